"""What a screen reader is told, asked over AT-SPI as a screen reader asks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.services.ports import SystemClock
from evidence_kit.services.sample import PASSPHRASE, make_sample
from evidence_kit.services.worker import PictureWorker
from evidence_kit.wording import wording

READER = Path(__file__).parents[2] / "support" / "aloud.py"
TOGETHER = 'DISPLAY=$1 "$2" -m evidence_kit open "$3" & python3 "$4" "$5" "$6"; kill $!'
"""The program and the reader on one bus."""

Told = dict[str, list[dict[str, Any]]]


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of an X server of its own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Open the sample case with a screen reader, and give what it was told at each step."""
    place = tmp_path_factory.mktemp("aloud")
    run = place / "run"
    run.mkdir(mode=0o700)
    case = place / "case.evk"
    with PictureWorker() as worker:
        make_sample(case, worker, SystemClock().now, wording("nl")).close()
    with screen() as display:
        line = [display, sys.executable, str(case), str(READER), PASSPHRASE, "not the right one"]
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", TOGETHER, "sh", *line],
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
            env={
                "HOME": str(place),
                "XDG_RUNTIME_DIR": str(run),
                "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            },
        )
    assert done.stdout, done.stderr
    said: Told = json.loads(done.stdout.splitlines()[-1])  # the bus talks before
    return said


def one(nodes: list[dict[str, Any]], role: str, name: str) -> dict[str, Any]:
    """Give the one node with this role whose name begins like this."""
    found = [node for node in nodes if node["role"] == role and node["name"].startswith(name)]
    assert len(found) == 1, [(node["role"], node["name"]) for node in nodes if node["name"]]
    return found[0]


pytestmark = [pytest.mark.needs_tools, pytest.mark.slow]


def test_the_path_is_told_with_how_far_it_is(told: Told) -> None:
    """Each step of the rail is a button with its number, name and state; one says: you are here."""
    step = one(told["collect"], "push button", "Stap 2: Verzamelen")
    assert "focusable" in step["states"]
    assert "11 bijlagen" in step["name"]
    assert step["description"] == "Je bent hier"
    assert one(told["collect"], "push button", "Stap 6: Dossier")["description"] == ""
    assert one(told["home"], "push button", "Overzicht")["description"] == "Je bent hier"


def test_the_next_action_and_the_ways_out_are_told(told: Told) -> None:
    """The one next action, Lock and Leave fast are buttons that can be used."""
    nodes = told["collect"]
    for name in ("Verder: gegevens van de dader", "Vergrendel", "Snel weg", "Beelden wazig"):
        assert {"enabled", "focusable"} <= set(one(nodes, "push button", name)["states"])


def test_a_field_tells_its_label_and_its_error(told: Told) -> None:
    """The password field has its label as name, hides what is typed, and tells what is wrong."""
    before = one(told["start"], "password text", "Wachtwoord of herstelcode")
    assert before["description"] == ""
    assert {"editable", "focusable"} <= set(before["states"])
    after = one(told["wrong"], "password text", "Wachtwoord of herstelcode")
    assert after["description"].startswith("Dit past nog niet.")


def test_the_items_are_told_one_by_one(told: Told) -> None:
    """The gallery is a list with a name; each item says its number, its name and its state."""
    nodes = told["collect"]
    assert one(nodes, "list", "Je bijlagen")
    items = [node for node in nodes if node["role"] == "list item"]
    assert len(items) == 11
    assert items[0]["name"].startswith("Bijlage 1, ")
    assert items[0]["name"].endswith(", wazig")
    assert "nog bekijken" in items[0]["description"]
    assert {"focusable", "selectable"} <= set(items[0]["states"])


def test_a_choice_is_one_of_several(told: Told) -> None:
    """Segments are radio buttons, and the one that is on says so."""
    nodes = told["collect"]
    on = one(nodes, "radio button", "Volgorde: Op nummer")
    off = one(nodes, "radio button", "Volgorde: Op datum")
    assert "checked" in on["states"]
    assert "checked" not in off["states"]


def test_whatever_can_be_used_has_a_name(told: Told) -> None:
    """Nothing that takes the keyboard is silent, at no step."""
    for nodes in told.values():
        silent = [n for n in nodes if "focusable" in n["states"] and not n["name"].strip()]
        assert silent == []
