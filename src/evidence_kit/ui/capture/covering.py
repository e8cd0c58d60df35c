"""Which blocks lie over a picture, which one is chosen, and how it was a step ago."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.geometry import Rect
from evidence_kit.ui.capture import cover_blocks as blocks

Areas = tuple[Rect, ...]
"""Blocks in upright image pixels; the last lies on top."""


class Covering(QObject):
    """The blocks over one picture. Holds no pixels of it.

    Attributes:
        size: width and height of the picture as a person sees it, image pixels.
        areas: the blocks.
        chosen: which one the keys are for, or None.

    Signals:
        changed: the blocks are others now, or another one is chosen.
        placed: a block was put where it is without a pointer.
    """

    changed = Signal()
    placed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.size = (1, 1)
        self.areas: Areas = ()
        self.chosen: int | None = None
        self._before: list[Areas] = []
        self._behind: list[Areas] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._behind)

    @property
    def block(self) -> Rect | None:
        """The chosen block."""
        return None if self.chosen is None else self.areas[self.chosen]

    def begin(self, size: tuple[int, int], areas: Areas) -> None:
        """Start on another picture; nothing of the one before can be taken back."""
        self.size, self.areas = size, areas
        self.chosen = len(areas) - 1 if areas else None
        self._before, self._behind = [], []

    def cover_all(self) -> None:
        """Cover everything with one block; nobody has to look for that."""
        self.step((blocks.whole(self.size),), 0)

    def add(self) -> None:
        """Put a new block in the middle."""
        self.step((*self.areas, blocks.first_block(self.size)), len(self.areas))

    def remove(self) -> None:
        """Take the chosen block away."""
        if self.chosen is not None:
            kept = tuple(area for at, area in enumerate(self.areas) if at != self.chosen)
            self.step(kept, len(kept) - 1 if kept else None)

    def choose_next(self, step: int) -> None:
        """Choose the block so many places further on, round and round."""
        if self.areas:
            self.show(self.areas, ((self.chosen or 0) + step) % len(self.areas))
            self.placed.emit()

    def put(self, block: Rect) -> None:
        """Put the chosen block elsewhere, in the middle of a drag."""
        self.show(self._with(block), self.chosen)

    def put_at_once(self, block: Rect, *, again: bool = False) -> None:
        """Put the chosen block elsewhere, as a step of its own.

        Args:
            block: the block as it will be.
            again: a key is held; all it does is one step.
        """
        if again:
            self.put(block)
            self.placed.emit()
        else:
            self.step(self._with(block), self.chosen)

    def show(self, areas: Areas, chosen: int | None) -> None:
        """Take other blocks, or choose another one; this is no step."""
        if (areas, chosen) != (self.areas, self.chosen):
            self.areas, self.chosen = areas, chosen
            self.changed.emit()

    def step(self, areas: Areas, chosen: int | None) -> None:
        """Take other blocks; it can be taken back."""
        self.note(self.areas, areas)
        self.show(areas, chosen)
        self.placed.emit()

    def note(self, before: Areas, behind: Areas) -> None:
        """Remember a step, when something changed in it."""
        if before != behind:
            self._before.append(before)
            self._behind.clear()

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self._behind.append(self.areas)
            self._return_to(self._before.pop())

    def redo(self) -> None:
        """Take a step again that was taken back."""
        if self._behind:
            self._before.append(self.areas)
            self._return_to(self._behind.pop())

    def _with(self, block: Rect) -> Areas:
        return tuple(block if at == self.chosen else area for at, area in enumerate(self.areas))

    def _return_to(self, areas: Areas) -> None:
        other = [at for at, area in enumerate(areas) if area not in self.areas]
        last = len(areas) - 1 if areas else None
        self.show(areas, other[-1] if other else last)
        self.placed.emit()
