"""Standard output: written to, or told in words why it cannot be. And standard error, for what is told."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class OutputError(Exception):
    """Standard output does not take what is written, with the reason for whoever reads standard error."""


def put(words: str) -> None:
    """Write to standard output. Raises `OutputError`; a reader that has gone away is a `BrokenPipeError`, as ever."""
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    with _told():
        sys.stdout.write(words)


def flush() -> None:
    """Have what was written arrive. Raises what `put` does."""
    if sys.stdout is not None:
        with _told():
            sys.stdout.flush()


def abandon() -> None:
    """Let what is still to be written go nowhere: Python flushes once more at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def errors() -> TextIO:
    """Standard error; what is written there is forgotten where it is closed."""
    return sys.stderr or io.StringIO()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: {(error.strerror or str(error)).lower()}") from error
