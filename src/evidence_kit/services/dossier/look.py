"""Type sizes and measures of the pages, in CSS pixels, as they were designed."""

from __future__ import annotations

from typing import Final

from evidence_kit.services.dossier.fonts import Face
from evidence_kit.services.dossier.marks import PAGE_HEIGHT, PAGE_WIDTH
from evidence_kit.services.dossier.typeset import Ink, Style

LEFT: Final = 76.0
RIGHT: Final = PAGE_WIDTH - 62
WIDTH: Final = RIGHT - LEFT
TOP: Final = 92.0
BOTTOM: Final = PAGE_HEIGHT - 84
"""Where a page of text ends."""
EXHIBIT_TOP: Final = 80.0
EXHIBIT_BOTTOM: Final = PAGE_HEIGHT - 68

BODY: Final = Style(14, 20)
BODY_SOFT: Final = Style(14, 20, ink=Ink.SOFT)
BODY_STRONG: Final = Style(14, 20, Face.SEMIBOLD)
BODY_BOLD: Final = Style(14, 20, Face.BOLD)
INTRO: Final = Style(15, 22)
SMALL: Final = Style(12.5, 17)
SMALL_SOFT: Final = Style(12.5, 17, ink=Ink.SOFT)
SMALL_STRONG: Final = Style(12.5, 17, Face.SEMIBOLD)
TABLE_HEAD: Final = Style(12, 16, Face.SEMIBOLD)
H1: Final = Style(27, 33, Face.BOLD, spacing=-0.135)
H2: Final = Style(16.5, 22, Face.BOLD)
H3: Final = Style(15.5, 20, Face.BOLD)
MONO: Final = Style(11.4, 15.5, Face.MONO)
MONO_LOOSE: Final = Style(11.2, 17, Face.MONO)
RUNNING: Final = Style(12, 16)
RUNNING_BOLD: Final = Style(12, 16, Face.BOLD)
RUNNING_SOFT: Final = Style(12, 16, ink=Ink.SOFT)
FOOT: Final = Style(11.5, 16, ink=Ink.SOFT)
FOOT_MONO: Final = Style(10.6, 16, Face.MONO, Ink.SOFT)
COVER_TITLE: Final = Style(44, 50, Face.BOLD, spacing=-0.44)
COVER_SUB: Final = Style(20, 28, ink=Ink.SOFT)
EXHIBIT_TITLE: Final = Style(24, 29, Face.BOLD, spacing=-0.12)
QUOTE: Final = Style(15, 21)
CARD_LEAD: Final = Style(14, 25, Face.BOLD)
LEAD: Final = Style(15, 20, Face.SEMIBOLD)
NODE: Final = Style(12.5, 20, Face.BOLD)
NODE_FILLED: Final = Style(12.5, 20, Face.BOLD, Ink.PAPER)
SUM: Final = Style(29, 34, Face.BOLD)
NUMBER_BIG: Final = Style(26, 30, Face.BOLD, Ink.PAPER)
NUMBER: Final = Style(12, 14, Face.BOLD, Ink.PAPER)
