"""Bylines: the names of one line, and which line of a page is the byline."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import line_cases
from newsparse.article import Label
from newsparse.language import codes, pack
from newsparse.story.announcers import opens
from newsparse.story.byline import byline as read_byline
from newsparse.story.byline import byline_evidence, candidates, clues
from newsparse.story.credits import reading
from newsparse.story.page import page
from newsparse.weigh.table import ranking
from strategies import pieced

CASES = line_cases.read(Path(__file__).parent / "cases" / "bylines")
PARTS = (
    "By ~Von ~Ada~Moor~ and ~, ~/~ | ~Reporter~J.~de la~O’Neil~記者~홍길동 기자~Dr.~(~)~\n~12.05.2024~14:07 Uhr~Photo: ~"
    "AP~ · ~\u200b~İ~\ud800~Автор:~The Associated Press"
).split("~")
LINES = pieced(PARTS, odd=6, most=12)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.where)
def test_a_line_credits_whom_its_case_says(case: line_cases.LineCase) -> None:
    rows = []
    for one in reading(case.line, 0, len(case.line), pack(case.language)).credits:
        rows.append(("desk" if one.desk else "name", case.line[one.start : one.end]))
        if one.role:
            rows.append(("role", case.line[slice(*one.role)]))
    assert tuple(rows) == case.rows


def test_there_are_cases_of_every_shape() -> None:
    assert len([case for case in CASES if case.rows]) >= 40
    assert {case.language for case in CASES} >= {"en", "de", "fr", "es", "it", "nl", "pl", "und"}


@given(LINES, st.sampled_from(codes()))
def test_credits_lie_in_the_line_in_order_and_apart(line: str, code: str) -> None:
    end = 0
    for one in reading(line, 0, len(line), pack(code)).credits:
        assert end <= one.start < one.end <= len(line)
        assert line[one.start] != " " != line[one.end - 1]
        end = one.end


@given(LINES)
def test_names_are_found_where_a_line_stands(line: str) -> None:
    alone = [line[one.start : one.end] for one in reading(line, 0, len(line), pack("en")).credits]
    text = f"Rates held\n{line}\nThe bank"
    assert [text[one.start : one.end] for one in reading(text, 11, 11 + len(line), pack("en")).credits] == alone


STORY = ["The bank held its rates on Tuesday, as its governor had said it would.", "Nobody had asked her for more than that, she added."]


def credited(*lines: str, language: str = "en", byline: int | None = None) -> list[tuple[str, str | None]]:
    """The authors of a story: a headline, these lines, and two paragraphs. One line may have the label of a byline."""
    text = "\n\n".join(["Rates held as inflation cools", *lines, *STORY])
    labels = [
        Label.HEADLINE,
        *[Label.BYLINE if number == byline else Label.OTHER for number in range(len(lines))],
        Label.PARAGRAPH,
        Label.PARAGRAPH,
    ]
    whole = page(text, language)._replace(blocks=_blocks(text))
    found, _ = read_byline(whole, labels)
    assert [one.span.of(text) for one in found] == [one.name for one in found]
    return [(one.name, one.role) for one in found]


def _blocks(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for part in text.split("\n\n"):
        found.append((start, start + len(part)))
        start += len(part) + 2
    return found


def test_a_line_that_only_says_by_announces_the_name_below() -> None:
    assert credited("By", "Ana Ruiz", "3 March 2026") == [("Ana Ruiz", None)]
    assert credited("Author of the article:", "Ana Ruiz", "3 March 2026") == [("Ana Ruiz", None)]


def test_several_names_stand_each_on_its_own_line_with_a_role() -> None:
    lines = ["By", "Ana Ruiz Political Editor", "Tom O’Neil News Reporter", "Eve Sunder", "Updated 20:49, 5 Aug 2024"]
    assert credited(*lines) == [("Ana Ruiz", "Political Editor"), ("Tom O’Neil", "News Reporter"), ("Eve Sunder", None)]


def test_a_person_goes_before_an_agency() -> None:
    assert credited("By Ana Ruiz, The Associated Press", "3 March 2026") == [("Ana Ruiz", None)]
    assert credited("Ana Ruiz · Harbour News · Posted: 3 March 2026") == [("Ana Ruiz", None)]


def test_an_agency_joined_to_a_name_is_an_author_too() -> None:
    assert credited("Ana Ruiz and AP", "3 March 2026 - 4.34pm") == [("Ana Ruiz", None), ("AP", None)]


def test_an_agency_is_the_author_when_nobody_else_is() -> None:
    assert credited("By Associated Press", "3 March 2026") == [("Associated Press", None)]
    assert credited("Von DPA", "5. Januar 2026 18:58 Uhr", language="de") == [("DPA", None)]


def test_a_line_labelled_as_byline_is_one_though_it_holds_a_bare_name() -> None:
    assert credited("Ana Ruiz", byline=0) == [("Ana Ruiz", None)]


def test_topics_and_dates_are_no_authors() -> None:
    assert credited("World News", "Published on 3 March 2026", "Climate Change", "Share This Story") == []


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        ("Nobody had an answer for her.", "none of its words stand elsewhere too"),
        ("Ruiz had no answer for her.", "some of its words stand elsewhere too"),
        ("Ruiz, or Ana as they call her, had no answer.", "all of its words stand elsewhere too"),
    ],
)
def test_it_is_told_whether_the_words_of_a_name_stand_elsewhere(aside: str, told: str) -> None:
    text = "\n\n".join(["Rates held as inflation cools", "Ana Ruiz", *STORY, aside])
    whole = page(text, "en")._replace(blocks=_blocks(text))
    found, near = candidates(whole, [Label.HEADLINE, Label.OTHER, *[Label.PARAGRAPH] * 3])
    assert told in clues(found[0], near)


def test_a_story_without_lines_between_headline_and_body_has_no_author() -> None:
    assert credited() == []


@pytest.mark.parametrize(
    ("line", "evidence"),
    [("Von Eva Kranz", "opens with a byline word"), ("Eva Kranz", "opens like a name"), ("3 Minuten", None), ("x" * 300, None)],
)
def test_the_evidence_of_a_byline_is_cheap_and_named(line: str, evidence: str | None) -> None:
    assert byline_evidence(line, 0, len(line), pack("de")) == evidence


def test_a_line_that_only_announces_is_told_from_one_that_credits() -> None:
    assert opens("By", 0, 2, pack("en"))
    assert opens("Autor:", 0, 6, pack("de"))
    assert not opens("By Ana Ruiz", 0, 11, pack("en"))


@given(LINES, st.lists(st.sampled_from(list(Label)), min_size=30, max_size=30))
def test_every_clue_of_a_byline_has_a_number(line: str, labels: list[Label]) -> None:
    whole = page(f"Rates held\n\n{line}\n\nBy Ana Ruiz\n\n3 March 2026\n\n{STORY[0]}", "en")
    found, near = candidates(whole, [labels[number % 30] for number in range(len(whole.blocks))])
    for one in found:
        assert set(clues(one, near)) <= ranking("byline").keys()


def said_of(*lines: str, language: str = "en") -> set[str]:
    """All clues of all candidates of a story with these lines between headline and body."""
    text = "\n\n".join(["Rates held as inflation cools", *lines, *STORY])
    labels = [Label.HEADLINE, *[Label.OTHER] * len(lines), Label.PARAGRAPH, Label.PARAGRAPH]
    found, near = candidates(page(text, language)._replace(blocks=_blocks(text)), labels)
    return {clue for one in found for clue in clues(one, near)}


@pytest.mark.parametrize(
    ("line", "clue"),
    [
        ("Ana Ruiz/REUTERS", "an agency after a slash, as pictures are credited"),
        ("The Associated Press", "an agency"),
        ("By Harbour News", "a desk after a byline word"),
        ("ANA RUIZ", "a name in capitals"),
        ("Los Angeles", "a place"),
        ("Ana Ruiz 2 hours ago", "a date in the line"),
        ("Ana Ruiz?", "ends like a sentence"),
    ],
)
def test_a_line_is_told_by_its_clues(line: str, clue: str) -> None:
    assert clue in said_of(line)


def test_a_name_in_a_script_without_capitals_may_stand_alone() -> None:
    assert "a known family name" in said_of("李小明", language="und")
    assert "no known family name" in said_of("新规登录", language="und")


def test_a_joint_on_its_own_line_parts_no_list() -> None:
    assert credited("Ana Ruiz", "|", "Tom Bell", "3 March 2026") == [("Ana Ruiz", None), ("Tom Bell", None)]


def test_a_credit_above_the_story_is_a_byline_and_below_it_a_sign_off() -> None:
    assert credited("Written by Ana Ruiz") == [("Ana Ruiz", None)]


def test_a_list_in_short_lines_goes_on_over_what_stands_between() -> None:
    assert credited("By", "Ana Ruiz", "ana@example.org", "Tom Bell", "3 March 2026") == [("Ana Ruiz", None), ("Tom Bell", None)]


def test_a_person_in_the_news_is_no_further_author() -> None:
    text = "Rates held as inflation cools\n\n3 March 2026\n\nAna Ruiz\n\nEva Moor\n\nThe bank held its rates, said Eva Moor on Tuesday."
    labels = [Label.HEADLINE, Label.DATE, Label.BYLINE, Label.OTHER, Label.PARAGRAPH]
    assert [one.name for one in read_byline(page(text, "en")._replace(blocks=_blocks(text)), labels)[0]] == ["Ana Ruiz"]
