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
    """The input, untouched: no character is changed, added or taken away."""
    language: str
    """The code of the language pack that the text was read with; `und` where its language has none."""
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=lambda blocks: f"<{len(blocks)} blocks>")
    """All lines and paragraphs of the page, in order and never overlapping; between them stand blanks and control characters alone."""
    headline: Block | None = None
    """The title of the story, one of `blocks`; of its copies the last one above the story."""
    standfirst: Block | None = None
    """The sentence or two at the headline that sum the story up, one of `blocks`."""
    kicker: Block | None = None
    """The short label above the headline (a section, a theme, a place), one of `blocks`."""
    authors: tuple[Author, ...] = ()
    """Whom the byline credits, in order; where there is none, whom a sign-off below the story credits."""
    published: Timestamp | None = None
    """When the story was published, as far as the text prints it."""
    updated: Timestamp | None = None
    """When the story was changed, where a date is said to be that of an update."""
    dateline: Dateline | None = None
    """The words that open the story and say where it was written, often when and for which agency. It is not the date of publication."""
    body_start: int | None = None
    """The first character of the story itself, after the dateline and its separator; None where no block is a paragraph."""
    quotes: tuple[Quote, ...] = attrs.field(default=(), repr=lambda quotes: f"<{len(quotes)} quotes>")
    """Who said what in the paragraphs, in order of the words said."""
    advisories: tuple[Advisory, ...] = ()
    """The marks at the head of the text that tell editors about the copy itself: UPDATE 1, (Adds quotes), CORRECTED."""
    wire: Wire | None = None
    """The header of the transmission; None but from `parse_wire` and `parse_wire_many`."""
    export: ExportFields | None = None
    """The fields that the archive's file prints beside the article; None but from `read_export`."""
    offset: int = 0
    """Where `text` begins in the export or in the stream of transmissions that it comes from; else 0."""

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
