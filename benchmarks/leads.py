"""
How often plain copy loses its first paragraph to the standfirst: `python -m benchmarks leads DATA...`.

Each story is put below its title as people paste it: alone, below a byline, below a byline and a day. Without its standfirst, or
where it has none, no block is one. With its standfirst below the title, that is the one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import newsparse
from benchmarks.pages import rows

_LEAST = 12
"""A first line of fewer words is the title again, or a kicker."""
_FEWEST = 4
_EVERY = 6
"""Of stories without a standfirst, which are many, every sixth is read."""
ABOVE = {
    "the title alone": (),
    "a byline": ("By Ann Lee",),
    "a byline and a day": ("By Ann Lee", "March 3, 2026"),
    "a day": ("March 3, 2026",),
}


class Story(NamedTuple):
    """A title, the standfirst where there is one, and the paragraphs."""

    title: str
    standfirst: str
    paragraphs: Sequence[str]


def stories(path: Path) -> Iterator[Story]:
    """The stories of a file: those whose fields are marked, and those that are a title and a text."""
    for at, row in enumerate(rows(path)):
        story = _marked(row) if "gold" in row else None if at % _EVERY else _plain(row)
        if story and story.title and len(story.paragraphs) >= _FEWEST:
            yield story


def _marked(row: dict[str, Any]) -> Story:
    gold = row["gold"]
    first = next(iter(gold.get("summary") or ()), "")
    paragraphs = gold.get("paragraphs") or ()
    return Story(gold.get("title") or "", "" if paragraphs and first in paragraphs[0] else first, paragraphs)


def _plain(row: dict[str, Any]) -> Story:
    lines = [line for line in row["text"].split("\n") if line.strip()]
    while lines and len(lines[0].split()) < _LEAST:
        lines.pop(0)
    title = row.get("title") or ""
    return Story(title, "", lines[1:] if lines and title[:20].lower() in lines[0].lower() else lines)


def leads(found: Sequence[Story]) -> Iterator[str]:
    """A line for each way of pasting: how many stories lose a paragraph, and how many standfirsts are found."""
    announced = [one for one in found if one.standfirst]
    yield f"{'below the title':24}{'stories':>8}{'a standfirst':>14}{'standfirsts':>13}{'found':>8}"
    for name, above in ABOVE.items():
        taken = sum(_standfirst(one.title, *above, *one.paragraphs) != "" for one in found)
        hits = sum(_standfirst(one.title, one.standfirst, *above, *one.paragraphs) == one.standfirst for one in announced)
        yield f"{name:24}{len(found):8}{taken:14}{len(announced):13}{hits:8}"


def _standfirst(*blocks: str) -> str:
    article = newsparse.parse("\n\n".join(blocks))
    return article.standfirst.text if article.standfirst else ""


def main(paths: Sequence[Path]) -> None:
    """Print the table for each file."""
    for path in paths:
        print(path.name, *leads(list(stories(path))), sep="\n")
