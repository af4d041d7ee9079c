"""What the command can be told."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from newsparse.command.output import put

FORMATS = ("view", "json", "jsonl", "html")

_DESCRIPTION = "Read news articles from plain text: what each line is, and who said what."
_EPILOG = """\
A FILE is plain text in UTF-8, or that packed with gzip; - is standard input; a
folder stands for the .txt and .text files (or .txt.gz ...) in it and below it.
Errors go to standard error. The exit code is 0, or 1 when an input could not be
read (the others are still written) or the output could not be written, or 2
when the command is not understood.
"""


class _Version(argparse.Action):
    """Prints the version; asking for it costs a look at the installation, so it is done only here."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415  -- heavy, and needed here alone

        put(f"newsparse {version('newsparse')}\n")
        parser.exit()


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, checked. A wrong one ends the program with exit code 2 and says what would be right."""
    parser = argparse.ArgumentParser(
        "newsparse", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    add = parser.add_argument
    files = add("files", metavar="FILE", nargs="+", help="a text file, - for standard input, or a folder")
    add("-f", "--format", choices=FORMATS, default="view", help=_FORMAT_HELP)
    add("-l", "--language", metavar="CODE", type=_language, help="the language (en, de, fr ...); found out when not given")
    add("-e", "--encoding", metavar="NAME", type=_encoding, default="utf-8", help="how the text is encoded (default: utf-8)")
    add("-j", "--jobs", metavar="N", type=_jobs, default=1, help="processes to work in (default: 1)")
    add("--version", action=_Version, nargs=0, help="show the version")
    before, after = _parted(sys.argv[1:] if given is None else list(given))
    files.required = not after
    told = parser.parse_intermixed_args(before)
    told.files = [*(told.files or ()), *after]
    return told


def _parted(given: list[str]) -> tuple[list[str], list[str]]:
    """What stands before a lone `--`, and what stands after it: names of files, whatever they begin with."""
    at = given.index("--") if "--" in given else len(given)
    return given[:at], given[at + 1 :]


_FORMAT_HELP = "view: to be read in a terminal (the default); json: an object an article; jsonl: a line an article; html: one page"


def _language(code: str) -> str:
    from newsparse.language import UnknownLanguageError, pack  # noqa: PLC0415  -- heavy, and needed here alone

    try:
        pack(code)
    except UnknownLanguageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return code


def _encoding(name: str) -> str:
    try:
        b"-".decode(name, "replace")
    except LookupError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name


def _jobs(number: str) -> int:
    if not (number.isascii() and number.isdigit() and int(number)):
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, found {number!r}")
    return int(number)
