"""The same article in another dress has the same headline, words, quotes and speakers."""

import re
import textwrap
from pathlib import Path

import pytest

import newsparse
from benchmarks.steadiness import DRESSES, essence
from newsparse.article import Label

HERE = Path(__file__).parent
PAGES = [*sorted((HERE.parent / "seeds").glob("*.txt")), *sorted((HERE.parent / "docs" / "examples").glob("*.txt"))]
COPIES = [file for file in sorted((HERE / "clean_copy").glob("*.txt")) if not file.stem.startswith(("poem", "wire-story-hard"))]
"""Texts without anything around them. Verse, and copy whose lines are broken already, are other texts when they are wrapped."""
SETTING = [name for name in DRESSES if not name.startswith("a ")]
NEIGHBOURS = [name for name in DRESSES if name.startswith("a ")]
"""A menu in front, a share bar and a cookie notice below. How often they change nothing: `python -m benchmarks steadiness`."""


def text(file: Path) -> str:
    return file.read_text("utf-8").replace("\n----\n", "\n\n")


@pytest.mark.parametrize("dress", SETTING)
@pytest.mark.parametrize("file", [*PAGES, *COPIES], ids=lambda file: file.stem)
def test_line_ends_margins_spaces_and_marks_change_nothing(file: Path, dress: str) -> None:
    assert essence(DRESSES[dress](text(file))) == essence(text(file))


@pytest.mark.parametrize("dress", NEIGHBOURS)
@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_what_stands_around_an_article_changes_nothing_in_it(file: Path, dress: str) -> None:
    assert essence(DRESSES[dress](text(file))) == essence(text(file))


def test_every_dress_is_another_text() -> None:
    assert len(SETTING) == 6
    assert len(NEIGHBOURS) == 3
    plain = 'Rates held\n\n"We wait," he said. ' + "It was late. " * 20
    assert all(dress(plain) != plain for dress in DRESSES.values())


def test_no_break_spaces_stay_in_what_is_printed_and_leave_names_alone() -> None:
    plain = 'Rates held\n\nBy Ann Lee\n\nLISBON, Portugal: "We wait for the summer," the bank\'s governor, Ana Ruiz, said on Tuesday.'
    article, bare = newsparse.parse(spaced := plain.replace(" ", "\u00a0")), newsparse.parse(plain)
    assert article.dateline is not None
    assert [article.quotes[0].text, article.dateline.text] == ["We\u00a0wait\u00a0for\u00a0the\u00a0summer,", "LISBON,\u00a0Portugal"]
    assert [block.text for block in article.blocks] == spaced.split("\n\n")
    assert (article.quotes[0].speaker, article.authors) == (bare.quotes[0].speaker, bare.authors)


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u2009", "\u202f", "\u3000"])
def test_a_caption_is_one_whatever_spaces_it_has(space: str) -> None:
    story = "The harbour wall will be mended before the winter, the council of Orley said on Tuesday.\n\n" * 4
    caption = "The wall in March. (Robert F. Lind / AP)"
    labels = [block.label for block in newsparse.parse(f"Wall to be mended\n\n{story}{caption.replace(' ', space)}\n\n{story}").blocks]
    assert labels == [block.label for block in newsparse.parse(f"Wall to be mended\n\n{story}{caption}\n\n{story}").blocks]
    assert labels[5] is Label.CAPTION


TEASERS = (
    ("Ferry town votes to keep its old boat", "Why the bees came back to Orley", "Council weighs a tram to the airport"),
    ("Cinema of the north shuts its doors", "A library without books opens in Tarn", "Players fear a winter without ice"),
)
STORY = (
    "The council of Orley wants the harbour wall mended by October, before the first storms of the winter reach the town.",
    '"It cannot wait," said Petra Lind, the mayor, on Tuesday. Two of the stones fell into the water in March.',
    "The work will cost 2 million crowns, of which the county pays a half. The fishermen asked for it three years ago.",
    "Divers looked at the foot of the wall last week and found a hole in it, as wide as a boat, the harbour master said.",
    "The ferry will sail from the northern quay until the work is done. Whoever has a berth at the wall will hear by letter.",
    "A second wall, farther out, was drawn in 1974 and never built. The council will speak of it again in the spring.",
)
WHOLE_PAGE = "\n".join(
    [
        "The Tarn Courier",
        *("Most read", *TEASERS[0]) * 4,
        "Harbour wall to be mended before winter",
        "By Ann Lee",
        *STORY,
        *("More from Tarn", *TEASERS[1]) * 9,
        "© 2026 The Tarn Courier",
    ]
)
"""More of its words are in lists of other stories than in sentences of its own."""


@pytest.mark.parametrize("dress", NEIGHBOURS)
def test_what_stands_around_a_whole_page_changes_nothing_in_its_article(dress: str) -> None:
    plain = essence(WHOLE_PAGE)
    assert (" ".join(plain.headline), len(plain.body)) == (
        "Harbour wall to be mended before winter",
        len(re.findall(r"\w+", " ".join(STORY))),
    )
    assert essence(DRESSES[dress](WHOLE_PAGE)) == plain


WALL = """\
Wall to be mended

The harbour wall at Orley will be mended before the winter - think through what you need, the council told its engineers.

The plan stands at https://harbour-wall.orley.example/plans/2026/the-wall-and-what-it-needs.html for anyone who wants to read it.

“We wait for the summer,” said Ana Ruiz, who leads the Orley Harbour Trust. “Nobody is more frustrated than the people of the town.”

The council said the work would cost four million, and that it had half of them.""".split("\n\n")


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("width", range(50, 80, 2))
def test_a_line_break_inside_a_paragraph_is_a_space(width: int, indent: str) -> None:
    column = textwrap.TextWrapper(width, indent, indent, break_long_words=False, break_on_hyphens=False)
    wrapped = "\n\n".join(map(column.fill, WALL))
    assert len(newsparse.parse(wrapped).blocks) == len(WALL)
    assert essence(wrapped) == essence("\n\n".join(WALL))
    assert "Ana Ruiz" in {quote.speaker.name for quote in newsparse.parse(wrapped).quotes if quote.speaker}
