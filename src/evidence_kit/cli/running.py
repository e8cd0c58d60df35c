"""One run of the command line: read the options, run the command, say what went wrong."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from evidence_kit.cli.codes import BAD_INPUT
from evidence_kit.cli.parser import OPEN, parser
from evidence_kit.cli.terminal import abandon, explain, finish, make_printable, own_words
from evidence_kit.cli.window import open_
from evidence_kit.domain.errors import Expected
from evidence_kit.services.disk import why
from evidence_kit.services.hardening import harden
from evidence_kit.services.sentences import sentence_for
from evidence_kit.wording import Wording


def run(arguments: Sequence[str] | None) -> int:
    """Run one command; see `evidence_kit.cli.main`."""
    os.umask(0o077)
    if arguments is None:
        harden()
        make_printable()
    words = own_words()
    options = parser(words).parse_args(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _command(options, words)
        finish()
    except BrokenPipeError:
        # Whoever read our output went away; nothing more can be said to them.
        abandon()
    except Expected as error:
        explain(sentence_for(error, words).in_one_line())
    except OSError as error:
        abandon()
        explain(sentence_for(why(error, error.filename or ""), words).in_one_line())
    else:
        return code
    return BAD_INPUT


def _command(options: argparse.Namespace, words: Wording) -> int:
    if options.command == OPEN:
        return open_(options, words)
    from evidence_kit.cli.commands import BY_NAME  # noqa: PLC0415 - the window needs none of it

    return BY_NAME[options.command](options, words)
