"""The best path is the best of all paths."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from newsparse.weigh.path import best_path
from newsparse.weigh.table import Labelling

LABELS = ("headline", "paragraph", "share", "other")
NUMBERS = st.integers(-9, 9)
ROWS = st.lists(st.tuples(*[NUMBERS] * len(LABELS)), max_size=5)
STEPS = st.dictionaries(st.integers(0, 3), st.dictionaries(st.integers(0, 3), NUMBERS, max_size=4), max_size=4)


def worth(path: tuple[int, ...] | list[int], rows: list[tuple[int, ...]], steps: dict[int, dict[int, int]]) -> int:
    """The sum of a path's scores and of its steps."""
    return sum(row[label] for row, label in zip(rows, path, strict=True)) + sum(steps.get(a, {}).get(b, 0) for a, b in pairwise(path))


@given(ROWS, STEPS)
def test_no_path_is_worth_more_than_the_best(rows: list[tuple[int, ...]], steps: dict[int, dict[int, int]]) -> None:
    found = best_path([[1000 * number for number in row] for row in rows], Labelling(LABELS, {}, steps))
    assert len(found) == len(rows)
    assert worth(found, rows, steps) == max(worth(path, rows, steps) for path in product(range(len(LABELS)), repeat=len(rows)))
