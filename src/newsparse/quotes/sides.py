"""What is seen at mentions, in clues: by how each was come by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.quotes.cues import place
from newsparse.quotes.forms import form_of, kind_of, manner_name
from newsparse.quotes.sorts import SORTS
from newsparse.text.sentences import SIGNS
from newsparse.weigh.facets import Facet, Facets

START, QUOTATION, ANTECEDENT, SECOND = 40, 41, 42, 43
"""What a mention or a cue stands behind, beyond signs and sorts of words (`edge_name`)."""
AGENT = len(SORTS)
"""Beyond the sorts of words a mention may begin with: the "by" of a passive."""
TURNS = 8
"""Beside the number of a sign: subject and verb may change places in the language."""
_GROUPS = (*[f"after {sort}" for sort in SORTS], "alone")
_BEGINNINGS = ("no beginning", "1 beginning", "2 beginnings", "3 beginnings", "4 beginnings or more")
_ENDINGS = ("no end", "1 end", "2 ends", "3 ends", "4 ends or more")
_VERBS = ("no verb", "a verb", "a clause with who", "a clause of its own")
_SIZES = ("1 word", "2 words", *["3 to 4 words"] * 2, *["5 to 9 words"] * 5, *["10 to 19 words"] * 10, "20 words or more")


def _left(side: str) -> Facets:
    return Facets(
        Facet("sources", lambda rank: [f"in front: {_BEGINNINGS[min(4, rank >> 3)]} nearer, {_BEGINNINGS[rank & 7]} further off"]),
        Facet("sources", _left_start),
        Facet("sources", lambda close: _before_cue(side, close)),
        *_inner(side),
        *([Facet("sources", lambda sort: [f"{side} before {SORTS[sort]}"])] if side == "in front, up to its comma" else []),
    )


def _before_cue(side: str, close: int) -> Iterator[str]:
    """The sign between a mention and the cue; once more where a language has the subject behind the verb of an attribution."""
    sign = SIGNS[close & ~TURNS] or "nothing"
    yield f"{side}: {sign} before the cue"
    if close & TURNS:
        yield f"in front: {sign} before the cue, where subject and verb may change places"


def _left_start(spot: int) -> Iterator[str]:
    edge, opener = edge_name(spot >> 5), SORTS[spot & 31]
    yield f"in front: begins behind {edge}"
    yield f"in front: begins with {opener}"
    yield f"in front: begins with {opener} behind {edge}"


def _right(side: str) -> Facets:
    closing = ((1, f"{side}: nothing left to report"), (2, f"{side}: an apposition closes"))
    return Facets(
        Facet("sources", lambda before: [f"{side}: the cue stands behind {edge_name(before)}"]),
        Facet("sources", lambda opener: [f"{side}: begins with {'by' if opener == AGENT else SORTS[opener]}"]),
        Facet(
            "sources",
            lambda rank: [f"{side}: {_ENDINGS[min(4, rank >> 2)]} nearer", *[said for bit, said in closing if rank & bit]],
        ),
        Facet("sources", lambda spot: [f"{side}: ends before {place(spot)}"]),
        *_inner(side),
    )


def _inner(side: str) -> tuple[Facet, ...]:
    """What lies between the edges of a mention."""

    def past(comma: int) -> list[str]:
        return [f"{side}: past {place(comma)}"] if comma else []

    def inside(some: int) -> list[str]:
        commas, close, verbs = some >> 5, some >> 2 & 7, some & 3
        clause = [f"{side}: {_VERBS[verbs]} inside"] if verbs else []
        return [*clause, f"{side}: {min(3, commas)} commas inside, {SIGNS[close] or 'nothing'} behind"] if commas else clause

    return (
        Facet("sources", lambda size: [f"{side}: {_SIZES[size - 1]}"]),
        Facet("sources", lambda final: [f"{side}: ends with {SORTS[final]}"]),
        Facet("sources", past),
        Facet("sources", past),
        Facet("sources", inside),
    )


_SUBJECT = Facets(
    Facet("sources", lambda rank: [f"subject of the {'last' if rank >> 2 else 'first'} verb, {_BEGINNINGS[rank & 3]} nearer"]),
    Facet("sources", lambda edge: [f"subject begins behind {edge_name(edge)}"]),
    Facet("sources", lambda opener: [f"subject begins with {SORTS[opener]}"]),
    *_inner("subject"),
)
_CARRIED = Facets(
    Facet("sources", lambda back: [f"source of a report before: {back} cues between"]),
    Facet("sources", lambda manner: [f"source of a report before: {manner_name(manner)}"]),
    Facet("sources", lambda side: [f"source of a report before: {side}"]),
    Facet("sources", lambda forms: [f"source of a report before: {forms[0]}, then {forms[1]}"]),
)
FACETS: Mapping[str, Facets] = {
    **{side: _left(side) for side in ("in front", "in front, up to its comma", "in front, without the day")},
    **{side: _right(side) for side in ("behind", "phrase")},
    "subject": _SUBJECT,
    "source of a report before": _CARRIED,
    "the pronoun behind": Facets(),
    "the subject of an inserted clause": Facets(),
    "the subject of its clause": Facets(),
    "the subject of the clause in front": Facets(),
    "in front of its word": Facets(),
    "named by its phrase": Facets(),
    "nobody": Facets(),
}
"""What is seen at a mention, by how it was come by."""


def _about(side: str) -> Facets:
    """What a cue's looks say for or against one way of having its source."""
    return Facets(
        Facet("sources", lambda manner: [side, f"{side}, {manner_name(manner)}"]),
        Facet("sources", lambda front: [f"{side}, a {form_of(front >> 8)} cue behind {place(front & 255)}"]),
        Facet("sources", lambda behind: [f"{side}, a cue of kind {kind_of(behind >> 8)} in front of {place(behind & 255)}"]),
        Facet("sources", lambda group: [f"{side}, a {form_of(group >> 8)} cue {_GROUPS[group & 255]}"]),
    )


ABOUT: Mapping[str, Facets] = {side: _about(side) for side in FACETS}
"""What is seen at the cue, by how a mention was come by; the facts are the first of its looks."""


def edge_name(edge: int) -> str:
    """What stands in front of a mention, in words."""
    if edge == START:
        return "the sentence's start"
    if edge == QUOTATION:
        return "a quotation"
    if edge == SECOND:
        return "the first part of a verb-second sentence"
    if edge == ANTECEDENT:
        return "what 'who' is about"
    return SIGNS[edge] if edge < 10 else SORTS[edge - 10]
