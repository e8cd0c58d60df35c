"""Nouns stay pure: `domain` computes, and never looks at a clock, a file or the dice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.laws.findings import PACKAGE, Finding, Source, imported, sources

LAW = "pure-domain"

PURE = frozenset(
    {"__future__", "abc", "base64", "binascii", "bisect", "collections", "contextlib"}
    | {"dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "hashlib", "hmac"}
    | {"heapq", "itertools", "json", "math", "numbers", "operator", "re", "statistics", "string"}
    | {"struct", "textwrap", "types", "typing", "unicodedata", "zlib"}
)
"""Modules of the standard library that give the same answer for the same question."""

IMPURE_NAMES = frozenset({"open", "input", "print", "exec", "eval", "compile", "__import__"})
IMPURE_METHODS = frozenset({"now", "today", "utcnow", "read_bytes", "read_text", "write_bytes"})


def pure_domain(root: Path) -> Iterator[Finding]:
    """Find imports and calls in `domain` that reach outside."""
    for source in sources(root, PACKAGE / "domain"):
        for node in source.nodes:
            yield from _imports(source, node)
            yield from _calls(source, node)


def _imports(source: Source, node: ast.AST) -> Iterator[Finding]:
    for name in imported(node):
        top = name.partition(".")[0]
        if top not in PURE and not name.startswith("evidence_kit.domain"):
            yield source.finding(node, LAW, f"imports {name}")


def _calls(source: Source, node: ast.AST) -> Iterator[Finding]:
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Name) and node.func.id in IMPURE_NAMES:
        yield source.finding(node, LAW, f"calls {node.func.id}()")
    if isinstance(node.func, ast.Attribute) and node.func.attr in IMPURE_METHODS:
        yield source.finding(node, LAW, f"calls .{node.func.attr}()")
