"""Datelines in brackets, and those of scripts that write agency, place and day without a space between them."""

from __future__ import annotations

import re
from functools import cache

from newsparse.story.opening import Paragraph, Printed, Reading, made, separated
from newsparse.story.places import kind_of

_HEAD = 40
"""Within so many characters stands the sign or the day that each of the notations has."""
_IN_PARENTHESES = re.compile(r"[(（](?P<place>[^\W\d_][^()（）\n\d,;:]{1,30})[)）]\s{1,2}(?=[^\W\d_a-z]|[«“\"])")


def bracketed(paragraph: Paragraph, at: int) -> Reading | None:
    """What opens with a bracket: place and agency in it, place, day and agency, or a whole run of them; a place alone last."""
    head = paragraph.text[at : at + _HEAD]
    found = _in_brackets(paragraph, at) if "=" in head or "＝" in head else None
    return found or ((_with_a_day_in_brackets(paragraph, at) or run_together(paragraph, at)) if "日" in head else None)


@cache
def _brackets() -> re.Pattern[str]:
    """Place and agency, or reporter, in one bracket. Compiled on first use, as is the next: few texts need them."""
    return re.compile(
        r"[【［\[(（](?P<place>[^\W_][^=＝\n()（）\]】］]{0,20})[=＝](?P<agency>[^\n()（）\]】］]{1,30})(?P<close>[)）\]】］])"
        r"(?:[^\n=]{1,20}(?:기자|특파원)\s?=)?\s{0,3}",
    )


@cache
def _han_run() -> re.Pattern[str]:
    return re.compile(
        r"(?P<open>[（(])?(?P<agency>[\u3400-\u9fff]{1,3}社|中新网|本报|本報)(?:記者|记者)?(?P<place>[\u3400-\u9fff·]{2,10}?)"
        r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:綜合|综合)?外?(?:电|電|讯|訊|消息)(?:報導|报道)?(?P<close>[)）])?(?P<reporter>[（(][^（）()\n]{1,40}[)）])?",
    )


@cache
def _japanese_reuters() -> re.Pattern[str]:
    return re.compile(r"[［\[](?P<place>[^\W\d_][^\s\d\]］]{0,14})\s(?P<day>\d{1,2})日\s(?P<agency>[^\W\d_]{2,6})[\]］]")


def _in_brackets(paragraph: Paragraph, at: int) -> Reading | None:
    found = _brackets().match(paragraph.text, at, paragraph.end)
    if found is None:
        return None
    agency = found.span("agency")
    return Reading(at, found.end("close"), (found.span("place"),), agency=agency, separator="bracket", body=found.end())


def run_together(paragraph: Paragraph, at: int) -> Reading | None:
    """Agency, reporter, place and day without a space; the reporter is told from the place by the list of places."""
    text, end, pack = paragraph
    found = _han_run().match(text, at, end)
    if found is None:
        return None
    start, stop = found.span("place")
    for size in (4, 3, 2):
        if stop - size > start and kind_of(text[stop - size : stop], pack):
            start = stop - size
            break
    date = Printed(int(found["month"]) if found["month"] else None, int(found["day"]), None, sure=True)
    after = found.start("reporter") if found["reporter"] else found.end()
    opening = Reading(at, after, ((start, stop),), date=date, agency=found.span("agency"))
    return made(paragraph, opening, "nothing", found.end())


def _with_a_day_in_brackets(paragraph: Paragraph, at: int) -> Reading | None:
    found = _japanese_reuters().match(paragraph.text, at, paragraph.end)
    if found is None:
        return None
    date = Printed(None, int(found["day"]), None, sure=True)
    opening = Reading(at, found.end(), (found.span("place"),), date=date, agency=found.span("agency"))
    return separated(paragraph, opening) or made(paragraph, opening, "bracket", found.end())


def place_in_parentheses(paragraph: Paragraph, at: int) -> Reading | None:
    """A known city in parentheses before the story, as in "(Montréal) Text"."""
    text, end, pack = paragraph
    found = _IN_PARENTHESES.match(text, at, end)
    if found is None or kind_of(found["place"], pack) not in ("city", "city-alone"):
        return None
    return Reading(at, found.end("place") + 1, (found.span("place"),), separator="bracket", body=found.end())
