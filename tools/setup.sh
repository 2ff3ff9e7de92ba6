#!/bin/sh
# Makes the virtual environment with all that mutabaqa and its tests need. Called by `make setup`.
set -eu
: "${PYTHON:=python3}" "${VENV:=.venv}"

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "mutabaqa needs Python 3.11 or newer; $PYTHON is $("$PYTHON" -V 2>&1). Set PYTHON=/path/to/python3.11." >&2
  exit 1
}

# WeasyPrint draws with Pango and HarfBuzz, which are system libraries.
have_pango() { "$PYTHON" - <<'PY'
import ctypes.util, sys
sys.exit(not all(ctypes.util.find_library(n) for n in ("pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig")))
PY
}
if ! have_pango; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Pango, which draws the PDF (apt-get)…"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1 >/dev/null
  else
    echo "The PDF needs the system library Pango (1.44 or newer)." >&2
    echo "  Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" >&2
    echo "  Fedora:         sudo dnf install pango" >&2
    echo "  macOS:          brew install pango" >&2
    exit 1
  fi
fi

# Fonts are cut faster with this one; without it the PDF is the same to the eye.
if ! "$PYTHON" -c 'import ctypes.util, sys; sys.exit(ctypes.util.find_library("harfbuzz-subset") is None)' \
  && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libharfbuzz-subset0; } >/dev/null 2>&1 || true
fi

[ -x "$VENV/bin/python" ] || "$PYTHON" -m venv "$VENV" || {
  echo "Python's venv module is missing (Debian: apt-get install python3-venv)." >&2
  exit 1
}
echo "Installing mutabaqa and its tools into $VENV…"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -e '.[dev]'
