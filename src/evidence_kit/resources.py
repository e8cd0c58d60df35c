"""The only door to `resources/`: the packaged folder in a wheel, else the repository's own."""

from __future__ import annotations

import functools
from pathlib import Path

from evidence_kit.domain.errors import Bug

_PACKAGED = Path(__file__).parent / "_resources"
_REPOSITORY = Path(__file__).parents[2] / "resources"


@functools.cache
def root() -> Path:
    """Give the folder that holds fonts, icons, pictures, catalogues and data.

    Raises:
        Bug: the installation lacks its resources.
    """
    for folder in (_PACKAGED, _REPOSITORY):
        if folder.is_dir():
            return folder
    raise Bug("resources are missing")


def path(*parts: str) -> Path:
    """Give the path of one resource, e.g. `path("icons", "lock.svg")`.

    Raises:
        Bug: there is no such resource; a name is misspelt in the program.
    """
    found = root().joinpath(*parts)
    if not found.exists():
        raise Bug(f"no resource {'/'.join(parts)}")
    return found


def text(*parts: str) -> str:
    """Read one text resource as UTF-8."""
    return path(*parts).read_text(encoding="utf-8")
