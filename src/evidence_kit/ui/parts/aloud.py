"""What a screen reader says of itself, without the person going there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say(source: QWidget, text: str) -> None:
    """Let a screen reader say something that appeared: a result, an error, what goes on.

    Nothing is said of what is not on screen: a page that waits may change in silence.
    """
    if text and source.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
