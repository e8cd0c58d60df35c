"""The command that opens the window."""

from __future__ import annotations

import argparse
import os
import signal

from evidence_kit.cli import STOPPED
from evidence_kit.cli.terminal import explain, stop_sentence
from evidence_kit.wording import Wording


def open_(options: argparse.Namespace, words: Wording) -> int:
    """Open the window, locked or at the start page."""

    def leave(number: int, frame: object) -> None:
        del number, frame
        explain(stop_sentence(words))
        os._exit(STOPPED)

    # An exception in the middle of Qt's own start-up would be a crash of Qt; nothing is open yet.
    signal.signal(signal.SIGINT, leave)
    # Imported here only: every other command runs where PySide6 cannot be imported.
    from evidence_kit import app  # noqa: PLC0415

    return app.run(options.case, locked_from_stdin=options.locked_from_stdin)
