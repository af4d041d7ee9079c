"""Twice the text takes at most two and a half times as long, whatever the text."""

import time
from collections.abc import Callable

import pytest

import newsparse

pytestmark = pytest.mark.timing

STORY = (
    "LISBON (AP) — The bank held its rates on Tuesday. “We wait,” the governor, Ana Ruiz, said. He told her that the rest was noise.\n\n"
)

HOSTILE: dict[str, Callable[[int], str]] = {
    "marks that only open": lambda size: "“We wait, " * (size // 10),
    "straight marks without words": lambda size: "\" '" * (size // 3),
    "one word without end": lambda size: "x" * size,
    "one line without end": lambda size: "the governor said that he said that " * (size // 36),
    "empty lines": lambda size: "\n \t\r\n" * (size // 5),
    "two-word lines": lambda size: "Read more\n" * (size // 10),
    "cues, names and commas": lambda size: "Ana Ruiz, said Tom O’Neil, said " * (size // 32),
    "numbers and slashes": lambda size: "09/08/2016 08:44 3/4 " * (size // 21),
    "zero-width characters and stacked accents": lambda size: "a\u200b\u0301\u200d" * (size // 4),
    "capitals, dashes and parentheses": lambda size: "LISBON, (PARIS/ — " * (size // 18),
    "brackets, bars and dots": lambda size: "([{|.…" * (size // 6),
    "a story again and again": lambda size: STORY * (size // len(STORY)),
}
SIZE, ROUNDS, TRIES, MOST = 20_000, 5, 6, 2.5


def seconds(text: str) -> float:
    began = time.process_time()
    newsparse.parse(text, language="en")
    return time.process_time() - began


def growth(once: str, twice: str) -> float:
    """What twice the text costs: the least time against the least time, which other work on the machine raises last."""
    pairs = [(seconds(once), seconds(twice)) for _ in range(ROUNDS)]
    return min(pair[1] for pair in pairs) / min(pair[0] for pair in pairs)


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in HOSTILE.items()])
def test_twice_the_text_takes_about_twice_as_long(make: Callable[[int], str]) -> None:
    once, twice = make(SIZE), make(2 * SIZE)
    assert len(twice) > 1.9 * len(once) > SIZE
    newsparse.parse(once, language="en")
    measured: list[float] = []  # a busy machine may spoil one try, a quadratic rule spoils all of them
    while len(measured) < TRIES and min(measured, default=MOST + 1) > MOST:
        measured.append(growth(once, twice))
    assert min(measured) <= MOST, measured
