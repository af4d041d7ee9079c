"""An input as it is written out, in one of the formats. This is what runs in several processes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

import attrs

from newsparse.article import Article
from newsparse.command.inputs import Input, text
from newsparse.pipeline import parse
from newsparse.sources.exports import Export, looks_like_export, read_export
from newsparse.write import html, to_dict
from newsparse.write.reading import reading


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
    """An input, read and written out: one article, or those of a database's export. Raises `InputError`."""
    whole = text(source, manner.encoding)
    if looks_like_export(whole):
        return _export(manner, source.name, read_export(whole))
    return Shown(FORMATS[manner.format](manner, _Named(source.name), parse(whole, language=manner.language)), [])


def _export(manner: Manner, file: str, export: Export) -> Shown:
    total = len(export.articles)
    names = [_Named(file, f", {number} of {total}" if total > 1 else "") for number in range(1, total + 1)]
    written = [FORMATS[manner.format](manner, name, article) for name, article in zip(names, export.articles, strict=True)]
    remarks = [f"line {export.text.count(chr(10), 0, problem.span.start) + 1}: {problem.message}" for problem in export.problems]
    return Shown("".join(written), remarks)


class _Named(NamedTuple):
    """Where an article came from: a file, and which of its articles it is."""

    file: str
    which: str = ""


def _view(manner: Manner, name: _Named, article: Article) -> str:
    return reading(article, name="".join(name), width=manner.width, colour=manner.colour)


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
    return html.article(article, "".join(name))


FORMATS: dict[str, Callable[[Manner, _Named, Article], str]] = {"view": _view, "json": _json, "jsonl": _json, "html": _html}
