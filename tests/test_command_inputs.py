"""What the command line makes of odd inputs: folders it may not read, names of no file, text that looks like something else."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse.__main__ import main

ROMANIAN = "Linia nouă de metrou\n\nAutoritățile au anunțat că viața nouă a fost învățată.\n\n„Așteptăm vara”, a spus Ana Ruiz.\n"
"""The two bytes of ă and ș, or of ă and ț, hold a 01 and a 02."""


@pytest.mark.parametrize("text", [ROMANIAN, ROMANIAN * 9, "Prășim.\n\nEa a învățat.\n"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_text_in_a_wide_encoding_is_no_transmission(encoding: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes(text.encode(encoding))
    assert main([str(path), "-e", encoding, "-f", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == text
    main([str(path)])
    shown = capsys.readouterr()
    assert "IPTC" not in shown.out
    assert encoding not in ("utf-16", "utf-32") or shown.err.endswith(f"try --encoding {encoding}\n")


def test_a_folder_that_cannot_be_read_is_an_error_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a/1.txt", "b/2.txt", "b/c/3.txt", "d/4.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Rates held", "utf-8")
    listed = os.scandir

    def refused(path: str) -> Iterator[os.DirEntry[str]]:
        if str(path) == str(tmp_path / "b"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    for named in (tmp_path, tmp_path / "b"):
        assert main([str(named), "-f", "jsonl"]) == 1
        shown = capsys.readouterr()
        assert shown.err == f"newsparse: {tmp_path / 'b'}: permission denied\n"
        files = [json.loads(line)["file"] for line in shown.out.splitlines()]
        assert files == [str(named / name) for name in ("a/1.txt", "d/4.txt") if named == tmp_path]


def test_a_name_that_no_file_can_have_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a" * 300
    assert main([name]) == 1
    assert capsys.readouterr().err == f"newsparse: {name}: file name too long\n"
