"""Explanations: the clues that decided, by name, and what else it could have been."""

from pathlib import Path

import attrs
import pytest

import hostile
import newsparse
import weighed
from newsparse import Article

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def article() -> Article:
    return newsparse.parse((SEEDS / "000_529a8f3852d16c53.txt").read_text("utf-8"))


def test_every_block_is_explained_by_the_label_that_it_has(article: Article) -> None:
    for block in article.blocks:
        why = newsparse.explain(article, block)
        assert (why.span, why.label) == (block.span, block.label)
        assert weighed.told(why) == pytest.approx(weighed.weighed(article, block))
        assert {rival.label for rival in why.rivals} == set(newsparse.Label) - {block.label}
        assert [rival.score for rival in why.rivals] == sorted((rival.score for rival in why.rivals), reverse=True)


def test_a_block_may_be_given_or_its_first_offset(article: Article) -> None:
    block = article.paragraphs[2]
    assert (
        newsparse.explain(article, block) == newsparse.explain(article, block.span.start) == newsparse.explain(article, block.span.end - 1)
    )


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.name[:3])
def test_every_source_is_explained_by_the_words_that_it_has_and_by_clues_that_speak_for_it(seed: Path) -> None:
    article = newsparse.parse(seed.read_text("utf-8"))
    assert {quote.kind.value for quote in article.quotes} >= {"direct", "indirect"}
    for quote in article.quotes:
        why = newsparse.explain(article, quote)
        assert quote.source is not None
        assert (why.span, why.label) == (quote.source, quote.source.of(article.text))
        assert why.reasons
        assert why.margin >= 0


def test_an_offset_inside_a_source_asks_for_the_source(article: Article) -> None:
    quote = article.quotes[0]
    assert quote.source is not None
    assert newsparse.explain(article, quote.source.start + 1) == newsparse.explain(article, quote)


@pytest.mark.parametrize("at", [-1, 10**6, 52])
def test_an_offset_in_no_block_is_refused(article: Article, at: int) -> None:
    with pytest.raises(ValueError, match=f"offset {at} lies in no block of this article"):
        newsparse.explain(article, at)


def test_a_text_without_rivals_has_no_runner_up() -> None:
    why = newsparse.Explanation(newsparse.Span(0, 4), "share", 2.0, (newsparse.Reason("says share", 2.0),))
    assert (why.runner_up, why.margin) == (None, float("inf"))
    assert str(why) == "share (2.00)\n  +2.00  says share"


def test_what_an_export_prints_outranks_the_clues_and_no_number_is_made_up_for_it() -> None:
    export = newsparse.read_export(hostile.export("nexis-uni", "Rates held.\n\nThe bank held rates on Tuesday."))
    wire = newsparse.parse_wire(hostile.anpa(hostile.STORY))
    for article in (export.articles[0], wire):
        for block in article.blocks:
            why = newsparse.explain(article, block)
            assert (why.label, why.printed, why.margin) == (block.label, True, float("inf"))
            assert weighed.told(why) == pytest.approx(weighed.weighed(article, block))
            assert str(why).startswith(f"{block.label} ({why.score:.2f}, whatever its clues: an export or a transmission says so)")


def test_the_source_of_a_quote_is_printed_nowhere() -> None:
    article = newsparse.parse_wire(hostile.anpa(hostile.STORY))
    assert article.quotes
    assert not newsparse.explain(article, article.quotes[0]).printed


def test_an_article_made_by_hand_with_an_empty_block_is_not_explained() -> None:
    empty = newsparse.Block(newsparse.Span(0, 0), "", newsparse.Label.HEADLINE)
    article = attrs.evolve(
        newsparse.parse("Rates held"), blocks=(empty, newsparse.Block(newsparse.Span(0, 10), "Rates held", newsparse.Label.HEADLINE))
    )
    with pytest.raises(ValueError, match="block 0 of this article, at offset 0, is empty"):
        newsparse.explain(article, 0)


def test_a_line_that_the_authors_stand_in_is_the_byline_and_explained_by_what_chose_it() -> None:
    menu = "Home\nNews\nSport\nLog in\nSubscribe\n"
    story = "Bank holds rates until the summer\nAna Ruiz\n14 March 2025\nThe bank held its rates on Tuesday, its governor said in Porto.\n"
    article = newsparse.parse(menu + story + "It will meet again in May, when new figures are due.\nMost read\nContact us\nPrivacy policy")
    line = next(block for block in article.blocks if block.text == "Ana Ruiz")
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert line.label is newsparse.Label.BYLINE
    found = newsparse.explain(article, line)
    assert (found.label, found.runner_up) == ("byline", "no byline")
    assert found.margin > 0
    assert weighed.told(found) == pytest.approx(weighed.weighed(article, line))
    assert "one name" in [reason.name for reason in found.reasons]


@pytest.mark.parametrize("line", ["Publié le 3 mars 2025 à 08h12", "03/03/2025 08h15"])
def test_a_line_that_holds_the_day_alone_is_a_date_and_explained_by_what_chose_it(line: str) -> None:
    story = "Le pont a rouvert mardi, trois semaines après la tempête qui avait brisé deux de ses piles, a annoncé la mairie de Valmont."
    article = newsparse.parse(f"Le pont du port rouvre\n\n{line}\n\n{story}\n\nLes conducteurs ont attendu une heure.", language="fr")
    block = next(block for block in article.blocks if block.text == line)
    assert block.label is newsparse.Label.DATE
    assert article.published is not None
    assert article.published.value.isoformat().startswith("2025-03-03")
    found = newsparse.explain(article, block)
    assert weighed.told(found) == pytest.approx(weighed.weighed(article, block))
    assert found.margin > 0


def test_the_clues_of_a_date_that_is_a_whole_text_sum_to_what_decided() -> None:
    article = newsparse.parse("1/1/2000:A:A:C")
    for block in article.blocks:
        assert weighed.told(newsparse.explain(article, block)) == pytest.approx(weighed.weighed(article, block))


def test_what_is_not_the_articles_is_refused() -> None:
    article, other = newsparse.parse("Rates held\n\n“We wait,” said Ana Ruiz."), newsparse.parse("Bridge open\n\n“We go,” said Paul Holt.")
    with pytest.raises(TypeError, match="expected an offset, a Block or a Quote of the article, got str"):
        newsparse.explain(article, "Rates")  # type: ignore[arg-type]
    for foreign in (other.blocks[0], other.quotes[0]):
        with pytest.raises(ValueError, match="expected one of the article's own blocks or quotes"):
            newsparse.explain(article, foreign)


def test_what_nothing_was_weighed_for_says_what_decided() -> None:
    german = newsparse.parse("Weber sagte, die Brücke sei sicher. Man habe sie im Mai geprüft.", language="de")
    assert newsparse.explain(german, german.quotes[-1]).reasons[0].name == "goes on with what is reported before"
