"""What each block is: the seeds, the tables and their clues, and texts without a page around them."""

import ast
import inspect
import json
from collections.abc import Iterator
from itertools import chain, product
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.article import Label
from newsparse.story import clues, edges, likeness, margins, standfirst
from newsparse.story.around import AROUND, KINDS, PLACES
from newsparse.story.bios import BIOS
from newsparse.story.copy import COPY
from newsparse.story.crossheads import CROSSHEAD, CROSSHEAD_CROSSED, CROSSHEADS
from newsparse.story.draft import draft
from newsparse.story.facts import CHANCE_EDGES, Facts, observed
from newsparse.story.headline import AMOUNTS, HEADLINE, HEADLINE_CROSSED
from newsparse.story.kicker import KICKERS
from newsparse.story.labels import labels
from newsparse.story.likeness import LIKENESS_EDGES
from newsparse.story.page import page
from newsparse.story.standfirst import STANDFIRST, STANDFIRST_CROSSED
from newsparse.story.surface import SURFACE, Surface, known, surface
from newsparse.story.wording import WORDING
from newsparse.weigh.bins import MOST_COMBINATIONS, Bins, Crossed, Form, crossing, names
from newsparse.weigh.path import best_path

TABLES = Path(newsparse.__file__).parent / "weigh" / "tables"
STORY = """Rates held as inflation cools

By Ana Ruiz

The bank held its rates on Tuesday, as most who follow it had expected after a quiet summer.

“We wait for the autumn,” said the governor, Eva Kranz, who has led the bank for six years.

What comes next

Few expect a change before the spring, when the first figures of the new year are printed.
"""


def nameable(bins: Bins, crossed: Crossed) -> set[str]:
    """Every clue that facts in bins can make."""
    single = set(chain.from_iterable(bins.values()))
    return single | {crossing(one, other) for a, b in crossed for one, other in product(bins[a], bins[b])} | {"every block"}


def numbers_of(table: str) -> dict[str, object]:
    data: dict[str, dict[str, object]] = json.loads((TABLES / f"{table}.json").read_text("utf-8"))
    return data["set"] | data["fitted"]


@pytest.mark.parametrize(
    ("table", "bins", "crossed"),
    [
        ("likeness", likeness.FIRST, likeness.FIRST_CROSSED),
        ("likeness_again", likeness.SECOND, likeness.SECOND_CROSSED),
        ("begins", edges.EDGES, edges.EDGES_CROSSED),
        ("ends", edges.EDGES, edges.EDGES_CROSSED),
    ],
)
def test_every_clue_of_a_reading_can_arise(table: str, bins: Bins, crossed: Crossed) -> None:
    assert set(numbers_of(table)) <= nameable(bins, crossed)


def facts_of_every_kind() -> Iterator[Facts]:
    """Facts in which each bin meets each length and each likeness."""
    zeros: dict[str, Any] = dict.fromkeys(Facts._fields, 0)
    flags = {"standfirst": True, "opens_byline": True, "pictured": 1, "captioned": True, "noted": True}
    plain = Facts(**zeros | flags | {"surface": Surface(*[0] * len(Surface._fields)), "says": (), "under": ""})
    bins = {
        "likeness": len(LIKENESS_EDGES) + 1,
        "ahead": len(CHANCE_EDGES) + 1,
        "over": len(CHANCE_EDGES) + 1,
        "place": len(PLACES),
        "from_headline": len(AROUND["from_headline"]),
        "copies": 5,
        "crosshead": len(CROSSHEADS),
        "above": len(AROUND["above1"]),
        "below": len(AROUND["below1"]),
        "named": len(BIOS),
        "repeats": len(clues.REPEATS),
        "copied": len(COPY),
        "short_page": len(AROUND["short_page"]),
        "wording": len(WORDING["wording"]),
        "wording_near": len(WORDING["wording4"]),
        "kicker": len(KICKERS),
    }
    for length in range(len(SURFACE["length"])):
        base = plain._replace(surface=plain.surface._replace(length=length))
        for field, words in SURFACE.items():
            for number in range(len(words)):
                change: dict[str, Any] = {field: number}
                yield base._replace(surface=base.surface._replace(**change))
        for field, count in bins.items():
            for number, like in product(range(count), (0, 4, 8, 12)):
                both: dict[str, Any] = {"likeness": like} | {field: number}
                yield base._replace(**both)
        for said, words_, like in product(range(len(AROUND["said_page"])), range(len(AMOUNTS)), (0, 4, 8, 12)):
            yield base._replace(said_page=said, amount=words_, likeness=like)
            yield base._replace(said_page=said, amount=words_, from_headline=1)
        for capitals, time in ((0, 0), (5, 0), (0, 5)):
            yield base._replace(place=3, from_headline=5, surface=base.surface._replace(length=2, capitals=capitals, time=time))
        yield base._replace(place=4, surface=base.surface._replace(function_words=1))
        for kind, share in product(KINDS, (1, 2, 3)):
            yield base._replace(says=((kind, share),), under=kind)


@pytest.mark.parametrize(
    ("line", "language", "opens"),
    [
        ("By Ana Ruiz", "en", True),
        ("By", "en", True),
        ("By our correspondent", "en", True),
        ("by ana ruiz", "en", True),
        ("By a staff reporter", "en", True),
        ("By the", "en", False),
        ("By the time he left, it was late", "en", False),
        ("Par l’équipe", "fr", True),
        ("Por la redacción", "es", True),
        ("By signing up you agree to our terms.", "en", False),
        ("By 2030 every bus will be electric", "en", False),
        ("Von Eva Kranz", "de", True),
        ("Von unserem Korrespondenten", "de", True),
        ("Von morgens bis abends geöffnet", "de", False),
    ],
)
def test_a_bylines_word_opens_a_byline_where_a_name_a_role_or_a_desk_stands_behind_it(line: str, language: str, *, opens: bool) -> None:
    assert [look.opens_byline for look in margins.seen(page(line, language)).looks] == [opens]


def test_prose_between_a_block_and_the_furniture_above_it_parts_the_two() -> None:
    prose = "The bank held its rates on Tuesday, as most who follow it had expected after a quiet summer."
    columns = draft(margins.seen(page(f"Related\n\nHarbour\n\n{prose}\n\nHarbour\n\nRelated\n\nHarbour", "en"))).columns
    assert [AROUND["since_related"][bin_].removeprefix("related ") for bin_ in columns["since_related"]] == [
        "in this block",
        "1 block above",
        "2 or 3 blocks above",
        "2 or 3 blocks above with prose in between",
        "in this block",
        "1 block above",
    ]


def test_every_clue_about_labels_can_arise() -> None:
    possible = {name for facts in facts_of_every_kind() for name in clues.named(facts)}
    assert set(numbers_of("blocks")) <= possible


@pytest.mark.parametrize(
    ("table", "bins", "crossed"),
    [
        ("headline", HEADLINE, HEADLINE_CROSSED),
        ("standfirst", STANDFIRST, STANDFIRST_CROSSED),
        ("crosshead", CROSSHEAD, CROSSHEAD_CROSSED),
    ],
)
def test_every_clue_about_headline_standfirst_and_crossheads_can_arise(table: str, bins: Bins, crossed: Crossed) -> None:
    assert set(numbers_of(table)) <= nameable(bins, crossed) | {"none"}


@pytest.mark.parametrize(
    ("bins", "crossed"),
    [
        (likeness.FIRST, likeness.FIRST_CROSSED),
        (likeness.SECOND, likeness.SECOND_CROSSED),
        (edges.EDGES, edges.EDGES_CROSSED),
        (HEADLINE, HEADLINE_CROSSED),
        (STANDFIRST, STANDFIRST_CROSSED),
    ],
)
def test_what_is_crossed_makes_no_more_combinations_than_a_byte_can_number(bins: Bins, crossed: Crossed) -> None:
    assert max(len(bins[one]) * len(bins[other]) for one, other in crossed) <= MOST_COMBINATIONS


def test_the_reading_of_a_block_is_the_sum_of_its_clues() -> None:
    bins, crossed = {"length": ("short", "long"), "end": ("", "full stop")}, [("length", "end")]
    numbers = {"every block": 0.5, "long": 2.0, "full stop": 1.0, "long, full stop": 0.25}
    columns = {"length": [0, 1, 1], "end": [1, 0, 1]}
    assert Form(bins, crossed, numbers).sums(columns, 3) == [1.5, 2.5, 3.75]
    assert names(columns, bins, crossed, numbers, 2) == ["long", "full stop", "long, full stop"]
    assert Form(bins, [], numbers).sums({"length": [0, 1, 1]}, 3) == [0.5, 2.5, 2.5]


def test_a_path_is_made_of_scores_that_are_sums_of_clues() -> None:
    _, facts, _ = observed(page(STORY, None))
    scores = list(clues.scores(facts))
    assert scores == [clues.numbers().total(clues.clues(one)) for one in facts]
    assert [list(Label)[number] for number in best_path(scores, clues.numbers())] == labels(page(STORY, None))


def test_a_short_story_without_a_page_is_read() -> None:
    expected = ["headline", "byline", "paragraph", "paragraph", "crosshead", "paragraph"]
    assert labels(page(STORY, None)) == expected


@pytest.mark.parametrize("text", ["", "\n\n", "\u200b", "."])
def test_next_to_nothing_has_a_label_a_block(text: str) -> None:
    whole = page(text, None)
    assert len(labels(whole)) == len(whole.blocks)


def test_every_label_can_be_given() -> None:
    table = clues.numbers()
    spoken_for = {table.labels[label] for row in table.rows.values() for label, number in row if number > 0}
    assert spoken_for == set(Label)


def test_the_standfirst_is_looked_for_near_a_headline_only() -> None:
    assert standfirst.standfirst([Label.PARAGRAPH] * 6) is None


def surface_of(line: str) -> Surface:
    whole = page(line, "en")
    return surface(whole, (0, len(whole.words.lower)), line, known(whole.pack), size=5, functional=1)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Home » News", "a bar or bullet inside"),
        ("Home » News\nSport", "a bar or bullet inside"),
        ("«We wait», the governor said", ""),
        ("»We wait«, the governor said", ""),
        ("5 % of all\nboats stayed", "a per cent sign"),
    ],
)
def test_a_sign_is_seen_in_lines_that_are_wrapped_too_and_angled_quotation_marks_are_none(line: str, sign: str) -> None:
    assert SURFACE["sign"][surface_of(line).sign] == sign


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("The road is open again. (dpa)", "ends on a bracket behind a stop"),
        ("“We wait,” the mayor said. “All of us.” (red/afp)", "ends on a bracket behind a stop"),
        ("道路は再開した。（共同）", "ends on a bracket behind a stop"),
        ("It rained all night.[12]", "ends on a bracket behind a stop"),
        ("The mayor on the new bridge (Photo: Ana Ruiz)", "ends on a bracket"),
        ("A town council of three, one of them new (independent)", "ends on a bracket"),
        ("The road is open. (The bridge beside it will stay closed for a year, it said.)", "ends on a bracket"),
        ("You comment with your account. ( Log out / Change )", "ends on a bracket"),
        ("(dpa)", "ends on a bracket"),
        ("He said so)", "ends on a bracket"),
    ],
)
def test_initials_in_brackets_behind_a_story_s_last_sentence_are_told_from_other_brackets(line: str, end: str) -> None:
    assert SURFACE["end"][surface_of(line).end] == end


def test_facts_are_unpacked_by_their_names_in_their_order() -> None:
    source = ast.parse(inspect.getsource(clues.seen)).body[0]
    assert isinstance(source, ast.FunctionDef)
    taken = [ast.unparse(one.targets[0]).strip("()").split(", ") for one in source.body if isinstance(one, ast.Assign)][:2]
    assert [name for name in (*taken[0], *taken[1]) if name[0] != "*"] == list(Facts._fields)
