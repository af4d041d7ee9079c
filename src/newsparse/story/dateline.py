"""
The dateline of a story, and where the story itself begins.

The first paragraphs are read in the notation of datelines. Each reading is a candidate, weighed by clues against "none":
transcripts, lead-ins in capitals, names with an apposition and plain sentences with a dash are read as well, and lose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Dateline, Label
from newsparse.span import Span
from newsparse.story.places import kind_of, kind_of_agency, names_a_region, stands_before_a_place
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.opening import Reading
    from newsparse.story.page import Page

_LOOKED_AT = 6
_INITIALS = 4
"""So many letters at most has who filed a story for a regional paper: Talheim (tb) - …"""
_SHORT = 120
"""A headline is no longer than this; what is longer may be a paragraph that was taken for one."""
_CANDIDATES = frozenset("headline kicker standfirst paragraph crosshead caption note date byline other".split())
_STORY = frozenset({Label.STANDFIRST, Label.PARAGRAPH, Label.NOTE})
_STORY_READ = 4000
"""How far a place is looked for in the story."""


class Candidate(NamedTuple):
    """A reading, with what is known of the block it opens."""

    reading: Reading
    block: int
    number: int


def dateline(page: Page, labels: Sequence[Label]) -> tuple[Dateline | None, int | None]:
    """
    The dateline and the first character of the story itself, after the dateline and its separator.

    Without a dateline the story begins with its first paragraph.
    """
    chosen = best(candidates(page, labels), lambda one: clues(one, page, labels), ranking("dateline"))
    if chosen is not None:
        return printed(page.original, chosen.reading), chosen.reading.body
    return None, _first_paragraph(page, labels)


def candidates(page: Page, labels: Sequence[Label]) -> list[Candidate]:
    """The readings of the blocks at the head of the story."""
    found: list[Candidate] = []
    seen = 0
    for block in range(_head(labels), len(labels)):
        label = labels[block]
        if label in _CANDIDATES:
            start, end = page.blocks[block]
            if label is Label.HEADLINE and end - start < _SHORT:
                continue
            if reading := page.opening(block):
                found.append(Candidate(reading, block, seen))
                if reading.places and (reading.date or reading.agency) and reading.separator in ("dash", "hyphen"):
                    break
            seen += label in _STORY
            if seen == _LOOKED_AT:
                break
    return found


def reads_dateline(page: Page, block: int) -> Reading | None:
    """
    What a block opens with, when that is a dateline judged by the block alone.

        >>> from newsparse.story.page import page
        >>> reads_dateline(page("LISBON, March 3 (Reuters) - The bank held rates.", "en"), 0).body
        28
        >>> reads_dateline(page("SMITH: We wait.", "en"), 0)
    """
    found = page.opening(block)
    if found is None:
        return None
    return best([found], lambda one: _clues_of_paragraph(one, page.text, page.blocks[block][1], page.pack), ranking("dateline"))


def printed(text: str, reading: Reading) -> Dateline:
    """The reading as it is returned: every value as printed, the date in numbers."""
    date = reading.date
    return Dateline(
        span=Span(reading.start, reading.end),
        text=text[reading.start : reading.end],
        places=tuple([_on_one_line(text, place) for place in reading.places]),
        region=_on_one_line(text, reading.region) if reading.region else None,
        agency=_on_one_line(text, reading.agency) if reading.agency else None,
        month=date.month if date else None,
        day=date.day if date else None,
        year=date.year if date else None,
    )


def _on_one_line(text: str, span: Range) -> str:
    return " ".join(text[span[0] : span[1]].split())


def _head(labels: Sequence[Label]) -> int:
    """The number of the block that the story begins with: its headline, else its first paragraph."""
    for label in (Label.HEADLINE, Label.STANDFIRST, Label.PARAGRAPH):
        if label in labels:
            return labels.index(label)
    return 0


def _first_paragraph(page: Page, labels: Sequence[Label]) -> int | None:
    """Where the first paragraph below the headline begins; without one below it, the first of all."""
    if Label.PARAGRAPH not in labels:
        return None
    head = labels.index(Label.HEADLINE) if Label.HEADLINE in labels else 0
    below = Label.PARAGRAPH in labels[head:]
    return page.blocks[labels.index(Label.PARAGRAPH, head if below else 0)][0]


def clues(candidate: Candidate, page: Page, labels: Sequence[Label]) -> Iterator[str]:
    """What speaks for and against a candidate, by name."""
    reading, block = candidate.reading, candidate.block
    yield from _clues_of_paragraph(reading, page.text, page.blocks[block][1], page.pack)
    yield _PLACE_OF_LABEL.get(labels[block], "in another part of the text")
    if candidate.number == 0 and reading.separator == "colon" and _opens_the_story(page, block, reading):
        yield "a city and a colon open the story"
    if candidate.number == 0 and reading.separator == "hyphen" and _opens_in_full(page, block):
        yield "a hyphen opens the first paragraph in full"
    if candidate.number:
        yield "below one paragraph" if candidate.number == 1 else "below several paragraphs"
    if reading.places and reading.agency is None and reading.region is None:
        yield from _clues_of_story(page, reading)
        if reading.date is None and _opens_like_others(page, block, reading):
            yield "other paragraphs open alike"
    if reading.separator == "end of line":
        alone = candidate.number < 2 and _goes_on(page, labels, block) and _all_known(page, reading)
        yield "alone above a paragraph" if alone else "alone among other lines"


_PLACE_OF_LABEL = {Label.PARAGRAPH: "in a paragraph", Label.STANDFIRST: "in the standfirst", Label.HEADLINE: "in the headline"}


def _clues_of_paragraph(reading: Reading, text: str, end: int, pack: Pack) -> Iterator[str]:
    yield "reads as a dateline"
    if reading.places:
        yield from _clues_of_places(reading, text, pack)
    else:
        yield "no place"
    if reading.region is not None:
        yield "a known region" if _known_region(text, reading.region, pack) else "an unknown region"
    if reading.date is not None:
        yield "a date" if reading.date.sure else "a misprinted date"
    if reading.agency is not None:
        name = text[slice(*reading.agency)]
        known = kind_of_agency(name, pack)
        yield "a known agency" if known else "an unknown agency"
        if not known and name.isalpha() and name.islower() and len(name) <= _INITIALS:
            yield "initials in small letters"
    yield from _clues_of_separator(reading, text, end, pack)


def _clues_of_places(reading: Reading, text: str, pack: Pack) -> Iterator[str]:
    for place in reading.places:
        name = _on_one_line(text, place)
        kind = kind_of(name, pack)
        yield f"{_KNOWN.get(kind or '', 'a known region')} in {_case(name)}"
        if kind is None:
            yield from _clues_of_name(name, pack)


_KNOWN = {"": "an unknown place", "city": "a known place", "city-alone": "a city that stands alone"}


def _clues_of_name(name: str, pack: Pack) -> Iterator[str]:
    words = name.lower().split()
    if len(words) != 2:
        yield "a place of one word" if len(words) == 1 else "a place of three words" if len(words) == 3 else "a place of more words"
    if any(word in pack.table("stopwords") for word in words):
        yield "a function word in the place"
    if len(name) < 5:
        yield "a place of a few letters"
    if " ".join(words) in pack.table("advisories"):
        yield "a mark for editors in the place"
    if pack.table("bylines").get(" ".join(words), ("",))[0] == "role":
        yield "a section of the paper in the place"
    if words[0] in pack.table("forenames"):
        yield "a forename in the place"
    if name.endswith(("'s", "’s", "'S", "’S")) or "'S " in name or "’S " in name:
        yield "a genitive in the place"


def _case(name: str) -> str:
    letters = name.replace("St.", "").replace("Mc", "")
    if letters.isupper():
        return "capitals"
    if letters.upper() == letters.lower():
        return "letters without case"
    return "title case" if all(word[:1].isupper() or len(word) < 4 for word in name.split()) and name[:1].isupper() else "other letters"


def _clues_of_separator(reading: Reading, text: str, end: int, pack: Pack) -> Iterator[str]:
    yearless = reading.date is not None and reading.date.year is None
    if reading.separator == "full stop" and not yearless and "stop-ends-dateline" in pack.table("order"):
        yield "a full stop behind the year, as in German papers" if reading.date else "a full stop, as in German papers"
    else:
        yield f"parted by {reading.separator}"
    if reading.body >= end:
        return
    follows = text[reading.body]
    if follows.isdigit():
        yield "goes on with a figure"
    elif reading.date is None and reading.agency is None:
        yield (
            "goes on in lower case"
            if follows.islower()
            else "goes on with a capital or a mark"
            if _may_begin(follows)
            else "goes on with a sign"
        )
        if text[reading.body : reading.body + 20].partition(" ")[0].rstrip(",.").lower() in pack.table("calendar"):
            yield "goes on with a date"
        if text[reading.body : reading.body + 3].isupper() and text[reading.body : reading.body + 3].isalpha():
            yield "goes on in capitals"
    bare = reading.agency is None and reading.region is None and reading.date is None
    if reading.separator == "colon" and bare and reading.places and _case(text[slice(*reading.places[0])]) == "title case":
        yield "a colon after a name in title case"


def _may_begin(char: str) -> bool:
    """Whether a story may begin with this character."""
    return char.isalpha() or char in "\"'“”„«»‘’‚‹`([¿¡$€£<「『《"


def _known_region(text: str, region: Range, pack: Pack) -> bool:
    return any(names_a_region(name.strip(), pack) for name in " ".join(text[slice(*region)].split()).split(","))


def _clues_of_story(page: Page, reading: Reading) -> Iterator[str]:
    """Whether the rest of the story takes the place for a place, or its words for ordinary ones."""
    start, end = reading.places[0]
    name, story = page.text[start:end], page.text[reading.body : reading.body + _STORY_READ]
    title = name.title() if name.isupper() else name
    if (at := story.find(f" {title}")) > 0:
        before = story[max(0, at - 12) : at].split()
        if before and stands_before_a_place(before[-1], page.pack):
            yield "the story is in that place"
    if kind_of(name, page.pack) is None and any(f" {word} " in story for word in name.lower().split()):
        yield "ordinary words in the place"


def _opens_like_others(page: Page, block: int, reading: Reading) -> bool:
    """Whether paragraphs near this one open alike: with capitals and a colon as the turns of a transcript, with the same words."""
    name = page.text[slice(*reading.places[0])]
    for other, (start, end) in enumerate(page.blocks[max(0, block - 2) : block + 8], max(0, block - 2)):
        if other != block:
            head, colon, _ = page.text[start : min(end, start + 40)].partition(":")
            if (colon and head.isupper() and reading.separator == "colon") or (end - start < _SHORT and page.text.startswith(name, start)):
                return True
    return False


def _opens_the_story(page: Page, block: int, reading: Reading) -> bool:
    """Whether a block that a city's name opens is long enough to be a first paragraph."""
    city = bool(reading.places) and kind_of(page.text[slice(*reading.places[0])], page.pack) == "city-alone"
    return city and _opens_in_full(page, block)


def _opens_in_full(page: Page, block: int) -> bool:
    start, end = page.blocks[block]
    return end - start > _SHORT


def _all_known(page: Page, reading: Reading) -> bool:
    return all(kind_of(page.text[start:end], page.pack) for start, end in reading.places)


def _goes_on(page: Page, labels: Sequence[Label], block: int) -> bool:
    """Whether the next block is long enough to be the story's first paragraph."""
    if block + 1 == len(labels):
        return False
    start, end = page.blocks[block + 1]
    return labels[block + 1] is Label.PARAGRAPH or (labels[block + 1] in _CANDIDATES and end - start > _SHORT)
