"""The one question of this room: whose is this?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QLayout, QWidget

from evidence_kit.domain.lead import Suspect
from evidence_kit.services.identify import in_groups
from evidence_kit.ui.identify.board import Board, Row
from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import column, top_row
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.parts.lead_text import LeadText
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_TWO_LINES: Final = 48
"""Height of a lead that goes on below, px."""


class QuestionCard(Card):
    """Asks about one lead at a time; it goes when all are sorted.

    The answers stay where they are from question to question: who presses one after the other
    must not give an answer that was meant for another place. So a new suspect is asked for above
    those there are: the next one comes below, and on the right only when the left is taken.
    """

    def __init__(self, presenter: IdentifyPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "licht", margins=(18, 17, 18, 17), gap=10)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._shown: tuple[Row | None, tuple[Suspect, ...]] | None = None
        self.heading = Para(theme, _("Whose is this?"), "h3")
        self.found = Para(theme, _("Found in item"), "small", wrap=False)
        self._links = QWidget()
        self._flow = FlowLayout(self._links, gap=0)
        self.icon = Glyph(theme, "at-sign", "text", 20)
        self.text = LeadText(theme, "")
        self._answers = QWidget()
        self._answer_flow = column(gap=8)
        self._answers.setLayout(self._answer_flow)
        self.answers: list[Button] = []
        self.left = Para(theme, "", "caption", "text2")
        line = top_row(self.icon, self.text, gap=10)
        line.setStretch(1, 1)
        self._where = QWidget()
        where = top_row(self.found, self._links, gap=4)
        where.setStretch(1, 1)
        grow(theme, self.found, high=36)
        self._where.setLayout(where)
        held = self._where.sizePolicy()
        held.setRetainSizeWhenHidden(True)
        self._where.setSizePolicy(held)
        self.text.setMinimumHeight(_TWO_LINES)
        self.body.addLayout(column(self.heading, self._where, gap=0))
        self.body.addLayout(line)
        self.body.addWidget(self._answers)
        self.body.addWidget(self.left)

    def show_board(self, board: Board) -> None:
        """Ask the next question, or none."""
        asked = self._presenter.asked
        self.setVisible(asked is not None and not self._presenter.read_only)
        suspects = tuple(group.suspect for group in board.groups)
        count = len(board.unsorted) - 1
        left = self._words.ngettext("{count} other to sort", "{count} others to sort", count)
        self.left.setText(left.format(count=count))
        self.left.setVisible(count > 0)
        if asked is None or self._shown == (asked, suspects):
            return
        self._shown = (asked, suspects)
        self.icon.set_icon(ICONS[asked.lead.kind], "text")
        self.text.show_lead(in_groups(asked.lead.text))
        self._show_exhibits(asked.lead.id, asked.lead.exhibits)
        self._offer(asked.lead.id, suspects)

    def _show_exhibits(self, id_: str, numbers: tuple[int, ...]) -> None:
        _, look_at = self._words.gettext, self._presenter.look_at
        self._flow.clear()
        for number in numbers:
            made = ExhibitLink(self.theme, number, _("Open item {number}").format(number=number))
            made.clicked.connect(lambda _on=False, number=number: look_at(id_, number))
            self._flow.addWidget(made)
        self._where.setVisible(bool(numbers))

    def _offer(self, id_: str, suspects: tuple[Suspect, ...]) -> None:
        _, ask = self._words.gettext, self._presenter
        while (item := self._answer_flow.takeAt(0)) is not None:
            _let_go(item.widget())
            _let_go_all(item.layout())
        self.answers = []
        pairs = [
            self._answer(called(one, self._words), partial(ask.give, id_, (one.id,)))
            for one in suspects
        ]
        self._answer_flow.addWidget(self._answer(_("A new suspect"), partial(ask.give_new, id_)))
        for at in range(0, len(pairs), 2):
            # An empty place keeps the left one as wide as it will be beside another.
            two = top_row(*(*pairs[at : at + 2], QWidget())[:2], gap=8)
            for place in range(2):
                two.setStretch(place, 1)
            self._answer_flow.addLayout(two)
        for text, do in (
            (_("Not of the offender"), partial(ask.dismiss, id_)),
            (_("I do not know"), partial(ask.give_unknown, id_)),
        ):
            self._answer_flow.addWidget(self._answer(text, do))

    def _answer(self, text: str, do: Callable[[], None]) -> Button:
        made = button(self.theme, text, "secondary", small=True)
        made.clicked.connect(do)
        self.answers.append(made)
        return made


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()


def _let_go_all(layout: QLayout | None) -> None:
    if layout is not None:
        while (item := layout.takeAt(0)) is not None:
            _let_go(item.widget())
        layout.deleteLater()
