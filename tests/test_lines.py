"""Lines, words and blocks: where each stands in the untouched text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.language import pack
from newsparse.story.blocks import blocks
from newsparse.story.page import page
from newsparse.text.lines import BLANK, lines
from newsparse.text.words import lower, without_links, words

LINE_ENDS = ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in lines(text)]


@pytest.mark.parametrize("end", LINE_ENDS, ids=[f"U+{ord(end[-1]):04X}" for end in LINE_ENDS])
def test_every_line_end_that_splitlines_knows_ends_a_line(end: str) -> None:
    assert cut(f"Rates held{end}LISBON{end}{end}The bank waits.{end}") == ["Rates held", "LISBON", "The bank waits."]


@pytest.mark.parametrize("char", ["\x1f", "\x00", "\u200b", "\u00ad"])
def test_other_control_characters_end_no_line(char: str) -> None:
    assert cut(f"Rates{char}held") == [f"Rates{char}held"]


@pytest.mark.parametrize("line", [chr(code) for code in range(0x21, 0x7F)])
def test_a_line_of_one_sign_is_a_line(line: str) -> None:
    assert cut(f"{line}\n\u200b{line}\u200b") == [line, line]


def test_nel_is_a_misread_ellipsis_where_the_quotation_marks_are_misread_too() -> None:
    assert cut("\x93We wait\x85 and see,\x94 she said.") == ["\x93We wait\x85 and see,\x94 she said."]


def test_blank_lines_byte_order_marks_and_indents_are_outside() -> None:
    text = "\ufeffRates held \r\n \u200b \r\n\u00a0\tBy Ana Ruiz"
    assert lines(text) == [(1, 11), (21, 32)]


@given(st.lists(st.sampled_from(["a", "B", " ", ".", "\u200b", "\x00", *LINE_ENDS])).map("".join))
def test_lines_agree_with_splitlines(text: str) -> None:
    assert cut(text) == [kept for line in text.splitlines() if (kept := line.strip(BLANK))]


@example("\0](")
@example("\0[We](a\0) [wait](/b)\0")
@given(st.text())
def test_words_and_gaps_rebuild_the_text(text: str) -> None:
    cut = words(text)
    rebuilt = "".join(gap + word for gap, word in zip(cut.gaps, [*cut.lower, ""], strict=True))
    spaced = re.sub("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]", " ", lower(text))
    assert rebuilt == (without_links(spaced, "") if "](" in spaced else spaced)
    assert [lower(text)[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.lower


@given(st.text())
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "found"),  # None: every line for itself
    [
        # a paragraph a line, no blank lines: nothing is joined
        (
            "Rates held\nBy Ana Ruiz\nThe bank held rates on Tuesday as inflation cooled.\nIt will meet again in May.",
            ["Rates held", "By Ana Ruiz", "The bank held rates on Tuesday as inflation cooled.", "It will meet again in May."],
        ),
        # wrapped at a column, blank lines between paragraphs
        (
            "Rates held\n\nThe bank held rates on Tuesday as\ninflation cooled faster than the\nmarkets had thought.\n\nIt meets in May.",
            ["Rates held", "The bank held rates on Tuesday as\ninflation cooled faster than the\nmarkets had thought.", "It meets in May."],
        ),
        # wrapped at a column, paragraphs told by their indent alone
        (
            "    The bank held rates on Tuesday\nas inflation cooled faster.\n    The governor would wait for the\nsummer before it moves.",
            [
                "The bank held rates on Tuesday\nas inflation cooled faster.",
                "The governor would wait for the\nsummer before it moves.",
            ],
        ),
        # every text node of a page on a line of its own: a link parts the sentence
        (
            "Rates held\nThe governor of the\nCentral Bank\n, Ana Ruiz, said that rates would be held until the summer.\nShe was in Porto.",
            [
                "Rates held",
                "The governor of the\nCentral Bank\n, Ana Ruiz, said that rates would be held until the summer.",
                "She was in Porto.",
            ],
        ),
        # columns of figures stay lines
        (
            "The prices of the week at the market:\nWheat   2.55   2.40   IV\nCorn    1.35   1.92   IV\nOats    1.24   0.99   V",
            [
                "The prices of the week at the market:",
                "Wheat   2.55   2.40   IV",
                "Corn    1.35   1.92   IV",
                "Oats    1.24   0.99   V",
            ],
        ),
        # a poem's lines end before the column
        ("The ferry is late,\nThe harbour is wide,\nAnd nobody waits\nOn the other side.", None),
        # a byline in small letters is a line of its own
        ("Rates are held until the summer\nby Ana Ruiz\nThe bank held rates on Tuesday.", None),
        # a name that has its capital inside
        ("More on phones and watches\niPhone prices\neBay sellers\nHow the market moves", None),
        # an article goes on with what it stands before, though that has a capital
        (
            "Rates held\nThe ferries stop when the\nBoard of the Porto Harbour\nmeets, as it does in May.\nShe was in Porto.",
            ["Rates held", "The ferries stop when the\nBoard of the Porto Harbour\nmeets, as it does in May.", "She was in Porto."],
        ),
        # lists in lists, as converters of pages write them
        ("* News\n  + Sport\n    o European football\n    o Rowing\n  + Culture", None),
        ("", []),
        (" \n\u200b\n", []),
    ],
)
def test_lines_are_joined_where_the_paragraph_goes_on(text: str, found: list[str] | None) -> None:
    assert [text[start:end] for start, end in blocks(text, pack("en"))] == (cut(text) if found is None else found)


def test_lines_are_joined_alike_whatever_kind_of_space_is_between_the_words() -> None:
    text = "Rates held\nThe governor of the\nCentral Bank\n, Ana Ruiz, said that rates would be held until the summer.\nShe was in Porto."
    assert page(text.replace(" ", "\u00a0"), "en").blocks == page(text, "en").blocks
