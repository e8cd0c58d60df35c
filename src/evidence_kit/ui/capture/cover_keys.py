"""The keys that work on the picture that is covered."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def cover_keys(theme: Theme, words: Wording) -> Dialog:
    """Make the dialog that lists them."""
    _ = words.gettext
    lines = [
        row(KeyCap(theme, key), Para(theme, means, "small", wrap=False), STRETCH)
        for key, means in (
            ("Enter", _("new block")),
            (_("Arrows"), _("move the block")),
            (_("Shift and arrows"), _("make it larger or smaller")),
            ("Page Up, Page Down", _("another block")),
            ("Delete", _("remove block")),
            (_native(QKeySequence.StandardKey.Undo), _("undo")),
            ("V", _("look, while held")),
            ("+, -, 0", _("larger, smaller, the whole image")),
        )
    ]
    content = QWidget()
    content.setLayout(column(*lines, gap=8))
    return Dialog(theme, _("What the keys do"), "", safe=_("Close"), content=content)


def _native(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
