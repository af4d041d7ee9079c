"""Which body a description stands for: “the company”, “the bank”."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsparse.article import SpeakerKind
from newsparse.quotes.cast import may_be_a_body
from newsparse.quotes.names import ends_in_s, is_a_legal_form
from newsparse.quotes.nouns import is_a_thing
from newsparse.quotes.people import name_end
from newsparse.quotes.pointers import named, sentences_back
from newsparse.quotes.sorts import AND, ARTICLE, AT, BODY, CUE, DOCUMENT, KNOWN, POSSESSIVE, PREPOSITION, PRONOUN, VERB, VERBAL
from newsparse.text.sentences import JOINED

if TYPE_CHECKING:
    from newsparse.quotes.cast import Cast
    from newsparse.quotes.identity import Identity
    from newsparse.span import Range

_NEAR = 4
"""So many sentences a body is looked for that has not spoken, and in the first of the story: it is what the story is about."""
_LONGEST = 5
"""So many words say at most what a company is, in front of its name."""
_NO_FIRM = PREPOSITION | AT | PRONOUN | VERB | CUE | AND


def last_body(cast: Cast, first: int) -> int | None:
    """The body that “the company” names again: who spoke in the two sentences before, or else the last to be a sentence’s subject."""
    start = cast.copy.last_before(cast.copy.sentence[first][0])
    least = cast.copy.sentence[start][0] if start >= 0 else 0
    for word, number in reversed(cast.order):
        if word < least:
            break
        if _is_one(cast, cast.people[number]):
            return _as_a_body(cast, number)
    return _last_subject(cast, first)


def body_with(cast: Cast, n: int) -> int | None:
    """The one body whose name ends with a noun: Hartwell Bank closed branches. The bank said …"""
    copy = cast.copy
    if copy.tags[n] & DOCUMENT or copy.capitals[n]:
        return None
    runs = [run for run in cast.places[copy.lower[n]] if run[1] - run[0] > 1 and _is_whole(cast, run)]
    if len({tuple(copy.lower[start:end]) for start, end in runs}) != 1:
        return None
    who = named(cast, runs[0])
    return cast.join(who) if who.kind is SpeakerKind.ORGANISATION else None


def _is_whole(cast: Cast, run: Range) -> bool:
    """Whether a name does not go on behind its last word, and none of its words is a pronoun, an “and” or a forename."""
    copy, (start, end) = cast.copy, run
    goes_on = end < len(copy.lower) and not copy.holds[end] and copy.capitals[end]
    other = any(tag & (PRONOUN | POSSESSIVE | AND) for tag in copy.tags[start:end])
    return bool(copy.capitals[end - 1]) and not (goes_on or other or _has_a_forename(cast, copy.lower[start:end]))


def _has_a_forename(cast: Cast, words: Iterable[str]) -> bool:
    return not cast.pack.table("forenames").keys().isdisjoint(words)


def _last_subject(cast: Cast, first: int) -> int | None:
    """The body that opens one of the sentences before, or the first of the story."""
    copy = cast.copy
    opening = next((start for start, end in copy.paragraphs if start < end), first)
    stretches = [*sentences_back(copy, first, _NEAR, own=False)]
    if opening < first:
        stretches.append((opening, min(copy.sentence[opening][1], first)))
    return next((number for start, after in stretches if (number := body_opening(cast, start, after)) is not None), None)


def body_opening(cast: Cast, start: int, after: int) -> int | None:
    """The number of the body whose name opens a sentence, with an article in front or not."""
    run = _opens(cast, start, after)
    who = named(cast, run) if run else None
    if who is None or not _is_one(cast, who) or not all(_is_one(cast, cast.people[one]) for one in cast.known.get(who.key, ())):
        return None
    return _as_a_body(cast, cast.join(who))


def _opens(cast: Cast, start: int, after: int) -> Range | None:
    """The name that opens a sentence, with an article in front or not; None where it is a place’s, or a word with its place’s capital."""
    copy = cast.copy
    n = start + (start + 1 < after and bool(copy.tags[start] & ARTICLE))
    if firm := _firm(cast, n, after):
        return firm
    if not copy.capitals[n] or copy.inside[n] or copy.tags[n] & KNOWN & ~BODY:
        return None
    end = name_end(copy, n, after)
    words = copy.lower[n:end]
    if end - n == 1 and not _has_its_own_capital(cast, n, parted=end == after or bool(copy.holds[end])):
        return None
    noun = end < after and not copy.holds[end] and not copy.tags[end] & KNOWN and copy.sorts[end] not in VERBAL
    if noun or ends_in_s(copy, end - 1):
        return None  # American officials
    shouted = end - n > 1 and copy.words(n, end).isupper()
    return (n, end) if end > n and not shouted and " ".join(words) not in cast.pack.table("places") else None


def _has_its_own_capital(cast: Cast, n: int, *, parted: bool) -> bool:
    """Whether a word that opens a sentence is a name: it has its capital elsewhere too, where no sign parts it from its verb (Yeah, …)."""
    copy, word = cast.copy, cast.copy.lower[n]
    return any(at > copy.sentence[at][0] for at in cast.places.alone(word)) or (not parted and cast.places.has_always_a_capital(word))


def _firm(cast: Cast, first: int, after: int) -> Range | None:
    """A company's name behind what it is, or with its legal form: British packaging group Dunmore Plc, der Autobauer Volkswagen."""
    copy, start = cast.copy, first
    for n in range(first, min(after - 1, first + _LONGEST)):
        if (
            (n > first and copy.holds[n] & ~JOINED)
            or copy.inside[n]
            or (copy.tags[n] & _NO_FIRM and not (copy.capitals[n] or copy.holds[n + 1] & JOINED))
        ):
            break
        apart = copy.lower[n].endswith(copy.lexicon.bodies) or (is_a_thing(copy, n, cast.pack) and not copy.capitals[n])
        if apart and copy.capitals[n + 1] and not copy.holds[n + 1]:
            start = n + 1
            break
    end = start
    while end < after and copy.capitals[end] and not copy.inside[end] and (end == start or not copy.holds[end]):
        end += 1
        if is_a_legal_form(copy, end - 1):
            return start, end
    if start == first:
        return None
    end = name_end(copy, start, after)
    return (start, end) if end > start and not ends_in_s(copy, end - 1) else None


def _is_one(cast: Cast, one: Identity) -> bool:
    """Whether somebody is a body, or bears a name that nothing says is a person’s."""
    if one.kind is SpeakerKind.ORGANISATION:
        return bool(one.key) and not _is_a_noun(cast, one.name)
    if one.kind is not SpeakerKind.PERSON or _has_a_forename(cast, one.name.lower().replace("/", " ").split()):
        return False
    return may_be_a_body(cast.copy, one, cast.pack) and not _is_somebodys(cast, one)


def _is_a_noun(cast: Cast, name: str) -> bool:
    """Whether a name is nothing but the noun of a body, where nouns have capitals: Flughafen; not EU."""
    return cast.copy.lexicon.noun_capitals and not name.isupper() and name.lower() in cast.pack.table("organisations")


def _as_a_body(cast: Cast, number: int) -> int:
    """The same number, of one that is known to be a body now."""
    if cast.people[number].kind is SpeakerKind.PERSON:
        cast.people[number] = cast.people[number]._replace(kind=SpeakerKind.ORGANISATION, plural=True)
    return number


def _is_somebodys(cast: Cast, one: Identity) -> bool:
    """Whether a name is used as a person's is: somebody is said to be something, or the last name stands alone too."""
    copy, words = cast.copy, one.name.lower().split()
    if one.description or len(words) == 1:
        return bool(one.description)
    alone = [n for n in cast.places.alone(words[-1]) if n > copy.sentence[n][0]]
    return any(copy.lower[n - 1] != words[-2] for n in alone)
