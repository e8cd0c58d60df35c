"""What the program does to Qt before it makes its window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from evidence_kit.ui.shell.application import forget_settings
from evidence_kit.ui.theme import load_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    """Load the typefaces, and keep Qt's settings from the disk."""
    del qapp
    forget_settings()
    load_fonts()
