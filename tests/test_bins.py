"""Facts in bins: the sums for a whole page are those that a plain walk over the clues gives, for any bins and numbers."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from math import prod
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.weigh.bins import MOST_COMBINATIONS, Bins, Crossed, Form, chosen, crossing, grouped, names

FACTS = "abcdefghijkl"
WORDS: Bins = {"words": ("", "few", "many"), "end": ("none", "stop"), "place": ("top", "end")}
CROSSED: Crossed = [("words", "place")]


class Drawn(NamedTuple):
    """Bins and their crossings, numbers for some of the clues, and the columns of so many blocks."""

    bins: Mapping[str, tuple[str, ...]]
    crossed: Sequence[tuple[str, str]]
    numbers: Mapping[str, float]
    columns: Mapping[str, bytes]
    blocks: int


def clues(one: Drawn, block: int) -> list[str]:
    """Every clue in a block, by the words of its bins alone."""
    bin_ = {fact: one.columns[fact][block] if fact in one.columns else 0 for fact in one.bins}
    word = {fact: words[bin_[fact]] for fact, words in one.bins.items()}
    both = [f"{word[a]}, {word[b]}" for a, b in one.crossed if word[a] and word[b]]
    return ["every block", *[name for name in word.values() if name], *both]


def plain(one: Drawn) -> list[float]:
    """The sums, clue by clue, in whole thousandths."""
    return [sum(round(1000 * one.numbers.get(clue, 0.0)) for clue in clues(one, block)) / 1000 for block in range(one.blocks)]


def nameable(bins: Bins, crossed: Crossed) -> list[str]:
    """Every clue that can arise."""
    crossings = [crossing(one, other) for a, b in crossed for one, other in product(bins[a], bins[b])]
    return sorted({"every block", *(word for words in bins.values() for word in words), *crossings} - {""})


SMALL = st.integers(-99, 99).map(lambda number: number / 1000)
LARGE = st.integers(-2_300, 2_300).map(lambda number: number / 1000)
"""Fourteen of them, as many as eight facts and six crossings have, fill the two bytes of a group."""
LONG = st.floats(-2, 2, allow_nan=False)


@st.composite
def pages(draw: st.DrawFn, sizes: st.SearchStrategy[int], facts: int = 8) -> Drawn:
    """Bins of such sizes; the first of a fact that is not seen is silent, others may be."""
    chosen_facts = FACTS[: draw(st.integers(1, facts))]
    seen = draw(st.sets(st.sampled_from(chosen_facts)))
    bins = {}
    for fact in chosen_facts:
        silent = draw(st.sets(st.integers(0, 3), max_size=2)) | ({0} if fact not in seen else set())
        bins[fact] = tuple([f"{fact}{at}" * (at not in silent) for at in range(draw(sizes))])
    pairs = [pair for pair in combinations(chosen_facts, 2) if prod(len(bins[fact]) for fact in pair) <= MOST_COMBINATIONS]
    crossed = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=6)) if pairs else []
    numbers = draw(
        st.sampled_from([SMALL, LARGE, LONG]).flatmap(
            lambda some: st.fixed_dictionaries({}, optional=dict.fromkeys(nameable(bins, crossed), some))
        )
    )
    count = draw(st.integers(0, 9))
    columns = {fact: bytes(draw(st.lists(st.integers(0, len(bins[fact]) - 1), min_size=count, max_size=count))) for fact in sorted(seen)}
    return Drawn(bins, crossed, numbers, columns, count)


@given(pages(st.integers(1, 5)))
def test_the_sums_are_those_of_a_plain_walk_over_the_clues(one: Drawn) -> None:
    assert Form(one.bins, one.crossed, one.numbers).sums(one.columns, one.blocks) == plain(one)


@given(pages(st.integers(2, 16), facts=12))
def test_facts_with_many_bins_are_summed_in_several_groups(one: Drawn) -> None:
    assert Form(one.bins, one.crossed, one.numbers).sums(one.columns, one.blocks) == plain(one)


@given(pages(st.integers(2, 4), facts=6))
def test_every_bin_of_every_fact_is_summed(one: Drawn) -> None:
    numbers = {name: (-1) ** at * (at + 1) * 0.0137 for at, name in enumerate(nameable(one.bins, one.crossed))}
    whole = [*product(*(range(len(words)) for words in one.bins.values()))]
    columns = {fact: bytes(column) for fact, column in zip(one.bins, zip(*whole, strict=True), strict=True)}
    full = Drawn(one.bins, one.crossed, numbers, columns, len(whole))
    assert Form(full.bins, full.crossed, full.numbers).sums(full.columns, full.blocks) == plain(full)


@given(pages(st.integers(1, 5)))
def test_the_named_clues_are_those_with_a_number(one: Drawn) -> None:
    for block in range(one.blocks):
        found = names(one.columns, one.bins, one.crossed, one.numbers, block)
        assert found == [clue for clue in clues(one, block)[1:] if clue in one.numbers]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 254, 255, 256, 1001])
def test_a_page_of_any_length_has_a_sum_for_each_block(count: int) -> None:
    numbers = {"few": -0.25, "many": 3.5, "stop": 30.0, "many, end": -0.001, "every block": 0.5}
    columns = {"words": bytes([at % 3 for at in range(count)]), "end": bytes([at % 2 for at in range(count)]), "place": bytes([1] * count)}
    one = Drawn(WORDS, CROSSED, numbers, columns, count)
    assert Form(*one[:3]).sums(columns, count) == plain(one)
    assert len(plain(one)) == count


@pytest.mark.parametrize("column", [b"\0\1\2", (0, 1, 2), [0, 1, 2]])
def test_a_column_may_be_bytes_or_numbers(column: Sequence[int]) -> None:
    form = Form({"words": ("", "few", "many")}, [], {"few": -1.5, "many": 0.25})
    assert form.sums({"words": column}, 3) == [0.0, -1.5, 0.25]


@pytest.mark.parametrize("high", [0.255, 0.256, 65.535])
def test_a_number_may_be_as_large_as_its_two_bytes_hold(high: float) -> None:
    form = Form({"words": ("", "few", "many")}, [], {"few": high, "every block": -high})
    assert form.sums({"words": b"\0\1\2\1"}, 4) == [-high, 0.0, -high, 0.0]
    assert Form({"words": ("", "few", "many")}, [], {"few": -high}).sums({"words": b"\0\1\2\1"}, 4) == [0.0, -high, 0.0, -high]


def test_a_hundred_large_numbers_do_not_flow_over_into_the_next_block() -> None:
    facts = [f"fact {at}" for at in range(250)]
    form = Form(
        {fact: ("", f"{fact}: yes", *[f"{fact}: {at}" for at in range(17)]) for fact in facts},
        [],
        {f"{fact}: yes": 65.535 for fact in facts},
    )
    assert len(form.groups) == 250
    assert form.sums(dict.fromkeys(facts, b"\1\0\1\1\0"), 5) == [16_383.75, 0.0, 16_383.75, 16_383.75, 0.0]


def test_a_fact_without_a_number_is_not_summed_and_one_that_is_not_seen_says_nothing() -> None:
    form = Form(WORDS, CROSSED, {"few, top": 2.0, "every block": -1.0})
    assert form.facts == ["words", "place"]
    assert form.sums({}, 2) == [-1.0, -1.0]
    assert form.sums({"words": b"\1\2", "end": b"\1\1"}, 2) == [1.0, -1.0]
    assert Form(WORDS, CROSSED, {"of another table": 3.0}).sums({"words": b"\1"}, 1) == [0.0]


def test_a_crossing_of_more_combinations_than_a_byte_holds_is_an_error() -> None:
    bins = {"a": tuple(f"a{at}" for at in range(17)), "b": tuple(f"b{at}" for at in range(16))}
    with pytest.raises(ValueError, match="a, b: more than 256 combinations"):
        Form(bins, [("a", "b")], {"a1, b1": 1.0})


def test_numbers_too_far_apart_for_two_bytes_are_an_error() -> None:
    with pytest.raises(ValueError, match="numbers too far apart"):
        Form({"end": ("no stop", "a stop")}, [], {"no stop": -32.0, "a stop": 33.536})


@given(pages(st.integers(1, 16), facts=12))
def test_each_fact_is_in_a_group_each_crossing_inside_one_and_none_is_too_large(one: Drawn) -> None:
    groups = grouped(one.bins, one.crossed)
    assert {fact for group in groups for fact in group} == {*one.bins}
    assert all(any({*pair} <= {*group} for group in groups) for pair in one.crossed)
    for group in groups:
        assert len(group) == len({*group})
        assert prod(len(one.bins[fact]) for fact in group) <= MOST_COMBINATIONS
    free = {fact for fact in one.bins if not any(fact in pair for pair in one.crossed)}
    assert [fact for group in groups for fact in group if fact in free] == [fact for fact in one.bins if fact in free]


def test_a_crossing_goes_where_it_makes_a_group_grow_least() -> None:
    bins = {fact: ("",) * size for fact, size in {"a": 8, "b": 8, "c": 16, "d": 16, "e": 3}.items()}
    assert grouped(bins, [("a", "b"), ("c", "d"), ("b", "e")]) == [["a", "b", "e"], ["c", "d"]]
    assert grouped(bins, [("a", "b"), ("c", "d"), ("b", "e"), ("a", "e")]) == [["a", "b", "e"], ["c", "d"]]
    assert grouped(bins, [("a", "b"), ("c", "e"), ("e", "c"), ("b", "c")]) == [["a", "b"], ["c", "e"], ["b", "c"], ["d"]]


def test_facts_that_are_not_crossed_are_grouped_with_those_beside_them() -> None:
    bins = {fact: ("",) * size for fact, size in {"a": 16, "b": 16, "c": 2, "d": 128, "e": 2}.items()}
    assert grouped(bins, []) == [["a", "b"], ["c", "d"], ["e"]]
    assert grouped(bins, [("a", "c")]) == [["a", "c"], ["b"], ["d", "e"]]


def test_two_facts_make_a_clue_when_both_say_something() -> None:
    assert crossing("few words", "at the top") == "few words, at the top"
    assert crossing("few words", "") == crossing("", "at the top") == ""


@pytest.mark.parametrize("blocks", [[], [2], [2, 0], [0, 1, 1]])
def test_the_columns_of_some_blocks_are_theirs_in_their_order(blocks: list[int]) -> None:
    found = chosen({"end": [0, 3, 1], "words": b"\7\6\5"}, blocks)
    assert {fact: [*column] for fact, column in found.items()} == {
        "end": [[0, 3, 1][at] for at in blocks],
        "words": [[7, 6, 5][at] for at in blocks],
    }
