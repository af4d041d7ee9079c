"""Which blocks tell a second time what stands above: a copy of the story, and not a paragraph that comes back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.story.again import TOLD_AGAIN, told_again
from newsparse.story.around import repeated

STORY = ["Ferry sold", "The crew of the ferry bought it on Monday.", "Crew", "Nobody else had made an offer for it."]
SIZES = [2, 40, 1, 40]
SCORES = [-2.0, 3.0, 0.5, 3.0]


def again(lines: list[str], sizes: list[int], scores: list[float]) -> list[int]:
    """The numbers of the blocks that are told again."""
    return [at for at, bin_ in enumerate(told_again(bytes(repeated(lines)), lines, sizes, scores)) if bin_ == TOLD_AGAIN]


def test_a_copy_is_told_again_with_its_headline_and_the_short_lines_in_it() -> None:
    assert again([*STORY, "Print", *STORY], [*SIZES, 1, *SIZES], [*SCORES, -4.0, *SCORES]) == [5, 6, 7, 8]


def test_a_third_telling_is_told_again_as_well() -> None:
    assert again(STORY * 3, SIZES * 3, SCORES * 3) == list(range(4, 12))


def test_one_paragraph_that_comes_back_is_no_story() -> None:
    assert again([*STORY, STORY[1]], [*SIZES, 80], [*SCORES, 3.0]) == []


def test_short_paragraphs_that_come_back_are_a_refrain() -> None:
    assert again(STORY * 2, [2, 20, 1, 20] * 2, SCORES * 2) == []


def test_paragraphs_that_come_back_apart_from_each_other_are_no_copy() -> None:
    lines = [*STORY, STORY[1], "What the ferry did in its first year was this.", STORY[3]]
    assert again(lines, [*SIZES, 40, 40, 40], [*SCORES, 3.0, 3.0, 3.0]) == []


def test_teasers_that_stand_twice_are_not_asked() -> None:
    assert again(STORY * 2, SIZES * 2, [-3.0] * 8) == []


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(0, 60), st.floats(-6, 6)), max_size=30))
def test_only_blocks_with_a_copy_above_are_told_again(blocks: list[tuple[str, int, float]]) -> None:
    lines = [line for line, _, _ in blocks]
    found = again(lines, [size for _, size, _ in blocks], [score for _, _, score in blocks])
    assert all(lines[at] in lines[:at] for at in found)


def test_in_copy_with_no_page_around_it_all_that_is_said_twice_is_meant() -> None:
    items = [
        "1:20 p.m. The mayor of Orley said on Monday that the ferry had been sold to its crew after two years without an offer.",
        "“We know every wave,” said Ola Brandt, who has steered the boat across the bay since 1998 and will now lead the company.",
        "Half of the lessons in bookkeeping that begin in April will be paid for by the town, the council said after its meeting.",
    ]
    article = newsparse.parse("\n\n".join(["The Latest: Ferry sold to its crew", *items, "___", *items]))
    assert not any(block.label.is_boilerplate for block in article.blocks if len(block.text) > 10)
