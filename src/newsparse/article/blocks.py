"""A block of a text, and the fields that are read from blocks."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from newsparse.article.labels import Label
from newsparse.span import Span

_ENDS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"(?<![^\S{_ENDS}])[^\S{_ENDS}]*+[{_ENDS}]\s*+")
"""
The blanks before a break are read from their first one on only: a long run of them that no break ends is read once. Most blocks have
no break, which `splitlines` tells twenty times faster.
"""


def joined(text: str) -> str:
    r"""
    The text with each line break inside it, and the indent after it, turned into one space.

        >>> joined("The bank held rates\n    on Tuesday.")
        'The bank held rates on Tuesday.'
    """
    return text if text.splitlines() == [text] else _BREAK.sub(" ", text)


@attrs.frozen
class Block:
    """
    One line of the text, or the lines of one paragraph that the text breaks, and what it is.

    `text` is exactly `article.text[span.start:span.end]`; `str(block)` is the same on one line.
    """

    span: Span
    """Where the block stands in the article's text."""
    text: str = attrs.field(repr=lambda text: repr(text if len(text) <= 60 else f"{text[:59]}…"))
    """The words of the block with the line breaks inside it, exactly as they stand in the article's text."""
    label: Label
    """What the block is: a part of the story, or one kind of boilerplate."""

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
    """The name with plain spaces, without title and role; of an agency or a desk, where nobody else is credited, what it is called."""
    role: str | None
    """The role, place or body printed beside the name, or what a sign-off credits it with: reporting, editing. None where there is none."""
    span: Span
    """Where the name stands."""


@attrs.frozen
class Timestamp:
    """A printed date, with time of day where there is one."""

    value: dt.date | dt.datetime
    """A `datetime.datetime` where a time of day is printed, with `tzinfo` only where the text states a zone; else a `datetime.date`."""
    span: Span
    """Where the date stands."""
    text: str
    """The date as printed."""


@attrs.frozen
class Dateline:
    """The opening words of a story that say where, and often when and for which agency, it was written. What is not printed is None."""

    span: Span
    """From the place to the last character in front of the separator."""
    text: str
    """The dateline as printed, without the separator."""
    places: tuple[str, ...]
    """The places, as printed; () where only an agency or a date is."""
    region: str | None = None
    """The state, province or country behind the place, as printed: N.H., Germany."""
    agency: str | None = None
    """The agency, as printed: AP, Reuters."""
    month: int | None = None
    """The month, 1 to 12."""
    day: int | None = None
    """The day of the month."""
    year: int | None = None
    """The year, which datelines seldom print: it is never made up."""


@attrs.frozen
class Advisory:
    """A mark that tells editors about the copy itself: an update, a correction, an embargo, a kill."""

    kind: str
    """
    What the mark says: `update`, `correction`, `repeat` (the copy was sent before), `roundup` (several stories in one), `lead`
    (a new beginning of a story), `alert`, `exclusive`, `embargo`, `kill` (not to be printed) or `note` (to editors).
    """
    span: Span
    """Where the mark stands."""
