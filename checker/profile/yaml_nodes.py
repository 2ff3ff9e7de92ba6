"""YAML with the line and column of each node, and without YAML 1.1's traps.

Scalars are resolved here and not by PyYAML: of the plain ones only ``true`` and ``false`` are yes and no, ``null``, ``~`` and
nothing at all are null, and decimal figures are a number where the format asks for one (:mod:`checker.profile.schema` says
where). All else is the text that the author wrote: ``NO``, ``010``, ``12:30``, ``2.10``, ``2016-01-12``. So are all keys.

Events are read one by one with an explicit stack, so that a hostile file is left as soon as it passes a limit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from checker.profile import wording_file as words
from checker.profile.anchors import Anchors
from checker.profile.faults import Fault, shown
from checker.profile.limits import FORBIDDEN_CHARACTERS, MAX_DEPTH, MAX_FINDINGS, MAX_NODES, MAX_SCALAR
from checker.profile.model import Place

Shape = Mapping[str, Any]
"""Where numbers may stand: by key the shape below it, ``*`` for any other key, ``[]`` for the rows of a list, ``#`` for a number."""

_NUMBER: Final = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")
_NOTHING: Final[Shape] = {}
_FIXED: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
_DROP: Final = object()
_AWAITS_KEY: Final = object()


class Table(dict[str, Any]):
    """A YAML mapping with the marks of its start (``at``), of its keys and of its values."""

    __slots__ = ("at", "keys_at", "values_at")

    def __init__(self, at: Any) -> None:
        super().__init__()
        self.at = at
        self.keys_at: dict[str, Any] = {}
        self.values_at: dict[str, Any] = {}

    def key_place(self, key: str) -> Place:
        """Where the key stands."""
        return place(self.keys_at[key])

    def value_place(self, key: str) -> Place:
        """Where the key's value begins."""
        return place(self.values_at[key])


class Rows(list[Any]):
    """A YAML sequence with the marks of its start and of its rows."""

    __slots__ = ("at", "values_at")

    def __init__(self, at: Any) -> None:
        super().__init__()
        self.at = at
        self.values_at: list[Any] = []


def place(mark: Any) -> Place:
    """A mark of PyYAML, which counts from 0, as a place, which counts from 1."""
    return Place(mark.line + 1, mark.column + 1)


@dataclass(slots=True)
class Parsed:
    """What was read of a text, and every fault met on the way."""

    root: Any = None
    faults: list[Fault] = field(default_factory=list)
    complete: bool = False
    """Whether the text was read to its end."""
    unread: set[Place] = field(default_factory=set)
    """Places of values that were refused, of which nothing further can be said."""


class _Stop(Exception):
    """The rest of the file will not be read."""


class _Frame:
    """A collection that is being read."""

    __slots__ = ("again", "key", "seen", "shape", "target", "to_drop")

    def __init__(self, target: Table | Rows, shape: Shape, to_drop: bool, again: bool) -> None:
        self.target = target
        self.shape = shape
        self.to_drop = to_drop
        self.again = False  # whether the value under the present key is a second one
        self.key: Any = _AWAITS_KEY
        # A collection under a duplicate key is read into the first one, so that what stands in it is looked at too; keys that
        # both have are then no further fault, but keys that stand twice in the second one are.
        self.seen: dict[str, Any] = {} if again or not isinstance(target, Table) else target.keys_at


class _Reader:
    def __init__(self, text: str, shape: Shape) -> None:
        self.parsed = Parsed()
        self.stack: list[_Frame] = []
        self.shape = shape
        self.plain = unicodedata.is_normalized("NFC", text)
        self.text = text

    def read(self) -> Parsed:
        parser = _Parser(self.text)
        try:
            self._document(parser)
            self.parsed.complete = True
        except _Stop:
            pass
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._fault(*words.syntax(error.problem or "", error.context or ""), mark=mark)
        except yaml.YAMLError as error:
            self._fault(*words.syntax(str(getattr(error, "reason", "")), ""), mark=None)
        return self.parsed

    def _document(self, parser: Any) -> None:
        parser.get_event()  # the start of the stream
        event = parser.get_event()
        if isinstance(event, StreamEndEvent):
            self._fault("D009", words.EMPTY, words.EMPTY_CURE, mark=None)
            return
        get = parser.get_event
        anchors = Anchors()
        stack = self.stack
        for nodes, event in enumerate(anchors.events(get), 1):
            kind = event.__class__
            if nodes + anchors.work > MAX_NODES:
                self._stop(words.NODES.format(limit=MAX_NODES), event.start_mark)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end(stack.pop())
            elif kind is MappingStartEvent:
                self._start(Table(event.start_mark), event)
            elif kind is SequenceStartEvent:
                self._start(Rows(event.start_mark), event)
            elif kind is AliasEvent:
                self._alias(event)
            else:  # the end of the document
                break
        event = get()
        if isinstance(event, DocumentStartEvent):
            self._fault("D009", words.DOCUMENTS, words.DOCUMENTS_CURE, mark=event.start_mark)
            raise _Stop

    def _scalar(self, event: Any) -> None:
        value = event.value
        if len(value) > MAX_SCALAR:
            self._stop(words.SCALAR.format(limit=MAX_SCALAR), event.start_mark)
        if event.tag is not None:
            self._tag(event)
        if not (self.plain and event.style != '"') and not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if event.style == '"' and FORBIDDEN_CHARACTERS.search(value):
            self._escaped(value, event.start_mark)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.target.__class__ is Table and frame.key is _AWAITS_KEY:
            self._key(frame, value, event)
            return
        if event.style is None or event.style == "":
            if value in _FIXED:
                value = _FIXED[value]
            elif frame is not None and self._below(frame).get("#") and _NUMBER.fullmatch(value):
                value = _number(value)
        self._add(value, event.start_mark)

    def _key(self, frame: _Frame, value: str, event: Any) -> None:
        target = frame.target
        assert isinstance(target, Table)
        if not value or (value == "<<" and not event.style):
            fault = ("D007", words.MERGE, words.MERGE_CURE) if value else ("D010", words.EMPTY_KEY, words.EMPTY_KEY_CURE)
            self._fault(*fault, mark=event.start_mark)
            frame.key = _DROP
            return
        frame.again = value in target.keys_at
        first = frame.seen.get(value)
        if first is not None:
            at = place(first)
            message = words.DUPLICATE.format(key=shown(value), line=at.line, column=at.column)
            self._fault("D006", message, words.DUPLICATE_CURE, mark=event.start_mark)
        frame.seen.setdefault(value, event.start_mark)
        target.keys_at.setdefault(value, event.start_mark)
        frame.key = value

    def _below(self, frame: _Frame) -> Shape:
        if not frame.shape:
            return _NOTHING
        if frame.target.__class__ is Rows:
            return frame.shape.get("[]", _NOTHING)  # type: ignore[no-any-return]
        return frame.shape.get(frame.key) or frame.shape.get("*", _NOTHING) if frame.key is not _DROP else _NOTHING

    def _start(self, target: Table | Rows, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self._stop(words.DEPTH.format(limit=MAX_DEPTH), event.start_mark)
        if event.tag is not None:
            self._tag(event)
        shape, to_drop, again = self.shape, False, False
        if not self.stack:
            self.parsed.root = target
        else:
            frame = self.stack[-1]
            shape = self._below(frame)
            to_drop = frame.target.__class__ is Table and frame.key is _AWAITS_KEY
            if to_drop:
                self._fault("D010", words.COMPLEX_KEY, words.COMPLEX_KEY_CURE, mark=event.start_mark)
            elif frame.again and frame.key is not _DROP and target.__class__ is frame.target[frame.key].__class__:
                target, again = frame.target[frame.key], True
            else:
                self._add(target, event.start_mark, opening=True)
        self.stack.append(_Frame(target, shape, to_drop, again))

    def _end(self, frame: _Frame) -> None:
        if not self.stack:
            return
        parent = self.stack[-1]
        if parent.target.__class__ is Table:
            parent.key = _DROP if frame.to_drop else _AWAITS_KEY

    def _add(self, value: Any, mark: Any, opening: bool = False) -> None:
        if not self.stack:
            self.parsed.root = value
            return
        frame = self.stack[-1]
        target = frame.target
        if target.__class__ is Rows:
            target.append(value)
            target.values_at.append(mark)
            return
        if frame.key is not _DROP and not frame.again:
            target[frame.key] = value
            target.values_at[frame.key] = mark
        if not opening:
            frame.key = _AWAITS_KEY

    def _alias(self, event: Any) -> None:
        self._fault("D007", words.ALIAS.format(name=shown(event.anchor)), words.ALIAS_CURE, mark=event.start_mark)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.target.__class__ is Table and frame.key is _AWAITS_KEY:
            frame.key = _DROP
            return
        self.parsed.unread.add(place(event.start_mark))
        self._add(None, event.start_mark)

    def _tag(self, event: Any) -> None:
        self._fault("D008", words.TAG.format(tag=shown(event.tag)), words.TAG_CURE, mark=event.start_mark)

    def _escaped(self, value: str, mark: Any) -> None:
        found = FORBIDDEN_CHARACTERS.search(value)
        assert found is not None
        self._fault("D004", words.character(found[0]), words.CHARACTER_CURE, mark=mark)

    def _fault(self, code: str, message: Any, cure: Any, *, mark: Any) -> None:
        if len(self.parsed.faults) > 2 * MAX_FINDINGS:
            raise _Stop
        self.parsed.faults.append(Fault(code, place(mark) if mark is not None else Place(), message, cure))

    def _stop(self, message: Any, mark: Any) -> None:
        self._fault("D002", message, words.LIMIT_CURE, mark=mark)
        raise _Stop


def with_numbers(value: Any, shape: Shape) -> Any:
    """A value that was read under a misspelt name, with the numbers that the right name asks for."""
    if isinstance(value, str):
        return _number(value) if shape.get("#") and _NUMBER.fullmatch(value) else value
    if isinstance(value, Table):
        for key, child in value.items():
            value[key] = with_numbers(child, shape.get(key) or shape.get("*", _NOTHING))
    elif isinstance(value, Rows):
        value[:] = [with_numbers(child, shape.get("[]", _NOTHING)) for child in value]
    return value


def _number(written: str) -> int | float:
    return float(written) if "." in written else int(written)


def parse(text: str, shape: Shape) -> Parsed:
    """Read a YAML text into tables, rows and scalars with their places. Faults are collected; none is raised."""
    return _Reader(text, shape).read()
