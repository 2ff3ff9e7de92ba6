"""What a user is told when a command cannot be carried out: a message in the three languages, and exit code 2."""

from __future__ import annotations

from checker.text import Text


class Unusable(Exception):
    """Input or usage that leaves nothing to do; the command line shows ``text`` in the user's language and no traceback."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
