"""The tables of numbers: each read as its file says, and sums, steps and reach of a labelling as a plain walk gives them."""

import json
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.weigh import table
from newsparse.weigh.table import Labelling, labelling, ranking, thousandths

FILES = sorted((Path(newsparse.__file__).parent / "weigh" / "tables").glob("*.json"))
DATA: Mapping[str, dict[str, Any]] = {file.stem: json.loads(file.read_text("utf-8")) for file in FILES}
LABELLINGS = [name for name, data in DATA.items() if "labels" in data]
RANKINGS = [name for name, data in DATA.items() if "labels" not in data and "anywhere" not in data["fitted"]]

LABELS = ("headline", "body", "share", "tags")
MADE = {
    "labels": [*LABELS],
    "groups": {"story": ["headline", "body"], "furniture": ["share", "tags"], "any": [*LABELS]},
    "set": {"full stop": {"body": 1.0, "furniture": -0.5}, "a month": {"any": 0.25}, "a menu word": {"tags": 2}},
    "fitted": {"full stop": {"story": 0.5, "body": -0.125}, "one word": {"share": -3.0}},
    "steps": {"story": {"body": 1.0, "furniture": -2.0}, "headline": {"headline": -4.0}, "tags": {"tags": 0.5}},
}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Labelling:
    """A labelling of a table made up here."""
    monkeypatch.setattr(table, "contents", lambda _: MADE)
    return labelling.__wrapped__("made up")


def test_what_is_set_and_what_is_fitted_add_up_for_a_label_and_its_groups(made: Labelling) -> None:
    assert made.labels == LABELS
    assert made.rows == {
        "full stop": ((0, 0.5), (1, 1.375), (2, -0.5), (3, -0.5)),
        "a month": ((0, 0.25), (1, 0.25), (2, 0.25), (3, 0.25)),
        "a menu word": ((3, 2.0),),
        "one word": ((2, -3.0),),
    }
    assert [*made.rows] == ["full stop", "a month", "a menu word", "one word"]


def test_a_step_from_or_to_a_group_is_one_from_or_to_each_of_its_labels(made: Labelling) -> None:
    after_story = {1: 1.0, 2: -2.0, 3: -2.0}
    assert made.steps == {0: {0: -4.0} | after_story, 1: after_story, 3: {3: 0.5}}
    assert made.into == {0: {0: -4000}, 1: {0: 1000, 1: 1000}, 2: {0: -2000, 1: -2000}, 3: {0: -2000, 1: -2000, 3: 500}}


def test_gain_loss_and_reach_are_what_the_steps_on_both_sides_can_do(made: Labelling) -> None:
    assert made.gain == (0 + 1000, 1000 + 1000, 0 + 0, 500 + 500)
    assert made.loss == (-4000 - 4000, 0 - 2000, -2000 - 0, -2000 - 0)
    assert made.reach == 2000 + 8000


def test_a_labelling_without_labels_or_steps_reaches_nowhere() -> None:
    assert (Labelling((), {}, {}).reach, Labelling(LABELS, {}, {}).reach) == (0, 0)
    assert Labelling((), {}, {}).total(["full stop"]) == ()


def test_a_labelling_tells_its_labels_and_steps_and_is_itself_alone(made: Labelling) -> None:
    assert repr(made).startswith("Labelling(labels=('headline', 'body', 'share', 'tags')")
    assert "reach=10000" in repr(made)
    assert not {"packed", "_lanes", "_signs"} & {part.partition("=")[0].rpartition(" ")[2] for part in repr(made).split(",")}
    again = labelling.__wrapped__("made up")
    assert len({made, again}) == 2
    assert made != again


@pytest.mark.parametrize("derived", ["packed", "into", "gain", "loss", "reach", "lanes", "signs"])
def test_what_follows_from_the_numbers_cannot_be_given(derived: str) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        Labelling(LABELS, {}, {}, **{derived: 0})


def test_a_ranking_adds_up_what_is_set_and_what_is_fitted(monkeypatch: pytest.MonkeyPatch) -> None:
    data = {"set": {"none": 0.5, "long": 2.0}, "fitted": {"long": -0.75, "short": -1.0}}
    monkeypatch.setattr(table, "contents", lambda _: data)
    assert ranking.__wrapped__("made up") == {"none": 0.5, "long": 1.25, "short": -1.0}


@pytest.mark.parametrize("name", RANKINGS)
def test_a_ranking_is_the_sum_of_both_parts_of_its_file(name: str) -> None:
    parts = DATA[name]["set"], DATA[name]["fitted"]
    assert ranking(name) == {clue: sum(part[clue] for part in parts if clue in part) for part in parts for clue in part}
    assert all(type(number) is float for number in ranking(name).values())


@pytest.mark.parametrize("name", LABELLINGS)
def test_a_labelling_is_the_sum_of_both_parts_of_its_file(name: str) -> None:
    data, read = DATA[name], labelling(name)
    named: dict[str, list[str]] = {label: [label] for label in data["labels"]} | data["groups"]
    expected: dict[tuple[str, str], float] = {}
    for part in (data["set"], data["fitted"]):
        for clue, given_ in part.items():
            for label, number in ((label, number) for group, number in given_.items() for label in named[group]):
                expected[clue, label] = expected.get((clue, label), 0.0) + number
    assert read.labels == tuple(data["labels"])
    found = {(clue, read.labels[label]): number for clue, row in read.rows.items() for label, number in row}
    assert found == pytest.approx(expected)
    assert list(read.rows) == list(dict.fromkeys([*data["set"], *data["fitted"]]))


@pytest.mark.parametrize(("number", "whole"), [(0.0, 0), (1.25, 1250), (-0.0004, 0), (0.0006, 1), (-2.0, -2000), (0.1 + 0.2, 300)])
def test_a_number_is_held_in_whole_thousandths(number: float, whole: int) -> None:
    assert thousandths(number) == whole


CLUES = ("a", "b", "c", "d")
NUMBERS = st.integers(-9_999, 9_999) | st.integers(-200_000_000, 200_000_000)
ROWS = st.dictionaries(st.sampled_from(CLUES), st.dictionaries(st.integers(0, 3), NUMBERS.map(lambda number: number / 1000)))
STEPS = st.dictionaries(st.integers(0, 3), st.dictionaries(st.integers(0, 3), st.integers(-9_999, 9_999).map(lambda n: n / 1000)))


@given(ROWS, st.lists(st.sampled_from((*CLUES, "of no table")), max_size=8))
def test_the_sums_of_all_labels_are_those_of_each_label(rows: dict[str, dict[int, float]], clues: list[str]) -> None:
    read = Labelling(LABELS, {clue: tuple(sorted(row.items())) for clue, row in rows.items()}, {})
    plain = [sum(round(1000 * rows.get(clue, {}).get(label, 0.0)) for clue in clues) for label in range(4)]
    assert read.total(clues) == tuple(plain)
    assert read.total(iter(reversed(clues))) == tuple(plain)


@pytest.mark.parametrize("edge", [-(2**31), 2**31 - 1])
def test_a_sum_may_be_as_large_as_its_thirty_two_bits_hold(edge: int) -> None:
    read = Labelling(LABELS, {"edge": tuple((label, edge / 1000) for label in (0, 2)), "one": ((1, -0.001), (3, 0.001))}, {})
    assert read.total(["edge", "one"]) == (edge, -1, edge, 1)


@given(STEPS)
def test_steps_are_looked_up_by_the_label_they_lead_to(steps: dict[int, dict[int, float]]) -> None:
    read = Labelling(LABELS, {}, steps)
    assert [*read.into] == [0, 1, 2, 3]
    found = {(before, to): number for to, into in read.into.items() for before, number in into.items()}
    assert found == {(before, to): round(1000 * number) for before, after in steps.items() for to, number in after.items()}


@given(STEPS)
def test_no_two_steps_add_more_than_the_gain_or_take_more_than_the_loss(steps: dict[int, dict[int, float]]) -> None:
    read = Labelling(LABELS, {}, steps)

    def around(label: int) -> list[int]:
        """What the steps into a label and out of it add, for all neighbours; at an end of the text there is none."""
        into = [0, *(read.into[label].get(before, 0) for before in range(4))]
        return [one + other for one, other in product(into, [0, *(read.into[after].get(label, 0) for after in range(4))])]

    assert read.gain == tuple(max(around(label)) for label in range(4))
    assert read.loss == tuple(min(around(label)) for label in range(4))
    assert read.reach == max(read.gain) - min(read.loss)
