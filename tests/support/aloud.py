"""Reads a window as a screen reader does; run by the system's Python, which has `gi` and AT-SPI.

    python3 aloud.py SECRET WRONG_SECRET

Types a wrong secret and the right one on the first page, goes to the gallery, and prints what a
screen reader is told of each step as JSON: lists of role, name, description and states.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60.0
"""Seconds until something that does not come is given up."""


def everything(node: Any) -> Iterator[Any]:
    """Walk over a node and all below it."""
    yield node
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from everything(child)


def told(node: Any) -> dict[str, Any]:
    """Give what a screen reader says of a node."""
    states = node.get_state_set().get_states()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": sorted(state.value_nick for state in states),
    }


def program() -> Any:
    """Give the program's node; it is the only one on this bus."""
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    return next((one for one in found if one is not None and one.get_child_count()), None)


def wait_for(fits: Callable[[Any], bool]) -> Any:
    """Wait until a node that fits is showing."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            root = program()
            nodes = everything(root) if root is not None else ()
            found = next((n for n in nodes if _showing(n) and fits(n)), None)
        except gi.repository.GLib.GError:  # it went away while it was looked at
            found = None
        if found is not None:
            return found
        time.sleep(0.2)
    raise SystemExit("nothing like that is on screen")


def _showing(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def called(role: str, *words: str) -> Callable[[Any], bool]:
    """Make a test for a node by its role and what its name begins with."""
    return lambda n: n.get_role_name() == role and (n.get_name() or "").startswith(words)


def press(node: Any) -> None:
    """Do the first thing a node offers."""
    node.do_action(0)


def dump() -> list[dict[str, Any]]:
    """Give everything that is on screen."""
    return [told(node) for node in everything(program()) if _showing(node)]


def main() -> None:
    """Go through the first page into the case."""
    secret, wrong = sys.argv[1:]
    field = wait_for(lambda n: n.get_role_name() == "password text")
    said = {"start": dump()}
    field.set_text_contents(wrong)
    press(wait_for(called("push button", "Open")))
    wait_for(lambda n: n.get_role_name() == "password text" and n.get_description())
    said["wrong"] = dump()
    field.set_text_contents(secret)
    press(wait_for(called("push button", "Open")))
    step = wait_for(lambda n: n.get_name().startswith(("Stap 2", "Step 2")))
    said["home"] = dump()
    press(step)
    wait_for(lambda n: n.get_role_name() == "list")
    said["collect"] = dump()
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
