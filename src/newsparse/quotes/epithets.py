"""Whom a description stands for: “the mayor”, “the 31-year-old defender”, “the company”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newsparse.article import SpeakerKind
from newsparse.quotes.affiliations import affiliation_of
from newsparse.quotes.bodies import body_with, last_body
from newsparse.quotes.cast import Cast
from newsparse.quotes.copy import Copy
from newsparse.quotes.identity import Identity
from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.names import head_end, head_of, parted
from newsparse.quotes.nouns import AGAIN, epithet, is_a_persons, is_a_thing
from newsparse.quotes.people import FAR, Named, aged, behind, behind_comma, behind_opening, is_age, is_known, places
from newsparse.quotes.people import beside as named_beside
from newsparse.quotes.pointers import Wanted, named, nearest, only_one, paragraph_of
from newsparse.quotes.roles import role_of
from newsparse.quotes.sorts import A_WORD, ARTICLE, AT, BODY, DETERMINER, NEGATION, OF, POSSESSIVE, ROLE, TITLE
from newsparse.span import Range
from newsparse.text.kept import Kept
from newsparse.text.sentences import BREAKS, COMMA, JOINED

if TYPE_CHECKING:
    from newsparse.language import Pack

_MOST_PLACES = 12
"""At so many places in the story a noun is looked for beside a name."""
_SHORTEST_PART = 5
"""So many letters the last part of a compound has, to be told by it: Verkehrsministerin is a Ministerin."""
_NEAR = 5
"""So many sentences, that of the description counted, an epithet looks back for whom it describes."""
_LONGEST_SHORT = 5
_LONGEST_CLAUSE = 25


def of_description(cast: Cast, source: Range) -> int | None:
    """The number of who is meant by a phrase without a name; None where it names somebody new."""
    copy = cast.copy
    first, after = source
    end = head_end(copy, first, after)
    n = _head(copy, first, end)
    gender = _gender(cast, first, n)
    found = None if is_a_thing(copy, n, cast.pack) or _opens_its_clause(copy, first) else behind_comma(copy, n, cast.pack)
    if found and _fits(cast, found, gender):
        alone = found.role == (n, n + 1) and is_known(copy, found.run, cast.pack)
        if alone or is_a_persons(copy, n, cast.pack):
            told = found.run[1] <= after and cast.identity(source, None).key
            return None if told else _introduced(cast, found)
    article = copy.tags[first] & DETERMINER and n > first
    bare = not copy.capitals[first] or (copy.sentence[first][0] == first == n and copy.tags[n] & ROLE)
    if copy.lower[first] in copy.lexicon.indefinite or not (article or (not copy.lexicon.indefinite and bare)):
        return None
    links = OF | AT if copy.lexicon.genitive_s else OF
    far = copy.lower[after - 1] if end < after and copy.tags[end] & links else ""
    parting = _parting([*copy.lower[first:n]], cast.pack)
    by_age = any(copy.lower[at].isdigit() for at in range(first, n))
    number = None if far or by_age else _first(_who_was(cast, noun, parting, gender) for noun in _nouns(cast, n))
    if parting and number is None and epithet(copy.lower[n], cast.pack) not in AGAIN:
        return _told_apart(cast, n, source, parting)
    return _pointed(cast, source, n, gender, far) if number is None else number


def _opens_its_clause(copy: Copy, first: int) -> bool:
    """Whether a description stands behind what opens its sentence, and the comma is none of an apposition: Asked by Holt, the mayor …"""
    start, end = copy.sentence[first]
    if first == start or not copy.holds[first] & COMMA or behind_opening(copy, start, end) != first:
        return False
    closing = next((n for n in range(first + 1, min(end, first + _LONGEST_CLAUSE)) if copy.holds[n] & BREAKS), end)
    return copy.spots.verbs.find(1, first, closing) >= 0


def _pointed(cast: Cast, source: Range, n: int, gender: str, far: str) -> int | None:
    """Who is meant by a definite description that no speaker was said to be; n is its noun, `far` what it ends with behind an "of"."""
    copy, first = cast.copy, source[0]
    if is_a_persons(copy, n, cast.pack):
        number = _first(_beside(cast, (n, noun), source, gender, far) for noun in _nouns(cast, n))
    elif n + 1 == source[1] and copy.sorts[n] == A_WORD and not is_a_thing(copy, n, cast.pack):
        number = _right_beside(cast, n, source, gender)
    else:
        number = None
    if number is not None or copy.tags[first] & POSSESSIVE or _is_plural(cast, first, n):
        return number
    number = _of_the_paragraph(cast, n, source, gender) if far else _last_named(cast, first, n, gender)
    if number is not None:
        cast.called[number].add(copy.lower[n])
    return number


def _of_the_paragraph(cast: Cast, n: int, source: Range, gender: str) -> int | None:
    """Who is named beside a noun in the same paragraph, whatever each has behind it: el concejal de Cultura … el concejal del PSOE."""
    copy = cast.copy
    start = paragraph_of(copy, n)
    for other in [other for other in _places(copy, n, copy.lower[n]) if start <= other < source[0] and not copy.inside[other]][::-1]:
        if (found := named_beside(copy, other, cast.pack)) and _fits(cast, found, gender):
            return _introduced(cast, found)

    def fits(one: Identity) -> bool:
        return one.kind is SpeakerKind.PERSON and ("-" in {gender, one.gender} or one.gender == gender)

    return only_one(cast, source[0], fits) if epithet(copy.lower[n], cast.pack) in AGAIN else None


def _nouns(cast: Cast, n: int) -> list[str]:
    """The noun of a description, and others for the same office: the boss is who was said to be the manager."""
    word = cast.copy.lower[n]
    return [word, *cast.pack.table("synonyms").get(word, ("",))[0].split()]


def _first(numbers: Iterator[int | None]) -> int | None:
    return next((number for number in numbers if number is not None), None)


def _head(copy: Copy, first: int, end: int) -> int:
    """The noun of a description: the last word, or the first where adjectives stand behind it, up to its last part (CDU-Politiker)."""
    bare = first + 1 if copy.tags[first] & DETERMINER and end - first > 1 else first
    lexicon = copy.lexicon
    if lexicon.noun_capitals:
        n = next((n for n in range(bare, end) if copy.capitals[n]), end - 1)
        n = next((n for n in range(bare, n) if copy.lower[n].isdigit() and copy.holds[n + 1] & JOINED), n)
        while n + 1 < end and (copy.holds[n + 1] & JOINED or (copy.capitals[n + 1] and copy.tags[n] & copy.tags[n + 1] & ROLE)):
            n += 1  # CDU-Politiker; der Vorsitzende Richter
        return n
    if lexicon.genitive_s or lexicon.verb_second:
        return end - 1
    return next((n for n in range(bare, end) if copy.tags[n] & ROLE), bare)


def _gender(cast: Cast, first: int, n: int) -> str:
    """The gender of a description: of its noun, or of its article."""
    pack, lower = cast.pack, cast.copy.lower
    role = role_of(lower[n], pack)[1]
    own = epithet(lower[n], pack)
    of_article = pack.table("epithets").get(lower[first], ("-",))[0] if n > first else "-"
    if of_article in {"m", "f"} and own != "body":
        return of_article
    return own if own in {"m", "f"} else role if role == "f" or cast.copy.lexicon.genitive_s else "-"


def _is_plural(cast: Cast, first: int, n: int) -> bool:
    """Whether an article and its noun do not agree, as they are one and the other (die Politiker), or two are counted."""
    copy = cast.copy
    own, article = (epithet(copy.lower[word], cast.pack) for word in (n, first))
    counted = n > first + 1 and copy.tags[first + 1] & ARTICLE and not copy.holds[first + 2] & JOINED
    return {own, article} == {"m", "f"} or bool(counted)


def _fits(cast: Cast, found: Named, gender: str) -> bool:
    return "-" in {gender, known := named(cast, found.run).gender} or known == gender


def _introduced(cast: Cast, found: Named) -> int:
    """Somebody named beside what they are."""
    copy = cast.copy
    first, after = found.role
    while first < after - 1 and copy.tags[first] & DETERMINER:
        first += 1
    who, role = named(cast, found.run), copy.words(first, after)
    told = who._replace(
        description=who.description or role,
        title=who.title or role,
        affiliation=who.affiliation or affiliation_of(copy, first, after),
        kind=SpeakerKind.PERSON,
        plural=False,
    )
    return cast.join(told)


def _parting(words: Sequence[str], pack: Pack) -> frozenset[str]:
    """
    Which of the words in front of a noun tell its bearer from whoever is called by the noun alone: the deputy mayor is not the mayor.

        >>> from newsparse.language import pack
        >>> sorted(_parting(["the", "former", "prime"], pack("en"))), sorted(_parting(["the", "outspoken"], pack("en")))
        (['former', 'prime'], [])
    """
    return frozenset([word for word in words if epithet(word, pack) == "other"])


def _told_apart(cast: Cast, n: int, source: Range, parting: frozenset[str]) -> int | None:
    """Who is named before beside a noun that has the same word in front: Former mayor Tom Hale … the former mayor."""
    copy = cast.copy
    near = [other for other in _places(copy, n, copy.lower[n]) if 0 < other < source[0]]
    for other in [other for other in near if copy.lower[other - 1] in parting][::-1]:
        if found := named_beside(copy, other, cast.pack):
            return _introduced(cast, found)
    return None


def _who_was(cast: Cast, head: str, parting: frozenset[str], gender: str) -> int | None:
    """Who spoke last that was said to be this, with the same words in front that tell one bearer from another."""
    for number in cast.lately():
        one = cast.people[number]
        if "-" not in {gender, one.gender} and gender != one.gender:
            continue
        for said in [told for told in (one.description, one.title) if told] or [one.head]:
            if head == head_of(cast.copy, said) and _parting(said.lower().replace("-", " ").split(), cast.pack) == parting:
                return number
        if head in cast.called[number] and not parting:
            return number
    return None


def _beside(cast: Cast, at_noun: tuple[int, str], source: Range, gender: str, far: str) -> int | None:
    """Who is named elsewhere beside a noun, the nearest before the source first, then behind it."""
    copy, (n, noun) = cast.copy, at_noun
    away = [other for other in _places(copy, n, noun) if not source[0] <= other < source[1] and not copy.inside[other]]
    at = [other for other in away if not _parting(copy.lower[max(0, other - 1) : other], cast.pack)]
    before, behind = [other for other in at if other < n], [other for other in at if other > n]
    office = None
    for other in [*before[: -_MOST_PLACES - 1 : -1], *behind[:_MOST_PLACES]]:
        start, end = copy.sentence[other]
        if far and far not in copy.lower[start:end]:
            continue
        if (found := named_beside(copy, other, cast.pack)) and _fits(cast, found, gender):
            return _introduced(cast, found)
        office = office or _office(copy, other)
    return cast.join(office) if office else None


def _right_beside(cast: Cast, n: int, source: Range, gender: str) -> int | None:
    """Who has a noun that is on no list in front of the name, with a forename: Beekeeper Joan Marsh … the beekeeper said."""
    copy = cast.copy
    for other in [other for other in _places(copy, n, copy.lower[n]) if other < source[0]][: -_MOST_PLACES - 1 : -1]:
        found = behind(copy, other, cast.pack)
        if found and found.run[0] == other + 1 and is_known(copy, found.run, cast.pack) and _fits(cast, found, gender):
            return _introduced(cast, found)
    return None


def _places(copy: Copy, around: int, noun: str) -> list[int]:
    """Where a noun stands around a word, or its abbreviation (Gov. for governor), or a compound of it; not too far away."""
    lower = copy.lower
    if copy.lexicon.noun_capitals and len(noun) >= _SHORTEST_PART:
        return [n for n in range(max(0, around - FAR), min(around + FAR, len(lower))) if lower[n].endswith(noun)]
    told = [n for word in _short_forms(copy.lexicon)[noun] for n in places(lower, word, around) if copy.tags[n] & TITLE]
    return sorted([*places(lower, noun, around), *told])


@lru_cache(maxsize=32)
def _short_forms(lexicon: Lexicon) -> Kept[str, tuple[str, ...]]:
    """The abbreviations of titles that may stand for each noun."""
    words = [word for word in sorted(lexicon.abbreviations) if lexicon.bits[lexicon.classes[word]] & TITLE]
    return Kept(
        lambda noun: tuple(
            [word for word in words if word[0] == noun[0] and len(word) < min(_LONGEST_SHORT, len(noun)) and _shortens(word, noun)]
        )
    )


def _shortens(short: str, noun: str) -> bool:
    """
    Whether the letters of an abbreviation stand in a noun in order.

        >>> _shortens("gov", "governor"), _shortens("dr", "doctor"), _shortens("sen", "mayor")
        (True, True, False)
    """
    letters = iter(noun)
    return all(letter in letters for letter in short)


def _office(copy: Copy, n: int) -> Identity | None:
    """Who bears a title that is a name: the Duchess of Kilmarsh."""
    start, end = copy.sentence[n]
    if (
        n == start
        or copy.lexicon.noun_capitals
        or n + 2 >= end
        or not (copy.capitals[n] and copy.tags[n] & ROLE and copy.tags[n + 1] & OF and copy.capitals[n + 2])
    ):
        return None
    name = copy.words(n, n + 3)
    return Identity(name, "", copy.lower[n], name, None, SpeakerKind.UNNAMED, "-", plural=False)


def _last_named(cast: Cast, first: int, n: int, gender: str) -> int | None:
    """Whom a noun names again that nobody is said to be: who is so old, or who was spoken of last."""
    copy = cast.copy
    own = epithet(copy.lower[n], cast.pack) or (_joined_epithet(cast, n) if copy.holds[n] & JOINED else "")
    if own == "body":
        return last_body(cast, first)
    if copy.tags[n] & BODY:
        return body_with(cast, n) if n - first <= 1 and not copy.tags[first] & NEGATION else None
    age = next((at for at in range(first, n) if is_age(copy, at) and copy.holds[at + 1] & JOINED), 0)
    if age and (run := aged(copy, copy.lower[age], first, cast.pack)):
        who = named(cast, run)
        if "-" in {gender, who.gender} or gender == who.gender:
            return cast.join(who)

    def fits(one: Identity) -> bool:
        if one.kind is SpeakerKind.UNNAMED:  # Eine Anwohnerin …, die 78-Jährige
            someone = role_of(one.head, cast.pack)[0] == "person" and not one.key
            return someone and (age > 0 or own in AGAIN) and gender in {"m", "f"} and one.gender == gender
        of_age = not age or not _has_another_age(cast, one, copy.lower[age])
        return one.kind is SpeakerKind.PERSON and not one.plural and ("-" in {gender, one.gender} or one.gender == gender) and of_age

    if not age and own not in AGAIN:
        likely = own == "likely" or (own != "other" and role_of(copy.lower[n], cast.pack)[0] == "person")
        return only_one(cast, first, fits) if likely else None
    return nearest(cast, first, Wanted(fits, sure=False), _NEAR)


def _joined_epithet(cast: Cast, n: int) -> str:
    """What an epithet of two words with a hyphen says, written as one (goal-keeper) or with it (mum-of-three)."""
    before, word = cast.copy.lower[n - 1 : n + 1]
    return epithet(before + word, cast.pack) or epithet(f"{before}-{word}", cast.pack)


def _has_another_age(cast: Cast, one: Identity, age: str) -> bool:
    """Whether another age than this stands behind one of the first of somebody's names: Captain Ole Berg, 29, is no 19-year-old."""
    copy = cast.copy
    behind = [n + 1 for n in cast.places.alone(one.key)[:_MOST_PLACES] if n + 1 < len(copy.lower) and parted(copy, n + 1)]
    return any(is_age(copy, n) and copy.lower[n] != age for n in behind)
