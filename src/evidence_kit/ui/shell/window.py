"""The one window: shows a frame, keeps the keyboard's ring, toasts and dialogs over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QScrollBar, QWidget

from evidence_kit.services.sentences import Sentence
from evidence_kit.ui.notices import Notices, ToastText, WayOut
from evidence_kit.ui.parts.dialog import OTHER, Dialog, open_dialogs
from evidence_kit.ui.parts.focus_order import bring_into_view, focusables, move_focus, nearest
from evidence_kit.ui.parts.focus_ring import FocusRing
from evidence_kit.ui.parts.keys import keys_dialog, keys_on
from evidence_kit.ui.parts.toast import Toast
from evidence_kit.ui.shell.arrows import Arrows
from evidence_kit.ui.shell.exit import EscapeWatch
from evidence_kit.ui.shell.first_size import first_size
from evidence_kit.ui.shell.frames import Frame
from evidence_kit.ui.shell.second_click import SecondClick
from evidence_kit.ui.shell.watching import watch_everything
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


class MainWindow(QMainWindow):
    """Holds one frame at a time.

    Args:
        theme: told how much room there is.
        words: language of the window; set `words` anew when it changes.
        title: what the system's list of windows shows; neutral.
        escapes: counts Esc for `quick_exit`; tests bring one with their own clock.
        available: what the screen has free; None where the size is not the screen's matter.
        kept: px of the inside when the window was used last, or None.
        fills: it filled the screen then.

    Signals:
        quick_exit: Leave fast, Esc three times within 1.5 seconds, or the window was closed.
        lock_requested: the frame's lock button was pressed.
        sized: the person gave the window another size (px of its inside, and whether it fills
            the screen) and then turned to something else.
    """

    sized = Signal(QSize, bool)
    quick_exit = Signal()
    lock_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        title: str,
        escapes: EscapeWatch | None = None,
        available: QSize | None = None,
        kept: QSize | None = None,
        fills: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self.words = theme, words
        self._toast: Toast | None = None
        self._frame: QWidget | None = None
        self._told: Sentence | None = None
        self._notice: Dialog | None = None
        self.setWindowTitle(title)
        self._resized = False
        self._first = first_size(available, kept, fills=fills)
        self._fills = self._first.fills
        self.setMinimumSize(self._first.smallest)
        self.resize(self._first.inside)
        theme.set_room(self.width(), self.height())
        self.ring = FocusRing(theme, self)
        self._arrows = Arrows(theme, self)
        self._escapes = escapes or EscapeWatch(parent=self)
        watch_everything(theme, self._escapes)
        self._escapes.pressed_often.connect(self.quick_exit)
        for key, step in ((Qt.Key.Key_F6, 1), (Qt.Key.Key_F6 | Qt.Modifier.SHIFT, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self.next_region(step))

    @property
    def frame(self) -> QWidget | None:
        """The frame on screen."""
        return self._frame

    def open(self) -> None:
        """Come up: as large as designed, or filling a screen that is too small for that."""
        if self._first.fills:
            self.showMaximized()
        else:
            self.show()
        self.windowHandle().installEventFilter(SecondClick(self))

    def show_frame(self, frame: QWidget) -> None:
        """Show a frame; the one before is let go. This may be the cover before the process ends."""
        self._tell_size()
        old = self.takeCentralWidget()
        if old is not None and old is not frame:
            old.hide()
            old.deleteLater()
        self._frame = frame
        self.setCentralWidget(frame)
        if isinstance(frame, Frame):
            frame.exit_requested.connect(self.quick_exit)
            frame.lock_requested.connect(self.lock_requested)
            frame.pages.currentChanged.connect(self._place_toast)
        frame.show()
        self._take_keyboard()
        for dialog in open_dialogs(self):
            dialog.raise_()  # what is asked stays asked
        if self._toast is not None:
            self._toast.raise_()
        self.ring.raise_()

    def listen(self, notices: Notices) -> None:
        """Show what the notices tell: sentences as a dialog, short lines as a toast."""
        notices.shown.connect(self.show_sentence)
        notices.toasted.connect(self.show_toast)

    def show_sentence(self, sentence: Sentence) -> None:
        """Show what happened, what is safe and what to do; never twice at once."""
        text = "\n".join(part for part in (sentence.text, sentence.next_step) if part)
        if sentence == self._told and self._notice in open_dialogs(self):
            return
        self._told = sentence
        ok = self.words.gettext("OK")
        way = sentence.action if isinstance(sentence, WayOut) else None
        label = None if way is None else way.label
        self._notice = Dialog(self._theme, sentence.title, text, safe=ok, other=label)
        if way is not None:
            run = way.run
            self._notice.finished.connect(lambda outcome: run() if outcome == OTHER else None)
        self.show_dialog(self._notice)

    def show_dialog(self, dialog: Dialog) -> None:
        """Open a dialog over the page."""
        dialog.open_over(self)
        self.ring.raise_()

    def show_toast(self, toast: ToastText) -> None:
        """Show a short line at the lower left; it takes the place of the one before."""
        self._drop_toast()
        action = (toast.action.label, toast.action.run) if toast.action is not None else None
        self._toast = Toast(self._theme, toast.text, action, parent=self)
        self._toast.gone.connect(self._on_toast_gone)
        if isinstance(self._frame, Frame):
            self._frame.pages.currentChanged.connect(self._toast.turn)
        self._toast.start(self._place_toast)

    @property
    def toast(self) -> Toast | None:
        """The short line on screen."""
        return self._toast

    def next_region(self, step: int = 1) -> None:
        """Move the keyboard to the next part of the window: rail, content, bars."""
        if open_dialogs(self):
            return
        regions = [r for r in self._regions() if focusables(r)]
        if not regions:
            return
        here = QApplication.focusWidget()
        inside = [place for place, r in enumerate(regions) if here and r.isAncestorOf(here)]
        # the action bar stands inside its page, so the innermost region counts
        place = (inside[-1] + step) % len(regions) if inside else 0
        first = focusables(regions[place])[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(first)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk in reading order: rail, content, action bar, top bar."""
        over = open_dialogs(self)
        whole = over[-1].tab_order() if over else self._tab_order()
        order = whole if over else self._arrows.order(whole, self._regions())
        # While a dialog of the system's kind is open, another window has the keyboard.
        here = QApplication.focusWidget() if self.isActiveWindow() else self.focusWidget()
        if here is None or (here.isVisible() and here.isEnabled()):
            return move_focus(order, forward)
        # Nobody pressed Tab: what had the keyboard is gone, or cannot be used any more.
        beside = nearest(order, here)
        if beside is None:
            return move_focus(order, forward)
        reason = Qt.FocusReason
        beside.setFocus(reason.TabFocusReason if self.ring.wanted else reason.OtherFocusReason)
        return True

    def show_keys(self) -> None:
        """List what the keys do: a page's own list, or what the things on it answer to."""
        if self._frame is None or open_dialogs(self):
            return
        page = self._frame.page if isinstance(self._frame, Frame) else self._frame
        inside = (page, *page.findChildren(QWidget)) if page is not None else ()
        own = next((w for w in inside if w.isVisible() and hasattr(w, "show_keys")), None)
        if own is not None:
            own.show_keys()
            return
        here = keys_on(page) if page is not None else ()
        self.show_dialog(keys_dialog(self._theme, self.words, [(N_("On this page"), here)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page wherever the keyboard is; who needs these keys took them before."""
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Question):
            self.show_keys()
            return
        actions = QScrollBar.SliderAction
        step = {
            Qt.Key.Key_PageDown: actions.SliderPageStepAdd,
            Qt.Key.Key_PageUp: actions.SliderPageStepSub,
        }.get(Qt.Key(event.key()))
        page = self._frame.page if isinstance(self._frame, Frame) else self._frame
        areas = page.findChildren(QScrollArea) if page is not None else []
        moves = (area for area in areas if area.verticalScrollBar().maximum() > 0)
        seen = next((area for area in moves if area.isVisible()), None)
        if step is None or seen is None or open_dialogs(self):
            super().keyPressEvent(event)
            return
        seen.verticalScrollBar().triggerAction(step)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Treat the window's own cross as a way out like the others."""
        event.accept()
        self.quick_exit.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where nothing is pressed by accident, unless the page began somewhere."""
        super().showEvent(event)
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the theme how much room there is."""
        super().resizeEvent(event)
        # What the system asks for is what the person did, with the edge or a key of the desktop;
        # but for filling a screen on which it opened like that.
        as_known = self.isMaximized() and self._fills
        self._resized = self._resized or (event.spontaneous() and not as_known)
        self._theme.set_room(self.width(), self.height())
        self._place_toast()

    def changeEvent(self, event: QEvent) -> None:
        """Tell the size when the person turns to another window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._tell_size()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the size when the window goes."""
        super().hideEvent(event)
        self._tell_size()

    def _tell_size(self) -> None:
        if self._resized:
            self._resized, self._fills = False, self.isMaximized()
            inside = self.normalGeometry().size() if self.isMaximized() else self.size()
            self.sized.emit(inside, self.isMaximized())

    def _take_keyboard(self) -> None:
        """Have the keyboard when nobody has it.

        Qt would give it to whatever was made first, without a ring; and what gets it from nobody
        cannot tell that it got it by Tab.
        """
        if self.isVisible() and self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _regions(self) -> tuple[QWidget, ...]:
        if isinstance(self._frame, Frame):
            return self._frame.regions()
        return (self._frame,) if self._frame is not None else ()

    def _tab_order(self) -> list[QWidget]:
        found = (widget for region in self._regions() for widget in focusables(region))
        toast = focusables(self._toast) if self._toast is not None else []
        return list(dict.fromkeys((*found, *toast)))

    def _place_toast(self) -> None:
        if self._toast is None:
            return
        corner = QPoint(24, self.height() - 24)
        if isinstance(self._frame, Frame):
            corner = self._frame.mapTo(self, self._frame.toast_corner(self._toast.size()))
        self._toast.move(corner - QPoint(0, self._toast.height()))

    def _on_toast_gone(self) -> None:
        self._toast = None

    def _drop_toast(self) -> None:
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None
