"""
The margins of a text: what at its top and at its bottom says nothing but furniture.

A menu that is pasted along, a share bar or a cookie notice below say nothing of what stands between them. They are taken
off before the rest is read, so that a story reads the same with them and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article.blocks import joined
from newsparse.story.furniture import sayings, wordings
from newsparse.story.look import Look, looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.page import Page

_OF_THE_STORY = frozenset({"note", "bio", "caption", "disclaimer", "other"})
"""What stands right above stories and right below them in copy that has no page around it."""
_SHORTEST = 2
"""A block of so few words may stand among those of a menu, though nobody has listed it."""
_NAMED = 3
"""One block in so many must be known."""
_SENTENCE = 15
_MOST_LOOKED_AT, _BEFORE = 20, 30
"""So many of the places are looked at where a name comes back, and so many characters in front of each."""
_LONGEST_SECTION, _MENU = 30, 10_000
"""So many characters has the name of a section, and so many in front of it are looked through for it."""
_STOPS = frozenset({1, 2, 3, 4, 11})
"""The bins of `surface.end` that may end a sentence."""
_STORY = 100
"""
So many words of sentences are a story. The explanation of a cookie wall comes close to it (the longest of
`tests/pages_without_article` has 82 words of them), and of a short text that stands in furniture the furniture is needed to tell.
"""


class Seen(NamedTuple):
    """The blocks of a page, each with the numbers of its words, its text and its look."""

    page: Page
    ranges: Sequence[Range]
    lines: Sequence[str]
    looks: Sequence[Look]

    def part(self, stretch: Range) -> Seen:
        """The blocks of a stretch as if they were all there is."""
        whole = slice(*stretch)
        return Seen(self.page._replace(blocks=self.page.blocks[whole]), self.ranges[whole], self.lines[whole], self.looks[whole])


def seen(page: Page) -> Seen:
    """The page with the look of each block."""
    ranges, text = page.ranges(), page.broken().text
    lines = [joined(text[start:end]) for start, end in page.blocks]
    return Seen(page, ranges, lines, looks(page, ranges, lines))


def inside(seen: Seen) -> Range:
    """The blocks between the margins; what is said right above them of the kind of story, or its section, is a kicker, and no margin."""
    start, end = within(seen.looks)
    if start and (says_a_kind(seen.lines[start - 1], seen.page.pack) or is_section(seen.page.text, seen.page.blocks[start - 1])):
        return start - 1, end
    return start, end


def says_a_kind(line: str, pack: Pack) -> bool:
    """
    Whether a line says of what kind a story is, and nothing else.

        >>> from newsparse.language import pack
        >>> says_a_kind("OPINION:", pack("en")), says_a_kind("Opinions differ", pack("en"))
        (True, False)
    """
    return line.lower().rstrip(" :") in pack.table("kickers")


def is_section(text: str, block: Range) -> bool:
    r"""
    Whether a line in capitals is one of the page's sections, which its menu above has in small letters, a blank line apart.

        >>> is_section("Home\nScience\n\nSCIENCE\n\nA village sold its silence", (14, 21)), is_section("Home\nScience\nTECH", (13, 17))
        (True, False)
    """
    start, end = block
    line = text[start:end]
    if end - start > _LONGEST_SECTION or not line.isupper():
        return False
    above = text[max(0, start - _MENU) : start].splitlines()
    if len(above) < 2 or above[-1].strip():
        return False
    return any(one.upper() == line != one for one in map(str.strip, above) if len(one) <= 2 * _LONGEST_SECTION)


def names_the_site(text: str, block: Range, pack: Pack) -> bool:
    r"""
    Whether a line comes back behind a copyright sign or what else says whose the page is, or as whose a picture is.

        >>> from newsparse.language import pack
        >>> names_the_site("The Courier\nHarbour row\n\nPhoto: Ann Lee/The Courier\nCopyright 2024 The Courier", (0, 11), pack("en"))
        True
    """
    start, after = block
    name = text[start:after]
    for _ in range(_MOST_LOOKED_AT):
        after = text.find(name, after + 1)
        if after < 0:
            return False
        before = text[max(0, after - _BEFORE) : after].rpartition("\n")[2]
        owned = sayings(before.lower().split(), wordings(pack))
        if "©" in before or before[-1:] == "/" or any(one.kind == "legal" for one in owned):
            return True
    return False


def within(looks: Sequence[Look]) -> Range:
    r"""
    The number of the first block below the upper margin, and that of the first block of the lower one.

    There must be sentences enough between them for a story. Else the furniture around tells that it is none, and nothing is
    a margin.

        >>> from newsparse.story.page import page
        >>> story = "The bank held its rates on Tuesday, and said that it would wait for the figures of the summer.\n\n" * 6
        >>> within(seen(page(f"Menu\nHome\nRates are held\n\n{story}Share this article\nE-mail", "en")).looks)
        (2, 9)
        >>> within(seen(page("Menu\nHome\nRates are held\nShare this article\nE-mail", "en")).looks)
        (0, 5)
    """
    start = _margin(looks, 3)
    end = len(looks) - _margin(reversed(looks[start:]), 2)
    return (start, end) if _may_be_a_story(looks[start:end]) else (0, len(looks))


def _may_be_a_story(looks: Sequence[Look]) -> bool:
    """Whether enough words stand in blocks that are sentences."""
    return sum([look.size for look in looks if look.size >= _SENTENCE and look.surface.end in _STOPS]) >= _STORY


def _margin(looks: Iterable[Look], least: int) -> int:
    """
    How many of the blocks, from the first on, are a margin: it ends on a block that says what it is.

    `least` is how much of a block must say so: at the top, where a headline may speak of such things, hardly anything else.
    """
    found = named = 0
    for count, look in enumerate(looks, 1):
        if any(share >= least and kind not in _OF_THE_STORY for kind, share in look.says):
            named += 1
            found = count if named * _NAMED >= count else found
        elif look.size > _SHORTEST:
            break
    return found
