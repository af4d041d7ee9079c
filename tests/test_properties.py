"""What holds for every text there can be."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
import strategies
import weighed
from newsparse.article import Article, Quote
from newsparse.text.lines import BLANK

SEPARATED = "Rates held\n\nBy Ana Ruiz\n\nLISBON (AP) — “We wait,” the governor said.\n\f\n"


def spans(quote: Quote) -> list[newsparse.Span]:
    return [*quote.content, *([quote.cue] if quote.cue else []), *([quote.source] if quote.source else [])]


def fields(article: Article) -> list[tuple[newsparse.Span, str]]:
    """Every field that says where it stands, and its words."""
    single = [article.headline, article.standfirst, article.kicker, article.published, article.updated, article.dateline]
    return [(field.span, field.text) for field in [*article.blocks, *single] if field is not None]


@given(strategies.texts)
@example("")
@example("\ud800")
@example("“" * 2000)
@example("a\x00b\x85\x93c\x94")
@example("İ\n“İ,” İ said")
def test_blocks_and_gaps_rebuild_the_text(text: str) -> None:
    article = newsparse.parse(text)
    assert article.text == text
    rebuilt, end = "", 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end
        rebuilt += text[end : block.span.start] + block.text
        end = block.span.end
    assert rebuilt + text[end:] == text


@given(strategies.texts)
def test_no_character_that_shows_is_lost(text: str) -> None:
    end = 0
    for start, following in [*((block.span.start, block.span.end) for block in newsparse.parse(text).blocks), (len(text), 0)]:
        for char in text[end:start]:
            assert char.isspace() or char in BLANK or unicodedata.category(char) in {"Cc", "Cf"}
        end = following


@given(strategies.texts)
def test_every_span_lies_in_the_text_and_covers_its_words(text: str) -> None:
    article = newsparse.parse(text)
    for span, words in fields(article):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == words
    for author in article.authors:
        assert 0 <= author.span.start < author.span.end <= len(text)
    assert article.body_start is None or 0 <= article.body_start <= len(text)


@given(strategies.texts)
def test_quotes_are_in_order_and_inside_the_story(text: str) -> None:
    article = newsparse.parse(text)
    assert list(article.quotes) == sorted(article.quotes, key=lambda quote: quote.content[0].start)
    for quote in article.quotes:
        assert quote.text == " … ".join(span.of(text) for span in quote.content)
        assert all(before.end <= after.start for before, after in pairwise(quote.content))
        assert all(span.start < span.end for span in quote.content)
        for span in spans(quote):
            heads = [block for block in (article.headline,) if block and span is quote.source]
            leads = [block for block in (article.standfirst,) if block and block.span.start <= (article.body_start or 0) < block.span.end]
            within = [*article.paragraphs, *heads, *leads]
            assert any(block.span.start <= span.start < span.end <= block.span.end for block in within)
    assert {speaker.name for speaker in article.speakers} == {quote.speaker.name for quote in article.quotes if quote.speaker}


@given(strategies.texts)
def test_the_words_of_two_quotes_lie_one_inside_the_other_or_apart(text: str) -> None:
    pieces = [(span, quote) for quote in newsparse.parse(text).quotes for span in quote.content]
    for one, whose in pieces:
        for other, whose_other in pieces:
            if whose is not whose_other and one.start <= other.start < one.end:
                assert other.end <= one.end or other.start == one.start


@given(strategies.texts)
def test_a_text_that_is_all_story_gives_its_quotes(text: str) -> None:
    for quote in newsparse.extract_quotes(text):
        assert all(0 <= span.start < span.end <= len(text) for span in spans(quote))


@given(strategies.texts)
def test_the_clues_sum_to_what_decided(text: str) -> None:
    article = newsparse.parse(text)
    for block in (*article.blocks[:3], *article.paragraphs[-1:]):
        assert weighed.told(newsparse.explain(article, block)) == pytest.approx(weighed.weighed(article, block))
    for quote in article.quotes[:3]:
        assert newsparse.explain(article, quote).margin >= 0


@given(strategies.texts)
def test_a_dictionary_and_back_is_the_same_article(text: str) -> None:
    article = newsparse.parse(text)
    assert newsparse.from_dict(newsparse.to_dict(article)) == article


@given(strategies.texts)
def test_parsing_twice_gives_equal_articles(text: str) -> None:
    article = newsparse.parse(text)
    assert newsparse.parse(text) == article
    assert hash(newsparse.parse(text)) == hash(article)


@given(strategies.article_like)
def test_a_carriage_return_is_white_space_like_any_other(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    one, other = newsparse.parse(unix.replace("\n", " \n")), newsparse.parse(unix.replace("\n", "\r\n"))
    assert [(block.label, str(block).split()) for block in one.blocks] == [(block.label, str(block).split()) for block in other.blocks]
    assert [quote.text.split() for quote in one.quotes] == [quote.text.split() for quote in other.quotes]
    assert [author.name for author in one.authors] == [author.name for author in other.authors]
    assert one.body.split() == other.body.split()
    assert (one.published is None) == (other.published is None)
    assert one.published is None or other.published is None or one.published.value == other.published.value


@given(strategies.texts)
def test_text_after_a_form_feed_is_read_too(text: str) -> None:
    article = newsparse.parse(SEPARATED + text)
    assert str(article.blocks[0]) == "Rates held"


@given(st.one_of(st.none(), st.binary(), st.integers(), st.lists(st.text())))
def test_what_is_no_text_is_refused_with_a_type_error(thing: object) -> None:
    with pytest.raises(TypeError, match="decode" if isinstance(thing, bytes) else "str"):
        newsparse.parse(thing)  # type: ignore[arg-type]
