"""Each layer imports only itself and those above it in the list."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "newsparse"
LAYERS = [
    "span",
    "text",
    "language",
    "weigh",
    "article",
    "story",
    "quotes",
    "pipeline",
    "many",
    "sources",
    "reasons",
    "write",
    "command",
    "__init__",
    "__main__",
]


def layer(dotted: str) -> int:
    return LAYERS.index(([*dotted.split("."), "__init__"])[1])


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(module: Path) -> None:
    here = layer(".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts))
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsparse"):
            assert layer(node.module or "") <= here, f"line {node.lineno} reaches up to {node.module}"
        assert not (isinstance(node, ast.ImportFrom) and node.level), (
            f"line {node.lineno} is a relative import, which this test cannot see through"
        )


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_a_module_names_for_itself_alone_is_used_in_it(module: Path) -> None:
    text = module.read_text("utf-8")
    own = [
        name.id if isinstance(name, ast.Name) else name.name
        for statement in ast.parse(text).body
        for name in ([statement] if isinstance(statement, ast.FunctionDef | ast.ClassDef) else ast.walk(statement))
        if isinstance(name, ast.FunctionDef | ast.ClassDef) or (isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store))
    ]
    assert [name for name in own if name != "_" and name[:1] == "_" != name[1:2] and len(re.findall(rf"\b{name}\b", text)) < 2] == []
