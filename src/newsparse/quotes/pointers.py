"""Whom a pronoun stands for: who was spoken of last, by the subject of a sentence before, or who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import NamedTuple

from newsparse.article import SpeakerKind
from newsparse.quotes.cast import MEMORY, Cast, may_be_a_body
from newsparse.quotes.copy import Copy
from newsparse.quotes.identity import Identity
from newsparse.quotes.names import ends_in_s, in_a_name, name_of, parted
from newsparse.quotes.people import governed, is_aged, is_known, name_end, names_a_thing, people, titled
from newsparse.quotes.sorts import ARTICLE, AT, BECAUSE, CUE, POSSESSIVE, PREPOSITION, PRONOUN, ROLE, TIME, VERB
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, JOINED, PARTED, STOP

_NEAR = 3
"""So many sentences, that of the pronoun counted, are looked through for the name of somebody who has not spoken."""
_FULL = 2
"""So many words a full name has at least."""
_OPENS_A_CLAUSE = BECAUSE | PREPOSITION | AT | TIME
_THIRD = frozenset({"m", "f"})
Fits = Callable[[Identity], bool]
Described = Callable[[int, int], int | None]
"""Whom a sentence, from one word up to another, opens with by what they are."""


class Wanted(NamedTuple):
    """Who is looked for: who fits, whether a name has to be surely a person's, and who counts without a name."""

    fits: Fits
    sure: bool = True
    described: Described | None = None


def of_pronoun(cast: Cast, n: int, described: Described) -> int:
    """The number of the speaker that a pronoun stands for; -1 for nobody known."""
    person, number, gender = cast.pack.table("pronouns").get(cast.copy.lower[n], ("3", "either", "-"))
    if person != "3" or cast.copy.lower[n] in cast.copy.lexicon.indefinite:
        return -1  # one said, another wrote

    def agrees(one: Identity) -> bool:
        return _agrees(cast, one, number, gender)

    if gender not in _THIRD:
        return next((one for one in cast.lately() if agrees(cast.people[one])), -1)

    def fits(one: Identity) -> bool:
        return agrees(one) and (one.gender == gender or _is_somebody(cast, one))

    found = nearest(cast, n, Wanted(fits, described=described))
    if found is None:
        lately = [one for one in cast.lately() if agrees(cast.people[one])]
        found = next((one for one in lately if fits(cast.people[one])), lately[0] if lately else None)
    if found is None:
        found = _named_before(cast, n, gender)
    if found is None:
        return -1
    known = cast.people[found]
    if known.gender == "-" and known.kind is SpeakerKind.PERSON and not known.plural:
        cast.people[found] = known._replace(gender=gender)
    return found


def _agrees(cast: Cast, known: Identity, number: str, gender: str) -> bool:
    """Whether a pronoun of this number and gender may stand for a speaker."""
    thing = known.plural or known.kind is SpeakerKind.DOCUMENT
    if gender in _THIRD and (thing or known.gender not in {"-", gender}) and not (number == "either" and known.plural):
        return False
    several = not known.key and known.head.endswith(cast.copy.lexicon.endings["plural"])
    if (gender == "n" and (several or not thing)) or (number == "plural" and not known.plural):
        return False
    return not (number == "either" and gender == "-" and known.kind is SpeakerKind.PERSON)


def _is_somebody(cast: Cast, one: Identity) -> bool:
    """Whether somebody whose gender is not told is a person rather than a thing: by the name, or by a role."""
    if one.plural:
        return True
    if one.kind is SpeakerKind.PERSON:
        return not may_be_a_body(cast.copy, one, cast.pack) or cast.is_known(one)
    lexicon = cast.copy.lexicon
    return bool(lexicon.bits[lexicon.classes[one.head]] & ROLE)


def nearest(cast: Cast, n: int, wanted: Wanted, most: int = _NEAR) -> int | None:
    """
    Who was spoken of last before a word, in so many sentences: who spoke in the nearest, or else its first name of somebody.

    A name behind a preposition is not what its sentence is about, nor is any behind a pronoun. Where a noun tells that somebody is
    meant, a name need not be surely a person's. Where no name fits, it is whom a sentence opens with by what they are.
    """
    fits, sure, described = wanted
    at = len(cast.order)
    for first, after in sentences_back(cast.copy, n, most, own=sure):
        again = first < n and _is_the_same(cast, first, n)
        while at and cast.order[at - 1][0] >= first:
            at -= 1
            word, number = cast.order[at]
            if word < after and (word == first or not again) and fits(cast.people[number]):
                return number
        for who in _subjects(cast, first, after, sure=sure):
            if fits(who):
                return cast.join(who)
        if described and (opening := described(first, after)) is not None and fits(cast.people[opening]):
            return opening
    return None


def _is_the_same(cast: Cast, first: int, n: int) -> bool:
    """Whether a sentence opens with the pronoun that is asked for, so that nobody else in it is meant: She read what a nurse wrote."""
    copy, pronouns = cast.copy, cast.pack.table("pronouns")
    opens = copy.lower[first] == copy.lower[n] and not copy.inside[first] and not copy.tags[first] & POSSESSIVE
    return opens and pronouns.get(copy.lower[n], ("", "", ""))[2] in _THIRD


def paragraph_of(copy: Copy, n: int) -> int:
    """The first word of the paragraph of a word."""
    return copy.paragraphs[bisect_right(copy.paragraphs, n, key=itemgetter(0)) - 1][0]


def only_one(cast: Cast, n: int, fits: Fits) -> int | None:
    """
    The number of the one person named in the nearest sentence before a word that names any, of the same paragraph.

    Beside who is quoted there by name, another noun brings in somebody else: “No,” said Ana Ruiz. “Yes,” said the mayor.
    """
    copy = cast.copy
    start = paragraph_of(copy, n)
    for first, after in sentences_back(copy, n, _NEAR, own=False):
        if first < start:
            return None
        at = bisect_left(cast.order, (first, 0))
        if at < len(cast.order) and cast.order[at][0] < after and any(copy.inside[first:after]):
            word, number = cast.order[at]
            again = copy.tags[word] & (PRONOUN | CUE | VERB) and not copy.capitals[word]
            return number if again and fits(cast.people[number]) else None
        met = [(run, named(cast, run)) for run in people(copy, first, after, cast.pack)]
        found = {who.name: who for run, who in met if _is_a_person(cast, run, who, sure=False)}
        if len(found) > 1:
            return None
        for who in found.values():
            return cast.join(who) if fits(who) else None
    return None


def _subjects(cast: Cast, first: int, after: int, *, sure: bool) -> Iterator[Identity]:
    """Whom a sentence without a source may be about, in order; whoever stands behind a preposition last, and only for a noun."""
    copy, pack = cast.copy, cast.pack
    pronouns = pack.table("pronouns")
    governs: list[Identity] = []
    for run in people(copy, first, after, pack):
        if not _opens_its_clause(copy, first, run[0]) and any(
            copy.tags[n] & PRONOUN and not copy.tags[n] & POSSESSIVE and not copy.inside[n] and pronouns[copy.lower[n]][2] in _THIRD
            for n in range(first, run[0])
            if copy.lower[n] in pronouns
        ):
            return
        who = named(cast, run)
        if not _is_a_person(cast, run, who, sure=sure):
            continue
        if governed(copy, run[0]):
            governs.append(who)
        else:
            yield who
    if not sure and len(governs) == 1:
        yield governs[0]


def _opens_its_clause(copy: Copy, start: int, n: int) -> bool:
    """Whether a name opens the main clause behind what a pronoun stands in that points ahead: Asked what she will do, Ruiz thinks."""
    behind = copy.tags[start] & (BECAUSE | CUE | TIME | PREPOSITION) and not copy.tags[start] & PRONOUN
    return n > start and bool(behind and copy.holds[n] & COMMA)


def _is_a_person(cast: Cast, run: Range, who: Identity, *, sure: bool) -> bool:
    """Whether a name is a person's: known to be, or if one need not be `sure`, of two words where names alone have capitals."""
    known = who.gender != "-" or is_known(cast.copy, run, cast.pack) or cast.is_known(who)
    full = not sure and run[1] - run[0] >= _FULL and not cast.copy.lexicon.noun_capitals
    place = run[1] - run[0] == 1 and who.name == cast.copy.words(*run) and names_a_thing(cast.copy, run, cast.pack)
    return who.kind is SpeakerKind.PERSON and (known or full) and not place


def named(cast: Cast, run: Range) -> Identity:
    """
    Who bears a name that stands in the story, with the title in front of it.

    A forename tells the gender also where it stands alone, beside what somebody is or an age: his wife, Ana; Tom, 12.
    """
    copy, first = cast.copy, run[0]
    while first > copy.sentence[run[0]][0] and titled(copy, first):
        first -= 1
    who = cast.identity((first, run[1]), run)
    before = first > 0 and parted(copy, first) and not copy.holds[first] & STOP and bool(copy.tags[first - 1] & ROLE)
    if before and not who.title:
        who = who._replace(title=copy.words(first - 1, first))
    gender = cast.pack.table("forenames").get(copy.lower[run[0]], ("-",))[0]
    if is_aged(copy, run):
        who = who._replace(aged=True)
    if run[1] - run[0] > 1 or who.gender != "-" or gender == "-" or who.name != copy.words(*run):
        return who
    return who._replace(gender=gender) if before or who.aged else who


def forename_of(cast: Cast, run: Range) -> int | None:
    """The number of the one person with this forename, which stands alone: Lina Abadi was late. “It rained,” said Lina."""
    copy = cast.copy
    first, after = run
    word = copy.lower[first]
    bare = not first or copy.holds[first] or not copy.tags[first - 1] & ARTICLE
    if not bare or (len(word) > 1 and copy.words(*run).isupper()):
        return None
    if after - first > 1 or word in cast.known or word not in cast.pack.table("forenames") or cast.places[word]:
        return None
    asked = (copy.lower[first - 1] if titled(copy, first) else "", word)
    if asked not in cast.forenames:
        cast.forenames[asked] = _full_name(cast, *asked)
    full = cast.forenames[asked]
    return cast.join(named(cast, full)) if full else None


def _full_name(cast: Cast, title: str, forename: str) -> Range | None:
    """
    The full name with a forename, and a title in front if there is one, where the story has no other with it.

    One whose last name recurs alone goes before the others, which are asked where every noun has no capital.
    """
    copy, met = cast.copy, set[tuple[str, ...]]()
    surely, perhaps = list[Range](), list[Range]()
    for n in cast.places.alone(forename):
        end = name_end(copy, n, copy.sentence[n][1])
        if end - n < 2 or (title and copy.lower[n - 1] != title) or names_a_thing(copy, (n, end), cast.pack) or ends_in_s(copy, end - 1):
            continue
        name = tuple(copy.lower[n:end])
        if name not in met and not copy.tags[n + 1] & (CUE | VERB):
            (surely if title or _recurs(cast, (n, end)) else perhaps).append((n, end))
        met.add(name)
    found = surely or ([] if copy.lexicon.noun_capitals else [run for run in perhaps if all(map(str.isalpha, copy.lower[slice(*run)]))])
    return found[0] if len(found) == 1 else None


def _recurs(cast: Cast, run: Range) -> bool:
    """Whether the last word of a name stands alone elsewhere, as a person's does: Egger findet."""
    copy, lower, last = cast.copy, cast.copy.lower, run[1] - 1
    places = cast.places.alone(lower[last])
    return any(n and lower[n - 1] != lower[last - 1] and not copy.tags[n - 1] & ARTICLE for n in places)


def sentences_back(copy: Copy, n: int, most: int, *, own: bool) -> Iterator[Range]:
    """
    What was told last before a word: its `own` sentence where a clause opens that, then those before; a quotation alone is none.

    In front of an attribution at the sentence's end stands what is reported, and nobody is named there who says it.
    """
    start = copy.sentence[n][0]
    joint = copy.holds[n] | (copy.holds[n - 1] if n > start + 1 and copy.lexicon.verb_second else 0)
    verb = n
    while verb > start and copy.holds[verb] & JOINED:
        verb -= 1  # a-t-il ajouté
    joint |= copy.holds[verb] if verb < n else 0
    if own and (copy.tags[start] & _OPENS_A_CLAUSE or not joint & BREAKS):
        yield start, n
    while most > 1:
        last = copy.last_before(start)
        if last < 0:
            return
        start, after = copy.sentence[last][0], last + 1
        if copy.inside[start] and copy.inside[start] == copy.inside[last]:
            continue
        most -= 1
        yield max(start, after - MEMORY), after


def _named_before(cast: Cast, n: int, gender: str) -> int | None:
    """
    Who a "she" is that nobody spoke as before: the first full name of the same gender in this sentence or the two before.

    Where no name tells its gender, it is one that no list has: Hal Dietz lost the vote. He said the land floods.
    """
    copy, pack = cast.copy, cast.pack
    forenames = pack.table("forenames")
    stretches = [*_around(copy, n)]
    for first, after in stretches:
        for word in range(max(first, after - MEMORY), after - 1):
            if (
                copy.capitals[word]
                and not copy.inside[word]
                and forenames.get(copy.lower[word]) == (gender,)
                and in_a_name(copy, word + 1, inside=False)
            ):
                end = word + 2
                while end < after and not copy.holds[end] & PARTED and in_a_name(copy, end, inside=True):
                    end += 1
                run = name_of(copy, word, end)
                if run:
                    return cast.join(named(cast, run))
    for first, after in stretches:
        for run in people(copy, max(first, after - MEMORY), after, pack):
            if run[1] - run[0] < _FULL or governed(copy, run[0]) or (run[0] and copy.tags[run[0] - 1] & ARTICLE):
                continue
            who = named(cast, run)
            if who.kind is SpeakerKind.PERSON and who.gender == "-" and (not copy.lexicon.noun_capitals or _recurs(cast, run)):
                return cast.join(who)
    return None


def _around(copy: Copy, n: int) -> Iterator[Range]:
    """The sentence up to a word, then those before it."""
    start, after = copy.sentence[n][0], n
    for _ in range(_NEAR):
        yield start, after
        if not start:
            return
        start, after = copy.sentence[start - 1][0], start
