"""
How well quotes are read: `python -m benchmarks quotes DATA...`; with FOLDS=1 in the environment, by numbers fitted on other publishers;
with READ_AS=de, as German.

- segment: is a stretch in double marks somebody's words? Scare quotes and titles must stay out; how pieces are grouped does not matter.
- end to end: and does the source overlap the marked one. far, para, pron: recall where that stands in another sentence, in another
  paragraph, or is a pronoun.
- indirect: unquoted speech, one to one at half of the letters shared; beliefs and wishes neither count for nor against.
- cue: any overlap. Intervals: the 2.5th and 97.5th percentile over a thousand draws of articles.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.quotes_fit import STAGES, TABLES, Story, fitted, letters, owner, stories, use
from newsparse.article import Quote
from newsparse.language import pack
from newsparse.quotes.reading import quotes
from newsparse.text.lines import lines
from newsparse.text.words import words

_SPEECH = "segment", "end to end", "indirect", "cue"
_RECALL = "far", "para", "pron"
_DRAWS = 1000


def main(paths: Iterable[Path]) -> None:
    """Print the table of figures by publisher. With FOLDS=1 in the environment each publisher is read with numbers fitted on the others."""
    language = os.environ.get("READ_AS", "en")
    known = stories(paths, language)
    publishers = sorted({story.publisher for story in known})
    by_hand = {name: json.loads((TABLES / f"{name}.json").read_text("utf-8"))["set"] for name in STAGES}
    every: list[Counter[str]] = []
    print(_head())
    for publisher in publishers:
        if os.environ.get("FOLDS"):
            fitted([story for story in known if story.publisher != publisher], by_hand)
        own = [judged(story, read(story, language)) for story in known if story.publisher == publisher]
        every += own
        print(_line(publisher, own))
    print(_line("all", every))


def read(story: Story, language: str = "en") -> tuple[Quote, ...]:
    """The quotes of an article."""
    text = story.copy.text
    return quotes(text, words(text), lines(text), pack(language))


def judged(story: Story, found: Sequence[Quote]) -> Counter[str]:
    """The counts of one article."""
    count: Counter[str] = Counter()
    _segments(story, found, count)
    _indirect(story, found, count)
    _cues(story, found, count)
    return count


def _segments(story: Story, found: Sequence[Quote], count: Counter[str]) -> None:
    told = story.copy
    said = [letters(told.text, [(piece.start, piece.end) for piece in quote.content]) for quote in found]
    for quoted in told.quoted:
        body = letters(told.text, [(quoted.stretch.start, quoted.stretch.end)])
        if quoted.stretch.single or not body:
            continue
        gold = owner(body, story.gold, told.text)
        if (gold is None and body & story.unsure) or (gold is not None and not gold["speech"]):
            continue
        quote = next((quote for quote, own in zip(found, said, strict=True) if len(body & own) * 2 >= len(body)), None)
        count["segment said"] += quote is not None
        count["segment gold"] += gold is not None
        if gold:
            right = quote is not None and (_overlap(quote, gold["source"]) if gold["source"] else quote.source is None)
            count["segment hit"] += quote is not None
            count["end to end hit"] += right
            for name in _places(told.text, quoted.stretch[:2], gold):
                count[f"{name} gold"] += 1
                count[f"{name} hit"] += right
    count["end to end said"], count["end to end gold"] = count["segment said"], count["segment gold"]


def _overlap(quote: Quote, spans: Iterable[Sequence[int]]) -> bool:
    return quote.source is not None and any(quote.source.start < end and start < quote.source.end for start, end in spans)


def _places(text: str, stretch: tuple[int, int], gold: Mapping[str, Any]) -> Iterator[str]:
    """Where the marked source stands: in another sentence, in another paragraph; whether it is a pronoun."""
    gaps = [text[stretch[1] : start] if start >= stretch[1] else text[end : stretch[0]] for start, end in gold["source"]]
    if gaps and all("\n" in gap for gap in gaps):
        yield "para"
    if gaps and all("\n" in gap or any(stop + " " in gap for stop in ".?!") for gap in gaps):
        yield "far"
    if gold["source_pronoun"]:
        yield "pron"


def _indirect(story: Story, found: Sequence[Quote], count: Counter[str]) -> None:
    text = story.copy.text
    quoted = letters(text, [(one.stretch.start, one.stretch.end) for one in story.copy.quoted if not one.stretch.single])
    gold = [(letters(text, one["content"]), one["speech"]) for one in story.gold]
    wanted = [body for body, speech in gold if speech and body and not body & quoted]
    other = [body for body, speech in gold if not (speech and body and not body & quoted)]
    said = [body for quote in found if (body := letters(text, [(piece.start, piece.end) for piece in quote.content])) and not body & quoted]
    pairs = sorted(((len(a & b) / len(a | b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(said) if a & b), reverse=True)
    taken, used = set[int](), set[int]()
    for share, i, j in pairs:
        if share >= 0.5 and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
    excused = [
        j for j, body in enumerate(said) if j not in used and any(2 * len(body & one) >= len(body) for one in [*other, set(story.unsure)])
    ]
    count["indirect gold"] += len(wanted)
    count["indirect said"] += len(said) - len(excused)
    count["indirect hit"] += len(taken)


def _cues(story: Story, found: Sequence[Quote], count: Counter[str]) -> None:
    wanted = [one["cue"] for one in story.gold if one["speech"] and one["cue"]]
    soft = [span for one in story.gold if not one["speech"] for span in one["cue"]]
    hit = set[int]()
    for start, end in {(quote.cue.start, quote.cue.end) for quote in found if quote.cue}:
        own = next(
            (i for i, spans in enumerate(wanted) if i not in hit and any(start < last and first < end for first, last in spans)), None
        )
        if own is not None:
            hit.add(own)
        count["cue said"] += own is not None or not any(start < last and first < end for first, last in soft)
    count["cue gold"] += len(wanted)
    count["cue hit"] += len(hit)


def f1(count: Mapping[str, int], name: str) -> float:
    """Twice the hits over all that was said and all that is there, in per cent."""
    there = count[f"{name} said"] + count[f"{name} gold"]
    return 200 * count[f"{name} hit"] / there if there else 0.0


def _head() -> str:
    return (
        f"{'publisher':14} {'articles':>8}  "
        + "  ".join(f"{name:>18}" for name in _SPEECH)
        + "  "
        + "  ".join(f"{name:>5}" for name in _RECALL)
    )


def _line(name: str, counts: Sequence[Counter[str]]) -> str:
    total: Counter[str] = sum(counts, Counter())
    cells = [f"{f1(total, figure):5.1f} ({low:4.1f}–{high:4.1f})" for figure in _SPEECH for low, high in [_interval(counts, figure)]]
    recalls = [f"{100 * total[f'{figure} hit'] / max(1, total[f'{figure} gold']):5.1f}" for figure in _RECALL]
    return f"{name:14} {len(counts):8}  " + "  ".join(f"{cell:>18}" for cell in cells) + "  " + "  ".join(recalls)


def _interval(counts: Sequence[Counter[str]], figure: str) -> tuple[float, float]:
    draw = random.Random(13)  # noqa: S311  -- a bootstrap, the same each time
    keys = [f"{figure} {part}" for part in ("hit", "said", "gold")]
    rows = [tuple(one[key] for key in keys) for one in counts]
    values = []
    for _ in range(_DRAWS):
        hit, said, gold = (sum(column) for column in zip(*draw.choices(rows, k=len(rows)), strict=True))
        values.append(200 * hit / max(1, said + gold))
    values.sort()
    return values[int(_DRAWS * 0.025)], values[int(_DRAWS * 0.975) - 1]


__all__ = ["main", "use"]
