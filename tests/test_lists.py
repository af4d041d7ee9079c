"""What is told of the lines of a list between two paragraphs, and of the prose below it."""

import pytest

from newsparse.story.draft import draft
from newsparse.story.lists import LISTS
from newsparse.story.margins import seen
from newsparse.story.page import page

ABOVE = "The council of Orley will mend the old pool, the mayor told a full hall on Tuesday evening after a long debate."
BELOW = "Builders found hollows under the basin in spring, and nobody has been allowed to swim there since the end of May."
OTHER = "Bakery closes after ninety years"


def told(*between: str, more: str = "", fact: str = "listed") -> list[str]:
    """What a fact says of the blocks between the first paragraph and the second, and of the second; of the first of `list_below`."""
    whole = draft(seen(page("\n\n".join([part for part in (ABOVE, *between, BELOW, more) if part]), "en")))
    said = [LISTS[fact][bin_] for bin_ in whole.columns[fact]]
    return said[:1] if fact == "list_below" else said[1 : len(between) + 2]


ITEM, LINE = "one of a few lines below one that announces other stories", "one of a few lines between paragraphs"
LABEL, TEASER = "announces other stories between paragraphs", "announces one other story between paragraphs"


def test_a_label_and_headlines_are_a_list() -> None:
    below = "prose below a label and a few headlines"
    assert told("Read also", OTHER, "Bypass will not be built soon") == [LABEL, ITEM, ITEM, below]
    assert told("Read also", OTHER, "Bypass will not be built soon", more=ABOVE) == [LABEL, ITEM, ITEM, f"{below}, with more below"]


def test_below_one_headline_its_own_lead_takes_its_words_up() -> None:
    assert told("Read also", OTHER)[-1] == "prose below a label and one headline"
    assert told("Read also", OTHER, more=ABOVE)[-1] == "prose below a label and one headline, with more below"
    assert told("Read also", "Builders find hollows under the basin") == [LABEL, ITEM, "prose that takes up the one headline above"]
    assert told("Read also", "Builders find hollows under the basin", more=ABOVE)[-1] == "prose that takes up the one headline above"


def test_a_teaser_in_one_line_is_told_from_a_crosshead() -> None:
    teaser = f"Read also: {OTHER}"
    assert told(teaser) == [TEASER, "prose below a teaser in one line"]
    assert told(teaser, more=ABOVE) == [TEASER, "prose below a teaser in one line"]
    assert told(OTHER) == ["", ""]


def test_a_few_lines_without_a_label_are_told_from_the_prose_below_them() -> None:
    assert told(OTHER, "Bypass will not be built soon") == [LINE, LINE, "prose below a few lines"]
    assert told(OTHER, "Bypass will not be built soon", more=ABOVE)[-1] == "prose below a few lines, with more below"
    assert told(OTHER, "Bypass will not be built soon", more="Imprint")[-1] == "prose below a few lines"
    assert told(OTHER, "Bypass will not be built soon", more="Nobody swims here.")[-1] == "prose below a few lines, with more below"


@pytest.mark.parametrize(("lines", "listed"), [(2, True), (5, True), (6, False)])
@pytest.mark.parametrize("label", [(), ("Read also",)])
def test_five_lines_are_a_list_and_six_are_none(label: tuple[str, ...], lines: int, listed: bool) -> None:  # noqa: FBT001
    assert any(told(*label, *[OTHER] * lines)) == listed


def test_a_list_has_no_sentence_and_no_paragraph_in_it() -> None:
    assert not any(told(OTHER, "Bypass is not built.", OTHER))
    assert not any(told(OTHER, " ".join([OTHER] * 5), OTHER))


def test_only_the_first_of_the_lines_may_be_a_label_of_one_word() -> None:
    assert told("Elsewhere", OTHER) == [LINE, LINE, "prose below a few lines"]
    assert not any(told(OTHER, "Elsewhere"))
    assert not any(told("Read also", "Elsewhere", OTHER))


def test_headlines_of_a_list_may_have_as_many_words_as_headlines_have() -> None:
    assert any(told(OTHER, "word " * 22))
    assert not any(told(OTHER, "word " * 23))


def test_the_three_blocks_of_prose_that_follow_are_below_the_list_too() -> None:
    text = [ABOVE, "Read also", OTHER, OTHER, BELOW, *[ABOVE] * 4]
    listed = draft(seen(page("\n\n".join(text), "en"))).columns["listed"]
    assert [LISTS["listed"][bin_] for bin_ in listed][5:] == [*["further prose below a list"] * 3, ""]
    broken = draft(seen(page("\n\n".join([*text[:6], "Imprint", ABOVE]), "en"))).columns["listed"]
    assert [LISTS["listed"][bin_] for bin_ in broken][5:] == ["further prose below a list", "", ""]


def test_a_paragraph_is_told_what_list_stands_below_it() -> None:
    assert told("Read also", OTHER, fact="list_below") == ["prose below a label and one headline, just below"]
    assert told(OTHER, OTHER, fact="list_below") == ["prose below a few lines, just below"]
    assert told(OTHER, fact="list_below") == [""]


def test_a_list_stands_between_two_paragraphs() -> None:
    blocks = [OTHER, "Read also", OTHER, OTHER, BELOW, "Read also", OTHER, OTHER]
    assert not any(draft(seen(page("\n\n".join(blocks), "en"))).columns["listed"])
