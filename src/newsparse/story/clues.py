"""What speaks for or against each label in one block, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from newsparse.article.labels import Label
from newsparse.story.around import AROUND, PLACES
from newsparse.story.bios import BIOS
from newsparse.story.copy import COPY
from newsparse.story.crossheads import CROSSHEADS
from newsparse.story.headline import AMOUNTS
from newsparse.story.kicker import KICKERS
from newsparse.story.likeness import LIKENESS_EDGES
from newsparse.story.surface import SURFACE, Surface
from newsparse.story.wording import WORDING
from newsparse.text.kept import Kept
from newsparse.weigh.table import Labelling, labelling

if TYPE_CHECKING:
    from newsparse.story.around import Says
    from newsparse.story.facts import Facts

SIZES = ("no word", "1 to 3 words", "4 to 9 words", "10 to 24 words", "25 words or more")
_SIZE_OF = (0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4)
READINGS = (
    *(f"reads like story below {edge:g}" for edge in LIKENESS_EDGES),
    f"reads like story above {LIKENESS_EDGES[-1]:g}",
)
_ROUGHLY = ("unlike story", "hardly like story", "rather like story", "like story")
_ROUGHLY_OF = (*[0] * 4, *[1] * 4, *[2] * 4, *[3] * 4)
_CHANCES = ("surely not", "hardly", "perhaps not", "rather not", "as likely as not", "rather", "likely", "very likely", "surely")
_PLACES = tuple(f"{place} the story" for place in PLACES)
_COPIES = ("", "a copy of the headline above it", "the headline", "a copy of the headline below it", "the headline with more around it")
REPEATS = (*AROUND["repeated"], "told above already, as the whole story is")
_SAYS = ("", "says {} in passing", "says {}", "says nothing but {}")
_ZONES = ("before the story", "inside the story", "after the story")
_LONG_BLOCKS = 3
_BELOW_DATELINE = COPY.index("below the dateline of wire copy")
_JUST_BEFORE, _FIRST = frozenset({2, 3}), 4
_BELOW_HEADLINE = frozenset({5, 6, 7})
_ALL_CAPITAL, _AGO = SURFACE["capitals"].index("every word capital"), SURFACE["time"].index("a time ago")
_NAME, _FEW_WORDS = frozenset({2, 3, 4}), 2
FRONT = (
    "",
    "between the headline and the story",
    "a name between the headline and the story",
    "a time ago between the headline and the story",
)
_ZONE_OF = (*[0] * 4, *[1] * 5, *[2] * 4)
_MOST_VALUES = 1 << 12
"""So many sums of each aspect are kept: a page has some hundred, and those of the next page are mostly the same."""


def _crossed(names: Iterable[str], others: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The clues that each of some bins makes with each of others."""
    return tuple([tuple([f"{name}, {other}" for other in others]) for name in names])


READING = _crossed(READINGS, SIZES)
_AHEAD = _crossed([f"{chance} before the story" for chance in _CHANCES], _ROUGHLY)
_OVER = _crossed([f"{chance} behind the story" for chance in _CHANCES], _ROUGHLY)
_ZONE = _crossed(SIZES, _ZONES)
_PLACE = _crossed(_PLACES, _ROUGHLY)
_END, _TIME = _crossed(SURFACE["end"], SIZES), _crossed(SURFACE["time"], SIZES)
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
    found = [clue for aspect, column in zip(aspects(), seen([facts]), strict=True) for values in column for clue in aspect.clues(*values)]
    return [name for name in found if name]


def seen(several: Sequence[Facts]) -> tuple[Iterable[tuple[Any, ...]], ...]:
    """For each of the `aspects` the facts that it is about, of one block after the other."""
    surface, says, under, likeness, ahead, over, place, from_headline, copies, standfirst, crosshead, above, below, *others = zip(
        *several, strict=True
    )
    opens_byline, pictured, captioned, noted, named, repeats, copied, said_page, short_page, amount, wording, wording_near, kicker = others
    size, roughly = [_SIZE_OF[one.length] for one in surface], [_ROUGHLY_OF[one] for one in likeness]
    long_blocks, headed = [one <= _LONG_BLOCKS for one in short_page], [one > 0 for one in from_headline]
    filed = [0 if said and one == _BELOW_DATELINE else one for one, said in zip(copied, says, strict=True)]
    return (
        _together(likeness, size),
        _together(ahead, over, place, size, roughly),
        surface,
        _together(amount, said_page, short_page, headed, roughly),
        _together(from_headline, said_page, size),
        _together(above, below, size),
        _together(wording, size),
        _together(wording_near, roughly),
        _together(copies, noted, named, filed, repeats),
        _together(says, under, long_blocks, size),
        _together(crosshead, standfirst, opens_byline, pictured, size),
        _together(map(_opens_bare, surface, place, long_blocks), kicker, map(_front, surface, place, from_headline), captioned),
    )


def _together(*columns: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Several facts of one block after the other."""
    return zip(*columns, strict=True)


class Aspect(Kept[tuple[Any, ...], int]):
    """Facts that mean something together: the clues that they make, and by their values the sum of these for all labels at once."""

    def __init__(self, clues: Callable[..., Iterable[str]]) -> None:
        super().__init__(lambda values: numbers().packed_sum(clues(*values)), most=_MOST_VALUES)
        self.clues = clues


@cache
def aspects() -> tuple[Aspect, ...]:
    """What the facts of a block are looked at for, in the order of `seen`."""
    return tuple([Aspect(clues) for clues in _ABOUT])


def _reading(likeness: int, size: int) -> tuple[str, ...]:
    return "any block", READING[likeness][size]


def _edges(ahead: int, over: int, place: int, size: int, roughly: int) -> tuple[str, ...]:
    return _AHEAD[ahead][roughly], _OVER[over][roughly], _ZONE[size][_ZONE_OF[place]], _PLACE[place][roughly]


def _look(*bins: int) -> tuple[str, ...]:
    """What a block looks like by itself; its end and its date by its length: a date alone in its line is the story's."""
    surface = Surface(*bins)
    return (
        _END[surface.end][_SIZE_OF[surface.length]],
        SURFACE["opening"][surface.opening],
        SURFACE["capitals"][surface.capitals],
        SURFACE["function_words"][surface.function_words],
        SURFACE["sign"][surface.sign],
        SURFACE["digits"][surface.digits],
        SURFACE["time"][surface.time],
        _TIME[surface.time][_SIZE_OF[surface.length]] if surface.time else "",
        SURFACE["quoted"][surface.quoted],
    )


def _page(amount: int, said_page: int, short_page: int, headed: bool, roughly: int) -> tuple[str, ...]:  # noqa: FBT001  -- facts
    """What kind of page it is, and how much of an article it has."""
    said = _SAID_PAGE[said_page][0][roughly] if said_page else ""
    return _AMOUNT[amount][roughly], _AMOUNT_OF[headed][amount][said_page], _SHORT_PAGE[short_page][roughly], said


def _head(from_headline: int, said_page: int, size: int) -> tuple[str, ...]:
    return _FROM_HEADLINE[from_headline][size], _SAID_PAGE[said_page][1][size] if said_page else ""


def _beside(above: int, below: int, size: int) -> tuple[str, ...]:
    return _ABOVE[above][size], _BELOW[below][size]


def _worded(wording: int, size: int) -> tuple[str, ...]:
    return (_WORDING[wording][size],)


def _worded_near(wording: int, roughly: int) -> tuple[str, ...]:
    return (_WORDING_NEAR[wording][roughly],)


def _copied(copies: int, noted: bool, named: int, copied: int, repeats: int) -> tuple[str, ...]:  # noqa: FBT001  -- facts
    beside = "opens as notes do, beside the story" if noted else "", BIOS[named]
    return _COPIES[copies], *beside, COPY[copied], REPEATS[repeats]


def _said(says: Says, under: str, long_blocks: bool, size: int) -> list[str]:  # noqa: FBT001  -- facts
    """The furniture that a block names, and that a line above it names."""
    found = [f"under a line that says {under}, {SIZES[size]}"] if under else []
    for kind, share in says:
        said = _SAYS[share].format(kind)
        found.append(f"{said}, {SIZES[size]}" if share < 3 else said)
    if long_blocks:
        found += [f"in a text of long blocks it says {kind}" for kind, share in says if share > 1 or kind == "disclaimer"]
    return found


def _roles(crosshead: int, standfirst: bool, opens_byline: bool, pictured: int, size: int) -> tuple[str, ...]:  # noqa: FBT001  -- facts
    """What a block may be by itself, whatever stands around it."""
    return (
        CROSSHEADS[crosshead],
        "the standfirst" if standfirst else "",
        f"opens like a byline, {SIZES[size]}" if opens_byline else "",
        f"credits a picture, {SIZES[size]}" if pictured else "",
    )


def _opening(opens_bare: bool, kicker: int, front: int, captioned: bool) -> tuple[str, ...]:  # noqa: FBT001  -- facts
    bare = "opens the story without a final mark" if opens_bare else ""
    caption = "near the headline, above nothing but the credit of a picture" if captioned else ""
    return bare, KICKERS[kicker], FRONT[min(front, 1)], FRONT[front] if front > 1 else "", caption


def _opens_bare(surface: Surface, place: int, long_blocks: bool) -> bool:  # noqa: FBT001  -- facts
    """Whether a block opens a story of long blocks, and has no final mark."""
    return place == _FIRST and long_blocks and not surface.end and surface.function_words > 0


def _front(surface: Surface, place: int, from_headline: int) -> int:
    """What stands between the headline and the story, as a bin of `FRONT`: a name alone there is whose story it is."""
    if place not in _JUST_BEFORE or from_headline not in _BELOW_HEADLINE:
        return 0
    if surface.time == _AGO and _SIZE_OF[surface.length] <= _FEW_WORDS:
        return 3
    return 2 if surface.capitals == _ALL_CAPITAL and surface.length in _NAME and not surface.sign and not surface.end else 1


_ABOUT: tuple[Callable[..., Iterable[str]], ...] = (
    *(_reading, _edges, _look, _page, _head, _beside),
    *(_worded, _worded_near, _copied, _said, _roles, _opening),
)


def scores(several: Sequence[Facts]) -> Iterator[tuple[int, ...]]:
    """For each block the sum for each label, in thousandths: one after the other, for those of all would fill the memory."""
    if not several:
        return iter(())
    sums = [map(aspect.__getitem__, column) for aspect, column in zip(aspects(), seen(several), strict=True)]
    return map(numbers().unpacked, map(sum, zip(*sums, strict=True)))


@cache
def numbers() -> Labelling:
    """The numbers of the clues by label, checked to be about the labels there are."""
    table = labelling("blocks")
    if table.labels != tuple(Label):
        raise ValueError("tables/blocks.json: expected the labels of newsparse.Label, in their order")
    return table
