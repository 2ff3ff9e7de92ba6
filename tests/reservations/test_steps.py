"""All that the decision tree holds of each row: every answer by its key, what decided, and what follows; it stands in ``steps.yaml``.

Wording may improve, for answers stand by their keys. What a change of the tree is meant to change is written anew by
``python tests/reservations/test_steps.py``, and read before it is kept.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_tree import ROWS, verdict

from checker.reservations.trace import Trace
from checker.text import Text

_STEPS = Path(__file__).parent / "steps.yaml"


def held(row: dict[str, Any]) -> dict[str, Any]:
    """What the tree answers, step by step, and its result."""
    steps: list[str] = []
    answer = Trace.answer

    def record(self: Trace, number: str, key: str, *, decides: bool = False, **values: Any) -> None:
        said = {name: value.en if isinstance(value, Text) else value for name, value in values.items() if name != "why"}
        steps.append(" ".join([number, key, *(["decides"] if decides else []), *(f"{k}={v}" for k, v in said.items())]))
        answer(self, number, key, decides=decides, **values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Trace, "answer", record)
        result = verdict(row)
    parts = {
        "verdict": result.verdict,
        "clause": result.clause,
        "chooses": result.chooses,
        "grounds": list(result.grounds),
        "outside": list(result.outside),
        "excuses": dict(result.excuses),
        "readings": {reading: dict(answers) for reading, answers in result.readings.items()},
        "basis": list(result.basis),
        "steps": steps,
    }
    return {k: v for k, v in parts.items() if v}


@cache
def _written() -> Any:
    return yaml.safe_load(_STEPS.read_text("utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[str(r["row"]) for r in ROWS])
def test_the_tree_holds_all_that_is_written_down(row: dict[str, Any]) -> None:
    assert held(row) == _written()[str(row["row"])]


if __name__ == "__main__":
    content = {str(row["row"]): held(row) for row in ROWS}
    _STEPS.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=200, default_flow_style=None), encoding="utf-8")
