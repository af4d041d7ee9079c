"""What a parse returns."""

from __future__ import annotations

import attrs

from newsparse.article.blocks import Advisory, Author, Block, Dateline, Timestamp, joined
from newsparse.article.envelope import ExportFields, Wire
from newsparse.article.labels import Label
from newsparse.article.quote import Quote, Speaker


@attrs.frozen
class Article:
    """
    A news article, read from its text.

    Every span in it points into `text`, which is the input, untouched. A field that the text does not show is None or ().
    """

    text: str = attrs.field(repr=lambda text: repr(text if len(text) <= 60 else f"{text[:59]}…"))
    language: str
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=lambda blocks: f"<{len(blocks)} blocks>")
    headline: Block | None = None
    standfirst: Block | None = None
    kicker: Block | None = None
    authors: tuple[Author, ...] = ()
    published: Timestamp | None = None
    updated: Timestamp | None = None
    dateline: Dateline | None = None
    body_start: int | None = None
    quotes: tuple[Quote, ...] = attrs.field(default=(), repr=lambda quotes: f"<{len(quotes)} quotes>")
    advisories: tuple[Advisory, ...] = ()
    wire: Wire | None = None
    export: ExportFields | None = None
    offset: int = 0
    """Where `text` stands in the export it comes from."""

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of the story, in order."""
        paragraph = Label.PARAGRAPH
        return tuple([block for block in self.blocks if block.label is paragraph])

    @property
    def boilerplate(self) -> tuple[Block, ...]:
        """The blocks that are no part of the story."""
        return tuple(block for block in self.blocks if block.is_boilerplate)

    @property
    def body(self) -> str:
        """
        The story: paragraphs and crossheads in order, a blank line between them, from `body_start` on.

        Line breaks and indents inside a block are single spaces here. Of an article from an archive export the story is all
        that the database prints as such, a dateline and what stands above it included.
        """
        start = 0 if self.export else self.body_start or 0
        return "\n\n".join(
            joined(self.text[max(start, block.span.start) : block.span.end])
            for block in self.blocks
            if block.label in (Label.PARAGRAPH, Label.CROSSHEAD) and block.span.end > start
        )

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who is quoted, each once, in order of their first quote."""
        return tuple(dict.fromkeys(quote.speaker for quote in self.quotes if quote.speaker))
