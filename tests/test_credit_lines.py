"""Lines above an article in an export without labels: which of them is a credit, and what says so."""

import pytest

from newsparse.sources.exports.format import form
from newsparse.sources.exports.pieces import sheet_of
from newsparse.sources.exports.rows import rows
from newsparse.sources.exports.unlabelled import credit, is_publisher, split


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


@pytest.mark.parametrize(
    ("line", "notice", "publisher"),
    [
        ("Harbour Post Ltd.", "Copyright 2024 Harbour Post Ltd. All rights reserved.", True),
        ("Norwald Papers plc", "(c) 2024", True),
        ("Ferries will wait for calmer weather, the office said, and nobody knows how long.", "(c) 2024 Harbour Post", False),
        ("the last boat", "(c) 2024 Harbour Post", False),
    ],
)
def test_the_last_line_may_be_the_publisher(line: str, notice: str, *, publisher: bool) -> None:
    sheet = sheet_of(line, rows(line), form("factiva"))
    assert is_publisher(sheet, 0, notice) is publisher
