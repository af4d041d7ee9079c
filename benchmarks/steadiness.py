"""
How often an article stays the same when only its dress changes: `python -m benchmarks steadiness DATA...`.

Each way of dressing gives the same story another line end, margin, column or neighbourhood. What must stay is the headline,
the words of the body, the quotes and their speakers. Copy has no page around it, so next to nothing of it should be boilerplate.
Of a page that several converters have written, one text is dressed.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import newsparse
from benchmarks.pages import rows

_EVERY, _EVERY_PAGE = 8, 4
MENU = "Skip to main content\nMenu\nHome\nWorld\nPolitics\nBusiness\nSport\nCulture\nLog in\nSubscribe\nSearch\n\n"
SHARE = "\n\nShare this article\nFacebook\nTwitter\nWhatsApp\nEmail\nCopy link\n"
COOKIES = "\n\nWe use cookies to improve your experience. By continuing you accept our cookie policy.\nAccept all\nManage settings\n"


def _each_line(text: str, change: Callable[[str], str]) -> str:
    return "\n".join(change(line) if line.strip() else line for line in text.split("\n"))


def _wrapped(text: str) -> str:
    return _each_line(text, lambda line: textwrap.fill(" ".join(line.split()), 70, break_long_words=False, break_on_hyphens=False))


def _parted(text: str) -> str:
    """The text with each block in one line and a blank line between them, as wrapped copy needs it: some pages break lines themselves."""
    return "\n\n".join(" ".join(block.text.split()) for block in newsparse.parse(text).blocks)


def _curly(text: str) -> str:
    return re.sub(r'"(?=[^\s"][^"\n]*")([^"\n]*)"', r"“\1”", text)


DRESSES: Mapping[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "indented by four": lambda text: _each_line(text, lambda line: "    " + line),
    "wrapped at 70": lambda text: _wrapped(_parted(text)),
    "curly marks": _curly,
    "a menu in front": lambda text: MENU + text,
    "a share bar below": lambda text: text.rstrip() + SHARE,
    "a cookie notice below": lambda text: text.rstrip() + COOKIES,
}


class Essence(NamedTuple):
    """What must not change: the words of the headline and of the body, the quotes by their words, the speakers."""

    headline: tuple[str, ...]
    body: tuple[str, ...]
    quotes: tuple[tuple[str, ...], ...]
    speakers: tuple[tuple[str, ...], ...]


def essence(text: str) -> Essence:
    """What a reader takes from an article, by its words alone."""
    article = newsparse.parse(text)
    return Essence(
        _words(article.headline.text if article.headline else ""),
        _words(article.body),
        tuple(_words(quote.text) for quote in article.quotes),
        tuple(_words(quote.speaker.name if quote.speaker else "") for quote in article.quotes),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))


def kept(texts: Iterable[str]) -> float:
    """The share of the words that stand in no block of boilerplate: of copy with no page around it, nearly all should."""
    lost = words = 0
    for text in texts:
        words += len(_words(text))
        lost += sum(len(_words(block.text)) for block in newsparse.parse(text).boilerplate)
    return 1 - lost / max(1, words)


def steadiness(texts: Iterable[str]) -> Iterator[str]:
    """A line for each dress: the share of texts in which each part stays, and all of them do."""
    known = [(text, essence(text)) for text in texts]
    yield f"{'':24}{'headline':>10}{'body':>10}{'quotes':>10}{'speakers':>10}{'all':>10}"
    for name, dress in DRESSES.items():
        pairs = [(plain, essence(dress(text))) for text, plain in known]
        shares = [sum(a[part] == b[part] for a, b in pairs) / max(1, len(pairs)) for part in range(len(Essence._fields))]
        every = sum(a == b for a, b in pairs) / max(1, len(pairs))
        yield f"{name:24}" + "".join(f"{100 * share:9.1f}%" for share in (*shares, every))


def main(paths: Sequence[Path]) -> None:
    """Print the table for every eighth text of the files; of files of pages, for every fourth."""
    for path in paths:
        found = [row["text"] for row in rows(path)]
        pages = [text.get("html_text") or next(iter(text.values())) for text in found if isinstance(text, dict)]
        texts = pages[::_EVERY_PAGE] or found[::_EVERY]
        share = "" if pages else f", {kept(texts):.2%} of their words are no boilerplate"
        print(f"{path.name}: {len(texts)} texts{share}", *steadiness(texts), sep="\n")
