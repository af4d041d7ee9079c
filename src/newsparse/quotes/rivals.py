"""Who else could have been the source of a quote, and what spoke for and against each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from newsparse.quotes.attribution import NONE, Sourced, candidates, clues
from newsparse.quotes.claims import claim_clues, frame_of
from newsparse.quotes.mentions import Mention
from newsparse.quotes.quotations import SURELY, claims, settle, surely_reported
from newsparse.quotes.reading import reports
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.article import Quote
    from newsparse.quotes.copy import Copy
    from newsparse.span import Range


class Rival(NamedTuple):
    """A candidate for the source of a quote, None for nobody, with its clues and their numbers."""

    source: Range | None
    clues: tuple[tuple[str, float], ...]


def rivals(copy: Copy, quote: Quote) -> list[Rival]:
    """
    The candidates for a quote's source, in no order: by its first quotation, or by its cue when it has none.

    The same clues with the same numbers as in the reading itself.
    """
    found = reports(copy)
    cues = [report.cue.word for report in found]
    settled = settle(copy, found)
    for number, (quoted, claim) in enumerate(settled):
        if claim and any(piece.start <= quoted.stretch.start < piece.end for piece in quote.content):
            frame = frame_of(copy, quoted)
            options = claims(copy, number, found, cues, settled[:number])
            sure = surely_reported(copy, options, quoted)
            seen = [(one, (*claim_clues(one, frame), *[SURELY] * (one is sure))) for one in options]
            return [_rival(copy, one.source, clues, "quotations") for one, clues in seen]
    sourced = [Sourced(report.cue, report.source) for report in found]
    for number, (cue, _) in enumerate(sourced):
        if quote.cue and copy.starts[cue.first] == quote.cue.start:
            mentions = [*(Mention(*one) for one in candidates(copy, cue, sourced[:number])), NONE]
            return [_rival(copy, None if one is NONE else one, clues(one, cue), "sources") for one in mentions]
    return []


def _rival(copy: Copy, mention: Mention | None, seen: Iterable[str], table: str) -> Rival:
    numbers = ranking(table)
    source = (copy.starts[mention.first], copy.ends[mention.after - 1]) if mention else None
    return Rival(source, tuple((clue, numbers[clue]) for clue in seen if clue in numbers))
