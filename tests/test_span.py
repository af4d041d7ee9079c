"""Spans: the half-open ranges that everything found is told by."""

import pytest

from newsparse import Span


def test_a_span_covers_its_first_character_and_not_the_one_at_its_end() -> None:
    assert [at in Span(4, 8) for at in (3, 4, 7, 8)] == [False, True, True, False]


def test_an_empty_span_covers_nothing() -> None:
    assert 4 not in Span(4, 4)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (Span(0, 4), Span(4, 8), False),
        (Span(0, 5), Span(4, 8), True),
        (Span(2, 3), Span(0, 9), True),
        (Span(0, 9), Span(2, 3), True),
        (Span(0, 1), Span(7, 9), False),
    ],
)
def test_spans_overlap_where_they_share_a_character_from_either_side(one: Span, other: Span, *, share: bool) -> None:
    assert one.overlaps(other) is share
    assert other.overlaps(one) is share


def test_spans_stand_in_the_order_of_the_text() -> None:
    assert sorted([Span(4, 8), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 8)]


def test_the_words_are_those_of_the_text() -> None:
    assert Span(6, 10).of("Rates held") == "held"
