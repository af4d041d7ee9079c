"""
Cases of one line each: the line, then what is read from it.

    language | de                      the language from here on; English at the start of a file
    line     | Von Eva Kranz, Nairobi
    name     | Eva Kranz

A line without rows after it is one from which nothing may be read. Rows are `label | text`, in the order of the line.
"""

from pathlib import Path
from typing import NamedTuple


class LineCase(NamedTuple):
    where: str
    language: str
    line: str
    rows: tuple[tuple[str, str], ...]


def read(folder: Path) -> list[LineCase]:
    return [case for file in sorted(folder.rglob("*.lines")) for case in _cases(file)]


def _cases(file: Path) -> list[LineCase]:
    language, found = "en", []
    for number, row in enumerate(file.read_text("utf-8").split("\n"), 1):
        if not row.strip() or row.startswith("#"):
            continue
        label, bar, text = (part.strip(" ") for part in row.partition("|"))
        assert bar, f"{file.name}:{number}: expected `label | text`"
        if label == "language":
            language = text
        elif label == "line":
            found.append(LineCase(f"{file.parent.name}/{file.stem}:{number}", language, text, ()))
        else:
            found[-1] = found[-1]._replace(rows=(*found[-1].rows, (label, text)))
    return found
