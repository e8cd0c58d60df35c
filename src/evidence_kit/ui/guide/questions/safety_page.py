"""Numbers of those who help at once; it goes on when the person wants."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from evidence_kit.services import guidance
from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_ORDER: Final = {
    "danger": ("emergency", "suicide-prevention"),
    "dark-thoughts": ("suicide-prevention", "emergency"),
}
"""Which line stands first."""
_ICONS: Final = {"emergency": "phone-call", "suicide-prevention": "heart-handshake"}
_SAID: Final = {
    ("danger", False): (
        N_("Your safety comes first"),
        N_("Call 112 now. Are you able to go somewhere safe? Do that first."),
    ),
    ("danger", True): (
        N_("Safety comes first"),
        N_("Call 112 now. Stay together if you can."),
    ),
    ("dark-thoughts", False): (
        N_("Good that you say it"),
        N_("You need not carry this alone. Talk to somebody now, day or night."),
    ),
    ("dark-thoughts", True): (
        N_("Good that you say it"),
        N_("Stay with this person. Call together, day or night."),
    ),
}
"""Title and lead: why, and whether somebody helps."""


class SafetyPage(ScrollPage):
    """112 and 113, the one that fits first; nothing is called by itself.

    Attributes:
        onward: goes on with the questions.
        all_help: shows every line there is.
        back: to the question.
    """

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("First of all, safe")
        self._heading = Para(theme, "", "h1")
        self._lead = Para(theme, "", "lead")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(14)
        self._shown: object = None
        self.numbers: list[PhoneNumber] = []
        self.back = button(theme, _("Previous question"), "quiet", icon="arrow-left")
        self.all_help = button(theme, _("All help"), "secondary")
        self.onward = button(
            theme, _("Go on when you want"), icon="arrow-right", icon_right=True, large=True
        )
        self.back.clicked.connect(presenter.back)
        self.all_help.clicked.connect(presenter.ask_help)
        self.onward.clicked.connect(presenter.go_on)
        self._lay_out()
        self.set_action_bar(
            ActionBar(
                theme,
                back=self.back,
                status=_("Your answers are kept. This can wait."),
                secondary=(self.all_help,),
                primary=self.onward,
            )
        )
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers that fit what was answered."""
        presenter = self.presenter
        shown = presenter.safety, presenter.helping
        if presenter.place is not Place.SAFETY or shown == self._shown:
            return
        self._shown = shown
        title, lead = _SAID[shown]
        self._heading.setText(self._words.gettext(title))
        self._lead.setText(self._words.gettext(lead))
        self.numbers = []
        while (item := self._lines.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        known = {one.id: one for one in guidance.help_lines()}
        for at, id_ in enumerate(_ORDER[presenter.safety]):
            self._lines.addWidget(self._line(known[id_], first=at == 0))

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first number, to copy it."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible() and self.numbers:
            self.numbers[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _line(self, line: HelpLine, *, first: bool) -> Card:
        theme, language = self.theme, self._words.language
        card = Card(theme, "licht" if first else "plain", margins=(28, 22, 28, 22), gap=6)
        name = line.name.in_(language)
        number = PhoneNumber(theme, line.numbers[0], "emergency", name)
        self.numbers.append(number)
        box = IconBox(theme, _ICONS[line.id], "licht" if first else "primary", 56)
        said = column(
            Para(theme, name, "h2"),
            Para(theme, line.what_for.in_(language)),
            gap=2,
        )
        line_ = row(box, said, number, gap=18)
        line_.setStretch(1, 1)
        card.body.addLayout(line_)
        if line.address:
            chat = self._words.gettext("Or chat on {address}, without your name.")
            card.body.addWidget(Para(theme, chat.format(address=line.address), "small"))
        return card

    def _lay_out(self) -> None:
        _ = self._words.gettext
        own = _("This program calls nobody. You dial the number on your own phone.")
        self.body.addWidget(self._heading)
        self.body.addSpacing(4)
        self.body.addWidget(self._lead)
        self.body.addSpacing(24)
        across = row(STRETCH, column(self._lines, Para(self.theme, own, "small"), gap=14), STRETCH)
        across.setStretch(1, 6)
        self.body.addLayout(across)
        self.body.addStretch(1)
