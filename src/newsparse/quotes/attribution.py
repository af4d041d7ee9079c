"""Which words beside a cue are its source: candidates, and the clues that speak for or against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.lexicon import AUXILIARY, CUE, VERB
from newsparse.quotes.mentions import Mention, left_of, right_of, sign, sort_of, starts_of, within
from newsparse.weigh.table import Ranking, ranking

NONE = Mention(-1, -1, ("no source",))


class Sourced(NamedTuple):
    """A cue with the mention chosen as its source; None where the text gives none."""

    cue: Cue
    source: Mention | None


def worth(numbers: Ranking, seen: Sequence[str]) -> float:
    """The sum of what the clues say. A pair of facts too rare to have a number says nothing."""
    get = numbers.get
    return sum([get(clue, 0.0) for clue in seen])


def sources(copy: Copy, cues: Sequence[Cue]) -> list[Sourced]:
    """Each cue with its source."""
    numbers = ranking("sources")
    found: list[Sourced] = []
    for cue in cues:
        options = candidates(copy, cue, found)
        best = max(options, key=lambda option: worth(numbers, option.seen))
        found.append(Sourced(cue, None if best.first < 0 else best))
    return found


def candidates(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> list[Mention]:
    """What may be the source of a cue, each with its clues; among them that there is none."""
    about = _about(copy, cue)
    found: list[Mention] = []
    given: set[tuple[int, int]] = set()
    for mention in _all(copy, cue, earlier):
        if mention[:2] not in given:
            given.add(mention[:2])
            side = mention.seen[0]
            found.append(mention._replace(seen=(*mention.seen, *[f"{side} of {fact}" for fact in about])))
    found.append(NONE._replace(seen=("no source", *[f"no source for {fact}" for fact in about])))
    return found


def _about(copy: Copy, cue: Cue) -> tuple[str, ...]:
    """What is known of the cue itself."""
    if cue.first == cue.start:
        before = "at the start"
    elif copy.inside[cue.first - 1]:
        before = f"{sign(copy.holds[cue.first])} after a quotation"
    else:
        before = f"{sign(copy.holds[cue.first]) or sort_of(copy, cue.first - 1)} before"
    behind = (
        "at the end"
        if cue.after >= cue.end
        else "a quotation"
        if copy.inside[cue.after]
        else sign(copy.holds[cue.after]) or sort_of(copy, cue.after)
    )
    group = "bare" if cue.first == cue.word else f"after {sort_of(copy, cue.first)}"
    return f"{cue.form} {cue.kind}", f"{cue.form}, {before}", f"{cue.kind}, {behind} behind", f"{cue.form} {group}"


def _all(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> Iterator[Mention]:
    yield from left_of(copy, cue)
    yield from right_of(copy, cue)
    for back, one in enumerate(reversed(earlier[-2:])):
        if one.cue.start != cue.start:
            break
        if one.source and one.source.first < cue.word:
            yield Mention(
                one.source.first,
                one.source.after,
                (
                    "carried",
                    f"carried over {back} cues",
                    f"carried from {one.cue.form} {one.cue.kind}",
                    f"carried from {one.source.seen[0]}",
                    f"carried from {one.cue.form} to {cue.form}",
                ),
            )
    yield from _subjects(copy, cue)


def _subjects(copy: Copy, cue: Cue) -> Iterator[Mention]:
    """What stands in front of the first verb of the sentence, and of the last one in front of the cue."""
    verbs = [
        n
        for n in range(cue.start + 1, cue.first)
        if copy.tags[n] & (AUXILIARY | VERB | CUE)
        and not copy.inside[n]
        and not copy.inside[n - 1]
        and sort_of(copy, n) in {"an auxiliary", "a verb", "a cue"}
    ]
    for name, last in dict.fromkeys([("first", verbs[0]), ("last", verbs[-1])] if verbs else []):
        for rank, (first, edge) in enumerate(starts_of(copy, last, cue.start)):
            if rank > 3 or (first == last):
                break
            side = "subject"
            yield Mention(
                first,
                last,
                (
                    "subject",
                    f"subject of the {name} verb, {rank} back",
                    f"subject begins after {edge}",
                    f"subject begins with {sort_of(copy, first)}",
                    *within(copy, first, last, side, sign(copy.holds[last])),
                ),
            )
