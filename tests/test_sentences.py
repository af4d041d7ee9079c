"""What a gap between two words holds, which of its signs counts, and where a sentence begins."""

from itertools import product

import pytest

from newsparse.text.sentences import (
    BARE_SIGN,
    BRACKET,
    BREAKS,
    COLON,
    COMMA,
    DASH,
    JOINED,
    MARK,
    PARTED,
    SIGN,
    SIGNS,
    STOP,
    holds,
    starts_sentence,
)

KINDS = (COMMA, STOP, COLON, DASH, BRACKET, MARK)
SIGNS_OF = {
    COMMA: ",;،、，；",
    STOP: ".!?…。！？؟",
    COLON: ":：",
    DASH: "–—―",
    BRACKET: "()[]{}",
    MARK: '“”„«»‹›"‟「」『』\x93\x94\x84',
}


@pytest.mark.parametrize(("kind", "sign"), [(kind, sign) for kind, signs in SIGNS_OF.items() for sign in signs], ids=ascii)
def test_every_sign_is_of_its_kind_wherever_it_stands_in_a_gap(kind: int, sign: str) -> None:
    assert [holds(gap) for gap in (f"{sign} ", f" {sign}", f" {sign} ")] == [kind] * 3


@pytest.mark.parametrize(("one", "other"), list(product(SIGNS_OF, repeat=2)))
def test_a_gap_holds_all_that_stands_in_it(one: int, other: int) -> None:
    assert {holds(f"{a} {b}") for a, b in product(SIGNS_OF[one], SIGNS_OF[other])} == {one | other}


@pytest.mark.parametrize(
    ("gap", "kinds"),
    [
        ("", 0),
        (" ", 0),
        ("\n\n", 0),
        ("' ", 0),
        (" - ", DASH),
        (", - ", COMMA | DASH),
        ("--", DASH),
        (" -- ", DASH),
        (". -- ", STOP | DASH),
        ("'' ", MARK),
        (" ``", MARK),
        (",'' ", COMMA | MARK),
        (" â€œ", MARK),
        ("? ", STOP),
    ],
)
def test_some_signs_are_written_with_several_characters(gap: str, kinds: int) -> None:
    assert holds(gap) == kinds


@pytest.mark.parametrize("gap", ["’", "'", "-", ".", "/", "@", "&", ".'", "_", "،", ":"])
def test_words_without_white_space_between_them_are_one(gap: str) -> None:
    assert holds(gap) == JOINED


@pytest.mark.parametrize(
    ("gap", "kinds"),
    [(",", COMMA), ("?", STOP), ("!", STOP), ("…", STOP), ("...", STOP), ("—", DASH), ("(", BRACKET), ('"', MARK)],
)
def test_some_signs_part_words_without_white_space_too(gap: str, kinds: int) -> None:
    assert holds(gap) == kinds


def test_of_several_signs_the_one_that_parts_most_counts() -> None:
    assert SIGNS == ("", "a stop", "a mark", "a colon", "a dash", "a bracket", "a comma")
    order = (STOP, MARK, COLON, DASH, BRACKET, COMMA)
    for bits in range(128):
        held = [SIGNS[number] for number, bit in enumerate(order, 1) if bits & bit]
        assert SIGNS[SIGN[bits]] == (held or [""])[0]
        assert SIGNS[BARE_SIGN[bits]] == ([sign for sign in held if sign != "a mark"] or [""])[0]


def test_every_kind_but_a_joint_parts_two_words() -> None:
    assert [bool(kind & BREAKS) for kind in (*KINDS, JOINED)] == [True] * 6 + [False]
    assert [bool(kind & PARTED) for kind in (*KINDS, JOINED)] == [True] * 6 + [False]
    assert sorted((*KINDS, JOINED)) == [1, 2, 4, 8, 16, 32, 64]


@pytest.mark.parametrize(
    ("before", "gap", "word", "begins"),
    [
        ("rained", ". ", "He", True),
        ("rained", ". ", "7", True),
        ("rained", ". ", "he", False),
        ("rained", "! ", "He", True),
        ("rained", "? ", "He", True),
        ("rained", "… ", "He", True),
        ("rained", "。", "漢", False),
        ("mr", ". ", "Low", False),
        ("mr", "! ", "Low", True),
        ("mr", ".! ", "Low", True),
        ("mr", ".? ", "Low", True),
        ("mr", ".” ", "Low", False),
        ("mr", ") . ", "Low", True),
        ("mr", "”. ", "Low", False),
        ("mr", "’). ", "Low", False),
        ("mr", '". ', "Low", False),
        ("mr", "'. ", "Low", False),
        ("mr", "… .", "Low", True),
        ("a", ". ", "Ruiz", False),
        ("é", ". ", "Ruiz", False),
        ("i", ". ", "Ruiz", True),
        ("7", ". ", "Ruiz", True),
        ("17", ". ", "Ruiz", True),
        ("rained", ". “", "we", True),
        ("rained", ".” ", "he", False),
        ("rained", ".”", "he", False),
        ("rained", ". (", "he", False),
        ("rained", ". “", "漢", True),
        ("rained", ".” ", "漢", True),
        ("rained", ". ", "漢", False),
    ],
)
def test_a_sentence_begins_behind_a_stop_that_ends_no_abbreviation(before: str, gap: str, word: str, begins: bool) -> None:  # noqa: FBT001  -- a column of the table
    text = before + gap + word
    assert starts_sentence(text, gap, before, len(before + gap), short=before == "mr") is begins
