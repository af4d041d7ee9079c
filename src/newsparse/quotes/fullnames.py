"""The fullest form of a name that a story gives: with the forename, or a body's name written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING

from newsparse.quotes.names import POSTNOMINAL, behind_a_noun, behind_an_office, ends_in_s, in_a_name, is_title
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_ROLE,
    A_WORD,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    BECAUSE,
    GROUP,
    OF,
    PARTICLE,
    PREPOSITION,
    TIME,
    TITLE,
    TO,
)
from newsparse.span import Range
from newsparse.text.sentences import JOINED, STOP

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

_BEFORE_A_NAME = TITLE | ARTICLE | AND | BECAUSE | OF | AT | PREPOSITION | TO
_OPENS = ADVERB | TIME
"""What has its capital from its place at the start of a sentence: Now Jeb Low wins."""
_LONGEST_NAME = 6
_NOUNS = frozenset({A_WORD, A_NAME, A_ROLE, A_BODY})
_SHORT_DAY = 3
"""The short forms of days and months have no more letters, and are in names: Sun Li."""
_MOST_FORMS = 40
_OFTEN = 20
"""Asked so often, all words with a capital are sorted once, lest a long text be looked through for each of its names."""


class Places(dict[str, Sequence[Range]]):
    """
    The forms of names in the whole story by their last word, each form once, where it stands first; found when it is asked for.

    A last name alone is no form, but the last word of a body's name may go on: the Observatory for Human Rights.
    """

    def __init__(self, copy: Copy) -> None:
        super().__init__()
        self.story = copy
        self.capitals = [*compress(range(len(copy.lower)), copy.capitals)]
        self.words = [*compress(copy.lower, copy.capitals)]
        self.asked = 0
        self.counts: Counter[str] = Counter()
        self.by_word: dict[str, list[int]] = {}

    def __missing__(self, word: str) -> Sequence[Range]:
        copy, found = self.story, dict[tuple[str, ...], Range]()
        for n in self.alone(word):
            if len(found) == _MOST_FORMS:
                break
            start = _start_of_name(copy, n)
            if start < n or copy.tags[n] & GROUP:
                found.setdefault(tuple(copy.lower[start : n + 4]), (start, n + 1))
        self[word] = forms = [*found.values()]
        return forms

    def alone(self, word: str) -> list[int]:
        """Where a word stands with a capital, in a name or not."""
        self.asked += 1
        if self.asked < _OFTEN:
            at, found = -1, []
            for _ in range(self.words.count(word)):
                at = self.words.index(word, at + 1)
                found.append(self.capitals[at])
            return found
        if not self.by_word:
            for n, other in zip(self.capitals, self.words, strict=True):
                self.by_word.setdefault(other, []).append(n)
        return self.by_word.get(word, [])

    def has_always_a_capital(self, word: str) -> bool:
        """Whether a word stands more than once in the story, and with a capital wherever it does."""
        if not self.counts:
            self.counts = Counter(self.story.lower)
        return 1 < self.counts[word] == len(self.alone(word))


def fullest(copy: Copy, run: Range, places: Places, gender: str, pack: Pack) -> Range:
    """The longest form of a name that the story gives, or the last of several before it: with the forename, a body's written out."""
    best = run
    wanted = copy.lower[run[0] : run[1]]
    forms = places[wanted[-1]]
    if len(forms) > 1 and run[0] and is_title(copy, run[0] - 1):
        forms = [form for form in forms if form[0] and copy.lower[form[0] - 1] == copy.lower[run[0] - 1]] or forms
    for start, end in forms:
        nearer = best != run and end - start == best[1] - best[0] and best[0] < start < run[0]
        if (
            (end - start <= best[1] - best[0] and not nearer)
            or end - start > _LONGEST_NAME
            or copy.lower[end - len(wanted) : end] != wanted
        ):
            continue
        before = end - len(wanted) - 1
        if start <= before and copy.text[copy.ends[before]] == "-" and not copy.tags[before] & PARTICLE:
            continue  # the Trump-Clinton debate
        known = pack.table("forenames").get(copy.lower[start], ("-",))[0]
        forenames = pack.table("forenames")
        if len(wanted) > 1 and wanted[0] in forenames and copy.lower[start] not in forenames:
            continue  # w Nowym Sączu Justyna Nowak
        if _runs_on(copy, end - 1) or ("-" not in {gender, known} and gender != known):
            continue
        best = start, end
    return written_out(copy, best if best != run else _of_a_firm(copy, run, places, pack), places)


def _of_a_firm(copy: Copy, run: Range, places: Places, pack: Pack) -> Range:
    """The name of a body that begins with a name which goes on nowhere else: Talonic → Talonic Corp."""
    wanted = copy.lower[run[0] : run[1]]
    titled = run[0] > 0 and not copy.holds[run[0]] & ~(JOINED | STOP) and is_title(copy, run[0] - 1)
    someone = wanted[0] in pack.table("epithets") or " ".join(wanted) in pack.table("places") or titled
    if someone or not pack.table("forenames").keys().isdisjoint(wanted):
        return run
    for n in places.alone(wanted[0])[:_MOST_FORMS]:
        end = n + len(wanted)
        while end < min(len(copy.lower), n + _LONGEST_NAME) and _follows(copy, end) and copy.capitals[end]:
            end += 1
        body = end - n > len(wanted) and copy.lower[n : n + len(wanted)] == wanted and copy.tags[end - 1] & GROUP
        if body and _start_of_name(copy, end - 1) == n:
            return n, end
    return run


def _start_of_name(copy: Copy, n: int) -> int:
    first, before = copy.sentence[n][0], n - 1
    if n == first or not (copy.capitals[before] or copy.tags[before] & PARTICLE or copy.lower[before] == "s"):
        return n  # most last names stand alone
    start = n
    least = first if first > n - _LONGEST_NAME else n - _LONGEST_NAME
    while start > least and _follows(copy, start) and in_a_name(copy, start - 1, inside=True):
        if (ends_in_s(copy, start - 1) and not copy.tags[n] & GROUP) or copy.lower[start - 1] in copy.lexicon.platforms:
            break  # Paul Holt's Russia; na Facebooku Ewa Lis
        start -= 1
    start = _behind_von(copy, start, n)
    while start < n and copy.lower[start].endswith(copy.lexicon.bodies) and (copy.lexicon.noun_capitals or start == first):
        start += 1  # Chipmaker Velora
    if start == n:
        return n
    if start == copy.sentence[n][0] and copy.tags[start] & _OPENS and not copy.tags[start] & PARTICLE:
        start += 1
    start = behind_a_noun(copy, start, n + 1)
    titles = [at for at in range(start, n) if _is_none_of_a_name(copy, at) and not copy.tags[at] & PARTICLE]
    return _behind_letters(copy, behind_an_office(copy, titles[-1] + 1 if titles else start, n + 1), n)


def _is_none_of_a_name(copy: Copy, n: int) -> bool:
    """Whether a name begins only behind this word: a title, a preposition, a day that is written out (on Tuesday Ruiz said)."""
    day = copy.tags[n] & TIME and not copy.tags[n + 1] & GROUP and not copy.holds[n + 1] and len(copy.lower[n]) > _SHORT_DAY
    return bool(copy.tags[n] & _BEFORE_A_NAME or day) or is_title(copy, n)


def _behind_von(copy: Copy, start: int, n: int) -> int:
    """Where a name begins, up to its last word, behind a particle that is none of it: den Worten von Paul Holt, Ansicht von Experten."""
    for at in range(n - 1, start - 1, -1):
        if copy.tags[at] & PARTICLE and copy.tags[at] & OF and not copy.capitals[at]:
            of_noun = at > copy.sentence[n][0] and copy.sorts[at - 1] in _NOUNS and not copy.holds[at]
            if (copy.lexicon.noun_capitals and copy.lower[at + 1] in copy.lexicon.forenames) or (at == start and of_noun):
                return at + 1
    return start


def _behind_letters(copy: Copy, start: int, n: int) -> int:
    """Where a person's name begins behind letters that are none of it: à l’AFP Anne Petit, CNN’s Ana Ruiz; up to its last word."""
    if copy.tags[n] & GROUP or copy.words(n, n + 1).isupper():
        return start
    letters = [at for at in range(start, n) if len(copy.lower[at]) > 2 and copy.words(at, at + 1).isupper()]
    if letters:
        start = letters[-1] + 1
        while start < n and copy.holds[start] & JOINED:
            start += 1
    return start


def _runs_on(copy: Copy, n: int) -> bool:
    """Whether a name goes on behind this word: the Ruiz Foundation is not Ruiz."""
    if n + 1 == len(copy.lower) or copy.holds[n + 1] or not copy.capitals[n + 1] or copy.opens_block(n + 1):
        return False
    return not (len(copy.lower[n + 1]) in POSTNOMINAL and copy.words(n + 1, n + 2).isupper() and not copy.words(n, n + 1).isupper())


def _follows(copy: Copy, n: int) -> bool:
    """Whether nothing parts a word from the one in front: no sign, and no edge of a block."""
    return not copy.holds[n] & ~JOINED and not copy.opens_block(n)


def _follows_twice(copy: Copy, n: int) -> bool:
    """Whether nothing parts a word from the one in front, nor from the one behind: teilte die Polizei mit. Der Fahrer …"""
    return _follows(copy, n) and _follows(copy, n + 1)


def written_out(copy: Copy, run: Range, places: Places) -> Range:
    """A body's name with what belongs to it: “the Observatory” → “Syrian Observatory for Human Rights”."""
    if not copy.tags[run[1] - 1] & GROUP:
        return run
    best = run
    for start, last in places[copy.lower[run[1] - 1]]:
        end = last
        while end + 1 < len(copy.lower) and copy.tags[end] & (AT | OF) and copy.capitals[end + 1] and _follows_twice(copy, end):
            end += 2
            while end < len(copy.lower) and _follows(copy, end) and copy.capitals[end]:
                end += 1
            end = _with_another_field(copy, end)
        if end - start > best[1] - best[0]:
            best = start, end
    return best


def _with_another_field(copy: Copy, end: int) -> int:
    """Where a body's name ends that says of two things what it is for: Amt für Wald und Naturgefahren; not and Anna Weber, and Shell."""
    lexicon, tags = copy.lexicon, copy.tags
    if end + 1 >= len(copy.lower) or not tags[end] & AND or not copy.capitals[end + 1] or not _follows_twice(copy, end):
        return end
    field, after = end + 1, end + 2
    while after < len(copy.lower) and _follows(copy, after) and copy.capitals[after]:
        after += 1
    one = after == field + 1 or (lexicon.genitive_s and after == field + 2 and copy.lower[field + 1].endswith(lexicon.endings["plural"]))
    for_it = tags[end - 2] & AT and not tags[end - 2] & OF
    somebody = tags[field] & (TITLE | GROUP) or copy.lower[field] in lexicon.forenames or is_title(copy, field)
    return after if for_it and one and not somebody else end
