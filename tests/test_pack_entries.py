"""Every entry of a pack can be met: it is written as what looks it up cuts the words of a text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

import newsparse.language
from newsparse.article import Label
from newsparse.language import codes, pack
from newsparse.language.files import FILES
from newsparse.language.pack import UNDETERMINED, own_table
from newsparse.sources.iptc import is_an_update_mark
from newsparse.story.advisories import advisories
from newsparse.story.announcers import credits_others, opens
from newsparse.story.credits import reading
from newsparse.story.dateline import reads_dateline
from newsparse.story.furniture import sayings, wordings
from newsparse.story.names import has_family_name
from newsparse.story.notation import read
from newsparse.story.notes import credited, is_an_end_mark
from newsparse.story.page import page
from newsparse.story.pictures import credits_of, pictured
from newsparse.story.pieces import pieces
from newsparse.story.places import names_a_region
from newsparse.story.tokens import tokens_of
from newsparse.text.words import words

PACKS = Path(newsparse.language.__file__).parent / "packs"
READ_ALONE = {"calendar", "stopwords"}
"""Of these a language's own words are read without those of all."""
WORD_BY_WORD = (
    *("stopwords", "foreign", "cues", "separable", "grammar", "honorifics", "roles", "organisations", "documents", "pronouns"),
    *("particles", "abbreviations", "endings"),
)
LONGEST_IN_A_LINE = {"as of": 4, "published": 4, "updated": 4, "other": 4}
"""Of the words at a date so many are looked up together; what else stands there is told by one."""


def tokens(entry: str, code: str) -> list[str]:
    """What stands for an entry in a line of credits."""
    return [token.low for token in tokens_of(entry.title(), 0, len(entry), pack(code))]


def printed(entry: str) -> list[str]:
    """What stands for an entry in front of a date."""
    return [piece.text for piece in pieces(entry, 0, len(entry))]


def unmet(found: Iterable[tuple[str, bool]]) -> list[str]:
    return [entry for entry, met in found if not met]


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("name", WORD_BY_WORD)
def test_what_is_looked_up_word_by_word_is_one_word(name: str, code: str) -> None:
    assert unmet((entry, words(entry.removeprefix("-")).lower == [entry.removeprefix("-")]) for entry in own_table(code, name)) == []


@pytest.mark.parametrize("code", codes())
def test_phrases_are_words_with_a_space_between_them(code: str) -> None:
    said = {entry: entry.replace(" -", " ") for entry in own_table(code, "phrases")}
    assert unmet((entry, words(line).lower == line.split()) for entry, line in said.items()) == []


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("name", ["calendar", "clock"])
def test_words_of_dates_are_pieces_of_one(name: str, code: str) -> None:
    assert unmet((entry, printed(entry) == [entry]) for entry in own_table(code, name)) == []


@pytest.mark.parametrize("code", codes())
def test_what_stands_at_a_date_is_a_few_of_its_pieces(code: str) -> None:
    stamps = own_table(code, "stamps").items()
    sizes = [(entry, LONGEST_IN_A_LINE.get(kind, 1)) for entry, (kind,) in stamps]
    assert unmet((entry, printed(entry) == entry.split() and len(entry.split()) <= most) for entry, most in sizes) == []


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("name", ["forenames", "namewords"])
def test_parts_of_names_are_one_token_of_a_byline(name: str, code: str) -> None:
    assert unmet((entry, tokens(entry, code) == [entry]) for entry in own_table(code, name)) == []


@pytest.mark.parametrize("code", codes())
def test_family_names_open_a_name_without_capitals(code: str) -> None:
    assert unmet((entry, has_family_name(f"{entry}{entry[0]}", pack(code))) for entry in own_table(code, "surnames")) == []


@pytest.mark.parametrize("code", codes())
def test_words_of_bylines_are_one_token_or_the_several_that_open_or_stand_for_a_name(code: str) -> None:
    def met(entry: str, kind: str) -> bool:
        if kind in {"opens", "label"} and opens(entry, 0, len(entry), pack(code)):
            return True
        if kind == "picture" and " " in entry:
            line = words(f"{'Ann Lee ' * 6}{entry}")
            return pictured(line.lower, line.gaps, entry, credits_of(pack(code))) == 2
        if kind == "other":
            return credits_others(f"{entry}:", 0, len(entry) + 1, pack(code))
        return "".join(tokens(entry, code)) == entry.replace(" ", "") if kind == "desk" else tokens(entry, code) == [entry]

    assert unmet((entry, met(entry, kind)) for entry, (kind,) in own_table(code, "bylines").items()) == []


@pytest.mark.parametrize("code", codes())
def test_wordings_of_furniture_are_said_by_a_line_of_their_words(code: str) -> None:
    index = wordings(pack(code))

    def met(entry: str, kind: str) -> bool:
        line = entry.removeprefix("^").removesuffix("$").replace("*", "zz").replace("#", "5")
        return kind in {said.kind for said in sayings(words(line).lower, index)}

    assert unmet((entry, met(entry, kind)) for entry, (kind,) in own_table(code, "furniture").items()) == []


@pytest.mark.parametrize("code", codes())
def test_places_are_read_in_a_dateline(code: str) -> None:
    def met(entry: str, kind: str) -> bool:
        for shown in (entry.upper(), entry.title()):
            line = f"{shown}, March 3 (Reuters) - The bank held its rates."
            found = read(line, 0, len(line), pack(code))
            if found and any(line[start:end].lower() == entry for start, end in found.places):
                return True
        return kind not in {"city", "before"} and names_a_region(f"{entry}.", pack(code))

    places = [(entry, kind) for entry, (kind,) in own_table(code, "places").items() if kind != "before"]
    assert unmet((entry, met(entry, kind)) for entry, kind in places) == []


@pytest.mark.parametrize("code", codes())
def test_agencies_are_read_in_a_dateline_or_a_byline(code: str) -> None:
    def met(entry: str) -> bool:
        line = f"LISBON, March 3 ({entry}) - The bank held its rates."
        found = reads_dateline(page(line, code), 0)
        in_dateline = found is not None and found.agency is not None and line[slice(*found.agency)] == entry
        credit = reading(entry.title(), 0, len(entry), pack(code))
        return in_dateline or (bool(credit.credits) and credit.is_desk)

    assert unmet((entry, met(entry)) for entry in own_table(code, "agencies")) == []


@pytest.mark.parametrize("code", codes())
def test_marks_for_editors_are_read_at_the_head_of_a_text(code: str) -> None:
    def met(entry: str, kind: str) -> bool:
        for line in (f"{entry.upper()}: Rates held", f"({entry} quotes)", entry.upper()):
            whole = page(f"{line}\nThe bank held its rates.", code)
            if kind in {one.kind for one in advisories(whole, [Label.HEADLINE, Label.PARAGRAPH])}:
                return is_an_update_mark(entry, pack(code))
        return False

    assert unmet((entry, met(entry, kind)) for entry, (kind,) in own_table(code, "advisories").items()) == []


@pytest.mark.parametrize("code", codes())
def test_signs_at_the_end_are_read_in_a_note(code: str) -> None:
    def met(entry: str, role: str, side: str) -> bool:
        if side == "-":
            return is_an_end_mark(entry, pack(code))
        note = page(f"({entry.title()} Ana Ruiz)" if side == "after" else f"Ana Ruiz {entry}", code)
        return [author.role for author in credited(note, [Label.NOTE])] == [role]

    assert unmet((entry, met(entry, *columns)) for entry, columns in own_table(code, "signoffs").items()) == []


@pytest.mark.parametrize("code", [code for code in codes() if code != UNDETERMINED])
@pytest.mark.parametrize("name", sorted(FILES.keys() - READ_ALONE))
def test_a_language_does_not_repeat_what_stands_for_all(name: str, code: str) -> None:
    assert own_table(UNDETERMINED, name).items() & own_table(code, name).items() == set()


@pytest.mark.parametrize("file", sorted(PACKS.rglob("*.txt")), ids=lambda file: str(file.relative_to(PACKS)))
def test_no_entry_is_taken_for_a_comment(file: Path) -> None:
    assert [line for line in file.read_text("utf-8").split("\n") if line.startswith("#") and "\t" in line] == []
