"""Where something was said: a known name from a list, or any other name typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from evidence_kit.ui import icons
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

KNOWN: Final = (
    "Snapchat",
    "Instagram",
    "WhatsApp",
    "TikTok",
    "Telegram",
    "Discord",
    "Facebook",
    "Messenger",
    "Signal",
    "Tinder",
)
"""Names of services; the same in every language."""
KNOWN_IN_WORDS: Final = (N_("Text message"), N_("Mail"), N_("Payment"))


class PlatformField(Field):
    """A field with a list behind its arrow; choosing fills the text, typing is always fine.

    Attributes:
        arrow: opens the list.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        self.arrow = QToolButton()
        super().__init__(theme, _("Platform"), trailing=self.arrow)
        self._known = (*KNOWN, *(_(name) for name in KNOWN_IN_WORDS))
        self.arrow.setProperty("kind", "eye")
        self.arrow.setProperty("radius", 8)
        self.arrow.setAccessibleName(_("Choose a platform"))
        self.arrow.setToolTip(_("Choose a platform"))
        self.arrow.clicked.connect(self.open_list)
        self.line.setAcceptDrops(False)
        theme.changed.connect(self._tint)
        self._tint()

    def open_list(self) -> None:
        """Open the list of known names; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in self._known:
            action = QAction(name.replace("&", "&&"), menu)
            action.triggered.connect(lambda _on, name=name: self._choose(name))
            menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, name: str) -> None:
        self.set_text(name)
        self.line.setFocus()

    def _tint(self) -> None:
        self.arrow.setIcon(icons.icon(self._theme, "chevron-down", "text", 20))
        self.arrow.setIconSize(icons.icon_size(20))
