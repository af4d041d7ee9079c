"""The best path is the best of all paths."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.weigh.path import best_path, possible, trace
from newsparse.weigh.table import Labelling

LABELS = ("headline", "paragraph", "share", "other")
NUMBERS = st.integers(-9, 9)
CLOSE = st.integers(-3, 3)
ROWS = st.lists(st.tuples(*[NUMBERS] * len(LABELS)), max_size=5)
STEPS = st.dictionaries(st.integers(0, 3), st.dictionaries(st.integers(0, 3), NUMBERS, max_size=4), max_size=4)
DENSE = st.fixed_dictionaries({to: st.dictionaries(st.integers(0, 3), NUMBERS, max_size=4) for to in range(4)})
FEW = st.lists(st.dictionaries(st.integers(0, 3), CLOSE, min_size=1), max_size=6)


def worth(path: Sequence[int], rows: Sequence[Mapping[int, int]], into: Mapping[int, Mapping[int, int]]) -> int:
    """The sum of a path's scores and of its steps."""
    return sum(row[label] for row, label in zip(rows, path, strict=True)) + sum(into.get(b, {}).get(a, 0) for a, b in pairwise(path))


def every(rows: Sequence[Mapping[int, int]]) -> Iterator[tuple[int, ...]]:
    """All paths through the labels that are possible."""
    return product(*rows)


@given(ROWS, STEPS)
def test_no_path_is_worth_more_than_the_best(rows: list[tuple[int, ...]], steps: dict[int, dict[int, int]]) -> None:
    table = Labelling(LABELS, {}, steps)
    found = best_path([[1000 * number for number in row] for row in rows], table)
    assert len(found) == len(rows)
    whole = [{label: 1000 * number for label, number in enumerate(row)} for row in rows]
    assert worth(found, whole, table.into) == max(worth(path, whole, table.into) for path in every(whole))


@given(st.lists(st.tuples(*[CLOSE] * 4), min_size=3, max_size=5), DENSE)
def test_no_path_is_worth_more_where_all_labels_are_close(rows: list[tuple[int, ...]], into: dict[int, dict[int, int]]) -> None:
    whole = [dict(enumerate(row)) for row in rows]
    assert worth(trace(whole, into), whole, into) == max(worth(path, whole, into) for path in every(whole))


@given(FEW, DENSE)
@example([{0: 0}, {1: 0, 2: 1}, {3: 0}, {0: 1, 2: 0}, {1: 2, 3: 2}, {2: 0}], {0: {3: 4}, 1: {0: 9, 2: -9}, 2: {1: -2}, 3: {1: 5, 2: 1}})
@example([{0: 0, 1: 2}, {2: 0}, {1: 0, 3: 1}], {0: {}, 1: {2: 3}, 2: {0: 5}, 3: {2: 1}})
@example([{0: 0}, {1: 0}, {2: 0}], {0: {}, 1: {}, 2: {}, 3: {}})
def test_what_lies_between_two_sure_blocks_is_found_for_itself(rows: list[dict[int, int]], into: dict[int, dict[int, int]]) -> None:
    found = trace(rows, into)
    assert all(label in row for label, row in zip(found, rows, strict=True))
    assert worth(found, rows, into) == max((worth(path, rows, into) for path in every(rows)), default=0)


@given(st.lists(st.tuples(*[CLOSE.map(lambda n: 1000 * n)] * 4), min_size=1, max_size=4), STEPS)
def test_a_label_on_a_best_path_is_possible(rows: list[tuple[int, ...]], steps: dict[int, dict[int, int]]) -> None:
    table = Labelling(LABELS, {}, steps)
    whole = [dict(enumerate(row)) for row in rows]
    high = max(worth(path, whole, table.into) for path in every(whole))
    for path in every(whole):
        if worth(path, whole, table.into) == high:
            assert all(label in possible(row, table) for label, row in zip(path, rows, strict=True))


def test_a_label_too_far_behind_is_not_looked_at() -> None:
    table = Labelling(("date", "byline", "body"), {}, {0: {1: 1.0}, 1: {1: -0.5}})
    assert (table.gain, table.loss) == ((1000, 1000, 0), (0, -1000, 0))
    assert possible((1000, 0, 0), table) == {0: 1000, 1: 0}
    assert possible((1001, 0, 1), table) == {0: 1001}
    assert possible((0, 3000, 1999), table) == {1: 3000}
    assert possible((0, 3000, 2000), table) == {1: 3000, 2: 2000}
    assert possible((5, 5, 5), Labelling(LABELS[:3], {}, {})) == {0: 5, 1: 5, 2: 5}
    assert possible((5, 6, 5), Labelling(LABELS[:3], {}, {})) == {1: 6}


@pytest.mark.parametrize("blocks", [1, 2, 5])
def test_of_equal_labels_the_first_wins(blocks: int) -> None:
    assert best_path([(2, 7, 7, 7)] * blocks, Labelling(LABELS, {}, {})) == [1] * blocks


def test_a_step_that_makes_up_for_a_lower_score_is_taken() -> None:
    into = {0: {1: 3}, 1: {0: -3}}
    assert trace([{0: 2, 1: 0}, {0: 0}], into) == [1, 0]
    assert trace([{0: 3, 1: 0}, {0: 0}], into) == [0, 0]


def test_a_block_before_the_one_in_front_is_not_walked_again() -> None:
    rows = [{0: 0}, {1: 0}, {0: 0, 1: 1}, {1: 0}, {0: 0}, {0: 3, 1: 0}]
    assert trace(rows, {0: {}, 1: {}}) == [0, 1, 1, 1, 0, 0]


def test_the_path_of_no_blocks_is_empty() -> None:
    assert best_path([], Labelling(LABELS, {}, {})) == trace([], {}) == []
