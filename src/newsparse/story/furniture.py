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

from newsparse.span import Range

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
    """One entry: its words, which of them is the key it is found by, and where in a block it must stand."""

    words: tuple[str, ...]
    key: int
    opens: bool
    ends: bool
    kind: str


def sayings(words: Sequence[str], blocks: Sequence[Range], pack: Pack) -> list[tuple[Saying, ...]]:
    """
    What each block says of furniture; `blocks` are ranges of word numbers. Of each kind, the longest wording counts.

        >>> from newsparse.language import pack
        >>> sayings("rates held".split(), [(0, 2)], pack("en"))
        [()]
    """
    keyed = _keyed(pack)
    hits = [at for at, word in enumerate(words) if word in keyed]
    found: list[tuple[Saying, ...]] = []
    next_hit, count = 0, len(hits)
    for start, end in blocks:
        said: dict[str, int] = {}
        while next_hit < count and hits[next_hit] < end:
            at = hits[next_hit]
            next_hit += 1
            pairs = keyed[words[at]]
            for follower in (words[at + 1], _ANY) if at + 1 < end else (_ANY,):
                for wording in pairs.get(follower, ()):
                    if said.get(wording.kind, 0) < len(wording.words) and (length := _length(wording, words, at, (start, end))):
                        said[wording.kind] = max(length, said.get(wording.kind, 0))
        found.append(tuple([Saying(*item) for item in said.items()]) if said else ())
    return found


def _length(wording: Wording, words: Sequence[str], at: int, block: Range) -> int:
    """How many words from the wording's beginning to its end, when its key stands at `at`; 0 when it is not there."""
    start = at - wording.key
    if start < block[0] or (wording.opens and start != block[0]):
        return 0
    end = _end(wording.words, words, start, block[1], last=wording.ends)
    return end - start if end else 0


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
def _keyed(pack: Pack) -> dict[str, dict[str, tuple[Wording, ...]]]:
    """Each wording under two words that follow each other in it, the longest there are, which are likely to be rare together."""
    found: dict[str, dict[str, tuple[Wording, ...]]] = {}
    for entry, (kind, *_) in pack.table("furniture").items():
        words = tuple(entry.removeprefix("^").removesuffix("$").split())
        fixed = [word if word != "#" else _ANY for word in (words[: words.index("*")] if "*" in words else words)]
        key = max(range(len(fixed)), key=lambda at: (bool(fixed[at]), len("".join(fixed[at : at + 2]))))
        follower = fixed[key + 1] if key + 1 < len(fixed) else _ANY
        pairs = found.setdefault(words[key], {})
        pairs[follower] = (*pairs.get(follower, ()), Wording(words, key, entry.startswith("^"), entry.endswith("$"), kind))
    return found
