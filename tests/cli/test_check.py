"""``mutabaqa check``: outputs, exit codes, and what is said of input that cannot be used."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.assessment import Options
from checker.convention import load
from checker.output import contract, sarif
from checker.pipeline import all_profiles, assess_files, find, map_files
from checker.resources import folder
from checker.rules import catalogue

from .conftest import HEAD, RESERVATION, Run

SCHEMA = json.loads((folder("schemas") / "assessment.schema.json").read_text(encoding="utf-8"))
LANGS = ("ar", "en", "fr")


def test_json_follows_its_schema_and_the_contract(run: Run, profiles: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    result = run("check", "--all", "--profiles", profiles, "--format", "json")
    document = json.loads(result.stdout)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    assert [p["state"] for p in document["profiles"]] == ["KW", "MA"]
    kuwait = document["profiles"][0]
    assert len(kuwait["obligations"]) == 68
    assert [a["number"] for a in kuwait["articles"]] == list(range(5, 30))
    (verdict,) = kuwait["reservations"]
    assert verdict["verdict"] == "prohibited"
    assert verdict["readings"]["final.6"] == {"text": "prohibited", "purpose": "permitted"}
    (error,) = [f for f in kuwait["findings"] if f["code"] == "R401"]
    assert error["location"] == {"file": str(profiles / "KW.yaml"), "line": 6, "column": 10}
    assert set(error["message"]) == set(LANGS)


def test_json_of_every_shipped_profile_follows_its_schema(run: Run) -> None:
    result = run("check", "--all", "--profiles", folder("country_profiles"), "--format", "json", "--fail-on", "never")
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(result.stdout))) == []


def test_json_shows_every_reading_with_its_option(run: Run, profiles: Path) -> None:
    arguments = ("check", "KW", "--profiles", profiles, "--format", "json", "--reading", "final.6=purpose")
    document = json.loads(run(*arguments).stdout)
    assert document["readings"] == {
        "22.3.a": "all",
        "22.3.b": "source",
        "29.1-or": "literal",
        "31.1.a": "maximum",
        "final.6": "purpose",
        "2.9": "source",
    }
    assert document["profiles"][0]["reservations"][0]["verdict"] == "permitted"


def test_a_profile_that_cannot_be_assessed_stands_with_its_findings(run: Run, profiles: Path) -> None:
    (profiles / "DZ.yaml").write_text("profile: 1\nstate: DZ\nmaintained_untl: 2026-11-21\n", encoding="utf-8")
    result = run("check", "DZ", "KW", "--profiles", profiles, "--format", "json", "--fail-on", "never")
    document = json.loads(result.stdout)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    algeria, kuwait = document["profiles"]
    assert result.exit_code == 2
    assert (algeria["assessed"], algeria["obligations"], algeria["summary"]) == (False, [], None)
    assert {f["location"]["line"] for f in algeria["findings"]} & {3}
    assert kuwait["assessed"]


def test_the_stream_equals_the_whole_document(profiles: Path) -> None:
    paths = find([], profiles, True)
    done = list(assess_files(paths))
    streamed = "".join(contract.stream((contract.piece(a) for a in done), load(), Options()))
    assert streamed == contract.dumps(done, load(), Options())
    as_sarif = json.loads("".join(sarif.stream(paths, (sarif.piece(a, "fr") for a in done), "fr")))
    assert as_sarif == sarif.document(done, "fr")


def test_shared_work_gives_the_same_in_the_same_order(profiles: Path) -> None:
    paths = find([], profiles, True) * 6
    assert list(map_files(paths, Options(), contract.piece)) == [contract.piece(a) for a in assess_files(paths)]


@pytest.mark.parametrize("lang", LANGS)
def test_sarif_has_the_published_shape(run: Run, profiles: Path, lang: str) -> None:
    result = run("check", "--all", "--profiles", profiles, "--format", "sarif", "--lang", lang)
    document = json.loads(result.stdout)
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-schema-2.1.0.json")
    (one,) = document["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert len({r["id"] for r in rules}) == len(rules) == len(catalogue())
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert one["language"] == lang
    assert one["results"]
    uris = {a["location"]["uri"] for a in one["artifacts"]}
    for found in one["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
        assert found["level"] in {"error", "warning", "note"}
        (location,) = found["locations"]
        physical = location["physicalLocation"]
        assert physical["artifactLocation"]["uri"] in uris
        assert physical["region"]["startLine"] >= 1
        assert physical["region"]["startColumn"] >= 1
    texts = [f["message"]["text"] for f in one["results"]]
    assert any(re.search("[\u0600-\u06ff]", t) for t in texts) == (lang == "ar")
    prints = [f["partialFingerprints"]["finding/v1"] for f in one["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_names_files_under_the_current_folder_relatively(run: Run, profiles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(profiles.parent)
    document = json.loads(run("check", profiles / "KW.yaml", "--format", "sarif").stdout)
    assert document["runs"][0]["artifacts"][0]["location"]["uri"] == "profiles/KW.yaml"


def test_text_is_sorted_by_line_and_ends_with_figures(run: Run, profiles: Path) -> None:
    text = run("check", "KW", "--profiles", profiles).stdout
    places = [int(m.group(1)) for m in re.finditer(r"KW\.yaml:(\d+):\d+: ", text)]
    assert places == sorted(places)
    assert f"{profiles / 'KW.yaml'}:6:10: error R401 12.1 Reservation “r1”" in text
    assert "    cure: Withdraw the reservation" in text
    assert re.search(r"Kuwait at 2026-11-21: 0 to \d+ of \d+ obligations due are met; 0 assessed", text)
    assert re.search(r"Errors: 1, warnings: \d+, notes: \d+\.", text)
    assert "\x1b" not in text


def test_arabic_text_puts_the_message_first(run: Run, profiles: Path) -> None:
    lines = run("check", "KW", "--profiles", profiles, "--lang", "ar").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if "R401" in line)
    assert lines[at].startswith("قصور [R401 12.1]: التحفظ «r1»")
    assert lines[at + 1].strip().startswith("العلاج:")
    assert lines[at + 2].strip() == f"{profiles / 'KW.yaml'}:6:10"


@pytest.mark.parametrize(
    ("level", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)]
)  # fmt: skip
def test_exit_code_of_a_profile_with_an_error(run: Run, profiles: Path, level: str, code: int) -> None:
    assert run("check", "KW", "--profiles", profiles, "--fail-on", level).exit_code == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_exit_code_of_a_profile_with_warnings(run: Run, profiles: Path, level: str, code: int) -> None:
    assert run("check", "MA", "--profiles", profiles, "--fail-on", level).exit_code == code


WRONG = [
    (("check",), "Name a State"),
    (("check", "KX", "--profiles", "."), "no profile of a State “KX”"),
    (("check", "nothing.yaml"), "no file “nothing.yaml”"),
    (("check", "KW", "--as-of", "2026-13-01"), "is not a date"),
    (("check", "KW", "--reading", "22.3.a"), "is not a reading"),
    (("check", "KW", "--reading", "22.3.b=sauce"), "Did you mean “source”?"),
    (("check", "KW", "--reading", "22.3=source"), "no reading “22.3”"),
    (("check", "KW", "--format", "xml"), "not one of: text, json, sarif"),
    (("check", "KW", "--evidance", "low"), "Did you mean “--evidence”?"),
    (("check", "--all", "--profiles", "nowhere"), "no folder of profiles"),
    (("chek",), "Did you mean “check”?"),
    (("explain", "R4O1"), "no rule"),
    (("explain", "G999"), "no rule “G999”"),
    (("new", "Kuwait"), "KW (Kuwait)"),
    (("check", ".", "--profiles", "."), "is a folder"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG, ids=[" ".join(a) for a, _ in WRONG])
def test_wrong_usage_is_told_with_exit_2(
    run: Run, arguments: tuple[str, ...], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)
    spoken = {lang: run(*arguments, "--lang", lang).stderr for lang in LANGS}
    assert len(set(spoken.values())) == 3
    assert spoken["ar"].startswith("خطأ:")


def test_a_mistyped_state_is_answered_with_the_one_that_is_there(run: Run, profiles: Path) -> None:
    assert "Did you mean “KW (Kuwait)”?" in run("check", "Kuwiat", "--profiles", profiles).stderr
    assert "Vouliez-vous dire « MA (Maroc) » ?" in run("check", "maroc", "--profiles", profiles, "--lang", "fr").stderr
    assert run("check", "kw", "--profiles", profiles, "--fail-on", "never").exit_code == 0


def test_all_takes_profiles_and_nothing_else(profiles: Path) -> None:
    assert [p.name for p in all_profiles(profiles)] == ["KW.yaml", "MA.yaml"]
    assert find(["MA"], profiles, True) == (str(profiles / "MA.yaml"), str(profiles / "KW.yaml"))


def test_arabic_figures_are_read_in_a_date(run: Run, profiles: Path) -> None:
    document = json.loads(run("check", "KW", "--profiles", profiles, "--as-of", "٢٠٢٠-٠١-٠٢", "--format", "json").stdout)
    assert document["profiles"][0]["as_of"] == "2020-01-02"


@pytest.mark.parametrize(
    ("name", "value", "lang"), [("LANG", "ar_KW.UTF-8", "ar"), ("LC_ALL", "fr_MA", "fr"), ("LANG", "C", "en"), ("LANG", "fra", "en")]
)
def test_the_locale_gives_the_language(run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, lang: str) -> None:
    monkeypatch.setenv(name, value)
    words = {"ar": "خطأ:", "en": "Error:", "fr": "Erreur :"}
    assert run("check", "--as-of", "x").stderr.startswith(words[lang])


def test_what_a_profile_says_cannot_move_the_cursor(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "KW.yaml"
    path.write_text(HEAD.format(state="KW") + RESERVATION.replace("r1", '"r\\e[2J\\u202Ex"'), encoding="utf-8")
    result = run("check", path)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.stdout + result.stderr)


def test_the_output_file_is_whole_or_as_it_was(run: Run, profiles: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    run("check", "KW", "--profiles", profiles, "--format", "json", "-o", target)
    first = target.read_text(encoding="utf-8")
    assert json.loads(first)["profiles"]
    assert run("check", "KW", "--profiles", profiles, "--as-of", "x", "-o", target).exit_code == 2
    assert target.read_text(encoding="utf-8") == first
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed_and_zone(profiles: Path) -> None:
    outputs = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-m", "checker", "check", "--all", "--profiles", str(profiles), "--format", "json"]
        outputs.add(subprocess.run(command, capture_output=True, env=environment, check=False).stdout)
    assert len(outputs) == 1


def test_a_reader_that_goes_away_is_no_error_to_speak_of(profiles: Path) -> None:
    command = f"{sys.executable} -m checker check --all --profiles {profiles} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert len(done.stdout) == 10
    assert done.stderr == b""


def test_help_imports_neither_the_law_nor_the_heavy_libraries() -> None:
    script = (
        "import sys\nfrom checker.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'yaml', 'jsonschema', 'babel', 'rich', 'weasyprint', 'jinja2', 'openpyxl', 'checker.convention', 'checker.rules'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
