"""
Fits the numbers of headline and standfirst alone, `python -m benchmarks titles_fit DATA...`.

Where the story stands is told by readings that have not seen the page's site. Same data, same bytes: `python -m benchmarks fit`
writes these numbers too, with those of the readings.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.fit import write
from benchmarks.titles import headlines, readings, standfirsts, title_alone
from newsparse.story import headline


def main(paths: Sequence[Path]) -> None:
    """Fit and write both tables."""
    found = readings(paths)
    pages, stories = [one.page for one in found], [one.story for one in found]
    write("headline", headlines(pages, stories, [one.words for one in found], list(title_alone(paths))))
    heads = [headline.guessed(one.page.draft, one.story, one.words) for one in found]
    write("standfirst", standfirsts(pages, stories, [one.scores for one in found], heads))
