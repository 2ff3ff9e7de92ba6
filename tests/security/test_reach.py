"""Making a report reaches nothing: no connection, no file but its own, whatever a profile, a branding or a template says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.report.html import Page as Shown
from checker.report.html import TemplateFault, render
from checker.report.language import Language
from checker.report.pdf import RenderFault
from checker.report.pdf import write as write_pdf
from tests.security.conftest import SECRET, Listener
from tests.security.hostile import profile, write

CREATED = "2026-11-21T00:00:00Z"

WATCHED = dedent("""
    import json, os, sys
    opened, connected = [], []
    def hook(event, arguments):
        if event == "open" and isinstance(arguments[0], (str, bytes)):
            opened.append(os.fsdecode(arguments[0]))
        elif event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
            connected.append([event, repr(arguments)])
        elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "urllib.Request"):
            connected.append([event, repr(arguments)])
    sys.addaudithook(hook)
    from checker.cli import main
    log = sys.argv.pop(1)
    try:
        main()
    finally:
        with open(log, "w") as out:
            json.dump({"opened": opened, "connected": connected}, out)
""")
"""A command line with a witness: every file that Python opens, every connection, every process."""


def watched(tmp_path: Path, *arguments: object) -> tuple[int, list[Path], list[list[str]]]:
    log = tmp_path / "seen.json"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    command = [sys.executable, "-c", WATCHED, log, *map(str, arguments)]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "TMPDIR": str(scratch)}, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    seen = json.loads(log.read_text("utf-8"))
    return done.returncode, [Path(os.path.realpath(tmp_path / name)) for name in seen["opened"]], seen["connected"]


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_report_opens_its_own_files_and_no_connection(tmp_path: Path, listener: Listener, canary: Path, form: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = write(folder / "KW.yaml", profile(listener.host, str(canary)))
    code, opened, connected = watched(tmp_path, "report", path, "--kind", "concordance", "--format", form, "-o", tmp_path / "out")
    assert code == 0
    # Elsewhere than on Linux the libraries of the system are looked for by the programs that know where they are; nothing else is started.
    looked_up = [c for c in connected if c[0] == "subprocess.Popen" and re.search(r"(ldconfig|gcc|cc|ld|objdump)'", c[1])]
    assert sys.platform != "linux" or looked_up == []
    assert [c for c in connected if c not in looked_up and c[0] != "socket.__init__"] == []
    assert listener.visits == 0
    here = Path(__file__).resolve().parents[2]
    own = (here, Path(sys.prefix), Path(sys.base_prefix), folder, tmp_path / "out", tmp_path / "scratch", tmp_path / "seen.json")
    ours = [p.resolve() for p in own]
    system = (
        "/proc/",
        "/sys/",
        "/dev/",
        "/usr/",
        "/etc/ld.so",
        "/etc/fonts/",
        "/lib",
        "/etc/mime.types",
        "/etc/localtime",
        "/etc/timezone",
    )
    strange = [p for p in opened if not any(p.is_relative_to(o) for o in ours)]
    assert [p for p in strange if not str(p).startswith(system)] == []
    assert canary.resolve() not in opened


REACHING = (
    '<img src="http://{host}/a.png">',
    '<img src="file://{canary}">',
    '<img src="{canary}">',
    '<link rel="stylesheet" href="http://{host}/a.css">',
    '<link rel="stylesheet" href="file://{canary}">',
    '<style>@import url("http://{host}/b.css");</style>',
    '<style>@font-face {{ font-family: x; src: url(http://{host}/f.ttf) }} body {{ font-family: x }}</style>',
    '<style>body {{ background: url(http://{host}/c.png) }}</style>',
    '<style>p {{ content: url(file://{canary}) }}</style>',
    '<p style="list-style: url(http://{host}/d.png); display: list-item">x</p>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://{host}/e.png" width="9" height="9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><use href="file://{canary}#x"/></svg>',
    '<img src="data:image/svg+xml,'
    "%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22%3E"
    "%3Cimage href=%22http://{host}/g.png%22 width=%229%22 height=%229%22/%3E%3C/svg%3E\">",
    '<object data="http://{host}/h"></object>',
    '<embed src="file://{canary}">',
    '<link rel="attachment" href="file://{canary}">',
    '<a rel="attachment" href="file://{canary}">x</a>',
    '<a rel="attachment" href="http://{host}/i">x</a>',
    '<base href="http://{host}/"><img src="j.png">',
    '<style>@import url("data:text/css,@import%20url(http://{host}/k)");</style>',
    '<style>@import url("mutabaqa-font:../../../../{canary}");</style>',
)  # fmt: skip


@pytest.mark.parametrize("reaching", REACHING)
def test_a_page_reaches_nothing_while_it_is_set(listener: Listener, canary: Path, reaching: str) -> None:
    body = reaching.format(host=listener.host, canary=canary)
    html = f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>x</title></head><body><h1>x</h1>{body}</body></html>"
    try:
        pdf = write_pdf(html, created=CREATED)
    except RenderFault:
        pdf = b""
    assert listener.visits == 0
    assert SECRET.encode() not in pdf


ESCAPES = (
    "{% include '/etc/passwd' %}",
    "{% include '../outside/canary.txt' %}",
    "{% include 'default/../../outside/canary.txt' %}",
    "{% include 'link.txt' %}",
    "{% include 'folder/canary.txt' %}",
    "{% import '../outside/canary.txt' as x %}{{ x }}",
    "{% extends '../outside/canary.txt' %}",
    "{{ v.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__ }}",
    "{{ t.__globals__ }}",
    "{{ t.__self__.__init__.__globals__ }}",
    "{{ t.__func__.__code__ }}",
    "{{ chart.func.__globals__['__builtins__']['open'](CANARY).read() }}",
    "{{ self._TemplateReference__context }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ '{0.__class__.__mro__}'.format(v) }}",
    "{{ ('%s' | attr('__class__')) }}",
    "{{ v | map(attribute='__class__') | list }}",
    "{{ (v.frame | attr('__class__')) }}",
    "{% set x = v.frame.__setattr__('title', 1) %}",
    "{{ v.chapters.clear() }}",
    "{{ range(10 ** 9) | list }}",
    "{{ 'x' * 10 ** 9 }}",
    "{{ [1] * 10 ** 9 }}",
    "{{ 9 ** (9 ** 9) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 1 / 0 }}",
    "{{ undefined_name }}",
    "{% for %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
)


@pytest.mark.parametrize("escape", ESCAPES)
def test_a_template_that_came_from_elsewhere_stays_in_its_sandbox(tmp_path: Path, canary: Path, escape: str) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "link.txt").symlink_to(canary)
    (own / "folder").symlink_to(canary.parent)
    body = escape.replace("CANARY", repr(str(canary)))
    (own / "concordance.html").write_text(body, encoding="utf-8")
    path = write(tmp_path / "KW.yaml", profile())
    result = CliRunner().invoke(
        main, ["report", str(path), "--kind", "concordance", "--format", "html", "--templates", str(own), "-o", str(tmp_path / "out")]
    )
    made = "".join(page.read_text("utf-8") for page in (tmp_path / "out").glob("*.html"))
    assert SECRET not in made + result.output
    assert not re.search(r"root:.*:0:0:|<class '|uid=\d|built-in|&lt;class", made)
    assert result.exit_code == 2
    assert "concordance" in result.output


def test_a_template_replaces_a_block_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "brief.html").write_text('{% extends "default/brief.html" %}{% block cover %}<p>ours {{ 6 * 7 }}</p>{% endblock %}')
    path = write(tmp_path / "KW.yaml", profile(words=lambda: "words"))
    arguments = ["report", str(path), "--kind", "brief", "--lang", "en", "--format", "html", "--templates", str(tmp_path / "own")]
    result = CliRunner().invoke(main, [*arguments, "-o", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert "<p>ours 42</p>" in (tmp_path / "KW-brief-en.html").read_text("utf-8")


def test_a_wrong_template_is_named(tmp_path: Path) -> None:
    (tmp_path / "national.html").write_text("one\n{{ nothing }}", encoding="utf-8")
    with pytest.raises(TemplateFault, match="national"):
        render("national", object(), Shown("html", Language("en")), tmp_path)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
LOGOS = {
    "script.svg": SVG.format("<script>alert(1)</script>"),
    "handler.svg": SVG.format('<rect onload="alert(1)"/>'),
    "image.svg": SVG.format('<image href="http://{host}/a.png"/>'),
    "style.svg": SVG.format("<style>@import url(http://{host}/a.css)</style>"),
    "fill.svg": SVG.format('<rect fill="url(http://{host}/a.svg#b)"/>'),
    "use.svg": SVG.format('<use xlink:href="file://{canary}#x"/>'),
    "entity.svg": '<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{canary}">]>' + SVG.format("<title>&x;</title>"),
    "bomb.svg": SVG.format("".join(f'<g id="a{n}">' + f'<use href="#a{n + 1}"/>' * 10 + "</g>" for n in range(20))),
    "circle.svg": SVG.format('<g id="a"><use href="#a"/></g>'),
    "deep.svg": SVG.format("<g>" * 20_000 + "</g>" * 20_000),
    "no.svg": "this is no drawing",
    "text.png": "this is no picture",
    "huge.png": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0",
}


def branding(tmp_path: Path, logo: str) -> list[str]:
    folder = tmp_path / "brand"
    folder.mkdir(exist_ok=True)
    (folder / "branding.yaml").write_text(f"branding: 1\nname: The Ministry\nlogo: {json.dumps(logo)}\n", encoding="utf-8")
    path = write(tmp_path / "KW.yaml", profile(words=lambda: "words"))
    out = ["-o", str(tmp_path / "out")]
    return ["report", str(path), "--kind", "brief", "--format", "html", "--branding", str(folder / "branding.yaml"), *out]


@pytest.mark.parametrize("name", LOGOS)
def test_a_logo_that_is_more_than_a_picture_is_refused(tmp_path: Path, listener: Listener, canary: Path, name: str) -> None:
    arguments = branding(tmp_path, name)
    text = LOGOS[name].replace("{host}", listener.host).replace("{canary}", str(canary))
    (tmp_path / "brand" / name).write_bytes(text.encode("latin-1"))
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert name in result.output
    assert "KW-brief" in result.output
    assert listener.visits == 0
    assert not list((tmp_path / "out").glob("*.html"))


@pytest.mark.parametrize("name", ["../outside/logo.svg", "link.svg", "pipe.svg", "missing.svg", "a\0b.svg", "/dev/zero.svg"])
def test_a_logo_lies_beside_its_branding(tmp_path: Path, canary: Path, name: str) -> None:
    logo = canary.with_name("logo.svg")
    logo.write_text(SVG.format(f"<title>{SECRET}</title>"), encoding="utf-8")
    arguments = branding(tmp_path, name)
    (tmp_path / "brand" / "link.svg").symlink_to(logo)
    os.mkfifo(tmp_path / "brand" / "pipe.svg")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert not list((tmp_path / "out").glob("*.html"))


def test_a_plain_drawing_is_taken(tmp_path: Path) -> None:
    arguments = branding(tmp_path, "logo.svg")
    (tmp_path / "brand" / "logo.svg").write_text(SVG.format('<g id="a"><rect width="9" height="9"/></g><use href="#a"/>'), encoding="utf-8")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


BRANDINGS = (
    "branding: 1\nname: \u202eyrtsiniM\n",
    "branding: 1\nname: x\ncover_note: *nothing\n",
    "branding: 1\nname: !!python/object:os.system x\n",
    "- 1\n",
    "",
)


@pytest.mark.parametrize("text", BRANDINGS)
def test_a_branding_file_is_read_as_strictly_as_a_profile(tmp_path: Path, text: str) -> None:
    arguments = branding(tmp_path, "x.svg")
    (tmp_path / "brand" / "branding.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "branding.yaml" in result.output
