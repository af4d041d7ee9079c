"""
Reads whatever a fuzzer finds: inputs that reach new lines of the package, in search of one that breaks it. By hand, with atheris.

    pip install -e '.[test,fuzz]'
    python tests/fuzz.py text  FOUND tests/speech tests/clean_copy tests/cases -max_total_time=3600
    python tests/fuzz.py record FOUND -max_total_time=600

What is read: `text` and `story` as `parse` and `extract_quotes` do, `wire` as `parse_wire`, `record` by `from_dict`, once an
article's record has been bent. The folder FOUND holds the inputs that led somewhere new; further ones are read to begin with.
What else can be said is libFuzzer's. An input that breaks something is written to a file `crash-...`: make a case of it.
"""

import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import atheris

with atheris.instrument_imports(include=["newsparse"]):  # all of it now: the package loads a name when it is first asked for
    import newsparse
    from newsparse import explain, from_dict, parse, parse_wire, parse_wire_many, to_dict
    from newsparse.language import codes

import hostile

LANGUAGES = (None, *codes())
BENT: tuple[object, ...] = (None, True, -1, 0, 1, 10**20, 0.5, "", "x", "said", "\ud800", [], {}, [0, 1], [1, 0], {"start": 0})


def text(data: bytes) -> None:
    """A page, in any language, lone surrogates and all: how long it is says which language."""
    found = data.decode("utf-8", "surrogateescape")
    article = hostile.sound(parse(found, language=LANGUAGES[len(found) % len(LANGUAGES)]))
    assert article.text == found
    for block in article.blocks[: 1 + len(data) % 3]:
        explain(article, block)


def story(data: bytes) -> None:
    """A story without a page."""
    hostile.of_story(data.decode("utf-8", "surrogateescape"))


def wire(data: bytes) -> None:
    """A transmission, alone and as a stream; what is none is refused."""
    try:
        hostile.sound(parse_wire(data))
        for article in parse_wire_many(data):
            hostile.sound(article)
    except newsparse.WireFormatError:
        return


def record(data: bytes) -> None:
    """A record in which a few values are others: refused, or an article that can be written down and is the same when read."""
    bends, inner = data[:12], data[12:].decode("utf-8", "surrogateescape")
    whole: Any = to_dict(parse(hostile.STORY + inner))
    for which, value in zip(bends[::2], bends[1::2], strict=False):
        places = list(_places(whole))
        holder, key = places[which * 7 % len(places)]
        holder[key] = deepcopy(BENT[value % len(BENT)])
    try:
        article = from_dict(whole)
    except newsparse.RecordError:
        return
    assert from_dict(to_dict(article)) == article


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401  -- what JSON holds
    """Each value below this one: what holds it, and under which key."""
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()):
        yield value, key
        yield from _places(inner)


TARGETS: dict[str, Callable[[bytes], None]] = {one.__name__: one for one in (text, story, wire, record)}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"{__doc__}\nexpected one of {', '.join(TARGETS)}")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
