"""How the window is built: one palette, one event loop, no settings kept behind our back."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.laws.findings import PACKAGE, Finding, Source, imported, sources

UI = PACKAGE / "ui"
APP = (PACKAGE / "app.py").as_posix()
THEME = (UI / "theme.py").as_posix()
SETTINGS = (UI / "shell" / "application.py").as_posix()

COLOUR_TEXT = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\s*\(|\bhsla?\s*\(")
COLOUR_TYPES = frozenset({"QColor", "QRgba64"})
COLOUR_MAKERS = frozenset(
    {"fromRgb", "fromRgbF", "fromHsv", "fromHsl", "fromCmyk", "setNamedColor"}
)
TIP = (UI / "parts" / "tip.py").as_posix()
LABELS = frozenset(
    (UI / "parts" / name).as_posix()
    for name in ("para.py", "file_name.py", "glyph.py", "phone_number.py")
)
"""These set plain text themselves."""
TIPS = frozenset({"setToolTip", "setWhatsThis", "setStatusTip"})
TIP_ROLES = frozenset({"ToolTipRole", "WhatsThisRole", "StatusTipRole"})
READS_HTML = frozenset(
    {"QErrorMessage", "QLabel", "QMessageBox", "QTextBrowser", "QTextDocument", "QTextEdit"}
    | {"QToolTip", "QWhatsThis", "QWizardPage"}
)
NESTED_LOOPS = frozenset({"processEvents", "QEventLoop"})
LOOP_STARTERS = frozenset({"exec", "exec_"})
LOOSE_ITEMS = frozenset({"itemAt", "itemAtPosition"})


def _shown(root: Path) -> Iterator[Source]:
    """Give the sources of the window: everything in `ui`, and `app.py`."""
    yield from sources(root, UI)
    yield from (source for source in sources(root) if source.name == APP)


def one_palette(root: Path) -> Iterator[Finding]:
    """Find colours and style sheets made outside `ui/theme.py`."""
    for source in _shown(root):
        if source.name == THEME:
            continue
        prose = _docstrings(source.nodes)
        for node in source.nodes:
            if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet":
                yield source.finding(node, "one-palette", "setStyleSheet belongs to ui/theme.py")
            elif node not in prose and _is_colour(node):
                yield source.finding(node, "one-palette", "a colour; take a token from the theme")


def _docstrings(nodes: Iterable[ast.AST]) -> set[ast.AST]:
    """Give the nodes of sentences that stand alone: docstrings of modules, classes, attributes."""
    return {node.value for node in nodes if isinstance(node, ast.Expr)}


def _is_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(COLOUR_TEXT.search(node.value))
    if isinstance(node, ast.Attribute):
        named = _name(node.value) == "GlobalColor" and node.attr != "transparent"
        return named or (node.attr in COLOUR_MAKERS and _name(node.value) in COLOUR_TYPES)
    if isinstance(node, ast.Call) and _name(node.func) in COLOUR_TYPES:
        return any(isinstance(argument, ast.Constant) for argument in node.args)
    return False


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def one_event_loop(root: Path) -> Iterator[Finding]:
    """Find event loops inside the event loop: a second click would run in the midst of the first.

    `exec` is the application's own, once, in `app.py`.
    """
    for source in _shown(root):
        for node in source.nodes:
            if isinstance(node, ast.Attribute | ast.Name) and _name(node) in NESTED_LOOPS:
                yield source.finding(node, "one-event-loop", f"uses {_name(node)}")
            starts = isinstance(node, ast.Call) and _name(node.func) in LOOP_STARTERS
            if starts and source.name != APP:
                yield source.finding(node, "one-event-loop", "starts a loop of its own")


def letters_stay_letters(root: Path) -> Iterator[Finding]:
    """Find what shows words that Qt may read as HTML: it would fetch and decode their pictures."""
    for source in _shown(root):
        for node in source.nodes:
            named = _name(node)
            if source.name != TIP and (named in TIPS or named in TIP_ROLES):
                yield source.finding(node, "letters", f"{named}: `tip` in ui/parts/tip.py does it")
            if source.name not in LABELS and READS_HTML.intersection(
                name.rpartition(".")[2] for name in (named, *imported(node))
            ):
                yield source.finding(node, "letters", "reads HTML; ui/parts has Para and FileName")


def no_loose_layout_items(root: Path) -> Iterator[Finding]:
    """Find calls that fetch an item of a layout; Qt frees it behind the back of the binding."""
    for source in _shown(root):
        for node in source.nodes:
            if isinstance(node, ast.Call) and _name(node.func) in LOOSE_ITEMS:
                yield source.finding(node, "layout-items", "use `contents` of ui/parts/contents.py")


def no_settings_of_qt(root: Path) -> Iterator[Finding]:
    """Find `QSettings` outside the one place that sends it nowhere, so that Qt keeps no history."""
    for source in sources(root):
        for node in source.nodes:
            if source.name != SETTINGS and any(
                name.endswith("QSettings") for name in imported(node)
            ):
                yield source.finding(node, "no-settings-of-qt", "imports QSettings")
