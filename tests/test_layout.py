"""Who said a quotation by where it stands on the page: labels, introductions that end on a colon, signatures."""

from typing import cast

import pytest

from newsparse.language import pack
from newsparse.quotes.claims import Claim
from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.layout import introduced, labelled, signed
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.mentions import Mention
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(text: str) -> Copy:
    return copy(text, words(text), lines(text), lexicon(pack("en")))


def told(story: Copy, claim: Claim) -> tuple[object, ...]:
    """The words of a claim's source and what is seen there, but the sort of its first word."""
    assert claim.source
    return story.text[story.starts[claim.source.first] : story.ends[claim.source.after - 1]], *claim.seen[1:]


LABELS = [
    ("Ana Ruiz: “We wait.”", ("Ana Ruiz", True, "2 words")),
    ("Ruiz: “We wait.”", ("Ruiz", True, "1 words")),
    ("It rained. Ana Ruiz: “We wait.”", ("Ana Ruiz", False, "2 words")),
    ("Ana Maria Ruiz, mayor of Lisbon: “We wait.”", ("Ana Maria Ruiz, mayor of Lisbon", True, "4 words")),
    ("Ana Maria Ruiz, the mayor of Lisbon: “We wait.”", None),
    ("From Ana Ruiz: “We wait.”", ("Ana Ruiz", True, "2 words")),
    ("From: “We wait.”", ("From", True, "1 words")),
    ("“No,” Ana Ruiz: “We wait.”", None),
    ("Ana Ruiz, “We wait.”", None),
    ("Ana Ruiz:\n“We wait.”", ("Ana Ruiz", True, "2 words")),
    ("Ana Maria Ruiz, mayor of Lisbon:\n“We wait.”", ("Ana Maria Ruiz, mayor of Lisbon", True, "4 words")),
    ("Ana Maria Ruiz, the mayor of Lisbon:\n“We wait.”", None),
    ("Ana Ruiz said:\n“We wait.”", None),
    ("Ana Ruiz.\n“We wait.”", None),
    (":“We wait.”", None),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_label_is_a_few_words_with_a_colon_in_front(text: str, expected: tuple[str, ...] | None) -> None:
    story = read(text)
    claims = list(labelled(story, story.quoted[-1]))
    assert [told(story, claim) for claim in claims] == [expected] * bool(expected)
    assert {(claim.way, claim.report) for claim in claims} <= {("labelled in front", None)}


SIGNATURES = [
    ("“We wait.” — Ana Ruiz, poet", ("Ana Ruiz, poet", True, "a dash")),
    ("“We wait.” (Ana Ruiz)", ("Ana Ruiz", True, "a bracket")),
    ("It rained. “We wait.” — Ana Ruiz", ("Ana Ruiz", False, "a dash")),
    ("“We wait.” Ana Ruiz", None),
    ("“We wait.” — " + "Ana " * 16, ("Ana " * 15 + "Ana", True, "a dash")),
    ("“We wait.” — " + "Ana " * 17, None),
    *[(f"“We wait.”\n{dash} Ana Ruiz", ("Ana Ruiz", True, "a dash in the line below")) for dash in "-–—―~"],
    ("“We wait.”\n— what comes next —", None),
    ("“We wait.”\n— the governor of the bank", ("the governor of the bank", True, "a dash in the line below")),
    ("It rained. “We wait.”\n— Ana Ruiz", ("Ana Ruiz", False, "a dash in the line below")),
    ("“We wait.” —\nAna Ruiz", ("Ana Ruiz", True, "the line below")),
    ("“We wait.”\nAna Ruiz", ("Ana Ruiz", True, "the line below")),
    ("“We wait.”\nAna Ruiz, poet", ("Ana Ruiz, poet", True, "the line below")),
    ("“We wait.”\nAna Ruiz (Lisbon)", ("Ana Ruiz (Lisbon", True, "the line below")),
    ("It rained. “We wait.”\nAna Ruiz", None),
    ("“We wait.”\nRuiz", None),
    ("“We wait.”\nANA RUIZ", None),
    ("“We wait.”\nAna Ruiz of Lisbon", None),
    ("“We wait.”\nAna, Ruiz", None),
    ("“We wait.”\nAna Ruiz said so", None),
    ("“We wait.”\n— “We hope.”", None),
    ("“We wait.”\nAna Ruiz, " + "poet " * 10, ("Ana Ruiz, " + "poet " * 9 + "poet", True, "the line below")),
    ("“We wait.”\nAna Ruiz, " + "poet " * 11, None),
    ("“We wait.”", None),
]


@pytest.mark.parametrize(("text", "expected"), SIGNATURES)
def test_a_signature_stands_behind_a_dash_or_in_the_line_below(text: str, expected: tuple[str, ...] | None) -> None:
    story = read(text)
    claims = list(signed(story, story.quoted[0]))
    assert [told(story, claim) for claim in claims] == [expected] * bool(expected)
    assert {(claim.way, claim.report) for claim in claims} <= {("signed behind", None)}


def reports(*places: tuple[int, float]) -> tuple[list[Report], list[int]]:
    """Reports with a source of one word at these places, so sure, and where their cues stand."""
    found = [Report(cast(Cue, None), Mention(at, at + 1, "before", ()), (), score) for at, score in places]
    return found, [at + 1 for at, _ in places]


INTRODUCTION = "Tom spoke. Ana said so, Eva added that, and Mia told us this:\n“We wait.” “We hope.”"


def test_an_introduction_names_the_last_two_reports_of_the_sentence_above() -> None:
    story = read(INTRODUCTION)
    at = {word: story.lower.index(word) for word in ("tom", "ana", "eva", "mia")}
    given = reports((at["tom"], 9.0), (at["ana"], 9.0), (at["eva"], 0.0), (at["mia"], 2.0))
    for number, opens in enumerate((True, False)):
        claims = list(introduced(story, story.quoted[number], *given))
        assert [told(story, claim) for claim in claims if claim.report] == [
            ("Mia", (opens, "likely a report, 0 further")),
            ("Eva", (opens, "perhaps a report, 1 further")),
        ]
        assert [told(story, claim) for claim in claims if not claim.report] == [("Ana", (opens, "by a subject"))]
        assert {claim.way for claim in claims} == {"introduced"}


@pytest.mark.parametrize("text", [INTRODUCTION.replace(":", "."), INTRODUCTION.replace("\n", " "), "“We wait.”", ":\n“We wait.”"])
def test_nobody_is_introduced_without_a_colon_at_the_end_of_a_line_above(text: str) -> None:
    story = read(text)
    assert list(introduced(story, story.quoted[0], *reports((0, 9.0)))) == []


def test_a_report_without_a_source_introduces_nobody() -> None:
    story = read("And then this:\n“We wait.”")
    assert list(introduced(story, story.quoted[0], [Report(cast(Cue, None), None, (), 9.0)], [1])) == []
