"""The overview of keys: what `keys` holds, as the keyboard of this system writes it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.annotate.keys import GROUPS, HELD, shown_keys
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import KeyCap
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_HIGH = 420
_KEYS_WIDE = 168
PAGE_KEYS = (
    (("F1", "?"), N_("Show this list")),
    (("F6",), N_("Next part of the window")),
    (("Alt+Left", "Alt+Right"), N_("Previous or next item")),
    (("Ctrl+L",), N_("Draw or list")),
)
"""Keys of the whole page: (key names, what they do, to be translated)."""


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
    area.setFixedHeight(_HIGH)
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
