"""
What may be the source of a report, its words, or who said a quotation, and what is seen there: `tests/seen/*.txt`.

The numbers are not asked here: what an explanation names must stand in the story, whichever candidate wins.
`python tests/test_seen.py` writes the rows anew, to be read before they are kept.
The layout is that of `story_cases`, the rows are:

    cue = its word, then what is seen at it
    source = how it was come by: a mention that is offered = what is seen there, where the case says
    words = the side: where the reported words may stand
    end = where those may end
    report = the first of those words = what is seen at a report of them
    claim 0 = how it was come by: who may have said the first quotation
    speech 0 = what is seen at the first quotation, for the first of its claims
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newsparse.language import pack
from newsparse.quotes.attribution import Sourced, candidates, clues, sources
from newsparse.quotes.claims import Claim, claim_clues, frame_of
from newsparse.quotes.content import content, report_facts
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import LOOKS, Cue, every_cue
from newsparse.quotes.endings import ENDINGS, ends
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.mentions import Mention
from newsparse.quotes.openings import OPENINGS, SITUATION, openings, situation_of
from newsparse.quotes.quotations import claims, settle
from newsparse.quotes.spoken import spoken_clues
from newsparse.text.lines import lines
from newsparse.text.words import words
from story_cases import StoryCase, story_cases

FOLDER = Path(__file__).parent / "seen"


CASES = [pytest.param(case, id=f"{file.stem}: {case.about}") for file in sorted(FOLDER.glob("*.txt")) for case in story_cases(file)]


def story(case: StoryCase) -> Copy:
    return copy(case.text, words(case.text), lines(case.text), lexicon(pack(case.language)))


def row(kind: str, what: str, seen: Iterable[str]) -> str:
    """A row with what is seen there; how sure a report is depends on numbers and is left out."""
    return f"{kind} = {what} = {'; '.join(clue for clue in seen if ' a report' not in clue or 'source of' in clue)}"


def of_cue(told: Copy, word: str) -> Iterator[str]:
    """The rows of the first cue with this word."""
    cues = list(every_cue(told, -math.inf))
    at = next((number for number, cue in enumerate(cues) if told.lower[cue.word] == word), -1)
    if at < 0:
        yield row("cue", word, ["none"])
        return
    cue = cues[at]
    found = sources(told, cues)
    yield row("cue", word, (told.words(cue.first, cue.after), *LOOKS.names(cue.looks)))
    for mention in [Mention(*one) for one in candidates(told, cue, found[:at])]:
        yield row("source", f"{mention.side}: {told.words(mention.first, mention.after)}", clues(mention, cue))
    situation = situation_of(told, found[at])
    for side, start, seen, front in openings(told, found[at]):
        pieces = [told.words(*piece) for piece in (front, (start, cue.end) if start >= 0 else None) if piece]
        yield row("words", f"{side}: {' … '.join(pieces)}", (*SITUATION[side].names(situation), *OPENINGS[side].names(seen)))
        if start >= 0:
            yield from of_ends(told, cue, side, start, situation)
    yield from of_report(told, found[at], situation)


def of_report(told: Copy, sourced: Sourced, situation: tuple[object, ...]) -> Iterator[str]:
    """The row of a report of the first words offered, up to the first of their ends."""
    cue = sourced.cue
    first = next(iter(openings(told, sourced)), None)
    end, ended = next(ends(told, cue, first[1], situation)) if first and first[1] >= 0 else (0, ())
    facts = report_facts(sourced, situation, first, ended)
    seen = [clue for facets, one in facts for clue in facets.names(one) if clue not in LOOKS.names(cue.looks)]
    yield row("report", "-" if not first else told.words(first[1], end) if end else told.words(*(first[3] or (0, 1))), seen)


def of_ends(told: Copy, cue: Cue, side: str, start: int, situation: tuple[object, ...]) -> Iterator[str]:
    for end, seen in ends(told, cue, start, situation):
        yield row("end", told.words(start, end), ENDINGS[side].names(seen))


def of_quotation(told: Copy, number: int) -> Iterator[str]:
    """The rows of the quotation with this number."""
    reports = [content(told, one) for one in sources(told, list(every_cue(told, -math.inf)))]
    quoted = told.quoted[number]
    frame = frame_of(told, quoted)
    found = claims(told, number, reports, [report.cue.word for report in reports], settle(told, reports)[:number])
    for claim in found:
        yield row(f"claim {number}", who(told, claim), claim_clues(claim, frame))
    seen = spoken_clues(told, quoted, found[0], frame)
    yield row(f"speech {number}", told.words(quoted.first, quoted.after), [clue for clue in seen if not clue.startswith("by ")])


def who(told: Copy, claim: Claim) -> str:
    return f"{claim.way}: {told.words(*claim.source[:2]) if claim.source else '-'}"


def rows(case: StoryCase) -> Iterator[str]:
    told = story(case)
    for kind, _, rest in (row.partition(" = ") for row in case.rows):
        if kind == "cue":
            yield from of_cue(told, rest.partition(" = ")[0])
        elif kind.startswith("speech "):
            yield from of_quotation(told, int(kind[7:]))


def shown(case: StoryCase) -> list[str]:
    """The rows as the story has them: what is seen only where the case says something about it."""
    full = {row.rpartition(" = ")[0] for row in case.rows if row.count(" = ") > 1}
    return [one if short in full else short for one in rows(case) for short in [one.rpartition(" = ")[0]]]


@pytest.mark.parametrize("case", CASES)
def test_what_is_offered_and_seen_is_what_stands_in_the_story(case: StoryCase) -> None:
    assert shown(case) == case.rows


def test_there_are_cases_of_sources_words_ends_reports_claims_and_speech() -> None:
    kinds = {row.split()[0] for case in (one.values[0] for one in CASES) if isinstance(case, StoryCase) for row in case.rows}
    assert kinds == {"cue", "source", "words", "end", "report", "claim", "speech"}


def renew(file: Path) -> None:
    """Write the rows of a file as its stories have them now."""
    blocks = ["\n".join([case.told, *shown(case)]) for case in story_cases(file)]
    file.write_text("\n\n".join(blocks) + "\n", "utf-8")


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.txt")):
        renew(each)
