"""Whatever is sent: nothing is raised but what is documented, nothing is lost, and twice as much takes about twice as long."""

from functools import partial
from itertools import product

import pytest

import hostile
from stopwatch import times

SMALL, LARGE = 600, 1_000_000
FROM = {
    "parse": 8_000,
    "extract_quotes": 4_000,
    "parse_wire, ANPA": 4_000,
    "parse_wire, IPTC": 4_000,
    "read_export, lexisnexis, over the fields": 30_000,
    "read_export, lexisnexis, broken off": 12_000,
    "to_dict and from_dict": 12_000,
    "html and view": 6_000,
    "explain": 2_000,
}
"""The readers whose growth is measured at every run, on texts of so many characters and of twice as many."""
MOST = 2.4
LONGER = (1, 1.2, 1.5, 2, 2.5, 3)
"""The texts of each try are so much longer."""
LEAST = 0.004
"""So few seconds are no measure."""


@pytest.mark.parametrize("reader", hostile.READERS)
def test_every_kind_is_read_and_nothing_is_lost(reader: str) -> None:
    for piece in hostile.PIECES.values():
        hostile.READERS[reader](hostile.text(piece, SMALL))
    hostile.READERS[reader](hostile.mixed(4 * SMALL))


def growth(reader: str, kind: str, size: int) -> float:
    """
    What twice the text costs: the least of several tries, each with a longer text.

    A busy machine may spoil one try; so may a length at which the text is taken for another language, or for wire copy. A
    square spoils all of them.
    """
    ratios: list[float] = []
    while len(ratios) < len(LONGER) and min(ratios, default=MOST + 1) > MOST:
        longer = int(size * LONGER[len(ratios)])
        once, twice = (partial(hostile.READERS[reader], hostile.text(hostile.PIECES[kind], length)) for length in (longer, 2 * longer))
        ratios.append(times(once, twice, rounds=min(3, 1 + len(ratios)), least=LEAST))
    return min(ratios)


@pytest.mark.timing
@pytest.mark.parametrize(("reader", "kind"), list(product(FROM, hostile.PIECES)))
def test_twice_the_text_takes_about_twice_as_long(reader: str, kind: str) -> None:
    assert growth(reader, kind, FROM[reader]) <= MOST


@pytest.mark.slow
@pytest.mark.timing
@pytest.mark.parametrize(("reader", "kind"), list(product(hostile.READERS, hostile.PIECES)))
def test_a_megabyte_is_read_and_two_take_twice_as_long(reader: str, kind: str) -> None:
    assert growth(reader, kind, LARGE) <= MOST


@pytest.mark.slow
@pytest.mark.timing
@pytest.mark.parametrize("reader", hostile.READERS)
@pytest.mark.parametrize("piece", ["Rates held ", "“We wait,” said Ana Ruiz, ", "x"])
def test_one_line_of_five_megabytes_is_read(reader: str, piece: str) -> None:
    hostile.READERS[reader](hostile.text(piece, 5 * LARGE))


@pytest.mark.slow
@pytest.mark.parametrize("reader", hostile.READERS)
def test_a_hundred_thousand_empty_lines_are_read(reader: str) -> None:
    hostile.READERS[reader]("\n" * 100_000)
    hostile.READERS[reader]("Rates held" + "\r\n \t" * 100_000 + "By Ana Ruiz")


def test_a_quotation_without_end_behind_another_is_read() -> None:
    """Found by the fuzzer: the second quotation begins in front of where the first ends."""
    inner = 'sc w\n\n–d "a\udcdcn a e f i o\nh\udcffn t i c o t y"ć,ż W i ć ż h ć–powiedział p'
    hostile.of_story(inner)
    hostile.of_text(inner)


def test_a_digit_that_python_does_not_know_yet_is_no_number() -> None:
    """Found by a long search: `regex` may know a later Unicode than the interpreter (U+10D40, a digit of Garay)."""
    for inner in ("0\U00010d40", "12 March 20\U00010d4017", "March 20\U00010d4027:55", "\U00010d40\U00010d41:\U00010d42 3 May"):
        hostile.of_text(inner)
