"""What is seen of a dateline: each clue where it belongs, and not one letter further."""

import pytest

from newsparse.article import Label
from newsparse.story.dateline import candidates, clues
from newsparse.story.page import page

STORY = " The rest of the story went on as it had begun, and nobody was told why."


def seen(line: str) -> list[str]:
    """The clues of the only candidate of a text that begins so."""
    whole = page(line + STORY, "en")
    labels = [Label.PARAGRAPH] * len(whole.blocks)
    (one,) = candidates(whole, labels)
    return list(clues(one, whole, labels))


@pytest.mark.parametrize(
    ("line", "clue", "there"),
    [
        ("ORLE: The bank held.", "a place of a few letters", True),
        ("ORLEM: The bank held.", "a place of a few letters", False),
        ("ANNA ORLEY: The bank held.", "a forename in the place", True),
        ("ORLEY BAY: The bank held.", "a forename in the place", False),
        ("ORLEY'S — The bank held.", "a genitive in the place", True),
        ("ORLEY’S — The bank held.", "a genitive in the place", True),
        ("ORLEYS — The bank held.", "a genitive in the place", False),
        ("THE ORLEY: The bank held.", "a function word in the place", True),
        ("ORLEY – BBC rules the bank.", "goes on in capitals", True),
        ("ORLEY – The bank held.", "goes on in capitals", False),
        ("ORLEY (BBC) — The bank held.", "a known agency", True),
        ("ORLEY (Brzz) — The bank held.", "a known agency", False),
        ("Lisbon: The bank held.", "a colon after a name in title case", True),
        ("ORLEY: The bank held.", "a colon after a name in title case", False),
        ("Orley — The bank held.", "a colon after a name in title case", False),
    ],
)
def test_a_clue_is_seen_where_it_belongs(line: str, clue: str, *, there: bool) -> None:
    assert (clue in seen(line)) is there, seen(line)


def candidates_of(*blocks: str) -> int:
    """How many openings are looked at in a story of these paragraphs."""
    whole = page("\n\n".join(blocks), "en")
    return len(candidates(whole, [Label.PARAGRAPH] * len(whole.blocks)))


@pytest.mark.parametrize(("sign", "most"), [(" — ", 1), (" - ", 1), (": ", 2)])
def test_nothing_is_looked_at_behind_a_place_with_its_date_and_a_dash(sign: str, most: int) -> None:
    line = f"LISBON, March 3{sign}The bank held its rates on Tuesday."
    assert candidates_of(line, line) == most
