"""What stands where in a story, found by leaps, is what a look at each word finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import (
    AND,
    ARTICLE,
    BECAUSE,
    CUE,
    PHRASE,
    PRONOUN,
    RELATIVE,
    THAT,
    TIME,
    VERBAL,
    lexicon,
)
from newsparse.text.lines import lines
from newsparse.text.sentences import COLON, COMMA, DASH, JOINED, STOP
from newsparse.text.words import words

PIECES = [
    *("Ana Ruiz", "the mayor", "she", "said", "told", "who", "that", "because", "and", "according to", "on Monday", "of", "is", "bridge"),
    *("“", "”", '"', ",", ".", ":", " – ", "(", ")", "-", "’", "\n\n", "Mr.", "Weber sagte", "dass", "die Brücke", "hinzu"),
]
stories = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def story(text: str, language: str) -> Copy:
    return copy(text, words(text), lines(text), lexicon(pack(language)))


@pytest.mark.parametrize("language", ["en", "de"])
@given(text=stories)
def test_verbs_are_the_words_of_verbal_sorts(text: str, language: str) -> None:
    told = story(text, language)
    verbs = [sort in VERBAL for sort in told.sorts]
    assert [bool(one) for one in told.spots.verbs] == verbs
    assert [bool(one) for one in told.spots.free_verbs] == [verb and not told.inside[n] for n, verb in enumerate(verbs)]


@pytest.mark.parametrize("language", ["en", "de"])
@given(text=stories)
def test_reported_words_may_begin_where_a_look_at_each_word_finds_it(text: str, language: str) -> None:
    told = story(text, language)
    for n, tag in enumerate(told.tags):
        alone = not told.holds[n] & JOINED
        opens = tag & (PRONOUN | ARTICLE | BECAUSE) or (n and told.tags[n - 1] & TIME) or told.holds[n] & (COMMA | DASH | COLON)
        assert bool(told.spots.openings[n]) == bool(told.inside[n] or tag & THAT or (alone and opens))
        behind = told.holds[n] & (COMMA | DASH | COLON | STOP) or (n and told.tags[n - 1] & (CUE | THAT))
        assert bool(told.spots.breaks[n]) == bool(alone and not (n and told.inside[n - 1]) and behind)


@pytest.mark.parametrize("language", ["en", "de"])
@given(text=stories)
def test_reported_words_may_end_where_a_look_at_each_word_finds_it(text: str, language: str) -> None:
    told = story(text, language)
    for n, tag in enumerate(told.tags):
        behind = bool(n and told.inside[n - 1])
        ends = told.holds[n] & (COMMA | DASH | COLON | STOP) or tag & (AND | BECAUSE | PHRASE)
        edge = bool(told.inside[n]) != behind
        assert bool(told.spots.stops[n]) == bool(edge or (not told.inside[n] and not behind and not told.holds[n] & JOINED and ends))


@pytest.mark.parametrize("language", ["en", "de"])
@given(text=stories)
def test_a_source_may_begin_behind_a_sign_a_quotation_or_at_who(text: str, language: str) -> None:
    told = story(text, language)
    for n, tag in enumerate(told.tags):
        sign = told.holds[n] and not told.holds[n] & JOINED
        if sign or (n and told.inside[n - 1]) or (not told.holds[n] and tag & RELATIVE):
            assert told.spots.begins[n]
        elif told.holds[n]:
            assert not told.spots.begins[n]
