"""What stands where in a story, found by leaps, is what a look at each word finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.language import pack
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_ROLE,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    OBLIQUE,
    OF,
    PARTICIPLE,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SEPARABLE,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newsparse.text.lines import lines
from newsparse.text.sentences import BRACKET, COLON, COMMA, DASH, JOINED, STOP
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


@given(text=stories, language=st.sampled_from(["en", "de"]))
@example(
    text="on Monday of Ana Ruiz, the mayor of whom she said that it is late and she told the union (because) to wait quickly - “no” gone",
    language="en",
)
@example(
    text="on Monday of Ana Ruiz, the mayor of whom she said that it is late and she told the union (because) to wait quickly - “no” gone",
    language="de",
)
@example(text="Am Montag sagte Weber dem Rat, dass er ihm die Brücke zu zeigen habe und „nein“, räumte er ein (weil) - noch", language="en")
@example(text="Am Montag sagte Weber dem Rat, dass er ihm die Brücke zu zeigen habe und „nein“, räumte er ein (weil) - noch", language="de")
def test_a_source_may_end_at_a_sign_a_quotation_or_a_word_that_goes_on_with_something_else(text: str, language: str) -> None:
    told = story(text, language)
    goes_on = PREPOSITION | AT | TO | BECAUSE | THAT | AND | TIME | RELATIVE | ADVERB | AUXILIARY | VERB | PARTICIPLE | CUE
    second = goes_on | SEPARABLE | OBLIQUE | PRONOUN | ARTICLE
    for n, tag in enumerate(told.tags):
        sign = told.holds[n] and not told.holds[n] & JOINED
        if language == "en":
            assert bool(told.spots.ends[n]) == bool(told.inside[n] or sign or (not told.holds[n] and tag & goes_on))
        else:
            assert bool(told.spots.ends[n]) == bool(told.inside[n] or sign or tag & second)
        assert bool(told.spots.parts[n]) == bool(told.holds[n] & (COMMA | DASH | BRACKET) and not told.holds[n] & JOINED)
        assert bool(told.spots.colons[n]) == bool(told.holds[n] & COLON)
        assert bool(told.spots.sentence_ends[n]) == bool(told.holds[n] & STOP)
        assert bool(told.spots.relatives[n]) == bool(tag & RELATIVE)
        assert bool(told.spots.prepositions[n]) == bool(tag & PREPOSITION)


@given(text=stories, language=st.sampled_from(["en", "de"]))
@example(text="of the mayor who said Ana and she told him that because on Monday is Ruiz quickly to go", language="en")
@example(text="of the mayor who said Ana and she told him that because on Monday is Ruiz quickly to go", language="de")
def test_a_source_may_begin_behind_a_conjunction_or_where_a_verb_does_not_go_on_with_a_name(text: str, language: str) -> None:
    told = story(text, language)
    joins = AND | BECAUSE | THAT | RELATIVE
    links = CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB
    goes_on = PREPOSITION | OF | AT | TO | ADVERB | AUXILIARY
    for n, tag in enumerate(told.tags):
        before = told.tags[n - 1] if n else 0
        named = bool(n) and told.sorts[n - 1] in {A_NAME, A_ROLE, A_BODY}
        if not told.holds[n] and not (n and told.inside[n - 1]):
            expected = before & joins or (before & links and not named and not tag & goes_on) or tag & RELATIVE
            assert bool(told.spots.begins[n]) == bool(expected)


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
