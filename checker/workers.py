"""Processes that share the work: what each of them does first."""

from __future__ import annotations

import os
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

from checker.garbage import collect_seldom


def begin() -> None:
    """Set a worker up; it ends as soon as the process that asked for the work is gone, however it went: nobody waits for the result."""
    collect_seldom()
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
