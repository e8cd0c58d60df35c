"""What left the case, as a file or on paper: names, places, digests, and who can open it."""

from __future__ import annotations

import datetime as dt
from textwrap import wrap

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_GROUP = 8
"""Characters of a digest that stand together, as in the police file."""


class History(Card):
    """The newest file first."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 16, 20, 16), gap=0)
        _ = words.gettext
        self._words = words
        self.rows: list[QWidget] = []
        warning = _("Whoever has it can read it. We cannot take it back.")
        self.body.addWidget(Para(theme, _("Saved and printed before"), "h3"))
        self.body.addSpacing(2)
        self.body.addWidget(Para(theme, warning, "small"))
        self.body.addSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)

    def show_exports(self, exports: tuple[Export, ...]) -> None:
        """Show these files; none hides the card."""
        for made in self.rows:
            made.hide()
            made.deleteLater()
        self.rows = [self._row(export) for export in exports]
        for made in self.rows:
            self._list.addWidget(made)
        self.setVisible(bool(exports))

    def _row(self, export: Export) -> QWidget:
        theme, words = self.theme, self._words
        moment = dt.datetime.fromisoformat(export.made_at).astimezone()
        when = f"{words.date(moment)}, {words.time(moment)}"
        pages = words.ngettext("{count} page", "{count} pages", export.pages)
        printed = export.kind is ExportKind.PRINT
        kind = words.gettext("On paper") if printed else words.gettext("Police file")
        facts = [kind, when, pages.format(count=export.pages)]
        if not printed:
            facts.append(words.size(export.size))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Para(theme, export.name, "strong"))
        texts.addWidget(Para(theme, " · ".join(facts), "caption"))
        if not printed:
            texts.addWidget(Para(theme, export.folder, "caption", "text3"))
        digest = " ".join(wrap(export.sha256, _GROUP))
        texts.addSpacing(3)
        texts.addWidget(Para(theme, f"SHA-256 {digest}", "mono", reading=False))
        line = QHBoxLayout()
        line.setContentsMargins(0, 10, 0, 10)
        line.setSpacing(12)
        icon = "printer" if printed else "file-text"
        line.addWidget(Glyph(theme, icon, "text2", 20), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        made = QWidget()
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(rule())
        inside.addLayout(line)
        return made
