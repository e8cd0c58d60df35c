"""The tools at the left of the picture: an icon and a word each, and how lines are drawn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame

from evidence_kit.domain.markup import Colour, Pattern
from evidence_kit.ui.annotate.editor import Pen
from evidence_kit.ui.annotate.keys import GROUPS, Action
from evidence_kit.ui.annotate.swatch import Swatch
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.parts.tool_button import ToolButton
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_FACES: Final = {
    Tool.SELECT: ("mouse-pointer-2", N_("Select")),
    Tool.BOX: ("square", N_("Box")),
    Tool.ARROW: ("move-up-right", N_("Arrow")),
    Tool.HIGHLIGHT: ("highlighter", N_("Marker")),
    Tool.TEXT: ("type", N_("Text")),
    Tool.NUMBER: ("hash", N_("Number")),
    Tool.BLACKOUT: ("blackout", N_("Black")),
    Tool.LEAD: ("scan-text", N_("Detail")),
}
"""Icon and word of each tool."""
_LOW: Final = 240
_LOOKS: Final = (
    (Colour.RASPBERRY, Pattern.SOLID, N_("Red, solid line")),
    (Colour.BLUE, Pattern.DASHED, N_("Blue, dashed line")),
)


class ToolStrip(QFrame):
    """76 px wide; the tools, two ways to draw a line, and the list of keys.

    Signals:
        tool_chosen(Tool): a tool was taken.
        look_chosen(Colour, Pattern): lines are drawn like this from now on.
        keys_asked: show what the keys do.
    """

    tool_chosen = Signal(object)
    look_chosen = Signal(object, object)
    keys_asked = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.setProperty("part", "tools")
        grow(theme, self, wide=76)
        self.setAccessibleName(_("Tools"))
        self._group = QButtonGroup(self)
        self.tools: dict[Tool, ToolButton] = {}
        for tool, (icon, word) in _FACES.items():
            made = ToolButton(theme, icon, _(word), key=_key_of(tool))
            made.clicked.connect(lambda _on=False, tool=tool: self.tool_chosen.emit(tool))
            self._group.addButton(made)
            self.tools[tool] = made
        self.looks: dict[tuple[Colour, Pattern], Swatch] = {}
        self._colours = QButtonGroup(self)
        for colour, pattern, name in _LOOKS:
            swatch = Swatch(theme, colour, pattern, _(name))
            swatch.clicked.connect(
                lambda _on=False, c=colour, p=pattern: self.look_chosen.emit(c, p)
            )
            self._colours.addButton(swatch)
            self.looks[colour, pattern] = swatch
        self.keys = button(theme, "?", "quiet", small=True)
        self.keys.setAccessibleName(_("What the keys do"))
        tip(self.keys, _("What the keys do") + " (F1)")
        grow(theme, self.keys, high=36, wide=36)
        self.keys.clicked.connect(self.keys_asked)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Ask for little height: it scrolls by itself, and the page around it need not."""
        return QSize(super().sizeHint().width(), _LOW)

    def set_tool(self, tool: Tool) -> None:
        """Show which tool is in the hand."""
        self.tools[tool].setChecked(True)

    def set_pen(self, pen: Pen) -> None:
        """Show how lines are drawn; a mixture of the two shows none."""
        self._colours.setExclusive(False)
        for look, swatch in self.looks.items():
            swatch.setChecked(look == (pen.colour, pen.pattern))
        self._colours.setExclusive(True)

    def _arrange(self) -> None:
        line = rule()
        line.setFixedWidth(44)
        inside = column(
            *self.tools.values(),
            row(STRETCH, line, STRETCH, margins=(0, 3, 0, 3)),
            *(row(STRETCH, swatch, STRETCH) for swatch in self.looks.values()),
            STRETCH,
            row(STRETCH, self.keys, STRETCH),
            gap=2,
            margins=(5, 8, 4, 8),
        )
        self.setLayout(scrolling(inside))


def _key_of(tool: Tool) -> str:
    action = Action(tool.value)
    lines = (shortcut for group in GROUPS for shortcut in group.shortcuts)
    key = next(line.keys[0] for line in lines if line.actions == (action,))
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
