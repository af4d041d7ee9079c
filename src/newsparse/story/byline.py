"""Who wrote the story: the names of the byline among all lines that could be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from newsparse.article import Author, Label
from newsparse.span import Span
from newsparse.story.credits import Credit, Reading, reading
from newsparse.story.vicinity import Vicinity, steps, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.story.page import Page

_LONGEST = 200
_NAMES_ALONE = regex.compile(
    r"(?:\p{Lu}(?:\.|[\p{L}\p{M}'’\-]++)(?:[ \u00a0]++|\b)(?:(?:de|del|van|von|der|den|di|da|la|al|bin)[ ]){0,3}){2,4}(?:$|\W)",
)


class Candidate(NamedTuple):
    """A block that may be the byline, with what it says and where it stands."""

    block: int
    read: Reading
    label: Label
    place: str
    distance: str
    known: bool


def authors(page: Page, labels: Sequence[Label]) -> tuple[Author, ...]:
    r"""
    Whom the story credits, in order; an agency or a desk only when nobody else is.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\nBy Ana Ruiz, political editor\nThe bank held rates.", "en")
        >>> authors(story, [Label.HEADLINE, Label.BYLINE, Label.PARAGRAPH])
        (Author(name='Ana Ruiz', role='political editor', span=Span(start=14, end=22)),)
    """
    found = candidates(page, labels)
    chosen = best(found, clues, ranking("byline"))
    if chosen is None:
        return ()
    people = [one for one in chosen.read.credits if not one.desk]
    return tuple(_author(page.text, one) for one in people or chosen.read.credits)


def names(byline: str, pack: Pack) -> tuple[str, ...]:
    """
    The people a byline credits, in order, without their roles.

        >>> from newsparse.language import pack
        >>> names("By Ana Ruiz and Tom O’Neil, political editor", pack("en"))
        ('Ana Ruiz', 'Tom O’Neil')
        >>> names("Our foreign staff", pack("en"))
        ()
    """
    found = reading(byline, 0, len(byline), pack).credits
    return tuple(byline[one.start : one.end] for one in found if not one.desk)


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


def candidates(page: Page, labels: Sequence[Label]) -> list[Candidate]:
    """The blocks near the headline and at the body's edges that hold a name."""
    where = vicinity(labels)
    found = []
    for block in where.blocks or range(len(labels)):
        if 0 <= block < len(labels) and page.blocks[block][1] - page.blocks[block][0] <= _LONGEST:
            read = reading(page.text, *page.blocks[block], page.pack)
            if read.credits:
                known = page.text[read.credits[0].start : read.credits[0].end].split()[0].lower() in page.pack.table("forenames")
                found.append(Candidate(block, read, labels[block], where.place(block), _distance(where, block), known))
    return found


def clues(candidate: Candidate) -> Iterator[str]:
    """What speaks for or against a block being the byline, by name."""
    yield candidate.place
    yield f"distance to the headline: {candidate.distance}"
    if candidate.label is Label.BYLINE:
        yield "a byline by its label"
    elif candidate.label is Label.DATE:
        yield "a date by its label"
    elif candidate.label.is_boilerplate:
        yield "boilerplate by its label"
    elif candidate.label in {Label.PARAGRAPH, Label.STANDFIRST, Label.HEADLINE, Label.CROSSHEAD, Label.CAPTION}:
        yield "running text by its label"
    yield "opens with a byline word" if candidate.read.opener else "no byline word"
    if candidate.known:
        yield "a known forename"
    if any(one.role for one in candidate.read.credits):
        yield "a role"
    if all(one.desk for one in candidate.read.credits):
        yield "no person"
    if candidate.read.rest > 40:
        yield "many other words"
    elif candidate.read.rest == 0:
        yield "names alone"


def _distance(where: Vicinity, block: int) -> str:
    middle = where.headline if where.headline is not None else where.first
    return steps(abs(block - middle)) if middle is not None else steps(block)


def _author(text: str, credit: Credit) -> Author:
    role = text[slice(*credit.role)] if credit.role else None
    return Author(text[credit.start : credit.end], role, Span(credit.start, credit.end))
