"""A menu in front of a story, or a share bar below it, changes nothing of what the story is read as."""

import pytest

import newsparse
from newsparse import Label
from newsparse.language import pack
from newsparse.story.margins import inside, is_section, names_the_site, seen, within
from newsparse.story.page import page

HEADLINE = "Harbour town votes to keep its old ferry."
PARAGRAPHS = [
    "The council of Marrowby voted on Tuesday to keep the old ferry that has crossed the river since 1931.",
    "“We could not let it go, because half of the town goes to work on it,” said the mayor, Ida Fenwick, after the vote.",
    "The boat needs a new engine and a new deck, which the council expects to cost about 1.4 million over the next three years.",
    "Fares will rise by a tenth in the spring, and the last crossing of the day will leave an hour earlier than it does now.",
    "“It is a fair price for a boat that never sank,” said Tom Adair, who has been its captain for twenty-two years.",
]
STORY = "\n\n".join([HEADLINE, *PARAGRAPHS])
MENUS = [
    "Menu\nHome\nWorld\nPolitics\nSport\nLog in\n\n",
    "Skip to content\nHome\nMarrowby\nOur County\nSport\nSearch\n\n",
    "Startseite\nPolitik\nSport\nAnmelden\n\n",
]
BARS = [
    "\n\nShare this article\nFacebook\nTwitter\nEmail",
    "\n\nWe use cookies to improve your experience. Read our cookie policy.\nAccept all",
    "\n\nSign up to our newsletter\nYour email address\nSubscribe",
]


def essence(text: str) -> tuple[object, ...]:
    article = newsparse.parse(text, language="en")
    speakers = [(quote.text, quote.speaker and quote.speaker.name) for quote in article.quotes]
    return article.headline and article.headline.text, article.standfirst and article.standfirst.text, article.body, speakers


@pytest.mark.parametrize("menu", ["", *MENUS[:2]])
@pytest.mark.parametrize("bar", ["", *BARS])
def test_a_story_reads_the_same_between_furniture(menu: str, bar: str) -> None:
    plain = essence(STORY)
    assert plain[0] == HEADLINE
    assert essence(menu + STORY + bar) == plain


@pytest.mark.parametrize("menu", MENUS[:2])
def test_a_menu_that_is_pasted_along_is_navigation(menu: str) -> None:
    blocks = newsparse.parse(menu + STORY).blocks
    named = [block.label for block in blocks[: len(menu.split("\n")) - 2]]
    assert named.count(Label.NAVIGATION) >= len(named) - 2
    assert not {Label.HEADLINE, Label.PARAGRAPH, Label.STANDFIRST} & {*named}


def test_a_margin_begins_or_ends_on_a_block_that_says_what_it_is() -> None:
    looks = seen(page(f"Menu\nMarrowby\nHome\nFenwick\n\n{STORY}\n\nFerries\nShare this article\nBoats\nFacebook", "en")).looks
    assert within(looks) == (3, len(looks) - 3)


def test_a_headline_of_three_words_is_no_part_of_a_menu() -> None:
    looks = seen(page(f"Menu\nHome\nFerry stays afloat\nShare\nFacebook\n\n{STORY}", "en")).looks
    assert within(looks) == (2, len(looks))


def test_a_page_without_prose_has_no_margins() -> None:
    looks = seen(page("Menu\nHome\nFerry stays afloat\nMore news\nShare this article\nFacebook", "en")).looks
    assert within(looks) == (0, len(looks))


def test_no_step_leads_from_a_margin_into_the_story() -> None:
    text = MENUS[0] + STORY + BARS[0]
    article = newsparse.parse(text)
    explained = newsparse.explain(article, text.index(HEADLINE))
    assert explained.label == "headline"
    assert not [reason for reason in explained.reasons if reason.name.startswith("comes after")]
    assert explained.score == pytest.approx(newsparse.explain(newsparse.parse(STORY), 0).score)


SENTENCE = "The boat needs a new engine and a new deck, which the town expects to cost a million."  # 18 words


def ends(*lines: str) -> tuple[int, int]:
    looks = seen(page("\n\n".join(lines), "en")).looks
    start, end = within(looks)
    return start, len(looks) - end


@pytest.mark.parametrize(("sentences", "margins"), [(5, (0, 0)), (6, (1, 1))])
def test_a_hundred_words_of_sentences_are_a_story(sentences: int, margins: tuple[int, int]) -> None:
    assert ends("Menu", *[SENTENCE] * sentences, "Facebook") == margins


@pytest.mark.parametrize("titles", [1, 13, 80])
def test_a_story_stays_one_among_the_titles_of_others(titles: int) -> None:
    assert ends("Menu", *[SENTENCE] * 6, *["Ferry town votes to keep its very old boat"] * titles, "Facebook") == (1, 1)


@pytest.mark.parametrize("mark", [".", "!", "?", ".”"])
def test_a_sentence_may_end_on_any_mark_that_ends_one(mark: str) -> None:
    assert ends("Menu", *[SENTENCE.removesuffix(".") + mark] * 6, "Facebook") == (1, 1)


def test_lines_that_end_on_no_mark_are_no_sentences() -> None:
    assert ends("Menu", *[SENTENCE.removesuffix(".")] * 6, "Facebook") == (0, 0)
    assert ends("Menu", *[SENTENCE.removesuffix(".") + ":"] * 6, "Facebook") == (0, 0)


def test_below_the_story_a_line_may_say_more_than_what_it_is() -> None:
    notice = "Sign up to our newsletter to read about every ferry, bridge and boat of the county."
    assert ends(notice, *[SENTENCE] * 6, notice) == (0, 1)


@pytest.mark.parametrize("note", ["Photo: Ida Fenwick", "Reporting by Tom Adair", "Tom Adair is a reporter at large."])
def test_what_belongs_to_the_story_is_no_margin(note: str) -> None:
    assert ends(note, *[SENTENCE] * 6, note) == (0, 0)


def test_one_block_in_three_of_a_margin_is_known() -> None:
    assert ends("Menu", "Orley", "Facebook", *[SENTENCE] * 6)[0] == 3
    assert ends("Orley", "Marrow", "Menu", *[SENTENCE] * 6)[0] == 3
    assert ends("Orley", "Marrow", "Fenwick", "Menu", *[SENTENCE] * 6)[0] == 0


@pytest.mark.parametrize(("words", "margins"), [(99, (0, 0)), (100, (1, 1))])
def test_of_sentences_a_story_has_a_hundred_words(words: int, margins: tuple[int, int]) -> None:
    first = ["boats"] * (words - 80)
    assert ends("Menu", " ".join(first) + ".", *[" ".join(["boats"] * 20) + "."] * 4, "Facebook") == margins


def test_the_sentences_of_a_margin_are_none_of_the_story() -> None:
    notice = "We use cookies to improve your experience, as our privacy policy and our cookie policy say to you, so accept all cookies."
    assert ends("Menu", SENTENCE, *[notice] * 6) == (0, 0)
    assert ends("Menu", *[SENTENCE] * 6, *[notice] * 6) == (1, 6)


def test_what_is_said_of_the_kind_of_a_story_is_no_margin() -> None:
    looks = seen(page(f"Menu\nHome\nOpinion\n\n{STORY}\n\nFacebook", "en"))
    assert (within(looks.looks), inside(looks)) == ((3, len(looks.looks) - 1), (2, len(looks.looks) - 1))


def test_a_section_has_the_length_of_one_and_stands_a_blank_line_below_the_menu() -> None:
    def told(name: str, gap: str = "\n\n") -> bool:
        text = f"Home\n{name}{gap}{name.upper()}\n\nA village sold its silence"
        at = text.index(name.upper())
        return is_section(text, (at, at + len(name)))

    assert told("Science")
    assert told("S" + "cience" * 4 + "words")
    assert not told("S" + "cience" * 4 + "wordsy")
    assert not told("Science", "\n")
    assert not is_section("SCIENCE\n\nA village sold its silence", (0, 7))
    assert not is_section("\nSCIENCE\n\nA village sold its silence", (1, 8))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Copyright 2024 Courier", True),
        ("© Courier", True),
        ("Photo: Ann Lee/Courier", True),
        ("Read the Courier at home", False),
        ("© all words and boats of this page, Courier", False),
        ("The Courier said so. " * 20 + "© Courier", False),
        ("The Courier said so. " * 19 + "© Courier", True),
    ],
)
def test_a_name_behind_what_says_whose_a_page_is_names_the_site(text: str, named: bool) -> None:  # noqa: FBT001
    assert names_the_site(f"Courier\n\n{text}", (0, 7), pack("en")) == named
