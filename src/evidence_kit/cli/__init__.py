"""The command line: the same services as the window, without a window.

Exit codes: 0 done, 1 bad input (with a sentence on stderr), 2 usage, 3 integrity broken, 130
stopped with Ctrl+C.

Next to nothing is imported here: Ctrl+C counts from the first moment, and modules take a while.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence

STOPPED = 130
"""What shells call a program that Ctrl+C ended: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    Args:
        arguments: what stands behind the program's name; None takes them from the system, as
            a program of its own does, and then keeps this process's memory to itself.
    """
    try:
        from evidence_kit.cli.running import run  # noqa: PLC0415 - inside the guard

        return run(arguments)
    except KeyboardInterrupt:
        return stopped()


def stopped() -> int:
    """Say that the program was stopped; more Ctrl+C from here on changes nothing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was interrupted while it loaded is loaded afresh here.
    from evidence_kit.cli.terminal import explain, own_words, stop_sentence  # noqa: PLC0415

    explain(stop_sentence(own_words()))
    return STOPPED
