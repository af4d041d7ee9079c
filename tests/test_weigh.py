"""Names and numbers: sums, the best candidate, facts weighed facet by facet."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.weigh import facets
from newsparse.weigh.facets import Facet, Facets
from newsparse.weigh.rank import best, total
from newsparse.weigh.table import labelling, ranking
from newsparse.weigh.vocabulary import vocabulary

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


def test_a_candidate_that_only_equals_none_is_not_taken() -> None:
    assert best(["menu"], clues, NUMBERS | {"none": 2.0}) is None
    assert best(["menu"], clues, NUMBERS | {"none": 1.999}) == "menu"


@given(st.lists(st.integers(-5, 5)), st.integers(-6, 6))
def test_the_best_is_the_first_of_those_that_nothing_exceeds(candidates: list[int], none: int) -> None:
    numbers = {"none": float(none)} | {str(number): float(number) for number in range(-5, 6)}
    above = [number for number in candidates if number > none]
    assert best(candidates, lambda number: [str(number)], numbers) == max(above, default=None)


def test_a_sum_is_that_of_every_clue_as_often_as_it_is_named() -> None:
    assert total(NUMBERS, ["long", "capital", "short", "short"]) == 1.0
    assert total(NUMBERS, []) == 0


def test_a_clue_without_a_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        total(NUMBERS, ["unheard of"])


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_every_table_says_what_it_is_and_what_it_was_fitted_on(file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    assert data["about"].strip()
    assert bool(data["fitted"]) == bool(data["fitted_on"])
    read: Callable[[str], object] = labelling if "labels" in data else vocabulary if "anywhere" in data["fitted"] else ranking
    assert read(file.stem) is read(file.stem)


MADE = {"even": 1.5, "odd": -0.25, "small": 0.125, "A": 4.0}


@pytest.fixture
def of_two(monkeypatch: pytest.MonkeyPatch) -> Facets:
    """A number and a word, weighed by numbers made up here."""
    monkeypatch.setattr(facets, "ranking", {"made up": MADE}.__getitem__)
    return Facets(Facet("made up", lambda n: ["odd" if n % 2 else "even", *["small"] * (n < 3)]), Facet("made up", lambda word: [word[:1]]))


def test_facts_are_worth_the_sum_of_the_clues_of_all_their_facets(of_two: Facets) -> None:
    for facts, worth in {(2, "Ana"): 1.5 + 0.125 + 4.0, (5, "Ana"): 4.0 - 0.25, (1, "Ruiz"): -0.25 + 0.125, (4, ""): 1.5}.items():
        assert of_two.total(facts) == of_two.total(facts) == worth
        assert sum(MADE.get(clue, 0.0) for clue in of_two.names(facts)) == worth
    assert of_two.names((1, "Ruiz")) == ("odd", "small", "R")


def test_a_candidate_with_other_facts_than_its_facets_is_an_error(of_two: Facets) -> None:
    with pytest.raises(ValueError, match="zip"):
        of_two.names((1,))


def test_a_clue_of_a_facet_that_has_no_number_says_nothing(of_two: Facets) -> None:
    assert of_two.total((3, "Zoë")) == -0.25


def test_the_clues_of_a_value_are_summed_when_it_is_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def told(table: str) -> Callable[[str], list[str]]:
        def clues_of(word: str) -> list[str]:
            asked.append(f"{table}: {word}")
            return [word]

        return clues_of

    monkeypatch.setattr(facets, "ranking", {"one": MADE, "other": {}}.__getitem__)
    both = Facets(Facet("one", told("one")), Facet("other", told("other")))
    assert not asked
    assert (both.total(("even", "odd")), both.total(("even", "even"))) == (1.5, 1.5)
    assert asked == ["one: even", "other: odd", "other: even"]


def test_values_without_end_are_not_all_kept(of_two: Facets) -> None:
    words = of_two.facets[1]
    for number in range(9_000):
        assert of_two.total((number, f"Ana {number}")) == of_two.facets[0][number] + 4.0
        assert len(words) <= 8_192
    assert len(words) == 9_000 - 8_192
