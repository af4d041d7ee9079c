"""
What the candidates for a headline have in common with the page's title, which is often the text's first block.

    Living in Orley: Why a village buys its school - The Marland Post

A title may say nothing of the story, as witty ones do. Then only lines that are word for word one of its parts tell that it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.surface import has_a_names_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.story.draft import Draft

_FEW = 2
"""Of so many words a block begins with the words of another by chance."""
_PARTS = frozenset("|:·•»›")
_DASHES = frozenset("-–—")


def shares(draft: Draft, found: Sequence[int], said: Sequence[frozenset[str]], *, sure: bool) -> dict[str, list[int]]:
    """
    How much of the page's first block each candidate is; of that block itself, whether one below it is the same or its beginning.

    `sure` says that the first block has words of the story, so that it is taken for a title. Another is one by its parts alone.
    """
    title = draft.lines[0].lower()
    own = frozenset() if sure else _headlines(draft, found, title)
    shared = {at: _shared(draft, at, title, said) for at in (found if sure else own)}
    titled = [shared.get(at, 0 if own else 8) for at in found]
    if not found[0]:
        begins = any(draft.sizes[at] > _FEW and draft.lines[0].startswith(draft.lines[at]) for at in found[1:])
        titled[0] = 9 if own or begins else 7
    return {"titled": titled, "part": [1 if at in own else 0 if at or not own else 2 for at in found]}


def _headlines(draft: Draft, found: Sequence[int], title: str) -> frozenset[int]:
    """
    The candidates that are the headline in a title: one of its parts, the same words wherever they stand; none where several are.

    No headline is the part above another, as a kicker is, what names somebody beside another part, and the last, the site's name.
    """
    parts = {at: draft.lines[at].lower() for at in found if at and draft.sizes[at] >= _FEW and _is_part(title, draft.lines[at].lower())}
    kickers = {at for at, line in parts.items() if at + 1 in parts and title.find(line) < title.find(parts[at + 1])}
    names = {at for at in parts if has_a_names_shape(draft.surfaces[at], draft.sizes[at])}
    others = kickers | names if len(kickers | names) < len(parts) else kickers
    own = parts.keys() - others
    return frozenset(own if len({parts[at] for at in own}) == 1 else ())


def _is_part(title: str, line: str) -> bool:
    """Whether a line is a part of a title, between its start or a sign and a sign, with more behind that."""
    at = title.find(line)
    if at < 0:
        return False
    before, behind = title[:at], title[at + len(line) :]
    opens = not before or before.rstrip()[-1:] in _PARTS or (before[-1:] == " " and before.rstrip()[-1:] in _DASHES)
    return opens and bool(behind) and (behind.lstrip()[:1] in _PARTS or (behind[:1] == " " and behind.lstrip()[:1] in _DASHES))


def _shared(draft: Draft, at: int, title: str, said: Sequence[frozenset[str]]) -> int:
    """How much of the page's first block, which is often its title, the block is."""
    line = draft.lines[at].lower()
    if title == line:
        return 6
    place = title.find(line) if draft.sizes[at] > 1 else -1
    if place >= 0:
        return 4 if place else 5
    both = len(said[0] & said[at])
    if not both:
        return 0
    share = both / min(len(said[0]), len(said[at]))
    return 1 if share < 0.5 else 2 if share < 0.8 else 3


def most_shared(draft: Draft, found: Sequence[int]) -> list[int]:
    """Whether each candidate shares most words with the page's first block, which is often its title."""
    title = draft.vocabulary[0]
    shared = [len(title & draft.vocabulary[at]) if at else 0 for at in found]
    most = max(shared)
    if not most:
        return shared
    highest = 3 if shared.count(most) > 1 else 4
    return [0 if not at else highest if both == most else 2 if both else 1 for at, both in zip(found, shared, strict=True)]
