"""Where a name stands in a phrase: its words, up to what is said of somebody, without the titles in front."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_ROLE,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    BODY,
    DETERMINER,
    GROUP,
    OF,
    PARTICLE,
    PHRASE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    TIME,
    TITLE,
)
from newsparse.span import Range
from newsparse.text.kept import Kept
from newsparse.text.sentences import BRACKET, COMMA, DASH, JOINED, STOP

if TYPE_CHECKING:
    from newsparse.quotes.copy import Copy

PARTS = COMMA | DASH | BRACKET | STOP
"""What parts a name from what is said of somebody."""
_OPENS_A_CLAUSE = OF | AT | PREPOSITION | RELATIVE
_NO_NAME = TITLE | DETERMINER
_SMALL = PARTICLE | OF | DETERMINER
_NO_NOUN = _SMALL | AT | PREPOSITION | TITLE
_POINTERS = PRONOUN | POSSESSIVE
_BEHIND_A_NAME = TIME | ADVERB
"""A day is no part of who spoke on it: il sindaco Ettore Malaspina ieri, a report released Thursday."""
_BEFORE_A_NAME = DETERMINER | TITLE | PARTICLE
_SHORTEST_NOUN = 3
_LONGEST_HEAD = 8
_MOST_HEADS = 1 << 10
"""Descriptions come back within their article, and seldom in the next one."""
_LONGEST_RANK = 4
_FULL = 2
"""So many words a full name has."""
POSTNOMINAL = range(2, 5)
"""So many capitals behind a name are none of it: Jonathan Keble QC."""
_NUMERALS = frozenset("IVX")
_OPENING = frozenset('„“”"«»‚')
_OF_NAMES = frozenset({A_NAME, A_ROLE, A_BODY})


def name_of(copy: Copy, first: int, after: int) -> Range | None:
    """The name at the end of a phrase's head, by word, without titles; None when the head is a common noun."""
    end = head_end(copy, first, after)
    while end > first + 1 and copy.tags[end - 1] & ARTICLE and not copy.capitals[end - 1]:
        end -= 1  # sagte Klaas der „Hafenpost“
    start = end - 1
    if not in_a_name(copy, start, inside=False):
        return None
    while start > first and in_a_name(copy, start - 1, inside=True) and not opens_marks(copy, start):
        start -= 1
    if start > first and _says_from_where(copy, start - 1, end):
        start -= 1
    if copy.lexicon.noun_capitals and copy.holds[end - 1] & JOINED and (copy.tags[end - 1] & ROLE or copy.lower[end - 2].isdigit()):
        return None
    while copy.lexicon.noun_capitals and start > first and is_a_legal_form(copy, end - 1) and _goes_before(copy, start):
        start -= 1
    start = _behind_owner(copy, behind_a_noun(copy, start, end), end)
    titles = [n for n in range(start, end - 1) if is_title(copy, n) and not (copy.tags[n] & PARTICLE or _is_a_forename(copy, n, end))]
    start = behind_an_office(copy, titles[-1] + 1 if titles else start, end)
    while start < end and copy.tags[start] & (ARTICLE | AND) and not copy.tags[start] & PARTICLE:
        start += 1
    if all(tag & _NO_NAME for tag in copy.tags[start:end]):
        return None
    end -= _ends_with_letters(copy, start, end)
    if end - start == 1 and start == copy.sentence[start][0] and copy.tags[start] & BODY and not copy.words(start, end).isupper():
        return None
    return (start, end) if 1 in copy.capitals[start:end] else None


def _says_from_where(copy: Copy, n: int, end: int) -> bool:
    """Whether an adjective with a capital opens a body's name, where adjectives have none: das Bayerische Rote Kreuz."""
    if (
        not copy.lexicon.noun_capitals
        or not copy.capitals[n]
        or copy.holds[n + 1]
        or not copy.lower[n].endswith(copy.lexicon.endings["origin"])
    ):
        return False
    return n > copy.sentence[n][0] and not any(copy.lower[at] in copy.lexicon.forenames for at in range(n + 1, end))


def _behind_owner(copy: Copy, start: int, end: int) -> int:
    """Where a full name begins behind whom its bearer works for: Bernstein’s Owen Pratt."""
    owners = (n for n in range(start + 1, end - _FULL) if ends_in_s(copy, n) and copy.lower[n + 1] in copy.lexicon.forenames)
    return next(owners, start - 1) + 1


def _is_a_forename(copy: Copy, n: int, end: int) -> bool:
    """Whether a title is the forename of a name behind a comma: another player, Dean Moss."""
    return n + _FULL == end and copy.lower[n] in copy.lexicon.forenames and bool(copy.holds[n] & COMMA)


def _ends_with_letters(copy: Copy, start: int, end: int) -> bool:
    """Whether a person's full name has the letters of an honour or an office behind it: Miriam Katz QC."""
    if end - start <= _FULL or not copy.lexicon.genitive_s or copy.lower[start] not in copy.lexicon.forenames:
        return False
    letters = copy.words(end - 1, end)
    alone = letters.isupper() and len(letters) in POSTNOMINAL and not copy.words(end - 2, end - 1).isupper()
    return alone and not _NUMERALS.issuperset(letters) and not copy.tags[end - 1] & GROUP


def opens_marks(copy: Copy, n: int) -> bool:
    """Whether a name in quotation marks begins at a word: der Verein „Hafen“."""
    return copy.lexicon.names_in_marks and n < len(copy.starts) and copy.text[copy.starts[n] - 1 : copy.starts[n]] in _OPENING


def is_a_legal_form(copy: Copy, n: int) -> bool:
    """Whether a word is what a company's name ends with: Bänziger AG, Dunmore Plc."""
    return bool(n and copy.lower[n] in copy.lexicon.legal_forms and copy.capitals[n] and copy.capitals[n - 1] and not copy.holds[n])


def _goes_before(copy: Copy, start: int) -> bool:
    """Whether the word in front of a company's name is of it, rather than what it is: der Konzern Bänziger AG."""
    return bool(copy.capitals[start - 1]) and not copy.holds[start] & ~JOINED and not copy.tags[start - 1] & (GROUP | TITLE)


def behind_a_noun(copy: Copy, start: int, end: int) -> int:
    """
    Where a name begins that has a forename, behind nouns with a capital that say what somebody is and are on no list.

    Where names alone have capitals, it is the one word that opens a sentence: Beekeeper Joan Marsh.
    """
    forenames = copy.lexicon.forenames
    if copy.lexicon.noun_capitals:
        return next((n for n in range(start, end - 1) if copy.lower[n] in forenames), start)
    if end - start > _FULL and start and copy.tags[start - 1] & GROUP and not copy.holds[start] and not copy.lexicon.genitive_s:
        return forename_behind(copy, start, end) or start  # Prezes firmy Budrex Jan Nowak
    if end - start > _FULL and copy.lower[start + 1] in forenames and _is_short(copy, start):
        return start + 1  # DC Ann Marsh
    opens = end - start > 2 and start == copy.sentence[start][0] and not copy.holds[start + 1] and len(copy.lower[start]) > _SHORTEST_NOUN
    if opens and any(tag & GROUP for tag in copy.tags[start:end]):
        return start  # United Gun Group
    return start + 1 if opens and copy.lower[start + 1] in forenames and copy.lower[start] not in forenames else start


def behind_an_office(copy: Copy, start: int, end: int) -> int:
    """Where a name begins behind what somebody is head of: Minister van Financiën Jan de Boer, la ministre de la Santé Claire Dubois."""
    if copy.lexicon.genitive_s or end - start <= _FULL:
        return start
    role = last = start - copy.capitals[start]
    while role > 0 and not copy.capitals[role] and copy.tags[role] & _SMALL and not copy.holds[role] & ~JOINED:
        role -= 1
    return forename_behind(copy, start, end) or start if role < last and is_title(copy, role) else start


def forename_behind(copy: Copy, first: int, end: int) -> int:
    """The first forename with a name behind it, right behind a noun or a name; 0 where there is none: le maire de Paul Girard."""
    forenames = copy.lexicon.forenames
    for n in range(first + 1, end - 1):
        if copy.capitals[n] and copy.lower[n] in forenames and not copy.holds[n]:
            named = copy.capitals[n + 1] or copy.tags[n + 1] & PARTICLE
            return n if named and not copy.tags[n - 1] & _NO_NOUN and copy.lower[n - 1] not in forenames else 0
    return 0


def _is_short(copy: Copy, n: int) -> bool:
    """Whether a word is an abbreviation in capitals, as of a rank: DC, CFO."""
    said = copy.words(n, n + 1)
    alone = said.isupper() and not copy.words(n + 1, n + 2).isupper() and copy.lower[n] not in copy.lexicon.forenames
    return 1 < len(said) <= _LONGEST_RANK and said.isalpha() and alone


def is_title(copy: Copy, n: int) -> bool:
    """Whether a word says what somebody is, by itself or by its ending: Mayor, Sportdirektor."""
    return bool(copy.tags[n] & TITLE) or copy.lower[n].endswith(copy.lexicon.role_endings)


def head_of(copy: Copy, description: str) -> str:
    """The noun of a description: “union spokesman” is about a spokesman, “governor of the bank” about a governor."""
    return _heads(copy.lexicon)[description]


@lru_cache(maxsize=32)
def _heads(lexicon: Lexicon) -> Kept[str, str]:
    def head_of(description: str) -> str:
        head = ""
        for word in description.lower().replace(",", " ").replace("-", " ").split()[:_LONGEST_HEAD]:
            if head and lexicon.bits[lexicon.classes[word]] & (OF | AT | PREPOSITION | RELATIVE):
                break
            head = word
        return head

    return Kept(head_of, most=_MOST_HEADS)


def in_a_name(copy: Copy, n: int, *, inside: bool) -> bool:
    """
    Whether a word may be part of a name: it has a capital, or stands before another part and is small by habit (van, von der).

    What may open a phrase such as “selon” has its capital from its place; an initial and a particle (De Wit) are parts of a name.
    """
    if n == copy.sentence[n][0] and copy.tags[n] & PHRASE and not copy.tags[n] & PARTICLE and len(copy.lower[n]) > 1:
        return False
    if copy.capitals[n]:
        if copy.lexicon.noun_capitals:
            return copy.sorts[n] in _OF_NAMES
        return not copy.tags[n] & _POINTERS or (inside and _among_capitals(copy, n))
    if not inside:
        return False
    if copy.lexicon.noun_capitals and copy.tags[n] & ARTICLE and not (n and copy.tags[n - 1] & PARTICLE):
        return False
    return bool(copy.tags[n] & PARTICLE or (copy.lower[n] == "s" and copy.holds[n] & JOINED))


def full_stop(copy: Copy, run: Range) -> str:
    """The full stop behind a letter that ends a name: the U.S."""
    first, after = run
    letter = len(copy.lower[after - 1]) == 1 < after - first or copy.lower[after - 1][-2:-1] == "."
    return "." if letter and copy.text.startswith(".", copy.ends[after - 1]) else ""


def head_end(copy: Copy, first: int, after: int) -> int:
    """
    Where the head of a phrase ends: at its first comma, preposition or relative, at a day behind a name, and at a possessive where
    every noun has a capital. What hyphens join is one word: mother-of-three Ana Ruiz.
    """
    held, tags = copy.holds, copy.tags
    for n in range(first + 1, after):
        if held[n] & PARTS and not held[n] & JOINED:
            return n
        if copy.capitals[n]:
            if tags[n] & TIME and not copy.capitals[n - 1] and not tags[n - 1] & _BEFORE_A_NAME and not copy.lexicon.noun_capitals:
                return n
            continue
        if tags[n] & _OPENS_A_CLAUSE and not (held[n] & JOINED and held[n + 1] & JOINED) and not _goes_on(copy, first, n):
            return n
        if tags[n] & _BEHIND_A_NAME and copy.capitals[n - 1] and not (tags[n - 1] & DETERMINER or copy.lexicon.noun_capitals):
            return n
        if tags[n] & POSSESSIVE and copy.lexicon.noun_capitals:
            return n
    return after


def _among_capitals(copy: Copy, n: int) -> bool:
    """Whether a word stands between two with a capital: Get Us Home; “I” has its own anywhere."""
    return len(copy.lower[n]) > 1 and 0 < n < len(copy.lower) - 1 and bool(copy.capitals[n - 1] and copy.capitals[n + 1])


def _goes_on(copy: Copy, first: int, n: int) -> bool:
    """
    Whether the name in a phrase goes on with this particle (Inês da Costa); behind a common noun one is a preposition: el alcalde
    de Faro, der Bürgermeister von Faro.
    """
    before = copy.tags[n - 1]
    if not copy.tags[n] & PARTICLE or (before & ROLE and copy.lexicon.noun_capitals and copy.tags[first] & DETERMINER):
        return False
    return bool(before & PARTICLE or copy.capitals[n - 1]) and not ends_a_full_name(copy, n)


def ends_a_full_name(copy: Copy, n: int) -> bool:
    """Whether a forename and a last name stand in front of “von”, which then says where from: Robert Halm von der Seebank."""
    if not copy.lexicon.verb_second or n < _FULL or not copy.tags[n] & OF:
        return False
    forenames, last = copy.lexicon.forenames, n - 1
    if copy.lower[last] in forenames or copy.tags[last] & PARTICLE:
        return False
    while last > 1 and copy.capitals[last - 1] and copy.tags[last - 1] & PARTICLE:
        last -= 1
    return last > 0 and copy.lower[last - 1] in forenames


def ends_in_s(copy: Copy, n: int) -> bool:
    """Whether a word is the s of a genitive behind its apostrophe, and not of an abbreviation: Ruiz’s, not U.S."""
    return copy.is_genitive(n) and copy.text[copy.starts[n] - 1] in "'’"


def parted(copy: Copy, n: int) -> bool:
    """Whether a sign parts a word from the one in front."""
    return bool(copy.holds[n] & PARTS) and not copy.holds[n] & JOINED
