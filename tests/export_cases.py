"""
Exports as plain text: the lines of a file, and on the left the field that each belongs to.

    # What the case is about
    frame     | 1 of 1 DOCUMENTS
    source+   |           The Harbour Post        (+ begins an article; inside an article a line without a field is `other`)
    body      | The council voted for a ferry.

    problem = not delivered: Fog closes the port
    articles.0.published = 2011-03-04
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import attrs

import case_files
from newsparse.article import Article, ExportField, Label, joined
from newsparse.sources.exports import Export

ROW = re.compile(r"(?P<left>[a-z_]*)(?P<opens>\+?) *\| ?(?P<text>.*)|(?P<path>[a-z_0-9.]+) =(?: (?P<value>.*))?")


class Line(NamedTuple):
    """A line of an export: the field it belongs to, whether an article begins with it, its text."""

    field: str
    opens: bool
    text: str


class Case(NamedTuple):
    """An export and what is expected of it."""

    about: str
    lines: list[Line]
    fields: list[tuple[str, str]]
    problems: list[str]

    def text(self, end: str = "\n") -> str:
        """The file, its lines ended so."""
        return "".join(line.text + end for line in self.lines)


def read(file: Path) -> Case:
    """The case in a file."""
    first, *rows = file.read_text("utf-8").split("\n")
    found = [match for row in rows if row and (match := ROW.fullmatch(row))]
    lines = [Line(match["left"], bool(match["opens"]), match["text"]) for match in found if not match["path"]]
    values = [(match["path"], (match["value"] or "").strip()) for match in found if match["path"]]
    problems = [value for path, value in values if path == "problem"]
    return Case(first.lstrip("# "), lines, [one for one in values if one[0] != "problem"], problems)


def mistakes(case: Case, export: Export, end: str = "\n") -> Iterator[str]:
    """What the export has otherwise than the case says, a sentence each."""
    starts = {article.offset for article in export.articles}
    at = 0
    for line in case.lines:
        start, stop = at + len(line.text) - len(line.text.lstrip()), at + len(line.text.rstrip())
        at += len(line.text) + len(end)
        if start < stop:
            if (found := fields_in(export, start, stop)) and line.field not in found:
                yield f"{line.text!r} is {' and '.join(sorted(found))}, expected {line.field}"
            if line.opens != (start in starts):
                yield f"{line.text!r} {'begins no' if line.opens else 'begins an'} article"
    for path, value in case.fields:
        if (said := case_files._shown(_value(export, path), "")) != value:  # noqa: SLF001
            yield f"{path} is {said!r}, expected {value!r}"
    if (messages := [problem.message for problem in export.problems]) != case.problems:
        yield f"the problems are {messages}, expected {case.problems}"


def fields_in(export: Export, start: int, stop: int) -> set[str]:
    """The fields of the article that covers these characters; "other" where none does, "frame" outside the articles."""
    article = next((one for one in export.articles if one.offset <= start < one.offset + len(one.text)), None)
    if article is None:
        return {"frame"} if any(span.start <= start < span.end for span in export.frame) else {"nothing"}
    start, stop = start - article.offset, stop - article.offset
    fields = {name for name, field in printed(article) if field.span.start < stop and start < field.span.end}
    body = any(block.label is Label.PARAGRAPH and block.span.start < stop and start < block.span.end for block in article.blocks)
    return fields | ({"body"} if body else set()) or {"other"}


def printed(article: Article) -> list[tuple[str, ExportField]]:
    """The fields that an article has."""
    pairs = attrs.asdict(article.export, recurse=False).items() if article.export else ()
    return [(name, field) for name, field in pairs if field is not None]


def _value(export: Export, path: str) -> object:
    found = case_files._at(export, path)  # noqa: SLF001
    return joined(found.text) if isinstance(found, ExportField) else found
