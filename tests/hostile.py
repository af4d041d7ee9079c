"""
Texts that try to break a reader, made to any length, and everything public that reads them.

Each kind is a piece that is repeated: what is cheap for one of it and dear for ten thousand stands out at once. The frames
dress such a text as what the other readers take: a transmission, an archive export.
"""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import cycle, islice

import attrs

import newsparse
from newsparse.article import Article, Block, Quote, Speaker
from newsparse.span import Span
from newsparse.write.html import page
from newsparse.write.reading import reading
from strategies import BREAKS, ZERO_WIDTH
from weighed import told, weighed

STORY = (
    "LISBON (AP) — The bank held its rates on Tuesday. “We wait,” the governor, Ana Ruiz, said. He told her that the rest was noise.\n\n"
)

PIECES: Mapping[str, str] = {
    "curly marks that only open": "“We wait, ",
    "curly marks that only close": "we wait” ",
    "straight marks without words": "\" ' ",
    "straight marks beside words": '"We wait ',
    "apostrophes": "'t 's ‘n’ ",
    "wrongly decoded marks": "â€œWe waitâ€\x9d â€™ ",
    "backticks and double apostrophes": "``We '' ",
    "guillemets both ways": "«Nous »wir« „und ",
    "brackets that only open": "([{",
    "brackets that only close": ")]}",
    "bars and dots": "|.…/",
    "capitals in one word": "RATES",
    "words in capitals": "RATES HELD ",
    "capitals, dashes and brackets": "LISBON, (PARIS/ — ",
    "places and dates without end": "LISBON, March 3, PARIS/",
    "bylines in one line": "By Ana Ruiz and ",
    "the word By": "By ",
    "lines that say By": "By\n",
    "bylines, one a line": "By Ana Ruiz\n",
    "one name": "Ana Ruiz ",
    "one name and commas": "Ana Ruiz, ",
    "said said said": "said ",
    "a forename and its full name": '"Yes," said Lina. Lina Abadi won. ',
    "a description and an age": 'Colin Marden, 31, won. "Yes," the 31-year-old n0 said. ',
    "a company and its name": 'Norwire Airlines shut. "Yes," the company said. ',
    "a firm and its short form": "Talonic cut jobs. Talonic Corp. shut. It said so. ",
    "a month and a name": "Theresa May won. May said she left in May. ",
    "he said that": "the governor said that he said that ",
    "cues, names and commas": "Ana Ruiz, said Tom O’Neil, said ",
    "quotation after quotation": "“We wait,” he said. ",
    "one-word quotations": "“a” ",
    "according to": "according to the bank, ",
    "one speaker of many quotes": "“We wait,” said Ana Ruiz. ",
    "papers named in marks": "Die „Hafenpost“ berichtet, dass der Zug am Montag nicht fährt. ",
    "empty lines": "\n \t\r\n",
    "line feeds": "\n",
    "two-word lines": "Read more\n",
    "one-letter lines": "a\n",
    "list items": "• Read more\n",
    "spaces": " ",
    "no-break spaces": "\u00a0 \u3000",
    "every line end": f"Rates held{'Rates held'.join(BREAKS)}\r\n",
    "tabs and columns": "a\t1.5    2.5\n",
    "rules": "____",
    "dashes": "— – - -- ",
    "hyphens": "-",
    "commas": ", ",
    "full stops": ".",
    "colons": "Rates: ",
    "slashes": "a/",
    "initials": "A. B. ",
    "digits": "7",
    "numbers and slashes": "09/08/2016 08:44 3/4 ",
    "dates in words": "Monday, 3 March 2021, 08:44 GMT ",
    "clock times": "08:44 ",
    "years": "2016 ",
    "one letter": "x",
    "one combining mark": "\u0301",
    "letters under stacked accents": "a\u0301\u0308\u0327",
    "zero-width characters": f"a{ZERO_WIDTH}",
    "joiners between people": "👩\u200d👩\u200d",
    "bidirectional overrides": "\u202eRates \u2066held \u202d",
    "right to left": "קבענו שלום, “אמר” ",
    "lone surrogates": "\ud800a\udfff ",
    "NUL": "a\x00",
    "control characters": "\x01\x02a\x1b[31m\x7f",
    "mojibake": "Ã©tÃ© Â» Ã¼ber â€“ ",
    "NEL for an ellipsis": "\x93We wait\x85\x94 ",
    "folds to two characters": "İıßŉ",
    "Chinese without spaces": "我们等待，行长说。",
    "Japanese quotation marks": "「待つ」と総裁は",
    "addresses": "ana@example.org https://example.org/a?b=c&d ",
    "markup": "<p><a href='x'>&lt;",
    "credits": "Photo: Ana Ruiz/AP ",
    "copyright signs, one a paragraph": "©\n\n",
    "sign-offs": "(Reporting by Ana Ruiz; Editing by ",
    "share words": "Facebook Twitter Email ",
    "a story": STORY,
}


def text(piece: str, size: int) -> str:
    """The piece again and again, to at least this many characters."""
    return piece * (size // len(piece) + 1)


def mixed(size: int) -> str:
    """Every kind in turn, a line each."""
    lines = (piece * 7 + "\n" for piece in PIECES.values())
    return "".join(islice(cycle(list(lines)), max(1, size // 70)))


def anpa(inner: str) -> bytes:
    """A transmission in ANPA 1312 with this as its text."""
    head = b"\x16\x16\x01a4711\x1f_harbor\r\nr i\x13\x11 BC-XX--Harbor-Strike 03-04 0350\r\n\x02^Harbor workers walk<\r\n"
    return head + inner.encode("utf-8", "replace") + b"\r\n\x03AP-NY-03-04-19 1815GMT<\r\n\x04"


def iptc(inner: str) -> bytes:
    """A transmission in IPTC 7901 with this as its text."""
    return (
        b"\x01hna0061 4 pl 123 hna 061\r\nNorwald/Streik/\r\n\r\n\x02" + inner.encode("utf-8", "replace") + b"\r\n\x03041815 GMT Okt 19\x04"
    )


FRAMES: Mapping[str, tuple[str, str]] = {
    "lexisnexis": (
        "1 of 1 DOCUMENTS\n\nThe Harbour Post\n\nMarch 4, 2019 Monday\n\nFerry fares rise\n\nLENGTH: 4 words\n\n",
        "\n\nLOAD-DATE: March 5, 2019\n",
    ),
    "lexisnexis, over the fields": (
        "1 of 1 DOCUMENTS\n\n",
        "\n\nMarch 4, 2019 Monday\n\nFerry fares rise\n\nLENGTH: 4 words\n\nFares rise in May.\n\nLOAD-DATE: March 5, 2019\n",
    ),
    "lexisnexis, broken off": (
        "1 of 1 DOCUMENTS\n\nThe Harbour Post\n\nMarch 4, 2019 Monday\n\nFerry fares rise\n\nLENGTH: 4 words\n\n",
        "",
    ),
    "nexis-uni": (
        "Ferry fares rise\nThe Harbour Post\nMarch 4, 2019 Monday\n\n\nLength: 4 words\nBody\n\n\n",
        "\n\nLoad-Date: March 5, 2019\n\n\nEnd of Document\n",
    ),
    "factiva": (
        "Ferry fares rise\n\n879 words\n4 March 2019\nThe Harbour Post\nHPOST\nEnglish\nCopyright 2019 Harbour Media.\n\n",
        "\n\nDocument HPOST00020190304ef3400012\n\n\n© 2020 Factiva, Inc. All rights reserved.\n",
    ),
    "proquest": (
        f"{'_' * 60}\n\nFerry fares rise\n\nFull text: ",
        f"\n\nProQuest document ID: 123456\n\n{'_' * 60}\n",
    ),
    "europresse": (
        "Le Courrier du Port, no. 5968\nPolitique, jeudi 4 octobre 2012, p. 16\n\nLe bac monte\n\n",
        "\n\nNuméro de document : news·20121004·PO·2040056000\nCe certificat est émis à Ana Ruiz\nDate d'émission : 2012-10-05\n",
    ),
}
"""What a database prints before and after an article; where the text may stand in it, and whether the end is there."""


def export(form: str, inner: str) -> str:
    """An archive export with this as its one article."""
    before, after = FRAMES[form]
    return before + inner + after


def sound(article: Article) -> Article:
    """The article, once it is checked that its blocks and the gaps between them are its text, and its spans lie in it."""
    rebuilt, end = [], 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end
        rebuilt += [article.text[end : block.span.start], block.text]
        end = block.span.end
    assert "".join(rebuilt) + article.text[end:] == article.text
    size = len(article.text)
    said = [span for quote in article.quotes for span in (*quote.content, *filter(None, (quote.cue, quote.source)))]
    for span in (*said, *(span for speaker in article.speakers for span in speaker.mentions)):
        assert 0 <= span.start < span.end <= size
    return article


def of_text(inner: str) -> None:
    """Read a text as a page."""
    assert sound(newsparse.parse(inner)).text == inner


def of_story(inner: str) -> None:
    """Read a text as a story."""
    for quote in newsparse.extract_quotes(inner):
        assert quote.text == " … ".join(span.of(inner) for span in quote.content)


def of_many(inner: str) -> None:
    """Read a text cut into pieces."""
    pieces = [inner[at : at + 500] for at in range(0, len(inner), 500)]
    assert [one.text for one in newsparse.parse_many(pieces) if isinstance(one, Article)] == pieces


def of_wire(frame: Callable[[str], bytes], inner: str) -> None:
    """Read a text as a transmission, alone and as a stream; one of control characters alone is refused."""
    data = frame(inner)
    try:
        article = newsparse.parse_wire(data)
    except newsparse.WireFormatError:
        return
    sound(article)
    assert "".join(one.text for one in newsparse.parse_wire_many(data)) == data.decode("utf-8")


def of_export(form: str, inner: str) -> None:
    """Read a text as an export; one that buries the frame may be none."""
    whole = export(form, inner)
    newsparse.looks_like_export(whole)
    try:
        found = newsparse.read_export(whole)
    except newsparse.ExportFormatError:
        return
    assert found.text == whole
    for article in found.articles:
        sound(article)
        assert whole.startswith(article.text, article.offset)


def apart(article: Article) -> tuple[Article, list[Quote], tuple[Speaker, ...], list[int | None]]:
    """An article, its quotes, its speakers and the number of each quote's: to compare each speaker's many mentions but once."""
    people = article.speakers
    numbers = {speaker: number for number, speaker in enumerate(people)}
    quotes = [attrs.evolve(quote, speaker=None) for quote in article.quotes]
    return attrs.evolve(article, quotes=()), quotes, people, [numbers[quote.speaker] if quote.speaker else None for quote in article.quotes]


def of_record(inner: str) -> None:
    """Write an article down and read it again."""
    article = newsparse.parse(inner)
    back = newsparse.from_dict(newsparse.to_dict(article))
    assert apart(back) == apart(article)


def of_page(inner: str) -> None:
    """Show an article as a page and for reading."""
    article = newsparse.parse(inner)
    assert "</article>" in "".join(page([("hostile", article)]))
    assert reading(article, name="hostile")


def of_reasons(inner: str) -> None:
    """Ask why: of the first block, the last, and a quote."""
    article = newsparse.parse(inner)
    places: list[Block | Quote] = [*article.blocks[:1], *article.blocks[-1:], *article.quotes[:1]]
    for at in places:
        why = newsparse.explain(article, at)
        assert isinstance(why.span, Span)
        if isinstance(at, Block):
            sums = weighed(article, at)
            assert all(abs(score - sums[label]) < 1e-6 for label, score in told(why).items())


READERS: Mapping[str, Callable[[str], None]] = {
    "parse": of_text,
    "extract_quotes": of_story,
    "parse_many": of_many,
    "parse_wire, ANPA": partial(of_wire, anpa),
    "parse_wire, IPTC": partial(of_wire, iptc),
    **{f"read_export, {form}": partial(of_export, form) for form in FRAMES},
    "to_dict and from_dict": of_record,
    "html and view": of_page,
    "explain": of_reasons,
}
"""Everything public that reads a text, each with the checks of what it gives."""
