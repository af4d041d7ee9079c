"""What tests of the command line share: a terminal that is none, and the command as a program of its own."""

import io
import re
import subprocess
import sys

STYLE = re.compile(r"\x1b\[[0-9;]*m")
COMMAND = [sys.executable, "-m", "newsparse"]


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def run(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], input=stdin, capture_output=True, timeout=60, check=False)
