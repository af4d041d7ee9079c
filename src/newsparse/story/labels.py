"""What each block of a page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.article.labels import Label
from newsparse.story.clues import numbers, scores
from newsparse.story.facts import observed
from newsparse.weigh.path import best_path

if TYPE_CHECKING:
    from newsparse.story.page import Page

_LABELS = tuple(Label)


def labels(page: Page) -> list[Label]:
    """
    The label of each block, in order: those whose clues, and whose steps from one to the next, have the highest sum.

    There is no step between a margin and what it stands around.
    """
    table = numbers()
    return [_LABELS[number] for part in observed(page) for number in best_path(scores(part), table)]
