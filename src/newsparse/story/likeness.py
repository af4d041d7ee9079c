"""How much each block reads like a paragraph or crosshead of the story, before the story's edges are known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsparse.story.around import AROUND
from newsparse.story.surface import SURFACE
from newsparse.weigh.bins import Form
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.weigh.bins import Columns

BINS = SURFACE | AROUND
CROSSED = (
    *(
        ("length", "end"),
        ("length", "dense15"),
        ("length", "dense25"),
        ("length", "dense8"),
        ("length", "shared"),
        ("own", "above1"),
        ("own", "below1"),
    ),
    *(
        ("length", "mass_near"),
        ("length", "from_headline"),
        ("above1", "below1"),
        ("dense15", "shared3"),
        ("length", "said"),
        ("own", "mass_below"),
    ),
    *(("own", "mass_above"), ("dense15", "from_headline"), ("length", "capitals"), ("dense15", "prose_page"), ("own", "shared8")),
)


def likeness(columns: Columns, count: int) -> list[float]:
    """For each block the logarithm of the odds that it belongs to the story's body."""
    return _form().sums(columns, count)


@cache
def _form() -> Form:
    return Form(BINS, CROSSED, ranking("likeness"))
