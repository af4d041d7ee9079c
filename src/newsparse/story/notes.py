"""
The end matter of wire copy: end marks, sign-offs, and whom they credit.

    sign-off = ["("] credit {";" credit} [")"]
    credit   = wording names | names wording          Writing by A in X and B; Editing by C    A and B contributed to this report

A place behind a name ("in Lisbon") and what the writers are ("AP writers") belong to nobody's name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Author, Label
from newsparse.span import Span
from newsparse.story.advisories import is_an_advisory
from newsparse.story.places import kind_of, kind_of_agency
from newsparse.text.words import lower, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.page import Page

_LONGEST = 600
_SHORT = 300
_LONGEST_MARK = 24
_INITIALS = re.compile(r"[(\[]?[a-zA-Z]{2,3}(?:/[a-zA-Z]{2,3}){1,4}[)\]]?")
_SIGNS = re.compile(r"[\s*#=_\-–—]{3,}")
_TIMED = re.compile(r"\s?\d{1,2}[:.]?\d{2}.{0,6}\Z")
_BREAK = re.compile(r"[;)(]|\.(?=\s|\Z)|:(?=\s)")
_COLON = re.compile(r"\s{0,2}:\s{0,4}")
_CREDITED = re.compile(
    r"(?:[^\W\d_a-z][\w.'’‑-]*+[,;\s]*+|(?:and|in|of|the|writers?|reporters?|correspondents?|staff|journalists?|und|et|y)\s){1,24}+"
)
_JOINT = re.compile(r",|;|/|&|\b(?:and|und|et|y|e|sowie|with)\b")
_PLACE = re.compile(r"\s(?:in|at|from|aus|im|à|en|for|of|für)\s")
_OFFICE = re.compile(r"(?:[^\W\d_][\w.]*\s){0,3}(?:writers?|reporters?|correspondents?|editors?|staff|journalists?)\s", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’‑-]*(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’‑-]*|d[aeiou]s?|v[oa]n|der|den|al|el|bin|la|le)){1,4}")


class Credit(NamedTuple):
    """A wording that credits somebody: where it stands, what for, and on which side the names are."""

    start: int
    end: int
    role: str
    side: str


def note_evidence(text: str, start: int, end: int, pack: Pack) -> str | None:
    """
    What makes a block look like end matter or a note to editors, at little cost: the name of a clue, or None.

        >>> from newsparse.language import pack
        >>> note_evidence("REUTER", 0, 6, pack("en")), note_evidence("(Reporting by Ana Ruiz)", 0, 23, pack("en"))
        ('an end mark', 'opens with a credit')
    """
    if end - start <= _LONGEST_MARK and is_an_end_mark(text[start:end], pack):
        return "an end mark"
    if end - start > _LONGEST:
        return None
    head = plain(text[start : start + 40].lower()).lstrip("([*—–- ")
    first = head.partition(" ")[0]
    if any(head.startswith(wording) for wording in _wordings(pack).get(first, ())):
        return "opens with a credit"
    if end - start < _SHORT and text[end - 1] in ".)" and _closes_with_a_credit(text, start, end, pack):
        return "closes with a credit"
    marked = text[start] in "([" or text[start : start + 4].isupper()
    return "a note to editors" if marked and is_an_advisory(text, start, end, pack) else None


def _closes_with_a_credit(text: str, start: int, end: int, pack: Pack) -> bool:
    """Whether nothing but names stands before a wording of credit, as in "Ana Ruiz in Lisbon and Bo Falk contributed to this"."""
    low = plain(lower(text[start:end]))
    at = min([found for wording in _behind_names(pack) if (found := low.find(wording)) > 0], default=-1)
    return at > 0 and _CREDITED.fullmatch(text, start, start + at) is not None


@cache
def _behind_names(pack: Pack) -> tuple[str, ...]:
    """The wordings that follow the names they credit."""
    return tuple(wording for wording, (_, side) in pack.table("signoffs").items() if side == "before")


def is_an_end_mark(line: str, pack: Pack) -> bool:
    """
    Whether a line only says that the story ends or goes on: a mark, the agency once more, initials.

        >>> from newsparse.language import pack
        >>> [is_an_end_mark(line, pack("en")) for line in ("Reuter", "-30-", "ab/cd", "(AP)", "* * * *", "Ends badly")]
        [True, True, True, True, True, False]
    """
    low = line.strip().lower().rstrip(".…")
    marks = pack.table("signoffs")
    if found := marks.get(low) or marks.get(_TIMED.sub("", low)):
        return found[0] == "mark"
    if _INITIALS.fullmatch(low) or _SIGNS.fullmatch(line):
        return True
    return low[:1] + low[-1:] == "()" and kind_of_agency(low[1:-1], pack) == "agency"


def credited(page: Page, labels: Sequence[Label]) -> tuple[Author, ...]:
    r"""
    Whom the notes of the story credit, each with a role: for stories that print no byline.

        >>> from newsparse.story.page import page
        >>> story = page("The bank held rates.\n\n(Reporting by Ana Ruiz in Lisbon; Editing by Bo Falk)", "en")
        >>> [(author.name, author.role) for author in credited(story, [Label.PARAGRAPH, Label.NOTE])]
        [('Ana Ruiz', 'reporting'), ('Bo Falk', 'editing')]
    """
    found: dict[str, Author] = {}
    note = Label.NOTE
    for start, end in [block for block, label in zip(page.blocks, labels, strict=True) if label is note]:
        if end - start <= _LONGEST * 3:
            for author in _authors(page, start, end):
                found.setdefault(author.name, author)
    return tuple(found.values())


def _authors(page: Page, start: int, end: int) -> Iterator[Author]:
    """The people one note credits, in order."""
    credits_ = list(_credits(page, start, end))
    for number, credit in enumerate(credits_):
        if credit.side == "after":
            limit = credits_[number + 1].start if number + 1 < len(credits_) else end
            colon = _COLON.match(page.text, credit.end, limit)
            begins = colon.end() if colon else credit.end
            stop = _BREAK.search(page.text, begins, limit)
            stretch = (begins, stop.start() if stop else limit)
        else:
            limit = credits_[number - 1].end if number else start
            breaks = [one.end() for one in _BREAK.finditer(page.text, limit, credit.start)]
            stretch = (breaks[-1] if breaks else limit, credit.start)
        for at, stop_at in _names(page.text, stretch, page.pack):
            name = " ".join(page.text[at:stop_at].split())
            yield Author(name, credit.role, Span(at, stop_at))


def _credits(page: Page, start: int, end: int) -> Iterator[Credit]:
    """The wordings of credit in a stretch, the longest at each place."""
    low, starts, ends = page.words.lower, page.words.starts, page.words.ends
    wordings, table = _wordings(page.pack), page.pack.table("signoffs")
    first, last = page.words.between(start, end)
    at = first
    while at < last:
        for wording in wordings.get(low[at], ()):
            size = wording.count(" ") + 1
            if at + size <= last and " ".join(low[at : at + size]) == wording:
                role, side = table[wording]
                yield Credit(starts[at], ends[at + size - 1], role, side)
                at += size - 1
                break
        at += 1


@cache
def _wordings(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The wordings of sign-offs by their first word, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for wording, (_, side) in sorted(pack.table("signoffs").items(), key=lambda row: -len(row[0])):
        if side != "-":
            first = wording.partition(" ")[0]
            found[first] = (*found.get(first, ()), wording)
    return found


def _names(text: str, stretch: Range, pack: Pack) -> Iterator[Range]:
    """The names in a list of them, without places and offices."""
    at, end = stretch
    joints = [*((joint.start(), joint.end()) for joint in _JOINT.finditer(text, at, end)), (end, end)]
    for stop, after in joints:
        office = _OFFICE.match(text, at + len(text[at:stop]) - len(text[at:stop].lstrip(": \r\n\t-–—")), stop)
        begins = office.end() if office else at
        place = _PLACE.search(text, begins, stop)
        words = text[begins : place.start() if place else stop]
        name = words.strip(": \r\n\t.*-–—")
        start = begins + words.find(name)
        if _NAME.fullmatch(name) and kind_of(name, pack) is None and kind_of_agency(name, pack) is None:
            yield start, start + len(name)
        at = after
