"""The articles of many texts, in the order of the input, taken no faster than they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar, cast

from newsparse.article import Article
from newsparse.language import pack
from newsparse.many.result import Failure, attempt
from newsparse.pipeline import parse

T = TypeVar("T")
R = TypeVar("R")


def parse_many(texts: Iterable[str], *, language: str | None = None, jobs: int = 1) -> Iterator[Article | Failure]:
    """
    The article of each text, in order, lazily; worked out in `jobs` processes when that is more than one.

    Every `str` gives an `Article`. An item that is no `str` gives, in its place, a `Failure` with the `TypeError` that
    `parse` raises for it, and the rest goes on; so it does when a process dies. At most some forty texts a process are
    read ahead of the one asked for, so `texts` may be endless. An error that `texts` itself raises comes out once the
    texts before it have been given.

    A script that asks for several jobs has to do so under `if __name__ == "__main__":`, as with every pool of processes: where
    processes are spawned (macOS, Windows) or forked from a server (Linux from Python 3.14 on), each runs the script again.
    One that does not gets a `RuntimeError` that says so with the first article.

        >>> [article.text for article in parse_many(["Rates held", "Rates cut"])]
        ['Rates held', 'Rates cut']
        >>> next(parse_many([None]))
        Failure(index=0, error=TypeError('expected str, got NoneType'))

    Raises at once, before any text is read: `TypeError` for one text instead of many or `jobs` that is no `int`, `ValueError`
    for fewer jobs than one, `UnknownLanguageError` for a language without a pack.
    """
    if isinstance(texts, str | bytes):
        raise TypeError(f"expected several texts, got one {type(texts).__name__}: parse reads one text")
    if language is not None:
        pack(language)
    return in_order(partial(_article, language), map(_sendable, texts), jobs)


def in_order(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R | Failure]:
    """What `work` gives for each item, in the order of the items; a `Failure` where it raises. With several jobs, both are pickled."""
    if not isinstance(jobs, int):
        raise TypeError(f"expected int, got {type(jobs).__name__}: jobs is a number of processes")
    if jobs < 1:
        raise ValueError(f"expected at least 1 job, got {jobs}")
    if jobs == 1:
        return (attempt(work, index, item) for index, item in enumerate(items))
    from newsparse.many.processes import elsewhere  # noqa: PLC0415  -- heavy, and not needed for one job

    return elsewhere(work, items, jobs)


def _sendable(text: object) -> str | Exception:
    """The text as a plain `str`, which any process can be sent; in place of what is no text, the error of `parse`."""
    return str.__str__(text) if isinstance(text, str) else cast(Failure, attempt(parse, 0, cast(str, text))).error


def _article(language: str | None, text: str | Exception) -> Article:
    if isinstance(text, Exception):
        raise text
    return parse(text, language=language)
