"""Keeps a screen reader up to date about what is selected on the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.annotate.announce import selection_said
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.wording import Wording


class Narrator(QObject):
    """Writes the selection into the description of a widget and announces it there.

    Signals:
        said(str): what was told.

    Args:
        widget: what shows the picture; it owns the narrator.
        editor: what is told about.
        words: the language.
    """

    said = Signal(str)

    def __init__(self, widget: QWidget, editor: MarkupEditor, words: Wording) -> None:
        super().__init__(widget)
        self._widget, self._editor, self._words = widget, editor, words
        editor.selection_changed.connect(self.tell)
        editor.changed.connect(self.tell)
        editor.opened.connect(self.tell)

    def tell(self) -> None:
        """Tell what is selected now; a gesture is told about when it has ended."""
        editor, widget = self._editor, self._widget
        if editor.drafting:
            return
        text = selection_said(editor.markup, editor.selection, editor.extent, self._words)
        if text == widget.accessibleDescription():
            return
        widget.setAccessibleDescription(text)
        changed = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(widget, changed))
        if widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
        self.said.emit(text)
