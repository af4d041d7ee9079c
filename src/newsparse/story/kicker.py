"""
The kicker: a few words just above the headline that say what the story is about, or of what kind it is.

A menu's last entry stands there as well, so a kicker has no other short line right above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.breaks import BLANKS
from newsparse.story.margins import is_section, names_the_site, says_a_kind
from newsparse.story.surface import SURFACE

if TYPE_CHECKING:
    from newsparse.story.draft import Draft
    from newsparse.story.page import Page

KICKERS = (
    "",
    "a few words just above the headline, apart from other lines",
    "the kind of story just above the headline, apart from other lines",
)
_MOST_WORDS = 5
_BAR = "|"
_OPENS = frozenset([SURFACE["opening"].index(f"opens with a {sign}") for sign in ("capital", "quotation mark", "letter that has no case")])
_ENDS = frozenset(
    [SURFACE["end"].index(f"ends on {sign}") for sign in ("no mark", "a quotation mark", "a colon", "a comma or dash", "a digit")]
)
_SIGNS = frozenset({0, SURFACE["sign"].index("a colon inside")})
_PATH = frozenset(">/|→»›")
"""What stands between the steps of a breadcrumb."""


def kickers(page: Page, draft: Draft, headline: int | None) -> list[int]:
    r"""
    For each block whether it may be the kicker, as a number of `KICKERS`.

        >>> from newsparse.story.draft import draft
        >>> from newsparse.story.margins import seen
        >>> from newsparse.story.page import page
        >>> story = page("Harbour row\n\nBridge closed after crash\n\nThe bridge was closed on Tuesday.", "en")
        >>> kickers(story, draft(seen(story)), 1)
        [1, 0, 0]
    """
    found = [0] * len(draft.sizes)
    if headline and 0 < draft.sizes[headline - 1] <= _MOST_WORDS:
        found[headline - 1] = _kicker(page, draft, headline - 1)
    return found


def _kicker(page: Page, draft: Draft, at: int) -> int:
    """The number of `KICKERS` for the block just above the headline."""
    look, line = draft.surfaces[at], draft.lines[at]
    if not _stands_apart(page, draft, at):
        return 0
    if look.opening in _OPENS and says_a_kind(line.partition(_BAR)[0].rstrip(), page.pack) and line.count(_BAR) <= 1:
        return 2
    if look.opening not in _OPENS or look.end not in _ENDS or look.sign not in _SIGNS or not _PATH.isdisjoint(line):
        return 0
    credited = draft.columns["credited"][at] == 1 or draft.columns["pictured"][at]
    if look.time or credited or line in draft.lines[at + 1] or names_the_site(page.text, page.blocks[at], page.pack):
        return 0
    return int(not draft.says[at] or _is_of_the_menu(page, draft, at))


def _is_of_the_menu(page: Page, draft: Draft, at: int) -> bool:
    """Whether a line is one of the page's sections in capitals, which its menu above has in small letters."""
    return all(kind == "navigation" for kind, _ in draft.says[at]) and is_section(page.text, page.blocks[at])


def _stands_apart(page: Page, draft: Draft, at: int) -> bool:
    """Whether a block is the first, has a blank line above it, or a line that a sign opens or that is much longer."""
    if not at:
        return True
    between = page.text[page.blocks[at - 1][1] : page.blocks[at][0]]
    return BLANKS[between][0] or draft.surfaces[at - 1].opening not in _OPENS or draft.sizes[at - 1] > 2 * _MOST_WORDS
