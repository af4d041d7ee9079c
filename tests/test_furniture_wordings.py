"""The standing wordings of the packs are written as texts are cut, and no kind is forgotten in any language."""

from collections import Counter

import pytest

from newsparse.language import codes, pack
from newsparse.language.files import FURNITURE
from newsparse.text.words import words

LEAST = {"en": 450, "de": 400, "fr": 250, "es": 250}
PACKS = [code for code in codes() if code != "und"]
CREDITS = frozenset(
    "addthis sharethis istockphoto shutterstock archivfoto archivbild archivaufnahme archieffoto archiefbeeld symbolbild symbolfoto "
    "bildquelle kommentarfunktion".split(),
)
SIGNS = {"#", "*"}


def core(entry: str) -> list[str]:
    """The words of an entry without its anchors and signs."""
    return [word for word in entry.removeprefix("^").removesuffix("$").split(" ") if word not in SIGNS]


@pytest.mark.parametrize("code", codes())
def test_every_wording_is_made_of_words_as_texts_are_cut(code: str) -> None:
    entries = list(pack(code).table("furniture"))
    assert [entry for entry in entries if not core(entry) or words(" ".join(core(entry))).lower != core(entry)] == []


@pytest.mark.parametrize("code", codes())
def test_no_wording_begins_or_ends_with_any_words(code: str) -> None:
    entries = list(pack(code).table("furniture"))
    assert [entry for entry in entries if entry.startswith("*") or entry.endswith("*")] == []


@pytest.mark.parametrize("code", PACKS)
def test_a_loose_wording_has_two_words_at_least(code: str) -> None:
    loose = [entry for entry in pack(code).table("furniture") if not entry.startswith("^") and not entry.endswith("$")]
    single = sorted(entry for entry in loose if len(core(entry)) == 1)
    assert single == sorted(CREDITS.intersection(single))


@pytest.mark.parametrize("code", PACKS)
def test_each_kind_has_wordings_in_each_language(code: str) -> None:
    own = Counter(columns[0] for entry, columns in pack(code).table("furniture").items() if entry not in pack("und").table("furniture"))
    assert sorted({*FURNITURE} - {*own}) == []
    assert sum(own.values()) >= LEAST.get(code, 150)


@pytest.mark.parametrize("code", PACKS)
def test_a_loose_wording_has_a_word_of_its_own_before_any_open_stretch(code: str) -> None:
    common = pack(code).table("stopwords")
    loose = [entry for entry in pack(code).table("furniture") if "*" in entry and not entry.startswith("^")]
    assert [entry for entry in loose if all(word in common for word in core(entry.partition("*")[0].strip()))] == []
