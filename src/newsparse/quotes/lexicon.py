"""One language's words as attribution reads them: bits and a sort a word, looked up once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import attrs

from newsparse.language import Pack
from newsparse.language.files import FILES, Table
from newsparse.text.kept import Kept

_BITS = tuple(1 << bit for bit in range(27))
(
    CUE,
    NOUN,
    PRONOUN,
    POSSESSIVE,
    ARTICLE,
    THAT,
    RELATIVE,
    AND,
    BECAUSE,
    PREPOSITION,
    TO,
    TIME,
    ADVERB,
    AUXILIARY,
    VERB,
    NEGATION,
    ROLE,
    GROUP,
    HONORIFIC,
    PARTICLE,
    DOCUMENT,
    PHRASE,
    OF,
    AT,
    PARTICIPLE,
    SEPARABLE,
    OBLIQUE,
) = _BITS
"""What a word can be. The bits of one word add up."""
KNOWN = sum(_BITS)
UNKNOWN = 31 << len(_BITS)
"""All of these, and what stands above them: the sort of a word that no file has."""

_GRAMMAR = {
    "that": THAT,
    "to": TO,
    "negation": NEGATION,
    "relative": RELATIVE,
    "possessive": POSSESSIVE,
    "determiner": ARTICLE,
    "auxiliary": AUXILIARY,
    "conjunction": AND,
    "subordinator": BECAUSE,
    "preposition": PREPOSITION,
    "time": TIME,
    "adverb": ADVERB,
    "verb": VERB,
    "genitive": OF,
    "attached": AT,
    "participle": PARTICIPLE,
    "separable": SEPARABLE,
    "oblique": OBLIQUE,
}

SORTS = (
    "a word",
    "a name",
    "a number",
    "a pronoun",
    "a possessive",
    "'that'",
    "'who'",
    "an article",
    "'and'",
    "'because'",
    "'of'",
    "'for'",
    "'in'",
    "'to'",
    "a day",
    "an auxiliary",
    "an adverb",
    "a participle",
    "a role",
    "a body",
    "a cue",
    "a verb",
    "a quotation",
    "nothing",
)
"""The sorts of a word, by number, as clues name them. The last two are no words but stand where one could."""
A_WORD, A_NAME, A_NUMBER, A_PRONOUN, A_POSSESSIVE = range(5)
A_THAT, A_WHO, A_DAY, AN_AUXILIARY, AN_ADVERB, A_ROLE, A_BODY, A_QUOTATION, NOTHING = 5, 6, 14, 15, 16, 18, 19, 22, 23
VERBAL = frozenset({15, 20, 21})
NOMINAL = frozenset({0, 1, 2, 3, 6, 7, 18, 19})
"""Sorts that a subject may end with right in front of its verb."""

_ORDER = (
    (PRONOUN, 3),
    (POSSESSIVE, 4),
    (THAT, 5),
    (RELATIVE, 6),
    (ARTICLE, 7),
    (AND, 8),
    (BECAUSE, 9),
    (OF, 10),
    (AT, 11),
    (PREPOSITION, 12),
    (TO, 13),
    (TIME, 14),
    (AUXILIARY, 15),
    (NEGATION | ADVERB, 16),
    (PARTICIPLE, 17),
    (ROLE | HONORIFIC, A_ROLE),
    (GROUP | DOCUMENT, A_BODY),
    (CUE, 20),
    (VERB, 21),
)


_NEVER_NAMES = PRONOUN | POSSESSIVE | TIME
_NO_DAYS = ARTICLE | OF | PRONOUN | POSSESSIVE | AND
"""What a word is before it is some language's short form of a month: des."""
_TITLES = ROLE | HONORIFIC
UNSURE = 64
"""Added to the sort of a word with a capital that may be due to its place."""

_PHRASE = "phrase"
_QUOTED, _CLAUSE = "quoted", "clause"
"""The kinds of cues that are none without a quotation beside them; for the second a clause with “that” does as well. With one, `say`."""
FORMS, KINDS = ((*sorted((values or frozenset()) - {_QUOTED, _CLAUSE}), _PHRASE) for values in FILES["cues"])
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


@attrs.frozen(eq=False)
class Lexicon:
    """
    The words of a pack.

    `classes`: a number for what a word in lower case can be. By that number: `bits`; `sort_of`; `capitals`, the sort of a word with a
    capital, `UNSURE` more where the capital may be due to its place; `heads`, whether a cue may begin with it; `flags`, by up to eight
    sets of bits, of which of them it has one. `cues`: the manner by word; `beside_quotations`: those of them that are none without a
    quotation at their side; `before_clauses`: those of these that are some in front of “that” as well; `phrases`: the further words of
    a cue of several words, by its first; `compounds`: how a noun ends that is a source itself behind such a word (nach Polizeiangaben);
    `abbreviations`: what ends in a full stop without ending a sentence, and which of it does (Me., no. 5); `months`: what a number with
    a full stop counts (am 3. Mai), none where ordinals are written otherwise; `contracted`: prepositions with their article (zum);
    `perfect`: auxiliaries whose tense is the plain past of speech (a déclaré); `reflexive`: the pronouns behind which those of being
    are too (s’est emporté); `agents`: the "by" of a passive; `press`: how nouns for papers end; `platforms`: where people post;
    `amounts`: how much somebody says (said little); `nicknames`: what stands in front of one; `works`: what has a title; `impersonal`:
    the subject of a verb that names nobody (hieß es); `separable`: what ends the clause of a verb that says nothing without it (teilte
    … mit); `indefinite`: articles that bring in somebody new; `verb_second`: the subject often follows its verb; `subject_drops`: a
    verb needs no subject to have one; `noun_capitals`: every noun has a capital, not names alone; `names_in_marks`: papers and bodies
    are named in quotation marks; `parted_clauses`: a comma in front of a clause is spelling, and says nothing; `clauses_inside`: the
    attribution may stand inside the marks; `dash_opens_speech`: a dash at a paragraph's start is a mark; `reported`: verb forms that
    only reported speech has; `first_person`: its pronouns; `postposed`: words with their source in front ("X zufolge"); `behind_signs`:
    cues only behind a comma or a quotation (“…”, so X); `comparing`: what opens the clause of an attribution (…, wie X sagte);
    `resuming`: what stands for the sentence before (das sagte X); `before_verbs`: cues that a verb may belong to (según dijo X), and
    those that are none without one (comme l’a dit X); `before_somebody`: cues at a sentence's start, in front of a person (para o
    professor X, …); `subject_behind_verb`: the subject of an attribution may stand behind its verb, and a day between them;
    `genitive_s`: behind a noun the s is no verb (the city’s); `forenames`: where every noun has a capital.
    """

    classes: Kept[str, int]
    bits: tuple[int, ...]
    sort_of: bytes
    capitals: bytes
    heads: bytes
    flags: Kept[tuple[int, ...], bytes]
    cues: dict[str, int]
    beside_quotations: frozenset[str]
    before_clauses: frozenset[str]
    phrases: dict[str, tuple[list[str], ...]]
    compounds: dict[str, tuple[str, ...]]
    abbreviations: dict[str, str]
    months: frozenset[str]
    contracted: frozenset[str]
    perfect: frozenset[str]
    reflexive: frozenset[str]
    agents: frozenset[str]
    press: tuple[str, ...]
    platforms: frozenset[str]
    impersonal: frozenset[str]
    amounts: frozenset[str]
    nicknames: frozenset[str]
    works: frozenset[str]
    separable: dict[str, frozenset[str]]
    indefinite: frozenset[str]
    verb_second: bool
    subject_drops: bool
    noun_capitals: bool
    names_in_marks: bool
    parted_clauses: bool
    clauses_inside: bool
    dash_opens_speech: bool
    reported: frozenset[str]
    first_person: frozenset[str]
    postposed: frozenset[str]
    behind_signs: frozenset[str]
    comparing: frozenset[str]
    resuming: frozenset[str]
    before_verbs: frozenset[str]
    before_verbs_alone: frozenset[str]
    before_somebody: frozenset[str]
    subject_behind_verb: bool
    genitive_s: bool
    forenames: Table


@lru_cache(maxsize=32)
def lexicon(pack: Pack) -> Lexicon:
    """What the pack's files say about each word."""
    tags = _tags(pack)
    phrases: dict[str, tuple[list[str], ...]] = {}
    compounds: dict[str, tuple[str, ...]] = {}
    for phrase, (side,) in pack.table("phrases").items():
        first, *rest = phrase.split()
        tags[first] = tags.get(first, 0) | PHRASE
        if side == "source-inside":
            compounds[first] = (*compounds.get(first, ()), rest[0].removeprefix("-"))
        else:
            phrases[first] = (*phrases.get(first, ()), rest)
    quoted = {_QUOTED, _CLAUSE}
    manners = {columns: manner(columns[0], "say" if columns[1] in quoted else columns[1]) for columns in {*pack.table("cues").values()}}
    cues = {word: manners[columns] for word, columns in pack.table("cues").items()}
    agents = _of_kind(pack, "agent")
    order = pack.table("order")
    bits = tuple(sorted({*tags.values(), *(sort << len(_BITS) for sort in range(len(SORTS)))}))
    number = {one: at for at, one in enumerate(bits)}
    return Lexicon(
        Kept(_by_ending(tags, number), known={word: number[one] for word, one in tags.items()}, most=1 << 14),
        bits,
        table(bits, _of_bits),
        table(bits, _of_capital),
        table(bits, lambda one: bool(one & (CUE | PHRASE))),
        Kept(lambda wanted: table(bits, lambda one: sum(1 << at for at, some in enumerate(wanted) if one & some))),
        cues,
        frozenset(word for word, (_, kind) in pack.table("cues").items() if kind in quoted),
        frozenset(word for word, (_, kind) in pack.table("cues").items() if kind == _CLAUSE),
        phrases,
        compounds,
        {word: which for word, (which,) in pack.table("abbreviations").items()},
        frozenset(pack.entries("calendar", "month") if "ordinal-stops" in order else ()),
        _of_kind(pack, "contracted"),
        _of_kind(pack, "perfect"),
        _of_kind(pack, "reflexive"),
        agents,
        tuple(sorted(word.removeprefix("-") for word in _of_kind(pack, "press"))),
        _of_kind(pack, "platform"),
        _of_kind(pack, "impersonal"),
        _of_kind(pack, "amount"),
        _of_kind(pack, "nickname"),
        _of_kind(pack, "work"),
        {verb: frozenset(rests.split()) for verb, (rests,) in pack.table("separable").items()},
        _of_kind(pack, "indefinite"),
        "verb-second" in order,
        "subject-drops" in order,
        "noun-capitals" in order,
        "names-in-marks" in order,
        "parted-clauses" in order,
        "clauses-inside" in order,
        "dash-opens-speech" in order,
        _of_kind(pack, "reported"),
        frozenset(word for word, (person, _, _) in pack.table("pronouns").items() if person == "1"),
        _phrases_of(pack, "source-before"),
        _phrases_of(pack, "behind-signs"),
        _of_kind(pack, "comparing"),
        _of_kind(pack, "resuming"),
        _phrases_of(pack, "verb-may-follow"),
        _phrases_of(pack, "verb-follows"),
        _phrases_of(pack, "opens-sentences"),
        "subject-behind-verb" in order,
        "genitive-s" in order,
        pack.table("forenames") if "noun-capitals" in order else {},
    )


def _of_capital(bits: int) -> int:
    """The sort of a word with a capital."""
    if not bits & KNOWN:
        return A_NAME
    if bits & _NEVER_NAMES:
        return _of_bits(bits)
    return UNSURE + (A_ROLE if bits & _TITLES else A_BODY if bits & GROUP else A_NAME)


def table(bits: Sequence[int], judge: Callable[[int], int]) -> bytes:
    """What translates the classes of words, given by their bits, into what is judged of them."""
    return bytes(map(judge, bits)).ljust(256, b"\0")


def _of_kind(pack: Pack, kind: str) -> frozenset[str]:
    return frozenset(word for word, (kinds,) in pack.table("grammar").items() if kind in kinds.split())


def _phrases_of(pack: Pack, kind: str) -> frozenset[str]:
    return frozenset(phrase for phrase, (side,) in pack.table("phrases").items() if side == kind)


def _tags(pack: Pack) -> dict[str, int]:
    tags: dict[str, int] = {}

    def mark(words: Iterable[str], bit: int) -> None:
        for word in words:
            tags[word] = tags.get(word, 0) | bit

    for word, (kinds,) in pack.table("grammar").items():
        for kind in kinds.split():
            tags[word] = tags.get(word, 0) | _GRAMMAR.get(kind, 0)
    for word, (form, _) in pack.table("cues").items():
        tags[word] = tags.get(word, 0) | (NOUN if form == "noun" else CUE)
    for word, (kind, _) in pack.table("roles").items():
        tags[word] = tags.get(word, 0) | (ROLE if kind == "person" else GROUP)
    mark([word for word in pack.table("pronouns") if not tags.get(word, 0) & OBLIQUE], PRONOUN)
    mark(pack.table("honorifics"), HONORIFIC)
    mark(pack.table("particles"), PARTICLE)
    mark(pack.table("documents"), DOCUMENT)
    mark(pack.table("organisations"), GROUP)
    if "verb-second" in pack.table("order"):
        rests = {rest for (some,) in pack.table("separable").values() for rest in some.split()}
        mark(rests - _of_kind(pack, "impersonal"), SEPARABLE)
    days = [word for kind in ("month", "weekday", "day") for word in pack.entries("calendar", kind)]
    mark([word for word in days if not tags.get(word, 0) & _NO_DAYS], TIME)
    return tags


def _by_ending(tags: Mapping[str, int], number: Mapping[int, int]) -> Callable[[str], int]:
    """The class of a word in lower case that no file has: by its ending, and whether it is a number."""
    endings = {word[1:]: number[_of_bits(bits) << len(_BITS)] for word, bits in tags.items() if bits and word[0] == "-"}
    any_ending = tuple(endings)
    a_word, a_number = number[A_WORD << len(_BITS)], number[A_NUMBER << len(_BITS)]

    def judged(word: str) -> int:
        if word.endswith(any_ending):
            for ending, one in endings.items():
                if word.endswith(ending):
                    return one
        return a_number if word[0].isdigit() else a_word

    return judged


def _of_bits(bits: int) -> int:
    return next((number for wanted, number in _ORDER if bits & wanted), bits >> len(_BITS))
