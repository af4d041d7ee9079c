"""Which language a text is in, by its function words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from sys import intern

from newsparse.language.pack import UNDETERMINED, codes, own_table

_LOOKED_AT = 300
_LEAST = 3
_LEAST_SHARE = 0.08


def guess(words: Sequence[str]) -> str:
    """
    The code of the language that most of the lower-case words are function words of; `und` when hardly any are.

    Languages without a pack have a few words too (`und/foreign.txt`), so that Danish is not taken for German: where
    one of them has the most, the text is `und`. Of a long text some three hundred words are looked at, evenly spread.

        >>> guess("the bank held its rates on tuesday as inflation was cooling".split())
        'en'
        >>> guess("la banque a maintenu ses taux mardi dans la matinée".split())
        'fr'
        >>> guess("banken holdt renten uændret og sagde at den ikke ville sænke den".split())
        'und'
    """
    looked_at = words[:: len(words) // _LOOKED_AT + 1]
    found = votes(looked_at)
    best = max(found, key=found.__getitem__, default=UNDETERMINED)
    enough = found.get(best, 0) >= max(_LEAST, _LEAST_SHARE * len(looked_at))
    return best if enough and best in codes() else UNDETERMINED


def votes(words: Sequence[str]) -> dict[str, int]:
    """How many of the words are function words of each language."""
    found: dict[str, int] = {}
    for owners, count in Counter(map(_owners().get, words)).items():
        for code in owners.split() if owners else ():
            found[code] = found.get(code, 0) + count
    return found


@cache
def _owners() -> dict[str, str]:
    """Each function word with the languages that have it, as one string for all that have the same: it is counted faster than a tuple."""
    found = {word: columns[0] for word, columns in own_table(UNDETERMINED, "foreign").items()}
    for code in codes():
        for word in own_table(code, "stopwords"):
            found[word] = intern(f"{found[word]} {code}") if word in found else code
    return found
