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
from newsparse.story.heading import is_listed, marked
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
_LOOKED_AT, _HEAD = 5, 15
"""So many blocks from the top may have a dateline; items of a list above it, which sum the story up, do not count."""
_TAIL = 8
_EVIDENCE = {name: number for number, name in enumerate(COPY)}


def copy(page: Page, headline: int | None) -> list[int]:
    """
    For each block what wire copy says about it, as a number of `COPY`; `headline` is the block that looks most like one.

    An alert is nothing but a headline behind asterisks.
    """
    count = len(page.blocks)
    lines = [page.text[start:end] for start, end in page.blocks[:_HEAD]]
    looked_at = min(_LOOKED_AT + [is_listed(lines, at) for at in range(len(lines))].count(True), len(lines))
    notes = [_note(page, block) if block < looked_at or count - block <= _TAIL else 0 for block in range(count)]
    if count and page.text.startswith("***", page.blocks[0][0]):
        notes[0] = 1
    below = -1 if headline is None else headline
    filed = _filed(page, sorted({*range(looked_at), *range(below + 1, min(below + 1 + _LOOKED_AT, count))}))
    top = next((block for block, sure in filed if sure and block < looked_at), None)
    if top is None:
        line = next((block for block, _ in filed if 0 <= below < block), None)
        return [3 if block == line else note for block, note in enumerate(notes)]
    found = [*[2] * top, 3, *[4] * (count - top - 1)]
    head = headline if headline is not None and headline < top else _head(page, notes[:top], lines)
    if head is not None:
        found[head] = 1
    return [note or copied for note, copied in zip(notes, found, strict=True)]


def _filed(page: Page, blocks: list[int]) -> list[tuple[int, bool]]:
    """Those of the blocks that open with a dateline, each with whether a story follows in the block. Such a one ends it."""
    found = []
    for block in blocks:
        if reading := reads_dateline(page, block):
            sure = reading.separator != "end of line"
            found.append((block, sure))
            if sure:
                break
    return found


def _head(page: Page, notes: Sequence[int], lines: Sequence[str]) -> int | None:
    """The first block above the dateline that is neither a note nor a byline, nor of a kind of `heading.MARKED`."""
    for block, note in enumerate(notes):
        if (
            not note
            and not marked(lines, [block])[0]
            and byline_evidence(page.text, *page.blocks[block], page.pack) != "opens with a byline word"
        ):
            return block
    return None


def _note(page: Page, block: int) -> int:
    return _EVIDENCE[note_evidence(page.text, *page.blocks[block], page.pack) or ""]
