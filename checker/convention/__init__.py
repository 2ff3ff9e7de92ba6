"""The Arab Convention on Combating Information Technology Offences, as data.

``load()`` gives the Convention; ``arabic(id)`` its own words, read only when first asked for; ``crosswalk()`` the tables that set it
beside the Budapest Convention and its first Protocol, the UN Convention against Cybercrime and the Malabo Convention.
"""

from __future__ import annotations

from checker.convention.comparison import Crosswalk, crosswalk
from checker.convention.loader import load
from checker.convention.model import Convention
from checker.convention.texts import DoubtfulReading, arabic, doubtful, text_ids, text_source

__all__ = [
    "Convention",
    "Crosswalk",
    "DoubtfulReading",
    "arabic",
    "crosswalk",
    "doubtful",
    "load",
    "text_ids",
    "text_source",
]
