"""Reservations: which statements are reservations, which of them the Convention allows, and what they excuse.

``judge_all`` gives a verdict on every statement of a profile, ``judge`` on one; each with the steps that led to it.
"""

from __future__ import annotations

from checker.reservations.tree import judge, judge_all
from checker.reservations.words import authority, ids_text, verdict_text

__all__ = ["authority", "ids_text", "judge", "judge_all", "verdict_text"]
