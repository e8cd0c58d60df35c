"""What was asked already: who, when, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.distribution import TakedownRequest
from evidence_kit.services.moments import show_date
from evidence_kit.ui.guide.lines import empty
from evidence_kit.ui.guide.takedown.said import LOOKS, STATES, kept_words, request_name
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class RequestsCard(Card):
    """One line for each request; numbers and PINs stay inside it.

    Attributes:
        opens: the button of each request, by its id.

    Signals:
        wanted: the `TakedownRequest` to open.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 16, 20, 16), gap=0)
        _ = words.gettext
        self._words = words
        self._shown: tuple[TakedownRequest, ...] | None = None
        self.opens: dict[str, Button] = {}
        self._standing = ""
        none = _("Nothing was asked yet. Numbers and PINs are kept here, encrypted.")
        self._none = Para(theme, none, "small")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.body.addWidget(Para(theme, _("Your requests"), "h3"))
        self.body.addSpacing(4)
        self.body.addWidget(self._none)
        self.body.addLayout(self._lines)

    def show_requests(self, requests: tuple[TakedownRequest, ...]) -> None:
        """Show these."""
        if requests == self._shown:
            return
        held = next((key for key, made in self.opens.items() if made.hasFocus()), self._standing)
        self._shown = requests
        empty(self._lines)
        self.opens = {}
        self._none.setVisible(not requests)
        self._lines.setContentsMargins(0, 8 if requests else 0, 0, 0)
        for one in requests:
            self._lines.addWidget(self._line(one))
        if held in self.opens:
            self.stand_at(held)

    def stand_at(self, id_: str) -> None:
        """Put the keyboard on a request, and bring its line into view."""
        self._standing = id_
        # After it was laid out: what is hidden still cannot take the keyboard.
        QTimer.singleShot(0, self, self._stand)

    def _stand(self) -> None:
        """Do so; lines that were drawn anew meanwhile, of each field that is kept, come first."""
        opens = self.opens.get(self._standing)
        if opens is not None and self.isVisible() and not opens.isVisible():
            QTimer.singleShot(0, self, self._stand)
            return
        self._standing = ""
        if opens is not None and opens.isVisible():
            opens.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(opens.parentWidget() or opens)

    def _line(self, one: TakedownRequest) -> QWidget:
        _, made = self._words.gettext, QWidget()
        name, state = request_name(one, self._words), _(STATES[one.state])
        kind, icon = LOOKS[one.state]
        day = " ".join(show_date(one.asked.day or None, self._words).split()[:3])
        opens = button(self.theme, _("Open"), "secondary", small=True)
        opens.setAccessibleName(_("Open: {name}").format(name=f"{name}, {state}"))
        opens.clicked.connect(lambda: self.wanted.emit(one))
        self.opens[one.id] = opens
        said = column(
            Para(self.theme, name, "strong", "text"),
            row(Tag(self.theme, state, kind, icon), Para(self.theme, day, "caption"), STRETCH),
            gap=4,
        )
        kept = kept_words(one, self._words)
        if kept:
            said.addWidget(Para(self.theme, kept, "caption"))
        line = row(said, opens, gap=10)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made
