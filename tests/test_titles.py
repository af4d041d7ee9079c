"""What tells a headline among its copies, what is told of the blocks around it and around a standfirst, and what they are learnt from."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

import newsparse
from benchmarks import pages
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


def test_the_page_s_first_block_is_told_when_a_block_below_says_its_beginning() -> None:
    assert told("titled", f"{TITLE} | The Orley Courier", TITLE)[0] == "no block before it, and told again below"
    assert told("titled", f"{TITLE} | The Orley Courier", "Harbour bridge")[0] == "no block before it"


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (f"{TITLE} | The Orley Courier", "is the page's first block"),
        (TITLE.upper(), "begins the page's first block"),
        ("The Orley Courier", "inside the page's first block"),
        ("Year harbour bridge closed Orley Courier", "shares most with the page's first block"),
        ("Harbour bridge closed and drivers wait", "shares half with the page's first block"),
        ("Harbour concert begins with boats and drums tonight", "shares some with the page's first block"),
        ("Drums", "shares nothing with the page's first block"),
        ("Courier", "shares most with the page's first block"),
    ],
)
def test_how_much_of_the_page_s_first_block_a_block_is_is_told(block: str, said: str) -> None:
    assert told("titled", f"{TITLE} | The Orley Courier", block)[1] == said


def test_a_title_with_words_of_the_story_has_no_parts() -> None:
    assert told("part", f"{TITLE} | The Orley Courier", TITLE, "Orley") == ["", "", ""]


WITTY, PART, WITTIEST = "Plenty to cheer", "the headline's part of a title without a word of the story", "Nothing to lose at all"
ABOVE_ITS_PART = "a title without a word of the story, above its part"


@pytest.mark.parametrize(
    "title",
    ["{} | Courier", "{}: Courier", "{} - Courier", "Opinion | {} | Courier", "Opinion - {} – Courier", "Opinion: {} • Courier"],
)
def test_a_line_between_the_signs_of_a_title_is_its_headline(title: str) -> None:
    assert told("part", title.format(WITTY), "Menu", WITTY) == [ABOVE_ITS_PART, "", PART]
    assert told("titled", title.format(WITTY), "Menu", WITTY)[:2] == [
        "no block before it, and told again below",
        "shares nothing with the page's first block",
    ]


@pytest.mark.parametrize(
    "title",
    ["Courier | {}", "{}", "Courier {} | Review", "{} Courier | Review", "Courier-{} | Review", "{}-Courier | Review", "Courier | Review"],
)
def test_a_line_between_other_words_of_a_title_is_no_headline(title: str) -> None:
    assert told("part", title.format(WITTY), "Menu", WITTY) == ["", "", ""]
    assert told("titled", title.format(WITTY), "Menu", WITTY)[1:] == ["below no title", "below no title"]


def test_a_title_has_one_headline() -> None:
    title = f"{WITTY} | {WITTIEST} | Courier"
    assert told("part", title, WITTY, WITTIEST) == [ABOVE_ITS_PART, "", PART]
    assert told("part", title, WITTIEST, WITTY) == ["", "", ""]
    assert told("part", title, WITTY, "Menu", WITTIEST) == ["", "", "", ""]
    assert told("part", title, WITTIEST, "Menu", WITTIEST) == [ABOVE_ITS_PART, PART, "", PART]
    assert told("part", f"Plenty | {WITTIEST} | Courier", "Plenty") == ["", ""]


def test_who_is_named_beside_a_headline_in_a_title_is_none() -> None:
    title = f"{WITTY} | Ada Moor | Courier"
    assert told("part", title, WITTY, "Menu", "Ada Moor") == [ABOVE_ITS_PART, PART, "", ""]
    assert told("part", title, "Ada Moor") == [ABOVE_ITS_PART, PART]


def test_headings_make_a_group_that_a_byline_or_a_date_ends() -> None:
    crumb, stand = "Harbour bridge closed for the whole year", "Bridge over the harbour closed to all drivers"
    assert told("group", "Orley", crumb, TITLE, "By Ada Moor", stand)[1:] == [
        "the first of two headings",
        "the last heading of its group",
        "",
        "the only heading of its group",
    ]
    assert told("group", "Orley", crumb, TITLE, stand, "6 January 2026, 12:43")[1:] == [
        "the first of several headings",
        "between two headings",
        "the last heading of its group",
        "",
    ]


def test_a_line_below_one_that_announces_other_stories_is_told() -> None:
    assert told("announced", TITLE, "Read more", "Harbour", "Harbour concert tonight") == [
        *("", "", "just below a line that announces other stories", "2 to 4 below a line that announces other stories"),
    ]


def test_no_block_shares_a_word_with_a_first_block_that_is_no_title() -> None:
    assert told("most_titled", "Menu", TITLE) == ["", ""]


def test_the_block_beside_a_candidate_is_told_by_its_length_and_capitals() -> None:
    assert told("longer_above", "Orley", TITLE) == ["", "the block above far shorter"]
    assert told("longer_below", TITLE) == ["the block below far longer"]
    assert told("capitals_below", "Orley", "STORM OVER THE BAY") == ["all in capitals below", "some capital words below"]


def test_what_stands_just_above_a_headline_and_2_below_it_is_told() -> None:
    above = ["Sign up to our newsletter", TITLE, "By Ada Moor", "6 January 2026, 12:43"]
    assert told("just_above", *above)[:2] == ["nothing just above", "furniture just above"]
    assert told("second_below", *above) == ["a byline 2 below", "a date 2 below", "a sentence 2 below", "nothing 2 below"]


def test_the_page_s_first_block_is_told_apart_when_the_others_stand_far_below() -> None:
    whole = drawn("Orley Courier", "Advertisement", "6 January 2026", *["Orley"] * 9, TITLE, STORY)
    columns = seen_of_headlines(whole, [0, 12], (13, 14), 24.0)
    assert [HEADLINE["just_above"][bin_] for bin_ in columns["just_above"]] == ["nothing just above", "a few words just above"]
    assert [HEADLINE["second_below"][bin_] for bin_ in columns["second_below"]] == ["a date 2 below", "nothing 2 below"]


def said_of_standfirsts(fact: str, *above: str, found: tuple[int, ...], headline: int = 0) -> list[str]:
    """What a fact says of some of the blocks above the story."""
    whole = drawn(*above, STORY)
    columns = seen_of_standfirsts(whole, found, headline, (len(above), len(above) + 1), [0.0] * (len(above) + 1))
    return [STANDFIRST[fact][bin_] for bin_ in columns[fact]]


STANDS = "Drivers will have to go round the bay until spring."


def test_a_credit_alone_below_a_block_is_told_from_a_caption_with_its_credit() -> None:
    caption = "The bridge over the harbour on Monday, with cranes and boats all around it. Photo: Ann Lee"
    assert said_of_standfirsts("pictured", TITLE, STANDS, "Photo: Ann Lee", found=(1,)) == ["only a picture's credit below"]
    assert said_of_standfirsts("pictured", TITLE, STANDS, "© Ann Lee", found=(1,)) == ["only a picture's credit below"]
    assert said_of_standfirsts("pictured", TITLE, STANDS, caption, found=(1,)) == ["a picture with its credit below"]
    assert said_of_standfirsts("pictured", TITLE, STANDS, "Zoom in", "© Ann Lee", found=(1,)) == ["only a picture's credit 2 below"]
    assert said_of_standfirsts("pictured", TITLE, STANDS, "Orley", found=(1,)) == [""]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Boats wait below the bridge on Monday, with cranes behind them (Ann Lee/AFP)", "credits a picture"),
        ("Boats wait below the bridge on Monday, with cranes behind them (Ann Lee/AFP).", "ends on whom a picture is from"),
        ("Boats wait below the bridge on Monday, with cranes behind them (AFP)", "ends on whom a picture is from"),
        ("Boats wait below the bridge on Monday © Orley Port", "credits a picture"),
        ("Boats wait below the bridge. Photo: Ann Lee", "credits a picture"),
        ("Drivers will have to go round the bay until spring, the mayor told AFP.", ""),
        ("Drivers will have to go round the bay until spring", ""),
    ],
)
def test_a_line_that_ends_on_whom_a_picture_is_from_is_told_from_a_sentence(line: str, said: str) -> None:
    assert said_of_standfirsts("itself", TITLE, line, found=(1,)) == [said]


def test_long_blocks_are_counted_from_the_headline_on_and_up_to_it() -> None:
    above = [STANDS, "By Ada Moor", TITLE, "By Ada Moor", STANDS, "Boats may pass under the bridge at any time of the day."]
    assert said_of_standfirsts("order", *above, found=(0, 1, 3, 4, 5), headline=2) == [
        "no long block from it to the headline",
        "no long block from it to the headline",
        "no long block since the headline",
        "no long block since the headline",
        "1 long block since the headline",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Harbour bridge closed for the year", "says what the headline says"),
        ("The harbour bridge is closed, the year of boats begins", "says the headline and more, or a part of it"),
        ("A bridge that nobody can cross until a year of work is over", "shares words with the headline"),
        ("Drivers go round the bay", ""),
    ],
)
def test_how_much_a_block_says_what_the_headline_says_is_told(line: str, said: str) -> None:
    assert said_of_standfirsts("retold", TITLE, line, found=(1,)) == [said]


def test_how_far_below_the_next_paragraph_stands_is_told() -> None:
    above = [TITLE, STANDS, "By Ada Moor", "6 January 2026", "Orley"]
    assert said_of_standfirsts("prose", *above, found=(1, 4)) == ["a paragraph 4 or 5 below", "a paragraph just below"]
    assert said_of_standfirsts("prose", TITLE, STANDS, *["Orley"] * 12, found=(1,)) == ["no paragraph below"]


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


def test_pages_of_which_the_title_alone_is_known_are_of_sites_without_a_marked_page(tmp_path: Path) -> None:
    texts = {"html_text": TITLE, "textnodes": TITLE}
    rows = [
        {"id": "a", "url": "https://www.orley.example/a", "title": TITLE, "text": texts},
        {"id": "b", "url": "https://news.courier.co.uk/b", "title": TITLE, "text": texts},
        {"id": "c", "url": "https://www.bay.example/c", "text": texts},
        {"id": "d", "url_host": "courier.co.uk", "text": texts, "gold": {"body": STORY, "title": TITLE}},
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = list(pages.titled([path]))
    assert [(one.name, one.site, one.converter) for one in found] == [
        ("a", "www.orley.example", "html_text"),
        ("a", "www.orley.example", "textnodes"),
    ]
    assert {(one.weight, one.gold.title, one.gold.body) for one in found} == {(0.25, TITLE, "")}


def test_bins_of_one_name_have_one_number_in_a_fit() -> None:
    np, _ = pytest.importorskip("numpy"), pytest.importorskip("scipy")
    learn = importlib.import_module("benchmarks.learn")
    layout = learn.Layout({"dress": ("", "a text", "a page", "a page"), "end": ("a stop", "none")}, [("dress", "end")])
    rows = layout.matrix(np.array([[2, 0], [3, 0], [0, 1]], np.int8)).toarray()
    assert layout.names.count("a page") == 1
    assert rows[0].tolist() == rows[1].tolist()
    assert rows[2].sum() == 1


def test_wordings_that_people_marked_correct_a_body_that_tools_agree_on() -> None:
    pytest.importorskip("scipy")
    chain = importlib.import_module("benchmarks.chain")
    agreed = "Drivers have to go round the bay.\nShare this page with all of your friends."
    text = "\n\n".join(["Home", STORY, *agreed.splitlines(), "The mayor will answer questions on Friday.", "Contact us"])
    gold = pages.Gold(agreed, None, kept=("said on Monday.", "answer questions"), left=("all of your friends",))
    one = chain.example(pages.Sample("a", "other", "orley.example", "en", "html_text", text, gold, silver=True))
    told = dict(zip(one.draft.lines, zip(one.body.tolist(), one.sure.tolist(), strict=True), strict=True))
    assert told[STORY] == (True, True)
    assert told["Drivers have to go round the bay."] == (True, False)
    assert told["Share this page with all of your friends."] == (False, True)
    assert told["The mayor will answer questions on Friday."] == (True, True)


@pytest.mark.parametrize("opening", ["ORLEY, Oct. 2, 2025 -- ", ""])
def test_a_byline_above_the_headline_is_none(opening: str) -> None:
    article = newsparse.parse(f"By Priya Nair\n\n{TITLE}\n\n{opening}{STORY}\n\nIt was built in 1931.")
    assert article.headline is not None
    assert article.headline.text == TITLE
    assert [author.name for author in article.authors] == ["Priya Nair"]
