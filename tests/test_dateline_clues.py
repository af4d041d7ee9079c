"""What is seen of a dateline: each clue where it belongs, and not one letter further."""

import pytest

from newsparse.article import Label
from newsparse.story.dateline import candidates, clues, dateline, reads_dateline
from newsparse.story.page import page

STORY = " The rest of the story went on as it had begun, and nobody was told why."
LEDE = "The bank held its rates on Tuesday, as it had said that it would in the spring, and will wait for the figures of the summer."


def seen(line: str, code: str = "en") -> list[str]:
    """The clues of the only candidate of a text that begins so."""
    (found,) = seen_of(line + STORY, code=code)
    return found


def seen_of(*blocks: str, labels: str = "", code: str = "en") -> list[list[str]]:
    """The clues of each candidate of these blocks; they are paragraphs where nothing else is said."""
    whole = page("\n\n".join(blocks), code)
    named = [Label(name) for name in labels.split()] or [Label.PARAGRAPH] * len(whole.blocks)
    return [list(clues(one, whole, named)) for one in candidates(whole, named)]


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


UNKNOWN = "reads as a dateline; an unknown place"
PLACE = f"{UNKNOWN} in capitals; a place of one word"
CITY = "reads as a dateline; a city that stands alone in capitals"
CAPITAL = "parted by dash; goes on with a capital or a mark"


@pytest.mark.parametrize(
    ("line", "clues_"),
    [
        ("LISBON — The bank held.", f"{CITY}; {CAPITAL}; in a paragraph"),
        ("LISBON — The bank in Lisbon held.", f"{CITY}; {CAPITAL}; in a paragraph; the story is in that place"),
        ("LISBON — In Lisbon the bank held.", f"{CITY}; {CAPITAL}; in a paragraph; the story is in that place"),
        ("LISBON — In Lisbon the Lisbon bank held.", f"{CITY}; {CAPITAL}; in a paragraph; the story is in that place"),
        ("ORLEM BAY — The bay held.", f"{UNKNOWN} in capitals; {CAPITAL}; in a paragraph; ordinary words in the place"),
        ("LISBON — The Lisbon bank held.", f"{CITY}; {CAPITAL}; in a paragraph"),
        ("LISBON — The bank held the lisbon.", f"{CITY}; {CAPITAL}; in a paragraph"),
        ("ORLEM — The bank held the orlem of old.", f"{PLACE}; {CAPITAL}; in a paragraph; ordinary words in the place"),
        ("ORLEM, Maine — The bank held the orlem.", f"{PLACE}; a known region; {CAPITAL}; in a paragraph"),
        ("ORLEM, Nowhere — The bank held.", f"{PLACE}; an unknown region; {CAPITAL}; in a paragraph"),
        ("ORLEM, Maine, Nowhere — The bank held.", f"{PLACE}; a known region; {CAPITAL}; in a paragraph"),
        ("ORLEM, March 3 — The bank held.", f"{PLACE}; a date; parted by dash; in a paragraph"),
        ("ORLEM, March 45 — The bank held.", f"{PLACE}; a misprinted date; parted by dash; in a paragraph"),
        ("(AP) — The bank held.", "reads as a dateline; no place; a known agency; parted by dash; in a paragraph"),
        ("ORLEM BAY — The bank held.", f"{UNKNOWN} in capitals; {CAPITAL}; in a paragraph"),
        ("Orlem del Monte — It held.", f"{UNKNOWN} in title case; a place of three words; {CAPITAL}; in a paragraph"),
        (
            "Orlem near Monte — It held.",
            f"{UNKNOWN} in other letters; a place of three words; a function word in the place; {CAPITAL}; in a paragraph",
        ),
        ("ORLEM — Wednesday, it held.", f"{PLACE}; {CAPITAL}; goes on with a date; in a paragraph"),
        (
            "BIG ORLEM BAY — It held.",
            f"reads as a dateline; an unknown place in capitals; a place of three words; {CAPITAL}; in a paragraph",
        ),
        (
            "NEW BIG ORLEM BAY — It held.",
            f"reads as a dateline; an unknown place in capitals; a place of more words; {CAPITAL}; in a paragraph",
        ),
        ("UPDATE — The bank held.", f"{PLACE}; a mark for editors in the place; {CAPITAL}; in a paragraph"),
        ("McORLEM — The bank held.", f"{PLACE}; {CAPITAL}; in a paragraph"),
        ("ORLEM: 3 men held.", f"{PLACE}; parted by colon; goes on with a figure; in a paragraph"),
        ("ORLEM: tuesday, it held.", f"{PLACE}; parted by colon; goes on in lower case; goes on with a date; in a paragraph"),
        ("ORLEM — ° it held.", f"{PLACE}; parted by dash; goes on with a sign; in a paragraph"),
    ],
)
def test_all_that_is_seen_of_an_opening_is_named(line: str, clues_: str) -> None:
    assert "; ".join(seen(line)) == clues_


def test_a_full_stop_parts_a_place_in_german_papers() -> None:
    assert "a full stop, as in German papers" in seen("Berlin. Die Bank hielt.", "de")
    assert "parted by full stop" in seen("Berlin. The bank held.", "en")


@pytest.mark.parametrize(
    ("labels", "places"),
    [
        ("headline paragraph", ["in a paragraph"]),
        ("headline standfirst", ["in the standfirst"]),
        ("headline caption", ["in another part of the text"]),
        ("headline navigation", []),
    ],
)
def test_where_an_opening_stands_is_told_by_its_label(labels: str, places: list[str]) -> None:
    found = seen_of("Rates held", "ORLEM — The bank held.", labels=labels)
    assert [one for clues_ in found for one in clues_ if one.startswith("in ")] == places


def test_a_headline_is_looked_at_where_it_is_as_long_as_a_paragraph() -> None:
    opening = "ORLEM — The bank held."
    assert seen_of(opening, LEDE, labels="headline paragraph") == []
    assert ["in the headline" in one for one in seen_of(f"{opening} {LEDE}", LEDE, labels="headline paragraph")] == [True]
    assert seen_of(LEDE, opening, LEDE, labels="caption headline paragraph") == []
    assert seen_of(opening.ljust(119, "."), labels="headline") == []
    assert len(seen_of(opening.ljust(120, "."), labels="headline")) == 1


def test_six_paragraphs_of_a_story_are_looked_at_and_what_stands_above_the_headline_is_not() -> None:
    openings = [f"{place}: The bank held." for place in ("ORLEM", "BELMAR", "TALVIK", "SORDE", "KINLEY", "MARDEN", "FALBEK", "RUNDE")]
    found = seen_of(*openings)
    above = ["below one paragraph" if "below one paragraph" in one else "below several paragraphs" in one for one in found]
    assert above == [False, "below one paragraph", True, True, True, True]
    assert len(seen_of(*openings, labels="paragraph caption note paragraph caption paragraph paragraph paragraph")) == 8
    assert len(seen_of(*openings, labels="caption caption headline paragraph paragraph paragraph paragraph paragraph")) == 5
    assert len(seen_of(*openings, labels="caption caption paragraph paragraph standfirst paragraph paragraph paragraph")) == 4


def test_a_city_and_a_colon_open_a_story_where_a_paragraph_follows_in_the_same_block() -> None:
    clue = "a city and a colon open the story"
    assert clue in seen_of(f"Lisbon: {LEDE}")[0]
    assert clue not in seen_of(f"Lisbon — {LEDE}")[0]
    assert clue not in seen_of(f"ORLEM: {LEDE}")[0]
    assert clue not in seen_of("Lisbon: The bank held.")[0]
    assert clue not in seen_of(LEDE, f"Lisbon: {LEDE}")[0]


@pytest.mark.parametrize(
    ("blocks", "alike"),
    [
        (("SMITH: We wait.", "JONES: We do not."), [True, True]),
        (("SMITH: We wait.", "He said JONES: no."), [False]),
        (("SMITH: We wait.", f"{'JONES AND SMITH ' * 3}: no."), [False]),
        (("SMITH — We wait.", "SMITH".ljust(119, ".")), [True]),
        (("SMITH — We wait.", "SMITH".ljust(120, ".")), [False]),
        (("ORLEM — The bank held.", "ORLEM — The mill closed."), [True, True]),
        (("ORLEM — The bank held.", f"ORLEM — {LEDE}"), [False, True]),
        (("ORLEM — The bank held.", "BELMAR — The mill closed."), [False, False]),
        (("ORLEM — The bank held.", "JONES: We do not."), [False, False]),
        (("ORLEM — The bank held.", *["It waits."] * 6, "ORLEM — The mill closed."), [True]),
        (("ORLEM — The bank held.", *["It waits."] * 7, "ORLEM — The mill closed."), [False]),
        (("ORLEM — The bank held.", "It waits.", "ORLEM — The mill closed."), [True, True]),
        (("ORLEM — The bank held.", *["It waits."] * 2, "ORLEM — The mill closed."), [True, False]),
    ],
)
def test_paragraphs_that_open_alike_are_no_datelines(blocks: tuple[str, ...], alike: list[bool]) -> None:
    assert ["other paragraphs open alike" in one for one in seen_of(*blocks)] == alike


@pytest.mark.parametrize(
    ("blocks", "labels", "alone"),
    [
        (("LISBON", LEDE), "paragraph paragraph", True),
        (("LISBON", "It held."), "paragraph paragraph", True),
        (("LISBON", LEDE), "paragraph caption", True),
        (("LISBON", "It held."), "paragraph caption", False),
        (("LISBON", LEDE), "paragraph navigation", False),
        ((LEDE, "LISBON", "It held."), "paragraph paragraph caption", False),
        (("LISBON", LEDE[:120]), "paragraph caption", False),
        (("LISBON", LEDE[:121]), "paragraph caption", True),
        (("LISBON",), "paragraph", False),
        (("ORLEM", LEDE), "paragraph paragraph", False),
        (("LISBON/ORLEM", LEDE), "paragraph paragraph", False),
        (("It held.", "LISBON", LEDE), "paragraph paragraph paragraph", True),
        (("It held.", "It waits.", "LISBON", LEDE), "paragraph paragraph paragraph paragraph", False),
    ],
)
def test_a_place_on_a_line_of_its_own_stands_above_a_paragraph(blocks: tuple[str, ...], labels: str, *, alone: bool) -> None:
    (found,) = seen_of(*blocks, labels=labels)
    assert ("alone above a paragraph" in found, "alone among other lines" in found) == (alone, not alone)


@pytest.mark.parametrize(
    ("labels", "start"),
    [
        ("paragraph paragraph paragraph", 0),
        ("headline paragraph paragraph", 11),
        ("paragraph headline paragraph", 22),
        ("paragraph navigation headline", 0),
        ("headline navigation note", None),
    ],
)
def test_without_a_dateline_the_story_begins_with_the_first_paragraph_below_the_headline(labels: str, start: int | None) -> None:
    whole = page("Rates held\nRates rose\nRates fell", "en")
    assert dateline(whole, [Label(name) for name in labels.split()]) == (None, start)


def test_a_dateline_is_returned_as_it_is_printed() -> None:
    text = "SAN\n  DIEGO, New\n  Mexico, March 3, 2021 (GLOBE NEWSWIRE) -- The bank held."
    line, start = dateline(page(text, "en")._replace(blocks=[(0, len(text))]), [Label.PARAGRAPH])
    assert line is not None
    assert (line.places, line.region, line.agency) == (("SAN DIEGO",), "New Mexico", "GLOBE NEWSWIRE")
    assert (line.month, line.day, line.year) == (3, 3, 2021)
    assert (line.text, line.span.start) == (text[: text.index(" --")], 0)
    assert start == text.index("The bank")


def test_a_paragraph_alone_is_judged_by_its_own_clues() -> None:
    text = "Rates held\n\nLISBON (AP) — The bank held."
    found = reads_dateline(page(text, "en"), 1)
    assert found is not None
    assert (text[found.start : found.end], text[found.body :]) == ("LISBON (AP)", "The bank held.")
    assert reads_dateline(page(text, "en"), 0) is None
