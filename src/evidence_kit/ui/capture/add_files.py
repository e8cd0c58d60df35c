"""Choosing files on this computer, in the program's own dialog."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.parts.file_dialog import choose_files
from evidence_kit.wording import Wording

_ENDINGS: Final = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.heic *.heif"


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
