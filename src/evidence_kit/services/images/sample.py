"""The screens of the fictional sample case: like a telephone's, but no real app's.

The same name gives the same bytes on the same machine. Some are PNG with an alpha channel, as
Android makes them, and one is a JPEG, so that the sample walks every way a picture can go.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PIL import Image

from evidence_kit.services.images import story
from evidence_kit.services.images.chats import (
    BEIGE,
    BUBBLES_DARK,
    BUBBLES_GREEN,
    DARK,
    GREY_DISC,
    LIGHT,
    YELLOW,
    Chat,
    bubbles,
    lines,
    start,
)
from evidence_kit.services.images.pencil import WIDTH, Sheet

_HEIGHT: Final = 844
_TALL: Final = 1800
_SAND: Final = "#d7c3a5"
_SNAP: Final = Chat(LIGHT, "Lisa V", "lisa.voorbeeld04", "L", YELLOW, "Chat")
_QUALITY: Final = 90


def draw(name: str) -> bytes:
    """Draw one screen of the sample case.

    Returns:
        A PNG or JPEG file; empty when there is no such screen.
    """
    make = _SCREENS.get(name)
    return make() if make else b""


def _profile() -> bytes:
    sheet, _y = start(Chat(LIGHT, "lisa_voorbeeld", "", "", _SAND, ""), "20:02", _HEIGHT)
    sheet.disc((62, 168), 43, _SAND)
    sheet.text((62, 183), "L", 40, "#6b4e2a", "bold", anchor="ms")
    for x, count, what in (
        (160, "6", "berichten"),
        (234, "214", "volgers"),
        (311, "1.902", "volgend"),
    ):
        sheet.text((x, 164), count, 17, LIGHT.ink, "bold", anchor="ms")
        sheet.text((x, 184), what, 13, LIGHT.ink, anchor="ms")
    sheet.text((20, 246), "Lisa V.", 15.5, LIGHT.ink, "bold")
    sheet.text((20, 268), "19 | Utrecht | snap: lisa.voorbeeld04", 15.5, LIGHT.ink)
    sheet.text((20, 290), "example.org/lisa", 15.5, "#1d5fb5")
    sheet.box((16, 310), (174, 36), "#1f7be0", 8)
    sheet.text((103, 333), "Volgen", 15, "#ffffff", "bold", anchor="ms")
    sheet.box((200, 310), (174, 36), "#efefef", 8)
    sheet.text((287, 333), "Bericht", 15, LIGHT.ink, "bold", anchor="ms")
    tiles = ("#d0d8c6", "#d9cdbd", "#c2cfd8", "#d8c8cd", "#cbc7da", "#d7d6c4")
    for place, colour in enumerate(tiles):
        at = place % 3 * 131, 366 + place // 3 * 131
        sheet.box(at, (129, 129), colour)
    return _png(sheet)


def _snap_chat() -> bytes:
    sheet, y = start(_SNAP, "23:40", _HEIGHT)
    lines(sheet, y, story.FIRST_DAY, _SNAP.below, LIGHT)
    return _png(sheet)


def _snap_threat() -> bytes:
    sheet, y = start(_SNAP, "22:06", _HEIGHT)
    lines(sheet, y, story.THREAT, _SNAP.below, LIGHT)
    return _png(sheet, alpha=True)


def _snap_more() -> bytes:
    sheet, y = start(_SNAP, "22:41", _HEIGHT)
    lines(sheet, y, story.MORE, _SNAP.below, LIGHT)
    target = io.BytesIO()
    sheet.image.save(target, "JPEG", quality=_QUALITY, subsampling=0)
    return target.getvalue()


def _snap_tall() -> bytes:
    sheet, y = start(_SNAP, "19:40", _TALL)
    talk = story.FIRST_DAY + story.THREAT + story.MORE + story.NEXT_DAY
    lines(sheet, y, talk, _SNAP.below, LIGHT)
    return _png(sheet)


def _whatsapp() -> bytes:
    chat = Chat(BEIGE, "06-12345678", "online", "?", GREY_DISC, "Bericht")
    sheet, y = start(chat, "19:16", _HEIGHT)
    bubbles(sheet, y, story.WHATSAPP, BUBBLES_GREEN, BEIGE)
    return _png(sheet, alpha=True)


def _telegram() -> bytes:
    chat = Chat(DARK, "L.", "onlangs gezien", "L", _SAND, "Bericht")
    sheet, y = start(chat, "08:12", _HEIGHT)
    bubbles(sheet, y, story.TELEGRAM, BUBBLES_DARK, DARK)
    return _png(sheet)


def _private() -> bytes:
    sheet, y = start(_SNAP, "21:50", _HEIGHT)
    sheet.box((30, y + 10), (260, 340), "#b9bec2", 12)
    sheet.text((160, y + 186), "privébeeld", 20, "#3b4247", "bold", anchor="ms")
    lines(sheet, y + 370, story.SENT_BACK, _SNAP.below, LIGHT)
    return _png(sheet)


def _bank() -> bytes:
    sheet, _y = start(Chat(LIGHT, "Overschrijving", "", "", "", ""), "22:31", _HEIGHT)
    sheet.box((0, 106), (WIDTH, _HEIGHT - 106), "#f0f2f4")
    sheet.disc((195, 176), 32, "#cfe0ee")
    sheet.text((195, 184), "JV", 21, "#24527a", "bold", anchor="ms")
    sheet.text((195, 248), "- € 120,00", 30, LIGHT.ink, "bold", anchor="ms")
    sheet.text((195, 274), "J. Voorbeeld", 15.5, LIGHT.quiet, anchor="ms")
    sheet.box((18, 300), (354, 358), "#ffffff", 12)
    for place, (what, value) in enumerate(_TRANSFER):
        y = 334 + place * 69
        sheet.text((36, y), what, 13, LIGHT.quiet)
        sheet.text((36, y + 22), value, 16, LIGHT.ink, "bold")
        if place < len(_TRANSFER) - 1:
            sheet.box((36, y + 40), (318, 1), LIGHT.hair)
    return _png(sheet)


def _mail() -> bytes:
    sheet, _y = start(Chat(LIGHT, "Inbox", "", "", "", ""), "19:29", _HEIGHT)
    sheet.text((20, 148), "Je bestelling: cadeaukaart € 50", 20, LIGHT.ink, "bold")
    sheet.text((20, 176), "winkel@example.org · wo 18 nov 2026, 19:29", 13.5, LIGHT.quiet)
    sheet.box((20, 204), (350, 150), "#3a6660", 12)
    sheet.text((40, 244), "Cadeaukaart", 21, "#ffffff", "bold")
    sheet.text((40, 288), "€ 50,00", 33, "#ffffff", "bold")
    y = 394
    for words, weight in _MAIL:
        for part in sheet.wrap(words, 15.5, 350, weight):
            sheet.text((20, y), part, 15.5, LIGHT.ink, weight)
            y += 22
        y += 18
    return _png(sheet)


def _png(sheet: Sheet, *, alpha: bool = False) -> bytes:
    target = io.BytesIO()
    image: Image.Image = sheet.image.convert("RGBA") if alpha else sheet.image
    image.save(target, "PNG")
    return target.getvalue()


_TRANSFER: Final = (
    ("Naar rekening", "NL91 ABNA 0417 1643 00"),
    ("Datum en tijd", "di 17 nov 2026, 22:31"),
    ("Omschrijving", "klaar"),
    ("Van", "Jongerenrekening"),
    ("Kenmerk", "2026-1117-0042"),
)

_MAIL: Final = (
    ("Hallo,", "regular"),
    ("Bedankt voor je bestelling. De code van je kaart staat hieronder.", "regular"),
    ("XXXX-XXXX-XXXX-4471", "bold"),
    ("Bewaar deze mail goed.", "regular"),
)

_SCREENS: Final[Mapping[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "instagram-contact": _profile,
        "snapchat-chat": _snap_chat,
        "snapchat-threat": _snap_threat,
        "bank-transfer": _bank,
        "whatsapp-threat": _whatsapp,
        "giftcard-mail": _mail,
        "snapchat-more": _snap_more,
        "snapchat-tall": _snap_tall,
        "telegram-dark": _telegram,
        "snapchat-private": _private,
    }
)
