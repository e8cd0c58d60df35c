"""What stands where the picture would be, and says why it is not there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Exhibit, Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services.described import as_told
from evidence_kit.services.sentences import obstacle_sentence
from evidence_kit.ui.annotate.sights import Sight, content_of, own_words
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.parts.veil import veiled
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_WIDE, _NARROW = 400, 320
_FACES: Final = {
    Sight.NOTHING: ("image", "sunken", "", ""),
    Sight.LOADING: ("hourglass", "sunken", N_("The picture is coming"), ""),
    Sight.BLURRED: (
        "eye-off",
        "heide",
        N_("Blurred"),
        N_("Your annotations are kept. You can look again whenever you want."),
    ),
    Sight.COVERED: (
        "eye-off",
        "heide",
        N_("You marked this as sensitive"),
        N_("It stays covered until you ask for it. You need not look."),
    ),
    Sight.WITHHELD: (
        "eye-off",
        "heide",
        N_("This stays covered for a helper"),
        N_("The person it is about can look, once they type themself."),
    ),
    Sight.IN_WORDS: (
        "file-text",
        "heide",
        N_("In words only"),
        N_("This image is not kept, so there is nothing to draw on."),
    ),
    Sight.NOT_SHOWN: (
        "file-question",
        "sunken",
        N_("Kept, but it cannot be shown"),
        N_("The file itself is kept exactly as it was, and it counts."),
    ),
    Sight.DAMAGED: (
        "image-off",
        "warn",
        N_("This picture is damaged"),
        N_("Add it again from your phone, if it is still there."),
    ),
}


class CoverPage(QWidget):
    """A card on the canvas; behind it the blurred picture, when there is one.

    Signals:
        asked: show the picture.
    """

    asked = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._veil: Raster | None = None
        self._soft: tuple[tuple[object, ...], QPixmap] | None = None
        self._sight = Sight.NOTHING
        self._card = Card(theme, "plain", margins=(24, 24, 24, 24), gap=8)
        self._icon = QHBoxLayout()
        self._title = Para(theme, "", "h3Large")
        self._text = Para(theme, "", "body")
        self._said = Para(theme, "", "body", "text")
        self.look = button(theme, words.gettext("Show this picture"), "secondary", "eye")
        self.look.clicked.connect(self.asked)
        self._arrange()
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_exhibit(self, exhibit: Exhibit | None, sight: Sight, veil: Raster | None) -> None:
        """Say what is the matter with this exhibit."""
        _ = self._words.gettext
        icon, look, title, text = _FACES.get(sight, _FACES[Sight.LOADING])
        self._sight = sight
        self._veil = veil if sight in (Sight.BLURRED, Sight.LOADING) else None
        self._soft = None
        while (old := self._icon.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._icon.addWidget(IconBox(self._theme, icon, look))
        self._icon.addStretch(1)
        self._title.setText(_(title))
        self._text.setText(self._why(exhibit) if sight is Sight.NOT_SHOWN else _(text))
        self._text.setVisible(bool(text))
        words = own_words(exhibit) if exhibit is not None else ""
        self._said.setText(as_told(words, self._words))
        self._said.setVisible(bool(words))
        self.look.setVisible(sight in (Sight.BLURRED, Sight.COVERED))
        self._card.setVisible(sight not in (Sight.NOTHING, Sight.VISIBLE))
        self.update()

    def _why(self, exhibit: Exhibit | None) -> str:
        """Say why no picture can be made, as far as that is known, and that it is kept."""
        content = content_of(exhibit) if exhibit is not None else None
        if isinstance(content, Obstacle):
            return obstacle_sentence(content, self._words)
        return self._words.gettext(_FACES[Sight.NOT_SHOWN][3])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the blurred picture in its middle."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("canvas"))
        if self._veil is None or self.height() < 2:
            return
        place = _place(self._veil, self.size())
        painter.drawPixmap((self.width() - place.width()) // 2, 0, self._pixmap(place))

    def _pixmap(self, place: QSize) -> QPixmap:
        dpr = self.devicePixelRatioF()
        key = (place.width(), place.height(), dpr, self._theme.name)
        if self._soft is None or self._soft[0] != key:
            veil = self._veil
            if veil is None:
                return QPixmap()
            self._soft = (key, veiled(self._theme, veil, place, dpr))
        return self._soft[1]

    def _fit(self) -> None:
        wide = self._theme.share(_NARROW if self._theme.narrow else _WIDE)
        self._card.setMinimumWidth(0 if self._theme.tight else wide)
        self._card.setMaximumWidth(wide)

    def _arrange(self) -> None:
        body = self._card.body
        body.addLayout(self._icon)
        for widget in (self._title, self._text, self._said):
            body.addWidget(widget)
        body.addSpacing(8)
        body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card)
        across.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addStretch(1)
        inside.addLayout(across)
        inside.addStretch(1)
        self.setLayout(scrolling(inside))


def _place(veil: Raster, room: QSize) -> QSize:
    wide = min(room.width(), max(room.height() * veil.width // max(veil.height, 1), 240))
    return QSize(max(wide, 1), room.height())
