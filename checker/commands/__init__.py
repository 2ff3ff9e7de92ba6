"""The commands, one module each with a ``command``; :mod:`checker.cli` names them and loads each only when it is called."""
