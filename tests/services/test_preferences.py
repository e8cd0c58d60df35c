"""Preferences: fixed keys, fixed values, nothing about a case."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.errors import PlaceNotWritable
from evidence_kit.services.preferences import Preferences, folder, load, save


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    """A choice survives a restart."""
    chosen = Preferences("en", "dark", 150, 15, "recipes", neutral_icon=False, blurred=False)
    chosen = replace(chosen, wide=1408, high=912, fills=True)
    save(tmp_path / "deep" / "evk", chosen)
    assert load(tmp_path / "deep" / "evk") == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"language": "xx", "theme": 7}',
        '{"language": ["nl"]}',
        '{"text_size": 117, "lock_minutes": 0, "window_name": "Mijn zaak"}',
        '{"lock_minutes": true, "neutral_icon": 0, "blurred": "false"}',
        '{"wide": 1409, "high": -16, "fills": 1}',
        "\x00",
    ],
)
def test_a_broken_file_falls_back_to_defaults(tmp_path: Path, text: str) -> None:
    """Nobody is locked out by a damaged preferences file."""
    (tmp_path / "preferences").write_text(text)
    assert load(tmp_path) == Preferences()


def test_a_file_of_an_earlier_version_keeps_its_choices(tmp_path: Path) -> None:
    """What was chosen before there were more settings still holds."""
    (tmp_path / "preferences").write_text('{"language": "en", "theme": "dark"}')
    assert load(tmp_path) == Preferences(language="en", theme="dark")


def test_only_fixed_keys_are_ever_written(tmp_path: Path) -> None:
    """There is no place in the file for a name, a path or a case."""
    save(tmp_path, Preferences())
    assert json.loads((tmp_path / "preferences").read_text()) == {
        "language": "nl",
        "theme": "system",
        "text_size": 100,
        "lock_minutes": 5,
        "window_name": "notes",
        "neutral_icon": True,
        "blurred": True,
        "wide": 0,
        "high": 0,
        "fills": False,
    }
    assert [p.name for p in tmp_path.iterdir()] == ["preferences"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file where the folder should be gives a typed error."""
    (tmp_path / "evk").write_text("")
    with pytest.raises(PlaceNotWritable):
        save(tmp_path / "evk", Preferences())


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_folder_has_a_neutral_name(platform: str) -> None:
    """The name of the settings folder does not tell what the program is for."""
    place = folder({"HOME": "h", "XDG_CONFIG_HOME": "c", "LOCALAPPDATA": "l"}, platform)
    assert place.name == "evk"
