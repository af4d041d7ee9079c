"""
Texts that a regular expression may choke on, made from the expression itself.

An expression takes too long where one run of characters can be shared out to its parts in many ways, or where every
place of a run is a new start that reads on to its end. So each of its repeated parts is repeated here without end, behind
what has to stand before it, and what follows does not match.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple

_PARSER = import_module("re._parser")
_LIKELY = "aA1 .,:-_/()“'\n\t漢\u0301\x00"
_BY_CATEGORY = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " \n",
    "CATEGORY_WORD": "aA1",
    "CATEGORY_NOT_DIGIT": "a ",
    "CATEGORY_NOT_SPACE": "a.",
    "CATEGORY_NOT_WORD": " .",
}
_PROPERTIES = {"Lu": "A", "Ll": "a", "L": "aA", "Lo": "漢", "M": "\u0301", "Nd": "1", "P": ".", "Han": "漢", "Hangul": "한"}
_PROPERTIES |= {"Hiragana": "の", "Katakana": "ノ", "Lt": "ǅ", "Lm": "ー"}
GENERIC = (
    *(" ", "\n", "\t", "a", "A", "1", ".", ",", "-", "—", "_", "(", ")", "“", '"', "'", "/", ":", "\x01", "\u00a0", "漢", "é", "\u0301"),
    *(
        "a ",
        "A ",
        "1 ",
        "a.",
        "A.",
        "Aa ",
        "a, ",
        "A. ",
        "1.",
        "1, ",
        "1:1",
        " \n",
        "\r\n",
        "(a",
        "(a)",
        "a-",
        "a'",
        "a/",
        "A/A",
        ": ",
        "= ",
    ),
)
"""Runs that any expression may meet."""
TAILS = ("\x00", "!", "a\n")


class Attack(NamedTuple):
    """A run without end, what stands before it and after it."""

    before: str
    run: str
    after: str

    def text(self, size: int) -> str:
        """The run so often that it has this many characters."""
        return self.before + self.run * (size // len(self.run)) + self.after


def attacks(pattern: str, flags: int) -> list[Attack]:
    """The runs that this expression may choke on, behind what it wants to stand before them."""
    tree = _PARSER.parse(_PROPERTY.sub(_characters, pattern), flags & re.VERBOSE)
    found = [Attack("", run, "") for run in GENERIC]
    for before, run in dict.fromkeys(_runs(tree, "")):
        found += [Attack(before, run, after) for after in TAILS]
    whole = _example(tree)
    return found + [Attack("", run, "!") for run in {whole, whole[:-1], whole[1:]} if run]


_PROPERTY = re.compile(r"\\p\{(\w+)\}")


def _characters(found: re.Match[str]) -> str:
    """Instead of a Unicode property, which `re` does not know, one or two characters that have it."""
    return _PROPERTIES[found[1]][:1]


def _runs(tree: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """Each repeated part of an expression, with an example of what stands before it."""
    parts = list(tree)
    for kind, what in parts:
        for inner in _inside(str(kind), what):
            yield from _runs(inner, before)
        if str(kind).endswith("REPEAT") and what[1] > 1:
            for run in _examples(what[2]):
                yield before, run
        before += _one(str(kind), what)
    for (kind, what), (after, follows) in pairwise(parts):
        if str(kind).endswith("REPEAT") and str(after).endswith("REPEAT"):
            yield "", _example(what[2]) + _example(follows[2])


def _inside(kind: str, what: Any) -> Sequence[Any]:  # noqa: ANN401  -- the parser's own tree
    """The parts of a part."""
    match kind:
        case "SUBPATTERN":
            return [what[3]]
        case "BRANCH":
            return list(what[1])
        case "ASSERT" | "ASSERT_NOT":
            return [what[1]]
        case "ATOMIC_GROUP":
            return [what]
        case "GROUPREF_EXISTS":
            return [part for part in what[1:] if part]
        case _:
            return [what[2]] if kind.endswith("REPEAT") else []


def _examples(tree: Any) -> list[str]:  # noqa: ANN401  -- the parser's own tree
    """A few texts that a part matches: one for each kind of character where it is a set."""
    parts = list(tree)
    if len(parts) == 1 and str(parts[0][0]) == "IN":
        return list(_members(parts[0][1]))[:4]
    if len(parts) == 1 and str(parts[0][0]) in ("SUBPATTERN", "ATOMIC_GROUP", "BRANCH"):
        return [text for inner in _inside(str(parts[0][0]), parts[0][1]) for text in _examples(inner)][:6]
    return [text] if (text := _example(parts)) else []


def _example(tree: Iterable[Any]) -> str:
    return "".join(_one(str(kind), what) for kind, what in tree)


def _one(kind: str, what: Any) -> str:  # noqa: ANN401  -- the parser's own tree
    """A text that one part matches."""
    match kind:
        case "LITERAL":
            return chr(what)
        case "NOT_LITERAL":
            return next(char for char in _LIKELY if char != chr(what))
        case "ANY":
            return "a"
        case "IN":
            return next(iter(_members(what)), "a")
        case "SUBPATTERN" | "BRANCH" | "ATOMIC_GROUP":
            return _example(_inside(kind, what)[0])
        case _:
            return _example(what[2]) * min(max(1, what[0]), 40) if kind.endswith("REPEAT") else ""


def _members(items: Sequence[Any]) -> Iterator[str]:
    """Characters of a set, the likely ones first; of a set that says what is not in it, some that are."""
    negated = str(items[0][0]) == "NEGATE"
    for char in _LIKELY:
        if any(_covers(str(kind), what, char) for kind, what in items) != negated:
            yield char
    if not negated:
        yield from [chr(what if str(kind) == "LITERAL" else what[0]) for kind, what in items if str(kind) in ("LITERAL", "RANGE")]


def _covers(kind: str, what: Any, char: str) -> bool:  # noqa: ANN401  -- the parser's own tree
    match kind:
        case "LITERAL":
            return bool(ord(char) == what)
        case "RANGE":
            return bool(what[0] <= ord(char) <= what[1])
        case "CATEGORY":
            return char in _BY_CATEGORY[str(what)]
        case _:
            return False
