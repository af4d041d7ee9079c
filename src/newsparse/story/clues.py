"""What speaks for or against each label in one block, by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsparse.article.labels import Label
from newsparse.story.around import AROUND
from newsparse.story.copy import COPY
from newsparse.story.surface import SURFACE
from newsparse.weigh.table import Labelling, labelling

if TYPE_CHECKING:
    from newsparse.story.facts import Facts

SIZES = ("no word", "1 to 3 words", "4 to 9 words", "10 to 24 words", "25 words or more")
_SIZE_OF = (0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4)
LIKENESS = tuple(
    f"reads like story {number}"
    for number in ("-6", "-4", "-3", "-2", "-1.5", "-1", "-0.5", "0", "0.5", "1", "1.5", "2", "3", "4", "6", "more")
)
PLACES = tuple(place.replace("the densest prose (15)", "the story") for place in AROUND["dense15"])
COPIES = ("", "a copy of the headline above it", "the headline", "a copy of the headline below it", "the headline with more around it")
SAYS = ("", "says {} in passing", "says {}", "says nothing but {}")
_BEFORE, _INSIDE, _AFTER = "before the story", "inside the story", "after the story"
_ZONES = (*[_BEFORE] * 4, *[_INSIDE] * 5, *[_AFTER] * 4)
_ZONED = frozenset(("capitals", "sign", "time"))


def clues(facts: Facts) -> list[str]:
    """The clues in one block, each once, as far as they say something about a label."""
    rows = numbers().rows
    return [clue for clue in _named(facts) if clue in rows]


def _named(facts: Facts) -> Iterator[str]:
    surface = facts.surface
    size, zone = SIZES[_SIZE_OF[surface.length]], _ZONES[facts.place]
    yield f"{LIKENESS[facts.likeness]}, {size}"
    yield f"{size}, {zone}"
    yield PLACES[facts.place]
    yield f"{SURFACE['end'][surface.end]}, {size}"
    yield f"{AROUND['from_headline'][facts.from_headline]}, {size}"
    yield from (name for field, words in _SPEAKING.items() if (name := words[getattr(surface, field)]))
    if facts.copied:
        yield COPY[facts.copied]
    if facts.copies:
        yield COPIES[facts.copies]
    if facts.repeats:
        yield AROUND["repeated"][facts.repeats]
    for kind, share in facts.says:
        yield f"{SAYS[share].format(kind)}, {size}" if share < 3 else SAYS[share].format(kind)
    if facts.under:
        yield f"under a line that says {facts.under}, {size}"
    if facts.opens_byline:
        yield f"opens like a byline, {size}"
    yield AROUND["above1"][facts.above]
    yield AROUND["below1"][facts.below]


_SPEAKING = {field: SURFACE[field] for field in ("opening", "capitals", "function_words", "sign", "digits", "time", "quoted")}


@lru_cache(maxsize=16_384)
def score(facts: Facts) -> tuple[float, ...]:
    """The sum for each label: a cache over `clues`, so the quick way and the explained way cannot differ."""
    return numbers().total(clues(facts))


@cache
def numbers() -> Labelling:
    """The numbers of the clues by label, checked to be about the labels there are."""
    table = labelling("blocks")
    if table.labels != tuple(Label):
        raise ValueError("tables/blocks.json: expected the labels of newsparse.Label, in their order")
    return table
