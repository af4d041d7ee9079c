"""What the blocks of a page talk about, in scripts whose words cannot be compared as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_CASE = re.compile(r"[\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUNS = re.compile(r"[\uac00-\ud7af]{2}|[\u0e00-\u0e7f\u30a0-\u30ff\u3400-\u9fff]{2,40}")
_MARKED = re.compile(r"[\u0900-\u0dff]{4,40}")
"""The words of Devanagari, Bengali, Tamil and their kin; their vowel signs are no letters, so that they are cut to pieces elsewhere."""


def terms(vocabulary: Sequence[frozenset[str]], lines: Sequence[str]) -> list[frozenset[str]]:
    """
    What each block talks about: its longer words, and each two signs that stand together where a script does not part words.

    Korean parts words but bends them at their ends: of it, each two syllables are taken. Indian scripts write vowels as marks,
    where a word is cut elsewhere: of them, whole words are.

        >>> sorted(terms([frozenset({"金利据置"})], ["金利据置"])[0] & {"金利", "利据", "据置"})
        ['利据', '据置', '金利']
        >>> [sorted(one) for one in terms([frozenset(), frozenset({"rates"})], ["금리를 동결했다", "Rates held"])]
        [['금리', '동결', '했다'], ['rates']]
        >>> terms([frozenset()], ["दर स्थिर रही"])
        [frozenset({'स्थिर'})]
    """
    return [own | _meant(line) if _NO_CASE.search(line) else own for own, line in zip(vocabulary, lines, strict=True)]


def _meant(line: str) -> frozenset[str]:
    """The pairs of signs; of scripts whose vowels are marks at the letters before them, the whole words."""
    pairs = [run[at : at + 2] for run in _RUNS.findall(line) for at in range(len(run) - 1)]
    return frozenset([*pairs, *_MARKED.findall(line)])
