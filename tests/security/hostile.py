"""A profile that is valid and wants to be everything but data: each of its texts is a payload for some reader of the outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from checker.resources import folder
from tests.reliability import every

SCHEMA = json.loads((folder("schemas") / "profile.schema.json").read_text("utf-8"))
OBLIGATIONS_NAMED = frozenset({"6.1", "2", "all"})
SAMPLE = Path(__file__).parent.parent / "fixtures" / "report_sample.yaml"

PAYLOADS = (
    '<script>alert("hostile")</script>',
    '"><img src="http://{host}/img" onerror=alert(1)>',
    "</style><style>@import url(http://{host}/css); body{{background:url(http://{host}/bg)}}</style>",
    "</title></p></td></table><iframe src=file:///etc/passwd></iframe>",
    "<link rel=stylesheet href=http://{host}/link><link rel=attachment href=file://{canary}>",
    "<svg><image href=http://{host}/svg /><use href=file://{canary}#x /></svg>",
    "--><base href=http://{host}/><object data=file://{canary}></object><!--",
    "{{{{ 7 * 191 }}}}{{% include '{canary}' %}}{{# x #}}",
    "{{{{ v.__class__.__mro__ }}}}${{7*191}}<%= 7*191 %>",
    '=HYPERLINK("http://{host}/x","x")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "[here](javascript:alert(1)) ![x](http://{host}/md)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "url(file://{canary}) @import 'http://{host}/i'; expression(alert(1))",
    "%s %d %(count)s %% %(name)",
    "{{0}} {{name}} {{0.__class__}} {{!r}} {{",
    "&lt;b&gt; &#x3c;b&#x3e; &amp;nbsp; ]]> <![CDATA[",
    "'\"`\\ ' or 1=1 -- \\n \\x1b[31m",
    "\u200f\u200eقانون <b>غير</b> {{{{ 7*191 }}}} law\u200f",
)


def texts(host: str, canary: str) -> Callable[[], str]:
    """The payloads one after the other, pointing at a listening socket and at a file that nobody may read."""
    turn = cycle(p.format(host=host, canary=canary) for p in PAYLOADS)
    return lambda: next(turn)


def profile(host: str = "127.0.0.1:9", canary: str = "/etc/passwd", words: Callable[[], str] | None = None) -> dict[str, Any]:
    """The sample with every text replaced; its keys, dates and references still hold, so that it is assessed and reported."""
    data: dict[str, Any] = yaml.load(SAMPLE.read_text("utf-8"), Loader=yaml.BaseLoader)
    following = words or texts(host, canary)
    data["state"] = "KW"
    for statute in data["statutes"].values():
        statute["note"] = statute["kind"] and "x"
        for provision in statute["provisions"].values():
            provision.update(title="x", note="x", text="x")
            provision.setdefault("penalty", {"prison": {"max": "3y"}}).update(by="x", other=["x", "x"], note="x")
            if "power" in provision:
                provision["power"].update(note="x", offences=[following(), "6.1"])
    for reservation in data["reservations"]:
        reservation.update(note="x", option=following())
        reservation.setdefault("scope", {}).update(ground="x", offences=[following()])
    for source in data["sources"].values():
        source.update(note="x", locator="x", publisher="x")
    data["sources"]["gazette"]["url"] = "https://example.org/\"onmouseover=alert(1)//'><script>alert(1)</script>{{7*191}}"
    data["sources"]["press"]["url"] = "mailto:a@example.org?subject=<script>&body=javascript:alert(1)"
    for answers in data["transposition"].values():
        for answer in answers if isinstance(answers, list) else ():
            answer.update(note="x", adds=["x"], goes_beyond=["x"])
    data["prepared_by"]["contact"] = following()
    data["participation"]["note"] = "x"
    data["participation"]["signed"]["hijri"] = following()
    data["participation"]["other_treaties"][0]["id"] = following()
    data["cooperation"] = {"central_authority": {"name": "x", "note": "x"}}
    data["open_questions"] = ["x"] * len(PAYLOADS)
    numbers = {"2": 'x"><b>=1', "5": "=5+{{7*191}}", "8": "@8 <script>", "30": "30 [a](javascript:b)", "31": "-31"}
    statute = data["statutes"]["cyber-2015"]
    statute["provisions"] = {numbers.get(k, k): v for k, v in statute["provisions"].items()}
    for answers in data["transposition"].values():
        for answer in answers if isinstance(answers, list) else ():
            statute_id, _, number = answer["by"].partition("/")
            answer["by"] = f"{statute_id}/{numbers.get(number, number)}" if statute_id == "cyber-2015" else answer["by"]
    for provision in statute["provisions"].values():
        if "aggravates" in provision:
            provision["aggravates"] = "cyber-2015/" + numbers[provision["aggravates"].partition("/")[2]]
    kept = data["statutes"]["cyber-2006"]["repealed"]["by"]
    replaced: dict[str, Any] = _replaced(_plain(data), SCHEMA, following)
    replaced["statutes"]["cyber-2006"]["repealed"]["by"] = kept
    return replaced


def overlays(words: Callable[[], str]) -> tuple[str, str]:
    """A review and a branding of nothing but such words."""

    def text() -> dict[str, str]:
        return {lang: words() for lang in ("ar", "en", "fr")}

    def voices(**more: str) -> dict[str, Any]:
        return {"position": text(), "observation": text(), "conclusion": words(), **more}

    review = {
        "review": 1, "state": "KW", "date": "2026-11-30", "reviewer": text(), "general": voices(), "articles": {6: voices(rating="LC")},
        "obligations": {"6.1": voices(status="partly")}, "reservations": {"aq-2": voices()},
    }  # fmt: skip
    signatures = [{"name": text(), "role": words()} for _ in range(6)]
    branding = {"branding": 1, "name": text(), "cover_note": text(), "classification": text(), "signatures": signatures}
    return _yaml(review), _yaml(branding)


def _replaced(value: Any, schema: Any, following: Callable[[], str]) -> Any:
    """The value with each string replaced that the schema asks nothing of: words, and what is written as words."""
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        fitting = (part for part in schema["anyOf"] if Draft202012Validator({**part, "$defs": SCHEMA["$defs"]}).is_valid(value))
        return _replaced(value, next(fitting), following)
    if isinstance(value, dict):
        properties, other = schema.get("properties", {}), schema.get("additionalProperties", {})
        return {k: _replaced(v, properties.get(k, other if isinstance(other, dict) else {}), following) for k, v in value.items()}
    if isinstance(value, list):
        return [_replaced(item, schema["items"], following) for item in value]
    free = isinstance(value, str) and schema.get("type") == "string" and not {"pattern", "enum", "const", "format"} & schema.keys()
    return following() if free and value not in OBLIGATIONS_NAMED else value


def write(path: Path, data: dict[str, Any]) -> Path:
    """The profile as YAML."""
    path.write_text(_yaml(data), encoding="utf-8")
    return path


def lay(root: Path, host: str = "127.0.0.1:9", canary: str = "/etc/passwd", words: Callable[[], str] | None = None) -> Path:
    """The folder of :func:`tests.reliability.every.lay`, in which profile, review and branding of the first State are hostile."""
    following = words or texts(host, canary)
    review, branding = overlays(following)
    return every.lay(root, _yaml(profile(host, canary, words)).encode(), review, branding)


def _yaml(data: Any) -> str:
    return yaml.dump(data, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=10_000)


def _plain(value: Any) -> Any:
    """True, false and figures as such: everything was read as a string."""
    if isinstance(value, dict):
        return {k: _number(k, v) if isinstance(v, str) else _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(item) if not isinstance(item, str) else item for item in value]
    return value


def _number(key: str, value: str) -> Any:
    if value in ("true", "false"):
        return value == "true"
    if value.isdigit() and key in ("profile", "min", "max", "max_days", "renewals"):
        return int(value)
    return value
