"""The four frames a page can stand in: start, door, lock, case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.domain.errors import Bug
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.focus_order import focusables, move_focus, park
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.shell.panel import door_panel, start_panel
from evidence_kit.ui.shell.rail import Rail
from evidence_kit.ui.shell.rail_step import RailItem
from evidence_kit.ui.shell.scenery import Scene
from evidence_kit.ui.shell.step_face import RailStep
from evidence_kit.ui.shell.toast_place import GAP, IN_BAR, free_corner
from evidence_kit.ui.shell.topbar import CaseTitle, TopBar, emergency_line
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LOCK_DUNES: Final = 226 / 1280
"""Height of the dunes on the lock page for each px of width: up to just above the sun."""
_LANGUAGES: Final = (("nl", "Nederlands"), ("en", "English"))


class Frame(QWidget):
    """What all frames share: pages in a stack below a top bar, and the ways out.

    Args:
        theme: gives colours and room.
        top: the top bar.
        side: the panel or the rail on the left, or None.

    Signals:
        exit_requested: Leave fast.
        lock_requested: Lock.
    """

    exit_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme, top: TopBar, side: QWidget | None) -> None:
        super().__init__()
        self.theme = theme
        self.top, self.side = top, side
        self.pages = QStackedWidget()
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(top)
        main.addWidget(self.pages, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        if side is not None:
            outer.addWidget(side)
        outer.addLayout(main, 1)
        top.exit_requested.connect(self.exit_requested)
        top.lock_requested.connect(self._on_lock)

    @property
    def page(self) -> QWidget | None:
        """The page on screen."""
        return self.pages.currentWidget()

    def set_page(self, page: QWidget) -> None:
        """Show one page in place of what was there; the old one is let go."""
        while (old := self.pages.currentWidget()) is not None:
            self.pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.pages.addWidget(page)

    def regions(self) -> tuple[QWidget, ...]:
        """Give what F6 walks through: rail, content, action bar, top bar."""
        content = self._action_bar()
        parts = (self.side, self.pages, content, self.top)
        return tuple(part for part in parts if part is not None)

    def toast_corner(self, toast: QSize) -> QPoint:
        """Give the lower left corner for a toast of this size, in this frame's px."""
        bar = self._action_bar()
        edge = self.pages.mapTo(self, QPoint(0, 0)).x()
        side = 24 if self.theme.narrow else 32
        left = edge + side
        if bar is not None and self.page is not None and self.page.property("toast") == "bar":
            # Above it lies what somebody works on, and a toast tells of what was just done there.
            begin, end = bar.free()
            inside = max(left, edge + begin + GAP)
            if inside + toast.width() <= edge + end:
                return QPoint(inside, self.height() - IN_BAR)
        below = bar.height() if bar is not None else 0
        lowest = QPoint(left, self.height() - below - GAP)
        return free_corner(self.page, self, toast, lowest, self.width() - side - toast.width())

    def _on_lock(self) -> None:
        self.lock_requested.emit()

    def _action_bar(self) -> ActionBar | None:
        page = self.page
        bars = page.findChildren(ActionBar) if page is not None else []
        return next((bar for bar in bars if bar.isVisible()), None)


class StartFrame(Frame):
    """The first page: the panel of 452 px, and the language in the top bar.

    Args:
        theme: gives colours and room.
        words: language of the frame.
        page: what to show.

    Signals:
        language_chosen: "nl" or "en".
    """

    language_chosen = Signal(str)

    def __init__(self, theme: Theme, words: Wording, page: QWidget | None = None) -> None:
        language = Segmented(theme, _LANGUAGES, words.language, name=words.gettext("Language"))
        top = TopBar(theme, words, left=language, lock="locked")
        super().__init__(theme, top, start_panel(theme, words))
        language.chosen.connect(self.language_chosen)
        if page is not None:
            self.set_page(page)


class DoorFrame(Frame):
    """A page before there is a case: the panel of 396 px with its own path.

    Args:
        theme: gives colours and room.
        words: language of the frame.
        title: large line in the panel.
        lead: sentence below it.
        steps: the own path.
        lockable: show a working lock button.
        page: what to show.
    """

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        title: str,
        lead: str,
        steps: tuple[RailStep, ...] = (),
        lockable: bool = False,
        page: QWidget | None = None,
    ) -> None:
        lock = "yes" if lockable else "no"
        top = TopBar(theme, words, left=emergency_line(theme, words), lock=lock)
        super().__init__(theme, top, door_panel(theme, words, title=title, lead=lead, steps=steps))
        if page is not None:
            self.set_page(page)


class LockFrame(Frame):
    """A locked case: help without a password, the card, the dunes; nothing of the case.

    Args:
        theme: gives colours and room.
        words: language of the frame.
        page: the card, or help.
        closing: the case is still closing and this process ends; nothing can be asked of it.

    Signals:
        help_requested: help, also without a password.
    """

    help_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        page: QWidget | None = None,
        *,
        closing: bool = False,
    ) -> None:
        ask = button(theme, words.gettext("Help, also without a password"), "quiet", "life-buoy")
        if closing:
            top = TopBar(theme, words, left=emergency_line(theme, words), lock="closing")
        else:
            top = TopBar(theme, words, left=ask, outdent=14, lock="locked")
        super().__init__(theme, top, None)
        ask.clicked.connect(self.help_requested)
        self._scene = Scene(f"dune-lock-{theme.name}")
        theme.changed.connect(self._on_theme_changed)
        if page is not None:
            self.set_page(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dunes at the foot."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Shape kept whatever the width, or the sun would be cut.
        high = self.width() * _LOCK_DUNES
        self._scene.paint(painter, QRectF(0, self.height() - high, self.width(), high))

    def _on_theme_changed(self) -> None:
        self._scene = Scene(f"dune-lock-{self.theme.name}")
        self.update()


class CaseFrame(Frame):
    """Inside a case: the rail, the top bar with the case's name, and the rooms.

    Args:
        theme: gives colours and room.
        words: language of the frame.
        title: the case's name.
        steps: the rooms of the path that work.
        items: what stands at the foot of the rail.
        home: what stands above the path, or None.
        kept: see `CaseTitle`.
        may_lock: asked when Lock is pressed; False when whoever asked will lock, or not.

    Attributes:
        case: the case's name, and whether a helper types.

    Signals:
        room_chosen: key of a step or an item in the rail.
        shield_toggled: see `TopBar`.
    """

    room_chosen = Signal(str)
    shield_toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        title: str,
        steps: tuple[RailStep, ...] = (),
        items: tuple[RailItem, ...] = (),
        home: RailItem | None = None,
        kept: str = "",
        may_lock: Callable[[], bool] = lambda: True,
    ) -> None:
        self._may_lock, self._compact = may_lock, False
        self.case = CaseTitle(theme, words, title, kept)
        self.rail = Rail(theme, words, steps=steps, items=items, home=home)
        top = TopBar(theme, words, left=self.case, shield=True, lock="yes")
        super().__init__(theme, top, self.rail)
        self._by_key: dict[str, QWidget] = {}
        self.rail.chosen.connect(self.room_chosen)
        self.rail.let_go.connect(lambda: park(self.pages))
        top.shield_toggled.connect(self.shield_toggled)
        theme.room_changed.connect(self._fit)
        self._fit()

    def add_page(self, key: str, page: QWidget) -> None:
        """Keep a page ready under the key of its room."""
        if key in self._by_key:
            raise Bug(f"two pages for {key}")
        self._by_key[key] = page
        self.pages.addWidget(page)

    def show_page(self, key: str, *, step: str | None = None, compact: bool = False) -> None:
        """Show a page and mark its room in the rail.

        Args:
            key: of the page.
            step: what to mark in the rail, when that is not the page's own key.
            compact: leave the page all the room there is, also in a wide window.

        Raises:
            Bug: there is no such page.
        """
        if key not in self._by_key:
            raise Bug(f"no page for {key}")
        self.set_compact(compact)
        page = self._by_key[key]
        self.pages.setCurrentWidget(page)
        here = QApplication.focusWidget()
        if here is None or not here.isVisible():  # what had it on this page the last time is gone
            move_focus(focusables(page)[:1], forward=True)
        self.rail.set_current(step or key)

    def set_compact(self, compact: bool) -> None:
        """Leave the page all the room there is, also in a wide window, or not."""
        self._compact = compact
        self._fit()

    def _on_lock(self) -> None:
        if self._may_lock():
            self.lock_requested.emit()

    def _fit(self) -> None:
        self.rail.set_compact(self._compact or self.theme.narrow)
