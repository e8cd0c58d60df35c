"""What a screen is built with: theme, words, a window, and fictional pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.ui.shell import path
from evidence_kit.ui.shell.exit import EscapeWatch
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme, application
from evidence_kit.wording import Wording
from tools.screens.sample_case import SampleCase, sample


@dataclass
class Stage:
    """Given to every builder of a screen.

    Attributes:
        theme: already light or dark.
        words: already Dutch or English.
        later: what to do once the window is on screen.
        kept: objects that must outlive the builder, e.g. presenters.
        escapes: what counts Esc for the window.
    """

    theme: Theme
    words: Wording
    later: list[Callable[[], None]] = field(default_factory=list)
    kept: list[object] = field(default_factory=list)
    escapes: EscapeWatch = field(default_factory=EscapeWatch)

    def window(self) -> MainWindow:
        """Make a window in which nobody leaves: else its watch for Esc would see every event."""
        made = MainWindow(self.theme, self.words, title="notes", escapes=self.escapes)
        application().removeEventFilter(self.escapes)
        self.escapes.setParent(made)  # or the next change of theme would bring it back
        return made

    def then(self, do: Callable[[], None]) -> None:
        """Do something once the window is on screen."""
        self.later.append(do)

    def keep(self, thing: object) -> None:
        """Hold on to something a page needs but does not own."""
        self.kept.append(thing)

    def in_case(
        self, page: QWidget, room: str, *, compact: bool = False, at: str = ""
    ) -> CaseFrame:
        """Put a page into the frame of the case it is about; `room` is a key of `path`.

        The rail tells of the case that was kept last, else of the whole sample. The sun stands
        at `at`, else at the room itself.
        """
        _ = self.words.gettext
        here = path.COLLECT if room in (path.HELP, path.HOME) else room
        frame = CaseFrame(
            self.theme,
            self.words,
            title=_("My case"),
            steps=path.steps(self._case(), at or here, self.words),
            items=path.foot_items(self.words),
            home=path.home_item(self.words),
        )
        frame.add_page(room, page)
        frame.show_page(room, compact=compact)
        return frame

    def _case(self) -> Case:
        for thing in reversed(self.kept):
            for one in thing if isinstance(thing, tuple) else (thing,):
                if isinstance(one, SampleCase):
                    return one.case
        return sample()


def let_go(window: MainWindow) -> None:
    """Take a window apart at once: what is left of it would hear all that comes after."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
