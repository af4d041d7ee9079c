"""What a block shows by itself, whatever stands around it: all that is told of a line from its own words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.furniture import Index, opened, sayings, wordings
from newsparse.story.pictures import Credits, credits_of, credits_text, pictured
from newsparse.story.surface import Known, Surface, known, length, surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.around import Says
    from newsparse.story.page import Page

_LONG_WORD = 4
_LONG_WORDING = 5
"""So many words are not said by chance, in a block of any length."""
_BYLINE = 14
_LONGEST_PHRASE = 4
_WORDS_OF_A_NOTE, _BEHIND_A_NOTE = 3, frozenset(":(")
_DETERMINERS = frozenset({"determiner", "possessive"})
_WORD_SIGN = re.compile(r"\w")
_SHORT = 60
"""Lines of so many characters are kept: those of menus and lists, which come back on a page and on every page of a site."""
_MOST = 2048


class Look(NamedTuple):
    """What a block shows by itself."""

    size: int
    """How many words it has (`surface.length`)."""
    surface: Surface
    bins: bytes
    """The bins of the surface once more: of many blocks they can be laid out in columns at once."""
    says: Says
    vocabulary: frozenset[str]
    """Its longer words that are no function words: what it talks about."""
    opens_byline: bool
    """Whether it opens with a byline's word, as "By" is, with whom it credits behind it, and is short enough for one."""
    noted: bool
    """Whether it opens with what notes about the text itself open with: "An earlier version", "Correction:"."""
    pictured: int
    """1 where it opens or closes with the credit of a picture, 2 where something else stands before that (`pictures.pictured`)."""


class Lexicon(NamedTuple):
    """The words of a language that a look tells."""

    known: Known
    wordings: Index
    openers: frozenset[str]
    phrases: frozenset[str]
    """The first words of those that have several."""
    credited: frozenset[str]
    """The words in small letters that may stand behind those: of names, roles and desks."""
    determiners: frozenset[str]
    """Those that may stand in between: by the editors, par notre correspondant."""
    pictures: Credits
    """Those that the credits of pictures are told by."""
    looks: dict[str, Look]
    """The looks of short lines that were met twice: a look is told by the line alone."""
    met: set[int]
    """The hashes of those that were met."""


def looks(page: Page, ranges: Sequence[Range], lines: Sequence[str]) -> list[Look]:
    r"""
    The look of each block; `ranges` are the numbers of its words, `lines` its text.

        >>> from newsparse.story.page import page
        >>> menu = page("Home\nSign up to our newsletter", "en")
        >>> [look.says for look in looks(menu, [(0, 1), (1, 6)], ["Home", "Sign up to our newsletter"])]
        [(('navigation', 3),), (('newsletter', 3),)]
    """
    told = _lexicon(page.pack)
    kept = told.looks
    found = []
    for (start, end), words, line in zip(page.blocks, ranges, lines, strict=True):
        whole = end - start == len(line) and not _cuts_a_word(page.text, start, end)  # else gaps are longer where the text breaks it
        look = kept.get(line) if whole else None
        if look is None:
            look = _look(page, *words, line, told)
            if whole and len(line) <= _SHORT:
                _keep(line, look, told)
        found.append(look)
    return found


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a block begins or ends within a word, as only one that was made by hand does."""
    return bool(_WORD_SIGN.match(text, end) or (start and _WORD_SIGN.match(text, start - 1)))


def _keep(line: str, look: Look, told: Lexicon) -> None:
    """A line is kept when it is met again: headlines and names hardly are, and would fill the memory."""
    key = hash(line)
    if key not in told.met:
        if len(told.met) >= _MOST:
            told.met.clear()
        told.met.add(key)
        return
    if len(told.looks) >= _MOST:
        told.looks.clear()
    told.looks[line] = look


def _look(page: Page, first: int, last: int, line: str, told: Lexicon) -> Look:
    words = page.words.lower[first:last]
    size = length(line, last - first)
    different = frozenset(words)
    telling = different - told.known.function_words
    seen = surface(page, (first, last), line, told.known, size=size, functional=len(different) - len(telling))
    says = sayings(words, told.wordings)
    gaps = page.words.gaps[first:last]
    written = credits_text(words, gaps, told.pictures)
    return Look(
        size,
        seen,
        bytes(seen),
        tuple([(kind, _share(said, size)) for kind, said in says]) if says else (),
        frozenset([word for word in telling if len(word) >= _LONG_WORD]),
        written or (first < last and size <= _BYLINE and _opens(page, range(first, last), told)),
        len(says) == 1 and says[0][0] == "note" and _notes(words, gaps, told.wordings),
        0 if written or not words else pictured(words, gaps, line, told.pictures),
    )


def _notes(words: Sequence[str], gaps: Sequence[str], index: Index) -> bool:
    """Whether a block opens with several words that open notes, or with one behind which a colon or a bracket stands."""
    if opened(words, index, "note") >= _WORDS_OF_A_NOTE:
        return True
    at = next((at for at, gap in enumerate(gaps[1 : 2 + _WORDS_OF_A_NOTE], 1) if gap.strip()[:1] in _BEHIND_A_NOTE), 0)
    return at > 0 and opened(words[:at], index, "note") > 0


def _opens(page: Page, words: range, told: Lexicon) -> bool:
    """Whether a block opens with what opens a byline, "By" or "A commentary by", and goes on with whom it credits."""
    lower = page.words.lower
    if lower[words[0]] in told.openers:
        return _credits(page, words[1:], told)
    for at in range(min(len(words), 1 + (lower[words[0]] in told.determiners))):
        if lower[words[at]] in told.phrases:
            for size in range(min(_LONGEST_PHRASE, len(words) - at), 1, -1):
                if " ".join(lower[words[at] : words[at] + size]) in told.openers:
                    return at + size < len(words) and _credits(page, words[at + size :], told)
    return False


def _credits(page: Page, words: range, told: Lexicon) -> bool:
    """Whether a name, a desk or nothing at all stands behind a byline's word and an article: "By signing up" is none."""
    lower = page.words.lower
    behind = [word for word in words[:3] if lower[word] not in told.determiners][:1]
    if not behind:
        return not words
    initial = page.text[page.words.starts[behind[0]]]
    return not (initial.islower() or initial.isdigit()) or lower[behind[0]] in told.credited


def _share(said: int, size: int) -> int:
    """How much of a block names furniture: 3 when hardly anything else is said, 1 when it is said in passing."""
    return 3 if said * 3 >= size * 2 else 2 if said * 4 >= size or said >= _LONG_WORDING else 1


@cache
def _lexicon(pack: Pack) -> Lexicon:
    openers = pack.entries("bylines", "opens")
    determiners = frozenset([word for word, (kinds,) in pack.table("grammar").items() if not _DETERMINERS.isdisjoint(kinds.split())])
    phrases = frozenset([phrase.split()[0] for phrase in openers if " " in phrase])
    return Lexicon(known(pack), wordings(pack), openers, phrases, _credited(pack) - determiners, determiners, credits_of(pack), {}, set())


def _credited(pack: Pack) -> frozenset[str]:
    desks = {word for entry in pack.entries("bylines", "desk") | pack.entries("bylines", "role") for word in entry.split()}
    return frozenset({*desks, *pack.table("forenames"), *pack.table("particles")})
