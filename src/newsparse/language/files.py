"""
What may stand in the files of a language pack.

A pack is a folder of plain text: UTF-8, one entry a line, tabs between columns, `#` at the start of a line for a comment.
The first column is the entry, in lower case, once a file. A file that is missing is an empty table.
"""

from __future__ import annotations

from typing import NamedTuple

Table = dict[str, tuple[str, ...]]
"""One file: the other columns by entry."""

FURNITURE = (
    "related",
    "newsletter",
    "paywall",
    "share",
    "ad",
    "media",
    "tags",
    "comments",
    "disclaimer",
    "consent",
    "legal",
    "contact",
    "navigation",
    "other",
    "note",
    "bio",
    "caption",
)
"""The kinds of furniture, each a label."""

ENDINGS = frozenset(
    "adjective adverb noun attribute infinitive bare joined past participle plural origin gerund local place several subjunctive".split()
)
"""What an ending tells of a word."""

FILES: dict[str, tuple[frozenset[str] | None, ...]] = {
    # file: for each column after the entry, the values it may have; None is any text
    "stopwords": (),
    "foreign": (None,),
    "calendar": (frozenset({"month", "weekday", "day"}), None),
    "misprinted": (),
    "clock": (frozenset({"half", "clock", "at", "of", "ordinal", "weekday", "zone"}), None),
    "cues": (
        frozenset({"past", "present", "base", "ing", "done", "noun"}),
        frozenset(
            {"say", "claim", "tell", "ask", "write", "urge", "call", "name", "show", "think", "weak", "quoted", "clause", "named", "noun"}
        ),
    ),
    "separable": (None,),
    "grammar": (None,),
    "order": (),
    "endings": (ENDINGS,),
    "phrases": (
        frozenset(
            {
                "source-after",
                "source-before",
                "source-inside",
                "no-source",
                "noun-before",
                "behind-signs",
                "verb-may-follow",
                "verb-follows",
                "opens-sentences",
            }
        ),
    ),
    "honorifics": (frozenset("mf-"),),
    "roles": (frozenset({"person", "group"}), frozenset("mf-")),
    "peerage": (),
    "epithets": (frozenset({"m", "f", "-", "body", "other", "likely"}),),
    "synonyms": (None,),
    "organisations": (),
    "legalforms": (),
    "documents": (),
    "pronouns": (frozenset("123"), frozenset({"singular", "plural", "either"}), frozenset("mfn-")),
    "forenames": (frozenset("mf-"),),
    "particles": (),
    "surnames": (),
    "namewords": (frozenset({"particle", "rank"}),),
    "bylines": (frozenset({"opens", "joins", "role", "desk", "label", "stops", "picture", "other"}),),
    "stamps": (frozenset({"published", "updated", "as of", "reading", "ago", "other"}),),
    "kickers": (),
    "furniture": (frozenset(FURNITURE),),
    "abbreviations": (frozenset({"any", "capital", "number"}),),
    "agencies": (frozenset({"agency", "broadcaster", "paper", "release"}),),
    "sellers": (),
    "places": (frozenset({"city-alone", "city", "us-state", "province", "country", "before"}),),
    "advisories": (frozenset({"update", "correction", "repeat", "roundup", "embargo", "kill", "lead", "alert", "exclusive", "note"}),),
    "signoffs": (
        frozenset({"reporting", "writing", "editing", "photography", "research", "translation", "mark"}),
        frozenset({"before", "after", "-"}),
    ),
}


class PackError(ValueError):
    """A line of a language pack that cannot be read; the message names file, line and what was expected."""


class Row(NamedTuple):
    """One entry, and where it stands."""

    line: int
    entry: str
    columns: tuple[str, ...]


def read(name: str, file: str, content: str) -> Table:
    r"""
    The table of one file's content; `file` is the name that an error gives.

        >>> read("honorifics", "en/honorifics.txt", "# courtesy titles\nmr\tm\nmrs\tf\n")
        {'mr': ('m',), 'mrs': ('f',)}
        >>> read("honorifics", "en/honorifics.txt", "mr\tx\n")
        Traceback (most recent call last):
        newsparse.language.files.PackError: en/honorifics.txt:1: column 2 is 'x', expected one of: -, f, m
    """
    parts = [line.partition("\t") for line in content.split("\n") if line and line[0] != "#" and not line.isspace()]
    rests = [rest if tab else None for _, tab, rest in parts]
    columns = {rest: () if rest is None else tuple([column.strip() for column in rest.split("\t")]) for rest in {*rests}}
    entries = [entry.strip() for entry, _, _ in parts]
    table = dict(zip(entries, map(columns.__getitem__, rests), strict=True))
    if len(table) < len(entries) or not _are_entries(entries) or any(_misfit(name, some) for some in columns.values()):
        raise PackError(f"{file}:{_first_problem(name, content)}")
    return table


def _are_entries(entries: list[str]) -> bool:
    whole = "\n".join(entries)
    return "" not in entries and whole == whole.lower()


def _first_problem(name: str, content: str) -> str:
    """The number of the first line that cannot be read, and why."""
    table: Table = {}
    for number, line in enumerate(content.split("\n"), 1):
        if line.startswith("#") or not line.strip():
            continue
        entry, *columns = [column.strip() for column in line.split("\t")]
        if problem := _problem(name, Row(number, entry, tuple(columns)), table):
            return f"{number}: {problem}"
        table[entry] = tuple(columns)
    raise AssertionError(name)


def _problem(name: str, row: Row, table: Table) -> str | None:
    if len(row.columns) == len(FILES[name]):
        if not row.entry or row.entry != row.entry.lower():
            return f"the entry is {row.entry!r}, expected one in lower case"
        if row.entry in table:
            return f"{row.entry!r} stands in the file already"
    return _misfit(name, row.columns)


def _misfit(name: str, columns: tuple[str, ...]) -> str | None:
    """What is wrong with the columns behind an entry."""
    allowed = FILES[name]
    if len(columns) != len(allowed):
        return f"{len(columns) + 1} columns, expected {len(allowed) + 1}"
    for at, (value, values) in enumerate(zip(columns, allowed, strict=True), 2):
        if values is not None and value not in values:
            return f"column {at} is {value!r}, expected one of: {', '.join(sorted(values))}"
    return None
