"""Language packs: read, checked, guessed."""

import re
from pathlib import Path
from typing import Any

import pytest

import newsparse.language
from newsparse.language import PackError, UnknownLanguageError, codes, pack
from newsparse.language.files import FILES, read
from newsparse.language.pack import own_table

PACKS = Path(newsparse.language.__file__).parent / "packs"


@pytest.mark.parametrize("code", codes())
def test_every_pack_reads(code: str) -> None:
    assert pack(code).code == code
    assert all(isinstance(pack(code).table(name), dict) for name in FILES)


def test_a_file_that_no_pack_has_is_an_error() -> None:
    with pytest.raises(KeyError, match="rumours"):
        pack("en").table("rumours")


@pytest.mark.parametrize("file", sorted(PACKS.rglob("*")), ids=lambda file: str(file.relative_to(PACKS)))
def test_a_pack_holds_only_files_that_are_read(file: Path) -> None:
    assert file.is_dir() or (file.suffix == ".txt" and file.stem in FILES)


@pytest.mark.parametrize("code", codes())
def test_every_trait_of_a_language_is_one_that_the_code_asks_for(code: str) -> None:
    source = "".join(file.read_text("utf-8") for file in PACKS.parents[1].rglob("*.py"))
    assert [trait for trait in own_table(code, "order") if f'"{trait}"' not in source] == []


@pytest.mark.parametrize("code", ["en-GB", "EN", "en_US", "en"])
def test_of_a_code_only_the_language_counts(code: str) -> None:
    assert pack(code) is pack("en")


@pytest.mark.parametrize("code", ["tlh", "", "english", "-"])
def test_an_unknown_language_names_those_there_are(code: str) -> None:
    with pytest.raises(UnknownLanguageError, match=r"there are: .*\bde\b.*\ben\b") as caught:
        pack(code)
    assert caught.value.code == code


@pytest.mark.parametrize("code", [5, b"en", ("en",)])
def test_what_is_no_code_at_all_is_refused_in_words(code: Any) -> None:  # noqa: ANN401  -- anything at all
    with pytest.raises(TypeError, match=f"expected str, got {type(code).__name__}: a language is a BCP 47 code"):
        newsparse.parse("Rates held", language=code)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mr", "en/honorifics.txt:2: 1 columns, expected 2"),
        ("mr\tm\tx", "en/honorifics.txt:2: 3 columns, expected 2"),
        ("Mr\tm", "en/honorifics.txt:2: the entry is 'Mr', expected one in lower case"),
        ("\tm", "en/honorifics.txt:2: the entry is '', expected one in lower case"),
        ("mr\tmale", "en/honorifics.txt:2: column 2 is 'male', expected one of: -, f, m"),
        ("mr\tm\nmr\tf", "en/honorifics.txt:3: 'mr' stands in the file already"),
    ],
)
def test_a_bad_line_is_named_with_what_was_expected(line: str, said: str) -> None:
    with pytest.raises(PackError) as caught:
        read("honorifics", "en/honorifics.txt", f"# courtesy titles\n{line}\n")
    assert str(caught.value) == said


def test_what_no_language_owns_stands_in_every_pack() -> None:
    shared = pack("und").table("agencies")
    for code in codes():
        assert shared.items() <= pack(code).table("agencies").items()


def test_english_verbs_of_one_short_syllable_double_their_last_letter() -> None:
    cues = pack("en").table("cues")
    short = [verb for verb, (form, _) in cues.items() if form == "base" and re.fullmatch(r"[^aeiou]+[aeiou][bdgmnprt]", verb)]
    assert len(short) > 5
    assert [verb + ending for verb in short for ending in ("ed", "ing") if verb + ending in cues] == []


def test_german_infinitives_and_participles_have_their_endings() -> None:
    cues = pack("de").table("cues")
    forms = {form: [verb for verb, (one, _) in cues.items() if one == form] for form in ("base", "done", "ing")}
    assert [verb for verb in forms["base"] if not verb.endswith(("en", "ern", "eln"))] == []
    assert [verb for verb in forms["done"] if not re.search(r"(?:[^t]t|en)$", verb)] == []
    assert [verb for verb in forms["ing"] if not verb.endswith(("end", "lnd", "rnd"))] == []
