"""A generated corpus of profiles for measuring: the shape and size of a real one, other letters, no law in it."""

from __future__ import annotations

import itertools
import string
from pathlib import Path

from checker.resources import folder

LETTERS = string.ascii_uppercase


def codes(count: int) -> list[str]:
    """``count`` names for profiles: two letters while they last, then numbered."""
    pairs = ["".join(p) for p in itertools.product(LETTERS, repeat=2)]
    return [pairs[i % len(pairs)] + (str(i // len(pairs)) if i >= len(pairs) else "") for i in range(count)]


def write(target: Path, count: int) -> list[Path]:
    """Write ``count`` profiles into ``target``, made of the shipped ones in turn with a State code of their own."""
    models = sorted(folder("country_profiles").glob("[A-Z][A-Z].yaml"))
    target.mkdir(parents=True, exist_ok=True)
    out = []
    for i, code in enumerate(codes(count)):
        model = models[i % len(models)]
        text = model.read_text("utf-8").replace(f"\nstate: {model.stem}", f"\nstate: {code[:2]}", 1)
        path = target / f"{code}.yaml"
        path.write_text(text, "utf-8")
        out.append(path)
    return out
