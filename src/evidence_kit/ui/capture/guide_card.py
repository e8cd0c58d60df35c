"""The card beside the gallery: how screenshots get from a phone to this computer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from evidence_kit.services.first_import import phones
from evidence_kit.ui import icons
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import StepRow
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class GuideCard(Card):
    """By cable, never by mail; and the pictures stay on the phone.

    Attributes:
        stays: the line that says so; an empty room says it elsewhere.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(18, 18, 18, 16), gap=0)
        _ = words.gettext
        self._picture = _Cable(theme)
        self.body.addWidget(Para(theme, _("From the phone to this computer"), "h3"))
        self.body.addSpacing(12)
        self.body.addWidget(self._picture)
        self._gap = QSpacerItem(0, 12)
        self.body.addItem(self._gap)
        known = phones()
        self.phone = Segmented(
            theme,
            [(phone.id, phone.name) for phone in known],
            known[0].id,
            name=_("Phone"),
            small=True,
        )
        self.phone.chosen.connect(self._show_steps)
        self.body.addWidget(self.phone)
        self.body.addSpacing(12)
        self.steps: dict[str, QWidget] = {}
        for phone in known:
            rows = [
                StepRow(theme, number, text)
                for number, text in enumerate(phone.said(words.language), start=1)
            ]
            self.steps[phone.id] = QWidget()
            self.steps[phone.id].setLayout(column(*rows, gap=10))
            self.body.addWidget(self.steps[phone.id])
        self.body.addSpacing(10)
        self.body.addStretch(1)
        self.body.addWidget(rule())
        self.body.addSpacing(12)
        for icon, text in (
            ("ban", _("Not by mail or WhatsApp. Others might see them, and they may change.")),
            ("eye", _("Who uses this computer can see the copies in that folder.")),
        ):
            self.body.addWidget(_noted(theme, icon, text))
        self.stays = _noted(theme, "smartphone", _("They also simply stay on the phone."))
        self.body.addWidget(self.stays)
        theme.room_changed.connect(self._fit)
        self._show_steps(self.phone.current)
        self._fit()

    def _show_steps(self, wanted: str) -> None:
        for key, steps in self.steps.items():
            steps.setVisible(key == wanted)

    def _fit(self) -> None:
        self._picture.setVisible(not self.theme.low)
        self._gap.changeSize(0, 0 if self.theme.low else 12)
        self.body.invalidate()


class _Cable(QWidget):
    """A phone, a cable and a computer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("decoration", True)
        self.setFixedHeight(84)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two devices and the dotted line between them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primarySoft"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, 12, 12)
        middle, dpr = box.center().y(), self.devicePixelRatioF()
        left, right = box.left() + 30, box.right() - 86
        phone = icons.pixmap(self._theme, "smartphone", "onPrimarySoft", 48, dpr)
        screen = icons.pixmap(self._theme, "monitor", "onPrimarySoft", 56, dpr)
        painter.drawPixmap(QPointF(left, middle - 24), phone)
        painter.drawPixmap(QPointF(right, middle - 28), screen)
        painter.setPen(QPen(self._theme.colour("primary"), 3, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left + 56, middle), QPointF(right - 10, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("licht"))
        disc = QRectF(0, 0, 36, 36)
        disc.moveCenter(QPointF((left + 56 + right - 10) / 2, middle))
        painter.drawEllipse(disc)
        plug = icons.pixmap(self._theme, "usb", "onLicht", 20, dpr)
        painter.drawPixmap(disc.center() - QPointF(10, 10), plug)


def _noted(theme: Theme, icon: str, text: str) -> QWidget:
    made = QWidget()
    noted = QHBoxLayout(made)
    noted.setContentsMargins(0, 0, 0, 8)
    noted.setSpacing(10)
    noted.addWidget(Glyph(theme, icon, "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
    noted.addWidget(Para(theme, text, "small"), 1)
    return made
