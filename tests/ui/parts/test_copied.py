"""What is copied is marked as nothing to remember."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from evidence_kit.ui.parts.copied import copy_text


def test_what_is_copied_stays_out_of_histories(qapp) -> None:
    """The text is there to paste; marks of KDE and Windows keep it out of lists and clouds."""
    copy_text("Iemand dreigt online")
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "Iemand dreigt online"
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        assert bytes(held.data(f'application/x-qt-windows-mime;value="{name}"').data()) == bytes(4)
    QGuiApplication.clipboard().clear()
