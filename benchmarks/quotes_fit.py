"""
Fits the numbers of quotes: `python -m benchmarks quotes_fit DATA...` writes them into the package's tables.

The data are articles with hand-marked attributions (`quotes` with `content`, `source`, `cue`, `speech`). Every stage is fitted on
what the stages before it give, with the reading's own functions: what is counted here is what is seen there.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import newsparse
from benchmarks.pages import rows
from benchmarks.softmax import Choice, fit, yes_or_no
from newsparse.language import pack
from newsparse.quotes import attribution, claims, content, cues, endings, openings, sides, spoken
from newsparse.quotes.attribution import Sourced, candidates, clues, sources
from newsparse.quotes.claims import Claim, claim_clues, claim_worth, frame_of
from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import Cue, every_cue
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.mentions import Mention
from newsparse.quotes.quotations import Settled
from newsparse.quotes.quotations import claims as claims_to
from newsparse.quotes.spoken import spoken_clues
from newsparse.span import Range
from newsparse.text.lines import lines
from newsparse.text.words import words
from newsparse.weigh import facets
from newsparse.weigh.facets import Facet, Facets

TABLES = Path(newsparse.__file__).parent / "weigh" / "tables"
STAGES = ("cues", "sources", "openings", "endings", "reports", "quotations", "speech")
Tables = Mapping[str, Mapping[str, float]]
_NEAR, _USABLE, _NEARLY = 0.75, 0.3, 0.85


class Story(NamedTuple):
    """An article with its gold: attributions as they stand in the data, and the letters that nobody was sure of."""

    publisher: str
    copy: Copy
    gold: Sequence[Mapping[str, Any]]
    unsure: frozenset[int]


def main(paths: Iterable[Path]) -> None:
    """Fit every table on these files and write it."""
    kept = {name: json.loads((TABLES / f"{name}.json").read_text("utf-8")) for name in STAGES}
    by_hand = {name: table["set"] for name, table in kept.items()}
    for name, numbers in fitted(stories(paths), by_hand).items():
        table = kept[name] | {"fitted": dict(sorted(numbers.items()))}
        (TABLES / f"{name}.json").write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{name}: {len(numbers)} clues")


def stories(paths: Iterable[Path], language: str = "en") -> list[Story]:
    """The articles of these files, made ready."""
    known = lexicon(pack(language))
    found = []
    for path in paths:
        for row in rows(path):
            text = row["text"]
            told = copy(text, words(text), lines(text), known)
            found.append(Story(row.get("publisher", path.stem), told, row["quotes"], frozenset(letters(text, row["ignore"]))))
    return found


def letters(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """The offsets of the letters and digits that the spans cover."""
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


def use(tables: Tables) -> None:
    """Make the reading weigh by these numbers instead of the package's."""
    vars(facets)["ranking"] = tables.__getitem__
    for module in (cues, sides, openings, endings, content, claims, spoken):
        for facet in _facets(vars(module)):
            facet.clear()


def _facets(value: object) -> Iterator[Facet]:
    """Every facet in a module's values."""
    if isinstance(value, Facet | Facets):
        yield from value.facets if isinstance(value, Facets) else (value,)
    elif isinstance(value, Mapping | tuple):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _facets(part)


def fitted(
    known: Sequence[Story], by_hand: Tables, *, kept: Tables = MappingProxyType({}), without: Callable[[str, str], bool] = lambda *_: False
) -> Tables:
    """
    The numbers of every stage, fitted one after the other; while fitting, those by hand do not count.

    A stage in `kept` has its numbers from there. A clue that `without` says yes to, by table and name, has no number.
    """
    tables: dict[str, dict[str, float]] = {name: {} for name in STAGES}

    def settle(name: str, choices: Iterator[Choice]) -> None:
        tables[name] = kept[name] if name in kept else fit(_without(choices, lambda clue: without(name, clue)))
        use(tables)

    use(tables)
    settle("cues", (choice for story in known for choice in _cue_choices(story)))
    settle("sources", (choice for story in known for choice in _source_choices(story)))
    found = [sources(story.copy, cues.cues(story.copy)) for story in known]
    settle("openings", (choice for story, one in zip(known, found, strict=True) for choice, _ in _content_choices(story, one)))
    settle(
        "endings", (choice for story, one in zip(known, found, strict=True) for _, more in _content_choices(story, one) for choice in more)
    )
    settle("reports", (choice for story, one in zip(known, found, strict=True) for choice in _report_choices(story, one)))
    read = [[content.content(story.copy, sourced) for sourced in one] for story, one in zip(known, found, strict=True)]
    for by_gold in (True, False):
        settle(
            "quotations", (choice for story, one in zip(known, read, strict=True) for choice in _claim_choices(story, one, by_gold=by_gold))
        )
    settle("speech", (choice for story, one in zip(known, read, strict=True) for choice in _speech_choices(story, one)))
    whole: Tables = {
        name: {
            clue: numbers.get(clue, 0.0) + by_hand[name].get(clue, 0.0) * (not without(name, clue)) for clue in {**numbers, **by_hand[name]}
        }
        for name, numbers in tables.items()
    }
    use(whole)
    return tables


def _without(choices: Iterable[Choice], left_out: Callable[[str], bool]) -> Iterator[Choice]:
    """The choices with some of their clues left out."""
    for choice in choices:
        yield Choice([[clue for clue in clues if not left_out(clue)] for clues in choice.candidates], choice.right)


def overlap(copy: Copy, words: Range, spans: Iterable[Sequence[int]]) -> bool:
    """Whether words share a character with any of the spans."""
    start, end = copy.starts[words[0]], copy.ends[words[1] - 1]
    return any(start < last and first < end for first, last in spans)


def _gold_of(story: Story, cue: Cue) -> Mapping[str, Any] | None:
    return next((gold for gold in story.gold if overlap(story.copy, (cue.word, cue.after), gold["cue"])), None)


def _cue_choices(story: Story) -> Iterator[Choice]:
    for cue in every_cue(story.copy, -math.inf):
        gold = _gold_of(story, cue)
        yield yes_or_no(cues.LOOKS.names(cue.looks), bool(gold and gold["speech"]))


def _shared(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _source_choices(story: Story) -> Iterator[Choice]:
    told, earlier = story.copy, list[Sourced]()
    for cue in cues.cues(told):
        gold = _gold_of(story, cue)
        chosen: Mention | None = None
        if gold:
            wanted = letters(told.text, gold["source"])
            options = [Mention(*one) for one in candidates(told, cue, earlier)]
            shares = [_shared(letters(told.text, [(told.starts[one.first], told.ends[one.after - 1])]), wanted) for one in options]
            best = max(shares, default=0.0)
            if best > _USABLE:
                chosen = options[shares.index(best)]
                right = [1.0 if share == best else 0.25 if share > _NEAR * best else 0.0 for share in shares]
                yield Choice([clues(one, cue) for one in [*options, attribution.NONE]], [*right, 0.0])
            else:
                yield Choice([clues(one, cue) for one in [*options, attribution.NONE]], [*[0.0] * len(options), 1.0])
        earlier.append(Sourced(cue, chosen))


def _graded(shares: Sequence[float], nearly: float, worth: float) -> list[float]:
    best = max(shares)
    return [1.0 if share == best else worth if share > nearly * best else 0.0 for share in shares]


def _content_choices(story: Story, found: Sequence[Sourced]) -> Iterator[tuple[Choice, list[Choice]]]:
    """For each report of words, the choice of where they begin, and those of where they end from a right beginning."""
    told = story.copy
    for sourced in found:
        gold = _gold_of(story, sourced.cue)
        if not gold or not gold["speech"]:
            continue
        situation = openings.situation_of(told, sourced)
        wanted = {n for first, last in gold["content"] for n in range(*_words(told, first, last))}
        options = openings.openings(told, sourced)
        ends = [list(endings.ends(told, sourced.cue, one[1], situation)) if one[1] >= 0 else [] for one in options]
        shares = [_best_share(one, stops, wanted) for one, stops in zip(options, ends, strict=True)]
        if max(map(max, shares), default=0.0) <= _USABLE:
            continue
        seen = [(*openings.OPENINGS[one[0]].names(one[2]), *openings.SITUATION[one[0]].names(situation)) for one in options]
        tops = [max(share) for share in shares]
        yield (
            Choice(seen, _graded(tops, _NEARLY, 0.3)),
            [
                Choice([endings.ENDINGS[one[0]].names(facts) for _, facts in stops], _graded(share, 0.9, 0.2))
                for one, stops, share in zip(options, ends, shares, strict=True)
                if len(stops) > 1 and max(share) >= 0.9 * max(tops)
            ],
        )


def _words(told: Copy, first: int, last: int) -> Range:
    from bisect import bisect_left  # noqa: PLC0415

    return bisect_left(told.starts, first), bisect_left(told.starts, last)


def _best_share(opening: openings.Opening, stops: Sequence[tuple[int, tuple[int, ...]]], wanted: set[int]) -> list[float]:
    _, begin, _, piece = opening
    front = set(range(*piece)) if piece else set()
    return [_shared(front | set(range(begin, end)), wanted) for end, _ in stops] if stops else [_shared(front, wanted)]


def _report_choices(story: Story, found: Sequence[Sourced]) -> Iterator[Choice]:
    told = story.copy
    for sourced in found:
        gold = _gold_of(story, sourced.cue)
        situation = openings.situation_of(told, sourced)
        best = openings.opening(told, sourced, situation)
        ended = endings.ending(told, sourced, best, situation)[1] if best and best[1] >= 0 else ()
        seen = [clue for seen_at, facts in content.report_facts(sourced, situation, best, ended) for clue in seen_at.names(facts)]
        yield yes_or_no(seen, bool(gold and gold["speech"]))


def owner(body: set[int], gold: Sequence[Mapping[str, Any]], text: str) -> Mapping[str, Any] | None:
    """The attribution that has most of a quotation's letters, and at least half."""
    shares = [(len(body & letters(text, one["content"])) / len(body), number) for number, one in enumerate(gold)]
    best, number = max(shares, key=lambda share: (share[0], -share[1]), default=(0.0, 0))
    return gold[number] if best >= 0.5 else None


class Judged(NamedTuple):
    """A quotation with the claims to it, and what gold says of it: left out, nobody's words (None), or an attribution."""

    options: list[Claim]
    best: Claim
    gold: Mapping[str, Any] | None
    left_out: bool
    number: int


def _judged(story: Story, read: Sequence[Report], choose: Callable[[Judged], Claim | None]) -> Iterator[Judged]:
    told, before = story.copy, list[Settled]()
    at = [report.cue.word for report in read]
    for number, quoted in enumerate(told.quoted):
        body = letters(told.text, [(quoted.stretch.start, quoted.stretch.end)])
        if quoted.stretch.single or not body:
            before.append(Settled(quoted, None))
            continue
        frame = frame_of(told, quoted)
        options = claims_to(told, number, read, at, before)
        gold = owner(body, story.gold, told.text)
        left_out = bool(body & story.unsure) if gold is None else not gold["speech"]
        best = max(options, key=lambda claim: claim_worth(claim, frame))
        judged = Judged(options, best, None if left_out else gold, left_out, number)
        yield judged
        before.append(Settled(quoted, None if left_out else choose(judged)))


def _right(told: Copy, judged: Judged) -> list[float]:
    """How right each claim is: the source that gold has, by the cue that gold has."""
    gold = judged.gold
    if not gold:
        return [0.0] * len(judged.options)
    found = []
    for claim in judged.options:
        source = claim.source and claim.source[:2]
        same = overlap(told, source, gold["source"]) if source else not gold["source"]
        cue = claim.report and (claim.report.cue.first, claim.report.cue.after)
        found.append(0.0 if not same else 1.0 if not gold["cue"] or (cue and overlap(told, cue, gold["cue"])) else 0.4)
    return found


def _claim_choices(story: Story, read: Sequence[Report], *, by_gold: bool) -> Iterator[Choice]:
    told = story.copy

    def choose(judged: Judged) -> Claim | None:
        right = _right(told, judged)
        return (judged.options[right.index(max(right))] if any(right) else None) if by_gold else judged.best

    for judged in _judged(story, read, choose):
        frame = frame_of(told, told.quoted[judged.number])
        yield Choice([claim_clues(one, frame) for one in judged.options], _right(told, judged))


def _speech_choices(story: Story, read: Sequence[Report]) -> Iterator[Choice]:
    told = story.copy
    for judged in _judged(story, read, lambda one: one.best):
        if not judged.left_out:
            quoted = told.quoted[judged.number]
            yield yes_or_no(spoken_clues(told, quoted, judged.best, frame_of(told, quoted)), judged.gold is not None)
