"""One or two sentences in the page that stay as long as they are true."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import restyle, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

INKS: Final = {
    "info": "onPrimarySoft",
    "licht": "onLichtSoft",
    "ok": "ok",
    "warn": "warn",
    "heide": "heide",
    "danger": "danger",
}


class Banner(QFrame):
    """An icon and one or two sentences. There is no closing cross: it goes with its cause.

    Args:
        theme: gives colours.
        kind: "info", "licht", "ok", "warn", "heide" or "danger".
        icon: name of the icon.
        text: one or two sentences.
        action: a small button after the sentences, or a row of them, made by the caller.
        strong: the first of several sentences is bold, as it always is in a warning.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str,
        icon: str,
        text: str,
        action: QWidget | None = None,
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unsaid = False
        self.setProperty("banner", kind)
        self._glyph = Glyph(theme, icon, INKS[kind])
        self._para = Para(theme, "", "banner", INKS[kind])
        self._strong = strong
        self._write(kind, text)
        said = row(self._glyph, self._para, gap=12)
        said.setAlignment(self._glyph, Qt.AlignmentFlag.AlignTop)
        said.setStretch(1, 1)
        said.hold(True)
        parts = (said,) if action is None else (said, action)
        inside = row(*parts, gap=12, margins=(16, 12, 16, 12))
        inside.setStretch(0, 1)
        self.setLayout(inside)

    @property
    def text(self) -> str:
        """What the banner says."""
        return self._para.text()

    def show_text(self, kind: str, icon: str, text: str) -> None:
        """Say something else."""
        self.setProperty("banner", kind)
        self._glyph.set_icon(icon, INKS[kind])
        self._para.set_token(INKS[kind])
        self._write(kind, text)
        restyle(self)
        self._unsaid = not self.isVisible()
        say(self, text)

    def _write(self, kind: str, text: str) -> None:
        self._para.set_strong_first(self._strong or kind == "warn")
        self._para.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Be read when it appears with something new to say."""
        super().showEvent(event)
        self.updateGeometry()  # the button has its look only now
        if self._unsaid:
            self._unsaid = False
            say(self, self.text)
