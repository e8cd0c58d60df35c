"""Pictures: the window, built with PySide6."""
