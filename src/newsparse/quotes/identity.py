"""What one source phrase says of somebody: the name, what they are, whom they speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import SpeakerKind
from newsparse.quotes.affiliations import LINKS, affiliation_of, body_in_front, ends_with_its_verb, name_in_front
from newsparse.quotes.fullnames import Places, fullest
from newsparse.quotes.names import (
    PARTS,
    ends_in_s,
    forename_behind,
    full_stop,
    head_end,
    head_of,
    in_a_name,
    is_title,
    name_of,
    parted,
)
from newsparse.quotes.roles import role_of
from newsparse.quotes.sorts import AND, ARTICLE, BODY, DETERMINER, DOCUMENT, GROUP, HONORIFIC, OF, POSSESSIVE, RELATIVE, ROLE, THAT, TITLE
from newsparse.span import Range
from newsparse.text.sentences import BRACKET, BREAKS, COMMA, JOINED

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

_SHORTEST_OWNER = 2
"""A name in the genitive and its s."""
_OPENS_A_CLAUSE = LINKS | RELATIVE | THAT


class Identity(NamedTuple):
    """
    Somebody, as far as one phrase says. `key` is the last word of the name, `head` the noun that says what they are; in lower case.
    `title` stands in front of the name, whatever is said behind it (Mayor Ana Ruiz, a Democrat).
    """

    name: str
    key: str
    head: str
    description: str | None
    affiliation: str | None
    kind: SpeakerKind
    gender: str
    plural: bool
    title: str | None = None
    aged: bool = False
    """Whether an age stands behind the name."""
    short: str = ""
    """The name in brackets behind a body's: the Food and Drug Administration (FDA)."""


def identity(copy: Copy, source: Range, run: Range | None, pack: Pack, places: Places) -> Identity:
    """What a source phrase with this name says, with the name in its fullest form."""
    who = _identity(copy, source, run, pack, places)
    short = _short_form(copy, source)
    return who._replace(short=short) if short and who.plural else who


def _short_form(copy: Copy, source: Range) -> str:
    """The short form of a name that ends a phrase in brackets: the Food and Drug Administration (FDA)."""
    last = source[1] - 1
    short = copy.words(last, last + 1) if last > source[0] and copy.holds[last] & BRACKET else ""
    return short if len(short) > 1 and short.isupper() else ""


def _identity(copy: Copy, source: Range, run: Range | None, pack: Pack, places: Places) -> Identity:
    first, after = source
    end = head_end(copy, first, after)
    if run:
        return _named(copy, source, run, end, pack, places)
    if (run := _name_behind(copy, source, end, pack)) and not joint(copy, first, end):
        person = _named(copy, (run[0], source[1]), run, run[1], pack, places)
        affiliation = person.affiliation or affiliation_of(copy, end, run[0])
        return person._replace(description=_title(copy, source[0], run[0]), affiliation=affiliation)
    return _unnamed(copy, source, after if speaks_for_a_body(copy, source) else end, pack, places)


def speaks_for_a_body(copy: Copy, source: Range) -> bool:
    """Whether the last word of a phrase is the one it is about, with a body's name in front: a Department for Education spokesperson."""
    first, last = source[0], source[1] - 1
    if last - first < 2 or not copy.lexicon.genitive_s or not copy.tags[first] & ARTICLE:
        return False
    return bool(copy.tags[last] & ROLE and not copy.capitals[last] and copy.capitals[first + 1] and copy.capitals[last - 1])


def belongs_to_a_role(copy: Copy, source: Range, run: Range, pack: Pack) -> bool:
    """Whether a name is whom somebody stands for who is named behind a comma: der Chef der Freien Linken, Cem Bartels."""
    first, after = source
    if _opens_with_a_role(copy, first) and run[1] < after and not copy.holds[run[1]] & BREAKS:
        return _name_behind(copy, source, run[1], pack) is not None
    if not copy.lexicon.noun_capitals or not copy.tags[first] & DETERMINER or run[1] >= after or not copy.holds[run[1]] & COMMA:
        return False
    return _is_headed_by_a_role(copy, first, run[0]) and _name_behind(copy, source, run[1], pack) is not None


def _opens_with_a_role(copy: Copy, first: int) -> bool:
    """Whether a phrase begins with an office, where no articles are: rzeczniczka Prokuratury Okręgowej w Nowym Sączu Justyna Nowak."""
    return bool(copy.tags[first] & ROLE) and not copy.capitals[first] and not copy.lexicon.indefinite


def _is_headed_by_a_role(copy: Copy, first: int, end: int) -> bool:
    """Whether a role with a genitive stands in a phrase, where every noun has a capital: der Spitzenkandidat der Freien Linken."""
    return copy.lexicon.noun_capitals and any(is_title(copy, n) and copy.tags[n + 1] & OF for n in range(first + 1, end - 1))


def _name_behind(copy: Copy, source: Range, end: int, pack: Pack) -> Range | None:
    """
    The name behind what somebody is: nothing but a name, up to the next sign (the governor, Ana Ruiz).

    Behind more than the role, or behind a word that is on no list (a commuter, Ana Ruiz), only a name with a known forename is a
    person's (the mayor of Faro, Maine), and whoever else is named by a role may bear it (a spokesman for the mayor, Ana Ruiz).
    But in English no comma need stand in front of it (der Chef der Hafenbehörde Paul Ruiz, le ministre de la Santé Luc Petit).
    """
    after, forenames = source[1], pack.table("forenames")
    role, *_ = pack.table("roles").get(copy.lower[end - 1], ("group" if copy.tags[end - 1] & BODY else "",))
    office = _opens_with_a_role(copy, source[0])
    role = role or ("person" if office else "")
    if end == after or (role == "group" and not office):
        return None
    first = next((n for n in range(end, after) if copy.holds[n] & COMMA and not copy.holds[n] & JOINED), after)
    if first == after and copy.lexicon.noun_capitals:
        first = next((n for n in range(end + 2, after - 1) if copy.lower[n] in forenames and not copy.holds[n]), after)
    elif first == after and not copy.lexicon.genitive_s and role:
        first = forename_behind(copy, end, after) or after
    run = name_of(copy, first, after) if first < after else None
    if not run or (run[1] < after and not parted(copy, run[1])):
        return None
    if any(not tag & (TITLE | ARTICLE) for tag in copy.tags[first : run[0]]):
        return None
    if role and first == end:
        return run
    named = copy.lower[first] in forenames or (run[1] - run[0] > 1 and first < run[0] and is_title(copy, run[0] - 1))
    lower = role and not any(copy.capitals[source[0] + 1 : first])  # of the opposition, but not of Faro
    known = run[1] - first > 1 and (named or lower or _is_headed_by_a_role(copy, source[0], end))
    return run if known and (role or first == end) and not any(tag & ROLE for tag in copy.tags[end:first]) else None


def _pair(copy: Copy, source: Range, run: Range) -> Range | None:
    """Several with the "and" between them, of whom `run` is the last: “Tom Neil and Ana Ruiz”, “the mayor and Tom Neil”."""
    first, start = source[0], run[0]
    if both := joint(copy, first, start):
        return _opening_name(copy, first, both), run[1]
    if start - 2 >= first and copy.tags[start - 1] & AND and not in_a_name(copy, start - 2, inside=False):
        return first, run[1]
    while start - 2 >= first and copy.tags[start - 1] & AND and in_a_name(copy, start - 2, inside=False):
        start -= 2
        while start > first and in_a_name(copy, start - 1, inside=True):
            start -= 1
    while start < run[0] and copy.tags[start] & (TITLE | GROUP) and not copy.tags[start + 1] & AND:
        start += 1
    return (start, run[1]) if start < run[0] else None


def joint(copy: Copy, first: int, end: int) -> int:
    """The “and” between somebody who is named and whoever is theirs; 0 where there is none: Ana Ruiz and her husband."""
    joints = (n for n in range(first + 1, end - 1) if copy.tags[n] & AND and copy.tags[n + 1] & POSSESSIVE)
    return next((n for n in joints if in_a_name(copy, n - 1, inside=False) and not copy.holds[n + 1] & BREAKS), 0)


def _opening_name(copy: Copy, first: int, end: int) -> int:
    """The first word of the name that ends in front of a word, without titles."""
    start = end - 1
    while start > first and in_a_name(copy, start - 1, inside=True):
        start -= 1
    while start < end - 1 and copy.tags[start] & TITLE:
        start += 1
    return start


def _named(copy: Copy, source: Range, run: Range, end: int, pack: Pack, places: Places) -> Identity:  # noqa: PLR0913, PLR0917  -- one phrase and its parts
    first, after = source
    if pair := _pair(copy, source, run):
        people = joint(copy, *pair) or any(word in pack.table("forenames") for word in copy.lower[pair[0] : pair[1]])
        kind = SpeakerKind.GROUP if people else SpeakerKind.ORGANISATION
        name = copy.words(*pair)
        return Identity(name, name.lower(), "", _title(copy, first, pair[0]), affiliation_of(copy, end, after), kind, "-", plural=True)
    gender = _title_gender(copy, first, run[1], pack)
    full = fullest(copy, run, places, gender, pack)
    lower = copy.lower[full[0] : full[1]]
    forename = pack.table("forenames").get(lower[0]) if len(lower) > 1 else None
    if gender == "-" and forename:
        gender = forename[0]
    body = _is_a_body(copy, run[0] if forename else source[0], run, full)
    kind = SpeakerKind.ORGANISATION if body else SpeakerKind.PERSON
    owner = _owner(copy, first, run[0])
    title = None if owner else _title(copy, first, run[0])
    description = (_apposition(copy, end, after) if end < after and copy.holds[end] & COMMA else None) or title
    if description is None and not body and full != run:
        description = _title_in_front(copy, full[0])
    if gender == "-" and description and copy.lexicon.genitive_s:
        gender = role_of(head_of(copy, description), pack)[1]
    kept = len(lower) == 1 and not body and run[0] > first and copy.lower[run[0] - 1] in pack.table("peerage")
    name = copy.words(run[0] - 1 if kept else full[0], full[1])
    name += full_stop(copy, full)
    linked = affiliation_of(copy, end, after)
    own = body and linked is not None and linked in name  # the Department for Culture
    affiliation = (None if own else linked) or owner or body_in_front(copy, first, run[0], places)
    return Identity(name, lower[-1], lower[-1], description, affiliation, kind, gender, body, title)


def _owner(copy: Copy, first: int, start: int) -> str | None:
    """The name in the genitive right in front of a person's name, whom that person works for: Bernstein’s Owen Pratt."""
    if start - first < _SHORTEST_OWNER or not ends_in_s(copy, start - 1) or not all(copy.capitals[first : start - 1]):
        return None
    return copy.words(first, start - 1)


def _title_in_front(copy: Copy, start: int) -> str | None:
    """What somebody is by the words right in front of the full name, wherever it stands."""
    first = start
    while first > copy.sentence[start][0] and is_title(copy, first - 1) and not parted(copy, first) and not copy.tags[first - 1] & GROUP:
        first -= 1
    return _title(copy, first, start)


def _title_gender(copy: Copy, first: int, end: int, pack: Pack) -> str:
    titles = pack.table("honorifics")
    return next((gender for n in range(first, end) if (gender := titles.get(copy.lower[n], ("-",))[0]) != "-"), "-")


def _is_a_body(copy: Copy, first: int, run: Range, full: Range) -> bool:
    """
    Whether a name is that of a body: by a word in it or right in front (the group Harbour Watch), an article, or as an acronym; the
    phrase begins at `first`.
    """
    name = copy.words(*full)
    led = run[0] - 2 >= first and copy.tags[run[0] - 2] & ROLE and not copy.lexicon.genitive_s  # szef spółki Piotr Lis
    in_front = range(max(first, run[0] - 1), run[0]) if not led else ()
    if any(copy.tags[n] & BODY and not copy.tags[n] & ROLE for n in (*range(*full), *in_front)):
        return True
    if first < run[0] and copy.tags[run[0] - 1] & ARTICLE:
        return True
    return full[1] - full[0] == 1 and name.isupper() and len(name) > 1


def _unnamed(copy: Copy, source: Range, end: int, pack: Pack, places: Places) -> Identity:
    first, after = source
    noun = _noun(copy, first, end)
    head, tag = copy.lower[noun], copy.tags[noun]
    role = role_of(head, pack)
    if joint(copy, first, after):
        kind = SpeakerKind.GROUP
    elif role[0]:
        kind = SpeakerKind.UNNAMED if role[0] == "person" else SpeakerKind.GROUP
    elif tag & DOCUMENT:
        kind = SpeakerKind.DOCUMENT
    elif tag & GROUP:
        kind = SpeakerKind.ORGANISATION
    else:
        kind = SpeakerKind.GROUP if head.endswith(copy.lexicon.endings["plural"]) else SpeakerKind.UNNAMED
    bare = first + 1 if end - first > 1 and copy.tags[first] & ARTICLE else first
    after = up_to_a_bracket(copy, first, after)
    name = copy.words(first, end if end < after and copy.holds[end] & PARTS else after)
    affiliation = affiliation_of(copy, end, after)
    if not affiliation and not copy.lexicon.subject_behind_verb:
        affiliation = name_in_front(copy, bare, end - 1, places)
    plural = kind in {SpeakerKind.GROUP, SpeakerKind.ORGANISATION}
    by_article = pack.table("epithets").get(copy.lower[first], ("-",))[0]
    told = bare > first and kind is SpeakerKind.UNNAMED and not copy.lexicon.noun_capitals and by_article in {"m", "f"}
    gender = by_article if told else role[1]  # la ministre
    return Identity(name, "", head, copy.words(bare, after), affiliation, kind, gender, plural)


def _noun(copy: Copy, first: int, end: int) -> int:
    """The noun that a phrase is about, the last word before `end` or in front of its adjectives: la police locale, a report released."""
    noun, attributes = end - 1, copy.lexicon.endings["attribute"]
    while attributes and noun > first and not copy.tags[noun] & (ROLE | BODY) and copy.lower[noun].endswith(attributes):
        noun -= 1
    return noun if copy.tags[noun] & (ROLE | BODY) else end - 1


def _title(copy: Copy, first: int, start: int) -> str | None:
    """What stands in front of a name, without articles and courtesies."""
    while first < start and copy.tags[first] & DETERMINER:
        first += 1
    while start > first and copy.tags[start - 1] & HONORIFIC and not copy.tags[start - 1] & ROLE:
        start -= 1
    return copy.words(first, up_to_a_bracket(copy, first, start)) if first < start else None


def up_to_a_bracket(copy: Copy, first: int, after: int) -> int:
    """The word behind those that stand in front of a bracket: the Agency (EPA), le maire (DVD) Luc Petit."""
    return next((n for n in range(first + 1, after) if copy.holds[n] & BRACKET), after)


def _counts_years(copy: Copy, first: int, n: int) -> bool:
    """Whether a word tells what the number in front counts, up to the next comma: 84 anni, …"""
    counted = n == first + 1 and copy.lower[first].isdigit() and not copy.lexicon.genitive_s
    return counted and n + 1 < len(copy.lower) and not copy.holds[n] & ~JOINED and bool(copy.holds[n + 1] & COMMA)


def _apposition(copy: Copy, start: int, after: int) -> str | None:
    """What stands behind a name and a comma, without its article; None for an age, a place or a clause, which may end with its verb."""
    first = start
    while start < after and (copy.tags[start] & ARTICLE or copy.lower[start].isdigit() or _counts_years(copy, first, start)):
        start += 1
    last = next((n for n in range(start + 1, after) if copy.holds[n] & COMMA and copy.tags[n] & (RELATIVE | ARTICLE)), after)
    clause = start < after and (copy.tags[start] & _OPENS_A_CLAUSE or ends_with_its_verb(copy, first, last))
    return copy.words(start, last) if start < last and not clause else None
