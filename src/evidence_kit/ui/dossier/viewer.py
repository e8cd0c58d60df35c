"""The dossier on a table top: small pages at the left, one large, and the way round below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.dossier import sizes
from evidence_kit.ui.dossier.phrases import page_of
from evidence_kit.ui.dossier.preview import PreviewPresenter, Stage
from evidence_kit.ui.dossier.sheet import A4, PageView
from evidence_kit.ui.dossier.sizes import Fit, Zoom
from evidence_kit.ui.dossier.small_pages import WIDE, SmallPages
from evidence_kit.ui.dossier.strip import Strip
from evidence_kit.ui.dossier.waiting import Waiting
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_RADIUS: Final = 16


class Viewer(QWidget):
    """Shows pages, and never an old one as if it were new.

    Attributes:
        small: the small pages.
        view: the large page.
        strip: page and size in words, with buttons.
        waiting: what is shown over the page while it is made, or when it cannot be.
    """

    def __init__(self, presenter: PreviewPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._presenter, self._theme, self._words = presenter, theme, words
        self._pages = presenter.pages
        self._zoom, self._factor = Zoom(), 1.0
        self.small = SmallPages(self._pages, theme, words)
        self.view = PageView(theme)
        self.strip = Strip(theme, words)
        self.waiting = Waiting(presenter, theme, words, self.view)
        self._lay_out()
        self._listen()
        theme.changed.connect(self.update)
        self.refresh()

    def refresh(self) -> None:
        """Show stage and page as they are now."""
        pale = self._presenter.current is None
        self.view.face.pale = pale
        self.small.set_pale(pale)
        self.waiting.refresh(blank=self.view.face.blank)
        self._on_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the table top."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._presenter.look()
        self._ask()
        self.small.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._presenter.rest()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.view, 1)
        right.addWidget(self.strip)
        inside = row(gap=12, margins=(16, 12, 12, 6))
        inside.addLayout(column(self.small, gap=0, margins=(0, 0, 0, 6)))
        inside.addLayout(right, 1)
        self.setLayout(inside)

    def _listen(self) -> None:
        pages, view, strip = self._pages, self.view, self.strip
        self._presenter.changed.connect(self.refresh)
        self._presenter.progressed.connect(self.waiting.show_progress)
        pages.shown.connect(self._on_shown)
        pages.moved.connect(self._on_moved)
        pages.drawn.connect(self._on_drawn)
        pages.hidden.connect(self._on_hidden)
        self.small.in_view.connect(self._ask_small)
        view.turned.connect(lambda step: pages.go(pages.index + step))
        view.jumped.connect(lambda first: pages.go(0 if first else len(pages.pages) - 1))
        view.zoomed.connect(self._on_zoomed)
        view.resized.connect(self._ask)
        view.peeked.connect(self._peek)
        strip.turned.connect(lambda step: pages.go(pages.index + step))
        strip.zoomed.connect(self._on_zoomed)
        strip.fitted.connect(self._fit)
        strip.peeked.connect(self._peek)

    def _on_shown(self) -> None:
        self._ask()
        self.small.ask()

    def _on_moved(self) -> None:
        self.view.face.show_picture(None)
        self.view.to_top()
        self._on_page()
        self._ask()

    def _on_drawn(self) -> None:
        drawn = self._pages.picture
        if drawn is not None:
            self.view.face.show_picture(drawn)
        self.waiting.refresh(blank=self.view.face.blank)

    def _on_hidden(self) -> None:
        self.view.face.show_picture(self._pages.picture)

    def _on_page(self) -> None:
        pages, words = self._pages, self._words
        some = bool(pages.pages)
        text = page_of(pages.pages, pages.index, words) if some else ""
        self.view.setAccessibleName(text or words.gettext("Preview"))
        narrow = self._theme.narrow and some
        shown = page_of(pages.pages, pages.index, words, short=True) if narrow else text
        self.view.before = pages.index > 0
        self.view.behind = pages.index + 1 < len(pages.pages)
        self.strip.show_page(shown, text, before=self.view.before, behind=self.view.behind)
        self.strip.show_peek(pages.can_peek)
        self.strip.setEnabled(some)

    def _ask(self) -> None:
        pages = self._pages.pages
        here = pages[self._pages.index] if pages else None
        page = (here.width, here.height) if here is not None else A4
        self._factor = self.view.show_page(page, self._zoom)
        self.strip.show_zoom(self._factor, self._zoom.fit)
        wide = sizes.size(page, self._factor)[0]
        if here is not None and self.isVisible():
            self._pages.want(round(wide * self.devicePixelRatioF()))

    def _ask_small(self, indices: range) -> None:
        if self.isVisible():
            self._pages.want_small(indices, round((WIDE - 4) * self.devicePixelRatioF()))

    def _on_zoomed(self, step: int) -> None:
        if step > 0:
            self._zoom = sizes.larger(self._factor)
        elif step < 0:
            self._zoom = sizes.smaller(self._factor)
        else:
            self._zoom = Zoom()
        self._ask()

    def _fit(self) -> None:
        self._zoom = Zoom() if self._zoom.fit is Fit.WIDTH else Zoom(Fit.WIDTH)
        self._ask()

    def _peek(self, on: bool) -> None:
        if on and self._presenter.stage is not Stage.NOTHING:
            self._pages.hold()
        else:
            self._pages.release()
