"""One contact with the police: how, when, with whom, and what was said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.domain.complaint import is_planned
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.ui.check.contact_card import kind_of
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import FoldingRow, stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.pickers import ExhibitPicker
from evidence_kit.ui.parts.told.when_field import WhenField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class ContactPage(ScrollPage):
    """Everything may stay empty; what is typed is kept by itself."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Contact with the police")
        self.telling = presenter.contact
        self.binding = Binding(self.telling, self, self.telling.check)
        self._make()
        self._bind()
        self._lay_out()
        self.set_action_bar(self._bar())
        self.telling.turned.connect(self._on_turned)
        self.telling.told.connect(self.refresh)
        presenter.changed.connect(self.refresh)
        self.exhibits.changed.connect(self._on_exhibits)
        self.remove.clicked.connect(self._ask_removal)
        self._on_turned()

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first question."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            chosen = self.kind.chosen or ContactKind.CALL.value
            self.kind.chip(chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show what follows from what is told; fields somebody is typing in stay as they are."""
        contact = self.telling.contact
        if contact is None:
            return
        self.when.refresh()
        _, planned = self._words.gettext, is_planned(contact, self.presenter.today)
        self.when.precision.set_label(_("When is it?") if planned else _("When was it?"))
        self.asked.setVisible(not planned or contact.prosecution is not Wish.UNSAID)
        self._ask_who(contact, planned=planned)
        self.exhibits.show_exhibits(self.presenter.case.exhibits, contact.exhibits)
        frozen = self.presenter.read_only
        self.remove.setVisible(self.telling.in_case and not frozen)
        for part in (self.kind, self.spoke, self.asked, self.when, self.exhibits):
            part.setEnabled(not frozen)
        for field in self.binding.fields:
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(frozen)
        if self.action_bar is not None:
            self.action_bar.set_status(self._calm())

    def _ask_who(self, contact: PoliceContact, *, planned: bool) -> None:
        """Ask who spoke where that decides whether a request to prosecute counts."""
        _ = self._words.gettext
        matters = self.presenter.asks_who_spoke and not planned
        self.spoke.setVisible(matters or contact.spoke is not Spoke.UNSAID)
        helped = helping(self.presenter.case)
        self.spoke.rename(Spoke.SELF, _("The person you help") if helped else _("I myself"))
        by_other = self.spoke.isVisibleTo(self) and (
            helped or contact.spoke not in (Spoke.UNSAID, Spoke.SELF)
        )
        self.asked.set_label(
            _("Was prosecution asked for then?")
            if by_other
            else _("Did you say then that you want prosecution?")
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.telling.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.return_to_reach()
            event.accept()
            return
        super().keyPressEvent(event)

    def _on_turned(self) -> None:
        if self.telling.thing is not None:
            self.binding.refill()
            self.refresh()

    def _calm(self) -> str:
        _ = self._words.gettext
        if not self.telling.all_read:
            return _("What we cannot read, we keep with what was said.")
        return _("Everything is kept by itself.")

    def _on_exhibits(self) -> None:
        self.telling.write(exhibits=self.exhibits.chosen)
        self.telling.commit()

    def _ask_removal(self) -> None:
        _ = self._words.gettext
        asked = Dialog(
            self.theme,
            _("Take this away?"),
            _("What you told of this contact is erased."),
            safe=_("No, keep it"),
            other=_("Take away"),
            danger=True,
        )
        asked.finished.connect(self._on_answered)
        asked.open_over(self)

    def _on_answered(self, outcome: str) -> None:
        if outcome == OTHER:
            self.presenter.remove_contact()

    def _make(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.kind = ChoiceChips(
            theme,
            _("How was it?"),
            [(kind.value, kind_of(kind, self._words)) for kind in ContactKind],
        )
        self.when = WhenField(self.telling, self.binding, theme, self._words, _("When was it?"))
        for needless in (self.when.source, self.when.zone):
            needless.hide()
        self.asked = ChoiceChips(
            theme,
            _("Did you say then that you want prosecution?"),
            ((Wish.YES.value, _("Yes")), (Wish.NO.value, _("No"))),
        )
        self.spoke = ChoiceChips(
            theme,
            _("Who spoke with the police?"),
            (
                (Spoke.SELF.value, _("I myself")),
                (Spoke.REPRESENTATIVE.value, _("Parent with authority, or guardian")),
                (Spoke.HELPER.value, _("Somebody else")),
            ),
        )
        self.texts = {
            "place": Field(theme, _("Where or which number?"), _("Such as: 0900-8844")),
            "officer": Field(theme, _("Who did you speak to?"), _("A name or a number")),
            "reference": Field(theme, _("Their number of it")),
            "said": Field(theme, _("What was said?"), lines=3),
        }
        label = _("Which items show it?")
        self.exhibits = ExhibitPicker(self.presenter.veils, theme, self._words, label)
        self.remove = button(theme, _("Take this away"), "quiet", icon="trash-2", small=True)

    def _bind(self) -> None:
        telling = self.telling
        for name, field in self.texts.items():
            self.binding.text(field, name)
        self.binding.choice(
            self.kind,
            lambda: telling.contact.kind.value if telling.contact and not telling.fresh else None,
            lambda key: (
                telling.choose(kind=ContactKind(key))
                if key
                else telling.unchoose(kind=ContactKind.OTHER)
            ),
        )
        self.binding.choice(
            self.asked,
            lambda: telling.contact.prosecution.value or None if telling.contact else None,
            lambda key: telling.write(prosecution=Wish(key or "")),
        )

        self.binding.choice(
            self.spoke,
            lambda: telling.contact.spoke.value or None if telling.contact else None,
            lambda key: telling.write(spoke=Spoke(key or "")),
        )

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        skip, goes = _("You may skip everything."), _("This goes into the police file.")
        lead = Para(theme, f"{skip} {goes}", "lead")
        heads = column(Para(theme, self.title, "h1"), lead, gap=4)
        self.body.addLayout(heads)
        self.body.addSpacing(14)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        shown = Card(theme, margins=(18, 14, 18, 16))
        shown.body.addWidget(self.exhibits)
        side.addWidget(shown)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(self._cards(), 1)
        both.addWidget(self._side)
        stand_beside(theme, both, self._side, 292, 284)
        self.body.addLayout(both, 1)

    def _cards(self) -> QVBoxLayout:
        what, said = (Card(self.theme, margins=(22, 18, 22, 18), gap=14) for _n in range(2))
        what.body.addWidget(self.kind)
        what.body.addWidget(self.when)
        said.body.addWidget(self.spoke)
        said.body.addWidget(self.asked)
        said.body.addWidget(self.texts["place"])
        said.body.addLayout(self._halves())
        said.body.addWidget(self.texts["said"])
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(what)
        left.addWidget(said)
        left.addLayout(row(self.remove, STRETCH))
        left.addStretch(1)
        return left

    def _halves(self) -> FoldingRow:
        made = top_row(self.texts["officer"], self.texts["reference"], gap=16)
        made.setStretch(0, 1)
        made.setStretch(1, 1)
        return made

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.return_to_reach)
        self.done = button(self.theme, _("Done"), icon="check", large=True)
        self.done.clicked.connect(self.presenter.return_to_reach)
        return ActionBar(self.theme, back=self.back, status=self._calm(), primary=self.done)
