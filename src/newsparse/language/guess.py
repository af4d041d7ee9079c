"""Which language a text is in, by its function words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from newsparse.language.pack import UNDETERMINED, codes, pack

_LOOKED_AT = 4000
_LEAST = 3


def guess(words: Sequence[str]) -> str:
    """
    The code of the language that most of the lower-case words are function words of; `und` when hardly any are.

        >>> guess("the bank held its rates on tuesday as inflation was cooling".split())
        'en'
        >>> guess("la banque a maintenu ses taux mardi dans la matinée".split())
        'fr'
    """
    owners = _owners()
    votes: Counter[str] = Counter()
    for word, count in Counter(words[:_LOOKED_AT]).items():
        if word in owners:
            votes.update(dict.fromkeys(owners[word], count))
    best = max(votes.items(), key=lambda vote: vote[1], default=(UNDETERMINED, 0))
    return best[0] if best[1] >= _LEAST else UNDETERMINED


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Each function word with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes():
        for word in pack(code).table("stopwords"):
            found[word] = (*found.get(word, ()), code)
    return found
