"""How things stand: what is missing, what could be better, what is strong, and where to go."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.at_hand import there
from evidence_kit.domain.helping import helping
from evidence_kit.domain.readiness import of_level
from evidence_kit.domain.remark import Level, Part, Remark
from evidence_kit.ui.check.pills import Pills
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.check.remark_list import RemarkList
from evidence_kit.ui.check.remark_words import remark_words
from evidence_kit.ui.check.topics import about_title
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class OverviewPage(ScrollPage):
    """Shows the remarks; whoever wants to may go on at any time."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Checking")
        self.heading = Para(theme, self.title, "h1")
        self.lead = Para(theme, "", "lead")
        self.list = RemarkList(theme, words)
        self.pills = Pills(theme)
        self.score = Para(theme, "", "h2")
        self.score_rest = Para(theme, "", "small")
        self._first_title = Para(theme, "", "h3", "onLichtSoft")
        self._first_text = Para(theme, "", "small", "onLichtSoft")
        self.progress = ProgressBar(theme, _("Reading all files again"))
        self._lay_out()
        self.set_action_bar(self._bar())
        self._left: Part | None = None
        self.list.chosen.connect(self._go)
        self.list.settled.connect(presenter.settle)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep all of it right while somebody can see it."""
        super().showEvent(event)
        self.presenter.watch(True)
        if self._left is not None:
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, self._stand_again)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the log alone."""
        super().hideEvent(event)
        self.presenter.watch(False)

    def begin(self) -> None:
        """Start at the top, with the keyboard on what comes next."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.onward.setFocus(Qt.FocusReason.TabFocusReason)

    def forget_row(self) -> None:
        """Show the top, not the row somebody left by: they did not come back from there."""
        self._left = None
        self.scroll_area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show how things stand now."""
        presenter, _ = self.presenter, self._words.gettext
        some = there(presenter.case) or presenter.case.events
        self.lead.setText(
            _("What you have is good enough to go to the police with.")
            if some
            else _("You can always talk to the police, also with nothing in your hands.")
        )
        helps = helping(presenter.case)
        named = about_title(self._words, helping=helps)
        self.ways["about"].set_text(named)
        remarks = presenter.remarks
        self.list.show_remarks(remarks, helping=helps)
        self.list.setEnabled(not presenter.rereading.going_on)
        self._show_score(len(of_level(remarks, Level.STRONG)), len(remarks))
        self.pills.show_levels([one.level for one in remarks])
        self._show_progress()
        self._show_first()

    def _go(self, remark: Remark) -> None:
        self._left = remark.part
        self.presenter.mend(remark)

    def _stand_again(self) -> None:
        """Stand on the row somebody left by, or on what comes next when it is gone."""
        if self.isVisible() and self._left is not None:
            stood = self.list.buttons.get(self._left, self.onward)
            self._left = None
            stood.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(stood)

    def _show_score(self, strong: int, count: int) -> None:
        _ = self._words.gettext
        some = _("{strong} of {count}").format(strong=strong, count=count)
        self.score.setText(some if strong else _("A beginning"))
        self.score_rest.setText(_("parts are strong") if strong else _("You may skip anything."))

    def _show_progress(self) -> None:
        reading, _ = self.presenter.rereading, self._words.gettext
        self.progress.setVisible(reading.going_on)
        done, total = (self._words.size(one) for one in (reading.done, reading.total))
        said = _("{done} of {total}").format(done=done, total=total) if reading.total else ""
        self.progress.show_progress(reading.done, reading.total, said)

    def _show_first(self) -> None:
        """Say what to do first, or that there is nothing left to do."""
        first, _ = self.presenter.first, self._words.gettext
        if first is None or self.presenter.read_only:
            self._first_title.setText(_("Nothing is left to do here"))
            self._first_text.setText(_("You can make your police file when you want."))
            self._name_onward(_("To your police file"))
            self.anyway.setVisible(False)
            return
        helps = helping(self.presenter.case)
        said = remark_words(first, self._words, helping=helps)
        minutes = self._words.ngettext(
            "First this, {count} minute", "First this, {count} minutes", said.minutes
        )
        self._first_title.setText(minutes.format(count=said.minutes))
        self._first_text.setText(said.in_one)
        self._name_onward(said.onward)
        self.anyway.setVisible(True)

    def _name_onward(self, text: str) -> None:
        self.onward.set_text(text)
        self.onward.set_icon("arrow-right")  # its distance depends on there being words

    def _go_on(self) -> None:
        first = self.presenter.first
        if first is None or self.presenter.read_only:
            self.presenter.ask_onward()
        else:
            self.presenter.mend(first)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addLayout(column(self.heading, self.lead, gap=4))
        self.body.addSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.list)
        left.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        for card in (self._score_card(), self._first_card(), self._more_card()):
            side.addWidget(card)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(theme, both, self._side, 280, 260)
        self.body.addLayout(both, 1)

    def _score_card(self) -> Card:
        card = Card(self.theme, gap=14)
        words = column(self.score, self.score_rest, gap=0)
        line = row(IconBox(self.theme, "shield-check", "ok"), words, gap=12)
        line.setStretchFactor(words, 1)
        card.body.addLayout(line)
        card.body.addWidget(self.pills)
        calm = self._words.gettext("Perfect is not needed. The police ask questions too.")
        card.body.addWidget(Para(self.theme, calm, "small"))
        card.body.addWidget(self.progress)
        return card

    def _first_card(self) -> Card:
        card = Card(self.theme, "licht", margins=(20, 18, 20, 18), gap=2)
        card.body.addWidget(self._first_title)
        card.body.addWidget(self._first_text)
        return card

    def _more_card(self) -> Card:
        _, presenter = self._words.gettext, self.presenter
        card = Card(self.theme, margins=(8, 12, 12, 12), gap=2)
        self.ways: dict[str, Button] = {}
        for name, icon, text, go in (
            ("reach", "phone", _("Contact with the police"), self._to_contacts),
            ("complaint", "file-pen", _("Request to prosecute"), presenter.show_complaint),
            ("about", "user-round", "", presenter.show_about),
        ):
            way = button(self.theme, text, "quiet", icon=icon, small=True)
            way.clicked.connect(lambda _on=False, go=go: go())
            self.ways[name] = way
            card.body.addLayout(row(way, STRETCH))
        return card

    def _to_contacts(self) -> None:
        self.presenter.show_reach(contact="")

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("What happened"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_back)
        self.anyway = button(self.theme, _("To the police file anyway"), "secondary")
        self.anyway.clicked.connect(self.presenter.ask_onward)
        self.onward = button(self.theme, "", icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(self._go_on)
        return ActionBar(self.theme, back=self.back, secondary=(self.anyway,), primary=self.onward)
