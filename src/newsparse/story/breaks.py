"""
Whether a paragraph goes on over a line break.

Three kinds of text come to us without saying which they are: a paragraph on each line, copy wrapped at a column, and every
text node of a page on a line of its own, so that a link parts a sentence. A blank line always parts. Each other break is
decided for itself, by clues about the two lines and about the habits of the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, pairwise, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import regex

from newsparse.span import Range
from newsparse.text.kept import Kept
from newsparse.weigh.rank import total
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.language import Pack

_FINAL = ".!?…。！？"
_STOPS = frozenset(_FINAL)
_CLOSING = "”\"»’')]」"
_PUNCTUATION = ".,;:!?)”’…%、。，"
_OPENING = "(\"“„«»'‘‚[「"
_DASHES = "-–—"
_ITEMS = ("o ", "+ ", "* ", "- ", "– ", "— ", "• ")
"""How items of lists open in text that was made of a page; "o" is what a list inside of a list has."""
_UNSURE = frozenset({"lower case", "a dash"})
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
_FULL = 0.6
"""A line that fills less of its column ends where it does for another reason than that the next word is long, unless that fills it."""
_SINGLE_BREAKS = frozenset({"\n", "\r\n", "\r"})
_ONWARD = frozenset({"lower case", "punctuation"})
_ASKS = "a word that asks for another"
_ASKING = frozenset({"determiner", "possessive", "preposition", "conjunction", "subordinator", "relative"})
_RUNNING = frozenset({"a letter", "a comma", _ASKS})
_LONGER = frozenset({"4 to 7", "8 to 15", "16 or more"})
_NAME = regex.compile(r"\p{Ll}{1,5}+[ ](?:(?:\p{Ll}['’])?+\p{Lu}[\p{L}'’\-]*+\.?+(?:[ ]\p{Ll}{2,3}+)?(?:[ ]|$)){2,4}+$(?<!\p{Ll}\.)")
"""A small word, then two to four with a capital and nothing else, as bylines have it: von Eva Kranz, di Luca Orsi."""
_NAME_ALONE = regex.compile(r"\p{Lu}[\p{L}.'’\-]*+(?:[ ](?:\p{Ll}{2,3}+[ ])?\p{Lu}[\p{L}.'’\-]*+){1,3}+")
_LONGEST_JOINT = 8
_INNER_CAPITAL = regex.compile(r"\p{Ll}++\p{Lu}")


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
    closes: str


def gone_on(text: str, lines: Sequence[Range], pack: Pack) -> list[bool]:
    r"""
    Whether the paragraph goes on from each line to the next one.

        >>> from newsparse.language import pack
        >>> text = "The bank, which met on Tuesday,\nheld rates as inflation cooled.\n\nIt waits."
        >>> gone_on(text, [(0, 31), (32, 63), (65, 74)], pack("en"))
        [True, False]
    """
    return [seen is not None and _GOES_ON[seen] for seen in _seen(text, lines, pack)]


def breaks(text: str, lines: Sequence[Range], pack: Pack) -> list[Break | None]:
    """What can be seen between each line and the next one; None where a blank line parts them."""
    return [None if seen is None else Break._make(seen) for seen in _seen(text, lines, pack)]


def _seen(text: str, lines: Sequence[Range], pack: Pack) -> Sequence[tuple[Any, ...] | None]:
    """
    The fields of each `Break`: looked up as they are, a break costs half.

    In wrapped copy a line is indented when it stands right of the margin of the whole text, elsewhere when it stands right
    of the line before.
    """
    gaps = [text[before[1] : after[0]] for before, after in pairwise(lines)]
    blank = [gap not in _SINGLE_BREAKS and BLANKS[gap][0] for gap in gaps]
    if all(blank):
        return [None] * len(blank)
    ends = _asking(text, lines, [ENDING[text[end - 1]] for _, end in lines], pack)
    starts = _parted(text, lines, _opened(text, lines, [STARTING[text[start]] for start, _ in lines]), pack)
    counts = [_COUNTS[spaces + 1] if (spaces := text.count(" ", start, end)) < 16 else _COUNTS[-1] for start, end in lines]
    indents = [_indent(text[: lines[0][0]]), *[0 if gap in _SINGLE_BREAKS else BLANKS[gap][1] for gap in gaps]]
    fills = _fills(text, lines, blank, indents)
    wrapped = any(fills)
    margins = [min(indents)] * len(lines) if wrapped else indents
    onward = [start in _ONWARD for start in starts]
    starts = _named(text, lines, starts, onward)
    rows = zip(
        ends,
        starts[1:],
        counts,
        counts[1:],
        [*[on and not apart for on, apart in zip(onward[2:], blank[1:], strict=True)], False],
        repeat(_broken(ends, onward[1:], counts)),
        [indent > margin for indent, margin in zip(indents[1:], margins, strict=False)],
        _columns(text, lines, fills) if wrapped else [False] * len(blank),
        fills,
        ["a full stop" if text[end - 2 : end - 1] in _STOPS else kind for kind, (_, end) in zip(ends[1:], lines[1:], strict=True)],
        strict=False,
    )
    return [None if apart else row for apart, row in zip(blank, rows, strict=True)]


def _asking(text: str, lines: Sequence[Range], ends: Sequence[str], pack: Pack) -> list[str]:
    """How each line ends, where an article, a preposition or the like, which nobody ends on, has a kind of its own."""
    asking = _asking_words(pack)
    return [
        _ASKS if kind == "a letter" and text[text.rfind(" ", start, end) + 1 or start : end].lower() in asking else kind
        for kind, (start, end) in zip(ends, lines, strict=True)
    ]


@cache
def _asking_words(pack: Pack) -> frozenset[str]:
    return frozenset([word for word, (kinds,) in pack.table("grammar").items() if not _ASKING.isdisjoint(kinds.split())])


def _opened(text: str, lines: Sequence[Range], starts: Sequence[str]) -> list[str]:
    """How each line starts: a dash or an "o" may be the sign of an item beside another, small letters a name's (iPad) or an address."""
    return [_opening(text, lines, at) or kind if kind in _UNSURE else kind for at, kind in enumerate(starts)]


def _opening(text: str, lines: Sequence[Range], at: int) -> str | None:
    start, end = lines[at]
    if text.startswith(_ITEMS, start):
        beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
        return "a sign" if any(text.startswith(_ITEMS, other) for other, _ in beside) else None
    return "upper case" if _INNER_CAPITAL.match(text, start, end) else "a sign" if "@" in text[start:end].partition(" ")[0] else None


def _named(text: str, lines: Sequence[Range], starts: Sequence[str], onward: Sequence[bool]) -> list[str]:
    """How each line starts, where one that is a small word and a name, and is not gone on with, has a kind of its own."""
    return [
        "a small word and a name" if kind == "lower case" and not on and _NAME.match(text[start:end]) else kind
        for kind, on, (start, end) in zip(starts, [*onward[1:], False], lines, strict=True)
    ]


def _parted(text: str, lines: Sequence[Range], starts: Sequence[str], pack: Pack) -> Sequence[str]:
    """
    How each line starts, where one that joins the names of two others, and has no more to it, starts with a sign.

    Such a list of authors has a word between its last two names, and ends with the last; in a sentence more words follow on that.
    """
    joints = [at for at in range(1, len(lines) - 1) if starts[at] in _ONWARD and lines[at][1] - lines[at][0] <= _LONGEST_JOINT]
    joints = [at for at in joints if text[lines[at][0] : lines[at][1]] in _joining(pack)]
    if not joints:
        return starts
    told, parted = list(starts), set[int]()
    for at in reversed(joints):
        listed = text[lines[at][0]].isalpha() or at + 2 in parted
        ends = at + 2 >= len(lines) or told[at + 2] not in _ONWARD
        if listed and ends and _NAME_ALONE.fullmatch(text, *lines[at - 1]) and _NAME_ALONE.fullmatch(text, *lines[at + 1]):
            told[at] = "a sign"
            parted.add(at)
    return told


@cache
def _joining(pack: Pack) -> frozenset[str]:
    return pack.entries("bylines", "joins") | {",", ";", "/"}


def _columns(text: str, lines: Sequence[Range], fills: Sequence[str]) -> list[bool]:
    """Whether a line of wrapped copy, or the next one, is set in columns."""
    spaced = ["   " in text[start:end] for start, end in lines]
    return [bool(fill) and (one or other) for fill, (one, other) in zip(fills, pairwise(spaced), strict=True)]


def clues(seen: Break) -> Iterator[str]:
    """
    What speaks for or against the paragraph going on.

        >>> list(clues(Break("a letter", "lower case", "4 to 7", "2", True, "often", False, False, "", "a full stop")))[:2]
        ['a letter, then lower case', '4 to 7 words, then 2']
    """
    way = "goes on" if seen.goes_on else "stops"
    yield f"{seen.ends}, then {seen.starts}"
    yield f"{seen.before} words, then {seen.after}"
    yield f"{seen.before} words, then {seen.starts}"
    yield f"the next line {way}"
    yield f"{seen.ends}, then {seen.starts}, up to {seen.closes}"
    yield f"{seen.starts} before {seen.after} words, up to {seen.closes}"
    yield f"{seen.ends}, then {seen.starts}, and the next line {way}"
    yield f"{seen.ends} after {seen.before} words, and the next line {way}"
    yield f"{seen.starts} before {seen.after} words, and the next line {way}"
    yield f"lines {seen.broken} break a sentence"
    yield f"{seen.ends}, then {seen.starts}, where lines {seen.broken} break a sentence"
    yield f"{seen.after} words, where lines {seen.broken} break a sentence"
    if seen.indented:
        yield "the next line is indented"
    if seen.columns:
        yield "columns"
    if seen.fill:
        yield f"the line is {seen.fill}"


def _goes_on(seen: tuple[Any, ...]) -> bool:
    """Whether the paragraph goes on over the break. A pair of lines too rare to have a number of its own adds nothing."""
    numbers = ranking("breaks")
    return total(numbers, ["always", *(clue for clue in clues(Break._make(seen)) if clue in numbers)]) > 0


_GOES_ON = Kept(_goes_on)


def ending(char: str) -> str:
    """What kind of character a line ends with."""
    return "a letter" if char.isalnum() else _KINDS.get(char, "a sign")


def starting(char: str) -> str:
    """What kind of character a line starts with."""
    if char.isalpha():
        return "lower case" if char.islower() else "upper case" if char.isupper() else "a letter without case"
    if char.isdigit():
        return "a digit"
    if char in _PUNCTUATION:
        return "punctuation"
    return "an opening mark" if char in _OPENING else "a dash" if char in _DASHES else "a sign"


def _blanks(gap: str) -> tuple[bool, int]:
    """Whether a blank line stands between two lines, and how far the second is indented."""
    return gap.count("\n") > 1 or len(f"{gap}.".splitlines()) > 2, _indent(gap)


def _indent(gap: str) -> int:
    return len(gap) - len(gap.rstrip(" \t"))


ENDING, STARTING, BLANKS = Kept(ending, most=1024), Kept(starting, most=1024), Kept(_blanks, most=1024)
"""What is looked up of a line's last character, of its first, and of what stands between two lines."""


def _broken(ends: Sequence[str], onward: Sequence[bool], counts: Sequence[str]) -> str:
    """How often the text breaks a line in the middle of a sentence, over its longer lines; `onward` says how the next one starts."""
    long = counts.count("8 to 15") + counts.count("16 or more")
    goes_on = list(compress(zip(ends, counts, strict=True), onward))
    middle = len([1 for end, count in goes_on if end in _RUNNING and count in _LONGER])
    share = middle / (long or 1)
    return "never" if not middle else "rarely" if share < 0.05 else "sometimes" if share < 0.2 else "often"


def _fills(text: str, lines: Sequence[Range], blank: Sequence[bool], indents: Sequence[int]) -> list[str]:
    """
    For each line but the last, how it fills the column that the text is wrapped at; "" where the text is not wrapped.

    Wrapped copy has no line beyond its column, and most of its lines end because the next word would not fit: those at
    least which no first-line indent follows. What stands between blank lines, as a running head does, may be of any width, and
    so may a line of one word, an address, where most have more: in Japanese a headline may be the only line with a space.
    """
    widths = [end - start + indent for (start, end), indent in zip(lines, indents, strict=True)]
    single = [at for at, apart in enumerate(blank) if not apart]
    near = {*single, *[at + 1 for at in single]}
    beside = sorted([widths[at] for at in near if " " in text[slice(*lines[at])]])
    width = beside[len(beside) * 98 // 100] if 2 * len(beside) > len(near) else 0
    if not (_NARROWEST <= width <= _WIDEST and len(single) >= 2):
        return [""] * len(blank)
    fills = ["short of the column"] * len(blank)
    full = 0
    margin = min(indents)
    running = sum(indents[at + 1] <= margin for at in single)
    for at in single:
        start, end = lines[at + 1]
        space = text.find(" ", start, end)
        word = (space if space >= 0 else end) - start
        if widths[at] + 1 + word > width and max(widths[at], word) > _FULL * width:
            fills[at] = "full"
            full += 1
        elif widths[at] + 12 > width:
            fills[at] = "nearly full"
    return fills if full >= 2 and 2 * full >= (running if running >= 2 else len(single)) else [""] * len(blank)
