"""
One language's words.

The pack `und` (undetermined, BCP 47) holds what no language owns: agencies, services, signs. Every other pack has its
words too, and a text in a language without a pack is read with `und` alone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import attrs

from newsparse.language.files import FILES, Table, read

if TYPE_CHECKING:
    from pathlib import Path

UNDETERMINED = "und"


class UnknownLanguageError(ValueError):
    """A language code that no pack exists for; the message names those there are."""

    def __init__(self, code: str) -> None:
        super().__init__(f"no language pack for {code!r}; there are: {', '.join(codes())}")
        self.code = code

    def __reduce__(self) -> tuple[type[UnknownLanguageError], tuple[str]]:
        return type(self), (self.code,)


class Tables(dict[str, Table]):
    """
    One language's files by name, each read when it is first asked for, with the words that no language owns.

    A file that only the latter have is not copied.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def __missing__(self, name: str) -> Table:
        if name not in FILES:
            raise KeyError(name)
        shared, own = own_table(UNDETERMINED, name), own_table(self.code, name)
        self[name] = found = shared | own if own and self.code != UNDETERMINED else shared
        return found


@attrs.frozen(eq=False)
class Pack:
    """A language's words, a table a file. Two packs are the same only when they are one object, so a pack is a cheap cache key."""

    code: str
    tables: Tables = attrs.field(repr=False)

    def table(self, name: str) -> Table:
        """
        The entries of one file, with their other columns.

            >>> pack("en").table("honorifics")["mr"]
            ('m',)
        """
        return self.tables[name]

    def entries(self, name: str, kind: str) -> frozenset[str]:
        """
        The entries of one file whose first column is `kind`.

            >>> "monday" in pack("en").entries("calendar", "weekday")
            True
        """
        return _entries(self, name, kind)


@cache
def _entries(words: Pack, name: str, kind: str) -> frozenset[str]:
    return frozenset(entry for entry, columns in words.tables[name].items() if columns[0] == kind)


@cache
def codes() -> tuple[str, ...]:
    """The codes of the packs there are."""
    return tuple(sorted(folder.name for folder in _folder().iterdir() if folder.is_dir()))


def pack(code: str) -> Pack:
    """
    The pack for a BCP 47 code; of `en-GB` only the language counts. Raises `UnknownLanguageError`, and `TypeError` for what is no `str`.

        >>> pack("en-GB") is pack("en")
        True
    """
    if not isinstance(code, str):
        raise TypeError(f"expected str, got {type(code).__name__}: a language is a BCP 47 code such as 'en', or None")
    known = code.replace("_", "-").partition("-")[0].lower()
    if known not in codes():
        raise UnknownLanguageError(code)
    return _pack(known)


@cache
def _pack(code: str) -> Pack:
    return Pack(code, Tables(code))


@cache
def own_table(code: str, name: str) -> Table:
    """
    The entries of one file in the language's own folder; no other file is read for it.

    What has an ß is written with ss in Switzerland, and was everywhere: each such entry has its twin.

        >>> "and" in own_table("en", "stopwords"), "hiess" in own_table("de", "cues")
        (True, True)
    """
    file = _folder() / code / f"{name}.txt"
    if not file.is_file():
        return {}
    content = file.read_bytes().decode("utf-8")
    table = read(name, f"{code}/{name}.txt", content)
    return {entry.replace("ß", "ss"): columns for entry, columns in table.items() if "ß" in entry} | table if "ß" in content else table


@cache
def _folder() -> Path:
    from pathlib import Path  # noqa: PLC0415  -- an import of the package alone does without it

    return Path(__file__).parent / "packs"
