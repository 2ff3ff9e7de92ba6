"""Small YAML files beside the profiles (branding, review): read whole, checked against their schema, faults told by line and column."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from checker.errors import Unusable
from checker.files import read_limited
from checker.profile.limits import FORBIDDEN_CHARACTERS
from checker.profile.wording_file import character
from checker.profile.yaml_nodes import parse, place
from checker.resources import folder
from checker.text import Text

MAX_BYTES: Final = 1_000_000

_UNREADABLE = Text("تعذرت قراءة «{file}»: {why}", "“{file}” cannot be read: {why}", "« {file} » est illisible : {why}")
_FAULT = Text("{file}:{line}:{column}: {why}", "{file}:{line}:{column}: {why}", "{file}:{line}:{column} : {why}")
_UNKNOWN = Text("مفتاح غير معروف «{key}».{hint}", "unknown key “{key}”.{hint}", "clé inconnue « {key} ».{hint}")
_MISSING = Text("ينقص المفتاح «{key}».", "the key “{key}” is missing.", "il manque la clé « {key} ».")
_WRONG = Text(
    "قيمة غير مقبولة للمفتاح «{key}».", "the value of “{key}” is not of the right form.", "la valeur de « {key} » n’a pas la bonne forme."
)
_TOO_LARGE = Text("الملف كبير جداً", "the file is too large", "le fichier est trop volumineux")


def read(path: Path, schema: str) -> Mapping[str, Any]:
    """The content of an overlay file.

    :raises Unusable: naming file, line and column, what is wrong and what would be right.
    """
    try:
        text = read_limited(path, MAX_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = _TOO_LARGE if getattr(error, "errno", None) == errno.EFBIG else getattr(error, "strerror", None) or str(error)
        raise Unusable(_UNREADABLE.format(file=path, why=why)) from None
    for number, line in enumerate(text.split("\n"), 1):
        if found := FORBIDDEN_CHARACTERS.search(line.removesuffix("\r")):
            raise Unusable(_FAULT.format(file=path.name, line=number, column=found.start() + 1, why=character(found[0])))
    # Only the version number is a number; everything else in these files is text, as its author wrote it.
    parsed = parse(text, {schema: {"#": True}})
    for fault in parsed.faults:
        raise Unusable(_FAULT.format(file=path.name, line=fault.place.line, column=fault.place.column, why=fault.message))
    _validate(parsed.root, schema, path.name)
    root: Mapping[str, Any] = parsed.root
    return root


def _validate(root: Any, schema: str, name: str) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    rules = json.loads((folder("schemas") / f"{schema}.schema.json").read_text("utf-8"))
    worst = best_match(Draft202012Validator(rules).iter_errors(root))
    if worst is None:
        return
    from checker.profile.suggest import ask, nearest

    node, mark, key = root, getattr(root, "at", None), ""
    for step in worst.absolute_path:
        key = str(step)
        marks = getattr(node, "values_at", None)
        mark = marks[step] if marks is not None and (isinstance(step, int) or step in marks) else mark
        node = node[step]
    why = _WRONG.format(key=key or schema)
    if worst.validator == "additionalProperties" and isinstance(node, Mapping):
        known = worst.schema.get("properties", {})
        unknown = next((k for k in node if k not in known), key)
        mark = getattr(node, "keys_at", {}).get(unknown, mark)
        why = _UNKNOWN.format(key=unknown, hint=ask(nearest(str(unknown), known)))
    elif worst.validator == "required" and isinstance(node, Mapping):
        why = _MISSING.format(key=next((k for k in worst.validator_value if k not in node), ""))
    line, column = _place(mark)
    raise Unusable(_FAULT.format(file=name, line=line, column=column, why=why))


def _place(mark: Any) -> tuple[int, int]:
    if mark is None:
        return 1, 1
    found = place(mark)
    return found.line, found.column
