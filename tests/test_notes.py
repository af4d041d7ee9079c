"""End matter and marks for editors: what they are, whom they credit, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.article import Label
from newsparse.language import codes, pack
from newsparse.story.advisories import advisories, is_an_advisory
from newsparse.story.copy import COPY, copy
from newsparse.story.notes import credited, is_an_end_mark, note_evidence
from newsparse.story.page import page
from newsparse.weigh.table import labelling

MARKED = [
    ("UPDATE 1-Rates held", [("update", "UPDATE 1")]),
    ("UPDATE 12 - Rates held", [("update", "UPDATE 12")]),
    ("WRAPUP 3-Rates held", [("roundup", "WRAPUP 3")]),
    ("RPT-CORRECTED-Rates held", [("repeat", "RPT"), ("correction", "CORRECTED")]),
    ("CORRECTED (OFFICIAL)-Rates held", [("correction", "CORRECTED")]),
    ("Exclusive: Bank to hold rates", [("exclusive", "Exclusive")]),
    ("******RPT - RATES HELD", [("repeat", "RPT")]),
    ("(RPT) RATES HELD", [("repeat", "RPT")]),
    ("1ST LEAD: Rates held", [("lead", "1ST LEAD")]),
    ("EMBARGOED UNTIL 0600 GMT MARCH 4", [("embargo", "EMBARGOED UNTIL 0600 GMT MARCH 4")]),
    ("HOLD FOR RELEASE AT NOON", [("embargo", "HOLD FOR RELEASE AT NOON")]),
    ("KILL", [("kill", "KILL")]),
    ("(Corrects name in paragraph 3)", [("correction", "(Corrects name in paragraph 3)")]),
    ("[Recasts, adds quotes]", [("update", "[Recasts, adds quotes]")]),
    ("Update on the rates of the bank", []),
    ("Corrects of the trade", []),
    ("Rates held - update", []),
    ("EDITOR’S NOTE: Pictures on Tuesday", [("note", "EDITOR’S NOTE")]),
    ("EDITORS' NOTE: Pictures on Tuesday", [("note", "EDITORS' NOTE")]),
    ("Kill or cure: a history of medicine", []),
]


@pytest.mark.parametrize(("line", "marks"), MARKED)
def test_marks_for_editors_are_found_at_the_head(line: str, marks: list[tuple[str, str]]) -> None:
    whole = page(f"{line}\n\nThe bank held its rates on Tuesday, it said.", "en")
    found = advisories(whole, [Label.HEADLINE, Label.PARAGRAPH])
    assert [(one.kind, one.span.of(whole.text)) for one in found] == marks


def test_marks_in_other_languages_are_words_of_their_packs() -> None:
    whole = page("EILMELDUNG: Bank lässt Zinsen stehen\n\nDie Bank hat ihre Zinsen nicht geändert.", "de")
    assert [one.kind for one in advisories(whole, [Label.HEADLINE, Label.PARAGRAPH])] == ["alert"]


def test_a_date_line_and_furniture_are_no_marks() -> None:
    whole = page("UPDATED: March 3\n\nUPDATE: our app\n\nThe bank held its rates.", "en")
    assert advisories(whole, [Label.DATE, Label.NEWSLETTER, Label.PARAGRAPH]) == ()


@pytest.mark.parametrize("line", ["(Adds quotes)", "(Corrects name in paragraph 3)", "EMBARGOED UNTIL NOON"])
def test_a_line_that_only_tells_editors_something_is_an_advisory(line: str) -> None:
    assert is_an_advisory(line, 0, len(line), pack("en"))


@pytest.mark.parametrize("line", ["Adds up", "(seriously)", "UPDATE 1-Rates held as inflation cools", ""])
def test_a_headline_with_a_mark_is_more_than_an_advisory(line: str) -> None:
    assert not is_an_advisory(line, 0, len(line), pack("en"))


@pytest.mark.parametrize(
    "line",
    [
        "Reuter",
        " REUTER...",
        "More",
        "-30-",
        "###",
        "* * * *",
        "_____",
        "(END)",
        "ends",
        "Enditem",
        "ab/cd",
        "(ab/cd/ef)",
        "(AP)",
        "(dpa).",
        "REUTER 1423",
    ],
)
def test_end_marks_are_known(line: str) -> None:
    assert is_an_end_mark(line, pack("en"))


@pytest.mark.parametrize("line", ["", "It ends", "More on this", "(sic)", "A/B", "--", "30 men"])
def test_other_short_lines_are_no_end_marks(line: str) -> None:
    assert not is_an_end_mark(line, pack("en"))


@pytest.mark.parametrize(
    ("note", "names"),
    [
        (
            "(Reporting by Ana Ruiz in Lisbon; Writing by Bo Falk; Editing by Cy Young)",
            [("Ana Ruiz", "reporting"), ("Bo Falk", "writing"), ("Cy Young", "editing")],
        ),
        (
            "(Reporting by Ana Ruiz and Bo Falk in New York, additional reporting by Dee Moor)",
            [("Ana Ruiz", "reporting"), ("Bo Falk", "reporting"), ("Dee Moor", "reporting")],
        ),
        ("Ana Ruiz reported from Lisbon.", [("Ana Ruiz", "reporting")]),
        (
            "AP writers Ana Ruiz in Lisbon and Bo Falk in San Francisco contributed to this report.",
            [("Ana Ruiz", "reporting"), ("Bo Falk", "reporting")],
        ),
        ("With files from The Associated Press and Dee Moor", [("Dee Moor", "reporting")]),
        ("- Editing by: Ana Ruiz, +49 30 1234", [("Ana Ruiz", "editing")]),
        ("Editing by the foreign desk", []),
        ("Follow us for more.", []),
    ],
)
def test_a_sign_off_credits_people_with_what_they_did(note: str, names: list[tuple[str, str]]) -> None:
    whole = page(f"The bank held its rates.\n\n{note}", "en")
    found = credited(whole, [Label.PARAGRAPH, Label.NOTE])
    assert [(one.name, one.role) for one in found] == names
    assert all(one.span.of(whole.text) == one.name for one in found)


def test_who_is_credited_twice_is_named_once() -> None:
    whole = page("Editing by Ana Ruiz\n\nReporting by Ana Ruiz", "en")
    assert [(one.name, one.role) for one in credited(whole, [Label.NOTE, Label.NOTE])] == [("Ana Ruiz", "editing")]


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        ("(Reporting by Ana Ruiz)", "opens with a credit"),
        ("- Editing by: Ana Ruiz", "opens with a credit"),
        ("Ana Ruiz in Lisbon contributed to this report.", "closes with a credit"),
        ("Cases were reported from Lisbon.", None),
        ("(Adds quotes)", "a note to editors"),
        ("REUTER", "an end mark"),
        ("The bank held its rates.", None),
        ("x" * 700, None),
    ],
)
def test_what_looks_like_end_matter_is_told_by_its_words(line: str, evidence: str | None) -> None:
    assert note_evidence(line, 0, len(line), pack("en")) == evidence


def test_everything_that_wire_copy_says_of_a_block_has_numbers() -> None:
    assert set(COPY[1:]) <= set(labelling("blocks").rows)


def test_wire_copy_is_told_by_its_dateline() -> None:
    text = "By Ana Ruiz, Reuters\n\nRATES HELD AS INFLATION COOLS\n\nLISBON, March 3 - Shr 14 cts vs 12\n\nPay April 25\n\nReuter"
    assert [COPY[number] for number in copy(page(text, "en"), None)] == [
        "above the dateline of wire copy",
        "the headline of wire copy",
        "opens with a dateline",
        "below the dateline of wire copy",
        "an end mark",
    ]
    alert = page("******RATES HELD AS INFLATION COOLS", "en")
    assert [COPY[number] for number in copy(alert, None)] == ["the headline of wire copy"]
    assert copy(page("", "en"), None) == []


@given(st.text(max_size=200), st.sampled_from(codes()), st.data())
def test_whatever_the_text_notes_lie_in_it(text: str, code: str, data: st.DataObject) -> None:
    whole = page(text, code)
    labels = data.draw(st.lists(st.sampled_from(Label), min_size=len(whole.blocks), max_size=len(whole.blocks)))
    spans = [one.span for one in advisories(whole, labels)] + [one.span for one in credited(whole, labels)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len(copy(whole, None)) == len(whole.blocks)


@pytest.mark.parametrize(
    "note", ["Ruiz reported from Lisbon.", "Reporting by Ana Ruiz; editing by Bo Falk", "Ana Ruiz contributed to this report."]
)
def test_a_credit_is_told_whatever_kind_of_space_is_between_the_words(note: str) -> None:
    told = [note_evidence(line, 0, len(line), pack("en")) for line in (note, note.replace(" ", "\u00a0"))]
    assert told[0] is not None
    assert told[0] == told[1]
