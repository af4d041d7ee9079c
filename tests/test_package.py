"""The package from outside: what it promises by name, what importing it costs."""

import inspect
import subprocess
import sys
import time
from statistics import median

import pytest

import newsparse

PROMISED = "parse extract_quotes parse_many explain to_dict from_dict".split()
RETURNED = "Article Author Block Dateline ExportFields Explanation Label Quote QuoteKind Span Speaker Timestamp Wire".split()
LATE = "dateutil argparse importlib.metadata multiprocessing concurrent.futures jsonschema gzip".split()


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def seconds(code: str) -> float:
    began = time.perf_counter()
    run(code)
    return time.perf_counter() - began


@pytest.mark.parametrize("name", [*PROMISED, *RETURNED, "UnknownLanguageError"])
def test_a_promised_name_is_there(name: str) -> None:
    assert hasattr(newsparse, name)
    assert name in newsparse.__all__


@pytest.mark.parametrize("name", newsparse.__all__)
def test_every_public_name_says_what_it_is(name: str) -> None:
    thing = getattr(newsparse, name)
    if inspect.isclass(thing) or inspect.isfunction(thing):
        assert thing.__module__.split(".")[0] == "newsparse"
        assert inspect.getdoc(thing)


def test_importing_loads_nothing_that_only_some_calls_need() -> None:
    loaded = set(run("import newsparse, sys; print(*sys.modules)").split())
    assert loaded & {"newsparse", "attrs"} == {"newsparse", "attrs"}
    assert [name for name in LATE if name in loaded] == []


@pytest.mark.timing
def test_importing_takes_at_most_seven_times_a_bare_interpreter() -> None:
    ratios = []
    for _ in range(3):  # a busy machine may spoil one round
        bare, with_newsparse = (median(seconds(code) for _ in range(7)) for code in ("pass", "import newsparse"))
        ratios.append(with_newsparse / bare)
        if ratios[-1] <= 7:
            break
    assert min(ratios) <= 7, ratios
