"""Short made-up texts are told apart by their function words, and a language without a pack is nobody's."""

from pathlib import Path

import pytest

from newsparse.language import codes, guess, pack
from newsparse.text.words import words

TEXTS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "languages" / "short-texts.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[text[:30] for _, text in TEXTS])
def test_a_short_text_is_read_in_its_language(language: str, text: str) -> None:
    assert guess(words(text).lower) == language


@pytest.mark.parametrize("text", ["", "Facebook X WhatsApp", "0:00 / 1:32", "Orley 3, Vaurelles 1"])
def test_a_text_without_function_words_is_in_no_language(text: str) -> None:
    assert guess(words(text).lower) == "und"


def test_the_body_decides_not_a_menu_in_another_language() -> None:
    menu = "Home\nNews\nSign up for our newsletter\nAll the best of the week\n"
    assert guess(words(menu + 8 * "Der Rat hat am Dienstag beschlossen, dass die Brücke nicht abgerissen wird.\n").lower) == "de"


@pytest.mark.parametrize("code", [code for code in codes() if code != "und"])
def test_every_function_word_is_one_word_as_texts_are_cut(code: str) -> None:
    entries = list(pack(code).table("stopwords"))
    assert len(entries) >= 150
    assert [entry for entry in entries if words(entry).lower != [entry]] == []


def test_every_foreign_function_word_names_languages_without_a_pack() -> None:
    named = {language for columns in pack("und").table("foreign").values() for language in columns[0].split()}
    assert not named & set(codes())
