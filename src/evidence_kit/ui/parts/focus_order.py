"""In which order Tab walks: the order in which things are laid out, not in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QWidget,
)

from evidence_kit.ui.parts.contents import laid_out

_TAB: Final = Qt.FocusPolicy.TabFocus.value

_AROUND: Final = 12
"""Px above and below what has the keyboard, for its ring."""


def focusables(root: QWidget) -> list[QWidget]:
    """List what Tab reaches below `root`, in reading order."""
    found: list[QWidget] = []
    _gather(root, found)
    return found


def move_focus(order: list[QWidget], forward: bool) -> bool:
    """Give the focus to the next thing in `order`, around the corner at its end.

    Returns:
        Whether there was anything to give it to.
    """
    if not order:
        return False
    here = QApplication.focusWidget()
    inside = [widget for widget in order if here is not None and here.isAncestorOf(widget)]
    while here is not None and here not in order and not inside:
        here = here.parentWidget()
    if here is None:
        target = order[0 if forward else -1]
    elif here not in order:  # the keyboard is parked on what holds these
        target = inside[0] if forward else order[order.index(inside[0]) - 1]
    else:
        target = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    bring_into_view(target)
    return True


def park(root: QWidget) -> None:
    """Give a page the keyboard without standing on anything in it.

    Its keys work, Enter and Space press nothing, and Tab begins at its first thing. Of stacked
    pages it is the innermost one on screen.
    """
    place = next(iter(focusables(root)), root)
    while place is not root:
        around = place.parentWidget()
        if around is None or isinstance(around.layout(), QStackedLayout):
            break
        place = around
    place.setFocus(Qt.FocusReason.MouseFocusReason)


def bring_into_view(widget: QWidget) -> None:
    """Scroll every view around a widget until it can be seen; Qt does so only within one view.

    Of something to type in, Qt shows the cursor. Its edge and its label are shown too where both
    fit; a `Field` says with the property `labelled` that it is one.
    """
    follow_cursor(widget)
    edge = widget.parentWidget() if widget.property("ringOn") else None
    whole = edge.parentWidget() if edge is not None else None
    if whole is not None and whole.property("labelled"):
        _show(whole)
    _show(edge or widget)


def follow_cursor(widget: QWidget) -> None:
    """Scroll every view around a widget until the cursor in it can be seen, or all of it."""
    for area in _views(widget):
        area.ensureWidgetVisible(widget, 0, _AROUND)


def _show(part: QWidget) -> None:
    """Scroll up or down until all of it can be seen, where it fits."""
    for area in _views(part):
        view, bar = area.viewport(), area.verticalScrollBar()
        top = bar.value() + part.mapTo(view, QPoint(0, 0)).y() - _AROUND
        lowest = top + part.height() + 2 * _AROUND - view.height()
        if lowest <= top:
            bar.setValue(min(max(bar.value(), lowest), top))


def _views(widget: QWidget) -> Iterator[QScrollArea]:
    place = widget.parentWidget()
    while place is not None:
        area = place.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is place:
            yield area
        place = area


def nearest(order: list[QWidget], gone: QWidget) -> QWidget | None:
    """Find what should get the keyboard after `gone`, which is hidden or disabled: its neighbour.

    Qt would begin again at the first thing of the window, far from where the person looks. Things
    on the same card come before things beside it; another page is never a neighbour.
    """
    here = gone.mapTo(gone.window(), gone.rect().center())
    place = gone.parentWidget()
    while place is not None and not isinstance(place, QStackedWidget):
        beside = [widget for widget in order if place.isAncestorOf(widget)]
        if beside:
            return min(beside, key=lambda widget: _away(widget, here))
        place = place.parentWidget()
    return None


def _away(widget: QWidget, place: QPoint) -> int:
    middle = widget.mapTo(widget.window(), widget.rect().center())
    return (middle - place).manhattanLength()


def _gather(widget: QWidget, found: list[QWidget]) -> None:
    # One list for the whole walk: every press of Tab goes through all of a window.
    if not widget.isVisible():
        return
    if widget.focusPolicy().value & _TAB and widget.isEnabled() and widget.focusProxy() is None:
        found.append(widget)
    seen: set[QWidget] = set()
    layout = widget.layout()
    if layout is not None:
        for child in laid_out(layout):
            seen.add(child)
            _gather(child, found)
    for other in widget.children():
        if isinstance(other, QWidget) and other not in seen and not other.isWindow():
            _gather(other, found)
