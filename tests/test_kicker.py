"""What stands just above a headline: a kicker, or the end of a menu."""

from __future__ import annotations

import pytest

import newsparse

STORY = """Bridge closed after crash

By Ana Ruiz
12 March 2024

The bridge over the Orle was closed on Tuesday after a lorry had hit its northern pillar, the county said.

Traffic is led over the ferry until the pillar has been examined, which will take until the end of the week at least.

The lorry had been on its way to the harbour, and its driver was taken to hospital with slight injuries."""


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        ("Harbour row\n\n", "Harbour row"),
        ("Menu\nLog in\n\nHarbour row\n\n", "Harbour row"),
        ("* News\n* Sport\nOpinion\n", "Opinion"),
        ("Interview\n", "Interview"),
        ("The Orle Review\nOpinion\n\nOpinion | Guest Essay\n\n", "Opinion | Guest Essay"),
        ("Home | News | Opinion\n\n", None),
        ("News\nScience\nSport\n\nSCIENCE\n\n", "SCIENCE"),
        ("News\r\nScience\r\nSport\r\n\r\nSCIENCE\r\n\r\n", "SCIENCE"),
        ("News\nSport\nScience\nSCIENCE\n", None),
        ("News\n\nSport\n\nScience\n\n", None),
        ("News\rSport\r\rHarbour row\r", "Harbour row"),
        ("News\rSport\rCulture\rHarbour\r", None),
        ("News\nSport\nCulture\nHarbour\n", None),
        ("Home > News > Harbour\n\n", None),
        ("Share\n\n", None),
        ("3 March 2024\n\n", None),
    ],
)
def test_a_few_words_apart_from_other_lines_are_the_kicker(above: str, kicker: str | None) -> None:
    article = newsparse.parse(above + STORY, language="en")
    assert article.headline is not None
    assert article.headline.text == "Bridge closed after crash"
    assert (article.kicker and article.kicker.text) == kicker


def test_the_name_of_the_site_is_no_kicker() -> None:
    article = newsparse.parse(f"The Orle Review\n\n{STORY}\n\n© 2024 The Orle Review", language="en")
    assert article.headline is not None
    assert (article.headline.text, article.kicker) == ("Bridge closed after crash", None)
