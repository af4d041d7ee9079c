"""Lines above an article in an export without labels: which of them is a credit, and what says so."""

import pytest

from newsparse.sources.exports.unlabelled import credit, split


@pytest.mark.parametrize(
    ("line", "clues"),
    [
        ("By Jane Doe", {"opens with a word for by", "names and nothing else", "four words at most"}),
        ("Jane Doe with Bo Falk", {"names above all"}),
        ("Wires", {"one word"}),
        ("Page 3", {"a digit", "one word"}),
        ("It was late.", {"ends a sentence", "four words at most"}),
        ("Jane Doe, Harbour Post Staff Reporters on the Coast and Elsewhere", {"names above all", "more than eight words"}),
    ],
)
def test_a_line_says_what_speaks_for_a_credit(line: str, clues: set[str]) -> None:
    assert set(credit(line)) == clues


@pytest.mark.parametrize(
    ("lines", "low", "high"),
    [
        (["Ferries wait"], 0, 0),
        (["Ferries wait for calmer weather", "By Jane Doe"], 0, 1),
        (["Local; A3", "Ferries wait for calmer weather off the coast"], 1, 0),
        (["This is a long line of seven words.", "Ferries wait for calmer weather off the coast"], 0, 0),
    ],
)
def test_the_lines_above_an_article_are_split_at_the_best_place(lines: list[str], low: int, high: int) -> None:
    assert split(lines) == (low, high)
