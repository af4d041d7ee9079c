"""Who wrote the story: the names of the byline, chosen among all lines near the story that hold a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsparse.article import Author, Label
from newsparse.span import Span
from newsparse.story.credits import Credit, Reading, joins_names, may_credit, may_open, opens, reading
from newsparse.story.dateline import reads_dateline
from newsparse.story.moments import dates
from newsparse.story.names import has_family_name
from newsparse.story.notes import note_evidence
from newsparse.story.vicinity import Line, Vicinity, steps, vicinity
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.story.page import Page

_LONGEST = 200
_MARKED = frozenset({Label.BYLINE})
_REACH = 10_000
_APART = 100
_LONGEST_LIST = 8
_BESIDE = 5
_SHORT = 40
_HEADS = frozenset({Label.HEADLINE, Label.DATE})
_STORY = frozenset({Label.STANDFIRST, Label.PARAGRAPH, Label.CROSSHEAD})
_MOST_REST = 2
"""A byline has no more words than this beside names, their roles and what introduces them."""
_LONG = {Label.HEADLINE: 40, Label.STANDFIRST: 80, Label.PARAGRAPH: 80}
_NAMES_ALONE = regex.compile(
    r"(?:\p{Lu}(?:\.|[\p{L}\p{M}'’\-]++)(?:[ \u00a0]++|\b)(?:(?:de|del|van|von|der|den|di|da|la|al|bin)[ ]){0,3}){2,4}(?:$|\W)",
)


class Near(NamedTuple):
    """A page, where its story stands, the blocks near it that print a date or a name, and whether it is wire copy with a dateline."""

    page: Page
    labels: Sequence[Label]
    where: Vicinity
    dated: frozenset[int]
    named: frozenset[int]
    filed: bool


class Candidate(NamedTuple):
    """A block that may be the byline, what it says, and whether the block above it only announces a name."""

    block: int
    read: Reading
    announced: bool


def byline(page: Page, labels: Sequence[Label]) -> tuple[tuple[Author, ...], list[int]]:
    r"""
    Whom the story credits, in order, and the blocks that do nothing else, by number, whatever label their own clues gave them.

    An agency or a desk is credited when nobody else is, or when it is joined to the names. What is read for a part of the story
    is only such a block when a byline's word says so.

        >>> from newsparse.story.page import page
        >>> story = page("Rates held\n\nAna Ruiz\n\nThe bank held rates.", "en")
        >>> byline(story, [Label.HEADLINE, Label.NAVIGATION, Label.PARAGRAPH])
        ((Author(name='Ana Ruiz', role=None, span=Span(start=12, end=20)),), [1])
    """
    found, near = candidates(page, labels)
    first = chosen(found, near)
    if first is None:
        return (), []
    lines = company(found, first, near)
    people = tuple([_author(page.text, one) for one in credited(lines, page.text)])
    return people, [one.block for one in lines if _is_alone(one, near)]


def _is_alone(one: Candidate, near: Near) -> bool:
    """Whether a block is nothing but a byline, so that it is to be called one."""
    label = near.labels[one.block]
    if label in _STORY:
        return bool(one.read.opener or one.announced) and not one.read.rest and not _ends_like_a_sentence(one, near)
    return label not in _HEADS and one.read.rest <= _MOST_REST


def byline_evidence(text: str, start: int, end: int, pack: Pack) -> str | None:
    """
    What makes a block look like a byline, at little cost: the name of a clue, or None.

        >>> from newsparse.language import pack
        >>> byline_evidence("By Ana Ruiz", 0, 11, pack("en"))
        'opens with a byline word'
    """
    if end - start > _LONGEST:
        return None
    first = text[start:end].split(maxsplit=1)[0].rstrip(":").lower()
    if pack.table("bylines").get(first, ("",))[0] in {"opens", "label"}:
        return "opens with a byline word"
    if end - start < 60 and _NAMES_ALONE.match(text, start, end):
        return "opens like a name"
    return None


def candidates(page: Page, labels: Sequence[Label]) -> tuple[list[Candidate], Near]:
    """The blocks near the headline and at the body's edges that hold a name, and what stands around them."""
    where = vicinity(labels)
    lines = where.lines(page, labels, _LONGEST, _MARKED)
    found = []
    for block, start, end in lines:
        announced = block > 0 and opens(page.text, *page.blocks[block - 1], page.pack)
        gate = may_open if end - start > _LONG.get(labels[block], _LONGEST) else may_credit
        if not announced and not gate(page.text, start, end, page.pack):
            continue
        read = reading(page.text, start, end, page.pack, opened=announced)
        if read.credits and not (_stands_below(where, block) and _is_sign_off(page, labels[block], block)):
            found.append(Candidate(block, read, announced))
    named = frozenset([one.block for one in found])
    beside = {near for block in named for near in range(block - _BESIDE, block + _BESIDE + 1)}
    dated = frozenset([line.block for line in lines if line.block in beside and _is_dated(page, line)])
    return found, Near(page, labels, where, dated, named, bool(found) and _is_filed(page, labels))


def credited(lines: Sequence[Candidate], text: str) -> list[Credit]:
    """Whom the lines of a byline credit, each once."""
    credits_ = [credit for one in lines for credit in one.read.credits]
    people = any(not credit.desk for credit in credits_)
    by_name = {text[one.start : one.end]: one for one in reversed(credits_) if one.joined or not (one.desk and people)}
    return list(reversed(by_name.values()))


@cache
def _ago(pack: Pack) -> frozenset[str]:
    """The words that say how long ago something was."""
    return pack.entries("stamps", "ago")


def _is_dated(page: Page, line: Line) -> bool:
    """Whether a line prints a date, or how long ago something was."""
    if not _ago(page.pack).isdisjoint(page.text[line.start : line.end].lower().split()):
        return True
    return bool(dates(page.text, line.start, line.end, page.pack))


def _is_filed(page: Page, labels: Sequence[Label]) -> bool:
    """Whether the story opens with a dateline that has a date or an agency, as wire copy does."""
    if Label.PARAGRAPH not in labels:
        return False
    line = reads_dateline(page, labels.index(Label.PARAGRAPH))
    return line is not None and (line.date is not None or line.agency is not None)


def _stands_below(where: Vicinity, block: int) -> bool:
    """Whether a block stands below the story's first paragraph."""
    return where.first is None or block > where.first


def _is_sign_off(page: Page, label: Label, block: int) -> bool:
    """Whether the names of a note are those of an end mark or a sign-off."""
    return label is Label.NOTE and note_evidence(page.text, *page.blocks[block], page.pack) is not None


def clues(candidate: Candidate, near: Near) -> Iterator[str]:
    """What speaks for or against a block being the byline, by name."""
    block, read = candidate.block, candidate.read
    yield from near.where.clues(block, near.labels[block])
    yield from near.where.inside(block)
    yield "a byline word in the line above" if candidate.announced else "opens with a byline word" if read.opener else "no byline word"
    if near.filed and not read.opener and near.labels[block] is not Label.BYLINE:
        yield "a line of wire copy without a byline word"
    yield from _date_clues(block, near.dated)
    others = len(near.named.intersection(range(block - 3, block + 4))) - 1
    yield "no other names near" if not others else "few other names near" if others <= 2 else "many other names near"
    yield (
        "no other words"
        if not read.rest
        else "one or two other words"
        if read.rest <= 2
        else "three to five other words"
        if read.rest <= 5
        else "many other words"
    )
    if _ends_like_a_sentence(candidate, near):
        yield "ends like a sentence"
    yield from _credit_clues(read, near)
    yield from _name_clues(read.credits[0], near)
    yield from _elsewhere(candidate, near)


def _ends_like_a_sentence(candidate: Candidate, near: Near) -> bool:
    return near.page.text[near.page.blocks[candidate.block][1] - 1] in ".?!:…"


def chosen(found: Sequence[Candidate], near: Near) -> Candidate | None:
    """The best candidate; when it credits a newsroom alone, the best that credits a person, if that is better than none."""
    numbers = ranking("byline")
    first = best(found, lambda one: clues(one, near), numbers)
    if first is None or not first.read.is_desk:
        return first
    people = [one for one in found if not one.read.is_desk]
    return best(people, lambda one: clues(one, near), numbers) or first


def _date_clues(block: int, dated: frozenset[int]) -> Iterator[str]:
    """How near a date stands, in the line and outside it."""
    distance = min([abs(block - other) for other in dated if other != block], default=99)
    if block in dated:
        yield "a date in the line"
    elif distance == 1:
        yield "a date in the next line"
    else:
        yield f"a date {steps(distance)} lines away" if distance <= _BESIDE else "no date near"


def _credit_clues(read: Reading, near: Near) -> Iterator[str]:
    """Who is credited: one or more, people or desks, with a job or without."""
    if read.is_desk:
        first = near.page.text[read.credits[0].start : read.credits[0].end].lower().removeprefix("the ")
        agency = near.page.pack.table("agencies").get(first, ("",))[0] == "agency"
        yield "an agency" if agency else "a desk after a byline word" if read.opener else "a desk"
    else:
        yield "one name" if len(read.credits) == 1 else "several names"
    if any(one.role for one in read.credits):
        yield "a role"
    if _credits_picture(read, near):
        yield "an agency after a slash, as pictures are credited"


def _credits_picture(read: Reading, near: Near) -> bool:
    """Whether an agency stands behind a name and a slash, with no byline word before: "Eva Kranz/dpa"."""
    ends = [near.page.text[max(0, one.start - 2) : one.start].rstrip()[-1:] for one in read.credits[1:] if one.desk]
    return not read.opener and "/" in ends


def _name_clues(credit: Credit, near: Near) -> Iterator[str]:
    """What the first name looks like."""
    name, pack = near.page.text[credit.start : credit.end], near.page.pack
    words = name.split()
    yield f"a name of {len(words)} words" if len(words) < 4 else "a name of 4 words or more"
    if name == name.lower() == name.upper():
        yield "a known family name" if has_family_name(name, pack) else "no known family name"
    elif len(words) > 1:
        yield "a known forename" if words[0].lower().partition("-")[0] in pack.table("forenames") else "no known forename"
    if name.isupper():
        yield "a name in capitals"
    if name.lower() in pack.table("places"):
        yield "a place"


def _elsewhere(candidate: Candidate, near: Near) -> Iterator[str]:
    """Where else on the page the first name and its words stand."""
    text, blocks, where = near.page.text, near.page.blocks, near.where
    first = candidate.read.credits[0]
    name = text[first.start : first.end]
    least, most = max(0, first.start - _REACH), first.end + _REACH
    words = [word for word in name.split() if word != word.lower()]
    plain = [text.find(f" {word.lower()} ", least, most) >= 0 for word in words]
    if any(plain):
        yield "a word that the page has in lower case" if not all(plain) else "words that the page has in lower case"
    if len(words) > 1 and not first.desk:
        whole = text.count(name, least, most)
        apart = sum(text.count(word, least, most) > whole for word in words)
        yield f"{'none' if not apart else 'some' if apart < len(words) else 'all'} of its words stand elsewhere too"
    if where.first is None or where.last is None:
        return
    start, end = blocks[where.first][0], blocks[where.last][1]
    if not start <= first.start < end and text.find(name, start, min(end, start + _REACH)) >= 0:
        yield "named in the body"
    elif first.start < end and text.find(name, end, min(end + _REACH, blocks[min(len(blocks), where.last + 26) - 1][1])) >= 0:
        yield "named again after the body"
    before = text.count(name, max(0, start - _REACH), min(start, first.start - _APART)) if first.start > _APART else 0
    if before + text.count(name, first.end + _APART, start):
        yield "named elsewhere before the body"


def company(found: Sequence[Candidate], first: Candidate, near: Near) -> list[Candidate]:
    """The chosen block with those around it that go on with its list, each name on its own line."""
    by_block = {one.block: one for one in found}
    run, announced = [first], first.announced
    for step in (-1, 1):
        block, gap = first.block + step, 0
        while gap <= 1 and 0 <= block < len(near.labels) and len(run) < _LONGEST_LIST:
            one = by_block.get(block)
            announced = announced or (one is not None and one.announced)
            if one is not None and (announced or not gap or one.read.credits[0].role) and _goes_on(one, near, announced=announced):
                run.append(one)
                gap = 0
            elif one is not None or near.page.blocks[block][1] - near.page.blocks[block][0] > _SHORT:
                break
            else:
                gap += not joins_names(near.page.text, *near.page.blocks[block], near.page.pack)
            block += step
    return sorted(run)


def _goes_on(one: Candidate, near: Near, *, announced: bool) -> bool:
    """Whether a line is one more name of the byline, rather than a topic, a person in the news or the next story's author."""
    first = one.read.credits[0]
    before = near.page.text[near.page.blocks[one.block][0] : first.start]
    if one.read.rest > 1 or first.desk or _credits_picture(one.read, near) or any(char.isalnum() for char in before):
        return False
    said = {*_name_clues(first, near), *_elsewhere(one, near)}
    against = {"words that the page has in lower case", "a place", "a name in capitals"}
    if not said.isdisjoint(against if announced else against | {"a word that the page has in lower case", "named in the body"}):
        return False
    return "a known forename" in said or announced or any(credit.role for credit in one.read.credits)


def _author(text: str, credit: Credit) -> Author:
    role = text[slice(*credit.role)] if credit.role else None
    return Author(text[credit.start : credit.end], role, Span(credit.start, credit.end))
