"""Files: short, named after what they tell, and about this project alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tools.laws.findings import Finding, nodes_of

LONGEST = 300
"""Lines; a longer file tells more than one thing."""

TALLEST = 60
"""Lines of one function with its docstring; more does not fit a screen."""

VAGUE = frozenset(
    {"base", "common", "commons", "core", "helper", "helpers", "lib", "manager", "managers"}
    | {"misc", "shared", "tool", "util", "utils"}
)
"""Names that say nothing about what is inside."""

FOREIGN = {
    "a place on one machine": re.compile(
        # Sam Voorbeeld, who does not exist, may have a home.
        r"(?<![\w.~-])/(?:work|root|tmp|(?:home|Users)/(?!sam\b)\w+)/"
    ),
    "the host of a package registry": re.compile(r"p[y]pi\.org|p[y]thonhosted|n[p]mjs\."),
    "unfinished work": re.compile(r"\b(?:TODO|FIXME|XXX|HACK|[Ff]or now)\b"),
    "filler text": re.compile(r"\blorem ipsum\b", re.IGNORECASE),
}
OTHER_PENS = ("LICENSE", "resources/licences/", "resources/fonts/", "requirements/")
"""Texts that others wrote, or a program."""

MADE = frozenset({"build", "dist", "__pycache__"})
DOTTED = frozenset({".ci"})
"""Of the folders with a dot, the one that is the project's own; the others belong to tools."""

THIS_LAW = "tools/laws/files.py"
TEXT = frozenset(
    {".py", ".md", ".toml", ".json", ".svg", ".po", ".desktop", ".xml", ".txt", ".yml", ".in"}
)


def own_files(root: Path) -> Iterator[Path]:
    """Give the project's own files, relative to its folder, leaving out what can be made again."""
    for path in sorted(root.iterdir()):
        if path.is_file():
            yield path.relative_to(root)
        elif path.name not in MADE and (path.name in DOTTED or not path.name.startswith(".")):
            below = (file.relative_to(root) for file in sorted(path.rglob("*")) if file.is_file())
            yield from (name for name in below if not MADE.intersection(name.parts))


def short_files(root: Path) -> Iterator[Finding]:
    """Find Python files of more than 300 lines."""
    for name in own_files(root):
        if name.suffix == ".py":
            lines = len((root / name).read_text(encoding="utf-8").splitlines())
            if lines > LONGEST:
                yield Finding(name.as_posix(), 0, "short-files", f"{lines} lines")


def short_functions(root: Path) -> Iterator[Finding]:
    """Find functions that do not fit a screen."""
    for name in own_files(root):
        if name.suffix != ".py":
            continue
        for node in nodes_of((root / name).read_text(encoding="utf-8")):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > TALLEST:
                    text = f"{node.name} has {lines} lines"
                    yield Finding(name.as_posix(), node.lineno, "short-functions", text)


def telling_names(root: Path) -> Iterator[Finding]:
    """Find Python files and folders whose name says nothing."""
    for name in own_files(root):
        vague = VAGUE & {*name.parent.parts, name.stem}
        if name.suffix == ".py" and vague:
            yield Finding(name.as_posix(), 0, "telling-names", f"named {', '.join(sorted(vague))}")


def own_matters(root: Path) -> Iterator[Finding]:
    """Find machine paths, registry hosts, unfinished work and filler in our texts."""
    for name in own_files(root):
        if name.as_posix().startswith((*OTHER_PENS, THIS_LAW)):
            continue
        if name.suffix not in TEXT and name.name not in {"Makefile", "run"}:
            continue
        lines = (root / name).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            for what, pattern in FOREIGN.items():
                if pattern.search(line):
                    yield Finding(name.as_posix(), number, "own-matters", what)
