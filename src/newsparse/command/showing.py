"""An input as it is written out, in one of the formats. This is what runs in several processes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import attrs

from newsparse.article import Article
from newsparse.command.inputs import WIDE_MARKS, Input, InputError, called, content, decoded
from newsparse.pipeline import parse
from newsparse.sources.exports import looks_like_export, read_export
from newsparse.sources.wire import WireFormatError, parse_wire_many
from newsparse.text.lines import numbers
from newsparse.write import html, to_dict
from newsparse.write.reading import reading

_TRANSMISSION = re.compile(rb"[^\x02]{0,100}?\x01[\x01\x04\x05\t-\r\x11-\x14\x16\x1f-\xff]{0,400}\x02")
"""
How a wire transmission begins: a header between the marks for its start and for the start of the text. It holds nothing but words, line
ends and the marks of its parts; of a text whose characters have two bytes, the bytes between a 01 and a 02 are none of these, or zero.
"""


@attrs.frozen
class Manner:
    """How the command was told to read and to write."""

    format: str
    language: str | None
    encoding: str
    width: int
    colour: bool


class Shown(NamedTuple):
    """An input written out, and what whoever reads it should know."""

    written: str
    remarks: list[str]


def shown(manner: Manner, source: Input) -> Shown:
    """An input, read and written out: one article, or those of a wire transmission or an export. Raises `InputError`."""
    articles, remarks = _articles(manner, content(source))
    names = [_Named(source, number, len(articles)) for number in range(1, len(articles) + 1)]
    written = [WRITERS[manner.format](manner, name, article) for name, article in zip(names, articles, strict=True)]
    return Shown("".join(written), remarks)


def _articles(manner: Manner, data: bytes) -> tuple[Sequence[Article], list[str]]:
    """The articles in the bytes of one input, and what is odd about it."""
    if _is_a_transmission(data, manner.encoding):
        return _stories(data, manner.language), []
    text = decoded(data, manner.encoding)
    if looks_like_export(text):
        export = read_export(text, language=manner.language)
        lines = numbers(text, [problem.span.start for problem in export.problems])
        return export.articles, [f"line {line}: {problem.message}" for line, problem in zip(lines, export.problems, strict=True)]
    return [parse(text, language=manner.language)], []


def _is_a_transmission(data: bytes, encoding: str) -> bool:
    """Whether the bytes begin as a transmission does, in an encoding that has a byte for a letter."""
    one_byte_a_letter = b"AB".decode(encoding, "replace") == "AB" and not data.startswith(tuple(WIDE_MARKS))
    return one_byte_a_letter and _TRANSMISSION.match(data) is not None


def _stories(data: bytes, language: str | None) -> list[Article]:
    try:
        return list(parse_wire_many(data, language=language))
    except WireFormatError as error:
        raise InputError(f"a damaged wire transmission: {error}") from None


class _Named(NamedTuple):
    """Where an article came from: an input, which of its articles it is, and of how many."""

    source: Input
    number: int
    total: int

    def __str__(self) -> str:
        return f"{called(self.source.name)}{f', {self.number} of {self.total}' if self.total > 1 else ''}"


def _view(manner: Manner, name: _Named, article: Article) -> str:
    return reading(article, name=str(name), width=manner.width, colour=manner.colour)


def _json(manner: Manner, name: _Named, article: Article) -> str:
    indent, separators = (None, (",", ":")) if manner.format == "jsonl" else (2, None)
    record = to_dict(article)
    return (
        json.dumps(
            {"newsparse": record.pop("newsparse"), "file": name.source.name, **record},
            ensure_ascii=False,
            indent=indent,
            separators=separators,
        )
        + "\n"
    )


def _html(_: Manner, name: _Named, article: Article) -> str:
    return html.article(article, str(name), f"{name.source.place}_{name.number}")


WRITERS: dict[str, Callable[[Manner, _Named, Article], str]] = {"view": _view, "json": _json, "jsonl": _json, "html": _html}
