"""Every message that the reports look up: in the source by its call, in the templates by ``t("…")``.

``python -m tests.report.messages`` brings the catalogues up to date: new messages come in without a translation (a test asks for it),
those that nothing looks up any more go, all others stay as they are.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

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
    for folder in ("report", "output"):
        for path in sorted((ROOT / "checker" / folder).rglob("*.py")):
            found.update(_calls(path))
    for path in sorted((ROOT / "report_templates").rglob("*.html")):
        found.update((text,) for text in _TEMPLATE.findall(path.read_text("utf-8")))
    # The units stand in a table of pairs.
    found.update((f"%(count)s {unit}", f"%(count)s {unit}s") for unit in ("day", "week", "month", "year"))
    return {ids for ids in found if any(any(c.isalpha() for c in text) for text in ids)}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def update(lang: str) -> int:
    """Rewrite one catalogue; the number of messages that wait for a translation."""
    path = ROOT / "checker" / "locale" / lang / "LC_MESSAGES" / "mutabaqa.po"
    head, _, _ = path.read_text("utf-8").partition("\n\n")
    with path.open("rb") as file:
        known = {(m.id,) if isinstance(m.id, str) else tuple(m.id): m.string for m in read_po(file, locale=lang) if m.id}
    elsewhere: set[tuple[str, ...]] = set()
    for other in path.parent.glob("*.po"):
        if other != path:
            with other.open("rb") as file:
                elsewhere |= {(m.id,) if isinstance(m.id, str) else tuple(m.id) for m in read_po(file, locale=lang) if m.id}
    entries, waiting = [head + "\n"], 0
    forms = 6 if lang == "ar" else 2
    for ids in sorted(messages() - elsewhere):
        string = known.get(ids, "" if len(ids) == 1 else ("",) * forms)
        waiting += not all(string) if isinstance(string, tuple) else not string
        lines = ["#, python-format"] if "%(" in ids[0] else []
        lines.append(f"msgid {_quoted(ids[0])}")
        if len(ids) == 1:
            lines.append(f"msgstr {_quoted(str(string))}")
        else:
            lines.append(f"msgid_plural {_quoted(ids[1])}")
            lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(string)]
        entries.append("\n".join(lines) + "\n")
    path.write_text("\n".join(entries), "utf-8")
    return waiting


if __name__ == "__main__":
    for language in ("ar", "fr"):
        print(f"{language}: {update(language)} messages wait for a translation")
