"""Which of the printed dates say when a story was published, and when it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label, Timestamp
from newsparse.span import Span
from newsparse.story.moments import Date, dates
from newsparse.story.vicinity import Vicinity, steps, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.page import Page

__all__ = ["Date", "dates", "stamps"]

_LONGEST = 400
_CLUSTER = 3


class Candidate(NamedTuple):
    """A date that may be the story's, with what is known of its block."""

    block: int
    date: Date
    label: Label
    rest: int
    place: str
    distance: str
    seen: str


def stamps(page: Page, labels: Sequence[Label]) -> tuple[Timestamp | None, Timestamp | None]:
    r"""
    When the story was published and when it was updated, as far as the text says so.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\nPublished: 3 March 2026, 9.15am | Updated: 11.30am\nThe bank held rates.", "en")
        >>> published, updated = stamps(story, [Label.HEADLINE, Label.DATE, Label.PARAGRAPH])
        >>> published.text, updated.text, updated.value.isoformat()
        ('3 March 2026, 9.15am', '11.30am', '2026-03-03T11:30:00')
    """
    found = candidates(page, labels)
    chosen = best(found, clues, ranking("published"))
    if chosen is None:
        return None, None
    return _timestamp(page, chosen.date), _timestamp(page, _updated(found, chosen))


def candidates(page: Page, labels: Sequence[Label]) -> list[Candidate]:
    """The dates with a year, and the times that stand for one, near the headline and at the edges of the body."""
    where = vicinity(labels)
    found: list[Candidate] = []
    for block in where.blocks or range(len(labels)):
        if not 0 <= block < len(labels):
            continue
        start, end = page.blocks[block]
        if end - start > _LONGEST:
            continue
        for date in dates(page.text, start, end, page.pack):
            rest = end - start - (date.span[1] - date.span[0])
            found.append(Candidate(block, date, labels[block], rest, where.place(block), _distance(where, block), ""))
    return found


def clues(candidate: Candidate) -> Iterator[str]:
    """What speaks for or against a date being the story's, by name."""
    date = candidate.date
    yield candidate.place
    yield f"distance to the headline: {candidate.distance}"
    yield f"said to be: {date.role or 'nothing'}"
    if date.year is None or date.day is None:
        yield "no year"
    if date.time:
        yield "a time of day"
    if date.zone:
        yield "a time zone"
    if candidate.rest == 0:
        yield "nothing else in the block"
    elif candidate.rest > 120:
        yield "a long block"
    if candidate.label in {Label.DATE, Label.BYLINE}:
        yield "in a block of dates or names"
    elif candidate.label.is_boilerplate:
        yield "in boilerplate"
    elif candidate.label in {Label.PARAGRAPH, Label.CAPTION, Label.STANDFIRST, Label.CROSSHEAD}:
        yield "in running text"


def _distance(where: Vicinity, block: int) -> str:
    middle = where.headline if where.headline is not None else where.first
    return steps(abs(block - middle)) if middle is not None else steps(block)


def _updated(found: Sequence[Candidate], chosen: Candidate) -> Date | None:
    """The nearest date said to be an update; a time alone is of the day of publication."""
    near = [one for one in found if one.date.role == "updated" and one is not chosen and abs(one.block - chosen.block) <= _CLUSTER]
    if not near:
        return None
    date = min(near, key=lambda one: abs(one.block - chosen.block)).date
    if date.day is None:
        return date._replace(year=chosen.date.year, month=chosen.date.month, day=chosen.date.day)
    return date if date.year else date._replace(year=chosen.date.year)


def _timestamp(page: Page, date: Date | None) -> Timestamp | None:
    if date is None or (value := date.value) is None:
        return None
    return Timestamp(value, Span(*date.span), page.text[slice(*date.span)])
