"""What a law found, and the Python sources it looks at."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path("src/evidence_kit")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place where a law is broken; `line` 0 means the file as a whole."""

    file: str
    line: int
    law: str
    text: str

    def __str__(self) -> str:
        """Show it the way editors understand: file, line, law, what is wrong."""
        return f"{self.file}:{self.line}: {self.law}: {self.text}"


Law = Callable[[Path], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Source:
    """One parsed Python file; `name` is its path below the project with forward slashes."""

    name: str
    text: str
    nodes: tuple[ast.AST, ...]
    """All of it, from the module inwards."""

    def finding(self, node: ast.AST, law: str, text: str) -> Finding:
        """Make a finding at a node of this file."""
        return Finding(self.name, getattr(node, "lineno", 0), law, text)


def sources(root: Path, below: Path = PACKAGE) -> Iterator[Source]:
    """Read and parse every Python file below a folder of the project."""
    for path in sorted((root / below).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        yield Source(path.relative_to(root).as_posix(), text, nodes_of(text))


@functools.lru_cache(maxsize=2048)
def nodes_of(text: str) -> tuple[ast.AST, ...]:
    """Parse a file, once for all laws. Raises SyntaxError."""
    return tuple(ast.walk(ast.parse(text)))


def imported(node: ast.AST) -> Iterator[str]:
    """Give the full names that an import statement brings in, e.g. `PySide6.QtCore.QSettings`."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
