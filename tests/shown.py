"""
What the README and the documentation show, and what comes out.

    python tests/shown.py        writes into each page what its commands and sessions print today
"""

import contextlib
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?<=^```)(?P<language>console|pycon)\n(?P<content>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<line>.*)\n(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE)
LEFT_OUT = re.compile("^…\n", re.MULTILINE)


def sessions(page: Path) -> list[str]:
    """The interpreter sessions of a page."""
    return [match["content"] for match in FENCE.finditer(page.read_text("utf-8")) if match["language"] == "pycon"]


def commands(page: Path) -> list[tuple[str, str]]:
    """The commands of a page, each with the output that is shown."""
    shells = [match["content"] for match in FENCE.finditer(page.read_text("utf-8")) if match["language"] == "console"]
    return [(match["line"], match["shown"]) for shell in shells for match in COMMAND.finditer(shell)]


def links(page: Path) -> list[str]:
    """The files that a page leads to."""
    return re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))


def output(command: str) -> str:
    """What a command of a page prints, from the root of the checkout; `newsparse` is the one that is imported here."""
    program, *arguments = shlex.split(command)
    if program != "newsparse":
        raise ValueError(f"only newsparse is run: {command}")
    environment = os.environ | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}
    line = [sys.executable, "-m", "newsparse", *arguments]
    return subprocess.run(line, cwd=ROOT, check=True, capture_output=True, env=environment).stdout.decode().rstrip("\n") + "\n"


def agrees(shown: str, printed: str) -> bool:
    """Whether this is what was printed; a line that is `…` stands for lines left out."""
    parts = [re.escape(part) for part in LEFT_OUT.split(shown)]
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None


def cut(shown: str, printed: str) -> str:
    """The new output, cut like the old one: each part begins at the line it began at, and is as long."""
    rows = printed.splitlines(keepends=True)
    parts = [part.splitlines(keepends=True) for part in LEFT_OUT.split(shown)]
    if len(parts) == 1:
        return printed
    found = [rows[: len(parts[0])]]
    for part in parts[1:-1]:
        if not part or part[0] not in rows:
            raise ValueError(f"what begins with {part[:1]} is no longer printed; choose again what to show of:\n{printed}")
        start = rows.index(part[0])
        found.append(rows[start : start + len(part)])
    found.append(rows[len(rows) - len(parts[-1]) :])
    return "…\n".join("".join(part) for part in found)


def renewed(page: Path) -> str:
    """The page with what its commands and sessions print today."""
    names: dict[str, object] = {}

    def command(match: re.Match[str]) -> str:
        printed = output(match["line"])
        return f"$ {match['line']}\n{match['shown'] if agrees(match['shown'], printed) else cut(match['shown'], printed)}"

    def fence(match: re.Match[str]) -> str:
        content = COMMAND.sub(command, match["content"]) if match["language"] == "console" else session(match["content"], names)
        return f"{match['language']}\n{content}"

    return FENCE.sub(fence, page.read_text("utf-8"))


def session(content: str, names: dict[str, object]) -> str:
    """A session with what its examples give today. What raises, or leaves something out, is kept as it is written."""
    printed = []
    for example in doctest.DocTestParser().parse(content):
        if isinstance(example, str):
            printed.append(example)
            continue
        first, *rest = example.source.splitlines()
        printed += [f">>> {first}\n", *(f"... {line}".rstrip() + "\n" for line in rest)]
        if example.exc_msg or "..." in example.want:
            printed.append(example.want)
            continue
        with contextlib.redirect_stdout(io.StringIO()) as shown:
            exec(compile(example.source, "<session>", "single"), names)  # noqa: S102  -- the page's own lines
        printed.append(re.sub("^$", "<BLANKLINE>", shown.getvalue().rstrip("\n"), flags=re.MULTILINE) + "\n" if shown.getvalue() else "")
    return "".join(printed)


if __name__ == "__main__":
    os.chdir(ROOT)
    for one in PAGES:
        one.write_text(renewed(one), "utf-8")
