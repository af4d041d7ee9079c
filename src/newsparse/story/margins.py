"""
The margins of a text: what at its top and at its bottom says nothing but furniture.

A menu that is pasted along, a share bar or a cookie notice below say nothing of what stands between them. They are taken
off before the rest is read, so that a story reads the same with them and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    ranges, lines = page.ranges(), [page.text[start:end] for start, end in page.blocks]
    return Seen(page, ranges, lines, looks(page, ranges, lines))


def inside(seen: Seen) -> Range:
    """The blocks between the margins; the kind of story that is said right above them ("Opinion") is a kicker, and no margin."""
    start, end = within(seen.looks)
    return start - (start > 0 and says_a_kind(seen.lines[start - 1], seen.page.pack)), end


def says_a_kind(line: str, pack: Pack) -> bool:
    """
    Whether a line says of what kind a story is, and nothing else.

        >>> from newsparse.language import pack
        >>> says_a_kind("OPINION:", pack("en")), says_a_kind("Opinions differ", pack("en"))
        (True, False)
    """
    return line.lower().rstrip(" :") in pack.table("kickers")


def within(looks: Sequence[Look]) -> Range:
    r"""
    The number of the first block below the upper margin, and that of the first block of the lower one.

    What stands between them must be prose for the most part. Else the furniture around it tells that it is no story, and
    nothing is a margin.

        >>> from newsparse.story.page import page
        >>> story = "The bank held its rates on Tuesday, and said that it would wait for the figures of the summer.\n\n" * 6
        >>> within(seen(page(f"Menu\nHome\nRates are held\n\n{story}Share this article\nE-mail", "en")).looks)
        (2, 9)
        >>> within(seen(page("Menu\nHome\nRates are held\nShare this article\nE-mail", "en")).looks)
        (0, 5)
    """
    start = _margin(looks, 3)
    end = len(looks) - _margin(reversed(looks[start:]), 2)
    return (start, end) if _is_prose(looks[start:end]) else (0, len(looks))


def _is_prose(looks: Sequence[Look]) -> bool:
    """Whether most of the words stand in blocks that are sentences, and enough of them for a story."""
    prose = sum([look.size for look in looks if look.size >= _SENTENCE and look.surface.end in _STOPS])
    return prose >= _STORY and 2 * prose >= sum([look.size for look in looks])


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
