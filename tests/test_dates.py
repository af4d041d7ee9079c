"""Dates: those of one line, and which of a page's dates is the story's."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import line_cases
from newsparse.article import Label, Timestamp
from newsparse.language import codes, pack
from newsparse.story.clock import offset
from newsparse.story.dates import candidates, clues, dates, stamps
from newsparse.story.page import page
from newsparse.weigh.table import ranking
from strategies import pieced

CASES = line_cases.read(Path(__file__).parent / "cases" / "dates")
PARTS = (
    "12~.~/~-~:~05~2024~24~ ~, ~May~Mai~am~pm~Uhr~h~Updated~Published~GMT+2~ET~年~月~日~Monday~st~'~(~)~|~T~Z~+02:00~"
    "of~\u200b~٣~\ud800~24:00~99999999999"
).split("~")
LINES = pieced(PARTS, odd=4, most=20)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.where)
def test_a_line_prints_the_dates_its_case_says(case: line_cases.LineCase) -> None:
    found = dates(case.line, 0, len(case.line), pack(case.language))
    rows = [(one.role or "date", f"{one.value.isoformat()} | {case.line[slice(*one.span)]}") for one in found if one.value]
    assert tuple(rows) == case.rows


def test_there_are_cases_of_every_form() -> None:
    assert len([case for case in CASES if case.rows]) >= 35
    assert {case.language for case in CASES} >= {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "und"}


@example("12.May12", "de")
@example("March 3, May 12", "en")
@given(LINES, st.sampled_from(codes()))
def test_dates_lie_in_the_line_in_order_and_apart(line: str, code: str) -> None:
    end = 0
    for one in dates(line, 0, len(line), pack(code)):
        assert end <= one.span[0] < one.span[1] <= len(line)
        end = one.span[1]


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)), st.times())
def test_an_iso_moment_is_read_back(day: dt.date, time: dt.time) -> None:
    moment = dt.datetime.combine(day, time.replace(microsecond=0))
    (one,) = dates(moment.isoformat(), 0, 19, pack("en"))
    assert one.value == moment


@given(
    st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y/%m/%d"]),
)
def test_a_day_is_read_back_in_every_form(day: dt.date, form: str) -> None:
    line = day.strftime(form)
    (one,) = dates(line, 0, len(line), pack("en"))
    assert (one.value, one.span) == (day, (0, len(line)))


@pytest.mark.parametrize(
    ("zone", "month", "hours"),
    [
        ("+02:00", 1, 2),
        ("-03:30", 7, -3.5),
        ("EST5EDT,M3.2.0,M11.1.0", 7, -4),
        ("EST5EDT,M3.2.0,M11.1.0", 12, -5),
        ("PST8PDT,M3.2.0,M11.1.0", 7, -7),
    ],
)
def test_a_zone_is_the_distance_from_utc_at_that_moment(zone: str, month: int, hours: float) -> None:
    assert offset(zone, dt.date(2024, month, 8), dt.time(4)).utcoffset(None) == dt.timedelta(hours=hours)


STORY = ["The bank held its rates on Tuesday, as its governor had said it would.", "Nobody had asked her for more than that, she added."]


def read(
    *lines: str, above: tuple[str, ...] = (), below: tuple[str, ...] = (), language: str = "en"
) -> tuple[Timestamp | None, Timestamp | None]:
    """Publication and update of a story: lines above its headline, lines below it, two paragraphs, lines after them."""
    parts = [*above, "Rates held as inflation cools", *lines, *STORY, *below]
    text = "\n\n".join(parts)
    labels = [*[Label.OTHER] * len(above), Label.HEADLINE, *[Label.OTHER] * len(lines), *[Label.PARAGRAPH] * 2, *[Label.OTHER] * len(below)]
    blocks, start = [], 0
    for part in parts:
        blocks.append((start, start + len(part)))
        start += len(part) + 2
    found = stamps(page(text, language)._replace(blocks=blocks), labels)
    assert all(one is None or one.span.of(text) == one.text for one in found)
    return found


def day(stamp: Timestamp | None) -> str:
    return "" if stamp is None else stamp.value.isoformat()[:10]


def test_todays_date_in_the_pages_head_is_not_the_storys() -> None:
    published, _ = read("By Ana Ruiz", "Published 3 March 2026, 9:15 am", above=("Friday, 6 March 2026", "Menu", "World", "Politics"))
    assert day(published) == "2026-03-03"


def test_dates_of_related_stories_are_not_the_storys() -> None:
    published, _ = read(
        "By Ana Ruiz", "3 March 2026, 9:15 am", below=("Related", "Bank to meet", "1 March 2026", "Prices rise again", "27 February 2026")
    )
    assert day(published) == "2026-03-03"


def test_publication_and_update_on_one_line_are_two_timestamps() -> None:
    published, updated = read("Published: 09th August 2016 08:44 AM   |    Last Updated: 10th August 2016 09:00 AM   |  A+A-")
    assert published is not None
    assert updated is not None
    assert published.value == dt.datetime(2016, 8, 9, 8, 44)  # noqa: DTZ001  -- no zone is printed, so none is there
    assert updated.value == dt.datetime(2016, 8, 10, 9, 0)  # noqa: DTZ001


def test_an_update_on_the_next_line_is_found_though_it_has_a_time_only() -> None:
    published, updated = read("January 28, 2025 11:30 am", "Updated 11:54 am")
    assert day(published) == "2025-01-28"
    assert updated is not None
    assert updated.value == dt.datetime(2025, 1, 28, 11, 54)  # noqa: DTZ001


def test_the_label_of_a_date_may_stand_on_the_line_above() -> None:
    published, updated = read("Updated", "4 March 2026", "Published", "3 March 2026")
    assert (day(published), day(updated)) == ("2026-03-03", "2026-03-04")


def test_a_story_without_a_date_has_none() -> None:
    assert read("By Ana Ruiz", "2 hours ago", "5 min read") == (None, None)


@pytest.mark.parametrize(
    ("lines", "language", "expected"),
    [
        (("06/01/2026 - 13:55 GMT+1",), "en", "2026-01-06"),
        (("06/01/2026",), "fr", "2026-01-06"),
        (("06/01/2026 2:55 PM EST",), "en", "2026-06-01"),
        (("06/01/2026", "Next meeting: 25/02/2026"), "en", "2026-01-06"),
        (("06/01/2026 2:55 PM", "The minutes of 3 January 2026 are out"), "en", "2026-01-06"),
    ],
)
def test_numbers_that_read_two_ways_are_settled_by_what_stands_near(lines: tuple[str, ...], language: str, expected: str) -> None:
    published, _ = read(*lines, language=language)
    assert day(published) == expected


@given(LINES, st.lists(st.sampled_from(list(Label)), min_size=30, max_size=30))
def test_every_clue_of_a_date_has_a_number(line: str, labels: list[Label]) -> None:
    whole = page(f"Rates held\n\n{line}\n\nBy Ana Ruiz\n\n3 March 2026\n\n{STORY[0]}", "en")
    found, near = candidates(whole, [labels[number % 30] for number in range(len(whole.blocks))])
    for one in found:
        assert set(clues(one, near)) <= ranking("published").keys()


@pytest.mark.parametrize("line", ["25:10 12.05.2024", "12.05.2024 10:75", "2024-13-45", "Feb 30, 2024", "12:30 min", "GMT+99 10:00"])
def test_what_no_calendar_or_clock_has_is_not_read(line: str) -> None:
    assert all(one.time is None or one.time.minute < 60 for one in dates(line, 0, len(line), pack("en")))
    assert all(one.value is None or one.value.year == 2024 for one in dates(line, 0, len(line), pack("en")))


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("3 March 2026, 10:00 +0530", "2026-03-03T10:00:00+05:30"),
        ("3 March 2026, 10:00 (GMT)", "2026-03-03T10:00:00+00:00"),
        ("3 March 2026, 10:00 UTC-3", "2026-03-03T10:00:00-03:00"),
        ("3 March 2026 at noon", "2026-03-03"),
        ("2024. április 5.", "2024-04-05"),
        ("3. 4. 2024", "2024-04-03"),
    ],
)
def test_a_moment_is_read_with_the_zone_it_prints(line: str, moment: str) -> None:
    (one,) = dates(line, 0, len(line), pack("en"))
    assert one.value is not None
    assert one.value.isoformat() == moment


def test_a_copyright_year_and_a_sentence_speak_against_a_date() -> None:
    text = "\n\n".join(["Rates held as inflation cools", "© 3 March 2026 Harbour News", "On 4 March 2026 it will meet.", *STORY])
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append((start, start + len(part)))
        start += len(part) + 2
    found, near = candidates(
        page(text, "en")._replace(blocks=blocks), [Label.HEADLINE, Label.OTHER, Label.OTHER, Label.PARAGRAPH, Label.PARAGRAPH]
    )
    said = [set(clues(one, near)) for one in found]
    assert "a copyright sign before it" in said[0]
    assert said[1] >= {"ends like a sentence", "in the middle of a sentence"}
