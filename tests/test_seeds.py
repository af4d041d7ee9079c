"""The two seed articles against what careful reading finds in them: `gold/seeds.json`, made by hand, every field."""

import json
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Article, Block, Quote, Span, Timestamp

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
GOLD: list[dict[str, Any]] = json.loads((HERE / "gold" / "seeds.json").read_text("utf-8"))


@pytest.fixture(params=GOLD, ids=lambda gold: gold["file"][:3])
def gold(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401  -- JSON
    return request.param


@pytest.fixture
def article(gold: dict[str, Any]) -> Article:
    return newsparse.parse((SEEDS / gold["file"]).read_bytes().decode("utf-8"))


def words(block: Block | None) -> str | None:
    return None if block is None else str(block)


def iso(stamp: Timestamp | None) -> str | None:
    return None if stamp is None else stamp.value.isoformat()


def shared(one: list[list[int]], other: tuple[Span, ...]) -> float:
    """Which part of all the characters in either the two have in common."""
    left = {at for start, end in one for at in range(start, end)}
    right = {at for span in other for at in range(span.start, span.end)}
    return len(left & right) / len(left | right)


def overlap(gold: list[int] | None, found: Span | None) -> bool:
    if gold is None or found is None:
        return gold is None and found is None
    return Span(*gold).overlaps(found)


def test_every_line_has_its_label(gold: dict[str, Any], article: Article) -> None:
    right = {(*line["span"],): {line["label"], *line.get("also_right", [])} for line in gold["blocks"]}
    found = {(block.span.start, block.span.end): block.label for block in article.blocks}
    assert found.keys() == right.keys()
    assert {span: label for span, label in found.items() if label not in right[span]} == {}


def test_headline_and_standfirst(gold: dict[str, Any], article: Article) -> None:
    assert words(article.headline) == gold["headline"]
    assert words(article.standfirst) == gold["standfirst"]
    assert article.kicker is None


def test_authors_and_dates(gold: dict[str, Any], article: Article) -> None:
    assert [author.name for author in article.authors] == gold["authors"]
    assert iso(article.published) == gold["published"]
    assert iso(article.updated) == gold["updated"]


def test_dateline_and_the_first_word_of_the_story(gold: dict[str, Any], article: Article) -> None:
    line, want = article.dateline, gold["dateline"]
    if want is None:
        assert line is None
    else:
        assert line is not None
        assert [line.span.start, line.span.end] == want["span"]
        assert [[*line.places], line.region, line.agency] == [want["places"], want["region"], want["agency"]]
        assert (line.month, line.day, line.year) == (None, None, None)
    assert (article.body_start or article.paragraphs[0].span.start) == gold["body_start"]


def right_words(want: dict[str, Any], quote: Quote) -> bool:
    """Words between marks must be the very ones; where no marks bound them, four fifths of the characters must be shared."""
    if want["kind"] == "direct":
        return [[span.start, span.end] for span in quote.content] == list(want["content"])
    return shared(want["content"], quote.content) >= 0.8


def test_every_quote_is_found_and_nothing_else(gold: dict[str, Any], article: Article) -> None:
    found = [quote.text for want, quote in zip(gold["quotes"], article.quotes, strict=False) if right_words(want, quote)]
    assert len(found) == len(gold["quotes"]), (article.text[slice(*want["content"][0])] for want in gold["quotes"])
    assert len(article.quotes) == len(gold["quotes"])


def test_every_quote_has_its_kind_cue_source_and_speaker(gold: dict[str, Any], article: Article) -> None:
    for want, quote in zip(gold["quotes"], article.quotes, strict=True):
        assert quote.kind in {want["kind"], *want.get("also_right_kind", [])}, quote.text
        assert overlap(want["cue"], quote.cue), quote.text
        assert overlap(want["source"], quote.source), quote.text
        if want["speaker"]["name"] is not None:
            assert quote.speaker is not None
            assert quote.speaker.name == want["speaker"]["name"], quote.text
