"""An input as it is written out, in one of the formats. This is what runs in several processes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import attrs

from newsparse.article import Article
from newsparse.command.inputs import STANDARD_INPUT, Input, InputError, content, decoded
from newsparse.pipeline import parse
from newsparse.sources.exports import looks_like_export, read_export
from newsparse.sources.wire import WireFormatError, parse_wire_many
from newsparse.write import html, to_dict
from newsparse.write.reading import reading

_TRANSMISSION = re.compile(rb"[^\x02]{0,100}?\x01[^\x02]{0,400}\x02")
"""How a wire transmission begins: a header between the marks for its start and for the start of the text."""


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
    names = [_Named(source.name, f", {number} of {len(articles)}" if len(articles) > 1 else "") for number in range(1, len(articles) + 1)]
    written = [WRITERS[manner.format](manner, name, article) for name, article in zip(names, articles, strict=True)]
    return Shown("".join(written), remarks)


def _articles(manner: Manner, data: bytes) -> tuple[Sequence[Article], list[str]]:
    """The articles in the bytes of one input, and what is odd about it."""
    if _TRANSMISSION.match(data):
        return _stories(data), []
    text = decoded(data, manner.encoding)
    if looks_like_export(text):
        export = read_export(text)
        return export.articles, [f"line {_line(text, problem.span.start)}: {problem.message}" for problem in export.problems]
    return [parse(text, language=manner.language)], []


def _stories(data: bytes) -> list[Article]:
    try:
        return list(parse_wire_many(data))
    except WireFormatError as error:
        raise InputError(f"a damaged wire transmission: {error}") from None


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


class _Named(NamedTuple):
    """Where an article came from: a file, and which of its articles it is."""

    file: str
    which: str = ""

    def __str__(self) -> str:
        return f"{'standard input' if self.file == STANDARD_INPUT else self.file}{self.which}"


def _view(manner: Manner, name: _Named, article: Article) -> str:
    return reading(article, name=str(name), width=manner.width, colour=manner.colour)


def _json(manner: Manner, name: _Named, article: Article) -> str:
    indent, separators = (None, (",", ":")) if manner.format == "jsonl" else (2, None)
    record = to_dict(article)
    return (
        json.dumps(
            {"newsparse": record.pop("newsparse"), "file": name.file, **record}, ensure_ascii=False, indent=indent, separators=separators
        )
        + "\n"
    )


def _html(_: Manner, name: _Named, article: Article) -> str:
    return html.article(article, str(name))


WRITERS: dict[str, Callable[[Manner, _Named, Article], str]] = {"view": _view, "json": _json, "jsonl": _json, "html": _html}
