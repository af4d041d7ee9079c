"""An input as it is written out, in one of the formats. This is what runs in several processes."""

from __future__ import annotations

import json
from collections.abc import Callable

import attrs

from newsparse.article import Article
from newsparse.command.inputs import Input, text
from newsparse.pipeline import parse
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


def shown(manner: Manner, source: Input) -> str:
    """An input, read and written out. Raises `InputError`."""
    articles = [parse(text(source, manner.encoding), language=manner.language)]
    write = FORMATS[manner.format]
    names = [source.name] if len(articles) == 1 else [f"{source.name}, {number} of {len(articles)}" for number, _ in enumerate(articles, 1)]
    return "".join(write(manner, name, article) for name, article in zip(names, articles, strict=True))


def _view(manner: Manner, name: str, article: Article) -> str:
    return reading(article, name=name, width=manner.width, colour=manner.colour)


def _json(manner: Manner, name: str, article: Article) -> str:
    indent, separators = (None, (",", ":")) if manner.format == "jsonl" else (2, None)
    record = to_dict(article)
    return (
        json.dumps({"newsparse": record.pop("newsparse"), "file": name, **record}, ensure_ascii=False, indent=indent, separators=separators)
        + "\n"
    )


def _html(_: Manner, name: str, article: Article) -> str:
    return html.article(article, name)


FORMATS: dict[str, Callable[[Manner, str, Article], str]] = {"view": _view, "json": _json, "jsonl": _json, "html": _html}
