"""Whatever goes wrong in the world has words: each error code has its sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.laws.findings import PACKAGE, Finding, sources

LAW = "every-error-has-words"
ERRORS = PACKAGE / "domain" / "errors.py"
SENTENCES = PACKAGE / "services" / "sentences.py"


def every_error_has_words(root: Path) -> Iterator[Finding]:
    """Find codes of `Expected` errors that `services.sentences` does not know."""
    spoken: set[object] = set()
    for source in sources(root):
        if source.name == SENTENCES.as_posix():
            spoken = {
                key.value
                for node in source.nodes
                if isinstance(node, ast.Dict)
                for key in node.keys
                if isinstance(key, ast.Constant)
            }
    for source in sources(root):
        for node in source.nodes:
            code = _code(node)
            if code and code not in spoken:
                yield source.finding(node, LAW, f"no sentence for {code}")


def _code(node: ast.AST) -> str:
    """Give the error code that a class states as `code = "…"`, else an empty text."""
    lines = node.body if isinstance(node, ast.ClassDef) else []
    for line in lines:
        # Either `code = "…"` or `code: ClassVar[str] = "…"`.
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        value = getattr(line, "value", None)
        if isinstance(value, ast.Constant) and getattr(targets[0], "id", "") == "code":
            return str(value.value)
    return ""
