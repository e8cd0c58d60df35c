"""The command line runs where Qt cannot: it imports the window inside `open` alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.laws.findings import PACKAGE, Finding, imported, sources

LAW = "window-only-in-open"
COMMAND_LINE = PACKAGE / "cli"
WINDOW = ("evidence_kit.app", "evidence_kit.ui", "PySide6", "shiboken6")


def window_only_in_open(root: Path) -> Iterator[Finding]:
    """Find imports of the window in the command line that run before `open` is asked for."""
    for source in sources(root, COMMAND_LINE):
        inside = {
            node
            for function in source.nodes
            if isinstance(function, ast.FunctionDef) and function.name.strip("_") == "open"
            for node in ast.walk(function)
        }
        for node in source.nodes:
            names = [name for name in imported(node) if name.startswith(WINDOW)]
            if names and node not in inside:
                yield source.finding(node, LAW, f"imports {names[0]} outside open()")
