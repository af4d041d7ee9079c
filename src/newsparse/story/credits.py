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

from newsparse.story.announcers import JOINTS, other_work
from newsparse.story.names import BYLINE_WORDS, is_desk, name_end
from newsparse.story.tokens import Token, first_word, is_hour, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack

_SIGNS = frozenset("|·•–—-/,:()（）：【】[]\n")
_PREPOSITIONS, _DETERMINERS = frozenset({"preposition", "attached"}), frozenset({"determiner", "possessive"})
_TEXT = frozenset({"opens", "label"})
_JOBS = frozenset({"role", "label"})
_COLONS = frozenset(":：/|@\n")
_NAMED = frozenset({"capital", "initials", "cjk", "letters", "camel"})
_LONGEST_PHRASE = 4
_SURE_PHRASE = 2
_MOST_BEFORE = 3
_LONGEST_ROLE = 12
_LONGEST_ASIDE = 8


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
        before = first = next((place for place in _openings(tokens, pack) if name_end(tokens, place, opened=False) > place), len(tokens))
        if first + 1 < len(tokens) and tokens[first].kind == "cjk" and tokens[first + 1].role in BYLINE_WORDS:
            opener = tokens[first + 1].low
    found, at = _listed(tokens, first, pack, opened=is_opened, aside=True)
    if not is_opened and _foreign(tokens[at:]):
        found, at = _listed(tokens, first, pack, opened=False, aside=False)
    return Reading(_each_once(_at_home(found, text, pack), text), opener, _foreign(tokens[:before]) + _foreign(tokens[at:]))


def _listed(tokens: Sequence[Token], first: int, pack: Pack, *, opened: bool, aside: bool) -> tuple[list[Credit], int]:
    """The names of a list that begins here, and the place after it; `aside` says that places and brackets may stand behind them."""
    found: list[Credit] = []
    at, beside = first, False
    while at < len(tokens):
        last = name_end(tokens, at, opened=opened and (not found or tokens[at].kind == "cjk"))
        if last == at or (found and _is_described(tokens, last) and not (beside and _aside(tokens, last, pack) > last)):
            break
        role, after = _role(tokens, last)
        if not _holds_picture(tokens, last):
            found.append(_credit(tokens, (at, last), role, pack))
        at = _joint(tokens, after)
        over = _aside(tokens, after, pack) if aside and at == after else after
        if over > after and (beside or _is_joint(tokens, over) or _is_beside(tokens, over, pack)):
            at, beside = _joint(tokens, over), True
        if at in {after, over}:
            break
    return found, at


def _is_beside(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Whether one more name follows with a place or a bracket behind it."""
    joint = _joint(tokens, at)
    last = name_end(tokens, joint, opened=False)
    return last > joint > at and _aside(tokens, last, pack) > last


def _aside(tokens: Sequence[Token], at: int, pack: Pack) -> int:
    """The place after a bracket behind a name, or where its bearer is ("in Leeds"); the same place when neither stands there."""
    limit = min(len(tokens), at + _LONGEST_ASIDE)
    if at < limit and tokens[at].text in "()":
        return next((last + 1 for last in range(at, limit) if tokens[last].text == ")"), at)
    if at >= limit or tokens[at].kind != "lower" or tokens[at].low not in _prepositions(pack):
        return at
    last = at + 1
    while last < limit and (tokens[last].kind in _NAMED or _runs_on(tokens[last], pack)):
        last += 1
    return last if last > at + 1 and tokens[last - 1].kind in _NAMED else at


def _runs_on(token: Token, pack: Pack) -> bool:
    """Whether a small word may stand inside the name of a place or a paper."""
    return token.role != "joins" and (token.inside == "particle" or token.low in _determiners(pack))


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word joins the next name here, or "&" does."""
    return at < len(tokens) and tokens[at].role == "joins" and tokens[at].text != ","


@cache
def _prepositions(pack: Pack) -> frozenset[str]:
    return frozenset([word for word, (kinds,) in pack.table("grammar").items() if not _PREPOSITIONS.isdisjoint(kinds.split())])


@cache
def _determiners(pack: Pack) -> frozenset[str]:
    return frozenset([word for word, (kinds,) in pack.table("grammar").items() if not _DETERMINERS.isdisjoint(kinds.split())])


@cache
def _first_words(pack: Pack) -> frozenset[str]:
    """The words that the words which open a byline or label a name begin with."""
    return frozenset(entry.split()[0] for kind in ("opens", "label") for entry in pack.entries("bylines", kind))


def _opener(tokens: Sequence[Token], pack: Pack) -> tuple[str | None, int, int]:
    """The words that open the byline, their place and the place after them; place 0 when there are none."""
    table = pack.table("bylines")
    openings = [at for at, token in enumerate(tokens) if token.low in _first_words(pack)]
    pictured = bool(openings) and _is_pictured(tokens)
    for at in openings:
        least = 1 if _may_open(tokens, at) else _SURE_PHRASE
        for size in range(min(_LONGEST_PHRASE, len(tokens) - at), least - 1, -1):
            phrase = " ".join([one.low for one in tokens[at : at + size]]) if size > 1 else tokens[at].low
            if table.get(phrase, ("",))[0] not in {"opens", "label"} or (at and pictured) or _is_of_others(tokens[: at + size], pack):
                continue
            after = _to_name(tokens, at + size, pack)
            if after < len(tokens) and (tokens[after].kind in _NAMED or tokens[name_end(tokens, after, opened=True) - 1].role == "desk"):
                return phrase, at, after
    return None, 0, 0


def _to_name(tokens: Sequence[Token], at: int, pack: Pack) -> int:
    """The place after the colon or the full stop behind a byline's word, and after what its bearer is: "our reporter"."""
    at += at < len(tokens) and tokens[at].text == "." and tokens[at].start == tokens[at - 1].end
    while at < len(tokens) and (tokens[at].text in _COLONS or tokens[at].role in _TEXT):
        at += 1
    over = _aside(tokens, at, pack)
    if (
        at < over < len(tokens)
        and tokens[at].kind == "lower"
        and tokens[over].text == ","
        and name_end(tokens, over + 1, opened=False) > over + 1
    ):
        return over + 1
    last, jobs = at + (at < len(tokens) and tokens[at].low in _determiners(pack)), 0
    if last == at and not (at < len(tokens) and tokens[at].kind == "lower" and tokens[at].role == "role"):
        return at
    while last < len(tokens) and last - at < _LONGEST_PHRASE and (tokens[last].role in _JOBS or tokens[last].kind == "lower"):
        jobs += tokens[last].role in _JOBS
        last += 1
    if jobs and (over := _aside(tokens, last, pack)) > last:
        last = over + (over < len(tokens) and tokens[over].text == ",")
    return last if jobs and name_end(tokens, last, opened=False) > last else at


def _is_of_others(tokens: Sequence[Token], pack: Pack) -> bool:
    """Whether what opens here credits some other work than the writing: "Edited by", "Medically reviewed by"."""
    others, last = other_work(pack)
    if not tokens or tokens[-1].low not in last:
        return False
    return any(" ".join([one.low for one in tokens[-size:]]) in others for size in range(2, min(_LONGEST_PHRASE, len(tokens)) + 1))


def _may_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a byline may open here: at the start, after signs or a number, or after words for its kind ("Kolumne von")."""
    if at <= first_word(tokens):
        return True
    if tokens[at - 1].kind == "number" or tokens[at - 1].text in _SIGNS or is_hour(tokens, at - 1):
        return True
    if at > _MOST_BEFORE or tokens[at].kind != "lower" or (tokens[at].inside == "particle" and _is_inside_a_name(tokens, at)):
        return False
    return all(word.kind in {"capital", "lower"} and word.role not in {"stops", "joins", "picture"} for word in tokens[:at])


def _is_inside_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether "von", "di" or the like belongs to a name: behind a forename, or before a single word (Max von Bülow)."""
    single = at + 2 >= len(tokens) or tokens[at + 2].kind not in _NAMED
    return single or any(token.inside == "forename" for token in tokens[:at])


def _is_pictured(tokens: Sequence[Token]) -> bool:
    """Whether a line credits a picture, and does not tell in a bracket who wrote the text: "Ana Ruiz (text)"."""
    if not any(token.role == "picture" for token in tokens):
        return False
    return not any(token.role in _TEXT and tokens[at - 1].text + tokens[at + 1].text == "()" for at, token in enumerate(tokens[1:-1], 1))


def _openings(tokens: Sequence[Token], pack: Pack) -> Iterator[int]:
    """Where a name may begin in a line without an opener: at the start, after a sign, a number or a word for hours."""
    start = first_word(tokens)
    if _is_pictured(tokens) or any(token.role == "other" for token in tokens[start : start + 1]):
        return
    if any(_is_of_others(tokens[start:last], pack) for last in range(start + 2, start + 1 + _LONGEST_PHRASE)):
        return
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
    first = last = at + (at < len(tokens) and tokens[at].text in {",", "-", "–", "—", "(", "|", "·", "\n"})
    jobs = 0
    if tokens[first - 1 : first] and tokens[first - 1].text == "(" and _is_work(tokens, first):
        return None, at
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


def _is_work(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket holds nothing but a word for the text or for pictures: "(text)"."""
    return at + 1 < len(tokens) and tokens[at].role in _TEXT | {"picture"} and tokens[at + 1].text == ")"


def _holds_picture(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket behind a name says that its bearer took the pictures."""
    return at + 1 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].role == "picture" and _is_work(tokens, at + 1)


def _joint(tokens: Sequence[Token], at: int) -> int:
    """The place after what joins the next name; the same place when nothing does."""
    while at < len(tokens) and (tokens[at].text in JOINTS or tokens[at].role == "joins"):
        at += 1
    return at


def _credit(tokens: Sequence[Token], place: tuple[int, int], role: tuple[int, int] | None, pack: Pack) -> Credit:
    """The credit of the tokens of one name, without the copy that some pages print right behind it."""
    first, last = place
    while first < last - 1 and (tokens[first].inside == "rank" or tokens[first].text in ".-"):
        first += 1
    half, odd = divmod(last - first, 2)
    if half >= 2 and not odd and [one.low for one in tokens[first : first + half]] == [one.low for one in tokens[first + half : last]]:
        last = first + half
    above = place[0] - 1 - (tokens[place[0] - 1].text == "\n")
    joined = any(0 <= at < len(tokens) and (tokens[at].role == "joins" or tokens[at].text == "/") for at in (above, place[1]))
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
