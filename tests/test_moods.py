"""Which verb forms of a sentence only reported speech has."""

from __future__ import annotations

import pytest

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.moods import has_reported_form, is_reported_form
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(text: str, language: str = "de") -> Copy:
    return copy(text, words(text), lines(text), lexicon(pack(language)))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Die Strecke sei gesperrt, das Ufer auch.", ["sei"]),
        ("Man prüfe das.", ["prüfe"]),
        ("Heute prüfe man das.", ["prüfe"]),
        ("Die Sache sei ernst, prüfe man das Ufer.", ["sei", "prüfe"]),
        ("Niemand wisse davon.", ["wisse"]),
        ("Er prüfe das.", ["prüfe"]),
        ("Sie prüfe das.", ["prüfe"]),
        ("Die Anlage, die er prüfe", ["prüfe"]),
        ("Sie verhandle.", ["verhandle"]),
        ("Die Stadt müsse sparen, prüfe (er) das.", ["müsse"]),
        ("Die Stadt müsse sparen, das wolle er.", ["müsse", "wolle"]),
        ("Er große Angst hat.", []),
        ("Weil er kleine Sorgen hat", []),
        ("Ich prüfe das.", []),
        ("Man prüft das.", []),
        ("Heute prüft man das.", []),
        ("Man prüfte das.", []),
        ("Heute prüfte man das.", []),
        ("Was er Liebe nennt", []),
        ("Er alte Häuser kaufen will.", []),
        ("Weil er alte graue Häuser kauft", []),
        ("Wovon lebt er, grübele ich.", []),
        ("Darum bitte ich. Er schweigt.", []),
        ("Darum bitte ich.", []),
        ("Das frage. Man schweigt.", []),
        ("prüfe das, sagte er", []),
    ],
)
def test_a_verb_form_that_only_reported_speech_has(text: str, forms: list[str]) -> None:
    story = read(text)
    assert [word for n, word in enumerate(story.lower) if is_reported_form(story, n)] == forms
    assert has_reported_form(story, 0, len(story.lower)) == bool(forms)


def test_only_the_words_of_a_stretch_are_looked_at() -> None:
    story = read("Die Strecke sei gesperrt, man prüfe das.")
    assert [has_reported_form(story, *stretch) for stretch in ((0, 2), (0, 3), (3, 5), (3, 6), (6, 7))] == [False, True, False, True, False]


def test_english_has_no_such_form() -> None:
    assert not has_reported_form(read("He arrive man see", "en"), 0, 4)
