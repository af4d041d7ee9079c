"""
The notation of datelines: what agencies and papers print before the first word of a story, read part by part.

    dateline   = [marks] opening separator
    opening    = places {"," region} [date] [agency]        CITY, St., Nov. 19 (UPI) —    City (dpa) -    City (Country) (AFP) –
               | date agency                                Dec 29 (Reuters) -
               | "(" agency ")" [separator places [date]]   (ANSA) - ROMA, 1 LUG -        (CNN) --
               | agency ["," places]                        TEMPO.CO, Jakarta -           AGI -
               | "(" place ")"                              (Montréal) Text
               | agency place date 电                        新华社北京4月24日电            （中央社台北24日電）
               | bracket place sign agency bracket          【東京＝山田太郎】    (서울=연합뉴스)    ［東京　３日　ロイター］ -
    places     = place {"/" place}
    date       = month day | [article] day month | day "." month ".", each with or without the year; between dashes with it
               | day                                        MADRID, 3 (EUROPA PRESS)
    agency     = "(" words ")" | "/" words "/" | words that a pack lists
    separator  = dash | "|" | ":" | "." | nothing after an agency | the end of the line

Every pattern is anchored and looks at no more than some words, so a paragraph without a dateline costs a microsecond or
two. Nothing is decided here: whether the reading is a dateline at all is weighed by its clues.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsparse.story.brackets import bracketed, place_in_parentheses, run_together
from newsparse.story.opening import DASH, LETTER, MARKS, Paragraph, Printed, Reading, names_a_sender, separated, with_sender
from newsparse.story.places import kind_of, kind_of_agency, month_of, names_a_region, nearly_a_month

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range

_IN_WORD = rf"(?:[^\W\d_]|[{MARKS}\x7f}}'’‘`´])"
_WORD = rf"(?:(?:S(?:[Tt]|te|TE)|[MF][Tt])\.\s?)?{LETTER}{_IN_WORD}*+(?:[-‐‑]{LETTER}{_IN_WORD}*+)*+"
_RUN = rf"{_WORD}(?:\s{{1,8}}+{_WORD}){{0,5}}+"

_BEFORE = re.compile(
    r"(?:[*•·▪■►]{1,8}\s{0,4}|RPT\s{0,2}-{1,2}\s{0,2}|0\s{1,8}"
    r"|\d{1,2}[.:]\d\d(?:\s?(?:Uhr|Hrs|hrs|IST|a\.m\.|p\.m\.))?\s{0,2}[|,–-]?\s{1,2})?+",
)
_PLACE = re.compile(_RUN)
_MOST_PLACES = 4
_MAY_GO_ON = re.compile(
    r"\s{0,3}(?:[(（/:：—–―‒−_|\d]|-|,\s{0,8}(?:[^\Wa-z]|the\s|[a-z]{2,10}\s{1,2}\d)|,?[.,]?\s{0,2}[-—–]|\.,?\s)|\s*\Z",
)
_SLASH = re.compile(r"\s?/\s?")
_LAST_WORD = re.compile(r"(?<!\S)\S++\Z")
_DAY_NEXT = re.compile(r"\.?\s{0,2}\d{1,3}\b")
_DATE = re.compile(
    rf"""(?:\s?[.,]?\s{{1,8}}(?:-\s{{1,2}})?|[.,]|(?<![^\s(]))
    (?:(?P<article>[a-z]{{2,3}})\s(?=\d))?
    (?:(?P<month>{LETTER}{{3,10}}+)\.?,?\s{{0,2}}(?P<day>\d{{1,3}}O?)(?:st|nd|rd|th)?(?!\d|[:.]\d)
      |(?P<day2>\d{{1,2}})(?:\.|er|st|nd|rd|th|[ºª])?\s{{0,2}}(?:de\s|of\s)?(?P<month2>{LETTER}{{3,10}}+)\.?
      |(?P<day3>\d{{1,2}})\.\s?(?P<month3>0?[1-9]|1[0-2])(?:\.|(?=\s?[(–—-])))
    (?:(?:,?\s{{0,2}}|\s(?:de|del)\s)(?P<year>(?:19|20)\d\d|(?<=\.)\d{{2,3}})(?!\d)(?:\s?г\.?)?)?""",
    re.VERBOSE,
)
_DAY_ALONE = re.compile(r",\s{1,3}(\d{1,2})\s{1,3}(?=[(（])")
_AGENCY = re.compile(
    r"[.,]?\s{0,8}(?:[(（](?P<round>[^()（）\n]{1,60})[)）]|/(?P<slash>[^/\n]{2,40})/)",
)
_REGION = re.compile(
    rf"\s{{0,2}},\s{{0,8}}(?P<region>{LETTER}\.\s?{LETTER}(?![\w.])|(?:{LETTER}{{1,2}}\.\s?){{1,3}}(?:Va\.|VA\.)?"
    rf"|{_WORD}(?:(?:\.[a-z]{{2,4}})+|(?:\s{{1,8}}{LETTER}[\w.'’-]*+){{0,3}}+\.?))",
)
_SITE_SHOWS = 22
"""A site has its first full stop among so many characters."""
_SITE = re.compile(r"[A-Za-z0-9][\w-]{2,20}+(?:\.[A-Za-z]{2,4}){1,2}(?=,\s|\s{1,2}[-–—]{1,2}\s)")
_AGENCY_FIRST = re.compile(r"[(（](?P<agency>[^()（）\n=＝]{2,40})[)）](?P<after>\s{0,3}(?:[-–—―_]{1,2}|:)?\s{0,3})")


def read(text: str, start: int, end: int, pack: Pack) -> Reading | None:
    """
    The dateline that a paragraph may open with; None when its first words cannot be one.

        >>> from newsparse.language import pack
        >>> line = "ALTDORF, N.H., Nov. 19 (UPI) — The mill closed."
        >>> found = read(line, 0, len(line), pack("en"))
        >>> line[found.start : found.end], line[found.body :], found.separator
        ('ALTDORF, N.H., Nov. 19 (UPI)', 'The mill closed.', 'dash')
    """
    before = None if text[start : start + 1].isalpha() and text[start] != "R" else _BEFORE.match(text, start, end)
    at = before.end() if before else start
    paragraph = Paragraph(text, end, pack)
    first = text[at : at + 1]
    if first in "(（【［[":
        return bracketed(paragraph, at) or _agency_first(paragraph, at) or place_in_parentheses(paragraph, at)
    if "\u3400" <= first <= "\u9fff" and (found := run_together(paragraph, at)):
        return found
    if "." in text[at : at + _SITE_SHOWS] and (site := _SITE.match(text, at, end)):
        return _site_first(paragraph, site)
    stop = _run(paragraph, at)
    if stop == at or not _MAY_GO_ON.match(text, stop, end) or not _may_open(text[at:stop], text[stop : stop + 1], pack):
        return None
    opening = _rest(paragraph, _opening(paragraph, at, stop))
    opening = _dated_behind_dash(paragraph, opening) or _day_alone(paragraph, opening) or opening
    return separated(paragraph, opening) if opening.places or opening.agency else None


def _run(paragraph: Paragraph, at: int) -> int:
    """Where the words at the start end: those of one place, or of several with a slash between them."""
    text, end, _ = paragraph
    stop = at
    for _ in range(_MOST_PLACES):
        place = _PLACE.match(text, at, end)
        if place is None:
            return stop
        stop = place.end()
        slash = _SLASH.match(text, stop, end) if "/" in text[stop : stop + 2] else None
        if slash is None:
            return stop
        at = slash.end()
    return stop


def _may_open(run: str, follows: str, pack: Pack) -> bool:
    """Whether the words may be a place: no "Published" or "Press release"; sentences open with a function word, lead-ins end in a colon."""
    if row := pack.table("calendar").get(run.lower()):
        return row[0] == "month" and follows != ","
    if run.isupper() or run.upper() == run.lower():
        return True
    if run.lower() in pack.table("stamps") or run.lower() in pack.table("kickers"):
        return False
    if follows == ":" or len(run) < 3:
        return kind_of(run, pack) == "city-alone"
    return run.partition(" ")[0].lower() not in pack.table("stopwords") or kind_of(run, pack) is not None


def _opening(paragraph: Paragraph, start: int, stop: int) -> Reading:
    """The places, without a month or an abbreviated region that runs on from them: "SYDNEY March 22", "ALTDORF Conn."."""
    text = paragraph.text
    stop = _before_month(paragraph, start, stop)
    if sender := _sender_in_run(paragraph, start, stop):
        return sender
    last = _LAST_WORD.search(text, start, stop) if text[stop : stop + 1] == "." else None
    if last and last.start() > start and names_a_region(last[0], paragraph.pack):
        town = start + len(text[start : last.start()].rstrip())
        return Reading(start, stop + 1, _places(text, start, town), region=(last.start(), stop + 1))
    return Reading(start, stop, _places(text, start, stop))


def _sender_in_run(paragraph: Paragraph, start: int, stop: int) -> Reading | None:
    """An agency among the words before a bar or a dash: "BERLIN taz |", or nothing but an agency: "AGI -"."""
    text, end, pack = paragraph
    if not DASH.match(text, stop, end):
        return None
    if "|" not in text[stop : stop + 3]:
        name = text[start:stop]
        alone = pack.table("agencies").get(name.lower()) == ("agency",) and " " not in name and kind_of(name, pack) is None
        return Reading(start, stop, agency=(start, stop)) if alone else None
    last = _LAST_WORD.search(text, start, stop)
    town = start + len(text[start : last.start()].rstrip()) if last else start
    if last and kind_of(text[start:town], pack) and kind_of_agency(last[0], pack):
        return Reading(start, stop, _places(text, start, town), agency=last.span())
    return None


def _places(text: str, start: int, end: int) -> tuple[Range, ...]:
    if "/" not in text[start:end]:
        return ((start, end),) if start < end else ()
    places = []
    at = start
    for slash in _SLASH.finditer(text, start, end):
        places.append((at, slash.start()))
        at = slash.end()
    return tuple([place for place in (*places, (at, end)) if place[0] < place[1]])


def _before_month(paragraph: Paragraph, start: int, stop: int) -> int:
    """Where the words end once a month with a day behind it is cut off."""
    text, end, pack = paragraph
    if _DAY_NEXT.match(text, stop, end) and (last := _LAST_WORD.search(text, start, stop)) and month_of(last[0], pack):
        return start + len(text[start : last.start()].rstrip())
    return stop


def _rest(paragraph: Paragraph, opening: Reading) -> Reading:
    """The opening with the regions, the date and the agency after the places, in whatever order they stand."""
    for _ in range(5):
        more = _with_date(paragraph, opening) or _with_agency(paragraph, opening) or _with_region(paragraph, opening)
        if more is None:
            break
        opening = more
    return opening


def _with_date(paragraph: Paragraph, opening: Reading) -> Reading | None:
    text, end, pack = paragraph
    found = _DATE.match(text, opening.end, end) if opening.date is None else None
    if found is None or ("-" in text[opening.end : opening.end + 3] and opening.region is None):
        return None
    if found["article"] and "determiner" not in pack.table("grammar").get(found["article"], ("",))[0].split():
        return None
    if found["day3"]:
        month: int | None = int(found["month3"])
    else:
        word = found["month"] or found["month2"]
        month = month_of(word, pack)
        if month is None and not nearly_a_month(word, pack):
            return None
    day = found["day"] or found["day2"] or found["day3"]
    number = int(day) if day.isdecimal() and 1 <= int(day) <= 31 else None
    year = int(found["year"]) if found["year"] and len(found["year"]) == 4 else None
    return opening._replace(end=found.end(), date=Printed(month, number, year, sure=month is not None and number is not None))


def _dated_behind_dash(paragraph: Paragraph, opening: Reading) -> Reading | None:
    """The opening with a full date between two dashes, as press releases have it: "PORTLAND, Ore. – May 14, 2025 –"."""
    text, end, _ = paragraph
    dash = DASH.match(text, opening.end, end) if opening.places and opening.date is None and opening.agency is None else None
    dated = _with_date(paragraph, opening._replace(end=dash.end())) if dash and dash["dash"] not in "|/_" else None
    return dated if dated and dated.date and dated.date.year and DASH.match(text, dated.end, end) else None


def _day_alone(paragraph: Paragraph, opening: Reading) -> Reading | None:
    """The opening with a day of the month that is going on, in front of an agency: "MADRID, 3 (EUROPA PRESS)"."""
    text, end, pack = paragraph
    found = _DAY_ALONE.match(text, opening.end, end) if opening.places and opening.date is None and opening.agency is None else None
    if found is None or not 1 <= int(found[1]) <= 31:
        return None
    signed = _with_agency(paragraph, opening._replace(end=found.end(1)))
    if signed is None or signed.agency is None or not names_a_sender(text[slice(*signed.agency)], pack):
        return None
    return signed._replace(date=Printed(None, int(found[1]), None, sure=True))


def _with_agency(paragraph: Paragraph, opening: Reading) -> Reading | None:
    """The opening with an agency in parentheses or between slashes, or named behind the date."""
    found = _AGENCY.match(paragraph.text, opening.end, paragraph.end) if opening.agency is None else None
    if found:
        held = found.span("round" if found["round"] else "slash")
        if _is_country(paragraph, opening, found):
            return opening._replace(end=found.end(), region=held)
        dated = _with_date(Paragraph(paragraph.text, held[1], paragraph.pack), opening._replace(end=held[0])) if found["round"] else None
        if dated and dated.end == held[1]:
            return dated._replace(end=found.end())
        return opening._replace(end=found.end(), agency=held)
    return with_sender(paragraph, opening, opening.end) if opening.date and opening.agency is None else None


def _is_country(paragraph: Paragraph, opening: Reading, found: re.Match[str]) -> bool:
    """Whether a bracket says where the place lies, and one with an agency stands behind it: "Altdorf (France) (AFP)"."""
    text, end, pack = paragraph
    if opening.region or not found["round"] or text[found.end() : found.end() + 2] != " (" or not names_a_region(found["round"], pack):
        return False
    behind = _AGENCY.match(text, found.end(), end)
    return behind is not None and behind["round"] is not None and names_a_sender(behind["round"], pack)


def _with_region(paragraph: Paragraph, opening: Reading) -> Reading | None:
    found = _REGION.match(paragraph.text, opening.end, paragraph.end)
    if found is None:
        return None
    start = found.start("region")
    stop = _before_month(paragraph, start, start + len(found["region"].rstrip()))
    if stop == start:
        return None
    if (
        opening.agency is None
        and names_a_sender(words := paragraph.text[start:stop], paragraph.pack)
        and not names_a_region(words, paragraph.pack)
    ):
        return opening._replace(end=stop, agency=(start, stop))
    return opening._replace(end=stop, region=(opening.region[0] if opening.region else start, stop))


def _agency_first(paragraph: Paragraph, at: int) -> Reading | None:
    text, end, pack = paragraph
    found = _AGENCY_FIRST.match(text, at, end)
    if found is None or not names_a_sender(found["agency"], pack):
        return None
    agency, parted = found.span("agency"), found["after"].strip() != ""
    rest = read(text, found.end(), end, pack) if parted else None
    if rest and rest.places and rest.agency is None and rest.separator in ("dash", "hyphen"):
        return rest._replace(start=at, agency=agency)
    return Reading(at, agency[1] + 1, agency=agency, separator="dash" if parted else "nothing", body=found.end())


def _site_first(paragraph: Paragraph, site: re.Match[str]) -> Reading | None:
    """A news site before the place, or alone: "TEMPO.CO, Jakarta -"."""
    text, end, pack = paragraph
    comma = text.startswith(",", site.end())
    rest = read(text, site.end() + 2, end, pack) if comma else None
    if rest and rest.places and rest.agency is None:
        return rest._replace(start=site.start(), agency=site.span())
    return None if comma else separated(paragraph, Reading(site.start(), site.end(), agency=site.span()))
