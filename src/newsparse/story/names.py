"""
Names in a line of credits: where one ends, and whether it is a person's.

A name has two to five capitalised words, with initials and particles among them; after a byline word also one. It ends
before a lower-case word that is no particle, a digit, what page furniture sticks to names ("Twitter", "Follow"), and from its
third word on before a word for a job or a newsroom ("Ada Moor Freelance sports writer", "Jon Bell The Associated Press").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack
    from newsparse.language.files import Table
    from newsparse.story.tokens import Token

BYLINE_WORDS = frozenset({"role", "opens", "label"})
_HAN_NAME = regex.compile(r"\p{Han}{3,5}")
_MOST_WORDS = 5
_LONGEST_FAMILY = 3


def name_end(tokens: Sequence[Token], at: int, *, opened: bool) -> int:
    """The place after the name that begins here; the same place when none does."""
    if at < len(tokens) and tokens[at].kind in {"cjk", "letters"}:
        return _name_without_capitals(tokens, at, opened=opened)
    if at + 1 < len(tokens) and (tokens[at].low == "the" or (opened and tokens[at].role == "stops" and tokens[at].inside == "particle")):
        last = name_end(tokens, at + 1, opened=opened)
        if last > at + 1 and tokens[last - 1].role == "desk":
            return last
        if tokens[at].low == "the":
            return at
    words, last, here = 0, at, at
    while here < len(tokens) and words < _MOST_WORDS and not _ends_name(tokens, here, words):
        token = tokens[here]
        if token.kind in {"capital", "camel"}:
            words += token.inside != "rank"
            last = here + 1
        elif token.kind == "initials":
            last = here + 1
        here += 1
    if words >= 2 or (words == 1 and (opened or last - at > 1 or tokens[at].text.isupper() or tokens[at].role == "desk")):
        return last
    return at + 1 if at < len(tokens) and tokens[at].role == "desk" and tokens[at].kind == "lower" and words == 0 else at


def _ends_name(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether a name of so many words ends before this token."""
    token = tokens[at]
    if token.kind in {"capital", "camel"}:
        return _is_no_part(tokens, at, words)
    if token.text in ".-" and at and _is_title(tokens, at - 1):
        return False
    if token.kind == "lower" and token.inside == "rank":
        return not (at + 1 < len(tokens) and tokens[at + 1].text == ".")
    if token.kind == "lower" and token.inside == "particle" and (token.role != "joins" or _closes_name(tokens, at, words)):
        return not (at + 1 < len(tokens) and tokens[at + 1].kind in {"capital", "lower", "camel"})
    return token.kind != "initials"


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title stands there, or the full stop behind one: "Dipl.-Ing."."""
    return tokens[at].inside == "rank" or (tokens[at].text == "." and at > 0 and tokens[at - 1].inside == "rank")


def _closes_name(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether the word for "and" joins two family names: one word ends the list behind it (José Ortega y Gasset)."""
    if words < 2 or at + 1 >= len(tokens):
        return False
    word, behind = tokens[at + 1], tokens[at + 2 : at + 3]
    return word.kind == "capital" and not (word.text.isupper() or word.role) and all(one.kind == "mark" for one in behind)


def _is_no_part(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether a capitalised word is no part of a name: page furniture, a date, and from the third word on a job or a newsroom."""
    token = tokens[at]
    if _is_claimed(tokens, at, words):
        return False
    if token.role in {"stops", "picture", "opens"}:
        return True
    if token.role == "time":
        return bool(words) or token.text.isupper() or at + 1 == len(tokens) or tokens[at + 1].kind in {"number", "mark"}
    if words and token.low == "the":
        return True
    if token.role == "joins":
        return words >= 2 and token.text.isupper()
    return words >= 2 and token.role in {"role", "label", "desk"} and not _in_capitals(tokens, at)


def _is_claimed(tokens: Sequence[Token], at: int, words: int) -> bool:
    """
    Whether the word beside it makes any word a part of a name of so many words.

    Behind a particle all are (Joris van der Meer), and so is a particle with a capital before another (Anna De Wit). Beside a
    forename, or as one, a word of dates or furniture is one where no number follows (Roger May, Peter Read, April Jones), and
    so is a month behind a byline's word (By Will May).
    """
    token, before = tokens[at], tokens[at - 1].inside if words else ""
    following = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].kind in {"capital", "camel"} else None
    if before == "particle" or (words and token.inside == "particle" and token.role != "joins" and following):
        return True
    opened = at > words and tokens[at - words - 1].role in BYLINE_WORDS
    numbered = any(other.kind == "number" for other in tokens[at + 1 : at + 3])
    if words == 1 and (before == "forename" or (opened and token.role == "time")) and token.role in {"stops", "time"}:
        return not numbered
    if words or following is None:
        return False
    if token.inside == "forename" and not following.role:
        return True
    return not numbered and ((token.inside == "forename" and following.role == "time") or (opened and token.inside == "month"))


def _in_capitals(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word and the one before are in capitals, so that it belongs to a newsroom's name: "MDR SACHSEN-ANHALT"."""
    return all(len(token.text) > 3 and token.text.isupper() for token in tokens[at - 1 : at + 1])


def _name_without_capitals(tokens: Sequence[Token], at: int, *, opened: bool) -> int:
    """
    The place after a name in a script that has no capitals. There only a byline word tells a name: before it, or for Korean
    and Japanese behind it ("기자"); or three to five Chinese characters may be one, alone in a line or before a date.
    """
    last = at
    while last < len(tokens) and last - at < _MOST_WORDS and tokens[last].kind == tokens[at].kind and tokens[last].role not in BYLINE_WORDS:
        last += 1
    if opened:
        return last
    if tokens[at].kind != "cjk":
        return at
    if at + 1 < len(tokens) and tokens[at].role not in BYLINE_WORDS and tokens[at + 1].role in BYLINE_WORDS:
        return at + 1
    alone = at == 0 and (last == len(tokens) or tokens[last].kind in {"number", "mark"})
    return last if alone and _HAN_NAME.fullmatch("".join([token.text for token in tokens[:last]])) else at


def has_family_name(name: str, pack: Pack) -> bool:
    """
    Whether a name without capitals opens with a family name, and at most one letter more is left for the given one.

        >>> from newsparse.language import pack
        >>> [has_family_name(name, pack("und")) for name in ("松本彩", "김서연", "金融機関")]
        [True, True, False]
    """
    known, plain = pack.table("surnames"), "".join(name.split())
    return any(plain[:size] in known and size < len(plain) <= 2 * size + 1 for size in range(1, _LONGEST_FAMILY + 1))


def is_desk(name: Sequence[Token], pack: Pack) -> bool:
    """Whether a name is that of a newsroom, an agency or a site rather than a person's."""
    words = [token.low for token in name]
    table, agencies = pack.table("bylines"), pack.table("agencies")
    whole = " ".join(words)
    if whole in agencies or whole.removeprefix("the ") in agencies or table.get(whole, ("",))[0] == "desk":
        return True
    if len(name) == 1:
        return name[0].kind not in {"cjk", "letters"} and (name[0].text.isupper() or "." in whole or _part(whole, table) == "desk")
    known = words[0] in pack.table("forenames") and name[-1].role != "role"
    if name[-1].role == "desk" or words[0] == "the" or _part(words[-1], table) == "desk":
        return True
    return not known and ({name[0].role, name[-1].role} & {"role", "desk"} != set())


def _part(word: str, table: Table) -> str:
    """What the last part of a compound is: "desk" for "MM-Redaktion"."""
    return table.get(word.rpartition("-")[2], ("",))[0] if "-" in word else ""
