"""An article of 4 kB has a budget of time, told as a multiple of cutting its words once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import newsparse
from newsparse.language import pack
from newsparse.quotes.reading import quotes
from newsparse.text.lines import lines
from newsparse.text.words import words as cut
from stopwatch import seconds

SEEDS = [file.read_text("utf-8") for file in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))]
MOST = 70  # twice what `python -m benchmarks.speed` says today: a stage that grows by as much as the rest is seen; nine is the aim
MOST_OF_QUOTES = 32  # twice what they cost alone in two articles of a dozen quotes


def least(work: Callable[[str], object]) -> float:
    """Seconds of this process for all seeds: the least of several rounds."""
    return min(seconds(lambda: [work(text) for text in SEEDS]) for _ in range(9))


@pytest.mark.timing
def test_an_article_costs_no_more_than_seventy_passes_over_its_words() -> None:
    words = re.compile(r"\w+").findall
    least(newsparse.parse)
    multiples = [least(newsparse.parse) / least(words) for _ in range(3)]
    assert min(multiples) <= MOST, multiples


@pytest.mark.timing
def test_the_quotes_of_an_article_cost_no_more_than_thirty_two_passes_over_its_words() -> None:
    words = re.compile(r"\w+").findall
    ready = {text: (text, cut(text), lines(text), pack("en")) for text in SEEDS}

    def read(text: str) -> object:
        return quotes(*ready[text])

    least(read)
    multiples = [least(read) / least(words) for _ in range(3)]
    assert min(multiples) <= MOST_OF_QUOTES, multiples
