"""Words on a terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import io
import locale
import os
import sys

from evidence_kit.wording import Wording, wording


def say(line: str) -> None:
    """Print one line of the result."""
    print(_printable(line))


def explain(line: str) -> None:
    """Print one line for the person; scripts that read the result do not see it."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(_printable(line), file=sys.stderr)


def finish() -> None:
    """Send what was said on its way, so that a full disk is noticed now and not too late."""
    if sys.stdout is not None:
        sys.stdout.flush()


def heard() -> bool:
    """Tell whether there is somewhere to say the result."""
    return sys.stdout is not None


def abandon() -> None:
    """Give up standard output, so that the interpreter does not fail on it once more."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def make_printable() -> None:
    """Write letters that the terminal's encoding does not know as their code points."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def own_words() -> Wording:
    """Give the language of the terminal."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    name = name or locale.getlocale()[0] or ""
    return wording("nl" if name.lower().startswith(("nl", "dutch")) else "en")


def stop_sentence(words: Wording) -> str:
    """Give what is said after Ctrl+C."""
    return words.gettext("Stopped. What was finished is kept.")


def _printable(line: str) -> str:
    # A file name may hold control characters that would steer the terminal. A space that keeps
    # words together is an ordinary one here.
    plain = line.replace("\u00a0", " ")
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in plain)
