"""A page on its way to being judged: everything about its blocks that needs no judgement of what is story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.language import UNDETERMINED
from newsparse.story import around, wording
from newsparse.story.lists import lists
from newsparse.story.margins import names_the_site, says_a_kind
from newsparse.story.moments import says_only_when
from newsparse.story.prose import densest, occurrences, shares
from newsparse.story.surface import Surface, has_a_names_shape

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.around import Says
    from newsparse.story.look import Look
    from newsparse.story.margins import Seen
    from newsparse.story.page import Page


_KIND = 5
"""So many words at most say of what kind a story is."""
_DAY = 8
"""So many words at most are a line that holds a day, its time and what says what they are of."""
_SHARES = (0.001, 0.15, 0.3, 0.45, 0.65)


class Draft(NamedTuple):
    """A page on its way to being judged: columns of bins, and what they were made of."""

    ranges: Sequence[Range]
    sizes: list[int]
    surfaces: list[Surface]
    says: list[Says]
    lines: Sequence[str]
    vocabulary: list[frozenset[str]]
    prose: Range
    often: Mapping[str, int]
    """In how many blocks of the densest prose each word of the vocabulary stands."""
    columns: dict[str, bytes]
    sources: frozenset[str]
    """The words for pictures and the names of agencies: whom a picture is from."""


def draft(seen: Seen) -> Draft:
    """Everything about the blocks that needs no judgement of what is story."""
    page, ranges, lines, looks = seen
    count = len(ranges)
    sizes, says, vocabulary = [look.size for look in looks], [look.says for look in looks], [look.vocabulary for look in looks]
    bins = b"".join([look.bins for look in looks])
    columns: dict[str, Sequence[int]] = {name: bins[at :: len(Surface._fields)] for at, name in enumerate(Surface._fields)}
    own = around.classes(sizes, columns["end"])
    columns |= around.said(says, own)
    if page.pack.code == UNDETERMINED:
        columns["said_page"] = bytes(count)
    columns |= around.neighbours(own)
    columns |= lists(own, sizes, columns["end"], columns.get("says_related"), vocabulary)
    columns["mass_near"] = around.mass(own, sizes)
    prosaic = [0 if nothing_else == 3 else size for size, nothing_else in zip(sizes, columns["said"], strict=True)]
    prose = densest(prosaic, around.PRICE)
    columns["dense"] = around.places(prose, count)
    if not prose[1]:
        prose = densest(prosaic, around.LESS)
    often = occurrences(vocabulary[slice(*prose)])
    columns |= around.shared(shares(vocabulary, prose, often))
    columns["from_top"] = [at * 10 // count for at in range(count)]
    columns["short_page"] = bytes([bisect_right(_SHARES, (own.count(1) + own.count(2)) / count)]) * count
    columns["credited"] = around.credited([look.opens_byline for look in looks])
    columns["pictured"] = [1 if look.pictured else 0 for look in looks]
    columns["kind"] = [0 < size <= _KIND and says_a_kind(line, page.pack) for size, line in zip(sizes, lines, strict=True)]
    columns["noted"] = [look.noted for look in looks]
    columns["bare"] = _bare(page, ranges, looks, prose[1])
    columns["closing"] = [1 if look.pictured == 2 else 0 for look in looks]
    columns["repeated"] = around.repeated(lines)
    columns |= wording.columns(wording.wordings(page.words.lower, ranges), sizes)
    whole = sum(sizes)
    columns["prose_page"] = bytes([bisect_right(_SHARES, sum(sizes[slice(*prose)]) / max(1, whole))]) * count
    packed = {name: bytes(column) for name, column in columns.items()}
    return Draft(ranges, sizes, [look.surface for look in looks], says, lines, vocabulary, prose, often, packed, _sources(page.pack))


def _bare(page: Page, ranges: Sequence[Range], looks: Sequence[Look], end: int) -> list[int]:
    """
    Which of the blocks above the end of the densest prose say nothing but when something was, 1, or a name above that, 2.

    The first is 3 where it is the site's name.
    """
    told, forenames = [0] * len(looks), page.pack.table("forenames")
    if looks and 0 < looks[0].size <= _KIND and names_the_site(page.text, page.blocks[0], page.pack):
        told[0] = 3
    for at, look in enumerate(looks[:end]):
        if (
            look.size <= _DAY
            and look.surface.time
            and look.surface.digits
            and says_only_when(page.text, *page.blocks[at], page.pack, others=0)
        ):
            told[at] = 1
            above = looks[at - 1] if at else look
            if has_a_names_shape(above.surface, above.size) and page.words.lower[ranges[at - 1][0]] in forenames:
                told[at - 1] = 2
    return told


@cache
def _sources(pack: Pack) -> frozenset[str]:
    """The words for pictures, and the agencies whose names are one word."""
    return pack.entries("bylines", "picture") | pack.entries("agencies", "agency")
