"""Wire transmissions: every variant of the two envelopes, what is missing, what is damaged, what is none at all."""

import datetime as dt
import itertools
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.article import Article, Label
from newsparse.language import UnknownLanguageError
from newsparse.sources.wire import WireFormatError, parse_wire, parse_wire_many
from newsparse.text.lines import BLANK
from stopwatch import times

ANPA_STORY = (
    b"^BC-XX--Harbor-Strike, 1st Ld-Writethru,350<\r\n^Harbor workers walk out over pay<\r\n"
    b"^AP Photo NYAB101, NYAB102<\r\n^Eds: Updates with quotes. Minor edits.<\r\n^By ANA RUIZ and BO FALK=\r\n^Associated Press=\r\n"
    b"\t   HARLAND, Mass. (AP) _ Harbor workers walked out Monday in a dispute over pay, the union\r\nsaid, leaving 14 ships.\r\n"
    b"\t   ``We have waited long enough,'' said Cy Young, the head of the union.\r\n\t   It was the first in 12{ years.\r\n"
    b"\t   ___\r\n\t   Falk reported from Lisbon. AP writer Dee Moor in Paris contributed to this report.\r\n"
)
ANPA = (
    b"\x05tsc\r\n\x16\x16\x01a4711\x1f_harbor\nr i\x13\x11 BC-XX--Harbor-Strike 1stLd-Writethru 03-04 0350\r\n\x02"
    + ANPA_STORY
    + b"\x03AP-NY-03-04-19 1815GMT<\r\n\x0c\r\n\x04"
)
IPTC = (
    "\x01hna0061 4 pl 123 hna 061\r\nNorwald/Fähren/Streik/\r\n\r\n\x02Fähren bleiben im Hafen - Reederei sagt alle Abfahrten \r\n"
    "zu den Inseln ab\r\nVon Ana Ruiz, hna =\r\n\r\nKiel (hna) - Die Fähren zu den Inseln bleiben am Montag im Hafen. Die \r\n"
    "Reederei sagte alle Abfahrten ab.\r\n\r\n«Wir warten auf besseres Wetter», sagte die Sprecherin Bo Falk.\r\n\r\n"
    "# Notizblock\r\n\r\n## Redaktionelle Hinweise\r\n- Zusammenfassung bis 1800\r\n\r\n"
    "* * * *\r\n\r\n- Redaktion: Cy Jung, +49 30 123\r\n\r\nhna ab xx cd\r\n\x03041815 GMT Okt 19\x7f\x7f\x04"
).encode("latin-1")


def labels(article: Article) -> dict[str, list[str]]:
    """The words of the blocks of each label, those of the envelope left out."""
    found: dict[str, list[str]] = {}
    for block in article.blocks:
        if block.label is not Label.OTHER:
            found.setdefault(block.label, []).append(str(block))
    return found


def test_the_anpa_envelope_is_read_field_by_field() -> None:
    wire = parse_wire(ANPA).wire
    assert wire is not None
    assert (wire.format, wire.service, wire.number, wire.priority, wire.category) == ("ANPA 1312", "a", "4711", "r", "i")
    assert (wire.slug, wire.keywords, wire.version, wire.words) == ("XX--Harbor-Strike", ("BC-XX--Harbor-Strike",), "1stLd-Writethru", 350)
    assert wire.filed == dt.datetime(2019, 3, 4, 18, 15, tzinfo=dt.UTC)


def test_the_anpa_story_is_read_line_by_line() -> None:
    article = parse_wire(ANPA)
    assert article.text == ANPA.decode("latin-1")
    assert labels(article) == {
        "headline": ["Harbor workers walk out over pay"],
        "note": [
            "AP Photo NYAB101, NYAB102",
            "Eds: Updates with quotes. Minor edits.",
            "___",
            "Falk reported from Lisbon. AP writer Dee Moor in Paris contributed to this report.",
        ],
        "byline": ["By ANA RUIZ and BO FALK", "Associated Press"],
        "paragraph": [
            "HARLAND, Mass. (AP) _ Harbor workers walked out Monday in a dispute over pay, the union said, leaving 14 ships.",
            "``We have waited long enough,'' said Cy Young, the head of the union.",
            "It was the first in 12{ years.",
        ],
    }
    assert [author.name for author in article.authors] == ["ANA RUIZ", "BO FALK"]
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.region, article.dateline.agency) == ("HARLAND, Mass. (AP)", "Mass.", "AP")
    assert article.body.startswith("Harbor workers walked out Monday")


def test_the_iptc_envelope_and_story_are_read() -> None:
    article = parse_wire(IPTC)
    wire = article.wire
    assert wire is not None
    assert (wire.format, wire.service, wire.number, wire.priority, wire.category, wire.words) == (
        "IPTC 7901",
        "hna",
        "0061",
        "4",
        "pl",
        123,
    )
    assert wire.keywords == ("Norwald", "Fähren", "Streik")
    assert wire.filed == dt.datetime(2019, 10, 4, 18, 15, tzinfo=dt.UTC)
    assert article.headline is not None
    assert str(article.headline) == "Fähren bleiben im Hafen - Reederei sagt alle Abfahrten zu den Inseln ab"
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.dateline is not None
    assert article.dateline.places == ("Kiel",)
    assert len(article.paragraphs) == 2
    assert labels(article)["note"][-1] == "hna ab xx cd"


@pytest.mark.parametrize(("mark", "kind"), [("EXTRA", "alert"), ("1ST LEAD", "lead"), ("REFILE", "correction")])
def test_an_update_mark_above_the_headline_is_a_note_and_an_advisory(mark: str, kind: str) -> None:
    article = parse_wire(
        f"\x01abc12 3 i 80\r\nNorwald/\r\n\x02{mark}\r\nFerries stay in port =\r\n\r\nKiel (abc) - No ferry left.\r\n\x03".encode()
    )
    assert article.wire is not None
    assert article.wire.version == mark
    assert article.headline is not None
    assert article.headline.text == "Ferries stay in port"
    assert [advisory.kind for advisory in article.advisories] == [kind]


def test_without_a_byline_the_sign_off_s_names_are_the_authors() -> None:
    story = b"\x01abc12 3 i 80\r\n\x02Ferries stay in port =\r\n\r\nKiel (abc) - No ferry left.\r\n\r\n"
    data = story + b"- Reporting by: Ana Ruiz\r\n- Editing by: Bo Falk\r\n\x03"
    assert [(author.name, author.role) for author in parse_wire(data).authors] == [("Ana Ruiz", "reporting"), ("Bo Falk", "editing")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"\x16\x16\x01f0012\x1f\r\nu f\x13\x11 ferry  03-04 0120\r\n", ("f", "0012", "u", "f", "ferry", None, 120)),
        (b"\x01s0012\nb s\x14\x12 PM-Scores 03-04\r\n", ("s", "0012", "b", "s", "Scores", None, None)),
        (
            b"\x16\x16\x01\x1f_-----\nd a\x13\x11 AM-XX--Ferry,2nd Ld-Writethru\r\n",
            (None, None, "d", "a", "XX--Ferry", "2nd Ld-Writethru", None),
        ),
        (b"\x16\x16\x01a0001\x1f\n", ("a", "0001", None, None, None, None, None)),
        (b"\x16\x16\x01l0042 xy\x0f\r\nr a\x13\x11 AP-Ferry v2 03-04 0099\r\n", ("l", "0042", "r", "a", "Ferry", "v2", 99)),
    ],
)
def test_what_an_anpa_header_lacks_is_none(header: bytes, expected: tuple[object, ...]) -> None:
    wire = parse_wire(header + b"\x02^Ferry hits bridge<\r\n\t   SYDNEY (AP) _ A ferry hit the bridge.\r\n\x03").wire
    assert wire is not None
    assert (wire.service, wire.number, wire.priority, wire.category, wire.slug, wire.version, wire.words) == expected


def test_the_keyword_line_of_the_text_stands_in_for_the_header_s() -> None:
    wire = parse_wire(b"\x16\x16\x01a4711\x1f\nr i\x13\x11\r\n\x02" + ANPA_STORY + b"\x03").wire
    assert wire is not None
    assert (wire.slug, wire.version, wire.words) == ("XX--Harbor-Strike", "1st Ld-Writethru", 350)


def test_a_headline_without_marks_stands_first() -> None:
    data = (
        b"\x16\x16\x01s0012\x1f\r\nu s\x13\x11 ferry  \r\n\x02Ferry hits bridge at noon\r\n"
        b"Ferry Bridge\r\nEds: adds detail\r\nBy Ana Ruiz\r\n"
        b"   SYDNEY, March 4 AAP - A ferry hit the bridge on Monday\r\nat noon.\r\n   Nobody was hurt.\r\n   AAP ab/cd\r\n\x03"
    )
    article = parse_wire(data)
    assert article.headline is not None
    assert article.headline.text == "Ferry hits bridge at noon"
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.dateline is not None
    assert (article.dateline.agency, article.dateline.month, article.dateline.day) == ("AAP", 3, 4)
    assert article.body == "A ferry hit the bridge on Monday at noon.\n\nNobody was hurt."


def test_a_table_stays_a_table() -> None:
    rows = b"Wheat    2.55   2.40\r\nCorn     1.35   1.92\r\n"
    article = parse_wire(b"\x16\x16\x01f0012\x1f\r\nr f\x14\x12 BC-Grain 03-04\r\n\x02^BC-Grain,20<\r\n^Grain prices<\r\n" + rows + b"\x03")
    assert article.headline is not None
    assert article.headline.text == "Grain prices"
    assert not article.paragraphs
    mixed = parse_wire(b"\x01abc12 3 f 80\r\n\x02Grain prices rise =\r\n\r\nLONDON (abc) - Grain rose.\r\n\r\n" + rows + b"\r\n\x03")
    assert [str(block) for block in mixed.paragraphs] == ["LONDON (abc) - Grain rose."]


def test_an_alert_has_no_headline() -> None:
    data = b"\x16\x16\x01a1\x1f\nb a\x13\x11 BC-AlertMill\r\n\x02^BC-AlertMill<\r\n\t   ALTDORF (AP) _ The mill closes.\r\n\x03"
    assert labels(parse_wire(data)) == {"paragraph": ["ALTDORF (AP) _ The mill closes."]}


def test_the_month_of_a_german_trailer_is_read_in_english_copy_too() -> None:
    story = b"Berlin (dpa) - The ferries stay in the port because of the storm, and it is not known for how long.\r\n"
    article = parse_wire(b"\x01dpa1 4 i 9\r\n\x02Ferries stay in the port =\r\n\r\n" + story + b"\x03041815 GMT Dez 19")
    assert article.language == "en"
    assert article.wire is not None
    assert article.wire.filed == dt.datetime(2019, 12, 4, 18, 15, tzinfo=dt.UTC)


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_any_line_end_reads_the_same(end: bytes) -> None:
    article = parse_wire(ANPA.replace(b"\r\n", end))
    assert labels(article) == labels(parse_wire(ANPA))
    assert article.wire == parse_wire(ANPA).wire


def test_a_head_line_inside_the_text_is_a_crosshead() -> None:
    header = b"\x16\x16\x01a1\x1f\nr a\x13\x11 BC-Mill\r\n\x02^Mill closes<\r\n"
    data = header + b"\t   ALTDORF (AP) _ It closed.\r\n^The workers<\r\n\t   They left.\r\n\x03"
    assert labels(parse_wire(data)) == {
        "headline": ["Mill closes"],
        "paragraph": ["ALTDORF (AP) _ It closed.", "They left."],
        "crosshead": ["The workers"],
    }


def test_letters_of_eight_bits_are_read_whether_latin_or_utf8() -> None:
    text = "\x01abc12 3 i 80\r\n\x02Fähren ruhen =\r\n\r\nKöln (dpa) - Es ruhen die Fähren.\r\n\x03"
    assert parse_wire(text.encode("latin-1")).text == text
    assert parse_wire(text.encode()).text == text


def test_every_transmission_of_a_stream_is_read_in_order() -> None:
    stream = ANPA + b"\r\n" + IPTC + ANPA
    articles = list(parse_wire_many(stream))
    whole = stream.decode("latin-1")
    assert [article.wire.format for article in articles if article.wire] == ["ANPA 1312", "IPTC 7901", "ANPA 1312"]
    assert all(whole.startswith(article.text, article.offset) for article in articles)
    assert "".join(article.text for article in articles) == whole
    assert articles[0].blocks == parse_wire(stream).blocks


@pytest.mark.parametrize("cut", range(0, len(ANPA), 17))
def test_a_truncated_transmission_gives_the_best_reading(cut: int) -> None:
    data = ANPA[:cut]
    if b"\x01" in data and data[-1:] > b"\x20":
        article = parse_wire(data)
        assert article.wire is not None
        assert article.text == data.decode("latin-1")
        if cut > len(ANPA) // 2:
            assert article.headline is not None


def test_a_header_without_text_has_only_a_wire() -> None:
    article = parse_wire(b"\x16\x16\x01a4711\x1f_harbor\nr i\x13\x11 BC-XX--Harbor 03-04 0350\r\n")
    assert article.wire is not None
    assert article.wire.number == "4711"
    assert (article.headline, article.dateline, article.body_start, article.body) == (None, None, None, "")


def test_a_text_whose_start_is_lost_is_found_by_its_head_lines() -> None:
    article = parse_wire(ANPA.replace(b"\x02", b"\r\n"))
    assert article.headline is not None
    assert article.headline.text == "Harbor workers walk out over pay"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", r"byte 0: expected the start of a header \(01\) or of a text \(02\), found nothing"),
        (b"Rates held\n", r"byte 0: expected the start of a header \(01\) or of a text \(02\), found 52 and neither in 11 bytes"),
        (b"\x16\x16\x01\x00\x00", "byte 3: expected a header or a text, found nothing but control characters"),
    ],
)
def test_what_is_no_transmission_is_an_error_that_names_the_byte(data: bytes, complaint: str) -> None:
    with pytest.raises(WireFormatError, match=complaint):
        parse_wire(data)
    with pytest.raises(WireFormatError, match=complaint):
        list(parse_wire_many(data))


def test_a_stream_is_checked_at_once_and_read_when_it_is_asked_for() -> None:
    with pytest.raises(WireFormatError):
        parse_wire_many(b"Rates held\n")
    with pytest.raises(TypeError, match="expected bytes, got str"):
        parse_wire_many("\x01abc12 3 i 80")  # type: ignore[arg-type]
    with pytest.raises(UnknownLanguageError):
        parse_wire_many(ANPA, language="xx")
    articles = parse_wire_many(ANPA + IPTC)
    assert iter(articles) is articles
    assert [article.wire and article.wire.format for article in articles] == ["ANPA 1312", "IPTC 7901"]


def test_the_language_of_a_transmission_can_be_told() -> None:
    assert parse_wire(IPTC).language == "de"
    told = parse_wire(IPTC, language="fr-CH")
    assert told.language == "fr"
    assert list(parse_wire_many(IPTC, language="fr")) == [told]
    with pytest.raises(UnknownLanguageError):
        parse_wire(IPTC, language="xx")


def test_text_is_no_transmission() -> None:
    with pytest.raises(TypeError, match="expected bytes, got str"):
        parse_wire("\x01abc12 3 i 80")  # type: ignore[arg-type]


CONTROLS = [bytes([code]) for code in (*range(33), 0x7F, 0x85, 0xFF)]
PIECES = [
    *CONTROLS,
    *CONTROLS[:5] * 4,
    ANPA,
    IPTC,
    ANPA_STORY,
    b"^",
    b"=",
    b"<",
    b"\r\n",
    b"Kiel (dpa) - Text.",
    b"r i",
    b"BC-XX--Slug",
    b"03-04 0350",
]


def sound(article: Article) -> None:
    """Blocks in order, and every character outside them blank."""
    gaps = [
        article.text[a:b]
        for a, b in itertools.pairwise(
            [0, *(at for block in article.blocks for at in (block.span.start, block.span.end)), len(article.text)]
        )
    ]
    assert not any(gap.strip(BLANK) for gap in gaps[::2])


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
@example(b"\x01\x02\x03\x04\x01A")
def test_whatever_the_bytes_only_a_format_error_is_raised(data: bytes) -> None:
    try:
        articles = list(parse_wire_many(data))
    except WireFormatError as error:
        assert "byte" in str(error)  # noqa: PT017  -- any other error fails the test
        return
    assert articles
    for article in articles:
        sound(article)


@given(st.binary(max_size=200), st.integers(0, len(ANPA)), st.sampled_from([ANPA, IPTC]))
def test_damage_in_the_middle_is_survived(junk: bytes, at: int, data: bytes) -> None:
    damaged = data[:at] + junk + data[at + len(junk) // 2 :]
    try:
        article = parse_wire(damaged)
    except WireFormatError:
        assert b"\x01" not in damaged
        return
    assert article.wire is not None
    sound(article)


@pytest.mark.parametrize("unit", [b"\x01", b"\x02", b"\x05", b"\x16", b"\x16\x01", b"\x01a", b"\x05a", b"^", b"\x02\r\n", b"\x00"])
def test_the_time_grows_with_the_length(unit: bytes) -> None:
    def read(size: int) -> None:
        for article in itertools.islice(parse_wire_many(b"\x01a \x02" + unit * (size // len(unit))), 3):
            assert article.text

    assert times(partial(read, 20_000), partial(read, 200_000), rounds=2, least=0.005) < 20


@pytest.mark.parametrize("trailer", [b"994599 GMT Okt 19", b"041815 GMT Xyz 19", b"", b"bytes without a date"])
def test_a_trailer_without_a_moment_files_nothing(trailer: bytes) -> None:
    wire = parse_wire(b"\x01abc12 3 i 80\r\n\x02Ferries stay in port =\r\n\r\nKiel (abc) - No ferry left.\r\n\x03" + trailer).wire
    assert wire is not None
    assert wire.filed is None


def test_a_moment_of_another_zone_has_none() -> None:
    wire = parse_wire(b"\x01abc12 3 i 80\r\n\x02Ferries =\r\n\r\nNo ferry left.\r\n\x03041815 CET Oct 1999").wire
    assert wire is not None
    assert wire.filed == dt.datetime(1999, 10, 4, 18, 15)  # noqa: DTZ001  -- the transmission states no zone that is known


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Ferries stay in port\r\n\r\n", {"headline": ["Ferries stay in port"]}),
        (
            "Ferries stay in port\r\nBy Ana Ruiz, abc\r\nThe storm goes on =\r\n\r\n",
            {"headline": ["Ferries stay in port"], "byline": ["By Ana Ruiz, abc"], "standfirst": ["The storm goes on"]},
        ),
        ("Ferries stay in port =\r\nBy Ana Ruiz, abc =\r\n\r\n", {"headline": ["Ferries stay in port"], "byline": ["By Ana Ruiz, abc"]}),
        ("=\r\n\r\n", {}),
    ],
)
def test_head_lines_are_told_apart(head: str, expected: dict[str, list[str]]) -> None:
    article = parse_wire(f"\x01abc12 3 i 80\r\n\x02{head}Kiel (abc) - No ferry left the port.\r\n\x03".encode())
    assert labels(article) == expected | {"paragraph": ["Kiel (abc) - No ferry left the port."]}


def test_a_line_between_two_paragraphs_is_a_crosshead_and_a_last_one_is_none() -> None:
    body = "Kiel (abc) - No ferry left.\r\n\r\nThe storm\r\n\r\nIt goes on.\r\n\r\nabc xy zz\r\n"
    article = parse_wire(f"\x01abc12 3 i 80\r\n\x02Ferries =\r\n\r\n{body}\x03".encode())
    assert labels(article)["crosshead"] == ["The storm"]
    assert labels(article)["note"] == ["abc xy zz"]


@pytest.mark.parametrize("carets", [b"^", b"^^", b"^ ^"])
def test_all_carets_in_front_of_a_head_line_stand_in_a_block(carets: bytes) -> None:
    article = parse_wire(ANPA.replace(b"^", carets))
    sound(article)
    assert article.headline is not None
