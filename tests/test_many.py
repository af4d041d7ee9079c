"""Many texts: order, laziness, one bad item among good ones, and no process left behind."""

import multiprocessing
import os
import pickle
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from operator import attrgetter
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import newsparse.article
from articles import articles
from newsparse.article import Advisory, Article
from newsparse.language import UnknownLanguageError
from newsparse.many import Failure, in_order, parse_many
from newsparse.many.processes import _results as results_in_a_process
from newsparse.many.processes import _short_cuts as short_cuts
from newsparse.pipeline import parse
from newsparse.span import Span

TEXTS = [f"Rates held for month {number}\n\nLISBON: “We wait,” the governor, Ana Ruiz, said on Tuesday." for number in range(150)]


class Odd(str):
    """A string of a class that another process cannot be told of, as it is made in a function in some tests."""

    __slots__ = ()


def test_one_job_and_two_jobs_give_the_articles_in_order() -> None:
    expected = [parse(text) for text in TEXTS]
    assert list(parse_many(TEXTS)) == expected
    assert list(parse_many(TEXTS, jobs=2)) == expected


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_language_is_passed_on(jobs: int) -> None:
    assert [result.language for result in parse_many(TEXTS[:3], language="fr", jobs=jobs) if isinstance(result, Article)] == ["fr"] * 3


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_texts_give_no_articles(jobs: int) -> None:
    assert list(parse_many([], jobs=jobs)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_text_gives_a_failure_in_its_place(jobs: int) -> None:
    bad = ["Rates held", None, b"Rates", lambda: None, "Rates cut"]
    first, nothing, raw, function, last = parse_many(bad, jobs=jobs)  # type: ignore[arg-type]
    assert (first, last) == (parse("Rates held"), parse("Rates cut"))
    for result, index, words in ((nothing, 1, "got NoneType"), (raw, 2, "decode"), (function, 3, "got function")):
        assert isinstance(result, Failure)
        assert isinstance(result.error, TypeError)
        assert result.index == index
        assert words in str(result.error)


@pytest.mark.parametrize("jobs", [1, 2])
def test_strings_of_other_classes_are_texts(jobs: int) -> None:
    class Local(str):
        __slots__ = ()

    assert list(parse_many([Local("Rates held"), Odd("Rates cut")], jobs=jobs)) == [parse("Rates held"), parse("Rates cut")]


@pytest.mark.parametrize(("jobs", "most"), [(1, 1), (2, 80), (3, 120)])
def test_an_endless_input_is_not_read_far_ahead(jobs: int, most: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for number in count():
            taken = number + 1
            yield "Rates held"

    results = parse_many(endless(), jobs=jobs)
    assert taken == 0
    for number in range(1, 120):
        next(results)
        assert taken <= number + most
    _close(results)


def test_of_long_texts_few_are_read_ahead() -> None:
    taken = 0

    def long() -> Iterator[str]:
        nonlocal taken
        for number in count():
            taken = number + 1
            yield "." * 150_000

    results = parse_many(long(), jobs=2)
    for number in range(1, 20):
        next(results)
        assert taken <= number + 5
    _close(results)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_first_results_of_a_slow_input_do_not_wait_for_the_last(jobs: int) -> None:
    taken = 0

    def slow() -> Iterator[str]:
        nonlocal taken
        for _ in range(30):
            taken += 1
            time.sleep(0.02)
            yield "Rates held"

    results = parse_many(slow(), jobs=jobs)
    next(results)
    assert taken <= 25
    _close(results)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_the_input_comes_after_what_came_before_it(jobs: int) -> None:
    def failing() -> Iterator[str]:
        yield from TEXTS[:20]
        raise OSError("the disk is gone")

    results = parse_many(failing(), jobs=jobs)
    assert list(islice(results, 20)) == [parse(text) for text in TEXTS[:20]]
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_no_process_is_left_when_the_reader_stops_early() -> None:
    results = parse_many(TEXTS * 10, jobs=2)
    next(results)
    assert multiprocessing.active_children()
    _close(results)
    assert not multiprocessing.active_children()


def test_no_process_is_left_at_the_end() -> None:
    list(parse_many(TEXTS, jobs=2))
    assert not multiprocessing.active_children()


def _fatal(number: int) -> int:
    if number in (7, 31):
        os._exit(1)
    return number * number


def test_a_process_that_dies_costs_only_the_item_it_died_of() -> None:
    results = list(in_order(_fatal, range(100), jobs=2))
    assert [result if isinstance(result, int) else None for result in results] == [
        None if number in (7, 31) else number * number for number in range(100)
    ]
    assert [result.index for result in results if isinstance(result, Failure)] == [7, 31]
    assert not multiprocessing.active_children()


def _dies_late(number: int) -> int:
    if number == 0:
        os._exit(1)
    return number


def test_work_goes_on_in_new_processes_after_a_death() -> None:
    def paced() -> Iterator[int]:
        for number in range(40):
            time.sleep(0.01)
            yield number

    results = list(in_order(_dies_late, paced(), jobs=2))
    assert isinstance(results[0], Failure)
    assert results[1:] == list(range(1, 40))


def _reciprocal(number: int) -> float:
    return 1 / number


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_the_work_stays_with_its_item(jobs: int) -> None:
    half, bad, one = in_order(_reciprocal, [2, 0, 1], jobs)
    assert (half, one) == (0.5, 1.0)
    assert isinstance(bad, Failure)
    assert repr(bad.error) == "ZeroDivisionError('division by zero')"


@pytest.mark.parametrize("one", ["Rates held", b"Rates held"])
def test_one_text_instead_of_many_is_refused_at_once(one: str) -> None:
    with pytest.raises(TypeError, match="expected several texts, got one"):
        parse_many(one)


@pytest.mark.parametrize("jobs", [0, -1])
def test_fewer_jobs_than_one_are_refused_at_once(jobs: int) -> None:
    with pytest.raises(ValueError, match=f"expected at least 1 job, got {jobs}"):
        parse_many([], jobs=jobs)


@pytest.mark.parametrize("jobs", [None, "2", 1.0])
def test_jobs_that_are_no_number_are_refused_at_once(jobs: Any) -> None:  # noqa: ANN401  -- anything at all
    with pytest.raises(TypeError, match=f"expected int, got {type(jobs).__name__}"):
        parse_many(["Rates held"], jobs=jobs)


def test_an_unknown_language_is_refused_at_once() -> None:
    with pytest.raises(UnknownLanguageError):
        parse_many([], language="xx")


@given(articles())
def test_the_short_cut_of_pickling_loses_nothing(article: Article) -> None:
    got = pickle.loads(results_in_a_process(_itself, [(0, article)]))  # noqa: S301  -- our own
    assert got == [article]


def test_every_class_of_an_article_has_the_short_cut() -> None:
    classes = [getattr(newsparse.article, name) for name in newsparse.article.__all__]
    assert {Span, *(one for one in classes if isinstance(one, type) and attrs.has(one))} == set(short_cuts())
    assert Advisory in short_cuts()


def _itself(article: Article) -> Article:
    return article


def test_processes_can_be_spawned(tmp_path: Path) -> None:
    script = tmp_path / "spawned.py"
    script.write_text(
        "import multiprocessing\n"
        "from newsparse.many import parse_many\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    print([result.text for result in parse_many(['Rates held', 'Rates cut'], jobs=2)])\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "['Rates held', 'Rates cut']\n"
    assert not done.stderr


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_a_script_without_the_guard_that_spawned_processes_need_is_told_so(tmp_path: Path, method: str) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import multiprocessing\n"
        "from newsparse.many import parse_many\n"
        "if multiprocessing.get_start_method(allow_none=True) is None:\n"
        f"    multiprocessing.set_start_method('{method}')\n"
        "list(parse_many(['Rates held', 'Rates cut'], jobs=2))\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert re.search(r"\nRuntimeError: no process stays alive .* `if __name__ == '__main__':` there\n", done.stderr)


def test_a_forgotten_iterator_ends_its_processes() -> None:
    script = (
        "from newsparse.many import parse_many\nfrom itertools import repeat\nkept = parse_many(repeat('Rates held'), jobs=2)\nnext(kept)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert not done.stderr


def _close(results: Iterator[object]) -> None:
    close: Callable[[], None] = attrgetter("close")(results)
    close()
