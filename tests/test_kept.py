"""What is worked out once and kept: bounded, and never wrong about what was known."""

import gc
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import pytest

from newsparse import parse, read_export
from newsparse.text.kept import Kept


def test_a_value_is_worked_out_once() -> None:
    asked = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    kept = Kept(length)
    assert [kept["Ana"], kept["Ana"], kept["Tom"]] == [3, 3, 3]
    assert asked == ["Ana", "Tom"]


def test_no_more_is_kept_than_was_said_beside_what_is_known() -> None:
    kept = Kept(len, known={"said": -1, "told": -2}, most=3)
    for count, word in enumerate(["a", "bb", "ccc"], 1):
        assert kept[word] == count == len(word)
        assert len(kept) == 2 + count
    assert kept["dddd"] == 4
    assert kept == {"said": -1, "told": -2, "dddd": 4}


def test_eight_thousand_values_are_kept_unless_said_otherwise() -> None:
    kept = Kept(str)
    for number in range(9_000):
        assert kept[number] == str(number)
        assert len(kept) <= 8_192
    assert len(kept) == 9_000 - 8_192


def test_a_word_longer_than_any_is_not_kept() -> None:
    kept = Kept(len)
    assert [kept["x" * 100], kept["x" * 101], kept["x" * 5000]] == [100, 101, 5000]
    assert list(kept) == ["x" * 100]


def test_a_known_word_is_known_also_while_others_are_forgotten() -> None:
    known: Mapping[str, int] = {"said": -1}
    kept = Kept(len, known=known)
    kept.clear()  # as another thread finds it between forgetting and knowing again
    assert kept["said"] == -1


CACHED = type(lru_cache(len))


def keys_of_caches() -> Iterator[object]:
    """What the package was asked and has kept the answers of."""
    for one in gc.get_objects():
        if isinstance(one, Kept):
            yield from one
        elif isinstance(one, CACHED) and one.__module__.startswith("newsparse"):
            for answers in gc.get_referents(one):
                if isinstance(answers, dict) and answers is not vars(one):
                    yield from answers


def strings(key: object) -> Iterator[str]:
    if isinstance(key, str):
        yield key
    elif isinstance(key, tuple):
        for part in key:
            yield from strings(part)


ARTICLE = (
    "Quillon ferry fares rise\nThe Quillon Post\nMarch 4, 2019 Monday{pad}\n\n\nLength: 4 words\nByline: Ana Quillon\nBody\n\n\n"
    "QUILLON, March 3 (Quillon Wire) - Fares rise in May, said Ana Quillon{pad}.\n\n“We wait for Quillon{pad},” she said on 4 May 2019."
    "{gap}Quillon waits.\n\nLoad-Date: March 5, 2019\n\n\nEnd of Document\n"
)


@pytest.mark.parametrize("read", [read_export, parse])
def test_no_text_and_no_long_line_stays_in_memory(read: Callable[[str], object]) -> None:
    padded = ARTICLE.format(pad=" at the Quillon pier" * 8, gap=" ".join("…" * 80))
    read(ARTICLE.format(pad="", gap=" ") * 3 + padded * 3)
    kept = [text for key in keys_of_caches() for text in strings(key) if "quillon" in text.lower() or "…" in text]
    assert any(kept), "words are kept: the caches were found"
    assert max(map(len, kept)) <= 100
