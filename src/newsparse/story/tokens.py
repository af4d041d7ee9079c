"""The tokens of a line of credits: its words, initials, numbers and marks, and what each is in a byline."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsparse.language import UNDETERMINED
from newsparse.language.pack import own_table
from newsparse.text.kept import Kept
from newsparse.text.words import without_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack

_TOKEN = regex.compile(
    r"(?:\p{Lu}\.-?){1,4}|(?i:jr|sr|st)\."
    r"|['’‘]t(?=\s)"
    r"|[\p{L}\p{M}]++(?:['’‘`´.\-‐‑\u00ad\u200b][\p{L}\p{M}]++)*+"
    r"|\p{Nd}++|[^\s\w]|\n",
)
_EMPHASIS = regex.compile(r"\*{1,3}+(?=\p{L})|(?<=[\p{L}.])\*{1,3}+")
"""What Markdown writes around words that stand out."""
_CJK = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]{2,5}+")
_CAPITAL_INSIDE = regex.compile(r"(?:\p{Ll}{1,2}|\p{Ll}++['’‘`\-‐‑])\p{Lu}")
_SEAM = regex.compile(r"(?<=\p{Ll})\p{Lu}")
_STUCK = frozenset({"role", "label", "stops", "desk", "time"})
_HOURS = frozenset({"uhr", "am", "pm", "h"})
_LOOKED_AT = 40


class Token(NamedTuple):
    """A word, an initial, a number or a mark of a line of credits, and what the byline words say it is."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    """`capital`, `lower`, `camel` ("d’Arcy"), `initials`, `cjk`, `letters` (of a script without capitals), `number` or `mark`."""
    role: str
    """Its kind in `bylines.txt`; `time` for words of dates."""
    inside: str
    """What it is inside a name: `particle`, `rank`, `forename`, `month`, or nothing."""


def tokens_of(text: str, start: int, end: int, pack: Pack) -> list[Token]:
    """
    The tokens of a line. A word that is stuck to a name ("MoorTravel Reporter", "MoorTwitter") is parted from it.

        >>> from newsparse.language import pack
        >>> [token.text for token in tokens_of("By [Ana Ruiz](/people/ruiz)", 0, 27, pack("en"))]
        ['By', 'Ana', 'Ruiz']
        >>> [token.text for token in tokens_of("By **Ana Ruiz**", 0, 15, pack("en"))]
        ['By', 'Ana', 'Ruiz']
    """
    told, line = _told(pack), text[start:end]
    if "](" in line:
        line = without_links(line, " ")
    if "*" in line:
        line = _EMPHASIS.sub(lambda marks: " " * len(marks[0]), line)
    tokens: list[Token] = []
    for found in islice(_TOKEN.finditer(line), _LOOKED_AT):
        word, at, last = found[0], start + found.start(), start + found.end()
        seen = told[word]
        if seen.seam:
            cut = seen.seam
            tokens.append(Token(word[:cut], word[:cut].lower(), at, at + cut, seen.kind, "", ""))
            word, at = word[cut:], at + cut
        tokens.append(Token(word, seen.low, at, last, seen.kind, seen.role, seen.inside))
    return _with_titles(tokens, pack)


def _with_titles(tokens: list[Token], pack: Pack) -> list[Token]:
    """The tokens, where a title that opens a name is one: with a full stop behind it, or with a forename or an initial."""
    titles = pack.table("honorifics")
    for at, token in enumerate(tokens[:-2]):
        if token.low not in titles or token.kind != "capital" or token.inside or (at and _is_of_name(tokens[at - 1])):
            continue
        after, beyond = tokens[at + 1], tokens[at + 2]
        stopped = after.text == "." and beyond.kind in {"capital", "initials"} and beyond.start > after.end
        if stopped or after.inside == "forename" or after.kind == "initials":
            tokens[at] = token._replace(inside="rank")
    return tokens


def _is_of_name(token: Token) -> bool:
    return token.kind in {"capital", "camel", "initials"} and token.inside != "rank" and token.role not in {"opens", "label", "joins"}


_MOST_TOLD = 1 << 11
"""Bylines are short, and their names seldom come back: more would fill the memory for nothing."""


class _Told(NamedTuple):
    """What a word is by itself; `seam` is where a word that is stuck to it begins, 0 where none is, and the rest is of that."""

    low: str
    kind: str
    role: str
    inside: str
    seam: int


@cache
def _told(pack: Pack) -> Kept[str, _Told]:
    known, timed = vocabulary(pack), pack.entries("clock", "half") | pack.entries("clock", "zone")
    months = [word for word, columns in pack.table("calendar").items() if columns[0] == "month"]
    inside = dict.fromkeys(months, "month") | dict.fromkeys(pack.table("forenames"), "forename")
    inside |= {word: kind for word, (kind,) in pack.table("namewords").items()}

    def told(word: str) -> _Told:
        kind, cut = _shape(word), 0
        if kind == "capital" and not word.isupper() and (seam := _SEAM.search(word)) and known.get(word[seam.start() :].lower()) in _STUCK:
            cut = seam.start()
        rest = word[cut:]
        low = rest.lower()
        role = known.get(low, "") or ("time" if rest.isupper() and low in timed else "")
        role = "" if role == "joins" and not is_joint(rest, pack) else role
        return _Told(low, kind, role, inside.get(low.lstrip("'’‘"), ""), cut)

    return Kept(told, most=_MOST_TOLD)


def _shape(word: str) -> str:
    first = word[1] if word[0] in "'’‘" and len(word) > 1 else word[0]
    if first.isupper() or first.istitle():
        return "initials" if word[-1] == "." else "capital"
    if first.islower():
        return "camel" if _CAPITAL_INSIDE.match(word) else "lower"
    if first.isalpha():
        return "cjk" if _CJK.fullmatch(word) else "letters"
    return "number" if first.isdigit() else "mark"


@cache
def vocabulary(pack: Pack) -> dict[str, str]:
    """What a word is in a byline: the kinds of `bylines.txt`, and `time` for words of dates."""
    times = [word for word, columns in pack.table("calendar").items() if columns[0] in {"month", "weekday"}]
    return dict.fromkeys([*times, *pack.table("stamps")], "time") | {word: columns[0] for word, columns in pack.table("bylines").items()}


def is_joint(word: str, pack: Pack) -> bool:
    """
    Whether a word joins two names: with a capital only one of the page's own language, as Dan is a name, and "dan" a word elsewhere.

        >>> from newsparse.language import pack
        >>> [is_joint(word, pack("en")) for word in ("and", "AND", "og", "Dan")]
        [True, True, True, False]
    """
    low = word.lower()
    if pack.table("bylines").get(low, ("",))[0] != "joins":
        return False
    if word == low or (pack.code != UNDETERMINED and low in own_table(pack.code, "bylines")):
        return True
    return word.isupper() and (pack.code == UNDETERMINED or low in pack.table("stopwords"))


def is_hour(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word such as "Uhr" stands behind a number, or "Ago"."""
    return tokens[at].low == "ago" or (at > 0 and tokens[at].low in _HOURS and tokens[at - 1].kind == "number")


def first_word(tokens: Sequence[Token]) -> int:
    """The place after the bullets and signs that a line begins with."""
    return next((at for at, token in enumerate(tokens) if token.kind != "mark"), 0)
