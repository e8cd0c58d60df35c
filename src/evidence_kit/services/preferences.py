"""The `preferences` file: fixed keys and fixed values, no free text, nothing about a case."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from evidence_kit.services.disk import make_folder, why
from evidence_kit.wording import LANGUAGES

THEMES: Final = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks. Each value comes from a fixed list."""

    language: str = "nl"
    theme: str = "system"


def folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Give the folder where this system keeps settings of programs, under a neutral name."""
    home = Path(environment.get("HOME") or Path.home())
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "evk"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "evk"
    return Path(environment.get("XDG_CONFIG_HOME") or home / ".config") / "evk"


def load(place: Path) -> Preferences:
    """Read the preferences; anything unknown or broken falls back to the default value."""
    try:
        untrusted = json.loads((place / "preferences").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(untrusted, dict):
        return Preferences()
    language, theme = untrusted.get("language"), untrusted.get("theme")
    default = Preferences()
    return Preferences(
        language=language if language in LANGUAGES else default.language,
        theme=theme if theme in THEMES else default.theme,
    )


def save(place: Path, preferences: Preferences) -> None:
    """Write the preferences whole or not at all.

    Raises:
        PlaceNotWritable: the settings folder does not let us write.
        DiskFull: there is no room.
    """
    target, part = place / "preferences", place / "preferences.part"
    make_folder(place)
    try:
        part.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
        part.replace(target)
    except OSError as error:
        raise why(error, place.name) from error
