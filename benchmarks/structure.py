"""Figures of the installed library on pages with gold: the body by its 4-grams; headline, standfirst, crossheads, paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from benchmarks.gold import Gram, Shares, alike, average, compare, tokens
from benchmarks.pages import CLEAN, Sample, samples
from benchmarks.titles import near
from newsparse.article.labels import Label
from newsparse.story.headline import headline
from newsparse.story.labels import labels
from newsparse.story.page import page
from newsparse.story.standfirst import standfirst

HEAD = (
    "| pages | number | body F1 | precision | recall | headline near | standfirst F1 | crosshead F1 | paragraph F1 |\n"
    "|---|---|---|---|---|---|---|---|---|"
)
_WORST = 20
_BODY = frozenset({Label.PARAGRAPH, Label.CROSSHEAD})


class Said(NamedTuple):
    """What the library made of a page."""

    headline: str | None
    standfirst: str | None
    body: list[str]
    crossheads: list[str]
    paragraphs: list[str]


class Judged(NamedTuple):
    """One page against its gold."""

    sample: Sample
    body: Shares
    headline: bool | None
    counts: Counter[str]
    paragraphs: tuple[float, float] | None


def read(sample: Sample) -> Said:
    """The page as the library reads it."""
    whole = page(sample.text, None)
    found = labels(whole)
    lines = [sample.text[start:end] for start, end in whole.blocks]

    def one(at: int | None) -> str | None:
        return None if at is None else lines[at]

    def of(*wanted: Label) -> list[str]:
        return [line for line, label in zip(lines, found, strict=True) if label in wanted]

    return Said(one(headline(found)), one(standfirst(found)), of(*_BODY), of(Label.CROSSHEAD), of(Label.PARAGRAPH))


def judge(sample: Sample, said: Said) -> Judged:
    """The figures of one page, on what its text shows."""
    gold = sample.gold
    folded = f" {' '.join(tokens(sample.text))} "

    def shown(pieces: Iterable[str]) -> list[Gram]:
        return [words for piece in pieces if (words := tokens(piece)) and f" {' '.join(words)} " in folded]

    title = shown([gold.title or ""])
    counts: Counter[str] = Counter()
    for name, pieces, guess in (
        ("standfirst", gold.standfirst, [said.standfirst] if said.standfirst else []),
        ("crosshead", gold.crossheads, said.crossheads),
    ):
        if pieces is not None:
            there = shown(pieces)
            counts.update(
                {
                    f"{name} gold": len(there),
                    f"{name} said": len(guess),
                    f"{name} right": _pairs([tokens(one) for one in guess], there, alike),
                }
            )
    paragraphs = None
    if gold.paragraphs is not None:
        there, guess_ = shown(gold.paragraphs), [tokens(one) for one in said.paragraphs]
        neutral = [tokens(piece) for piece in (*(gold.standfirst or ()), *(gold.crossheads or ()))]
        right = _pairs(guess_, there, _same)
        judged = max(right, len(guess_) - _pairs(guess_, neutral, alike))
        paragraphs = (right / judged if judged else 0.0, right / len(there) if there else 0.0)
    return Judged(
        sample,
        compare(tokens(gold.body), tokens("\n".join(said.body))),
        near(tokens(said.headline or ""), title[0]) if title else None,
        counts,
        paragraphs,
    )


def _same(one: Gram, other: Gram) -> bool:
    size = len(one) + len(other)
    return one == other or 2 * (Counter(one) & Counter(other)).total() >= 0.9 * size


def _pairs(guess: Sequence[Gram], gold: Sequence[Gram], same: object) -> int:
    """How many of the gold's pieces are found, each by one guess."""
    left = list(guess)
    right = 0
    for piece in gold:
        hit = next((one for one in left if same(one, piece)), None)  # type: ignore[operator]
        if hit is not None:
            left.remove(hit)
            right += 1
    return right


def row(name: str, pages: Sequence[Judged]) -> str:
    """One line of the table."""
    precision, recall, f1 = average([one.body for one in pages])
    heads = [one.headline for one in pages if one.headline is not None]
    counts: Counter[str] = sum((one.counts for one in pages), Counter())
    parts = [one.paragraphs for one in pages if one.paragraphs]
    cells = [f"{f1:.3f}", f"{precision:.3f}", f"{recall:.3f}", f"{fmean(heads):.3f}" if heads else ""]
    for field in ("standfirst", "crosshead"):
        said, gold, right = (counts[f"{field} {what}"] for what in ("said", "gold", "right"))
        cells.append(f"{2 * right / (said + gold):.3f}" if said + gold else "")
    if parts:
        p, r = fmean(one for one, _ in parts), fmean(one for _, one in parts)
        cells.append(f"{2 * p * r / (p + r):.3f}" if p + r else "0")
    else:
        cells.append("")
    return f"| {name} | {len(pages)} | " + " | ".join(cells) + " |"


def table(pages: Iterable[Judged]) -> str:
    """The figures by source, converter and language."""
    groups: Mapping[str, list[Judged]] = defaultdict(list)
    for one in pages:
        source, converter = one.sample.source, one.sample.converter
        groups[f"{source}, {'lines' if converter not in ('textnodes', CLEAN) else converter}"].append(one)
        if source == "fundus" and converter not in ("textnodes", CLEAN):
            groups[f"fundus, {one.sample.language if one.sample.language in ('de', 'en') else 'other languages'}"].append(one)
    return "\n".join([HEAD, *(row(name, groups[name]) for name in sorted(groups))])


def main(paths: Sequence[Path]) -> None:
    """Print the table, and the worst pages with their wrong lines."""
    pages = [(sample, read(sample)) for sample in samples(paths, silver=False)]
    judged = [judge(sample, said) for sample, said in pages]
    print(table(judged))
    for at in sorted(range(len(pages)), key=lambda at: judged[at].body.shared)[:_WORST]:
        sample, said = pages[at]
        shared, false, missed = judged[at].body
        print(f"\n{sample.name} [{sample.converter}] shared {shared:.2f}, false {false:.2f}, missed {missed:.2f}")
        print(f"  headline: {said.headline!r}, gold {sample.gold.title!r}")
        gold = {tokens(line) for line in sample.gold.body.splitlines()}
        have = {tokens(line) for line in said.body}
        print(*[f"  false:  {line[:100]}" for line in said.body if tokens(line) not in gold][:8], sep="\n")
        print(*[f"  missed: {line[:100]}" for line in sample.gold.body.splitlines() if tokens(line) not in have][:8], sep="\n")
