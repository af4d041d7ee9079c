"""
Fits the numbers of the structure tables and writes them: `python -m benchmarks fit DATA...`.

The parts `set` by hand stay as they are. Same data, same bytes.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import newsparse
from benchmarks import chain, crossheads, fields, titles, unseen
from benchmarks.chain import Example
from benchmarks.gold import Shares, average, compare, tokens
from benchmarks.learn import Floats
from benchmarks.pages import MADE, STORYLESS
from newsparse.story import clues, headline
from newsparse.story.edges import Edges
from newsparse.story.facts import Facts, amount, stretch, told
from newsparse.weigh.table import Labelling, labelling

TABLES = Path(newsparse.__file__).parent / "weigh" / "tables"
FITTED_ON = (
    "fundus-dev, the Web Content eXtraction Benchmark's annotation (M. Foley 2026, CC-BY-4.0) and bodies that three extractors "
    "agree on; see docs/accuracy.md"
)
REPORT = Path(__file__).parents[1] / "docs" / "accuracy.md"
_STARTS, _ENDS = "<!-- cross-validated -->", "<!-- end -->"


def write(name: str, fitted: Mapping[str, Any]) -> None:
    """Put fitted numbers into a table, and forget what was read of it."""
    path = TABLES / f"{name}.json"
    data = json.loads(path.read_text("utf-8")) if path.exists() else {"about": "", "set": {}}
    data |= {"fitted_on": FITTED_ON, "fitted": dict(sorted(fitted.items()))}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    forget()


def forget() -> None:
    """Drop everything that was read of tables or made from it."""
    modules = [module for name, module in sys.modules.items() if name.startswith(("newsparse.story.", "newsparse.weigh."))]
    for one in [one for module in modules for one in vars(module).values()]:
        if hasattr(one, "cache_clear"):
            one.cache_clear()


def fit(paths: Sequence[Path]) -> list[tuple[Example, Floats]]:
    """Fit all stages; what comes back are the pages with the odds of each block by numbers that have not seen its site."""
    clock = time.time()

    def say(what: str) -> None:
        print(f"{time.time() - clock:6.0f} s  {what}", file=sys.stderr, flush=True)

    pages = unseen.pages_of(paths)
    say(f"{len(pages)} pages, {sum(len(one.body) for one in pages)} blocks")

    def keep(name: str, numbers: Mapping[str, Any], odds: Sequence[Floats] | None) -> None:
        write(name, numbers)
        say(f"{name}: {len(numbers)} numbers")
        if odds is not None:
            figures(pages, odds)

    scores, rims = unseen.read(pages, keep)
    more = list(titles.title_alone(paths))
    say(f"{len(more)} pages of which the title alone is known")
    return labels(pages, scores, rims, say, more)


def labels(
    pages: Sequence[Example],
    scores: Sequence[Floats],
    rims: Sequence[Edges],
    say: Any,  # noqa: ANN401
    more: Sequence[titles.Reading],
) -> list[tuple[Example, Floats]]:
    """The fields that stand once, then the labels; `more` are pages of which the title alone is known."""
    stories = [stretch(rim) for rim in rims]
    amounts = [amount(one.draft, score.tolist(), story) for one, score, story in zip(pages, scores, stories, strict=True)]
    write("headline", titles.headlines(pages, stories, amounts, more))
    heads = [headline.guessed(one.draft, story, words) for one, story, words in zip(pages, stories, amounts, strict=True)]
    say("headline")
    write("standfirst", titles.standfirsts(pages, stories, [score.tolist() for score in scores], heads))
    say("standfirst")
    facts = judged(pages, scores, rims, crossheads.known(pages, stories, [score.tolist() for score in scores], heads))
    say("crossheads")
    write("blocks", {})
    by_hand = labelling("blocks")
    known = fields.blocks(pages, facts, by_hand)
    say(f"labels: {len(known.body)} blocks, {len(known.names)} clues")
    write("blocks", fields.labels(known))
    held_out: list[Floats] = [np.zeros(0)] * len(pages)
    for without in range(chain.FOLDS):
        found = fields.labels(known, without)
        for at, one in enumerate(pages):
            if one.fold == without and (one.sample.gold.kept or not one.sample.silver):
                held_out[at] = odds(facts[at], by_hand, found)
    say("labels")
    figures(pages, held_out)
    return list(zip(pages, held_out, strict=True))


def judged(pages: Sequence[Example], scores: Sequence[Floats], rims: Sequence[Edges], known: crossheads.Known) -> list[list[Facts]]:
    """The facts of all pages, with crossheads judged by numbers that have not seen a page's site; then the numbers that ship."""
    facts: list[list[Facts]] = [[] for _ in pages]
    for without in range(chain.FOLDS):
        write("crosshead", crossheads.numbers(known, without))
        for at, (one, score, rim) in enumerate(zip(pages, scores, rims, strict=True)):
            if one.fold == without:
                facts[at] = told(one.page, one.draft, score.tolist(), rim)
    write("crosshead", crossheads.numbers(known))
    return facts


def odds(facts: Sequence[Facts], by_hand: Labelling, fitted: Mapping[str, Mapping[str, float]]) -> Floats:
    """How far the body's labels lie above all others in each block."""
    body = [list(by_hand.labels).index(name) for name in ("paragraph", "crosshead")]
    found = []
    for one in facts:
        names = list(clues.named(one))
        sums = [number / 1000 for number in by_hand.total(names)]
        more = sum(fitted[name].get("body", 0.0) for name in names if name in fitted)
        own = more + max(sums[label] for label in body)
        found.append(own - max(number for label, number in enumerate(sums) if label not in body))
    return np.array(found)


class Figure(NamedTuple):
    """What is found of the body on some pages, the mean over them."""

    pages: int
    precision: float
    recall: float
    f1: float


def body(pages: Sequence[Example], odds_: Sequence[Floats]) -> dict[str, Figure]:
    """The body by source and converter, when all blocks above even odds are kept."""
    found: dict[str, list[Shares]] = defaultdict(list)
    for one, own in zip(pages, odds_, strict=True):
        if not one.sample.silver and one.sample.converter != STORYLESS and len(own):
            said = [word for line, odd in zip(one.draft.lines, own.tolist(), strict=True) if odd > 0 for word in tokens(line)]
            source = one.sample.source if one.sample.source in ("fundus", "wcxb") else "others"
            found[f"{source}, {one.sample.converter}"].append(compare(tokens(one.sample.gold.body), said))
    return {name: Figure(len(shares), *average(shares)) for name, shares in sorted(found.items())}


def figures(pages: Sequence[Example], odds_: Sequence[Floats]) -> str:
    """`body` as a table; it is also printed."""
    rows = ["| pages | number | precision | recall | body F1 |", "|---|---|---|---|---|"]
    for name, own in body(pages, odds_).items():
        rows.append(f"| {name} | {own.pages} | {own.precision:.3f} | {own.recall:.3f} | {own.f1:.3f} |")
    print("\n".join(rows), file=sys.stderr, flush=True)
    rows += ["", *_wordings(pages, odds_)]
    print("\n".join(rows[-3:]), file=sys.stderr, flush=True)
    return "\n".join(rows)


def _wordings(pages: Sequence[Example], odds_: Sequence[Floats]) -> list[str]:
    """The same for pages of which people marked some wordings: how many of those that the body has are kept, and of the others left."""
    count: Counter[str] = Counter()
    for one, own in zip(pages, odds_, strict=True):
        gold = one.sample.gold
        if gold.kept and len(own) and one.sample.converter not in MADE:
            said = " ".join(" ".join([line for line, odd in zip(one.draft.lines, own.tolist(), strict=True) if odd > 0]).split())
            hit, false = (sum(" ".join(wording.split()) in said for wording in wordings) for wordings in (gold.kept, gold.left))
            count.update(pages=1, hit=hit, false=false, kept=len(gold.kept))
    precision, recall = count["hit"] / max(1, count["hit"] + count["false"]), count["hit"] / max(1, count["kept"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return [
        "| pages | number | precision | recall | F1 of wordings |",
        "|---|---|---|---|---|",
        f"| trafilatura | {count['pages']} | {precision:.3f} | {recall:.3f} | {f1:.3f} |",
    ]


def report(starts: str, rows: str, ends: str) -> None:
    """Put a table into `docs/accuracy.md`, between its two marks."""
    whole = REPORT.read_text("utf-8")
    start, end = whole.index(starts) + len(starts), whole.index(ends)
    REPORT.write_text(f"{whole[:start]}\n{rows}\n{whole[end:]}", "utf-8")


def main(paths: Sequence[Path]) -> None:
    """Fit all tables; write how pages are read by numbers that have not seen their sites into `docs/accuracy.md`."""
    pages = fit(paths)
    report(_STARTS, figures([one for one, _ in pages], [own for _, own in pages]), _ENDS)
