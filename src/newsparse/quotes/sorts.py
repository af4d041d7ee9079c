"""What a word can be, and which of it it most likely is: bits that add up, and a sort."""

from __future__ import annotations

_BITS = tuple(1 << bit for bit in range(28))
(
    CUE,
    NOUN,
    PRONOUN,
    POSSESSIVE,
    ARTICLE,
    THAT,
    RELATIVE,
    AND,
    BECAUSE,
    PREPOSITION,
    TO,
    TIME,
    ADVERB,
    AUXILIARY,
    VERB,
    NEGATION,
    ROLE,
    GROUP,
    HONORIFIC,
    PARTICLE,
    DOCUMENT,
    PHRASE,
    OF,
    AT,
    PARTICIPLE,
    SEPARABLE,
    OBLIQUE,
    NAMESAKE,
) = _BITS
"""What a word can be. The bits of one word add up."""
KNOWN = sum(_BITS)
DETERMINER = ARTICLE | POSSESSIVE
TITLE = ROLE | HONORIFIC
BODY = GROUP | DOCUMENT

SORTS = (
    "a word",
    "a name",
    "a number",
    "a pronoun",
    "a possessive",
    "'that'",
    "'who'",
    "an article",
    "'and'",
    "'because'",
    "'of'",
    "'for'",
    "'in'",
    "'to'",
    "a day",
    "an auxiliary",
    "an adverb",
    "a participle",
    "a role",
    "a body",
    "a cue",
    "a verb",
    "a quotation",
    "nothing",
)
"""The sorts of a word, by number, as clues name them. The last two are no words but stand where one could."""
A_WORD, A_NAME, A_NUMBER, A_PRONOUN, A_POSSESSIVE = range(5)
A_THAT, A_WHO, A_DAY, AN_AUXILIARY, AN_ADVERB, A_ROLE, A_BODY, A_CUE, A_VERB, A_QUOTATION, NOTHING = (
    5,
    6,
    14,
    15,
    16,
    18,
    19,
    20,
    21,
    22,
    23,
)
VERBAL = frozenset({15, 20, 21})
NOMINAL = frozenset({0, 1, 2, 3, 6, 7, 18, 19})
"""Sorts that a subject may end with right in front of its verb."""

_ORDER = (
    (PRONOUN, 3),
    (POSSESSIVE, 4),
    (THAT, 5),
    (RELATIVE, 6),
    (ARTICLE, 7),
    (AND, 8),
    (BECAUSE, 9),
    (OF, 10),
    (AT, 11),
    (PREPOSITION, 12),
    (TO, 13),
    (TIME, 14),
    (AUXILIARY, 15),
    (NEGATION | ADVERB, 16),
    (PARTICIPLE, 17),
    (TITLE, A_ROLE),
    (BODY, A_BODY),
    (CUE, 20),
    (VERB, 21),
)
_NEVER_NAMES = PRONOUN | POSSESSIVE | TIME
UNSURE = 64
"""Added to the sort of a word with a capital that may be due to its place."""


def bits_of(sort: int) -> int:
    """Bits that say of a word nothing but its sort, as none of the others tells it (a number, a name)."""
    return sort << len(_BITS)


def sort_of_bits(bits: int) -> int:
    """The sort that a word most likely is, by its bits."""
    return next((number for wanted, number in _ORDER if bits & wanted), bits >> len(_BITS))


def sort_of_capital(bits: int) -> int:
    """The sort of a word with a capital."""
    if not bits & KNOWN:
        return A_NAME
    if bits & _NEVER_NAMES:
        return sort_of_bits(bits)
    return UNSURE + (A_ROLE if bits & TITLE else A_BODY if bits & GROUP else A_NAME)
