"""
Author boxes: what is told of whoever the byline names, below a story or between the byline and the story.

    Ann Lee covers the harbour for the Courier.        Anna Lenz, Jahrgang 1980, ist Redakteurin.
    Ann Lee (@annlee) is a fire scientist.             Dr. Lee is a fire scientist.

The box opens with the name as it stands near the headline, or with a title and the family name; a story hardly speaks of who
wrote it. Or the name stands on a line of its own below the story, and what its bearer does on the next.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsparse.story.around import PLACES
from newsparse.story.surface import SURFACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.story.draft import Draft

BIOS = ("", "tells of who wrote the story, below it", "tells of who wrote the story, above it")
_NEAR = 8
"""So many blocks below the headline the byline stands."""
_BYLINE, _NAME_ALONE = 14, range(2, 5)
_SHORTEST, _LONGEST = 5, 90
_DAY_BELOW = 2
"""So many blocks below a name that stands alone the day may follow."""
_JOB = 4
"""Among so many words, what somebody does opens with a word for it."""
_STOPS = frozenset({1, 2, 11})
"""The bins of `SURFACE` of what ends like a sentence."""
_DATED = frozenset({2, 4})
_ALL_CAPITAL = SURFACE["capitals"].index("every word capital")
_AFTER = ("near the end of", "at the end of", "just after", "2 to 5 blocks after", "6 to 20 blocks after")
_BELOW = frozenset([PLACES.index(place) for place in _AFTER])
_LINK = re.compile(r"\[([^\]\[]{1,60})\]\([^()\s]{0,200}\)")
_HANDLE = re.compile(r" ?\(\[?@[\w.]{1,40}\]?(?:\([^()\s]{0,200}\))?\)| ?@[\w.]{1,40}")
_SEEN = 300
"""A name stands among so many characters at a block's start, with its link and its handle."""


def bios(draft: Draft, headline: int | None, places: Sequence[int], pack: Pack) -> list[int]:
    """For each block whether it tells of who wrote the story, below it or above it, as a bin of `BIOS`."""
    found = [0] * len(draft.lines)
    if headline is None:
        return found
    names = tuple(_names(draft, headline))
    for at in _may_tell(draft, headline, places) if names else ():
        line = _plain(draft.lines[at])
        below = places[at] in _BELOW
        known = names if below else tuple(_names(draft, headline, at))
        if known and (_goes_on(line, known) or _goes_on(line, tuple(_with_titles(line, known, pack)))):
            found[at] = 1 if below else 2
        elif below and _tells_job(draft, at, names, pack):
            found[at] = 1
    return found


def _may_tell(draft: Draft, headline: int, places: Sequence[int]) -> Iterator[int]:
    """The blocks near the headline, at the story's end and below it that are as long as a box, and that a sentence ends in."""
    for at, (size, place) in enumerate(zip(draft.sizes, places, strict=True)):
        look = draft.surfaces[at]
        near = place in _BELOW or headline + 1 < at <= headline + _NEAR
        if near and _SHORTEST <= size <= _LONGEST and (look.end in _STOPS or look.sentences):
            yield at


def _names(draft: Draft, headline: int, before: int | None = None) -> Iterator[str]:
    """
    The names in the lines near below the headline that open like a byline or are nothing but a name.

    Where only lines `before` a block count, that is between them and the story, and a name alone must stand above a day.
    """
    credited, last = draft.columns["credited"], len(draft.lines)
    for at in range(headline + 1, min(headline + 1 + _NEAR, last if before is None else before)):
        look, line = draft.surfaces[at], draft.lines[at]
        if draft.sizes[at] <= _BYLINE and credited[at] == 1:
            yield from _capital(_plain(line).partition(" ")[2])
            continue
        alone = draft.sizes[at] in _NAME_ALONE and look.capitals == _ALL_CAPITAL and not look.end and not look.sign
        if alone and (before is None or any(one.time in _DATED for one in draft.surfaces[at + 1 : at + 1 + _DAY_BELOW])):
            yield from _capital(line)


def _plain(line: str) -> str:
    """
    A block without what a link or a handle writes around the names at its start.

        >>> _plain("[Ann Lee](/ann) (@annlee) covers the harbour.")
        'Ann Lee covers the harbour.'
    """
    if "[" not in line[:_SEEN] and "@" not in line[:_SEEN]:
        return line
    return _HANDLE.sub("", _LINK.sub(r"\1", line[:_SEEN])) + line[_SEEN:]


def _capital(line: str) -> Iterator[str]:
    """The runs of two words or more with capitals."""
    run: list[str] = []
    for word in [*line.replace(",", " , ").split(), ""]:
        if word[:1].isupper():
            run.append(word)
            continue
        if len(run) > 1:
            yield " ".join(run)
        run = []


def _with_titles(line: str, names: Sequence[str], pack: Pack) -> Iterator[str]:
    """The title that a line opens with, if it does, with each of the names and with its last word alone."""
    title, _, rest = line.partition(" ")
    if title.lower().rstrip(".") in pack.table("honorifics"):
        for name in names:
            yield from (f"{title} {form}" for form in (name, name.rpartition(" ")[2]) if rest.startswith(form))


def _goes_on(line: str, names: tuple[str, ...]) -> bool:
    """Whether a line opens with a name, and what is said of somebody stands behind it: a verb in small letters, or a comma."""
    if not names or not line.startswith(names):
        return False
    behind = next(line[len(name) :] for name in names if line.startswith(name))
    return behind[:1] == "," or (behind[:1] == " " and behind[1:2].islower())


def _tells_job(draft: Draft, at: int, names: Sequence[str], pack: Pack) -> bool:
    """Whether a block opens with a word for a job, and the name of who wrote the story stands by itself just above it, or a line higher."""
    if not any(_plain(line) in names for line in draft.lines[max(0, at - 2) : at]):
        return False
    return any(word.strip(",.") in _jobs(pack) for word in draft.lines[at].lower().replace("-", " ").split()[:_JOB])


@cache
def _jobs(pack: Pack) -> frozenset[str]:
    return pack.entries("bylines", "role") | pack.entries("roles", "person")
