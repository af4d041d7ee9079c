"""
How well furniture is told apart, on texts made up for it (`python -m benchmarks.boilerplate tests`).
With `--sort` the texts that do not hold are moved to the folders of known failures, and those that hold out of them.

Three questions: is a line of furniture beside a story given its kind; does a page without an article give no headline and
no body; and is nothing thrown away of copy that has no page around it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import newsparse
from newsparse import Label

_STORY = frozenset({Label.PARAGRAPH, Label.CROSSHEAD, Label.STANDFIRST})
_ABOVE = frozenset({"navigation"})
_INSIDE = frozenset({"ad", "caption"})
PAGES = "pages_without_article"
COPIES = "clean_copy"
_WORD = re.compile(r"\w+")


class Line(NamedTuple):
    """
    A line made up for a kind of furniture, and what came of it beside a story.

    `label` is None where the line is no block; `story` are the labels of the four paragraphs.
    """

    language: str
    kind: str
    text: str
    label: Label | None
    story: tuple[Label | None, ...]

    @property
    def is_right(self) -> bool:
        """Whether the label is that of the kind."""
        return self.label == self.kind

    @property
    def is_kept_out(self) -> bool:
        """Whether the line is at least no part of the story: neither body, headline nor standfirst."""
        return self.label is not None and self.label not in _STORY | {Label.HEADLINE}

    @property
    def leaves_the_story_whole(self) -> bool:
        """Whether every paragraph beside it is body or standfirst."""
        return all(label in _STORY for label in self.story)


def lines(folder: Path, stories: Path) -> Iterator[Line]:
    """Each line of `folder/LANGUAGE.txt`, read alone beside the language's story: above, inside or below, as its kind stands."""
    for file in sorted(folder.glob("*.txt")):
        story = (stories / file.name).read_text("utf-8").rstrip("\n").split("\n\n")
        for row in file.read_text("utf-8").splitlines():
            if not row.startswith("#"):
                kind, text = row.split("\t")
                label, *labels = _labels(story, kind, text)
                yield Line(file.stem, kind, text, label, tuple(labels[-4:]))


def _labels(story: list[str], kind: str, line: str) -> list[Label | None]:
    """The label of the line, then those of the story's pieces."""
    at = 0 if kind in _ABOVE else len(story) - 2 if kind in _INSIDE else len(story)
    text = "\n\n".join([*story[:at], line, *story[at:]])
    given = {block.span.start: block.label for block in newsparse.parse(text).blocks}
    return [given.get(text.index(piece)) for piece in (line, *story)]


def gives_nothing(page: Path) -> bool:
    """Whether neither a headline nor a body is read in the page."""
    article = newsparse.parse(page.read_text("utf-8"))
    return article.headline is None and not article.paragraphs


def is_kept_whole(copy: Path) -> bool:
    """Whether no word of the story is lost."""
    return not thrown_away(copy.read_text("utf-8"))


def thrown_away(copy: str) -> list[str]:
    """The words that are lost of a story whose head stands above the line `----`: those in neither body, dateline nor standfirst."""
    head, _, story = copy.partition("----\n")
    article = newsparse.parse(f"{head}\n{story}")
    kept = [block.text for block in article.blocks if block.label in _STORY]
    return list((_words(story) - _words("\n".join(kept))).elements())


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def main(tests: Path) -> None:
    """Print the figures, the first by kind; then those of the lines that no wording was added for."""
    folder = tests / "boilerplate_lines"
    read = list(lines(folder, folder / "around"))
    for kind in sorted({line.kind for line in read}):
        _print(kind, [line for line in read if line.kind == kind])
    _print("all", read)
    _print("held out", list(lines(folder / "held-out", folder / "around")))
    for name, holds, claim in ((PAGES, gives_nothing, "give no headline and no body"), (COPIES, is_kept_whole, "are kept whole")):
        texts = sorted((tests / name).rglob("*.txt"))
        print(f"{sum(holds(file) for file in texts)} of {len(texts)} {name.replace('_', ' ')} {claim}")
    copies = [file.read_text("utf-8") for file in sorted((tests / COPIES).rglob("*.txt"))]
    words = sum(_words(copy.partition("----\n")[2]).total() for copy in copies)
    print(f"{sum(len(thrown_away(copy)) for copy in copies) / words:.1%} of the {words} words of the clean copy are thrown away")


def sort(tests: Path) -> None:
    """Move the texts that do not hold to `known-failures`, and those that hold out of it."""
    for name, holds in ((PAGES, gives_nothing), (COPIES, is_kept_whole)):
        for file in sorted((tests / name).rglob("*.txt")):
            target = tests / name / ("" if holds(file) else "known-failures") / file.name
            target.parent.mkdir(exist_ok=True)
            if target != file:
                print(f"{file} -> {file.rename(target)}")


def _print(name: str, of: list[Line]) -> None:
    shares = [
        sum(flags) / len(of) for flags in zip(*[(line.is_right, line.is_kept_out, line.leaves_the_story_whole) for line in of], strict=True)
    ]
    print("{:12}{:5} lines  {:6.1%} have their kind  {:6.1%} are kept out  {:6.1%} leave the story whole".format(name, len(of), *shares))


if __name__ == "__main__":
    (sort if "--sort" in sys.argv else main)(Path(sys.argv[1]))
