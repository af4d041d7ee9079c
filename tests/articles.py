"""Articles made by hand and by hypothesis, for the tests of what is made out of an article."""

import datetime as dt
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from newsparse.article import (
    Advisory,
    Article,
    Author,
    Block,
    Dateline,
    ExportField,
    ExportFields,
    Label,
    Quote,
    QuoteKind,
    Speaker,
    SpeakerKind,
    Timestamp,
    Wire,
)
from newsparse.span import Span

T = TypeVar("T")

RATES = """\
MARKETS
Rates held as inflation cools
The bank waits for the spring figures
By Ana Ruiz and Tom O’Neil, political editor
Published: 3 March 2021, 08:44 GMT
LISBON, March 3 (Wire) - The bank held its rates on Tuesday, and
    the governor, Inês Prado, asked for patience.
“We wait,” she said. “The spring figures will tell,
and no sooner.”
What comes next
Unions said the bank had “lost its way” and that wages
should rise, according to a letter seen by the newspaper.
The governor at the bank’s seat. Photo: R. Lemos
Sign up to our morning email
Share
"""
LABELS = "kicker headline standfirst byline date paragraph paragraph crosshead paragraph caption newsletter share".split()
"""Of the lines of RATES that begin a block: the sixth, eighth and eleventh run on into the next."""


def where(words: str, within: str = RATES) -> Span:
    """The first place of the words in a stretch that the text has once."""
    assert RATES.count(within) == 1, within
    start = RATES.index(within) + within.index(words)
    return Span(start, start + len(words))


def rates() -> Article:
    """A whole article with three quotes, as the pipeline would give it."""
    spans = _block_spans()
    blocks = tuple(Block(span, span.of(RATES), Label(label)) for span, label in zip(spans, LABELS, strict=True))
    governor = Speaker(
        "Inês Prado", "governor", "the bank", SpeakerKind.PERSON, (where("the governor, Inês Prado"), where("she", "she said"))
    )
    unions = Speaker("Unions", None, None, SpeakerKind.GROUP, (where("Unions"),))
    return Article(
        text=RATES,
        language="en",
        blocks=blocks,
        headline=blocks[1],
        standfirst=blocks[2],
        kicker=blocks[0],
        authors=(Author("Ana Ruiz", None, where("Ana Ruiz")), Author("Tom O’Neil", "political editor", where("Tom O’Neil"))),
        published=Timestamp(dt.datetime(2021, 3, 3, 8, 44, tzinfo=dt.UTC), where("3 March 2021, 08:44 GMT"), "3 March 2021, 08:44 GMT"),
        dateline=Dateline(where("LISBON, March 3 (Wire)"), "LISBON, March 3 (Wire)", ("LISBON",), agency="Wire", month=3, day=3),
        body_start=where("The bank held").start,
        quotes=(
            Quote(
                QuoteKind.DIRECT,
                (where("We wait,"), where("The spring figures will tell,\nand no sooner.")),
                "We wait, … The spring figures will tell,\nand no sooner.",
                where("said", "she said"),
                where("she", "she said"),
                governor,
            ),
            Quote(
                QuoteKind.MIXED,
                (where("the bank had “lost its way”"),),
                "the bank had “lost its way”",
                where("said", "Unions said"),
                where("Unions", "Unions said"),
                unions,
            ),
            Quote(
                QuoteKind.INDIRECT,
                (where("wages\nshould rise"),),
                "wages\nshould rise",
                where("according to"),
                where("a letter seen by the newspaper"),
                None,
            ),
        ),
    )


def _block_spans() -> list[Span]:
    spans: list[Span] = []
    at = 0
    for line in RATES.splitlines(keepends=True):
        goes_on = line.startswith((" ", "and no", "should"))
        spans[-1 if goes_on else len(spans) :] = [Span(spans[-1].start if goes_on else at, at + len(line.rstrip()))]
        at += len(line)
    return spans


ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.sampled_from([RATES, "“We wait,” she said.\x1b[31m \ud800 \u202e漢字", ""])


@st.composite
def articles(draw: st.DrawFn, texts: st.SearchStrategy[str] = ANY_TEXT) -> Article:
    """Any article at all: its spans lie in the text, its fields have the words at them, and nothing else about it need be likely."""
    text = draw(texts)
    some = st.none() | texts
    spans = st.tuples(*[st.integers(0, len(text))] * 2).map(lambda ends: Span(min(ends), max(ends)))
    moments = st.dates() | st.datetimes(timezones=st.none() | _zones())
    stamps = st.none() | st.builds(lambda value, span: Timestamp(value, span, span.of(text)), moments, spans)
    blocks = draw(st.lists(spans, max_size=5).map(lambda found: _parted(sorted(found))))
    labelled = tuple(Block(span, span.of(text), draw(st.sampled_from(Label))) for span in blocks)
    block = st.none() | st.sampled_from(labelled) if labelled else st.none()
    months, days = st.none() | st.integers(1, 12), st.none() | st.integers(1, 31)
    numbers = st.none() | st.integers(0, 9999)
    speakers = st.none() | st.builds(Speaker, texts, some, some, st.sampled_from(SpeakerKind), _several(spans))
    content = st.lists(spans, min_size=1, max_size=3).map(lambda found: tuple(_parted(sorted(found))))
    kinds, cues = st.sampled_from(QuoteKind), st.none() | spans
    quotes = st.builds(lambda kind, said, *rest: Quote(kind, said, _of(said, text), *rest), kinds, content, cues, cues, speakers)
    lines = st.builds(lambda span, *rest: Dateline(span, span.of(text), *rest), spans, _several(texts), some, some, months, days, numbers)
    return Article(
        text=text,
        language=draw(st.sampled_from(["en", "und", "pt"])),
        blocks=labelled,
        headline=draw(block),
        standfirst=draw(block),
        kicker=draw(block),
        authors=draw(_several(st.builds(Author, texts, some, spans))),
        published=draw(stamps),
        updated=draw(stamps),
        dateline=draw(st.none() | lines),
        body_start=draw(st.none() | st.integers(0, len(text))),
        quotes=draw(_several(quotes)),
        advisories=draw(_several(st.builds(Advisory, texts, spans))),
        wire=draw(st.none() | st.builds(Wire, texts, some, some, some, some, some, _several(texts), some, numbers, st.none() | moments)),
        export=draw(st.none() | _export_fields(st.none() | spans.map(lambda span: ExportField(span, span.of(text))))),
        offset=draw(st.integers(0, 9999)),
    )


def _export_fields(values: st.SearchStrategy[ExportField | None]) -> st.SearchStrategy[ExportFields]:
    return st.builds(ExportFields, **{field.name: values for field in attrs.fields(ExportFields)})


def _zones() -> st.SearchStrategy[dt.timezone]:
    return st.integers(-86_399, 86_399).map(lambda seconds: dt.timezone(dt.timedelta(seconds=seconds)))


def _several(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=3).map(tuple)


def _of(content: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in content)


def _parted(spans: list[Span]) -> list[Span]:
    """The spans without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept
