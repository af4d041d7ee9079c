"""The names of what a block can be."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """
    What a block of a text is: a part of the story, or one kind of boilerplate.

    A label is a `str`, so `block.label == "headline"` works and JSON needs no help.
    """

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    NOTE = "note"
    BIO = "bio"
    RELATED = "related"
    NEWSLETTER = "newsletter"
    PAYWALL = "paywall"
    SHARE = "share"
    AD = "ad"
    MEDIA = "media"
    TAGS = "tags"
    COMMENTS = "comments"
    DISCLAIMER = "disclaimer"
    CONSENT = "consent"
    LEGAL = "legal"
    CONTACT = "contact"
    NAVIGATION = "navigation"
    OTHER = "other"

    @property
    def is_boilerplate(self) -> bool:
        """
        Whether such a block is no part of the story.

            >>> Label.SHARE.is_boilerplate, Label.CAPTION.is_boilerplate
            (True, False)
        """
        return self in BOILERPLATE


BOILERPLATE = frozenset(list(Label)[list(Label).index(Label.RELATED) :])
"""The labels of what stands around and inside a story without being part of it."""


class QuoteKind(StrEnum):
    """How much of a reported speech stands in quotation marks: all of it, some, or nothing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SpeakerKind(StrEnum):
    """Who or what a speaker is."""

    PERSON = "person"
    UNNAMED = "unnamed"
    GROUP = "group"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
