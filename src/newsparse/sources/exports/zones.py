"""
Where the fields before a story end and those after it begin, from what the labels of its paragraphs allow.

Each paragraph has a zone: `top`, `head`, `any`, `tail`, `tail+` (its value can run over paragraphs), `body` (a label over the
story), `legal` (a copyright notice), `capitals` (what could be a label that nobody has told us of), or None.
"""

from __future__ import annotations

from collections.abc import Sequence

Zones = Sequence[str | None]

_FIELD = frozenset({"any", "tail", "tail+"})
_HEAD = frozenset({"head", "any"})
_NEAR = 6
"""How many paragraphs a caption or a correction may have."""
_FAR = 12
"""How many paragraphs a head may have."""


def tail(zones: Zones, sure: int | None) -> int:
    """
    The first paragraph of the fields after the story: up from the end as long as each is a field or goes on with one.

    `sure` is a paragraph that no story holds; it belongs to the fields whatever stands below it.

        >>> tail([None, "head", None, None, "tail+", None, "tail", "legal"], None)
        4
    """
    at = looked = len(zones)
    field_below = False
    while at > 1:
        field_below = field_below or not _FIELD.isdisjoint(zones[at:looked])
        looked = at
        if zones[at - 1] in _FIELD or (zones[at - 1] == "legal" and (zones[at - 2] in _FIELD or not field_below)):
            at -= 1
        elif at < len(zones) and (above := _above(zones, at - 1)) is not None:
            at = above
        elif sure is not None and sure < at:
            at = sure + 1
        else:
            break
    return at


def _above(zones: Zones, at: int) -> int | None:
    """The field above a paragraph that is none itself: one that runs over paragraphs; any, right above what could be a label."""
    for step in range(1, min(_NEAR, at) + 1):
        zone = zones[at - step]
        if zone is not None and zone != "capitals":
            return at - step if zone == "tail+" or (zone == "tail" and step == 1 and zones[at] == "capitals") else None
    return None


def head(zones: Zones, fields: Sequence[str | None], *, titled: bool) -> tuple[int, int]:
    """
    The first labelled paragraph before the story, and the first one of the story.

    A field is printed once, so a second paragraph that opens with its label is the story's own; so is a headline's label right
    above the story of an article that is `titled` without one.

        >>> head([None, None, "head", "head", "head", None], ["", "", "byline", "length", "length", ""], titled=True)
        (2, 4)
    """
    start = next((at for at, zone in enumerate(zones) if zone in _HEAD or zone == "body"), len(zones))
    marked = next((at for at in range(start, min(len(zones), start + _FAR)) if zones[at] == "body"), None)
    if marked is not None and (titled or "headline" not in fields[start:marked]) and not _HEAD.issuperset(zones[start:marked]):
        marked = None  # where the story has a label the headline has one, too
    at, seen = start, set[str | None]()
    while at < len(zones) and at != marked:
        more = any(zone in _HEAD and field not in seen for zone, field in zip(zones[at + 1 : at + 3], fields[at + 1 : at + 3], strict=True))
        if zones[at] in _HEAD and fields[at] not in seen and not (fields[at] == "headline" and titled and not more and marked is None):
            seen.add(fields[at])
        elif not (marked is not None or (zones[at] is not None and more)):
            break
        at += 1
    return start, at + 1 if at == marked else at
