"""`python -m evidence_kit`: the same as the command `evidence-kit`."""

from __future__ import annotations

import sys

from evidence_kit.cli import main

if __name__ == "__main__":
    sys.exit(main())
