"""
What each group of clues is worth to quotes: `python -m benchmarks quotes_without DATA...`.

The numbers are fitted on every other publisher and the articles of the rest are read, once with all clues and then without one
group at a time. A row says by how much each figure falls (or rises) without the group; what the figures are stands in
`benchmarks/quotes.py`. The candidates stay when their clues go.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.quotes import f1, judged, read
from benchmarks.quotes_fit import STAGES, TABLES, Story, Tables, fitted, stories

_FIGURES = "segment", "end to end", "indirect", "cue"
_RECALL = "far", "para"
_CUES = ("cues", "reports")
_SOURCES = ("sources",)
_QUOTATIONS = ("quotations", "speech")
GROUPS: Mapping[str, tuple[Sequence[str], str]] = {
    "which word the cue is": (_CUES, "^the word "),
    "what stands beside the cue": (_CUES, " behind | in front of |, the cue, "),
    "what a source begins and ends with": (_SOURCES, "begins|ends"),
    "what a source goes past": (_SOURCES, "past |inside"),
    "how long a source is, how near": (_SOURCES, "words?( or more)?$|nearer"),
    "the subject of the sentence": (_SOURCES, "^subject"),
    "the source of a report before": (_SOURCES, "^source of a report before"),
    "where another report follows": (("endings",), "with a cue|according to"),
    "words between cue and quotation": (_QUOTATIONS, "words between"),
    "signs and edges around the quotation": (
        _QUOTATIONS,
        "at the quotation|(opens|closes) a|(stop|mark|colon|dash|bracket|comma|nothing) (in front|behind)",
    ),
    "how sure the report is": (_QUOTATIONS, "a report$"),
    "whether the cue reports the quotation": (_QUOTATIONS, "the words it reports"),
    "who spoke last": (_QUOTATIONS, "^(by )?who spoke"),
    "who was last reported, who speaks next": (_QUOTATIONS, "^(by )?who (was|speaks)"),
    "labels, introductions, signatures": (_QUOTATIONS, "^(by )?(labelled|signed|introduced)|behind a colon"),
    "subjects and names near the quotation": (_QUOTATIONS, "^(by )?(last )?(subject|named)"),
    "the look of the quotation": (("speech",), "^(short|long|[0-9]|no word)"),
}
"""The groups, by the tables and the names of their clues."""


def main(paths: Iterable[Path]) -> None:
    """Print what each group is worth."""
    known = stories(paths)
    publishers = sorted({story.publisher for story in known})
    learnt = [story for story in known if publishers.index(story.publisher) % 2 == 0]
    others = [story for story in known if publishers.index(story.publisher) % 2]
    by_hand = {name: json.loads((TABLES / f"{name}.json").read_text("utf-8"))["set"] for name in STAGES}
    print(f"{'without':40} " + " ".join(f"{name:>10}" for name in (*_FIGURES, *_RECALL)))
    tables = fitted(learnt, by_hand)
    whole = _figures(others)
    print(f"{'nothing':40} " + " ".join(f"{figure:10.1f}" for figure in whole), flush=True)
    for name, (where, pattern) in GROUPS.items():
        _fit_without(learnt, by_hand, tables, where, re.compile(pattern))
        changes = [figure - all_in for figure, all_in in zip(_figures(others), whole, strict=True)]
        print(f"{name:40} " + " ".join(f"{change:+10.1f}" for change in changes), flush=True)


def _fit_without(learnt: Sequence[Story], by_hand: Tables, tables: Tables, where: Sequence[str], pattern: re.Pattern[str]) -> None:
    """Make the reading weigh by numbers fitted without a group; the stages before it keep theirs."""
    kept = {name: tables[name] for name in STAGES[: min(map(STAGES.index, where))]}
    fitted(learnt, by_hand, kept=kept, without=lambda table, clue: table in where and bool(pattern.search(clue)))


def _figures(read_now: Sequence[Story]) -> list[float]:
    total: Counter[str] = sum((judged(story, read(story)) for story in read_now), Counter())
    return [*[f1(total, name) for name in _FIGURES], *[100 * total[f"{name} hit"] / max(1, total[f"{name} gold"]) for name in _RECALL]]
