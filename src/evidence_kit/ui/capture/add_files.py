"""The one way in of this release: files on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.file_dialog import choose_files
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_ENDINGS: Final = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff"


class AddCard(Card):
    """A row that says what can be added, and its button."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(11, 9, 11, 9))
        _ = words.gettext
        self.button = button(theme, _("Choose files"), "secondary", icon="folder-open")
        inside = QHBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(IconBox(theme, "images", "primary", 36))
        inside.addLayout(
            column(
                Para(theme, _("Add more"), "rowTitle", wrap=False),
                Para(theme, _("Several at once is fine."), "caption", wrap=False),
                gap=0,
            )
        )
        inside.addStretch(1)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(inside)


def ask_for_files(page: QWidget, files: ImportPresenter, words: Wording) -> None:
    """Let the person choose files; those chosen are looked at, nothing more."""
    _ = words.gettext
    pictures, everything = _("Pictures"), _("All files")

    def chosen(paths: tuple[Path, ...]) -> None:
        if paths:
            files.add_files(paths)

    choose_files(
        page.window(),
        _("Choose your screenshots"),
        files.folder,
        f"{pictures} ({_ENDINGS} {_ENDINGS.upper()});;{everything} (*)",
        chosen,
    )
