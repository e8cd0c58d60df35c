"""The application object: neutral names, no settings on disk, Qt's own words in Dutch."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QSettings, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader
from PySide6.QtWidgets import QApplication

from evidence_kit import resources
from evidence_kit.ui.theme import load_fonts
from evidence_kit.wording import N_, Wording

NEUTRAL_NAME: Final = "notes"
"""What the system's list of windows and programs shows; says nothing about the content."""

_LARGEST_IMAGE_MB: Final = 32
"""Qt decodes our own icons and fonts' glyphs only; pictures of a case never pass through it."""


def forget_settings() -> None:
    """Point all of Qt's settings at a place that cannot exist.

    Qt's file dialog writes the last folder to `QtProject.conf`. Below a device file no folder
    can be made, so nothing is written. Call before the application object exists.
    """
    nowhere = str(Path(os.devnull) / "settings")
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, nowhere)


def make_application() -> QApplication:
    """Make the one application object, with our typefaces loaded."""
    forget_settings()
    application = QApplication([NEUTRAL_NAME])
    application.setApplicationName(NEUTRAL_NAME)
    application.setOrganizationName(NEUTRAL_NAME)
    # Hiding every window is not the end: closing the case comes first.
    application.setQuitOnLastWindowClosed(False)
    QGuiApplication.setDesktopFileName(NEUTRAL_NAME)
    wear_icon(neutral=True)
    QImageReader.setAllocationLimit(_LARGEST_IMAGE_MB)
    load_fonts()
    return application


def wear_icon(*, neutral: bool) -> None:
    """Show a sheet of notes in lists of windows, or our own picture."""
    picture = "sheet-icon.svg" if neutral else "app-icon.svg"
    QGuiApplication.setWindowIcon(QIcon(str(resources.path("pictures", picture))))


class QtWords:
    """Qt's own words (file dialog, print dialog, context menus) in the language of the window."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []

    def speak(self, words: Wording) -> None:
        """Switch Qt's words; English needs no catalogue."""
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self._translators = []
        if words.language == "en":
            return
        catalogue = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if catalogue.load(f"qtbase_{words.language}", folder):
            self._translators.append(catalogue)
        self._translators.append(_Missing(words))
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)


class _Missing(QTranslator):
    """Sentences of Qt's file dialog that its own Dutch catalogue lacks, or has in bad Dutch."""

    SENTENCES: ClassVar = frozenset(
        {
            N_("&Look in:"),
            N_("Files of &type:"),
            N_("Folder"),
            N_("%1\nFile not found.\nPlease verify the correct file name was given."),
            N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
        }
    )

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give our own words for what Qt asks, or None to let Qt's catalogue answer."""
        del context, disambiguation, n
        return self._words.gettext(source) if source in self.SENTENCES else None

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to find here."""
        return False
