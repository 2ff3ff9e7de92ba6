"""Templates that came from elsewhere: what they may read and how far they may go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST: Final = 100_000
"""Characters or items that a template may make of one by repeating it, and digits of a number."""

FAULTS: Final = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
"""What a wrong template can raise besides Jinja's own errors."""


def confined(path: Path, base: Path) -> bool:
    """Whether a path leads to something inside a folder when all links in it are followed."""
    return path.resolve().is_relative_to(base.resolve())


class Confined(FileSystemLoader):
    """Templates of one folder. A link in it that leads out of it is as if it were not there."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The template of that name; ``TemplateNotFound`` for one that lies elsewhere."""
        base = Path(self.searchpath[0])
        path = base.joinpath(*split_template_path(template))
        if not confined(path, base) or not path.is_file():
            raise TemplateNotFound(template)
        return super().get_source(environment, template)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which reaches no attribute that leads out of the page; here no sum fills the memory either."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The result of the operation; ``SecurityError`` where it would be too large."""
        if operator == "%" and isinstance(left, (str, bytes)):
            raise SecurityError("a text is filled in with format(), not with %")
        if operator != "%" and _size(operator, left, right) > MOST:
            raise SecurityError(f"more than {MOST} characters, items or digits of one")
        return super().call_binop(context, operator, left, right)


def _size(operator: str, left: Any, right: Any) -> int:
    """An upper bound of the size of a product or a power: of its digits, or of its items where one side is a sequence."""
    if operator == "**":
        return _digits(left) * abs(right) if isinstance(left, int) and isinstance(right, int) else 0
    for one, other in ((left, right), (right, left)):
        if isinstance(other, int) and hasattr(one, "__len__"):
            return len(one) * other
    return _digits(left) + _digits(right)


def _digits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 0
