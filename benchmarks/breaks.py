"""
Fits the numbers of `weigh/tables/breaks.json` (`python -m benchmarks breaks DATA...`): does a paragraph go on over a line break?

Learned from pages whose paragraphs are known (fundus-dev): a break inside a known piece goes on, one at its edge does not,
and the breaks elsewhere on the page, which hold captions and teasers that nobody marked, count little and as ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import newsparse
from benchmarks.pages import Row, rows
from newsparse.language import guess, pack
from newsparse.story.breaks import Break, breaks, clues
from newsparse.text.lines import lines
from newsparse.text.words import words

TABLE = Path(newsparse.__file__).parent / "weigh" / "tables" / "breaks.json"
_APART = re.compile(r"[\W_]+")
_LEAST = 8


class Example(NamedTuple):
    """One line break of a page: what is seen, whether the paragraph goes on, how much it counts, whose page it is."""

    seen: Break
    inside: bool
    weight: float
    publisher: str


def examples(pages: Iterable[Row]) -> Iterator[Example]:
    """Every line break of every converter's text, those of the text nodes at full weight."""
    for row in pages:
        gold = row["gold"]
        pieces = [*gold["paragraphs"], *gold["summary"], *gold["headings"], *gold["captions"], gold["title"] or ""]
        for converter, text in row["text"].items():
            found = lines(text)
            inside, edges = _known(text, found, pieces)
            worth = 1.0 if converter == "textnodes" else 0.5
            for at, seen in enumerate(breaks(text, found, pack(guess(words(text).lower)))):
                if seen is None:
                    continue
                known = at in inside or at in edges
                yield Example(seen, at in inside, worth if known else worth / 10, row["publisher"])


def _known(text: str, found: list[tuple[int, int]], pieces: Iterable[str]) -> tuple[set[int], set[int]]:
    """The breaks inside the known pieces, and those at their edges, by the number of the line before."""
    owners = [at for at, (start, end) in enumerate(found) for _ in _APART.sub("", text[start:end])]
    letters = "".join(_APART.sub("", text[start:end]) for start, end in found)
    inside: set[int] = set()
    edges: set[int] = set()
    for piece in pieces:
        bare = _APART.sub("", piece)
        at = letters.find(bare) if len(bare) >= _LEAST else -1
        if at >= 0:
            first, last = owners[at], owners[at + len(bare) - 1]
            inside |= set(range(first, last))
            edges |= {first - 1, last}
    return inside, edges


def fit(pages: Iterable[Row]) -> dict[str, float]:
    """One number a clue, by logistic regression, rounded; those that say next to nothing are left out."""
    import numpy as np  # noqa: PLC0415  -- an extra that only fitting needs
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    known = list(examples(pages))
    by_clue = [list(clues(example.seen)) for example in known]
    by_hand = json.loads(TABLE.read_text("utf-8"))["set"]
    names = sorted({clue for row in by_clue for clue in row} - set(by_hand))
    column = {name: at for at, name in enumerate(names)}
    hits = [(number, column[clue]) for number, row in enumerate(by_clue) for clue in row if clue in column]
    matrix = csr_matrix((np.ones(len(hits)), tuple(zip(*hits, strict=True))), shape=(len(known), len(names)))
    model = LogisticRegression(C=1.0, max_iter=500)
    model.fit(matrix, [example.inside for example in known], sample_weight=[example.weight for example in known])
    numbers = dict(zip(names, model.coef_[0], strict=True))
    least = 0.1
    return {"always": round(float(model.intercept_[0]), 2)} | {name: round(float(n), 2) for name, n in numbers.items() if abs(n) >= least}


def main(paths: Sequence[Path]) -> None:
    """Fit the numbers on pages whose paragraphs are known, and write them into the table."""
    known = [row for path in paths for row in rows(path)]
    data = json.loads(TABLE.read_text("utf-8"))
    TABLE.write_text(json.dumps(data | {"fitted": fit(known)}, indent=1, ensure_ascii=False) + "\n", "utf-8")
