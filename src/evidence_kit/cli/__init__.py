"""The command line: the same services as the window, without a window.

Exit codes: 0 done, 1 bad input (with a sentence on stderr), 2 usage, 3 integrity broken.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Sequence

from evidence_kit.cli.commands import BAD_INPUT
from evidence_kit.cli.parser import parser
from evidence_kit.cli.terminal import explain
from evidence_kit.domain.errors import Expected
from evidence_kit.services.sentences import sentence_for
from evidence_kit.wording import wording


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    os.umask(0o077)
    words = wording(_language())
    options = parser(words).parse_args(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(options.run(options, words))
    except Expected as error:
        explain(sentence_for(error, words).in_one_line())
    except KeyboardInterrupt:
        explain(words.gettext("Stopped. What was finished is kept."))
    except BrokenPipeError:
        # Whoever read our output went away; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BAD_INPUT


def _language() -> str:
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    name = name or locale.getlocale()[0] or ""
    return "nl" if name.lower().startswith(("nl", "dutch")) else "en"
