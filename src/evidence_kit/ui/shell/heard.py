"""Progress that a screen reader tells of, without the person going there."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.progress import ProgressBar

_EVERY: Final = 25
"""Percent between two things said; more would talk over everything else."""


class HeardProgress(ProgressBar):
    """A bar with words that says each quarter aloud."""

    _said = -1

    def begin(self) -> None:
        """Start anew at nothing."""
        self._said = -1
        self.show_progress(0, 0, "")

    def show_share(self, done: int, total: int) -> None:
        """Show how much is done, in percent."""
        if not total:
            return
        percent = done * 100 // total
        self.show_progress(done, total, f"{percent} %")
        quarter = percent // _EVERY
        if quarter > self._said:
            self._said = quarter
            say(self, self.accessibleName())
