"""
What is data in a database's export format, read from `formats/<name>/`.

`marks.txt` lists whole lines that are the export's own, by role: `before` and `after` part the articles, `body` stands over
the story, `cover` and `tail` around all articles, `declared` and `failed` say what was asked for; the number says how much
such a line speaks for the format. `labels.txt` lists what names a field, with the zone in which it may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsparse.article import Label

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NAMES = ("lexisnexis", "nexis-uni", "factiva", "proquest", "europresse")
"""The formats, in the order in which they are tried."""

LONGEST = 220
"""The longest line that can be a mark."""
_ENOUGH = 8
"""What the lines of a format must weigh together before a text is taken for it."""
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
    """What a label names: a field, the zone it may stand in, the language of the interface."""

    field: str
    zone: str
    language: str


class Sign(NamedTuple):
    """A line of a format's `marks.txt` that speaks for the format, how much, and the word it opens with."""

    name: str
    mark: str
    weight: int
    opening: str


Marks = dict[str, tuple[str, ...]]
"""Lines of `marks.txt` by what they begin with: two characters, or one digit."""


@attrs.frozen(eq=False)
class Format:
    """One database's way to print articles."""

    name: str
    marks: dict[str, Marks] = attrs.field(repr=False)
    """The lines of each role."""
    labels: dict[str, Known] = attrs.field(repr=False)
    """What each label names. White space in a label does not count."""

    def marked(self, role: str, line: str) -> str | None:
        """
        The line of `marks.txt` that a line is, where it has the role.

            >>> form("lexisnexis").marked("before", "3 of 120 DOCUMENTS")
            '<number> of <total> DOCUMENTS'
        """
        marks = self.marks.get(role)
        if marks:
            for mark in marks.get(line[:2]) or marks.get(line[:1]) or ():
                if _is(mark, line):
                    return mark
        return None

    def said(self, role: str, line: str) -> dict[str, str | None] | None:
        """
        What a line that has the role says: the numbers in it, the rest of it.

            >>> form("lexisnexis").said("before", "3 of 120 DOCUMENTS")
            {'number': '3', 'total': '120'}
        """
        mark = self.marked(role, line)
        found = _expression(mark).fullmatch(line) if mark else None
        return found.groupdict() if found else None

    def lines_of(self, role: str, lines: Sequence[str]) -> list[int]:
        """
        The numbers of the lines that have the role.

            >>> form("lexisnexis").lines_of("before", ["3 of 120 DOCUMENTS", "Ferry fares rise", "4 of 120 DOCUMENTS"])
            [0, 2]
        """
        return [at for at in self.likely(role, lines) if len(lines[at]) <= LONGEST and self.marked(role, lines[at])]

    def likely(self, role: str, lines: Sequence[str]) -> Sequence[int]:
        """The numbers of the lines that begin like one of the role: few, so that the others are not looked at one by one."""
        marks = self.marks.get(role, {})
        letters = {first[0] for first in marks}
        return [at for at, line in enumerate(lines) if line[:1] in letters and (line[:2] in marks or line[:1] in marks)] if marks else ()


@cache
def form(name: str) -> Format:
    """The format of this name."""
    roles: dict[str, list[str]] = {}
    for role, _weight, line in _lines(name):
        roles.setdefault(role, []).append(line)
    labels = {"".join(label.split()): Known(*columns) for label, *columns in table(_folder() / name / "labels.txt", 4)}
    return Format(name, {role: _marks(lines) for role, lines in roles.items()}, labels)


def format_of(lines: Iterable[str]) -> Format | None:
    """
    The format that most of its own lines speak for, each kind of line counted once; None where too few do.

        >>> format_of(["Ferry fares rise", "Length: 4 words", "Body", "End of Document"]).name
        'nexis-uni'
        >>> format_of(["Body", "Notes"])
    """
    sums = dict.fromkeys(NAMES, 0)
    seen = set[Sign]()
    signs = _signs()
    letters = {first[0] for first in signs}
    for line in {line for line in lines if line[:1] in letters and len(line) <= LONGEST and (line[:2] in signs or line[:1] in signs)}:
        for sign in signs.get(line[:2]) or signs[line[:1]]:
            if line.startswith(sign.opening) and sign not in seen and _is(sign.mark, line):
                seen.add(sign)
                sums[sign.name] += sign.weight
    best = max(NAMES, key=lambda name: sums[name])
    return form(best) if sums[best] >= _ENOUGH else None


@cache
def _lines(name: str) -> list[list[str]]:
    """The lines of a format's `marks.txt`: role, weight, line."""
    return table(_folder() / name / "marks.txt", 3)


@cache
def _signs() -> dict[str, list[Sign]]:
    """Every line that speaks for a format, by what it begins with."""
    found: dict[str, list[Sign]] = {}
    for name in NAMES:
        for _role, weight, line in _lines(name):
            if weight != "0":
                sign = Sign(name, line, int(weight), _words(line)[0][0])
                for first in _firsts(line):
                    found.setdefault(first, []).append(sign)
    return found


def _marks(lines: list[str]) -> Marks:
    found: dict[str, list[str]] = {}
    for line in lines:
        for first in _firsts(line):
            found.setdefault(first, []).append(line)
    return {first: tuple(several) for first, several in found.items()}


def _firsts(line: str) -> Iterable[str]:
    """What a line of `marks.txt` can begin with."""
    return ["__"] if line.startswith("<rule>") else "0123456789" if line.startswith("<") else [line[:2]]


@cache
def label_of() -> dict[str, Label]:
    """The label of a block that holds a field, by field."""
    return {field: Label(label) for field, label in table(_folder() / "fields.txt", 2)}


@cache
def words(kind: str) -> dict[str, str]:
    """
    The words of one kind in the languages of the interfaces, with their values.

        >>> words("language")["engels"]
        'en'
    """
    return _words_by_kind().get(kind, {})


@cache
def _words_by_kind() -> dict[str, dict[str, str]]:
    """Every word of `words.txt` with its value, by kind."""
    found: dict[str, dict[str, str]] = {}
    for word, kind, value in table(_folder() / "words.txt", 3):
        found.setdefault(kind, {})[word] = value
    return found


def _is(mark: str, line: str) -> bool:
    """Whether a line is one of `marks.txt`. Expressions are made only for what cannot be told without them."""
    words, whole, end = _words(mark)
    if not line.startswith(words[0]):
        return False
    if whole and (line.startswith(whole) if end else line == whole):
        return True
    return words[-1] in line and all(word in line for word in words) and _expression(mark).fullmatch(line) is not None


@cache
def _words(mark: str) -> tuple[tuple[str, ...], str, bool]:
    """
    The words that a line of `marks.txt` has in any case, its first one first (nothing where that is a number); where it is the same
    in every export, all of it, and whether more follows.

        >>> _words("Document <number> of <total>"), _words("Job Number: ...")
        ((('Document', 'of'), '', False), (('Job', 'Number:'), 'Job Number:', True))
    """
    body = mark.removesuffix("...").strip()
    first, *others = re.split(r"<[a-z]+>|\s+", body)
    return (first, *filter(None, others)), "" if "<" in body else body, mark.endswith("...")


@cache
def _expression(line: str) -> re.Pattern[str]:
    """The expression for a line of `marks.txt`."""
    return re.compile(_pattern(line))


def _pattern(line: str) -> str:
    r"""
    The expression for a line of `marks.txt`.

        >>> _pattern("Documents (<n>)")
        'Documents\\s{1,3}\\([\\d,]{0,7}\\)'
    """
    body, rest = (line[:-3], r"(?P<rest>.*+)") if line.endswith("...") else (line, "")
    pieces = re.split(r"(<[a-z]+>|\s+)", body.strip())
    found = "".join(_PLACES.get(piece) or (r"\s{1,3}" if piece.isspace() else re.escape(piece)) for piece in pieces)
    return found.replace(r"\s{1,3}" + _PLACES["<n>"], r"\s{0,3}" + _PLACES["<n>"]) + rest


def table(file: Traversable, columns: int) -> list[list[str]]:
    """The lines of a file of a format, in columns; a `ValueError` names file and line where one is missing."""
    found = []
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if line and not line.startswith("#"):
            found.append(line.split("\t"))
            if len(found[-1]) != columns:
                raise ValueError(f"{file}:{number}: {len(found[-1])} columns, expected {columns}")
    return found


@cache
def _folder() -> Traversable:
    from importlib.resources import files  # noqa: PLC0415  -- heavy, and needed once

    return files("newsparse.sources.exports") / "formats"
