"""A story made ready for attribution: its words with what each can be, its sentences, its quoted stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, pairwise, repeat
from operator import itemgetter

import attrs

from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.namesakes import as_names
from newsparse.quotes.quoted import Gaps, Quoted, quoted
from newsparse.quotes.sorts import (
    A_CUE,
    A_NAME,
    A_QUOTATION,
    A_VERB,
    A_WORD,
    AN_ADVERB,
    ARTICLE,
    BODY,
    CUE,
    DETERMINER,
    GROUP,
    KNOWN,
    NOTHING,
    NOUN,
    PARTICLE,
    PRONOUN,
    ROLE,
    TIME,
    TITLE,
    UNSURE,
)
from newsparse.quotes.spots import ENDED, Spots, as_number, places, spots
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COLON, COMMA, HELD, JOINED, MARK, STOP, starts_sentence
from newsparse.text.words import Words, capitals, plain, without_links

_LONGEST_SENTENCE = 1_000
"""A sentence without end is read in parts of so many words: each of its cues may look at all of them."""
_CLOSING = STOP | MARK | COLON
_LONGEST_ORDINAL = 3
"""Of days, birthdays and anniversaries; a year ends its sentence."""
_PARTS_A_NUMBER = COLON | JOINED
"""A number behind it is the end of a longer one: 3:1, 2,5."""
_HAS_GENITIVE = ROLE | BODY | TIME | NOUN
_CLOSED = bytes([UNSURE if bits & _CLOSING else 0 for bits in range(256)])
"""Whether the capital behind a gap may be due to what it holds."""
_VERB_OR_NOUN = bytes([sort in {A_CUE, A_VERB} for sort in range(256)])
_UNSURE_BIT = UNSURE.bit_length() - 1


@attrs.define(eq=False)
class Copy:
    """
    Parallel lists over the words of a text, and what lies across them.

    A field of a NamedTuple is read six times slower, and these are read thousands of times an article.
    """

    text: str
    lower: list[str]
    starts: list[int]
    ends: list[int]
    classes: bytes
    """What each word can be, as a number that the lexicon tells."""
    capitals: bytes
    """Whether each word begins with a capital."""
    holds: list[int]
    """What the gap before each word holds."""
    tags: list[int]
    """What each word can be, as bits."""
    sorts: list[int]
    """What each word most likely is, by number."""
    outer: list[int]
    """The same as its neighbours see it: a quotation is one."""
    inside: list[int]
    """The number of the quotation that a word stands in, counted from one; 0 outside quotation marks."""
    sentence: list[Range]
    """By word its sentence, from its first word up to the one behind its last. Inside quotation marks none begins."""
    paragraphs: list[Range]
    """Each paragraph by word."""
    quoted: list[Quoted]
    spots: Spots
    lexicon: Lexicon

    def sort(self, word: int, end: int) -> int:
        """The sort of a word as its neighbours see it: a quotation is one, and nothing stands at or behind `end`."""
        return NOTHING if word >= end else self.outer[word]

    def words(self, first: int, after: int) -> str:
        """The text from one word up to another, on one line and without where links of Markdown lead."""
        said = self.text[self.starts[first] : self.ends[after - 1]]
        return " ".join(without_links(said, " ").split()) if "\n" in said or "\r" in said or "[" in said else said

    def opens_block(self, word: int) -> bool:
        """Whether the edge of a block stands in front of a word: of a paragraph, or of a line outside of all paragraphs."""
        gap = self.text[self.ends[word - 1] : self.starts[word]] if word else "\n"
        if "\n" not in gap and "\r" not in gap:
            return False
        at = bisect_right(self.paragraphs, word, key=itemgetter(0)) - 1
        return at < 0 or not self.paragraphs[at][0] < word < self.paragraphs[at][1]

    def last_before(self, word: int) -> int:
        """The last word of the story before this word of it, which captions or furniture may part from it; -1 where there is none."""
        at = bisect_right(self.paragraphs, word - 1, key=itemgetter(0)) - 1
        while at >= 0 and self.paragraphs[at][0] == self.paragraphs[at][1]:
            at -= 1
        return min(word, self.paragraphs[at][1]) - 1 if at >= 0 else -1

    def is_genitive(self, word: int) -> bool:
        """Whether a word is the s that a noun or a name has behind it: the city’s. Behind a pronoun it is a verb."""
        if self.lower[word] != "s" or not self.lexicon.genitive_s or not word or not self.holds[word] & JOINED:
            return False
        before = self.tags[word - 1]
        return not before & KNOWN or bool(before & _HAS_GENITIVE)


def copy(text: str, words: Words, paragraphs: Sequence[Range], lexicon: Lexicon) -> Copy:
    """The story of these paragraphs."""
    text = plain(text)
    lower, starts, ends, gaps = words
    held = bytearray(map(HELD.__getitem__, gaps))
    held[0] &= ~JOINED & 255  # to nothing
    capital = capitals(text, starts)
    classes = as_names(bytes(map(lexicon.classes.__getitem__, lower)), lower, capital, held, lexicon)
    bits = lexicon.bits
    tags = [bits[number] for number in classes]
    by_word = _paragraphs(starts, paragraphs)
    inside = [0] * (len(lower) + 1)
    marked = bytearray(len(lower))
    stretches, named = quoted(Gaps(text, words, tags, held), paragraphs, lexicon)
    for number, one in enumerate(stretches, 1):
        inside[one.first : one.after] = [number] * (one.after - one.first)
        marked[one.first : one.after] = b"\1" * (one.after - one.first)
    sentences = _sentences(text, words, held, tags, inside, by_word, lexicon)
    sorts = _sorts(classes, capital, held, sentences, lexicon)
    if lexicon.noun_capitals:
        _nouns_apart(text, words, held, tags, sorts, set(sentences), lexicon)
        for one in named:
            sorts[one.first : one.after] = [A_NAME] * (one.after - one.first)
    elif lexicon.genitive_s:
        for n in sentences:
            tells_how = lower[n].endswith(lexicon.endings["adverb"]) and lower[n] not in lexicon.forenames
            if tells_how and not any(capital[n + 1 : n + 2]):
                sorts[n] = AN_ADVERB  # Newly released messages
        for n in places(bytes(sorts).translate(_VERB_OR_NOUN)):
            if n and tags[n - 1] & ARTICLE and not held[n]:
                sorts[n] = A_WORD  # the works council, the claims
    outer = [*sorts]
    for one in stretches:
        outer[one.first : one.after] = [A_QUOTATION] * (one.after - one.first)
    sentence = _by_word(sentences, len(lower))
    seen = spots(classes, bytes(held[:-1]), bytes(sorts), bytes(marked), lexicon)
    holds = list(held)
    return Copy(text, lower, starts, ends, classes, capital, holds, tags, sorts, outer, inside, sentence, by_word, stretches, seen, lexicon)


def _sorts(classes: bytes, capital: bytes, held: bytearray, sentences: Sequence[int], lexicon: Lexicon) -> list[int]:
    """
    What each word most likely is; one with a capital by its capital, unless that may be due to its place.

    All words are told at once, as numbers with a byte for each word: `told` has a 1 where the capital tells, and there the
    bytes by capital take the place of the plain ones.
    """
    size = len(classes)
    placed = held[:-1].translate(_CLOSED)
    for n in sentences:
        placed[n] = UNSURE
    plain, by_capital = as_number(classes.translate(lexicon.sort_of)), as_number(classes.translate(lexicon.capitals))
    told = as_number(capital) & ~((by_capital & as_number(placed)) >> _UNSURE_BIT)
    by_capital &= ~(as_number(b"\1" * size) << _UNSURE_BIT)
    return list((plain ^ ((plain ^ by_capital) & told * 255)).to_bytes(size, "big"))


def _paragraphs(starts: Sequence[int], paragraphs: Sequence[Range]) -> list[Range]:
    """Each paragraph by word."""
    edges = list(map(bisect_left, repeat(starts), chain.from_iterable(paragraphs)))
    return list(zip(edges[::2], edges[1::2], strict=True))


def _by_word(sentences: Sequence[int], count: int) -> list[Range]:
    """The sentence of each word, from where the sentences begin."""
    found: list[Range] = []
    for first, after in pairwise(dict.fromkeys([0, *sentences, count])):
        if after - first <= _LONGEST_SENTENCE:
            found += [(first, after)] * (after - first)
        else:
            for start in range(first, after, _LONGEST_SENTENCE):
                edges = (start, min(start + _LONGEST_SENTENCE, after))
                found += [edges] * (edges[1] - edges[0])
    return found


def _nouns_apart(  # noqa: PLR0913, PLR0917  -- the lists of a copy before it is one
    text: str, words: Words, held: Sequence[int], tags: Sequence[int], sorts: list[int], openings: set[int], lexicon: Lexicon
) -> None:
    """
    Make common nouns words again where every noun has a capital: behind an article or an adjective, or by their ending; not in a
    name (Ursula von der Leyen, der junge Paul Holt).

    A word that only opens its sentence may be any word: one that ends like an adverb is one.
    """
    lower, starts, ends, _ = words
    adverbs, nouns, adjectives = (lexicon.endings[kind] for kind in ("adverb", "noun", "adjective"))
    for n in [n for n, sort in enumerate(sorts) if sort == A_NAME]:
        word = lower[n]
        if n in openings and word.endswith(adverbs):
            sorts[n] = AN_ADVERB
        elif len(word) > 6 and word.endswith(nouns):
            sorts[n] = A_WORD
        elif n and not held[n] and not text[starts[n] + 1 : ends[n]].isupper():
            before, tag = lower[n - 1], tags[n - 1]
            if n > 2 and tag & tags[n - 2] & PARTICLE and sorts[n - 3] == A_NAME:
                continue
            if word in lexicon.forenames and sorts[n + 1 : n + 2] == [A_NAME] and not held[n + 1]:
                continue
            if tag & DETERMINER or (not tag & KNOWN and text[starts[n - 1]].islower() and before.endswith(adjectives)):
                sorts[n] = A_WORD


def _sentences(  # noqa: PLR0913, PLR0917  -- the lists of a copy before it is one
    text: str, words: Words, held: bytearray, tags: list[int], inside: Sequence[int], paragraphs: Sequence[Range], lexicon: Lexicon
) -> list[int]:
    """Where sentences begin. A full stop behind an abbreviation is struck from what its gap holds."""
    lower, starts, _, gaps = words
    openings = {*chain.from_iterable([paragraph for paragraph in paragraphs if paragraph[0] < paragraph[1]])}
    found = [edge for edge in openings if edge < len(lower)]
    openings |= {0, len(lower)}
    for n in [*places(held.translate(ENDED))][::-1]:
        if n in openings or (inside[n] and inside[n] == inside[n - 1] and not held[n] & MARK):
            continue
        before, gap = lower[n - 1], gaps[n]
        if lexicon.months and before.isdigit() and _makes_ordinal(words, held, tags, n, lexicon):
            held[n] = JOINED
        elif not (short := before in lexicon.abbreviations and _is_short(text, words, n, lexicon)) and gap == ". " and len(before) > 1:
            if text[starts[n]].isupper() or text[starts[n]].isdigit():
                found.append(n)
            else:
                held[n] = JOINED
        elif not (starts_sentence(text, gap, before, starts[n], short=short) or _begins_anew(text, words, tags, n, lexicon)):
            if not held[n] & MARK:
                held[n] = (held[n] & ~STOP) | (0 if held[n] & COMMA else JOINED)
        elif not (inside[n - 1] and not inside[n] and not (lexicon.turns and text[starts[n]].isupper()) and _asked(tags, held, gap, n)):
            found.append(n)
    found.sort()
    return found


def _begins_anew(text: str, words: Words, tags: Sequence[int], n: int, lexicon: Lexicon) -> bool:
    """
    Whether an article or a pronoun with a capital opens a sentence behind an abbreviation that is no title: left the U.S. The bank;
    fled at 2 a.m. Her husband.
    """
    opens = tags[n] & (PRONOUN | DETERMINER) and not tags[n] & PARTICLE and text[words.starts[n]].isupper()
    if not opens or lexicon.noun_capitals or words.gaps[n] != ". " or len(words.lower[n]) == 1:
        return False
    return not tags[n - 1] & TITLE and (len(words.lower[n - 1]) > 1 or words.gaps[n - 1] == ".")


def _is_short(text: str, words: Words, n: int, lexicon: Lexicon) -> bool:
    """Whether the abbreviation in front of word n is one there: “no. 5” but not “said no. He left”."""
    which = lexicon.abbreviations[words.lower[n - 1]]
    if which == "any":
        return True
    return text[words.starts[n - 1]].isupper() if which == "capital" else text[words.starts[n]].isdigit()


def _makes_ordinal(words: Words, held: Sequence[int], tags: Sequence[int], n: int, lexicon: Lexicon) -> bool:
    """Whether the stop between a number and word n makes it an ordinal: in front of a month, or of a noun with its article before."""
    lower, gap = words.lower, words.gaps[n]
    if len(lower[n - 1]) > _LONGEST_ORDINAL or gap[:1] != "." or gap[1:].strip() or (n > 1 and held[n - 1] & _PARTS_A_NUMBER):
        return False
    if lower[n] in lexicon.months:
        return True
    in_front = n > 1 and (tags[n - 2] & DETERMINER or lower[n - 2] in lexicon.contracted)
    return bool(in_front and (not tags[n] & KNOWN or tags[n] & (ROLE | GROUP)))


def _asked(tags: Sequence[int], held: Sequence[int], gap: str, n: int) -> bool:
    """Whether a question or an exclamation in quotation marks is followed by its attribution (“Why?” Ms. Low asked)."""
    if "." in gap:
        return False
    for at in range(n, min(n + 6, len(tags))):
        if at > n and held[at] & BREAKS:
            return False
        if tags[at] & CUE:
            return True
    return False
