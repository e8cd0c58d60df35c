"""The overview of keys: what `keys` holds, as the keyboard of this system writes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.annotate.keys import GROUPS, HELD, shown_keys
from evidence_kit.ui.parts import keys
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

PAGE_KEYS = (
    (("Alt+Left", "Alt+Right"), N_("Previous or next item")),
    (("Ctrl+L",), N_("Draw or list")),
)
"""Keys of the whole page: (key names, what they do, to be translated)."""


def bind(page: QWidget, acts: tuple[Callable[[], object], ...]) -> None:
    """Let a page act on its keys while the keyboard is in it.

    Args:
        page: the page.
        acts: show the list, the exhibit before, the next exhibit, draw or list.
    """
    bound = (("F1", "?"), ("Alt+Left",), ("Alt+Right",), ("Ctrl+L",))
    for sequences, act in zip(bound, acts, strict=True):
        for sequence in sequences:
            shortcut = QShortcut(QKeySequence(sequence), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)


def keys_dialog(theme: Theme, words: Wording) -> Dialog:
    """Make the dialog that lists all keys."""
    groups = [
        (group.heading, [(tuple(shown_keys(one)), one.what) for one in group.shortcuts])
        for group in GROUPS
    ]
    return keys.keys_dialog(theme, words, [*groups, (N_("Also"), (*HELD, *PAGE_KEYS))])
