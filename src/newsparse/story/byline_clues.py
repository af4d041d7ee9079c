"""What speaks for or against a block being the byline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label
from newsparse.story.names import has_family_name
from newsparse.story.vicinity import Vicinity, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.story.credits import Credit, Reading
    from newsparse.story.page import Page

_REACH = 10_000
_APART = 100
BESIDE = 5


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
    if ends_like_a_sentence(candidate, near):
        yield "ends like a sentence"
    yield from _credit_clues(read, near)
    yield from name_clues(read.credits[0], near)
    yield from elsewhere(candidate, near)


def ends_like_a_sentence(candidate: Candidate, near: Near) -> bool:
    """Whether the block ends on a mark of sentences or a colon."""
    return near.page.text[near.page.blocks[candidate.block][1] - 1] in ".?!:…"


def _date_clues(block: int, dated: frozenset[int]) -> Iterator[str]:
    """How near a date stands, in the line and outside it."""
    distance = min([abs(block - other) for other in dated if other != block], default=99)
    if block in dated:
        yield "a date in the line"
    elif distance == 1:
        yield "a date in the next line"
    else:
        yield f"a date {steps(distance)} lines away" if distance <= BESIDE else "no date near"


def _credit_clues(read: Reading, near: Near) -> Iterator[str]:
    """Who is credited: one or more, people or desks, with a job or without."""
    if read.is_desk:
        agency = is_agency(near.page.text[read.credits[0].start : read.credits[0].end], near.page.pack)
        yield "an agency" if agency else "a desk after a byline word" if read.opener else "a desk"
    else:
        yield "one name" if len(read.credits) == 1 else "several names"
    if any(one.role for one in read.credits):
        yield "a role"
    if credits_picture(read, near):
        yield "an agency after a slash, as pictures are credited"


def credits_picture(read: Reading, near: Near) -> bool:
    """Whether an agency stands behind a name and a slash, with no byline word before: "Eva Kranz/dpa"."""
    ends = [near.page.text[max(0, one.start - 2) : one.start].rstrip()[-1:] for one in read.credits[1:] if one.desk]
    return not read.opener and "/" in ends


def name_clues(credit: Credit, near: Near) -> Iterator[str]:
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


def elsewhere(candidate: Candidate, near: Near) -> Iterator[str]:
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


def is_agency(name: str, pack: Pack) -> bool:
    """Whether a name is that of a news agency."""
    return pack.table("agencies").get(name.lower().removeprefix("the "), ("",))[0] == "agency"
