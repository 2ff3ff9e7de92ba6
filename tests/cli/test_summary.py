"""``check --summary``: one line a State; what cannot be assessed still says why."""

from pathlib import Path

from click.testing import CliRunner

from checker.cli import main


def test_one_line_a_state_and_every_fault_of_what_cannot_be_assessed(tmp_path: Path) -> None:
    broken = tmp_path / "XX.yaml"
    broken.write_text("profile: 1\nstate: KW\n", "utf-8")
    result = CliRunner().invoke(main, ["check", "AE", "KW", str(broken), "--summary", "--fail-on", "never", "--lang", "en"])
    lines = [line for line in result.output.splitlines() if line]
    assert [line.partition(" at ")[0] for line in lines[:2]] == ["United Arab Emirates", "Kuwait"]
    assert " D012 " in lines[2], "the missing field of the third is named"
    assert result.exit_code == 2
