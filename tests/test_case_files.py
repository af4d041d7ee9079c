"""The runner of the cases sees what is wrong: a case that could not fail would prove nothing."""

from pathlib import Path

import pytest

import case_files
from newsparse.article import Article, Author, Block, Label, Quote, QuoteKind, Speaker, SpeakerKind
from newsparse.span import Span

TEXT = "Rates held\n\n“We wait,” she\nsaid."
HEAD, BODY = (Block(Span(start, end), TEXT[start:end], label) for start, end, label in [(0, 10, Label.HEADLINE), (12, 32, Label.PARAGRAPH)])
SHE = Speaker("Ana Ruiz", None, None, SpeakerKind.PERSON, ())
WORDS = Quote(QuoteKind.DIRECT, (Span(13, 21),), "We wait,", Span(27, 31), Span(23, 26), SHE)
ARTICLE = Article(TEXT, "en", (HEAD, BODY), headline=HEAD, authors=(Author("Ana Ruiz", None, Span(0, 5)),), quotes=(WORDS,))
LINES = "# A governor waits\nheadline | Rates held\n |\nbody | “We wait,” she\n | said.\n"


def wrong(content: str, tmp_path: Path) -> list[str]:
    file = tmp_path / "case.txt"
    file.write_text(content, "utf-8")
    case = case_files.read(file)
    assert case.text == TEXT
    return list(case_files.mistakes(case, ARTICLE))


@pytest.mark.parametrize(
    "rows",
    [
        "headline = Rates held",
        "authors = Ana Ruiz",
        "kicker =",
        "dateline.places =",
        "quotes.0.speaker.kind = person",
        "direct = she → Ana Ruiz | said | We wait,",
        "quote = Ana Ruiz | ? | We wait,",
        "quote = ? | said | We wait,",
    ],
)
def test_what_is_right_passes(rows: str, tmp_path: Path) -> None:
    assert wrong(LINES + rows, tmp_path) == []


@pytest.mark.parametrize(
    ("rows", "mistake"),
    [
        ("headline =", "headline is 'Rates held', expected ''"),
        ("authors.0.role = editor", "authors.0.role is '', expected 'editor'"),
        ("mixed = Ana Ruiz | said | We wait,", "kind of 'We wait,': <QuoteKind.DIRECT: 'direct'>, expected 'mixed'"),
        ("quote = he → Ana Ruiz | said | We wait,", "source of 'We wait,': 'she', expected 'he'"),
        ("quote = - | said | We wait,", "speaker of 'We wait,': 'Ana Ruiz', expected '-'"),
        ("quote = ? | - | We wait,", "cue of 'We wait,': 'said', expected '-'"),
        ("quotes =", "quotes is 'We wait,', expected ''"),
    ],
)
def test_a_field_that_differs_is_named(rows: str, mistake: str, tmp_path: Path) -> None:
    assert wrong(LINES + rows, tmp_path) == [mistake]


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("headline |", "kicker |", "'Rates held' is headline, expected kicker"),
        ("body |", "furniture |", "'“We wait,” she' is paragraph, expected ad or"),
        ("\n | said.", "\nbody | said.", "'said.' begins no block"),
        ("\nbody |", "\n |", "'“We wait,” she' begins a block (paragraph), expected the block above to go on"),
    ],
)
def test_a_block_that_differs_is_named(old: str, new: str, mistake: str, tmp_path: Path) -> None:
    [one] = wrong(LINES.replace(old, new), tmp_path)
    assert one.startswith(mistake)
