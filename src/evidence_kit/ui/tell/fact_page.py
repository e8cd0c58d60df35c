"""What the pages for one thing share: two columns, what shows it, whose it is, a way back."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.helping import helping
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.escape import goes_back
from evidence_kit.ui.parts.focus_order import bring_into_view, focusables
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.pickers import ExhibitPicker, SuspectPicker
from evidence_kit.ui.parts.told.spoken import Address
from evidence_kit.ui.parts.told.when_field import WhenField
from evidence_kit.ui.parts.told.words import HOW_KNOWN, KNOWN_BY
from evidence_kit.ui.tell.events import Tellable
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_SIDE, _SIDE_NARROW = 292, 284
_TIME_LINE = N_("Time line")


class FactPage(ScrollPage):
    """Fields of one thing at the left, exhibits and suspects at the right.

    Attributes:
        when_asked: the question above the moment.
        exhibits_asked: the question above the exhibits.
        clock_asked: ask where the time was read, and in which zone.
        address: says what has another form where somebody helps.
        when, exhibits, suspects: the parts all pages have.
        more: shows the questions that are folded away.
        remove: asks whether the fact is to be erased.
    """

    telling: DatedTelling
    when_asked = N_("When was it?")
    exhibits_asked = N_("Which items show it?")
    clock_asked = True

    def __init__(
        self, presenter: TellPresenter, telling: DatedTelling, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme)
        self.presenter, self.telling, self.words = presenter, telling, words
        self.unfolded = False
        self._folded: list[QWidget] = []
        self.binding = Binding(telling, self, telling.check)
        self.address = Address(words)
        self.heading = Para(theme, self.title, "h1")
        self.build()
        self._lay_out()
        self.set_action_bar(self._bar())
        telling.turned.connect(self._on_turned)
        telling.told.connect(self.refresh)
        presenter.changed.connect(self.refresh)
        self.exhibits.changed.connect(self._on_exhibits)
        self.suspects.changed.connect(self._on_suspects)
        self.more.clicked.connect(self._unfold)
        self.remove.clicked.connect(self._ask_removal)
        self._on_turned()

    def build(self) -> None:
        """Make the fields; pages call this first and add their own."""
        _, theme = self.words.gettext, self.theme
        self.when = WhenField(self.telling, self.binding, theme, self.words, _(self.when_asked))
        if not self.clock_asked:
            for part in (self.when.source, self.when.zone):
                part.hide()
        self.exhibits = ExhibitPicker(
            self.presenter.veils, theme, self.words, _(self.exhibits_asked)
        )
        self.suspects = SuspectPicker(theme, self.words, _("Who was it?"))
        self.more = button(theme, _("More questions"), "secondary", icon="plus", small=True)
        self.remove = button(theme, _("Take this away"), "quiet", icon="trash-2", small=True)

    @abstractmethod
    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""

    def beside(self) -> tuple[QWidget, ...]:
        """Give the cards of the right column."""
        return self.in_card(self.exhibits), self.in_card(self.suspects)

    def ask_how_known(self) -> ChoiceChips:
        """Make the question how the person knows it, whoever types."""
        telling = self.telling
        made = ChoiceChips(self.theme, "", [(one.value, "") for one in KNOWN_BY])
        self.binding.choice(
            made,
            lambda: getattr(telling.thing, "known_by", None) or None,
            lambda key: telling.write(known_by=KnownBy(key or "")),
        )
        self.address.say(made.set_label, HOW_KNOWN.me, HOW_KNOWN.other)
        for known, said in KNOWN_BY.items():
            self.address.say(partial(made.rename, known.value), said.me, said.other)
        return made

    def in_card(self, *parts: QWidget) -> Card:
        """Put parts on a card of the right column."""
        card = Card(self.theme, margins=(18, 14, 18, 16), gap=12)
        for part in parts:
            card.body.addWidget(part)
        return card

    @abstractmethod
    def first_field(self) -> QWidget:
        """Give what the keyboard begins on."""

    def refresh(self) -> None:
        """Show what follows from what is told; fields somebody is typing in stay as they are."""
        thing = self.telling.thing
        if not isinstance(thing, Tellable):
            return
        case = self.presenter.case
        self.address.turn_to(helping=helping(case))
        self.when.refresh()
        self.exhibits.show_exhibits(case.exhibits, getattr(thing, "exhibits", ()))
        self.suspects.show_suspects(case.suspects, getattr(thing, "suspects", ()))
        self.remove.setVisible(self.telling.in_case and not self.presenter.read_only)
        if self.action_bar is not None:
            self.action_bar.set_status(self._calm())
        way_back = self.presenter.way_back or _TIME_LINE
        self.back.set_text(self.words.gettext(way_back))

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first question."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.first_field().setFocus(Qt.FocusReason.TabFocusReason)
            # After the page was laid out: what it asks above the date differs by what it is about.
            QTimer.singleShot(0, self, self._show_when)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.telling.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if not goes_back(event, self.presenter.show_line):
            super().keyPressEvent(event)

    def _show_when(self) -> None:
        """Show the question that somebody came to answer by giving a date; others stand on top."""
        when = self.when
        if when.date.edit.hasFocus():
            for part in (when.precision, when.date):
                bring_into_view(part)

    def _on_turned(self) -> None:
        self.unfolded = False
        if self.telling.thing is not None:
            self.binding.refill()
            self.refresh()

    def _unfold(self) -> None:
        """Show every question, with the keyboard on the first one that was not there."""
        first, self.unfolded = next(iter(self._folded), None), True
        self.refresh()
        if first is not None:
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, first, lambda: _begin_in(first))

    def _calm(self) -> str:
        """Say that all is kept; what cannot be read, too."""
        _ = self.words.gettext
        if not self.telling.all_read:
            return _("What we cannot read, we keep with the details.")
        return _("Everything is kept by itself.")

    def _on_exhibits(self) -> None:
        self.telling.write(exhibits=self.exhibits.chosen)
        self.telling.commit()

    def _on_suspects(self) -> None:
        self.telling.write(suspects=self.suspects.chosen)
        self.telling.commit()

    def _ask_removal(self) -> None:
        _ = self.words.gettext
        asked = Dialog(
            self.theme,
            _("Take this away?"),
            _("What you told here is erased. The screenshots stay."),
            safe=_("No, keep it"),
            other=_("Take away"),
            danger=True,
        )
        erase = self.presenter.remove
        asked.finished.connect(lambda outcome: erase() if outcome == OTHER else None)
        asked.open_over(self)

    def freeze(self, *chips: QWidget) -> None:
        """Let everything be read and nothing be changed, in a case that cannot be."""
        frozen = self.presenter.read_only
        for part in (*chips, self.when, self.exhibits, self.suspects):
            part.setEnabled(not frozen)
        for field in self.binding.fields:
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(frozen)

    def unfold(self, asked: Mapping[QWidget, object]) -> None:
        """Show the questions that are asked, or all of them once somebody wants them."""
        self._folded = [part for part, wanted in asked.items() if not wanted]
        for part, wanted in asked.items():
            part.setVisible(self.unfolded or bool(wanted))
        self.more.setVisible(not self.unfolded and not all(asked.values()))

    def _lay_out(self) -> None:
        _ = self.words.gettext
        self.body.addWidget(self.heading)
        self.body.addSpacing(4)
        self.body.addWidget(Para(self.theme, _("You may skip everything."), "lead"))
        self.body.addSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(16)
        for card in self.cards():
            left.addWidget(card)
        left.addLayout(row(self.more, STRETCH, self.remove))
        left.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        for card in self.beside():
            side.addWidget(card)
        side.addStretch(1)
        for part in (self.exhibits, self.suspects):
            if part.parentWidget() is None:  # not asked on this page
                part.setParent(self)
                part.hide()
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(self.theme, both, self._side, _SIDE, _SIDE_NARROW)
        self.body.addLayout(both, 1)

    def _bar(self) -> ActionBar:
        _ = self.words.gettext
        self.back = button(self.theme, _(_TIME_LINE), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.show_line)
        self.done = button(self.theme, _("Done"), icon="check", large=True)
        self.done.clicked.connect(self.presenter.show_line)
        return ActionBar(self.theme, back=self.back, status=self._calm(), primary=self.done)


def _begin_in(part: QWidget) -> None:
    """Give the keyboard to the first thing in a question."""
    for first in focusables(part)[:1]:
        first.setFocus(Qt.FocusReason.TabFocusReason)
