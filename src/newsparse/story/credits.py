"""
The names in one line of credits.

    line    = [opener] name {joint name} [role | place | date ...]
    opener  = "By" | "Von" | "Ein Kommentar von" | "Author:" ...     the words of `bylines.txt` that open a byline or label a name
    joint   = "," | "/" | "&" | "|" | "·" | "and" ...
    name    = two to five capitalised words, initials and particles; after an opener also one

A name ends before a lower-case word that is no particle, a digit, a word that names a role ("Ada Moor Freelance sports
writer") and what page furniture sticks to names ("Twitter", "Follow"). What follows the last name up to the next sign is
its role when it holds a word for a job; a single capitalised word there is the place it was written in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack
    from newsparse.language.files import Table

_TOKEN = regex.compile(
    r"(?P<initials>(?:\p{Lu}\.){1,4})"
    r"|(?P<word>[\p{L}\p{M}]++(?:['’‘`´.\-‐‑\u00ad\u200b]\p{L}[\p{L}\p{M}]*+)*+)(?P<stop>\.(?=\s\p{Lu}))?"
    r"|\p{Nd}++|[^\s\w]",
)
_CJK = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]{2,5}")
_JOINTS = frozenset(",/&|·•;、，+")
_SIGNS = frozenset("|·•–—-:()[]【】")
_TITLES = frozenset(
    {
        "dr",
        "prof",
        "mag",
        "ing",
        "dipl",
        "sir",
        "dame",
        "lord",
        "lady",
        "rev",
        "hon",
        "jr",
        "sr",
        "st",
        "mr",
        "mrs",
        "ms",
        "rabbi",
        "imam",
        "lic",
    }
)
_PARTICLES = frozenset(
    {
        *(
            "al",
            "el",
            "bin",
            "bint",
            "ibn",
            "ben",
            "de",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "das",
            "do",
            "du",
            "des",
            "do",
            "la",
            "le",
            "les",
        ),
        *("van", "von", "der", "den", "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "t", "d", "l", "o", "y", "e", "und"),
    },
)
_LONGEST_PHRASE = 4
_LONGEST_NAME = 6
_LOOKED_AHEAD = 12


class Token(NamedTuple):
    """A word, an initial, a number or a mark of a line of credits."""

    text: str
    low: str
    start: int
    end: int
    kind: str


class Credit(NamedTuple):
    """Somebody credited: where the name stands, where the role does, and whether it is a desk or an agency."""

    start: int
    end: int
    role: tuple[int, int] | None
    desk: bool


class Reading(NamedTuple):
    """What a line of credits says: its names, the words that opened it, and how much of the line is neither."""

    credits: tuple[Credit, ...]
    opener: str | None
    rest: int


def reading(text: str, start: int, end: int, pack: Pack) -> Reading:
    """
    The names that one line credits, with their roles.

        >>> from newsparse.language import pack
        >>> line = "By Ana Ruiz and Tom O’Neil, political editor"
        >>> [line[one.start : one.end] for one in reading(line, 0, len(line), pack("en")).credits]
        ['Ana Ruiz', 'Tom O’Neil']
    """
    tokens = _tokens(text, start, end)
    table = pack.table("bylines")
    opener, at = _opener(tokens, table)
    found: list[Credit] = []
    words = pack.table("honorifics")
    while at < len(tokens):
        last = _name(tokens, at, table, opened=opener is not None)
        if last == at:
            break
        role, after = _role(tokens, last, table)
        found.append(_credit(tokens, (at, last), role, table, words))
        joint = _joint(tokens, after, table)
        if joint == after:
            break
        at = joint
    found = _without_copies(found, text)
    named = sum(one.end - one.start + (one.role[1] - one.role[0] if one.role else 0) for one in found)
    return Reading(tuple(found), opener, end - start - named if found else end - start)


def _tokens(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(found[0], found[0].rstrip(".").lower(), found.start(), found.end(), _token_kind(found))
        for found in _TOKEN.finditer(text, start, end)
    ]


def _token_kind(found: regex.Match[str]) -> str:
    if found["initials"]:
        return "initials"
    if word := found["word"]:
        if word[0].isupper() or word[0].istitle():
            return "capital"
        return "cjk" if _CJK.fullmatch(word) else "lower" if word[0].islower() else "letters"
    return "number" if found[0].isdigit() else "mark"


def _opener(tokens: Sequence[Token], table: Table) -> tuple[str | None, int]:
    """The words that open the byline, and the place after them; the line's start when there are none."""
    for at in range(min(len(tokens), _LOOKED_AHEAD)):
        if at and tokens[at].kind == "capital" and tokens[at - 1].kind not in {"mark", "number"}:
            continue
        for size in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
            phrase = " ".join([token.low for token in tokens[at : at + size]])
            if table.get(phrase, ("",))[0] in {"opens", "label"}:
                after = at + size
                while after < len(tokens) and tokens[after].text in {":", "：", "/", "|", "@"}:
                    after += 1
                if not at or (after < len(tokens) and tokens[after].kind in {"capital", "initials", "cjk", "letters"}):
                    return phrase, after
    return None, 0


def _name(tokens: Sequence[Token], at: int, table: Table, *, opened: bool) -> int:
    """The place after the name that begins here; the same place when none does."""
    last, words, here = at, 0, at
    while here < len(tokens) and here - at < _LONGEST_NAME:
        token = tokens[here]
        kind = table.get(token.low, ("",))[0]
        if token.kind == "initials":
            last = here + 1
        elif token.kind in {"capital", "letters", "cjk"} and not (token.kind == "capital" and kind == "stops"):
            if words >= 2 and kind in {"role", "label"} and not token.text.isupper():
                break
            if kind == "joins" and token.text == token.low:
                break
            words, last = words + 1, here + 1
        elif not (
            token.kind == "lower"
            and token.low in _PARTICLES
            and here + 1 < len(tokens)
            and tokens[here + 1].kind in {"capital", "lower"}
            and kind != "joins"
        ):
            break
        here += 1
    if words >= 2 or (words == 1 and (opened or last - at > 1)):
        return last
    return at


def _role(tokens: Sequence[Token], at: int, table: Table) -> tuple[tuple[int, int] | None, int]:
    """The role that begins here, after a comma, a dash or nothing, and the place after it."""
    first = at + (at < len(tokens) and tokens[at].text in {",", "-", "–", "—", "("})
    last, jobs = first, 0
    while last < len(tokens) and last - first < _LOOKED_AHEAD:
        token = tokens[last]
        if token.kind in {"mark", "number"} and token.text not in {"-", "'", "’"}:
            break
        kind = table.get(token.low, ("",))[0]
        if kind in {"stops", "joins"} and token.kind == "capital":
            break
        jobs += kind in {"role", "label"}
        last += 1
    if not jobs:
        return None, at
    while last > first and table.get(tokens[last - 1].low, ("",))[0] == "joins":
        last -= 1
    return (tokens[first].start, tokens[last - 1].end), last


def _joint(tokens: Sequence[Token], at: int, table: Table) -> int:
    """The place after what joins the next name; the same place when nothing does."""
    here = at
    while here < len(tokens) and (tokens[here].text in _JOINTS or table.get(tokens[here].low, ("",))[0] == "joins"):
        here += 1
    return here


def _credit(tokens: Sequence[Token], place: tuple[int, int], role: tuple[int, int] | None, table: Table, titles: Table) -> Credit:
    first, last = place
    words = [token.low for token in tokens[first:last]]
    desk = any(table.get(" ".join(words[n:]), ("",))[0] == "desk" for n in range(len(words))) or table.get(words[0], ("",))[0] == "desk"
    while last - first > 2 and words[0] in titles and words[0] not in {"sir", "lord", "lady", "dame"}:
        first, words = first + 1, words[1:]
    return Credit(tokens[first].start, tokens[last - 1].end, role, desk)


def _without_copies(found: Sequence[Credit], text: str) -> list[Credit]:
    """The credits, each name once."""
    names = [text[one.start : one.end] for one in found]
    return [one for number, one in enumerate(found) if names[number] not in names[:number]]
