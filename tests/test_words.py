"""Words and blanks: what is cut where, character for character."""

import pytest

from newsparse.text.lines import BLANK, lines
from newsparse.text.words import lower, words

SPACES = ["\u00a0", "\u2009", "\u202f", "\u3000"]


@pytest.mark.parametrize("space", SPACES)
def test_every_kind_of_space_is_a_plain_one_in_a_gap(space: str) -> None:
    assert words(f"He{space}said.{space}Rates") == words("He said. Rates")


def test_words_and_gaps_give_the_text_back() -> None:
    text = "“Don't,” he said. 3,5\n"
    cut = words(text)
    pieces = [part for gap, word in zip(cut.gaps, cut.lower, strict=False) for part in (gap, word)]
    assert "".join([*pieces, cut.gaps[-1]]) == text.lower()
    assert [text[start:end].lower() for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.lower
    assert len(cut.gaps) == len(cut.lower) + 1


def test_where_a_link_of_markdown_leads_is_in_no_gap() -> None:
    assert words("By [Ana Ruiz](/ruiz), Lisbon").gaps == ["", " ", " ", ", ", ""]


def test_a_text_without_words_is_one_gap() -> None:
    assert words(" … ") == ([], [], [], [" … "])


def test_words_between_two_places_are_those_that_begin_there() -> None:
    cut = words("Rates held as inflation cools")
    assert [cut.between(*span) for span in ((0, 5), (0, 6), (0, 7), (1, 6), (29, 99), (6, 6))] == [
        (0, 1),
        (0, 1),
        (0, 2),
        (1, 1),
        (5, 5),
        (1, 1),
    ]


def test_lower_case_never_moves_a_character() -> None:
    assert lower("İZMİR ẞ RATES") == "İzmİr ß rates"


def test_no_sign_that_shows_is_blank() -> None:
    assert [char for char in map(chr, range(0x21, 0x7F)) if char in BLANK] == []


@pytest.mark.parametrize("blank", sorted(set(BLANK) - set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")), ids=ascii)
def test_no_line_begins_or_ends_with_a_blank(blank: str) -> None:
    assert lines(f"{blank}Rates{blank}held{blank}") == [(1, 11)]
