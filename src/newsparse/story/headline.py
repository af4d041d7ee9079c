"""
The headline: ranked among the short blocks above the prose, "none" included.

A headline stands on many pages more than once: as the page's title with the site's name behind, in a breadcrumb, in a bar
that sticks to the top, in a list of what is read most. The last copy above the story is the one that is printed there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from newsparse.article.labels import Label
from newsparse.story.around import AROUND, LONG
from newsparse.story.heading import HEADINGS, MARKED, headings, unlike
from newsparse.story.neighbour import ANNOUNCED, NEIGHBOUR, announced, ends_above_a_credit, neighbours
from newsparse.story.prose import occurrences
from newsparse.story.surface import SURFACE
from newsparse.story.terms import terms
from newsparse.story.title import most_shared, shares
from newsparse.weigh.bins import Form, chosen
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.draft import Draft
    from newsparse.story.surface import Surface

_MOST_WORDS = 40
_LOOKED_AT = 60
_IN_STORY = 3
"""Of the story itself, so many blocks are looked at: its beginning may be found too early."""
_LEDE = 3
_SEEN_BELOW = 8
_RIVAL_OF = (0, 1, *[2] * 3, *[3] * 4, 0)
"""The bin of a rival by how many blocks it is away; nine and more are far."""
_FAR = len(_RIVAL_OF) - 1
_MOST = 4
_TOO_SHORT = 12
"""A block with fewer characters stands in others by chance."""

_LENGTH_EDGES = (1, 2, 3, 4, 6, 9, 14, 19)
_GAP_EDGES = (-1, 0, 1, 2, 4, 8, 15, 30)
_SHARE_EDGES = (0.01, 0.3, 0.5, 0.75)
_RATIO_EDGES = (0.3, 0.6, 0.9, 1.1, 1.5, 2.5, 5.0)
_OFTEN_EDGES = (0.2, 0.7, 1.5, 3.0)
AMOUNT_EDGES = (15, 40, 80, 150, 300)
AMOUNTS = ("hardly any story", *(f"a story of {edge} words" for edge in AMOUNT_EDGES))
_WORDS = ("no word of the story", *(f"{count} of the story" for count in ("1 word", "2 words", "3 words", "4 or more words")))
_BELOW = (
    *("above nothing", "above a short line", "above a line like itself", "above a long line", "above a sentence"),
    "above a long sentence",
)
_BELOW_OF = (0, 1, 1, 2, 4, 3, 5, 5)
_ALIKE_OF = (0, 1, 2, 2, 3, 3, 3, 3)
_DATED = bytes.maketrans(bytes(range(6)), bytes([0, 0, 1, 0, 1, 1]))
"""Which bins of `SURFACE` tell a date."""
_LIKE_A_HEADLINE = bytes.maketrans(bytes(range(8)), bytes([0, 0, 0, 1, 0, 1, 0, 0]))
"""Which classes of `around.classes` have some words and no stop."""
_RIVALS = ("no block {} says as much", "the next block {} says as much", "a block near {} says as much", "a block further {} says as much")
_RATIOS = ("far shorter", "shorter", "a little shorter", "about as long", "a little longer", "longer", "far longer", "many times longer")
_COMMON = ("nothing in common with the block {}", "a word in common with the block {}", "words in common with the block {}")

HEADLINE: dict[str, tuple[str, ...]] = {
    "length": (
        *("1 word", "2 words", "3 words", "4 words", "5 or 6 words", "7 to 9 words", "10 to 14 words", "15 to 19 words"),
        "20 words or more",
    ),
    **{name: SURFACE[name] for name in ("end", "opening", "capitals", "function_words", "sentences", "commas")},
    **{name: SURFACE[name] for name in ("sign", "digits", "time", "quoted")},
    "copies": ("stands once", "last of its copies", "a copy below, above the story", "a copy below, in or after the story"),
    "times": ("", "stands twice", "stands three times", "stands often"),
    "titled": (
        *(f"shares {share} with the page's first block" for share in ("nothing", "some", "half", "most")),
        *(f"{place} the page's first block" for place in ("inside", "begins", "is")),
        *("no block before it", "below no title", "no block before it, and told again below"),
    ),
    "most_titled": (
        *("", "only others share words with the page's first block", "others share more words with the page's first block"),
        *("shares as many words as any with the page's first block", "shares more words than any with the page's first block"),
    ),
    "part": ("", "the headline's part of a title without a word of the story", "a title without a word of the story, above its part"),
    "inside": (
        "",
        "stands nowhere else",
        *(f"stands {times} on the page" for times in ("once more", "twice more", "three times more", "often")),
    ),
    "gap": (
        *("in the story", "opens the story", "just above the story", "2 above the story", "3 or 4 above the story", "5 to 8 above"),
        *("9 to 15 above", "16 to 30 above", "further above"),
    ),
    "between": (
        *("no long block between it and the story", "1 long block between it and the story", "2 long blocks between"),
        "more long blocks between",
    ),
    "shared": ("shares nothing with the story", "shares a little", "shares a third", "shares half", "shares most"),
    "words": _WORDS,
    "often": ("its words hardly come back", *(f"its words come back{times}" for times in (" once", "", " often", " throughout"))),
    "lede": ("no word of the lede", "1 word of the lede", "2 words of the lede", "3 or more words of the lede"),
    "dated": ("no date below", "a date within 3 below", "a date within 8 below"),
    "credited": ("", "a byline within 3 below", "a line like a name within 3 below"),
    "above": ("the first block", "below a label of 1 to 4 words", "below a longer line", "below a sentence"),
    "below": _BELOW,
    "just_above": tuple(f"{words} just above" for words in NEIGHBOUR),
    "second_below": tuple(f"{words} 2 below" for words in NEIGHBOUR),
    "capitals_above": tuple(words and f"{words} above" for words in SURFACE["capitals"]),
    "capitals_below": tuple(words and f"{words} below" for words in SURFACE["capitals"]),
    "longer_above": ("", *(f"the block above {ratio}" for ratio in _RATIOS)),
    "longer_below": ("", *(f"the block below {ratio}" for ratio in _RATIOS)),
    "words_above": tuple(f"{words} above" for words in _WORDS),
    "words_below": tuple(f"{words} below" for words in _WORDS),
    "rival_above": tuple(words.format("above") for words in _RIVALS),
    "rival_below": tuple(words.format("below") for words in _RIVALS),
    "common_above": tuple(words.format("above") for words in _COMMON),
    "common_below": tuple(words.format("below") for words in _COMMON),
    "group": (
        *("", "the only heading of its group", "the last heading of its group", "the first of two headings", "between two headings"),
        *("the first of several headings", "among several headings"),
    ),
    "alike": ("no line like it around", "1 line like it around", "2 or 3 lines like it around", "many lines like it around"),
    "itself": (
        *("", "opens like a byline", "credits a picture", "closes with the credit of a picture"),
        "a sentence above nothing but the credit of a picture",
    ),
    "heading": HEADINGS,
    "marked": MARKED,
    "announced": ANNOUNCED,
    "kind": ("", "says of what kind a story is, and nothing else"),
    "said": ("", "says furniture in passing", "says furniture", "says nothing but furniture"),
    "amount": AMOUNTS,
    "said_page": AROUND["said_page"],
    "dress": ("a text in another language", "a text alone", "a text with one line of furniture", *["a page"] * 3),
}
_AS_SEEN = [name for name in ("said", "said_page", *SURFACE) if name in HEADLINE]
HEADLINE_CROSSED = (
    *(("end", "length"), ("copies", "titled"), ("capitals", "function_words"), ("amount", "said_page")),
    *(("gap", other) for other in ("between", "titled", "length", "words")),
    *(("dress", other) for other in ("titled", "above", "words", "length")),
    ("common_below", "below"),
    ("rival_below", "longer_below"),
    ("rival_below", "below"),
    ("group", "length"),
    ("just_above", "dated"),
    ("below", "words_below"),
    ("above", "words_above"),
    ("words", "words_below"),
)


def guessed(draft: Draft, story: Range, amount: float) -> int | None:
    """The number of the block that is most likely the headline of the story, which lies between two blocks and has so many words."""
    found = candidates(draft, story)
    sums = _form().sums(seen(draft, found, story, amount), len(found)) if found else []
    high = max(sums, default=0.0)
    return found[sums.index(high)] if found and high > ranking("headline")["none"] else None


@cache
def _form() -> Form:
    return Form(HEADLINE, HEADLINE_CROSSED, ranking("headline"))


def candidates(draft: Draft, story: Range) -> list[int]:
    """The blocks that may be the headline of the story: it has something to stand above."""
    start, end = story
    nearest = range(max(0, start - _LOOKED_AT), min(start + _IN_STORY, end - 1))
    return [at for at in sorted({0, *nearest} if nearest else ()) if 0 < draft.sizes[at] <= _MOST_WORDS]


def seen(draft: Draft, found: Sequence[int], story: Range, amount: float) -> dict[str, Sequence[int]]:
    """The columns of `HEADLINE` for the candidates."""
    columns, sizes, count = draft.columns, draft.sizes, len(found)
    long = list(accumulate([1 if kind >= 5 else 0 for kind in columns["own"][: story[0]]], initial=0))
    told: dict[str, Sequence[int]] = chosen({name: columns[name] for name in _AS_SEEN}, found)
    told |= {**_copies(draft, found, story), **_vocabulary(draft, found, story), **_near(draft, found)}
    told["most_titled"] = most_shared(draft, found)
    told["group"] = _group(draft, found, told["words"])
    told["inside"] = _inside(draft.lines, found, told["words"])
    told["length"] = [bisect_left(_LENGTH_EDGES, sizes[at]) for at in found]
    told["gap"] = [bisect_left(_GAP_EDGES, story[0] - at) for at in found]
    told["between"] = [min(3, long[story[0]] - long[min(at + 1, story[0])]) for at in found]
    told["amount"] = [bisect_right(AMOUNT_EDGES, amount)] * count
    told["dress"] = told["said_page"]
    told |= {"heading": headings(draft.lines, found), "marked": unlike(draft, found)}
    told["announced"] = announced(draft, found)
    told["kind"] = [columns["kind"][at] for at in found]
    return told


def _copies(draft: Draft, found: Sequence[int], story: Range) -> dict[str, list[int]]:
    """Where else on the page a candidate's words stand as a block of their own."""
    edge = story[0] + _IN_STORY
    places: dict[str, list[int]] = {}
    for at, again in enumerate(draft.columns["repeated"]):
        if again:
            places.setdefault(draft.lines[at], []).append(at)
    told = [_copied(at, places.get(draft.lines[at], (at,)), edge) for at in found] if places else [0] * len(found)
    return {"copies": told, "times": [min(3, len(places.get(draft.lines[at], "-")) - 1) for at in found] if places else told}


def _copied(at: int, places: Sequence[int], edge: int) -> int:
    """Whether the same words stand below a candidate and above an edge, above it, or below the edge alone."""
    if len(places) == 1:
        return 0
    below = bisect_right(places, at)
    return 2 if below < len(places) and places[below] < edge else 1 if places[0] < at else 3


def _vocabulary(draft: Draft, found: Sequence[int], story: Range) -> dict[str, list[int]]:
    """What the candidates have in common with the story, with the page's title and with the blocks around them."""
    start, end = story
    said = terms(draft.vocabulary, draft.lines) if _is_caseless(draft.surfaces[max(0, start - 3) : end]) else draft.vocabulary
    often = draft.often if story == draft.prose and said is draft.vocabulary else occurrences(said[start:end])
    opening = [at for at in range(start, end) if draft.columns["own"][at] >= 5][:_LEDE]
    lede = frozenset(chain.from_iterable([said[at] for at in opening]))
    counts: dict[int, list[int]] = {}
    for at in sorted({*found, *[at + 1 for at in found if at + 1 < len(said)], *[at - 1 for at in found if at], 0}):
        own = 1 if start <= at < end else 0
        counts[at] = [often[word] - own for word in said[at] if word in often]
    recurring = {at: len(own) - own.count(0) for at, own in counts.items()}
    words = {at: count if count < _MOST else _MOST for at, count in recurring.items()}
    captions = {at for at in words if draft.columns["closing"][at] or ends_above_a_credit(draft, at)}
    telling = {at: count for at, count in words.items() if count > 1 and draft.sizes[at] <= _MOST_WORDS and at not in captions}
    rivals = _rivals(telling, words, found, start)
    common = {at: min(2, len(said[at] & said[at + 1])) for at in {*found, *[at - 1 for at in found if at]} if at + 1 < len(said)}
    sizes = [len(said[at]) or 1 for at in found]
    return {
        **shares(draft, found, said, sure=words[0] > 1),
        "shared": [bisect_right(_SHARE_EDGES, recurring[at] / size) for at, size in zip(found, sizes, strict=True)],
        "often": [bisect_right(_OFTEN_EDGES, sum(counts[at]) / size) for at, size in zip(found, sizes, strict=True)],
        "words": [words[at] for at in found],
        "words_above": [words.get(at - 1, 0) for at in found],
        "words_below": [words.get(at + 1, 0) for at in found],
        "lede": [min(3, len(said[at] & lede)) for at in found],
        "common_above": [common.get(at - 1, 0) for at in found],
        "common_below": [common.get(at, 0) for at in found],
        "rival_above": [above for above, _ in rivals],
        "rival_below": [below for _, below in rivals],
    }


def _rivals(telling: Mapping[int, int], words: Mapping[int, int], found: Sequence[int], start: int) -> list[tuple[int, int]]:
    """
    How near above and below each candidate a short block stands that says as many words of the story.

    `telling` are those that say two or more, in order; below, only what stands above the story counts.
    """
    if not telling:
        return [(0, 0)] * len(found)
    saying = {least: [at for at, count in telling.items() if count >= least] for least in range(2, _MOST + 1)}
    rivals = []
    for at in found:
        others = saying[words[at] if words[at] > 2 else 2]
        here = bisect_left(others, at)
        after = bisect_right(others, at, here)
        above = at - others[here - 1] if here else _FAR
        below = others[after] - at if after < len(others) and others[after] < start else _FAR
        rivals.append((_RIVAL_OF[above if above < _FAR else _FAR], _RIVAL_OF[below if below < _FAR else _FAR]))
    return rivals


def _is_caseless(surfaces: Sequence[Surface]) -> bool:
    """Whether any of the blocks opens with a letter of a script that has no capitals."""
    return any(look.opening == _NO_CASE for look in surfaces)


_NO_CASE = SURFACE["opening"].index("opens with a letter that has no case")


def _group(draft: Draft, found: Sequence[int], words: Sequence[int]) -> list[int]:
    """
    Where each candidate stands among the headings around it that no date, byline or long block parts from it.

    A breadcrumb that ends on the headline stands above it, a standfirst without a stop below; a group of them ends at the byline.
    """
    own, ends, credited = draft.columns["own"], draft.columns["end"], draft.columns["credited"]
    dated = draft.columns["time"].translate(_DATED)
    last = min(len(own), found[-1] + _FAR)
    parting = [at for at in range(found[0], last) if own[at] >= LONG or dated[at] or credited[at] == 1]
    headings = [at for at, said in zip(found, words, strict=True) if at and said > 1 and draft.sizes[at] > 2 and ends[at] != 1]
    apart = {*parting, 0}
    return [0 if at in apart else _place(at, headings, parting) for at in found]


def _place(at: int, headings: Sequence[int], parting: Sequence[int]) -> int:
    """The bin of `group`: whether a heading stands above a block and how many stand below it, up to what parts them from it."""
    next_ = bisect_right(parting, at)
    above = max(parting[next_ - 1] if next_ else -1, at - _FAR + 1)
    below = min(parting[next_] if next_ < len(parting) else at + _FAR, at + _FAR - 1)
    here = bisect_left(headings, at), bisect_right(headings, at)
    before, behind = here[0] - bisect_right(headings, above), bisect_left(headings, below) - here[1]
    return 1 + (before > 0) + 2 * min(behind, 2)


def _inside(lines: Sequence[str], found: Sequence[int], words: Sequence[int]) -> list[int]:
    """
    How often each candidate that has a word of the story stands elsewhere, by itself or inside of another block.

    There it is in front of the site's name, at the end of a breadcrumb, in a link that shares it.
    """
    whole = "\n".join(lines)
    return [min(5, whole.count(lines[at])) if said and len(lines[at]) >= _TOO_SHORT else 0 for at, said in zip(found, words, strict=True)]


def _ratio(sizes: Sequence[int], at: int, beside: int) -> int:
    """How long a block is beside a candidate: a bin of `longer_above`."""
    if not 0 <= beside < len(sizes) or not sizes[beside]:
        return 0
    return 1 + bisect_left(_RATIO_EDGES, sizes[beside] / sizes[at])


def _near(draft: Draft, found: Sequence[int]) -> dict[str, list[int]]:
    """What stands around the candidates: dates, bylines, sentences, lines like them."""
    edge = found[-1] + _SEEN_BELOW + 1
    columns, sizes = draft.columns, draft.sizes
    own, ends, credited = columns["own"] + b"\0", columns["end"], columns["credited"]
    pictured, closing = columns["pictured"], columns["closing"]
    captioned = {at: ends_above_a_credit(draft, at) for at in found}
    dated = columns["time"][:edge].translate(_DATED)
    looks = zip(columns["capitals"][:edge], columns["length"], ends, strict=False)
    named = bytes([1 if capitals == 5 and length in (2, 3) and not end else 0 for capitals, length, end in looks])
    capitals = b"\0" + columns["capitals"] + b"\0"
    like_itself = own[: edge + 1].translate(_LIKE_A_HEADLINE)
    above, second = _beside(draft, found)
    return {
        "dated": [1 if 1 in dated[at + 1 : at + 4] else 2 if 1 in dated[at + 4 : at + 9] else 0 for at in found],
        "credited": [1 if 1 in credited[at + 1 : at + 4] else 2 if 1 in named[at + 1 : at + 4] else 0 for at in found],
        "above": [0 if not at else 1 if sizes[at - 1] <= 4 else 3 if ends[at - 1] in (1, 2, 3) else 2 for at in found],
        "below": [_BELOW_OF[own[at + 1]] for at in found],
        "just_above": above,
        "second_below": second,
        "alike": [_ALIKE_OF[like_itself.count(1, at - 3 if at > 3 else 0, at + 4) - like_itself[at]] for at in found],
        "capitals_above": [capitals[at] for at in found],
        "capitals_below": [capitals[at + 2] for at in found],
        "longer_above": [_ratio(sizes, at, at - 1) for at in found],
        "longer_below": [_ratio(sizes, at, at + 1) for at in found],
        "itself": [1 if credited[at] == 1 else 3 if closing[at] else 2 if pictured[at] else 4 * captioned[at] for at in found],
    }


def _beside(draft: Draft, found: Sequence[int]) -> tuple[list[int], list[int]]:
    """What stands just above each candidate and 2 below it; the page's first block may lie far above all the others."""
    nearest = found if found[0] else found[1:]
    first = nearest[0] - 1 if nearest else 0
    near = neighbours(draft, first, nearest[-1] + 3) if nearest else []
    above, second = [near[at - 1 - first] for at in nearest], [near[at + 2 - first] for at in nearest]
    return (above, second) if found[0] else ([0, *above], [*neighbours(draft, 2, 3), *second])


def headline(labels: Sequence[Label]) -> int | None:
    """The number of the block that is the headline: of its copies, the last one above the story."""
    found = [at for at, label in enumerate(labels) if label is Label.HEADLINE]
    return found[-1] if found else None


def kicker(labels: Sequence[Label]) -> int | None:
    """The number of the block that is the kicker."""
    return next((at for at, label in enumerate(labels) if label is Label.KICKER), None)
