"""A field to search in: an icon, the text, how many were found, and a cross that empties it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from evidence_kit.ui import icons
from evidence_kit.ui.parts.field import takes_no_drops
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


class SearchField(QFrame):
    """One line of 44 px without a label above; its words stand in it until something is typed.

    Args:
        theme: gives colours and type.
        words: for the name of the cross.
        name: what is searched; placeholder and accessible name.

    Attributes:
        edit: the text.
        cross: empties it.
    """

    key_lines = ((("Ctrl+F",), N_("Search")), (("Esc",), N_("Empty the search")))

    def __init__(self, theme: Theme, words: Wording, name: str) -> None:
        super().__init__()
        _ = words.gettext
        self._theme = theme
        self.setProperty("part", "field")
        self.setProperty("radius", 10)
        grow(theme, self, high=44)
        self.edit = QLineEdit()
        grow(theme, self.edit, role="body")
        self.edit.setPlaceholderText(name)
        self.edit.setAccessibleName(name)
        self.edit.setProperty("ringOn", "frame")
        takes_no_drops(self.edit)
        self._found = Para(theme, "", "small", "text2", wrap=False)
        self.cross = QToolButton()
        self.cross.setProperty("kind", "eye")
        self.cross.setProperty("radius", 8)
        self.cross.setAccessibleName(_("Empty the search"))
        tip(self.cross, _("Empty the search"))
        self.cross.clicked.connect(self._on_cross)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(11, 0, 3, 0)
        inside.setSpacing(9)
        inside.addWidget(Glyph(theme, "search", "text2", 18))
        inside.addWidget(self.edit, 1)
        inside.addWidget(self._found)
        inside.addWidget(self.cross)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._show_cross)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)
        self._tint()
        self._show_cross("")

    def set_found(self, text: str) -> None:
        """Say how many were found; "" says nothing."""
        self._found.setText(text)
        self._found.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)

    def _on_cross(self) -> None:
        self.edit.clear()
        self.edit.setFocus()

    def _show_cross(self, text: str) -> None:
        self.cross.setVisible(bool(text))

    def _tint(self) -> None:
        size = self._theme.icon_px(18)
        self.cross.setIcon(icons.icon(self._theme, "x", "text", size))
        self.cross.setIconSize(icons.icon_size(size))
