"""Whom somebody speaks for: the body or the name that a source phrase ties them to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.quotes.names import full_stop, is_title, parted
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    AND,
    ARTICLE,
    AT,
    DETERMINER,
    GROUP,
    HONORIFIC,
    OF,
    PARTICLE,
    PREPOSITION,
    RELATIVE,
    TIME,
    TITLE,
)
from newsparse.span import Range
from newsparse.text.sentences import COMMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse.quotes.copy import Copy
    from newsparse.quotes.fullnames import Places

LINKS = OF | AT | PREPOSITION
"""What leads from somebody to a body."""
_LOOKED_AT = 40
"""So many places of a word are looked at: a long text has thousands."""


def affiliation_of(copy: Copy, end: int, after: int) -> str | None:
    """What is named behind "of", "for", "at" or "in": the first body, else the first name; not in a clause that ends with its verb."""
    if end < after and ends_with_its_verb(copy, end, after):
        return None
    named = [*_linked(copy, end, after)]
    chosen = next((one for one in named if any(tag & GROUP for tag in copy.tags[slice(*one)])), named[0] if named else None)
    return copy.words(*chosen) + full_stop(copy, chosen) if chosen else None


def _linked(copy: Copy, end: int, after: int) -> Iterator[Range]:
    """
    The names behind the links. In a relative clause "in" and "on" say where something is (who runs a bakery on Quay Street), and "of"
    ties somebody to a body behind what they are alone (who is chairman of the Festival, not who met the family of Amir Holt).
    """
    links, n = LINKS, end
    while n < after - 1:
        tag = copy.tags[n]
        n += 1
        if tag & RELATIVE:
            links = OF | AT
        elif tag & links and not copy.capitals[n - 1] and (links == LINKS or _is_of_a_role(copy, n - 1)):
            first = n
            while first < after - 1 and copy.tags[first] & DETERMINER:
                first += 1
            if first < after - 1 and copy.tags[first] & GROUP and not copy.capitals[first] and not parted(copy, first + 1):
                first += copy.capitals[first + 1]  # da associação Mar Vivo
            if copy.capitals[first] and not copy.tags[first] & TIME:
                n = _end_of_body(copy, first, after)
                yield first, n


def _is_of_a_role(copy: Copy, n: int) -> bool:
    """Whether a link in a relative clause stands behind what somebody is, or is none that says whose something is: works for a union."""
    return is_title(copy, n - 1) if copy.tags[n] & OF else not copy.capitals[n - 1]


def _end_of_body(copy: Copy, first: int, after: int) -> int:
    """
    Where a name ends that begins at word `first`: at a sign, a clause, or at where it is (the Church of God in Ohio).

    What a body is for belongs to it (the Observatory for Human Rights), and so does more behind a body's word (Committee on Trade).
    """
    for n in range(first + 1, after):
        tag = copy.tags[n]
        dated = n + 1 < after and copy.tags[n + 1] & TIME and not copy.capitals[n]  # la Cour des comptes publié lundi
        if parted(copy, n) or dated or tag & RELATIVE or (tag & AND and not copy.capitals[min(n + 1, after - 1)]):
            return n
        if tag & (AT | PREPOSITION) and not tag & OF and not _names_more(copy, n, after):
            return n
    return after


def _names_more(copy: Copy, n: int, after: int) -> bool:
    """Whether a preposition inside the name of a body leads to more of the name."""
    behind_a_body = copy.tags[n - 1] & GROUP
    first = n + 2 if behind_a_body and n + 1 < after and copy.tags[n + 1] & ARTICLE else n + 1
    return bool(first < after and copy.capitals[first] and (behind_a_body or copy.tags[n] & AT))


def body_in_front(copy: Copy, first: int, start: int, places: Places) -> str | None:
    """The body whose name stands in front of a role and a name: Harbour Watch president Ana Ruiz."""
    role = start - 1
    if role <= first or copy.capitals[role] or not is_title(copy, role):
        return None
    return name_in_front(copy, first + 1 if copy.tags[first] & ARTICLE else first, role, places)


def name_in_front(copy: Copy, first: int, end: int, places: Places) -> str | None:
    """The name in front of a common noun: Orient News correspondent."""
    start = next((n for n in range(first, end) if copy.capitals[n] and copy.tags[n] & TITLE != HONORIFIC), end)
    last = start
    while last < end and (copy.capitals[last] or (last + 1 < end and copy.tags[last] & (PARTICLE | OF | AND) and copy.capitals[last + 1])):
        last += 1
    named = last > start + 1 or (last > start and _is_a_name(copy, start, places))
    return copy.words(start, last) if named and copy.sorts[last - 1] in {A_NAME, A_BODY} else None


def _is_a_name(copy: Copy, n: int, places: Places) -> bool:
    """Whether a word with a capital is a name by itself: not what says from where (Greek), nor what its place gives one."""
    word = copy.lower[n]
    if word.endswith(copy.lexicon.endings["origin"]):
        return False
    if n != copy.sentence[n][0] or copy.is_genitive(n + 1) or copy.words(n, n + 1).isupper():
        return True
    return any(at != copy.sentence[at][0] for at in places.alone(word)[:_LOOKED_AT])


def ends_with_its_verb(copy: Copy, first: int, after: int) -> bool:
    """Whether a stretch is a relative clause where every noun has a capital: der das Gesetz entworfen hatte."""
    opens = copy.lexicon.noun_capitals and copy.holds[first] & COMMA and copy.tags[first] & (ARTICLE | RELATIVE)
    return bool(opens) and not copy.capitals[after - 1] and not copy.lower[after - 1].isdigit()
