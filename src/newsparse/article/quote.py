"""Reported speech: the words, the cue, the source, and who that is."""

from __future__ import annotations

import attrs

from newsparse.article.labels import QuoteKind, SpeakerKind
from newsparse.span import Span


@attrs.frozen(cache_hash=True)
class Speaker:
    """
    Somebody who is quoted, as far as the article says who.

    All quotes of a speaker hold one value, whose hash is taken once: it is that of every mention.
    """

    name: str
    """
    The fullest form in the article, without title and apposition; the words at the quote where no name is told: a rebel commander.

    Every kind of space in it is a plain one here, as in the two below: a name is the same name with a no-break space in it.
    """
    description: str | None
    """What the article says of them, as printed: head of the Syrian Observatory for Human Rights."""
    affiliation: str | None
    """The body they speak for or belong to."""
    kind: SpeakerKind
    """Who or what it is."""
    mentions: tuple[Span, ...]
    """Where they are named as a source, in order."""


@attrs.frozen
class Quote:
    """One attribution of words to somebody. What the text does not tell is None: a quotation may be nobody's."""

    kind: QuoteKind
    """Whether all of it, some of it or none of it stands in quotation marks."""
    content: tuple[Span, ...]
    """
    Where the words reported stand, marks not included: several pieces when the attribution interrupts them, or when a quotation
    runs over paragraphs.
    """
    text: str
    """The words reported; between two pieces stand a blank, three dots (…) and a blank."""
    cue: Span | None
    """The words that say that something is reported: said, according to. None where nothing does."""
    source: Span | None
    """The phrase at the quote that says who, with title and apposition."""
    speaker: Speaker | None
    """Who that is, one value for all quotes of theirs."""
