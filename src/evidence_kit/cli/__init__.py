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
from evidence_kit.cli.terminal import abandon, explain, finish, make_printable
from evidence_kit.domain.errors import Expected
from evidence_kit.services.disk import why
from evidence_kit.services.hardening import harden
from evidence_kit.services.sentences import sentence_for
from evidence_kit.wording import wording


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    Args:
        arguments: what stands behind the program's name; None takes them from the system, as
            a program of its own does, and then keeps this process's memory to itself.
    """
    os.umask(0o077)
    if arguments is None:
        harden()
        make_printable()
    words = wording(_language())
    options = parser(words).parse_args(sys.argv[1:] if arguments is None else arguments)
    try:
        code = int(options.run(options, words))
        finish()
    except BrokenPipeError:
        # Whoever read our output went away; nothing more can be said to them.
        abandon()
    except Expected as error:
        explain(sentence_for(error, words).in_one_line())
    except KeyboardInterrupt:
        explain(words.gettext("Stopped. What was finished is kept."))
    except OSError as error:
        abandon()
        explain(sentence_for(why(error, error.filename or ""), words).in_one_line())
    else:
        return code
    return BAD_INPUT


def _language() -> str:
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    name = name or locale.getlocale()[0] or ""
    return "nl" if name.lower().startswith(("nl", "dutch")) else "en"
