"""Beside each other: the place in the exhibit and what was typed, large, letter by letter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.identify.crop_view import CropView
from evidence_kit.ui.identify.drafting import Drafting
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, top_row
from evidence_kit.ui.parts.lead_text import LeadText, look_again
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Compare(QWidget):
    """Stands there from the start, so that nothing moves when a letter turns out to be doubtful."""

    def __init__(self, drafting: Drafting, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._drafting, self._words = drafting, words
        self.crop = CropView(theme, words)
        self.large = LeadText(theme, "", "code")
        self.asked = Para(theme, "", "caption", "text2")
        line = top_row(Glyph(theme, "search", "text2", 16), self.asked, gap=8)
        line.setStretch(1, 1)
        self.setLayout(column(self.crop, self.large, line, gap=8))
        crops = drafting.crops
        self.crop.held.connect(crops.hold)
        self.crop.let_go.connect(crops.release)
        crops.veiled.connect(self._on_veiled)
        crops.ready.connect(self.crop.show_sharp)
        crops.hidden.connect(self.crop.blur)
        drafting.told.connect(self.refresh)
        drafting.turned.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is typed now."""
        draft, doubtful = self._drafting.draft, self._drafting.doubtful
        _ = self._words.gettext
        self.crop.setVisible(self._drafting.crops.spot is not None)
        typed = draft.text if draft is not None else ""
        self.large.show_lead(typed or " ")
        letters = _("Every letter large, to look at once more.")
        self.asked.setText(look_again(doubtful, self._words) if doubtful else letters)

    def _on_veiled(self, veil: Raster | None) -> None:
        self.crop.show_veil(veil)
        self.refresh()
