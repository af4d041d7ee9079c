"""Where the story's body begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.draft import Draft


def edges(seen: Draft) -> Range:
    """The first block of the body and the one after its last."""
    return seen.prose
