"""The page: self-contained, escaped, complete, and the quotes marked with who says them."""

import re
from html import unescape
from html.parser import HTMLParser

import attrs
from hypothesis import given

from articles import articles, rates
from newsparse.article import Article, ExportField, ExportFields, Quote, QuoteKind, joined
from newsparse.span import Span
from newsparse.write.html import page

VOID = {"meta"}


class Outline(HTMLParser):
    """The tags in order, checked to be closed in turn, and the text under each class."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.words.append((self.open[-1][1] if self.open else "", data))


def html(*found: Article) -> str:
    return "".join(page((f"{number}.txt", one) for number, one in enumerate(found)))


def test_the_quotes_are_marked_with_their_speaker() -> None:
    shown = html(rates())
    assert re.search(r'<mark id="q\w+-1" class="s0" title="Inês Prado \(“she”\)">We wait,</mark>', shown)
    assert '<mark class="s0" title="Inês Prado (“she”)">The spring figures will tell, and no sooner.</mark>' in shown
    assert '<span class="source s0">she</span> <span class="cue">said</span>' in shown
    assert 'class="none" title="a letter seen by the newspaper">wages should rise</mark>' in shown
    assert '<span class="dateline">LISBON, March 3 (Wire)</span>' in shown


def test_each_block_stands_under_its_label() -> None:
    shown = html(rates())
    assert '<div class="label">headline</div><div><h1 class="text headline" dir="auto">Rates held as inflation cools</h1>' in shown
    assert '<h2 class="text crosshead" dir="auto">What comes next</h2>' in shown
    assert '<p class="read">→ Ana Ruiz; Tom O’Neil, political editor</p>' in shown
    assert "<summary>2 blocks outside the story: newsletter, share</summary>" in shown


def test_who_speaks_stands_beside_the_text_and_below_it() -> None:
    shown = html(rates())
    assert re.search(
        r'<p><b>Inês Prado \(“she”\)</b> <a href="#q\w+-1">“We wait, … The spring figures will tell, and no sooner.”</a></p>', shown
    )
    assert '<dt><span class="s0">Inês Prado</span></dt><dd>1 quote – governor, the bank</dd>' in shown
    assert '<dt><span class="s1">Unions</span></dt><dd>1 quote</dd>' in shown


def test_every_link_leads_to_a_mark_of_its_own() -> None:
    shown = html(rates(), rates())
    anchors = re.findall(r' id="(q[^"]+)"', shown)
    assert len(set(anchors)) == len(anchors) == 6
    assert set(re.findall(r'href="#([^"]+)"', shown)) == set(anchors)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    tags = Outline(html(rates())).tags
    assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object"}
    assert all((value or "").startswith("#") for _, given in tags for name, value in given.items() if name in ("href", "src"))
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"}) in tags


def test_markup_in_the_text_is_text() -> None:
    nasty = "</p><script>alert('1')</script> & \"so\" on"
    article = Article(nasty, "en", quotes=(Quote(QuoteKind.DIRECT, (Span(0, 4),), nasty, None, None, None),))
    shown = "".join(page([(nasty, attrs.evolve(article, export=ExportFields(source=ExportField(Span(0, 1), nasty))))], title=nasty))
    assert "<script" not in shown
    assert unescape(shown).count(nasty) == 3


def test_a_long_quote_is_begun_beside_the_text() -> None:
    quote = attrs.evolve(rates().quotes[0], text="We wait and wait " * 20)
    assert "“We wait and wait We wait and wait We wait and wait We wait …”</a>" in html(attrs.evolve(rates(), quotes=(quote,)))


def test_dark_screens_have_colours_of_their_own() -> None:
    assert "@media (prefers-color-scheme: dark)" in html()


@given(articles())
def test_a_page_of_any_article_is_well_formed_and_complete(article: Article) -> None:
    outline = Outline(html(article))
    assert not outline.open
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "".join(words for _, words in outline.words))


def test_the_whole_text_of_every_block_is_on_the_page() -> None:
    article = rates()
    rows = re.findall(r'<(?:p|h1|h2) class="text \w+" dir="auto">(.*?)</(?:p|h1|h2)>', html(article))
    assert [unescape(re.sub("<[^>]+>", "", row)) for row in rows] == [joined(block.text) for block in article.blocks]
