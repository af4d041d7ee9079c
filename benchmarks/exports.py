"""
How well archive exports are taken apart: `python -m benchmarks exports DATA...`.

A row of the data is a file of an export: `id`, `format`, `text`, `count` (its articles) and `articles`, of which some have
an expectation: `index`, and `headline`, `date` (ISO), `source`, `byline`, `section`, `dateline` as printed (null where they
are not), `first5` and `last5`, the first and last five words of the story. White space is folded, and of a headline or a
section the part before the first semicolon is enough.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks import pages
from newsparse import Article, ExportFormatError, read_export

FIELDS = ("headline", "date", "source", "byline", "section", "dateline", "start", "end")
_OPENS = re.compile(r"^(?:by|von|from|par|de|door)\b", re.IGNORECASE)
_OWN = re.compile(
    r"(?m)^\s*(?:\d+ of \d+ DOCUMENTS?|LOAD-DATE:|End of Document|_{40,}|ProQuest document ID:|PUBLICATION-TYPE:|Page \d+ of \d+)"
)


def main(paths: Iterable[Path]) -> None:
    """Print a row a format and one for all."""
    sums: dict[str, Counter[str]] = {}
    files = list(rows(paths))
    if not files:
        sys.exit("no row of these files has a field 'articles'")
    judged(files[0])  # words and numbers are loaded on first use
    for row in files:
        found = judged(row)
        for name in (str(row["format"]), "all"):
            sums.setdefault(name, Counter()).update(found)
    print(f"{'format':20} {'files':>7} {'articles':>11} " + " ".join(f"{field:>9}" for field in FIELDS) + "  leaks  ms/article")
    for name, count in sorted(sums.items(), key=lambda item: (item[0] == "all", item[0])):
        shares = " ".join(f"{_share(count[field], count[field + '_n']):>9}" for field in FIELDS)
        files, articles = f"{count['files_right']}/{count['files']}", f"{count['found']}/{count['articles']}"
        print(
            f"{name:20} {files:>7} {articles:>11} {shares} {count['leaks']:6} {count['microseconds'] / 1000 / max(1, count['found']):11.2f}"
        )


def rows(paths: Iterable[Path]) -> Iterator[Mapping[str, Any]]:
    """The files of the data; rows of other data are passed over."""
    for path in paths:
        yield from [row for row in pages.rows(path) if "articles" in row]


def judged(row: Mapping[str, Any]) -> Counter[str]:
    """The counts of one file: what is right, and `_n` of how many."""
    start = time.process_time()
    try:
        articles = read_export(row["text"]).articles
    except ExportFormatError:
        articles = ()
    spent = int((time.process_time() - start) * 1e6)
    right = len(articles) == row["count"]
    count = Counter(files=1, files_right=int(right), articles=row["count"], found=len(articles), microseconds=spent)
    count["leaks"] = sum(1 for article in articles if _OWN.search("\n".join(str(block) for block in article.paragraphs)))
    for gold in row["articles"]:
        said = _said(articles[gold["index"]]) if gold["index"] < len(articles) else {}
        wanted = {**gold, "start": gold["first5"], "end": gold["last5"]}
        for field in FIELDS:
            if wanted[field]:
                count[field + "_n"] += 1
                count[field] += _same(field, wanted[field], said.get(field) or "")
    return count


def _said(article: Article) -> dict[str, str | None]:
    """What an article says of the fields that are judged."""
    words = article.body.split()
    printed = {name: getattr(article.export, name, None) for name in ("source", "byline", "section", "dateline")}
    return {
        **{name: field.text if field else None for name, field in printed.items()},
        "headline": str(article.headline) if article.headline else None,
        "date": article.published.value.isoformat()[:10] if article.published else None,
        "start": " ".join(words[:5]),
        "end": " ".join(words[-5:]),
    }


def _same(field: str, gold: str, said: str) -> bool:
    want, got = _folded(field, gold), _folded(field, said)
    return bool(got) and (got == want or (field in ("headline", "section") and got == _folded(field, gold.partition(";")[0])))


def _folded(field: str, value: str) -> str:
    line = " ".join(value.replace("\u2019", "'").split())
    if field == "byline":
        return re.sub(r"\W+", "", _OPENS.sub("", line).casefold())
    return re.sub(r"^\d{1,3}\) ", "", line).rstrip(" .,;").casefold()


def _share(right: int, of: int) -> str:
    return f"{right}/{of}" if of else "-"
