"""What is kept of an image in words: the answers, and what identifies the file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Fingerprint
from evidence_kit.services.capture import Candidate
from evidence_kit.ui.capture.described import Description, facts
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, row, rule
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LABEL_WIDE = 92
_GROUP = 8
"""Characters of a digest that stand together."""


class WordsCard(Card):
    """The number, the cover, and what identifies the file that is not kept."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 16, 20, 16), gap=12)
        self._words = words
        self._said: Description = Description()
        self._candidate: Candidate | None = None
        self._fingerprint: Fingerprint | None = None
        self._number = QHBoxLayout()
        self._disc: ExhibitNumber | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(self._number)
        title = words.gettext("This is what we keep")
        head.addWidget(Para(theme, title, "h3"), 1)
        self.body.addLayout(head)
        self.body.addWidget(_Cover(theme, words.gettext("Described only")))
        self._table = QVBoxLayout()
        self._table.setSpacing(0)
        self.body.addLayout(self._table)

    @property
    def candidate(self) -> Candidate | None:
        """The file that is shown."""
        return self._candidate

    def show_file(self, number: int, candidate: Candidate) -> None:
        """Show another file; its digest follows when it is known."""
        self._candidate, self._fingerprint = candidate, None
        if self._disc is not None:
            self._disc.hide()
            self._disc.deleteLater()
        name = self._words.gettext("Item {number}").format(number=number)
        self._disc = ExhibitNumber(self.theme, number, outlined=True, name=name)
        self._number.addWidget(self._disc)

    def show_fingerprint(self, found: Fingerprint) -> None:
        """Show the digest of the untouched file."""
        self._fingerprint = found
        self._refill()

    def show_facts(self, said: Description) -> None:
        """Show what was answered so far."""
        self._said = said
        self._refill()

    def _refill(self) -> None:
        while (item := self._table.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for label, value, role in self._rows():
            self._table.addWidget(self._row(label, value, role))

    def _rows(self) -> list[tuple[str, str, str]]:
        _ = self._words.gettext
        rows = [(label, value, "small") for label, value in facts(self._said, self._words)]
        own = self._said.words.strip()
        if own:
            rows.append((_("In own words"), own, "small"))
        if self._candidate is not None:
            size = self._words.size(self._candidate.size)
            rows.append((_("File"), f"{self._candidate.facts.name}, {size}", "small"))
        digest = self._fingerprint.sha256 if self._fingerprint else ""
        groups = [digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP)]
        rows.append(("SHA-256", " ".join(groups) or _("is being made"), "mono"))
        return rows

    def _row(self, label: str, value: str, role: str) -> QWidget:
        made = QWidget()
        said = Para(self.theme, label, "small", "text3")
        grow(self.theme, said, wide=_LABEL_WIDE)
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 8)
        inside.setSpacing(8)
        inside.addWidget(rule())
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Para(self.theme, value, role, "text"), 1)
        inside.addLayout(line)
        return made


class _Cover(QFrame):
    """The heather block that stands where a picture would be."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setProperty("part", "iconbox")
        self.setProperty("look", "heide")
        self.setFixedHeight(84)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addLayout(
            row(
                STRETCH,
                Glyph(theme, "file-text", "heide"),
                Para(theme, text, "label", "heide", wrap=False),
                STRETCH,
                gap=10,
            )
        )
