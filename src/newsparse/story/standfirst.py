"""The standfirst: the block that bears this label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.article.labels import Label

if TYPE_CHECKING:
    from newsparse.story.page import Page


def standfirst(page: Page, labels: Sequence[Label]) -> int | None:  # noqa: ARG001  -- all fields are asked for alike
    """The number of the block that is the standfirst."""
    return next((at for at, label in enumerate(labels) if label is Label.STANDFIRST), None)
