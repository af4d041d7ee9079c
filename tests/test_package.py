"""The package from outside: what it promises by name, what importing it costs."""

import inspect
import pickle
import subprocess
import sys
import time
from statistics import median

import pytest

import newsparse

PROMISED = "parse extract_quotes parse_many parse_wire read_export explain to_dict from_dict".split()
RETURNED = "Article Author Block Dateline Export ExportFields Explanation Label Quote QuoteKind Span Speaker Timestamp Wire".split()
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
    loaded = set(run("import newsparse, sys; newsparse.parse, newsparse.parse_many, newsparse.to_dict; print(*sys.modules)").split())
    assert loaded >= {"newsparse.pipeline", "attrs"}
    assert [name for name in LATE if name in loaded] == []


def test_an_error_reaches_another_process() -> None:
    error = pickle.loads(pickle.dumps(newsparse.UnknownLanguageError("xx")))  # noqa: S301  -- our own bytes
    assert (error.code, str(error)) == ("xx", str(newsparse.UnknownLanguageError("xx")))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'newsparse' has no attribute 'read'"):
        newsparse.read  # type: ignore[attr-defined]  # noqa: B018  -- asking is the point
    assert set(newsparse.__all__) <= set(dir(newsparse))


@pytest.mark.timing
def test_importing_takes_at_most_seven_times_a_bare_interpreter() -> None:
    ratios = []
    for _ in range(3):  # a busy machine may spoil one round
        bare, with_newsparse = (median(seconds(code) for _ in range(7)) for code in ("pass", "import newsparse"))
        ratios.append(with_newsparse / bare)
        if ratios[-1] <= 7:
            break
    assert min(ratios) <= 7, ratios
