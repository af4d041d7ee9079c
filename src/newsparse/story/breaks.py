"""
Whether a paragraph goes on over a line break.

Three kinds of text come to us without saying which they are: a paragraph on each line, copy wrapped at a column, and every
text node of a page on a line of its own, so that a link parts a sentence. A blank line always parts. Each other break is
decided for itself, by clues about the two lines and about the habits of the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsparse.span import Range
from newsparse.weigh.rank import total
from newsparse.weigh.table import ranking

_FINAL = ".!?…。！？"
_CLOSING = "”\"»’')]」"
_PUNCTUATION = ".,;:!?)”’…%、。，"
_OPENING = "(\"“„«»'‘‚[「"
_DASHES = "-–—"
_KINDS = {
    **dict.fromkeys(_OPENING, "an opening mark"),
    **dict.fromkeys(_CLOSING, "a closing mark"),
    **dict.fromkeys(_FINAL, "a full stop"),
    **dict.fromkeys(_DASHES, "a dash"),
    ",": "a comma",
    ";": "a comma",
    ":": "a colon",
}
_COUNTS = ("no", "1", "2", "3", *["4 to 7"] * 4, *["8 to 15"] * 8, "16 or more")
_NARROWEST, _WIDEST = 30, 132
_SINGLE_BREAKS = frozenset({"\n", "\r\n", "\r"})


class Break(NamedTuple):
    """What can be seen at one line break, binned, so that few different ones occur."""

    ends: str
    starts: str
    before: str
    after: str
    goes_on: bool
    broken: str
    indented: bool
    columns: bool
    fill: str


def breaks(text: str, lines: Sequence[Range]) -> Iterator[Break | None]:
    """
    What can be seen between each line and the next one; None where a blank line parts them.

    In wrapped copy a line is indented when it stands right of the margin of the whole text, elsewhere when it stands right
    of the line before.
    """
    gaps = [text[before[1] : after[0]] for before, after in pairwise(lines)]
    blank = list(map(_is_blank, gaps))
    if all(blank):
        yield from [None] * len(blank)
        return
    ends = [ending(text[end - 1]) for _, end in lines]
    starts = [starting(text[start]) for start, _ in lines]
    counts = [_COUNTS[min(text.count(" ", *line) + 1, 16)] for line in lines]
    indents = [_indent(text[: lines[0][0]]), *map(_indent, gaps)]
    fills = _fills(text, lines, blank, indents)
    margins = [min(indents)] * len(lines) if any(fills) else indents
    broken = _broken(ends, starts, counts, blank)
    parted = [*blank, True]
    for at, apart in enumerate(blank):
        yield (
            None
            if apart
            else Break(
                ends[at],
                starts[at + 1],
                counts[at],
                counts[at + 1],
                goes_on=not parted[at + 1] and starts[at + 2] in ("lower case", "punctuation"),
                broken=broken,
                indented=indents[at + 1] > margins[at],
                columns=bool(fills[at]) and ("   " in text[slice(*lines[at])] or "   " in text[slice(*lines[at + 1])]),
                fill=fills[at],
            )
        )


def clues(seen: Break) -> Iterator[str]:
    """
    What speaks for or against the paragraph going on.

        >>> list(clues(Break("a letter", "lower case", "4 to 7", "2", True, "often", False, False, "")))[:2]
        ['a letter, then lower case', '4 to 7 words, then 2']
    """
    way = "goes on" if seen.goes_on else "stops"
    yield f"{seen.ends}, then {seen.starts}"
    yield f"{seen.before} words, then {seen.after}"
    yield f"the next line {way}"
    yield f"{seen.ends}, then {seen.starts}, and the next line {way}"
    yield f"lines {seen.broken} break a sentence"
    yield f"{seen.ends}, then {seen.starts}, where lines {seen.broken} break a sentence"
    if seen.indented:
        yield "the next line is indented"
    if seen.columns:
        yield "columns"
    if seen.fill:
        yield f"the line is {seen.fill}"


@lru_cache(maxsize=16_384)
def goes_on(seen: Break) -> bool:
    """Whether the paragraph goes on over the break. A pair of lines too rare to have a number of its own adds nothing."""
    numbers = ranking("breaks")
    return total(numbers, ["always", *(clue for clue in clues(seen) if clue in numbers)]) > 0


@lru_cache(maxsize=1024)
def ending(char: str) -> str:
    """What kind of character a line ends with."""
    return "a letter" if char.isalnum() else _KINDS.get(char, "a sign")


@lru_cache(maxsize=1024)
def starting(char: str) -> str:
    """What kind of character a line starts with."""
    if char.isalpha():
        return "lower case" if char.islower() else "upper case" if char.isupper() else "a letter without case"
    if char.isdigit():
        return "a digit"
    if char in _PUNCTUATION:
        return "punctuation"
    return "an opening mark" if char in _OPENING else "a dash" if char in _DASHES else "a sign"


def _is_blank(gap: str) -> bool:
    """Whether a blank line stands between two lines."""
    return gap not in _SINGLE_BREAKS and (gap.count("\n") > 1 or len(f"{gap}.".splitlines()) > 2)


def _indent(gap: str) -> int:
    return len(gap) - len(gap.rstrip(" \t\xa0"))


def _broken(ends: Sequence[str], starts: Sequence[str], counts: Sequence[str], blank: Sequence[bool]) -> str:
    """How often the text breaks a line in the middle of a sentence, over its longer lines."""
    longer = ("4 to 7", "8 to 15", "16 or more")
    long = sum(count in longer[1:] for count in counts)
    middle = sum(
        ends[at] in ("a letter", "a comma") and starts[at + 1] in ("lower case", "punctuation") and counts[at] in longer
        for at in range(len(blank))
    )
    share = middle / (long or 1)
    return "never" if not middle else "rarely" if share < 0.05 else "sometimes" if share < 0.2 else "often"


def _fills(text: str, lines: Sequence[Range], blank: Sequence[bool], indents: Sequence[int]) -> list[str]:
    """
    For each line but the last, how it fills the column that the text is wrapped at; "" where the text is not wrapped.

    Wrapped copy has no line beyond its column, and most of its lines end because the next word would not fit: those at
    least which no first-line indent follows.
    """
    widths = [end - start + indent for (start, end), indent in zip(lines, indents, strict=True)]
    width = sorted(widths)[len(widths) * 98 // 100] if widths else 0
    single = [at for at in range(len(blank)) if not blank[at]]
    if not (_NARROWEST <= width <= _WIDEST and len(single) >= 2):
        return [""] * len(blank)
    fills = ["short of the column"] * len(blank)
    full = 0
    margin = min(indents)
    running = sum(indents[at + 1] <= margin for at in single)
    for at in single:
        start, end = lines[at + 1]
        space = text.find(" ", start, end)
        if widths[at] + 1 + (space if space >= 0 else end) - start > width:
            fills[at] = "full"
            full += 1
        elif widths[at] + 12 > width:
            fills[at] = "nearly full"
    return fills if full >= 2 and 2 * full >= (running if running >= 2 else len(single)) else [""] * len(blank)
