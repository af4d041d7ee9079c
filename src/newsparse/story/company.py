"""The lines around a byline that go on with its list of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.article import Label
from newsparse.story.announcers import after_joint, hangs, joins_names, tells_role
from newsparse.story.byline_clues import Candidate, credits_picture, elsewhere, is_agency, name_clues
from newsparse.story.credits import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.story.byline_clues import Near

_LONGEST = 200
_LONGEST_LIST = 8
_SHORT = 40
_HEADS = frozenset({Label.HEADLINE, Label.DATE})


def company(found: Sequence[Candidate], first: Candidate, near: Near) -> list[Candidate]:
    """
    The chosen block with those around it that go on with its list, each name on its own line.

    What joins two names ("and"), in a line of its own or at an edge of one, tells more than any look of them.
    """
    by_block = {one.block: one for one in found}
    run, announced = [first], first.announced
    for step in (-1, 1):
        block, gap, joined = first.block + step, 0, _reaches(near, first.block, step)
        while gap <= 1 and 0 <= block < len(near.labels) and len(run) < _LONGEST_LIST:
            one = (_joined_on(near, block) if step > 0 else None) or by_block.get(block)
            announced = announced or (one is not None and one.announced)
            if _joins(near, block) or _tells_role(near, block):
                joined = _surely_joins(near, block) or (joined and step < 0)
                gap += not _joins(near, block)
            elif one is not None:
                sure = joined or _opens_on_joint(near, block) or (gap == 1 and _in_step(near, block, step))
                beside = sure or announced or not gap or one.read.credits[0].role
                if not beside or not _goes_on(one, near, announced=announced, joined=sure):
                    break
                run.append(_as_author(one, near) if sure else one)
                gap, joined = 0, _reaches(near, block, step)
            elif near.page.blocks[block][1] - near.page.blocks[block][0] > _SHORT:
                break
            else:
                gap += 1
            block += step
    return sorted(run)


def _reaches(near: Near, block: int, step: int) -> bool:
    """Whether a line joins itself to the next one, or to the one above it."""
    return _hangs(near, block) if step > 0 else _opens_on_joint(near, block)


def _joins(near: Near, block: int) -> bool:
    """Whether a block holds nothing but what joins two names, or tells where somebody is, and joins the next: "in Leeds and"."""
    return joins_names(near.page.text, *near.page.blocks[block], near.page.pack) or _hangs(near, block)


def _surely_joins(near: Near, block: int) -> bool:
    """Whether a block joins two names by a word, or by a comma where such a word comes later in the list."""
    text, blocks, pack = near.page.text, near.page.blocks, near.page.pack
    for other in range(block, min(block + 2 * _LONGEST_LIST, len(blocks)), 2):
        start, end = blocks[other]
        if text[start:end] not in {",", ";"}:
            return _hangs(near, other) or ((text[start:end].islower() or text[start] == "&") and joins_names(text, start, end, pack))
    return False


def _hangs(near: Near, block: int) -> bool:
    """Whether a short block ends on a word that joins names."""
    start, end = near.page.blocks[block]
    return end - start <= _SHORT and hangs(near.page.text, start, end, near.page.pack)


def _opens_on_joint(near: Near, block: int) -> bool:
    """Whether a block opens with a word that joins names."""
    start, end = near.page.blocks[block]
    return after_joint(near.page.text, start, end, near.page.pack) > start


def _tells_role(near: Near, block: int) -> bool:
    return tells_role(near.page.text, *near.page.blocks[block], near.page.pack)


def with_job_below(one: Candidate, near: Near) -> Candidate:
    """A line that credits one person, with the job that the next line tells: By Ana Ruiz / Local Democracy Reporter."""
    below, credits_ = one.block + 1, one.read.credits
    bare = len(credits_) == 1 and not credits_[0].role and not credits_[0].desk
    if not bare or below >= len(near.labels) or near.labels[below] in _HEADS or not _tells_role(near, below):
        return one
    job = credits_[0]._replace(role=near.page.blocks[below])
    return one._replace(read=one.read._replace(credits=(job,)))


def _in_step(near: Near, block: int, step: int) -> bool:
    """Whether the name of this block and the one two before it, or below it, each have a line with a job below them."""
    below = (block + 1, block - 1) if step > 0 else (block + 1, block + 3)
    return all(0 < one < len(near.labels) and _tells_role(near, one) for one in below)


def _joined_on(near: Near, block: int) -> Candidate | None:
    """What a short block credits behind the word that joins it to the line above ("and Ana Ruiz"), if it opens with one."""
    start, end = near.page.blocks[block]
    after = after_joint(near.page.text, start, end, near.page.pack) if end - start <= _LONGEST else start
    if after == start:
        return None
    read = reading(near.page.text, after, end, near.page.pack)
    return Candidate(block, read, announced=False) if read.credits else None


def _as_author(one: Candidate, near: Near) -> Candidate:
    """The line, where an agency that is joined to the names is one of the authors."""
    pack = near.page.pack
    joined = [credit._replace(joined=is_agency(near.page.text[credit.start : credit.end], pack)) for credit in one.read.credits]
    return one._replace(read=one.read._replace(credits=tuple(joined)))


def _goes_on(one: Candidate, near: Near, *, announced: bool, joined: bool) -> bool:
    """Whether a line is one more name of the byline, rather than a topic, a person in the news or the next story's author."""
    first = one.read.credits[0]
    start = near.page.blocks[one.block][0]
    if joined:
        start = first.start if one.read.opener else after_joint(near.page.text, start, first.start, near.page.pack)
    before = near.page.text[start : first.start]
    desk = first.desk and not (joined and is_agency(near.page.text[first.start : first.end], near.page.pack))
    if one.read.rest > 1 or desk or credits_picture(one.read, near) or any(char.isalnum() for char in before):
        return False
    said = {*name_clues(first, near), *elsewhere(one, near)}
    against = {"words that the page has in lower case", "a place"} | (set() if joined else {"a name in capitals"})
    if not said.isdisjoint(against if announced or joined else against | {"a word that the page has in lower case", "named in the body"}):
        return False
    return "a known forename" in said or announced or joined or any(credit.role for credit in one.read.credits)


def between(lines: Sequence[Candidate], near: Near) -> Iterator[int]:
    """The blocks between two lines of the byline, or right below it, that hold what joins the names, or somebody's job."""
    for block in range(lines[0].block + 1, min(lines[-1].block + 2, len(near.labels))):
        if near.labels[block] not in _HEADS and (_joins(near, block) or _tells_role(near, block)):
            yield block
