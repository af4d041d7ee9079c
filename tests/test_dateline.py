"""Datelines: the notation part by part, the cases with their own labels, and what any text may hold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import case_files
from newsparse.article import Article, Label
from newsparse.language import codes, pack
from newsparse.span import Range
from newsparse.story.dateline import candidates, clues, dateline, reads_dateline
from newsparse.story.notation import read
from newsparse.story.page import Page, page
from newsparse.weigh.table import ranking

FILES = sorted(file for file in (Path(__file__).parent / "cases" / "datelines").rglob("*.txt") if "known-failures" not in file.parts)


def labelled(case: case_files.Case) -> tuple[Page, list[Label]]:
    """A case's article as a page, with the labels that the case itself gives."""
    starts, offset = {}, 0
    for line in case.lines:
        if line.labels:
            anything = len(line.labels) == len(Label)
            starts[offset] = Label.DATE if anything else Label.PARAGRAPH if Label.PARAGRAPH in line.labels else min(line.labels)
        offset += len(line.text) + 1
    found = page(case.text, case.language)
    return found, [starts.get(start, Label.PARAGRAPH) for start, _ in found.blocks]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_dateline_of_a_case_is_read_under_its_labels(file: Path) -> None:
    case = case_files.read(file)
    whole, labels = labelled(case)
    line, start = dateline(whole, labels)
    fields = [(path, value) for path, value in case.fields if path.startswith(("dateline", "body_start"))]
    case = case._replace(lines=[], fields=fields)
    assert fields
    assert not list(case_files.mistakes(case, Article(whole.text, whole.pack.code, dateline=line, body_start=start)))


@pytest.mark.parametrize(
    ("line", "places", "region", "agency", "separator"),
    [
        ("PORTLAND, Maine - On Friday", ["PORTLAND"], "Maine", None, "hyphen"),
        ("VANCOUVER, British Columbia (AP) - A", ["VANCOUVER"], "British Columbia", "AP", "hyphen"),
        ("CHARLESTON, W. Va., April 7 - A", ["CHARLESTON"], "W. Va.", None, "hyphen"),
        ("CHARLESTON, S.C, March 31 - A", ["CHARLESTON"], "S.C", None, "hyphen"),
        ("ALTDORF Conn., March 9 - A", ["ALTDORF"], "Conn.", None, "hyphen"),
        ("ST. LOUIS — A", ["ST. LOUIS"], None, None, "dash"),
        ("COEUR D'ALENE, Idaho, March 24 - A", ["COEUR D'ALENE"], "Idaho", None, "hyphen"),
        ("PORT-AU-PRINCE, April 11 - A", ["PORT-AU-PRINCE"], None, None, "hyphen"),
        ("WASHINGTON (AP) _ A", ["WASHINGTON"], None, "AP", "dash"),
        ("JAKARTA, KOMPAS.com - A", ["JAKARTA"], None, "KOMPAS.com", "hyphen"),
        ("MADRID 3 Mar. (EUROPA PRESS) - A", ["MADRID"], None, "EUROPA PRESS", "hyphen"),
        ("(CNN) -- A", [], None, "CNN", "dash"),
        ("(AAP) A", [], None, "AAP", "nothing"),
        ("14.32 Uhr | Kiel (dpa) - Ein", ["Kiel"], None, "dpa", "hyphen"),
        ("ROME, March 13, Reuter - A", ["ROME"], None, "Reuter", "hyphen"),
        ("LISBON, 27.6.2025 – A", ["LISBON"], None, None, "dash"),
        ("PARIS--A", ["PARIS"], None, None, "dash without spaces"),
    ],
)
def test_the_notation_is_read_part_by_part(line: str, places: list[str], region: str | None, agency: str | None, separator: str) -> None:
    def words(span: Range | None) -> str | None:
        return span and line[slice(*span)]

    found = read(line, 0, len(line), pack("en"))
    assert found is not None
    assert ([words(place) for place in found.places], words(found.region), words(found.agency)) == (places, region, agency)
    assert found.separator == separator
    assert line[found.body :][:1] in ("A", "O", "E")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "(",
        "The bank held rates on Tuesday",
        "He said: we wait",
        "MARLOW-based Foods said",
        "(seriously) we wait",
        "4 men",
        "【",
        "新华社",
        "A, B, C, D, E, F, G",
    ],
)
def test_what_no_dateline_can_open_with_is_not_read(line: str) -> None:
    found = read(line, 0, len(line), pack("en"))
    assert found is None or found.separator in ("end of line", "colon")
    whole = page(line, "en")
    assert all(reads_dateline(whole, block) is None for block in range(len(whole.blocks)))


def test_a_date_keeps_only_what_is_printed() -> None:
    line = "LISBON, March 31 (Reuters) - The bank"
    found = read(line, 0, len(line), pack("en"))
    assert found is not None
    assert found.date is not None
    assert (found.date.month, found.date.day, found.date.year) == (3, 31, None)


def test_the_first_of_several_datelines_is_the_story_s() -> None:
    whole = page("Money in brief\n\nLISBON - The bank held rates.\n\nPARIS - The bank cut rates.", "en")
    line, _ = dateline(whole, [Label.HEADLINE, Label.PARAGRAPH, Label.PARAGRAPH])
    assert line is not None
    assert line.text == "LISBON"


def test_without_any_paragraph_nothing_begins() -> None:
    assert dateline(page("Menu\n\nHome", "en"), [Label.NAVIGATION, Label.NAVIGATION]) == (None, None)
    assert dateline(page("", "en"), []) == (None, None)


@given(st.text(max_size=300), st.sampled_from(codes()), st.data())
def test_whatever_the_text_a_dateline_lies_in_it(text: str, code: str, data: st.DataObject) -> None:
    whole = page(text, code)
    labels = data.draw(st.lists(st.sampled_from(Label), min_size=len(whole.blocks), max_size=len(whole.blocks)))
    line, start = dateline(whole, labels)
    assert start is None or 0 <= start <= len(text)
    if line is not None and start is not None:
        assert line.text == line.span.of(text)
        assert line.span.end <= start


WORDS = [
    "LISBON",
    "Altdorf",
    "N.H.",
    "March",
    "3",
    "1987",
    "(AP)",
    "Reuters",
    "/",
    ",",
    "-",
    "—",
    ":",
    ".",
    "\n",
    " ",
    " ",
    "The bank",
    "新华社北京4月24日电",
    "(",
    ")",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join), st.sampled_from(["en", "de", "und"]))
def test_every_clue_of_any_opening_has_a_number(text: str, code: str) -> None:
    whole = page(text, code)
    labels = [Label.PARAGRAPH] * len(whole.blocks)
    for candidate in candidates(whole, labels):
        assert set(clues(candidate, whole, labels)) <= set(ranking("dateline"))


@pytest.mark.parametrize(
    ("code", "line", "places", "agency", "rest"),
    [
        ("de", "BERLIN taz | Die Fähren ruhen.", ["BERLIN"], "taz", "Die Fähren"),
        ("it", "AGI - I traghetti sono fermi.", [], "AGI", "I traghetti"),
        ("und", "TEMPO.CO, Jakarta - Kapal feri tidak berangkat.", ["Jakarta"], "TEMPO.CO", "Kapal feri"),
        ("und", "KOMPAS.com - Kapal feri tidak berangkat.", [], "KOMPAS.com", "Kapal feri"),
        ("fr", "(Montréal) Les ferries restent au port.", ["Montréal"], None, "Les ferries"),
        ("und", "（中央社記者王大明台北24日電）渡輪停駛。", ["台北"], "中央社", "渡輪停駛"),
        ("und", "中新网北京4月24日电 (记者 王大明) 渡轮停驶。", ["北京"], "中新网", "(记者 王大明)"),
        ("und", "［東京\u3000３日\u3000ロイター］ - フェリーは欠航。", ["東京"], "ロイター", "フェリー"),
        ("und", "[서울=뉴시스] 홍길동 기자 = 페리가 멈췄다.", ["서울"], "뉴시스", "페리가"),
        ("und", "القاهرة (رويترز) - بقيت العبارات في الميناء.", ["القاهرة"], "رويترز", "بقيت"),
        ("und", "Praha 3. března (ČTK) - Trajekty zůstaly v přístavu.", ["Praha"], "ČTK", "Trajekty"),
        ("es", "Bogotá, 7 oct (EFE).- Los barcos siguen en puerto.", ["Bogotá"], "EFE", "Los barcos"),
        ("und", "КИЕВ. 3 декабря. УНН. Паромы остались в порту.", ["КИЕВ"], "УНН", "Паромы"),
        ("en", "DALLAS--(BUSINESS WIRE)--Marlow Foods opened a plant.", ["DALLAS"], "BUSINESS WIRE", "Marlow Foods"),
        ("en", "DAYTON, OH / ACCESSWIRE / March 3, 2021 / Marlow Foods opened a plant.", ["DAYTON"], "ACCESSWIRE", "Marlow Foods"),
        ("en", "SAN DIEGO, March 03, 2021 (GLOBE NEWSWIRE) -- Marlow Foods", ["SAN DIEGO"], "GLOBE NEWSWIRE", "Marlow Foods"),
        ("en", "Beirut, Lebanon – The ferries stayed in port.", ["Beirut"], None, "The ferries"),
        ("en", "Mumbai, March 3: The ferries stayed in port.", ["Mumbai"], None, "The ferries"),
        ("en", "Lima (AFP) Feb 12, 2008 - The ferries stayed in port.", ["Lima"], "AFP", "The ferries"),
        ("en", "NEW YORK, Feb 3 (Reuters Breakingviews) - The ferries", ["NEW YORK"], "Reuters Breakingviews", "The ferries"),
        ("en", "WASHINGTON (January 24, 2017) — The ferries stayed in port.", ["WASHINGTON"], None, "The ferries"),
        ("en", "New Delhi - °C", None, None, None),
        ("de", "DOW Jones – Die Rallye", None, None, None),
        ("en", "MOSCOW - March 3 - The ferries", None, None, None),
        ("de", "Mo. 15.11.2021 - Di. 16.11.2021", None, None, None),
        ("de", "Motivierte Akteure des 9. Treffens kamen.", None, None, None),
        ("de", "picture alliance / ASSOCIATED PRESS | Ana Ruiz", None, None, None),
    ],
)
def test_agencies_of_other_countries_are_read(code: str, line: str, places: list[str] | None, agency: str | None, rest: str | None) -> None:
    found = reads_dateline(page(line, code), 0)
    if places is None or found is None:
        assert places is None
        assert found is None or found.date is None
        return
    assert [line[slice(*place)] for place in found.places] == places
    assert (found.agency and line[slice(*found.agency)].strip()) == agency
    assert line[found.body :].startswith(str(rest))
