"""The overview of keys: what `keys` holds, as the keyboard of this system writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.annotate.keys import GROUPS, HELD, shown_keys
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_HIGH, _HIGH_LOW = 540, 420
_KEYS_WIDE = 168
PAGE_KEYS = (
    (("F1", "?"), N_("Show this list")),
    (("Alt+Left", "Alt+Right"), N_("Previous or next item")),
    (("Ctrl+L",), N_("Draw or list")),
    (("F6",), N_("Next part of the window")),
)
"""Keys of the whole page: (key names, what they do, to be translated)."""


def bind(page: QWidget, acts: tuple[Callable[[], object], ...]) -> None:
    """Let a page act on its keys while the keyboard is in it.

    Args:
        page: the page.
        acts: show the list, the exhibit before, the next exhibit, draw or list.
    """
    keys = (("F1", "?"), ("Alt+Left",), ("Alt+Right",), ("Ctrl+L",))
    for sequences, act in zip(keys, acts, strict=True):
        for sequence in sequences:
            shortcut = QShortcut(QKeySequence(sequence), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)


def keys_dialog(theme: Theme, words: Wording) -> Dialog:
    """Make the dialog that lists all keys."""
    _ = words.gettext
    title = _("What the keys do")
    return Dialog(theme, title, "", safe=_("Close"), content=_list(theme, words, title))


def _list(theme: Theme, words: Wording, name: str) -> QScrollArea:
    _ = words.gettext
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(0, 0, 12, 0)
    lines.setSpacing(6)
    for group in GROUPS:
        lines.addWidget(Para(theme, _(group.heading), "h3"))
        for shortcut in group.shortcuts:
            lines.addWidget(_line(theme, shown_keys(shortcut), _(shortcut.what)))
        lines.addSpacing(8)
    lines.addWidget(Para(theme, _("Also"), "h3"))
    for keys, what in (*HELD, *PAGE_KEYS):
        lines.addWidget(_line(theme, (_native(key) for key in keys), _(what)))
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setFixedHeight(_HIGH_LOW if theme.low else _HIGH)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area


def _line(theme: Theme, keys: Iterable[str], what: str) -> QWidget:
    caps = QWidget()
    caps.setFixedWidth(_KEYS_WIDE)
    flow = FlowLayout(caps, gap=4)
    for key in keys:
        flow.addWidget(KeyCap(theme, key))
    whole = QWidget()
    whole.setLayout(row(caps, Para(theme, what, "small", "text"), gap=12))
    return whole


def _native(key: str) -> str:
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return shown or key
