"""What makes somebody the one who said a quotation: the ways to come by a claim, and the clues of each."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy, Quoted
from newsparse.quotes.cues import worth
from newsparse.quotes.lexicon import SORTS
from newsparse.quotes.mentions import Mention
from newsparse.text.sentences import MARK, SIGN, SIGNS
from newsparse.weigh.table import ranking

_APART = ("0", "1", "2", "3", *["4 to 7"] * 4, *["8 to 15"] * 8, "many")
_PARAGRAPH, _SENTENCE = 10, 11

Facts = tuple[Any, ...]
"""Facts of one way to come by a claim, in an order that only its clues need to know."""


class Claim(NamedTuple):
    """Somebody who may have said a quotation, by which report if any; `way` is how the claim was come by, `seen` what is seen there."""

    source: Mention | None
    report: Report | None
    way: str
    seen: Facts


class Frame(NamedTuple):
    """What stands around a quotation: what it opens or the sign in front, what it closes or the sign behind."""

    opens: int
    closes: int


NOBODY = Claim(None, None, "nobody", ())


def frame_of(copy: Copy, quoted: Quoted) -> Frame:
    """What stands around a quotation."""
    start, end = copy.sentence(quoted.first)
    first, after = copy.paragraphs[quoted.paragraph]
    opens = _PARAGRAPH if quoted.first == first else _SENTENCE if quoted.first == start else SIGN[copy.holds[quoted.first] & ~MARK]
    closes = _PARAGRAPH if quoted.after == after else _SENTENCE if quoted.after == end else SIGN[copy.holds[quoted.after] & ~MARK]
    return Frame(opens, closes)


def frame_clues(frame: Frame) -> tuple[str, ...]:
    """What stands around a quotation, in words."""
    opens, closes = (_frame_word(frame.opens, "opens", "in front"), _frame_word(frame.closes, "closes", "behind"))
    return opens, closes, f"{opens}, {closes}"


def _frame_word(code: int, verb: str, side: str) -> str:
    return (
        f"{verb} a paragraph" if code == _PARAGRAPH else f"{verb} a sentence" if code == _SENTENCE else f"{SIGNS[code] or 'nothing'} {side}"
    )


def claim_clues(way: str, seen: Facts, frame: Frame) -> tuple[str, ...]:
    """What speaks for or against it that a quotation is somebody's, in clues."""
    return (*way_clues(way, seen), *[f"{way}, {fact}" for fact in frame_clues(frame)])


def way_clues(way: str, seen: Facts) -> tuple[str, ...]:
    """What is seen where a claim was come by, in clues."""
    if way in {"cue ahead", "cue behind"}:
        apart, joint, other, stopped, covered, grade, form, kind, side, sort = seen
        gap = f"{_APART[apart]} words between"
        spot = f"{SIGNS[joint] or 'nothing'} at the quotation"
        return (
            way,
            f"{way}, {gap}",
            f"{way}, {spot}",
            f"{way}, {gap}, {spot}",
            f"{way}, {form} {kind}",
            f"{way}, {side} source",
            f"{way}, {GRADES[grade]} a report",
            f"{way}, {'in its content' if covered else 'not in its content'}",
            f"{way}, source begins with {SORTS[sort]}",
            *([f"{way}, another quotation between"] if other else []),
            *([f"{way}, a stop between"] if stopped else []),
        )
    if way.startswith("cue in"):
        apart, grade, form, kind, side, sort, sign = seen
        return (
            way,
            f"{way}, {_APART[apart]} words between",
            f"{way}, {form} {kind}",
            f"{way}, {GRADES[grade]} a report",
            f"{way}, {side} source",
            f"{way}, {SIGNS[sign] or 'nothing'} in front",
            f"{way}, source begins with {SORTS[sort]}",
        )
    return _other_clues(way, seen)


GRADES = ("hardly", "perhaps", "likely", "surely")
_CLOSED = ("never closed", "the mark was closed", "goes on")


def _other_clues(way: str, seen: Facts) -> tuple[str, ...]:
    if way == "carried":
        back, apart, claimed, sign, closed, only, opens, sort = seen
        words = apart
        near = (
            "just before" if words < 1 else "1 to 6 words before" if words < 7 else "7 to 20 words before" if words < 21 else "long before"
        )
        where = "in this sentence" if back == -1 else "in this paragraph" if back == 0 else f"{back} paragraphs before"
        spoke = f"who spoke {where}"
        return (
            way,
            spoke,
            f"{spoke}, {near}",
            f"{spoke}, by {claimed}",
            f"{spoke}, {SIGNS[sign] or 'nothing'} in front",
            f"{spoke}, {_CLOSED[closed]}",
            f"{spoke}, {'only the attribution' if only else 'other words'} between",
            f"{spoke}, {'opens' if opens else 'inside'} the paragraph",
            f"{spoke}, source begins with {SORTS[sort]}",
        )
    if way == "last report":
        back, form, kind, opens, sign = seen
        side = f"last report, {back} paragraphs before"
        return way, side, f"last report, {form} {kind}", f"{side}, {'opens the paragraph' if opens else SIGNS[sign] or 'nothing'}"
    if way == "who speaks next":
        alone, on, grade, sort = seen
        return (
            way,
            f"{way}, {'alone' if alone else 'not alone'}, {'goes on' if on else 'closed'}",
            f"{way}, {GRADES[grade]} a report",
            f"{way}, {SORTS[sort]}",
        )
    if way in {"labelled in front", "signed behind"}:
        sort, opens, size = seen
        return way, f"{way}, {SORTS[sort]}", f"{way}, {'opens' if opens else 'inside'} the paragraph", f"{way}, {size} words"
    if way.endswith("subject of the sentence before"):
        here, sort, opens = seen
        return way, f"{way}, {'same' if here else 'other'} paragraph, {'opens' if opens else 'inside'}", f"{way}, {SORTS[sort]}"
    return way, *[f"{way}, {SORTS[sort]}" for sort in seen[:1]], *[f"{way}, {far} words" for far in seen[1:]]


@lru_cache(maxsize=1 << 14)
def claim_worth(way: str, seen: Facts, frame: Frame) -> float:
    """How much speaks for it that a quotation is somebody's."""
    return worth(ranking("quotations"), claim_clues(way, seen, frame))
