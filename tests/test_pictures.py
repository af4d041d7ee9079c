"""Which lines credit a picture at their end without a word that says so, and which look alike."""

import pytest

from newsparse.language import pack
from newsparse.story.pictures import closes_with_a_credit, credits_of, credits_text, pictured
from newsparse.text.words import words


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "The north quay was closed in January. (Ann Lee/Courier)"),
        ("en", "The north quay was closed in January. (Zorka Quillfeather / Harbour Courier)"),
        ("en", "Waves at the north quay on Jan. 12, 2025. ZORKA QUILLFEATHER/COURIER"),
        ("en", "The north quay was closed in January. Zorka Quillfeather for The Courier"),
        ("en", "Waves at the north quay on Jan. 12, 2025. ANN LEE FOR THE HARBOUR COURIER"),
        ("en", "The north quay was closed in January. Zorka Quillfeather/Getty Images"),
        ("en", "The north quay was closed in January. (AP Photo)"),
        ("en", "Reuters/Ann Lee"),
        ("en", "(Ann Lee / Reuters)"),
        ("en", "Zorka Quillfeather/Reuters"),
        ("en", "Getty Images"),
        ("en", "© iStock"),
        ("de", "Am Nordkai geht nichts mehr. IMAGO/Westlicht"),
        ("de", "Am Nordkai geht nichts mehr. | Anna Lenz/dpa"),
        ("de", "picture alliance / Anna Lenz"),
        ("fr", "Devant la criée, le 28 février 2025. ÉLODIE MARSAN POUR « LE VEILLEUR »"),
        ("fr", "Devant la criée, le 28 février 2025. (Élodie Marsan / AFP)"),
        ("fr", "Devant la criée. Photo Élodie Marsan"),
        ("fr", "Photo Lucas Ferrand/Presse Océane"),
        ("es", "El muelle norte, el pasado viernes. EFE/Paco Linares"),
        ("es", "El muelle norte, el pasado viernes. / PACO LINARES"),
        ("it", "I vigili del fuoco al lavoro sul molo (foto Bassi)"),
        ("nl", "De brug in het centrum, vorig jaar. Foto Pieter Bakker"),
        ("pt", "Moradores usam canoas na rua | Rildo Amoras/Divulgação"),
    ],
)
def test_a_credit_is_told_by_its_shape(code: str, line: str) -> None:
    assert closes_with_a_credit(line, credits_of(pack(code)))


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Ann Lee/Tom Day"),
        ("en", "Ann Lee / Staff Writer"),
        ("en", "Photo Gallery"),
        ("en", "Arts/Culture"),
        ("en", "The north quay was closed in January. READ MORE"),
        ("en", "The north quay was closed in January. Photos and video below"),
        ("en", "The north quay was closed in January. (Ann Lee/Tom Day)"),
        ("en", "The north quay was closed in January, Reuters reports."),
        ("en", "Golden Pothos (Golden Pothos / Devil’s Ivy)"),
        ("en", "Sales and support (Team Lead/Analyst)"),
        ("en", "Rep. Ann Lee for Interior Secretary"),
        ("en", "The north quay was closed in January. Ask Zorka Quillfeather for more"),
        ("en", "The north quay was closed in January. Thanks for the patience"),
        ("en", "“We wait for the summer.” Ann Lee, harbour master of Orley"),
        ("en", "The north quay was closed in January. NO BOATS LEFT THE HARBOUR"),
        ("en", "THE QUAY IS CLOSED. ANN LEE SAYS"),
        ("de", "Die Abgeordnete sprach für die Fraktion (CDU/CSU)"),
        ("de", "Das Wasser fällt langsam. (dpa/lno)"),
        ("de", "Im Finale gewannen beide. (Anna Lenz/Maria Holm)"),
        ("es", "El muelle norte se cerró el viernes, según la ministra. EFE"),
    ],
)
def test_what_looks_like_a_credit_is_none(code: str, line: str) -> None:
    assert not closes_with_a_credit(line, credits_of(pack(code)))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Photo: Ann Lee", 1),
        ("© Ann Lee/Reuters", 1),
        ("(Ann Lee/Reuters)", 1),
        ("The north quay in January. Photo: Ann Lee", 2),
        ("The north quay in January (Photo: Ann Lee)", 2),
        ("The north quay in January © Ann Lee", 2),
        ("The north quay in January. AFP/Ann Lee", 2),
        ("The north quay in January. Zorka Quillfeather for The Courier", 2),
        ("© Quillfeather/Courier", 1),
        ("© 2025 Quillfeather/Courier", 0),
        ("All pictures of the north quay ©", 0),
        ("Photos: the north quay in January", 1),
        ("The north quay in January", 0),
    ],
)
def test_a_credit_alone_is_told_from_one_behind_its_caption(line: str, number: int) -> None:
    cut = words(line)
    assert pictured(cut.lower, cut.gaps[:-1], line, credits_of(pack("en"))) == number


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ann Lee (words), Tom Day (photos)", True),
        ("Tom Day (photos), Ann Lee (words)", True),
        ("Words: Ann Lee, photos: Tom Day", True),
        ("Text by Ann Lee, photos by Tom Day", True),
        ("Tom Day (photos)", False),
        ("Photos: Tom Day", False),
        ("Words alone, says Ann Lee", False),
    ],
)
def test_a_line_that_names_pictures_may_say_who_wrote_the_text(line: str, *, told: bool) -> None:
    cut = words(line)
    assert credits_text(cut.lower, cut.gaps[:-1], credits_of(pack("en"))) == told
