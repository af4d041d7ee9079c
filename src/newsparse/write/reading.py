"""
An article for reading in a terminal.

Labels stand at the side, the text beside them. Each quote is listed with its speaker under the block it begins in, so
the view reads the same without colour; with it, a speaker has one colour everywhere. Boilerplate is dimmed and cut short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, groupby
from operator import attrgetter
from typing import NamedTuple

from newsparse.article import Article, Block, Label, Speaker, joined
from newsparse.span import Range, Span
from newsparse.write.columns import columns, printable, shortened, wrapped
from newsparse.write.stretches import CONTENT, CUE, DATELINE, SOURCE, Stretch, notes, stretches, within
from newsparse.write.wording import counted, described, envelope, facts, fields, label_name, marks, who

_GUTTER = 12
_MEASURE = 88
"""The longest line of text: what an eye still finds its way back from."""
_LEAST = 24
_UNFOLDED = 4
"""A longer run of boilerplate is folded to so many lines."""

_BOLD, _DIM, _ITALIC, _UNDERLINE = "1", "2", "3", "4"
_COLOURS = ("36", "33", "35", "32", "34", "31")
_STYLES = {Label.HEADLINE: _BOLD, Label.CROSSHEAD: _BOLD, Label.STANDFIRST: _ITALIC, Label.PULL_QUOTE: _ITALIC, Label.CAPTION: _ITALIC}


class _Sheet(NamedTuple):
    """What every part of the view looks at: the article, what is marked in it, each speaker's colour, the room there is."""

    article: Article
    marked: list[Stretch]
    told: list[tuple[int, str]]
    said: list[tuple[int, int]]
    own: dict[Speaker | None, str]
    width: int
    colour: bool

    def pen(self, words: str, *styles: str) -> str:
        """The words in a style, where there is colour."""
        style = ";".join(filter(None, styles))
        return f"\x1b[{style}m{words}\x1b[0m" if self.colour and style and words.strip() else words

    def beside(self, label: str, lines: Sequence[str]) -> list[str]:
        """Lines with a label at the side of the first."""
        below = [f"{' ' * _GUTTER}{line}" for line in lines[1:]]
        return [f"{self.pen(label.rjust(_GUTTER - 2), _DIM)}  {lines[0] if lines else ''}", *below]


def reading(article: Article, *, name: str = "", width: int = 80, colour: bool = False) -> str:
    """The article as text of at most `width` columns, under a line with the name of where it came from."""
    sheet = _sheet(article, width=width, colour=colour)
    parts = [_top(sheet, name), *_envelope(sheet), *_blocks(sheet), *_speakers(sheet)]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n\n"


def _sheet(article: Article, *, width: int, colour: bool) -> _Sheet:
    return _Sheet(
        article,
        stretches(article),
        told=sorted(fields(article)),
        said=sorted((quote.content[0].start, number) for number, quote in enumerate(article.quotes)),
        own={None: _ITALIC, **dict(zip(article.speakers, cycle(_COLOURS), strict=False))},
        width=max(_LEAST, min(_MEASURE, width - _GUTTER)),
        colour=colour,
    )


def _top(sheet: _Sheet, name: str) -> list[str]:
    """A rule with the name of the file and, where there is room, the article in figures."""
    room = _GUTTER + sheet.width
    right = f" {facts(sheet.article)} ──"
    right = right if columns(right) <= room // 2 else ""
    left = f"── {_ending(name, room - columns(right) - 6)} " if name else ""
    return [sheet.pen(f"{left}{'─' * (room - columns(left) - columns(right))}{right}", _DIM)]


def _ending(name: str, width: int) -> str:
    """As many of the last parts of a path as there is room for: they tell more than the first."""
    whole = printable(name)
    while columns(whole) > width and "/" in whole.removeprefix("…/"):
        whole = f"…/{whole.removeprefix('…/').partition('/')[2]}"
    return shortened(whole, width)


def _envelope(sheet: _Sheet) -> Iterator[list[str]]:
    lines = [line for name, words in envelope(sheet.article) for line in sheet.beside(name, [shortened(words, sheet.width)])]
    if lines:
        yield lines


def _blocks(sheet: _Sheet) -> Iterator[list[str]]:
    for is_boilerplate, run in groupby(sheet.article.blocks, key=attrgetter("is_boilerplate")):
        if is_boilerplate:
            yield _boilerplate(sheet, list(run))
        else:
            yield from (_block(sheet, block) for block in run)
    if not sheet.article.blocks:
        yield sheet.beside("", [sheet.pen("no text", _DIM)])


def _boilerplate(sheet: _Sheet, run: Sequence[Block]) -> list[str]:
    """A line a block; a long run is folded to its first blocks and the kinds of the others."""
    folded = run[_UNFOLDED - 1 :] if len(run) > _UNFOLDED else []
    found = []
    for label, group in groupby(run[: len(run) - len(folded)], key=attrgetter("label")):
        found += sheet.beside(label_name(label), [_dimmed(sheet, block.text) for block in group])
    if folded:
        kinds = ", ".join(label_name(label) for label in dict.fromkeys(block.label for block in folded))
        found += sheet.beside("", [_dimmed(sheet, f"… and {len(folded):,} more: {kinds}")])
    return found


def _dimmed(sheet: _Sheet, text: str) -> str:
    return sheet.pen(f"┆ {shortened(text, sheet.width - 2)}", _DIM)


def _block(sheet: _Sheet, block: Block) -> list[str]:
    span = block.span.start, block.span.end
    lines = [_painted(sheet, line, _STYLES.get(block.label, "")) for line in wrapped(sheet.article.text, span, sheet.width)]
    return sheet.beside(label_name(block.label), [*lines, *_told(sheet, block.span), *_said(sheet, block.span)])


def _painted(sheet: _Sheet, line: Range, style: str) -> str:
    """One line of the text, with what is marked on it in its style."""
    found = []
    spaced = False
    for one in within(sheet.marked, *line):
        sent = printable(sheet.article.text[one.start : one.end])
        found.append(sheet.pen(sent.lstrip(" ") if spaced else sent, style, *_style(sheet, one)))
        spaced = sent.endswith(" ")
    return "".join(found)


def _style(sheet: _Sheet, stretch: Stretch) -> tuple[str, ...]:
    if stretch.part in (CONTENT, SOURCE):
        return (_BOLD if stretch.part == SOURCE else "", sheet.own[sheet.article.quotes[stretch.quote].speaker])
    return {CUE: (_UNDERLINE,), DATELINE: (_BOLD,)}.get(stretch.part, ())


def _told(sheet: _Sheet, span: Span) -> list[str]:
    """What was read from a block about the article itself: its authors, its dates, where it was filed."""
    room = sheet.width - 2
    items = [" ".join(printable(words).split()) for _, words in notes(sheet.told, span)]
    words = "; ".join(item.replace(" ", "\xa0") if columns(item) < room else item for item in items)
    lines = [words[slice(*line)].replace("\xa0", " ") for line in wrapped(words, (0, len(words)), room)]
    return [sheet.pen(f"{'  ' if number else '→ '}{line}", _DIM) for number, line in enumerate(lines)]


def _said(sheet: _Sheet, span: Span) -> Iterator[str]:
    """The quotes that begin in a block, a line each."""
    for _, number in notes(sheet.said, span):
        quote = sheet.article.quotes[number]
        style = sheet.own[quote.speaker]
        name = who(sheet.article, quote)
        if quote.speaker and columns(printable(name)) > sheet.width // 2:
            name = quote.speaker.name
        name = shortened(name, sheet.width // 2)
        opens, closes = marks(quote)
        words = f"{opens}{shortened(joined(quote.text), sheet.width - columns(name) - 6)}{closes}"
        yield f"{sheet.pen(f'▌ {name}', _BOLD, style)}: {sheet.pen(words, style)}"


def _speakers(sheet: _Sheet) -> Iterator[list[str]]:
    """Everyone who is quoted, with the number of quotes."""
    lines = []
    digits = len(str(len(sheet.said)))
    for count, speaker in counted(sheet.article):
        words = f"{speaker.name} – {about}" if (about := described(speaker)) else speaker.name
        lines.append(f"{count:>{digits}}  {sheet.pen(shortened(words, sheet.width - digits - 2), sheet.own[speaker])}")
    if lines:
        yield sheet.beside("speakers", lines)
