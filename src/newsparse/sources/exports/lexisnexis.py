"""
LexisNexis, the fixed-width layout: source, date and edition centred, the headline at the margin, fields in paragraphs.

The story has a label over it or begins after the last field of the head; what follows it is found from the end upwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.sources.exports.dates import date, is_weekday
from newsparse.sources.exports.format import words
from newsparse.sources.exports.pieces import Labelled, Piece, Sheet, is_copyright, is_date, is_length, labelled, valued
from newsparse.sources.exports.rows import paragraphs
from newsparse.sources.exports.zones import head, tail

_CENTRED = 6
_TOP = 3
"""How many paragraphs stand above the date at most."""
_SURE = frozenset({"load_date", "kind"})
"""Fields whose labels no story uses."""

Paragraphs = list[tuple[int, int]]


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the first, where any field is labelled."""
    return first if closed or any(labelled(sheet, at) for at in range(first, last)) else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    found = _parted(sheet, paragraphs(sheet.rows, first, last))
    labels = [labelled(sheet, at) for at, _ in found]
    zones = [_zone(sheet, at, label) for (at, _), label in zip(found, labels, strict=True)]
    sure = next((n for n, label in enumerate(labels) if label and label.known.field in _SURE and label.known.zone == "tail"), None)
    if sheet.rows[found[-1][0]].indent >= _CENTRED:
        zones[-1] = "legal"
    end = tail(zones, sure)
    fields = [label.known.field if label else "length" for label in labels]
    start = next((n for n, zone in enumerate(zones[:end]) if zone in ("head", "any", "body")), end)
    top, body = head(zones[:end], fields[:end], titled=_title(sheet, found[:start]) is not None)
    if top < end:  # a field is printed once
        again = [
            zone == "any" and n >= body and field in fields[top:body] for n, (zone, field) in enumerate(zip(zones, fields, strict=True))
        ]
        end = max(body, tail([None if one else zone for zone, one in zip(zones, again, strict=True)], sure))
    story = "body"
    if top == end:  # no label stands before the story
        top = body = _below_title(sheet, found[:end]) if end < len(found) else 0
        story = "body" if top else "unsure"
    yield from _top(sheet, found[:top], titled="headline" in fields[top:body])
    yield from _labelled(sheet, found[top:body], labels[top:body])
    yield from (_piece(sheet, *span, story) for span in found[body:end])
    yield from _labelled(sheet, found[end:], labels[end:])


def _parted(sheet: Sheet, found: Paragraphs) -> Paragraphs:
    """The paragraphs, parted where several labelled lines, or a source and its date, stand in one."""
    out: Paragraphs = []
    for number, (first, last) in enumerate(found):
        named = labelled(sheet, first)
        inner = [at for at in range(first + 1, last) if (labelled(sheet, at) if named else number < _TOP and _is_only_a_date(sheet, at))]
        out += pairwise([first, *inner, last])
    return out


def _zone(sheet: Sheet, at: int, label: Labelled | None) -> str | None:
    text = sheet.rows[at].text
    if label:
        return label.known.zone
    if is_length(text):
        return "head"
    name, colon, _ = text[:40].partition(":")
    return "legal" if is_copyright(text) else "capitals" if colon and name.isupper() else None


def _below_title(sheet: Sheet, found: Paragraphs) -> int:
    """The first paragraph of a story without a label above it: the second at the margin below the date. 0 without a date."""
    dated = _dated(sheet, found)
    if dated is None:
        return 0
    at = dated + 1
    while at < len(found) and sheet.rows[found[at][0]].indent >= _CENTRED:
        at += 1
    return min(at + 1, len(found))


def _dated(sheet: Sheet, found: Paragraphs) -> int | None:
    """The paragraph with the date: rather one with nothing else on its line, for a headline can begin with a date."""
    near = [n for n, (at, _) in enumerate(found) if n and is_date(sheet, at)]
    return next(iter([n for n in near if _is_only_a_date(sheet, found[n][0])] or near), None)


def _is_only_a_date(sheet: Sheet, at: int) -> bool:
    row = sheet.rows[at]
    printed = date(sheet.text, row.start, row.end)
    return printed is not None and printed.end == row.end


def _title(sheet: Sheet, found: Paragraphs) -> int | None:
    """The headline among the paragraphs without a label: at the margin where the source is centred; below the date where anything is."""
    dated, source = _dated(sheet, found), _source(sheet, found)
    rows = [sheet.rows[at] for at, _ in found]
    wide = source is not None and rows[source].indent >= _CENTRED
    plain = [n for n, row in enumerate(rows) if n not in (source, dated) and not (wide and row.indent >= _CENTRED)]
    plain = [
        n for n in plain if not is_copyright(rows[n].text) and not _is_only_a_date(sheet, found[n][0]) and not labelled(sheet, found[n][0])
    ]
    below = [n for n in plain if dated is not None and n > dated] or plain
    return next((n for n in below if not _is_notice(rows[n].text)), next(iter(below), None))


def _source(sheet: Sheet, found: Paragraphs) -> int | None:
    """The first paragraph that is neither a label's nor a notice of copyright."""
    lines = [(n, at, sheet.rows[at].text) for n, (at, _) in enumerate(found)]
    owned = [n for n, at, line in lines if is_copyright(line) or (len(found) > 2 and line.lower().startswith("copyright "))]
    return next((n for n, at, _ in lines if n not in owned and not labelled(sheet, at)), None)


def _is_notice(line: str) -> bool:
    """Whether a line tells the edition or the weekday."""
    return line.lower() in words("notice") or is_weekday(line) or _is_edition(line)


def _is_edition(line: str) -> bool:
    found = line.lower().split()
    return len(found) <= 5 and any(word.strip(".,;").endswith(tuple(words("edition"))) for word in found)


def _top(sheet: Sheet, found: Paragraphs, *, titled: bool) -> Iterator[Piece]:
    """Source, date, edition and headline: by their order, and by what stands at the margin."""
    dated, source = _dated(sheet, found), _source(sheet, found)
    title = None if titled else _title(sheet, found)
    for n, (at, end) in enumerate(found):
        if n == dated:
            yield from _date(sheet, at, end)
        elif n in (source, title):
            yield _piece(sheet, at, end, "source" if n == source else "headline")
        elif _is_edition(sheet.rows[at].text):
            yield _piece(sheet, at, end, "edition")
        else:
            yield from _labelled(sheet, [(at, end)], [labelled(sheet, at)])


def _date(sheet: Sheet, at: int, end: int) -> Iterator[Piece]:
    """The date line with what follows it: the edition, on the same line or below."""
    row = sheet.rows[at]
    printed = date(sheet.text, row.start, row.end)
    stop = printed.end if printed else row.end
    yield Piece(row.start, row.end, "other")
    yield Piece(row.start, stop, "date", part=True)
    rest = sheet.text[stop : row.end]
    if edition := rest.strip(" ,;-"):
        yield Piece(start := stop + rest.index(edition), start + len(edition), "edition", part=True)
    for line in sheet.rows[at + 1 : end]:
        yield Piece(line.start, line.end, "other" if line.text.lower() in words("notice") or is_weekday(line.text) else "edition")


def _labelled(sheet: Sheet, found: Paragraphs, labels: list[Labelled | None]) -> Iterator[Piece]:
    """Fields, each with its label; a paragraph without one goes on with the field above it."""
    field = "other"
    for (at, end), label in zip(found, labels, strict=True):
        zone = _zone(sheet, at, label)
        if label:
            yield from valued(sheet, at, end, label)
            field = label.known.field
        else:
            field = {"legal": "copyright", "capitals": "other", "head": "length"}.get(zone or "", field)
            yield _piece(sheet, at, end, field)


def _piece(sheet: Sheet, at: int, end: int, field: str) -> Piece:
    return Piece(sheet.rows[at].start, sheet.rows[end - 1].end, field)
