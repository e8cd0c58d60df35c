"""One way to have images taken down: for whom, and once it is opened how."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.services.takedown import TakedownWay
from evidence_kit.ui.guide.copying import CopyButton
from evidence_kit.ui.guide.lines import glyph_line
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class WayRow(QWidget):
    """A name and for whom it is; below it, once opened, how, what it cannot do, and the address.

    Attributes:
        fold: opens and closes it.
        did: notes that this was asked.

    Signals:
        asked: the person asked this.
    """

    asked = Signal()

    def __init__(self, theme: Theme, words: Wording, way: TakedownWay) -> None:
        super().__init__()
        _, language = words.gettext, words.language
        self.way = way
        name = way.name.in_(language)
        self.fold = IconButton(theme, "chevron-down", _("How to do it: {step}").format(step=name))
        self.fold.clicked.connect(self._turn)
        self.did = button(theme, _("I asked this"), "secondary", icon="check", small=True)
        self.did.clicked.connect(self.asked)
        said = column(
            Para(theme, name, "strong", "text"),
            Para(theme, way.for_whom.in_(language), "small"),
            gap=2,
        )
        head = row(said, self.fold, gap=12)
        head.setStretch(0, 1)
        self._rest = QWidget()
        self._rest.hide()
        self._fill(theme, words)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 11, 14, 11)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(self._rest)

    @property
    def is_open(self) -> bool:
        """Whether it shows how."""
        return not self._rest.isHidden()

    def _fill(self, theme: Theme, words: Wording) -> None:
        _, way, language = words.gettext, self.way, words.language
        inside = QVBoxLayout(self._rest)
        inside.setContentsMargins(0, 10, 6, 4)
        inside.setSpacing(7)
        for one in way.how:
            inside.addWidget(glyph_line(theme, "minus", one.in_(language)))
        inside.addWidget(glyph_line(theme, "info", way.limit.in_(language)))
        inside.addSpacing(6)
        if way.address:
            typed = PhoneNumber(theme, way.address, "strong", way.name.in_(language))
            copy = CopyButton(theme, words, _("Copy the address"), lambda: way.address)
            inside.addLayout(row(typed, copy, STRETCH, gap=14))
            inside.addSpacing(4)
        inside.addLayout(row(self.did, STRETCH))

    def _turn(self) -> None:
        self._rest.setVisible(not self.is_open)
        self.fold.set_icon("chevron-up" if self.is_open else "chevron-down")
