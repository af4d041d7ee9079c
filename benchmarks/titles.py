"""
What stands once on a page, headline and standfirst: its fitting, and how often it is right, `python -m benchmarks titles DATA...`.

The figures are cross-validated: the numbers that rank a page's candidates were fitted on the pages of other publishers. One deal
of publishers into folds differs from the next by more than most facts are worth, so three deals are counted together. Where the
story stands is told by readings that have not seen the page's site either, as a standfirst is known well to one that has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_diag, csr_matrix, diags

from benchmarks import chain, unseen
from benchmarks.chain import Example
from benchmarks.gold import Gram, alike, tokens
from benchmarks.learn import Layout, fold_of, one_of
from benchmarks.pages import CLEAN, HEADED, MADE, NEWS_WITH_FIELDS, STORYLESS, STUDDED, Sample, titled
from newsparse.span import Range
from newsparse.story import headline, standfirst
from newsparse.story.draft import Draft
from newsparse.story.edges import edges
from newsparse.story.facts import amount, stretch
from newsparse.story.likeness import first, second
from newsparse.story.mass import masses
from newsparse.weigh.bins import Columns, Form

FOLDS = 4
DEALS = 3
_PENALTY, _PENALTY_OF_FEW, _PENALTY_OF_SURE = 4.0, 10.0, 0.1
"""
What numbers cost: a standfirst is known of few pages, so its numbers are kept small, but for those of clues that no standfirst
has: a byline, a picture's credit.
"""
_SHOWN_NONE = 0.5
"""How much a page without a standfirst counts: one that is found gains more F1 than one that is not there loses."""
_BRIEF = 0.5
"""How much a text counts here that is made of a page's first paragraphs."""
_MORE = {STORYLESS: 2.6, CLEAN: 1.8, HEADED: 12.0}
"""
How much more these count here than elsewhere: only on a page without its story no headline is the right answer, and of a story
alone there are few beside all the pages of which the title alone is known. Briefs are there for this alone.
"""
_OF_THE_PAGE = frozenset({"amount", "said_page", "dress"})
"""Facts that are the same for all candidates of a page: they mean something only together with others."""
_LEAST = 0.005
_NOT_MARKED = 0.05
"""How much a page counts of which the body is marked and no standfirst: there are many of them, and each tells little."""
HEADLINES = Layout(headline.HEADLINE, headline.HEADLINE_CROSSED)
STANDFIRSTS = Layout(standfirst.STANDFIRST, standfirst.STANDFIRST_CROSSED)
_NO_STANDFIRST = frozenset({*standfirst.STANDFIRST["itself"], *[name for name in standfirst.STANDFIRST["pictured"] if "only" in name]})
_SILENT = frozenset(word for fact in _OF_THE_PAGE for word in headline.HEADLINE[fact])


class Reading(NamedTuple):
    """A page, the odds of its blocks, and where its story stands."""

    page: Example
    scores: list[float]
    story: Range
    words: float


class Choice(NamedTuple):
    """The candidates of one page for what stands once: its weight, their bins, a row each, and which of them are right."""

    weight: float
    facts: NDArray[np.int8]
    right: list[bool]
    or_none: bool = False
    """Whether it is as right to choose none, though a candidate is."""


def readings(paths: Sequence[Path]) -> list[Reading]:
    """The pages whose headline is known, and what is made of them, each by readings that have not seen its site."""
    pages = unseen.pages_of(paths)
    read = zip(pages, *unseen.read(pages), strict=True)
    return [_of(one, scores.tolist(), stretch(rim)) for one, scores, rim in read if not one.sample.silver]


def _of(one: Example, scores: list[float], story: Range) -> Reading:
    return Reading(one, scores, story, amount(one.draft, scores, story))


def title_alone(paths: Iterable[Path]) -> Iterator[Reading]:
    """The pages that a headline is learnt from and nothing else: of their gold the title alone is known. They are read by the tables."""
    for one in filter(None, map(chain.example, titled(paths))):
        seen = one.draft
        count = len(seen.sizes)
        scores = second(seen.columns | masses(first(seen.columns, count), seen.sizes), count)
        yield _of(one, scores, stretch(edges(seen.columns, scores, seen.sizes)))


def near(one: Gram, other: Gram) -> bool:
    """Equal words, or the one inside the other, or four fifths shared."""
    if one == other:
        return bool(one)
    small, large = sorted((one, other), key=len)
    inside = len(small) >= 3 and len(large) <= 40 and f" {' '.join(small)} " in f" {' '.join(large)} "
    return inside or 2 * (Counter(one) & Counter(other)).total() >= 0.8 * (len(one) + len(other))


def bins(columns: Columns, facts: Iterable[str], count: int) -> NDArray[np.int8]:
    """The bins, a row a candidate and a column a fact; what is not there is in the first bin."""
    return np.array([columns.get(name, [0] * count) for name in facts], np.int8).T


def ranked(
    pages: Sequence[Choice], layout: Layout, penalty: float, silent: frozenset[str] = frozenset(), sure: frozenset[str] = frozenset()
) -> dict[str, float]:
    """
    A number a clue, so that the right candidate wins, or "none" where there is no right one.

    `silent` names have none, `sure` ones may have a large one.
    """
    counts = [len(one.right) for one in pages]
    rows = layout.matrix(np.concatenate([one.facts for one in pages if one.right])) @ diags(
        [float(name not in silent) for name in layout.names]
    )
    matrix = block_diag((rows, csr_matrix(np.ones((len(pages), 1)))), format="csr")
    group = np.concatenate([np.repeat(np.arange(len(pages)), counts), np.arange(len(pages))]).astype(np.int32)
    right = np.array([*[hit for one in pages for hit in one.right], *[one.or_none or not any(one.right) for one in pages]])
    penalties = np.array([*[_PENALTY_OF_SURE if name in sure else penalty for name in layout.names], penalty])
    numbers = one_of(matrix, right, group, np.array([one.weight for one in pages]), penalties)
    found = {name: number for name, number in layout.numbers(numbers[:-1], 0.0, _LEAST).items() if name != "every block"}
    return {"none": round(float(numbers[-1]), 2), **found}


def headline_choice(one: Sample, draft: Draft, story: Range, words: float) -> Choice | None:
    """
    The candidates for a page's headline; None for a page that does not say which is right, or shows none that is.

    A block with the very words of the title is right before one that is near; the page's first block, which is often its
    title, only where no other is.
    """
    found = headline.candidates(draft, story)
    facts = bins(headline.seen(draft, found, story, words) if found else {}, headline.HEADLINE, len(found))
    weight = one.weight * _MORE.get(one.converter, 1.0)
    if one.converter == STORYLESS or one.gold.title == "":
        return Choice(weight, facts, [False] * len(found))
    if not one.gold.title or one.silver or one.converter == STUDDED:
        return None
    title = tokens(one.gold.title)
    equal = [tokens(draft.lines[at]) == title for at in found]
    printed = any(hit and at for hit, at in zip(equal, found, strict=True))
    hits = equal if printed and one.converter != CLEAN else [near(tokens(draft.lines[at]), title) for at in found]
    return Choice(weight, facts, hits) if any(hits) else None


def headlines(pages: Sequence[Example], stories: Sequence[Range], amounts: Sequence[float], more: Sequence[Reading]) -> dict[str, float]:
    """The numbers of `headline`; `more` are the pages of which the title alone is known."""
    asked = [headline_choice(one.sample, one.draft, story, words) for one, story, words in zip(pages, stories, amounts, strict=True)]
    return ranked([*filter(None, asked), *_choices(more)], HEADLINES, _PENALTY, _SILENT)


def _choices(pages: Sequence[Reading]) -> list[Choice]:
    """The choices of a headline that the pages ask for."""
    return [*filter(None, (headline_choice(one.page.sample, one.page.draft, one.story, one.words) for one in pages))]


def standfirst_choice(one: Sample, draft: Draft, story: Range, scores: Sequence[float], head: int | None) -> Choice | None:
    """
    The candidates for a page's standfirst, given its headline; None for a page that does not say which is right.

    A page of which the body is marked and no standfirst says at least that what belongs to its body is none. Most such pages,
    guides and blogs, print none, and the first paragraph looks like one.
    """
    found = standfirst.candidates(draft, head, story)
    if one.silver or one.converter == STUDDED or not one.gold.body or head is None or not found:
        return None
    facts = bins(standfirst.seen(draft, found, head, story, scores), standfirst.STANDFIRST, len(found))
    weight, page = (_BRIEF, _MORE[HEADED] * one.weight) if one.converter == HEADED else (1.0, one.weight)
    cut = [tokens(draft.lines[at]) for at in found]
    if one.gold.standfirst is None:
        body = f" {' '.join(tokens(one.gold.body))} "
        return Choice(weight * _NOT_MARKED * page, facts, [f" {' '.join(words)} " not in body for words in cut], or_none=True)
    pieces = [tokens(piece) for piece in one.gold.standfirst]
    hits = [any(alike(words, piece) for piece in pieces) for words in cut]
    return Choice(weight if any(hits) else weight * _SHOWN_NONE, facts, hits)


def standfirsts(
    pages: Sequence[Example], stories: Sequence[Range], scores: Sequence[Sequence[float]], heads: Sequence[int | None]
) -> dict[str, float]:
    """The numbers of `standfirst`."""
    asked = [
        standfirst_choice(one.sample, one.draft, story, score, head)
        for one, story, score, head in zip(pages, stories, scores, heads, strict=True)
    ]
    return ranked([one for one in asked if one is not None], STANDFIRSTS, _PENALTY_OF_FEW, sure=_NO_STANDFIRST)


class Said(NamedTuple):
    """What numbers fitted on other publishers' pages take for a page's headline and standfirst, by number of the block."""

    reading: Reading
    head: int | None
    stand: int | None


def held_out(pages: Sequence[Reading], more: Sequence[Reading]) -> Iterator[Said]:
    """Each page, once a deal, with its fields by numbers that have not seen its publisher; `more` is learnt from, all of it."""
    asked = [headline_choice(one.page.sample, one.page.draft, one.story, one.words) for one in pages]
    always = _choices(more)
    for deal in range(DEALS):
        folds = [fold_of(f"{deal}:{one.page.sample.site}" if deal else one.page.sample.site, FOLDS) for one in pages]
        yield from _standfirsts(pages, folds, _heads(pages, folds, asked, always))


def _heads(pages: Sequence[Reading], folds: Sequence[int], asked: Sequence[Choice | None], always: Sequence[Choice]) -> list[int | None]:
    """The headline of each page by numbers of the other folds."""
    heads: list[int | None] = [None] * len(pages)
    for without in range(FOLDS):
        known = [choice for choice, fold in zip(asked, folds, strict=True) if choice and fold != without]
        numbers = ranked([*known, *always], HEADLINES, _PENALTY, _SILENT)
        form = Form(headline.HEADLINE, headline.HEADLINE_CROSSED, numbers)
        for at, one in [(at, one) for at, one in enumerate(pages) if folds[at] == without]:
            found = headline.candidates(one.page.draft, one.story)
            columns = headline.seen(one.page.draft, found, one.story, one.words) if found else {}
            heads[at] = chosen(form, columns, found, numbers)
    return heads


def _standfirsts(pages: Sequence[Reading], folds: Sequence[int], heads: Sequence[int | None]) -> Iterator[Said]:
    """Each page with its headline, and its standfirst by numbers of the other folds."""
    asked = [
        standfirst_choice(one.page.sample, one.page.draft, one.story, one.scores, head) for one, head in zip(pages, heads, strict=True)
    ]
    for without in range(FOLDS):
        numbers = ranked(
            [choice for choice, fold in zip(asked, folds, strict=True) if choice and fold != without],
            STANDFIRSTS,
            _PENALTY_OF_FEW,
            sure=_NO_STANDFIRST,
        )
        form = Form(standfirst.STANDFIRST, standfirst.STANDFIRST_CROSSED, numbers)
        for at, one in [(at, one) for at, one in enumerate(pages) if folds[at] == without]:
            head = heads[at]
            found = standfirst.candidates(one.page.draft, head, one.story)
            columns = standfirst.seen(one.page.draft, found, head, one.story, one.scores) if found and head is not None else {}
            yield Said(one, head, chosen(form, columns, found, numbers))


def chosen(form: Form, columns: Columns, found: Sequence[int], numbers: Mapping[str, float]) -> int | None:
    """The candidate with the highest sum, or none."""
    sums = form.sums(columns, len(found)) if found else []
    high = max(sums, default=0.0)
    return found[sums.index(high)] if found and high > numbers["none"] else None


def count(said_: Said) -> Counter[str]:
    """Whether a page's headline and standfirst are right, and whether any block of the page is."""
    one, head, stand = said_
    lines, title = one.page.draft.lines, tokens(one.page.sample.gold.title or "")
    if one.page.sample.converter == STORYLESS:
        return Counter({"storyless": 1, "none": int(head is None)})
    if f" {' '.join(title)} " not in f" {' '.join(tokens(one.page.sample.text))} " or not title:
        return Counter(_standfirst(one, stand))
    said = tokens(lines[head]) if head is not None else ()
    cut = [tokens(line) for line in lines]
    return Counter(
        {
            "titles": 1,
            "near": int(near(said, title)),
            "equal": int(said == title),
            "lines near": int(any(near(line, title) for line in cut if len(line) <= 2 * len(title) + 20)),
            "lines equal": int(title in cut),
        }
        | _standfirst(one, stand)
    )


def _standfirst(one: Reading, stand: int | None) -> dict[str, int]:
    if one.page.sample.gold.standfirst is None:
        return {}
    folded = f" {' '.join(tokens(one.page.sample.text))} "
    pieces = [words for piece in one.page.sample.gold.standfirst if (words := tokens(piece))]
    return {
        "standfirsts": len([words for words in pieces if f" {' '.join(words)} " in folded]),
        "said": int(stand is not None),
        "right": int(stand is not None and any(alike(tokens(one.page.draft.lines[stand]), words) for words in pieces)),
    }


def main(paths: Sequence[Path]) -> None:
    """Print a row for each source and converter."""
    counts: Mapping[str, Counter[str]] = defaultdict(Counter)
    for said in held_out(readings(paths), list(title_alone(paths))):
        sample = said.reading.page.sample
        if sample.converter in MADE - {CLEAN, STORYLESS}:
            continue
        source = sample.source if sample.source == NEWS_WITH_FIELDS else "others"
        lines = "lines" if sample.converter not in (CLEAN, "textnodes") else sample.converter
        found = count(said)
        counts[f"{source}, {lines}" if sample.converter != STORYLESS else STORYLESS].update(found)
        if source == NEWS_WITH_FIELDS and lines == "lines" and sample.converter != STORYLESS:
            counts[f"{source}, {sample.language if sample.language in ('de', 'en') else 'other languages'}"].update(found)
    print(HEAD)
    for name, sums in sorted(counts.items()):
        shares = [f"{sums[what] / sums['titles']:.3f}" if sums["titles"] else "" for what in _SHARES]
        f1 = f"{2 * sums['right'] / (sums['said'] + sums['standfirsts']):.3f}" if sums["standfirsts"] else ""
        none = f"{sums['none'] / sums['storyless']:.3f}" if sums["storyless"] else ""
        print(f"| {name} | {(sums['titles'] or sums['storyless']) // DEALS} | {' | '.join(shares)} | {none} | {f1} |")


HEAD = (
    "| pages | number | headline near | headline equal | a line near | a line equal | rightly none | standfirst F1 |\n"
    "|---|---|---|---|---|---|---|---|"
)
_SHARES = ("near", "equal", "lines near", "lines equal")
