"""
IPTC 7901: the envelope that most European agencies put around a story, and the head lines inside it.

    SOH letters number " " priority " " category " " words [" " more]  CR LF     dpa, KNA: service and running number
    keywords "/" ...  CR LF
    STX  [update mark]  headline ["By" name "," agency] " ="  body  end matter  ETX  DDHHMM GMT Mon YY  DEL DEL EOT

Every part may be missing: what is not there is None.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from newsparse.article import Label, Wire
from newsparse.language import pack as pack_of
from newsparse.sources.setting import Line, trimmed
from newsparse.story.byline import byline_evidence
from newsparse.story.places import month_of
from newsparse.text.lines import BLANK

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range

_HEADER = re.compile(
    r"[^\x01]{0,200}\x01\s{0,2}(?P<service>[^\W\d_]{1,8})?\s?(?P<number>\d{1,6})?"
    r"(?:\s+(?P<priority>\d)(?=\s|\Z))?(?:\s+(?P<category>[^\W\d_]{1,4})(?=\s|\Z))?(?:\s+(?P<words>\d{1,6})(?=\s|\Z))?",
)
_FILED = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s{0,4}(?P<zone>GMT|UTC|Z|[A-Z]{3,4})?\s{1,4}(?P<month>[^\W\d_]{3,9})\.?\s{1,4}(?P<year>\d{2,4})"
)
_HEAD_LINES = 6
_ENDS_HEAD = re.compile(r"\s?=\s*\Z")
_END_MATTER = re.compile(
    r"#{1,3}\s|(?:\*\s?){3,}|-\s(?:Reporting|Editing|Writing|Redaktion|Von|Autor)\b|(?:not|nicht)\s.{0,40}(?:publication|Veröffentlichung)"
)
_BYLINE = re.compile(r"(?:By|Von|Par|Por|Di|Da|Door)\s+[^\W\d_]")


def envelope(header: str, trailer: str, pack: Pack) -> Wire:
    r"""
    The fields of a transmission's header, the date from its trailer.

        >>> from newsparse.language import pack
        >>> wire = envelope("\x01hna0061 4 i 123 hna 061\r\nNorwald/Ferries/\r\n", "041815 GMT Okt 19", pack("de"))
        >>> wire.service, wire.number, wire.priority, wire.category, wire.words, wire.keywords, wire.filed.isoformat()
        ('hna', '0061', '4', 'i', 123, ('Norwald', 'Ferries'), '2019-10-04T18:15:00+00:00')
    """
    found = _HEADER.match(header)
    below = (header[found.end() :] if found else header).splitlines()[1:]
    lines = [line for line in (row.strip(BLANK) for row in below) if line]
    keywords = [word.strip() for line in lines for word in line.split("/") if word.strip()]
    return Wire(
        format="IPTC 7901",
        service=found["service"] if found else None,
        number=found["number"] if found else None,
        priority=found["priority"] if found else None,
        category=found["category"] if found else None,
        slug=" ".join(lines) or None,
        keywords=tuple(keywords),
        words=int(found["words"]) if found and found["words"] else None,
        filed=filed(trailer, pack),
    )


def filed(trailer: str, pack: Pack) -> dt.datetime | None:
    """The moment a trailer names, with its zone when that is Greenwich's. German agencies name the month in German in English copy too."""
    found = _FILED.search(trailer[:200])
    month = month_of(found["month"], pack) or month_of(found["month"], pack_of("de")) if found else None
    if found is None or month is None:
        return None
    year = int(found["year"])
    century = 0 if year > 99 else 1900 if year > 60 else 2000
    try:
        return dt.datetime(
            century + year,
            month,
            int(found["day"]),
            int(found["hour"]),
            int(found["minute"]),
            tzinfo=dt.UTC if found["zone"] in ("GMT", "UTC", "Z") else None,
        )
    except ValueError:
        return None


def update_mark(text: str, head_blocks: list[tuple[Range, Label]]) -> str | None:
    """The update mark that stands above the headline, as printed."""
    return next((text[slice(*span)] for span, label in head_blocks if label is Label.NOTE), None)


def head_size(text: str, found: list[Line]) -> int:
    """How many of the lines are the head: up to the one that ends in `=`, else up to the first blank line, else one."""
    ends = [number for number, line in enumerate(found[:_HEAD_LINES]) if _ENDS_HEAD.search(text, line.start, line.end)]
    for number in ends:
        if number + 1 not in ends or found[number + 1].parted:
            return number + 1
    return next(
        (number for number, line in enumerate(found[:_HEAD_LINES]) if number and (line.parted or line.indented)), min(1, len(found))
    )


def head(text: str, found: list[Line], pack: Pack) -> list[tuple[Range, Label]]:
    """The head lines, and what each is. A headline may run over several; the `=` that ends the head is a block of its own."""
    blocks: list[tuple[Range, Label]] = []
    for line in found[: head_size(text, found)]:
        span = trimmed(text, (line.start, line.end), "=")
        if span[0] < span[1]:
            label = _label(text, span, blocks, pack)
            if label is Label.HEADLINE and blocks and blocks[-1][1] is Label.HEADLINE:
                blocks[-1] = (blocks[-1][0][0], span[1]), Label.HEADLINE
            else:
                blocks.append((span, label))
        if marks := text[span[1] : line.end].strip():
            at = text.index(marks, span[1])
            blocks.append(((at, at + len(marks)), Label.OTHER))
    return blocks


def _label(text: str, span: Range, above: list[tuple[Range, Label]], pack: Pack) -> Label:
    labels = [label for _, label in above]
    line = text[slice(*span)]
    if Label.HEADLINE not in labels and is_an_update_mark(line, pack):
        return Label.NOTE
    if Label.HEADLINE in labels and (_BYLINE.match(line) or byline_evidence(text, *span, pack) == "opens with a byline word"):
        return Label.BYLINE
    if Label.BYLINE in labels:
        return Label.STANDFIRST
    return Label.HEADLINE


def is_an_update_mark(line: str, pack: Pack) -> bool:
    """
    Whether a line is nothing but a mark such as `EXTRA` or `1ST LEAD`.

        >>> from newsparse.language import pack
        >>> [is_an_update_mark(line, pack("en")) for line in ("1ST LEAD", "(REFILE)", "Extra trains run on Sunday")]
        [True, True, False]
    """
    return " ".join(line.lower().strip("()[]:*- ").split()) in pack.table("advisories")


def opens_end_matter(text: str, span: Range) -> bool:
    """Whether everything from this block on is for editors: the notebook, contacts, who reported."""
    return _END_MATTER.match(text, *span) is not None
