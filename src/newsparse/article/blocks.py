"""A block of a text, and the fields that are read from blocks."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from newsparse.article.labels import Label
from newsparse.span import Span

_ENDS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"(?<![^\S{_ENDS}])[^\S{_ENDS}]*+[{_ENDS}]\s*+")
"""The blanks before a break are read from their first one on only: a long run of them that no break ends is read once."""


def joined(text: str) -> str:
    r"""
    The text with each line break inside it, and the indent after it, turned into one space.

        >>> joined("The bank held rates\n    on Tuesday.")
        'The bank held rates on Tuesday.'
    """
    return _BREAK.sub(" ", text)


@attrs.frozen
class Block:
    """
    One line of the text, or the lines of one paragraph that the text breaks, and what it is.

    `text` is exactly `article.text[span.start:span.end]`; `str(block)` is the same on one line.
    """

    span: Span
    text: str = attrs.field(repr=lambda text: repr(text if len(text) <= 60 else f"{text[:59]}…"))
    label: Label

    @property
    def is_boilerplate(self) -> bool:
        """Whether the block is no part of the story."""
        return self.label.is_boilerplate

    def __str__(self) -> str:
        return joined(self.text)


@attrs.frozen
class Author:
    """Somebody a byline credits: the name without title and role, the role where one is printed, where the name stands."""

    name: str
    role: str | None
    span: Span


@attrs.frozen
class Timestamp:
    """
    A printed date, with time of day where there is one.

    `value` is a `datetime.datetime` when a time is printed, with `tzinfo` only when the text states a zone, else a `datetime.date`.
    """

    value: dt.date | dt.datetime
    span: Span
    text: str


@attrs.frozen
class Dateline:
    """
    The opening words of a story that say where, and often when and for which agency, it was written.

    `span` runs from the place to the last character before the separator. What is not printed is None.
    """

    span: Span
    text: str
    places: tuple[str, ...]
    region: str | None = None
    agency: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


@attrs.frozen
class Advisory:
    """A mark that tells editors about the copy itself: an update, a correction, an embargo, a kill."""

    kind: str
    span: Span
