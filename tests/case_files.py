"""
Cases as plain text: what an article looks like, and how it is to be read. `docs/add-a-case.md` describes the format.

    # A sign-up prompt between two paragraphs of a wire story
    headline  | Rates held as inflation cools
    byline    | By Ana Ruiz
              |
    body      | LISBON, March 3 (Wire) - The bank held rates on Tuesday.
    furniture | Sign up to our morning email
    body      | “We wait,” the governor said.

    authors = Ana Ruiz
    dateline.places = LISBON
    quote = the governor | said | We wait,
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.article import Advisory, Article, Author, Dateline, Label, Quote, Speaker, Timestamp, joined
from newsparse.span import Span

SHORT = {
    "body": frozenset({Label.PARAGRAPH}),
    "furniture": frozenset(label for label in Label if label.is_boilerplate),
    "any": frozenset(Label),
}
ROW = re.compile(r"(?P<left>[a-z_/ ]*)\|(?: (?P<text>.*)|(?P<nothing>))|(?P<path>read as|[a-z_0-9.]+) =(?: (?P<value>.*))?")
QUOTE_ROWS = {"quote": None, "direct": "direct", "mixed": "mixed", "indirect": "indirect"}


class Line(NamedTuple):
    """One line of the article: the labels that are right for it; None where it continues the block above or is blank."""

    labels: frozenset[Label] | None
    text: str


class Case(NamedTuple):
    """A text and what is expected of it. `language` is what the reader is told, None to let it find out."""

    about: str
    language: str | None
    lines: list[Line]
    fields: list[tuple[str, str]]

    @property
    def text(self) -> str:
        """The article."""
        return "\n".join(line.text for line in self.lines)


def read(file: Path) -> Case:
    """The case in a file; a `ValueError` names file and line where the format is not kept."""
    about, language, lines, fields = "", None, [], []
    for number, row in enumerate(file.read_text("utf-8").split("\n"), 1):
        if row.startswith("#"):
            about = about or row.lstrip("# ")
        elif row.strip():
            match = ROW.fullmatch(row)
            if match is None:
                raise ValueError(f"{file}:{number}: expected `label | text`, `| text` or `field = value`, found {row!r}")
            if match["path"] == "read as":
                language = match["value"]
            elif match["path"]:
                fields.append((match["path"], (match["value"] or "").strip()))
            else:
                lines.append(Line(_labels(match["left"].strip(), f"{file}:{number}"), match["text"] or ""))
    if not (about and lines):
        raise ValueError(f"{file}:1: expected a first line `# what the case is about` and at least one line of text")
    return Case(about, language, lines, fields)


def _labels(left: str, where: str) -> frozenset[Label] | None:
    if not left:
        return None
    found: set[Label] = set()
    for name in left.split("/"):
        if name not in SHORT and name not in list(Label):
            raise ValueError(f"{where}: {name!r} is no label; there are: {', '.join([*SHORT, *Label])}")
        found |= SHORT.get(name) or {Label(name)}
    return frozenset(found)


def mistakes(case: Case, article: Article) -> Iterator[str]:
    """What the article has otherwise than the case says, a sentence each."""
    yield from _wrong_blocks(case, article)
    yield from _wrong_quotes([(row, value) for row, value in case.fields if row in QUOTE_ROWS], article)
    for path, value in case.fields:
        if path not in QUOTE_ROWS and (found := _field(article, path, value)) != value:
            yield f"{path} is {found!r}, expected {value!r}"


def _wrong_blocks(case: Case, article: Article) -> Iterator[str]:
    starts = {block.span.start: block for block in article.blocks}
    offset = 0
    for line in case.lines:
        start = offset + len(line.text) - len(line.text.lstrip())
        offset += len(line.text) + 1
        block = starts.get(start)
        if line.labels is None and line.text.strip() and block is not None:
            yield f"{line.text!r} begins a block ({block.label}), expected the block above to go on"
        elif line.labels is not None and block is None:
            yield f"{line.text!r} begins no block"
        elif line.labels is not None and block is not None and block.label not in line.labels:
            yield f"{line.text!r} is {block.label}, expected {' or '.join(sorted(line.labels))}"


def _wrong_quotes(rows: list[tuple[str, str]], article: Article) -> Iterator[str]:
    if not rows:
        return
    if len(rows) != len(article.quotes):
        yield f"{len(article.quotes)} quotes, expected {len(rows)}: {[quote.text for quote in article.quotes]}"
        return
    for (row, value), quote in zip(rows, article.quotes, strict=True):
        who, cue, words = [part.strip() for part in value.split("|", 2)]
        source, arrow, speaker = [part.strip() for part in who.rpartition("→")]
        found = {
            "words": (joined(quote.text), words),
            "kind": (quote.kind, QUOTE_ROWS[row] or quote.kind),
            "cue": (_shown(quote.cue, article.text), cue),
            "source": (_shown(quote.source, article.text), source if arrow else "?"),
            "speaker": (_shown(quote.speaker, article.text), speaker),
        }
        yield from (f"{what} of {words!r}: {is_!r}, expected {be!r}" for what, (is_, be) in found.items() if be not in {"?", is_ or "-"})


def _field(article: Article, path: str, value: str) -> str:
    """What stands at a path; of the story from `body_start` on, as many characters as the case gives."""
    if path == "body_start" and article.body_start is not None:
        return joined(article.text[article.body_start :])[: len(value) or None]
    return _shown(_at(article, path), article.text)


def _at(value: object, path: str) -> object:
    """What a dotted path leads to: `quotes.0.speaker.kind`. None on the way ends it."""
    for step in path.split("."):
        if value is None:
            return None
        if isinstance(value, tuple) and step.isdigit():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = getattr(value, step)
    return value


def _shown(value: object, text: str) -> str:
    """A value as a case writes it: a block on one line, a date in ISO form, a span as its words, nothing as nothing."""
    for kind, form in FORMS:
        if isinstance(value, kind):
            return form(value, text)
    return str(value)


FORMS: list[tuple[type | tuple[type, ...], Callable[[Any, str], str]]] = [
    (type(None), lambda _, __: ""),
    (tuple, lambda several, text: "; ".join(_shown(one, text) for one in several)),
    (Span, lambda span, text: joined(span.of(text))),
    ((Author, Speaker), lambda somebody, _: somebody.name),
    ((Dateline, Quote), lambda words, _: joined(words.text)),
    (Advisory, lambda advisory, _: advisory.kind),
    (Timestamp, lambda stamp, text: _shown(stamp.value, text)),
    (dt.datetime, lambda time, _: time.isoformat(timespec="seconds" if time.second else "minutes")),
    (dt.date, lambda day, _: day.isoformat()),
]
