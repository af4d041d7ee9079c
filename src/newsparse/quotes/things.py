"""Whom or what a pronoun stands for: which body or document “it” is, what a sentence before is about, by name or by a description."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsparse.article import SpeakerKind
from newsparse.quotes.bodies import body_opening
from newsparse.quotes.cast import MEMORY
from newsparse.quotes.epithets import of_description
from newsparse.quotes.nouns import epithet, is_a_persons, is_a_thing
from newsparse.quotes.people import behind_opening
from newsparse.quotes.pointers import of_pronoun, sentences_back
from newsparse.quotes.roles import role_of
from newsparse.quotes.sorts import A_NAME, ARTICLE, ROLE, VERBAL
from newsparse.text.sentences import BREAKS, JOINED

if TYPE_CHECKING:
    from newsparse.quotes.cast import Cast
    from newsparse.quotes.identity import Identity

_NEAR = 3
"""So many sentences, that of the pronoun counted."""
_LONGEST = 4
"""So many words at most a description has: The state-owned company."""
_THINGS = frozenset({SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT})


def referent(cast: Cast, n: int) -> int:
    """The number of who or what a pronoun stands for; -1 for nobody known."""
    neuter = cast.pack.table("pronouns").get(cast.copy.lower[n], ("", "", ""))[2] == "n"
    found = _of_it(cast, n) if neuter else None
    return of_pronoun(cast, n, partial(_described, cast)) if found is None else found


def _described(cast: Cast, first: int, after: int) -> int | None:
    """Whom a sentence opens with by what they are, or brings in behind its verb: The striker scored twice; a spokesman declined."""
    copy, last = cast.copy, min(after, first + MEMORY)
    main = behind_opening(copy, first, last)
    for at in range(first, last):
        new = copy.lower[at] in copy.lexicon.indefinite
        if at in {first, main} or (new and copy.lexicon.verb_second and copy.sorts[at - 1] in VERBAL and not copy.holds[at]):
            noun = _person(cast, at, after) if copy.tags[at] & ARTICLE else 0
            if noun:
                pointed = None if new else of_description(cast, (at, noun + 1))
                somebody = new or epithet(copy.lower[noun], cast.pack) == "other" or role_of(copy.lower[noun], cast.pack)[0] == "person"
                return cast.join(cast.identity((at, noun + 1), None)) if pointed is None and somebody else pointed
    return None


def _person(cast: Cast, article: int, after: int) -> int:
    """The noun behind an article that says what one person is, with no name behind it; 0 where there is none."""
    copy = cast.copy
    for n in range(article + 1, min(after, article + _LONGEST)):
        if copy.holds[n] & BREAKS or copy.inside[n] or (copy.capitals[n] and not copy.lexicon.noun_capitals):
            return 0
        if is_a_persons(copy, n, cast.pack) and not (n + 1 < after and (copy.tags[n + 1] & ROLE or copy.sorts[n + 1] == A_NAME)):
            return n
    return 0


def _of_it(cast: Cast, n: int) -> int | None:
    """The number of the body or the document that “it” is: who spoke in the nearest sentence, or else what opens it."""
    copy = cast.copy
    at = len(cast.order)
    start = copy.sentence[n][0]
    for first, after in [*sentences_back(copy, n, _NEAR, own=False), (start, n)]:
        while at and cast.order[at - 1][0] >= first:
            at -= 1
            word, number = cast.order[at]
            if word < after and _is_one(cast, cast.people[number]):
                return number
        found = _opens(cast, first, after)
        if found is not None:
            return found
    return None


def _is_one(cast: Cast, who: Identity) -> bool:
    """Whether somebody is one body, or one document: not “previous studies”."""
    return who.kind in _THINGS and (bool(who.key) or not who.head.endswith(cast.copy.lexicon.endings["plural"]))


def _opens(cast: Cast, first: int, after: int) -> int | None:
    """The body whose name or description opens a sentence: Talonic cut 500 jobs; the company cut 500 jobs."""
    copy = cast.copy
    named = body_opening(cast, first, after)
    if named is not None or not copy.tags[first] & ARTICLE or copy.lower[first] in copy.lexicon.indefinite:
        return named
    for n in range(first + 1, min(after, first + _LONGEST)):
        joined = n + 1 < after and copy.holds[n + 1] & JOINED  # state-owned, Dresden-based
        if (copy.capitals[n] and not joined) or copy.holds[n] & ~JOINED:
            return None
        if joined:
            continue
        if is_a_thing(copy, n, cast.pack) and not copy.lower[n].endswith(copy.lexicon.endings["plural"]):
            pointed = of_description(cast, (first, n + 1))
            return cast.join(cast.identity((first, n + 1), None)) if pointed is None else pointed
    return None
