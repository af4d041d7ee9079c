"""What each block of a page is by the gold, judged as the public benchmark judges a body: by 4-grams of words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from statistics import fmean
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_SIZE = 4
_SHORTEST_PART = 12
"""A block with fewer characters is a part of a wording by chance."""
Gram = tuple[str, ...]


@lru_cache(maxsize=200_000)
def tokens(text: str) -> Gram:
    """Folded words; in scripts that do not part words, characters."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall("".join([char for char in plain if not unicodedata.combining(char)]))
    return tuple([piece for word in words for piece in (_CJK.findall(word) if _CJK.search(word) else [word])])


def grams(words: Sequence[str]) -> Counter[Gram]:
    """The 4-grams; a text of one to three words is one short gram."""
    return Counter([tuple(words[at : at + _SIZE]) for at in range(max(1, len(words) - _SIZE + 1))]) if words else Counter()


class Shares(NamedTuple):
    """Of all grams of gold and guess: shared, false, missed."""

    shared: float
    false: float
    missed: float


def compare(truth: Sequence[str], guess: Sequence[str]) -> Shares:
    """The shares of one page."""
    gold, said = grams(truth), grams(guess)
    both = (gold & said).total()
    false, missed = said.total() - both, gold.total() - both
    size = both + false + missed
    return Shares(both / size, false / size, missed / size) if size else Shares(0.0, 0.0, 0.0)


def average(pages: Sequence[Shares]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pages."""
    precision = fmean([page.shared / (page.shared + page.false) for page in pages if page.shared + page.false] or [0.0])
    recall = fmean([page.shared / (page.shared + page.missed) for page in pages if page.shared + page.missed] or [0.0])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def body_blocks(blocks: Sequence[str], body: str) -> list[bool]:
    """
    Whether each block belongs to a gold body: half of its 4-grams occur there, each used once.

    Of several copies of a paragraph, the one nearest to the middle of all that matches is the body's.

        >>> body_blocks(["Menu", "The bank held its rates on Tuesday.", "Login"], "The bank held its rates on Tuesday.")
        [False, True, False]
    """
    cut = [tokens(block) for block in blocks]
    left = grams(tokens(body))
    lines = Counter(tokens(line) for line in body.splitlines())
    own = [grams(words) if len(words) >= _SIZE else Counter() for words in cut]
    weight = [sum(min(count, left[gram]) for gram, count in mine.items()) for mine in own]
    middle = _median(weight)
    found = [False] * len(blocks)
    for at in sorted(range(len(blocks)), key=lambda at: abs(at - middle)):
        if own[at]:
            hit = own[at] & left
            if 2 * hit.total() >= own[at].total():
                found[at] = True
                left -= hit
    inner = range(_first(found), len(found) - _first(found[::-1]))
    for at in sorted(inner, key=lambda at: abs(at - middle)):
        if cut[at] and not own[at] and lines[cut[at]]:
            lines[cut[at]] -= 1
            found[at] = True
    folded = f" {' '.join(tokens(body))} "
    for at in inner[1:-1]:
        if cut[at] and not own[at] and not found[at] and found[at - 1] and found[at + 1] and len(" ".join(cut[at])) > 3:
            found[at] = f" {' '.join((*cut[at - 1][-2:], *cut[at], *cut[at + 1][:2]))} " in folded
    return found


def marked(blocks: Sequence[str], kept: Iterable[str], left: Iterable[str]) -> dict[int, bool]:
    """
    The blocks that wordings of the body (`kept`) or of what is around it (`left`) tell, by number.

    A block has a wording, or is a part of one that goes over several; what is kept counts where a block has both.

        >>> marked(["Menu", "The bank held its rates.", "Read more"], ["held its rates."], ["more"])
        {2: False, 1: True}
    """
    cut = [" ".join(block.split()) for block in blocks]
    found: dict[int, bool] = {}
    for wordings, told in ((left, False), (kept, True)):
        for wording in [" ".join(wording.split()) for wording in wordings]:
            found |= {at: told for at, line in enumerate(cut) if wording in line or (len(line) >= _SHORTEST_PART and line in wording)}
    return found


def _first(found: Sequence[bool]) -> int:
    return next((at for at, here in enumerate(found) if here), len(found))


def _median(weight: Sequence[int]) -> int:
    half, seen = sum(weight) / 2, 0
    for at, one in enumerate(weight):
        seen += one
        if seen >= half:
            return at
    return 0


def alike(one: Gram, other: Gram) -> bool:
    """Equal words, or four fifths of them shared."""
    if one == other:
        return bool(one)
    size = len(one) + len(other)
    return 2 * min(len(one), len(other)) >= 0.8 * size and 2 * (Counter(one) & Counter(other)).total() >= 0.8 * size
