"""What is known about the names that stand in a dateline: places, regions, agencies, months."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.language import Pack

_BEFORE = "before"
_REGIONS = frozenset({"us-state", "province", "country", "city-alone"})
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "ı": "i", "œ": "oe", "ð": "d", "’": "'", "‘": "'", "`": "'"})


def kind_of(name: str, pack: Pack) -> str | None:
    """
    What kind of place bears this name, case and accents aside; None when it is not known.

        >>> from newsparse.language import pack
        >>> kind_of("SÃO PAULO", pack("en")), kind_of("Pa.", pack("en")), kind_of("TRUMP", pack("en"))
        ('city-alone', 'us-state', None)
    """
    places = pack.table("places")
    for key in _keys(name):
        if (row := places.get(key)) and row[0] != _BEFORE:
            return row[0]
    return None


def stands_before_a_place(word: str, pack: Pack) -> bool:
    """
    Whether a word leads to a place in a sentence of the text's language.

        >>> from newsparse.language import pack
        >>> stands_before_a_place("in", pack("en")), stands_before_a_place("aus", pack("de")), stands_before_a_place("the", pack("en"))
        (True, True, False)
    """
    return pack.table("places").get(word.lower(), ("",))[0] == _BEFORE


def names_a_region(name: str, pack: Pack) -> bool:
    """
    Whether a state, a province or a country is called or abbreviated so. Two letters count when the first is a capital.

        >>> from newsparse.language import pack
        >>> [names_a_region(name, pack("en")) for name in ("N.H.", "W. Va.", "South Korea", "MA", "in", "surgeon")]
        [True, True, True, True, False, False]
    """
    if len(name) == 2 and name.islower():
        return False
    places = pack.table("places")
    compact = name.lower().replace(".", "").replace(" ", "")
    return any(places.get(key, ("",))[0] in _REGIONS for key in (compact, *_keys(name)))


def kind_of_agency(name: str, pack: Pack) -> str | None:
    """
    What kind of sender is called so, a joint one by its parts; None when none of them is known.

        >>> from newsparse.language import pack
        >>> kind_of_agency("Reuters", pack("en")), kind_of_agency("tca/dpa", pack("de")), kind_of_agency("I-Vt.", pack("en"))
        ('agency', 'agency', None)
    """
    agencies = pack.table("agencies")
    whole = " ".join(name.lower().split())
    for key in (whole, whole.rstrip("."), *(part.strip() for part in whole.replace(",", "/").split("/"))):
        if row := agencies.get(key):
            return row[0]
    return None


def month_of(word: str, pack: Pack) -> int | None:
    """
    The number of the month that is written so in the text's language or in English.

        >>> from newsparse.language import pack
        >>> month_of("MArch", pack("und")), month_of("Sept.", pack("en")), month_of("Narch", pack("en"))
        (3, 9, None)
    """
    row = pack.table("calendar").get(word.lower().rstrip("."))
    return int(row[1]) if row and row[0] == "month" else None


def nearly_a_month(word: str, pack: Pack) -> bool:
    """
    Whether the word is a month with one letter lost, added, swapped or mistyped.

        >>> from newsparse.language import pack
        >>> [nearly_a_month(word, pack("en")) for word in ("Narch", "Juen", "Apri", "aged", "surgeon")]
        [True, True, True, False, False]
    """
    low = word.lower()
    return len(low) >= 4 and any(abs(len(low) - len(month)) <= 1 and _near(low, month) for month in pack.table("misprinted"))


def _near(word: str, month: str) -> bool:
    shared = sum(min(word.count(letter), month.count(letter)) for letter in set(word))
    return shared >= max(len(word), len(month)) - 1


def _keys(name: str) -> tuple[str, ...]:
    """How a name may stand in a pack: as it is in lower case; then without accents; then without its full stop."""
    low = " ".join(name.lower().split())
    if low.isascii():
        return (low, low.rstrip(".")) if low.endswith(".") else (low,)
    plain = "".join([char for char in unicodedata.normalize("NFD", low.translate(_LETTERS)) if not "\u0300" <= char < "\u0370"])
    return low, unicodedata.normalize("NFC", plain)
