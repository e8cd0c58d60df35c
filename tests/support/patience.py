"""Waits as long as a slow machine needs: what comes is waited for no longer than it takes."""

from __future__ import annotations

from typing import Any, Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

PATIENCE_MS: Final = 30_000
"""How long a wait lasts that is told nothing else, ms; pytest-qt would give up after 5,000."""


class PatientBot(QtBot):
    """The robot of pytest-qt, which gives up later."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:
        """Wait until something is so."""
        __tracebackhide__ = True
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Wait for several signals."""
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitCallback(self, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Wait for a call."""
        return super().waitCallback(timeout=timeout, **how)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window has the keyboard."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window is on screen."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Give the patient robot instead of pytest-qt's own."""
    del qapp
    return PatientBot(request)
