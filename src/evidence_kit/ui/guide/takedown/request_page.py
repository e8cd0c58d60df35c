"""One request: who was asked, about what, with its number and its PIN."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.distribution import Channel, TakedownState
from evidence_kit.services.takedown import takedowns
from evidence_kit.ui.guide.day_field import DayField
from evidence_kit.ui.guide.takedown.presenter import NAMED, TakedownPresenter
from evidence_kit.ui.guide.takedown.said import STATES, channel_name
from evidence_kit.ui.guide.takedown.secret_field import SecretField
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.escape import goes_back
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.pickers import ExhibitPicker
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MARGINS = (22, 18, 22, 18)


class RequestPage(ScrollPage):
    """Everything may stay empty.

    Attributes:
        channel, state: chips.
        exhibits: the items that show it.
        for_whom: whom it is for, once somebody is chosen.
        where: what only some need; it stands last, so that nothing jumps when it goes.
        whom, link, day, reference, pin, note: fields.
        remove: asks whether the request is to be erased.
    """

    def __init__(self, presenter: TakedownPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("A request")
        telling = presenter.telling
        self.binding = Binding(telling, self, telling.check)
        self._build()
        self._lay_out()
        self.set_action_bar(self._bar())
        telling.turned.connect(self._on_turned)
        telling.told.connect(self.refresh)
        presenter.changed.connect(self.refresh)
        self._on_turned()

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first question."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            chosen = self.channel.chosen or Channel.HELPWANTED.value
            self.channel.chip(chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Ask what belongs to who was asked."""
        request = self.presenter.telling.request
        if request is None:
            return
        self.channel.leave_out({one.value for one in self.presenter.unfit})
        way = takedowns().way(request.channel)
        chosen = way if self.channel.chosen else None
        # A blank line keeps the place of the sentence, so that choosing moves nothing below it.
        self.for_whom.setText(chosen.for_whom.in_(self._words.language) if chosen else " ")
        named = request.channel in NAMED or bool(request.whom)
        linked = way is None or way.takes_link or bool(request.link)
        self.whom.setVisible(named)
        self.link.setVisible(linked)
        self.where.setVisible(named or linked)
        coded = way is None or way.gives_code
        self.pin.setVisible(coded or bool(request.pin))
        self.exhibits.show_exhibits(self.presenter.case.exhibits, request.exhibits)
        self.remove.setVisible(self.presenter.telling.in_case and not self.presenter.read_only)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed, and hide the PIN again."""
        self.pin.hide_text()
        self.presenter.telling.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if not goes_back(event, self.presenter.show_list):
            super().keyPressEvent(event)

    def _build(self) -> None:
        _, theme, bind = self._words.gettext, self.theme, self.binding
        telling = self.presenter.telling
        channels = [(one.value, channel_name(one, self._words)) for one in Channel]
        states = [(one.value, _(said)) for one, said in STATES.items()]
        self.channel = ChoiceChips(theme, _("Who did you ask?"), channels)
        self.for_whom = Para(theme, "", "small")
        self.state = ChoiceChips(theme, _("What became of it?"), states)
        self.whom = bind.text(Field(theme, _("Name of the site or app")), "whom")
        self.where = Card(theme, margins=_MARGINS, gap=14)
        self.link = bind.text(
            Field(theme, _("Link it is about"), _("Copy it exactly. Send no image.")), "link"
        )
        self.day = DayField(telling, bind, theme, self._words, _("When did you ask?"))
        self.reference = bind.text(Field(theme, _("Case number")), "reference")
        hint = _("Cannot be asked for again. It never comes in your police file.")
        self.pin = SecretField(theme, self._words, _("PIN"), hint)
        bind.text(self.pin, "pin")
        keeps = self.pin.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.pin.setSizePolicy(keeps)
        self.note = bind.text(Field(theme, _("What else do you want to tell?"), lines=3), "note")
        bind.choice(
            self.channel,
            lambda: None if telling.fresh or not telling.request else telling.request.channel.value,
            lambda key: self.presenter.choose(Channel(key) if key else Channel.OTHER),
        )
        bind.choice(
            self.state,
            lambda: telling.request.state.value if telling.request else None,
            lambda key: telling.write(state=TakedownState(key) if key else TakedownState.ASKED),
        )
        asked = _("Which items show it?")
        self.exhibits = ExhibitPicker(self.presenter.veils, theme, self._words, asked)
        self.exhibits.changed.connect(self._on_exhibits)
        self.remove = button(theme, _("Take this away"), "quiet", icon="trash-2", small=True)
        self.remove.clicked.connect(self._ask_removal)

    def _on_turned(self) -> None:
        self.pin.hide_text()
        if self.presenter.telling.request is None:
            return
        self.binding.refill()
        frozen = self.presenter.read_only
        for part in (self.channel, self.state, self.exhibits):
            part.setEnabled(not frozen)
        for field in self.binding.fields:
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(frozen)
        self.refresh()

    def _on_exhibits(self) -> None:
        self.presenter.telling.write(exhibits=self.exhibits.chosen)
        self.presenter.telling.commit()

    def _ask_removal(self) -> None:
        _ = self._words.gettext
        asked = Dialog(
            self.theme,
            _("Take this away?"),
            _("The number and the PIN are erased too."),
            safe=_("No, keep it"),
            other=_("Take away"),
            danger=True,
        )
        remove = self.presenter.remove
        asked.finished.connect(lambda outcome: remove() if outcome == OTHER else None)
        asked.open_over(self)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(Para(theme, _("You may skip everything."), "lead"))
        self.body.addSpacing(14)
        who = Card(theme, margins=_MARGINS, gap=14)
        for part in (self.channel, self.for_whom):
            who.body.addWidget(part)
        kept = Card(theme, margins=_MARGINS, gap=14)
        numbers = top_row(self.reference, self.pin, gap=16)
        for place in range(2):
            numbers.setStretch(place, 1)
        kept.body.addLayout(numbers)
        days = top_row(self.day, column(self.state, STRETCH), gap=16)
        for place in range(2):
            days.setStretch(place, 1)
        kept.body.addLayout(days)
        kept.body.addWidget(self.note)
        for field in (self.link, self.whom):
            self.where.body.addWidget(field)
        side, both = QWidget(), QHBoxLayout()
        side.setLayout(column(self._shown(), STRETCH))
        both.setSpacing(20)
        both.addLayout(column(who, kept, self.where, row(self.remove, STRETCH), STRETCH, gap=14), 1)
        both.addWidget(side)
        stand_beside(theme, both, side, 292, 284)
        self.body.addLayout(both, 1)

    def _shown(self) -> Card:
        """Give the card with the items."""
        shown = Card(self.theme, margins=(18, 14, 18, 16), gap=8)
        shown.body.addWidget(self.exhibits)
        such = self._words.gettext("Such as the mail that confirms it, or the answer.")
        shown.body.addWidget(Para(self.theme, such, "help"))
        return shown

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Your requests"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.show_list)
        self.done = button(self.theme, _("Done"), icon="check", large=True)
        self.done.clicked.connect(self.presenter.show_list)
        calm = _("Everything is kept by itself.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.done)
