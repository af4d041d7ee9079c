"""What reading an export gives."""

from __future__ import annotations

import attrs

from newsparse.article import Article
from newsparse.span import Span


class ExportFormatError(ValueError):
    """A text that is no export of a newspaper database; the message names what was looked for."""


@attrs.frozen
class Problem:
    """Something in an export that a reader should know of: where it stands, and what it is in plain words."""

    span: Span
    message: str


@attrs.frozen
class Export:
    """
    The articles of a newspaper database's text export.

    `format` is `lexisnexis`, `nexis-uni`, `factiva`, `proquest` or `europresse`; `declared` the number of articles that the
    file states of itself, or None. `frame` are the parts of `text` that are no article: cover, counters, separators, end marks,
    colophon, running heads. Every character that is not blank stands in an article, in the frame or in a problem's span.
    """

    text: str = attrs.field(repr=lambda text: repr(text if len(text) <= 60 else f"{text[:59]}…"))
    format: str
    declared: int | None
    articles: tuple[Article, ...] = attrs.field(repr=lambda articles: f"<{len(articles)} articles>")
    problems: tuple[Problem, ...]
    frame: tuple[Span, ...] = attrs.field(repr=lambda frame: f"<{len(frame)} parts>")
