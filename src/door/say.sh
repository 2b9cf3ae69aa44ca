# shellcheck shell=bash
# How the front door speaks: progress to standard error, so that a command's own output stays clean.

say()  { printf '\033[1m»\033[0m %s\n' "$*" >&2; }
warn() { printf '\033[33m! %s\033[0m\n' "$*" >&2; }
die()  { printf '\033[31m✗ %s\033[0m\n' "$*" >&2; exit 1; }

# Bare text when nobody reads colours: a log file, CI.
if [ ! -t 2 ]; then
  say()  { printf '» %s\n' "$*" >&2; }
  warn() { printf '! %s\n' "$*" >&2; }
  die()  { printf 'x %s\n' "$*" >&2; exit 1; }
fi

have() { command -v "$1" >/dev/null 2>&1; }
