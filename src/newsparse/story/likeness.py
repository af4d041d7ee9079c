"""
How much each block reads like a paragraph or crosshead of the story, before the story's edges are known.

It is read twice: first by itself and by what stands around it, then again by how much story the first reading found
above and below. Both give the logarithm of the odds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsparse.story.around import AROUND
from newsparse.story.lists import LISTS
from newsparse.story.mass import MASS
from newsparse.story.surface import SURFACE
from newsparse.story.wording import WORDING
from newsparse.weigh.bins import Form
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.weigh.bins import Columns

LIKENESS_EDGES = (-6.0, -4.0, -3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
"""Between these lie the bins of the second reading."""
_WORTHLESS = {"sentences", "digits", "quoted", "credited", "from_headline", "above2", "below2"}
"""Facts that change no reading beside the others: `python -m benchmarks structure_without` tells how to find such."""
FIRST = {name: bins for name, bins in (SURFACE | AROUND | WORDING | LISTS).items() if name not in _WORTHLESS}
FIRST_CROSSED = (
    ("length", "end"),
    ("length", "dense"),
    ("length", "shared"),
    ("own", "above1"),
    ("own", "below1"),
    ("length", "mass_near"),
    ("above1", "below1"),
    ("dense", "shared3"),
    ("length", "said"),
    ("own", "short_page"),
    ("dense", "short_page"),
    ("mass_near", "short_page"),
    ("said", "short_page"),
    ("own", "said_page"),
    ("dense", "said_page"),
    ("mass_near", "said_page"),
    ("length", "capitals"),
    ("dense", "prose_page"),
    ("own", "shared8"),
    ("wording", "length"),
    ("wording4", "length"),
    ("wording_behind", "length"),
    ("wording", "wording4"),
    ("wording4", "dense"),
    ("listed", "wording"),
    ("listed", "shared"),
    ("listed", "length"),
)
_AGAIN = {
    *SURFACE,
    *WORDING,
    *LISTS,
    "own",
    "above1",
    "below1",
    "shared",
    "shared3",
    "shared8",
    "dense",
    "said",
    "said_above",
    "said_below",
    "repeated",
    "from_top",
    "short_page",
    "said_page",
}
SECOND = MASS | {name: bins for name, bins in FIRST.items() if name in _AGAIN or name.startswith("since_")}
SECOND_CROSSED = (
    ("likely", "length"),
    ("likely", "best35"),
    ("likely", "best60"),
    ("likely", "long_above"),
    ("likely", "long_below"),
    ("length", "best60"),
    ("length", "best35"),
    ("length", "sure_above"),
    ("length", "sure_below"),
    ("sure_above", "sure_below"),
    ("length", "share_below"),
    ("length", "share_above"),
    ("length", "end"),
    ("likely", "likely-1"),
    ("likely", "likely1"),
    ("likely-1", "likely1"),
    ("long_above", "long_below"),
    ("own", "short_below"),
    ("own", "short_above"),
    ("likely", "shared8"),
    ("likely", "short_page"),
    ("own", "short_page"),
    ("likely", "said_page"),
    ("own", "said_page"),
    ("behind", "length"),
    ("behind", "likely"),
    ("behind", "sure_above"),
    ("behind", "sure_below"),
    ("wording", "length"),
    ("wording4", "length"),
    ("wording", "wording4"),
    ("wording", "likely"),
    ("wording1", "likely"),
    ("wording4", "likely"),
    ("listed", "likely"),
    ("listed", "shared"),
)


def first(columns: Columns, count: int) -> list[float]:
    """The first reading of each block; `columns` are those of `FIRST`."""
    return _first().sums(columns, count)


def second(columns: Columns, count: int) -> list[float]:
    """The second reading; `columns` are those of `FIRST` and of `MASS`."""
    return _second().sums(columns, count)


@cache
def _first() -> Form:
    return Form(FIRST, FIRST_CROSSED, ranking("likeness"))


@cache
def _second() -> Form:
    return Form(SECOND, SECOND_CROSSED, ranking("likeness_again"))
