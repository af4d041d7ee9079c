"""
The fitting of what labels rest on, each stage on readings of pages that the stage before has not seen.

Pages are dealt into folds by publisher or site. A stage is fitted once for each fold without it, which gives every page
facts for the next stage as new pages will have them, and once on all pages, which gives the numbers that ship.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import alike, body_blocks, marked, tokens
from benchmarks.learn import Floats, Layout, fold_of, logistic, one_of
from benchmarks.pages import BOXED, FRAMED, HEADED, NEWS_WITH_FIELDS, PASTED, STORYLESS, STUDDED, Gold, Sample
from benchmarks.teasers import Headlines, teasers
from newsparse.span import Range
from newsparse.story import edges, likeness, margins, mass
from newsparse.story.around import PROSE
from newsparse.story.draft import Draft, draft
from newsparse.story.lists import LISTS
from newsparse.story.page import Page, page
from newsparse.weigh.bins import Columns

FOLDS = 4
PENALTY = 200.0
"""On the squares of the numbers of a reading, whose blocks weigh one on average: chosen by the folds among 1 to 1,000."""
_PENALTY_OF_LISTS = 10.0
"""On those of what tells a list between paragraphs: it is rare, and means the same on any page."""
_LISTS = frozenset(name for names in LISTS.values() for name in names)
_EDGE_PENALTY = 6.0
"""On those of an edge, chosen by the folds among 3 to 24."""
_SURE = 8.0
"""How much more a block counts that people marked than one that tools agree on: by the folds, 4 to 16 do alike."""
_FAR = 15
_NEAR_HEADLINE = 8
_NEAR = 25
_FEWEST = 3
_SENTENCE = 6
"""A line of fewer words may be a label that the gold has for a paragraph."""
_BY = {"de": "Von", "es": "Por", "fr": "Par", "it": "Di", "nl": "Door", "pt": "Por"}
_NAMES = ("Ann Lee", "Maria Ortega", "Jan Korda", "Peter Holm")
_DATES = ("12 March 2024, 10:15", "2024-03-12", "12.03.2024", "March 12, 2024")
_BOXES = frozenset({"related", "newsletter", "paywall", "share", "ad", "media"})


class Example(NamedTuple):
    """One page ready for fitting: what it shows, and which of its blocks are the body."""

    sample: Sample
    page: Page
    draft: Draft
    body: NDArray[np.bool_]
    sure: NDArray[np.bool_]
    """Which blocks people marked, where the rest of the body is what tools agree on."""
    fold: int


def example(sample: Sample) -> Example | None:
    """The page of a sample without its margins, if anything is left of it."""
    whole = margins.seen(page(sample.text, None))
    inner = whole.part(margins.inside(whole))
    if not inner.looks:
        return None
    own = draft(inner)
    gold, told = sample.gold, marked(own.lines, sample.gold.kept, sample.gold.left)
    body = np.array([told.get(at, found) for at, found in enumerate(body_blocks(own.lines, gold.body))])
    sure = np.array([at in told for at in range(len(body))])
    return Example(sample, inner.page, own, body, sure, fold_of(sample.site, FOLDS))


def _stretch(one: Example) -> Range | None:
    """The first block of the story and its last, of a page that texts are made of: of one converter, with a body that people marked."""
    inside = np.flatnonzero(one.body)
    if one.sample.converter != "html_text" or one.sample.silver or not len(inside):
        return None
    return int(inside[0]), int(inside[-1])


def made(one: Example, known: Headlines) -> list[Example]:
    """
    What is made of a page: the page without its story, the story with other lines around it or inside, its first paragraphs alone.

    `known` are the headlines of all pages.
    """
    found = [new for make in (storyless, pasted, framed, boxed, headed) if (new := make(one))]
    return [*found, *studded(one, known)]


def storyless(one: Example) -> Example | None:
    """The page without its story, from the headline on: what a section front looks like. One page in three is used."""
    story = _stretch(one)
    if story is None or crc32(one.sample.name.encode()) % 3:
        return None
    head = _headline(one, story[0])
    start = one.page.blocks[max(0, story[0] - 6) if head is None else head][0]
    text = one.sample.text[:start] + one.sample.text[one.page.blocks[story[1]][1] :]
    return example(one.sample._replace(text=text, converter=STORYLESS, gold=Gold("", None)))


def _headline(one: Example, first: int) -> int | None:
    """The first block above the story that says the title, not far from it and not at the very top."""
    title = tokens(one.sample.gold.title or "")
    return next((at for at in range(max(1, first - 30), first) if title and alike(tokens(one.draft.lines[at]), title)), None)


def pasted(one: Example) -> Example | None:
    """The story with some of the blocks above and below it, as people paste it: from one page in two."""
    story = _stretch(one)
    dealt = crc32(one.sample.name.encode()) // 2
    if story is None or dealt % 2:
        return None
    above, below = dealt // 2 % 7, dealt // 14 % 7
    start = one.page.blocks[max(0, story[0] - above)][0]
    end = one.page.blocks[min(len(one.body), story[1] + 1 + below) - 1][1]
    return example(one.sample._replace(text=one.sample.text[start:end], converter=PASTED))


def framed(one: Example) -> Example | None:
    """
    The story, whole or its first paragraphs, under its headline, between the first lines of its page and the last.

    What stands between the headline and the story on the page does so here on three pages of four. One headline in eight ends
    in a stop. Of news one page in two is used, of other pages one in four.
    """
    story = _stretch(one)
    title, dealt = one.sample.gold.title, crc32(one.sample.name.encode()) // 3
    if story is None or not title:
        return None
    if dealt // 24576 % (2 if one.sample.source == NEWS_WITH_FIELDS else 4):
        return None
    above, below, stop, between, few = dealt % 16, dealt // 16 % 16, dealt // 256 % 8, dealt // 2048 % 4, dealt // 8192 % 3
    first, last = story
    head = _headline(one, first)
    pieces = ["\n".join(one.draft.lines[: min(above, first if head is None else head)]), f"{title.rstrip('.')}." if stop == 0 else title]
    if head is not None and first - head <= _NEAR_HEADLINE and between:
        pieces += one.draft.lines[head + 1 : first]
    body = [line for line in one.sample.gold.body.splitlines() if line.strip()]
    body = body if few else body[: 2 + dealt // 98304 % 4]
    pieces += [*body, "\n".join(one.draft.lines[max(len(one.body) - below, last + 1) :])]
    gold = one.sample.gold._replace(body="\n".join(body))
    return example(one.sample._replace(text="\n\n".join(filter(None, pieces)), converter=FRAMED, gold=gold))


def boxed(one: Example) -> Example | None:
    """
    The first paragraphs of the story under its headline, with up to three boxes of its page between them.

    Around it stand up to fifteen of the page's first lines, and as many of those below the story or of its last. All news is
    used, of other pages one in three.
    """
    story = _stretch(one)
    title, name = one.sample.gold.title, crc32(one.sample.name.encode())
    if story is None or not title or (one.sample.source != NEWS_WITH_FIELDS and name % 3):
        return None
    lines, (first, last) = one.draft.lines, story
    deal = np.random.default_rng(name).integers
    body = [line for line in one.sample.gold.body.splitlines() if line.strip()]
    boxes = _boxes(one, first, last)
    if not boxes or len(body) < _FEWEST:
        return None
    body = body[: deal(4, 13)]
    head = _headline(one, first)
    pieces = [*lines[: min(deal(16), first if head is None else head)], title]
    if head is not None and first - head <= _NEAR_HEADLINE:
        pieces += lines[head + 1 : first]
    parted = [*body]
    for _ in range(deal(1, 4)):
        box = boxes[deal(len(boxes))][: deal(1, 5)]
        at = deal(1, len(parted))
        parted[at:at] = box
    below = deal(16)
    start = last + 1 if deal(2) else max(len(lines) - below, last + 1)
    pieces += [*parted, *lines[start : start + below]]
    gold = one.sample.gold._replace(body="\n".join(body))
    return example(one.sample._replace(text=("\n" if deal(2) else "\n\n").join(pieces), converter=BOXED, gold=gold))


def headed(one: Example) -> Example | None:
    """
    The first two to four paragraphs under their headline, with a byline and a date or one of them, and hardly anything around.

    Half of the texts keep their standfirst, above the byline or below it; two in five have the date above their headline, or
    the few words that stand above it on the page. All news is used, of other pages one in two.
    """
    name, gold = crc32(one.sample.name.encode()), one.sample.gold
    story = _stretch(one)
    if story is None or not gold.title or (one.sample.source != NEWS_WITH_FIELDS and name % 2):
        return None
    deal = np.random.default_rng(name).integers
    body = [line for line in gold.paragraphs or gold.body.splitlines() if len(line.split()) >= _SENTENCE][: deal(2, 5)]
    if len(body) < 2:
        return None
    standfirst = list(gold.standfirst or ()) if deal(2) else []
    byline, day = f"{_BY.get(one.sample.language, 'By')} {_NAMES[deal(len(_NAMES))]}", _DATES[deal(len(_DATES))]
    credit = [[byline, day], [byline], [day], [f"{byline} | {day}"], []][deal(5)]
    head = _headline(one, story[0])
    above = one.draft.lines[head - 1] if head else ""
    top = [[day], [above] if 0 < len(above.split()) < _SENTENCE else [], [], [], []][deal(5)]
    between = [*standfirst, *credit] if deal(2) else [*credit, *standfirst]
    known = gold._replace(body="\n".join(body), standfirst=None if gold.standfirst is None else tuple(standfirst))
    text = ("\n" if deal(2) else "\n\n").join([*top, gold.title, *between, *body])
    return example(one.sample._replace(text=text, converter=HEADED, gold=known))


def studded(one: Example, known: Headlines) -> list[Example]:
    """
    The page with a list of teasers above a paragraph of its story: of news whose fields are marked twice, of other pages one in three.

    Pages whose body is what tools agree on are used too, as they are news in more languages than the others.
    """
    name = crc32(one.sample.name.encode())
    if one.sample.converter != "html_text" or (one.sample.source != NEWS_WITH_FIELDS and name // 5 % 3):
        return []
    deals = (1, 2) if one.sample.source == NEWS_WITH_FIELDS else (1,)
    return [new for deal in deals if (new := _with_teasers(one, known, np.random.default_rng((name, deal)).integers))]


def _with_teasers(one: Example, known: Headlines, deal: Callable[..., int]) -> Example | None:
    """
    On two pages of three the list stands above one of the last three paragraphs that have the place for it.

    Of two stories of three no more than a few paragraphs at both ends are left; of half the pages no more than a dozen blocks
    above the headline and below the story.
    """
    inside = np.flatnonzero(one.body).tolist()
    own = one.draft.columns["own"]
    places = [at for at, block in enumerate(inside) if at and own[block] >= PROSE and one.body[block - 1]]
    if len(places) < _FEWEST:
        return None
    first, last = inside[0], inside[-1]
    place = places[-1 - deal(3)] if deal(3) else places[deal(len(places))]
    above, left_out = inside[place], range(0)
    if deal(3):
        left_out = range(inside[deal(1, 5)] if place > 5 else above, inside[max(0, place - deal(1, 4))])
    start, stop, head = 0, len(one.body), _headline(one, first)
    if deal(2):
        start, stop = max(0, (first if head is None else head) - deal(13)), min(stop, last + 1 + deal(13))
    lines = [at for at in range(start, stop) if at not in left_out]
    gold = one.sample.gold
    if left_out:
        gold = gold._replace(body="\n".join([one.draft.lines[at] for at in lines if one.body[at]]))
    found = teasers(one.sample, gold.body, known, deal)
    if not found:
        return None
    text, blocks = one.sample.text, one.page.blocks
    gap = text[blocks[above - 1][1] : blocks[above][0]]
    between = gap if deal(2) else "\n"
    follows = [*[first for first, _ in blocks[1:]], len(text)]
    pieces = [text[blocks[at][0] : follows[at]] for at in lines]
    pieces[lines.index(above) : lines.index(above)] = [between.join(found), gap]
    return example(one.sample._replace(text=(text[: blocks[0][0]] if start == 0 else "") + "".join(pieces), converter=STUDDED, gold=gold))


def _boxes(one: Example, first: int, last: int) -> list[list[str]]:
    """
    The boxes of a page: up to four lines that follow each other and are no story, below its first block.

    The first line of a box stands between the story's blocks or says what it is; those between are three times as likely drawn.
    """
    found = []
    for at in [at for at in range(first + 1, len(one.body)) if not one.body[at]]:
        if at < last or any(kind in _BOXES and share > 1 for kind, share in one.draft.says[at]):
            end = next((other for other in range(at, min(at + 4, len(one.body))) if one.body[other]), at + 4)
            found += [[*one.draft.lines[at:end]]] * (3 if at < last else 1)
    return found


class Stage(NamedTuple):
    """The numbers fitted on all pages, and for each page the sums that numbers fitted without its fold give."""

    numbers: dict[str, float]
    held_out: list[Floats]


def reading(pages: Sequence[Example], facts: Sequence[NDArray[np.int8]], layout: Layout, least: float) -> Stage:
    """A reading of every block: is it story?"""
    rows = [chosen(one, at) for at, one in enumerate(pages)]
    weight = np.concatenate([weights(one, row) for one, row in zip(pages, rows, strict=True)])
    matrix = layout.matrix(np.concatenate([fact[row] for fact, row in zip(facts, rows, strict=True)]))
    truth = np.concatenate([one.body[row] for one, row in zip(pages, rows, strict=True)])
    fold = np.concatenate([np.full(len(row), one.fold) for one, row in zip(pages, rows, strict=True)])
    held_out: list[Floats] = [np.zeros(0)] * len(pages)
    penalty = np.array([_PENALTY_OF_LISTS if name in _LISTS else PENALTY for name in layout.names])
    for without in range(FOLDS):
        keep = fold != without
        numbers, start = logistic(matrix[keep], truth[keep], weight[keep], penalty)
        for at, one in enumerate(pages):
            if one.fold == without:
                held_out[at] = layout.matrix(facts[at]) @ numbers + start
    return Stage(layout.numbers(*logistic(matrix, truth, weight, penalty), least), held_out)


def chosen(one: Example, seed: int) -> NDArray[np.int64]:
    """The blocks a page is fitted on: the body, what stands near it, what is long, and some of the short lines far from it."""
    sizes = np.array(one.draft.sizes)
    inside = np.flatnonzero(one.body)
    places = np.arange(len(sizes))
    near = (places >= inside[0] - _NEAR) & (places <= inside[-1] + _NEAR) if len(inside) else np.zeros(len(sizes), bool)
    keep = near | (sizes >= 8)
    far = np.flatnonzero(~keep)
    some = np.random.default_rng(seed).choice(far, min(_FAR, len(far)), replace=False)
    return np.sort(np.concatenate([np.flatnonzero(keep), some]))


def weights(one: Example, rows: NDArray[np.int64]) -> Floats:
    """A page's weight, shared by the roots of the words; what people marked on a page where tools agree on the rest has more of it."""
    roots = np.sqrt(np.clip(np.array(one.draft.sizes)[rows], 1, 100)) * np.where(one.sure[rows], _SURE, 1.0)
    found: Floats = roots / roots.sum() * one.sample.weight
    return found


def edge(pages: Sequence[Example], scores: Sequence[Floats], *, last: bool) -> tuple[dict[str, float], list[Floats]]:
    """The numbers for one edge, and the chance at each block that the edge lies before it (in the direction of reading on)."""
    layout = Layout(edges.EDGES, edges.EDGES_CROSSED)
    turn = slice(None, None, 1 if last else -1)
    candidates, facts, right = [], [], []
    for one, score in zip(pages, scores, strict=True):
        columns = {name: column[turn] for name, column in one.draft.columns.items()}
        turned = score[turn].tolist()
        own = edges.candidates(turned)
        seen = edges.seen(columns, turned, mass.words_held(turned, one.draft.sizes[turn]), own)
        candidates.append(own)
        facts.append(matrix_of(seen, edges.EDGES))
        inside = np.flatnonzero(one.body[turn])
        hit: NDArray[np.bool_] = np.zeros(len(own), bool)
        if len(own) and len(inside):
            hit[np.argmin(np.abs(np.array(own) - inside[-1]))] = True
        right.append(hit)
    matrix = layout.matrix(np.concatenate(facts)).astype(np.float64)
    group = np.concatenate([np.full(len(own), at) for at, own in enumerate(candidates)]).astype(np.int32)
    truth = np.concatenate(right)
    weight = np.array([one.sample.weight for one in pages])
    fold = np.array([one.fold for one in pages])[group]
    chances = np.zeros(len(group))
    for without in range(FOLDS):
        numbers = one_of(matrix[fold != without], truth[fold != without], group[fold != without], weight, _EDGE_PENALTY)
        chances[fold == without] = matrix[fold == without] @ numbers
    numbers = one_of(matrix, truth, group, weight, _EDGE_PENALTY)
    found = layout.numbers(numbers, 0.0, 0.005)
    return found, [
        _passed(chances[group == at], own, len(one.draft.sizes))[turn] for at, (own, one) in enumerate(zip(candidates, pages, strict=True))
    ]


def _passed(odds: Floats, own: list[int], count: int) -> Floats:
    chances = np.zeros(count + 1)
    if own:
        raised = np.exp(odds - odds.max())
        chances[np.array(own) + 1] = raised / raised.sum()
    found: Floats = np.cumsum(chances[:-1])
    return found


def matrix_of(columns: Columns, facts: Iterable[str]) -> NDArray[np.int8]:
    """The bins, a row a block and a column a fact; what is not there is in the first bin."""
    nothing = [0] * len(next(iter(columns.values())))
    return np.array([[*columns.get(name, nothing)] for name in facts], np.int8).T


def first_facts(one: Example) -> NDArray[np.int8]:
    """The bins of the first reading, a row a block."""
    return matrix_of(one.draft.columns, likeness.FIRST)


def second_facts(one: Example, scores: Floats) -> NDArray[np.int8]:
    """The bins of the second reading."""
    columns = one.draft.columns | mass.masses(scores.tolist(), one.draft.sizes)
    return matrix_of(columns, likeness.SECOND)
