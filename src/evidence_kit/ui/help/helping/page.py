"""Who types in this case, what helps, and what the helper saw; all of it holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.person import Teller
from evidence_kit.ui.help.helping.advice import DO, RATHER_NOT, TALK, advice_card
from evidence_kit.ui.help.helping.presenter import HelpingPresenter
from evidence_kit.ui.help.helping.who import WHO, role
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_cards import ChoiceCards
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_SIDE = 320
_SIDE_NARROW = 264


class HelpingPage(ScrollPage):
    """Praise first; then who types, then the helper's own words beside what helps."""

    def __init__(self, presenter: HelpingPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Helping together")
        self._binding = Binding(presenter.person, self)
        people = [
            (Teller.SELF.value, _("The person it is about")),
            *((key.value, _(text)) for key, text in WHO.items()),
        ]
        self.who = ChoiceCards(theme, _("Who is typing now?"), people, across=2)
        self.now = Banner(theme, "info", "user-round", "")
        self.private = Banner(
            theme,
            "heide",
            "eye-off",
            _("Sensitive images stay covered for as long as a helper types."),
        )
        self.name = self._text(Field(theme, _("Name of who helps")), "helper")
        self.role = self._text(
            Field(theme, _("Who is that?"), _("Such as: parent, teacher")), "helper_role"
        )
        self.saw = self._text(
            Field(
                theme,
                _("What did the helper see or hear themself?"),
                _("Only what you saw or heard yourself. Roughly is fine."),
                lines=4,
            ),
            "helper_saw",
        )
        self._lay_out()
        self.who.chosen.connect(lambda key: presenter.hand_over(Teller(key)))
        presenter.changed.connect(self._show)
        if presenter.read_only:
            self._freeze()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is told now, and begin at the top with the question who types."""
        self._show()
        super().showEvent(event)
        if not event.spontaneous():
            # After it was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, self._begin)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.leave()
        super().hideEvent(event)

    def _begin(self) -> None:
        """Whoever comes back would stand where they left, deep in their own words."""
        held: QWidget | None = self.window().focusWidget()
        if self.isVisible() and held is not None and self.isAncestorOf(held):
            card = self.who.cards.get(self.presenter.teller.value)
            first = card or next(iter(self.who.cards.values()))
            first.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        lead = _("It is good that somebody helps. The person it is about decides.")
        head = column(Para(theme, self.title, "h1"), Para(theme, lead, "lead"), gap=4)
        side = QWidget()
        cards = (
            (_("Do"), DO, "check"),
            (_("Rather not"), RATHER_NOT, "minus"),
            (_("Talking about it"), TALK, "check"),
        )
        side.setLayout(
            column(*(advice_card(theme, self._words, *card) for card in cards), STRETCH, gap=12)
        )
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(column(self._who_card(), self._own_card(), STRETCH, gap=16), 1)
        both.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        stand_beside(theme, both, side, _SIDE, _SIDE_NARROW)
        self.body.addLayout(head)
        self.body.addSpacing(14)
        self.body.addLayout(both, 1)

    def _who_card(self) -> Card:
        card = Card(self.theme, gap=12)
        card.body.addWidget(Para(self.theme, self._words.gettext("Who is typing now?"), "h3"))
        for part in (self.who, self.now, self.private):
            card.body.addWidget(part)
        return card

    def _own_card(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, gap=12)
        card.body.addWidget(Para(theme, _("From the helper"), "h3"))
        why = _("The police file names the helper as such. A helper can be a witness.")
        card.body.addWidget(Para(theme, why, "small"))
        names = QHBoxLayout()
        names.setSpacing(12)
        for field in (self.name, self.role):
            names.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(names)
        card.body.addWidget(self.saw)
        return card

    def _text(self, field: Field, name: str) -> Field:
        return self._binding.text(field, name)

    def _freeze(self) -> None:
        self.who.setEnabled(False)
        for field in (self.name, self.role, self.saw):
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(True)

    def _show(self) -> None:
        _, presenter = self._words.gettext, self.presenter
        self.who.choose(presenter.teller.value)
        self.private.setVisible(presenter.helps)
        known = role(presenter.teller, self._words)
        if known:
            text = _("Now typing: {who}. The log says so with each change.").format(who=known)
        elif presenter.helps:
            text = _("A helper is typing. The log says so with each change.")
        else:
            text = _("Now typing: the person it is about.")
        self.now.show_text("info", "users" if presenter.helps else "user-round", text)
        self._binding.refill()
