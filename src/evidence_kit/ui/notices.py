"""The one place through which the window is told that something happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.sentences import Sentence, sentence_for
from evidence_kit.wording import Wording


@dataclass(frozen=True, slots=True)
class Action:
    """The one thing a toast lets the person do.

    Attributes:
        label: the words on the button.
        run: what it does.
    """

    label: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class ToastText:
    """A short line at the bottom of the window that goes by itself."""

    text: str
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class WayOut(Sentence):
    """A sentence the person must read, with what can be done about it at once."""

    action: Action


class Notices(QObject):
    """Turns errors into sentences and passes them on; tests listen here instead of clicking.

    Signals:
        shown: a `Sentence` the person must read.
        toasted: a `ToastText` the person may miss.
    """

    shown = Signal(object)
    toasted = Signal(object)

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._ways: dict[type[BaseException], tuple[str, Callable[[], None]]] = {}

    def offer(self, fault: type[BaseException], label: str, run: Callable[[], None]) -> None:
        """Offer something to do whenever this fault is told; `label` in English."""
        self._ways[fault] = (label, run)

    def sentence(self, error: BaseException) -> Sentence:
        """Give the sentence for an error without showing it, for text at a field."""
        return sentence_for(error, self.words)

    def tell(self, what: BaseException | Sentence) -> None:
        """Show an error, ours or the world's, or a sentence that is ready."""
        if isinstance(what, Sentence):
            self.shown.emit(what)
            return
        sentence, way = self.sentence(what), self._ways.get(type(what))
        if way is not None:
            action = Action(self.words.gettext(way[0]), way[1])
            sentence = WayOut(sentence.title, sentence.text, sentence.next_step, action)
        self.shown.emit(sentence)

    def toast(self, text: str, action: Action | None = None) -> None:
        """Show a short line that goes by itself."""
        self.toasted.emit(ToastText(text, action))
