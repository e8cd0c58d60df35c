"""The `preferences` file: fixed keys and fixed values, no free text, nothing about a case."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.services.disk import make_folder, why
from evidence_kit.wording import LANGUAGES, N_, Wording

THEMES: Final = ("system", "light", "dark")
TEXT_SIZES: Final = (100, 115, 130, 150, 175, 200)
"""Percent."""
LOCK_MINUTES: Final = (1, 5, 15)
"""Minutes without a sign of the person after which an open case locks."""

WINDOW_NAMES: Final = MappingProxyType(
    {
        "notes": N_("Notes"),
        "homework": N_("Homework"),
        "recipes": N_("Recipes"),
        "lists": N_("Lists"),
        "travel": N_("Travel plan"),
    }
)
"""What the window may be called, by key; none says anything about what is in it."""


PX_STEP: Final = 16
WINDOW_PX: Final = (0, *range(320, 8193, PX_STEP))
"""Sizes of the window that are kept. Its place is not: the system puts it where it can be seen."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks and when it locks. Each value comes from a fixed list.

    Attributes:
        language: of the window.
        theme: "system" follows the computer.
        text_size: percent.
        lock_minutes: see `LOCK_MINUTES`.
        window_name: a key of `WINDOW_NAMES`.
        neutral_icon: show a sheet of notes in place of our own picture.
        blurred: images begin blurred when a case is opened.
        wide, high: size of the window in px, one of `WINDOW_PX`; 0 is as designed.
        fills: the window fills the screen.
    """

    language: str = "nl"
    theme: str = "system"
    text_size: int = 100
    lock_minutes: int = 5
    window_name: str = "notes"
    neutral_icon: bool = True
    blurred: bool = True
    wide: int = 0
    high: int = 0
    fills: bool = False


_ALLOWED: Final[Mapping[str, tuple[object, ...]]] = MappingProxyType(
    {
        "language": tuple(LANGUAGES),
        "theme": THEMES,
        "text_size": TEXT_SIZES,
        "lock_minutes": LOCK_MINUTES,
        "window_name": tuple(WINDOW_NAMES),
        "neutral_icon": (True, False),
        "blurred": (True, False),
        "wide": WINDOW_PX,
        "high": WINDOW_PX,
        "fills": (True, False),
    }
)


def window_name(preferences: Preferences, words: Wording) -> str:
    """Give the name of the window in a language."""
    return words.gettext(WINDOW_NAMES[preferences.window_name])


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
    known: dict[str, Any] = {
        key: untrusted[key]
        for key, allowed in _ALLOWED.items()
        if key in untrusted and _among(untrusted[key], allowed)
    }
    return Preferences(**known)


def _among(untrusted: object, allowed: tuple[object, ...]) -> bool:
    # For Python 1 and 1.0 and True are equal, but not for the file.
    return any(type(untrusted) is type(one) and untrusted == one for one in allowed)


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
