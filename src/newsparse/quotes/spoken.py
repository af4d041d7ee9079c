"""Whether a stretch in quotation marks is somebody's words: no title, no nickname, no word in scare quotes."""

from __future__ import annotations

from newsparse.quotes.claims import Claim, ways
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import place
from newsparse.quotes.quoted import Quoted
from newsparse.quotes.sorts import A_QUOTATION, NOTHING, NOUN
from newsparse.text.sentences import BARE_SIGN, JOINED
from newsparse.weigh.facets import Facet, Facets, Facts

_LONGEST = 60
"""So much of a word in front of a quotation is looked at, and kept: no word with a number is longer."""
_SIZES = ("no word", "1 word", "2 words", "3 words", *["4 to 6 words"] * 3, "7 words or more")


def spoken_clues(copy: Copy, quoted: Quoted, claim: Claim, frame: int) -> tuple[str, ...]:
    """What speaks for or against it that a stretch in quotation marks is somebody's words, given who would have said it, in clues."""
    return (*_SHAPE.names(shape(copy, quoted, claim)), *_SAID[claim.way].names((frame, *claim.seen)))


def speech_worth(copy: Copy, quoted: Quoted, claim: Claim, frame: int) -> float:
    """How much speaks for it that a stretch in quotation marks is somebody's words."""
    return _SHAPE.total(shape(copy, quoted, claim)) + _SAID[claim.way].total((frame, *claim.seen))


def shape(copy: Copy, quoted: Quoted, claim: Claim) -> Facts:
    """A quotation's looks: its size, its first letter and last sign, its capitals, what stands around it, how its claim was come by."""
    text, stretch, first, after = copy.text, quoted.stretch, quoted.first, quoted.after
    words = after - first
    start, end = copy.sentence[first]
    opener, closing = text[stretch.start], text[stretch.end - 1]
    few = words < 9 and sum([text[at].isupper() for at in copy.starts[first:after]])
    front = NOTHING if first == start else BARE_SIGN[copy.holds[first]] << 5 | copy.sort(first - 1, end)
    behind = NOTHING if after >= end else BARE_SIGN[copy.holds[after]] << 5 | copy.sort(after, end)
    long = (words > 3) << 8
    size = min(words, 7)
    letter = 2 if opener.isupper() else 1 if opener.islower() else 0
    title = 1 if words > 1 and 1 < few >= words - 1 - words // 4 else 2 if words == 1 and few else 0
    alone = (first, after) == copy.paragraphs[quoted.paragraph]
    noun = after < end and copy.tags[after] & NOUN != 0
    return (
        size << 2 | (0 if closing in ".!?…" else 1 if closing == "," else 2),
        long | title << 2 | letter,
        long | front,
        long | behind,
        long | stretch.single << 2 | alone << 1 | noun,
        (long, "" if first == start else _word_in_front(copy, first - 1)[:_LONGEST]),
        (size, claim.way),
    )


def _word_in_front(copy: Copy, word: int) -> str:
    """The word in front of a quotation; both halves of a "so-called"."""
    return f"{copy.lower[word - 1]}-{copy.lower[word]}" if word and copy.holds[word] & JOINED else copy.lower[word]


def _long(bits: int) -> str:
    return "long" if bits >> 8 else "short"


def _closed(size: int) -> list[str]:
    words, closed = _SIZES[size >> 2], f"closed {('by a stop', 'by a comma', 'without a sign')[size & 3]}"
    return [words, f"{'short' if size >> 2 < 4 else 'long'}, {closed}", f"{words}, {closed}"]


def _capitals(bits: int) -> list[str]:
    long = _long(bits)
    return [
        f"{long}, {('no letter', 'small letter', 'capital')[bits & 3]}",
        f"{long}, {('no title case', 'title case', 'one capital word')[bits >> 2 & 3]}",
    ]


def _front(bits: int) -> list[str]:
    quotation = ["a quotation right in front"] if bits & 31 == A_QUOTATION else []
    return [f"{_long(bits)}, behind {place(bits & 255)}", *quotation]


def _alone(bits: int) -> list[str]:
    said = f"{_long(bits)}, single marks", f"{_long(bits)}, alone in its paragraph", "a noun of saying behind"
    return [clue for clue, bit in zip(said, (4, 2, 1), strict=True) if bits & bit]


_SHAPE = Facets(
    Facet("speech", _closed),
    Facet("speech", _capitals),
    Facet("speech", _front),
    Facet("speech", lambda bits: [f"{_long(bits)}, before {place(bits & 255)}"]),
    Facet("speech", _alone),
    Facet("speech", lambda front: [f"{_long(front[0])}, the word {front[1]} in front"] if front[1] else []),
    Facet("speech", lambda size: [f"{_SIZES[size[0]]}, {size[1]}"]),
)
_SAID = ways("speech", "by ")
