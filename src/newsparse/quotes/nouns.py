"""What a noun says that stands for somebody or something: a person again, a role, a body."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsparse.quotes.roles import endings_in, role_of
from newsparse.quotes.sorts import BODY
from newsparse.text.kept import Kept

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

AGAIN = frozenset({"m", "f", "-"})
"""What an epithet says that names a person again."""


def is_a_thing(copy: Copy, n: int, pack: Pack) -> bool:
    """Whether a noun says what a body or a text is."""
    return bool(copy.tags[n] & BODY) or epithet(copy.lower[n], pack) == "body"


def is_a_persons(copy: Copy, n: int, pack: Pack) -> bool:
    """Whether a noun says what one person is."""
    word = copy.lower[n]
    return role_of(word, pack)[0] == "person" or epithet(word, pack) in AGAIN or word in pack.table("synonyms")


def epithet(word: str, pack: Pack) -> str:
    """
    The gender of a noun that names again somebody named before, “body” where that is a body, and “other” where it brings in
    somebody of its own (the judge); nothing for any other noun.
    """
    return _epithets(pack)[word]


@cache
def _epithets(pack: Pack) -> Kept[str, str]:
    table = pack.table("epithets")
    endings = [(ending, table["-" + ending][0]) for ending in endings_in(table)]

    def told(word: str) -> str:
        if word in table or (word.startswith("ex") and word[2:] in table):
            return table[word if word in table else word[2:]][0]
        return next((gender for ending, gender in endings if word.endswith(ending)), "")

    return Kept(told)
