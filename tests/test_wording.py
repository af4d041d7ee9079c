"""How much the words of a block are those of stories."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.story.around import MOST_WORDS
from newsparse.story.wording import WORDING, columns, wordings
from newsparse.weigh.table import contents
from newsparse.weigh.vocabulary import vocabulary

STORY = "the minister said on tuesday that the bridge would stay open".split()
MENU = "home news sport login".split()

words = st.lists(st.sampled_from([*STORY, *MENU, "zzyzx"]), max_size=80)


def test_the_words_of_a_story_read_higher_than_those_of_a_menu() -> None:
    story, menu = wordings(STORY + MENU, [(0, len(STORY)), (len(STORY), len(STORY) + len(MENU))])
    assert story > menu


def test_a_word_that_is_not_known_says_nothing() -> None:
    every_block = vocabulary("wording").every_block
    assert wordings(["zzyzx", "qwrtz"], [(0, 2)]) == [every_block]


@given(words, words)
def test_how_the_words_of_a_block_read_does_not_depend_on_the_other_blocks(before: list[str], block: list[str]) -> None:
    spans = [(0, len(before)), (len(before), len(before) + len(block))]
    assert wordings(before + block, spans)[1] == wordings(block, [(0, len(block))])[0]


@given(st.lists(st.sampled_from(STORY), min_size=MOST_WORDS, max_size=MOST_WORDS), words)
def test_of_a_long_block_the_first_words_are_read(first: list[str], rest: list[str]) -> None:
    assert wordings(first + rest, [(0, len(first) + len(rest))]) == wordings(first, [(0, len(first))])


@given(st.lists(st.tuples(st.integers(-1000, 1000), st.integers(0, 90)), min_size=1))
def test_every_column_has_a_bin_with_words_for_every_block(blocks: list[tuple[int, int]]) -> None:
    found = columns([score for score, _ in blocks], [size for _, size in blocks])
    assert found.keys() == WORDING.keys()
    assert all(len(column) == len(blocks) and min(column) >= 0 and max(column) < len(WORDING[name]) for name, column in found.items())


def test_no_word_is_listed_twice_for_the_same_place() -> None:
    for lists in [lists for place, lists in contents("wording")["fitted"].items() if place != "every block"]:
        said = [word for line in lists.values() for word in line.split()]
        assert len(said) == len(set(said)) > 1000
