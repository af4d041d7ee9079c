"""Who wrote the story: the names of the byline, chosen among all lines near the story that hold a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from newsparse.article import Author, Label
from newsparse.span import Span
from newsparse.story.announcers import credits_others, may_credit, may_open, opens
from newsparse.story.byline_clues import BESIDE, Candidate, Near, clues, ends_like_a_sentence
from newsparse.story.company import between, company, with_job_below
from newsparse.story.credits import Credit, Reading, reading
from newsparse.story.dateline import reads_dateline
from newsparse.story.moments import dates
from newsparse.story.notes import note_evidence
from newsparse.story.vicinity import Line, Vicinity, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack
    from newsparse.story.page import Page

__all__ = ["byline", "byline_evidence", "candidates", "chosen", "clues", "company", "credited"]

_LONGEST = 200
_MARKED = frozenset({Label.BYLINE})
_HEADS = frozenset({Label.HEADLINE, Label.DATE})
_STORY = frozenset({Label.STANDFIRST, Label.PARAGRAPH, Label.CROSSHEAD})
_MOST_REST = 2
"""A byline has no more words than this beside names, their roles and what introduces them."""
_LONG = {Label.HEADLINE: 40, Label.STANDFIRST: 80, Label.PARAGRAPH: 80}
_NAMES_ALONE = regex.compile(
    r"(?:\p{Lu}(?:\.|[\p{L}\p{M}'’\-]++)(?:[ ]++|\b)(?:(?:de|del|van|von|der|den|di|da|la|al|bin)[ ]){0,3}){2,4}(?:$|\W)",
)


def byline(page: Page, labels: Sequence[Label]) -> tuple[tuple[Author, ...], list[int]]:
    r"""
    Whom the story credits, in order, and the blocks that do nothing else, by number, whatever label their own clues gave them.

    An agency or a desk is credited when nobody else is, or when it is joined to the names. What is read for a part of the story
    is only such a block when a byline's word says so.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\n\nAna Ruiz\n\nThe bank held rates.", "en")
        >>> byline(story, [Label.HEADLINE, Label.NAVIGATION, Label.PARAGRAPH])
        ((Author(name='Ana Ruiz', role=None, span=Span(start=12, end=20)),), [1])
    """
    found, near = candidates(page, labels)
    first = chosen(found, near)
    if first is None:
        return (), []
    lines = [with_job_below(one, near) for one in company(found, first, near)]
    people = tuple([_author(near.page.text, one) for one in credited(lines, near.page.text)])
    return people, sorted({*[one.block for one in lines if _is_alone(one, near)], *between(lines, near)})


def _is_alone(one: Candidate, near: Near) -> bool:
    """Whether a block is nothing but a byline, so that it is to be called one."""
    label = near.labels[one.block]
    if label in _STORY:
        return bool(one.read.opener or one.announced) and not one.read.rest and not ends_like_a_sentence(one, near)
    return label not in _HEADS and one.read.rest <= _MOST_REST


def byline_evidence(text: str, start: int, end: int, pack: Pack) -> str | None:
    """
    What makes a block look like a byline, at little cost: the name of a clue, or None.

        >>> from newsparse.language import pack
        >>> byline_evidence("By Ana Ruiz", 0, 11, pack("en"))
        'opens with a byline word'
    """
    if end - start > _LONGEST:
        return None
    first = text[start:end].split(maxsplit=1)[0].rstrip(":").lower()
    if pack.table("bylines").get(first, ("",))[0] in {"opens", "label"}:
        return "opens with a byline word"
    if end - start < 60 and _NAMES_ALONE.match(text, start, end):
        return "opens like a name"
    return None


def candidates(page: Page, labels: Sequence[Label]) -> tuple[list[Candidate], Near]:
    """The blocks near the headline and at the body's edges that hold a name, and what stands around them."""
    page = page.broken()
    where = vicinity(labels)
    lines = where.lines(page, labels, _LONGEST, _MARKED)
    found = []
    for block, start, end in lines:
        above = page.blocks[block - 1] if block else (0, 0)
        announced = opens(page.text, *above, page.pack)
        gate = may_open if end - start > _LONG.get(labels[block], _LONGEST) else may_credit
        if not announced and not gate(page.text, start, end, page.pack):
            continue
        read = reading(page.text, start, end, page.pack, opened=announced)
        if not read.credits or (_stands_below(where, block) and _is_sign_off(page, labels[block], block)):
            continue
        if announced or read.opener or not (credits_others(page.text, *above, page.pack) or _owns_picture(read, labels[block])):
            found.append(Candidate(block, read, announced))
    named = frozenset([one.block for one in found])
    beside = {near for block in named for near in range(block - BESIDE, block + BESIDE + 1)}
    dated = frozenset([line.block for line in lines if line.block in beside and _is_dated(page, line)])
    return found, Near(page, labels, where, dated, named, bool(found) and _is_filed(page, labels))


def _owns_picture(read: Reading, label: Label) -> bool:
    """Whether a caption ends with the agency that its picture is from: Cranes on the bridge / AFP."""
    return label is Label.CAPTION and read.is_desk and read.rest > _MOST_REST


def credited(lines: Sequence[Candidate], text: str) -> list[Credit]:
    """Whom the lines of a byline credit, each once."""
    credits_ = [credit for one in lines for credit in one.read.credits]
    people = any(not credit.desk for credit in credits_)
    by_name = {text[one.start : one.end]: one for one in reversed(credits_) if one.joined or not (one.desk and people)}
    return list(reversed(by_name.values()))


@cache
def _ago(pack: Pack) -> frozenset[str]:
    """The words that say how long ago something was."""
    return pack.entries("stamps", "ago")


def _is_dated(page: Page, line: Line) -> bool:
    """Whether a line prints a date, or how long ago something was."""
    if not _ago(page.pack).isdisjoint(page.text[line.start : line.end].lower().split()):
        return True
    return bool(dates(page.text, line.start, line.end, page.pack))


def _is_filed(page: Page, labels: Sequence[Label]) -> bool:
    """Whether the story opens with a dateline that has a date or an agency, as wire copy does."""
    if Label.PARAGRAPH not in labels:
        return False
    line = reads_dateline(page, labels.index(Label.PARAGRAPH))
    return line is not None and (line.date is not None or line.agency is not None)


def _stands_below(where: Vicinity, block: int) -> bool:
    """Whether a block stands below the story's first paragraph."""
    return where.first is None or block > where.first


def _is_sign_off(page: Page, label: Label, block: int) -> bool:
    """Whether the names of a note are those of an end mark or a sign-off."""
    return label is Label.NOTE and note_evidence(page.text, *page.blocks[block], page.pack) is not None


def chosen(found: Sequence[Candidate], near: Near) -> Candidate | None:
    """The best candidate; when it credits a newsroom alone, the best that credits a person, if that is better than none."""
    numbers = ranking("byline")
    first = best(found, lambda one: clues(one, near), numbers)
    if first is None or not first.read.is_desk:
        return first
    people = [one for one in found if not one.read.is_desk]
    return best(people, lambda one: clues(one, near), numbers) or first


def _author(text: str, credit: Credit) -> Author:
    role = text[slice(*credit.role)] if credit.role else None
    return Author(text[credit.start : credit.end], role, Span(credit.start, credit.end))
