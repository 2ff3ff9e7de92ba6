"""Writes ``docs/rules.md`` from the rules themselves: each module's docstring is its manual page. ``make docs``."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from checker.rules import catalogue
from checker.rules.base import Rule

TARGET = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
CHAPTERS = {
    "D": "The file and its data",
    "G": "Coverage",
    "P": "Penalties",
    "T": "Powers of Chapter III",
    "R": "Reservations",
    "C": "Cooperation",
}


def manual(rule: Rule) -> str:
    """The docstring of the module that the rule's check stands in, without its first line; empty for the loader's own rules."""
    module = inspect.getmodule(rule.check) if rule.check is not None else None
    text = inspect.cleandoc(module.__doc__ or "") if module else ""
    return text.partition("\n")[2].strip() if rule.code in text else ""


def page() -> str:
    """The whole reference as Markdown."""
    lines = [
        "# The rule catalogue",
        "",
        "Made from the rules themselves (`make docs`); `mutabaqa explain CODE` prints the same in Arabic, English or French.",
        "Codes are for ever. Levels: *error* a certain shortcoming; *warning* one in part, unclear or unverified; *note* for the reader.",
    ]
    for letter, title in CHAPTERS.items():
        lines += ["", f"## {letter}: {title}"]
        for rule in (r for r in catalogue() if r.code.startswith(letter)):
            lines += ["", f"### {rule.code} · {rule.title.en}", "", f"*{rule.level}* · {rule.title.ar} · {rule.title.fr}"]
            lines += ["", rule.purpose.en]
            if rule.basis:
                lines += ["", f"Basis: {'; '.join(rule.basis)}."]
            if rule.cure:
                lines += ["", f"Cure: {rule.cure.en}"]
            text = manual(rule)
            if text:
                lines += ["", "```text", text, "```"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = page()
    if "--check" in sys.argv:
        sys.exit(TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, "utf-8")
    print(TARGET)
