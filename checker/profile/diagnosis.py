"""From what ``jsonschema`` has against a profile to faults, each at its node, in words for lawyers.

Of alternatives the one is chosen that the author most likely meant, so that the fault is named and not merely its effect.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from checker.profile import wording_schema as words
from checker.profile.faults import Fault, shown
from checker.profile.limits import MAX_FINDINGS
from checker.profile.model import Place
from checker.profile.schema import errors, resolve
from checker.profile.suggest import ask, joined, listed, nearest, nearest_id
from checker.profile.written import date_meant, duration_meant, state_meant, truth_meant
from checker.profile.yaml_nodes import Rows, Table, place
from checker.text import Text

Path = tuple[Any, ...]
Schema = Mapping[str, Any]


@dataclass(slots=True)
class Diagnosis:
    """Faults of the format, with what has to go before the rest can be looked at."""

    faults: list[Fault] = field(default_factory=list)
    drop: list[Path] = field(default_factory=list)
    """Paths of values (or of keys) that cannot be used."""
    rename: dict[Path, str] = field(default_factory=dict)
    """Paths of misspelt keys with the name that was meant."""
    complete: bool = True
    """Whether all was looked at; a file with more faults than anybody reads is left early."""


def diagnose(root: Any, obligations: Sequence[str]) -> Diagnosis:
    """All faults of ``root`` against the schema. ``obligations`` are the ids that may be keys of ``transposition``."""
    found = _Diagnostician(root, obligations)
    for error in errors(root):
        found.take(error)
        if len(found.result.faults) > MAX_FINDINGS:
            found.result.complete = False
            break
    return found.result


class _Diagnostician:
    def __init__(self, root: Any, obligations: Sequence[str]) -> None:
        self.root = root
        self.obligations = obligations
        self.result = Diagnosis()

    # --- places ---

    def node(self, path: Path) -> Any:
        node = self.root
        for step in path:
            node = node[step]
        return node

    def value_place(self, path: Path) -> Place:
        if not path:
            return place(self.root.at) if isinstance(self.root, Table | Rows) else Place()
        parent = self.node(path[:-1])
        return place(parent.values_at[path[-1]])

    def key_place(self, path: Path) -> Place:
        parent = self.node(path[:-1])
        return place(parent.keys_at[path[-1]]) if isinstance(parent, Table) else self.value_place(path)

    def name(self, path: Path) -> Any:
        names = [step for step in path if isinstance(step, str)]
        return shown(names[-1]) if names else words.ROOT_NAME

    def fault(self, code: str, at: Place, message: Text, cure: Text, path: Path) -> None:
        obligation = path[1] if len(path) > 1 and path[0] == "transposition" and path[1] in self.obligations else None
        self.result.faults.append(Fault(code, at, message, cure, obligation))

    # --- one complaint after another ---

    def take(self, error: Any) -> None:
        path: Path = tuple(error.absolute_path)
        if "propertyNames" in error.absolute_schema_path:
            self.key(error, path)
            return
        method = getattr(self, "on_" + str(error.validator), None)
        if method is None:
            raise NotImplementedError(error.validator)
        method(error, path)

    def key(self, error: Any, path: Path) -> None:
        key = error.instance
        whole = (*path, key)
        at = self.key_place(whole)
        if error.validator == "pattern":
            code, message, cure = words.PATTERNS[str(error.validator_value)]
            options: Iterable[str] = self.obligations if code == "D021" else ()
            suggestion = nearest_id(key, options)
            self.fault(code, at, message.format(value=shown(key), ask=ask(suggestion)), cure, whole)
        elif error.validator == "maxLength":
            message = words.TOO_LONG.format(value=shown(key), limit=error.validator_value)
            self.fault("D019", at, message, words.TOO_LONG_CURE, whole)
        else:
            self.fault("D019", at, words.EMPTY_TEXT.format(field=self.name(path)), words.EMPTY_CURE, whole)
        self.result.drop.append(whole)

    def on_additionalProperties(self, error: Any, path: Path) -> None:
        table = error.instance
        known = error.schema.get("properties", {})
        patterns = error.schema.get("patternProperties", {})
        beside = self.alternatives(error)
        for key in table:
            if key in known or any(re.search(pattern, key) for pattern in patterns):
                continue
            if len(self.result.faults) > MAX_FINDINGS:
                return
            whole = (*path, key)
            at = self.key_place(whole)
            if key in beside:
                other = next(iter(k for k in table if k in known), "")
                message = words.BESIDE.format(key=shown(key), other=other)
                self.fault("D011", at, message, words.BESIDE_CURE, whole)
                self.result.drop.append(whole)
                continue
            meant = nearest(key, [*known, *beside])
            home = _home(key, known)
            question = words.BELONGS.format(home=home) if home and meant is None else ask(meant)
            message = words.UNKNOWN_KEY.format(key=shown(key), ask=question)
            cure = words.UNKNOWN_KEY_CURE.format(known=listed(sorted({*known, *beside})))
            self.fault("D011", at, message, cure, whole)
            if meant is not None and meant not in table:
                self.result.rename[whole] = meant
            else:
                self.result.drop.append(whole)

    def alternatives(self, error: Any) -> set[str]:
        """Fields of the other forms that the same value might have had."""
        parent = error.parent
        if parent is None or parent.validator != "anyOf":
            return set()
        return {key for branch in parent.validator_value for key in resolve(branch).get("properties", {})}

    def on_required(self, error: Any, path: Path) -> None:
        table = error.instance
        schema: Schema = error.schema
        properties = schema.get("properties", {})
        unknown = [key for key in table if key not in properties]
        for key in error.validator_value:
            if key in table or any(nearest(other, [*properties]) == key for other in unknown):
                continue  # present, or misspelt: then the misspelling is the fault
            names = [step for step in path if isinstance(step, str)]
            owner = words.OWNER.format(name=shown(names[-1])) if names else Text()
            expected = self.kind(properties[key])
            at = self.value_place(path)
            cure = words.MISSING_KEY_CURE.format(key=key, expected=expected)
            self.fault("D012", at, words.MISSING_KEY.format(key=key, owner=owner), cure, path)

    def on_type(self, error: Any, path: Path) -> None:
        self.wrong_kind(error.instance, path, [error.schema])

    def on_anyOf(self, error: Any, path: Path) -> None:
        value = error.instance
        branches = [resolve(branch) for branch in error.validator_value]
        fitting = [n for n, branch in enumerate(branches) if _json_type(value) in _types(branch)]
        words_allowed = [str(branch["const"]) for branch in branches if isinstance(branch.get("const"), str)]
        if isinstance(value, str) and words_allowed and (not fitting or nearest(value, words_allowed)):
            self.not_allowed(value, path, words_allowed, branches)
            return
        if not fitting:
            self.wrong_kind(value, path, branches)
            return
        chosen = fitting[0]
        if len(fitting) > 1 and isinstance(value, dict):
            scores = [_resemblance(value, branches[n]) for n in fitting]
            if max(scores) == 0 and "by" in value:
                self.wrong_kind(value, path, branches)
                return
            if max(scores) == 0:
                self.neither(path, [branches[n] for n in fitting])
                return
            chosen = fitting[scores.index(max(scores))]
        for inner in error.context or ():
            if inner.relative_schema_path[0] == chosen:
                self.take(inner)

    def neither(self, path: Path, branches: list[Schema]) -> None:
        known = listed(dict.fromkeys(key for b in branches for key in b.get("required", b.get("properties", ()))))
        message, cure = words.NEITHER.format(known=known), words.NEITHER_CURE.format(known=known)
        self.fault("D012", self.value_place(path), message, cure, path)
        self.result.drop.append(path)

    def not_allowed(self, value: str, path: Path, options: list[str], branches: Sequence[Schema] = ()) -> None:
        meant = nearest(value, options)
        if branches and meant is None:
            self.wrong_kind(value, path, branches)
            return
        message = words.NOT_ALLOWED.format(value=shown(value), field=self.name(path), ask=ask(meant))
        self.fault("D014", self.value_place(path), message, words.NOT_ALLOWED_CURE.format(known=listed(options)), path)
        self.result.drop.append(path)

    def wrong_kind(self, value: Any, path: Path, schemas: Sequence[Schema]) -> None:
        expected = joined(self.kind(schema) for schema in schemas)
        types = set().union(*(_types(schema) for schema in schemas))
        name = self.name(path)
        message = words.TYPE.format(field=name, expected=expected, found=_found(value))
        cure = words.TYPE_CURE.format(field=name, expected=expected)
        if value is None:
            message, cure = words.BLANK.format(field=name, expected=expected), words.BLANK_CURE
        elif "boolean" in types and isinstance(value, str) and (meant := truth_meant(value)):
            cure = words.YES_CURE.format(word=meant)
            message = Text(*(message.get(lang) + ask(meant).get(lang) for lang in ("ar", "en", "fr")))
        elif "string" in types and isinstance(value, bool):
            cure = words.QUOTE_CURE.format(value=str(value).lower())
        elif "array" in types and isinstance(value, dict) and "by" in value:
            cure = words.AS_ROW_CURE
        elif "array" in types and isinstance(value, str):
            cure = words.AS_LIST_CURE.format(value=shown(value))
        elif types & {"integer", "number"} and isinstance(value, str):
            digits = re.sub(r"[,_ ٬.](?=[0-9]{3}\b)", "", value.translate(_ARABIC_FIGURES))
            figures = re.search(r"[0-9]+", digits)
            cure = words.FIGURES_CURE.format(example=figures[0] if figures else "90")
        self.fault("D013", self.value_place(path), message, cure, path)
        self.result.drop.append(path)

    def on_enum(self, error: Any, path: Path) -> None:
        value, options = error.instance, list(error.validator_value)
        if isinstance(value, str):
            self.not_allowed(value, path, options)
            return
        sentence = words.BLANK if value is None else words.TYPE
        message = sentence.format(field=self.name(path), expected=self.kind(error.schema), found=_found(value))
        self.fault("D014", self.value_place(path), message, words.NOT_ALLOWED_CURE.format(known=listed(options)), path)
        self.result.drop.append(path)

    def on_const(self, error: Any, path: Path) -> None:
        value = error.instance
        if path == ("profile",):
            message = words.VERSION.format(value=shown(value))
            self.fault("D014", self.value_place(path), message, words.VERSION_CURE, path)
            return
        self.wrong_kind(value, path, [error.schema])

    def on_pattern(self, error: Any, path: Path) -> None:
        value = str(error.instance)
        code, message, cure = words.PATTERNS[str(error.validator_value)]
        beside_false = error.parent is not None and any(branch.get("const") is False for branch in error.parent.validator_value)
        guesses: Mapping[Text, Callable[[str], str | None]] = {
            words.NO_STATE: state_meant,
            words.NO_DATE: lambda v: date_meant(v) or (truth_meant(v) if beside_false else None),
            words.NO_DURATION: duration_meant,
            words.NO_CURRENCY: lambda v: v.upper() if re.fullmatch("[a-zA-Z]{3}", v) else None,
            words.NO_LANGUAGE: lambda v: nearest(v, ("ar", "en", "fr")) or nearest(v[:2], ("ar", "en", "fr")),
            words.NO_REFERENCE: self.reference_meant,
            words.NO_PARAGRAPH: lambda v: nearest_id(v, ("all", *self.obligations)),
            words.NO_URL: lambda v: "https://" + v if re.match(r"www\.|[a-z0-9.-]+\.[a-z]{2,}(/|$)", v) else None,
        }
        suggestion = guesses.get(message, _unguessed)(value)
        self.fault(code, self.value_place(path), message.format(value=shown(value), ask=ask(suggestion)), cure, path)
        self.result.drop.append(path)

    def reference_meant(self, value: str) -> str | None:
        statutes = self.root.get("statutes")
        refs = [
            f"{statute}/{number}"
            for statute, body in (statutes.items() if isinstance(statutes, dict) else ())
            if isinstance(body, dict) and isinstance(body.get("provisions"), dict)
            for number in body["provisions"]
        ]
        return nearest(value.replace(" ", "/").replace(":", "/"), refs)

    def on_format(self, error: Any, path: Path) -> None:
        message = words.IMPOSSIBLE_DATE.format(value=shown(error.instance))
        self.fault("D015", self.value_place(path), message, words.DATE_CURE, path)
        self.result.drop.append(path)

    # --- counts and sizes ---

    def on_minLength(self, error: Any, path: Path) -> None:
        self.size(words.EMPTY_TEXT.format(field=self.name(path)), words.EMPTY_CURE, path)

    def on_minItems(self, error: Any, path: Path) -> None:
        self.size(words.EMPTY_LIST.format(field=self.name(path)), words.EMPTY_CURE, path)

    def on_minProperties(self, error: Any, path: Path) -> None:
        self.size(words.EMPTY_GROUP.format(field=self.name(path)), words.EMPTY_CURE, path)

    def on_uniqueItems(self, error: Any, path: Path) -> None:
        rows: list[Any] = error.instance
        first: dict[str, int] = {}
        again = next(n for n, row in enumerate(rows) if first.setdefault(repr(row), n) != n)
        message = words.REPEATED.format(field=self.name(path))
        self.fault("D019", self.value_place((*path, again)), message, words.REPEATED_CURE, path)

    def on_minimum(self, error: Any, path: Path) -> None:
        message = words.TOO_SMALL.format(field=self.name(path), limit=error.validator_value, value=error.instance)
        self.size(message, words.TOO_SMALL_CURE, path)

    def on_maximum(self, error: Any, path: Path) -> None:
        message = words.TOO_LARGE.format(field=self.name(path), limit=error.validator_value, value=error.instance)
        self.size(message, words.TOO_SMALL_CURE, path)

    def size(self, message: Text, cure: Text, path: Path) -> None:
        self.fault("D019", self.value_place(path), message, cure, path)
        self.result.drop.append(path)

    # --- what is expected ---

    def kind(self, schema: Schema) -> Text:
        """What a value of this schema is, in words."""
        schema = resolve(schema)
        if "anyOf" in schema:
            return joined(self.kind(branch) for branch in schema["anyOf"])
        if "const" in schema:
            return words.WORD.format(word=_literal(schema["const"]))
        if "enum" in schema:
            return words.ONE_OF.format(words=listed(schema["enum"]))
        if "pattern" in schema:
            return words.PATTERN_KINDS.get(words.PATTERNS[schema["pattern"]][0], words.TEXT)
        if schema.get("type") == "object":
            keys = list(schema.get("properties", ()))
            if "ar" in keys:
                return words.LANGUAGES
            if schema.get("required") == keys:
                return Text.of(f"{keys[0]}: …")
            return words.FIELDS_OF.format(keys=listed(keys, 6)) if keys else words.FIELDS
        return words.KINDS[schema["type"]]


def _home(key: str, properties: Mapping[str, Schema]) -> str | None:
    """The one field beside it in which a misplaced field belongs."""
    homes = [name for name, schema in properties.items() if key in resolve(schema).get("properties", ())]
    return homes[0] if len(homes) == 1 else None


def _unguessed(_value: str) -> str | None:
    return None


_ARABIC_FIGURES: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def _literal(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "object" if isinstance(value, Table) else "array" if isinstance(value, Rows) else "null"


def _types(schema: Schema) -> set[str]:
    schema = resolve(schema)
    if "anyOf" in schema:
        return set().union(*(_types(branch) for branch in schema["anyOf"]))
    if "const" in schema:
        return {"const"}
    return {"number" if schema.get("type") == "integer" else str(schema.get("type", "string"))}


def _resemblance(table: Mapping[str, Any], schema: Schema) -> int:
    schema = resolve(schema)
    branches = schema.get("anyOf", [schema])
    names = {name for branch in branches for name in resolve(branch).get("properties", {})}
    return sum(2 if key in names else 1 if nearest(key, names) else 0 for key in table)


def _found(value: Any) -> Text:
    if value is None:
        return words.NOTHING
    if isinstance(value, Table):
        return words.FIELDS
    if isinstance(value, Rows):
        return words.A_LIST
    if isinstance(value, str):
        return words.THE_TEXT.format(value=shown(value))
    return words.THE_VALUE.format(value=_literal(value))
