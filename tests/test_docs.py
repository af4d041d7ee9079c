"""What the README and the documentation show is what comes out."""

import ast
import doctest
from itertools import pairwise
from pathlib import Path

import pytest

import newsparse
import shown
from newsparse.language.files import FILES

AGAIN = "`python tests/shown.py` writes into the pages what is printed now"


@pytest.mark.parametrize("page", [page for page in shown.PAGES if shown.sessions(page)], ids=lambda page: page.name)
def test_the_sessions_of_a_page_run_as_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shown.ROOT)
    test = doctest.DocTestParser().get_doctest("\n".join(shown.sessions(page)), {}, page.name, str(page), 0)
    report: list[str] = []
    assert test.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append).failed == 0, f"{AGAIN}:\n{''.join(report)}"


@pytest.mark.parametrize(("command", "lines"), [one for page in shown.PAGES for one in shown.commands(page)])
def test_a_command_prints_what_the_page_shows(command: str, lines: str) -> None:
    assert shown.agrees(lines, printed := shown.output(command)), f"{AGAIN}:\n{printed}"


@pytest.mark.parametrize("page", shown.PAGES, ids=lambda page: page.name)
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    for target in shown.links(page):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", newsparse.__all__)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    assert f":: newsparse.{name}\n" in (shown.ROOT / "docs" / "api.md").read_text("utf-8")


@pytest.mark.parametrize("module", sorted((shown.ROOT / "src" / "newsparse" / "article").glob("*.py")), ids=lambda path: path.name)
def test_every_field_of_what_is_returned_and_every_label_is_explained(module: Path) -> None:
    bare = [
        f"{whole.name}.{ast.unparse(one)}"
        for whole in ast.parse(module.read_text("utf-8")).body
        if isinstance(whole, ast.ClassDef)
        for one, below in pairwise([*whole.body, ast.Pass()])
        if isinstance(one, ast.Assign | ast.AnnAssign) and not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant))
    ]
    assert bare == []


@pytest.mark.parametrize("file", FILES)
def test_every_file_of_a_pack_is_described(file: str) -> None:
    assert f"| `{file}` |" in (shown.ROOT / "docs" / "add-a-language.md").read_text("utf-8")
