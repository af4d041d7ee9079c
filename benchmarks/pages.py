"""Pages with their gold, from the files of development data that are named on the command line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from zlib import crc32

Row = Mapping[str, Any]
NEWS_WITH_FIELDS = "fundus"
CLEAN = "clean copy"
"""The converter of a text that is made of a page's gold, with no page around it."""
STORYLESS = "page without its story"
"""The converter of a text that is a page's menus, lists and footers alone."""
PASTED = "story and a few lines around it"
"""The converter of a text that is cut out of a page: the story with up to six of the blocks above and below it."""
FRAMED = "story in a frame"
"""The converter of a text that is made of a page's gold, with up to fifteen of the page's first lines and last around it."""

BOXED = "short story with boxes in it"
"""The converter of a text that is made of a page's first paragraphs, with some of its boxes between them and its edges around."""
HEADED = "headline, byline, date and first paragraphs"
"""The converter of a text that is made of a page's gold: a brief as people paste it."""
STUDDED = "story with a list of teasers in it"
"""
The converter of a text that is a page, or what stands near its story, with headlines of other pages above a paragraph.

It is there for readings, edges and crossheads; for headline, standfirst and labels it does not count.
"""
MADE = frozenset({CLEAN, STORYLESS, PASTED, FRAMED, BOXED, HEADED, STUDDED})
"""The converters of texts that no converter made."""


class Gold(NamedTuple):
    """
    What is known of a page: its body; and title, standfirst, crossheads and captions where the source has them.

    Of some pages people marked a few wordings alone, near the edges of the body: `kept` are of it, `left` are not.
    """

    body: str
    title: str | None
    """None where it is not known, empty where the page has none."""
    standfirst: tuple[str, ...] | None = None
    crossheads: tuple[str, ...] | None = None
    paragraphs: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    kept: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class Sample(NamedTuple):
    """One page as one converter gives it. `silver`: the body is what tools agree on, not what people marked."""

    name: str
    source: str
    site: str
    language: str
    converter: str
    text: str
    gold: Gold
    silver: bool

    @property
    def weight(self) -> float:
        """
        How much the page counts in a fit.

        Every page counts the same, but news whose fields are marked count three times, other languages than English half
        again as much, silver half, a story alone or with some lines around it half, and a page without its story a quarter.
        A brief, which is all story but for its head, hardly counts: it is made for what stands once (`titles`).
        A page of which the title alone is known counts a quarter in any language, as most of them are news in German.
        """
        if self.converter == HEADED:
            return 0.02
        made = self.converter in MADE
        if self.source == NEWS_WITH_FIELDS:
            return 0.75 if made else 1.0
        if not self.gold.body and not made:
            return 0.25
        own = 0.25 if self.converter == STORYLESS else 0.5 if self.silver or made else 0.7
        return own * (1.0 if self.language == "en" else 1.5)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def samples(paths: Iterable[Path], *, silver: bool = True, thin: bool = False) -> Iterator[Sample]:
    """
    The pages of all files that have a body, a converter at a time.

    `thin`: not every converter of every page, as fitting needs them.

    A file of bodies alone (`id`, `body`) belongs to the file of pages with the same ids that follows or precedes it.
    """
    files = [list(rows(path)) for path in paths]
    bodies = {row["id"]: row["body"] for file in files for row in file if "text" not in row and row.get("body")}
    for file in files:
        for row in file:
            if "text" in row and isinstance(row["text"], dict):
                yield from _samples(row, bodies, silver=silver, thin=thin)


def titled(paths: Iterable[Path]) -> Iterator[Sample]:
    """
    The pages whose title is noted and whose body nobody marked, of sites without a page that somebody did; each in three converters.

    There are many of them, news in German above all, and each shows how its site prints a headline.
    """
    files = [row for path in paths for row in rows(path) if isinstance(row.get("text"), dict)]
    marked = {_brand(row) for row in files if gold_of(row, {})[1]}
    for row in files:
        title = row.get("title") or (row.get("gold") or {}).get("title")
        if title and _brand(row) not in marked:
            even = crc32(row["id"].encode()) % 2 == 0
            base = Sample(row["id"], row.get("source", "other"), _host(row), row.get("lang") or "", "", "", Gold("", title), silver=False)
            for converter in ("html_text", "inscriptis" if even else "html2text", "textnodes"):
                if converter in row["text"]:
                    yield base._replace(converter=converter, text=row["text"][converter])


def _host(row: Row) -> str:
    return str(row.get("url_host") or urlsplit(row.get("url", "")).netloc)


def _brand(row: Row) -> str:
    """The name of a page's site, without what stands before it and behind it in its address."""
    labels = _host(row).lower().removeprefix("www.").split(".")
    return labels[-3] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2] if len(labels) > 1 else labels[0]


_SECOND_LEVEL = frozenset({"co", "com", "org", "ac", "gov", "net", "or", "ne"})


def _samples(row: Row, bodies: Mapping[str, str], *, silver: bool, thin: bool) -> Iterator[Sample]:
    gold, sure = gold_of(row, bodies)
    if gold is None or not (sure or silver):
        return
    site = row.get("publisher") or _host(row)
    source = NEWS_WITH_FIELDS if "publisher" in row else row.get("source", "other")
    base = Sample(row["id"], source, site, row.get("lang") or "", "", "", gold, not sure)
    for converter in _converters(row, source, gold, silver=not sure) if thin else row["text"]:
        if converter in row["text"]:
            yield base._replace(converter=converter, text=row["text"][converter])
    if sure and (not thin or source == NEWS_WITH_FIELDS or crc32(row["id"].encode()) % 3 == 0):
        yield _clean(base._replace(converter=CLEAN))


def _converters(row: Row, source: str, gold: Gold, *, silver: bool) -> tuple[str, ...]:
    """The converters of a page that are fitted on: one of two that hardly differ, and text nodes of one gold page in three."""
    even = crc32(row["id"].encode()) % 2 == 0
    if source == NEWS_WITH_FIELDS:
        return ("html_text", "inscriptis" if even else "html2text", "textnodes")
    if silver:
        return ("html_text",) if even or gold.kept else ()
    return ("html_text", "textnodes") if crc32(row["id"].encode()) % 3 == 0 else ("html_text",)


def _clean(sample: Sample) -> Sample:
    """The story by itself: whole or its first paragraphs, with and without a headline, with and without blank lines."""
    dealt = crc32(sample.name.encode())
    lines = [line for line in sample.gold.body.splitlines() if line.strip()]
    few = lines[: 1 + dealt // 2 % 4] if dealt % 2 == 0 else lines
    head = [sample.gold.title] if sample.gold.title and dealt % 5 else []
    stand = list(sample.gold.standfirst or ()) if dealt % 2 else []
    between = "\n\n" if dealt % 7 < 4 else "\n"
    gold = sample.gold._replace(body="\n".join(few), title=sample.gold.title and "".join(head))
    return sample._replace(text=between.join([*head, *stand, *few]), gold=gold)


def gold_of(row: Row, bodies: Mapping[str, str]) -> tuple[Gold | None, bool]:
    """The gold of a row, and whether people made it."""
    gold = row.get("gold") or {}
    if "order" in gold:
        left = {"s": iter(gold["summary"]), "h": iter(gold["headings"]), "p": iter(gold["paragraphs"])}
        pieces = [(letter, next(left[letter])) for letter in gold["order"]]
        whole = "\n".join(piece for letter, piece in pieces if letter != "s")
        fields = (tuple(gold[name]) for name in ("summary", "headings", "paragraphs", "captions"))
        return Gold(whole, gold["title"], *fields), True
    if gold.get("body"):
        return Gold(gold["body"], gold.get("title")), True
    agreed = (row.get("silver") or {}).get("body") or bodies.get(row["id"])
    if not agreed:
        return None, False
    inside, outside = (tuple([unescape(wording) for wording in row.get(name, ())]) for name in ("must_include", "must_exclude"))
    return Gold(agreed, gold.get("title"), kept=inside, left=outside), False
