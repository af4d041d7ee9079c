"""
The credits of pictures: which lines open or close with whom the picture beside them is from.

    credit = picture-word (":" | "/" | by) …        Photo: Ann Lee     Illustration by Ann Lee
           | picture-word names                     (foto Bassi)       … am Kai. Foto Ann Lee
           | source "/" names | names "/" source    EFE/Ann Lee        (Ann Lee / Reuters)
           | "(" names "/" house ")"                (Ann Lee/Courier)
           | seller                                 Getty Images
           | NAMES IN CAPITALS                      … on Friday. ANN LEE
           | names for house                        … on Friday. Ann Lee for The Courier

What stands behind the last sentence of a line, inside its last brackets or behind a bar closes it. A line that is nothing
else must say more of itself: "Photo Gallery" is an entry of a menu, and Ann Lee/Tom Day wrote the story together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse.language import Pack

_CREDIT = 8
_CREDITING = frozenset(":/|")
_WORD = re.compile(r"\w+")
_WORD_SIGN = re.compile(r"\w")
_TAIL = 90
"""In so many characters at the end of a line stands the credit that closes it."""
_SENTENCE_END = re.compile(r"(?<!\b\w)[.!?…][\"”’'»“)\]]{0,2} {1,3}|\| ?")
"""Where a sentence ends, or a bar parts what follows; a letter with a full stop is somebody's second name."""
_NAMES = re.compile(r"(?:[^\W\d_]|[.'’ ‑-])+")
_PARTS = re.compile(r" ?[/|] ?")
_MARKS = frozenset("([|.!?")
_AROUND = " \t\"'“”„«»‹›’"
_OPENING, _CLOSING = "([（", ")]）"
_MOST_NAMES, _MOST_HOUSE, _MOST_CAPITALS, _MOST_WORDS = 4, 3, 6, 9
_MOST_BYLINE, _LONGEST_LABEL = 14, 4
_LONG = 10, 45
"""Between so many words a line may be a caption by its brackets alone."""


class Credits(NamedTuple):
    """The words of a language that credits are told by."""

    pictures: frozenset[str]
    openers: frozenset[str]
    """Those that stand in front of a name in a byline: by, von, par."""
    sources: frozenset[str]
    """Agencies and sellers of pictures; only single words are looked up here."""
    sellers: frozenset[str]
    forenames: frozenset[str]
    particles: frozenset[str]
    attached: frozenset[str]
    """Prepositions: Ann Lee for The Courier."""
    determiners: frozenset[str]
    texts: frozenset[str]
    """What labels the text in a line of credits: "words", "text by"."""
    sold: dict[str, tuple[str, ...]]
    """What of several words stands behind a credit, where the picture can be bought, by the longest word."""
    words: frozenset[str]
    """Some word that a credit without a slash and capitals has."""


@cache
def credits_of(pack: Pack) -> Credits:
    """The words of a language that credits are told by."""
    pictures, sellers = pack.entries("bylines", "picture"), frozenset(pack.table("sellers"))
    sources = pack.entries("agencies", "agency") | sellers
    particles = frozenset(pack.table("particles"))
    grammar = {word: kinds.split() for word, (kinds,) in pack.table("grammar").items()}
    attached = frozenset([word for word, kinds in grammar.items() if "attached" in kinds])
    determiners = frozenset([word for word, kinds in grammar.items() if "determiner" in kinds])
    openers = pack.entries("bylines", "opens")
    texts = frozenset([" ".join(_WORD.findall(entry)) for kind in ("opens", "label") for entry in pack.entries("bylines", kind)])
    words = pictures | attached | frozenset([_WORD.findall(entry)[0] for entry in sellers])
    forenames = frozenset(pack.table("forenames"))
    sold: dict[str, tuple[str, ...]] = {}
    for entry in sorted(entry for entry in pictures if " " in entry):
        longest = max(entry.split(), key=len)
        sold[longest] = (*sold.get(longest, ()), entry)
    return Credits(pictures, openers, sources, sellers, forenames, particles, attached, determiners, texts, sold, words)


def pictured(words: Sequence[str], gaps: Sequence[str], line: str, told: Credits) -> int:
    """
    Whether the line credits a picture: 1, or 2 where something else stands before the credit for sure, or 0.

    Of the gap before its first word only what stands in the line counts.
    """
    named, owned = not told.pictures.isdisjoint(words), "©" in line
    if named or owned:
        gaps = [_WORD_SIGN.split(line, 1)[0], *gaps[1:]]
    if named and credits_picture(words, gaps, told.pictures, told.openers):
        return 1 + _behind_a_mark(words, gaps, told.pictures)
    if told.sold and len(words) > _CREDIT and _is_sold(words, told.sold):
        return 2
    if owned and owned_picture(words, gaps):
        return 1 + ("©" not in gaps[0] and "©" not in gaps[1])
    if not _may_close(words, line, told) or not closes_with_a_credit(line, told):
        return 0
    return 1 + (_tail(line)[1] != "nothing" and line[0] not in _OPENING)


def _is_sold(words: Sequence[str], phrases: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a line closes with where its picture can be bought, and what that link does: "Purchase Licensing Rights, opens new tab"."""
    last = words[-_CREDIT:]
    return any(phrase in " ".join(last) for word in phrases.keys() & {*last} for phrase in phrases[word])


def credits_text(words: Sequence[str], gaps: Sequence[str], told: Credits) -> bool:
    """
    Whether a line that names pictures says first, or in a bracket behind a name, who wrote the text: a byline.

        >>> from newsparse.language import pack
        >>> told = credits_of(pack("en"))
        >>> credits_text(["words", "ann", "lee", "photos", "tom", "day"], ["", ": ", " ", ", ", ": ", " "], told)
        True
        >>> credits_text(["photo", "ann", "lee"], ["", ": ", " "], told)
        False
    """
    if len(words) > _MOST_BYLINE or told.pictures.isdisjoint(words):
        return False
    for at in range(1, min(len(words), _LONGEST_LABEL + 1)):
        if gaps[at].strip()[:1] == ":":
            return " ".join(words[:at]) in told.texts
    if any(" ".join(words[:size]) in told.texts for size in (2, 3)):
        return True
    closed = [*[gap.strip()[:1] == ")" for gap in gaps[1:]], True]
    return any(words[at] in told.texts and gaps[at].strip() == "(" and closed[at] for at in range(1, len(words)))


def _may_close(words: Sequence[str], line: str, told: Credits) -> bool:
    """Whether a line has at its end what most credits have, at next to no cost: most lines have not."""
    if not (line[-1].isalnum() or line[-1] in _CLOSING or line[-1] in _AROUND):
        return False
    return "/" in line[-_TAIL:] or line[-4:].isupper() or not told.words.isdisjoint(words[-_CREDIT:])


def credits_picture(words: Sequence[str], gaps: Sequence[str], pictures: frozenset[str], openers: frozenset[str]) -> int:
    """
    Whether a block opens or closes with the credit of a picture: 1 or 0.

    A credit is a word such as "Photo" with a colon, a slash or a "by" behind it, near the beginning of the block or its end;
    `gaps[n]` stands before word n.

        >>> credits_picture(["photo", "ann", "lee"], ["(", ": ", " "], frozenset({"photo"}), frozenset({"by"}))
        1
        >>> credits_picture(["photo", "of", "the", "day"], ["", " ", " ", " "], frozenset({"photo"}), frozenset({"by"}))
        0
    """
    for at in [at for at, word in enumerate(words[:-1]) if word in pictures]:
        near = at < 2 or len(words) - at <= _CREDIT
        if near and (gaps[at + 1].strip()[:1] in _CREDITING or words[at + 1] in openers):
            return 1
    return 0


def _behind_a_mark(words: Sequence[str], gaps: Sequence[str], pictures: frozenset[str]) -> bool:
    """Whether a word for a picture stands near the end behind a bracket, a bar or the end of a sentence: … am Kai (Foto: Ann Lee)."""
    near = range(max(1, len(words) - _CREDIT), len(words))
    return any(words[at] in pictures and not _MARKS.isdisjoint(gaps[at]) for at in near)


def owned_picture(words: Sequence[str], gaps: Sequence[str]) -> int:
    """
    Whether a block closes with a copyright sign and whose the picture above is, or names a person and an agency behind it: 1 or 0.

    Behind the sign of the notice at a page's foot stands a year, or a house alone.

        >>> owned_picture(["the", "quay", "ann", "lee"], ["", " ", ". © ", " "])
        1
        >>> owned_picture(["ann", "lee", "dpa"], ["© ", " ", "/"]), owned_picture(["orley", "press"], ["© ", " "])
        (1, 0)
    """
    at = max([at for at, gap in enumerate(gaps) if "©" in gap], default=len(words))
    if not 0 < len(words) - at <= _CREDIT or words[at][0].isdigit():
        return 0
    return int(at > 1 or "/" in "".join(gaps[at + 1 :]))


def closes_with_a_credit(line: str, told: Credits) -> bool:
    """
    Whether a line closes with the credit of a picture, with no colon and no "by" to say so, or is nothing else.

        >>> from newsparse.language import pack
        >>> english = credits_of(pack("en"))
        >>> [closes_with_a_credit(f"Cranes on the bridge{end}", english) for end in (" (Ann Lee/Courier)", ". AFP/Ann Lee", ". ANN LEE")]
        [True, True, True]
        >>> [closes_with_a_credit(line, english) for line in ("Getty Images", "Ann Lee/Tom Day", "Cranes on the bridge. READ MORE")]
        [True, False, False]
    """
    tail, kind = _tail(line)
    words = _WORD.findall(tail)
    if not 0 < len(words) <= _MOST_WORDS or any(map(str.isdigit, words)):
        return False
    low = [word.lower() for word in words]
    parts = [part.strip(_AROUND) for part in _PARTS.split(tail)]
    if _worded(parts[0], kind, told):
        return True
    if len(parts) > 1:
        return _joined(parts, kind, line, told)
    return _sold(low, told) or (kind == "sentence" and _signed(words, low, line, told))


def _tail(line: str) -> tuple[str, str]:
    """The end of a line that may be a credit, and what stands before it: a sentence, a bar, a bracket or nothing."""
    tail = line[-_TAIL:]
    if tail[-1] in _CLOSING:
        opened = max(map(tail.rfind, _OPENING))
        return tail[opened + 1 : -1].strip(_AROUND), "bracket"
    ends = [*_SENTENCE_END.finditer(tail)]
    if not ends:
        return ("" if len(line) > _TAIL else line.strip(_AROUND)), "nothing"
    last = ends[-1]
    return tail[last.end() :].strip(f"{_AROUND}/|"), "bar" if "|" in last.group() else "sentence"


def _joined(parts: Sequence[str], kind: str, line: str, told: Credits) -> bool:
    """Whether a slash joins whom a picture is from and who took it, or in brackets a name and a house."""
    sources = [_is_source(part, told) for part in parts]
    names = [not source and _is_named(part, told) for part, source in zip(parts, sources, strict=True)]
    several = any(name and " " in part for part, name in zip(parts, names, strict=True))
    if any(sources):
        sold = any(not told.sellers.isdisjoint(_WORD.findall(part.lower())) for part in parts)
        return (several or (sold and (any(names) or all(sources)))) and (kind != "nothing" or sources[0] or sources[-1])
    if kind == "nothing" or len(parts) != 2 or not all(names) or " " not in parts[0] or parts[1].count(" ") >= _MOST_HOUSE:
        return False
    first, house = (_WORD.findall(part.lower())[0] for part in parts)
    capitals = kind == "sentence" and "".join(parts).isupper() and not line.isupper()
    sure = first in told.forenames or capitals or (kind == "bracket" and _LONG[0] < line.count(" ") < _LONG[1])
    return sure and house not in told.forenames


def _is_source(part: str, told: Credits) -> bool:
    """Whether a picture may be from what a part of a credit names: an agency, who sells pictures, a word for pictures alone."""
    words = _WORD.findall(part.lower())
    named = bool(words) and (words[0] in told.sources or words[-1] in told.sources or " ".join(words) in told.sellers)
    return named or (len(words) == 1 and words[0] in told.pictures)


def _is_named(part: str, told: Credits) -> bool:
    """Whether a part of a credit is a few words with capitals, as names are."""
    words = _WORD.findall(part)
    if not 0 < len(words) <= _MOST_NAMES + 1 or not words[0][0].isupper() or not _NAMES.fullmatch(part):
        return False
    return all(word[0].isupper() or word in told.particles for word in words)


def _sold(low: Sequence[str], told: Credits) -> bool:
    """Whether nothing is named but who sells pictures, or an agency with a word for its pictures: Getty Images, AP Photo."""
    if " ".join(low) in told.sellers:
        return True
    return len(low) == 2 and low[0] in told.sources and low[1] in told.pictures


def _worded(part: str, kind: str, told: Credits) -> bool:
    """Whether a word for a picture stands right before a name: Foto Ann Lee."""
    word, _, name = part.partition(" ")
    if word.lower() not in told.pictures or not _is_named(name, told):
        return False
    first = _WORD.findall(name.lower())[0]
    return kind in {"sentence", "bracket"} or first in told.forenames or first in told.sources


def _signed(words: Sequence[str], low: Sequence[str], line: str, told: Credits) -> bool:
    """Whether behind the last sentence stands somebody's name in capitals, or a name and for whom they took the picture."""
    if all(map(str.isupper, words)):
        return low[0] in told.forenames and 1 < len(words) <= _MOST_CAPITALS and not line.isupper()
    at = next((at for at, word in enumerate(words) if low[at] in told.attached and not word[0].isupper()), 0)
    names = words[:at]
    return 1 < at <= _MOST_NAMES and all(name[0].isupper() for name in names) and " ".join(low[at + 1 : at + 2]) in told.determiners
