"""What a block looks like by itself: told by its own line, whatever stands beside it and whatever was read before."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsparse.language import pack
from newsparse.story.look import Look, looks
from newsparse.story.page import of_blocks
from newsparse.text.words import plain, words

SIGNS = ["[Rates](https://example.org/a|b)", "https://example.org", "| ", "•", "© ", "@", " ", ": ", ", ", "“", "(", ")", "/", "5 %", "€"]
WORDS = ["By ", "Ana Ruiz", "Photo", "photos: ", "words: ", "rates held ", "3 March 2023", "08:44", "Sign up", "Note", "The bank"]
PARTS = st.lists(st.sampled_from(SIGNS + WORDS) | st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12).map("".join)


def look(line: str, above: str = "", below: str = "") -> Look:
    """The look of a line between two others."""
    return at(f"{above}\n{line}\n{below}", len(above) + 1, len(above) + 1 + len(line))


def at(text: str, start: int, end: int) -> Look:
    """The look of a block of a text."""
    page = of_blocks(text, words(plain(text)), [(start, end)], pack("en"))
    return looks(page, page.ranges(), [plain(text[start:end])])[0]


@example("[Rates](https://example.org/a)", "|", "rates")
@example("Rates held", "|", "€ 5")
@example("Rates", "(", "rates held in May")
@given(PARTS, PARTS, PARTS)
def test_the_lines_beside_it_do_not_matter(line: str, above: str, below: str) -> None:
    line = line.strip()
    assume(line)
    assert look(line) == look(line, above, below)


def test_a_block_made_by_hand_that_cuts_a_word_is_kept_for_no_other() -> None:
    cut = [[at("noonday", start, end) for _ in range(3)] for start, end in ((0, 4), (3, 7))]
    assert look("noon") != cut[0][2]
    assert look("nday") != cut[1][2]
