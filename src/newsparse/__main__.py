"""The command `newsparse`, also `python -m newsparse`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newsparse.command.arguments import arguments

_INTERRUPTED = 130


def main(given: Sequence[str] | None = None) -> int:
    """Do what the arguments say; the exit code: 0, or 1 when an input could not be read."""
    told = arguments(given)
    try:
        from newsparse.command.writing import write  # noqa: PLC0415  -- heavy, and not needed to tell the version or help

        return int(write(told) > 0)
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python flushes once more at the end, so let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
