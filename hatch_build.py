"""Compile the message catalogues before a wheel or an editable install is made.

Run as a program it does that alone; `make` does so when a catalogue changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a `.mo` beside each `.po` below `resources/locale`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all catalogues; called by the builder for wheels and editable installs."""
        del version, build_data
        compile_catalogues(Path(self.root) / "resources" / "locale")


def compile_catalogues(folder: Path) -> None:
    """Write a `.mo` file for every `.po` file below `folder`."""
    for source in sorted(folder.rglob("*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream)
        with source.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalogue)


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent / "resources" / "locale")
