"""Why a block is what it is, and why a quote has the source it has."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

import attrs

from newsparse.article import Article, Block, Label, Quote
from newsparse.language import pack
from newsparse.pipeline import story
from newsparse.quotes.copy import copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.rivals import rivals
from newsparse.span import Span
from newsparse.story import byline, dates
from newsparse.story.clues import clues, numbers
from newsparse.story.facts import observed
from newsparse.story.labels import labels
from newsparse.story.page import Page, of_blocks
from newsparse.text.words import plain
from newsparse.text.words import words as cut
from newsparse.weigh.table import ranking

NO_BYLINE, NO_DATE, NO_SOURCE = "no byline", "no date", "no source"


class Reason(NamedTuple):
    """One clue and its number: how much it speaks for the label, or against it when negative."""

    name: str
    number: float


@attrs.frozen
class Rival:
    """Something else that the block or the source could have been, with its own sum."""

    label: str
    score: float
    reasons: tuple[Reason, ...]


@attrs.frozen
class Explanation:
    """
    Why the stretch at `span` is what it is.

    `label` is a block's label, or the words of a quote's source. `score` is the sum of the numbers of `reasons`; `rivals` are
    what else could have been chosen, best first, with `runner_up` the first of them (None when there is none) and `margin`
    how far it lies behind. `printed` says that an archive export or a transmission names the field that the block stands in:
    that outranks every clue, whatever their sums, so the margin is infinite.
    """

    span: Span
    label: str
    score: float
    reasons: tuple[Reason, ...]
    rivals: tuple[Rival, ...] = ()
    printed: bool = False

    @property
    def runner_up(self) -> str | None:
        """The label that came second."""
        return self.rivals[0].label if self.rivals else None

    @property
    def margin(self) -> float:
        """How far the runner-up lies behind; infinity when there is none, or when the label is printed."""
        return self.score - self.rivals[0].score if self.rivals and not self.printed else float("inf")

    def __str__(self) -> str:
        second = f", before {self.runner_up} by {self.margin:.2f}" if self.rivals else ""
        second = ", whatever its clues: an export or a transmission says so" if self.printed else second
        weighty = sorted(self.reasons, key=lambda reason: -abs(reason.number))
        shown = [reason for reason in weighty if reason.number] or weighty
        return "\n".join([f"{self.label} ({self.score:.2f}{second})", *[f"{number:+7.2f}  {name}" for name, number in shown]])


def explain(article: Article, at: int | Block | Quote) -> Explanation:
    r"""
    Why the block that covers offset `at` has its label; inside the source of a quote, why that is its source.

    The first character of a block always stands for the block. A `Block` or `Quote` of the article may be given instead of
    an offset. A line that is a byline because the authors stand in it, whatever its own clues say, has the clues that chose
    the byline among all lines with a name; so has a line that is the date because the day of publication stands in it.

    Each call reads the whole article again. Raises `ValueError` where the offset lies in no block, for a block or quote of another
    article, and where a block of an article made by hand is empty; `TypeError` for anything else.

        >>> from newsparse.pipeline import parse
        >>> article = parse("Rates held\n\nLISBON: The bank held its rates on Tuesday. “We wait,” said Ana Ruiz, its governor.")
        >>> explain(article, 0).label, explain(article, article.quotes[0]).label
        ('headline', 'Ana Ruiz, its governor')
    """
    if not isinstance(at, int | Block | Quote):
        raise TypeError(f"expected an offset, a Block or a Quote of the article, got {type(at).__name__}")
    if not isinstance(at, int) and at not in (article.blocks if isinstance(at, Block) else article.quotes):
        raise ValueError(f"expected one of the article's own blocks or quotes, got another: {at!r}")
    if isinstance(at, Quote):
        return _of_quote(article, at)
    block = at if isinstance(at, Block) else _block_at(article, at)
    if isinstance(at, int) and at != block.span.start:
        for quote in article.quotes:
            if quote.source and at in quote.source:
                return _of_quote(article, quote)
    return _of_block(article, article.blocks.index(block))


def _block_at(article: Article, at: int) -> Block:
    for block in article.blocks:
        if at in block.span:
            return block
    raise ValueError(f"offset {at} lies in no block of this article, whose text has {len(article.text)} characters")


def _page(article: Article) -> Page:
    """The article's text made ready once more, with the blocks that it has: an export's are those that it prints."""
    blocks = [(block.span.start, block.span.end) for block in article.blocks]
    for number, (start, end) in enumerate(blocks):
        if start == end:
            raise ValueError(f"block {number} of this article, at offset {start}, is empty: nothing decides about it")
    return of_blocks(article.text, cut(plain(article.text)), blocks, pack(article.language))


def _of_block(article: Article, number: int) -> Explanation:
    """The clues in one block, and its steps from the block above and to the block below."""
    block = article.blocks[number]
    whole = _page(article)
    printed = article.export is not None or article.wire is not None
    decided = [one.label for one in article.blocks] if printed else labels(whole)
    if block.label is Label.BYLINE and decided[number] is not Label.BYLINE:
        return _of_chosen(block, "byline", _byline_clues(whole, decided), NO_BYLINE)
    if block.label is Label.DATE and decided[number] is not Label.DATE:
        return _of_chosen(block, "published", _date_clues(whole, decided), NO_DATE)
    table = numbers()
    parts = observed(whole)
    rows = {clue: dict(table.rows[clue]) for clue in clues([facts for part in parts for facts in part][number])}
    above, below = _neighbours(decided, number, {0, *accumulate(map(len, parts))})

    def reasons(label: int) -> tuple[Reason, ...]:
        found = [Reason(clue, row[label]) for clue, row in rows.items() if label in row]
        if above is not None and (step := table.steps.get(above, {}).get(label)):
            found.append(Reason(f"comes after {table.labels[above]}", step))
        if below is not None and (step := table.steps.get(label, {}).get(below)):
            found.append(Reason(f"comes before {table.labels[below]}", step))
        return tuple(found)

    every = [_rival(name, reasons(label)) for label, name in enumerate(table.labels)]
    own = every.pop(table.labels.index(block.label))
    return Explanation(block.span, own.label, own.score, own.reasons, _best_first(every), printed=printed)


def _of_chosen(block: Block, name: str, clues: Iterable[str], none: str) -> Explanation:
    """The clues that chose a byline or a date of publication among all lines that may be one, with what choosing none of them has."""
    table = ranking(name)
    own = _rival(str(block.label), tuple([Reason(clue, table[clue]) for clue in clues]))
    return Explanation(block.span, own.label, own.score, own.reasons, (Rival(none, table["none"], ()),))


def _byline_clues(whole: Page, decided: Sequence[Label]) -> Iterable[str]:
    found, near = byline.candidates(whole, decided)
    first = byline.chosen(found, near)
    return byline.clues(first, near) if first else ()


def _date_clues(whole: Page, decided: Sequence[Label]) -> Iterable[str]:
    found, near = dates.candidates(whole, decided)
    first = dates.published(found, near)
    return dates.clues(first, near) if first else ()


def _neighbours(decided: Sequence[Label], number: int, seams: Container[int]) -> tuple[int | None, int | None]:
    """The labels of the blocks above and below, by number; at a seam, where another part of the page begins, there is none."""
    order = list(Label)
    above = None if number in seams else order.index(decided[number - 1])
    below = None if number + 1 in seams else order.index(decided[number + 1])
    return above, below


def _rival(label: str, reasons: tuple[Reason, ...]) -> Rival:
    return Rival(str(label), sum([reason.number for reason in reasons]), reasons)


def _best_first(rivals: Iterable[Rival]) -> tuple[Rival, ...]:
    return tuple(sorted(rivals, key=lambda rival: -rival.score))


def _of_quote(article: Article, quote: Quote) -> Explanation:
    """The candidates for a quote's source: who may have said a quotation, or what stands beside the cue of unquoted speech."""
    whole = _page(article)
    spans = story(whole, [block.label for block in article.blocks], article.body_start)
    words = cut(whole.text, spans[0][0], spans[-1][1]) if spans and article.export is not None else whole.words
    told = copy(whole.text, words, spans, lexicon(whole.pack))
    chosen = article.text[quote.source.start : quote.source.end] if quote.source else NO_SOURCE
    options = [(source, _option(article.text, source, clues)) for source, clues in rivals(told, quote)]
    near = (option for source, option in options if _is_of(quote, source))
    own = max(near, key=lambda option: option.score, default=Rival(chosen, 0.0, (Reason(_unweighed(article.text, quote), 0.0),)))
    others = _best_first(option for _, option in options if option is not own)
    return Explanation(quote.source or quote.content[0], chosen, own.score, own.reasons, others)


def _is_of(quote: Quote, source: tuple[int, int] | None) -> bool:
    """Whether a candidate is the quote's source, which may end in a bracket more or without its genitive."""
    if source is None or quote.source is None:
        return not source and not quote.source
    return source[0] <= quote.source.start < source[1]


def _unweighed(text: str, quote: Quote) -> str:
    """What gave the source of a quote without cue and marks, where nothing was weighed."""
    labelled = quote.source and ":" in text[quote.source.end : quote.content[0].start]
    return "the turn of an interview" if labelled else "goes on with what is reported before"


def _option(text: str, source: tuple[int, int] | None, clues: Iterable[tuple[str, float]]) -> Rival:
    label = text[source[0] : source[1]] if source else NO_SOURCE
    return _rival(label, tuple(Reason(clue, number) for clue, number in clues))
