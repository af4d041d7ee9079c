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
    start = len(above) + 1
    page = of_blocks(text := f"{above}\n{line}\n{below}", words(plain(text)), [(start, start + len(line))], pack("en"))
    return looks(page, page.ranges(), [plain(line)])[0]


@example("[Rates](https://example.org/a)", "|", "rates")
@example("Rates held", "|", "€ 5")
@example("Rates", "(", "rates held in May")
@given(PARTS, PARTS, PARTS)
def test_the_lines_beside_it_do_not_matter(line: str, above: str, below: str) -> None:
    line = line.strip()
    assume(line)
    assert look(line) == look(line, above, below)
