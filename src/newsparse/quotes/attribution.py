"""Which words beside a cue are its source: candidates, and the clues that speak for or against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import About, Cue, worth
from newsparse.quotes.lexicon import A_PRONOUN, A_QUOTATION, NOMINAL, NOTHING
from newsparse.quotes.mentions import Edge, Mention, about_clues, edge_clues, inner_clues, left_of, right_of, subjects
from newsparse.weigh.table import ranking

NONE = Mention(-1, -1, "no source", (), ())


class Sourced(NamedTuple):
    """A cue with the mention chosen as its source; None where the text gives none."""

    cue: Cue
    source: Mention | None


def sources(copy: Copy, cues: Sequence[Cue]) -> list[Sourced]:
    """Each cue with its source."""
    found: list[Sourced] = []
    for cue in cues:
        found.append(Sourced(cue, _source(copy, cue, found)))
    return found


def _source(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> Mention | None:
    about = cue.about
    chosen, high = None, _about_worth("no source", about) + _edge_worth("no source", ())
    by_side: dict[str, float] = {}
    for mention in candidates(copy, cue, earlier):
        _, _, side, edge, inner = mention
        if side not in by_side:
            by_side[side] = _about_worth(side, about)
        score = by_side[side] + _edge_worth(side, edge) + _inner_worth(side, inner)
        if score > high:
            chosen, high = mention, score
    return chosen


def candidates(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> list[Mention]:
    """
    What may be the source of a cue.

    A pronoun right in front of a verb is (right behind it where the verb comes second), and nothing else is looked at.
    Behind a noun the sentence's subject is not asked for, and what follows the cue only where the cue stands behind a
    sign or opens its sentence, or "by" follows.
    """
    sign, sort = cue.about.front
    if copy.lexicon.verb_second and cue.about.behind == (0, A_PRONOUN) and cue.about.form != "base":
        return [Mention(cue.after, cue.after + 1, "right, a pronoun", (), ())]
    found = left_of(copy, cue)
    beside = found and not sign and sort in NOMINAL
    if beside and sort == A_PRONOUN and cue.about.form != "ing":
        return found[:1]
    if (
        sign
        or sort in {A_QUOTATION, NOTHING}
        or cue.about.kind == "phrase"
        or copy.lexicon.verb_second
        or (cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents)
    ):
        found += right_of(copy, cue)
    if not beside:
        found += _carried(cue, earlier)
        found += subjects(copy, cue)
    return found


def _carried(cue: Cue, earlier: Sequence[Sourced]) -> Iterator[Mention]:
    """The sources of the last two reports of the same sentence."""
    for back, (other, source) in enumerate(earlier[:-3:-1]):
        if other.start != cue.start:
            break
        if source and source.first < cue.word:
            facts = (
                f"over {back} cues",
                f"from {other.about.form} {other.about.kind}",
                f"from {source.side}",
                f"from {other.about.form} to {cue.about.form}",
            )
            yield Mention(source.first, source.after, "carried", facts, ())


def clues(mention: Mention, about: About) -> tuple[str, ...]:
    """What speaks for or against it that a mention is the source of a cue."""
    side = mention.side
    return (*edge_clues(side, mention.edge), *inner_clues(side, mention.inner), *about_clues(side, about))


@lru_cache(maxsize=1 << 14)
def _edge_worth(side: str, edge: Edge) -> float:
    return worth(ranking("sources"), edge_clues(side, edge))


@lru_cache(maxsize=1 << 14)
def _inner_worth(side: str, inner: tuple[int, ...]) -> float:
    return worth(ranking("sources"), inner_clues(side, inner))


@lru_cache(maxsize=1 << 14)
def _about_worth(side: str, about: About) -> float:
    return worth(ranking("sources"), about_clues(side, about))
