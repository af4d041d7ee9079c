"""The names of what a block can be."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """
    What a block of a text is: a part of the story, or one kind of boilerplate.

    A label is a `str`, so `block.label == "headline"` works and JSON needs no help.
    """

    HEADLINE = "headline"
    """The title of the story, and each copy of it."""
    KICKER = "kicker"
    """A short label above the headline: a section, a theme, a place."""
    STANDFIRST = "standfirst"
    """The sentence or two at the headline that sum the story up."""
    BYLINE = "byline"
    """Who wrote the story: names, often with a role, a town or the date."""
    DATE = "date"
    """When the story was published or changed, in a line of its own."""
    PARAGRAPH = "paragraph"
    """A paragraph of the story; each item of a list in it is one too."""
    CROSSHEAD = "crosshead"
    """A short line between two paragraphs that names what comes next."""
    PULL_QUOTE = "pull_quote"
    """Words of the story printed once more, large, to catch the eye."""
    CAPTION = "caption"
    """The words at a picture, with its credit; a credit alone too."""
    NOTE = "note"
    """A line about the story: agency, contributors, a correction, an editor's remark, a sign-off, an end mark (-30-)."""
    BIO = "bio"
    """The box that says who the author is."""
    RELATED = "related"
    """Other stories: teasers, links to them, lists of what is most read."""
    NEWSLETTER = "newsletter"
    """Letters and alerts to sign up for, and their forms."""
    PAYWALL = "paywall"
    """What asks the reader to subscribe, register, log in to read on, or give."""
    SHARE = "share"
    """Buttons to share the story, and what asks the reader to follow."""
    AD = "ad"
    """An advertisement, or the mark that one stands there."""
    MEDIA = "media"
    """What belongs to a player or a gallery: its controls, “Watch now”, “Listen to this article”, a teaser of a video."""
    TAGS = "tags"
    """The topics that the story is filed under."""
    COMMENTS = "comments"
    """What readers write below the story, and the form to write in."""
    DISCLAIMER = "disclaimer"
    """Liability, whose views are expressed, rules for comments, affiliate links, machine-made text."""
    CONSENT = "consent"
    """Cookies, content from elsewhere that needs the reader's leave, a browser that is too old."""
    LEGAL = "legal"
    """Copyright, imprint, terms, privacy, the firm in the footer."""
    CONTACT = "contact"
    """Whom to write to: tip lines, the corrections desk, letters to the editor."""
    NAVIGATION = "navigation"
    """Menus, breadcrumbs, links to sections, to skip, to search or to the reader's account."""
    OTHER = "other"
    """Boilerplate of no other kind: how long a story takes to read, parts of a form, marks and headers of a transmission."""

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
    """All of it stands in quotation marks."""
    MIXED = "mixed"
    """Some of it does."""
    INDIRECT = "indirect"
    """None of it does."""


class SpeakerKind(StrEnum):
    """Who or what a speaker is."""

    PERSON = "person"
    """Somebody with a name."""
    UNNAMED = "unnamed"
    """One person without a name: a rebel commander."""
    GROUP = "group"
    """Several people: residents, two officials, the fighters."""
    ORGANISATION = "organisation"
    """A body: a ministry, a firm, the police."""
    DOCUMENT = "document"
    """What can be quoted though nobody speaks: a report, a survey, a statement."""
