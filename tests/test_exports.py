"""Exports of newspaper databases: every article apart and whole, every printed field, nothing of the file lost."""

import inspect
import json
import pickle
import random as chance
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import export_cases
from newsparse import explain, from_dict, to_dict
from newsparse.article import Label
from newsparse.language import UnknownLanguageError
from newsparse.sources.exports import Export, ExportFormatError, looks_like_export, read_export, unlabelled
from newsparse.sources.exports.dates import date
from newsparse.sources.exports.format import NAMES, form, label_of, table, words
from newsparse.sources.exports.unlabelled import split
from newsparse.text.lines import BLANK
from newsparse.weigh.table import ranking
from stopwatch import times

FILES = {file.stem: file for file in sorted((Path(__file__).parent / "cases" / "exports").glob("*.export"))}
CASES = {name: export_cases.read(file) for name, file in FILES.items()}
ENDS = {"LF": "\n", "CR LF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", CASES)
def test_the_export_is_read_as_its_file_says(name: str, end: str) -> None:
    case = CASES[name]
    wrong = list(export_cases.mistakes(case, read_export(case.text(ENDS[end])), ENDS[end]))
    assert not wrong, "\n".join([case.about, *wrong])


def summary(export: Export) -> list[object]:
    """What an export says, without offsets and white space."""
    return [
        (article.headline and " ".join(str(article.headline).split()), article.body.split(), article.language,
         article.published and article.published.value, {name: field.text.split() for name, field in export_cases.printed(article)})
        for article in export.articles
    ]  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_byte_order_mark_and_no_break_spaces_after_labels_change_nothing(name: str) -> None:
    text = CASES[name].text()
    assert summary(read_export("\ufeff" + text.replace(": ", ":\u00a0"))) == summary(read_export(text))


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("nexis")])
def test_paragraphs_that_end_in_cr_and_sections_that_end_in_cr_lf_change_nothing(name: str) -> None:
    text = CASES[name].text()
    mixed = text.replace("\n", "\r").replace("End of Document\r", "End of Document\r\n\r\n")
    assert summary(read_export(mixed)) == summary(read_export(text))


@pytest.mark.parametrize("name", ["factiva", "lexisnexis-html", "proquest"])
def test_a_file_that_has_lost_its_blank_lines_is_still_taken_apart(name: str) -> None:
    text = CASES[name].text()
    bare = "\n".join(line for line in text.split("\n") if line.strip())
    assert [article.body.split() for article in read_export(bare).articles] == [
        article.body.split() for article in read_export(text).articles
    ]


def accounted(export: Export) -> bool:
    """Whether every character that is not blank stands in exactly one article or part of the frame, or in a problem."""
    spans = [(article.offset, article.offset + len(article.text)) for article in export.articles]
    spans = sorted(spans + [(span.start, span.end) for span in export.frame])
    apart = all(before[1] <= after[0] for before, after in pairwise(spans))
    said = sorted(spans + [(problem.span.start, problem.span.end) for problem in export.problems])
    at, left = 0, ""
    for start, end in said:
        left += export.text[at:start]
        at = max(at, end)
    return apart and not (left + export.text[at:]).strip(BLANK)


def sound(export: Export) -> None:
    """Check what holds for every export."""
    assert accounted(export)
    for article in export.articles:
        assert export.text.startswith(article.text, article.offset)
        assert all(field.text == article.text[field.span.start : field.span.end] for _, field in export_cases.printed(article))
        edges = [edge for block in article.blocks for edge in (block.span.start, block.span.end)]
        assert edges == sorted(edges)
        gaps = zip([0, *edges[1::2]], [*edges[::2], len(article.text)], strict=True)
        assert not "".join(article.text[start:end] for start, end in gaps).strip(BLANK)


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_the_file_is_lost(name: str) -> None:
    sound(read_export(CASES[name].text()))


@pytest.mark.parametrize("name", CASES)
def test_every_block_of_an_export_is_explained_with_the_label_it_has(name: str) -> None:
    for article in read_export(CASES[name].text()).articles:
        assert all(explain(article, block).label == block.label for block in article.blocks)


@pytest.mark.parametrize("name", CASES)
def test_an_article_of_an_export_survives_its_record_and_a_pickle(name: str) -> None:
    export = read_export(CASES[name].text())
    assert pickle.loads(pickle.dumps(export)) == export  # noqa: S301  -- our own
    assert all(from_dict(json.loads(json.dumps(to_dict(article)))) == article for article in export.articles)


@pytest.mark.parametrize("name", CASES)
def test_an_export_looks_like_one(name: str) -> None:
    assert looks_like_export(CASES[name].text())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rates held as inflation cools\n\nThe bank held rates on Tuesday.\n\nTitle: none\nAuthor: nobody\nSubject: none\nLocation: here\n",
        "The counter said 3 of 120 DOCUMENTS.\n\nNothing else of it was left.",
        "Document control is dull.\n\nBody\n\nNotes\n",
    ],
)
def test_a_text_that_is_no_export_is_refused_with_what_was_looked_for(text: str) -> None:
    assert not looks_like_export(text)
    with pytest.raises(ExportFormatError, match=r"LexisNexis.*Nexis Uni.*Factiva.*ProQuest.*Europresse.*parse"):
        read_export(text)


@pytest.mark.parametrize("read", [read_export, looks_like_export])
def test_bytes_are_refused_with_how_to_decode_them(read: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="expected str, got bytes: decode it first"):
        read(b"1 of 1 DOCUMENTS")
    with pytest.raises(TypeError, match=r"^expected str, got NoneType$"):
        read(None)


@pytest.mark.parametrize("name", CASES)
def test_the_language_of_an_export_can_be_told(name: str) -> None:
    articles = read_export(CASES[name].text(), language="nl-BE").articles
    assert {article.language for article in articles} == {"nl"}


def test_the_language_is_told_of_an_article_that_comes_whole() -> None:
    text = "1 of 1 DOCUMENTS\n\nFares rise in May, the town pays.\n\nSo it was voted on Friday.\n\nLOAD-DATE: March 5, 2019\n"
    export = read_export(text, language="nl")
    assert [problem.message for problem in export.problems] == ["the story cannot be told from the fields: the article is given whole"]
    assert [article.language for article in export.articles] == ["nl"]


def test_an_unknown_language_of_an_export_is_refused() -> None:
    with pytest.raises(UnknownLanguageError):
        read_export(CASES["factiva"].text(), language="xx")


@pytest.mark.parametrize(
    ("line", "moment", "rest"),
    [
        ("March 4, 2011 Friday 6:10 PM FINAL Edition", "2011-03-04T18:10:00", " FINAL Edition"),
        ("March 4, 2011 Friday 6:10 PM GMT FINAL Edition", "2011-03-04T18:10:00+00:00", " FINAL Edition"),
        ("March 4, 2011 Friday 6:10 PM GMT+2", "2011-03-04T18:10:00+02:00", ""),
        ("March 4, 2011 Friday 6:10 PM BST", "2011-03-04T18:10:00", ""),
        ("March 4, 2011 Friday 6:10 PM EST-20", "2011-03-04T18:10:00", ""),
    ],
)
def test_a_zone_behind_a_time_is_one_that_is_known(line: str, moment: str, rest: str) -> None:
    found = date(line, 0, len(line))
    assert found is not None
    assert found.value is not None
    assert (found.value.isoformat(), line[found.end :]) == (moment, rest)


def test_an_edition_behind_the_time_is_no_part_of_the_date() -> None:
    text = CASES["lexisnexis"].text().replace("6:10 PM GMT\n", "6:10 PM FINAL Edition\n")
    article = read_export(text).articles[0]
    assert article.published is not None
    assert article.published.text == "March 4, 2011 Friday 6:10 PM"
    assert article.export is not None
    assert (article.export.date and article.export.date.text, article.export.edition and article.export.edition.text.split()) == (
        "March 4, 2011 Friday 6:10 PM",
        ["FINAL", "Edition", "Final", "Edition"],
    )


def test_an_article_given_twice_is_kept_and_said_so() -> None:
    text = CASES["nexis-uni-german"].text()
    export = read_export(text + "\n\n" + text)
    assert len(export.articles) == 2
    assert [problem.message for problem in export.problems] == ["article 2 has the same words as article 1"]
    assert export.problems[0].span.start == export.articles[1].offset


def test_an_article_without_a_story_comes_out_whole_with_a_problem() -> None:
    error_page = "Council votes\nThe Harbour Post\nMarch 4, 2019 Monday\n\nAn error occurred.\nEnd of Document\n"
    export = read_export(error_page + CASES["nexis-uni-german"].text())
    assert len(export.articles) == 2
    assert [problem.message for problem in export.problems] == ["the story cannot be told from the fields: the article is given whole"]
    assert export.articles[0].text.endswith("An error occurred.")
    sound(export)


def test_an_article_that_begins_with_a_field_has_no_headline() -> None:
    article = read_export(
        "End of Document\nLength: 4 words\nBody\n\nFog closed the port.\nLoad-Date: March 8, 2019\n\nEnd of Document\n"
    ).articles[0]
    assert (article.headline, article.body) == (None, "Fog closed the port.")


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["Council votes for ferry"], (0, 0)),
        (["Council votes for ferry", "By Jane Doe"], (0, 1)),
        (["Council votes for ferry after two years", "Jane Doe"], (0, 1)),
        (["Council votes for ferry after two years", "Jane Doe and John Roe in Port Smith"], (0, 1)),
        (["Rat stimmt für die Fähre", "Von Eva Kern und Jo Pik"], (0, 1)),
        (["Von Fähren und anderen Schiffen", "Von Eva Kern"], (0, 1)),
        (["News", "Council votes for ferry after two years"], (1, 0)),
        (["Metro Desk; SECTB", "Council votes for ferry", "By JANE DOE"], (1, 1)),
        (["A; Front", "Council votes for ferry after two years", "Jane Doe"], (1, 1)),
        (["Harbour; B3", "Council votes for ferry"], (1, 0)),
        (["Council votes for ferry after two years of talks", "Fares are to rise in May, and again in June", "By Jane Doe"], (0, 1)),
        (["Council votes for ferry", "By Jane Doe", "Special to The Harbour Post"], (0, 2)),
        ([], (0, 0)),
    ],
)
def test_lines_over_the_count_of_words_are_told_apart(lines: list[str], parts: tuple[int, int]) -> None:
    assert split(lines) == parts


def test_every_number_for_lines_without_a_label_can_arise() -> None:
    source = inspect.getsource(unlabelled)
    assert all(f'"{clue}"' in source for clue in ranking("exports"))


def test_a_cover_without_an_article_is_said() -> None:
    export = read_export("Date and Time: Monday, April 12, 2021\nJob Number: 14\nDocuments (2)\n1. Fog\nClient/Matter: -None-\n")
    assert (export.articles, export.declared) == ((), 2)
    assert [problem.message for problem in export.problems] == ["no article in the file", "the file declares 2 articles and holds 0"]
    assert accounted(export)


def test_a_bad_line_of_a_format_is_reported_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "labels.txt"
    file.write_text("# labels\nBYLINE\tbyline\thead\n", "utf-8")
    with pytest.raises(ValueError, match=r"labels\.txt:2: 3 columns, expected 4"):
        table(file, 4)


def test_lines_that_nothing_explains_are_said() -> None:
    export = read_export("HLEAD(ferry) OR\nHLEAD(fares)\n\n" + CASES["lexisnexis-html"].text())
    assert [problem.message for problem in export.problems] == ["2 lines outside every article, of no kind that lexisnexis prints"]
    assert export.problems[0].span.of(export.text) == "HLEAD(ferry) OR\nHLEAD(fares)"


def test_an_article_of_a_fixed_width_file_is_read_without_its_counter() -> None:
    text = CASES["lexisnexis"].text()
    single = text[text.index("The Harbour Post\n\n    ") : text.index("4 of 120")]
    export = read_export(" " * 30 + single)
    assert [article.headline and str(article.headline) for article in export.articles] == ["Council votes for ferry; Fares to rise in May"]
    assert not export.problems


def test_downloads_joined_in_one_file_are_all_read() -> None:
    for name in ("lexisnexis", "nexis-uni", "factiva", "proquest"):
        once = read_export(CASES[name].text())
        twice = read_export(CASES[name].text() + "\n\n" + CASES[name].text())
        assert summary(twice) == summary(once) * 2
        sound(twice)


@pytest.mark.timing
def test_a_file_ten_times_as_long_takes_no_more_than_fifteen_times_as_long() -> None:
    text = CASES["nexis-uni"].text() * 10
    assert times(partial(read_export, text), partial(read_export, text * 10), rounds=3, least=0.01) < 15


def test_a_labelled_dateline_that_the_story_does_not_print_is_no_dateline() -> None:
    article = read_export(CASES["nexis-uni-bare"].text()).articles[0]
    assert article.dateline is None
    assert article.export is not None
    assert article.export.dateline is not None


def test_who_speaks_is_told_by_the_story_alone() -> None:
    text = CASES["nexis-uni-bare"].text()
    title, body = (str(part) for part in (read_export(text).articles[0].headline, read_export(text).articles[0].paragraphs[0]))
    article = read_export(text.replace(title, "FARES RISE, SAYS RUIZ").replace(body, "“We wait,” Ruiz said.")).articles[0]
    assert [quote.speaker and quote.speaker.name for quote in article.quotes] == ["Ruiz"]
    assert [explain(article, quote).label for quote in article.quotes] == ["Ruiz"]


def test_the_labels_of_a_format_name_fields_that_have_a_label_of_their_own() -> None:
    assert {known.field for name in NAMES for known in form(name).labels.values()} <= set(label_of())
    assert set(label_of().values()) <= set(Label)
    assert all(len(code) == 2 for code in words("language").values())


damaged = st.builds(
    lambda name, cut, end, junk: CASES[name].text()[cut[0] : len(CASES[name].text()) - cut[1]] + end + junk,
    st.sampled_from(sorted(CASES)),
    st.tuples(st.integers(0, 1500), st.integers(0, 1500)),
    st.sampled_from(["\n", "\r", "\n\nEnd of Document\n", "\n1 of 2 DOCUMENTS\n", "_" * 60 + "\n", ""]),
    st.text("\n\r \u2028:abcHDLP0123456789;", max_size=40),
)


@given(st.lists(damaged, min_size=1, max_size=3))
def test_files_cut_joined_and_damaged_are_read_or_refused(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        export = read_export(text)
    except ExportFormatError:
        assert not looks_like_export(text)
        return
    assert looks_like_export(text)
    sound(export)


@given(st.text(st.one_of(st.characters(), st.sampled_from("\n\r:_1 DOCUMENTS")), max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        sound(read_export(text))
    except ExportFormatError:
        assert not looks_like_export(text)


@given(st.sampled_from(sorted(CASES)), st.randoms(use_true_random=False))
def test_files_with_lines_lost_doubled_and_moved_are_read_or_refused(name: str, random: chance.Random) -> None:
    lines = CASES[name].text().split("\n")
    for _ in range(6):
        at, to = random.randrange(len(lines)), random.randrange(len(lines))
        lines[at:to] = [] if random.random() < 0.3 else [*lines[at:to], lines[at]]
    try:
        export = read_export("\n".join(lines))
    except ExportFormatError:
        return
    sound(export)
