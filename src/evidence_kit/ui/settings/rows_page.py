"""The rows of the settings in two columns; all hold at once, so there is no action bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.settings.access_card import AccessSection
from evidence_kit.ui.settings.care_card import CareSection, EndSection
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.ui.settings.rows import SettingsRow, section
from evidence_kit.ui.settings.window_cards import LookSection, SafetySection
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class RowsPage(ScrollPage):
    """Shows the rows.

    Attributes:
        presenter: the room's presenter.
        safety, look, access, care, end: the groups of rows.
        helping: leads to who types.
        whose: the row it stands in, which tells who types now.
    """

    def __init__(self, presenter: SettingsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Settings")
        self.safety = SafetySection(presenter.choices, theme, words)
        self.look = LookSection(presenter.choices, theme, words)
        self.access = AccessSection(presenter.access, presenter.care, theme, words)
        self.care = CareSection(presenter.care, theme, words)
        self.end = EndSection(presenter.care, theme, words)
        self.helping = button(theme, _("Say who types"), "secondary", small=True)
        self.helping.clicked.connect(presenter.helping_asked)
        at_once = Para(theme, _("Apply at once"), "small", wrap=False)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Para(theme, self.title, "h1"), 1)
        head.addWidget(Glyph(theme, "circle-check", "text2", 18))
        head.addWidget(at_once)
        self.body.addLayout(head)
        self.body.addSpacing(10)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(
            column(self.safety, self.look, self._together(words), STRETCH, gap=16), 1
        )
        self._columns.addLayout(self._right(words), 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        theme.room_changed.connect(self._fit_columns)
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_in_sight)
        bar.actionTriggered.connect(self._on_scrolled)
        self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask anew what the case tells of itself."""
        super().showEvent(event)
        self.presenter.come_in()

    def stand_at_language(self) -> None:
        """Put the keyboard on the language, as somebody who just chose it expects."""
        segments = self.look.language.findChildren(QPushButton)
        chosen = next(one for one in segments if one.isChecked())
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_area.ensureWidgetVisible(chosen)

    def _keep_in_sight(self) -> None:
        """Keep what was just used on screen while all else moves to other places."""
        used: QWidget | None = self.window().focusWidget()
        if self._settles and used is not None and self.isAncestorOf(used):
            self.scroll_area.ensureWidgetVisible(used)

    def _on_scrolled(self) -> None:
        self._settles = False

    def _together(self, words: Wording) -> QVBoxLayout:
        _, theme = words.gettext, self.theme
        glyph = Glyph(theme, "users", "text", 20)
        self.whose = SettingsRow(theme, _("Does somebody help?"), "", self.helping, before=glyph)
        self.presenter.turned.connect(self._say_who)
        self._say_who()
        return section(theme, _("Together"), self.whose)

    def _say_who(self) -> None:
        _ = self._words.gettext
        now = _("A helper types now.") if self.presenter.helps else _("No helper types now.")
        self.whose.set_help(" ".join((now, _("The log names who types."))))

    def _right(self, words: Wording) -> QVBoxLayout:
        _, theme = words.gettext, self.theme
        limit = _("A neutral name helps against eyes over your shoulder.")
        still = _("Whoever manages the computer can still find the program.")
        note = top_row(
            Glyph(theme, "info", "text2", 16),
            Para(theme, f"{limit} {still}", "caption", "text2"),
            gap=10,
        )
        return column(self.access, self.care, self.end, note, STRETCH, gap=16)

    def _fit_columns(self) -> None:
        """Two columns, or one where letters are large for the window."""
        directions = QBoxLayout.Direction
        tight = self.theme.tight
        self._columns.setDirection(directions.TopToBottom if tight else directions.LeftToRight)
        self._settles = True
        self._columns.setSpacing(16 if tight or self.theme.narrow else 20)
