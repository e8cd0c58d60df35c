"""What letters pressed on the picture are: one alone is a key, more of them are words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.keys import Action, action_for
from evidence_kit.ui.annotate.lone_letter import LoneLetter
from evidence_kit.ui.annotate.typed_on import goes_on, is_typing

MOMENT: Final = 600
"""How long a letter waits for another one, ms; who types slowly needs about 500."""
_AT_ONCE: Final = frozenset((Action.LARGER, Action.SMALLER))
"""Keys that are pressed several times in a row: only a number behind one makes it words."""

_ELSEWHERE: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
"""The keyboard left the picture for another window or a menu, and comes back to it."""


class Letters(QObject):
    """Waits a moment with what a letter does, so that no sentence is lost in tools.

    Args:
        parent: the picture.
        editor: what is being worked on.
        deeds: what each key does.
        write: puts the keyboard into the words of what is selected.
        ask: puts it into those of the whole exhibit when called with "".
    """

    def __init__(
        self,
        parent: QWidget,
        editor: MarkupEditor,
        deeds: Mapping[Action, Callable[[], bool]],
        write: Callable[[], bool],
        ask: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._picture, self._editor, self._deeds = parent, editor, deeds
        self._write, self._ask = write, ask
        self._left = ""
        self._done_with = ""
        self._held = ""
        self._action: Action | None = None
        self._lone = LoneLetter(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(MOMENT)
        self._wait.timeout.connect(self.act)
        editor.selection_changed.connect(self._on_selected)
        editor.opened.connect(self.forget)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a sign that belongs to words be no key of the page, such as "?"."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.act()
            if not (isinstance(event, QFocusEvent) and event.reason() in _ELSEWHERE):
                self._done_with = ""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            words = bool(self._held) or self._at_words()
            if words and is_typing(event):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def hear(self, event: QKeyEvent) -> bool:
        """Act on a key that writes something. False when it is another; what waited is done."""
        waits = self._action is not None
        if not is_typing(event) and not (waits and event.text() == " "):
            self.act()
            return False
        if event.isAutoRepeat() and waits:
            return True
        chosen, action = self._editor.selection, action_for(event)
        if self._at_words():
            return self._write() and self._write_on(event, chosen[0], action)
        if action is None or waits:
            before = self._held
            self._drop()
            self._begin()
            return goes_on(event, before)
        at_once = action in _AT_ONCE
        self._held, self._action = event.text(), None if at_once else action
        self._wait.start()
        return not at_once

    def act(self) -> None:
        """Let the letter that waits be a key now: something else is done, or time is up."""
        action = self._action
        self._drop()
        if action is not None:
            self._deeds[action]()

    def end_words(self) -> None:
        """The words of what is selected are done: a letter is a key, until one goes back to them.

        Several letters are words all the same, and go on there.
        """
        chosen = self._editor.selection
        if len(chosen) == 1:
            self._left = self._done_with = chosen[0]

    def forget(self) -> None:
        """Begin anew: what is written next is not about what was selected before."""
        self._drop()
        self._left = ""

    def _at_words(self) -> bool:
        """Tell whether a letter goes to the words of what is selected at once."""
        chosen = self._editor.selection
        return len(chosen) == 1 and chosen[0] != self._done_with

    def _write_on(self, event: QKeyEvent, id_: str, action: Action | None) -> bool:
        written = goes_on(event)
        if written and action is not None:
            letter = event.text()
            self._lone.watch(letter, lambda: self._take_back(letter, id_, action))
        return written

    def _take_back(self, letter: str, id_: str, action: Action) -> None:
        """Let a letter that was written be a key, and Enter what it is behind that key."""
        self._picture.setFocus(Qt.FocusReason.OtherFocusReason)
        item = self._editor.markup.get(id_)
        if item is not None and item.text == letter:
            self._editor.undo()
        self._deeds[action]()
        if not self._editor.selection:
            self._deeds[Action.PLACE]()

    def _begin(self) -> None:
        if self._editor.markup.get(self._left) is None:
            self._ask("")
        else:
            self._editor.select((self._left,))
            self._write()

    def _drop(self) -> None:
        self._wait.stop()
        self._held, self._action = "", None

    def _on_selected(self, chosen: tuple[str, ...]) -> None:
        """Who clicks beside what they write at goes on writing there."""
        if chosen != (self._done_with,):
            self._done_with = ""
        if chosen:
            self._left = chosen[0] if len(chosen) == 1 else ""
