"""
The quoted stretches of a story, by word.

A nickname (Jack “the Hammer” Low) and a paper named in marks (die „Hafenpost“) are no quotations. Where the attribution stands
inside the marks (« Oui, dit-elle, nous partons »), it is taken out; where a dash opens speech (—Nos vamos —dijo Ana Ruiz), the dash
is a mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    ARTICLE,
    AUXILIARY,
    CUE,
    DETERMINER,
    GROUP,
    KNOWN,
    OBLIQUE,
    OF,
    PHRASE,
    PRONOUN,
    ROLE,
    SEPARABLE,
)
from newsparse.span import Range
from newsparse.text.marks import Stretch, stretches
from newsparse.text.sentences import BREAKS, COLON, COMMA, DASH, JOINED, MARK, STOP
from newsparse.text.words import Words

_LONGEST_NAME = 6
_LONGEST_NICKNAME, _LONGEST_TITLE = 4, 9
_LONGEST_CLAUSE, _LONGEST_APPOSITION = 14, 9
_BEFORE_ROLE = 3
"""A role stands so early in what somebody is: maire de la ville, la première autrice."""
_NO_APPOSITION = CUE | AUXILIARY | PRONOUN
_DASHES = ("—", "–")
_OPENS_A_QUESTION = "¿¡"


@attrs.define(eq=False)
class Quoted:
    """
    A quoted stretch by word: its first, and the one behind its last; the number of its paragraph; whether an attribution parts it, and
    whether it is the rest behind one.
    """

    first: int
    after: int
    paragraph: int
    stretch: Stretch
    parted: bool
    rest: bool = False


class Gaps(NamedTuple):
    """The words of a text with what each can be, and what the gaps between them hold."""

    text: str
    words: Words
    tags: Sequence[int]
    held: bytearray


def quoted(gaps: Gaps, paragraphs: Sequence[Range], lexicon: Lexicon) -> tuple[list[Quoted], list[Quoted]]:
    """The quoted stretches of these paragraphs, and those that are names of sources."""
    found, at = list[Quoted](), 0
    starts = gaps.words.starts
    spans = stretches(gaps.text, paragraphs)
    dialogue = _dialogue(gaps, paragraphs, spans) if lexicon.dash_opens_speech else []
    spoken = {stretch.outer_start for stretch in dialogue}
    spans = sorted([*spans, *dialogue]) if dialogue else spans
    for stretch in spans:
        first = bisect_left(starts, stretch.outer_start)
        after = bisect_left(starts, stretch.outer_end, first)
        while at + 1 < len(paragraphs) and paragraphs[at + 1][0] <= stretch.start:
            at += 1
        if (
            after > first
            and not (after - first < 3 and _nickname(gaps, stretch, first, after))
            and not _is_called(gaps, first, after, lexicon)
        ):
            found.append(Quoted(first, after, at, stretch, stretch.outer_start in spoken))
    named = [one for one in found if _names_a_source(gaps, one, lexicon)] if lexicon.names_in_marks else []
    for one in named:
        gaps.held[one.first] &= ~MARK
        gaps.held[one.after : one.after + 1] = [gap & ~MARK for gap in gaps.held[one.after : one.after + 1]]
    if named:
        names = frozenset(named)
        found = [one for one in found if one not in names]
    if lexicon.clauses_inside:
        found = [piece for one in found for piece in _without_clauses(gaps, one)]
    return found, named


def _nickname(gaps: Gaps, stretch: Stretch, first: int, after: int) -> bool:
    """Whether a stretch of a word or two stands inside a name: Jack “the Hammer” Low."""
    _, starts, ends, between = gaps.words
    return (
        first > 0
        and after < len(starts)
        and stretch.outer_start - ends[first - 1] == 1
        and starts[after] - stretch.outer_end == 1
        and between[first][0] == between[after][-1] == " "
        and gaps.text[starts[first - 1]].isupper()
        and gaps.text[starts[after]].isupper()
    )


def _is_called(gaps: Gaps, first: int, after: int, lexicon: Lexicon) -> bool:
    """Whether a stretch is what somebody or some work is called: detto «il Mastino», …; su disco, “La casa”, sale en octubre."""
    if first < 2 or after - first > _LONGEST_TITLE or after >= len(gaps.tags):
        return False
    lower, held = gaps.words.lower, gaps.held
    if lower[first - 1] in lexicon.nicknames:
        return after - first <= _LONGEST_NICKNAME and bool(held[first - 1] & COMMA and held[after] & COMMA) and not held[first] & COLON
    if held[first] & BREAKS & ~(MARK | COMMA) or (held[first] & COMMA and not held[after] & COMMA):
        return False
    near = lower[first - 1 : first] if held[first - 1] & BREAKS else lower[first - 2 : first]
    return not lexicon.works.isdisjoint(near) and gaps.text[gaps.words.starts[first]].isupper()


def _names_a_source(gaps: Gaps, one: Quoted, lexicon: Lexicon) -> bool:
    """Whether a stretch stands where a source does: behind the noun for a body, in front of a verb of saying, behind “laut” or one."""
    tags, held, first, after = gaps.tags, gaps.held, one.first, one.after
    if after - first >= _LONGEST_NAME or (first and tags[first - 1] & GROUP and _is_held_against(gaps, after, lexicon)):
        return False
    if not first or held[first] & BREAKS & ~MARK:
        return _opens_with_its_verb(gaps, first, after)
    in_front = tags[first - 1]
    if in_front & (GROUP | PHRASE) or ("\n" in gaps.words.gaps[first] and _opens_with_its_verb(gaps, first, after)):
        return True
    article = bool(in_front & ARTICLE)
    behind = tags[after] if after < len(tags) and not held[after] & BREAKS & ~MARK else 0
    if article and behind & (CUE | PHRASE):
        return True
    definite = article and gaps.words.lower[first - 1] not in lexicon.indefinite
    if definite and in_front & (OBLIQUE | OF) and _is_told(tags, held, first - 1) and not behind & (CUE | AUXILIARY):
        return True
    verb = first - 1 - article
    return verb > 0 and bool(tags[verb] & (CUE | PHRASE)) and (bool(tags[verb] & PHRASE) or bool(held[verb] & (COMMA | MARK)))


def _is_held_against(gaps: Gaps, after: int, lexicon: Lexicon) -> bool:
    """
    Whether a stretch is what a participle behind it calls the body in front, or the rest of a verb: hat dem Amt „Untätigkeit“
    vorgeworfen, wirft dem Amt „Untätigkeit“ vor.
    """
    lower = gaps.words.lower
    if after >= len(gaps.tags) or gaps.held[after] & BREAKS & ~MARK:
        return False
    if lower[after] not in lexicon.naming - lexicon.nicknames:
        verbs = (lexicon.separable.get(word, ()) for word in lower[max(0, after - 2 * _LONGEST_NAME) : after])
        if not gaps.tags[after] & SEPARABLE or not any(lower[after] in rests for rests in verbs):
            return False
    return after + 1 == len(gaps.tags) or bool(gaps.held[after + 1] & (STOP | DASH)) or bool(gaps.tags[after + 1] & AND)


def _is_told(tags: Sequence[int], held: Sequence[int], article: int) -> bool:
    """Whether an article in the dative stands behind a verb of saying and its subject: sagte Weber der „Hafenpost“."""
    for n in range(article - 1, max(0, article - _LONGEST_NAME), -1):
        if tags[n] & CUE:
            return n < article - 1 and bool(held[n] & (COMMA | MARK))
        if held[n] & BREAKS:
            return False
    return False


def _opens_with_its_verb(gaps: Gaps, first: int, after: int) -> bool:
    """Whether a stretch opens a sentence with its verb behind it, and then what that says: „Die Hafenpost“ berichtet, dass …"""
    opens = not first or gaps.held[first] & STOP or "\n" in gaps.words.gaps[first]
    if not opens or after + 1 >= len(gaps.tags) or gaps.held[after] & BREAKS & ~MARK:
        return False
    return bool(gaps.tags[after] & CUE and gaps.held[after + 1] & (COMMA | COLON))


def _without_clauses(gaps: Gaps, one: Quoted) -> Iterator[Quoted]:
    """A quotation in the pieces that an attribution inside its marks leaves: « Oui, dit-elle, nous partons »."""
    _, starts, _, _ = gaps.words
    n = one.first + 1
    while n < one.after:
        end = _clause(gaps, n, one.after) if gaps.held[n] & (COMMA | DASH | STOP) else 0
        if not end:
            n += 1
            continue
        stretch = one.stretch
        close = stretch.start + len(gaps.text[stretch.start : starts[n]].rstrip(" ,\n—–-"))
        yield attrs.evolve(one, after=n, parted=True, stretch=stretch._replace(end=close, outer_end=close, closed=True, goes_on=False))
        if end >= one.after:
            return
        one = attrs.evolve(one, first=end, parted=True, rest=True, stretch=stretch._replace(start=starts[end], outer_start=starts[end]))
        n = end + 1
    yield one


def _clause(gaps: Gaps, n: int, last: int) -> int:
    """The word behind an attribution that begins here, its verb before its subject; 0 where none begins."""
    lower, starts, _, _ = gaps.words
    tags, held = gaps.tags, gaps.held
    dashed = held[n] & DASH
    if gaps.text[starts[n]].isupper() or held[n] & JOINED:
        return 0
    verb = n
    subject = False
    while verb < min(n + 4, last) and not tags[verb] & CUE and (tags[verb] & (AUXILIARY | PRONOUN) or len(lower[verb]) < 3):
        if tags[verb] & PRONOUN and not tags[verb] & ADVERB and not held[verb] & JOINED:
            return 0  # Ici, on note une baisse
        subject = subject or bool(tags[verb] & PRONOUN and held[verb] & JOINED)
        verb += 1
    if verb >= last or not tags[verb] & CUE or (verb > n and held[verb] & BREAKS):
        return 0
    after = verb + 1
    if after < last and held[after] & JOINED and len(lower[after]) == 1:
        after += 1
    if not subject and not (after < last and (_may_be_subject(gaps, after) or _may_be_title(gaps, after, last))):
        return 0
    end = after
    while end < min(last, n + _LONGEST_CLAUSE):
        if held[end] & (DASH if dashed else COMMA | DASH | STOP) and not held[end] & JOINED:
            return end if dashed else _behind_apposition(gaps, end, last)
        end += 1
    return last if end == last else 0


def _behind_apposition(gaps: Gaps, n: int, last: int) -> int:
    """The word behind a comma and what somebody is, up to the next sign: « …, explique Luc Petit, maire de la ville, … »; n without."""
    tags, held = gaps.tags, gaps.held
    noun = next((at for at in range(n, min(last, n + _BEFORE_ROLE)) if tags[at] & ROLE), 0)
    if not held[n] & COMMA or not noun or any(held[n + 1 : noun + 1]):
        return n
    for end in range(noun + 1, min(last, n + _LONGEST_APPOSITION)):
        if held[end] & BREAKS and not held[end] & JOINED:
            return end
        if tags[end] & _NO_APPOSITION:
            return n
    return n


def _may_be_title(gaps: Gaps, n: int, last: int) -> bool:
    """Whether a word that no file has stands in front of a name: coach Anna Neri."""
    bare = n + 1 < last and not gaps.held[n] and not gaps.held[n + 1] and not gaps.tags[n] & KNOWN
    return bare and gaps.text[gaps.words.starts[n + 1]].isupper()


def _may_be_subject(gaps: Gaps, n: int) -> bool:
    tag, gap = gaps.tags[n], gaps.held[n]
    if gap & JOINED:
        return bool(tag & PRONOUN)
    return not gap & BREAKS and (gaps.text[gaps.words.starts[n]].isupper() or bool(tag & (DETERMINER | ROLE | PRONOUN)))


def _dialogue(gaps: Gaps, paragraphs: Sequence[Range], marked: Sequence[Stretch]) -> list[Stretch]:
    """
    The stretches of speech in paragraphs that a dash opens, once one of them has an attribution behind a second dash.

    Behind the dash of a list stands a blank: such a paragraph is speech where it has an attribution of its own (– Jedziemy –
    powiedziała Anna).
    """
    found: list[Stretch] = []
    attributed = False
    for start, end in paragraphs:
        if gaps.text.startswith(_DASHES, start):
            blank = gaps.text[start + 1 : start + 2].isspace()
            pieces = _turns(gaps, start + 1 + blank, end)
            own = len(pieces) > 1 or pieces[-1][1] < end
            attributed = attributed or own
            if own or not blank:
                found += [stretch for piece in pieces for stretch in _spoken(gaps.text, *piece)]
        elif pieces := _later_turns(gaps, start, end):
            attributed = True
            found += [stretch for piece in pieces for stretch in _spoken(gaps.text, *piece)]
    inner = {stretch.start for stretch in marked}
    return [one for one in found if attributed and not any(at in inner for at in range(one.start, one.start + 2))]


def _turns(gaps: Gaps, start: int, end: int) -> list[Range]:
    """The speech of a paragraph, which dashes part from its attributions by turns."""
    starts = gaps.words.starts
    found: list[Range] = []
    begin = start
    for n in range(bisect_left(starts, start) + 1, bisect_left(starts, end)):
        if gaps.held[n] & DASH and (begin < 0 or gaps.tags[n] & (CUE | AUXILIARY)):
            if begin >= 0:
                found.append((begin, starts[n]))
            begin = -1 if begin >= 0 else starts[n] - (gaps.text[starts[n] - 1] in _OPENS_A_QUESTION)
    return [*found, (begin, end)] if begin >= 0 else found


def _later_turns(gaps: Gaps, start: int, end: int) -> list[Range]:
    """The speech that a dash behind a sentence's end opens, where it has an attribution: Most jest zamknięty. – Jadę – mówi Anna."""
    starts, held = gaps.words.starts, gaps.held
    first, last = bisect_left(starts, start) + 1, bisect_left(starts, end)
    n = next((n for n in range(first, last) if held[n] & STOP and held[n] & DASH and gaps.text[starts[n]].isupper()), 0)
    pieces = _turns(gaps, starts[n], end) if n else []
    return pieces if pieces and (len(pieces) > 1 or pieces[-1][1] < end) else []


def _spoken(text: str, first: int, last: int) -> Iterator[Stretch]:
    inner = text[first:last].rstrip(" —–-,")
    if inner:
        yield Stretch(first, first + len(inner), first, first + len(inner), single=False, closed=True, goes_on=False)
