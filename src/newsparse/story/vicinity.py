"""Which blocks stand near a story's headline and its first paragraph: where bylines and dates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.page import Page

LABELLED = {
    Label.BYLINE: "a byline by its label",
    Label.DATE: "a date by its label",
    Label.BIO: "an author's note by its label",
    Label.NOTE: "a note by its label",
    Label.CAPTION: "a caption by its label",
    Label.HEADLINE: "a headline by its label",
    Label.KICKER: "a kicker by its label",
}
_MOST_MARKED = 50
_ABOVE = 12
_BELOW = 30
_BEFORE_BODY = 25
_INSIDE = 12
_SURE = 3
_LONGEST_PARAGRAPH = 200
_AFTER = 10
_WITHOUT_STORY = 40


class Line(NamedTuple):
    """A block near a story, by number, and the stretch of it that may hold a byline or a date."""

    block: int
    start: int
    end: int


class Vicinity(NamedTuple):
    """How many blocks there are; the block of the headline, of the first paragraph and of the last, None where there is none."""

    total: int
    headline: int | None
    first: int | None
    last: int | None

    @property
    def blocks(self) -> list[int]:
        """The blocks near the story's start, then those right after its end, in order, each once."""
        near: set[int] = set()
        inside = self.total if self.first is None else min(self.total, self.first + _INSIDE)
        if self.headline is not None:
            near.update(range(max(0, self.headline - _ABOVE), min(inside, self.headline + _BELOW)))
        if self.first is not None:
            near.update(range(max(0, self.first - _BEFORE_BODY), inside))
        if self.last is not None:
            near.update(range(self.last, min(self.total, self.last + _AFTER)))
        return sorted(near) or list(range(min(self.total, _WITHOUT_STORY)))

    def lines(self, page: Page, labels: Sequence[Label], longest: int, marked: frozenset[Label]) -> list[Line]:
        """
        The short blocks near the story, and those with these labels wherever they stand; of paragraphs, only short ones
        among the first three and the last. Of a longer block that the text breaks, the first line.
        """
        least = self.total if self.first is None else self.first + _SURE
        far = [block for block, label in enumerate(labels) if label in marked][:_MOST_MARKED]
        found = []
        for block in sorted({*self.blocks, *far}) if far else self.blocks:
            start, end = page.blocks[block]
            most = longest
            if labels[block] is Label.PARAGRAPH:
                most = _LONGEST_PARAGRAPH
                if block >= least and block != self.last:
                    continue
            elif end - start > longest:
                end = page.text.find("\n", start, start + longest)
            if start < end <= start + most:
                found.append(Line(block, start, end))
        return found

    def clues(self, block: int, label: Label) -> Iterator[str]:
        """Where a block stands and what it was labelled, as clues."""
        yield self._place(block)
        yield self._distance(block)
        if self.headline is not None and self.first is not None and self.headline < block < self.first:
            yield f"{steps(self.first - block)} blocks before the body"
        yield LABELLED.get(label) or ("boilerplate by its label" if label.is_boilerplate else "running text by its label")

    def inside(self, block: int) -> Iterator[str]:
        """How far a block stands inside the body, as a clue."""
        if self.first is not None and self.last is not None and self.first <= block < self.last:
            yield f"{steps(block - self.first)} blocks into the body"

    def _place(self, block: int) -> str:
        if self.first is not None and self.last is not None and block >= self.first:
            return "inside the body" if block < self.last else "the end of the body" if block == self.last else "after the body"
        if self.headline is None:
            return "before the body" if self.first is not None else "no story around"
        if block == self.headline:
            return "in the headline"
        return "above the headline" if block < self.headline else "between headline and body"

    def _distance(self, block: int) -> str:
        if self.last is not None and block >= self.last:
            return f"{steps(block - self.last)} blocks after the body"
        if self.headline is not None:
            return f"{steps(abs(block - self.headline))} blocks from the headline"
        return "no headline" if self.first is None else f"{steps(abs(block - self.first))} blocks before the body, no headline"


def vicinity(labels: Sequence[Label]) -> Vicinity:
    """
    Where the story's start and end stand, by its labels. The headline is the last one above the first paragraph.

        >>> vicinity([Label.NAVIGATION, Label.HEADLINE, Label.BYLINE, Label.PARAGRAPH, Label.SHARE])
        Vicinity(total=5, headline=1, first=3, last=3)
    """
    if Label.PARAGRAPH not in labels:
        heads = [number for number, label in enumerate(labels) if label is Label.HEADLINE]
        return Vicinity(len(labels), heads[-1] if heads else None, None, None)
    first = labels.index(Label.PARAGRAPH)
    last = len(labels) - 1 - labels[::-1].index(Label.PARAGRAPH)
    heads = [number for number, label in enumerate(labels[:first]) if label is Label.HEADLINE]
    return Vicinity(len(labels), heads[-1] if heads else None, first, last)


def steps(distance: int) -> str:
    """
    A distance in blocks, in few steps.

        >>> [steps(distance) for distance in (1, 3, 7, 40)]
        ['1', '2 or 3', '6 to 9', '20 or more']
    """
    for most, name in ((0, "0"), (1, "1"), (3, "2 or 3"), (5, "4 or 5"), (9, "6 to 9"), (19, "10 to 19")):
        if distance <= most:
            return name
    return "20 or more"
