"""Sentences reach the translator whole: one plain string for each call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.laws.findings import Finding, sources

LAW = "whole-sentences"
TRANSLATE = frozenset({"_", "gettext"})
MARK = frozenset({"N_"})
COUNT = frozenset({"ngettext"})


def whole_sentences(root: Path) -> Iterator[Finding]:
    """Find sentences that are put together before they are translated.

    A name is fine, because its sentence stands in a table marked with `N_`; a sum, a choice
    or an f-string is not: the catalogues would never see what it becomes.
    """
    for source in sources(root):
        for node in source.nodes:
            if isinstance(node, ast.Call) and not _is_whole(node):
                yield source.finding(node, LAW, "not one plain sentence")


def _is_whole(call: ast.Call) -> bool:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in MARK:
        return all(map(_is_text, call.args))
    if name in COUNT:
        return all(map(_is_text_or_name, call.args[:2]))
    return name not in TRANSLATE or all(map(_is_text_or_name, call.args))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_text_or_name(node: ast.AST) -> bool:
    return _is_text(node) or isinstance(node, ast.Name | ast.Attribute | ast.Subscript)
