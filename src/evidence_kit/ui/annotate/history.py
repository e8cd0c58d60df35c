"""Steps that can be taken back and made again.

Qt's own undo stack is no place for commands written in Python: when the window is thrown away
whole, the collector may free a command before the stack, which then deletes it again and takes
the program down. Our steps are plain values, so a list does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.markup import Markup
from evidence_kit.ui.annotate.told import Noted, in_one


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: the whole value before and after it, and what it was called.

    Attributes:
        before, after: the annotations.
        label: what was done.
        noted: details that are other after it.
        sitting: steps of the same one become one; "" stands alone.
    """

    before: Markup
    after: Markup
    label: str
    noted: tuple[Noted, ...] = ()
    sitting: str = ""


class History(QObject):
    """What was done, and how far of it was taken back.

    Signals:
        canUndoChanged(bool): for a button.
        canRedoChanged(bool): for a button.
        undoTextChanged(str): what "Undo" would take back, or "".
        redoTextChanged(str): what would be done again, or "".
    """

    canUndoChanged = Signal(bool)  # noqa: N815 - named as Qt names them
    canRedoChanged = Signal(bool)  # noqa: N815
    undoTextChanged = Signal(str)  # noqa: N815
    redoTextChanged = Signal(str)  # noqa: N815

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._done = 0
        self._told = (False, False, "", "")

    def count(self) -> int:
        """Give how many steps there are, taken back or not."""
        return len(self._steps)

    def index(self) -> int:
        """Give how many steps are done and not taken back."""
        return self._done

    def canUndo(self) -> bool:
        """Tell whether a step can be taken back."""
        return self._done > 0

    def canRedo(self) -> bool:
        """Tell whether a step was taken back that can be made again."""
        return self._done < len(self._steps)

    def undoText(self) -> str:
        """Give the label of the step that would be taken back, or ""."""
        return self._steps[self._done - 1].label if self.canUndo() else ""

    def redoText(self) -> str:
        """Give the label of the step that would be made again, or ""."""
        return self._steps[self._done].label if self.canRedo() else ""

    def push(self, step: Step) -> None:
        """Add a step that was just made; what was taken back before can not come again."""
        del self._steps[self._done :]
        last = self._steps[-1] if self._steps else None
        if last is not None and step.sitting and step.sitting == last.sitting:
            step = replace(step, before=last.before, noted=in_one(last.noted, step.noted))
            self._steps.pop()
        self._steps.append(step)
        self._done = len(self._steps)
        self._tell()

    def back(self) -> Step | None:
        """Take one step back and give it, or None without any."""
        if not self.canUndo():
            return None
        self._done -= 1
        self._tell()
        return self._steps[self._done]

    def forth(self) -> Step | None:
        """Make a step again and give it, or None without any."""
        if not self.canRedo():
            return None
        self._done += 1
        self._tell()
        return self._steps[self._done - 1]

    def clear(self) -> None:
        """Forget everything."""
        self._steps, self._done = [], 0
        self._tell()

    def _tell(self) -> None:
        now = (self.canUndo(), self.canRedo(), self.undoText(), self.redoText())
        before, self._told = self._told, now
        signals = (
            self.canUndoChanged,
            self.canRedoChanged,
            self.undoTextChanged,
            self.redoTextChanged,
        )
        for signal, old, new in zip(signals, before, now, strict=True):
            if old != new:
                signal.emit(new)
