"""The command `newsparse`, also `python -m newsparse`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from newsparse.command.arguments import arguments
from newsparse.command.output import OutputError, abandon, errors, flush

_INTERRUPTED = 130


def main(given: Sequence[str] | None = None) -> int:
    """Do what the arguments say; the exit code: 0, or 1 when an input could not be read, or the output not written."""
    try:
        told = _told(given)
        from newsparse.command.writing import write  # noqa: PLC0415  -- heavy, and not needed to tell the version or help

        return int(write(told) > 0)
    except BrokenPipeError:
        abandon()  # whoever read the output has seen enough
        return 0
    except OutputError as error:
        abandon()
        errors().write(f"newsparse: {error}\n")
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED


def _told(given: Sequence[str] | None) -> Namespace:
    """The arguments; help that was asked for instead has arrived before the program ends."""
    try:
        return arguments(given)
    except SystemExit:
        flush()
        raise


if __name__ == "__main__":
    sys.exit(main())
