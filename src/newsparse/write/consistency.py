"""
What holds in an article beyond the types of its fields: spans lie in the text, and a field's words are those at its span.

A record that breaks it would crash whoever reads the article later, or show words that its text does not have.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from newsparse.article import Article, Block, Dateline, ExportField, Quote, Timestamp
from newsparse.language import UnknownLanguageError, pack
from newsparse.span import Span

Wrong = tuple[str, str] | None
"""What is wrong with a value, and the key of its field that it is wrong with."""

_JOIN = " … "
_MONTHS, _DAYS = range(1, 13), range(1, 32)


def _of_span(span: Span, text: str) -> Wrong:
    if 0 <= span.start <= span.end <= len(text):
        return None
    return f"expected a span of the text, which has {len(text)} characters, found {span.start} to {span.end}", ""


def _of_words(field: Block | Timestamp | Dateline | ExportField, text: str) -> Wrong:
    return None if text[field.span.start : field.span.end] == field.text else ("expected the words at the span, found others", "text")


def _of_dateline(line: Dateline, text: str) -> Wrong:
    for key, value, known in (("month", line.month, _MONTHS), ("day", line.day, _DAYS)):
        if value is not None and value not in known:
            return f"expected a number from 1 to {known[-1]}, found {value}", key
    return _of_words(line, text)


def _of_quote(quote: Quote, text: str) -> Wrong:
    if not quote.content:
        return "expected a span at least, found none", "content"
    if quote.text != _JOIN.join([text[span.start : span.end] for span in quote.content]):
        return "expected the words of the content, found others", "text"
    return None


def _of_article(article: Article, text: str) -> Wrong:
    try:
        pack(article.language)
    except UnknownLanguageError as error:
        return str(error), "language"
    for number, (above, block) in enumerate(pairwise(article.blocks), 1):
        if above.span.end > block.span.start:
            return "expected a block below the one before", f"blocks[{number}]"
    if article.body_start is not None and not 0 <= article.body_start <= len(text):
        return f"expected an offset in the text, which has {len(text)} characters, found {article.body_start}", "body_start"
    return None


CHECKS: dict[type, Callable[[Any, str], Wrong]] = {
    Span: _of_span,
    Block: _of_words,
    Timestamp: _of_words,
    ExportField: _of_words,
    Dateline: _of_dateline,
    Quote: _of_quote,
    Article: _of_article,
}
"""What is wrong with a value of a class in an article with this text. Its fields are looked at before."""
