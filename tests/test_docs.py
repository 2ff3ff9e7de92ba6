"""The reference pages say what the rules say."""

from pathlib import Path

from tools.rule_pages import page

ROOT = Path(__file__).resolve().parent.parent


def test_rules_page_is_made_from_the_rules() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page(), "run `make docs`"
