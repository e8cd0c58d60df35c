"""Event filters of the whole application: they see what people do, not what a switch does."""

from __future__ import annotations

from PySide6.QtCore import QObject

from evidence_kit.ui.theme import Theme, application


class _Watching(QObject):
    """Belongs to one filter and goes with it. Make it with `watch_everything()`."""

    def __init__(self, theme: Theme, watch: QObject) -> None:
        super().__init__(watch)
        self._watch = watch
        theme.dressing.connect(self._rest)
        self._rest(False)

    def _rest(self, dressing: bool) -> None:
        if dressing:
            application().removeEventFilter(self._watch)
        else:
            application().installEventFilter(self._watch)


def watch_everything(theme: Theme, watch: QObject) -> None:
    """Let a filter see every event of the application, but for those of a change of theme.

    Each widget gets several of those at once, and in between nobody can press anything.

    Args:
        theme: tells when that begins and ends.
        watch: the filter.
    """
    _Watching(theme, watch)
