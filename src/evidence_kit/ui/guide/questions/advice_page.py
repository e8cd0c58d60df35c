"""Mock-up 03b: what comes out of the answers, three pieces of advice, and the way on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.services.guide_words import Advice, Note, Tile
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.guide.questions.split_card import SplitCard
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph, IconBox
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDE: Final = 820


class AdvicePage(ScrollPage):
    """Shows the advice; every answer can be changed from here.

    Attributes:
        change: to the list of answers.
        onward: to the first steps; to the overview where nothing has to be done.
        steps: to the first steps all the same.
        back: to the last question.
    """

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Let us see what is going on")
        self._shown: object = None
        self._calm = False
        self._count = Para(theme, "", "small", wrap=False)
        self.change = button(theme, _("Change answers"), "quiet", icon="pencil", small=True)
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.steps = button(theme, _("See the first steps"), "secondary")
        self.onward = button(theme, "", icon="arrow-right", icon_right=True, large=True)
        self.change.clicked.connect(presenter.show_answers)
        self.back.clicked.connect(presenter.back)
        self.steps.clicked.connect(presenter.ask_steps)
        self.onward.clicked.connect(self._go_on)
        self._lay_out()
        bar = ActionBar(
            theme, back=self.back, status=" ", secondary=(self.steps,), primary=self.onward
        )
        self.set_action_bar(bar)
        presenter.changed.connect(self.refresh)
        theme.room_changed.connect(self._fit_gaps)
        self._fit_gaps()
        self.refresh()

    def refresh(self) -> None:
        """Show the advice that goes with the answers now."""
        presenter = self.presenter
        if presenter.place is not Place.ADVICE:
            return
        advice, count = presenter.advice, presenter.answered
        shown = advice, count, presenter.walk.finished, presenter.read_only, self.theme.tight
        if shown == self._shown:
            return
        self._shown = shown
        self._say_count(count)
        self._show_onward(calm=advice.conclusion.calm)
        self._show_advice(advice)

    def begin(self) -> None:
        """Start at the top, with the keyboard on the way on."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.onward.setFocus(Qt.FocusReason.TabFocusReason)
            title = self.presenter.advice.conclusion.title
            say(self, title.said(self._words.language, helping=self.presenter.helping))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        (self.presenter.ask_home if self._calm else self.presenter.ask_steps)()

    def _say_count(self, count: int) -> None:
        _ = self._words.gettext
        text = self._words.ngettext(
            "{count} question answered", "{count} questions answered", count
        ).format(count=count)
        self._count.setText(text if count else _("You skipped the questions. That is fine."))
        self.change.set_text(
            _("Change answers") if not self.presenter.read_only else _("See answers")
        )
        self.change.setVisible(bool(self.presenter.given))

    def _show_onward(self, *, calm: bool) -> None:
        _ = self._words.gettext
        self._calm = calm
        self.onward.set_text(_("To the overview") if calm else _("To your first steps"))
        self.onward.set_icon("arrow-right")  # its distance depends on there being words
        self.steps.setVisible(calm)
        if self.action_bar is not None:
            self.action_bar.set_status("" if calm else _("This takes about 3 minutes"))

    def _show_advice(self, advice: Advice) -> None:
        while (item := self._place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in advice.first:
            self._place.addWidget(Banner(self.theme, "licht", note.icon, self._said(note)))
        self._place.addWidget(self._card(advice))
        self._place.addWidget(self._notes(advice))

    def _card(self, advice: Advice) -> QWidget:
        language, helping = self._words.language, advice.helping
        head, conclusion = QWidget(), advice.conclusion
        title = conclusion.title.said(language, helping=helping)
        lead = conclusion.lead.said(language, helping=helping)
        head.setLayout(
            column(
                Para(self.theme, title, "displayNarrow", "text"),
                Para(self.theme, lead, "lead", "text"),
                gap=6,
            )
        )
        tiles = FoldingRow() if not self.theme.tight else QVBoxLayout()
        tiles.setSpacing(28)
        tiles.setContentsMargins(0, 0, 0, 0)
        for tile in advice.tiles:
            tiles.addWidget(self._tile(tile, helping=helping), 1)
        below = QWidget()
        below.setLayout(tiles)
        return SplitCard(self.theme, head, below)

    def _tile(self, tile: Tile, *, helping: bool) -> QWidget:
        language, made = self._words.language, QWidget()
        made.setLayout(
            column(
                IconBox(self.theme, tile.icon),
                10,
                Para(self.theme, tile.title.said(language, helping=helping), "h3"),
                Para(self.theme, tile.text.said(language, helping=helping), "small"),
                STRETCH,
                gap=4,
            )
        )
        return made

    def _notes(self, advice: Advice) -> QWidget:
        _ = self._words.gettext
        made = QWidget()
        lines = []
        for note in advice.notes:
            mark = Glyph(self.theme, note.icon, "text2", 16)
            line = row(mark, gap=10)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Para(self.theme, self._said(note), "small"), 1)
            lines.append(line)
        day = self._words.long_date(self.presenter.verified_on)
        checked = Para(
            self.theme, _("Checked on {day}").format(day=day), "caption", "text3", wrap=False
        )
        made.setLayout(column(*lines, checked, gap=8))
        return made

    def _said(self, note: Note) -> str:
        return note.text.said(self._words.language, helping=self.presenter.helping)

    def _lay_out(self) -> None:
        _ = self._words.gettext
        lead = _("Thank you. This is what we make of it.")
        self.body.addLayout(
            column(Para(self.theme, self.title, "h1"), Para(self.theme, lead, "lead"), gap=4)
        )
        self._gap = QWidget()
        self.body.addWidget(self._gap)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        mark = Glyph(self.theme, "circle-check", "text2", 18)
        self._column.addLayout(row(mark, self._count, STRETCH, self.change, gap=10))
        self._place = QVBoxLayout()
        self._place.setSpacing(14)
        self._column.addLayout(self._place)
        across = row(self._inside)
        across.setStretch(0, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)

    def _fit_gaps(self) -> None:
        self._inside.setMaximumWidth(self.theme.px(_WIDE))
        self._gap.setFixedHeight(8 if self.theme.low else 28)
        self._column.setSpacing(8 if self.theme.low else 12)
        self._shown = None
        self.refresh()
