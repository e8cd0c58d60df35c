"""Where a new case may lie: the usual folder, and whether a folder is copied to a cloud."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import QStandardPaths

_CLOUDS: Final = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("google-drive", "Google Drive"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("nextcloud", "Nextcloud"),
)
"""Start of a folder's name, lower case, and the service whose program makes such folders."""


def documents() -> Path:
    """Give the person's own documents folder, or the home folder where there is none."""
    location = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(location.DocumentsLocation)
    return Path(found or QStandardPaths.writableLocation(location.HomeLocation))


def cloud_of(folder: PurePath) -> str | None:
    """Name the cloud service a folder seems to be copied to, by the names in its path.

    Names are all we look at: nothing is read and nobody is asked, so a renamed cloud folder
    is not recognised.
    """
    for part in folder.parts:
        name = part.casefold()
        for start, service in _CLOUDS:
            if name.startswith(start):
                return service
    return None


def shown_name(path: PurePath, most: int = 32) -> str:
    """Give a file's name so that it fits a line: a long one loses its middle, not its ending."""
    name = path.name
    if len(name) <= most:
        return name
    tail = most // 3
    return f"{name[: most - tail - 1]}…{name[-tail:]}"
