"""The tools beside a picture that is covered: an icon and a word each."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from evidence_kit.ui.capture.cover_eye import CoverEye
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.parts.tool_button import ToolButton
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CoverTools(QFrame):
    """76 px wide, as on the drawing table.

    Attributes:
        add, all, remove: a new block, one over everything, the chosen one away.
        look: shows the picture itself for as long as it is held.
        keys: asks what the keys do.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.setProperty("part", "tools")
        grow(theme, self, wide=76)
        self.setAccessibleName(_("Tools"))
        self.add = ToolButton(theme, "blackout", _("Block"), name=_("New block"), holds=False)
        self.all = ToolButton(theme, "maximize", _("All"), name=_("Cover everything"), holds=False)
        self.remove = ToolButton(theme, "trash-2", _("Remove"), name=_("Remove block"), holds=False)
        self.look = CoverEye(theme, words)
        self.keys = button(theme, "?", "quiet", small=True)
        self.keys.setAccessibleName(_("What the keys do"))
        tip(self.keys, _("What the keys do"))
        grow(theme, self.keys, high=36, wide=36)
        inside = column(
            self.add,
            self.all,
            self.remove,
            self.look,
            STRETCH,
            row(STRETCH, self.keys, STRETCH),
            gap=2,
            margins=(5, 8, 4, 8),
        )
        self.setLayout(scrolling(inside))
