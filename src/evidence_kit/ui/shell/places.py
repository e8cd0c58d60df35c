"""Where a case may lie: the usual folder, and whether a folder is copied to a cloud."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import QStandardPaths

from evidence_kit.wording import Wording

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
    """Give the person's own documents folder, or the home folder where there is none.

    Qt names the usual folder also when it does not exist.
    """
    location = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(location.DocumentsLocation)
    if found and Path(found).is_dir():
        return Path(found)
    return Path(QStandardPaths.writableLocation(location.HomeLocation))


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


def keeping(path: PurePath, words: Wording) -> str:
    """Say how and where a case is kept, and never more than its path can tell.

    "Only on this computer" holds below the home folder, outside folders of known clouds. Elsewhere
    may be a stick, a network or a second disk: then we say that it is encrypted, and no more.
    A path given on a command line may be relative to the folder the person is in.
    """
    _ = words.gettext
    path = Path(os.path.abspath(path))  # noqa: PTH100 - takes ".." away and reads no disk
    cloud = cloud_of(path.parent)
    if cloud is not None:
        return _("Kept encrypted, in a folder of {cloud}").format(cloud=cloud)
    if path.is_relative_to(Path.home()):
        return _("Kept encrypted, only on this computer")
    return _("Kept encrypted")


def apart_from(case: PurePath) -> Path:
    """Give a folder to begin in for what must not lie beside the case.

    A plugged-in stick where Linux or macOS shows one, else the desktop, else the home folder.
    """
    location = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(location.DesktopLocation)
    for folder in (*_sticks(), Path(found) if found else Path.home()):
        if folder.is_dir() and folder != case.parent and cloud_of(folder) is None:
            return folder
    return Path.home()


def _sticks() -> tuple[Path, ...]:
    home = Path.home()
    places = (Path("/run/media") / home.name, Path("/media") / home.name, Path("/Volumes"))
    found: list[Path] = []
    for place in places:
        try:
            found += sorted(entry for entry in place.iterdir() if os.path.ismount(entry))
        except OSError:
            continue  # no such place on this system, or not ours to look at
    return tuple(entry for entry in found if os.access(entry, os.W_OK))


def shown_name(path: PurePath, most: int = 32) -> str:
    """Give a file's name so that it fits a line: a long one loses its middle, not its ending."""
    name = path.name
    if len(name) <= most:
        return name
    tail = most // 3
    return f"{name[: most - tail - 1]}…{name[-tail:]}"
