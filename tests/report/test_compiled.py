"""What is kept compiled (templates, messages) is what it was made of: never another's, never an older one's, and never needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from checker.kept import FOLDER
from checker.report import catalogue
from checker.report.compiled import Compiled
from checker.report.html import environment, template_files


def said(folder: Path, text: str, mark: bytes = b"") -> str:
    env = Environment(loader=DictLoader({"x": text}), bytecode_cache=Compiled(folder, mark), autoescape=True)
    return env.get_template("x").render()


def kept(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*")) if (folder / FOLDER).is_dir() else []


@pytest.fixture
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


@pytest.mark.usefixtures("keeping")
def test_what_is_kept_is_used_and_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
    assert said(tmp_path, "one {{ 1 + 1 }}") == "one 2"
    (file,) = kept(tmp_path)
    before = file.stat().st_mtime_ns
    assert said(tmp_path, "one {{ 1 + 1 }}") == "one 2"
    assert file.stat().st_mtime_ns == before
    assert said(tmp_path, "two {{ 1 + 2 }}") == "two 3"
    assert said(tmp_path, "two {{ 1 + 2 }}", b"another environment") == "two 3"
    assert kept(tmp_path) == [file]
    assert file.stat().st_mtime_ns != before


@pytest.mark.usefixtures("keeping")
@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x00" * 100])
def test_what_is_damaged_is_compiled_again(tmp_path: Path, content: bytes) -> None:
    said(tmp_path, "{{ 7 }}")
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(content)
    assert said(tmp_path, "{{ 7 }}") == "7"
    file.write_bytes(whole[:-1] + content if content else whole[: len(whole) // 2])
    assert said(tmp_path, "{{ 7 }}") == "7"


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said(tmp_path, "{{ 7 }}") == "7"
    assert kept(tmp_path) == []


@pytest.mark.usefixtures("keeping")
def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("no folder")
    assert said(place, "{{ 7 }}") == "7"


def test_what_is_kept_is_no_template(tmp_path: Path) -> None:
    """It is not counted in the digest of the templates, which every report bears."""
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "x.jinja").write_bytes(b"x")
    (tmp_path / "own.html").write_text("x")
    names = [path.name for path in template_files(tmp_path)]
    assert "own.html" in names
    assert "x.jinja" not in names


def test_only_shipped_templates_are_kept(tmp_path: Path) -> None:
    assert environment(tmp_path).bytecode_cache is None
    assert environment(None).bytecode_cache is not None


@pytest.mark.usefixtures("keeping")
def test_messages_are_read_again_once_a_catalogue_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    main = tmp_path / "fr" / "LC_MESSAGES" / "mutabaqa.po"
    main.parent.mkdir(parents=True)
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    for word in ("oui", "certes", "certes"):
        main.write_text(f'{head}msgid "yes"\nmsgstr "{word}"\n', encoding="utf-8")
        read = catalogue.catalogue.__wrapped__("fr")
        assert read.get("yes") == word
        assert read.form(1) == 0
        assert read.form(2) == 1
    assert len(kept(main.parent)) == 1
