"""The list of keys: what works everywhere, and what the things on this page answer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

KeyLine = tuple[tuple[str, ...], str]
"""Key names, and what they do, to be translated."""

_HIGH, _HIGH_LOW = 540, 420
_KEYS_WIDE: Final = 168
EVERYWHERE: Final[tuple[KeyLine, ...]] = (
    (("F1", "?"), N_("Show this list")),
    (("Tab", "Shift+Tab"), N_("Next or previous thing")),
    (("F6", "Shift+F6"), N_("Next or previous part of the window")),
    (("Enter", "Space"), N_("Press what has the ring")),
    (("PgUp", "PgDown"), N_("Turn the page")),
    (("Esc",), N_("Back, without changing anything")),
    (("Esc", "Esc", "Esc"), N_("Leave fast")),
)


def keys_on(page: QWidget) -> tuple[KeyLine, ...]:
    """Gather what the visible things of a page answer to: their `key_lines`, each once."""
    found: dict[KeyLine, None] = {}
    for widget in (page, *page.findChildren(QWidget)):
        if widget.isVisible():
            found.update(dict.fromkeys(getattr(widget, "key_lines", ())))
    return tuple(found)


def keys_dialog(
    theme: Theme, words: Wording, groups: Iterable[tuple[str, Iterable[KeyLine]]]
) -> Dialog:
    """Make the dialog that lists keys.

    Args:
        theme: gives type and room.
        words: language of the dialog.
        groups: (heading, lines) pairs, both to be translated; what works everywhere comes last.
    """
    _ = words.gettext
    title = _("What the keys do")
    every = [*groups, (N_("Everywhere"), EVERYWHERE)]
    content = KeyList(theme, words, title, [(head, tuple(lines)) for head, lines in every])
    return Dialog(theme, title, "", safe=_("Close"), content=content)


class KeyList(QScrollArea):
    """Keys as caps with what they do beside them, under headings; scrolls by itself."""

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        name: str,
        groups: Iterable[tuple[str, tuple[KeyLine, ...]]],
    ) -> None:
        super().__init__()
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 12, 0)
        lines.setSpacing(6)
        for heading, keys in groups:
            if not keys:
                continue
            lines.addWidget(Para(theme, words.gettext(heading), "h3"))
            for names, what in keys:
                lines.addWidget(_line(theme, names, words.gettext(what)))
            lines.addSpacing(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setFixedHeight(min(_HIGH_LOW if theme.low else _HIGH, inside.sizeHint().height()))
        self.setWidget(inside)
        inside.setAutoFillBackground(False)


def _line(theme: Theme, keys: Iterable[str], what: str) -> QWidget:
    caps = QWidget()
    grow(theme, caps, wide=_KEYS_WIDE)
    flow = FlowLayout(caps, gap=4)
    for key in _shown(keys):
        flow.addWidget(KeyCap(theme, key))
    whole = QWidget()
    whole.setLayout(row(caps, Para(theme, what, "small", "text"), gap=12))
    return whole


def _shown(keys: Iterable[str]) -> Iterator[str]:
    """Write keys as the keyboard of this system does."""
    for key in keys:
        yield QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
