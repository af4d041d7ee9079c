"""What is in each input, written to standard output; what is wrong with one, said on standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from argparse import Namespace
from functools import partial

from newsparse.command.inputs import InputError, called, named, taken
from newsparse.command.output import errors, flush, put
from newsparse.command.progress import Progress
from newsparse.command.showing import Manner, shown
from newsparse.many import Failure, in_order
from newsparse.write import html
from newsparse.write.columns import printable


def write(told: Namespace) -> int:
    """Write what is in the inputs as the arguments say; how many could not be read."""
    manner = Manner(told.format, told.language, told.encoding, shutil.get_terminal_size().columns, colour=_colour())
    _prepare(manner.format)
    before, after = html.frame(called(told.files[0])) if manner.format == "html" else ("", "")
    put(before)
    failed = _each(manner, named(told.files), told.jobs)
    put(after)
    flush()
    return failed


def _each(manner: Manner, names: list[str], jobs: int) -> int:
    failed = 0
    err = errors()
    progress = Progress(len(names), err, shown=len(names) > 1 and err.isatty() and not sys.stdout.isatty())
    try:
        for name, result in zip(names, in_order(partial(shown, manner), taken(names), jobs), strict=True):
            if isinstance(result, Failure):
                failed += 1
                progress.interrupt(_said(name, _words(result.error)))
            else:
                put(result.written)
                progress.interrupt("".join(_said(name, remark) for remark in result.remarks))
            progress.step(failed)
    finally:
        progress.clear()
    return failed


def _colour() -> bool:
    return bool(sys.stdout) and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _prepare(form: str) -> None:
    """What is for programs is UTF-8 everywhere; what is for a terminal is what the terminal knows."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if form == "view":
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _words(error: Exception) -> str:
    """What is wrong: in the words of whoever looked at the input; of an error that nobody thought of, its name too."""
    return str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"


def _said(name: str, words: str) -> str:
    """Something about an input, on one line."""
    return f"newsparse: {printable(name)}: {printable(words)}\n"
