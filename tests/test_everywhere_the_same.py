"""The same text gives the same article: in any thread, in any process, after a thousand others, and out of a pickle."""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import hostile
import newsparse
from benchmarks import service

HERE = Path(__file__).parent
FILES = [*sorted((HERE.parent / "seeds").glob("*.txt")), *sorted((HERE / "clean_copy").rglob("*.txt"))[:30]]
TEXTS = [*(file.read_text("utf-8") for file in FILES), hostile.mixed(4000)]

DIGEST = """
import hashlib, json, pathlib, sys, newsparse
made = hashlib.sha256()
for file in sys.argv[1:]:
    article = newsparse.parse(pathlib.Path(file).read_text("utf-8"))
    made.update(json.dumps(newsparse.to_dict(article)).encode())
    for at in (*article.blocks, *article.quotes):
        made.update(str(newsparse.explain(article, at)).encode())
print(made.hexdigest())
"""

SURROUNDED = """
import pathlib, sys, newsparse
around = sys.argv.pop(1)
for file in sys.argv[1:]:
    for line in sorted({*pathlib.Path(file).read_text("utf-8").splitlines()} - {""}):
        for _ in range(2):
            newsparse.parse(around.format(line), language="en")
"""
"""Reads each line of some texts on another page, twice: what is told of a line is kept when it is met again."""

CREDIT = """The bridge over the harbour closes

By Ana Ruiz

The bridge over the harbour will be closed for a year, the mayor of Orley said on Monday.

Ann Lee/dpa ©

Drivers have to go round the bay until spring, and the mayor does not think that they will like it.
"""

AT_ONCE = """
import sys, threading, pathlib, newsparse
sys.setswitchinterval(1e-5)
texts = [pathlib.Path(file).read_text("utf-8") for file in sys.argv[1:]]
parse, ready, found = newsparse.parse, threading.Barrier(8), []
def read():
    ready.wait()
    found.append([parse(text) for text in texts])
threads = [threading.Thread(target=read) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), all(articles == found[0] for articles in found), found[0] == [parse(text) for text in texts])
"""


def run(script: str, *arguments: object, **environment: str) -> str:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, env={"PATH": "", **environment}).stdout.strip()


def test_eight_threads_give_what_one_gives() -> None:
    expected = [newsparse.parse(text) for text in TEXTS]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda turn: [newsparse.parse(text) for text in TEXTS[turn:] + TEXTS[:turn]], range(8)))
    finally:
        sys.setswitchinterval(before)
    for turn, articles in enumerate(found):
        assert articles == expected[turn:] + expected[:turn]


def test_eight_threads_may_be_the_first_to_read() -> None:
    assert run(AT_ONCE, *FILES[:6]) == "8 True True"


def test_a_hash_seed_changes_nothing() -> None:
    assert len({run(DIGEST, *FILES[:8], PYTHONHASHSEED=seed) for seed in ("0", "1", "random")}) == 1


def test_another_process_gives_the_same() -> None:
    texts = TEXTS[:6]
    assert list(newsparse.parse_many(texts, jobs=2)) == [newsparse.parse(text) for text in texts]


def returned() -> Iterator[object]:
    """Something of everything that is returned, and every error that is raised."""
    article = newsparse.parse(TEXTS[0])
    yield article
    yield from (newsparse.explain(article, at) for at in (article.blocks[0], article.quotes[0]))
    yield from (newsparse.parse_wire(frame(hostile.STORY)) for frame in (hostile.anpa, hostile.iptc))
    yield from (newsparse.read_export(hostile.export(form, hostile.STORY)) for form in hostile.FRAMES)
    yield newsparse.extract_quotes(hostile.STORY)
    yield newsparse.to_dict(article)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_everything_returned_comes_out_of_a_pickle_equal(protocol: int) -> None:
    for thing in returned():
        again = pickle.loads(pickle.dumps(thing, protocol))  # noqa: S301  -- our own bytes
        assert again == thing
        assert type(again) is type(thing)


def test_every_error_comes_out_of_a_pickle_with_its_words() -> None:
    failing: list[Callable[[], object]] = [
        lambda: newsparse.parse("", language="xx"),
        lambda: newsparse.parse_wire(b"Rates held"),
        lambda: newsparse.read_export("Rates held"),
        lambda: newsparse.from_dict({}),
        lambda: newsparse.explain(newsparse.parse("Rates held"), 99),
    ]
    for call in failing:
        with pytest.raises(ValueError, match=r"expected|no language|looked for|lies in no") as caught:
            call()
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  -- our own bytes
        assert (type(again), str(again)) == (type(caught.value), str(caught.value))
    failure = next(newsparse.parse_many([None]))  # type: ignore[list-item]
    assert str(pickle.loads(pickle.dumps(failure))) == str(failure)  # noqa: S301  -- our own bytes


def test_everything_returned_has_a_hash_but_records() -> None:
    for thing in returned():
        assert isinstance(thing, dict) or hash(thing) == hash(thing)


def test_memory_stays_flat_after_the_first_thousand_articles() -> None:
    after_a_thousand, after_more = service.memory(1_500)
    assert after_more - after_a_thousand < 1
    assert after_more <= 60


def test_what_was_read_leaves_no_trace_in_what_is_read_next() -> None:
    first = json.dumps(newsparse.to_dict(newsparse.parse(TEXTS[0])))
    for piece in hostile.PIECES.values():
        newsparse.parse(hostile.text(piece, 2000))
    assert json.dumps(newsparse.to_dict(newsparse.parse(TEXTS[0]))) == first


@pytest.mark.parametrize("around", ["©\n\n{}\n", "(\n{}\n)", "Photo:\n{}\n\nHome", "$ | {} | Home"], ids=ascii)
def test_lines_that_were_read_on_other_pages_leave_no_trace(around: str, tmp_path: Path) -> None:
    credit = tmp_path / "credit.txt"
    credit.write_text(CREDIT, "utf-8")
    files = [credit, *(file for file in FILES if file.name.endswith("en.txt"))][:8]
    assert run(SURROUNDED + DIGEST, around, *files, PYTHONUTF8="1") == run(DIGEST, *files, PYTHONUTF8="1")
