"""What the blocks of a page talk about, in scripts whose words cannot be compared as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_CASE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUNS = re.compile(r"[\uac00-\ud7af]{2}|[\u0e00-\u0e7f\u30a0-\u30ff\u3400-\u9fff]{2,40}")


def terms(vocabulary: Sequence[frozenset[str]], lines: Sequence[str]) -> list[frozenset[str]]:
    """
    What each block talks about: its longer words, and each two signs that stand together where a script does not part words.

    Korean parts words but bends them at their ends: of it, each two syllables are taken.

        >>> sorted(terms([frozenset({"金利据置"})], ["金利据置"])[0] & {"金利", "利据", "据置"})
        ['利据', '据置', '金利']
        >>> [sorted(one) for one in terms([frozenset(), frozenset({"rates"})], ["금리를 동결했다", "Rates held"])]
        [['금리', '동결', '했다'], ['rates']]
    """
    return [own | _pairs(line) if _NO_CASE.search(line) else own for own, line in zip(vocabulary, lines, strict=True)]


def _pairs(line: str) -> frozenset[str]:
    return frozenset([run[at : at + 2] for run in _RUNS.findall(line) for at in range(len(run) - 1)])
