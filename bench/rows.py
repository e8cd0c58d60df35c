"""One measured figure beside its yardstick."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: what was measured, in a few words.
        ours: our figure, in `unit`.
        yardstick: the figure we compare with, from the same run; None when there is nothing
            to compare with.
        goal: the greatest ratio (or figure, without a yardstick) that is still good;
            None when the line only informs.
        unit: of `ours` and `yardstick`, e.g. "s CPU" or "MB".
    """

    what: str
    ours: float
    yardstick: float | None = None
    goal: float | None = None
    unit: str = "s"

    @property
    def value(self) -> float:
        """Give what the goal is about: the ratio, or without a yardstick the figure itself."""
        return self.ours / self.yardstick if self.yardstick else self.ours

    @property
    def ok(self) -> bool:
        """Tell whether the goal is met; a line without a goal always is."""
        return self.goal is None or self.value <= self.goal

    def cells(self) -> tuple[str, str, str, str, str, str]:
        """Give the texts of this line of the table."""
        return (
            self.what,
            f"{self.ours:.2f} {self.unit}",
            f"{self.yardstick:.2f} {self.unit}" if self.yardstick else "",
            f"{self.value:.2f}" if self.yardstick else "",
            f"<= {self.goal:g}" if self.goal is not None else "",
            "" if self.goal is None else "ok" if self.ok else "MISSED",
        )
