"""."""

RULES: tuple = ()
