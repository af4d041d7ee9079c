"""
What stands between two words, and where a sentence ends.

A gap is read once, whatever it holds: the same few gaps make up nearly all of a text.
"""

from __future__ import annotations

from newsparse.text.kept import Kept

COMMA, STOP, COLON, DASH, BRACKET, MARK, JOINED = (1 << bit for bit in range(7))
"""What a gap may hold. JOINED: no white space, so the words on both sides are one (don't, half-hour, U.S)."""
BREAKS = COMMA | STOP | COLON | DASH | BRACKET | MARK

_HOLDS = (
    (frozenset(",;،、，；"), COMMA),
    (frozenset(".!?…。！？؟"), STOP),
    (frozenset(":："), COLON),
    (frozenset("–—―"), DASH),
    (frozenset("()[]{}"), BRACKET),
    (frozenset('“”„«»‹›"‟「」『』\x93\x94\x84'), MARK),
)


SIGNS = ("", "a stop", "a mark", "a colon", "a dash", "a bracket", "a comma")
"""The signs a gap may hold, by number, the one that parts most first. Nothing is 0."""
SIGN = tuple(
    next((number for number, bit in enumerate((STOP, MARK, COLON, DASH, BRACKET, COMMA), 1) if bits & bit), 0) for bits in range(128)
)
"""The number of the sign that counts, by what a gap holds."""
BARE_SIGN = tuple(SIGN[bits & ~MARK] for bits in range(128))
"""The same when quotation marks do not count."""
PARTED = ~JOINED
"""Whatever parts two words for somebody who looks for a name."""
_OF_A_TIME = ":"
"""A colon without a space stands inside a time of day, a score or a verse (6:30, John 3:16), or inside a word (Bürger:innen)."""
_EXTRA = frozenset({"…", "...", ",", "?", "!"})


def holds(gap: str) -> int:
    """
    The kinds of mark in a gap, as bits.

        >>> holds(",” ") == COMMA | MARK, holds("’") == JOINED, holds(" "), holds(":") == JOINED
        (True, True, 0, True)
    """
    if gap == " ":
        return 0
    if gap == _OF_A_TIME:
        return JOINED
    bits = 0
    for signs, bit in _HOLDS:
        if not signs.isdisjoint(gap):
            bits |= bit
    if "''" in gap or "``" in gap or "â€" in gap:
        bits |= MARK
    if "-" in gap and (" - " in gap or "--" in gap or " -." in gap or " -," in gap):
        bits |= DASH
    if gap and not any(char.isspace() for char in gap) and not bits & (COLON | DASH | BRACKET | MARK) and gap not in _EXTRA:
        bits = JOINED
    return bits


HELD = Kept(holds)
"""What each gap that was met holds."""


def starts_sentence(text: str, gap: str, before: str, start: int, *, short: bool) -> bool:
    """
    Whether the word at `start` begins a sentence, when the gap in front of it holds a full stop.

    `before` is the word in front, in lower case, and `short` when it is an abbreviation. Those end none, nor do initials; a letter
    behind a slash is a unit's (km/h).

        >>> starts_sentence("Mr. Low", ". ", "mr", 4, short=True), starts_sentence("It rained. He left", ". ", "rained", 11, short=False)
        (False, True)
    """
    if not text[start].isupper() and not text[start].isdigit() and (not HELD[gap] & MARK or (text[start].islower() and not _opens(gap))):
        return False
    if "." not in gap or "!" in gap or "?" in gap:
        return True
    if gap.lstrip("”\"'’)")[:1] != ".":
        return True
    if len(before) == 1 and before.isalpha() and before != "i":
        letter = start - len(gap) - 1
        return text[letter - 1 : letter] == "/"
    return not short


def _opens(gap: str) -> bool:
    """Whether the last thing in the gap is a mark that opens: there is white space before it and none behind."""
    return not gap[-1:].isspace() and any(char.isspace() for char in gap)
