"""Words on a terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """Print one line of the result."""
    print(_printable(line))


def explain(line: str) -> None:
    """Print one line for the person; scripts that read the result do not see it."""
    print(_printable(line), file=sys.stderr)


def _printable(line: str) -> str:
    # A file name may hold control characters that would steer the terminal.
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)
