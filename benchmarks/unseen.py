"""
How pages are read by numbers that have not seen their sites: words, both readings, the edges of the story.

What is fitted or measured on top must know a page no better than it will know a new one: a reading that has seen a page knows of
its standfirst that it is no story.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import chain, teasers, wordings
from benchmarks.chain import Example
from benchmarks.learn import Floats, Ints, Layout
from benchmarks.pages import samples, titled
from newsparse.story import likeness, wording
from newsparse.story.edges import Edges

_LEAST = 0.005
"""Numbers of a reading are many and small: without those below a twentieth its loss would be a fifth larger."""
Keep = Callable[[str, Mapping[str, Any], Sequence[Floats] | None], None]
"""What is done with the numbers of a table that are fitted on all pages, and with the odds of each block where it is a reading."""


class Unseen(NamedTuple):
    """For each page the odds of each block to be story, and the edges of the story."""

    scores: list[Floats]
    rims: list[Edges]


def pages_of(paths: Sequence[Path]) -> list[Example]:
    """All pages that are fitted on, and what is made of them."""
    pages = [one for sample in samples(paths, thin=True) if (one := chain.example(sample))]
    known = teasers.headlines([*(one.sample for one in pages), *titled(paths)])
    return [*pages, *[new for one in pages for new in chain.made(one, known)]]


def spoken(pages: Sequence[Example], held_out: Sequence[Ints]) -> None:
    """Let the words of each block read as they do by numbers that have not seen its site."""
    for one, odds in zip(pages, held_out, strict=True):
        one.draft.columns.update(wording.columns(odds.tolist(), one.draft.sizes))


def read(pages: Sequence[Example], keep: Keep | None = None) -> Unseen:
    """Each page by numbers fitted without its fold; its words read so from then on. The numbers fitted on all pages are kept."""

    def kept(name: str, numbers: Mapping[str, Any], odds: Sequence[Floats] | None = None) -> None:
        if keep:
            keep(name, numbers, odds)

    words = wordings.words(pages)
    kept("wording", words.fitted)
    spoken(pages, words.held_out)
    first = chain.reading(pages, [chain.first_facts(one) for one in pages], Layout(likeness.FIRST, likeness.FIRST_CROSSED), _LEAST)
    kept("likeness", first.numbers, first.held_out)
    again = [chain.second_facts(one, scores) for one, scores in zip(pages, first.held_out, strict=True)]
    second = chain.reading(pages, again, Layout(likeness.SECOND, likeness.SECOND_CROSSED), _LEAST)
    kept("likeness_again", second.numbers, second.held_out)
    chances = {}
    for name, last in (("begins", False), ("ends", True)):
        numbers, chances[name] = chain.edge(pages, second.held_out, last=last)
        kept(name, numbers)
    rims = [Edges(ahead.tolist(), over.tolist()) for ahead, over in zip(chances["begins"], chances["ends"], strict=True)]
    return Unseen(second.held_out, rims)
