"""
What stands over an article without a label: source, date, edition and headline, by their order and by the margin.

In the fixed-width layout all but the headline is centred by spaces; copied from HTML everything stands at the margin.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.sources.exports.dates import date, is_weekday
from newsparse.sources.exports.format import words
from newsparse.sources.exports.pieces import Piece, Sheet, is_copyright, is_date, valued
from newsparse.sources.exports.rows import Paragraphs

CENTRED = 6
"""The least indent of a centred line."""


def masthead(sheet: Sheet, found: Paragraphs, *, titled: bool) -> Iterator[Piece]:
    """Source, date, edition and headline: by their order, and by what stands at the margin."""
    dated, source = _dated(sheet, found), _source(sheet, found)
    title = None if titled else title_of(sheet, found)
    for n, (at, end) in enumerate(found):
        if n == dated:
            yield from _date(sheet, at, end)
        elif label := sheet.labels[at]:
            yield from valued(sheet, at, end, label)
        else:
            field = "source" if n == source else "headline" if n == title else _standing(sheet.rows[at].text)
            yield Piece(sheet.rows[at].start, sheet.rows[end - 1].end, field)


def title_of(sheet: Sheet, found: Paragraphs) -> int | None:
    """The headline among the paragraphs without a label: at the margin where the source is centred; below the date where anything is."""
    dated, source = _dated(sheet, found), _source(sheet, found)
    rows = [sheet.rows[at] for at, _ in found]
    wide = source is not None and rows[source].indent >= CENTRED
    plain = [n for n, row in enumerate(rows) if n not in (source, dated) and not (wide and row.indent >= CENTRED)]
    plain = [
        n for n in plain if not is_copyright(rows[n].text) and not is_only_a_date(sheet, found[n][0]) and not sheet.labels[found[n][0]]
    ]
    below = [n for n in plain if dated is not None and n > dated] or plain
    return next((n for n in below if not _is_notice(rows[n].text)), next(iter(below), None))


def below_title(sheet: Sheet, found: Paragraphs) -> int:
    """The first paragraph of a story without a label above it: the second at the margin below the date. 0 without a date."""
    dated = _dated(sheet, found)
    if dated is None:
        return 0
    at = dated + 1
    while at < len(found) and sheet.rows[found[at][0]].indent >= CENTRED:
        at += 1
    return min(at + 1, len(found))


def is_only_a_date(sheet: Sheet, at: int) -> bool:
    """Whether nothing but a date stands on the line."""
    row = sheet.rows[at]
    printed = date(sheet.text, row.start, row.end)
    return printed is not None and printed.end == row.end


def _dated(sheet: Sheet, found: Paragraphs) -> int | None:
    """The paragraph with the date: rather one with nothing else on its line, for a headline can begin with a date."""
    near = [n for n, (at, _) in enumerate(found) if n and is_date(sheet, at)]
    return next(iter([n for n in near if is_only_a_date(sheet, found[n][0])] or near), None)


def _source(sheet: Sheet, found: Paragraphs) -> int | None:
    """The first paragraph that is neither a label's nor a notice of copyright."""
    others = len(found) > 2
    lines = ((n, at, sheet.rows[at].text) for n, (at, _) in enumerate(found))
    return next((n for n, at, line in lines if not sheet.labels[at] and not _is_owned(line, among_others=others)), None)


def _is_owned(line: str, *, among_others: bool) -> bool:
    """Whether a line is a notice of copyright; one without a year only `among_others`, where another line can be the source."""
    return is_copyright(line) or (among_others and line.lower().startswith("copyright "))


def _standing(line: str) -> str:
    """The field of a line that is neither source nor date nor headline."""
    return "copyright" if is_copyright(line) else "edition" if _is_edition(line) else "other"


def _is_notice(line: str) -> bool:
    """Whether a line tells the edition or the weekday."""
    return line.lower() in words("notice") or is_weekday(line) or _is_edition(line)


def _is_edition(line: str) -> bool:
    """Whether a short line has a word for an edition."""
    found, endings = line.lower().split(), tuple(words("edition"))
    return len(found) <= 5 and any(word.strip(".,;").endswith(endings) for word in found)


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
