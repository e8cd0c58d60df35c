"""The bar above every page; the way out is always in its right corner, at the same place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.ui.letters import LEAST
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

HIGH: Final = 60
_BUTTON: Final = 40


class TopBar(QWidget):
    """60 px high: something on the left, then shield, lock and Leave fast at the right.

    Args:
        theme: gives colours, type and room.
        words: for the buttons.
        left: what stands on the left, or None.
        outdent: px `left` reaches out, so that the words of a quiet button line up.
        shield: show the button that blurs the image on screen.
        lock: "yes" for a working lock button, "locked" or "closing" for one that only says so,
            "no" for none.

    Signals:
        exit_requested: Leave fast was pressed.
        lock_requested: Lock was pressed.
        shield_toggled: True when the person wants images blurred, False when one may be seen.
    """

    exit_requested = Signal()
    lock_requested = Signal()
    shield_toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        left: QWidget | None = None,
        outdent: int = 0,
        shield: bool = False,
        lock: str = "no",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = words.gettext
        self._theme, self._words = theme, words
        self._shielded = True
        self._outdent = outdent
        self.shield: Button | None = None
        self.lock: Button | None = None
        self._inside = QHBoxLayout(self)
        self._inside.setSpacing(10)
        if left is not None:
            self._inside.addWidget(left)
        self._inside.addStretch(1)
        if shield:
            self.shield = button(theme, _("Images blurred"), "shield", "eye-off")
            self.shield.clicked.connect(self._on_shield)
            self._inside.addWidget(self.shield)
        if lock != "no":
            said = {"yes": _("Lock"), "locked": _("Locked"), "closing": _("Locking …")}
            self.lock = button(theme, said[lock], "bar", "lock")
            self.lock.clicked.connect(self.lock_requested)
            self.lock.setEnabled(lock == "yes")
            self._inside.addWidget(self.lock)
        self.exit = button(theme, _("Leave fast"), "exit", "log-out")
        tip(self.exit, _("Or press Esc three times"))
        self.exit.clicked.connect(self.exit_requested)
        self._inside.addWidget(self.exit)
        theme.room_changed.connect(self._fit)
        self._fit()

    def set_shielded(self, shielded: bool, *, one: bool = False) -> None:
        """Show whether images are blurred, or visible.

        Args:
            shielded: images are blurred.
            one: only the image on screen is meant, not all of them.
        """
        self._shielded = shielded
        if self.shield is None:
            return
        _ = self._words.gettext
        self.shield.set_kind("shield" if shielded else "bar")
        self.shield.set_icon("eye-off" if shielded else "eye")
        seen = _("This image visible") if one else _("Images visible")
        self.shield.set_text(_("Images blurred") if shielded else seen)

    def _on_shield(self) -> None:
        self.shield_toggled.emit(not self._shielded)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        left, right = (24 if narrow else 32) - self._outdent, 12 if narrow else 16
        self._inside.setSpacing(6 if self._theme.tight else 10)
        edge = 8 if self._theme.text_size > LEAST else 0
        self._inside.setContentsMargins(left, edge, right, edge)
        self.setMinimumHeight(HIGH - _BUTTON + self._theme.px(_BUTTON))
        for made in (self.shield, self.lock):
            if made is not None:
                made.set_bare(self._theme.tight)


class CaseTitle(QWidget):
    """The case's name, and where it is kept.

    Args:
        theme: gives colours and type.
        words: for the line below.
        title: the name the person gave.
        kept: how and where the case is kept; encrypted is all that always holds.

    Attributes:
        helper: says all the time that a helper types, while one does.
    """

    def __init__(self, theme: Theme, words: Wording, title: str, kept: str = "") -> None:
        super().__init__()
        self._title = FileName(theme, title, "case")
        self.helper = Tag(theme, words.gettext("A helper types"), "primary", "users")
        self.helper.hide()
        named = row(self._title, self.helper, STRETCH, gap=10)
        kept = kept or words.gettext("Kept encrypted")
        below = row(
            Glyph(theme, "lock-keyhole", "text3", 16),
            FileName(theme, kept, "caption", "text3"),
            gap=6,
        )
        self.setLayout(column(STRETCH, named, below, STRETCH, gap=0))

    def set_title(self, title: str) -> None:
        """Show another name."""
        self._title.setText(title)

    def show_helper(self, types: bool) -> None:
        """Say that a helper types, or not."""
        self.helper.setVisible(types)


def emergency_line(theme: Theme, words: Wording, *, helps: bool = False) -> QWidget:
    """Make the line with the two numbers that stands above every door page.

    Args:
        theme: gives colours and type.
        words: its language.
        helps: it is said to who helps somebody else.
    """
    _ = words.gettext
    text = _("In danger? Call <b>112</b>. Thinking of suicide? Call <b>113</b>.")
    if helps:
        text = _("Danger? Call <b>112</b>. Is someone thinking of suicide? Call <b>113</b>.")
    made = QWidget()
    made.setLayout(
        row(
            Glyph(theme, "phone-call", "text2", 18),
            Para(theme, text, "small", marked=True, middle=True),
        )
    )
    return made
