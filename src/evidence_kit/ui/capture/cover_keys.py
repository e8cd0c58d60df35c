"""The keys that work on the picture that is covered."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def cover_keys(theme: Theme, words: Wording) -> QWidget:
    """Make the list."""
    _ = words.gettext
    made = QWidget()
    inside = QVBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(6)
    inside.addWidget(Para(theme, _("With the keyboard"), "label"))
    for key, means in (
        ("Enter", _("new block")),
        (_("Arrows"), _("move, with Shift larger")),
        ("Delete", _("remove block")),
        (_("Space"), _("look, while held")),
    ):
        inside.addLayout(row(KeyCap(theme, key), Para(theme, means, "small", wrap=False), STRETCH))
    return made
