"""Walks over every visible widget of a window and says what would stop a person.

Rules: text is cut off or left out; one thing lies over another; type under 13 px; a target under
36 px; no accessible name or role, or another state than is seen; Tab does not reach everything and
come back; a button nobody listens to; something for the mouse alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import SIGNAL, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from evidence_kit.ui.parts.contents import laid_out
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.focus_order import focusables
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.tip import letters

SMALLEST_TYPE: Final = 13.0
SMALLEST_TARGET: Final = 36
_MORE_PRESSES: Final = 40
_EMPTY_EDGE: Final = 8
"""Px at the edge of a thing in which nothing is drawn, e.g. room for the ring round a card."""
_USED: Final = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
_HEARD: Final = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")
_NO_ROLES: Final = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_EFFECTS: Final = (
    "clicked()", "clicked(bool)", "toggled(bool)", "pressed()", "released()",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that would stop a person.

    Attributes:
        rule: "clipped", "overlap", "small-type", "small-target", "no-name", "focus-trap",
            "no-effect", "no-role" or "mouse-only".
        where: path of class and object names from the window down.
        what: in words.
    """

    rule: str
    where: str
    what: str

    def __str__(self) -> str:
        """One line for a terminal."""
        return f"{self.rule}: {self.what} ({self.where})"


def walk(window: QWidget, *, by_tab: bool = True) -> tuple[Finding, ...]:
    """Look at every visible widget of a shown window, then Tab through all of it if wanted."""
    found: list[Finding] = []
    for widget in _visible(window):
        found += _look(widget)
    found += _overlaps(window)
    if by_tab:
        found += _tab_through(window)
    return tuple(found)


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield from (w for w in window.findChildren(QWidget) if w.isVisible() and not _bare(w))


def _bare(widget: QWidget) -> bool:
    return bool(widget.property("decoration"))


def _look(widget: QWidget) -> Iterator[Finding]:
    text = _text(widget)
    if text:
        yield from _clipped(widget, text)
        size = _pixels(widget.font())
        if size < SMALLEST_TYPE:
            yield _finding("small-type", widget, f"{size:.1f} px: {text!r}")
    if isinstance(widget, ThumbGrid):
        for cut in widget.left_out():
            yield _finding("clipped", widget, f"{cut!r} does not fit its card")
    if isinstance(widget, QScrollArea):
        yield from _too_wide(widget)
    if isinstance(widget, _USED) and widget.isEnabled():
        yield from _usable(widget)
    if _hears_the_mouse(widget) and not _has_a_key(widget):
        yield _finding("mouse-only", widget, "answers to the mouse, and no key leads to it")


def _clipped(widget: QWidget, text: str) -> Iterator[Finding]:
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        return  # what somebody types scrolls inside its field
    if widget.property("elides"):
        if widget.accessibleName() != text or widget.toolTip() != letters(text):
            yield _finding("clipped", widget, f"{text!r} may be cut, but is nowhere whole")
        return
    needed = _needed(widget)
    if widget.width() < needed.width() or widget.height() < needed.height():
        have = f"{widget.width()}x{widget.height()}"
        want = f"{needed.width()}x{needed.height()}"
        yield _finding("clipped", widget, f"{text!r} needs {want}, has {have}")
    holder = widget.parentWidget()
    if holder is None or _scrolls(holder):
        return
    if not holder.rect().contains(widget.geometry()):
        yield _finding("clipped", widget, f"{text!r} sticks out of what holds it")


def _overlaps(window: QWidget) -> Iterator[Finding]:
    """Find what lies over its neighbour in the same layout; what floats does so on purpose."""
    for holder in (window, *_visible(window)):
        inside = holder.layout()
        if inside is None:
            continue
        seen = [w for w in laid_out(inside) if w.isVisible() and not _bare(w)]
        for place, one in enumerate(seen):
            for other in seen[place + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if min(both.width(), both.height()) > _EMPTY_EDGE:
                    yield _finding("overlap", other, f"lies over {type(one).__name__}")


def _too_wide(area: QScrollArea) -> Iterator[Finding]:
    """Find content that reaches past a view which cannot be moved sideways."""
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    content = area.widget()
    if content is None or area.horizontalScrollBarPolicy() != never:
        return
    if content.width() > area.viewport().width():
        wide = f"{content.width()} px of content in {area.viewport().width()} px"
        yield _finding("clipped", area, wide)


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, Para):
        return QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
    if isinstance(widget, QLabel):
        metrics = QFontMetrics(widget.font())
        room = widget.contentsRect()
        flags = int(Qt.TextFlag.TextWordWrap) if widget.wordWrap() else 0
        plain = widget.text()
        drawn = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, plain)
        frame = widget.size() - room.size()
        return drawn.size() + frame
    least = widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        least.setHeight(widget.heightForWidth(widget.width()))
    return least


def _scrolls(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent


def _hears_the_mouse(widget: QWidget) -> bool:
    ours = (kind for kind in type(widget).__mro__ if kind.__module__.startswith("evidence_kit"))
    return any(heard in vars(kind) for kind in ours for heard in _HEARD)


def _has_a_key(widget: QWidget) -> bool:
    """Tell whether Tab leads to it, to what holds it, or to something in it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and any(map(_takes_tab, group.buttons())):
        return True  # arrows lead here from the one that Tab comes to
    place: QWidget | None = widget
    while place is not None:
        if _takes_tab(place) or place.focusProxy():
            return True
        place = place.parentWidget()
    return bool(focusables(widget))


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _usable(widget: QWidget) -> Iterator[Finding]:
    hit = _target(widget)
    if min(hit.width(), hit.height()) < SMALLEST_TARGET:
        yield _finding("small-target", widget, f"{hit.width()}x{hit.height()}")
    face = QAccessible.queryAccessibleInterface(widget)
    if face is None or not face.text(QAccessible.Text.Name).strip():
        yield _finding("no-name", widget, "nothing to read out loud")
    elif isinstance(widget.parentWidget(), QAbstractSpinBox):
        return  # the box itself is read, with its value
    elif face.role() in _NO_ROLES or _says_otherwise(widget, face):
        yield _finding("no-role", widget, f"read as {face.role().name}, in another state")
    if isinstance(widget, QAbstractButton) and not any(
        widget.receivers(SIGNAL(effect)) for effect in _EFFECTS
    ):
        yield _finding("no-effect", widget, f"nobody listens to {_text(widget)!r}")


def _says_otherwise(widget: QWidget, face: QAccessibleInterface) -> bool:
    """Tell whether what is read differs from what is seen: usable or not, on or off."""
    state = face.state()
    if not isinstance(widget, QAbstractButton):
        return bool(state.disabled)
    return bool(state.disabled) or bool(state.checked) != widget.isChecked()


def _target(widget: QWidget) -> QSize:
    """Give what can be hit: a field's whole frame, a segment with the edge around it."""
    holder = widget.parentWidget()
    ring = widget.property("ringOn")
    if holder is None or not ring:
        return widget.size()
    return holder.size() if ring == "frame" else QSize(widget.width(), holder.height())


def _tab_through(window: QWidget) -> Iterator[Finding]:
    """Press Tab until the first thing has it again: all others must have had it in between.

    A picture with annotations takes Tab once for each of them, hence the room for more.
    """
    over = open_dialogs(window)
    wanted = over[-1].tab_order() if over else focusables(window)
    if not wanted:
        return
    window.activateWindow()
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    first = QApplication.focusWidget()
    reached: set[QWidget] = set()
    for _press in range(len(wanted) + _MORE_PRESSES):
        here = QApplication.focusWidget()
        if here is None or (here is first and len(reached) == len(wanted)):
            break
        reached.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    for widget in wanted:
        # Walking selects what it comes to, and then other fields may stand there.
        if widget.isVisible() and widget not in reached and not _grouped(widget, reached):
            yield _finding("focus-trap", widget, "Tab never gets here")
    if QApplication.focusWidget() is not first and len(reached) == len(wanted):
        yield _finding("focus-trap", window, "Tab does not come back to where it began")


def _grouped(widget: QWidget, reached: set[QWidget]) -> bool:
    """Tell whether arrows lead here from something Tab did reach."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(button in reached for button in group.buttons())


def _text(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        painted = widget.text()
        if not painted and isinstance(widget, QAbstractButton):
            painted = "" if not widget.icon().isNull() else widget.accessibleName()
        return painted
    return ""


def _pixels(font: QFont) -> float:
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72


def _finding(rule: str, widget: QWidget, what: str) -> Finding:
    names: list[str] = []
    place: QWidget | None = widget
    while place is not None:
        names.append(place.objectName() or type(place).__name__)
        place = place.parentWidget()
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return Finding(rule, f"{' > '.join(reversed(names))} at {corner.x()},{corner.y()}", what)
