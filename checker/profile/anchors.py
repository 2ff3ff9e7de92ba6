"""YAML's anchors and aliases: a node named once (``&s``) may be said again (``*s``), as programs write it.

An alias is read as if its node stood there: the events of an anchored node are kept and given again. What is kept and what is
given again both count towards the limit of nodes, so that a text which grows by naming itself over and over is left early.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent, ScalarEvent


class Anchors:
    """The nodes named so far. ``work`` counts the events that were kept or given again."""

    def __init__(self) -> None:
        self.work = 0
        self._known: dict[str, list[Any]] = {}
        self._open: list[tuple[str, int, list[Any]]] = []
        self._depth = 0

    def events(self, get: Callable[[], Any]) -> Iterator[Any]:
        """The events of a parser, each alias replaced by the events of its node; an alias of nothing is given as it is.

        A node that names itself from within is not yet known there, and so is an alias of nothing.
        """
        while True:
            event = get()
            if isinstance(event, AliasEvent) and event.anchor in self._known:
                for again in self._known[event.anchor]:
                    self._keep(again)
                    self.work += 1
                    yield again
                continue
            name = event.anchor if isinstance(event, NodeEvent) and not isinstance(event, AliasEvent) else None
            if not self._open and name is None:
                yield event
                continue
            if name is not None:
                self._begin(name, event)
            self._keep(event)
            if isinstance(event, CollectionStartEvent):
                self._depth += 1
            elif isinstance(event, CollectionEndEvent):
                self._depth -= 1
                while self._open and self._open[-1][1] == self._depth:
                    name, _, kept = self._open.pop()
                    self._known[name] = kept
            yield event

    def _begin(self, name: str, event: Any) -> None:
        if isinstance(event, ScalarEvent):
            self._known[name] = [event]
        else:
            self._open.append((name, self._depth, []))

    def _keep(self, event: Any) -> None:
        for _, _, kept in self._open:
            kept.append(event)
            self.work += 1
