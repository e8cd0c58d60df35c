"""The fields below an opened row: where it lies, how large it is, what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate.announce import percent
from evidence_kit.ui.annotate.chosen import Chosen
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.stepper import Stepper
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_OWN_SIZE = frozenset({Kind.TEXT, Kind.NUMBER})
"""Kinds whose size follows from what they say."""


class ListEditor(QFrame):
    """Changes the one selected annotation; all values in percent of the picture.

    Attributes:
        left, top, wide, high: its rectangle.
        chosen: words, number, colour, line, delete.
    """

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter = presenter
        self.setProperty("part", "editor")
        self.left = Stepper(theme, words, _("From the left"))
        self.top = Stepper(theme, words, _("From the top"))
        self.wide = Stepper(theme, words, _("Wide"))
        self.high = Stepper(theme, words, _("High"))
        self.chosen = Chosen(presenter, theme, words, framed=False)
        steppers = (self.left, self.top, self.wide, self.high)
        for place, stepper in enumerate(steppers):
            stepper.chosen.connect(lambda value, place=place: self._place(place, value))
        inside = column(row(*steppers, gap=8), self.chosen, gap=8, margins=(18, 12, 18, 14))
        self.setLayout(inside)
        presenter.editor.shown.connect(self.refresh)

    def refresh(self) -> None:
        """Show the selected annotation as it is now."""
        item = self._item()
        if item is None:
            return
        values = percent(item.frame, self._presenter.editor.extent)
        steppers = (self.left, self.top, self.wide, self.high)
        for stepper, value in zip(steppers, values, strict=True):
            stepper.set_value(value)
        for stepper in (self.wide, self.high):
            stepper.setVisible(item.kind not in _OWN_SIZE)

    def _item(self) -> Annotation | None:
        editor = self._presenter.editor
        if len(editor.selection) != 1:
            return None
        return editor.visible.get(editor.selection[0])

    def _place(self, which: int, value: int) -> None:
        """Change one of the four; the others keep what percent would round away."""
        item, extent = self._item(), self._presenter.editor.extent
        if item is None:
            return
        frame = item.frame
        sides = [frame.x, frame.y, frame.width, frame.height]
        sides[which] = value / 100 * (extent.width if which in (0, 2) else extent.height)
        if which > 1:
            sides[which] = max(sides[which], 1.0)
        self._presenter.edits.set_frame(item.id, Rect(*sides))
        self.refresh()
