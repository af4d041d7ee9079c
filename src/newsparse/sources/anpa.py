"""
ANPA 1312: the envelope that American agencies put around a story, and the head lines inside it.

    SYN SYN SOH  letter digits  US selector  LF            service level, story number
    letter " " letter  DC3|DC4  DC1|DC2                    priority, category, text or table, normal or preserved
    " " keyword " " version " " MM-DD " " NNNN  CR LF      cycle and slug, version, filing date, word count
    STX text ETX trailer EOT                               the trailer has the filing date with its year and time

Every part may be missing: what is not there is None, and the next part is looked for at the same place.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs

from newsparse.article import Label, Wire
from newsparse.sources.setting import Line, trimmed
from newsparse.story.advisories import is_an_advisory
from newsparse.story.places import kind_of_agency
from newsparse.text.lines import BLANK

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range

_HEADER = {
    "start": re.compile(r"[^\x01]{0,200}?\x16?\x01"),
    "service": re.compile(r"([A-Za-z])(?=\d)"),
    "number": re.compile(r"(\d{1,6})"),
    "selector": re.compile(r"\x1f([\w-]{0,24})"),
    "line": re.compile(r"(?:[^\r\n\x02\x11-\x14]{0,40}[\r\n]+)?\s{0,4}"),
    "priority": re.compile(r"([A-Za-z])\s(?=[A-Za-z\x11-\x14])"),
    "category": re.compile(r"([A-Za-z])(?=[\x11-\x14\s])"),
    "table": re.compile(r"\x20?([\x13\x14])"),
    "format": re.compile(r"\x20?([\x11\x12])"),
}
_KEYWORD = re.compile(r"\s*(?P<keyword>[^\s\x00-\x1f]{2,60})")
_TAIL = re.compile(r"(?:(?P<month>\d{1,2})-(?P<day>\d{1,2}))?(?:(?:^|\s{1,8})(?P<words>\d{1,6}))?\Z")
_CYCLE = re.compile(r"(?:BC|AM|PM|AP)-+(?=.)", re.IGNORECASE)
_TRAILER = re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s{1,2}(?P<hour>\d\d):?(?P<minute>\d\d)\s?(?P<zone>GMT|UTC|[A-Z]{3})?")
_REPEAT = re.compile(r"(?:[^\s,]{2,40}(?:,[^,<=\r\n]{0,40}){1,4}|(?:BC|AM|PM|AP)-[^\s,]{2,40})[<=]?\s*\Z")
_PHOTO = re.compile(r"AP\s+(?:Photo|Graphic|Video)|(?:With|Includes)\s+AP\s", re.IGNORECASE)
_EDITORS = re.compile(r"\(?(?:Eds\b|EDITOR['’]?S['’]? NOTE|EDITORS)", re.IGNORECASE)
_BYLINE = re.compile(r"by\s+\S", re.IGNORECASE)
_OFFICE = re.compile(r"for\s{1,4}the\s|.*\b(?:writer|editor|correspondent|columnist|reporter|staff|bureau)s?\Z", re.IGNORECASE)


def envelope(header: str, trailer: str) -> Wire:
    r"""
    The fields of a transmission's header, the date from its trailer.

        >>> header = "\x16\x16\x01f4711\x1f_harb\nr f\x13\x11 BC-XX--Harbor 1stLd-Writethru 03-04 0350\r\n"
        >>> wire = envelope(header, "AP-WF-03-04-19 1815GMT<")
        >>> wire.number, wire.priority, wire.category, wire.slug, wire.version, wire.words, wire.filed.isoformat()
        ('4711', 'r', 'f', 'XX--Harbor', '1stLd-Writethru', 350, '2019-03-04T18:15:00+00:00')
    """
    fields: dict[str, str] = {}
    at = 0
    for name, pattern in _HEADER.items():
        if found := pattern.match(header, at):
            at = found.end()
            if found.re.groups:
                fields[name] = found[1]
    keyword, version, words = _keywords(header[at:])
    slug = _CYCLE.sub("", keyword, count=1) if keyword else None
    return Wire(
        format="ANPA 1312",
        service=fields.get("service"),
        number=fields.get("number"),
        priority=fields.get("priority"),
        category=fields.get("category"),
        slug=slug,
        keywords=(keyword,) if keyword else (),
        version=version,
        words=words,
        filed=filed(trailer),
    )


def is_tabular(header: str) -> bool:
    """Whether the header says that the text is a table: set as it stands, never justified."""
    return "\x14" in header or "\x12" in header


def _keywords(rest: str) -> tuple[str | None, str | None, int | None]:
    """The keyword, the version and the word count in the last part of the header."""
    line = next(iter(rest.strip(BLANK).splitlines()), "").strip(BLANK)
    keyword = _KEYWORD.match(line)
    if keyword is None:
        return None, None, None
    middle = line[keyword.end() :]
    tail = _TAIL.search(middle)
    words = int(tail["words"]) if tail and tail["words"] else None
    slug, _, glued = keyword["keyword"].partition(",")
    version = " ".join(f"{glued}{middle[: tail.start()] if tail else middle}".split())
    return slug, version or None, words


def completed(wire: Wire, line: str) -> Wire:
    """
    The envelope with version and word count from the keyword line that opens the text, where the header has none.

        >>> wire = completed(Wire("ANPA 1312", slug="XX--Harbor"), "BC-XX--Harbor, 1st Ld-Writethru,350")
        >>> wire.version, wire.words
        ('1st Ld-Writethru', 350)
    """
    keyword, *parts = [part.strip() for part in line.rstrip("<= ").split(",")]
    words = int(parts.pop()) if parts and parts[-1].isdecimal() and len(parts[-1]) < 7 else None
    return attrs.evolve(
        wire,
        slug=wire.slug or _CYCLE.sub("", keyword, count=1) or None,
        keywords=wire.keywords or ((keyword,) if keyword else ()),
        version=wire.version or ", ".join(parts) or None,
        words=wire.words if wire.words is not None else words,
    )


def filed(trailer: str) -> dt.datetime | None:
    """
    The moment a trailer names, with its zone when that is Greenwich's.

        >>> filed("AP-NY-13-45-99 9999GMT<")
    """
    found = _TRAILER.search(trailer[:200])
    if found is None:
        return None
    zone = dt.UTC if found["zone"] in ("GMT", "UTC") else None
    year = int(found["year"]) + (1900 if int(found["year"]) > 60 else 2000)
    try:
        return dt.datetime(year, int(found["month"]), int(found["day"]), int(found["hour"]), int(found["minute"]), tzinfo=zone)
    except ValueError:
        return None


def head(text: str, found: list[Line], pack: Pack) -> list[tuple[Range, Label]]:
    """
    The head lines, and what each is. A head line begins with `^` and ends in `<` or `=`; those marks are blocks of their own.

    Where no line has the mark, the head is what stands above the first indented line.
    """
    marked = [number for number, line in enumerate(found) if text[line.start] == "^"]
    if not marked:
        return _plain_head(text, found, pack)
    blocks: list[tuple[Range, Label]] = []
    labels: list[Label] = []
    for line in found[: _last_of_head(text, found) + 1]:
        marks, words = unmarked(text, (line.start, line.end))
        if words[0] < words[1]:
            labels.append(_label(text[slice(*words)], labels, pack))
            marks.append((words, labels[-1]))
        blocks += sorted(marks)
    return blocks


def unmarked(text: str, span: Range) -> tuple[list[tuple[Range, Label]], Range]:
    """
    The marks of a head line, each a block of its own, and its words.

        >>> unmarked("^Standings<", (0, 11))
        ([((0, 1), <Label.OTHER: 'other'>), ((10, 11), <Label.OTHER: 'other'>)], (1, 10))
    """
    start, end = span
    first = end - len(text[start:end].lstrip("^" + BLANK))
    words = trimmed(text, (first, end), "<=")
    carets = len(text[start:first].rstrip(BLANK))
    marks: list[tuple[Range, Label]] = [((start, start + carets), Label.OTHER)] if carets else []
    if rest := text[words[1] : end].strip(BLANK):
        at = text.index(rest, words[1])
        marks.append(((at, at + len(rest)), Label.OTHER))
    return marks, words


def head_size(text: str, found: list[Line]) -> int:
    """How many of the lines are the head."""
    if any(text[line.start] == "^" for line in found):
        return _last_of_head(text, found) + 1
    return next((number for number, line in enumerate(found) if line.indented), min(1, len(found)))


def _last_of_head(text: str, found: list[Line]) -> int:
    """The last line of the first run of head lines; a line at the margin between two of them belongs to it."""
    last = -1
    for number, line in enumerate(found[:24]):
        if text[line.start] == "^":
            last = number
        elif line.indented and last >= 0:
            break
    return last


def _plain_head(text: str, found: list[Line], pack: Pack) -> list[tuple[Range, Label]]:
    labels: list[Label] = []
    blocks: list[tuple[Range, Label]] = []
    for line in found[: head_size(text, found)]:
        label = Label.HEADLINE if not labels else _label(text[line.start : line.end], labels, pack)
        labels.append(Label.OTHER if label in (Label.STANDFIRST, Label.PARAGRAPH) else label)
        blocks.append(((line.start, line.end), labels[-1]))
    return blocks


def repeats_the_keyword(line: str) -> bool:
    """
    Whether a head line is the keyword line once more: the slug, then version and word count behind commas.

        >>> repeats_the_keyword("BC-XX--Harbor-Strike, 1st Ld-Writethru,350"), repeats_the_keyword("Harbor workers, dockers walk out")
        (True, False)
    """
    return _REPEAT.match(line) is not None


def _label(line: str, above: list[Label], pack: Pack) -> Label:
    """What one head line is: the keyword line once more, a note, the byline and its office, the headline, a summary."""
    if not above and repeats_the_keyword(line):
        return Label.OTHER
    if _PHOTO.match(line) or _EDITORS.match(line) or is_an_advisory(line, 0, len(line), pack):
        return Label.NOTE
    if _BYLINE.match(line):
        return Label.BYLINE
    if (_OFFICE.match(line) or kind_of_agency(line, pack)) and (Label.BYLINE in above or Label.HEADLINE in above):
        return Label.BYLINE
    return Label.STANDFIRST if Label.HEADLINE in above else Label.HEADLINE
