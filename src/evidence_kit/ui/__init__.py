"""Pictures: the window, built with PySide6."""

from evidence_kit.ui import overrides

overrides.mend()  # before any class of the window is made
