"""Who a source is: one speaker for a name, its short forms, its pronouns and its roles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsparse.article import Speaker
from newsparse.quotes.cast import Cast
from newsparse.quotes.epithets import of_description
from newsparse.quotes.fullnames import Places
from newsparse.quotes.identity import Identity, belongs_to_a_role, joint, speaks_for_a_body
from newsparse.quotes.names import in_a_name, name_of, parted
from newsparse.quotes.nouns import AGAIN, epithet
from newsparse.quotes.pointers import Wanted, forename_of, nearest
from newsparse.quotes.roles import role_of
from newsparse.quotes.sorts import (
    A_NAME,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    OBLIQUE,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newsparse.quotes.things import referent
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, JOINED

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy


_PRONOUNS = PRONOUN | POSSESSIVE | RELATIVE
_NO_NOUN = PRONOUN | AND | THAT | RELATIVE | BECAUSE | PREPOSITION | TIME
_GOVERNS = OF | AT | PREPOSITION | TO | CUE | VERB
_NOUNS = AGAIN | {"body"}
_LONGEST_APPOSITION = 10
_LONGEST_GROUP = 4
_SENTENCE_BEFORE = 2
"""A verb without a subject is about the sentence before it; that of the verb is counted."""


def speakers(copy: Copy, sources: Sequence[Range | None], pack: Pack, verbs: Sequence[int | None]) -> list[Speaker | None]:
    """
    The speaker of each source phrase; those who are the same are one value, with all their mentions.

    `verbs` has the word of the cue where that needs no subject and has none; such a source is None.
    """
    cast = Cast(copy, pack, Places(copy))
    whose: dict[Range, int] = {}
    wanted = [source or ((verb, verb) if verb is not None else None) for source, verb in zip(sources, verbs, strict=True)]
    for source in sorted({source for source in wanted if source}):
        number = _silent(cast, source[0]) if source[0] == source[1] else _speaker(cast, source)
        if number >= 0:
            whose[source] = number
            if source[0] < source[1]:
                cast.spoke(number, source)
            else:
                cast.order.append((source[0], number))
    made = cast.speakers()
    return [made[whose[source]] if source in whose else None for source in wanted]


def _silent(cast: Cast, verb: int) -> int:
    """Who says what a verb without a subject reports: whom the sentence before is about; -1 where it does not tell."""
    wanted = Wanted(partial(_is_several, cast.copy), described=partial(_group, cast)) if tells_of_several(cast.copy, verb) else Wanted(bool)
    found = nearest(cast, verb, wanted, _SENTENCE_BEFORE)
    return -1 if found is None else found


def tells_of_several(copy: Copy, verb: int) -> bool:
    """Whether a verb, or its auxiliary, tells by its ending that several do something: dicen, han dicho."""
    ending = copy.lexicon.endings["several"]
    auxiliary = verb > 0 and copy.tags[verb - 1] & AUXILIARY and copy.lower[verb - 1].endswith(ending)
    return bool(ending) and (copy.lower[verb].endswith(ending) or bool(auxiliary))


def _is_several(copy: Copy, who: Identity) -> bool:
    """Whether somebody is more than one: a group, or two names with “and” between them."""
    lexicon = copy.lexicon
    return who.plural or any(lexicon.bits[lexicon.classes[word]] & AND for word in who.name.lower().split())


def _group(cast: Cast, first: int, after: int) -> int | None:
    """The several that a sentence opens with by what they are: Los vecinos protestaron ayer; fuentes del partido piden prudencia."""
    copy = cast.copy
    for n in range(first, min(after, first + _LONGEST_GROUP)):
        if n > first and (copy.holds[n] & BREAKS or copy.sorts[n] in VERBAL or copy.tags[n] & _NO_NOUN):
            return None
        if role_of(copy.lower[n], cast.pack)[0] == "group":
            verb = copy.spots.verbs.find(1, n + 1, after)
            return cast.join(cast.identity((first, verb if n < verb <= n + _LONGEST_APPOSITION else n + 1), None))
    return None


def _speaker(cast: Cast, source: Range) -> int:
    """The number of who a source is; -1 for nobody known."""
    copy = cast.copy
    phrase = _antecedent(copy, source)
    run = name_of(copy, *phrase)
    if (
        run
        and run[1] - run[0] == 1
        and copy.tags[phrase[0]] & ARTICLE
        and run[0] > phrase[0]
        and epithet(copy.lower[run[0]], cast.pack) in _NOUNS
        and not any(copy.tags[n] & OF for n in range(phrase[0] + 1, run[0]))
    ):
        run = None  # the Portuguese, das Unternehmen
    if run and (speaks_for_a_body(copy, phrase) or belongs_to_a_role(copy, phrase, run, cast.pack)):
        run = None
    number = forename_of(cast, run) if run else None if joint(copy, *phrase) else _points_back(cast, phrase)
    return cast.join(cast.identity(phrase, run)) if number is None else number


def _antecedent(copy: Copy, source: Range) -> Range:
    """What a "who" stands behind: a name, with what is said of it between commas, or a noun with its article; or the source itself."""
    first, after = source
    article = copy.lexicon.verb_second and copy.tags[first] & ARTICLE and copy.holds[first] & COMMA
    if after - first > 1 or not (copy.tags[first] & (RELATIVE | THAT) or article):
        return source
    start = _name_start(copy, _behind_its_name(copy, first))
    if start < first:
        return start - bool(start and copy.tags[start - 1] & ARTICLE and not copy.holds[start]), first
    noun = _noun_start(copy, first)
    return (noun, first) if noun < first else source


def _name_start(copy: Copy, end: int) -> int:
    """The first word of the name that ends in front of a word; that word where none does."""
    start = end
    while start > 0 and in_a_name(copy, start - 1, inside=start < end) and not (start < end and parted(copy, start)):
        start -= 1
    of = start + 1 < end and not copy.capitals[start] and copy.tags[start] & OF and copy.lower[start + 1] in copy.lexicon.forenames
    return start + bool(of)  # la lettre d’Anne Petit


def _behind_its_name(copy: Copy, first: int) -> int:
    """The comma behind a name, if all between it and the one at a word says who that is: Ana Ruiz, 54, who; Ana Ruiz, the mayor, who."""
    least = max(copy.sentence[first][0], first - _LONGEST_APPOSITION)
    comma = copy.spots.parts.rfind(1, least, first) if copy.holds[first] & COMMA else -1
    if comma < 1 or copy.sorts[comma - 1] != A_NAME or copy.spots.verbs.find(1, comma, first) >= 0:
        return first
    return comma if copy.lower[comma].isdigit() or copy.tags[comma] & (DETERMINER | ROLE) else first


def _noun_start(copy: Copy, first: int) -> int:
    """The article of the noun in front of a word, behind which stands nothing but its genitive: the head of the union, who."""
    least = max(copy.sentence[first][0], first - _LONGEST_APPOSITION)
    for n in range(first - 1, least - 1, -1):
        if copy.tags[n] & DETERMINER and not copy.tags[n - 1] & OF:
            return n if n + 1 < first else first
        if copy.sorts[n] in VERBAL or copy.inside[n] or copy.tags[n] & _NO_NOUN or parted(copy, n):
            return first
    return first


def _points_back(cast: Cast, source: Range) -> int | None:
    """
    The number of the speaker that a pronoun or “the governor” points back to; -1 for nobody known, None where nothing points.

    A pronoun may be of two words (celui-ci), have a clause behind it, or stand behind its preposition (volgens hem) or behind
    words that are none of the source.
    """
    copy = cast.copy
    first, after = source
    end = first + 2 if first + 1 < after and copy.holds[first + 1] & JOINED else first + 1
    alone = end == after or (end < after and bool(copy.holds[end] & BREAKS))
    if copy.tags[first] & PRONOUN and end < after and copy.holds[end] & COMMA and (run := name_of(copy, end, after)) and run[0] == end:
        return cast.join(cast.identity((end, after), run))  # one, Ann Lee
    if copy.tags[first] & OBLIQUE and not copy.tags[first] & DETERMINER and after - first == 1:
        return referent(cast, first)
    if copy.tags[first] & _PRONOUNS and alone:
        return referent(cast, first)
    last = after - 1
    if copy.tags[last] & PRONOUN and not copy.tags[last] & DETERMINER and not copy.tags[last - 1] & _GOVERNS:
        return referent(cast, last)
    return of_description(cast, source)
