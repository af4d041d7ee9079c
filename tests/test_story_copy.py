"""A story made ready for attribution: its sentences, and where a block begins."""

from __future__ import annotations

import pytest

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import every_cue
from newsparse.quotes.inversion import behind_verb, clause
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.unmarked import turns
from newsparse.span import Range
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(text: str, language: str = "en", paragraphs: list[Range] | None = None) -> Copy:
    return copy(text, words(text), lines(text) if paragraphs is None else paragraphs, lexicon(pack(language)))


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "It rained. The ferry sank! Why? Nobody knew", ["It rained", "The ferry sank", "Why", "Nobody knew"]),
        ("en", "Mr. Low came at 5 p.m. on Monday. It rained.", ["Mr. Low came at 5 p.m. on Monday", "It rained"]),
        ("en", "“Why?” Eva Low asked. “Who knows?” It rained.", ["Why?” Eva Low asked", "Who knows", "It rained"]),
        ("en", "“Why?” The man at the gate of the pier asked so.", ["Why", "The man at the gate of the pier asked so"]),
        ("en", "“Why?” The rain fell in Faro.", ["Why", "The rain fell in Faro"]),
        ("en", "“Why?” The rain fell, asked nobody.", ["Why", "The rain fell, asked nobody"]),
        (
            "en",
            "“Why?” The rain, which fell all night in Faro and in Porto, said nothing.",
            ["Why", "The rain, which fell all night in Faro and in Porto, said nothing"],
        ),
        ("en", "“Why?” The rain fell, said Ms. Low.", ["Why", "The rain fell, said Ms. Low"]),
        ("en", "“It is late. It is cold,” she said.", ["It is late. It is cold,” she said"]),
        ("en", "He came from No. 5. and left. then he wept", ["He came from No. 5. and left. then he wept"]),
        ("en", "It rained\nAna Ruiz said so", ["It rained", "Ana Ruiz said so"]),
        ("en", "“We wait.” Tom Low laughed and said so", ["We wait", "Tom Low laughed and said so"]),
        ("de", "Am Montag kam Weber. Er blieb.", ["Am Montag kam Weber", "Er blieb"]),
        ("en", "“Where is it?” Ms. Low asked. He left.", ["Where is it?” Ms. Low asked", "He left"]),
        ("en", "“Where is it?” The council met. Low asked.", ["Where is it", "The council met", "Low asked"]),
        ("en", "“Where is it?” The old council of Porto has asked.", ["Where is it", "The old council of Porto has asked"]),
        ("en", "“Go!” Low, they say, asked.", ["Go", "Low, they say, asked"]),
        ("en", "“It is here.” Low asked.", ["It is here", "Low asked"]),
        ("en", "Where is it? Low asked.", ["Where is it", "Low asked"]),
        ("en", "She said no. He left.", ["She said no", "He left"]),
        ("en", "She took no. 7 home.", ["She took no. 7 home"]),
        ("en", "He told me. She left.", ["He told me", "She left"]),
        ("en", "In Bangor, Me. Ana left.", ["In Bangor, Me. Ana left"]),
        ("en", "It rained. 7 people left.", ["It rained", "7 people left"]),
        ("en", "It rained. it stopped.", ["It rained. it stopped"]),
        ("en", "J. Low left.", ["J. Low left"]),
        ("en", "It blew at 140 km/h. Low left.", ["It blew at 140 km/h", "Low left"]),
        ("en", "It was on May 3. June was cold.", ["It was on May 3", "June was cold"]),
        ("de", "Am 3. Mai kam Weber.", ["Am 3. Mai kam Weber"]),
        ("de", "3. Mai, Bonn.", ["3. Mai, Bonn"]),
        ("de", "Zum 100. Geburtstag kam Weber.", ["Zum 100. Geburtstag kam Weber"]),
        ("de", "Seinen 50. Geburtstag feiert Weber.", ["Seinen 50. Geburtstag feiert Weber"]),
        ("de", "Der 2. Bürgermeister kam.", ["Der 2. Bürgermeister kam"]),
        ("de", "Die 2. Polizei kam.", ["Die 2. Polizei kam"]),
        ("de", "Das war im Jahr 2020. Mai kam.", ["Das war im Jahr 2020", "Mai kam"]),
        ("de", "Das war der 1600. Weber kam.", ["Das war der 1600", "Weber kam"]),
        ("de", "Es stand 3:1. Mai traf.", ["Es stand 3:1", "Mai traf"]),
        ("de", "Nun waren es 12. Weber kam.", ["Nun waren es 12", "Weber kam"]),
        ("de", "Er nahm die 12. Sie kam.", ["Er nahm die 12", "Sie kam"]),
        ("de", "Es war der 3.! Mai kam.", ["Es war der 3", "Mai kam"]),
        ("de", "Es blieb bei 3.) Mai kam.", ["Es blieb bei 3", "Mai kam"]),
    ],
)
def test_a_sentence_ends_at_its_stop_but_not_at_an_abbreviation_nor_at_a_question_before_its_attribution(
    language: str, text: str, sentences: list[str]
) -> None:
    told = read(text, language)
    assert [told.words(*sentence) for sentence in dict.fromkeys(told.sentence)] == sentences


def test_a_sentence_without_end_is_read_in_parts_of_a_thousand_words() -> None:
    told = read("sea " * 2100)
    assert list(dict.fromkeys(told.sentence)) == [(0, 1000), (1000, 2000), (2000, 2100)]
    assert len(told.sentence) == 2100
    assert list(dict.fromkeys(read("sea " * 1000).sentence)) == [(0, 1000)]


def test_a_block_begins_at_a_paragraph_and_at_a_line_outside_of_all_paragraphs() -> None:
    text = "Harbour\nReopens\nAna Ruiz said\nso in Faro.\nSign up\n"
    paragraph = (text.index("Ana"), text.index("\nSign"))
    told = read(text, paragraphs=[paragraph])
    assert [told.words(n, n + 1) for n in range(len(told.lower)) if told.opens_block(n)] == ["Harbour", "Reopens", "Ana", "Sign"]


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("Am Montag sagte Weber nichts.", "sagte", "Weber"),
        ("Weber sagte am Montag nichts.", "sagte", "-"),
        ("Weber sagte Klein nichts.", "sagte", "-"),
        ("Am Montag sagte gestern Weber nichts.", "sagte", "Weber"),
        ("Und später sagte Weber nichts.", "sagte", "Weber"),
        ("Schriftlich sagte Weber nichts.", "sagte", "Weber"),
        ("Und am Montag sagte Weber nichts.", "sagte", "Weber"),
        ("Und Weber sagte am Montag nichts.", "sagte", "-"),
        ("Später hat die Polizei erklärt, es sei kalt.", "erklärt", "die"),
        ("Die Polizei hat später erklärt, es sei kalt.", "erklärt", "-"),
        ("Am Montag sagte gestern noch Weber nichts.", "sagte", "Weber"),
        ("Am Montag sagte, wie so oft, Weber nichts.", "sagte", "-"),
        ("Am Montag sagte am Abend Weber nichts.", "sagte", "-"),
        ("Am Montag sagte „Hafen“ Weber.", "sagte", "-"),
        ("Am Montag sagte er nichts.", "sagte", "er"),
        ("Die Brücke sei offen, sagte Weber.", "sagte", "Weber"),
        ("Eine neue Brücke, sagte Weber.", "sagte", "-"),
        ("„Nichts“, sagte Weber.", "sagte", "Weber"),
        ("„Nichts“ sagte Weber.", "sagte", "Weber"),
        ("Sagte Weber etwas?", "sagte", "-"),
        ("Dem Rat sagte Weber nichts.", "sagte", "Weber"),
        ("Das sagte Weber nicht.", "sagte", "-"),
        ("Später sagte Weber nichts.", "sagte", "Weber"),
        ("Später am Abend sagte Weber nichts.", "sagte", "Weber"),
        ("Des Rates wegen sagte Weber nichts.", "sagte", "Weber"),
        ("Von Faro aus sagte Weber nichts.", "sagte", "Weber"),
        ("Er kam, und am Montag sagte Weber nichts.", "sagte", "Weber"),
    ],
)
def test_a_subject_stands_behind_its_verb_where_what_opens_the_clause_can_be_none(text: str, word: str, subject: str) -> None:
    told = read(text, "de")
    cue = next(cue for cue in every_cue(told, -99.0) if told.lower[cue.word] == word)
    found = behind_verb(told, cue)
    assert (told.words(found, found + 1) if found else "-") == subject


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Er kam, am Montag sagte Weber nichts.", "am"),
        ("Es war „Nichts“ am Montag sagte Weber.", "am"),
        ("Nur am Montag sagte Weber nichts.", "Nur"),
        ("Kalt war es. Weber sagte nichts.", "Weber"),
        ("Am Montag sagte „Nichts“ Weber.", "Am"),
    ],
)
def test_a_clause_begins_behind_a_sign_or_a_quotation(text: str, first: str) -> None:
    told = read(text, "de")
    cue = next(cue for cue in every_cue(told, -99.0) if told.lower[cue.word] == "sagte")
    start = clause(told, cue)
    assert told.words(start, start + 1) == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz: We wait.\nTom Low: We do not.", ["Ana Ruiz: We wait", "Tom Low: We do not"]),
        ("Ana Ruiz: We wait.", []),
        ("Ana Ruiz: We wait.\nAna Ruiz: We do not.", []),
        ("Ana Ruiz: We wait.\nTom Low: We do not", []),
        ("Ana Ruiz: We wait.\nTom Low:", []),
        ("Ana Ruiz: We wait.\nTom Low said: We do not.", []),
        ("Ana: We wait.\nTom: We do not.", []),
        (
            "Ana: We wait.\nTom: We do not.\nAna: Why?\nTom: Nobody knows…",
            ["Ana: We wait", "Tom: We do not", "Ana: Why", "Tom: Nobody knows"],
        ),
        ("Pros: It waits.\nCons: It does not.\nPros: It is.\nCons: It is not.", []),
        ("Ana Ruiz: We wait.\nTom Low: “We do not.”", []),
        ("Ana Ruiz: We wait.\nTom Low:We do not.", []),
        ("Ana Ruiz: We wait.\nTom van Low: We do not.", []),
        ("Ana Maria Eva Ruiz: We wait.\nTom Low: We do not.", ["Ana Maria Eva Ruiz: We wait", "Tom Low: We do not"]),
        ("Ana Maria Eva Vera Ruiz: We wait.\nTom Low: We do not.", []),
        ("Ana, Ruiz: We wait.\nTom Low: We do not.", []),
        ("Ana B. Ruiz: We wait.\nTom Low: We do not.", ["Ana B. Ruiz: We wait", "Tom Low: We do not"]),
        ("It was Ana Ruiz: We wait.\nTom Low: We do not.", []),
        (
            "Ana Ruiz met Tom Low.\nRUIZ: We wait.\nLOW: We do not.\nRUIZ: Why?\nLOW: Nobody knows.",
            ["RUIZ: We wait", "LOW: We do not", "RUIZ: Why", "LOW: Nobody knows"],
        ),
        ("Nobody met.\nRUIZ: We wait.\nLOW: We do not.\nRUIZ: Why?\nLOW: Nobody knows.", []),
        ("Ana Ruiz met Tom Low.\nRUIZ: We wait.\nLOW: We do not.", []),
        ("Nobody met Ruiz at low water.\nRUIZ: We wait.\nLOW: We do not.\nRUIZ: Why?\nLOW: Nobody knows.", []),
        ("TRAVEL TIMES Here. OPENING HOURS Here.\nTIMES: Daily.\nHOURS: Nine to five.\nTIMES: Daily.\nHOURS: Ten.", []),
        ("“Ana Ruiz: We wait.”\n“Tom Low: We do not.”\nEva Kranz: Nobody knows.", []),
        ("Ana Ruiz “Anita”: We wait.\nTom Low: We do not.", []),
        ("Ana Ruiz:\u00a0We wait.\nTom Low: We do not.", ["Ana Ruiz: We wait", "Tom Low: We do not"]),
        ("We asked:\n Ana Ruiz waits.\nWe said:\n Tom Low left.\nAna Ruiz: We wait.\nTom Low: No.", ["Ana Ruiz: We wait", "Tom Low: No"]),
    ],
)
def test_the_turns_of_an_interview_are_told_by_the_names_of_two_people(text: str, expected: list[str]) -> None:
    told = read(text)
    assert [f"{told.words(*turn.source)}: {told.words(*turn.words)}" for turn in turns(told, pack("en"))] == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Tom “the Hammer” Low laughed.", []),
        ("Then he asked Ana “Is it late?” Low laughed.", ["Is it late"]),
        ("Tom, “the Hammer” Low laughed.", ["the Hammer"]),
        ("Tom “the Hammer”, Low laughed.", ["the Hammer"]),
        ("The “old” Hammer laughed.", []),
        ("the “old” Hammer laughed.", ["old"]),
        ("Tom “the Hammer” laughed.", ["the Hammer"]),
        ("“The Hammer” Low laughed.", ["The Hammer"]),
        ("It was Tom “the Hammer”", ["the Hammer"]),
        ("Tom\t“the Hammer” Low laughed.", ["the Hammer"]),
        ("Tom “the Hammer”\tLow laughed.", ["the Hammer"]),
    ],
)
def test_one_or_two_words_in_marks_between_two_words_of_a_name_are_a_nickname(text: str, pieces: list[str]) -> None:
    told = read(text)
    assert [told.words(one.first, one.after) for one in told.quoted] == pieces


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("fr", "« Oui, dit Anne Petit, nous partons. »", ["Oui", "nous partons"]),
        ("fr", "« Assez, dit » Anne Petit", ["Assez, dit"]),
        ("fr", "« Oui, dit Anne Petit. »", ["Oui"]),
        ("fr", "« Oui, dit Anne Petit » et partit.", ["Oui"]),
        ("fr", "« Oui, il a »", ["Oui, il a"]),
        ("fr", "« … », dit Anne Petit. « »", []),
        ("fr", "« Oui, dit Anne Petit, nous partons, ajoute-t-elle, et vite. »", ["Oui", "nous partons", "et vite"]),
        ("fr", "« Oui, dit Anne Petit, bon, ajoute-t-elle, et vite. »", ["Oui", "bon", "et vite"]),
        ("fr", "« Oui, demain Anne Petit part »", ["Oui, demain Anne Petit part"]),
        ("es", "—“Nos vamos” —dijo Ana Ruiz.", ["Nos vamos"]),
        ("es", "— Nos vamos —dijo Ana Ruiz.", ["Nos vamos"]),
        ("es", "— Un puente nuevo — para todos.", []),
        ("es", "—Nos vamos —dijo Ana Ruiz.", ["Nos vamos"]),
    ],
)
def test_an_attribution_inside_the_marks_or_dashes_is_taken_out_and_nothing_is_quoted_twice(
    language: str, text: str, pieces: list[str]
) -> None:
    told = read(text, language)
    assert [told.words(one.first, one.after) for one in told.quoted] == pieces
