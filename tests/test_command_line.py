"""The command line: what it reads, what it writes, what it says when something is wrong."""

import contextlib
import gzip
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import hostile
from articles import RATES
from newsparse.__main__ import main
from newsparse.command.arguments import FORMATS
from newsparse.command.inputs import Input, InputError
from newsparse.command.showing import WRITERS, Manner, shown
from newsparse.pipeline import parse
from newsparse.sources.exports import read_export
from newsparse.sources.wire import parse_wire_many
from newsparse.write import from_dict, schema

EXPORT = """\
                              1 of 3 DOCUMENTS

                                The Harbour Post

                             March 4, 2019 Monday

HEADLINE: Ferry fares rise

LENGTH: 4 words

Fares rise in May.

LOAD-DATE: March 5, 2019

                              2 of 3 DOCUMENTS

                                The Harbour Post

                            March 5, 2019 Tuesday

HEADLINE: Ferry fares fall

LENGTH: 5 words

Fares fall again in June.

LOAD-DATE: March 6, 2019
"""
pytestmark = pytest.mark.usefixtures("wide_terminal")


def test_the_view_is_the_default(rates: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(rates)]) == 0
    shown = capsys.readouterr()
    assert re.search(r"^ {,12}\S*  (┆ )?Rates held as inflation cools$", shown.out, re.MULTILINE)
    assert "\x1b" not in shown.out
    assert not shown.err


def test_json_is_one_object_that_gives_the_article_back(rates: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(rates), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["file"] == str(rates)
    assert from_dict(record) == parse(RATES)
    Draft202012Validator(schema()).validate(record)


def test_jsonl_is_a_line_an_article(rates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = tmp_path / "second.txt"
    second.write_text("Rates cut\u2028and cut", "utf-8")
    assert main([str(rates), str(second), "-f", "jsonl"]) == 0
    lines = capsys.readouterr().out.removesuffix("\n").split("\n")
    assert [from_dict(json.loads(line)).text for line in lines] == [RATES, "Rates cut\u2028and cut"]


def test_html_is_one_page(rates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = tmp_path / "second.txt"
    second.write_text("Rates cut", "utf-8")
    assert main([str(rates), str(tmp_path / "missing.txt"), str(second), "-f", "html"]) == 1
    shown = capsys.readouterr()
    assert (shown.out.count("<!doctype html>"), shown.out.count("<article "), shown.out.count("</html>")) == (1, 2, 1)
    assert "missing.txt" not in shown.out


def test_every_mark_of_a_page_has_an_id_of_its_own_though_a_file_is_named_twice(rates: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(rates), str(rates), "-f", "html"]) == 0
    shown = capsys.readouterr().out
    ids = re.findall(r' id="([^"]+)"', shown)
    assert len(set(ids)) == len(ids) > 1


def test_a_page_of_standard_input_is_called_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RATES.encode())))
    assert main(["-", "-f", "html"]) == 0
    assert "<title>standard input</title>" in capsys.readouterr().out


def test_the_text_is_taken_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "\ufeffRates held\r\n\r\n  By Ana Ruiz\rnow\x85 \n"
    path = tmp_path / "odd.txt"
    path.write_bytes(text.encode())
    main([str(path), "-f", "json"])
    assert json.loads(capsys.readouterr().out)["text"] == text


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RATES.encode())))
    assert main(["-", "-f", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["file"], record["text"]) == ("-", RATES)


def test_standard_input_is_called_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RATES.encode())))
    assert main(["-"]) == 0
    assert capsys.readouterr().out.startswith("── standard input ──")


def test_gzip_is_unpacked_wherever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    packed = gzip.compress(RATES.encode())
    for name in ("rates.txt.gz", "rates.gz", "rates.txt"):
        (tmp_path / name).write_bytes(packed)
        assert main([str(tmp_path / name), "-f", "jsonl"]) == 0
        assert json.loads(capsys.readouterr().out)["text"] == RATES
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(packed)))
    assert main(["-", "-f", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == RATES


def test_a_folder_is_its_text_files_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = ["a.txt", "b/1.text", "b/2.txt.gz", "b/c/0.TXT", "d.txt"]
    for name in [*wanted, "b/picture.png", "e.gz", ".hidden.txt", ".git/x.txt", "README"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(b"Rates held") if name.endswith(".gz") else b"Rates held")
    assert main([str(tmp_path), "-f", "jsonl"]) == 0
    files = [json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()]
    assert files == [str(tmp_path / name) for name in wanted]


def test_several_jobs_write_the_same(rates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(rates), str(tmp_path / "missing.txt"), *[str(rates)] * 20]
    shown = []
    for jobs in ("1", "2"):
        assert main([*names, "-f", "jsonl", "--jobs", jobs]) == 1
        shown.append(capsys.readouterr())
    assert shown[0] == shown[1]
    assert len(shown[0].out.splitlines()) == 21


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("latin.txt", "Gouverneur Inês".encode("latin-1"), r"not UTF-8: byte 0xea at offset 13; try --encoding windows-1252"),
        ("wide.txt", "Rates".encode("utf-16"), r"not UTF-8: byte 0xff at offset 0; try --encoding utf-16"),
        ("cut.txt.gz", gzip.compress(b"Rates held" * 99)[:-9], r"a damaged gzip file: Compressed file ended .*"),
        ("bad.txt.gz", b"\x1f\x8b\x08" + bytes(20), r"a damaged gzip file: .*"),
        ("plain.txt.gz", b"Rates held", r"not a gzip file, whatever its name"),
        ("page.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3", r"a PDF file: newsparse reads plain text"),
        ("story.docx", b"PK\x03\x04\xff", r"an office document or a zip archive: newsparse reads plain text"),
        ("missing.txt", None, r"no such file or directory"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_and_the_rest_goes_on(
    name: str, data: bytes | None, complaint: str, rates: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = rates.with_name(name)
    if data is not None:
        path.write_bytes(data)
    assert main([str(path), str(rates), "-f", "jsonl"]) == 1
    shown = capsys.readouterr()
    assert re.fullmatch(rf"newsparse: {re.escape(str(path))}: {complaint}\n", shown.err)
    assert json.loads(shown.out)["file"] == str(rates)


def test_a_folder_without_text_files_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.png").write_bytes(b"")
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"newsparse: {tmp_path}: no text files (.txt, .text, or these with .gz) in this folder\n"


def test_an_empty_file_is_an_article_without_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert main([str(path)]) == 0
    assert "no text" in capsys.readouterr().out


def test_an_error_of_ours_is_named_and_the_rest_goes_on(
    rates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(text: str, *, language: str | None) -> object:
        raise ZeroDivisionError(text[:7] + str(language))

    monkeypatch.setattr("newsparse.command.showing.parse", broken)
    assert main([str(rates)]) == 1
    assert capsys.readouterr().err == f"newsparse: {rates}: ZeroDivisionError: MARKETSNone\n"


def test_a_databases_export_is_all_its_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "export.txt"
    path.write_text(EXPORT, "utf-8")
    assert main([str(path), "-f", "jsonl"]) == 0
    shown = capsys.readouterr()
    records = [json.loads(line) for line in shown.out.splitlines()]
    assert [record["headline"]["text"] for record in records] == ["Ferry fares rise", "Ferry fares fall"]
    assert {record["file"] for record in records} == {str(path)}
    assert f"newsparse: {path}: line 1: the file declares 3 articles and holds 2\n" in shown.err
    assert [from_dict(record) for record in records] == list(read_export(EXPORT).articles)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028"])
def test_the_line_of_a_remark_is_counted_with_every_line_end(end: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "export.txt"
    doubled = EXPORT.replace("2 of 3", "3 of 3") + EXPORT[EXPORT.index("2 of 3") :].replace("2 of 3", "4 of 3")
    path.write_bytes(doubled.replace("\n", end).encode())
    assert main([str(path), "-f", "jsonl"]) == 0
    assert "line 30: " in capsys.readouterr().err


def test_each_article_of_an_export_is_headed_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "export.txt"
    path.write_text(EXPORT, "utf-8")
    for form in ("view", "html"):
        assert main([str(path), "-f", form]) == 0
        shown = capsys.readouterr().out
        assert "export.txt, 1 of 2" in shown
        assert "export.txt, 2 of 2" in shown


def test_a_wire_transmission_is_all_its_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stream = b"".join(
        b"\x01hna006%d 4 i 123\r\nNorwald/\r\n\x02Ferries stay in port =\r\n\r\nNorwald (dpa) - Kein F\xe4hrboot fuhr.\r\n\x03\x04" % number
        for number in range(2)
    )
    path = tmp_path / "stream.bin"
    path.write_bytes(stream)
    assert main([str(path), "-f", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["wire"]["number"] for record in records] == ["0060", "0061"]
    assert [from_dict(record) for record in records] == list(parse_wire_many(stream))


def test_a_transmission_without_a_story_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "noise.bin"
    path.write_bytes(b"\x16\x16\x01\x02\x03\x04")
    assert main([str(path)]) == 1
    assert capsys.readouterr().err.startswith(f"newsparse: {path}: a damaged wire transmission: byte 3: ")


NOISE = st.lists(
    st.sampled_from([b"\x01", b"\x02", b"\x1f\x8b\x08", EXPORT.encode(), RATES.encode(), b"\xff", b"HEADLINE: "]) | st.binary()
).map(b"".join)


@given(NOISE, st.sampled_from(FORMATS))
def test_whatever_is_in_a_file_it_is_shown_or_refused_in_words(data: bytes, form: str) -> None:
    source = Input("noise", data)
    with contextlib.suppress(InputError):
        written = shown(Manner(form, None, "utf-8", 80, colour=True), source).written
        assert written.endswith("\n") == bool(written)


def test_an_encoding_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Inês – “wait”".encode("windows-1252"))
    assert main([str(path), "-e", "windows-1252", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "Inês – “wait”"
    assert main([str(path), "-e", "ascii", "-f", "json"]) == 1
    assert "not ASCII: byte 0xea at offset 2; try" in capsys.readouterr().err


def test_a_lone_surrogate_is_written_as_json_writes_it(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "seven.txt"
    path.write_bytes(b"Rates +2AA- held")
    assert main([str(path), "-e", "utf-7", "-f", "jsonl"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["text"] == "Rates \ud800 held"


def test_a_language_can_be_named(rates: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(rates), "-l", "de", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["language"] == "de"


@pytest.mark.parametrize("data", [EXPORT.encode(), hostile.anpa(hostile.STORY), hostile.iptc(hostile.STORY)])
def test_a_language_that_is_named_counts_for_exports_and_transmissions_too(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "several.txt"
    path.write_bytes(data)
    assert main([str(path), "-l", "nl", "-f", "jsonl"]) == 0
    assert {json.loads(line)["language"] for line in capsys.readouterr().out.splitlines()} == {"nl"}


def test_options_may_stand_between_files(rates: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(rates), "-f", "jsonl", str(rates), "-l", "de"]) == 0
    assert [json.loads(line)["language"] for line in capsys.readouterr().out.splitlines()] == ["de", "de"]


def test_behind_two_hyphens_everything_is_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    for before in ([], ["missing.txt"]):
        assert main([*before, "-f", "json", "--", "-f", "--"]) == 1
        told = capsys.readouterr().err.splitlines()
        assert told == [f"newsparse: {name}: no such file or directory" for name in [*before, "-f", "--"]]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "the following arguments are required: FILE"),
        (["a.txt", "--format", "xml"], "invalid choice: 'xml'"),
        (["a.txt", "--language", "xx"], "no language pack for 'xx'; there are: de, en,"),
        (["a.txt", "--encoding", "klingon"], "unknown encoding: klingon"),
        (["a.txt", "--encoding", "base64"], "'base64' is not a text encoding"),
        (["a.txt", "--jobs", "0"], "expected a number from 1 on, found '0'"),
        (["a.txt", "--jobs", "many"], "expected a number from 1 on, found 'many'"),
        (["a.txt", "--form", "json"], "unrecognized arguments: --form"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert re.fullmatch(r"newsparse \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_every_format_is_written() -> None:
    assert tuple(WRITERS) == FORMATS


def test_the_version_costs_no_reading() -> None:
    script = (
        "import sys; from newsparse.__main__ import main\ntry: main(['--version'])\nfinally: print('newsparse.pipeline' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.endswith("\nFalse\n")
