"""One language's words as attribution reads them, from the files of its pack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import attrs

from newsparse.language import Pack
from newsparse.language.files import ENDINGS, Table
from newsparse.quotes.forms import CLAUSE, NAMED, QUOTED, manner
from newsparse.quotes.roles import genitive, role_endings
from newsparse.quotes.sorts import (
    A_NUMBER,
    A_WORD,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DOCUMENT,
    GROUP,
    HONORIFIC,
    NAMESAKE,
    NEGATION,
    NOUN,
    OBLIQUE,
    OF,
    PARTICIPLE,
    PARTICLE,
    PHRASE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SEPARABLE,
    SORTS,
    THAT,
    TIME,
    TO,
    VERB,
    bits_of,
    sort_of_bits,
    sort_of_capital,
)
from newsparse.text.kept import Kept

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

_QUOTED = frozenset({QUOTED, CLAUSE, NAMED})
_NO_DAYS = ARTICLE | OF | PRONOUN | POSSESSIVE | AND
"""What a word is before it is some language's short form of a month: des."""


@attrs.frozen(eq=False)
class Lexicon:
    """The words of a pack."""

    classes: Kept[str, int]
    """A number for what a word in lower case can be."""
    a_word: int
    """That of a word that no file has."""
    bits: tuple[int, ...]
    """What such a word can be, by that number."""
    sort_of: bytes
    """What it most likely is, by that number."""
    capitals: bytes
    """The sort of a word with a capital, `UNSURE` more where the capital may be due to its place."""
    heads: bytes
    """Whether a cue may begin with it."""
    flags: Kept[tuple[int, ...], bytes]
    """By up to eight sets of bits, of which of them a word has one."""
    cues: dict[str, int]
    """The manner of a cue of one word."""
    beside_quotations: frozenset[str]
    """Those of them that are none without a quotation at their side."""
    before_clauses: frozenset[str]
    """Those of these that are some in front of “that” as well."""
    naming: frozenset[str]
    """Those with the quotation in their clause."""
    phrases: dict[str, tuple[list[str], ...]]
    """The further words of a cue of several words, by its first."""
    compounds: dict[str, tuple[str, ...]]
    """How a noun ends that is a source itself behind such a word (nach Polizeiangaben)."""
    abbreviations: dict[str, str]
    """What ends in a full stop without ending a sentence, and which of it does (Me., no. 5)."""
    months: frozenset[str]
    """What a number with a full stop counts (am 3. Mai); none where ordinals are written otherwise."""
    contracted: frozenset[str]
    """Prepositions with their article (zum)."""
    perfect: frozenset[str]
    """Auxiliaries whose tense is the plain past of speech (a déclaré)."""
    reflexive: frozenset[str]
    """The pronouns behind which those of being are too (s’est emporté)."""
    happening: frozenset[str]
    """Verbs of saying that tell with those what broke out (le feu s’est déclaré)."""
    agents: frozenset[str]
    """The "by" of a passive."""
    addressing: frozenset[str]
    """Articles that tell whom somebody speaks to, where a noun of the feminine for the press follows (sagte dieser Zeitung)."""
    heard: tuple[str, ...]
    """How such a noun ends."""
    press: tuple[str, ...]
    """How nouns for papers end."""
    platforms: frozenset[str]
    """Where people post."""
    impersonal: frozenset[str]
    """The subject of a verb that names nobody (hieß es)."""
    generic: frozenset[str]
    """Pronouns of one person, whoever it is (man, er)."""
    silent: frozenset[str]
    """Verbs of thinking whose clause nobody said (weiß, dass …)."""
    issuing: frozenset[str]
    """Verbs whose source stands behind a preposition, and their second words (geht aus dem Bericht hervor)."""
    dative: frozenset[str]
    """Verbs with whom it is said to behind them, where their subject stands in front (wirft Weber vor)."""
    amounts: frozenset[str]
    """How much somebody says (said little)."""
    degree: frozenset[str]
    """What stands in front of a word whose “that” tells what follows from it (so laut, dass …)."""
    asked: frozenset[str]
    """What opens the clause of a verb of asking (asked whether)."""
    telling: frozenset[str]
    """What somebody declines to do who says no more (declined to comment)."""
    topics: frozenset[str]
    """What stands in front of what somebody is asked about."""
    answering: frozenset[str]
    """Verbs that report nothing with what they answer behind “to” (responded to 200 calls)."""
    likening: frozenset[str]
    """What stands in front of what something is called (praised it as “a gift”)."""
    nicknames: frozenset[str]
    """What stands in front of a nickname."""
    works: frozenset[str]
    """What has a title."""
    separable: dict[str, frozenset[str]]
    """What ends the clause of a verb that says nothing without it (teilte … mit)."""
    indefinite: frozenset[str]
    """Articles that bring in somebody new."""
    verb_second: bool
    """The subject often follows its verb."""
    subject_drops: bool
    """A verb needs no subject to have one."""
    noun_capitals: bool
    """Every noun has a capital, not names alone."""
    names_in_marks: bool
    """Papers and bodies are named in quotation marks."""
    parted_clauses: bool
    """A comma in front of a clause is spelling, and says nothing."""
    clauses_inside: bool
    """The attribution may stand inside the marks."""
    dash_opens_speech: bool
    """A dash at a paragraph's start is a mark."""
    reported: frozenset[str]
    """Verb forms that only reported speech has."""
    shared: frozenset[str]
    """Forms that reported speech has in the third person, and any in the first (er prüfe, ich prüfe)."""
    subjunctive: frozenset[str]
    """All of both."""
    hypothetical: frozenset[str]
    """Those that conditions and wishes have as well (hätten)."""
    hearsay: frozenset[str]
    """Verbs that tell what others say or want (soll)."""
    formula: frozenset[str]
    """What makes a set phrase of a reported form in front (Gott sei Dank)."""
    first_person: frozenset[str]
    """Pronouns of the first person."""
    either: frozenset[str]
    """Pronouns of one form as subject and as object, singular and plural (sie)."""
    postposed: frozenset[str]
    """Words with their source in front ("X zufolge")."""
    sourceless: frozenset[str]
    """Phrases that name nobody: somebody spoke before, or nobody says who (demnach, dem Vernehmen nach)."""
    relating: frozenset[str]
    """Phrases behind a comma whose source is the noun in front of it (ein Bericht, wonach …)."""
    behind_signs: frozenset[str]
    """Cues only behind a comma or a quotation (“…”, so X)."""
    comparing: frozenset[str]
    """What opens the clause of an attribution (…, wie X sagte)."""
    resuming: frozenset[str]
    """What stands for the sentence before (das sagte X)."""
    before_verbs: frozenset[str]
    """Cues that a verb may belong to (según dijo X)."""
    before_verbs_alone: frozenset[str]
    """Cues that are none without a verb (comme l’a dit X)."""
    before_somebody: frozenset[str]
    """Cues at a sentence's start, in front of a person (para o professor X, …)."""
    subject_behind_verb: bool
    """The subject of an attribution may stand behind its verb, and a day between them."""
    turns: bool
    """In the one way or the other its subject may stand behind its verb."""
    genitive_s: bool
    """Behind a noun the s is no verb (the city’s)."""
    legal_forms: frozenset[str]
    """What a company's name ends with (AG, Plc)."""
    bodies: tuple[str, ...]
    """How nouns end that stand for a body named before (the company), and are no part of its name."""
    forenames: Table
    """First names, as the pack has them."""
    endings: dict[str, tuple[str, ...]]
    """How words end that no file has, by kind: adjectives, infinitives, an `attribute` of the noun in front (polizia locale)."""
    role_endings: tuple[str, ...]
    """How compounds end that say what somebody is (Sportdirektor), the longest first."""


@lru_cache(maxsize=32)
def lexicon(pack: Pack) -> Lexicon:
    """What the pack's files say about each word."""
    tags = _tags(pack)
    phrases, compounds = _cue_phrases(pack, tags)
    order = pack.table("order")
    bits = tuple(sorted({*tags.values(), *(bits_of(sort) for sort in range(len(SORTS)))}))
    number = {one: at for at, one in enumerate(bits)}
    return Lexicon(
        a_word=number[bits_of(A_WORD)],
        classes=Kept(_by_ending(tags, number), known={word: number[one] for word, one in tags.items()}, most=1 << 14),
        bits=bits,
        sort_of=table(bits, sort_of_bits),
        capitals=table(bits, sort_of_capital),
        heads=table(bits, lambda one: bool(one & (CUE | PHRASE))),
        flags=Kept(lambda wanted: table(bits, lambda one: sum(1 << at for at, some in enumerate(wanted) if one & some))),
        cues={word: manner(form, "say" if kind in _QUOTED else kind) for word, (form, kind) in pack.table("cues").items()},
        beside_quotations=frozenset([word for word, (_, kind) in pack.table("cues").items() if kind in _QUOTED]),
        naming=_of_kind(pack, "calling") | {word for word, (_, kind) in pack.table("cues").items() if kind == NAMED},
        before_clauses=frozenset([word for word, (_, kind) in pack.table("cues").items() if kind == CLAUSE]),
        phrases=phrases,
        compounds=compounds,
        abbreviations={word: which for word, (which,) in pack.table("abbreviations").items()},
        months=frozenset(pack.entries("calendar", "month") if "ordinal-stops" in order else ()),
        contracted=_of_kind(pack, "contracted"),
        perfect=_of_kind(pack, "perfect"),
        reflexive=_of_kind(pack, "reflexive"),
        happening=_of_kind(pack, "happening"),
        agents=_of_kind(pack, "agent"),
        addressing=_of_kind(pack, "addressing"),
        heard=tuple(sorted([word.removeprefix("-") for word in _of_kind(pack, "addressed")])),
        press=tuple(sorted([word.removeprefix("-") for word in _of_kind(pack, "press")])),
        platforms=_of_kind(pack, "platform"),
        impersonal=_of_kind(pack, "impersonal"),
        generic=_of_kind(pack, "generic"),
        silent=_of_kind(pack, "silent"),
        issuing=_of_kind(pack, "issuing"),
        dative=_of_kind(pack, "dative"),
        amounts=_of_kind(pack, "amount"),
        degree=_of_kind(pack, "degree"),
        asked=_of_kind(pack, "asked"),
        telling=_of_kind(pack, "telling"),
        topics=_of_kind(pack, "topic"),
        answering=_of_kind(pack, "answering"),
        likening=_of_kind(pack, "likening"),
        nicknames=_of_kind(pack, "nickname"),
        works=_of_kind(pack, "work"),
        separable={verb: frozenset(rests.split()) for verb, (rests,) in pack.table("separable").items()},
        indefinite=_of_kind(pack, "indefinite"),
        verb_second="verb-second" in order,
        subject_drops="subject-drops" in order,
        noun_capitals="noun-capitals" in order,
        names_in_marks="names-in-marks" in order,
        parted_clauses="parted-clauses" in order,
        clauses_inside="clauses-inside" in order,
        dash_opens_speech="dash-opens-speech" in order,
        reported=_of_kind(pack, "reported"),
        shared=_of_kind(pack, "reported-or-first"),
        subjunctive=_of_kind(pack, "reported") | _of_kind(pack, "reported-or-first"),
        hypothetical=_of_kind(pack, "hypothetical"),
        hearsay=_of_kind(pack, "hearsay"),
        formula=_of_kind(pack, "formula"),
        first_person=frozenset(word for word, (person, _, _) in pack.table("pronouns").items() if person == "1"),
        either=frozenset(word for word, (_, number, _) in pack.table("pronouns").items() if number == "either"),
        postposed=_phrases_of(pack, "source-before"),
        sourceless=_phrases_of(pack, "no-source"),
        relating=_phrases_of(pack, "noun-before"),
        behind_signs=_phrases_of(pack, "behind-signs"),
        comparing=_of_kind(pack, "comparing"),
        resuming=_of_kind(pack, "resuming"),
        before_verbs=_phrases_of(pack, "verb-may-follow"),
        before_verbs_alone=_phrases_of(pack, "verb-follows"),
        before_somebody=_phrases_of(pack, "opens-sentences"),
        subject_behind_verb="subject-behind-verb" in order,
        turns=not {"verb-second", "subject-behind-verb"}.isdisjoint(order),
        genitive_s="genitive-s" in order,
        legal_forms=frozenset(pack.table("legalforms")),
        bodies=tuple([word.removeprefix("-") for word in sorted(pack.entries("epithets", "body"))]),
        forenames=pack.table("forenames"),
        endings={kind: _endings_of(pack, kind) for kind in ENDINGS},
        role_endings=role_endings(pack),
    )


def _cue_phrases(pack: Pack, tags: dict[str, int]) -> tuple[dict[str, tuple[list[str], ...]], dict[str, tuple[str, ...]]]:
    """The cues of several words and the nouns that are sources themselves, by their first word, which is marked in the tags."""
    phrases: dict[str, tuple[list[str], ...]] = {}
    compounds: dict[str, tuple[str, ...]] = {}
    for phrase, (side,) in pack.table("phrases").items():
        first, *rest = phrase.split()
        tags[first] = tags.get(first, 0) | PHRASE
        if side == "source-inside":
            compounds[first] = (*compounds.get(first, ()), rest[0].removeprefix("-"))
        else:
            phrases[first] = tuple(sorted((*phrases.get(first, ()), rest), key=len, reverse=True))
    return phrases, compounds


def table(bits: Sequence[int], judge: Callable[[int], int]) -> bytes:
    """What translates the classes of words, given by their bits, into what is judged of them."""
    return bytes(map(judge, bits)).ljust(256, b"\0")


def _of_kind(pack: Pack, kind: str) -> frozenset[str]:
    return frozenset(word for word, (kinds,) in pack.table("grammar").items() if kind in kinds.split())


def _phrases_of(pack: Pack, kind: str) -> frozenset[str]:
    return frozenset(phrase for phrase, (side,) in pack.table("phrases").items() if side == kind)


def _endings_of(pack: Pack, kind: str) -> tuple[str, ...]:
    return tuple([entry.removeprefix("-") for entry in sorted(pack.entries("endings", kind))])


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
    for word, (kind, gender) in pack.table("roles").items():
        bit = ROLE if kind == "person" else GROUP
        mark([word, *genitive(word, gender, pack)], bit)
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
    names = {*pack.table("forenames"), *pack.entries("calendar", "month")}
    if "noun-capitals" in pack.table("order"):
        names.update(pack.entries("calendar", "weekday"))  # Hedwig Sonntag
    mark([word for word in names if tags.get(word, 0) & ~GROUP], NAMESAKE)
    return tags


def _by_ending(tags: Mapping[str, int], number: Mapping[int, int]) -> Callable[[str], int]:
    """The class of a word in lower case that no file has: by its ending (all that a body's tells), and whether it is a number."""
    whole = {bits: bits if bits == GROUP else bits_of(sort_of_bits(bits)) for bits in tags.values()}
    endings = {word[1:]: number[whole[bits]] for word, bits in tags.items() if bits and word[0] == "-"}
    any_ending = tuple(endings)
    a_word, a_number = number[bits_of(A_WORD)], number[bits_of(A_NUMBER)]

    def judged(word: str) -> int:
        if word.endswith(any_ending):
            for ending, one in endings.items():
                if word.endswith(ending):
                    return one
        return a_number if word[0].isdigit() else a_word

    return judged
