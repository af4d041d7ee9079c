r"""
How long reading takes, as a multiple of one `re.findall(r"\w+")` pass over the same texts.

    python -m benchmarks.speed                      the two seed articles
    python -m benchmarks.speed PATH...              text files, folders of them, or .jsonl(.gz) with a field "text"
    python -m benchmarks.speed --most 200 PATH...   only the first 200 texts of each path
    python -m benchmarks.speed --service            also memory, two jobs, how far ahead is read, a line of 5 MB

A multiple says more than milliseconds: it holds on another machine. `benchmarks/README.md` tells how to read the table.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple

from benchmarks import service
from benchmarks.pages import rows
from newsparse import pipeline

SEEDS = Path(__file__).parents[1] / "seeds"
WORD = re.compile(r"\w+")


def texts(path: Path, converter: str) -> Iterator[str]:
    """The texts at a path; of a row that holds one page by several converters, the one that is asked for."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_bytes().decode("utf-8")
    elif path.suffix == ".txt":
        yield path.read_bytes().decode("utf-8")
    else:
        for row in rows(path):
            text = row["text"]
            yield text if isinstance(text, str) else text[converter]


class Times(NamedTuple):
    """Seconds for all texts together: words only, the first reading of each text, and the best of several readings."""

    words: float
    first: float
    best: float


def timed(work: Callable[[str], object], text: str) -> float:
    """Seconds of one call, of this process alone: what else runs on the machine hardly disturbs it."""
    began = process_time()
    work(text)
    return process_time() - began


def measure(several: list[str], rounds: int) -> Times:
    """The times of these texts, with packs and tables read before. What the texts leave in caches stays, as in any longer job."""
    pipeline.parse((SEEDS / "000_529a8f3852d16c53.txt").read_text("utf-8"))
    first = [timed(pipeline.parse, text) for text in several]
    best = [min([one, *(timed(pipeline.parse, text) for _ in range(rounds - 1))]) for one, text in zip(first, several, strict=True)]
    words = [min(timed(WORD.findall, text) for _ in range(max(rounds, 5))) for text in several]
    return Times(sum(words), sum(first), sum(best))


def stages(several: list[str], rounds: int) -> dict[str, float]:
    """Seconds by stage: what `pipeline` calls from elsewhere in the package, by name, the best of several rounds."""
    spent: dict[str, float] = defaultdict(float)
    own = {name: thing for name, thing in vars(pipeline).items() if _is_a_stage(thing)}
    totals = []
    try:
        vars(pipeline).update({name: _counted(name, stage, spent) for name, stage in own.items()})
        for _ in range(rounds):
            spent.clear()
            for text in several:
                spent["everything"] += timed(pipeline.parse, text)
            totals.append(dict(spent))
    finally:
        vars(pipeline).update(own)
    return min(totals, key=lambda total: total["everything"])


def _is_a_stage(thing: object) -> bool:
    module = getattr(thing, "__module__", "")
    return callable(thing) and not isinstance(thing, type) and module.startswith("newsparse.") and module != pipeline.__name__


def _counted(name: str, stage: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    @wraps(stage)
    def counting(*args: object, **named: object) -> object:
        began = process_time()
        try:
            return stage(*args, **named)
        finally:
            spent[name] += process_time() - began

    return counting


def imports() -> dict[str, float]:
    """
    Seconds of an interpreter that does nothing, that imports the package, that has `parse` ready: medians of eleven runs, in turn.

    The byte code is there already, as it is of a package that was installed, whatever the environment says of writing it.
    """
    runs: dict[str, list[float]] = {"pass": [], "import newsparse": [], "from newsparse import parse": []}
    with TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        for number in range(12):
            for code, seconds in runs.items():
                began = perf_counter()
                subprocess.run([sys.executable, "-c", code], check=True, env=environment)
                if number:
                    seconds.append(perf_counter() - began)
    return {code: median(seconds) for code, seconds in runs.items()}


def report(name: str, several: list[str], rounds: int) -> None:
    """Print what was measured for these texts."""
    size = sum(map(len, several)) / len(several)
    times = measure(several, rounds)
    per = 1000 / len(several)
    print(f"\n{name}: {len(several)} texts of {size:,.0f} characters")
    print(f"  one \\w+ pass   {times.words * per:8.3f} ms a text")
    print(f"  first reading  {times.first * per:8.3f} ms a text  {times.first / times.words:5.1f} x")
    print(f"  best of {rounds:<2}     {times.best * per:8.3f} ms a text  {times.best / times.words:5.1f} x")
    _print_stages(stages(several, rounds), times.words, per)


def _print_stages(spent: Mapping[str, float], words: float, per: float) -> None:
    everything = spent["everything"]
    rest = {"(the rest)": 2 * everything - sum(spent.values())}
    for stage, seconds in sorted((dict(spent) | rest).items(), key=lambda item: -item[1]):
        if stage != "everything":
            print(f"    {stage:<12} {seconds * per:8.3f} ms a text  {seconds / words:5.1f} x  {100 * seconds / everything:4.0f} %")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[SEEDS], metavar="PATH")
    parser.add_argument("--converter", default="html_text", help='which form of a page, where "text" holds several')
    parser.add_argument("--most", type=int, help="only so many texts of each path")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--service", action="store_true", help="memory, two jobs, reading ahead, a line of 5 MB (about a minute)")
    args = parser.parse_args()
    times = imports()
    for code, seconds in times.items():
        print(f"{code}: {seconds * 1000:.0f} ms, {seconds / times['pass']:.1f} x a bare interpreter")
    if args.service:
        print(*service.report(), sep="\n")
    for path in args.paths:
        report(path.name, list(islice(texts(path, args.converter), args.most)), args.rounds)


if __name__ == "__main__":
    main()
