"""
Wordings of furniture: which blocks say what menus, sign-up boxes, share bars and the like are known to say.

A wording stands in `furniture.txt` of a pack, with the kind it tells. It is lower-case words as `text.words` cuts them;
`^` before the first means that it opens the block, `$` after the last that it ends it, `#` is any number and `*` stands
for one to three words. All wordings are looked for in one pass over the words that are cut already.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.language import Pack

_MOST_FOR_A_STAR = 3
_ANY = ""
"""Stands for a word that is not fixed."""


class Saying(NamedTuple):
    """That a block says something of one kind, and how many of its words say it."""

    kind: str
    words: int


class Wording(NamedTuple):
    """One entry: its words, which of them is the key it is found by, whether it must end the block, and its kind."""

    words: tuple[str, ...]
    key: int
    ends: bool
    kind: str


class Index(NamedTuple):
    """
    The wordings of a pack: those that open a block by their first word, all others by their longest one.

    Under that word they stand by the word that follows it; under the empty word where any may follow.
    """

    opening: dict[str, dict[str, tuple[Wording, ...]]]
    anywhere: dict[str, dict[str, tuple[Wording, ...]]]


def sayings(words: Sequence[str], index: Index) -> list[Saying]:
    """
    What a block of these words says of furniture. Of each kind all wordings count, and each word once.

        >>> from newsparse.language import pack
        >>> sayings("sign up to our morning email".split(), wordings(pack("en")))
        [Saying(kind='newsletter', words=4)]
    """
    if not words:
        return []
    likely = _openings(index.opening, words) if words[0] in index.opening or words[0][0].isdigit() else []
    anywhere = index.anywhere
    for at in [at for at, word in enumerate(words) if word in anywhere]:
        pairs = anywhere[words[at]]
        if at + 1 < len(words) and words[at + 1] in pairs:
            likely += [(at, wording) for wording in pairs[words[at + 1]]]
        if _ANY in pairs:
            likely += [(at, wording) for wording in pairs[_ANY]]
    return _said(likely, words) if likely else []


def opened(words: Sequence[str], index: Index, kind: str) -> int:
    """
    How many words the longest wording of a kind has that opens a block of these words: 0 where none does.

        >>> from newsparse.language import pack
        >>> opened("an earlier version of this article was wrong".split(), wordings(pack("en")), "note")
        3
    """
    likely = _openings(index.opening, words) if words else []
    return max([_end(one.words, words, 0, len(words), last=one.ends) for _, one in likely if one.kind == kind], default=0)


def _openings(opening: dict[str, dict[str, tuple[Wording, ...]]], words: Sequence[str]) -> list[tuple[int, Wording]]:
    found = []
    for pairs in (opening.get(words[0]), opening.get("#") if words[0][0].isdigit() else None):
        if pairs:
            found += [(0, wording) for wording in pairs.get(_ANY, ())]
            if len(words) > 1:
                found += [(0, wording) for wording in pairs.get(words[1], ())]
    return found


def _said(likely: list[tuple[int, Wording]], words: Sequence[str]) -> list[Saying]:
    """How many of the words say each kind: those of all its wordings together."""
    saying: dict[str, set[int]] = {}
    for at, wording in likely:
        start = at - wording.key
        if start >= 0 and (end := _end(wording.words, words, start, len(words), last=wording.ends)):
            saying.setdefault(wording.kind, set()).update(range(start, end))
    return [Saying(kind, len(said)) for kind, said in saying.items()]


def _end(wording: Sequence[str], words: Sequence[str], at: int, end: int, *, last: bool) -> int:
    """The number of the word after the wording that begins at `at`; 0 when it is not there."""
    for place, word in enumerate(wording):
        if word == "*":
            rest = wording[place + 1 :]
            tails = [_end(rest, words, at + skipped, end, last=last) for skipped in range(1, _MOST_FOR_A_STAR + 1) if at + skipped <= end]
            return next(filter(None, tails), 0)
        if at >= end or not (words[at] == word or (word == "#" and words[at][0].isdigit())):
            return 0
        at += 1
    return 0 if last and at != end else at


@cache
def wordings(pack: Pack) -> Index:
    """The wordings of a pack by the words they are found by."""
    index = Index({}, {})
    for entry, (kind, *_) in pack.table("furniture").items():
        words = tuple(entry.removeprefix("^").removesuffix("$").split())
        fixed = words[: words.index("*")] if "*" in words else words
        opens = entry.startswith("^")
        key = 0 if opens else fixed.index(max(fixed, key=len))
        follower = fixed[key + 1] if key + 1 < len(fixed) and fixed[key + 1] != "#" else _ANY
        pairs = (index.opening if opens else index.anywhere).setdefault(words[key], {})
        pairs[follower] = (*pairs.get(follower, ()), Wording(words, key, entry.endswith("$"), kind))
    return index
