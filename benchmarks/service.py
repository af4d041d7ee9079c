r"""
What a service asks that reads articles all day: memory, several processes, how far ahead is read, a line of five megabytes.

    python -m benchmarks.service memory 10000          the highest resident memory after 1,000 articles and after the last, in MiB
    python -m benchmarks.service character "a"         bytes of memory that a character costs in a text that repeats this
    python -m benchmarks.speed --service               all of it
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from subprocess import run
from time import perf_counter, process_time

import newsparse

ROOT = Path(__file__).parents[1]
_LINE = "The governor of the bank, Ana Ruiz, said on Tuesday that the rest was noise, and told Tom O’Neil to wait. "
_MANY = 600
_KINDS = {
    "articles": "Firm closes yard\n\nBy Ana Ruiz\n\nLISBON (AP) — “We wait,” said Ana Ruiz, who leads the firm. "
    + "The yard was bought in 1960. " * 20
    + "\n\n",
    "quotation after quotation": "“We wait,” he said. ",
    "lines of two words": "Read more\n",
    "lines of one letter": "a\n",
}


def made_up(number: int) -> Iterator[str]:
    """
    Articles of which no two have the same names: each brings words that no cache has.

    >>> next(made_up(1)).partition(" ")[2].partition(chr(10))[0].rpartition(" ")[0]
    'to close its yard at'
    """
    dice = random.Random(7)  # noqa: S311  -- the same articles every time

    def name() -> str:
        return "".join(dice.choice("bdfklmnprst") + dice.choice("aeiou") for _ in range(4)).title()

    for _ in range(number):
        person, town, firm = f"{name()} {name()}", name(), name()
        said = [f"{firm} bought the yard from {name()} in {year}, and {name()} ran it." for year in range(1960, 2000, 4)]
        yield "\n\n".join(
            [
                f"{firm} to close its yard at {town}",
                f"By {name()} {name()}",
                f"{town.upper()} (AP) — {firm} will close its yard, {person} said.",
                f"“We wait for {name()},” said {person}, who leads {firm}. He told {name()} that nothing was decided.",
                *said,
                f"On the list are {', '.join(name() for _ in range(80))}.",
                "Read more\nShare\nSign up to our newsletter\n",
            ],
        )


def peak() -> float:
    """The most memory this process ever had resident, in MiB; of the process that started it nothing counts, as it does in `ru_maxrss`."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text("utf-8").partition("VmHWM:")[2].split()[0]) / 1024
    from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  -- not on every system

    return getrusage(RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def memory(number: int) -> tuple[float, float]:
    """The peak after 1,000 articles and after all of them, in a process that does nothing else."""
    first, last = _alone("memory", str(number))
    return first, last


def _alone(*arguments: str) -> list[float]:
    """What this module prints with these arguments, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.service", *arguments]
    return [float(word) for word in run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()]


def _character(piece: str) -> float:
    """How many bytes more are resident at most for each character of a megabyte of this piece."""
    text = piece * (1_000_000 // len(piece))
    newsparse.parse(next(made_up(1)))
    before = peak()
    newsparse.parse(text)
    return (peak() - before) * (1 << 20) / len(text)


def _read(number: int) -> Iterator[float]:
    """Reads so many articles one by one, each forgotten before the next; the peaks."""
    for at, text in enumerate(made_up(number), 1):
        newsparse.parse(text)
        if at in {1000, number}:
            yield peak()


def jobs(several: list[str]) -> tuple[float, float]:
    """Seconds on the wall for these texts with one job and with two, the best of two runs each."""
    best = []
    for number in (1, 2):
        taken = []
        for _ in range(2):
            began = perf_counter()
            for _article in newsparse.parse_many(several, jobs=number):
                pass
            taken.append(perf_counter() - began)
        best.append(min(taken))
    return best[0], best[1]


def ahead() -> int:
    """How many texts of an endless input are taken at most beyond the one that is given, with two jobs."""
    taken = given = most = 0

    def endless() -> Iterator[str]:
        nonlocal taken, most
        for number in count():
            taken = number + 1
            most = max(most, taken - given)
            yield "Rates held"

    results = newsparse.parse_many(endless(), jobs=2)
    for given, _article in enumerate(results, 1):
        if given == 200:
            break
    del results
    return most


def growth(size: int) -> tuple[float, float]:
    """Seconds for one line of so many characters, and how many times those for half of it that is."""
    times = []
    for length in (size // 2, size):
        text = _LINE * (length // len(_LINE))
        began = process_time()
        newsparse.parse(text)
        times.append(process_time() - began)
    return times[1], times[1] / times[0]


def report() -> Iterator[str]:
    """The figures, a line each."""
    first, last = memory(10_000)
    yield f"resident memory: {first:.1f} MiB after 1,000 articles, {last:.1f} MiB after 10,000"
    for kind, piece in _KINDS.items():
        yield f"memory while a text of {kind} is read: {_alone('character', piece)[0]:.0f} bytes a character"
    one, two = jobs([*made_up(_MANY)] * 3)
    yield f"parse_many: {one:.2f} s with one job, {two:.2f} s with two: {one / two:.2f} x"
    yield f"a lazy input is read at most {ahead()} texts ahead with two jobs"
    seconds, ratio = growth(5_000_000)
    yield f"one line of 5 MB: {seconds:.1f} s, {ratio:.2f} x one of 2.5 MB"


if __name__ == "__main__":
    print(*(_read(int(sys.argv[2])) if sys.argv[1] == "memory" else [_character(sys.argv[2])]))
