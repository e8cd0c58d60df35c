"""Below the large page: which one it is, how large, and the eye that shows its pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.dossier.sizes import STEPS, Fit
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.peek import PeekEye
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_PERCENT_WIDE = 52


class Strip(QWidget):
    """One line of 36 px.

    Signals:
        turned: so many pages on (negative: back).
        zoomed: larger (1) or smaller (-1).
        fitted: as wide as there is room, or the whole page again.
        peeked: the eye is held (True), or not any more.
    """

    turned = Signal(int)
    zoomed = Signal(int)
    fitted = Signal()
    peeked = Signal(bool)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._words = words
        self.back = IconButton(theme, "chevron-left", _("Previous page"))
        self.on = IconButton(theme, "chevron-right", _("Next page"))
        self._page = Para(theme, "", "small", "text", wrap=False)
        self.eye = PeekEye(theme, self)
        self.removeEventFilter(self.eye)  # it stands in the line, not in a corner
        self.eye.setAccessibleName(_("Hold to see the pictures"))
        tip(self.eye, _("Hold to see the pictures"))
        self.smaller = IconButton(theme, "minus", _("Zoom out"))
        self.larger = IconButton(theme, "plus", _("Zoom in"))
        self.percent = Para(theme, "", "strong", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        grow(theme, self.percent, wide=_PERCENT_WIDE)
        self.fit = IconButton(theme, "maximize", _("Fit the width"))
        self.setLayout(
            row(
                self.back,
                self._page,
                self.on,
                8,
                self.eye,
                STRETCH,
                self.smaller,
                self.percent,
                self.larger,
                self.fit,
                gap=2,
            )
        )
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.fit.clicked.connect(self.fitted)
        self.eye.pressed.connect(lambda: self.peeked.emit(True))
        self.eye.let_go.connect(lambda: self.peeked.emit(False))

    @property
    def page(self) -> str:
        """What it says of the page."""
        return self._page.text()

    def show_page(self, text: str, name: str, *, before: bool, behind: bool) -> None:
        """Say which page it is, in short and for a screen reader, and whether there are others."""
        self._page.setText(text)
        self._page.setAccessibleName(name)
        self.back.setEnabled(before)
        self.on.setEnabled(behind)

    def show_peek(self, on: bool) -> None:
        """Show the eye where there is something to look at."""
        self.eye.setVisible(on)

    def show_zoom(self, factor: float, fit: Fit) -> None:
        """Say how large the page is."""
        self.percent.setText(f"{round(factor * 100)}%")
        self.smaller.setEnabled(factor > STEPS[0])
        self.larger.setEnabled(factor < STEPS[-1])
        _ = self._words.gettext
        name = _("Whole page") if fit is Fit.WIDTH else _("Fit the width")
        self.fit.setAccessibleName(name)
        tip(self.fit, name)
