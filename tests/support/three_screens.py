"""Screens of three people nobody is: what each of them sees on a phone, drawn line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

MIKA: Final = "mika.voorbeeld20"
MIKA_SNAP: Final = "mika_vb"
CARDS: Final = "Koop voor 100 euro cadeaukaarten of ik stuur dit naar al je volgers op Instagram"
MORE: Final = "Nu 250 euro. Je hebt tot vanavond"
MAN: Final = {
    "IMG_0501.png": (
        "Instagram",
        f"@{MIKA}",
        "Mika Voorbeeld",
        "< hey where are you from",
        "> the netherlands",
    ),
    "IMG_0502.png": ("Snapchat", MIKA_SNAP, "dinsdag 21:44", f"< {CARDS}", "> wacht"),
    "IMG_0503.png": ("Snapchat", MIKA_SNAP, "woensdag 09:12", f"< {MORE}", "< ik weet wie je bent"),
    "IMG_0504.png": ("Bon", "winkel.example.org", "Cadeaukaart", "EUR 100,00", "17-11-2026 22:10"),
}
"""Of the man of 20: by file, the app, who it is, and what is said; `<` by the other."""

FAKE: Final = "noa.voorbeeld15"
ASKS: Final = "stuur er nog een. anders ziet je hele klas deze"
GIRL: Final = {
    "IMG_0601.png": ("Snapchat", FAKE, "zondag 20:15", "< hoi ik ben ook 15", "> hoi"),
    "IMG_0602.png": ("Snapchat", FAKE, "maandag 19:32", f"< {ASKS}", "> nee stop"),
}

BOSS: Final = "snelgeld.voorbeeld"
NUMBER: Final = "06-12345678"
ERRAND: Final = "je haalt morgen dat pakje op of die video gaat naar je school"
CHILD: Final = {
    "IMG_0701.png": ("Telegram", f"@{BOSS}", NUMBER, "donderdag 16:20", f"< {ERRAND}"),
    "IMG_0702.png": ("Telegram", f"@{BOSS}", "vrijdag 08:05", "< goed gedaan. zaterdag weer"),
}

_TEAL, _GREY, _INK = (13, 110, 122), (228, 233, 236), (20, 24, 26)


def draw_screens(folder: Path, screens: Mapping[str, Sequence[str]], wide: int = 360) -> list[Path]:
    """Draw the screens of one person; `wide` in px."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, lines in screens.items():
        paths.append(folder / name)
        _screen(lines, wide).save(paths[-1])
    return paths


def _screen(lines: Sequence[str], wide: int) -> Image.Image:
    one = wide / 360
    made = Image.new("RGB", (wide, round(wide * 1.8)), (247, 249, 250))
    pen, font = ImageDraw.Draw(made), ImageFont.load_default(15 * one)
    pen.rectangle((0, 0, wide, 44 * one), fill=_GREY)
    pen.text((14 * one, 13 * one), lines[0], _INK, font)
    top = 60 * one
    for line in lines[1:]:
        theirs, said = not line.startswith("> "), line.removeprefix("< ").removeprefix("> ")
        rows = _rows(said, 34)
        left, high = (14 if theirs else 110) * one, (18 * len(rows) + 16) * one
        if said != line:
            box = (left, top, left + 236 * one, top + high)
            pen.rounded_rectangle(box, 10 * one, _GREY if theirs else _TEAL)
        for at, row in enumerate(rows):
            ink = _INK if theirs else (255, 255, 255)
            pen.text((left + 10 * one, top + (8 + 18 * at) * one), row, ink, font)
        top += high + 10 * one
    return made


def _rows(said: str, most: int) -> list[str]:
    rows = [""]
    for word in said.split():
        if len(rows[-1]) + len(word) >= most:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows
