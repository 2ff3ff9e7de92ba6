"""A rule's docstring as its manual page takes it apart: the prose, and the examples just as they are written."""

from __future__ import annotations

import inspect
import re
import sys
from dataclasses import dataclass
from typing import Final

from checker.rules.base import Rule

_EXAMPLES: Final = {"Fails": "found", "Found::": "found", "Passes": "passed", "Not found::": "passed"}
_PROSE: Final = ("Purpose", "Legal basis")


@dataclass(frozen=True, slots=True)
class Manual:
    """What a docstring holds. Examples keep their lines; prose is one paragraph each, without markup."""

    prose: tuple[str, ...] = ()
    found: str = ""
    """Of this the rule speaks."""
    passed: str = ""
    """Of this it does not."""


def manual_of(rule: Rule) -> Manual:
    """The manual in the docstring of the module that the rule's check stands in; empty for the loader's own rules."""
    module = sys.modules.get(rule.check.__module__) if rule.check else None
    text = inspect.cleandoc(module.__doc__ or "") if module else ""
    if not text.startswith(rule.code):
        return Manual()
    prose: list[str] = []
    examples = {"found": "", "passed": ""}
    heading = ""
    for block in re.split(r"\n\n+", text.partition("\n")[2].strip("\n")):
        first, _, rest = block.partition("\n")
        if first in _EXAMPLES:
            heading, block = _EXAMPLES[first], rest
        elif first in _PROSE:
            heading, block = "", f"{'' if first == 'Purpose' else f'{first}: '}{inspect.cleandoc(rest)}"
        elif not block.startswith(" "):
            heading = ""
        if not block.strip():
            continue
        if heading:
            examples[heading] += f"\n\n{block}" if examples[heading] else block
        else:
            prose.append(" ".join(block.split()).replace("``", ""))
    return Manual(tuple(prose), **examples)
