"""
The names in one line of credits.

    line   = [opener] name {joint name} {sign more}
    opener = "By" | "Von" | "Ein Kommentar von" | "Author:" ...        the words of `bylines.txt` that open a byline or label a name
    name   = two to five capitalised words, with initials and particles; after an opener also one
    joint  = "," | "/" | "&" | "|" | "·" | "and" ...
    more   = a role, a place, an agency, a date, what page furniture sticks to names ("Follow", "Twitter")

A name ends before a lower-case word that is no particle, a digit, and from its third word on before a word for a job or a
newsroom ("Ada Moor Freelance sports writer", "Jon Bell The Associated Press"). A single word after a comma is the place
the story was written in.
"""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.language.files import Table

_TOKEN = regex.compile(
    r"(?:\p{Lu}\.-?){1,4}|(?i:jr|sr|st)\."
    r"|[\p{L}\p{M}]++(?:['’‘`´.\-‐‑\u00ad\u200b][\p{L}\p{M}]++)*+"
    r"|\p{Nd}++|[^\s\w]|\n",
)
_CJK = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]{2,5}+")
_FIRST = regex.compile(r"[^\w]*+([\p{L}\p{M}]++)")
_NAMED_PERSON = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’\-]*+\s++(?:\p{Ll}[\p{Ll}'’]{0,3}[\s\-])*+\p{Lu}"
    r"|[\p{Han}\p{Hangul}]{2,5}+\s*+[:：]?[\p{Han}\p{Hangul}]{2}|^[\p{Han}]{3,5}$"
    r"|\p{Lu}{2,5}$",
)
_SENTENCE = 60
_CAPITAL_INSIDE = regex.compile(r"(?:\p{Ll}{1,2}|\p{Ll}++['’‘`\-‐‑])\p{Lu}")
_HAN_NAME = regex.compile(r"\p{Han}{3,5}")
_JOINTS = frozenset(",/&|·•;、，+\n")
_SIGNS = frozenset("|·•–—-/,:()（）：【】[]\n")
_COLONS = frozenset(":：/|@\n")
_PARTICLES = frozenset(
    {
        *(
            "al",
            "el",
            "bin",
            "bint",
            "ibn",
            "ben",
            "de",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "das",
            "do",
            "du",
            "des",
            "do",
            "la",
            "le",
            "les",
        ),
        *("van", "von", "der", "den", "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "t", "d", "l", "o", "y", "e"),
    },
)
_RANKS = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx", "med", "jur", "ing", "dipl", "mag", "herr", "frau"})
_NAMED = frozenset({"capital", "initials", "cjk", "letters", "camel"})
_BYLINE_WORDS = frozenset({"role", "opens", "label"})
_SEAM = regex.compile(r"(?<=\p{Ll})\p{Lu}")
_STUCK = frozenset({"role", "label", "stops", "desk", "time"})
_HOURS = frozenset({"uhr", "am", "pm", "h"})
_LONGEST_PHRASE = 4
_SURE_PHRASE = 2
_MOST_BEFORE = 3
_MOST_WORDS = 5
_LOOKED_AT = 40
_LONGEST_ROLE = 12


class Token(NamedTuple):
    """A word, an initial, a number or a mark of a line of credits, and what the byline words say it is."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    role: str


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


def reading(text: str, start: int, end: int, pack: Pack, *, opened: bool = False) -> Reading:
    """
    The names that one line credits, with their roles. `opened` says that the line above was "By" or "Author".

        >>> from newsparse.language import pack
        >>> line = "By Ana Ruiz and Tom O’Neil, political editor"
        >>> [line[one.start : one.end] for one in reading(line, 0, len(line), pack("en")).credits]
        ['Ana Ruiz', 'Tom O’Neil']
    """
    tokens = _tokens(text, start, end, pack)
    opener, before, first = _opener(tokens, pack)
    is_opened = opened or opener is not None
    if opened and opener is None:
        first = _first_word(tokens)
    if not is_opened:
        before = first = next((place for place in _openings(tokens) if _name(tokens, place, opened=False) > place), len(tokens))
        if first + 1 < len(tokens) and tokens[first].kind == "cjk" and tokens[first + 1].role in _BYLINE_WORDS:
            opener = tokens[first + 1].low
    at = first
    found: list[Credit] = []
    while at < len(tokens):
        last = _name(tokens, at, opened=is_opened and (not found or tokens[at].kind == "cjk"))
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
    return first is not None and _vocabulary(pack).get(first[1].lower()) in {"opens", "label", "desk", "role"}


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
    return pack.table("bylines").get(text[start:end].rstrip(" :：").lower(), ("",))[0] in {"opens", "label"}


@cache
def _vocabulary(pack: Pack) -> dict[str, str]:
    """What a word is in a byline: the kinds of `bylines.txt`, and `time` for words of dates."""
    times = [word for word, columns in pack.table("calendar").items() if columns[0] in {"month", "weekday"}]
    return dict.fromkeys([*times, *pack.table("stamps")], "time") | {word: columns[0] for word, columns in pack.table("bylines").items()}


@cache
def _halves_and_zones(pack: Pack) -> frozenset[str]:
    return pack.entries("clock", "half") | pack.entries("clock", "zone")


def _tokens(text: str, start: int, end: int, pack: Pack) -> list[Token]:
    """The tokens of a line. A word that is stuck to a name ("MoorTravel Reporter", "MoorTwitter") is parted from it."""
    vocabulary = _vocabulary(pack)
    tokens: list[Token] = []
    for found in islice(_TOKEN.finditer(text, start, end), _LOOKED_AT):
        word, (at, last) = found[0], found.span()
        kind = _shape(word)
        if kind == "capital" and not word.isupper() and (seam := _SEAM.search(word)):
            cut = seam.start()
            if vocabulary.get(word[cut:].lower()) in _STUCK:
                tokens.append(Token(word[:cut], word[:cut].lower(), at, at + cut, kind, ""))
                word, at = word[cut:], at + cut
        low = word.lower()
        role = vocabulary.get(low, "")
        if not role and word.isupper() and low in _halves_and_zones(pack):
            role = "time"
        tokens.append(Token(word, low, at, last, kind, role))
    return tokens


def _shape(word: str) -> str:
    first = word[0]
    if first.isupper() or first.istitle():
        return "initials" if word[-1] == "." else "capital"
    if first.islower():
        return "camel" if _CAPITAL_INSIDE.match(word) else "lower"
    if first.isalpha():
        return "cjk" if _CJK.fullmatch(word) else "letters"
    return "number" if first.isdigit() else "mark"


def _opener(tokens: Sequence[Token], pack: Pack) -> tuple[str | None, int, int]:
    """The words that open the byline, their place and the place after them; place 0 when there are none."""
    table = pack.table("bylines")
    pictured = any(token.role == "picture" for token in tokens)
    for at in range(len(tokens)):
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
    """Whether a byline may open here: at the start, after a sign or a number, or after words for its kind ("Kolumne von")."""
    if at == 0:
        return True
    if tokens[at - 1].kind == "number" or tokens[at - 1].text in _SIGNS or _is_hour(tokens, at - 1):
        return True
    if at > _MOST_BEFORE or tokens[at].kind != "lower":
        return False
    return all(word.kind in {"capital", "lower"} and word.role not in {"stops", "joins", "picture"} for word in tokens[:at])


def _is_hour(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word such as "Uhr" stands behind a number, or "Ago"."""
    return tokens[at].low == "ago" or (at > 0 and tokens[at].low in _HOURS and tokens[at - 1].kind == "number")


def _first_word(tokens: Sequence[Token]) -> int:
    """The place after the bullets and signs that a line begins with."""
    return next((at for at, token in enumerate(tokens) if token.kind != "mark"), 0)


def _openings(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a name may begin in a line without an opener: at the start, after a sign, a number or a word for hours."""
    if any(token.role == "picture" for token in tokens):
        return
    start = _first_word(tokens)
    for at, token in enumerate(tokens):
        if (
            at == start
            or token.kind == "cjk"
            or (at and (tokens[at - 1].text in _SIGNS or tokens[at - 1].kind == "number" or _is_hour(tokens, at - 1)))
        ):
            yield at


def _name(tokens: Sequence[Token], at: int, *, opened: bool) -> int:
    """The place after the name that begins here; the same place when none does."""
    if at < len(tokens) and tokens[at].kind in {"cjk", "letters"}:
        return _name_without_capitals(tokens, at, opened=opened)
    if at + 1 < len(tokens) and tokens[at].low == "the":
        last = _name(tokens, at + 1, opened=opened)
        return last if tokens[last - 1].role == "desk" else at
    words, last, here = 0, at, at
    while here < len(tokens) and words < _MOST_WORDS and not _ends_name(tokens, here, words):
        token = tokens[here]
        if token.kind in {"capital", "camel"}:
            words += token.low not in _RANKS
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
    if token.text == "." and at and tokens[at - 1].low in _RANKS:
        return False
    if token.kind == "lower" and token.low in _PARTICLES and token.role != "joins":
        return not (at + 1 < len(tokens) and tokens[at + 1].kind in {"capital", "lower", "camel"})
    return token.kind != "initials"


def _is_no_part(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether a capitalised word is no part of a name: page furniture, a date, and from the third word on a job or a newsroom."""
    token = tokens[at]
    if token.role in {"stops", "picture", "opens"}:
        return True
    if token.role == "time":
        return bool(words) or token.text.isupper() or at + 1 == len(tokens) or tokens[at + 1].kind in {"number", "mark"}
    if words and token.low == "the":
        return True
    if token.role == "joins":
        return words >= 2 and token.text.isupper()
    return words >= 2 and token.role in {"role", "label", "desk"} and not _in_capitals(tokens, at)


def _in_capitals(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word and the one before are in capitals, so that it belongs to a newsroom's name: "MDR SACHSEN-ANHALT"."""
    return all(len(token.text) > 3 and token.text.isupper() for token in tokens[at - 1 : at + 1])


def _name_without_capitals(tokens: Sequence[Token], at: int, *, opened: bool) -> int:
    """
    The place after a name in a script that has no capitals. There only a byline word tells a name: before it, or for Korean
    and Japanese behind it ("기자"); or a line of three to five Chinese characters may be one.
    """
    last = at
    while (
        last < len(tokens) and last - at < _MOST_WORDS and tokens[last].kind == tokens[at].kind and tokens[last].role not in _BYLINE_WORDS
    ):
        last += 1
    if opened:
        return last
    if tokens[at].kind != "cjk":
        return at
    if at + 1 < len(tokens) and tokens[at].role not in _BYLINE_WORDS and tokens[at + 1].role in _BYLINE_WORDS:
        return at + 1
    return last if at == 0 and last == len(tokens) and _HAN_NAME.fullmatch("".join([token.text for token in tokens])) else at


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
    if not jobs or (first > at and tokens[first].role not in {"role", "label"} and _name(tokens, first, opened=False) > first + 1):
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
    while first < last - 1 and (tokens[first].low in _RANKS or tokens[first].text == "."):
        first += 1
    half, odd = divmod(last - first, 2)
    if half >= 2 and not odd and [one.low for one in tokens[first : first + half]] == [one.low for one in tokens[first + half : last]]:
        last = first + half
    joined = any(0 <= at < len(tokens) and (tokens[at].role == "joins" or tokens[at].text == "/") for at in (place[0] - 1, place[1]))
    joined = joined and " ".join([one.low for one in tokens[first:last]]) in pack.table("agencies")
    return Credit(tokens[first].start, tokens[last - 1].end, role, _is_desk(tokens[first:last], pack), joined)


def _is_desk(name: Sequence[Token], pack: Pack) -> bool:
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
