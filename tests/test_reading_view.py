"""The view for reading in a terminal: complete, no wider than the terminal, and nothing in it steers the terminal."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import articles, rates, where
from newsparse import article as classes
from newsparse.article import Article, Author, Block, Label, Quote
from newsparse.span import Span
from newsparse.write import from_dict, to_dict
from newsparse.write.columns import columns, printable, shortened, wrapped
from newsparse.write.html import page
from newsparse.write.reading import reading
from newsparse.write.stretches import CONTENT, CUE, SOURCE, Stretch, stretches, within
from newsparse.write.wording import moment
from stopwatch import times

STYLE = re.compile(r"\x1b\[[0-9;]*m")

RATES_VIEW = """\
── rates.txt ───────────────────────────────────────── en · 51 words · 3 quotes ──

    kicker  MARKETS

  headline  Rates held as inflation cools

standfirst  The bank waits for the spring figures

    byline  By Ana Ruiz and Tom O’Neil, political editor
            → Ana Ruiz; Tom O’Neil, political editor

      date  Published: 3 March 2021, 08:44 GMT
            → published 3 March 2021, 08:44 UTC

            LISBON, March 3 (Wire) - The bank held its rates on Tuesday, and the
            governor, Inês Prado, asked for patience.
            → dateline LISBON · Wire · 3 March

            “We wait,” she said. “The spring figures will tell, and no sooner.”
            ▌ Inês Prado (“she”): “We wait, … The spring figures will tell, and …”

 crosshead  What comes next

            Unions said the bank had “lost its way” and that wages should rise,
            according to a letter seen by the newspaper.
            ▌ Unions: the bank had “lost its way”
            ▌ a letter seen by the newspaper: wages should rise

   caption  The governor at the bank’s seat. Photo: R. Lemos

newsletter  ┆ Sign up to our morning email
     share  ┆ Share

  speakers  1  Inês Prado – governor, the bank
            1  Unions

"""


def boilerplate(*lines: str) -> Article:
    """An article with nothing but lines of one kind of boilerplate."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    blocks = tuple(Block(Span(at, at + len(line)), line, Label.NAVIGATION) for at, line in zip(starts, lines, strict=True))
    return Article(text, "en", blocks)


def test_a_whole_article_reads_well_without_colour() -> None:
    assert reading(rates(), name="rates.txt", width=82) == RATES_VIEW


def test_colour_changes_nothing_but_the_style() -> None:
    coloured = reading(rates(), name="rates.txt", width=82, colour=True)
    assert coloured != RATES_VIEW
    assert STYLE.sub("", coloured) == RATES_VIEW


def test_every_coloured_line_ends_plain() -> None:
    for line in reading(rates(), colour=True).splitlines():
        styles = STYLE.findall(line)
        assert not styles or styles[-1] == "\x1b[0m"


def test_a_speaker_has_one_colour_in_the_text_and_in_the_lists() -> None:
    view = reading(rates(), colour=True)
    assert "\x1b[36mWe wait,\x1b[0m" in view
    assert "\x1b[1;36m▌ Inês Prado (“she”)\x1b[0m" in view
    assert "\x1b[36mInês Prado – governor, the bank\x1b[0m" in view
    assert "\x1b[33mthe bank had “lost its way”\x1b[0m" in view


@given(articles(), st.integers(10, 120), st.booleans())
def test_no_article_steers_the_terminal_or_is_wider_than_it(article: Article, width: int, colour: bool) -> None:  # noqa: FBT001
    for line in STYLE.sub("", reading(article, name="a.txt", width=width, colour=colour)).split("\n"):
        assert columns(line) <= max(width, 36)
        assert not [char for char in line if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]


def test_names_with_blanks_around_them_fit_their_line() -> None:
    names = tuple(Author(f" {letter * 10}", None, Span(0, 0)) for letter in "ab")
    block = Block(Span(0, 1), "0", Label.HEADLINE)
    view = reading(Article("0", "en", blocks=(block,), authors=names), width=10)
    assert max(map(columns, view.split("\n"))) <= 36
    assert "; bbbbbbbbbb" in view


def test_a_text_without_blocks_says_so() -> None:
    assert "no text" in reading(Article("", "und"))


def test_a_long_run_of_boilerplate_is_folded() -> None:
    article = boilerplate("Home", "World", "Sport", "Weather")
    assert reading(article).endswith("navigation  ┆ Home\n            ┆ World\n            ┆ Sport\n            ┆ Weather\n\n")
    more = boilerplate("Home", "World", "Sport", "Weather", "Share", "Log in", "Puzzles")
    blocks = [attrs.evolve(block, label=Label.SHARE) if block.text in ("World", "Share") else block for block in more.blocks]
    assert reading(attrs.evolve(more, blocks=tuple(blocks))).endswith(
        "navigation  ┆ Home\n     share  ┆ World\nnavigation  ┆ Sport\n            ┆ … and 4 more: navigation, share\n\n"
    )


def test_long_boilerplate_is_cut_to_a_line() -> None:
    lines = reading(boilerplate("Menu " * 60)).splitlines()
    assert sum("Menu" in line for line in lines) == 1


def test_a_quote_without_a_speaker_is_given_by_its_source_or_nobody() -> None:
    text = "“We wait,” it was said."
    quote = Quote(classes.QuoteKind.DIRECT, (Span(1, 9),), "We wait,", None, None, None)
    article = Article(text, "en", (Block(Span(0, 23), text, Label.PARAGRAPH),), quotes=(quote,))
    assert "▌ somebody who is not named: “We wait,”" in reading(article)
    assert "▌ it: “We wait,”" in reading(attrs.evolve(article, quotes=(attrs.evolve(quote, source=Span(11, 13)),)))


def test_a_long_name_is_cut_before_the_quote_is_lost() -> None:
    speaker = classes.Speaker("the permanent representative of the islands", None, None, classes.SpeakerKind.PERSON, ())
    quote = attrs.evolve(rates().quotes[0], speaker=speaker)
    assert "▌ the permanent representative …: “We wait, … The spring …”\n" in reading(attrs.evolve(rates(), quotes=(quote,)), width=72)
    assert "▌ the permanent representative of the islands: “We wait, … The spring figures will …”\n" in reading(
        attrs.evolve(rates(), quotes=(quote,)), width=100
    )


def test_the_fields_around_an_article_stand_above_it_but_for_those_in_the_story() -> None:
    share = where("Share\n")
    article = attrs.evolve(
        rates(),
        wire=classes.Wire("anpa", service="a", number="0123", keywords=("BANK", "RATES"), filed=None),
        export=classes.ExportFields(
            source=classes.ExportField(share, "The Daily\n  Example"),
            byline=classes.ExportField(where("By Ana Ruiz"), "By Ana Ruiz"),
            load_date=classes.ExportField(share, "May 4"),
        ),
    )
    view = reading(article)
    assert "By Ana Ruiz\n" not in view
    assert "      wire  anpa · a · 0123 · BANK · RATES\n    source  The Daily Example\n load date  May 4\n" in view


@pytest.mark.parametrize(
    ("hours", "told"), [(None, "08:44"), (0, "08:44 UTC"), (1, "08:44 UTC+1"), (-3.5, "08:44 UTC−3:30"), (5.75, "08:44 UTC+5:45")]
)
def test_a_zone_is_told_as_its_offset(hours: float | None, told: str) -> None:
    zone = None if hours is None else dt.timezone(dt.timedelta(hours=hours))
    assert moment(dt.datetime(2021, 3, 3, 8, 44, tzinfo=zone)) == f"3 March 2021, {told}"


def test_what_a_name_says_already_is_not_said_again() -> None:
    unnamed = classes.Speaker("a rebel commander", "rebel commander", None, classes.SpeakerKind.UNNAMED, ())
    spokesman = classes.Speaker("Abu Ali", "spokesman for the Front", "the Front", classes.SpeakerKind.PERSON, ())
    quotes = tuple(attrs.evolve(quote, speaker=speaker) for quote, speaker in zip(rates().quotes, (unnamed, spokesman), strict=False))
    view = reading(attrs.evolve(rates(), quotes=quotes))
    assert view.endswith("  speakers  1  a rebel commander\n            1  Abu Ali – spokesman for the Front\n\n")


def test_an_advisory_and_an_update_are_told_where_they_stand() -> None:
    article = attrs.evolve(rates(), advisories=(classes.Advisory("embargo", where("MARKETS")),))
    assert "kicker  MARKETS\n            → advisory: embargo\n" in reading(article)


def test_a_dateline_that_only_says_where_is_not_repeated() -> None:
    plain = attrs.evolve(rates(), dateline=classes.Dateline(where("LISBON"), "LISBON", ("LISBON",)))
    assert "→ dateline" not in reading(plain)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("a\x7fb\x00c", "a␡b␀c"),
        ("a\u202eb\u2066c", "abc"),
        ("a\ud800b", "a\ufffdb"),
        ("co\u00adoperate\ufeff", "cooperate"),
        ("a\t b\r\n\u2028c", "a b c"),
        ("a\xa0b", "a\xa0b"),
        ("a \xa0 b", "a b"),
    ],
)
def test_what_steers_a_terminal_is_shown_instead(text: str, sent: str) -> None:
    assert printable(text) == sent


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("held", 4),
        ("漢字", 4),
        ("e\u0301a\u0308", 2),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),
        ("ｆｕ", 4),
        ("👍", 2),
        ("a\u200db", 2),
        ("ﬁ", 1),
    ],
)
def test_widths_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width


@given(st.text(), st.integers(2, 40))
def test_wrapped_lines_hold_every_word_and_fit(text: str, width: int) -> None:
    lines = wrapped(text, (0, len(text)), width)
    assert "".join("".join(text[slice(*line)].split()) for line in lines) == "".join(text.split())
    for start, end in lines:
        shown = printable(text[start:end])
        assert columns(shown) <= width or len([char for char in shown if columns(char)]) == 1 or "\u200d" in shown
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Rates held today", 11, ["Rates held", "today"]),
        ("Rates held today", 10, ["Rates held", "today"]),
        ("Rates\n    held", 10, ["Rates\n    held"]),
        ("inflationary", 5, ["infla", "tiona", "ry"]),
        ("利率不变，通胀放缓", 8, ["利率不", "变，通胀", "放缓"]),
        ("首届“中国－拉美”合作", 6, ["首届", "“中国", "－拉", "美”合", "作"]),
        ("국민이어야 한다.", 12, ["국민이어야", "한다."]),
        ("Ferries ............", 8, ["Ferries", "........", "...."]),
        ("국민이어야", 5, ["국민", "이어", "야"]),
        ("10\xa0000 Euro", 6, ["10\xa0000", "Euro"]),
        ("\xa0 Euro \xa0", 6, ["Euro"]),
        ("\u0301\u200b Rates", 5, ["\u0301\u200b", "Rates"]),
        ("👩\u200d👩\u200d👧 e\u0301", 8, ["👩\u200d👩\u200d👧 e\u0301"]),
    ],
)
def test_lines_break_between_words_or_between_wide_characters(text: str, width: int, lines: list[str]) -> None:
    assert [text[slice(*line)] for line in wrapped(text, (0, len(text)), width)] == lines


@given(st.text(), st.integers(3, 40))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert columns(shortened(text, width)) <= width + 2


def test_a_shortened_text_says_that_it_is() -> None:
    assert shortened("  Rates held as inflation cools ", 12) == "Rates held …"
    assert shortened(" Rates\nheld ", 12) == "Rates held"


@given(articles())
def test_stretches_are_in_order_and_within_the_text(article: Article) -> None:
    marked = stretches(article)
    assert all(one.start < one.end <= two.start for one, two in pairwise(marked))
    parts = list(within(marked, 0, len(article.text)))
    assert "".join(article.text[one.start : one.end] for one in parts) == article.text


def test_the_innermost_thing_is_marked() -> None:
    text = "Prado said the unions told her they were unhappy."
    inner = Quote(
        classes.QuoteKind.INDIRECT,
        (where_in(text, "they were unhappy"),),
        "they were unhappy",
        where_in(text, "told"),
        where_in(text, "the unions"),
        None,
    )
    outer = Quote(classes.QuoteKind.INDIRECT, (Span(11, 48),), text[11:48], where_in(text, "said"), where_in(text, "Prado"), None)
    found = [(text[one.start : one.end], one.part, one.quote) for one in stretches(Article(text, "en", quotes=(outer, inner)))]
    assert found == [
        ("Prado", SOURCE, 0),
        ("said", CUE, 0),
        ("the unions", SOURCE, 1),
        (" ", CONTENT, 0),
        ("told", CUE, 1),
        (" her ", CONTENT, 0),
        ("they were unhappy", CONTENT, 1),
    ]


def test_spaces_about_an_edge_are_one_space() -> None:
    text = "We  wait  here"
    quote = Quote(classes.QuoteKind.INDIRECT, (Span(3, 9),), " wait ", None, None, None)
    article = Article(text, "en", (Block(Span(0, 14), text, Label.PARAGRAPH),), quotes=(quote,))
    assert "            We wait here\n" in reading(article)


def test_a_range_may_begin_and_end_inside_what_is_marked() -> None:
    marked = [Stretch(0, 4, CUE, 0), Stretch(6, 9, CONTENT, 1)]
    assert list(within(marked, 2, 8)) == [Stretch(2, 4, CUE, 0), Stretch(4, 6), Stretch(6, 8, CONTENT, 1)]
    assert list(within(marked, 4, 6)) == [Stretch(4, 6)]


def test_of_a_long_path_the_end_is_shown() -> None:
    view = reading(rates(), name="/archive/of/all/the/newspapers/2021/03/rates.txt", width=60)
    assert view.startswith("── …/2021/03/rates.txt ─")
    assert reading(rates(), name="r" * 99, width=60).startswith("── rrrrr")


@pytest.mark.timing
@pytest.mark.parametrize(
    "write", [reading, lambda one: list(page([("", one)])), lambda one: from_dict(to_dict(one))], ids=["view", "page", "record"]
)
def test_ten_times_the_text_takes_no_more_than_twenty_times_as_long(write: Callable[[Article], object]) -> None:
    short, long = (partial(write, full_of_quotes(number)) for number in (600, 6000))
    assert times(short, long, rounds=4, least=0.002) <= 20


def full_of_quotes(number: int) -> Article:
    """An article of one paragraph in which one thing is said again and again."""
    sentence = "“We wait,” she said. "
    text = sentence * number
    starts = range(0, len(text), len(sentence))
    quotes = tuple(
        Quote(classes.QuoteKind.DIRECT, (Span(at + 1, at + 9),), "We wait,", Span(at + 15, at + 19), Span(at + 11, at + 14), None)
        for at in starts
    )
    return Article(text, "en", (Block(Span(0, len(text)), text, Label.PARAGRAPH),), quotes=quotes)


def where_in(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_wide_space_between_words_takes_its_columns() -> None:
    assert columns(shortened("0\u1680 \xb7 0000000000000", 12)) <= 12
    assert columns(shortened("漢\u3000字 漢字漢字", 8)) <= 8
