"""Processes that share the work: what each of them does first."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection
from multiprocessing import active_children, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from checker.garbage import collect_seldom


def begin() -> None:
    """Set a worker up; it ends as soon as the process that asked for the work is gone, however it went: nobody waits for the result."""
    collect_seldom()
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def end_others(than: Collection[BaseProcess]) -> None:
    """End the processes of a broken pool, which are all but those that were there before it.

    Python ends those it knows of when one was killed, and waits for all; a process that was being started at that moment is of the
    second kind only, and would be waited for without end.
    """
    for process in active_children():
        if process not in than:
            process.kill()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
