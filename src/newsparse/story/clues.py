"""What speaks for or against each label in one block, by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsparse.article.labels import Label
from newsparse.story.around import AROUND, PLACES
from newsparse.story.copy import COPY
from newsparse.story.crossheads import CROSSHEADS
from newsparse.story.headline import AMOUNTS
from newsparse.story.surface import SURFACE
from newsparse.story.wording import WORDING
from newsparse.weigh import path
from newsparse.weigh.table import Labelling, labelling

if TYPE_CHECKING:
    from newsparse.story.facts import Facts
    from newsparse.story.surface import Surface

SIZES = ("no word", "1 to 3 words", "4 to 9 words", "10 to 24 words", "25 words or more")
_SIZE_OF = (0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4)
READINGS = (
    *(f"reads like story below {edge:g}" for edge in (-6, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6)),
    "reads like story above 6",
)
_ROUGHLY = ("unlike story", "hardly like story", "rather like story", "like story")
_ROUGHLY_OF = (*[0] * 4, *[1] * 4, *[2] * 4, *[3] * 4)
_CHANCES = ("surely not", "hardly", "perhaps not", "rather not", "as likely as not", "rather", "likely", "very likely", "surely")
_PLACES = tuple(place.replace(" the densest prose (15)", "") + " the story" for place in PLACES)
_COPIES = ("", "a copy of the headline above it", "the headline", "a copy of the headline below it", "the headline with more around it")
_SAYS = ("", "says {} in passing", "says {}", "says nothing but {}")
_ZONES = ("before the story", "inside the story", "after the story")
_LONG_BLOCKS = 3
_BELOW_DATELINE = COPY.index("below the dateline of wire copy")
_JUST_BEFORE, _FIRST = frozenset({2, 3}), 4
_BELOW_HEADLINE = frozenset({5, 6, 7})
_ZONE_OF = (*[0] * 4, *[1] * 5, *[2] * 4)


def _crossed(names: Iterable[str], others: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The clues that each of some bins makes with each of others."""
    return tuple([tuple([f"{name}, {other}" for other in others]) for name in names])


READING = _crossed(READINGS, SIZES)
_AHEAD = _crossed([f"{chance} before the story" for chance in _CHANCES], _ROUGHLY)
_OVER = _crossed([f"{chance} behind the story" for chance in _CHANCES], _ROUGHLY)
_ZONE = _crossed(SIZES, _ZONES)
_PLACE = _crossed(_PLACES, _ROUGHLY)
_END = _crossed(SURFACE["end"], SIZES)
_FROM_HEADLINE = _crossed(AROUND["from_headline"], SIZES)
_SAID_PAGE = tuple(zip(_crossed(AROUND["said_page"], _ROUGHLY), _crossed(AROUND["said_page"], SIZES), strict=True))
_AMOUNT = _crossed(AMOUNTS, _ROUGHLY)
_AMOUNT_OF = tuple([_crossed([f"{words}, {head}" for words in AMOUNTS], AROUND["said_page"]) for head in ("no headline", "a headline")])
"""Whether the page has an article at all: how much story there is, under a headline or not, on what kind of page."""
_SHORT_PAGE = _crossed(AROUND["short_page"], _ROUGHLY)
_WORDING = _crossed(WORDING["wording"], SIZES)
_WORDING_NEAR = _crossed(WORDING["wording4"], _ROUGHLY)
_ABOVE = _crossed(AROUND["above1"], SIZES)
_BELOW = _crossed(AROUND["below1"], SIZES)


def clues(facts: Facts) -> list[str]:
    """The clues in one block, each once, as far as they say something about a label."""
    rows = numbers().rows
    return [clue for clue in named(facts) if clue in rows]


def named(facts: Facts) -> list[str]:
    """Everything that could be a clue in one block: what is seen, in words."""
    size, roughly = _SIZE_OF[facts.surface.length], _ROUGHLY_OF[facts.likeness]
    found = [
        "any block",
        READING[facts.likeness][size],
        _AHEAD[facts.ahead][roughly],
        _OVER[facts.over][roughly],
        _ZONE[size][_ZONE_OF[facts.place]],
        _PLACE[facts.place][roughly],
        _END[facts.surface.end][size],
        _FROM_HEADLINE[facts.from_headline][size],
        _AMOUNT[facts.amount][roughly],
        _AMOUNT_OF[facts.from_headline > 0][facts.amount][facts.said_page],
        _SHORT_PAGE[facts.short_page][roughly],
        _ABOVE[facts.above][size],
        _BELOW[facts.below][size],
        _WORDING[facts.wording][size],
        _WORDING_NEAR[facts.wording_near][roughly],
        *_of_its_own(facts.surface),
        _COPIES[facts.copies],
        "" if facts.says and facts.copied == _BELOW_DATELINE else COPY[facts.copied],
        AROUND["repeated"][facts.repeats],
        CROSSHEADS[facts.crosshead],
    ]
    if facts.said_page:
        found += _SAID_PAGE[facts.said_page][0][roughly], _SAID_PAGE[facts.said_page][1][size]
    if facts.standfirst:
        found.append("the standfirst")
    for kind, share in facts.says:
        said = _SAYS[share].format(kind)
        found.append(f"{said}, {SIZES[size]}" if share < 3 else said)
    if facts.short_page <= _LONG_BLOCKS:
        found += [f"in a text of long blocks it says {kind}" for kind, share in facts.says if share > 1 or kind == "disclaimer"]
    if facts.place in _JUST_BEFORE and facts.from_headline in _BELOW_HEADLINE:
        found.append("between the headline and the story")
    if facts.place == _FIRST and facts.short_page <= _LONG_BLOCKS and not facts.surface.end and facts.surface.function_words:
        found.append("opens the story without a final mark")
    if facts.under:
        found.append(f"under a line that says {facts.under}, {SIZES[size]}")
    if facts.opens_byline:
        found.append(f"opens like a byline, {SIZES[size]}")
    if facts.pictured:
        found.append(f"credits a picture, {SIZES[size]}")
    return [name for name in found if name]


def _of_its_own(surface: Surface) -> tuple[str, ...]:
    """What a block looks like by itself, but for its length and its end."""
    return (
        SURFACE["opening"][surface.opening],
        SURFACE["capitals"][surface.capitals],
        SURFACE["function_words"][surface.function_words],
        SURFACE["sign"][surface.sign],
        SURFACE["digits"][surface.digits],
        SURFACE["time"][surface.time],
        SURFACE["quoted"][surface.quoted],
    )


def score(facts: Facts) -> tuple[int, ...]:
    """The sum for each label, in thousandths."""
    return numbers().total(named(facts))


@lru_cache(maxsize=2_048)
def possible(facts: Facts) -> Mapping[int, int]:
    """The labels that a block can have, and their sums: a cache over `score`, so the quick way and the explained way cannot differ."""
    return path.possible(score(facts), numbers())


@cache
def numbers() -> Labelling:
    """The numbers of the clues by label, checked to be about the labels there are."""
    table = labelling("blocks")
    if table.labels != tuple(Label):
        raise ValueError("tables/blocks.json: expected the labels of newsparse.Label, in their order")
    return table
