"""Whatever is given, each public function gives what it promises or raises what it documents."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import hostile
import newsparse
import newsparse.language
import strategies
import weighed
from articles import articles, rates
from newsparse.article import Article

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4), max_leaves=20
)
KEYS = st.sampled_from([*newsparse.to_dict(rates()), "span", "start", "file"])
DATA = st.binary(max_size=400) | st.lists(
    st.sampled_from([bytes([mark]) for mark in (*range(1, 6), 0x0A, 0x0D, *range(0x11, 0x17), 0x1F, 0xFF)]) | st.binary(max_size=12),
    max_size=40,
).map(b"".join)


@given(JSON | st.dictionaries(KEYS, JSON, max_size=6))
@example([])
@example({"newsparse": 1, "text": "", "language": "en", "blocks": [[]]})
def test_any_json_is_an_article_or_a_record_error(data: object) -> None:
    try:
        article = newsparse.from_dict(data)  # type: ignore[arg-type]
    except newsparse.RecordError as error:
        assert str(error).startswith(error.path)  # noqa: PT017  -- either is right
    else:
        assert newsparse.from_dict(newsparse.to_dict(article)) == article


@given(KEYS, JSON)
def test_a_record_with_one_key_replaced_is_an_article_or_a_record_error(key: str, value: object) -> None:
    record = {**newsparse.to_dict(rates()), key: value}
    try:
        assert isinstance(newsparse.from_dict(record), Article)
    except newsparse.RecordError as error:
        another_text = key == "text" and isinstance(value, str)  # then it is the spans that do not fit
        assert error.path.partition(".")[0].partition("[")[0] == ("blocks" if another_text else key)  # noqa: PT017  -- either is right


@given(DATA)
@example(b"\x01")
@example(b"\x02\x03")
def test_any_bytes_are_a_transmission_or_a_wire_format_error(data: bytes) -> None:
    try:
        article = hostile.sound(newsparse.parse_wire(data))
    except newsparse.WireFormatError as error:
        assert str(error).startswith("byte ")  # noqa: PT017  -- either is right
    else:
        several = list(newsparse.parse_wire_many(data))
        assert several[0].text == article.text
        assert article.wire is not None


@given(DATA, st.sampled_from([hostile.anpa, hostile.iptc]), strategies.texts)
def test_any_text_and_any_bytes_behind_it_can_be_transmitted(data: bytes, frame: Callable[[str], bytes], text: str) -> None:
    for article in newsparse.parse_wire_many(frame(text) + data):
        hostile.sound(article)


@given(strategies.texts, st.sampled_from(sorted(hostile.FRAMES)))
def test_any_text_in_a_frame_is_an_export_or_an_export_format_error(text: str, form: str) -> None:
    whole = hostile.export(form, text)
    try:
        found = newsparse.read_export(whole)
    except newsparse.ExportFormatError:
        assert not newsparse.looks_like_export(whole)
    else:
        assert newsparse.looks_like_export(whole)
        assert all(whole.startswith(hostile.sound(article).text, article.offset) for article in found.articles)


@given(articles(), st.integers(-5, 400))
def test_any_article_is_explained_or_a_value_error(article: Article, at: int) -> None:
    try:
        why = newsparse.explain(article, at)
    except ValueError as error:
        assert "lies in no block" in str(error) or "is empty" in str(error)  # noqa: PT017  -- either is right
    else:
        block = next((block for block in article.blocks if block.span == why.span and block.label == why.label), None)
        assert block is None or weighed.told(why) == pytest.approx(weighed.weighed(article, block))


@given(st.sampled_from(newsparse.language.codes()).flatmap(lambda code: st.tuples(st.just(code), strategies.jumbled(code))))
@example(("nl", "voegde; Kan Augustus Antwoordt, Hafenamt’"))
@example(("it", "Secondo fonte"))
@example(("pl", "-prasie powiedział że "))
@example(("en", "June? caught? Yelled Only outlining «anticipates? planned toward talks) Saliendo deputies actress"))
def test_any_words_of_attribution_in_any_order_are_read_and_explained(jumble: tuple[str, str]) -> None:
    code, text = jumble
    article = hostile.sound(newsparse.parse(text, language=code))
    for quote in article.quotes[:3]:
        assert newsparse.explain(article, quote).span in {quote.source, quote.content[0]}
    for quote in newsparse.extract_quotes(text, language=code):
        assert all(span.of(text) for span in (*quote.content, *filter(None, (quote.cue, quote.source))))


@given(st.lists(strategies.article_like | st.none() | st.binary(max_size=3), max_size=6))
def test_any_items_are_articles_or_failures_in_their_places(items: list[str | bytes | None]) -> None:
    results = list(newsparse.parse_many(items))  # type: ignore[arg-type]
    assert len(results) == len(items)
    for number, (item, result) in enumerate(zip(items, results, strict=True)):
        assert (
            result == newsparse.parse(item) if isinstance(item, str) else isinstance(result, newsparse.Failure) and result.index == number
        )
