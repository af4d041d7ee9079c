"""
Crossheads, each judged by itself: their fitting, and how often they are right, `python -m benchmarks crossheads DATA...`.

The figures are cross-validated: the numbers that judge a page's short blocks were fitted on the pages of other publishers.
Where the story stands is told by readings that have not seen the page's site. Only pages whose crossheads are marked count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.chain import FOLDS, Example
from benchmarks.gold import tokens
from benchmarks.learn import Floats, Layout, logistic
from benchmarks.pages import CLEAN, MADE, STORYLESS
from benchmarks.titles import bins, readings
from newsparse.span import Range
from newsparse.story import crossheads
from newsparse.story.headline import guessed

LAYOUT = Layout(crossheads.CROSSHEAD, crossheads.CROSSHEAD_CROSSED)
_PENALTY = 8.0
_LEAST = 0.005
_EVEN = 4
"""A page of so many candidates counts as one of fewer; of more, it grows with their root."""
_CHOSEN = -1.2
"""Above these odds a block speaks for a crosshead: short blocks that are not marked are often crossheads all the same."""


class Known(NamedTuple):
    """The candidates of pages whose crossheads are marked: their bins, a row each, which are right, and what they count."""

    facts: NDArray[np.int8]
    right: NDArray[np.bool_]
    weight: Floats
    fold: NDArray[np.int64]
    converter: list[str]


def known(pages: Sequence[Example], stories: Sequence[Range], scores: Sequence[Sequence[float]], heads: Sequence[int | None]) -> Known:
    """The candidates of all pages that say which are crossheads."""
    parts = [
        _of_page(one, story, score, head)
        for one, story, score, head in zip(pages, stories, scores, heads, strict=True)
        if one.sample.gold.crossheads is not None and one.sample.converter != STORYLESS
    ]
    facts, right, weight, fold = (np.concatenate(column) for column in list(zip(*parts, strict=True))[:4])
    return Known(facts, right, weight, fold, [name for *_, names in parts for name in names])


def _of_page(
    one: Example, story: Range, scores: Sequence[float], head: int | None
) -> tuple[NDArray[np.int8], NDArray[np.bool_], Floats, NDArray[np.int64], list[str]]:
    found = crossheads.candidates(one.draft, head, story)
    columns = crossheads.seen(one.draft, found, head, story, scores) if found else {}
    marked = {tokens(piece) for piece in one.sample.gold.crossheads or ()}
    return (
        bins(columns, crossheads.CROSSHEAD, len(found)) if found else np.zeros((0, len(crossheads.CROSSHEAD)), np.int8),
        np.array([bool(one.body[at]) and tokens(one.draft.lines[at]) in marked for at in found], np.bool_),
        np.full(len(found), max(_EVEN, len(found)) ** -0.5),
        np.full(len(found), one.fold),
        [one.sample.converter] * len(found),
    )


def numbers(of: Known, without: int | None = None) -> dict[str, float]:
    """A number a clue; `without` a fold of publishers."""
    keep = of.fold != without
    return LAYOUT.numbers(*logistic(LAYOUT.matrix(of.facts[keep]), of.right[keep], of.weight[keep], _PENALTY), _LEAST)


def read(paths: Sequence[Path]) -> Known:
    """The candidates of the pages in the files, the story by readings that have not seen them, the headline by the table as it is."""
    found = readings(paths)
    heads = [guessed(one.page.draft, one.story, one.words) for one in found]
    return known([one.page for one in found], [one.story for one in found], [one.scores for one in found], heads)


def held_out(of: Known) -> Floats:
    """The odds of each candidate by numbers that have not seen its publisher."""
    odds = np.zeros(len(of.right))
    for without in range(FOLDS):
        there = of.fold == without
        fitted = numbers(of, without)
        column = np.array([fitted.get(name, 0.0) if name else 0.0 for name in LAYOUT.names])
        odds[there] = LAYOUT.matrix(of.facts[there]) @ column + fitted["every block"]
    return odds


def rows(of: Known, odds: Floats) -> Iterator[str]:
    """
    A row of the table for each kind of text: over all candidates, how many of those said are right and the other way round.

    Texts that are put together of a page's pieces are learnt from and not measured.
    """
    kinds = np.array([name if name in (CLEAN, "textnodes") else "" if name in MADE else "lines" for name in of.converter])
    for kind in sorted({*kinds.tolist()} - {""}):
        counts = Counter(zip((odds[kinds == kind] > _CHOSEN).tolist(), of.right[kinds == kind].tolist(), strict=True))
        both, only_said, missed = counts[True, True], counts[True, False], counts[False, True]
        precision, recall = both / max(1, both + only_said), both / max(1, both + missed)
        f1 = 2 * both / max(1, 2 * both + only_said + missed)
        yield f"| {kind} | {both + missed} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"


def main(paths: Sequence[Path]) -> None:
    """Print a row for each kind of text."""
    of = read(paths)
    print("| pages | crossheads | precision | recall | F1 |\n|---|---|---|---|---|")
    print("\n".join(rows(of, held_out(of))))
