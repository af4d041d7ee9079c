"""The words of different quotes: one inside the other or apart, and cut no further than that needs."""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.quotes.nesting import nested

STORY = "She said it was cold, and called the pier a lost cause in a letter."
PIECE = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair) + 1))


def apart(own: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces of one quote, in order, that share nothing."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(own):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


QUOTES = st.lists(st.tuples(st.lists(PIECE, min_size=1, max_size=3).map(apart), st.integers(-1, 30)), max_size=6)


@given(QUOTES)
@example([([(0, 5)], -1), ([(3, 8)], -1), ([(6, 12)], -1)])
@example([([(at, at + 12)], at + 1) for at in range(12)])
@example([([(at, 20 + at)], -1) for at in range(10)])
def test_no_two_quotes_share_a_part_only(quotes: list[tuple[list[tuple[int, int]], int]]) -> None:
    text = "a“ ,b" * 7
    found = nested(text, [pieces for pieces, _ in quotes], [cue for _, cue in quotes])
    assert len(found) == len(quotes)
    for kept, (pieces, _) in zip(found, quotes, strict=True):
        for start, end in kept:
            assert start < end
            assert any(start == first and end <= last for first, last in pieces)
    for (a, b), (c, d) in combinations([piece for kept in found for piece in kept], 2):
        assert b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d)


@given(st.lists(st.integers(0, 40), unique=True, min_size=2, max_size=10).map(sorted))
def test_quotes_that_share_nothing_stay_as_they_are(edges: list[int]) -> None:
    pieces = [[edge] for edge in zip(edges[::2], edges[1::2], strict=False)]
    assert nested("x" * 41, pieces, [0] * len(pieces)) == [tuple(own) for own in pieces]
    close = [[(at, at + 1)] for at in range(5)]
    assert nested("x" * 41, close, [-1] * 5) == [tuple(own) for own in close]


@pytest.mark.parametrize(
    ("pieces", "cues", "expected"),
    [
        ([(9, 41), (33, 54)], [4, -1], ["it was cold, and called", "the pier a lost cause"]),
        ([(9, 41), (33, 54)], [4, 26], ["it was cold, and", "the pier a lost cause"]),
        ([(9, 41), (33, 54)], [4, 22], ["it was cold", "the pier a lost cause"]),
        ([(9, 41), (33, 54)], [4, 4], ["it was cold, and called", "the pier a lost cause"]),
        ([(9, 41), (33, 54)], [4, 9], ["it was cold, and called", "the pier a lost cause"]),
        ([(9, 41), (33, 54)], [4, 40], ["it was cold, and called", "the pier a lost cause"]),
        ([(33, 54), (9, 41)], [-1, 4], ["the pier a lost cause", "it was cold, and called"]),
        ([(9, 54), (33, 41)], [4, 26], ["it was cold, and called the pier a lost cause", "the pier"]),
        ([(9, 54), (9, 41)], [4, 26], ["it was cold, and called the pier a lost cause", "it was cold, and called the pier"]),
        ([(9, 41), (33, 41)], [4, 26], ["it was cold, and called the pier", "the pier"]),
        ([(9, 20), (22, 66)], [4, 26], ["it was cold", "and called the pier a lost cause in a letter"]),
        ([(9, 41), (33, 54), (44, 66)], [-1, -1, -1], ["it was cold, and called", "the pier a", "lost cause in a letter"]),
        ([(20, 41), (22, 54)], [-1, -1], ["", "and called the pier a lost cause"]),
        ([(9, 20), (30, 30)], [4, 4], ["it was cold", ""]),
    ],
)
def test_the_one_that_begins_first_ends_where_the_cue_or_the_words_of_the_other_begin(
    pieces: list[tuple[int, int]], cues: list[int], expected: list[str]
) -> None:
    found = nested(STORY, [[piece] for piece in pieces], cues)
    assert ["".join(STORY[start:end] for start, end in own) for own in found] == expected


def test_only_the_piece_that_is_crossed_is_cut() -> None:
    assert nested(STORY, [[(0, 3), (9, 41)], [(33, 54)]], [4, 22]) == [((0, 3), (9, 20)), ((33, 54),)]
    assert nested(STORY, [[(9, 41), (44, 48)], [(33, 54)]], [4, 22]) == [((9, 20), (44, 48)), ((33, 54),)]
    assert nested(STORY, [[(9, 21)], [(21, 41)], [(33, 54)]], [-1, -1, -1]) == [((9, 21),), ((21, 32),), ((33, 54),)]


def test_a_piece_without_words_is_none() -> None:
    assert nested(STORY, [[(9, 20)], [(30, 30)], [(33, 54)]], [4, 4, 4]) == [((9, 20),), (), ((33, 54),)]
