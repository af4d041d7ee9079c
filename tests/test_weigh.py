"""Names and numbers: sums, the best candidate, the best path."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.weigh.path import best_path
from newsparse.weigh.rank import best, total
from newsparse.weigh.table import Labelling, labelling, ranking

NUMBERS = {"none": 0.5, "long": 2.0, "short": -1.0, "capital": 1.0}
TABLES = sorted((Path(newsparse.__file__).parent / "weigh" / "tables").glob("*.json"))


def clues(word: str) -> list[str]:
    return ["long" if len(word) > 3 else "short", *["capital"] * word.istitle()]


def test_the_best_candidate_has_the_highest_sum() -> None:
    assert best(["menu", "Rates", "By"], clues, NUMBERS) == "Rates"


def test_none_wins_where_no_candidate_is_good_enough() -> None:
    assert best(["of", "By"], clues, NUMBERS) is None
    assert best([], clues, NUMBERS) is None


def test_of_two_equal_candidates_the_first_wins() -> None:
    assert best(["Rates", "Fares"], clues, NUMBERS) == "Rates"


def test_a_clue_without_a_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        total(NUMBERS, ["unheard of"])


def path_score(scores: Sequence[Sequence[int]], path: Sequence[int], steps: Mapping[int, Mapping[int, float]]) -> float:
    """The sum of a path's scores and steps, in thousandths."""
    walked = sum(1000 * steps.get(a, {}).get(b, 0.0) for a, b in pairwise(path))
    return sum(row[label] for row, label in zip(scores, path, strict=True)) + walked


SMALL = st.integers(-8, 8).map(lambda n: 500 * n)


@given(
    st.lists(st.tuples(SMALL, SMALL, SMALL), max_size=5),
    st.dictionaries(st.integers(0, 2), st.dictionaries(st.integers(0, 2), SMALL.map(lambda n: n / 1000))),
)
def test_no_path_is_better_than_the_best_path(scores: list[tuple[int, ...]], steps: dict[int, dict[int, float]]) -> None:
    path = best_path(scores, Labelling(("a", "b", "c"), {}, steps))
    every = product(range(3), repeat=len(scores))
    assert path_score(scores, path, steps) == pytest.approx(max(path_score(scores, other, steps) for other in every))


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_every_table_says_what_it_is_and_what_it_was_fitted_on(file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    assert data["about"].strip()
    assert bool(data["fitted"]) == bool(data["fitted_on"])
    table = labelling(file.stem) if "labels" in data else ranking(file.stem)
    assert table is (labelling(file.stem) if "labels" in data else ranking(file.stem))
