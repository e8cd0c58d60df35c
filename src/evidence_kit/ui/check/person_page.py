"""What the pages about the person share: two columns, a way back, and that all is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.escape import goes_back
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class PersonPage(ScrollPage):
    """Shows what is told of the person whenever it comes on screen; Esc goes back.

    Attributes:
        binding: ties fields to what is told of the person.
    """

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        self.presenter, self._words = presenter, words
        self.binding = Binding(presenter.person, self)
        presenter.person.told.connect(self.refresh)
        presenter.changed.connect(self.refresh)

    def refill(self) -> None:
        """Show what is told now."""
        self.binding.refill()
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is told; a page where nothing does has nothing to do."""

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is told now."""
        self.refill()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.person.commit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if not goes_back(event, self.presenter.show_list):
            super().keyPressEvent(event)

    def put_heads(self, lead: str) -> None:
        """Put the title and a line below it at the top."""
        self.heading = Para(self.theme, self.title, "h1")
        self.body.addLayout(column(self.heading, Para(self.theme, lead, "lead"), gap=4))
        self.body.addSpacing(14)

    def put_columns(
        self, left: Sequence[QWidget], right: Sequence[QWidget], widths: tuple[int, int], gap: int
    ) -> None:
        """Put the cards of two columns below the heads.

        Args:
            left: cards, from the top.
            right: the same.
            widths: of the right column, in a wide and in a narrow window, px.
            gap: between cards, px.
        """
        main, self._side = QVBoxLayout(), QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        for pile, cards in ((main, left), (side, right)):
            pile.setSpacing(gap)
            for card in cards:
                pile.addWidget(card)
            pile.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(main, 1)
        both.addWidget(self._side)
        stand_beside(self.theme, both, self._side, *widths)
        self.body.addLayout(both, 1)

    def put_bar(self, calm: str) -> None:
        """Put a bar at the foot whose both buttons lead back to how things stand."""
        _ = self._words.gettext
        self.back = button(self.theme, _("Checking"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.show_list)
        self.onward = button(
            self.theme, _("Done, back to checking"), icon="arrow-right", icon_right=True, large=True
        )
        self.onward.clicked.connect(self.presenter.show_list)
        self.set_action_bar(ActionBar(self.theme, back=self.back, status=calm, primary=self.onward))
