"""Texts that nobody would write, and texts that somebody might."""

from functools import cache

from hypothesis import strategies as st

from newsparse.language import pack

CONTROL = "".join(map(chr, [*range(0x20), 0x7F, *range(0x80, 0xA0)]))
SURROGATES = "".join(map(chr, [0xD800, 0xDBFF, 0xDC00, 0xDFFF]))
COMBINING = "\u0301\u0308\u0327\u20dd\u0489\u3099"
RIGHT_TO_LEFT = "אבגשלום مرحبا\u200f\u202e\u2067\u2069"
EMOJI = "😀👩\u200d🚀🏳\ufe0f\u200d🌈🇵🇹"
ZERO_WIDTH = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2064\ufeff"
BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
MARKS = "“”‘’\"'`´«»„‚‹›「」『』〝〟′″*_—–-:;.,!?…()[]<>|/\\#©@"
CASE = "İıßŉǰΐΰև\ufb01ΣςÅK"
ODD = CONTROL + SURROGATES + COMBINING + RIGHT_TO_LEFT + EMOJI + ZERO_WIDTH + BREAKS + MARKS + CASE

WORDS = """
    the a an of in on at to for and or but he she they it said says told asked added wrote announced according tweeted
    Mr Mrs Dr President governor minister spokesman spokeswoman police officials bank Reuters AP (AP) (Reuters) dpa
    Ana Ruiz Tom O’Neil Jean-Luc Moreau al-Hasan LISBON Lisbon PARIS/BERLIN March 3 Monday 2016 08:44 AM UTC 09/08/2016
    By BY Von Par Por Published Updated Posted Stand: Photo: Foto: Credit © Related Advertisement Subscribe Share Facebook
    Comments Newsletter Sign up Read more Cookies Privacy Tags Topics Copyright Disclaimer 3 min read 2 hours ago
    “We wait,” “We 'He ” “ ‘no’ "so-called" «Nous attendons», „Wir warten“, sagte der la que le dit dijo 、。」 ''yes'' don't 5'10"
""".split()
# days that no year has, or some have not, and dates without a year that may stand behind one with
WORDS += ["29 February", "February 29, 2023", "31 April", "31.04.2023", "3 March 2023 |", "Published: 3 March 2023", "Updated: 29 February"]


NAMES = ["Ana", "Ruiz", "Paul", "Holt", "Faro", "Talonic", "U.S.", "DC"]
UNKNOWN = ["harbour", "fonte", "nova", "dendrologa", "speicher", "saliendo", "prüfe", "12", "2025"]
"""What no file of a pack has."""
GAPS = [*[" "] * 12, *", |. |: |-|’|'| “|” |” “|,” |.” | «| » |\n\n|\n| — | (|) |… |; |! |? ".split("|")]


@cache
def jumbled(code: str) -> st.SearchStrategy[str]:
    """The words that attribution goes by in a language, in any order, with any sign between them."""
    cues, small = (list(pack(code).table(name)) for name in ("cues", "grammar"))
    phrases = [part for phrase in pack(code).table("phrases") for part in (phrase, *phrase.split())]
    rests = [word for verb, (rest,) in pack(code).table("separable").items() for word in (verb, *rest.split())]
    tables = ("roles", "pronouns", "calendar", "honorifics", "particles", "epithets", "organisations", "documents", "legalforms")
    others = [word.lstrip("-") for name in tables for word in pack(code).table(name)]
    word = st.one_of(*(st.sampled_from(some) for some in (cues, small, phrases, rests, others, NAMES, UNKNOWN) if some))
    return st.lists(st.builds(_put, word, st.integers(0, 3), st.sampled_from(GAPS)), max_size=40).map("".join)


def _put(word: str, capital: int, gap: str) -> str:
    return (word.title() if capital == 3 else word) + gap


def lines_of(words: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    """Lines of these words, as a page may have them."""
    line = st.lists(words, max_size=most).map(" ".join)
    gap = st.sampled_from(["\n", "\n\n", "\r\n", "\n    ", " \n\n", "\u2028", "\f"])
    return st.lists(st.tuples(line, gap), max_size=25).map(lambda pairs: "".join(part for pair in pairs for part in pair))


def pieced(parts: list[str], odd: int, most: int) -> st.SearchStrategy[str]:
    """Lines put together from at most so many of these parts and of bits of any text."""
    return st.lists(st.sampled_from(parts) | st.text(max_size=odd), max_size=most).map("".join)


article_like = lines_of(st.sampled_from(WORDS), 40)
odd_lines = lines_of(st.text(st.sampled_from(ODD), max_size=5) | st.sampled_from(WORDS), 12)
anything = st.text(st.characters() | st.sampled_from(ODD), max_size=300)
pieces = st.text(st.sampled_from(ODD + "ab ,."), min_size=1, max_size=12)
long_lines = st.builds(lambda piece, times: piece * times, pieces, st.integers(500, 3000))
texts = st.one_of(article_like, odd_lines, anything, long_lines)
