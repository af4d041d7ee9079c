"""
Work done in other processes, in batches, results in order.

Back-pressure: no more than two batches a process are on their way, so a slow reader is never run away from. Articles come
back by a short cut of pickling (their fields alone), which halves what the reading process spends on each.
"""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import cache, partial
from io import BytesIO
from itertools import count, islice
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

import attrs

import newsparse.article
from newsparse.many.result import Failure, attempt
from newsparse.span import Span

T = TypeVar("T")
R = TypeVar("R")
Batch = list[tuple[int, T]]
"""Items with their numbers."""

_MOST_ITEMS = 16
_MOST_TEXT = 100_000
"""A batch is full with so many items or so long a text: long enough to outweigh what sending it costs, and soon done.
The first batches are smaller: few items keep all processes busy, and the first result comes soon."""


def elsewhere(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R | Failure]:
    """What `work` gives for each item. The processes end with this iterator; what is done is given before more is taken."""
    waiting: deque[tuple[Batch[T], Future[bytes]]] = deque()
    raised: list[Exception] = []
    processes = _Processes(work, jobs)
    ahead = 2 * jobs
    try:
        for batch in _batches(_until_error(items, raised), ahead):
            waiting.append((batch, processes.start(batch)))
            while waiting and (len(waiting) > ahead or waiting[0][1].done()):
                yield from processes.results(*waiting.popleft())
        while waiting:
            yield from processes.results(*waiting.popleft())
    finally:
        processes.close()
    if raised:
        raise raised[0]


def _until_error(items: Iterable[T], raised: list[Exception]) -> Iterator[T]:
    try:
        yield from items
    except Exception as error:  # noqa: BLE001  -- raised again when what came before it has been given
        raised.append(error)


def _batches(items: Iterable[T], ahead: int) -> Iterator[Batch[T]]:
    numbered = enumerate(items)
    for sent in count():
        if not (batch := list(_up_to(_MOST_TEXT, islice(numbered, min(_MOST_ITEMS, 1 + sent // ahead))))):
            return
        yield batch


def _up_to(most: int, numbered: Iterable[tuple[int, T]]) -> Iterator[tuple[int, T]]:
    """The items until their text is longer than `most`."""
    taken = 0
    for index, item in numbered:
        yield index, item
        taken += len(item) if isinstance(item, str) else 0
        if taken > most:
            return


_UNGUARDED = (
    "no process stays alive long enough to be given work. Where processes are spawned, each runs the main script again, so that what "
    "starts them has to stand under `if __name__ == '__main__':` there"
)


class _Processes(Generic[T, R]):
    """Processes that do batches of work; others take over when one of them dies."""

    def __init__(self, work: Callable[[T], R], jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._pool = _pool(jobs)
        self._known_to_work = False

    def start(self, batch: Batch[T]) -> Future[bytes]:
        """The results of a batch, to come."""
        try:
            return self._pool.submit(_results, self._work, batch)
        except BrokenExecutor:
            self.close()
            self._pool = _pool(self._jobs)
            return self._pool.submit(_results, self._work, batch)

    def results(self, batch: Batch[T], future: Future[bytes]) -> list[R | Failure]:
        """
        The results of a batch. When a process died over it, or beside it, each item is tried again in a process of its own.

        Raises `RuntimeError` when the processes die even over nothing.
        """
        try:
            found: list[R | Failure] = _read(future)
        except BrokenExecutor:
            if not self._known_to_work:
                self._try_nothing()
            self._known_to_work = True
            return [result for one in batch for result in self._alone(one)]
        self._known_to_work = True
        return found

    def _try_nothing(self) -> None:
        with _pool(1) as pool:
            try:
                pool.submit(_results, self._work, []).result()
            except BrokenExecutor as error:
                raise RuntimeError(_UNGUARDED) from error

    def _alone(self, one: tuple[int, T]) -> list[R | Failure]:
        with _pool(1) as pool:
            try:
                return _read(pool.submit(_results, self._work, [one]))
            except BrokenExecutor as error:
                return [Failure(one[0], error)]

    def close(self) -> None:
        """The end: what is in work is waited for, what is not begun is dropped."""
        self._pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Processes that leave an interrupt to the one that started them."""
    return ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def _results(work: Callable[[T], R], batch: Batch[T]) -> bytes:
    """The results of a batch, pickled; this runs in the other process."""
    written = BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _short_cuts()
    pickler.dump([attempt(work, *one) for one in batch])
    return written.getvalue()


def _read(future: Future[bytes]) -> list[R | Failure]:
    return cast(list[R | Failure], pickle.loads(future.result()))  # noqa: S301  -- our own process wrote it


@cache
def _short_cuts() -> dict[type, Callable[[Any], Any]]:
    """For each class of an article, how one is taken apart: into the class and its fields. Without it, their names go along."""
    found = [kind for kind in vars(newsparse.article).values() if isinstance(kind, type)]
    kinds = [kind for kind in (Span, *found) if attrs.has(kind)]
    return {kind: partial(_apart, kind, attrgetter(*(field.name for field in attrs.fields(kind)))) for kind in kinds}


def _apart(kind: type, values: Callable[[object], object], one: object) -> tuple[type, object]:
    return kind, values(one)
