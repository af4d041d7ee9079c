"""Quotation marks: which pair up, which are apostrophes, inches or nothing at all."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.text.lines import lines
from newsparse.text.marks import stretches
from stopwatch import times

MARKS = "“”‘’\"'`«»„‟‹›「」‚´\x91\x92\x93\x94"


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(text, lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We wait,” she said.", ["We wait,"]),
        ('"We wait," she said.', ["We wait,"]),
        ("''We wait,'' she said.", ["We wait,"]),
        ("``We wait,'' she said.", ["We wait,"]),
        ("«We wait», she said.", ["We wait"]),
        ("« Nous attendons », dit-elle.", ["Nous attendons"]),
        ("„Wir warten“, sagte sie.", ["Wir warten"]),
        ("„Wir warten”, sagte sie.", ["Wir warten"]),
        ("»Wir warten«, sagte sie.", ["Wir warten"]),
        ("”Vi väntar”, sade hon.", ["Vi väntar"]),
        ("‹We wait›, she said.", ["We wait"]),
        ("彼女は「待つ」と言った。", ["待つ"]),
        ("‘We wait,’ she said.", ["We wait,"]),
        ("'We wait,' she said.", ["We wait,"]),
        ("\x93We wait,\x94 she said.", ["We wait,"]),
        ("\x91We wait,\x92 she said.", ["We wait,"]),
        ("â€œWe wait,â€\x9d she said.", ["We wait,"]),
        ("â€œWe wait,â€ she said.", ["We wait,"]),
        ("?We wait,? she said.", ["We wait,"]),
        ('" We wait, " she said.', ["We wait,"]),
        ("“ We wait, ” she said.", ["We wait,"]),
    ],
)
def test_every_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We wait,” she said. \"Not long,\" he said. ''No,'' they said.", ["We wait,", "Not long,", "No,"]),
        ('“We wait," she said.', ["We wait,"]),
        ('"We wait,” she said.', ["We wait,"]),
        ("“We wait,“ she said, ”and hope.”", ["We wait,", "and hope."]),
        ("“They said ‘no’ to us,” she said.", ["They said ‘no’ to us,"]),
        ('“They said "no" to us,” she said.', ['They said "no" to us,']),
        ("‘They said “no” to us,’ she said.", ["They said “no” to us,"]),
        ("“He shouted: ‘Out!’” she said.", ["He shouted: ‘Out!’"]),
        ("“”", []),
    ],
)
def test_mixed_and_nested_marks_pair_with_their_own(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We wait.\n“Not long.”", ["We wait.", "Not long."]),
        ("“We wait.\n“Not long.\n“Or do we?”", ["We wait.", "Not long.", "Or do we?"]),
        ("“We wait.\nThe bank is closed.", ["We wait."]),
        ("She said: “We wait.\n“Not long.”", ["We wait.", "Not long."]),
        ("She said: “We wait.\nThe bank is closed.", []),
        ("We wait,” she said.", []),
        ("The bank “is closed.", []),
        ("“A lost one, and then “We wait,” she said.", ["We wait,"]),
        ("The bank is closed “", []),
    ],
)
def test_a_mark_that_is_never_closed_quotes_to_the_end_only_where_a_quotation_goes_on(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_stretch_knows_whether_its_quotation_goes_on() -> None:
    text = "“We wait.\n“Not long.”"
    assert [(one.closed, one.goes_on) for one in stretches(text, lines(text))] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    "text",
    [
        "It's the banks' turn, and the dogs’ owners don’t mind.",
        "In the ’90s rock ’n’ roll was the kids' music.",
        "He is 6'2\" tall and throws 60' 3\" far.",
        'A 14" screen and a 5" one.',
        "The ladder's 12\" too short.",
        "O’Neil and D'Angelo met at St John's.",
        "It lies at 51° 30' 26\" north.",
        "What now? Nobody knows. Why?",
    ],
)
def test_apostrophes_inches_and_question_marks_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The dogs’ owners don’t mind,’ she said.", ["The dogs’ owners don’t mind,"]),
        ("‘It’s the banks’ turn,’ she said. ‘We’ll wait.’", ["It’s the banks’ turn,", "We’ll wait."]),
        ("'It's the bank's turn,' she said.", ["It's the bank's turn,"]),
        ("The banks' club said: 'We wait.'", ["We wait."]),
    ],
)
def test_single_marks_hold_apostrophes(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No.” “Not yet.” ‘We wait,’ she said. “Soon.” “Or never.”", ["No.", "Not yet.", "We wait,", "Soon.", "Or never."]),
        ("‘No’ “Yes” ‘Perhaps’", ["No", "Yes", "Perhaps"]),
        ("“We wait.”‘They all do.’ It was late.", ["We wait.", "They all do."]),
        ("‘He shouted “Run!” and ran,’ she said. “No.”", ["He shouted “Run!” and ran,", "No."]),
        ("‘He shouted “Run!” and “Out!” and ran,’ she said.", ["He shouted “Run!” and “Out!” and ran,"]),
        ("'He shouted “Run!” and ran,' she said.", ["He shouted “Run!” and ran,"]),
        ("'Cause she said “no”, the dogs' owners left.", ["no"]),
        ("The boys' club said “no”, and the girls' club left.", ["no"]),
        ("‘He shouted “Run!” and ran’ she said.", ["Run!"]),
        ("‘7 shouted “Run!” and ran,’ she said.", ["Run!"]),
        ("‘He shouted “Run!’ and ran,” she said.", ["Run!’ and ran,"]),
    ],
)
def test_single_marks_hold_double_ones_where_they_are_surely_no_apostrophes(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We wait for buses’", ["We wait for buses"]),
        ("‘We wait for buses’ she said, ‘and trains.’", ["We wait for buses", "and trains."]),
        ("‘The buses’ owner said so, the dogs’ owner not.’", ["The buses’ owner said so, the dogs’ owner not."]),
        ("‘The buses’ owner said so. ‘We wait,’ she said.", ["The buses", "We wait,"]),
        ("‘The buses’ and dogs’ owner said so.", ["The buses"]),
        ("‘The buses’, she said, ‘wait’.", ["The buses", "wait"]),
        ("‘We fed the dogs’, she told the rock ’n’ roll band.", ["We fed the dogs"]),
        ("‘We ‘wait’ for it,’ she said.", ["We ‘wait"]),
        ("‘a’ and ‘ab’", ["a’ and ‘ab"]),
        ("‘abc’", ["abc"]),
        ("'W" + "e wait" * 248 + "', she said.", ["W" + "e wait" * 248]),
        ("'W" + "e wait" * 250 + "', she said.", []),
    ],
)
def test_single_marks_are_closed_where_they_are_no_apostrophe(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“The 12" gun and the 5" one,” she said.', ['The 12" gun and the 5" one,']),
        ('5"We wait," she said.', []),
        ('She said"no" to us.', []),
        ('She said "no"to us.', ["no"]),
        ('"We " wait"', ["We"]),
        ("”Vi ” väntar”", ["Vi"]),
        ("a” Vi väntar”", []),
        ("”Vi väntar”, sade hon. ”Och hoppas.”", ["Vi väntar", "Och hoppas."]),
        ("»Wir« und »ihr«", ["Wir", "ihr"]),
        ("« Oui “non” peut-être »", ["Oui “non” peut-être"]),
        ("“We “wait” now,” she said.", ["wait"]),
        ('“They said "no" and "yes" to us,” she said.', ['They said "no" and "yes" to us,']),
        ("‹We› ‹wait›", ["We", "wait"]),
        ('``We wait" and "hope"', ["We wait", "hope"]),
        ("\x84Wir warten\x93 und \x84hoffen\x94", ["Wir warten", "hoffen"]),
        ("â€œWe waitâ€\x9c", ["We wait"]),
        ("‟We wait” 『待つ』", ["We wait", "待つ"]),
        ("?We? ?wait?", ["We", "wait"]),
    ],
)
def test_a_double_mark_opens_and_closes_by_what_stands_beside_it(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_marks_between_paragraphs_are_not_read() -> None:
    text = "“a “We wait,” she said.\n”\n“Not long.” “b"
    paragraphs = [(3, 23), (26, len(text) - 1)]
    assert [text[one.start : one.end] for one in stretches(text, paragraphs)] == ["We wait,", "Not long."]
    assert stretches(text, []) == []


def test_marks_stand_outside_the_stretch_and_inside_its_outer_edges() -> None:
    text = "She said: « We wait » twice."
    (one,) = stretches(text, [(0, len(text))])
    assert (text[one.start : one.end], text[one.outer_start : one.outer_end]) == ("We wait", "« We wait »")


@example('`a"‘"?\x92')
@given(st.text(alphabet=MARKS + " ab.,?\n", max_size=200))
def test_stretches_lie_in_order_inside_their_paragraphs(text: str) -> None:
    paragraphs = lines(text)
    before = 0
    for one in stretches(text, paragraphs):
        assert before <= one.outer_start <= one.start <= one.end <= one.outer_end
        assert any(start <= one.outer_start and one.outer_end <= end for start, end in paragraphs)
        before = one.outer_end


@given(st.text(max_size=200))
def test_any_text_has_marks_or_none(text: str) -> None:
    for one in stretches(text, lines(text)):
        assert 0 <= one.start <= one.end <= len(text)


@pytest.mark.parametrize("hostile", ["“", '"', "'", " '", "‘a ", "’ ", "“a\n", " ?a", "''", "a' 'b ", "„“", "«"])
def test_marks_without_a_partner_take_linear_time(hostile: str, growth: Callable[[str], float]) -> None:
    assert growth(hostile) < 5


@pytest.fixture
def growth() -> Callable[[str], float]:
    def read(text: str) -> Callable[[], object]:
        return partial(stretches, text, lines(text))

    return lambda piece: times(read(piece * 10_000), read(piece * 20_000), rounds=5, least=5e-3)
