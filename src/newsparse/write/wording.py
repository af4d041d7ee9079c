"""What a person is told of an article beside its text, in words: who speaks, when it appeared, what a label is called."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import attrs

from newsparse.article import Article, Author, Dateline, Label, Quote, QuoteKind, Speaker, joined

NOBODY = "somebody who is not named"


def label_name(label: Label) -> str:
    """The label as it is printed beside a block; a paragraph needs none."""
    return "" if label is Label.PARAGRAPH else label.replace("_", " ")


def plural(number: int, noun: str) -> str:
    """
    The number with its noun.

        >>> plural(1, "quote"), plural(2500, "word")
        ('1 quote', '2,500 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def moment(value: dt.date) -> str:
    """
    A date, with the time of day where there is one.

        >>> moment(dt.date(2021, 3, 3)), moment(dt.datetime(2021, 3, 3, 8, 44, tzinfo=dt.timezone(dt.timedelta(hours=5.5))))
        ('3 March 2021', '3 March 2021, 08:44 UTC+5:30')
    """
    day = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if not isinstance(value, dt.datetime):
        return day
    return f"{day}, {value.hour:02}:{value.minute:02}{_zone(value.utcoffset())}"


def _zone(offset: dt.timedelta | None) -> str:
    if not offset:
        return "" if offset is None else " UTC"
    hours, minutes = divmod(abs(offset) // dt.timedelta(minutes=1), 60)
    return f" UTC{'+' if offset > dt.timedelta() else '−'}{hours}{f':{minutes:02}' if minutes else ''}"


_MONTHS = "January February March April May June July August September October November December".split()


def facts(article: Article) -> str:
    """The article in figures."""
    words = plural(len(article.body.split()), "word")
    return " · ".join([article.language, words, *([plural(len(article.quotes), "quote")] if article.quotes else [])])


def who(article: Article, quote: Quote) -> str:
    """Whom a quote is from: the speaker, and in brackets the words that say so where they are others; else those words."""
    said = joined(quote.source.of(article.text)) if quote.source else ""
    if quote.speaker is None:
        return said or NOBODY
    return quote.speaker.name if not said or quote.speaker.name in said else f"{quote.speaker.name} (“{said}”)"


def marks(quote: Quote) -> tuple[str, str]:
    """What a quote's words are shown between: quotation marks when all of them are quoted."""
    return ("“", "”") if quote.kind is QuoteKind.DIRECT else ("", "")


def described(speaker: Speaker) -> str:
    """What the article says of a speaker."""
    description, affiliation = speaker.description or "", speaker.affiliation or ""
    if description and description in speaker.name:
        description = ""
    return ", ".join(filter(None, [description, "" if affiliation in description or affiliation in speaker.name else affiliation]))


def counted(article: Article) -> list[tuple[int, Speaker]]:
    """Each speaker with the number of quotes, the most quoted first."""
    counts = Counter(quote.speaker for quote in article.quotes)
    return sorted([(counts[speaker], speaker) for speaker in article.speakers], key=lambda pair: -pair[0])


def fields(article: Article) -> Iterator[tuple[int, str]]:
    """What is read from the text about the article itself, each with the offset where it stands."""
    for author in article.authors:
        yield author.span.start, _credit(author)
    for name, stamp in (("published", article.published), ("updated", article.updated)):
        if stamp:
            yield stamp.span.start, f"{name} {moment(stamp.value)}"
    if article.dateline and (filed := _filed(article.dateline)) != article.dateline.text:
        yield article.dateline.span.start, f"dateline {filed}"
    for advisory in article.advisories:
        yield advisory.span.start, f"advisory: {advisory.kind}"


def envelope(article: Article) -> Iterator[tuple[str, str]]:
    """The fields of the transmission or the export around the article, by name, but for those that the story shows as well."""
    if article.wire:
        wire = article.wire
        filed = moment(wire.filed) if wire.filed else None
        named = [wire.format, wire.service, wire.number, wire.priority, wire.category, wire.slug, *wire.keywords, wire.version, filed]
        yield "wire", " · ".join(filter(None, named))
    if article.export:
        story = [block.span for block in article.blocks if not block.is_boilerplate]
        for name, value in attrs.asdict(article.export, recurse=False).items():
            if value and not any(value.span.overlaps(span) for span in story):
                yield name.replace("_", " "), joined(value.text)


def _credit(author: Author) -> str:
    return f"{author.name}, {author.role}" if author.role else author.name


def _filed(dateline: Dateline) -> str:
    """A dateline's parts in one order: places, region, agency, day."""
    day = " ".join(str(part) for part in (dateline.day, dateline.month and _MONTHS[dateline.month - 1], dateline.year) if part)
    return " · ".join(filter(None, ["/".join(dateline.places), dateline.region, dateline.agency, day]))
