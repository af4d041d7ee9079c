"""Who a source is: one speaker for a name, its short forms, its pronouns and its roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsparse.article import Speaker, SpeakerKind
from newsparse.quotes.fullnames import forms
from newsparse.quotes.identity import Identity, identity
from newsparse.quotes.lexicon import ARTICLE, AT, OBLIQUE, OF, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE
from newsparse.quotes.names import head_end, in_a_name, name_of
from newsparse.span import Range, Span
from newsparse.text.sentences import JOINED, PARTED

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy


_PRONOUNS = PRONOUN | POSSESSIVE | RELATIVE
_DETERMINERS = ARTICLE | POSSESSIVE
_LONGEST_HEAD = 8
_NEAR = 3
"""So many sentences, that of the pronoun counted, are looked through for the name of somebody who has not spoken."""
_MEMORY = 100
"""How many mentions back a pronoun or a role is looked for."""


def speakers(copy: Copy, sources: Sequence[Range | None], pack: Pack) -> list[Speaker | None]:
    """The speaker of each source phrase; those who are the same are one value, with all their mentions."""
    people: list[Identity] = []
    spans: list[list[Range]] = []
    whose: dict[Range, int] = {}
    known: dict[str, list[int]] = {}
    order: list[int] = []
    phrases = {source: _antecedent(copy, source) for source in sorted({source for source in sources if source})}
    names = {phrase: name_of(copy, *phrase) for phrase in phrases.values()}
    places = forms(copy, {copy.lower[run[1] - 1] for run in names.values() if run})
    told: dict[str, Identity] = {}
    for source, phrase in phrases.items():
        run = names[phrase]
        number = None if run else _points_back(copy, phrase, people, order[: -_MEMORY - 1 : -1], pack)
        named = _named_before(copy, source[0], pack) if number == -1 else None
        if named:
            number, run = None, name_of(copy, *named)
        if number is None:
            said = copy.words(*(named or phrase))
            latest = told.get(said) or told.setdefault(said, identity(copy, named or phrase, run, pack, places))
            namesakes = known.setdefault(latest.key or latest.name.lower(), [])
            number = next((one for one in reversed(namesakes[-_MEMORY:]) if _same(people[one], latest)), len(people))
            if number == len(people):
                people.append(latest)
                spans.append([])
                namesakes.append(number)
            else:
                people[number] = _merged(people[number], latest)
        if number >= 0:
            spans[number].append(source)
            order.append(number)
            whose[source] = number
    made = [_speaker(copy, person, found) for person, found in zip(people, spans, strict=True)]
    return [made[whose[source]] if source in whose else None for source in sources]


def _speaker(copy: Copy, person: Identity, found: Sequence[Range]) -> Speaker:
    mentions = tuple(Span(copy.starts[first], copy.ends[after - 1]) for first, after in found)
    return Speaker(person.name, person.description, person.affiliation, person.kind, mentions)


def _antecedent(copy: Copy, source: Range) -> Range:
    """The name that a "who" stands behind, or the source itself."""
    first, after = source
    if after - first > 1 or not copy.tags[first] & RELATIVE:
        return source
    start = first
    while start > 0 and in_a_name(copy, start - 1, inside=start < first):
        start -= 1
    return (start, first) if start < first else source


def _same(one: Identity, latest: Identity) -> bool:
    """Whether two with the same last name, or none, are the same speaker: one's name ends the other's, and no gender parts them."""
    if "-" not in {one.gender, latest.gender} and one.gender != latest.gender:
        return False
    return _ends(one.name, latest.name) or _ends(latest.name, one.name) or (not latest.key and one.name.lower() == latest.name.lower())


def _ends(name: str, short: str) -> bool:
    """
    Whether a name ends with another, word for word.

        >>> _ends("Ana Ruiz", "Ruiz"), _ends("DeShawn Low", "Shawn Low")
        (True, False)
    """
    return name.endswith(short) and (len(name) == len(short) or not name[-len(short) - 1].isalnum())


def _merged(one: Identity, latest: Identity) -> Identity:
    longer = latest if len(latest.name) > len(one.name) else one
    return longer._replace(
        description=one.description or latest.description,
        affiliation=one.affiliation or latest.affiliation,
        gender=one.gender if one.gender != "-" else latest.gender,
        title=one.title or latest.title,
    )


def _points_back(copy: Copy, source: Range, people: Sequence[Identity], recent: Sequence[int], pack: Pack) -> int | None:
    """
    The number of the speaker that a pronoun or “the governor” points back to; -1 for nobody known, None where nothing points.

    A pronoun may be of two words (celui-ci), or stand behind its preposition (volgens hem).
    """
    first, after = source
    word = copy.lower[first]
    if copy.tags[first] & OBLIQUE and not copy.tags[first] & _DETERMINERS and after - first == 1:
        return next(_of_pronoun(word, people, recent, pack), -1)
    if copy.tags[first] & _PRONOUNS and (after - first == 1 or (after - first == 2 and copy.holds[first + 1] & JOINED)):
        return next(_of_pronoun(word, people, recent, pack), -1)
    if not copy.tags[first] & _DETERMINERS or word in copy.lexicon.indefinite or head_end(copy, first, after) < after:
        return None
    head = copy.lower[after - 1]
    for number in recent:
        one = people[number]
        if head in {one.head, _head_of(copy, one.description or ""), _head_of(copy, one.title or "")}:
            return number
    return None


def _head_of(copy: Copy, description: str) -> str:
    """The noun of a description: “union spokesman” is about a spokesman, “governor of the bank” about a governor."""
    head = ""
    for word in description.lower().replace(",", " ").replace("-", " ").split()[:_LONGEST_HEAD]:
        if head and copy.lexicon.bits[copy.lexicon.classes[word]] & (OF | AT | PREPOSITION | RELATIVE):
            break
        head = word
    return head


def _named_before(copy: Copy, word: int, pack: Pack) -> Range | None:
    """Who a "she" is that nobody spoke as before: the first full name of the same gender in this sentence or the two before."""
    person, _, gender = pack.table("pronouns").get(copy.lower[word], ("-", "-", "-"))
    if person != "3" or gender not in {"m", "f"}:
        return None
    forenames = pack.table("forenames")
    for first, after in _sentences_back(copy, word):
        for n in range(max(first, after - _MEMORY), after - 1):
            if (
                copy.capitals[n]
                and not copy.inside[n]
                and forenames.get(copy.lower[n]) == (gender,)
                and in_a_name(copy, n + 1, inside=False)
            ):
                end = n + 2
                while end < after and not copy.holds[end] & PARTED and in_a_name(copy, end, inside=True):
                    end += 1
                return n, end
    return None


def _sentences_back(copy: Copy, word: int) -> Iterator[Range]:
    """The sentence up to a word, then those before it."""
    start, after = copy.sentence[word][0], word
    for _ in range(_NEAR):
        yield start, after
        if not start:
            return
        start, after = copy.sentence[start - 1][0], start


def _of_pronoun(word: str, people: Sequence[Identity], recent: Sequence[int], pack: Pack) -> Iterator[int]:
    """The speakers that a pronoun may stand for, the likeliest first."""
    person, number, gender = pack.table("pronouns").get(word, ("3", "either", "-"))
    if person != "3":
        return
    for one in recent:
        known = people[one]
        thing = known.plural or known.kind is SpeakerKind.DOCUMENT
        if gender in "mf" and (thing or known.gender not in {"-", gender}) and not (number == "either" and known.plural):
            continue
        if (gender == "n" and not thing) or (number == "plural" and not known.plural):
            continue
        if number == "either" and gender == "-" and known.kind is SpeakerKind.PERSON:
            continue
        yield one
