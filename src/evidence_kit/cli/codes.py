"""Exit codes of the commands; `evidence_kit.cli` lists them all."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
BAD_INPUT: Final = 1
BROKEN: Final = 3
