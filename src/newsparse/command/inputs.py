"""
The files that are named, and the text in each.

What is wrong with a file is said in one line that tells what to do about it.
"""

from __future__ import annotations

import codecs
import gzip
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

STANDARD_INPUT = "-"

_TEXTS = (".txt", ".text")
_GZIP = b"\x1f\x8b"
WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""The byte-order marks of the encodings whose characters have two bytes or four. One begins with another: the longer comes first."""
_NO_TEXT = {
    b"%PDF": "a PDF file: newsparse reads plain text",
    b"PK\x03\x04": "an office document or a zip archive: newsparse reads plain text",
    b"{\\rtf": "an RTF document: newsparse reads plain text",
}


class InputError(Exception):
    """An input that cannot be read, with the reason for whoever named it."""


class Input(NamedTuple):
    """What is to be read: the name it goes by, its bytes if they are there already, how many are read before it."""

    name: str
    data: bytes | None = None
    place: int = 0


def named(names: Iterable[str]) -> list[str]:
    """The names with each folder replaced by the text files in it and below, by name; one without any, or that cannot be read, stays."""
    return [file for name in names for file in (_texts_below(name) if _is_folder(name) else [name])]


def taken(names: Iterable[str]) -> Iterator[Input]:
    """Each input when its turn comes. Only this process can read standard input; a file is read by whoever works on it."""
    for place, name in enumerate(names):
        yield Input(name, sys.stdin.buffer.read() if name == STANDARD_INPUT and sys.stdin else None, place)


def called(name: str) -> str:
    """
    What an input is called where a reader sees it.

        >>> called("-"), called("rates.txt")
        ('standard input', 'rates.txt')
    """
    return "standard input" if name == STANDARD_INPUT else name


def content(source: Input) -> bytes:
    """The bytes of an input, unpacked. Raises `InputError`."""
    if source.data is None and source.name == STANDARD_INPUT:
        raise InputError("standard input is closed")
    return _unpacked(source.name, _read(source.name) if source.data is None else source.data)


def decoded(data: bytes, encoding: str) -> str:
    """The text in the bytes, untouched. Raises `InputError`, which says what the bytes look like."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        for start, what in _NO_TEXT.items():
            if data.startswith(start):
                raise InputError(what) from None
        place = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        raise InputError(f"not {encoding.upper()}: {place}; try --encoding {_other_encoding(data)}") from None


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:
        return False


def _texts_below(folder: str) -> list[str]:
    found: list[str] = []
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(place, name)) for name in files if _is_text(name)]
    found += [str(error.filename) for error in closed]  # reading it says why
    return sorted(found, key=lambda name: Path(name).parts) or [folder]


def _is_text(name: str) -> bool:
    return not name.startswith(".") and name.lower().removesuffix(".gz").endswith(_TEXTS)


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except IsADirectoryError:
        _listed(name)
        raise InputError(f"no text files ({', '.join(_TEXTS)}, or these with .gz) in this folder") from None
    except OSError as error:
        raise _said_by(error) from None


def _listed(folder: str) -> None:
    """Raises `InputError` for a folder that cannot be read."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise _said_by(error) from None


def _said_by(error: OSError) -> InputError:
    return InputError((error.strerror or str(error)).lower())


def _unpacked(name: str, data: bytes) -> bytes:
    if data.startswith(_GZIP):
        try:
            return gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(f"a damaged gzip file: {error}") from None
    if name.endswith(".gz"):
        raise InputError("not a gzip file, whatever its name")
    return data


def _other_encoding(data: bytes) -> str:
    """What text that is not in the encoding expected is most often in: the byte-order mark tells UTF-16 and UTF-32."""
    return next((encoding for mark, encoding in WIDE_MARKS.items() if data.startswith(mark)), "windows-1252")
