"""`python -m evidence_kit`: the same as the command `evidence-kit`."""

from __future__ import annotations

import runpy
import sys

from evidence_kit.services.worker import FROZEN_SWITCH


def _start() -> int:
    if FROZEN_SWITCH in sys.argv[1:]:
        # A packaged program has no interpreter to start the picture worker with but itself.
        runpy.run_module("evidence_kit.services.images", run_name="__main__")
        return 0
    # Not before: nothing of the program may be loaded beside untrusted pixels.
    from evidence_kit.cli import main  # noqa: PLC0415

    return main()


if __name__ == "__main__":
    sys.exit(_start())
