"""Reported speech: the words, the cue, the source, and who that is."""

from __future__ import annotations

import attrs

from newsparse.article.labels import QuoteKind, SpeakerKind
from newsparse.span import Span


@attrs.frozen(cache_hash=True)
class Speaker:
    """
    Somebody who is quoted, as far as the article says who.

    `name` is the fullest form in the article, without title and apposition; `description` what the article says of them;
    `affiliation` the body they speak for; `mentions` where they are named as a source. All quotes of a speaker hold one value,
    whose hash is taken once: it is that of every mention.
    """

    name: str
    description: str | None
    affiliation: str | None
    kind: SpeakerKind
    mentions: tuple[Span, ...]


@attrs.frozen
class Quote:
    """
    One attribution of words to somebody.

    `content` holds the spans of the words reported, marks not included: several when the attribution interrupts them or a
    quotation runs over paragraphs. `text` is those pieces joined by ` … `. `source` is the phrase at the quote that says
    who, `speaker` who that is: None where the text does not tell.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    text: str
    cue: Span | None
    source: Span | None
    speaker: Speaker | None
