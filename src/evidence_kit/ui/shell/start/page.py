"""The first page: a new case, a case that exists, or somebody to talk to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.shell.places import shown_name
from evidence_kit.ui.shell.start.presenter import StartPresenter
from evidence_kit.ui.shell.unlock.knock import Knock
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_FILE_WIDE, _FILE_NARROW = 236, 208
_OPEN_WIDE = 152
"""As wide as what it says while it opens: nothing beside it moves then."""
_TO_THE_EDGE = -12
"""A quiet button lines its words up with the card's content, not its invisible edge."""
_LABEL_HIGH = 26
"""Px of a field's label and the gap below it; the button stands beside the fields."""


class StartPage(ScrollPage):
    """Shows the three ways on. There is no list of cases, because none is kept."""

    def __init__(
        self,
        presenter: StartPresenter,
        theme: Theme,
        words: Wording,
        lines: Sequence[HelpLine],
    ) -> None:
        """Build the page.

        Args:
            presenter: takes what the person chooses.
            theme: gives colours and type.
            words: language of the page.
            lines: the help lines; three of them stand on the page.
        """
        super().__init__(theme, top=14)
        _ = words.gettext
        self.presenter = presenter
        self.title = _("Where do you want to begin?")
        self._theme, self._words = theme, words
        self._lines_by_id = {line.id: line for line in lines}
        helps = _("I am helping somebody else")
        self.helping = button(theme, helps, "quiet", icon="users", small=True)
        self.helping.clicked.connect(presenter.ask_helping)
        self._cards: list[Card] = [self._new_card(), self._open_card()]
        self.body.addWidget(Para(theme, self.title, "h1"))
        for card in (*self._cards, self._help_card()):
            self.body.addWidget(card)
        self.body.addLayout(row(self.helping, STRETCH))
        self.body.addStretch(1)
        theme.room_changed.connect(self._on_room_changed)
        self._on_room_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Typing can begin at once when the case is known, as on the lock page."""
        super().showEvent(event)
        if self.presenter.door.path is not None:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self) -> Card:
        _, theme = self._words.gettext, self._theme
        card = Card(theme, "licht")
        self.begin = button(theme, _("Begin now"), icon="arrow-right", icon_right=True, large=True)
        self.begin.clicked.connect(self.presenter.begin)
        text = Para(
            theme,
            _("You choose a name and a password.\nThen we look first whether you are safe."),
            "body",
        )
        said = column(Para(theme, _("A new case"), "h2"), text, gap=4)
        inside = FoldingRow()
        inside.setSpacing(20)
        inside.addLayout(said, 1)
        inside.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        card.body.addLayout(inside)
        return card

    def _open_card(self) -> Card:
        _, theme, door = self._words.gettext, self._theme, self.presenter.door
        card = Card(theme, gap=12)
        self.choose = button(theme, _("Choose a file"), "quiet", icon="folder-open", small=True)
        self.file = Field(theme, _("Case file"), icon="file-key")
        self.file.line.setReadOnly(True)
        self.file.edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field = PassphraseField(theme, self._words, _("Password or recovery code"))
        self.open_button = button(theme, _("Open"), "secondary")
        grow(theme, self.open_button, narrowest=_OPEN_WIDE)
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self._knock = Knock(
            door,
            self,
            theme,
            self._words,
            field=self.field,
            open_button=self.open_button,
            trouble=self.trouble,
        )
        self.choose.clicked.connect(self._knock.choose)
        self._opener = _Click(self.file.line, self._knock.choose)
        door.file_changed.connect(self._on_file_changed)
        door.file_missing.connect(self._on_file_missing)

        card.body.addLayout(
            row(
                Para(theme, _("I already have a case"), "h3Large", wrap=False),
                STRETCH,
                self.choose,
                _TO_THE_EDGE,
            )
        )
        card.body.addLayout(self._line())
        card.body.addWidget(self.trouble)
        self._note = QWidget()
        self._note.setLayout(
            _noted(theme, "eye-off", _("We keep no list of cases you open."), "text3")
        )
        card.body.addWidget(self._note)
        for told in (door.file_refused, door.file_changed, door.busy_changed):
            told.connect(self._fold_note)
        if door.path is not None:
            self._show_file(door.path)
        return card

    def _line(self) -> FoldingRow:
        line = FoldingRow()
        line.setSpacing(16)
        line.addWidget(self.file, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(self.open_button, STRETCH, gap=0, margins=(0, _LABEL_HIGH, 0, 0)))
        return line

    def _help_card(self) -> Card:
        _, theme = self._words.gettext, self._theme
        self._help = Card(theme, margins=(0, 18, 0, 0))
        self.more = button(theme, _("More help"), "quiet", icon="life-buoy", small=True)
        self.more.clicked.connect(self.presenter.ask_help)
        head = row(
            Para(theme, _("Rather talk to somebody first?"), "h3Large", wrap=False),
            STRETCH,
            self.more,
        )
        lines = top_row(
            self._help_line(
                "helpwanted", _("Help with online abuse. Chatting is free and anonymous.")
            ),
            rule(across=False),
            self._help_line("police", _("For questions about a report or an appointment.")),
            rule(across=False),
            self._help_line(
                "suicide-prevention", _("or free 0800-0113. Day and night, also just to talk.")
            ),
            gap=18,
        )
        for place in (0, 2, 4):
            lines.setStretch(place, 1)
        self._help.body.addLayout(head)
        self._help.body.addLayout(lines)
        self._help.body.addWidget(rule())
        danger = self._danger_row()
        self._help.body.addLayout(danger)
        self._help_rows = (head, lines, danger)
        return self._help

    def _help_line(self, key: str, says: str) -> QWidget:
        theme, line = self._theme, self._lines_by_id[key]
        whole = QWidget()
        whole.setLayout(
            column(
                Para(theme, line.name.in_(self._words.language), "medium", "text"),
                Para(theme, line.numbers[0], "tel", wrap=False),
                Para(theme, says, "trust", "text2"),
                STRETCH,
                gap=0,
            )
        )
        return whole

    def _danger_row(self) -> QBoxLayout:
        _, theme = self._words.gettext, self._theme
        before, _key, after = _("Leave fast also works: press {key} 3 times").partition("{key}")
        said = [Para(theme, part.strip(), "small", wrap=False) for part in (before, after) if part]
        by_key = QWidget()
        by_key.setLayout(row(said[0], KeyCap(theme, "Esc"), *said[1:]))
        return row(
            Glyph(theme, "phone-call", "text2", 18),
            Para(
                theme,
                _("Are you in danger now? Call <b>112</b>."),
                "small",
                marked=True,
                wrap=False,
            ),
            STRETCH,
            by_key,
        )

    def _on_file_changed(self, path: Path) -> None:
        self._show_file(path)

    def _show_file(self, path: Path) -> None:
        self.file.set_error("")
        self.file.set_text(shown_name(path, 20))
        self.choose.set_text(self._words.gettext("Choose another file"))

    def _on_file_missing(self) -> None:
        self.file.set_error(self._words.gettext("First choose your case file."))
        self.choose.setFocus()

    def _fold_note(self) -> None:
        """Leave the room in a low window to what went wrong: the line with 112 stays in view."""
        room = not (self._theme.low and self.trouble.isVisibleTo(self))
        self._note.setVisible(room)
        self.helping.setVisible(room)

    def _on_room_changed(self) -> None:
        low = self._theme.low
        self.file.setFixedWidth(_FILE_NARROW if self._theme.narrow else _FILE_WIDE)
        self._fold_note()
        side = 20 if low else 24
        self.body.setSpacing(10 if low else 16)
        for card in self._cards:
            card.body.setContentsMargins(side, 14 if low else 20, side, 12 if low else 18)
        head, lines, danger = self._help_rows
        self._help.body.setContentsMargins(0, 10 if low else 18, 0, 0)
        self._help.body.setSpacing(8 if low else 12)
        head.setContentsMargins(side, 0, side - 12, 0)
        lines.setContentsMargins(side, 0, side, 4)
        danger.setContentsMargins(side, 0, side, 10 if low else 12)


class _Click(QObject):
    """Lets a click on a field that only shows something do something."""

    def __init__(self, edit: QLineEdit, act: Callable[[], None]) -> None:
        super().__init__(edit)
        self._act = act
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on a click."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._act()
            return True
        return super().eventFilter(watched, event)


def _noted(theme: Theme, icon: str, text: str, token: str) -> QHBoxLayout:
    noted = QHBoxLayout()
    noted.setContentsMargins(0, 0, 0, 0)
    noted.setSpacing(8)
    noted.addWidget(Glyph(theme, icon, token, 16), 0, Qt.AlignmentFlag.AlignVCenter)
    noted.addWidget(Para(theme, text, "small", token), 1)
    return noted
