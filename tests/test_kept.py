"""What is worked out once and kept: bounded, and never wrong about what was known."""

from collections.abc import Mapping

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
