"""What a noun that says what somebody is tells: whose it is, and the gender; by itself, by its ending, in the genitive."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsparse.text.kept import Kept

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.language.files import Table

_NO_GENITIVE = "es"
"""A noun that ends in one of these has no genitive in s: des Kollegen."""


def role_of(word: str, pack: Pack) -> tuple[str, ...]:
    """What the roles of a pack tell of a noun in lower case, by itself, by its ending or without “ex”: whose it is, and the gender."""
    return _roles(pack)[word]


@cache
def _roles(pack: Pack) -> Kept[str, tuple[str, ...]]:
    roles = pack.table("roles")
    endings, with_genitives = endings_in(roles), role_endings(pack)

    def told(word: str) -> tuple[str, ...]:
        genitive = _has_genitives(pack) and word not in roles and word.endswith(with_genitives)
        bare = word.removesuffix("s") if genitive else word
        by_ending = next((roles["-" + ending] for ending in endings if bare.endswith(ending)), ("", "-"))
        return roles.get(word) or roles.get(bare.removeprefix("ex")) or by_ending

    return Kept(told)


def role_endings(pack: Pack) -> tuple[str, ...]:
    """How compounds end that say what somebody is, in the genitive as well, the longest first."""
    roles = pack.table("roles")
    own = {form[1:] for word, (_, gender) in roles.items() if word[0] == "-" for form in genitive(word, gender, pack)}
    return tuple(sorted({*endings_in(roles), *own}, key=lambda ending: (-len(ending), ending)))


def endings_in(table: Table) -> list[str]:
    """How the words end that a table tells by their ending, the longest first."""
    return sorted((entry[1:] for entry in table if entry[0] == "-"), key=len, reverse=True)


def genitive(word: str, gender: str, pack: Pack) -> tuple[str, ...]:
    """
    The genitive of a masculine, where every noun has a capital; nothing elsewhere.

        >>> from newsparse.language import pack
        >>> genitive("sprecher", "m", pack("de")), genitive("spokesman", "m", pack("en"))
        (('sprechers',), ())
    """
    return (word + "s",) if gender == "m" and _has_genitives(pack) and word[-1] not in _NO_GENITIVE else ()


def _has_genitives(pack: Pack) -> bool:
    return "noun-capitals" in pack.table("order")
