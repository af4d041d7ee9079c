"""What the start of a paragraph says when it is read as a dateline, and what parts that from the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.places import kind_of_agency, names_a_region

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range


class Printed(NamedTuple):
    """A date as it is printed; `sure` when the month is spelt right and the day exists."""

    month: int | None
    day: int | None
    year: int | None
    sure: bool


class Reading(NamedTuple):
    """
    What the start of a paragraph says when it is read as a dateline.

    It runs from `start` to `end`; `body` is where the story goes on after `separator`.
    """

    start: int
    end: int
    places: tuple[Range, ...] = ()
    region: Range | None = None
    date: Printed | None = None
    agency: Range | None = None
    separator: str = "nothing"
    body: int = 0


class Paragraph(NamedTuple):
    """Where is read: the text, the end of the paragraph in it, and the words of its language."""

    text: str
    end: int
    pack: Pack


MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"
LETTER = rf"[^\W\d_{MARKS}]"
DASH = re.compile(r"(?:[.,:]{1,2}|\s){0,3}(?P<dash>—{1,2}|–{1,2}|―|‒|−|-{1,3}|_|\||(?<=\s)/(?=\s))")
_COLON = re.compile(r"\s?[:：]")
_STOP = re.compile(r"[.。](?=\s)")
_AFTER_LATE_AGENCY = re.compile(r"\.(?=\s)|\s{0,2}[-–—]{1,2}(?=\s)")
_NOTHING_MORE = re.compile(r"[\s.]*\Z")
_SERVICE = re.compile(r"\s?\((?P<name>[^()\n]{3,40})(?P<close>\))\s?[-–—]{1,2}")
_SPACE = re.compile(r"\s*")

_SENDER = re.compile(rf"[.,]?\s{{1,8}}(?P<name>{LETTER}[\w.-]{{1,20}}+(?:\s[\w.]{{2,20}}+){{0,2}})")
_AFTER_SENDER = re.compile(r"\.?\s{0,3}(?:[-–—―_:]|\.\s|\Z)|\s(?=\w)")


def separated(paragraph: Paragraph, opening: Reading) -> Reading | None:
    """The reading, when something parts it from the story."""
    text, at, end = paragraph.text, opening.end, paragraph.end
    if dash := DASH.match(text, at, end):
        return _dashed(paragraph, opening, dash)
    if colon := _COLON.match(text, at, end):
        return made(paragraph, opening, "colon", colon.end())
    if _NOTHING_MORE.match(text, at, end):
        return made(paragraph, opening, "end of line", end)
    if stop := _STOP.match(text, at, end):
        return made(paragraph, opening, "full stop", stop.end())
    if opening.date and opening.agency is None and _STOP.match(text, at - 1, end):
        return made(paragraph, opening._replace(end=at - 1), "full stop", at)
    unmarked = opening.agency is not None and names_a_sender(text[slice(*opening.agency)], paragraph.pack)
    return made(paragraph, opening, "nothing", at) if unmarked else None


def _dashed(paragraph: Paragraph, opening: Reading, dash: re.Match[str]) -> Reading | None:
    text = paragraph.text
    glued = dash[0] == "-" and not text[dash.end() : dash.end() + 1].isspace()
    if opening.agency is None and (dash["dash"] in "|/" or (glued and opening.date is None)):
        return None
    if opening.agency is None and (service := _SERVICE.match(text, dash.end(), paragraph.end)):
        return made(paragraph, opening._replace(end=service.end("close"), agency=service.span("name")), "dash", service.end())
    tight = dash.start("dash") == opening.end and not text[dash.end() : dash.end() + 1].isspace()
    late = None if opening.agency else with_sender(paragraph, opening, dash.end())
    if late and (stop := _AFTER_LATE_AGENCY.match(text, late.end, paragraph.end)):
        return made(paragraph, late, "dash", stop.end())
    return made(paragraph, opening, "dash without spaces" if tight else "hyphen" if dash["dash"] == "-" else "dash", dash.end())


def made(paragraph: Paragraph, opening: Reading, separator: str, at: int) -> Reading:
    """The reading with its separator; the story goes on behind the blanks at this place."""
    space = _SPACE.match(paragraph.text, at)
    return opening._replace(separator=separator, body=space.end() if space else at)


def with_sender(paragraph: Paragraph, opening: Reading, at: int) -> Reading | None:
    """The opening with an agency that stands without any mark around it: "SYDNEY March 22 AAP"."""
    text, end, pack = paragraph
    found = _SENDER.match(text, at, end)
    words = found["name"].rstrip(".") if found else ""
    while found and words:
        start, stop = found.start("name"), found.start("name") + len(words)
        if names_a_sender(words, pack) and _AFTER_SENDER.match(text, stop, end) and not names_a_region(words, pack):
            return opening._replace(end=stop, agency=(start, stop))
        words = words.rpartition(" ")[0].rstrip(".")
    return None


def names_a_sender(words: str, pack: Pack) -> bool:
    """Whether an agency, a paper or a desk is called so; none is written in small letters."""
    return not words.islower() and kind_of_agency(words, pack) is not None
