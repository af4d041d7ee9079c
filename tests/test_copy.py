"""A story made ready for attribution: where its sentences begin, and what each word most likely is."""

import pytest

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import SORTS, lexicon
from newsparse.text.lines import lines
from newsparse.text.words import words


def told(text: str, language: str) -> Copy:
    return copy(text, words(text), lines(text), lexicon(pack(language)))


def sentences(text: str, language: str = "en") -> list[str]:
    story = told(text, language)
    return [story.words(first, after) for first, after in dict.fromkeys(story.sentence)]


def sort(story: Copy, word: str) -> str:
    return SORTS[story.sorts[story.lower.index(word)]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Where is it?” Ms. Low asked. He left.", ["Where is it?” Ms. Low asked", "He left"]),
        ("“Where is it?” The council met. Low asked.", ["Where is it", "The council met", "Low asked"]),
        ("“Where is it?” The old council of Porto has asked.", ["Where is it", "The old council of Porto has asked"]),
        ("“Go!” Low, they say, asked.", ["Go", "Low, they say, asked"]),
        ("“It is here.” Low asked.", ["It is here", "Low asked"]),
        ("Where is it? Low asked.", ["Where is it", "Low asked"]),
        ("She said no. He left.", ["She said no", "He left"]),
        ("She took no. 7 home.", ["She took no. 7 home"]),
        ("He told me. She left.", ["He told me", "She left"]),
        ("In Bangor, Me. Ana left.", ["In Bangor, Me. Ana left"]),
        ("It rained. 7 people left.", ["It rained", "7 people left"]),
        ("It rained. it stopped.", ["It rained. it stopped"]),
        ("J. Low left.", ["J. Low left"]),
    ],
)
def test_a_sentence_begins_where_a_stop_ends_the_one_before(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 3. Mai kam Weber.", ["Am 3. Mai kam Weber"]),
        ("3. Mai, Bonn.", ["3. Mai, Bonn"]),
        ("Zum 100. Geburtstag kam Weber.", ["Zum 100. Geburtstag kam Weber"]),
        ("Seinen 50. Geburtstag feiert Weber.", ["Seinen 50. Geburtstag feiert Weber"]),
        ("Der 2. Bürgermeister kam.", ["Der 2. Bürgermeister kam"]),
        ("Die 2. Polizei kam.", ["Die 2. Polizei kam"]),
        ("Das war im Jahr 2020. Mai kam.", ["Das war im Jahr 2020", "Mai kam"]),
        ("Das war der 1600. Weber kam.", ["Das war der 1600", "Weber kam"]),
        ("Es stand 3:1. Mai traf.", ["Es stand 3:1", "Mai traf"]),
        ("Nun waren es 12. Weber kam.", ["Nun waren es 12", "Weber kam"]),
        ("Er nahm die 12. Sie kam.", ["Er nahm die 12", "Sie kam"]),
        ("Es war der 3.! Mai kam.", ["Es war der 3", "Mai kam"]),
        ("Es blieb bei 3.) Mai kam.", ["Es blieb bei 3", "Mai kam"]),
    ],
)
def test_in_german_a_stop_behind_a_number_may_make_an_ordinal(text: str, expected: list[str]) -> None:
    assert sentences(text, "de") == expected


def test_in_english_a_stop_behind_a_number_ends_its_sentence() -> None:
    assert sentences("It was on May 3. June was cold.") == ["It was on May 3", "June was cold"]


@pytest.mark.parametrize(
    "word", ["Wahrlich", "Telefonisch", "Anschließend", "Seltsamerweise", "Einigermaßen", "Unlustig", "Talwärts"], ids=str.lower
)
def test_a_german_word_that_opens_its_sentence_and_ends_like_an_adverb_is_one(word: str) -> None:
    assert sort(told(f"{word} kam Weber.", "de"), word.lower()) == "an adverb"
    assert sort(told(f"Da kam {word} aus Bonn.", "de"), word.lower()) == "a name"


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
    assert sort(told(f"Da kam {word} nach Bonn.", "de"), word.lower()) == "a word"


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
    assert sort(told(text, "de"), word) == expected


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
def test_the_s_of_a_genitive_is_told_from_a_verb(text: str, expected: bool) -> None:  # noqa: FBT001  -- a column of the table
    story = told(text, "en")
    assert story.is_genitive(story.lower.index("s")) is expected


def test_only_where_names_have_one_there_is_a_genitive() -> None:
    story = told("l’s est tombé, it’s", "fr")
    assert [story.is_genitive(word) for word in range(len(story.lower))] == [False] * len(story.lower)
