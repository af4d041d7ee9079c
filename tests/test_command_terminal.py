"""The command line at a terminal and as a program: colours, progress, interrupts, broken pipes."""

import contextlib
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TextIO

import pytest

from articles import RATES
from command_runs import COMMAND, STYLE, Terminal, run
from newsparse.__main__ import main
from newsparse.pipeline import parse
from newsparse.write import from_dict

pytestmark = pytest.mark.usefixtures("wide_terminal")


def test_the_help_fits_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "0", "TERM": "xterm"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str], *, coloured: bool, rates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    assert main([str(rates)]) == 0
    assert bool(STYLE.search(out.getvalue())) == coloured


def test_the_view_is_as_wide_as_the_terminal(rates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for width, longest in (("60", 60), ("300", 100)):
        monkeypatch.setenv("COLUMNS", width)
        main([str(rates)])
        assert max(map(len, capsys.readouterr().out.splitlines())) == longest


def test_progress_is_told_on_a_terminal_and_gone_at_the_end(
    rates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr("newsparse.command.progress._SECONDS", 0)
    assert main(["missing.txt", *[str(rates)] * 3, "-f", "jsonl"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 3
    told = err.getvalue().split("\r\x1b[K")
    assert "newsparse: missing.txt: no such file or directory\n" in told
    assert "newsparse: 4 of 4, 1 failed" in told
    assert told[-1] == ""


def test_progress_is_told_now_and_then(rates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr("newsparse.command.progress._SECONDS", 3600)
    main([str(rates)] * 5 + ["-f", "jsonl"])
    assert err.getvalue().count("newsparse: ") <= 1


@pytest.mark.parametrize("names", [1, 3])
def test_no_progress_is_told_for_one_file_or_into_a_file(
    names: int, rates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if names == 1:
        err = Terminal()
        monkeypatch.setattr(sys, "stderr", err)
        main([str(rates)])
        assert err.getvalue() == ""
    else:
        main([str(rates)] * names)
        assert capsys.readouterr().err == ""


def test_a_file_name_does_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "a\x1b[31mb.txt"
    good.write_text("Rates held", "utf-8")
    assert main([str(good), str(tmp_path / "c\x1b]0;d\x07.txt")]) == 1
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert "c␛]0;d␇.txt" in shown.err


def test_an_interrupt_ends_quietly(rates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsparse.command.writing.shown", interrupted)
    assert main([str(rates)]) == 130
    assert capsys.readouterr().err == ""


def test_a_reader_who_has_seen_enough_ends_it_quietly(rates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", closefd=False) as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main([str(rates)] * 40) == 0
    os.close(write)


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full is asked for")
@pytest.mark.parametrize(
    "arguments", [["rates.txt"], ["rates.txt", "-f", "html"], ["rates.txt"] * 40 + ["-j", "2"], ["--help"], ["--version"]]
)
def test_output_that_finds_no_room_is_told_in_a_line(arguments: list[str], rates: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with FULL.open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], cwd=rates.parent, env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"newsparse: standard output: no space left on device\n")


@pytest.mark.parametrize("arguments", [["rates.txt"], ["rates.txt", "-f", "jsonl"], ["--version"]])
def test_output_that_is_closed_is_told_in_a_line(arguments: list[str], rates: Path) -> None:
    command = ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, *arguments]
    done = subprocess.run(command, cwd=rates.parent, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"newsparse: standard output is closed\n")


def test_what_else_is_closed_stops_nothing(rates: Path) -> None:
    command = ["sh", "-c", 'exec "$@" <&- 2>&-', "sh", *COMMAND, "-", "rates.txt", "-f", "jsonl"]
    done = subprocess.run(command, cwd=rates.parent, stdout=subprocess.PIPE, check=False)
    assert (done.returncode, json.loads(done.stdout)["file"]) == (1, "rates.txt")


def test_as_a_module_it_reads_standard_input() -> None:
    done = run("-", "-f", "jsonl", stdin=RATES.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert from_dict(json.loads(done.stdout)) == parse(RATES)


def test_a_program_gets_utf_8_whatever_the_locale(rates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert json.loads(run(rates, "-f", "jsonl").stdout.decode())["text"] == RATES
    assert b"Rates held" in run(rates).stdout


def test_a_broken_pipe_is_no_error(rates: Path) -> None:
    with subprocess.Popen([*COMMAND, *[str(rates)] * 400, "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_control_c_ends_it_quietly_with_its_processes(jobs: str, rates: Path) -> None:
    command = [*COMMAND, *[str(rates)] * 4000, "-f", "jsonl", "-j", jobs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.read(200_000)  # by now all its processes are at work
        os.killpg(process.pid, signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert (complaints, process.returncode) == (b"", 130)
    assert _ends(process.pid)


def test_a_real_terminal_gets_colour(rates: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, str(rates)], stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = _everything(os.fdopen(ours, encoding="utf-8"))
    assert process.returncode == 0
    assert re.search(r"\x1b\[[0-9;]+m(┆ )?Rates held as inflation cools\x1b\[0m", shown)


def _ends(group: int) -> bool:
    """Whether all processes of a group come to their end soon."""
    for _ in range(50):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def _everything(terminal: TextIO) -> str:
    """What a terminal was sent; it ends with an error where a file just ends."""
    lines: list[str] = []
    with terminal, contextlib.suppress(OSError):
        lines.extend(terminal)
    return "".join(lines)
