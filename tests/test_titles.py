"""What tells a headline among its copies, and what is told of the block below a standfirst."""

from __future__ import annotations

import pytest

from newsparse.story.draft import Draft, draft
from newsparse.story.headline import HEADLINE
from newsparse.story.headline import seen as seen_of_headlines
from newsparse.story.margins import seen
from newsparse.story.page import page
from newsparse.story.standfirst import STANDFIRST
from newsparse.story.standfirst import seen as seen_of_standfirsts

TITLE = "Harbour bridge closed for a year"
STORY = "The bridge over the harbour will be closed for a year, the mayor of Orley said on Monday. Drivers have to go round the bay."


def drawn(*blocks: str) -> Draft:
    return draft(seen(page("\n\n".join(blocks), "en")))


def told(fact: str, *above: str) -> list[str]:
    """What a fact says of the blocks above the story."""
    whole = drawn(*above, STORY)
    columns = seen_of_headlines(whole, range(len(above)), (len(above), len(above) + 1), 24.0)
    return [HEADLINE[fact][bin_] for bin_ in columns[fact]]


def test_a_headline_in_a_breadcrumb_and_before_the_site_s_name_stands_twice_more() -> None:
    said = told("inside", f"{TITLE} | The Orley Courier", f"Home > Orley > {TITLE}", TITLE)
    assert said == ["stands nowhere else", "stands nowhere else", "stands twice more on the page"]


def test_a_line_without_a_word_of_the_story_is_not_looked_for() -> None:
    assert told("inside", "Subscribe to our letter", "Subscribe to our letter", TITLE)[:2] == ["", ""]


def test_one_block_shares_more_words_with_the_title_of_the_page_than_any_other() -> None:
    assert told("most_titled", "Harbour bridge closed - Courier", "Harbour concert tonight", "Weather", TITLE) == [
        "",
        "others share more words with the page's first block",
        "only others share words with the page's first block",
        "shares more words than any with the page's first block",
    ]


def test_no_block_shares_a_word_with_a_first_block_that_is_no_title() -> None:
    assert told("most_titled", "Menu", TITLE) == ["", ""]


def test_the_block_beside_a_candidate_is_told_by_its_length_and_capitals() -> None:
    assert told("longer_above", "Orley", TITLE) == ["", "the block above far shorter"]
    assert told("longer_below", TITLE) == ["the block below far longer"]
    assert told("capitals_below", "Orley", "STORM OVER THE BAY") == ["all in capitals below", "some capital words below"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ada Moor", "a byline below"),
        ("6 January 2026, 12:43", "a date below"),
        ("Photo: Ann Lee/Getty", "a picture's credit below"),
        ("Sign up to our newsletter", "furniture below"),
        ("Advertisement", "an ad marker below"),
        ("Orley", "a few words below"),
        ("Rain fell on the bay all day and the wind would not turn until the last boats were in.", "a sentence below"),
    ],
)
def test_what_stands_below_a_standfirst_is_told(line: str, said: str) -> None:
    whole = drawn(TITLE, "Drivers will have to go round the bay until spring.", line, STORY)
    columns = seen_of_standfirsts(whole, [1], 0, (3, 4), [0.0] * 4)
    assert [STANDFIRST["next"][bin_] for bin_ in columns["next"]] == [said]


def test_bins_of_one_name_have_one_number_in_a_fit() -> None:
    learn, np = pytest.importorskip("benchmarks.learn"), pytest.importorskip("numpy")
    layout = learn.Layout({"dress": ("", "a text", "a page", "a page"), "end": ("a stop", "none")}, [("dress", "end")])
    rows = layout.matrix(np.array([[2, 0], [3, 0], [0, 1]], np.int8)).toarray()
    assert layout.names.count("a page") == 1
    assert rows[0].tolist() == rows[1].tolist()
    assert rows[2].sum() == 1
