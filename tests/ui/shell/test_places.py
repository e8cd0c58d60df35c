"""Where a case may lie, and what is said about it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtWidgets import QApplication

from evidence_kit.ui.shell.places import apart_from, cloud_of, documents, keeping, shown_name
from evidence_kit.wording import wording


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
        (PurePosixPath("/users/sam/Dropbox/notes"), "Dropbox"),
        (PurePosixPath("/users/sam/Nextcloud"), "Nextcloud"),
        (PurePosixPath("/users/sam/Documents"), None),
        (PurePosixPath("/users/sam/my-dropbox-notes"), None),
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


def test_without_a_documents_folder_a_case_is_proposed_in_the_home(
    qapp: QApplication, home: Path
) -> None:
    """A folder that does not exist is never proposed: making the case there would fail."""
    assert documents() == home
    (home / "Documents").mkdir()
    assert documents() == home / "Documents"


def test_a_long_file_name_keeps_its_ending() -> None:
    """A name that would not fit a line loses its middle; a short one stays as it is."""
    assert shown_name(PurePosixPath("a/notes-2026.evk")) == "notes-2026.evk"
    shown = shown_name(PurePosixPath("x" * 90 + "-2026.evk"))
    assert len(shown) == 32
    assert shown.endswith("-2026.evk")


def test_only_on_this_computer_is_said_where_it_is_known(home: Path) -> None:
    """Below the home folder and in no cloud's folder it is true; elsewhere we do not say it."""
    english, dutch = wording("en"), wording("nl")
    here, cloud, stick = home / "Documents", home / "Dropbox", Path("/media/sam/STICK")
    assert keeping(here / "a.evk", english) == "Kept encrypted, only on this computer"
    assert keeping(cloud / "a.evk", dutch) == "Versleuteld bewaard in een Dropbox-map"
    assert keeping(stick / "a.evk", english) == "Kept encrypted"


def test_a_relative_path_is_where_it_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a case by its bare name is told the same as by its whole path."""
    cloud = home / "Dropbox"
    cloud.mkdir(parents=True)
    english = wording("en")
    monkeypatch.chdir(home)
    assert keeping(Path("a.evk"), english) == "Kept encrypted, only on this computer"
    assert keeping(Path("Dropbox/a.evk"), english) == "Kept encrypted, in a folder of Dropbox"
    monkeypatch.chdir(cloud)
    assert keeping(Path("a.evk"), english) == "Kept encrypted, in a folder of Dropbox"
    assert keeping(Path("../a.evk"), english) == "Kept encrypted, only on this computer"


def test_what_stays_apart_from_the_case_begins_elsewhere(qapp: QApplication, home: Path) -> None:
    """The folder proposed for the sheet exists and is not the folder of the case."""
    for folder in (home / "Documents", home / "Desktop"):
        folder.mkdir(exist_ok=True)
        begun = apart_from(folder / "notes.evk")
        assert begun.is_dir()
        assert begun != folder
