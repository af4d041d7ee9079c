"""One article of an export, made of what its reader found and of what the story says itself."""

from __future__ import annotations

import datetime as dt
import re
from itertools import chain

import attrs

from newsparse.article import Article, Block, ExportField, ExportFields, Label, Timestamp
from newsparse.language import codes, guess, pack
from newsparse.pipeline import parse, story
from newsparse.quotes.reading import quotes
from newsparse.sources.exports.credits import credited
from newsparse.sources.exports.dates import date, time
from newsparse.sources.exports.export import Problem
from newsparse.sources.exports.format import label_of, words
from newsparse.sources.exports.pieces import Piece, Reader, Sheet
from newsparse.span import Range, Span
from newsparse.story.advisories import advisories
from newsparse.story.dateline import dateline
from newsparse.story.page import Page, unbroken
from newsparse.text.words import Words, plain
from newsparse.text.words import words as cut

_PAGE = re.compile(r"[;,]\s*+(?:Pg|pg|Page|page|Seite|S|p|P|blz|Pág|pág)\.?\s{0,2}([A-Z]{0,4}\d[\w-]{0,6})")
"""The page at the end of a section: `NEWS; Pg. 3`."""
_NO_FIELDS = frozenset({"body", "other", "unsure"})
_FIELDS = frozenset(field.name for field in attrs.fields(ExportFields))


def article_of(sheet: Sheet, first: int, last: int, reader: Reader, language: str | None) -> tuple[Article, Problem | None]:
    """The article in these lines of an export, its language told or not; with a problem when no story can be told from the fields."""
    start, end = sheet.rows[first].start, sheet.rows[last - 1].end
    pieces = sorted(reader(sheet, first, last))
    text = sheet.text[start:end]
    fields = _fields(text, start, pieces)
    export = ExportFields(**{name: field for name, field in fields.items() if name in _FIELDS})
    kinds = {field for _, _, field, _ in pieces}
    if "unsure" in kinds:
        whole = attrs.evolve(parse(text, language=language), export=export, offset=start)
        return whole, Problem(Span(start, end), "the story cannot be told from the fields: the article is given whole")
    problem = None if "body" in kinds else Problem(Span(start, end), "no story is printed, only fields")
    blocks = _blocks(sheet.text, start, pieces)
    spans = [(first - start, last - start) for first, last, field, _ in pieces if field == "body"]
    page = _page(text, spans, language or _language(fields.get("language")))
    byline = fields.get("byline")
    told = [Label.PARAGRAPH] * len(page.blocks)
    place, begins = dateline(page, told)
    return Article(
        text=text,
        language=page.pack.code,
        blocks=blocks,
        headline=_first(blocks, fields.get("headline")),
        standfirst=_first(blocks, fields.get("highlight")),
        kicker=_first(blocks, fields.get("kicker")),
        authors=credited(text, byline, page.pack, turned=sheet.form.name == "proquest") if byline else (),
        published=_published(text, fields),
        dateline=place,
        body_start=begins,
        quotes=quotes(page.text, page.words, story(page, told, begins), page.pack, original=text),
        advisories=advisories(page, told),
        export=export,
        offset=start,
    ), problem


def _fields(text: str, start: int, pieces: list[Piece]) -> dict[str, ExportField]:
    """The printed value of each field: the first of several, with what goes on with it; the text begins at `start` of the export."""
    spans: dict[str, Range] = {}
    before = ""
    for first, last, field, _ in pieces:
        if field not in _NO_FIELDS:
            if field not in spans:
                spans[field] = (first - start, last - start)
            elif field == before:
                spans[field] = (spans[field][0], last - start)
        before = field
    if "page" not in spans and "section" in spans and (page := _PAGE.search(text, *spans["section"])):
        spans["page"] = page.span(1)
    return {field: ExportField(Span(*span), text[slice(*span)]) for field, span in spans.items()}


def _blocks(whole: str, start: int, pieces: list[Piece]) -> tuple[Block, ...]:
    """The blocks of an article that begins at `start` of the whole export."""
    labels = label_of()
    return tuple(
        [Block(Span(first - start, last - start), whole[first:last], labels[field]) for first, last, field, part in pieces if not part]
    )


def _first(blocks: tuple[Block, ...], field: ExportField | None) -> Block | None:
    """The block that holds a field."""
    return next((block for block in blocks if block.span.start == field.span.start), None) if field else None


def _page(text: str, spans: list[Range], language: str | None) -> Page:
    """The story alone as a page, in the language that is told or printed beside it, else in its own."""
    whole = unbroken(plain(text), spans)
    found = cut(whole, spans[0][0], spans[-1][1]) if spans else cut("")
    return Page(whole, text, found, spans, pack(language or guess(_words(found, spans))), {})


def _language(printed: ExportField | None) -> str | None:
    """The code of a printed language, `ENGLISH` or `Dutch / Nederlands`, where there is a pack for it."""
    for name in printed.text.replace("/", ";").split(";") if printed else ():
        code = words("language").get(name.strip().lower())
        if code in codes():
            return code
    return None


def _words(found: Words, spans: list[Range]) -> list[str]:
    return list(chain.from_iterable([found.lower[slice(*found.between(*span))] for span in spans]))


def _published(text: str, fields: dict[str, ExportField]) -> Timestamp | None:
    """The printed date, with the time of day where that has a field of its own."""
    if not (printed := fields.get("date")):
        return None
    found = date(text, printed.span.start, printed.span.end)
    if found is None or found.value is None:
        return None
    end, value = found.end, found.value
    clock = fields.get("time")
    if clock and not isinstance(value, dt.datetime) and (timed := time(text, clock.span.start, clock.span.end)):
        end, value = timed[0], dt.datetime.combine(value, timed[1])
    span = Span(found.start, end)
    return Timestamp(value, span, span.of(text))
