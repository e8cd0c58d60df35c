"""Which way letters run: the implicit part of the Unicode Bidirectional Algorithm (UAX #9).

Explicit embeddings, overrides and isolates never get here: `untrusted.visible` has replaced them
by their code points, so rules X1 to X8 have nothing to do and one paragraph is one run.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_STRONG = ("L", "R", "AL")
_NEUTRAL = {"B", "S", "WS", "ON", "BN"}
_FIRST_RIGHT_TO_LEFT = 0x0590


def is_plain(text: str) -> bool:
    """Tell whether no character of this text can run from right to left."""
    return text.isascii() or max(map(ord, text)) < _FIRST_RIGHT_TO_LEFT


def base_level(text: str) -> int:
    """Give 1 when the first strong character runs from right to left, else 0 (rules P2, P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _STRONG:
            return 0 if kind == "L" else 1
    return 0


def levels(text: str, base: int = 0) -> list[int]:
    """Give the embedding level of each character; odd levels run from right to left.

    Args:
        text: one paragraph without explicit formatting characters.
        base: level of the paragraph, 0 or 1.
    """
    if not base and is_plain(text):
        return [0] * len(text)
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    edge = "R" if base else "L"
    _weak(kinds, edge)
    _neutral(kinds, edge)
    return [_implicit(kind, base) for kind in kinds]


def visual_order(piece_levels: Sequence[int]) -> list[int]:
    """Give the order in which pieces of one line stand from left to right (rule L2)."""
    order = list(range(len(piece_levels)))
    for level in range(max(piece_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if piece_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and piece_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def _weak(kinds: list[str], edge: str) -> None:
    strong = previous = edge
    for at, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kinds[at] = previous
        if kinds[at] in _STRONG:
            strong = kinds[at]
        elif kinds[at] == "EN" and strong == "AL":  # W2
            kinds[at] = "AN"
        previous = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    _separators(kinds)
    _terminators(kinds)
    kinds[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]  # W6
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            kinds[at] = "L"


def _separators(kinds: list[str]) -> None:
    """Rule W4: one separator between two numbers of the same kind becomes a number."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if (
            before == after
            and before in {"EN", "AN"}
            and (kind == "CS" or (kind == "ES" and before == "EN"))
        ):
            kinds[at] = before


def _terminators(kinds: list[str]) -> None:
    """Rule W5: signs such as a percent or euro sign next to a number belong to it."""
    for numbers in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        previous = ""
        for at in numbers:
            if kinds[at] == "ET" and previous == "EN":
                kinds[at] = "EN"
            previous = kinds[at]


def _neutral(kinds: list[str], edge: str) -> None:
    """Rules N1 and N2: neutrals take the direction on both sides, or that of the paragraph."""
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _side(kinds[at - 1]) if at else edge
        after = _side(kinds[end]) if end < len(kinds) else edge
        kinds[at:end] = [before if before == after else edge] * (end - at)
        at = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _implicit(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)
