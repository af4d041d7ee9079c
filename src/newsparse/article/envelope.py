"""What stands around an article in a transmission or in an archive export."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.span import Span


@attrs.frozen
class Wire:
    """The header of a wire transmission. What it does not state is None, or () for the keywords."""

    format: str
    """The format of the transmission: `ANPA 1312` (American agencies) or `IPTC 7901` (most European ones)."""
    service: str | None = None
    """The agency's code for its service, a letter in ANPA: the national wire, the sports wire."""
    number: str | None = None
    """The number of the story in the service, with its zeros."""
    priority: str | None = None
    """How urgent the story is, as the agency writes it: a letter in ANPA, a digit in IPTC."""
    category: str | None = None
    """The agency's code for the subject: `i` for foreign news, `f` for business, as each agency has it."""
    slug: str | None = None
    """The short name of the story; in ANPA the keyword without the cycle in front (BC-, AM-, PM-)."""
    keywords: tuple[str, ...] = ()
    """In ANPA the keyword with its cycle, in IPTC the parts of the line above the text between its slashes."""
    version: str | None = None
    """Which version of the story it is, as printed: 1stLd-Writethru in ANPA, the update mark above the headline in IPTC."""
    words: int | None = None
    """The count of words that the transmission states."""
    filed: dt.date | dt.datetime | None = None
    """When the story was filed, from the trailer, with `tzinfo` only where that states Greenwich's; None without a printed year."""


@attrs.frozen
class ExportField:
    """
    One field that an archive export prints beside an article: the value as printed, and where it stands in the article's text.

    `article.text[span.start:span.end] == text`; in the export itself it stands `article.offset` further on.
    """

    span: Span
    """Where the value stands in the article's text."""
    text: str
    """The value as printed."""


@attrs.frozen
class ExportFields:
    """The fields that an archive export prints beside one article, by canonical name; None where it prints none."""

    headline: ExportField | None = None
    """The headline."""
    kicker: ExportField | None = None
    """The label above the headline."""
    source: ExportField | None = None
    """The publication."""
    date: ExportField | None = None
    """When it was published."""
    time: ExportField | None = None
    """The time of day beside the date."""
    section: ExportField | None = None
    """The section of the paper."""
    edition: ExportField | None = None
    """The edition of the paper."""
    page: ExportField | None = None
    """The page of the paper."""
    length: ExportField | None = None
    """The printed count of words."""
    byline: ExportField | None = None
    """Who wrote it."""
    dateline: ExportField | None = None
    """Where it was written."""
    highlight: ExportField | None = None
    """The standfirst, or what the database prints for one."""
    guests: ExportField | None = None
    """Who speaks in a broadcast."""
    show: ExportField | None = None
    """The broadcast that a transcript is of."""
    graphic: ExportField | None = None
    """The captions of its pictures and charts."""
    credit: ExportField | None = None
    """Whom a picture or a text is credited to."""
    correction: ExportField | None = None
    """A correction that was printed later."""
    notes: ExportField | None = None
    """What the database notes about the article."""
    copyright: ExportField | None = None
    """The line of copyright."""
    publisher: ExportField | None = None
    """The publisher."""
    language: ExportField | None = None
    """The language, as the database names it."""
    subject: ExportField | None = None
    """What the database files it under."""
    kind: ExportField | None = None
    """The sort of publication or document."""
    id: ExportField | None = None
    """The database's number of the article."""
    code: ExportField | None = None
    """The database's code for the source."""
    load_date: ExportField | None = None
    """When the database took the article in."""
