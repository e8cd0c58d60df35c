"""Where a case may lie, and what is said about it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtWidgets import QApplication

from evidence_kit.ui.shell.places import cloud_of, documents, shown_name


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PureWindowsPath(r"C:\Users\Sam\OneDrive\Documenten"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Sam\OneDrive - Voorbeeld College"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Sam\iCloudDrive"), "iCloud"),
        (PurePosixPath("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud"),
        (
            PurePosixPath("/Users/sam/Library/CloudStorage/GoogleDrive-sam@example.org"),
            "Google Drive",
        ),
        (PurePosixPath("/home/sam/Dropbox/notes"), "Dropbox"),
        (PurePosixPath("/home/sam/Nextcloud"), "Nextcloud"),
        (PurePosixPath("/home/sam/Documents"), None),
        (PurePosixPath("/home/sam/my-dropbox-notes"), None),
    ],
)
def test_a_cloud_folder_is_recognised_by_its_name(
    folder: PurePosixPath | PureWindowsPath, service: str | None
) -> None:
    """The usual folders of cloud programs are recognised, an ordinary folder is not."""
    assert cloud_of(folder) == service


def test_the_proposed_folder_is_below_the_home(qapp: QApplication, home: Path) -> None:
    """A new case is proposed in the person's own documents."""
    assert home in [documents(), *documents().parents]


def test_a_long_file_name_keeps_its_ending() -> None:
    """A name that would not fit a line loses its middle; a short one stays as it is."""
    assert shown_name(PurePosixPath("a/notes-2026.evk")) == "notes-2026.evk"
    shown = shown_name(PurePosixPath("x" * 90 + "-2026.evk"))
    assert len(shown) == 32
    assert shown.endswith("-2026.evk")
