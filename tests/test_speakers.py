"""Who a source is: names and their short forms, pronouns, roles, and those named in the sentence before."""

from typing import Any

import pytest

from newsparse import extract_quotes
from newsparse.article import Speaker, SpeakerKind
from newsparse.language import pack
from newsparse.quotes.cast import Cast
from newsparse.quotes.copy import copy
from newsparse.quotes.fullnames import Places
from newsparse.quotes.identity import Identity
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.speakers import speakers
from newsparse.span import Range
from newsparse.text.lines import lines
from newsparse.text.words import words


def read(marked: str) -> list[Speaker | None]:
    """The speaker of each source; a source stands between | and |."""
    pieces = marked.split("|")
    text = "".join(pieces)
    told = copy(text, words(text), lines(text), lexicon(pack("en")))
    sources: list[Range | None] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            inside = [n for n, start in enumerate(told.starts) if at <= start < at + len(piece)]
            sources.append((inside[0], inside[-1] + 1))
        at += len(piece)
    return speakers(told, sources, pack("en"), [None] * len(sources))


def names(marked: str) -> list[str | None]:
    return [speaker.name if speaker else None for speaker in read(marked)]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("“No,” said |Ana Ruiz|. “Yes,” said |Ruiz|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Ruiz|. “Yes,” said |Ana Ruiz|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Ana Ruiz|. “Yes,” |she| said.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Ana Ruiz|. “Yes,” |he| said.", ["Ana Ruiz", None]),
        ("“No,” said |Ana Ruiz|. “Yes,” said |Tom Low|. “Perhaps,” |she| said.", ["Ana Ruiz", "Tom Low", "Ana Ruiz"]),
        ("“No,” said |Ana Ruiz|. “Yes,” said |Eva Kranz|. “Perhaps,” |she| said.", ["Ana Ruiz", "Eva Kranz", "Eva Kranz"]),
        ("“No,” said |Ana Ruiz|. “Yes,” |it| said.", ["Ana Ruiz", None]),
        ("“No,” said |Ana Ruiz|. “Yes,” |they| said.", ["Ana Ruiz", None]),
        ("“No,” |I| said. “Yes,” |we| said.", [None, None]),
        ("“No,” said |the union|. “Yes,” |it| said.", ["the union", "the union"]),
        ("“No,” said |officials|. “Yes,” |they| said.", ["officials", "officials"]),
        ("“No,” said |officials|. “Perhaps,” |she| said.", ["officials", None]),
        ("“No,” said |officials|. “Yes,” said |Ana Ruiz|. “Yes,” |they| said.", ["officials", "Ana Ruiz", "officials"]),
        ("|Officials| said no. “Yes,” said |Ana Ruiz|. It was late, |officials| said.", ["Officials", "Ana Ruiz", "Officials"]),
        ("“No,” said |Mr. Ruiz|. “Yes,” said |Ana Ruiz|. “Perhaps,” |he| said.", ["Ruiz", "Ana Ruiz", "Ruiz"]),
        ("“No,” said |Ana Ruiz|. “Yes,” said |Mr. Ruiz|. “Perhaps,” |she| said.", ["Ana Ruiz", "Ruiz", "Ana Ruiz"]),
        ("“No,” said |the report|. “Yes,” |it| said. “Perhaps,” |she| said.", ["the report", "the report", None]),
        ("“No,” said |Amble|. “Yes,” said |Lord Amble|.", ["Lord Amble", "Lord Amble"]),
        ("“No,” said |Zorbo Dietz|. “Yes,” said |Ulpho Dietz|.", ["Zorbo Dietz", "Ulpho Dietz"]),
    ],
)
def test_a_short_form_or_a_pronoun_stands_for_the_last_speaker_it_agrees_with(story: str, expected: list[str | None]) -> None:
    assert names(story) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("“No,” said |Ana Ruiz, governor of the bank|. “Yes,” said |the governor|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Ana Ruiz, governor of the bank|. “Yes,” said |the bank|.", ["Ana Ruiz", "the bank"]),
        ("“No,” said |Ana Ruiz, a union spokeswoman|. “Yes,” said |the spokeswoman|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Governor Ana Ruiz|. “Yes,” said |the governor|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Governor Ana Ruiz, a poet|. “Yes,” said |the governor|.", ["Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |Ruiz, a poet|. “Yes,” said |Governor Ana Ruiz|. “No,” said |the governor|.", ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"]),
        ("“No,” said |the governor|. “Yes,” said |the governor|.", ["the governor", "the governor"]),
        ("“No,” said |a governor|. “Yes,” said |another governor|.", ["a governor", "another governor"]),
        ("“No,” said |Ana Ruiz|. “Yes,” said |the mayor|.", ["Ana Ruiz", "the mayor"]),
        ("“No,” said |a commuter|, Ana Ruiz.", ["Ana Ruiz"]),
        ("“No,” says |the diary of the captain|, Ana Ruiz.", ["the diary of the captain"]),
        ("Ana Ruiz, warned the mayor, had opened the lock.\n“No,” said |the mayor|.", ["the mayor"]),
    ],
)
def test_a_role_stands_for_the_last_speaker_who_has_it(story: str, expected: list[str | None]) -> None:
    assert names(story) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("Ana Maria Ruiz came home. “No,” |she| said.", "Ana Maria Ruiz"),
        ("Tom Low met Ana Maria Ruiz. “No,” |she| said.", "Ana Maria Ruiz"),
        ("Ana Ruiz, Governor Tom Low and others came. “No,” |she| said.", "Ana Ruiz"),
        ("The first was Ana Ruiz. “No,” |she| said.", "Ana Ruiz"),
        ("Ana Ruiz, Governor Tom Low and others came. “No,” |he| said.", "Tom Low"),
        ("“Ana Ruiz came.” “No,” |she| said.", None),
        ("Ana came. “No,” |she| said.", None),
        ("Ana Ruiz came. It stopped. “No,” |she| said.", "Ana Ruiz"),
        ("Ana Ruiz came. It stopped. It rained. “No,” |she| said.", None),
        ("Ana Ruiz came. “No,” |they| said.", None),
        ("“No,” said Ana Ruiz, |who| heads the bank.", "Ana Ruiz"),
        ("“No,” said the woman |who| heads the bank.", "the woman"),
        ("At 84, Walter Moss still |polishes the ladder he| says was a gift.", "Walter Moss"),
        ("When Ana Ruiz came, |she| said no.", "Ana Ruiz"),
        ("Trump-Ruiz Debate\nAna Ruiz, for her part, said nothing. “No,” said |Ruiz|.", "Ana Ruiz"),
        ("Now Ana Ruiz came. “No,” |Ruiz| said.", "Ana Ruiz"),
        ("Ana Ruiz came. “No,” |the friends who worked with her| said.", "the friends who worked with her"),
    ],
)
def test_somebody_who_has_not_spoken_is_the_first_full_name_close_by_that_agrees(story: str, expected: str | None) -> None:
    assert names(story) == [expected]


def test_those_who_are_the_same_are_one_value_that_knows_all_that_is_said_of_them() -> None:
    first, role, last, other = read(
        "“No,” said |Ruiz|. “Yes,” said |Ana Ruiz, governor of the bank|. “Or no,” said |Ruiz, head of the harbour|. “No,” said |Tom Low|."
    )
    assert first is role is last is not other
    assert first
    assert (first.name, first.description, len(first.mentions)) == ("Ana Ruiz", "governor of the bank", 3)


def test_who_spoke_more_than_a_hundred_mentions_ago_is_not_looked_for() -> None:
    ends = "“No,” said |Ana Ruiz|. ", "“Perhaps,” |she| said."
    near, far = (names("“Yes,” said |Tom Low|. ".join([ends[0], *[""] * (between - 1), ends[1]])) for between in (99, 100))
    assert (len(near), near[-1], len(far), far[-1]) == (101, "Ana Ruiz", 102, None)


@pytest.mark.parametrize("sources", [("Mrs Ruiz", "Ruiz"), ("Ruiz", "Mrs Ruiz"), ("Ana Ruiz", "Ruiz")])
def test_a_name_with_a_courtesy_and_one_without_are_one_speaker(sources: tuple[str, str]) -> None:
    first, second = read("“No,” said |{}|. “Yes,” said |{}|.".format(*sources))
    assert first is second is not None


def test_what_stands_beside_a_name_and_no_more_says_what_somebody_is() -> None:
    (mayor,) = read("Ana Ruiz, 54, the mayor of Kelby, came. “No,” said |the mayor|.")
    (other,) = read("A town without a mayor\nZorbo Dietz turned the key. “Twice,” |he| said.")
    assert mayor
    assert other
    assert (mayor.name, mayor.description) == ("Ana Ruiz", "mayor")
    assert (other.name, other.description) == ("Zorbo Dietz", None)


PERSON, UNNAMED, GROUP, ORGANISATION, DOCUMENT = (SpeakerKind(kind) for kind in ("person", "unnamed", "group", "organisation", "document"))


TOLD: list[dict[str, Any]] = [{"description": "mayor"}, {"affiliation": "Harbour Watch"}, {"gender": "f"}, {"title": "Mayor"}]


@pytest.mark.parametrize("told", [*TOLD, {"kind": ORGANISATION}])
def test_what_one_mention_tells_of_somebody_a_longer_name_without_it_does_not_undo(told: dict[str, Any]) -> None:
    cast = Cast(story := copy("", words(""), [], lexicon(pack("en"))), pack("en"), Places(story))
    plain = Identity("Ruiz", "ruiz", "ruiz", None, None, PERSON, "-", plural=False)
    number = cast.join(plain._replace(**told))
    assert cast.join(plain._replace(name="Ana Ruiz")) == number
    assert cast.people[number] == plain._replace(name="Ana Ruiz", **told)


@pytest.mark.parametrize("told", TOLD)
def test_what_the_first_mention_of_somebody_does_not_tell_a_later_one_does(told: dict[str, Any]) -> None:
    cast = Cast(story := copy("", words(""), [], lexicon(pack("en"))), pack("en"), Places(story))
    plain = Identity("Ana Ruiz", "ruiz", "ruiz", None, None, PERSON, "-", plural=False)
    number = cast.join(plain)
    assert cast.join(plain._replace(name="Ruiz", **told)) == number
    assert cast.people[number] == plain._replace(**told)


@pytest.mark.parametrize(
    ("source", "name", "description", "affiliation", "kind"),
    [
        ("Ana Ruiz", "Ana Ruiz", None, None, PERSON),
        ("Mr. Ruiz", "Ruiz", None, None, PERSON),
        ("Vincent van Dam", "Vincent van Dam", None, None, PERSON),
        ("Governor Ana Ruiz", "Ana Ruiz", "Governor", None, PERSON),
        ("Governor Ana Ruiz of Lisbon", "Ana Ruiz", "Governor", "Lisbon", PERSON),
        ("the governor, Ana Ruiz,", "Ana Ruiz", "governor", None, PERSON),
        ("Ana Ruiz, governor of the bank", "Ana Ruiz", "governor of the bank", None, PERSON),
        ("Ana Ruiz, 47, the head of Harbour Watch", "Ana Ruiz", "head of Harbour Watch", "Harbour Watch", PERSON),
        ("Ana Ruiz, who heads the bank", "Ana Ruiz", None, None, PERSON),
        ("Ana Ruiz, from Lisbon", "Ana Ruiz", None, "Lisbon", PERSON),
        ("Ana Ruiz, who runs a bakery on Quay Street", "Ana Ruiz", None, None, PERSON),
        ("Ana Ruiz, who works for Harbour Watch", "Ana Ruiz", None, "Harbour Watch", PERSON),
        ("Ana Ruiz, who serves as head of Harbour Watch", "Ana Ruiz", None, "Harbour Watch", PERSON),
        ("Ana Ruiz, who met the family of Amir Holt", "Ana Ruiz", None, None, PERSON),
        ("Ana Ruiz, who lives ten miles south of Kelby", "Ana Ruiz", None, None, PERSON),
        ("Ana Ruiz, ambassador of Talonia in Faro", "Ana Ruiz", "ambassador of Talonia in Faro", "Talonia", PERSON),
        ("a Bank of Kelby clerk", "a Bank of Kelby clerk", "Bank of Kelby clerk", "Bank of Kelby", UNNAMED),
        ("Ana Ruiz, who spoke to the Hill Conference of Mayors", "Ana Ruiz", None, None, PERSON),
        (
            "Ana Ruiz, an expert on Wales at the Bridge Institute",
            "Ana Ruiz",
            "expert on Wales at the Bridge Institute",
            "Bridge Institute",
            PERSON,
        ),
        ("Ana Ruiz of the Church of Holt in Ohio", "Ana Ruiz", None, "Church of Holt", PERSON),
        ("Ana Ruiz of the Watch for Human Rights", "Ana Ruiz", None, "Watch for Human Rights", PERSON),
        ("Ana Ruiz of the Committee on the Harbour", "Ana Ruiz", None, "Committee on the Harbour", PERSON),
        ("Ana Ruiz, head of Harbour Watch and a poet", "Ana Ruiz", "head of Harbour Watch and a poet", "Harbour Watch", PERSON),
        (
            "a professor at the U.S. embassy by the sea",
            "a professor at the U.S. embassy by the sea",
            "professor at the U.S. embassy by the sea",
            "U.S. embassy",
            UNNAMED,
        ),
        ("the governor on Monday", "the governor on Monday", "governor on Monday", None, UNNAMED),
        ("a Greek official", "a Greek official", "Greek official", None, UNNAMED),
        ("a Talonic official", "a Talonic official", "Talonic official", "Talonic", UNNAMED),
        ("Ana Ruiz, a poet who came, the mayor", "Ana Ruiz", "poet who came", None, PERSON),
        ("Ana Ruiz of the Harbour Watch, a charity", "Ana Ruiz", None, "Harbour Watch", PERSON),
        ("UNHCR", "UNHCR", None, None, ORGANISATION),
        ("X", "X", None, None, PERSON),
        ("the Harbour Union", "Harbour Union", None, None, ORGANISATION),
        ("the group, Harbour Watch", "the group", "group, Harbour Watch", None, ORGANISATION),
        ("the head of the bank, who left", "the head of the bank, who left", "head of the bank, who left", None, UNNAMED),
        (
            "a spokesman for the Harbour Union",
            "a spokesman for the Harbour Union",
            "spokesman for the Harbour Union",
            "Harbour Union",
            UNNAMED,
        ),
        ("Orient News correspondent", "Orient News correspondent", "Orient News correspondent", "Orient News", UNNAMED),
        (
            "a Harbour Watch and Bridge Trust clerk",
            "a Harbour Watch and Bridge Trust clerk",
            "Harbour Watch and Bridge Trust clerk",
            "Harbour Watch and Bridge Trust",
            UNNAMED,
        ),
        (
            "a Harbour Watch and bridge clerk",
            "a Harbour Watch and bridge clerk",
            "Harbour Watch and bridge clerk",
            "Harbour Watch",
            UNNAMED,
        ),
        ("port authority spokesman", "port authority spokesman", "port authority spokesman", None, UNNAMED),
        ("two officials", "two officials", "officials", None, GROUP),
        ("lamplighters", "lamplighters", "lamplighters", None, GROUP),
        ("a stranger", "a stranger", "stranger", None, UNNAMED),
        ("Children’s Trust", "Children’s Trust", None, None, ORGANISATION),
        ("officials", "officials", "officials", None, GROUP),
        ("the report", "the report", "report", None, DOCUMENT),
        ("Tom Low and Ana Ruiz", "Tom Low and Ana Ruiz", None, None, GROUP),
        ("police chief Tom Low", "Tom Low", "police chief", None, PERSON),
        ("Harbour Union president Ana Ruiz", "Ana Ruiz", "Harbour Union president", "Harbour Union", PERSON),
        ("the group Harbour Watch", "Harbour Watch", "group", None, ORGANISATION),
        ("Former Harbour Union president Ana Ruiz", "Ana Ruiz", "Former Harbour Union president", "Harbour Union", PERSON),
        ("Justice Union president Ana Ruiz", "Ana Ruiz", "Justice Union president", "Justice Union", PERSON),
        ("the mayor and Ana Ruiz", "the mayor and Ana Ruiz", None, None, GROUP),
        ("founder and chief executive Ana Ruiz", "Ana Ruiz", "founder and chief executive", None, PERSON),
        ("the founder and director Ana Ruiz", "Ana Ruiz", "founder and director", None, PERSON),
        ("Governors Tom van Dam and Ana Ruiz", "Tom van Dam and Ana Ruiz", "Governors", None, GROUP),
        ("Bridge and Harbour and Holt of Lisbon", "Bridge and Harbour and Holt", None, "Lisbon", ORGANISATION),
    ],
)
def test_a_source_says_who_somebody_is_and_whom_they_speak_for(
    source: str, name: str, description: str | None, affiliation: str | None, kind: SpeakerKind
) -> None:
    (found,) = read(f"“No,” said |{source}|.")
    assert found
    assert (found.name, found.description, found.affiliation, found.kind) == (name, description, affiliation, kind)


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("NATO spokeswoman Ana Ruiz", "NATO"),
        ("Harbour manager Ana Ruiz", None),
        ("Harbour Watch manager Ana Ruiz", "Harbour Watch"),
        ("The Orient columnist Ana Ruiz", "Orient"),
        ("The Harbour Watch columnist Ana Ruiz", "Harbour Watch"),
        ("Harbourline’s manager Ana Ruiz", "Harbourline"),
    ],
)
def test_a_word_that_opens_its_sentence_is_a_body_s_name_by_its_capitals(source: str, affiliation: str | None) -> None:
    (found,) = read(f"|{source}| said no.")
    assert found
    assert (found.name, found.affiliation) == ("Ana Ruiz", affiliation)


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("|Critics| said no.", GROUP),
        ("|Police| said no.", GROUP),
        ("It rained. |Police| said no.", GROUP),
        ("|Reports| said no.", DOCUMENT),
        ("|Parliament| said no.", ORGANISATION),
        ("|NATO| said no.", ORGANISATION),
        ("|Holt| said no.", PERSON),
    ],
)
def test_a_capital_that_opens_a_sentence_makes_no_name_of_a_body(story: str, kind: SpeakerKind) -> None:
    (found,) = read(story)
    assert found
    assert found.kind == kind


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("The Syrian Observatory for Human Rights met. “No,” said |the Observatory|.", "Syrian Observatory for Human Rights"),
        ("The Bank of Faro met. “No,” said |the Bank|.", "Bank of Faro"),
        ("The Bank of Faro Island met Tom Low. “No,” said |the Bank|.", "Bank of Faro Island"),
        ("Ana Maria van der Berg Ruiz came. “No,” said |Ruiz|.", "Ana Maria van der Berg Ruiz"),
        ("It was ANA MARIA RUIZ. “No,” said |RUIZ|.", "ANA MARIA RUIZ"),
        ("HBN’s Ana Ruiz came. “No,” said |Ruiz|.", "Ana Ruiz"),
        ("Ana Ruiz came. “No,” said |Mrs Ruiz|.", "Ana Ruiz"),
        ("Tom Ruiz came. “No,” said |Mrs Ruiz|.", "Ruiz"),
        ("The Ana Ruiz Foundation met. “No,” said |Ruiz|.", "Ruiz"),
        ("Ana Ruiz\nFoundation for all. “No,” said |Ruiz|.", "Ana Ruiz"),
        ("It was Ana, Ruiz knew. “No,” said |Ruiz|.", "Ruiz"),
        ("“No,” said |Ruiz|, who is Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_name_is_the_fullest_that_the_story_gives(story: str, name: str) -> None:
    assert names(story) == [name]


def test_where_a_word_stands_is_told_the_same_however_often_it_is_asked() -> None:
    text = "Ana Ruiz met Tom Neil. Ruiz left."
    places = Places(copy(text, words(text), lines(text), lexicon(pack("en"))))
    found = [(places.alone("ruiz"), places.alone("neil"), places.alone("low")) for _ in range(20)]
    assert found == [([1, 5], [4], [])] * 20


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a report released Monday by the board", SpeakerKind.DOCUMENT),
        ("a survey conducted in May", SpeakerKind.DOCUMENT),
        ("officials involved in the talks", SpeakerKind.GROUP),
        ("a woman named in the papers", SpeakerKind.UNNAMED),
    ],
)
def test_what_follows_its_noun_hides_not_what_it_is(source: str, kind: SpeakerKind) -> None:
    (quote,) = extract_quotes(f"Prices rose by a tenth, according to {source}.", language="en")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.kind) == (source, kind)
