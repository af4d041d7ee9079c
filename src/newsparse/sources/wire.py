"""
Wire transmissions taken apart: the envelope is read as data, the story in it goes the way of every article.

    parse_wire(data)         the first story of a transmission
    parse_wire_many(data)    every story of a stream of them

Offsets are those of the decoded transmission: UTF-8 where the bytes are valid UTF-8, else Latin-1. Nothing is taken out of
it, so no control character shifts anything. Header, marks and trailer are blocks labelled `other`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsparse.article import Article, Label, Wire
from newsparse.language import guess, pack
from newsparse.pipeline import read
from newsparse.sources import anpa, iptc
from newsparse.sources.setting import Line, paragraphs, set_lines
from newsparse.story.notes import note_evidence
from newsparse.story.page import of_blocks
from newsparse.text.lines import lines
from newsparse.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse.language import Pack
    from newsparse.span import Range

SOH, STX, ETX, EOT = "\x01\x02\x03\x04"
_ANPA = re.compile(r"\x16\x01|\x01[A-Za-z]\d{1,6}\x1f|\x1f|[\x11-\x14]")
_START = re.compile(r"(?:(?:\x05[^\x01\x04\x05]{0,80}?)?\x16{1,8})?\x01")
_PRINTABLE = re.compile(r"[^\s\x00-\x20\x7f]")
_CROSSHEAD = re.compile(r"[^.!?:;,\n]{3,60}\Z")
_LOST_START = re.compile(r"[\r\n]\s{0,8}(?=\^)")
_Blocks = list[tuple["Range", Label]]


class WireFormatError(ValueError):
    """Data that is no transmission at all; the message says at which byte what was expected."""


class Zones(NamedTuple):
    """Where the text stands, which is where the header ends, and where the trailer begins."""

    text: Range
    trailer: int


def parse_wire(data: bytes, *, language: str | None = None) -> Article:
    r"""
    The article in a transmission in ANPA 1312 or IPTC 7901, with the header's fields in `wire`.

    Of a truncated transmission it is what can be read; what is missing is None. Of several in one stream it is the first.
    `language` is a BCP 47 code; None means that it is found out.

    Raises `WireFormatError` for what is no transmission, `TypeError` for what is not bytes, and `UnknownLanguageError` for a
    language without a pack.

        >>> data = b"\x01hna0061 4 i 123\r\nNorwald/\r\n\x02Ferries stay in port =\r\n\r\nKiel (dpa) - No ferry left.\r\n\x03"
        >>> article = parse_wire(data)
        >>> article.headline.text, article.dateline.places, article.wire.number, article.body
        ('Ferries stay in port', ('Kiel',), '0061', 'No ferry left.')
    """
    return next(parse_wire_many(data, language=language))


def parse_wire_many(data: bytes, *, language: str | None = None) -> Iterator[Article]:
    r"""
    The article of each transmission in a stream, in order, lazily. `offset` says where each begins in the whole decoded stream.

    The stream is decoded and checked at once, and what `parse_wire` raises is raised before any article is asked for. Each
    article is read when it is asked for, and nothing is raised then.

        >>> stream = b"\x01a1 4 i 2\n\x02One =\n\nText.\n\x03\x04\x01a2 4 i 2\n\x02Two =\n\nText.\n\x03\x04"
        >>> [article.headline.text for article in parse_wire_many(stream)]
        ['One', 'Two']
    """
    text = _decoded(data)
    words_of = None if language is None else pack(language)
    return (_article(text[start:end], start, words_of) for start, end in _transmissions(text))


def _decoded(data: object) -> str:
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"expected bytes, got {type(data).__name__}: a wire transmission is bytes; decoded text goes to parse")
    raw = bytes(data)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    if SOH not in text and STX not in text:
        raise WireFormatError(f"byte 0: expected the start of a header (01) or of a text (02), found {_shown(raw)}")
    if not _PRINTABLE.search(text):
        after = 1 + min([at for mark in (b"\x01", b"\x02") if (at := raw.find(mark)) >= 0])
        raise WireFormatError(f"byte {after}: expected a header or a text, found nothing but control characters")
    return text


def _shown(raw: bytes) -> str:
    return f"{raw[0]:02x} and neither in {len(raw)} bytes" if raw else "nothing"


def _transmissions(text: str) -> Iterator[Range]:
    """Where each transmission of a stream begins and ends. What holds no printable character belongs to the one before."""
    starts, looked = [0], 0
    begun = printed = False
    for found in _START.finditer(text):
        printed = printed or _PRINTABLE.search(text, looked, found.start()) is not None
        if begun and printed:
            starts.append(found.start())
            printed = False
        begun, looked = True, found.end()
    if len(starts) > 1 and not _PRINTABLE.search(text, starts[-1]):
        starts.pop()
    return pairwise([*starts, len(text)])


def _zones(text: str) -> Zones:
    """The parts of one transmission, whichever of its marks are there."""
    soh, stx = text.find(SOH), text.find(STX)
    end = text.find(EOT, max(soh, stx, 0))
    end = len(text) if end < 0 else end
    if stx < 0:
        caret = _LOST_START.search(text, 0, end)
        return Zones((caret.end() if caret else end, end), end)
    etx = text.find(ETX, stx)
    stop = etx if 0 <= etx < end else end
    return Zones((stx + 1, stop), stop)


def _article(text: str, offset: int, told: Pack | None) -> Article:
    """The article of one transmission, in the language that was told or else in its own."""
    zones = _zones(text)
    header, trailer = text[: zones.text[0]], text[zones.trailer :]
    cut = words(text)
    first, last = cut.between(*zones.text)
    words_of = told or pack(guess(cut.lower[first:last]))
    story, wire = _read(text, zones, header, trailer, words_of)
    around = (
        [(span, Label.OTHER) for span in lines(header)],
        [((zones.trailer + start, zones.trailer + end), Label.OTHER) for start, end in lines(trailer)],
    )
    blocks = [*around[0], *story, *around[1]]
    page = of_blocks(text, cut, [span for span, _ in blocks], words_of)
    return attrs.evolve(read(page, [label for _, label in blocks]), wire=wire, offset=offset)


def _read(text: str, zones: Zones, header: str, trailer: str, words_of: Pack) -> tuple[_Blocks, Wire]:
    """The labelled blocks of the story, and the envelope, in the format that the header's marks show."""
    found = set_lines(text, zones.text)
    if _ANPA.search(header) or (found and text[found[0].start] == "^"):
        head = anpa.head(text, found, words_of)
        body = _body(text, found[anpa.head_size(text, found) :], words_of, tabular=anpa.is_tabular(header))
        first = next(
            (text[slice(*span)] for span, label in head if label is Label.OTHER and anpa.repeats_the_keyword(text[slice(*span)])), ""
        )
        return head + body, anpa.completed(anpa.envelope(header, trailer), first)
    head = iptc.head(text, found, words_of)
    body = _body(text, found[iptc.head_size(text, found) :], words_of, tabular=False)
    return head + body, attrs.evolve(iptc.envelope(header, trailer, words_of), version=iptc.update_mark(text, head))


def _body(text: str, found: list[Line], words_of: Pack, *, tabular: bool) -> _Blocks:
    """The blocks below the head: paragraphs, crossheads, tables, and what is for editors."""
    if tabular:
        return [((line.start, line.end), Label.OTHER) for line in found]
    blocks: _Blocks = []
    ended = False
    for span, table in paragraphs(text, found):
        if text[span[0]] == "^":
            marks, words_ = anpa.unmarked(text, span)
            blocks += sorted([*marks, *([(words_, Label.CROSSHEAD)] if words_[0] < words_[1] else [])])
            continue
        ended = ended or iptc.opens_end_matter(text, span)
        blocks.append((span, Label.NOTE if ended else Label.OTHER if table else _label(text, span, words_of, blocks)))
    if blocks and blocks[-1][1] is Label.CROSSHEAD:
        blocks[-1] = blocks[-1][0], Label.NOTE
    return blocks


def _label(text: str, span: Range, words_of: Pack, above: _Blocks) -> Label:
    if note_evidence(text, *span, words_of):
        return Label.NOTE
    if any(label is Label.PARAGRAPH for _, label in above) and _CROSSHEAD.match(text, *span):
        return Label.CROSSHEAD
    return Label.PARAGRAPH
