"""What a reader of an export should know of: articles that are missing, doubled, cut off; lines that nothing explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsparse.article import Article
from newsparse.sources.exports.export import Problem
from newsparse.sources.exports.pieces import Sheet
from newsparse.sources.exports.splitting import Division
from newsparse.span import Span


def declared(sheet: Sheet, division: Division) -> int | None:
    """
    The number of articles that the file states of itself: in its cover, else in the counters of its articles.

    A counter's total is that of the search, so it counts only where the articles are numbered from one without a jump.
    """
    covers = [found for at in _frame(division) if (found := sheet.form.said("declared", sheet.rows[at].text))]
    if covers:
        return sum(_asked_for(found) for found in covers)
    separators = [found for at in _frame(division) if (found := sheet.form.said("before", sheet.rows[at].text))]
    counters = [found for found in separators if found.get("total")]
    in_order = [int(found["number"] or 0) for found in counters] == list(range(1, len(counters) + 1))
    totals = {int(found["total"] or 0) for found in counters}
    return totals.pop() if in_order and len(totals) == 1 else None


def _asked_for(said: dict[str, str | None]) -> int:
    """The number that a cover declares, as a total or as a first and a last."""
    total, low, high = said.get("total"), said.get("low"), said.get("high")
    return int(total) if total else max(0, int(high or 0) - int(low or 1) + 1)


def problems(sheet: Sheet, division: Division, articles: Sequence[Article], total: int | None) -> Iterator[Problem]:
    """Everything but what one article by itself shows; `total` articles are declared."""
    yield from _undelivered(sheet, division, len(articles), total)
    yield from _doubled(articles)
    for first, last in division.strange:
        yield Problem(_span(sheet, first, last), f"{_lines(last - first)} outside every article, of no kind that {sheet.form.name} prints")
    if division.articles and not division.articles[-1].closed and "before" not in sheet.form.marks:
        first, last, _ = division.articles[-1]
        yield Problem(_span(sheet, first, last), "the last article has no end mark: the file may be cut off")


def _undelivered(sheet: Sheet, division: Division, count: int, total: int | None) -> Iterator[Problem]:
    """Articles of the list that were not delivered, and a number that differs from what the file says."""
    for at in _frame(division):
        row = sheet.rows[at]
        if found := sheet.form.said("failed", row.text):
            yield Problem(Span(row.start, row.end), f"not delivered: {(found['rest'] or '').strip()}")
    if total is not None and total != count:
        at = next(at for at in _frame(division) if any(sheet.form.marked(role, sheet.rows[at].text) for role in ("declared", "before")))
        yield Problem(_span(sheet, at, at + 1), f"the file declares {total} articles and holds {count}")
    if not count:
        yield Problem(_span(sheet, 0, len(sheet.rows)), "no article in the file")


def _doubled(articles: Sequence[Article]) -> Iterator[Problem]:
    """
    Articles with the words of an earlier one. They are kept: an edition may differ in its fields.

    Only those whose paragraphs are as long as an earlier one's are compared word for word.
    """
    shapes = [tuple([len(block.text) for block in article.paragraphs]) for article in articles]
    several = {shape for shape, count in Counter(shapes).items() if shape and count > 1}
    seen: dict[tuple[str, ...], int] = {}
    for number, article in [(at, articles[at - 1]) for at, shape in enumerate(shapes, 1) if shape in several]:
        words = tuple([block.text for block in article.paragraphs])
        if words in seen:
            span = Span(article.offset, article.offset + len(article.text))
            yield Problem(span, f"article {number} has the same words as article {seen[words]}")
        seen.setdefault(words, number)


def _frame(division: Division) -> Iterator[int]:
    return (at for first, last in division.frame for at in range(first, last))


def _span(sheet: Sheet, first: int, last: int) -> Span:
    return Span(sheet.rows[first].start, sheet.rows[last - 1].end)


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
