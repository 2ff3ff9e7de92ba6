"""What an HTML report allows itself: a Content-Security-Policy that names its own style and script by their digests and nothing else.

Text of a profile never becomes markup, for the templates escape it. Were that ever to fail, a browser would still run no script, take
no style, open no connection and send no form that came with the text.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Final

_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_HEAD: Final = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_NONE: Final = "'none'"


def _named(texts: Iterable[str]) -> str:
    """The texts by their digests, as a policy names them."""
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in dict.fromkeys(digests)) or _NONE


def policy(head: str, script: str) -> str:
    """The policy of a page: the styles in its head and this one script, images and fonts written into the page, nothing else."""
    allowed = {
        "default-src": _NONE,
        "style-src": _named(_STYLE.findall(head)),
        "script-src": _named([script]) if script else _NONE,
        "img-src": "data:",
        "font-src": "data:",
        "base-uri": _NONE,
        "form-action": _NONE,
    }
    return "; ".join(f"{what} {sources}" for what, sources in allowed.items())


def guarded(page: str, script: str) -> str:
    """The page with its policy first in its head, before anything that it governs."""
    opening = _HEAD.search(page)
    if opening is None:
        return page
    head, _, _ = page[opening.end() :].partition("</head>")
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{policy(head, script)}">'
    return page[: opening.end()] + meta + page[opening.end() :]
