"""Each layer imports only itself and those above it in the list."""

import ast
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
