"""What makes somebody the one who said a quotation: the ways to come by a claim, and the clues of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import manner_name
from newsparse.quotes.mentions import Mention
from newsparse.quotes.quoted import Quoted
from newsparse.quotes.sorts import SORTS
from newsparse.text.sentences import BARE_SIGN, COLON, SIGNS
from newsparse.weigh.facets import Facet, Facets, Facts

_APART = ("0", "1", "2", "3", *["4 to 7"] * 4, *["8 to 15"] * 8, "many")
_PARAGRAPH, _SENTENCE, _INTRODUCED = 10, 11, 12
_EDGES = {_PARAGRAPH: "{} a paragraph", _SENTENCE: "{} a sentence", _INTRODUCED: "{} a paragraph behind a colon"}


class Claim(NamedTuple):
    """Somebody who may have said a quotation, by which report if any; how the claim was come by, and what is seen there."""

    source: Mention | None
    report: Report | None
    way: str
    seen: Facts


NOBODY = Claim(None, None, "nobody", ())


def frame_of(copy: Copy, quoted: Quoted) -> int:
    """What stands around a quotation: what it opens or the sign in front, what it closes or the sign behind."""
    start, end = copy.sentence[quoted.first]
    first, after = copy.paragraphs[quoted.paragraph]
    if quoted.first == first:
        opens = _INTRODUCED if copy.holds[first] & COLON else _PARAGRAPH
    else:
        opens = _SENTENCE if quoted.first == start else BARE_SIGN[copy.holds[quoted.first]]
    closes = _PARAGRAPH if quoted.after == after else _SENTENCE if quoted.after == end else BARE_SIGN[copy.holds[quoted.after]]
    return opens << 4 | closes


def _frame_word(code: int, verb: str, side: str) -> str:
    return _EDGES[code].format(verb) if code in _EDGES else f"{SIGNS[code] or 'nothing'} {side}"


GRADES = ("hardly", "perhaps", "likely", "surely")


def grade(score: float) -> int:
    """How sure a cue reports words, in four steps."""
    return 3 if score > 3 else 2 if score > 1 else 1 if score > -1 else 0


_CLOSED = ("never closed", "the mark was closed", "goes on")
_SPOKE = ("who spoke in this sentence", "who spoke in this paragraph", "who spoke 1 paragraphs before", "who spoke 2 paragraphs before")
_ALONE = ("not alone", "alone", "in the same paragraph")
_NEAR = ("further away", "in the sentence before")
OPENS = len(SIGNS)
"""Instead of the sign in front of a quotation: it opens its paragraph."""
LONG_BEFORE = 21
_BEFORE = ("just before", *["1 to 6 words before"] * 6, *["7 to 20 words before"] * 14, "long before")

Clues = Callable[[Any], list[str]]
"""What one value of a facet says, in clues."""


def _by_cue(way: str) -> Iterator[Clues]:
    """A cue in the sentence of the quotation."""

    def gap(seen: int) -> list[str]:
        between, spot = f"{_APART[seen >> 3]} words between", f"{SIGNS[seen & 7] or 'nothing'} at the quotation"
        return [f"{way}, {between}", f"{way}, {spot}", f"{way}, {between}, {spot}"]

    yield gap
    yield from _report(way)
    yield lambda covered: [f"{way}, {'among the words it reports' if covered else 'not among the words it reports'}"]
    yield lambda other: [f"{way}, another quotation between"] if other else []
    yield lambda stopped: [f"{way}, a stop between"] if stopped else []


def _by_near_cue(way: str) -> Iterator[Clues]:
    """A cue in the sentence before the quotation, or behind it."""
    yield lambda words: [f"{way}, {_APART[words]} words between"]
    yield from _report(way)
    yield lambda sign: [f"{way}, {SIGNS[sign] or 'nothing'} in front"]


def apart(words: int) -> int:
    """So many words, as far as it matters how many."""
    return 0 if words < 0 else words if words < 16 else 16


def _report(way: str) -> Iterator[Clues]:
    yield lambda manner: [f"{way}, {manner_name(manner)}"]
    yield lambda grade: [f"{way}, {GRADES[grade]} a report"]
    yield lambda side: [f"{way}, source {side}"]
    yield lambda sort: [f"{way}, source begins with {SORTS[sort]}"]


def _carried(_: str) -> Iterator[Clues]:
    """Who said the quotation before. All of it is told apart by how far back that is."""

    def looks(bits: int) -> list[str]:
        spoke = _SPOKE[bits & 3]
        return [
            f"{spoke}, {_CLOSED[bits >> 4]}",
            f"{spoke}, {'only the attribution' if bits & 4 else 'other words'} between",
            f"{spoke}, {'opens' if bits & 8 else 'inside'} the paragraph",
        ]

    yield lambda back: [_SPOKE[back & 3], f"{_SPOKE[back & 3]}, {_BEFORE[back >> 2]}"]
    yield lambda claimed: [f"{_SPOKE[claimed[0]]}, by {claimed[1]}"]
    yield lambda sign: [f"{_SPOKE[sign & 3]}, {SIGNS[sign >> 2] or 'nothing'} in front"]
    yield looks
    yield lambda sort: [f"{_SPOKE[sort & 3]}, source begins with {SORTS[sort >> 2]}"]


def _last_report(way: str) -> Iterator[Clues]:
    """Whose words the last report was."""

    def side(bits: int) -> list[str]:
        spot = "opens the paragraph" if bits & 7 == OPENS else SIGNS[bits & 7] or "nothing"
        back = f"{way}, {bits >> 3 & 7} paragraphs before"
        return [back, f"{back}, {spot}", f"{back}, {spot}, {_NEAR[bits >> 6]}"]

    yield lambda manner: [f"{way}, {manner_name(manner)}"]
    yield side
    yield lambda sure: [f"{way}, {_NEAR[sure >> 2]}, {GRADES[sure & 3]} a report"]


def _spoken_next(way: str) -> Iterator[Clues]:
    """Who is said to speak at the next quotation."""
    yield lambda alone: [f"{way}, {_ALONE[alone >> 1]}, {'goes on' if alone & 1 else 'closed'}"]
    yield lambda grade: [f"{way}, {GRADES[grade]} a report"]
    yield lambda sort: [f"{way}, {SORTS[sort]}"]


def _labelled(way: str) -> Iterator[Clues]:
    """A name with a colon, or one below the quotation."""
    yield lambda sort: [f"{way}, {SORTS[sort]}"]
    yield lambda opens: [f"{way}, {'opens' if opens else 'inside'} the paragraph"]
    yield lambda how: [f"{way}, {how}"]


def _introduced(way: str) -> Iterator[Clues]:
    """A sentence above that ends on a colon."""
    yield lambda sort: [f"{way}, {SORTS[sort]}"]
    yield lambda how: [f"{way}, {how[1]}", f"{way}, {'opens' if how[0] else 'inside'} the paragraph, {how[1]}"]


def _mentioned_before(way: str) -> Iterator[Clues]:
    """A subject of the sentence before."""

    def clues(bits: int) -> list[str]:
        spot = f"{way}, {'same' if bits & 2 else 'other'} paragraph, {'opens' if bits & 1 else 'inside'}"
        return [spot, f"{way}, {SORTS[bits >> 2]}", f"{spot}, {SORTS[bits >> 2]}"]

    yield clues


def _mentioned(way: str) -> Iterator[Clues]:
    """A mention in the sentence of the quotation."""
    yield lambda sort: [f"{way}, {SORTS[sort]}"]
    yield lambda far: [f"{way}, {far} words"]


_WAYS: Mapping[str, Callable[[str], Iterable[Clues]]] = {
    "a cue in front": _by_cue,
    "a cue behind": _by_cue,
    "a cue in the sentence before": _by_near_cue,
    "a cue in the sentence behind": _by_near_cue,
    "who spoke last": _carried,
    "who was last reported": _last_report,
    "who speaks next": _spoken_next,
    "labelled in front": _labelled,
    "signed behind": _labelled,
    "introduced": _introduced,
    "subject of the sentence": _mentioned,
    "subject of the sentence before": _mentioned_before,
    "last subject of the sentence before": _mentioned_before,
    "named in front": _mentioned,
    "nobody": lambda _: (),
}
"""The ways to come by a claim, and what is seen on each."""


def ways(table: str, by: str = "") -> Mapping[str, Facets]:
    """The facets of a claim by its way, with the numbers of a table whose clues begin with `by`; the quotation's frame comes first."""

    def facet(clues: Clues) -> Facet:
        return Facet(table, (lambda value: [by + clue for clue in clues(value)]) if by else clues)

    return {way: Facets(facet(_framed(way)), *map(facet, seen(way))) for way, seen in _WAYS.items()}


def _framed(way: str) -> Clues:
    """What stands around a quotation, in clues."""

    def clues(frame: int) -> list[str]:
        opens, closes = _frame_word(frame >> 4, "opens", "in front"), _frame_word(frame & 15, "closes", "behind")
        return [way, f"{way}, {opens}", f"{way}, {closes}", f"{way}, {opens}, {closes}"]

    return clues


_CLAIMS = ways("quotations")


def claim_clues(claim: Claim, frame: int) -> tuple[str, ...]:
    """What speaks for or against it that a quotation is somebody's, in clues."""
    return _CLAIMS[claim.way].names((frame, *claim.seen))


def claim_worth(claim: Claim, frame: int) -> float:
    """How much speaks for it that a quotation is somebody's."""
    return _CLAIMS[claim.way].total((frame, *claim.seen))
