"""One article's way through all of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.article import Article, Block, Label, Quote
from newsparse.quotes.reading import quotes
from newsparse.span import Range, Span
from newsparse.story.advisories import advisories
from newsparse.story.byline import byline
from newsparse.story.dateline import dateline
from newsparse.story.dates import date_lines, stamps
from newsparse.story.headline import headline, kicker
from newsparse.story.labels import labels
from newsparse.story.notes import credited
from newsparse.story.page import Page, page
from newsparse.story.standfirst import standfirst


def parse(text: str, *, language: str | None = None) -> Article:
    r"""
    The article that a text holds: what each line is, and who said what.

    Any `str` parses, in time that grows with its length: the empty string, one word, a page's whole text. `language` is a
    BCP 47 code; None means that it is found out. Offsets in the result are code points of `text`, ends exclusive.

    Raises `TypeError` when `text` or `language` is no `str`, and `UnknownLanguageError` for a language without a pack.

        >>> article = parse("Rates held\n\nLISBON: “We wait for the summer,” the governor, Ana Ruiz, said on Tuesday.")
        >>> article.headline.text, article.dateline.places, article.quotes[0].speaker.name
        ('Rates held', ('LISBON',), 'Ana Ruiz')
    """
    whole = page(checked(text), language)
    return read(whole, labels(whole))


def read(whole: Page, label: Sequence[Label]) -> Article:
    """The article of a page whose blocks are labelled by their clues. Lines that name its authors or its day have those labels."""
    people, lines = byline(whole, label)
    label = [Label.BYLINE if at in lines else one for at, one in enumerate(label)]
    published, updated = stamps(whole, label)
    dated = date_lines(whole, label, (published, updated))
    label = [Label.DATE if at in dated else one for at, one in enumerate(label)]
    blocks = tuple([Block(Span(start, end), whole.original[start:end], one) for (start, end), one in zip(whole.blocks, label, strict=True)])
    line, start = dateline(whole, label)
    head, stand, kick = headline(label), standfirst(label), kicker(label)
    return Article(
        text=whole.original,
        language=whole.pack.code,
        blocks=blocks,
        headline=None if head is None else blocks[head],
        standfirst=None if stand is None else blocks[stand],
        kicker=None if kick is None else blocks[kick],
        authors=people or credited(whole, label),
        published=published,
        updated=updated,
        dateline=line,
        body_start=start,
        quotes=quotes(whole.text, whole.words, story(whole, label, start), whole.pack, original=whole.original),
        advisories=advisories(whole, label),
    )


def story(whole: Page, label: Sequence[Label], start: int | None) -> list[Range]:
    """The paragraphs, the first of them from the first word of the story on, which may stand in the standfirst, behind a dateline."""
    least = start or 0
    found = [
        span
        for span, one in zip(whole.blocks, label, strict=True)
        if span[1] > least and (one is Label.PARAGRAPH or (one is Label.STANDFIRST and span[0] <= least and start is not None))
    ]
    return [(least, found[0][1]), *found[1:]] if found and found[0][0] < least else found


def extract_quotes(text: str, *, language: str | None = None) -> tuple[Quote, ...]:
    """
    The quotes of a text that is all story, with no page around it.

        >>> [quote.text for quote in extract_quotes("“We wait,” the governor said. Nothing else was decided.")]
        ['We wait,']
    """
    whole = page(checked(text), language)
    return quotes(whole.text, whole.words, whole.blocks, whole.pack, original=whole.original)


def checked(text: object, how: str = "data.decode('utf-8'); a wire transmission goes to parse_wire") -> str:
    """The text, if it is one; the error for bytes says how they become one."""
    if isinstance(text, str):
        return text
    advice = f": decode it first, as in {how}" if isinstance(text, bytes | bytearray | memoryview) else ""
    raise TypeError(f"expected str, got {type(text).__name__}{advice}")
