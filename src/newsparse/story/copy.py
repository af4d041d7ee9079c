"""
Wire copy: a text with no page around it, whose head stands right above its dateline.

What a dateline says about the blocks around it holds for any story; that all above it is the head and all below it the
story holds only where the dateline stands at the top of the text. Results and dividends have no sentence that a story
could be told by, so it is the dateline that tells them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.byline import byline_evidence
from newsparse.story.dateline import reads_dateline
from newsparse.story.notes import note_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.story.page import Page

COPY = (
    "",
    "the headline of wire copy",
    "above the dateline of wire copy",
    "opens with a dateline",
    "below the dateline of wire copy",
    "an end mark",
    "opens with a credit",
    "closes with a credit",
    "a note to editors",
)
_LOOKED_AT = 5
_MOST = 60
_EVIDENCE = {name: number for number, name in enumerate(COPY)}


def copy(page: Page, headline: int | None) -> list[int]:
    """
    For each block what wire copy says about it, as a number of `COPY`; `headline` is the block that looks most like one.

    An alert is nothing but a headline behind asterisks.
    """
    count = len(page.blocks)
    notes = [_note(page, block) for block in range(count)] if count <= _MOST else [0] * count
    top = _dateline(page, 0)
    if count and page.text.startswith("***", page.blocks[0][0]):
        notes[0] = 1
    if top is None:
        below = None if headline is None else _dateline(page, headline + 1, surely=False)
        return [3 if block == below else note for block, note in enumerate(notes)]
    found = [*[2] * top, 3, *[4] * (count - top - 1)]
    head = headline if headline is not None and headline < top else _head(page, notes[:top])
    if head is not None:
        found[head] = 1
    return [note or copied for note, copied in zip(notes, found, strict=True)]


def _head(page: Page, notes: Sequence[int]) -> int | None:
    """The first block above the dateline that is neither a note nor a byline."""
    for block, note in enumerate(notes):
        if not note and byline_evidence(page.text, *page.blocks[block], page.pack) != "opens with a byline word":
            return block
    return None


def _note(page: Page, block: int) -> int:
    return _EVIDENCE[note_evidence(page.text, *page.blocks[block], page.pack) or ""]


def _dateline(page: Page, first: int, *, surely: bool = True) -> int | None:
    """The first of a few blocks that opens with a dateline; `surely` asks for a date or an agency in it."""
    for block, (start, end) in enumerate(page.blocks[first : first + _LOOKED_AT], first):
        reading = reads_dateline(page.text, start, end, page.pack)
        if reading and (reading.date or reading.agency or not surely):
            return block
    return None
