"""Who else could have been the source of a quote: all who were weighed, each with the clues that have a number."""

from __future__ import annotations

import pytest

from newsparse.article import Quote
from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.reading import quotes
from newsparse.quotes.rivals import Rival, rivals
from newsparse.span import Range
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(text: str) -> tuple[Copy, tuple[Quote, ...]]:
    cut, paragraphs = words(text), lines(text)
    return copy(text, cut, paragraphs, lexicon(pack("en"))), quotes(text, cut, paragraphs, pack("en"))


def named(text: str, rival: Rival) -> str:
    return text[slice(*rival.source)] if rival.source else "nobody"


def total(rival: Rival) -> float:
    return sum(number for _, number in rival.clues)


STORIES = [
    "“We wait,” said Ana Ruiz.",
    "“It was cold,” he said, “and late.”",
    "Ana Ruiz said the ferry was late. Tom Low warned that it was old. The union denied it was sold.",
    "Tom Low said the ferry was “old” and that the pier was “rotten”.",
    "Ana Ruiz looked at the sea. “That is the sea for you, it gives and it takes.”",
    "RUIZ: “We wait.”\nLOW: “We do not.”",
    "“We wait,” said Ana Ruiz. “It is late.” Then Tom Low said the ferry was old.",
    "According to the harbour office, three thousand travellers are stranded. “Nobody sleeps,” a nurse said.",
]


@pytest.mark.parametrize("text", STORIES)
def test_the_source_that_a_quote_has_is_the_rival_with_the_highest_sum(text: str) -> None:
    story, found = read(text)
    assert found
    for quote in found:
        best = max(rivals(story, quote), key=total)
        assert named(text, best) == (quote.source.of(text) if quote.source else "nobody")
        assert best.clues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said the ferry was late.", {"Ana Ruiz", "nobody"}),
        (
            "The union said it was late. Ana Ruiz, the mayor, said it was old.",
            {"Ana Ruiz", "Ana Ruiz, the mayor", "the mayor", "it", "it was old", "nobody"},
        ),
        ("It was old. “We wait,” said Ana Ruiz. “It is late,” said Tom Low.", {"Tom Low", "Ana Ruiz", "nobody"}),
    ],
)
def test_the_rivals_are_those_of_the_quote_asked_about(text: str, expected: set[str]) -> None:
    story, found = read(text)
    assert {named(text, rival) for rival in rivals(story, found[-1])} == expected


def test_each_piece_of_a_quote_in_pieces_leads_to_its_first_quotation() -> None:
    text = "“We wait,” said Ana Ruiz, “because it is late.” Tom Low laughed."
    story, (quote,) = read(text)
    assert {clue for rival in rivals(story, quote) for clue, _ in rival.clues} >= {"a cue behind", "nobody"}
    assert "a cue in front" not in {clue for rival in rivals(story, quote) for clue, _ in rival.clues}


def test_a_quote_of_another_story_has_no_rivals_here() -> None:
    _, (quote,) = read("It rained all night in Faro and in Porto. Ana Ruiz said the ferry was late.")
    story, _ = read("It rained all night in Faro and in Porto.")
    assert rivals(story, quote) == []


def test_a_quotation_that_is_nobodys_words_leads_to_no_rivals_of_its_own() -> None:
    text = "The “smart” ferry was late. Ana Ruiz said it always was."
    story, (quote,) = read(text)
    assert {named(text, rival) for rival in rivals(story, quote)} >= {"Ana Ruiz", "nobody"}
    everything: list[Range | None] = [rival.source for rival in rivals(story, quote)]
    assert all(source is None or text.index("Ana") <= source[0] for source in everything)
