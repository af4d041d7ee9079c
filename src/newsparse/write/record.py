"""
An article as plain JSON types, and back.

A record is laid out as the classes of `newsparse.article` are: an object a class, a key a field. How a field is written
follows from its type, so there is one codec a type and none a class; what must hold beyond the types is checked as it is
read. `article.schema.json`, beside this module, is the
same layout for readers in other languages.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

import attrs

from newsparse.article import Article, Quote, Speaker
from newsparse.write.consistency import CHECKS

VERSION = 1
"""The layout's number. It changes when a program that reads the layout would have to."""

_VERSION_KEY = "newsparse"
_EXTRA = frozenset({_VERSION_KEY, "body", "file"})
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{6})?(?:[+-]\d\d:\d\d(?::\d\d)?)?)?", re.ASCII)
_KINDS = {
    str: "a string",
    int: "an integer",
    list: "a list",
    dict: "an object",
    bool: "true or false",
    float: "a fraction",
    NoneType: "null",
}


class RecordError(ValueError):
    """A record that is not laid out as this version writes it. The message begins with the key, which `path` holds too."""

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(f"{path}: {problem}" if path else problem)
        self.problem = problem
        self.path = path

    def __reduce__(self) -> tuple[type[RecordError], tuple[str, str]]:
        return type(self), (self.problem, self.path)

    def inside(self, step: str) -> RecordError:
        """The same error, seen from one step further out."""
        dot = "." if self.path and not self.path.startswith("[") else ""
        return RecordError(self.problem, f"{step}{dot}{self.path}")


def to_dict(article: Article) -> dict[str, Any]:
    """
    The article as dicts, lists, strings, integers and None, ready for `json.dumps`.

    Nothing is lost: `from_dict` gives an equal article. `body` is in it for those who read the record, not the spans. A speaker
    of several quotes is one dict, which they share. Raises `TypeError` for what is no article.

        >>> to_dict(Article("Rates held", "en"))["newsparse"]
        1
    """
    if not isinstance(article, Article):
        raise TypeError(f"expected Article, got {type(article).__name__}")
    return {_VERSION_KEY: VERSION, **_codec(Article).write(article), "body": article.body}


def from_dict(data: Mapping[str, Any]) -> Article:
    """
    The article that a record of `to_dict` holds. Raises `RecordError`, which names the key, for anything else.

    A key may be missing where the class has a default; `body` and `file` are not read. Spans have to lie in the text and words
    to be those at their span, blocks stand in order, a quote has content, a dateline's month and day exist, and so does the
    language: whatever comes back can be shown and explained.

        >>> from_dict({"newsparse": 1, "text": "Rates held", "language": 7})
        Traceback (most recent call last):
        newsparse.write.record.RecordError: language: expected a string, found 7
    """
    if not isinstance(data, Mapping):
        raise _unexpected("an object", data)
    found = data.get(_VERSION_KEY, "none")
    if type(found) is not int or found != VERSION:
        raise RecordError(f"expected {VERSION}, the number of the layout, found {_shown(found)}", _VERSION_KEY)
    for key in _EXTRA & data.keys():
        _within(key, _plain(int if key == _VERSION_KEY else str).read, data[key], "")
    text = _within("text", _plain(str).read, data.get("text", ""), "")
    return cast(Article, _codec(Article).read({key: value for key, value in data.items() if key not in _EXTRA}, cast(str, text)))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every record keeps to."""
    import json  # noqa: PLC0415  -- needed here alone
    from importlib.resources import files  # noqa: PLC0415  -- heavy, and needed here alone

    return cast(dict[str, Any], json.loads((files("newsparse.write") / "article.schema.json").read_text("utf-8")))


class _Codec(NamedTuple):
    """How the values of one type are written, and read back beside the text of their article."""

    write: Callable[[Any], Any]
    read: Callable[[Any, str], Any]


@cache
def _codec(kind: type) -> _Codec:
    if kind == tuple[Quote, ...]:
        return _quotes()
    if get_origin(kind) is tuple:
        return _listed(_codec(get_args(kind)[0]))
    if get_origin(kind) in (Union, UnionType):
        return _optional(get_args(kind))
    if attrs.has(kind):
        return _object(kind)
    if issubclass(kind, StrEnum):
        return _named(kind)
    return _moment() if issubclass(kind, dt.date) else _plain(kind)


def _object(kind: type[attrs.AttrsInstance]) -> _Codec:
    types = get_type_hints(kind)
    codecs = {field.name: _codec(types[field.name]) for field in attrs.fields(kind)}
    writers = [(name, codec.write) for name, codec in codecs.items()]
    readers = {name: codec.read for name, codec in codecs.items()}
    required = {field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING}

    def write(value: object) -> dict[str, object]:
        return {name: put(getattr(value, name)) for name, put in writers}

    check = CHECKS.get(kind)

    def read(data: object, text: str) -> object:
        if not isinstance(data, Mapping):
            raise _unexpected("an object", data)
        if wrong := data.keys() - readers.keys():
            raise RecordError("no such key", str(min(wrong, key=str)))
        if missing := required - data.keys():
            raise RecordError("missing", min(missing))
        made = kind(**{name: _within(name, readers[name], value, text) for name, value in data.items()})
        if check and (found := check(made, text)):
            raise RecordError(*found)
        return made

    return _Codec(write, read)


def _listed(item: _Codec) -> _Codec:
    write_item, read_item = item

    def write(values: tuple[object, ...]) -> list[object]:
        return [write_item(value) for value in values]

    def read(data: object, text: str) -> tuple[object, ...]:
        if not isinstance(data, list | tuple):
            raise _unexpected("a list", data)
        return tuple(_within(f"[{number}]", read_item, value, text) for number, value in enumerate(data))

    return _Codec(write, read)


def _quotes() -> _Codec:
    """Quotes. Each names all mentions of its speaker, so a speaker of many is written once, and read once where it is one object."""
    quote, speaker = _codec(Quote), _codec(Speaker)

    def write(quotes: Sequence[Quote]) -> list[object]:
        people = {id(one.speaker): one.speaker for one in quotes if one.speaker}
        written = {key: speaker.write(one) for key, one in people.items()}
        return [quote.write(attrs.evolve(one, speaker=None)) | {"speaker": written.get(id(one.speaker))} for one in quotes]

    def read(data: object, text: str) -> object:
        known: dict[int, tuple[object, Speaker]] = {}  # the object beside its speaker, so that no other gets its id

        def one(item: object, text: str) -> Quote:
            told = item.get("speaker") if isinstance(item, Mapping) else None
            if isinstance(item, Mapping) and id(told) in known:
                return attrs.evolve(cast(Quote, quote.read({**item, "speaker": None}, text)), speaker=known[id(told)][1])
            found = cast(Quote, quote.read(item, text))
            if found.speaker:
                known[id(told)] = told, found.speaker
            return found

        return _listed(_Codec(write, one)).read(data, text)

    return _Codec(write, read)


def _optional(kinds: tuple[type, ...]) -> _Codec:
    """A type or None; a date or a datetime."""
    inner = _codec(kinds[0])
    if NoneType not in kinds:
        return inner

    def write(value: object) -> object:
        return None if value is None else inner.write(value)

    def read(data: object, text: str) -> object:
        return None if data is None else inner.read(data, text)

    return _Codec(write, read)


def _named(kind: type[StrEnum]) -> _Codec:
    names = {member.value: member for member in kind}

    def read(data: object, _: str) -> StrEnum:
        if not isinstance(data, str) or data not in names:
            raise _unexpected(f"one of {', '.join(names)}", data)
        return names[data]

    return _Codec(str, read)


def _moment() -> _Codec:
    """A date or, with a T, a date and time of day: the difference is kept, and so is the zone's offset."""

    def write(value: dt.date) -> str:
        return value.isoformat()

    def read(data: object, _: str) -> dt.date:
        if not isinstance(data, str) or not _MOMENT.fullmatch(data):
            raise _unexpected("an ISO 8601 date or date and time", data)
        try:
            return dt.datetime.fromisoformat(data) if "T" in data else dt.date.fromisoformat(data)
        except ValueError as error:
            raise RecordError(f"{error}: {data!r}") from None

    return _Codec(write, read)


def _plain(kind: type) -> _Codec:
    def read(data: object, _: str) -> object:
        if not isinstance(data, kind) or isinstance(data, bool):
            raise _unexpected(_KINDS[kind], data)
        return data

    return _Codec(kind, read)


def _within(step: str, read: Callable[[Any, str], Any], data: object, text: str) -> object:
    try:
        return read(data, text)
    except RecordError as error:
        raise error.inside(step) from None


def _unexpected(expected: str, found: object) -> RecordError:
    return RecordError(f"expected {expected}, found {_shown(found)}")


def _shown(value: object) -> str:
    """A value in an error: itself when short, else what it is."""
    if isinstance(value, list | dict) or len(words := repr(value)) > 40:
        return _KINDS.get(type(value), f"a {type(value).__name__}")
    return words
