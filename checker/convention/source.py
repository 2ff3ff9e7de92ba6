"""Reading the data files, which lie inside the package and so travel with it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

# The C parser is ten times the speed; the pure one keeps the checker working where PyYAML was built without it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(name: str) -> Any:
    """The parsed content of ``data/<name>.yaml``."""
    return parse(files(__package__).joinpath("data", f"{name}.yaml").read_bytes())


def parse(content: bytes) -> Any:
    """The data in a YAML file of the program's own."""
    return yaml.load(content, Loader=_LOADER)
