"""The fitting of what stands once (headline, standfirst) and of the labels themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from benchmarks.chain import Example, chosen, weights
from benchmarks.gold import Gram, alike, tokens
from benchmarks.learn import Floats, logistic_from, one_of
from benchmarks.pages import STORYLESS
from newsparse.article.labels import Label
from newsparse.story import clues, headline, standfirst
from newsparse.story.copy import COPY
from newsparse.story.facts import Facts
from newsparse.weigh.table import Labelling


def near(one: Gram, other: Gram) -> bool:
    """Equal words, or the one inside the other, or four fifths shared."""
    if one == other:
        return bool(one)
    small, large = sorted((one, other), key=len)
    inside = len(small) >= 3 and len(large) <= 40 and f" {' '.join(small)} " in f" {' '.join(large)} "
    return inside or 2 * (Counter(one) & Counter(other)).total() >= 0.8 * (len(one) + len(other))


def ranking_of(pages: Sequence[tuple[float, list[list[str]], list[bool]]], penalty: float) -> dict[str, float]:
    """
    A number a clue, so that the right candidate wins, or "none" where there is no right one.

    A page is its weight, the clues of each candidate, and which of them are right.
    """
    names = sorted({clue for _, candidates, _ in pages for each in candidates for clue in each})
    column = {name: at for at, name in enumerate(["none", *names])}
    rows = [[column[clue] for clue in each] for _, candidates, _ in pages for each in (["none"], *candidates)]
    matrix = csr_matrix(
        (np.ones(sum(map(len, rows))), np.concatenate([np.array(row) for row in rows]), np.cumsum([0, *map(len, rows)])),
        shape=(len(rows), len(column)),
    )
    group = np.concatenate([np.full(len(candidates) + 1, at) for at, (_, candidates, _) in enumerate(pages)]).astype(np.int32)
    right = np.concatenate([np.array([not any(hits), *hits]) for _, _, hits in pages])
    numbers = one_of(matrix, right, group, np.array([weight for weight, _, _ in pages]), penalty)
    return {name: round(float(numbers[at]), 2) for name, at in column.items()}


def headlines(pages: Sequence[Example], stories: Sequence[tuple[int, int]], amounts: Sequence[float]) -> dict[str, float]:
    """The numbers of `headline`."""
    found = []
    for one, story, words in zip(pages, stories, amounts, strict=True):
        if one.sample.converter == STORYLESS:
            seen = headline.candidates(one.draft, story, words)
            found.append((one.sample.weight, [list(headline.clues(each)) for each in seen], [False] * len(seen)))
        elif one.sample.gold.title and not one.sample.silver:
            title = tokens(one.sample.gold.title)
            seen = headline.candidates(one.draft, story, words)
            hits = [near(tokens(one.draft.lines[each.block]), title) for each in seen]
            if any(hits):
                found.append((one.sample.weight, [list(headline.clues(each)) for each in seen], hits))
    return ranking_of(found, 1.0)


def standfirsts(
    pages: Sequence[Example], stories: Sequence[tuple[int, int]], scores: Sequence[Floats], heads: Sequence[int | None]
) -> dict[str, float]:
    """The numbers of `standfirst`."""
    found = []
    for one, story, score, head in zip(pages, stories, scores, heads, strict=True):
        if one.sample.gold.standfirst is not None:
            pieces = [tokens(piece) for piece in one.sample.gold.standfirst]
            seen = standfirst.candidates(one.draft, head, story, score.tolist())
            hits = [any(alike(tokens(one.draft.lines[each.block]), piece) for piece in pieces) for each in seen]
            found.append((1.0, [list(standfirst.clues(each)) for each in seen], hits))
    return ranking_of(found, 1.0)


_BY_HAND = (
    *filter(None, COPY),
    "in a text of long blocks",
    "a text that names no furniture",
    "between the headline and",
    "opens the story without",
)
"""What holds for copy without a page around it, of which the pages have little: it is set by hand alone."""
_BODY = [list(Label).index(Label.PARAGRAPH), list(Label).index(Label.CROSSHEAD)]


class Blocks(NamedTuple):
    """The blocks that labels are fitted on, a row each."""

    names: list[str]
    clues: csr_matrix
    body: NDArray[np.bool_]
    weight: Floats
    ahead: Floats
    """How far the numbers set by hand put the body's labels above all others."""
    crosshead: NDArray[np.bool_]
    crosshead_weight: Floats
    crosshead_ahead: Floats
    fold: NDArray[np.int64]


def blocks(pages: Sequence[Example], facts: Sequence[list[Facts]], table: Labelling) -> Blocks:
    """The rows of all pages; `table` holds the numbers set by hand only."""
    rows, truth, weight, by_hand, kind, kind_weight, fold = [], [], [], [], [], [], []
    for at, (one, told) in enumerate(zip(pages, facts, strict=True)):
        picked = chosen(one, at)
        truth.append(one.body[picked])
        weight.append(weights(one, picked))
        fold += [one.fold] * len(picked)
        heads = Counter(tokens(piece) for piece in one.sample.gold.crossheads or ())
        for block in picked.tolist():
            names = list(clues.named(told[block]))
            rows.append([name for name in names if not name.startswith(_BY_HAND)])
            by_hand.append(ahead([number / 1000 for number in table.total(names)]))
            known = one.sample.gold.crossheads is not None and bool(one.body[block])
            kind_weight.append(one.sample.weight if known else 0.0)
            kind.append(known and tokens(one.draft.lines[block]) in heads)
    names, matrix = _matrix(rows)
    gaps = np.array(by_hand)
    kinds, counts = np.array(kind), np.array(kind_weight)
    return Blocks(names, matrix, np.concatenate(truth), np.concatenate(weight), gaps[:, 0], kinds, counts, gaps[:, 1], np.array(fold))


def ahead(sums: Sequence[float]) -> tuple[float, float]:
    """How far the body's labels lie above all others, and the crosshead above the paragraph."""
    paragraph, crosshead = sums[_BODY[0]], sums[_BODY[1]]
    return max(paragraph, crosshead) - max(number for label, number in enumerate(sums) if label not in _BODY), crosshead - paragraph


def labels(known: Blocks, without: int | None = None) -> dict[str, dict[str, float]]:
    """What each clue adds to "paragraph or crosshead", and to "crosshead" alone, over the numbers that are set by hand."""
    keep = known.fold != without
    body, start = logistic_from(known.clues[keep], known.body[keep], known.weight[keep], 1.0, known.ahead[keep])
    ruled = keep & (known.crosshead_weight > 0)
    cross, cross_start = logistic_from(
        known.clues[ruled], known.crosshead[ruled], known.crosshead_weight[ruled], 1.0, known.crosshead_ahead[ruled]
    )
    found = {"any block": {"body": round(start, 2), "crosshead": round(cross_start, 2)}}
    for name, one_body, one_cross in zip(known.names, body, cross, strict=True):
        row = {label: round(float(number), 2) for label, number in (("body", one_body), ("crosshead", one_cross)) if abs(number) >= 0.05}
        if row and name != "any block":
            found[name] = row
    return found


def _matrix(rows: Sequence[Iterable[str]]) -> tuple[list[str], csr_matrix]:
    names = sorted({name for row in rows for name in row})
    column = {name: at for at, name in enumerate(names)}
    index = [np.array([column[name] for name in row], np.int32) for row in rows]
    flat: NDArray[np.int32] = np.concatenate(index)
    return names, csr_matrix((np.ones(len(flat), np.float32), flat, np.cumsum([0, *map(len, index)])), shape=(len(rows), len(names)))
