"""
Author boxes: what is told below a story of whoever its byline names.

    Ann Lee covers the harbour for the Courier.        Anna Lenz, Jahrgang 1980, ist Redakteurin.

The box opens with the name as it stands near the headline; a story hardly speaks of who wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.around import PLACES
from newsparse.story.surface import SURFACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.draft import Draft

_NEAR = 8
"""So many blocks below the headline the byline stands."""
_BYLINE, _NAME_ALONE = 14, range(2, 5)
_SHORTEST, _LONGEST = 5, 90
_STOPS = frozenset({1, 2, 11})
"""The bins of `SURFACE` of what ends like a sentence."""
_ALL_CAPITAL = SURFACE["capitals"].index("every word capital")
_BELOW = frozenset([PLACES.index(place) for place in ("near the end of", "at the end of", "just after", "2 to 5 blocks after")])


def bios(draft: Draft, headline: int | None, places: Sequence[int]) -> list[bool]:
    """For each block whether it stands at the story's end or below it, and opens with a name that stands in a byline above it."""
    found = [False] * len(draft.lines)
    names = () if headline is None else tuple(_names(draft, headline))
    if names:
        for at, (line, size, place) in enumerate(zip(draft.lines, draft.sizes, places, strict=True)):
            if place in _BELOW and _SHORTEST <= size <= _LONGEST and draft.surfaces[at].end in _STOPS and line.startswith(names):
                found[at] = _goes_on(line, names)
    return found


def _names(draft: Draft, headline: int) -> Iterator[str]:
    """The names in the lines near below the headline that open like a byline or are nothing but a name."""
    credited = draft.columns["credited"]
    for at in range(headline + 1, min(headline + 1 + _NEAR, len(draft.lines))):
        look, line = draft.surfaces[at], draft.lines[at]
        if draft.sizes[at] <= _BYLINE and credited[at] == 1:
            yield from _capital(line.partition(" ")[2])
        elif draft.sizes[at] in _NAME_ALONE and look.capitals == _ALL_CAPITAL and not look.end and not look.sign:
            yield from _capital(line)


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


def _goes_on(line: str, names: tuple[str, ...]) -> bool:
    """Whether what is said of somebody stands behind the name: a verb in small letters, or a comma."""
    behind = next(line[len(name) :] for name in names if line.startswith(name))
    return behind[:1] == "," or (behind[:1] == " " and behind[1:2].islower())
