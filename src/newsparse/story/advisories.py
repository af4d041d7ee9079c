"""
The marks that tell editors about the copy itself: updates, corrections, repeats, embargoes, kills.

    headline = {mark [number] separator} words                UPDATE 1-    WRAPUP 3-    RPT-CORRECTED-    Exclusive:
    line     = mark words | "(" mark words ")" | mark         EMBARGOED UNTIL 0600 GMT    (Adds quotes)    KILL

They are part of the block they stand in; the words of each language are those of its pack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsparse.article import Advisory, Label
from newsparse.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.story.page import Page

_LOOKED_AT = 8
_WORDS = re.compile(
    r"[\[(]?\*{0,8}\s{0,2}(?P<first>(?:\d\.?[a-zA-Z]{0,2}\s)?[^\W\d_]+(?:['’][sS]?)?)(?P<second>[ -][^\W\d_]+(?P<third>\s[^\W\d_]+)?)?"
)
_AFTER = re.compile(r"(?P<number>\s?\d{1,2})?(?:\s?\([^()\n]{1,20}\))?\s{0,2}(?P<sign>\)?\s{0,2}(?:[-–—]{1,2}|:)|\)|\Z)\s{0,2}")
_STANDING = frozenset({"embargo", "kill"})


def advisories(page: Page, labels: Sequence[Label]) -> tuple[Advisory, ...]:
    r"""
    The marks at the head of the text, in order.

        >>> from newsparse.story.page import page
        >>> story = page("RPT-UPDATE 1-Rates held\n(Adds quotes)\nThe bank held rates.", "en")
        >>> found = advisories(story, [Label.HEADLINE, Label.NOTE, Label.PARAGRAPH])
        >>> [(one.kind, one.span.of(story.text)) for one in found]
        [('repeat', 'RPT'), ('update', 'UPDATE 1'), ('update', '(Adds quotes)')]
    """
    first = labels.index(Label.PARAGRAPH) if Label.PARAGRAPH in labels else min(len(labels), _LOOKED_AT) - 1
    found: list[Advisory] = []
    for block in range(max(0, first - _LOOKED_AT), first + 1):
        if labels[block] is Label.OTHER or not (labels[block].is_boilerplate or labels[block] is Label.DATE):
            start, end = page.blocks[block]
            found += _marks(page.text, start, end, page.pack)
    return tuple(found)


def is_an_advisory(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a whole line is a note to editors: in brackets and opened by a mark, or an embargo, or a kill.

        >>> from newsparse.language import pack
        >>> line = "(Corrects name in paragraph 3)"
        >>> is_an_advisory(line, 0, len(line), pack("en"))
        True
        >>> is_an_advisory("Corrects nothing", 0, 16, pack("en"))
        False
    """
    return next((one.span.end - one.span.start > (end - start) * 2 // 3 for one in _marks(text, start, end, pack)), False)


def _marks(text: str, start: int, end: int, pack: Pack) -> Iterator[Advisory]:
    """The marks a block begins with, one behind the other."""
    at = start
    while found := _mark(text, at, end, pack):
        kind, opens, stop, after = found
        whole = after is None or text[opens] in "(["
        yield Advisory(kind, Span(opens, end if whole else stop))
        if whole or after is None:
            return
        at = after


def _mark(text: str, at: int, end: int, pack: Pack) -> tuple[str, int, int, int | None] | None:
    """One mark: its kind, where it begins and ends, and where the text goes on; None there when the mark is all the line says."""
    words = _WORDS.match(text, at, end)
    if words is None:
        return None
    begins = words.start("first")
    for part in ("third", "second", "first"):
        if (stop := words.end(part)) < 0 or (row := pack.table("advisories").get(_key(text[begins:stop]))) is None:
            continue
        kind = row[0]
        bracketed = text[at] in "(["
        after = _AFTER.match(text, stop, end)
        if after and (text[begins:stop].isupper() or after["number"] or ":" in after["sign"] or bracketed):
            number = after.end("number") if after["number"] else stop
            return kind, at if bracketed and ")" not in after["sign"] else begins, number, after.end() if after.end() < end else None
        if (bracketed and text[end - 1] in ")]") or (kind in _STANDING and text[begins:stop].isupper()):
            return kind, at, end, None
    return None


def _key(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
