"""The articles of `tests/cases`: each is read, and nothing about it is otherwise than its file says."""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

import case_files
from newsparse.pipeline import parse

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.rglob("*.txt"))
KNOWN = pytest.mark.xfail(strict=True, raises=AssertionError, reason="known failure: move the file up once it passes")


def named(file: Path) -> ParameterSet:
    return pytest.param(file, id=str(file.relative_to(FOLDER).with_suffix("")), marks=[KNOWN] if "known-failures" in file.parts else [])


@pytest.mark.parametrize("file", [named(file) for file in FILES])
def test_the_case_is_read_as_its_file_says(file: Path) -> None:
    case = case_files.read(file)
    wrong = list(case_files.mistakes(case, parse(case.text, language=case.language)))
    assert not wrong, "\n".join([case.about, *wrong])


def test_there_are_cases_of_every_kind() -> None:
    assert len(FILES) >= 60
    assert {file.relative_to(FOLDER).parts[0] for file in FILES} >= {"labels", "bylines", "dates", "datelines", "quotes", "boilerplate"}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("headline | Rates held\n", ":1: expected a first line"),
        ("# About nothing\n", ":1: expected a first line"),
        ("# A label that is none\nlede | Rates held\n", ":2: 'lede' is no label; there are: body, furniture"),
        ("# A row without a bar\nheadline Rates held\n", ":2: expected `label | text`"),
    ],
)
def test_a_case_that_cannot_be_read_is_reported_with_its_line(content: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "case.txt"
    file.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=complaint.replace("|", r"\|")):
        case_files.read(file)
