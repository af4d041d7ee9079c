"""Whether a stretch in quotation marks is somebody's words: no title, no nickname, no word in scare quotes."""

from __future__ import annotations

from functools import lru_cache

from newsparse.quotes.claims import Claim, Facts, Frame, claim_clues
from newsparse.quotes.copy import Copy, Quoted
from newsparse.quotes.cues import place, worth
from newsparse.quotes.lexicon import A_QUOTATION, NOTHING, NOUN
from newsparse.text.sentences import JOINED, MARK, SIGN
from newsparse.weigh.table import ranking

_SIZES = ("no word", "1 word", "2 words", "3 words", *["4 to 6 words"] * 3, "7 words or more")


def spoken_clues(copy: Copy, quoted: Quoted, claim: Claim, frame: Frame) -> tuple[str, ...]:
    """What speaks for or against it that a stretch in quotation marks is somebody's words, given who would have said it, in clues."""
    return (*shape_clues(shape(copy, quoted)), *said_clues(claim.way, claim.seen, frame, quoted.after - quoted.first))


def speech_worth(copy: Copy, quoted: Quoted, claim: Claim, frame: Frame) -> float:
    """How much speaks for it that a stretch in quotation marks is somebody's words."""
    return _shape_worth(shape(copy, quoted)) + _said_worth(claim.way, claim.seen, frame, min(quoted.after - quoted.first, 7))


def shape(copy: Copy, quoted: Quoted) -> Facts:
    """A quotation's looks: its size, its first letter and last sign, its capitals, what stands around it."""
    text, stretch = copy.text, quoted.stretch
    words = quoted.after - quoted.first
    start, end = copy.sentence(quoted.first)
    opener = text[stretch.start]
    closing = text[stretch.end - 1]
    few = words < 9 and sum([text[copy.starts[n]].isupper() for n in range(quoted.first, quoted.after)])
    front = (0, NOTHING) if quoted.first == start else (SIGN[copy.holds[quoted.first] & ~MARK], copy.sort(quoted.first - 1, end))
    behind = (0, NOTHING) if quoted.after >= end else (SIGN[copy.holds[quoted.after] & ~MARK], copy.sort(quoted.after, end))
    return (
        min(words, 7),
        2 if opener.isupper() else 1 if opener.islower() else 0,
        0 if closing in ".!?…" else 1 if closing == "," else 2,
        1 if words > 1 and 1 < few >= words - 1 - words // 4 else 2 if words == 1 and few else 0,
        *front,
        *behind,
        stretch.single,
        (quoted.first, quoted.after) == copy.paragraphs[quoted.paragraph],
        quoted.after < end and bool(copy.tags[quoted.after] & NOUN),
        "" if quoted.first == start else _word_in_front(copy, quoted.first - 1),
    )


def _word_in_front(copy: Copy, word: int) -> str:
    """The word in front of a quotation; both halves of a "so-called"."""
    return f"{copy.lower[word - 1]}-{copy.lower[word]}" if word and copy.holds[word] & JOINED else copy.lower[word]


def shape_clues(looks: Facts) -> tuple[str, ...]:
    """A quotation's looks, in clues."""
    size, letter, closing, title, sign, sort, sign_behind, sort_behind, single, alone, noun, word = looks
    words = _SIZES[size]
    long = "short" if size < 4 else "long"
    closed = f"closed {('by a stop', 'by a comma', 'without a sign')[closing]}"
    return (
        words,
        f"{long}, {('no letter', 'small letter', 'capital')[letter]}",
        f"{long}, {closed}",
        f"{words}, {closed}",
        f"{long}, behind {place((sign, sort))}",
        f"{long}, before {place((sign_behind, sort_behind))}",
        f"{long}, {('no title case', 'title case', 'one capital word')[title]}",
        *([f"{long}, single marks"] if single else []),
        *([f"{long}, alone in its paragraph"] if alone else []),
        *(["a noun of saying behind"] if noun else []),
        *(["a quotation right in front"] if sort == A_QUOTATION else []),
        *([f"{long}, the word {word} in front"] if word else []),
    )


def said_clues(way: str, seen: Facts, frame: Frame, words: int) -> tuple[str, ...]:
    """What the best claim to a quotation says for or against its being words at all, in clues."""
    return f"{_SIZES[min(words, 7)]}, {way}", *[f"by {clue}" for clue in claim_clues(way, seen, frame)]


@lru_cache(maxsize=1 << 14)
def _shape_worth(looks: Facts) -> float:
    return worth(ranking("speech"), shape_clues(looks))


@lru_cache(maxsize=1 << 14)
def _said_worth(way: str, seen: Facts, frame: Frame, words: int) -> float:
    return worth(ranking("speech"), said_clues(way, seen, frame, words))
