"""
The names in one line of credits.

    line   = [opener] name {joint name} {sign more}
    opener = "By" | "Von" | "Ein Kommentar von" | "Author:" ...        the words of `bylines.txt` that open a byline or label a name
    name   = two to five capitalised words, with initials and particles; after an opener also one
    joint  = "," | "/" | "&" | "|" | "·" | "and" ...
    more   = a role, a place, an agency, a date, what page furniture sticks to names ("Follow", "Twitter")

What follows the last name up to the next sign is its role when it holds a word for a job. A single word after a comma is
the place the story was written in. Where a name ends is told by `names`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsparse.story.names import BYLINE_WORDS, is_desk, name_end
from newsparse.story.tokens import Token, first_word, is_hour, tokens_of, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack

_FIRST = regex.compile(r"[^\w]*+([\p{L}\p{M}]++)")
_NAMED_PERSON = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’\-]{0,40}+\s{1,8}+(?:\p{Ll}[\p{Ll}'’]{0,3}[\s\-]){0,8}+\p{Lu}"
    r"|[\p{Han}\p{Hangul}]{2,5}+\s{0,8}+[:：]?[\p{Han}\p{Hangul}]{2}|(?<!\w)\p{Han}{3,5}$"
    r"|\p{Lu}{2,5}$",
)
_SENTENCE = 60
_JOINTS = frozenset(",/&|·•;、，+\n")
_SIGNS = frozenset("|·•–—-/,:()（）：【】[]\n")
_COLONS = frozenset(":：/|@\n")
_NAMED = frozenset({"capital", "initials", "cjk", "letters", "camel"})
_LONGEST_OPENER = 60
_LONGEST_PHRASE = 4
_SURE_PHRASE = 2
_MOST_BEFORE = 3
_LONGEST_ROLE = 12
_LONGEST_JOINT = 8


class Credit(NamedTuple):
    """
    Somebody credited: where the name stands, where the role does, whether it is a desk, an agency or a site, and whether it
    is an agency joined to the other names, by "and" or a slash, which makes it one of the authors.
    """

    start: int
    end: int
    role: tuple[int, int] | None
    desk: bool
    joined: bool


class Reading(NamedTuple):
    """What a line of credits says: its names, the words that opened it, and how many of its words are none of them."""

    credits: tuple[Credit, ...]
    opener: str | None
    rest: int

    @property
    def is_desk(self) -> bool:
        """Whether only desks, agencies or sites are credited."""
        return all(one.desk for one in self.credits)


def reading(text: str, start: int, end: int, pack: Pack, *, opened: bool = False) -> Reading:
    """
    The names that one line credits, with their roles. `opened` says that the line above was "By" or "Author".

        >>> from newsparse.language import pack
        >>> line = "By Ana Ruiz and Tom O’Neil, political editor"
        >>> [line[one.start : one.end] for one in reading(line, 0, len(line), pack("en")).credits]
        ['Ana Ruiz', 'Tom O’Neil']
    """
    tokens = tokens_of(text, start, end, pack)
    opener, before, first = _opener(tokens, pack)
    is_opened = opened or opener is not None
    if opened and opener is None:
        first = first_word(tokens)
    if not is_opened:
        before = first = next((place for place in _openings(tokens) if name_end(tokens, place, opened=False) > place), len(tokens))
        if first + 1 < len(tokens) and tokens[first].kind == "cjk" and tokens[first + 1].role in BYLINE_WORDS:
            opener = tokens[first + 1].low
    at = first
    found: list[Credit] = []
    while at < len(tokens):
        last = name_end(tokens, at, opened=is_opened and (not found or tokens[at].kind == "cjk"))
        if last == at or (found and _is_described(tokens, last)):
            break
        role, after = _role(tokens, last)
        found.append(_credit(tokens, (at, last), role, pack))
        at = _joint(tokens, after)
        if at == after:
            break
    return Reading(_each_once(_at_home(found, text, pack), text), opener, _foreign(tokens[:before]) + _foreign(tokens[at:]))


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
    return text[start:end] in _JOINTS or pack.table("bylines").get(text[start:end].lower(), ("",))[0] == "joins"


@cache
def _first_words(pack: Pack) -> frozenset[str]:
    """The words that the words which open a byline or label a name begin with."""
    return frozenset(entry.split()[0] for kind in ("opens", "label") for entry in pack.entries("bylines", kind))


def _opener(tokens: Sequence[Token], pack: Pack) -> tuple[str | None, int, int]:
    """The words that open the byline, their place and the place after them; place 0 when there are none."""
    table = pack.table("bylines")
    openings = [at for at, token in enumerate(tokens) if token.low in _first_words(pack)]
    pictured = bool(openings) and any(token.role == "picture" for token in tokens)
    for at in openings:
        least = 1 if _may_open(tokens, at) else _SURE_PHRASE
        for size in range(min(_LONGEST_PHRASE, len(tokens) - at), least - 1, -1):
            phrase = " ".join([one.low for one in tokens[at : at + size]]) if size > 1 else tokens[at].low
            if table.get(phrase, ("",))[0] not in {"opens", "label"} or (at and pictured):
                continue
            after = at + size
            while after < len(tokens) and (tokens[after].text in _COLONS or tokens[after].role in {"opens", "label"}):
                after += 1
            if after < len(tokens) and (tokens[after].kind in _NAMED or tokens[after].role == "desk"):
                return phrase, at, after
    return None, 0, 0


def _may_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a byline may open here: at the start, after signs or a number, or after words for its kind ("Kolumne von")."""
    if at <= first_word(tokens):
        return True
    if tokens[at - 1].kind == "number" or tokens[at - 1].text in _SIGNS or is_hour(tokens, at - 1):
        return True
    if at > _MOST_BEFORE or tokens[at].kind != "lower":
        return False
    return all(word.kind in {"capital", "lower"} and word.role not in {"stops", "joins", "picture"} for word in tokens[:at])


def _openings(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a name may begin in a line without an opener: at the start, after a sign, a number or a word for hours."""
    if any(token.role == "picture" for token in tokens):
        return
    start = first_word(tokens)
    for at, token in enumerate(tokens):
        if (
            at == start
            or token.kind == "cjk"
            or (at and (tokens[at - 1].text in _SIGNS or tokens[at - 1].kind == "number" or is_hour(tokens, at - 1)))
        ):
            yield at


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Whether plain lower-case words follow, so that what looked like a further name tells where somebody works."""
    return at < len(tokens) and tokens[at].kind == "lower" and not tokens[at].role


def _role(tokens: Sequence[Token], at: int) -> tuple[tuple[int, int] | None, int]:
    """The role that begins here, after a comma, a dash or nothing, and the place after it."""
    first = last = at + (at < len(tokens) and tokens[at].text in {",", "-", "–", "—", "(", "\n"})
    jobs = 0
    while last < len(tokens) and last - first < _LONGEST_ROLE:
        token = tokens[last]
        if token.kind in {"mark", "number"} or (token.role in {"stops", "opens"} and (token.kind == "capital" or last == first)):
            break
        if token.role == "joins" and not (jobs and last + 1 < len(tokens) and tokens[last + 1].kind == "lower"):
            break
        jobs += token.role in {"role", "label"}
        last += 1
    if not jobs or (first > at and tokens[first].role not in {"role", "label"} and name_end(tokens, first, opened=False) > first + 1):
        return None, at
    return (tokens[first].start, tokens[last - 1].end), last


def _joint(tokens: Sequence[Token], at: int) -> int:
    """The place after what joins the next name; the same place when nothing does."""
    while at < len(tokens) and (tokens[at].text in _JOINTS or tokens[at].role == "joins"):
        at += 1
    return at


def _credit(tokens: Sequence[Token], place: tuple[int, int], role: tuple[int, int] | None, pack: Pack) -> Credit:
    """The credit of the tokens of one name, without the copy that some pages print right behind it."""
    first, last = place
    while first < last - 1 and (tokens[first].inside == "rank" or tokens[first].text == "."):
        first += 1
    half, odd = divmod(last - first, 2)
    if half >= 2 and not odd and [one.low for one in tokens[first : first + half]] == [one.low for one in tokens[first + half : last]]:
        last = first + half
    joined = any(0 <= at < len(tokens) and (tokens[at].role == "joins" or tokens[at].text == "/") for at in (place[0] - 1, place[1]))
    joined = joined and " ".join([one.low for one in tokens[first:last]]) in pack.table("agencies")
    return Credit(tokens[first].start, tokens[last - 1].end, role, is_desk(tokens[first:last], pack), joined)


def _at_home(found: Sequence[Credit], text: str, pack: Pack) -> Iterator[Credit]:
    """The credits without the places that follow a name."""
    places = pack.table("places")
    for number, one in enumerate(found):
        name = text[one.start : one.end]
        if number and not one.role and name.lower() in places:
            continue
        yield one


def _each_once(found: Iterator[Credit], text: str) -> tuple[Credit, ...]:
    return tuple({text[one.start : one.end]: one for one in reversed(list(found))}.values())[::-1]


def _foreign(tokens: Sequence[Token]) -> int:
    """How many words there are that no byline has: none of those for dates, desks, jobs, and what is stuck to names."""
    return sum(token.kind in {"lower", "capital"} and not token.role for token in tokens)
