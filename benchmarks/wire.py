"""
How well datelines and wire copy are read: `python -m benchmarks wire DATA...`.

A row of the data is a text with what its dateline holds, in one of three shapes: wire stories with `gold`, openings of news
labelled by hand (`span`, `locations`, `near_misses`), and openings whose archive labels the place (`place`). A span is compared
without blanks and separators at its ends, a place without case, a region also without full stops, a date as month and day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.pages import Row, rows
from newsparse import Article, parse

_ENDS = re.compile(r"^[\s\-–—―_:,]*|[\s\-–—―_:,.]*$")


def main(paths: Iterable[Path]) -> None:
    """Print a table for each file."""
    for path in paths:
        count: Counter[str] = Counter()
        for row in rows(path):
            count.update(judged(row, parse(row["text"])))
        print(f"{path.name}: {count['texts']} texts")
        print("\n".join(table(count)))


def table(count: Counter[str]) -> Iterator[str]:
    """The figures, a line each."""
    for name in sorted({key.removesuffix(" /") for key in count if key.endswith(" /")}):
        right, every = count[name], count[f"{name} /"]
        yield f"  {name:34} {100 * right / every:6.2f} %  ({right}/{every})"
    if count["wanted"]:
        precision, recall = count["exact"] / max(1, count["found"]), count["exact"] / count["wanted"]
        f1 = 2 * precision * recall / (precision + recall) if count["exact"] else 0.0
        yield f"  dateline span P / R / F1             {precision:.4f} / {recall:.4f} / {f1:.4f}"


def judged(row: Row, article: Article) -> Counter[str]:
    """The counts of one text: what is right, and under the same name with a slash of how many."""
    count = Counter(texts=1)
    if "place" in row:
        _labelled(row, article, count)
        return count
    gold = row.get("gold") or row
    wanted = gold["dateline"] if "gold" in row else (row if row["span"] else None)
    if wanted is None:
        kind = "near misses" if row.get("near_misses") else row["kind"]
        _add(count, f"false datelines, {kind}", right=article.dateline is not None)
        count["found"] += article.dateline is not None
    else:
        _compared(wanted, gold["body_start"], article, count)
    if "gold" in row and row["kind"] == "story":
        named = {_folded(name) for name in gold["author_names"]}
        which = "authors, where there is a byline" if named else "no authors, where there is none"
        _add(count, which, right={_folded(author.name) for author in article.authors} == named)
    return count


def _compared(wanted: Row, body_start: int, article: Article, count: Counter[str]) -> None:
    line = article.dateline
    exact = line is not None and _words(article.text, (line.span.start, line.span.end)) == _words(article.text, wanted["span"])
    count.update(wanted=1, found=line is not None, exact=exact)
    start = article.body_start
    _add(
        count,
        "body start",
        right=start is not None and start + len(article.text[start:]) - len(article.text[start:].lstrip()) == body_start,
    )
    scored = wanted.get("scored") or {"place": True, "date": True}
    if scored["place"] and wanted["locations"]:
        _add(
            count,
            "places",
            right=line is not None and {_folded(place) for place in line.places} == {_folded(place) for place in wanted["locations"]},
        )
        said = _folded(line.region or "").replace(".", "") if line else None
        _add(count, "region, or none", right=said == _folded(wanted["region"] or "").replace(".", ""))
    said = _folded(line.agency or "").replace("reuters", "reuter") if line else None
    _add(count, "agency, or none", right=said == _folded(wanted["agency"] or "").replace("reuters", "reuter"))
    if scored["date"]:
        said = f"{line.month:02}-{line.day:02}" if line and line.month and line.day else "" if line else None
        _add(count, "date, or none", right=said == (wanted["date"] or ""))


def _labelled(row: Row, article: Article, count: Counter[str]) -> None:
    if row["kind"] == "absent":
        _add(count, "false datelines", right=article.dateline is not None)
        return
    place = re.sub(r"\W+", " ", row["place"].casefold()).strip()
    said = re.sub(r"\W+", " ", " ".join(article.dateline.places).casefold()).strip() if article.dateline else ""
    first = re.sub(r"\W+", " ", row["place"].split(",")[0].casefold()).strip()
    _add(count, "printed places", right=said in (place, first))


def _add(count: Counter[str], name: str, *, right: bool) -> None:
    count[name] += right
    count[f"{name} /"] += 1


def _words(text: str, span: Iterable[int]) -> str:
    return _ENDS.sub("", text[slice(*span)])


def _folded(value: str) -> str:
    return " ".join(value.casefold().split()).rstrip(".")
