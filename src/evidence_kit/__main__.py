"""`python -m evidence_kit`: the same as the command `evidence-kit`."""

from __future__ import annotations

import sys


def _start() -> int:
    try:
        return _worker_or_program()
    except KeyboardInterrupt:
        from evidence_kit.cli import stopped  # noqa: PLC0415

        return stopped()


def _worker_or_program() -> int:
    # Not at the top: Ctrl+C while modules load ends quietly too.
    from evidence_kit.services.worker import FROZEN_SWITCH  # noqa: PLC0415

    if FROZEN_SWITCH in sys.argv[1:]:
        import runpy  # noqa: PLC0415

        # A packaged program has no interpreter to start the picture worker with but itself.
        runpy.run_module("evidence_kit.services.images", run_name="__main__")
        return 0
    # Not before: nothing of the program may be loaded beside untrusted pixels.
    from evidence_kit.cli import main  # noqa: PLC0415

    return main()


if __name__ == "__main__":
    sys.exit(_start())
