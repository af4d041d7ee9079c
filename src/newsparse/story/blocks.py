"""Lines joined into blocks: a block is one line, or the lines of one paragraph that the text breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.breaks import gone_on
from newsparse.text.lines import lines

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range


def blocks(text: str, pack: Pack) -> list[Range]:
    r"""
    The blocks of a text, in order. They never overlap, and nothing but blank characters stands between them.

        >>> from newsparse.language import pack
        >>> blocks("Rates held\n\nThe bank, which met on Tuesday,\nheld rates as inflation cooled\nfaster than it had thought.", pack("en"))
        [(0, 10), (12, 102)]
    """
    found = lines(text)
    joined = found[:1]
    for line, goes_on in zip(found[1:], gone_on(text, found, pack), strict=True):
        if goes_on:
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined
