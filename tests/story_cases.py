"""
Stories of a line or two and what is read in them, as plain text; cases are parted by blank lines.

    # What the case is about
    read as = de
    | A paragraph
    that goes on in its second line
    | Another paragraph
    direct = a row of what is read; which kinds of row there are, and what they hold, says who reads them
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_KIND = re.compile(r"[a-z]+(?: \d)? = ")


class StoryCase(NamedTuple):
    about: str
    language: str
    paragraphs: list[str]
    rows: list[str]
    told: str
    """The case as it is written, without its rows."""

    @property
    def text(self) -> str:
        """The story, an empty line between two paragraphs."""
        return "\n\n".join(self.paragraphs)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where each paragraph stands in the text."""
        ends = [sum(len(one) + 2 for one in self.paragraphs[: number + 1]) - 2 for number in range(len(self.paragraphs))]
        return [(end - len(one), end) for one, end in zip(self.paragraphs, ends, strict=True)]


def story_cases(file: Path) -> Iterator[StoryCase]:
    """
    The cases of a file.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder, "shapes.txt")
        ...     _ = file.write_text("# A present tense\\n| “We wait,” says\\nAna Ruiz.\\ndirect = Ana Ruiz | says | We wait,\\n", "utf-8")
        ...     [(case.about, case.language, case.text, case.rows) for case in story_cases(file)]
        [('A present tense', 'en', '“We wait,” says\\nAna Ruiz.', ['direct = Ana Ruiz | says | We wait,'])]
    """
    for block in file.read_text("utf-8").strip("\n").split("\n\n"):
        about, language, paragraphs, rows, told = "", "en", list[str](), list[str](), list[str]()
        for row in block.split("\n"):
            if row.startswith("read as = "):
                language = row[10:]
            elif _KIND.match(row):
                rows.append(row)
                continue
            elif row.startswith("# "):
                about = row[2:]
            elif row.startswith("| "):
                paragraphs.append(row[2:])
            else:
                paragraphs[-1] += "\n" + row
            told.append(row)
        yield StoryCase(about, language, paragraphs, rows, "\n".join(told))
