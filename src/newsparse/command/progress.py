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
        self._done = 0
        self._last = 0.0

    def step(self, failed: int) -> None:
        """One more is done. That is said if nothing was said just now."""
        self._done += 1
        now = time.monotonic()
        if self._shown and now - self._last >= _SECONDS:
            self._last = now
            self._write(f"newsparse: {self._done:,} of {self._total:,}{f', {failed:,} failed' if failed else ''}")

    def interrupt(self, lines: str) -> None:
        """Say something else, on lines of its own."""
        if lines:
            self.clear()
            self._out.write(lines)

    def clear(self) -> None:
        """Leave an empty line."""
        if self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        self._out.write(f"\r\x1b[K{line}")
        self._out.flush()
