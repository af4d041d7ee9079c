"""The numbers, words and marks of a short stretch: what dates and times are read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language.files import Table

_PIECE = regex.compile(
    r"(\p{Nd}++)"
    r"|(?<=\d\s?)[年月日号號時时点點分秒년월일시분초]"
    # a word ends where a capital follows a small letter: some converters leave no space between two elements of a page
    r"|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}]++(?:['’][\p{Ll}\p{Lo}\p{M}]++)?+"
    # a mark; Markdown writes a backslash before some that it would read otherwise: "3\\. März"
    r"|[^\s\w\\]",
)
_STUCK = regex.compile(r"(?:19|20)[0-9]{2}\p{Nd}{1,2}")
_MOST_DIGITS = 8


class Piece(NamedTuple):
    """A run of digits (`number` is its value), a word in lower case, or a mark, with its place."""

    text: str
    number: int | None
    start: int
    end: int


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """
    The numbers, words and marks of a stretch.

        >>> [piece.text for piece in pieces("5 min readMay 7, 20247:55 AM", 0, 28)]
        ['5', 'min', 'read', 'may', '7', ',', '2024', '7', ':', '55', 'am']
    """
    found: list[Piece] = []
    for match in _PIECE.finditer(text, start, end):
        at, last = match.span()
        if match[1] and _is_stuck(text, at, last, found):
            found.append(Piece(match[1][:4], int(match[1][:4]), at, at + 4))
            at += 4
        digits = match[1] is not None and last - at <= _MOST_DIGITS and match[1].isdecimal()  # `regex` knows newer digits than `int`
        found.append(Piece(text[at:last].lower(), int(text[at:last]) if digits else None, at, last))
    return found


def _is_stuck(text: str, start: int, end: int, before: Sequence[Piece]) -> bool:
    """Whether digits are a year with a day or an hour stuck to it: "7 March 20247:55", "30.01.202430. Januar"."""
    return bool(
        end - start > 4
        and before
        and before[-1].number is None
        and text[end : end + 1] in {":", "."}
        and _STUCK.fullmatch(text, start, end)
    )


def text_at(parts: Sequence[Piece], at: int) -> str:
    """The piece at this place, in lower case; nothing outside the stretch."""
    return parts[at].text if 0 <= at < len(parts) else ""


def number_at(parts: Sequence[Piece], at: int) -> int | None:
    """The number at this place."""
    return parts[at].number if 0 <= at < len(parts) else None


def digits_at(parts: Sequence[Piece], at: int) -> int:
    """How many digits the number at this place has; 0 when there is none."""
    return parts[at].end - parts[at].start if number_at(parts, at) is not None else 0


def touching(parts: Sequence[Piece], first: int, last: int) -> bool:
    """Whether no white space parts the pieces from the first to the last."""
    return first >= 0 and last < len(parts) and all(parts[n].end == parts[n + 1].start for n in range(first, last))


def kind_at(parts: Sequence[Piece], at: int, calendar: Table) -> str:
    """What the calendar says the piece at this place is: `month`, `weekday`, `zone` ...; nothing when it has no such word."""
    columns = calendar.get(text_at(parts, at))
    return columns[0] if columns else ""


def value_at(parts: Sequence[Piece], at: int, calendar: Table, kind: str) -> str:
    """The number or value of the piece at this place, when the calendar has it as this kind."""
    columns = calendar.get(text_at(parts, at))
    return columns[1] if columns and columns[0] == kind else ""
