"""
Articles as one page: everything in the file, nothing to run, light or dark as the reader's screen is.

A block is a row: its label, its text with the quotes marked, and beside it who says them. Runs of boilerplate are folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape
from itertools import groupby
from typing import NamedTuple

from newsparse.article import Article, Block, Label, Speaker, joined
from newsparse.write.stretches import CONTENT, SOURCE, Stretch, notes, stretches, within
from newsparse.write.wording import counted, described, envelope, facts, fields, label_name, marks, plural, who

_TAGS = {Label.HEADLINE: "h1", Label.CROSSHEAD: "h2"}
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_COLOURS = 6
_OPENING = 60
"""So many characters of a quote are repeated beside it."""


class _Sheet(NamedTuple):
    """What every part of the page looks at: the article, what its anchors begin with, what is marked in it, each speaker's colour."""

    article: Article
    anchor: str
    marked: list[Stretch]
    told: list[tuple[int, str]]
    said: list[tuple[int, int]]
    colours: dict[Speaker | None, str]


def page(articles: Iterable[tuple[str, Article]], *, title: str = "newsparse") -> Iterator[str]:
    """One page of articles, each with the name of where it came from, in pieces: one at the start, one an article, one at the end."""
    before, after = frame(title)
    yield before
    for place, (name, one) in enumerate(articles):
        yield article(one, name, f"{place}")
    yield after


def frame(title: str) -> tuple[str, str]:
    """What stands before and after the articles of a page."""
    from importlib.resources import files  # noqa: PLC0415  -- heavy, and needed here alone

    before, _, after = (files("newsparse.write") / "page.html").read_text("utf-8").partition("<!-- articles -->\n")
    return before.replace("{title}", _safe(title)), after


def article(article: Article, name: str, place: str) -> str:
    """One article of a page, under the name of where it came from. No other article of the page may have the same `place`."""
    return "\n".join(_article(article, name, place)) + "\n"


def _article(article: Article, name: str, place: str) -> Iterator[str]:
    sheet = _Sheet(
        article,
        place,
        stretches(article),
        sorted(fields(article)),
        sorted((quote.content[0].start, at) for at, quote in enumerate(article.quotes)),
        {None: "none", **{speaker: f"s{at % _COLOURS}" for at, speaker in enumerate(article.speakers)}},
    )
    yield f'<article lang="{_safe(article.language)}">'
    yield f'<p class="facts">{" · ".join(filter(None, [_safe(name), facts(article)]))}</p>'
    yield from _envelope(article)
    for is_boilerplate, run in groupby(article.blocks, key=lambda block: block.is_boilerplate):
        rows = list(run)
        yield from _folded(sheet, rows) if is_boilerplate else map(partial(_row, sheet), rows)
    yield from _speakers(sheet)
    yield "</article>"


def _envelope(article: Article) -> Iterator[str]:
    items = "".join(f"<dt>{_safe(name)}</dt><dd>{_safe(words)}</dd>" for name, words in envelope(article))
    if items:
        yield f"<dl>{items}</dl>"


def _folded(sheet: _Sheet, run: Sequence[Block]) -> Iterator[str]:
    """A run of boilerplate that opens with a click; its first line says what is in it."""
    names = dict.fromkeys(label_name(block.label) for block in run)
    yield f"<details><summary>{plural(len(run), 'block')} outside the story: {', '.join(names)}</summary>"
    yield from map(partial(_row, sheet), run)
    yield "</details>"


def _row(sheet: _Sheet, block: Block) -> str:
    tag = _TAGS.get(block.label, "p")
    told = "; ".join(words for _, words in notes(sheet.told, block.span))
    read = f'<p class="read">→ {_safe(told)}</p>' if told else ""
    return (
        f'<div class="row"><div class="label">{label_name(block.label)}</div>'
        f'<div><{tag} class="text {block.label}" dir="auto">{_marked(sheet, block)}</{tag}>{read}</div>'
        f'<div class="said">{_said(sheet, block)}</div></div>'
    )


def _marked(sheet: _Sheet, block: Block) -> str:
    """The block's text, with what is marked in it."""
    return "".join(_stretch(sheet, one) for one in within(sheet.marked, block.span.start, block.span.end))


def _stretch(sheet: _Sheet, one: Stretch) -> str:
    words = _safe(joined(sheet.article.text[one.start : one.end]))
    if one.quote < 0:
        return f'<span class="{one.part}">{words}</span>' if one.part else words
    quote = sheet.article.quotes[one.quote]
    colour = sheet.colours[quote.speaker]
    if one.part != CONTENT:
        return f'<span class="{f"source {colour}" if one.part == SOURCE else one.part}">{words}</span>'
    anchor = f' id="{_anchor(sheet, one.quote)}"' if one.start == quote.content[0].start else ""
    return f'<mark{anchor} class="{colour}" title="{_safe(who(sheet.article, quote))}">{words}</mark>'


def _said(sheet: _Sheet, block: Block) -> str:
    """The quotes that begin in a block: who, and how it begins."""
    lines = []
    for _, number in notes(sheet.said, block.span):
        quote = sheet.article.quotes[number]
        opens, closes = marks(quote)
        words = _safe(_opening(joined(quote.text)))
        link = f'<a href="#{_anchor(sheet, number)}">{opens}{words}{closes}</a>'
        lines.append(f"<p><b>{_safe(who(sheet.article, quote))}</b> {link}</p>")
    return "".join(lines)


def _speakers(sheet: _Sheet) -> Iterator[str]:
    """Everyone who is quoted, with the number of quotes."""
    if speakers := counted(sheet.article):
        yield '<section class="speakers"><dl>'
        for count, speaker in speakers:
            about = described(speaker)
            name = f'<span class="{sheet.colours[speaker]}">{_safe(speaker.name)}</span>'
            yield f"<dt>{name}</dt><dd>{plural(count, 'quote')}{f' – {_safe(about)}' if about else ''}</dd>"
        yield "</dl></section>"


def _anchor(sheet: _Sheet, number: int) -> str:
    return f"q{sheet.anchor}-{number + 1}"


def _opening(words: str) -> str:
    return words if len(words) <= _OPENING else words[:_OPENING].rpartition(" ")[0] + " …"


def _safe(text: str) -> str:
    """The text as HTML may hold it: escaped, without control characters."""
    return escape(_UNFIT.sub("\ufffd", text))
