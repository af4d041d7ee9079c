"""
The numbers of single words, read from `weigh/tables/<name>.json`.

Such a table lists words by number, in hundredths: for words anywhere in a block, and for its first and its last word.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newsparse.weigh.table import contents

Numbers = Mapping[str, int]


class Vocabulary(NamedTuple):
    """What words say, in hundredths. A word that is not there says nothing."""

    every_block: int
    anywhere: Numbers
    first: Numbers
    last: Numbers


@cache
def vocabulary(name: str) -> Vocabulary:
    """The words of `tables/<name>.json` with their numbers."""
    fitted = contents(name)["fitted"]
    return Vocabulary(fitted["every block"], *(_numbers(fitted[place]) for place in ("anywhere", "first", "last")))


def _numbers(lists: Mapping[str, str]) -> dict[str, int]:
    """The number of each word: one object for all words that have it, so that few of them lie in many places of the memory."""
    found: dict[str, int] = {}
    for number, words in lists.items():
        found |= dict.fromkeys(words.split(), int(number))
    return found
