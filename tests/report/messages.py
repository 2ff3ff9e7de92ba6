"""Every message that the reports look up: in the source by its call, in the templates by ``t("…")``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SINGLE = {"t", "raw", "N_", "figure"}
_PLURAL = {"n", "raw_n"}
_TEMPLATE = re.compile(r't\("((?:[^"\\]|\\.)*)"')


def _constants(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _calls(path: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            arguments = [list(_constants(argument)) for argument in node.args]
            if name in _PLURAL and len(arguments) > 1 and arguments[0] and arguments[1]:
                yield arguments[0][0], arguments[1][0]
            elif name in _SINGLE and arguments:
                where = 1 if name == "figure" else 0
                for constant in arguments[where] if len(arguments) > where else ():
                    yield (constant,)


def messages() -> set[tuple[str, ...]]:
    """All message ids: one string, or a singular with its plural."""
    found: set[tuple[str, ...]] = set()
    for path in sorted((ROOT / "checker" / "report").rglob("*.py")):
        found.update(_calls(path))
    command = ROOT / "checker" / "commands" / "report.py"
    if command.exists():
        found.update(_calls(command))
    for path in sorted((ROOT / "report_templates").rglob("*.html")):
        found.update((text,) for text in _TEMPLATE.findall(path.read_text("utf-8")))
    # The units stand in a table of pairs.
    found.update((f"%(count)s {unit}", f"%(count)s {unit}s") for unit in ("day", "week", "month", "year"))
    return {ids for ids in found if any(any(c.isalpha() for c in text) for text in ids)}
