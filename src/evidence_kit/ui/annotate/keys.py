"""What the keyboard does while the picture has it; one table for the canvas and for the help."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from evidence_kit.wording import N_


class Action(StrEnum):
    """What a key can ask for."""

    SELECT = "select"
    BOX = "box"
    ARROW = "arrow"
    HIGHLIGHT = "highlight"
    TEXT = "text"
    NUMBER = "number"
    BLACKOUT = "blackout"
    LEAD = "lead"
    PLACE = "place"
    UNDO = "undo"
    REDO = "redo"
    BACK = "back"
    REMOVE = "remove"
    DUPLICATE = "duplicate"
    COPY = "copy"
    PASTE = "paste"
    COPY_STYLE = "copy style"
    PASTE_STYLE = "paste style"
    SELECT_ALL = "select all"
    TO_FRONT = "to front"
    TO_BACK = "to back"
    COLOUR = "colour"
    PATTERN = "pattern"
    DISC = "disc"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FAR_LEFT = "far left"
    FAR_RIGHT = "far right"
    FAR_UP = "far up"
    FAR_DOWN = "far down"
    NARROWER = "narrower"
    WIDER = "wider"
    SHORTER = "shorter"
    TALLER = "taller"
    LARGER = "larger"
    SMALLER = "smaller"
    ACTUAL_SIZE = "actual size"
    FIT = "fit"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the list of keys.

    Attributes:
        actions: what the keys ask for, one for each key in the order of `keys`; a single
            action belongs to all of them.
        keys: portable key sequences, see `shown_keys`.
        what: what they do, to be translated.
    """

    actions: tuple[Action, ...]
    keys: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shortcuts that belong together, under a heading to be translated."""

    heading: str
    shortcuts: tuple[Shortcut, ...]


def _one(action: Action, what: str, *keys: str) -> Shortcut:
    return Shortcut((action,), keys, what)


_A = Action
GROUPS: Final = (
    Group(
        N_("Tools"),
        (
            _one(_A.SELECT, N_("Select and move"), "V"),
            _one(_A.BOX, N_("Box"), "R"),
            _one(_A.ARROW, N_("Arrow"), "A"),
            _one(_A.HIGHLIGHT, N_("Marker"), "H", "M"),
            _one(_A.TEXT, N_("Text"), "T"),
            _one(_A.NUMBER, N_("Number"), "N"),
            _one(_A.BLACKOUT, N_("Black out"), "B"),
            _one(_A.LEAD, N_("Note a detail of the offender"), "G"),
            _one(
                _A.PLACE, N_("Write the words, or put a new one in the middle"), "Return", "Enter"
            ),
        ),
    ),
    Group(
        N_("Change"),
        (
            _one(_A.UNDO, N_("Undo"), "Ctrl+Z"),
            _one(_A.REDO, N_("Redo"), "Ctrl+Y", "Ctrl+Shift+Z"),
            _one(_A.BACK, N_("One step back; nothing is lost"), "Esc"),
            _one(_A.REMOVE, N_("Delete"), "Del", "Backspace"),
            _one(_A.DUPLICATE, N_("Duplicate"), "Ctrl+D"),
            _one(_A.COPY, N_("Copy"), "Ctrl+C"),
            _one(_A.PASTE, N_("Paste"), "Ctrl+V"),
            _one(_A.COPY_STYLE, N_("Copy the style"), "Ctrl+Shift+C"),
            _one(_A.PASTE_STYLE, N_("Paste the style"), "Ctrl+Shift+V"),
            _one(_A.COLOUR, N_("Other colour"), "C"),
            _one(_A.PATTERN, N_("Other line"), "L"),
            _one(_A.DISC, N_("With or without a number"), "#"),
            _one(_A.TO_FRONT, N_("To the front"), "PgUp"),
            _one(_A.TO_BACK, N_("To the back"), "PgDown"),
        ),
    ),
    Group(
        N_("Select and move"),
        (
            _one(_A.SELECT_ALL, N_("Select all"), "Ctrl+A"),
            Shortcut(
                (_A.LEFT, _A.RIGHT, _A.UP, _A.DOWN),
                ("Left", "Right", "Up", "Down"),
                N_("Move by 1 pixel"),
            ),
            Shortcut(
                (_A.FAR_LEFT, _A.FAR_RIGHT, _A.FAR_UP, _A.FAR_DOWN),
                ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
                N_("Move by 10 pixels"),
            ),
            Shortcut(
                (_A.NARROWER, _A.WIDER, _A.SHORTER, _A.TALLER),
                ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"),
                N_("Make smaller or larger"),
            ),
        ),
    ),
    Group(
        N_("View"),
        (
            _one(_A.LARGER, N_("Zoom in"), "+", "=", "Ctrl++", "Ctrl+="),
            _one(_A.SMALLER, N_("Zoom out"), "-", "Ctrl+-"),
            _one(_A.ACTUAL_SIZE, N_("Actual size"), "Ctrl+0"),
            _one(_A.FIT, N_("Fit the width, then the whole picture"), "Ctrl+9"),
        ),
    ),
)
"""Every key of the canvas that is pressed once."""

HELD: Final = (
    (("Tab", "Shift+Tab"), N_("Next or previous annotation")),
    (("Shift", "Ctrl"), N_("Hold while drawing: square, or straight")),
    (("Space",), N_("Hold and drag: move the picture")),
    (
        ("A-Z",),
        N_(
            "With one annotation selected: write its words. "
            "Alt with a letter, or a letter and then Enter, is the key above."
        ),
    ),
    (("Esc", "A-Z"), N_("Out of the words first: then one letter is a key again.")),
    (("A-Z", "A-Z"), N_("With nothing selected: one letter is a key, several letters are words.")),
)
"""Keys that are held, or that walk: (key names, what they do, to be translated)."""


def _pairs() -> dict[str, Action]:
    made: dict[str, Action] = {}
    for group in GROUPS:
        for shortcut in group.shortcuts:
            actions = shortcut.actions
            if len(actions) == 1:
                actions *= len(shortcut.keys)
            for key, action in zip(shortcut.keys, actions, strict=True):
                made[key] = action
    return made


_ACTIONS: Final = _pairs()
_SIGNS: Final = frozenset("#+=-")
"""Typed with Shift on some keyboards and without on others; the sign alone counts."""


def action_for(event: QKeyEvent) -> Action | None:
    """Give what a pressed key asks for, or None when it is not ours."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.text() in _SIGNS and event.text():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z or event.key() == Qt.Key.Key_NumberSign:
        # With one annotation selected letters are its words; Alt makes them keys again.
        modifiers &= ~Qt.KeyboardModifier.AltModifier
    pressed = QKeyCombination(modifiers, Qt.Key(event.key()))
    return _ACTIONS.get(QKeySequence(pressed).toString())


def shown_keys(shortcut: Shortcut) -> tuple[str, ...]:
    """Give the keys as this system writes them, e.g. "⌘Z" where there is such a key."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(QKeySequence(key).toString(native) for key in shortcut.keys)
