"""Country profiles: from YAML with the place of each node to validated, typed, frozen values.

``load(path, convention)`` never raises for what a file contains: all that is wrong with it comes back as findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.profile.loader import Loaded, load, load_text

__all__ = ["Loaded", "load", "load_text"]


def __getattr__(name: str) -> Any:
    # Late, because the model is imported by everything and the loader imports the rules, which import the model.
    if name in __all__:
        from checker.profile import loader

        return getattr(loader, name)
    raise AttributeError(name)
