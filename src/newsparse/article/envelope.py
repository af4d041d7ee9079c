"""What stands around an article in a transmission or in an archive export."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.span import Span


@attrs.frozen
class Wire:
    """The header of a wire transmission. What it does not state is None, or () for the keywords."""

    format: str
    service: str | None = None
    number: str | None = None
    priority: str | None = None
    category: str | None = None
    slug: str | None = None
    keywords: tuple[str, ...] = ()
    version: str | None = None
    words: int | None = None
    filed: dt.date | dt.datetime | None = None


@attrs.frozen
class ExportField:
    """
    One field that an archive export prints beside an article: the value as printed, and where it stands in the article's text.

    `article.text[span.start:span.end] == text`; in the export itself it stands `article.offset` further on.
    """

    span: Span
    text: str


@attrs.frozen
class ExportFields:
    """
    The fields that an archive export prints beside one article, by canonical name; None where it prints none.

    `length` is the printed count of words, `load_date` when the database took the article in, `highlight` its standfirst,
    `graphic` its captions, `credit` whom a picture or a text is credited to, `kind` the sort of publication or document, `id` the
    database's number of the article, `code` its code for the source.
    """

    headline: ExportField | None = None
    kicker: ExportField | None = None
    source: ExportField | None = None
    date: ExportField | None = None
    time: ExportField | None = None
    section: ExportField | None = None
    edition: ExportField | None = None
    page: ExportField | None = None
    length: ExportField | None = None
    byline: ExportField | None = None
    dateline: ExportField | None = None
    highlight: ExportField | None = None
    guests: ExportField | None = None
    show: ExportField | None = None
    graphic: ExportField | None = None
    credit: ExportField | None = None
    correction: ExportField | None = None
    notes: ExportField | None = None
    copyright: ExportField | None = None
    publisher: ExportField | None = None
    language: ExportField | None = None
    subject: ExportField | None = None
    kind: ExportField | None = None
    id: ExportField | None = None
    code: ExportField | None = None
    load_date: ExportField | None = None
