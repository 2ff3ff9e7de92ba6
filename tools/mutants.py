"""``python -m tools.mutants``: does a test fail when the judgement is changed? One change at a time, in memory; no file is touched.

Each mutant changes one comparison, one connective, one condition, one constant or one member of a list of words in a module, and
the tests are run on it in a process of its own. A mutant that no test notices is printed with its line: a test is missing, or the
change makes no difference. Mutants are tried in an order fixed by ``--seed`` until ``--seconds`` are over.

    python -m tools.mutants --seconds 1200 checker/assessing/facts.py checker/rules/coverage/*.py
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TESTS = ("tests/assess", "tests/rules", "tests/reservations")
CPU_SECONDS = 60

_COMPARE: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What a node may become, each with a word for it."""
    if isinstance(node, ast.Compare):
        for other in _COMPARE.get(type(node.ops[0]), ()):
            new = deepcopy(node)
            new.ops[0] = other()
            yield f"{type(node.ops[0]).__name__} -> {other.__name__}", new
    elif isinstance(node, ast.BoolOp):
        new = deepcopy(node)
        new.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield f"{type(node.op).__name__} -> {type(new.op).__name__}", new
        for number in range(len(node.values)):
            less = deepcopy(node)
            del less.values[number]
            yield f"operand {number + 1} dropped", less if len(less.values) > 1 else less.values[0]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not dropped", node.operand
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value} -> {not node.value}", ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} -> {node.value + 1}", ast.Constant(node.value + 1)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        new = deepcopy(node)
        new.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield "+ <-> -", new
    elif isinstance(node, ast.Set | ast.Tuple) and len(node.elts) > 1 and all(isinstance(e, ast.Constant) for e in node.elts):
        for number in range(len(node.elts)):
            less_words = deepcopy(node)
            del less_words.elts[number]
            yield f"{ast.unparse(node.elts[number])} dropped", less_words
    elif isinstance(node, ast.IfExp):
        yield "branches exchanged", ast.IfExp(node.test, node.orelse, node.body)
    elif isinstance(node, ast.If):
        yield "condition always false", ast.If(ast.Constant(False), node.body, node.orelse)
    elif isinstance(node, ast.Continue):
        yield "continue -> break", ast.Break()


def mutants(path: Path) -> Iterator[tuple[int, str, ast.Module]]:
    """Every mutant of a module: line, what was changed, the module. Annotations, texts and default values of fields stay."""
    tree = ast.parse(path.read_text("utf-8"))
    for function in [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Lambda)]:
        bodies = function.body if isinstance(function.body, list) else [function.body]
        for part in bodies:
            for parent, name, index, node in _children(part, function):
                for what, new in changes(node):
                    _put(parent, name, index, ast.copy_location(new, node))
                    yield getattr(node, "lineno", 0), what, ast.fix_missing_locations(deepcopy(tree))
                    _put(parent, name, index, node)


def _children(part: ast.AST, parent: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    where = next((n, i) for n, v in ast.iter_fields(parent) for i, c in (enumerate(v) if isinstance(v, list) else [(None, v)]) if c is part)
    yield parent, where[0], where[1], part
    if isinstance(part, ast.FunctionDef | ast.Lambda):
        return  # tried by itself
    for name, value in list(ast.iter_fields(part)):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _children(child, part)


def _put(parent: ast.AST, name: str, index: int | None, node: ast.AST) -> None:
    if index is None:
        setattr(parent, name, node)
    else:
        getattr(parent, name)[index] = node


class _Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the changed module in the place of the one on the disk."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> Any:
        """Ours and no other."""
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self) if fullname == self.name else None

    def exec_module(self, module: Any) -> None:
        """Run the changed module."""
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)


def survives(path: Path, tree: ast.Module, tests: tuple[str, ...]) -> bool:
    """Whether all tests pass on the mutant."""
    name = path.resolve().relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        sys.meta_path.insert(0, _Mutated(name, path, tree))
        import pytest

        os._exit(int(pytest.main(["-x", "-qq", "-p", "no:cacheprovider", "--no-header", *tests])) != 0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def main() -> None:
    """Try the mutants of the modules named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="+", type=Path)
    parser.add_argument("--seconds", type=float, default=1200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--again", type=Path, help="what an earlier run printed: only those that survived then are tried")
    parser.add_argument("--tests", nargs="+", default=TESTS)
    given = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for name in ("pytest", "yaml", "jsonschema", "hypothesis", "babel", "click"):
        importlib.import_module(name)  # what every run needs, and no mutant touches
    found = [(path, *mutant) for path in given.modules for mutant in mutants(path)]
    if given.again is not None:
        before = set(given.again.read_text("utf-8").splitlines())
        found = [m for m in found if f"survived: {m[0]}:{m[1]}: {m[2]}" in before]
    random.Random(given.seed).shuffle(found)
    print(f"{len(found)} mutants of {len(given.modules)} modules", flush=True)
    first = given.modules[0]
    if not survives(first, ast.parse(first.read_text("utf-8")), tuple(given.tests)):
        sys.exit("the tests fail on the unchanged code: every mutant would seem killed")
    tried, lived, end = Counter[str](), Counter[str](), time.monotonic() + given.seconds
    for path, line, what, tree in found:
        if time.monotonic() > end:
            break
        tried[str(path)] += 1
        if survives(path, tree, tuple(given.tests)):
            lived[str(path)] += 1
            print(f"survived: {path}:{line}: {what}", flush=True)
    for name, count in sorted(tried.items()):
        print(f"{name}: {count - lived[name]} of {count} killed")
    total = tried.total()
    print(f"killed {total - lived.total()} of {total} tried ({100 * (total - lived.total()) / max(total, 1):.0f} %)")


if __name__ == "__main__":
    main()
