"""The form and the kind of a cue: in which tense it stands, and how it reports."""

from __future__ import annotations

from newsparse.language.files import FILES

_PHRASE = "phrase"
QUOTED, CLAUSE, NAMED = "quoted", "clause", "named"
"""The kinds of cues that are none without a quotation beside them; for the second a clause with “that” does as well. With one, `say`.
The third has its quotation within its clause (tachó el anuncio de “burla”)."""
SAYING = frozenset({"say", "claim"})
"""The kinds of cues with which somebody says something: said, claimed."""
FORMS, KINDS = ((*sorted((values or frozenset()) - {QUOTED, CLAUSE, NAMED}), _PHRASE) for values in FILES["cues"])
"""The forms and the kinds of a cue. A cue of several words has a form and a kind of its own."""


def manner(form: str, kind: str) -> int:
    """
    A cue's form and kind as one number, which the two below take apart.

        >>> form_of(manner("past", "say")), kind_of(manner("past", "say"))
        ('past', 'say')
    """
    return FORMS.index(form) << 5 | KINDS.index(kind)


def form_of(number: int) -> str:
    """The form of a cue."""
    return FORMS[number >> 5]


def kind_of(number: int) -> str:
    """The kind of a cue."""
    return KINDS[number & 31]


def manner_name(number: int) -> str:
    """
    A cue's form and kind in words.

        >>> manner_name(manner("past", "say")), manner_name(A_PHRASE)
        ('a past cue of kind say', 'a phrase')
    """
    return "a phrase" if number == A_PHRASE else f"a {form_of(number)} cue of kind {kind_of(number)}"


A_PHRASE = manner(_PHRASE, _PHRASE)
