"""The list of screens: a function for each, marked with `@screen`, that builds it from samples.

    @screen("start")
    def start(stage: Stage) -> QWidget:
        return StartFrame(stage.theme, stage.words, StartPage(...))

The function gets a `Stage` and returns a frame, a page, or any widget. What must happen after
the window is on screen (open a dialog, hold an eye) goes through `stage.then(...)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.wording import LANGUAGES
from tools.screens.stage import Stage

SIZES: Final = ((1280, 800), (1024, 700))

Build = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen, and the window sizes, languages and text sizes in percent it is shown in.

    `hardest`: once more at 200 % in the smallest of the sizes, light, in the first language.
    """

    name: str
    build: Build
    sizes: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    text_sizes: tuple[int, ...] = (100,)
    hardest: bool = True


_SCREENS: dict[str, Screen] = {}


def screen(
    name: str,
    *,
    sizes: tuple[tuple[int, int], ...] = SIZES,
    languages: tuple[str, ...] = LANGUAGES,
    text_sizes: tuple[int, ...] = (100,),
    hardest: bool = True,
) -> Callable[[Build], Build]:
    """Mark a function as the builder of the screen called `name` (lower case, hyphens)."""

    def keep(build: Build) -> Build:
        if name in _SCREENS:
            raise ValueError(f"two screens called {name}")
        _SCREENS[name] = Screen(name, build, sizes, languages, text_sizes, hardest)
        return build

    return keep


def all_screens() -> tuple[Screen, ...]:
    """Give every registered screen by name."""
    return tuple(_SCREENS[name] for name in sorted(_SCREENS))
