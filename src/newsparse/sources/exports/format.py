"""
What is data in a database's export format, read from `formats/<name>/`.

`marks.txt` lists whole lines that are the export's own, by role: `before` and `after` part the articles, `body` stands over
the story, `cover` and `tail` around all articles, `declared` and `failed` say what was asked for; the number says how much
such a line speaks for the format. `labels.txt` lists what names a field, with the zone in which it may stand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs
import regex

from newsparse.article import Label

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NAMES = ("lexisnexis", "nexis-uni", "factiva", "proquest", "europresse")
"""The formats, in the order in which they are tried."""

_PLACES = {
    "<n>": r"[\d,]{0,7}",
    "<words>": r"[^\d\n]{0,60}",
    "<number>": r"(?P<number>\d{1,6})",
    "<total>": r"(?P<total>\d{1,6})",
    "<low>": r"(?P<low>\d{1,6})",
    "<high>": r"(?P<high>\d{1,6})",
    "<id>": r"[A-Za-z0-9]{8}\d{8}[A-Za-z0-9]{9}",
    "<rule>": r"_{40,200}",
}


class Known(NamedTuple):
    """What a label names: a field, the zone it may stand in, and a last column that is the format's own."""

    field: str
    zone: str
    note: str


@attrs.frozen(eq=False)
class Format:
    """One database's way to print articles."""

    name: str
    marks: dict[str, regex.Pattern[str]] = attrs.field(repr=False)
    weights: tuple[tuple[regex.Pattern[str], int], ...] = attrs.field(repr=False)
    labels: dict[str, Known] = attrs.field(repr=False)
    """What each label names. White space in a label does not count."""

    def marked(self, role: str, line: str) -> regex.Match[str] | None:
        """
        The match of a line that has the role, if it has.

            >>> bool(form("lexisnexis").marked("before", "3 of 120 DOCUMENTS"))
            True
        """
        pattern = self.marks.get(role)
        return pattern.fullmatch(line) if pattern else None


@cache
def form(name: str) -> Format:
    """The format of this name."""
    folder = _folder() / name
    entries = _table(folder / "marks.txt")
    roles: dict[str, list[str]] = {}
    for role, _weight, line in entries:
        roles.setdefault(role, []).append(_pattern(line))
    weights = [(regex.compile(_pattern(line)), int(weight)) for _role, weight, line in entries if weight != "0"]
    labels = {"".join(label.split()): Known(*columns) for label, *columns in _table(folder / "labels.txt")}
    return Format(name, {role: regex.compile("|".join(lines)) for role, lines in roles.items()}, tuple(weights), labels)


@cache
def label_of() -> dict[str, Label]:
    """The label of a block that holds a field, by field."""
    return {field: Label(label) for field, label in _table(_folder() / "fields.txt")}


@cache
def words(kind: str) -> dict[str, str]:
    """
    The words of one kind in the languages of the interfaces, with their values.

        >>> words("language")["engels"]
        'en'
    """
    return {word: value for word, what, value in _table(_folder() / "words.txt") if what == kind}


def _pattern(line: str) -> str:
    r"""
    The expression for a line of `marks.txt`.

        >>> _pattern("Documents (<n>)")
        'Documents\\s{1,3}\\([\\d,]{0,7}\\)'
    """
    body, rest = (line[:-3], r"(?P<rest>.*+)") if line.endswith("...") else (line, "")
    pieces = regex.split(r"(<[a-z]+>|\s+)", body.strip())
    found = "".join(_PLACES.get(piece) or (r"\s{1,3}" if piece.isspace() else regex.escape(piece, literal_spaces=True)) for piece in pieces)
    return found.replace(r"\s{1,3}" + _PLACES["<n>"], r"\s{0,3}" + _PLACES["<n>"]) + rest


def _table(file: Traversable) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text("utf-8").split("\n") if line and not line.startswith("#")]


def _folder() -> Traversable:
    from importlib.resources import files  # noqa: PLC0415  -- heavy, and needed once

    return files("newsparse.sources.exports") / "formats"
