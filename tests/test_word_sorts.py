"""The sort of each word of a story: an article, a role, a name, a word like any other."""

from __future__ import annotations

import pytest

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.sorts import SORTS
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(text: str, language: str) -> Copy:
    return copy(text, words(text), lines(text), lexicon(pack(language)))


def sort(story: Copy, word: str) -> str:
    return SORTS[story.sorts[story.lower.index(word)]]


@pytest.mark.parametrize(
    ("language", "text", "sorts"),
    [
        ("en", "the mayor of Faro", ["the an article", "mayor a role", "of 'of'", "Faro a name"]),
        (
            "en",
            "In May she told her 40 officials that it was late",
            [
                "In 'in'",
                "May a day",
                "she a pronoun",
                "told a cue",
                "her a pronoun",
                "40 a number",
                "officials a body",
                "that 'that'",
                "it a pronoun",
                "was an auxiliary",
            ],
        ),
        (
            "en",
            "Mayor Low, the Union and Porto",
            ["Mayor a role", "Low a name", "the an article", "Union a body", "and 'and'", "Porto a name"],
        ),
        ("en", "we said: The union waits", ["we a pronoun", "said a cue", "The an article", "union a body"]),
        (
            "en",
            "He and The mayor met My Union on Monday, Who knows",
            [
                "He a pronoun",
                "and 'and'",
                "The a name",
                "mayor a role",
                "My a possessive",
                "Union a body",
                "on 'in'",
                "Monday a day",
                "Who a pronoun",
            ],
        ),
        (
            "en",
            "those who came to town because 3rd parties have quickly gone",
            [
                "those an article",
                "who a pronoun",
                "to 'in'",
                "town a word",
                "because 'because'",
                "3rd a number",
                "parties a word",
                "have an auxiliary",
                "quickly an adverb",
            ],
        ),
        (
            "en",
            "It rained. Mayor Low, Union men and Faro wept",
            ["It a pronoun", "Mayor a role", "Low a name", "Union a body", "and 'and'", "Faro a name"],
        ),
        (
            "en",
            "a plan for the town, by the report",
            ["a an article", "for 'for'", "the an article", "town a word", "by 'in'", "the an article", "report a body"],
        ),
        (
            "de",
            "Die Brücke und der alte Turm in Faro",
            ["Die an article", "Brücke a word", "und 'and'", "der an article", "Turm a word", "in 'in'", "Faro a name"],
        ),
        (
            "de",
            "Wirklich hat Anna Weber die Zeitung gelesen, sagte Wandlung und Rat",
            [
                "Wirklich an adverb",
                "hat an auxiliary",
                "Anna a name",
                "Weber a name",
                "die an article",
                "Zeitung a body",
                "sagte a cue",
                "Wandlung a word",
                "und 'and'",
                "Rat a body",
            ],
        ),
        (
            "de",
            "Seine UNO und die NATO, das schöne Haus, zwei alte Männer, schöne Grüße",
            [
                "Seine a possessive",
                "UNO a body",
                "und 'and'",
                "die an article",
                "NATO a body",
                "das an article",
                "schöne a word",
                "Haus a word",
                "Männer a word",
                "schöne a word",
                "Grüße a word",
            ],
        ),
        (
            "de",
            "Den Zeugnissen nach war Schönheit kein Ergebnis der Nation",
            [
                "Den an article",
                "Zeugnissen a word",
                "nach 'in'",
                "war an auxiliary",
                "Schönheit a word",
                "kein an adverb",
                "Ergebnis a word",
                "der an article",
                "Nation a word",
            ],
        ),
        ("de", "Endlich schrieb Anna Weber, lichterloh", ["Endlich an adverb", "Anna a name"]),
        ("de", "Lichter sah Anna Weber", ["Lichter a name"]),
        ("de", "Es kam die ORLAG mit NEUEM PLAN", ["ORLAG a name"]),
        (
            "fr",
            "Hier la maire de Faro a dit que les ponts sont vieux",
            [
                "Hier a day",
                "la an article",
                "maire a role",
                "de 'of'",
                "Faro a name",
                "a an auxiliary",
                "dit a cue",
                "que 'that'",
                "les an article",
                "ponts a word",
                "sont an auxiliary",
                "vieux a word",
            ],
        ),
    ],
)
def test_each_word_is_of_its_sort_and_a_capital_makes_a_name_only_where_it_is_not_due_to_its_place(
    language: str, text: str, sorts: list[str]
) -> None:
    told = read(text, language)
    assert set(sorts) <= {f"{told.words(n, n + 1)} {SORTS[told.sorts[n]]}" for n in range(len(told.lower))}


@pytest.mark.parametrize(
    "word", ["Wahrlich", "Telefonisch", "Anschließend", "Seltsamerweise", "Einigermaßen", "Unlustig", "Talwärts"], ids=str.lower
)
def test_a_german_word_that_opens_its_sentence_and_ends_like_an_adverb_is_one(word: str) -> None:
    assert sort(read(f"{word} kam Weber.", "de"), word.lower()) == "an adverb"
    assert sort(read(f"Da kam {word} aus Bonn.", "de"), word.lower()) == "a name"


@pytest.mark.parametrize(
    "word",
    [
        "Wandlung",
        "Wandlungen",
        "Schönheit",
        "Schönheiten",
        "Seligkeit",
        "Seligkeiten",
        "Seilschaft",
        "Seilschaften",
        "Eruption",
        "Eruptionen",
        "Purismus",
        "Novität",
        "Gleichnis",
        "Gleichnisse",
        "Lichtung",
        "Leibung",
    ],
    ids=str.lower,
)
def test_a_german_noun_is_told_from_a_name_by_its_ending(word: str) -> None:
    assert sort(read(f"Da kam {word} nach Bonn.", "de"), word.lower()) == "a word"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Da kam der Regen.", "regen", "a word"),
        ("Da kam sein Regen.", "regen", "a word"),
        ("Da kam kalter Regen.", "regen", "a word"),
        ("Da kam Regen.", "regen", "a name"),
        ("Da kam Jung.", "jung", "a name"),
        ("Da kam der ADAC.", "adac", "a name"),
        ("Da kam Ursula von der Leyen.", "leyen", "a name"),
        ("Da kam sie von der Elbe.", "elbe", "a word"),
        ("Da kam Weber gegen den Regen.", "regen", "a word"),
        ("Da kam der, Regen.", "regen", "a name"),
    ],
)
def test_a_german_noun_behind_an_article_or_an_adjective_is_no_name(text: str, word: str, expected: str) -> None:
    assert sort(read(text, "de"), word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the city’s pier", True),
        ("Tom’s pier", True),
        ("the mayor's pier", True),
        ("it’s late", False),
        ("who’s late", False),
        ("an s is", False),
    ],
)
def test_the_s_of_a_genitive_is_told_from_a_verb(text: str, *, expected: bool) -> None:
    story = read(text, "en")
    assert story.is_genitive(story.lower.index("s")) is expected


def test_only_where_names_have_one_there_is_a_genitive() -> None:
    story = read("l’s est tombé, it’s", "fr")
    assert [story.is_genitive(word) for word in range(len(story.lower))] == [False] * len(story.lower)
