"""The same article in another dress has the same headline, words, quotes and speakers."""

from pathlib import Path

import pytest

from benchmarks.steadiness import DRESSES, essence

HERE = Path(__file__).parent
PAGES = [*sorted((HERE.parent / "seeds").glob("*.txt")), *sorted((HERE.parent / "docs" / "examples").glob("*.txt"))]
COPIES = [file for file in sorted((HERE / "clean_copy").glob("*.txt")) if not file.stem.startswith(("poem", "wire-story-hard"))]
"""Texts without anything around them. Verse, and copy whose lines are broken already, are other texts when they are wrapped."""
SETTING = [name for name in DRESSES if not name.startswith("a ")]
NEIGHBOURS = [name for name in DRESSES if name.startswith("a ")]
"""A menu in front, a share bar and a cookie notice below. How often they change nothing: `python -m benchmarks steadiness`."""


def text(file: Path) -> str:
    return file.read_text("utf-8").replace("\n----\n", "\n\n")


@pytest.mark.parametrize("dress", SETTING)
@pytest.mark.parametrize("file", [*PAGES, *COPIES], ids=lambda file: file.stem)
def test_line_ends_margins_spaces_and_marks_change_nothing(file: Path, dress: str) -> None:
    assert essence(DRESSES[dress](text(file))) == essence(text(file))


@pytest.mark.parametrize("dress", NEIGHBOURS)
@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_what_stands_around_an_article_changes_nothing_in_it(file: Path, dress: str) -> None:
    assert essence(DRESSES[dress](text(file))) == essence(text(file))


def test_every_dress_is_another_text() -> None:
    assert len(SETTING) == 6
    assert len(NEIGHBOURS) == 3
    plain = 'Rates held\n\n"We wait," he said. ' + "It was late. " * 20
    assert all(dress(plain) != plain for dress in DRESSES.values())
