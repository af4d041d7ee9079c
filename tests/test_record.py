"""`to_dict` and `from_dict`: nothing lost, nothing taken that is not laid out right, and the JSON Schema says the same."""

import copy
import datetime as dt
import json
import pickle
import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newsparse
from articles import RATES, articles, rates
from newsparse import article as classes
from newsparse.article import Article, Label, QuoteKind, SpeakerKind, Timestamp
from newsparse.span import Span
from newsparse.write import VERSION, RecordError, from_dict, schema, to_dict

SCHEMA = schema()
VALID = Draft202012Validator(SCHEMA).is_valid
BEYOND_THE_SCHEMA = re.compile(r"out of range|span of the text|words (?:at|of) the|block below|no language pack|offset in the text")
"""What is wrong with a record whose types are right: JSON Schema cannot say it."""
JUNK = [None, True, 7, -1.5, "x", "2020-02-30", [], [7], {}, {"start": 0}, {"start": 0, "end": "x"}]


@given(articles())
def test_an_article_comes_back_from_its_record(article: Article) -> None:
    record = to_dict(article)
    assert from_dict(record) == article
    assert VALID(record)


@given(articles())
def test_a_record_is_nothing_but_plain_json_types(article: Article) -> None:
    plain = (dict, list, str, int, type(None))

    def check(value: object) -> None:
        assert type(value) in plain
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(inner)

    check(to_dict(article))


@given(articles(st.text()))
def test_a_record_goes_through_json_text(article: Article) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(article)))) == article


def test_a_speaker_of_several_quotes_is_one_value_in_the_record_and_out_of_it() -> None:
    article = newsparse.parse("Rates held\n\n“We wait,” said Ana Ruiz. “Not long,” said Ana Ruiz. “No,” said Tom O’Neil.\n")
    record = to_dict(article)
    first, second, third = [quote["speaker"] for quote in record["quotes"]]
    assert first is second
    assert first is not third
    assert first["mentions"] == [{"start": 28, "end": 36}, {"start": 55, "end": 63}]
    one, other, last = [quote.speaker for quote in from_dict(record).quotes]
    assert one is other
    assert [one, last] == [*article.speakers]
    assert from_dict(json.loads(json.dumps(record))) == article


def test_an_error_in_a_speaker_of_several_quotes_names_the_first() -> None:
    speaker: dict[str, Any] = {"name": 7, "description": None, "affiliation": None, "kind": "person", "mentions": []}
    quote = {**to_dict(rates())["quotes"][0], "speaker": speaker}
    with pytest.raises(RecordError, match=r"^quotes\[0\]\.speaker\.name: expected a string, found 7"):
        from_dict({**to_dict(rates()), "quotes": [quote, quote]})
    with pytest.raises(RecordError, match=r"^quotes\[1\]\.text"):
        from_dict({**to_dict(rates()), "quotes": [quote | {"speaker": speaker | {"name": "Ana"}}, quote | {"text": 7}]})


def test_a_date_stays_a_date_and_an_offset_stays_an_offset() -> None:
    zone = dt.timezone(dt.timedelta(hours=5, minutes=30))
    for value in (dt.date(2016, 8, 9), dt.datetime(2016, 8, 9), dt.datetime(2016, 8, 9, 8, 44, tzinfo=zone)):  # noqa: DTZ001  -- what is printed
        record = to_dict(attrs.evolve(rates(), published=Timestamp(value, Span(0, 0), "")))
        back = from_dict(record).published
        assert back is not None
        assert type(back.value) is type(value)
        assert back.value.isoformat() == value.isoformat()


def test_lone_surrogates_stay_as_they_are() -> None:
    text = "Rates \ud800 held"
    assert from_dict(json.loads(json.dumps(to_dict(Article(text, "en"))))).text == text


def test_the_record_names_its_layout_and_holds_the_body() -> None:
    record = to_dict(rates())
    assert (record["newsparse"], record["body"]) == (VERSION, rates().body)
    assert next(iter(record)) == "newsparse"


def test_what_has_a_default_may_be_missing() -> None:
    assert from_dict({"newsparse": 1, "text": "", "language": "en"}) == Article("", "en")


def test_the_command_lines_file_key_is_accepted() -> None:
    assert from_dict({**to_dict(rates()), "file": "rates.txt"}) == rates()


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["newsparse"], 2, "newsparse: expected 1, the number of the layout, found 2"),
        (["newsparse"], True, "newsparse: expected 1, the number of the layout, found True"),
        (["text"], None, "text: expected a string, found None"),
        (["body"], 3, "body: expected a string, found 3"),
        (["bodies"], 3, "bodies: no such key"),
        (["blocks"], "x", "blocks: expected a list, found 'x'"),
        (["blocks", 1, "label"], "lede", "blocks[1].label: expected one of headline, kicker, standfirst,"),
        (["blocks", 1, "label"], ["lede"], "blocks[1].label: expected one of headline, kicker, standfirst,"),
        (["quotes", 0, "content", 0, "end"], "x", "quotes[0].content[0].end: expected an integer, found 'x'"),
        (["quotes", 0, "content", 0, "end"], True, "quotes[0].content[0].end: expected an integer, found True"),
        (["quotes", 0, "content", 0], {"start": 3}, "quotes[0].content[0].end: missing"),
        (["quotes", 0, "speaker"], [], "quotes[0].speaker: expected an object, found a list"),
        (["quotes", 0, "speaker", "name"], 5, "quotes[0].speaker.name: expected a string, found 5"),
        (["quotes", 0, "speaker", "name"], {"first": 5}, "quotes[0].speaker.name: expected a string, found an object"),
        (["quotes", 0, "speaker", "name"], b"x" * 90, "quotes[0].speaker.name: expected a string, found a bytes"),
        (["published", "value"], "3 March", "published.value: expected an ISO 8601 date or date and time, found '3 March'"),
        (["published", "value"], "2021-02-30", "published.value: day is out of range for month: '2021-02-30'"),
        (["language"], "xx", "language: no language pack for 'xx'; there are: de, en,"),
        (["body_start"], 9999, f"body_start: expected an offset in the text, which has {len(RATES)} characters, found 9999"),
        (
            ["blocks", 1, "span", "end"],
            9999,
            f"blocks[1].span: expected a span of the text, which has {len(RATES)} characters, found 8 to 9999",
        ),
        (["blocks", 0, "span", "start"], -1, "blocks[0].span: expected a span of the text"),
        (["blocks", 1, "span", "start"], 60, "blocks[1].span: expected a span of the text"),
        (["blocks", 1, "text"], "Rates cut as inflation cools!", "blocks[1].text: expected the words at the span, found others"),
        (["headline", "text"], "Rates", "headline.text: expected the words at the span, found others"),
        (["published", "text"], "", "published.text: expected the words at the span, found others"),
        (["dateline", "text"], "LISBON", "dateline.text: expected the words at the span, found others"),
        (["dateline", "month"], 13, "dateline.month: expected a number from 1 to 12, found 13"),
        (["dateline", "day"], 0, "dateline.day: expected a number from 1 to 31, found 0"),
        (["quotes", 0, "content"], [], "quotes[0].content: expected a span at least, found none"),
        (["quotes", 0, "text"], "We wait", "quotes[0].text: expected the words of the content, found others"),
        (["quotes", 1, "cue", "end"], 9999, "quotes[1].cue: expected a span of the text"),
        (["quotes", 0, "speaker", "mentions", 1, "end"], 9999, "quotes[0].speaker.mentions[1]: expected a span of the text"),
    ],
)
def test_a_wrong_record_is_refused_with_the_key(path: list[Any], value: object, message: str) -> None:
    record = to_dict(rates())
    _put(record, path, value)
    with pytest.raises(RecordError) as caught:
        from_dict(record)
    assert str(caught.value).startswith(message)
    assert message.startswith(caught.value.path)


def test_blocks_out_of_order_are_refused() -> None:
    record = to_dict(rates())
    record["blocks"][2:4] = record["blocks"][3:1:-1]
    with pytest.raises(RecordError, match=r"^blocks\[3\]: expected a block below the one before$"):
        from_dict(record)


@pytest.mark.parametrize("data", [None, [], "{}", 1])
def test_what_is_no_object_is_refused(data: Any) -> None:  # noqa: ANN401  -- anything at all
    with pytest.raises(RecordError, match=r"^expected an object, found "):
        from_dict(data)


def test_a_record_without_a_version_is_refused() -> None:
    with pytest.raises(RecordError, match="newsparse: expected 1, the number of the layout, found 'none'"):
        from_dict({"text": "", "language": "en"})


@pytest.mark.parametrize("article", ["x", None, {}])
def test_what_is_no_article_is_not_written(article: Any) -> None:  # noqa: ANN401  -- anything at all
    with pytest.raises(TypeError, match=f"expected Article, got {type(article).__name__}"):
        to_dict(article)


def test_the_error_survives_pickling() -> None:
    error = RecordError("missing", "quotes[0].end")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  -- our own
    assert (str(again), again.path, again.problem) == (str(error), error.path, error.problem)


@given(st.data())
def test_the_reader_and_the_schema_refuse_the_same_records(data: st.DataObject) -> None:
    record = to_dict(rates())
    places = list(_places(record))
    _put(record, data.draw(st.sampled_from(places)), data.draw(st.sampled_from(JUNK)))
    refused = ""
    try:
        from_dict(record)
    except RecordError as error:
        refused = error.problem
    assert VALID(record) == (not refused or BEYOND_THE_SCHEMA.search(refused) is not None)


@pytest.mark.parametrize(
    "name", ["Block", "Author", "Timestamp", "Dateline", "Advisory", "Speaker", "Quote", "Wire", "ExportField", "ExportFields"]
)
def test_the_schema_has_the_fields_of_the_class(name: str) -> None:
    fields = attrs.fields(getattr(classes, name))
    assert list(SCHEMA["$defs"][name]["properties"]) == [field.name for field in fields]
    assert SCHEMA["$defs"][name].get("required", []) == [field.name for field in fields if field.default is attrs.NOTHING]


def test_the_schema_has_the_fields_of_an_article() -> None:
    assert set(SCHEMA["properties"]) - {"newsparse", "file", "body"} == {field.name for field in attrs.fields(Article)}
    assert SCHEMA["required"] == ["newsparse", "text", "language"]
    assert SCHEMA["properties"]["newsparse"]["const"] == VERSION


def test_the_schema_has_the_names_of_each_enumeration() -> None:
    definitions = SCHEMA["$defs"]
    assert definitions["Label"]["enum"] == list(Label)
    assert definitions["Quote"]["properties"]["kind"]["enum"] == list(QuoteKind)
    assert definitions["Speaker"]["properties"]["kind"]["enum"] == list(SpeakerKind)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401  -- JSON
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from _places(inner, (*path, key))


def _put(record: Any, path: Any, value: object) -> None:  # noqa: ANN401  -- JSON
    for key in path[:-1]:
        record = record[key]
    record[path[-1]] = copy.deepcopy(value)
