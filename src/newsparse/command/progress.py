"""A line that says how far the work is, on a terminal only."""

from __future__ import annotations

import time
from typing import TextIO

_SECONDS = 0.1


class Progress:
    """How many of the inputs are done, in one line that is written over, and gone at the end."""

    def __init__(self, total: int, out: TextIO, *, shown: bool) -> None:
        self._total = total
        self._out = out
        self._shown = shown
        self._last = 0.0

    def at(self, done: int, failed: int) -> None:
        """Say how far it is, if that was not said just now."""
        now = time.monotonic()
        if self._shown and now - self._last >= _SECONDS:
            self._last = now
            self._write(f"newsparse: {done:,} of {self._total:,}{f', {failed:,} failed' if failed else ''}")

    def clear(self) -> None:
        """An empty line, for others to write on."""
        if self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        self._out.write(f"\r\x1b[K{line}")
        self._out.flush()
