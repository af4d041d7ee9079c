"""What the README and the documentation show is what comes out: sessions run as doctests, commands are run again."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…\n"


def fences(page: Path, language: str) -> list[str]:
    return [match["content"] for match in FENCE.finditer(page.read_text("utf-8")) if match["language"] == language]


def output(command: str) -> str:
    """What a command of the page prints, from the root of the checkout; `newsparse` is the one under test."""
    program, *arguments = shlex.split(command)
    assert program == "newsparse", f"only newsparse is run: {command}"
    environment = os.environ | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    line = [sys.executable, "-m", "newsparse", *arguments]
    return subprocess.run(line, cwd=ROOT, check=True, capture_output=True, env=environment).stdout.decode()


COMMANDS = [
    pytest.param(*part.split("\n", 1), id=f"{page.stem}: {part.split(chr(10), 1)[0]}")
    for page in PAGES
    for session in fences(page, "console")
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]
]


@pytest.mark.parametrize("page", [page for page in PAGES if fences(page, "pycon")], ids=lambda page: page.name)
def test_the_sessions_of_a_page_run_as_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    session = "\n".join(fences(page, "pycon"))
    test = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    report: list[str] = []
    assert test.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append).failed == 0, "".join(report)


@pytest.mark.parametrize(("command", "shown"), COMMANDS)
def test_a_command_prints_what_the_page_shows(command: str, shown: str) -> None:
    parts = [re.escape(part) for part in shown.rstrip("\n").split(LEFT_OUT)]
    assert re.fullmatch("(?:.*\n)*?".join(parts), output(command).rstrip("\n")), output(command)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
