"""What a short line around the names of a byline says: that a name follows, that two are joined, what somebody's job is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from newsparse.story.tokens import is_joint, tokens_of, vocabulary

if TYPE_CHECKING:
    from newsparse.language import Pack

_FIRST = regex.compile(r"[^\w]*+([\p{L}\p{M}]++)")
_FIRST_WORD = regex.compile(r"([\p{Ll}&]{1,8}+)\s++")
_NAMED_PERSON = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’\-]{0,40}+\s{1,8}+(?:['’]?\p{Ll}[\p{Ll}'’]{0,3}[\s\-]){0,8}+(?:\p{Ll}['’])?\p{Lu}"
    r"|[\p{Han}\p{Hangul}]{2,5}+\s{0,8}+[:：]?[\p{Han}\p{Hangul}]{2}|(?<!\w)\p{Han}{3,5}$"
    r"|\p{Lu}{2,5}$",
)
_SENTENCE = 60
_OTHERS = frozenset({"editing", "photography", "translation"})
_LONGEST_OPENER = 60
_LONGEST_JOINT = 8
_LONGEST_JOB = 60
_MOST_OF_JOB = 6
_ENDS = " :：.…"
_JOBS = frozenset({"role", "label"})
JOINTS = frozenset(",/&|·•;、，+\n")


def may_open(text: str, start: int, end: int, pack: Pack) -> bool:
    """Whether a line begins with a word of bylines: "By", "Author", "Staff", "dpa"."""
    first = _FIRST.match(text, start, end)
    return first is not None and vocabulary(pack).get(first[1].lower()) in {"opens", "label", "desk", "role"}


def may_credit(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a line can hold a byline, at little cost: it opens with a word of bylines, or has a name and is no sentence.

        >>> from newsparse.language import pack
        >>> [may_credit(line, 0, len(line), pack("en")) for line in ("By Ana Ruiz", "Ana Ruiz", "The bank held its rates.")]
        [True, True, False]
    """
    if may_open(text, start, end, pack):
        return True
    if end - start > _SENTENCE and text[end - 1] in '.?!”"':
        return False
    return _NAMED_PERSON.search(text, start, end) is not None


def opens(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a whole line only announces a name: "By", "Author:", "Author of the article:".

        >>> from newsparse.language import pack
        >>> opens("Author of the article:", 0, 22, pack("en"))
        True
    """
    if end - start > _LONGEST_OPENER:
        return False
    return pack.table("bylines").get(text[start:end].rstrip(" :：").lower(), ("",))[0] in {"opens", "label"}


def joins_names(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a whole line only joins two names: a comma, "and".

        >>> from newsparse.language import pack
        >>> [joins_names(line, 0, len(line), pack("en")) for line in (",", "and", "Ana")]
        [True, True, False]
    """
    if end - start > _LONGEST_JOINT:
        return False
    return text[start:end] in JOINTS or is_joint(text[start:end], pack)


def after_joint(text: str, start: int, end: int, pack: Pack) -> int:
    """
    The place after what joins the names of this block to those above, a word or a line; the start when it opens with none.

        >>> from newsparse.language import pack
        >>> after_joint("and Ana Ruiz", 0, 12, pack("en")), after_joint("Ana Ruiz", 0, 8, pack("en"))
        (4, 0)
    """
    first = _FIRST_WORD.match(text, start, end)
    if first is not None and joins_names(text, start, first.end(1), pack):
        return first.end()
    line = text.find("\n", start, min(end, start + _LONGEST_JOB))
    return line + 1 if line > start and hangs(text, start, line, pack) else start


def hangs(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a line ends on a word that joins names, and has more to it: "in Leeds and".

        >>> from newsparse.language import pack
        >>> [hangs(line, 0, len(line), pack("en")) for line in ("in Leeds and", "and")]
        [True, False]
    """
    least = max(start, end - _LONGEST_JOINT - 1)
    space = max(text.rfind(" ", least, end), text.rfind("\n", least, end))
    return space > start and text[space + 1].isalpha() and joins_names(text, space + 1, end, pack)


def credits_others(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a whole line only announces whose a picture is, or who edited or checked the text: "Photograph:", "Edited by".

        >>> from newsparse.language import pack
        >>> [credits_others(line, 0, len(line), pack("en")) for line in ("Photograph:", "Edited by", "Credit...", "Photography")]
        [True, True, True, False]
    """
    if not 0 < end - start <= _LONGEST_OPENER:
        return False
    low = text[start:end].rstrip(_ENDS).lower()
    table = pack.table("bylines")
    kinds = [table.get(word, ("",))[0] for word in low.split()]
    if table.get(low, ("",))[0] in {"opens", "label"}:
        return False
    if low in other_work(pack)[0] and (len(kinds) > 1 or text[end - 1] in _ENDS):
        return True
    return "picture" in kinds and {*kinds} <= {"picture", "opens"} and (text[end - 1] in _ENDS or kinds[-1] == "opens")


def tells_role(text: str, start: int, end: int, pack: Pack) -> bool:
    """
    Whether a whole line only says what somebody's job is.

        >>> from newsparse.language import pack
        >>> [tells_role(line, 0, len(line), pack("en")) for line in ("Political editor", "Health Reporter", "Ana Ruiz, editor")]
        [True, True, False]
    """
    if end - start > _LONGEST_JOB:
        return False
    tokens = tokens_of(text, start, end, pack)
    if not 0 < len(tokens) <= _MOST_OF_JOB or opens(text, start, end, pack) or not (tokens[0].role == "role" or tokens[-1].role in _JOBS):
        return False
    return all(one.kind in {"capital", "lower"} and one.inside != "forename" for one in tokens)


@cache
def other_work(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """The wordings that credit some other work than the writing ("edited by", "fact-checked by"), and the words that they end with."""
    signed = frozenset([wording for wording, (role, side) in pack.table("signoffs").items() if role in _OTHERS and side == "after"])
    wordings = signed | pack.entries("bylines", "other")
    return wordings, frozenset([wording.rpartition(" ")[2] for wording in wordings])
