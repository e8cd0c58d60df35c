"""Colours everybody can read: the contrast of every pair of tokens that is used together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tools.laws.findings import Finding

LAW = "contrast"
TOKENS = Path("resources/data/tokens.json")
ROUNDING = 0.011
"""The file gives two decimals."""

AAA, AA, EDGE = 7.0, 4.5, 3.0
"""WCAG 2.2, criteria 1.4.6, 1.4.3 and 1.4.11: body text, other text, edges of controls."""

QUIET = frozenset({"text3", "railMuted"})
"""Dates and labels, never an instruction: AA is enough."""

EDGES = frozenset({"control", "railLine", "doorLine"})
LABELS = frozenset({("licht", "rail"), ("licht", "railRaised"), ("doorAccent", "door")})
TEXT = re.compile(r"^text\d?$|^on[A-Z]|(Text|Lead|Muted)$")
"""Names of tokens that letters are drawn in."""
RINGS = frozenset({"focus", "focusRail"})

NOT_TOUCHING = frozenset({("focus", "primary")})
"""The ring is drawn two pixels outside a button, so it is read against the page."""


def luminance(colour: str) -> float:
    """Give the relative luminance of `#rrggbb` between 0 and 1 (WCAG 2.2, definition)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2.2, definition)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def needed(foreground: str, background: str) -> float:
    """Give the least contrast a pair must have for what it is used for."""
    if (foreground, background) in NOT_TOUCHING:
        return 1.0
    if foreground in EDGES | RINGS:
        return EDGE
    if foreground in QUIET or (foreground, background) in LABELS:
        return AA
    return AAA


def readable_colours(root: Path) -> Iterator[Finding]:
    """Find pairs of tokens that are hard to read, or whose stated contrast is not true."""
    tokens = json.loads((root / TOKENS).read_text(encoding="utf-8"))
    measured = {pair["fg"] for pair in tokens["contrastMeasured"]}
    for name in tokens["color"]["light"]:
        if TEXT.search(name) and name not in measured:
            yield Finding(TOKENS.as_posix(), 0, LAW, f"{name} is measured on nothing")
    for pair in tokens["contrastMeasured"]:
        for name in ("light", "dark"):
            yield from _judge(pair, name, tokens["color"][name])


def _judge(pair: Mapping[str, Any], name: str, colours: Mapping[str, str]) -> Iterator[Finding]:
    foreground, background, stated = pair["fg"], pair["bg"], pair[name]
    what = f"{foreground} on {background}, {name}"
    measured = ratio(colours[foreground], colours[background])
    if abs(measured - stated) > ROUNDING:
        yield Finding(TOKENS.as_posix(), 0, LAW, f"{what}: {measured:.2f}, but it says {stated}")
    if measured < needed(foreground, background):
        least = needed(foreground, background)
        yield Finding(TOKENS.as_posix(), 0, LAW, f"{what}: {measured:.2f}, needs {least}")
