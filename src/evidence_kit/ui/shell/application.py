"""The application object: neutral names, no settings on disk, Qt's own words in Dutch."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QSettings, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader
from PySide6.QtWidgets import QApplication

from evidence_kit import resources
from evidence_kit.ui.theme import load_fonts

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
    QGuiApplication.setWindowIcon(QIcon(str(resources.path("pictures", "app-icon.svg"))))
    QImageReader.setAllocationLimit(_LARGEST_IMAGE_MB)
    load_fonts()
    return application


class QtWords:
    """Qt's own words (file dialog, context menus) in the language of the window."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Switch Qt's words; English needs no catalogue."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if language == "en":
            return
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
