"""One language's words as attribution reads them: a number a word, looked up once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.language import Pack

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
    FORENAME,
    PHRASE,
    OF,
    AT,
    PARTICIPLE,
) = (1 << bit for bit in range(26))
"""What a word can be. The bits of one word add up."""

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
}


class Lexicon(NamedTuple):
    """The words of a pack. `tags`: bits by word; `cues`: form and class by word; `phrases`: the further words of a cue of several words, by its first."""

    tags: dict[str, int]
    cues: dict[str, tuple[str, str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    endings: tuple[tuple[str, int], ...]
    abbreviations: frozenset[str]


@lru_cache(maxsize=32)
def lexicon(pack: Pack) -> Lexicon:
    """What the pack's files say about each word."""
    tags: dict[str, int] = {}

    def mark(words: object, bit: int) -> None:
        for word in words:  # type: ignore[attr-defined]
            tags[word] = tags.get(word, 0) | bit

    for word, (kinds,) in pack.table("grammar").items():
        for kind in kinds.split():
            mark([word], _GRAMMAR[kind])
    endings = tuple((word[1:], bits) for word, bits in tags.items() if word.startswith("-"))
    cues = {word: (form, kind) for word, (form, kind) in pack.table("cues").items()}
    mark([word for word, (_, kind) in cues.items() if kind != "noun"], CUE)
    mark([word for word, (_, kind) in cues.items() if kind == "noun"], NOUN)
    mark(pack.table("pronouns"), PRONOUN)
    for word, (kind, _) in pack.table("roles").items():
        mark([word], ROLE if kind == "person" else GROUP)
    mark(pack.table("honorifics"), HONORIFIC)
    mark(pack.table("particles"), PARTICLE)
    mark(pack.table("documents"), DOCUMENT)
    mark(pack.table("organisations"), GROUP)
    mark(pack.table("forenames"), FORENAME)
    mark(pack.entries("calendar", "month") | pack.entries("calendar", "weekday") | pack.entries("calendar", "day"), TIME)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in pack.table("phrases"):
        first, *rest = phrase.split()
        phrases[first] = (*phrases.get(first, ()), tuple(rest))
        mark([first], PHRASE)
    return Lexicon(tags, cues, phrases, endings, frozenset(pack.table("abbreviations")))
