"""Which of the printed dates say when a story was published, and when it was changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label, Timestamp
from newsparse.span import Span
from newsparse.story.moments import Date, dates
from newsparse.story.vicinity import Vicinity, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.page import Page

__all__ = ["Date", "dates", "stamps"]

_LONGEST = 400
_MARKED = frozenset({Label.BYLINE, Label.DATE})
_CLUSTER = 3
_LONGEST_ROLE = 60
_TELLING = frozenset({Label.PARAGRAPH, Label.CAPTION, Label.STANDFIRST})
_NEAR = 45
_MONTH_FIRST = frozenset({"en"})
_AMERICAN = frozenset({"-04:00", "-05:00", "-06:00", "-07:00", "-08:00"})


class Near(NamedTuple):
    """A page, where its story stands, how often each day is printed near it, and the first block below the headline with a date."""

    page: Page
    labels: Sequence[Label]
    where: Vicinity
    days: Counter[tuple[int | None, int | None, int | None]]
    first: int | None


class Candidate(NamedTuple):
    """A date that may be the story's, and its block."""

    block: int
    date: Date


def stamps(page: Page, labels: Sequence[Label]) -> tuple[Timestamp | None, Timestamp | None]:
    r"""
    When the story was published and when it was updated, as far as the text says so.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\n\nPublished: 3 March 2026, 9.15am | Updated: 11.30am\n\nThe bank held rates.", "en")
        >>> published, updated = stamps(story, [Label.HEADLINE, Label.DATE, Label.PARAGRAPH])
        >>> published.text, updated.text, updated.value.isoformat()
        ('3 March 2026, 9.15am', '11.30am', '2026-03-03T11:30:00')
    """
    found, near = candidates(page, labels)
    chosen = best(found, lambda one: clues(one, near), ranking("published"))
    if chosen is None:
        return None, None
    return _timestamp(page, chosen.date), _timestamp(page, _updated(found, chosen))


def candidates(page: Page, labels: Sequence[Label]) -> tuple[list[Candidate], Near]:
    """The dates near the headline and at the edges of the body, and what stands around them."""
    where = vicinity(labels)
    lines = where.lines(page, labels, _LONGEST, _MARKED)
    read = [(line.block, date) for line in lines for date in dates(page.text, line.start, line.end, page.pack)]
    found = settled([Candidate(block, _announced(page, block, date)) for block, date in read], page)
    return found, Near(page, labels, where, Counter([one.date.day_printed for one in found]), _first(found, labels, where))


def _first(found: Sequence[Candidate], labels: Sequence[Label], where: Vicinity) -> int | None:
    """The first block with a date between the headline and the story's end that neither tells the story nor is a caption."""
    if where.headline is None:
        return None
    end = len(labels) if where.last is None else where.last
    below = (one.block for one in found if where.headline < one.block < end and labels[one.block] not in _TELLING)
    return next(below, None)


def clues(candidate: Candidate, near: Near) -> Iterator[str]:
    """What speaks for or against a date being the story's, by name."""
    block, date = candidate
    text, (start, end) = near.page.text, near.page.blocks[block]
    yield from near.where.clues(block, near.labels[block])
    yield f"said to be {date.role}" if date.role else "nothing said of it"
    if date.value is None:
        yield "no year"
    yield "a time of day" if date.time else "no time of day"
    if date.zone:
        yield "a time zone"
    yield _company(end - start - (date.span[1] - date.span[0]))
    if near.days[date.day_printed] > 1:
        yield "the same day again near"
    if text[end - 1] in ".?!":
        yield "ends like a sentence"
        before, behind = text[start : date.span[0]].rstrip(), text[date.span[1] : date.span[1] + 2].strip(" ")
        if behind.islower() or (before[-1:].islower() and not date.role):
            yield "in the middle of a sentence"
    if block == near.first:
        yield "the first date below the headline"
    if text[max(start, date.span[0] - 2) : date.span[0]].strip() == "©":
        yield "a copyright sign before it"


def _company(rest: int) -> str:
    """How much else its block holds, in characters."""
    if rest <= 1:
        return "alone in its line"
    return "few words beside it" if rest <= 25 else "a line of words beside it" if rest <= 80 else "a long text around it"


def _announced(page: Page, block: int, date: Date) -> Date:
    """The date with the role that a line above it gives, when that line says nothing else ("Published")."""
    if date.role or not block:
        return date
    start, end = page.blocks[block - 1]
    if end - start > _LONGEST_ROLE:
        return date
    words = page.text[start:end].rstrip(" :：").lower()
    kind = page.pack.table("stamps").get(words, ("",))[0]
    return date._replace(role=kind) if kind in {"published", "updated"} else date


def settled(found: Sequence[Candidate], page: Page) -> list[Candidate]:
    """
    The dates, those whose numbers read two ways now read one way.

    A clock of 24 hours or a zone outside America speaks for the day first; then the dates near it count, those that are
    plain and those that fall close to one reading only; then the page's language.
    """
    if not any(one.date.order == "either" for one in found):
        return list(found)
    orders = Counter(one.date.order for one in found)
    plain = [value.toordinal() for one in found if one.date.order != "either" and (value := one.date.value)]
    return [one._replace(date=_read_one_way(one.date, orders, plain, page)) if one.date.order == "either" else one for one in found]


def _read_one_way(date: Date, orders: Counter[str | None], plain: Sequence[int], page: Page) -> Date:
    if date.zone:
        return date.turned if date.zone in _AMERICAN or date.zone[0].isalpha() else date
    if date.time and "m" not in page.text[slice(*date.span)].lower():
        return date
    if orders["month first"] != orders["day first"]:
        return date.turned if orders["month first"] > orders["day first"] else date
    ways = [date, date.turned]
    gaps = [min([abs(way.value.toordinal() - other) for other in plain if way.value], default=_NEAR) for way in ways]
    if min(gaps) < _NEAR <= max(gaps):
        return ways[gaps.index(min(gaps))]
    return date.turned if page.pack.code in _MONTH_FIRST else date


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
