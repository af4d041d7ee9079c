"""Every regular expression of the package takes time that grows with the text, whatever the text."""

import ast
import math
import re
import signal
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages
from time import process_time
from types import FrameType, ModuleType
from typing import Any, NamedTuple, TypeGuard

import pytest
import regex

import newsparse
from attacks import Attack, attacks
from newsparse.language import codes, pack
from newsparse.sources.exports import format as formats
from newsparse.text import marks

PACKAGE = Path(newsparse.__file__).parent
MODULES = [import_module(module.name) for module in walk_packages([str(PACKAGE)], "newsparse.") if not module.name.endswith("__main__")]
Pattern = re.Pattern[str] | re.Pattern[bytes] | regex.Pattern[str]

EVERYWHERE = {"search", "finditer", "findall", "sub", "subn", "split"}
PARTS = 8
FIRST, THEN, MOST = 1600, 3000, 2.4
SOON = 0.001
"""Who reads 1,600 characters within a millisecond reads them in fewer than half their square of steps."""
FOREVER = 1.0
"""Seconds on the wall: a timer of the process's own time makes its clock tick every four milliseconds on some machines."""


class Kept(NamedTuple):
    """An expression, where it stands, and whether it is looked for at every place of a text, not at one."""

    module: str
    name: str
    pattern: Pattern
    everywhere: bool


def held(thing: object) -> Iterator[Pattern]:
    """The expressions in a thing: itself, or what stands in it."""
    if isinstance(thing, re.Pattern | regex.Pattern):
        yield thing
    elif isinstance(thing, Mapping):
        for inner in thing.values():
            yield from held(inner)
    elif isinstance(thing, list | tuple):
        for inner in thing:
            yield from held(inner)


def makes(thing: object, module: ModuleType) -> TypeGuard[Callable[..., object]]:
    """Whether a function of this module gives expressions, made of a pack's words, a format's lines or the marks of a text."""
    own = callable(thing) and getattr(thing, "__module__", "") == module.__name__
    return own and "Pattern" in getattr(thing, "__annotations__", {}).get("return", "")


def lines_of_formats() -> list[str]:
    """Every line that an export is known by."""
    roles = [role for name in formats.NAMES for role in formats.form(name).marks.values()]
    return list(dict.fromkeys(line for role in roles for lines in role.values() for line in lines))


ARGUMENTS: Mapping[str, list[tuple[object, ...]]] = {
    "": [()],
    "pack": [(pack(code),) for code in codes()],
    "line": [(line,) for line in lines_of_formats()],
    "marks": [(marks._DOUBLE,)],  # noqa: SLF001  -- all there are
    "signs": [(marks._SINGLE,)],  # noqa: SLF001  -- all there are
}
"""What such a function is given, by the name of its parameter."""


def made(module: ModuleType, thing: object) -> list[object]:
    """What a function of the module gives for everything it may be given, when that is expressions."""
    return [thing(*one) for one in ARGUMENTS[next(iter(signature(thing).parameters), "")]] if makes(thing, module) else []


def expressions() -> list[Kept]:
    """Every expression of the package, once."""
    found: dict[tuple[object, ...], Kept] = {}
    for module in MODULES:
        for name, thing in vars(module).items():
            for pattern in held([thing, *made(module, thing)]):
                one = Kept(module.__name__, name, pattern, sought_everywhere(module, name))
                found.setdefault((pattern.pattern, pattern.flags, type(pattern), one.everywhere), one)
    return list(found.values())


def calls(tree: ast.AST, name: str) -> set[str]:
    """What a module calls on a name: `match` on `_PLACE`, say."""
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return {node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == name}


def sought_everywhere(module: ModuleType, name: str) -> bool:
    """Whether anything but a match at one place is asked of an expression, by its module or by those that share it."""
    private = name.startswith("_")
    called = set.union(*(calls(tree, name) for file, tree in TREES.items() if not private or file == Path(module.__file__ or "")))
    return not called & {"match", "fullmatch"} or bool(called & EVERYWHERE)


SOURCES = {file: file.read_text("utf-8") for file in sorted(PACKAGE.rglob("*.py"))}
TREES = {file: ast.parse(source) for file, source in SOURCES.items()}
KEPT = expressions()


def out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """An expression that goes on forever is interrupted: `re` listens to signals, `regex` looks at the clock."""
    before = signal.signal(signal.SIGALRM, out_of_time)
    yield
    signal.signal(signal.SIGALRM, before)


def seconds(one: Kept, text: str | bytes, rounds: int = 1) -> float:
    """What it takes to look for the expression: the least of several rounds. Raises `TimeoutError` when it takes forever."""
    taken = []
    limit: dict[str, Any] = {"timeout": 10 * FOREVER} if isinstance(one.pattern, regex.Pattern) else {}
    pattern: Any = one.pattern
    signal.setitimer(signal.ITIMER_REAL, FOREVER * rounds)
    try:
        for _ in range(rounds):
            began = process_time()
            pattern.match(text, **limit)
            pattern.fullmatch(text, **limit)
            for _found in pattern.finditer(text, **limit) if one.everywhere else ():
                pass
            taken.append(process_time() - began)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return min(taken)


def growth(one: Kept, attack: Attack) -> float:
    """What twice the text costs; infinity where it costs too much to wait for, nothing where it costs little."""

    def cost(size: int, rounds: int = 1) -> float:
        text = attack.text(size)
        return seconds(one, text if isinstance(one.pattern.pattern, str) else text.encode("utf-8"), rounds)

    def tried() -> float:
        try:
            return cost(2 * THEN, 3) / max(SOON, cost(THEN, 3)) if cost(FIRST) >= SOON and cost(FIRST, 3) >= SOON else 0.0
        except TimeoutError:
            return math.inf

    return next(
        (ratio for ratio in (tried() for _ in range(4)) if ratio <= MOST), math.inf
    )  # a busy machine may spoil one, a square spoils all


@pytest.mark.timing
@pytest.mark.parametrize("part", range(PARTS))
def test_twice_a_run_takes_about_twice_as_long(part: int) -> None:
    slow = []
    for one in KEPT[part::PARTS]:
        written = one.pattern.pattern if isinstance(one.pattern.pattern, str) else one.pattern.pattern.decode("latin-1")
        for attack in attacks(written, one.pattern.flags):
            if (ratio := growth(one, attack)) > MOST:
                slow.append(f"{one.module}.{one.name}: {attack}: {ratio:.1f}")
                break
    assert not slow, "\n".join(slow)


def compiling(tree: ast.AST) -> list[ast.Call]:
    """The calls that compile an expression."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [node for node in calls if ast.unparse(node.func) in {"re.compile", "regex.compile"}]


@pytest.mark.parametrize("file", TREES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_expression_is_a_constant_or_comes_from_a_function_that_says_so(file: Path) -> None:
    constants = [node for node in TREES[file].body if isinstance(node, ast.Assign | ast.AnnAssign)]
    makers = [node for node in TREES[file].body if isinstance(node, ast.FunctionDef) and "Pattern" in ast.unparse(node.returns or node)]
    assert len(compiling(TREES[file])) == sum(len(compiling(node)) for node in [*constants, *makers])


def test_the_expressions_are_found() -> None:
    assert len(KEPT) > 250
    assert {"_BREAK", "_HEADER", "_NUMBER_FIRST", "_expression", "_any_mark"} <= {one.name for one in KEPT}


@pytest.mark.parametrize(
    "written", [r"(?:a+)+b", r"(?:[A-Z][\w.]*[, ]*){1,24}!", r"\s+\Z", r"(?:a|a)*b", r"\d+(?:,\d+)*x", r"x*y*x*z", r"(?:\p{Lu}\p{L}*)+[.!]"]
)
def test_an_expression_that_takes_too_long_is_caught(written: str) -> None:
    one = Kept("here", "it", regex.compile(written) if r"\p" in written else re.compile(written), everywhere=True)
    assert any(growth(one, attack) > MOST for attack in attacks(written, one.pattern.flags))
