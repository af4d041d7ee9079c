"""
Who said what, in stories of a line or two: `tests/speech/*.txt`, in the layout of `story_cases`.

A row is a quote: `kind = source → speaker | cue | words`, the speaker only where the case asks for it. There are no other quotes.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import extract_quotes
from newsparse.article import Quote
from newsparse.language import pack
from newsparse.quotes import spoken
from newsparse.quotes.copy import copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.reading import quotes
from newsparse.quotes.rivals import rivals
from newsparse.span import Range
from newsparse.text.lines import lines
from newsparse.text.words import words
from stopwatch import times
from story_cases import StoryCase, story_cases

FOLDER = Path(__file__).parent / "speech"


CASES = [
    pytest.param(
        case,
        id=f"{file.stem}: {case.about}",
        marks=[pytest.mark.xfail(strict=True, reason="known failure")] if file.parent.name == "known-failures" else [],
    )
    for file in sorted(FOLDER.rglob("*.txt"))
    for case in story_cases(file)
]


def read(text: str, paragraphs: list[Range], language: str = "en") -> tuple[Quote, ...]:
    return quotes(text, words(text), paragraphs, pack(language))


def row(text: str, quote: Quote, expected: str) -> str:
    """A quote as a row; the speaker only where the row that is expected names one."""
    source = quote.source.of(text) if quote.source else "-"
    cue = quote.cue.of(text) if quote.cue else "-"
    arrow = expected.partition(" = ")[2].partition(" | ")[0].partition(" → ")[2]
    speaker = f" → {arrow if arrow == '?' else quote.speaker.name if quote.speaker else '-'}" if arrow else ""
    return f"{quote.kind} = {source}{speaker} | {cue} | {quote.text}".replace("\n", "\\n")


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.txt")), ids=lambda file: file.stem)
def test_a_story_may_end_behind_any_of_its_words(file: Path) -> None:
    for case in story_cases(file):
        for end in words(case.text).ends:
            for quote in extract_quotes(case.text[:end], language=case.language):
                assert all(span.of(case.text[:end]) for span in (*quote.content, *filter(None, (quote.cue, quote.source))))


@pytest.mark.parametrize("case", CASES)
def test_a_story_is_quoted_as_its_case_says(case: StoryCase) -> None:
    found = read(case.text, case.spans, case.language)
    wanted = [*case.rows, *[""] * len(found)]
    assert [row(case.text, quote, expected) for quote, expected in zip(found, wanted, strict=False)] == case.rows


def test_there_are_cases_of_many_shapes() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize(
    "between",
    ["Eva Kranz leads the tour.", "''yes'' Share the page", "Eva Kranz asks our readers this:"],
    ids=["a caption", "furniture", "a line that ends on a colon"],
)
def test_who_is_spoken_of_between_two_paragraphs_is_no_source(between: str) -> None:
    above, below = "Tom Neil walked along the pier.", "“The boats have left.”"
    text = f"{above}\n{between}\n{below}"
    apart = read(text, [(0, len(above)), (len(text) - len(below), len(text))])
    alone = read(f"{above}\n{below}", [(0, len(above)), (len(above) + 1, len(above) + 1 + len(below))])
    assert [(quote.text, quote.source) for quote in apart] == [(quote.text, quote.source) for quote in alone]


def test_who_is_spoken_of_above_a_story_that_a_line_without_words_opens_is_no_source() -> None:
    above, stars, story = "Tom Neil walked along the pier.", "* * *", "“The boats have left.”"
    text = f"{above}\n{stars}\nShare the page\n{story}"
    begins = len(above) + 1
    assert [quote.source for quote in read(text, [(begins, begins + len(stars)), (len(text) - len(story), len(text))])] == [None]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_word_in_marks_that_opens_a_line_is_no_nickname(line_end: str) -> None:
    text = f"The letter to Tom{line_end}“No” Reuters said it read."
    story = copy(text, words(text), [(0, 17), (17 + len(line_end), len(text))], lexicon(pack("en")))
    assert [story.words(one.first, one.after) for one in story.quoted] == ["No"]


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "’",
        "''",
        "„",
        "«",
        "»",
        " ",
        " ",
        ", ",
        ". ",
        "\n",
        ": ",
        " – ",
        "said",
        "says",
        "he",
        "Ana",
        "Ruiz",
        "the",
        "who",
        "according to",
        "mayor",
        "that",
        "and",
        "It",
        "said,",
        "sagte",
        "dit",
        "?",
        "…",
        "(",
        ")",
        "\x00",
        "İ",
        "\ud800",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["en", "de", "fr", "es", "und"]))
def test_any_text_is_read_and_every_span_lies_inside_it(text: str, language: str) -> None:
    before = -1
    for quote in read(text, lines(text), language):
        assert quote.text == " … ".join(piece.of(text) for piece in quote.content)
        assert quote.content[0].start >= before
        before = quote.content[0].start
        spans = [*quote.content, *filter(None, (quote.cue, quote.source)), *(quote.speaker.mentions if quote.speaker else ())]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(left.end <= right.start for left, right in zip(quote.content, quote.content[1:], strict=False))
        assert rivals(copy(text, words(text), lines(text), lexicon(pack(language))), quote) or quote.source is None


@given(st.text(max_size=300))
def test_no_text_at_all_is_too_odd(text: str) -> None:
    assert read(text, lines(text)) == read(text, lines(text))


def test_equal_speakers_are_one_value_with_all_their_mentions() -> None:
    text = "“We wait,” said Ana Ruiz. “It is late,” she said. “Go home,” Ruiz added."
    found = [quote.speaker for quote in read(text, [(0, len(text))])]
    assert len({id(speaker) for speaker in found}) == 1
    assert found[0] is not None
    assert [span.of(text) for span in found[0].mentions] == ["Ana Ruiz", "she", "Ruiz"]


def test_a_name_does_not_run_over_the_edge_of_its_block() -> None:
    lines_above = "Contact\nMore From\nAna Ruiz\nSign In\n"
    story = "“We wait,” said Ruiz."
    text = lines_above + story
    (quote,) = read(text, [(len(lines_above), len(text))])
    assert quote.speaker
    assert quote.speaker.name == "Ana Ruiz"


def test_a_rival_of_the_source_comes_with_its_clues() -> None:
    text = "The mayor listened to Tom Neil. “We wait,” said Ana Ruiz."
    (quote,) = read(text, [(0, len(text))])
    found = rivals(copy(text, words(text), [(0, len(text))], lexicon(pack("en"))), quote)
    names = [text[slice(*rival.source)] if rival.source else None for rival in found]
    assert "Ana Ruiz" in names
    assert None in names
    assert all(number for rival in found for _, number in rival.clues)


@pytest.mark.parametrize(
    "piece",
    [
        "“We wait,” said Ana Ruiz, the mayor. She said it was late.\n",
        "said that he said, ",
        '"a" ',
        "“said he, ” ",
        "Ana said of Tom and ",
        "“We wait, said he.\n",
    ],
)
def test_a_text_three_times_as_long_takes_about_three_times_as_long(piece: str) -> None:
    def read(text: str) -> Callable[[], object]:
        return partial(quotes, text, words(text), lines(text), pack("en"))

    assert times(read(piece * 400), read(piece * 1200), rounds=3, least=0.005) < 6


def test_of_a_word_in_front_of_a_quotation_no_more_is_kept_than_words_have() -> None:
    in_front = spoken._SHAPE.facets[5]  # noqa: SLF001  -- what it keeps is not to be seen from outside
    for word in ("x" * 5_000, "y" * 60, "z" * 61):
        extract_quotes(f"The council met on Monday and spoke of {word} “harbour dues” at length.", language="en")
    kept = {word for _, word in in_front}
    assert {"x" * 60, "y" * 60, "z" * 60} <= kept
    assert max(map(len, kept)) == 60
