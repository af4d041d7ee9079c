"""Which of the printed dates say when a story was published, and when it was changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label, Timestamp
from newsparse.span import Span
from newsparse.story.moments import Date, dates, said_above, says_only_when, time_alone
from newsparse.story.pictures import closes_with_a_credit, credits_of
from newsparse.story.places import kind_of_agency
from newsparse.story.vicinity import Line, Vicinity, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.page import Page

__all__ = ["Date", "date_lines", "dates", "stamps"]

_LONGEST = 400
_MARKED = frozenset({Label.BYLINE, Label.DATE})
_CLUSTER = 3
_LONGEST_ROLE = 60
_LONGEST_LINE = 150
_TELLING = frozenset({Label.PARAGRAPH, Label.CAPTION, Label.STANDFIRST})
"""What a date is told in, rather than printed, where more than the date stands in it."""
_A_FEW_WORDS = 25
"""Of so many characters at most are what stands beside the date of a line that prints it."""
_HELD = _TELLING | {Label.NOTE, Label.OTHER}
"""What a line that says no more than when the story was published may be taken for by its clues."""
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
    chosen = published(found, near)
    if chosen is None:
        return None, None
    return _timestamp(page, chosen.date), _timestamp(page, _updated(found, chosen, page))


def published(found: Sequence[Candidate], near: Near) -> Candidate | None:
    """The date of publication, if any is."""
    return best(found, lambda one: clues(one, near), ranking("published"))


def _tells_a_picture(one: Candidate, near: Near) -> bool:
    """Whether a date stands in a caption that closes with whom the picture is from, and nothing says what it is of."""
    (start, end), (first, last) = near.page.blocks[one.block], one.date.span
    if near.labels[one.block] is not Label.CAPTION or end - start - (last - first) <= _A_FEW_WORDS:
        return False
    before = near.page.text[start:first].split()[-1:]
    said = one.date.role is not None and not (before and before[0] in near.page.pack.table("stopwords"))
    line, pack = near.page.text[start:end], near.page.pack
    house = line.rpartition("/")[2].strip() if "/" in line else ""
    return not said and (closes_with_a_credit(line, credits_of(pack)) or kind_of_agency(house, pack) is not None)


def candidates(page: Page, labels: Sequence[Label]) -> tuple[list[Candidate], Near]:
    """The dates near the headline and at the edges of the body, and what stands around them."""
    where = vicinity(labels)
    lines = where.lines(page, labels, _LONGEST, _MARKED)
    read = [(line.block, date) for line in lines for date in dates(page.text, line.start, line.end, page.pack)]
    found = settled(_with_times([Candidate(block, _announced(page, block, date)) for block, date in read], lines, page), page)
    found = [_with_year(_with_role(one, found, page), found, page) for one in found]
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
    if _tells_a_picture(candidate, near):
        yield "in the words of a picture's caption"
    if block == near.first:
        yield "the first date below the headline"
    if text[max(start, date.span[0] - 2) : date.span[0]].strip() == "©":
        yield "a copyright sign before it"


def _company(rest: int) -> str:
    """How much else its block holds, in characters."""
    if rest <= 1:
        return "alone in its line"
    return "few words beside it" if rest <= _A_FEW_WORDS else "a line of words beside it" if rest <= 80 else "a long text around it"


def _with_times(found: Sequence[Candidate], lines: Sequence[Line], page: Page) -> list[Candidate]:
    """
    The dates with the times that stand alone in a line.

    A time goes with the day just above it, of which no more than a mark parts it. Below a line such as "Updated" it is that
    of a date of its own, which has its day from the date above.
    """
    every, dated = list(found), {one.block for one in found}
    for line in lines:
        moment = None if line.block in dated else time_alone(page.text, line.start, line.end, page.pack)
        before = max([at for at, one in enumerate(every) if one.block < line.block], default=-1) if moment else -1
        if moment is None or before < 0:
            continue
        date = every[before].date
        role = _announced(page, line.block, moment).role
        if role is not None:
            own = moment._replace(role=role, year=date.year, month=date.month, day=date.day)
            every.insert(before + 1, Candidate(line.block, own))
        elif date.time is None and date.day is not None and _is_just_above(every[before], line, page):
            whole = date._replace(span=(date.span[0], moment.span[1]), time=moment.time, zone=moment.zone)
            every[before] = Candidate(every[before].block, whole)
    return every


def _is_just_above(one: Candidate, line: Line, page: Page) -> bool:
    """Whether nothing but marks stands between a date and a line."""
    return line.block - one.block <= _CLUSTER - 1 and not any(char.isalnum() for char in page.text[one.date.span[1] : line.start])


def _announced(page: Page, block: int, date: Date) -> Date:
    """
    The date with the role that a line above it gives, when that line says nothing else ("Published").

    A small word before the date, as in "le 3 mars", says less than that line.
    """
    weak = date.role == "published" and page.text[page.blocks[block][0] : date.span[0]].strip().lower() in page.pack.table("stopwords")
    if not block or (date.role and not weak):
        return date
    start, end = page.blocks[block - 1]
    role = said_above(page.text, start, end, page.pack) if end - start <= _LONGEST_ROLE else None
    return date._replace(role=role) if role else date


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


def _with_role(one: Candidate, found: Sequence[Candidate], page: Page) -> Candidate:
    """The date; "as of" is said of an update where an earlier day or time is printed near it, else of publication."""
    if one.date.role != "as of":
        return one
    earlier = any(_is_earlier(other, one, page) for other in found if abs(other.block - one.block) <= _CLUSTER)
    return one._replace(date=one.date._replace(role="updated" if earlier else "published"))


def _is_earlier(other: Candidate, one: Candidate, page: Page) -> bool:
    """Whether a date surely lies before another, and is the story's: said to be of publication, or in a line of dates."""
    day, own = other.date.value, one.date.value
    if day is None or own is None or other.date.role in {"other", "as of"}:
        return False
    if other.date.day_printed == one.date.day_printed:
        before = other.date.time is not None and one.date.time is not None and other.date.time < one.date.time
    else:
        before = day.toordinal() < own.toordinal()
    printed = other.date.role == "published" or other.block == one.block or says_only_when(page.text, *page.blocks[other.block], page.pack)
    return before and printed


def _with_year(one: Candidate, found: Sequence[Candidate], page: Page) -> Candidate:
    """A day without a year in a line of its own, with that of the update near it: 28th April, 5:00am / Updated 28th April 2025."""
    date = one.date
    if date.year or date.day is None or date.role not in {None, "published"}:
        return one
    near = [other for other in found if other.date.role == "updated" and other.date.year and abs(other.block - one.block) < _CLUSTER]
    if not near or not says_only_when(page.text, *page.blocks[one.block], page.pack):
        return one
    update = min(near, key=lambda other: abs(other.block - one.block)).date
    year = (update.year or 0) - ((update.month or 0, update.day or 0) < (date.month or 0, date.day))
    return one._replace(date=date._replace(year=year))


def _updated(found: Sequence[Candidate], chosen: Candidate, page: Page) -> Date | None:
    """The nearest date said to be an update; a time alone is of the day of publication."""
    last = bisect_left(page.blocks, (chosen.date.span[1], 0)) - 1
    far = {one: min(abs(one.block - chosen.block), abs(one.block - last)) for one in found if one.date.role == "updated"}
    near = [one for one, steps in far.items() if one is not chosen and steps <= _CLUSTER]
    if not near:
        return None
    date = min(near, key=far.__getitem__).date
    if date.day is None:
        return date._replace(year=chosen.date.year, month=chosen.date.month, day=chosen.date.day)
    return date if date.year else date._replace(year=chosen.date.year)


def date_lines(page: Page, labels: Sequence[Label], stamps: Sequence[Timestamp | None]) -> list[int]:
    r"""
    The blocks that hold these dates and hardly anything else, by number, but for headline, byline and what opens with a place.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\n\nPublished on 3 March 2026, 9.15am\n\nThe bank held rates.", "en")
        >>> labels = [Label.HEADLINE, Label.PARAGRAPH, Label.PARAGRAPH]
        >>> date_lines(story, labels, stamps(story, labels))
        [1]
    """
    found: list[int] = []
    for stamp in [one.span for one in stamps if one]:
        for block in range(bisect_right(page.blocks, (stamp.start, len(page.text))) - 1, bisect_left(page.blocks, (stamp.end, 0))):
            start, end = page.blocks[block]
            if labels[block] in _HELD and end - start <= _LONGEST_LINE and says_only_when(page.text, start, end, page.pack):
                found.append(block)
    return found


def _timestamp(page: Page, date: Date | None) -> Timestamp | None:
    if date is None or (value := date.value) is None:
        return None
    return Timestamp(value, Span(*date.span), page.original[slice(*date.span)])
