"""
What each group of facts is worth to the body: `python -m benchmarks structure_without DATA...`.

Both readings are fitted with all facts and then without one group at a time, by folds of publishers and sites, and every block
that the second reading holds for story is kept. A row says by how much body F1 changes without the group, in hundredths; the
edges and the labels, which stand on the readings, are not fitted again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import chain, wordings
from benchmarks.chain import Example
from benchmarks.fit import body, report
from benchmarks.learn import Floats, Layout
from benchmarks.unseen import pages_of, spoken
from newsparse.story import likeness, wording
from newsparse.story.mass import MASS, masses
from newsparse.story.surface import SURFACE
from newsparse.weigh.bins import Bins, Columns, Crossed

_LEAST = 0.005
GROUPS: Mapping[str, tuple[str, ...]] = {
    "the words of blocks": tuple(wording.WORDING),
    "vocabulary shared with the densest prose": ("shared",),
    "where the densest prose stands": ("dense",),
    "furniture that is named": ("said", "since"),
    "the look of the block itself": tuple(set(SURFACE) - {"length", "end"}),
    "the blocks around it": ("above", "below", "mass_near"),
    "what kind of page it is": ("short_page", "said_page", "prose_page", "high", "all"),
    "how much story the first reading finds around": tuple(set(MASS) - {"likely", "high", "all"}),
}
"""The groups, by how the names of their facts begin."""
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "fundus": tuple(f"fundus, {converter}" for converter in ("html_text", "inscriptis", "html2text")),
    "fundus textnodes": ("fundus, textnodes",),
    "wcxb": ("wcxb, html_text",),
    "wcxb textnodes": ("wcxb, textnodes",),
    "others": ("others, html_text",),
}
_STARTS, _ENDS = "<!-- without -->", "<!-- end of without -->"


def main(paths: Sequence[Path]) -> None:
    """Print what each group is worth, and write it into `docs/accuracy.md`."""
    pages = pages_of(paths)
    spoken(pages, wordings.words(pages).held_out)
    whole = _figures(pages, ())
    rows = [_row("without", _SHOWN), f"|{'---|' * (len(_SHOWN) + 1)}", _row("nothing: F1", [f"{100 * one:.1f}" for one in whole])]
    print("\n".join(rows), flush=True)
    for name, facts in GROUPS.items():
        rows.append(_row(name, [f"{100 * (one - all_in):+.1f}" for one, all_in in zip(_figures(pages, facts), whole, strict=True)]))
        print(rows[-1], flush=True)
    report(_STARTS, "\n".join(rows), _ENDS)


def _row(name: str, cells: Iterable[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _figures(pages: Sequence[Example], without: tuple[str, ...]) -> list[float]:
    """Body F1 when the readings know nothing of facts whose names begin so."""
    first = _held_out(pages, [one.draft.columns for one in pages], likeness.FIRST, likeness.FIRST_CROSSED, without)
    again = [one.draft.columns | masses(scores.tolist(), one.draft.sizes) for one, scores in zip(pages, first, strict=True)]
    found = body(pages, _held_out(pages, again, likeness.SECOND, likeness.SECOND_CROSSED, without))
    return [sum(found[name].f1 for name in names) / len(names) for names in _SHOWN.values()]


def _held_out(pages: Sequence[Example], columns: Sequence[Columns], bins: Bins, crossed: Crossed, without: tuple[str, ...]) -> list[Floats]:
    """A reading of every block by numbers that have not seen its site, and without some facts."""
    kept = {name: words for name, words in bins.items() if not name.startswith(without)}
    layout = Layout(kept, [pair for pair in crossed if {*pair} <= kept.keys()])
    return chain.reading(pages, [chain.matrix_of(own, kept) for own in columns], layout, _LEAST).held_out
