"""What is said in the fictional sample case of Sam Voorbeeld. Everything here is invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """One message.

    Attributes:
        when: time on the screen.
        words: what it says; a line break starts a new line. Empty for a list of names, drawn grey.
        mine: whether the person with the phone wrote it.
    """

    when: str
    words: str
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A line between messages that says which day it is."""

    name: str


Talk = tuple[Said | Day, ...]

FIRST_DAY: Final[Talk] = (
    Day("ZONDAG 15 NOVEMBER 2026"),
    Said("23:02", "heey daar ben je"),
    Said("23:02", "hoi, ja nu wel", mine=True),
    Said("23:09", "ik vind praten met jou echt fijn"),
    Said("23:11", "haha ja gezellig", mine=True),
    Said("23:18", "gaan we morgen bellen?\nmet beeld is leuker"),
    Said("23:20", "misschien, ik moet eerst naar school", mine=True),
    Said("23:36", "beloofd? ik wacht op je"),
    Said("23:40", "is goed", mine=True),
)

THREAT: Final[Talk] = (
    Day("DINSDAG 17 NOVEMBER 2026"),
    Said("21:58", "zo, dat heb ik mooi allemaal opgenomen\nen ik heb de lijst met al je volgers"),
    Said("21:59", ""),
    Said("22:01", "wat wil je van me\ndoe dit alsjeblieft niet", mine=True),
    Said(
        "22:06",
        "120 euro nu, anders gaat het vanavond naar al je vrienden en je school\n"
        "NL91 ABNA 0417 1643 00\n"
        "op naam van J. Voorbeeld\n"
        "je hebt 1 uur. app als het klaar is: 06-12345678",
    ),
)

SENT_BACK: Final[Talk] = (Said("21:50", "deze heb ik bewaard"),)

MORE: Final[Talk] = (
    Said("22:14", "ik heb dat niet. laat me met rust", mine=True),
    Said("22:15", "dan begin ik met je zus. ik zie haar hier staan\nnog 45 minuten"),
    Said("22:33", "het is overgemaakt. wis het nu", mine=True),
    Said("22:35", "goed begin. morgen nog 300, dan stop ik"),
    Said("22:37", "je zei dat het dan klaar was", mine=True),
    Said(
        "22:39",
        "het is klaar als ik het zeg\nen niks tegen je ouders of de politie\n"
        "morgen 19 uur app ik je",
    ),
    Said("22:40", "laat me met rust", mine=True),
)

NEXT_DAY: Final[Talk] = (
    Day("WOENSDAG 18 NOVEMBER 2026"),
    Said("08:03", "denk aan vanavond. 300 euro, zelfde rekening"),
    Said("16:20", "ik heb geen geld meer", mine=True),
    Said("19:38", "we zijn nog niet klaar"),
)

WHATSAPP: Final[Talk] = (
    Day("wo 18 nov 2026"),
    Said("18:51", "goedenavond"),
    Said("18:51", "heb je de 300 al"),
    Said("18:58", "wie is dit", mine=True),
    Said("18:59", "dat weet je heel goed"),
    Said("19:02", "betaal je niet dan ziet je moeder het ook. ik heb haar nummer"),
    Said("19:12", "stop hiermee. ik betaal niks meer", mine=True),
    Said("19:13", "jij kiest"),
    Said("19:16", "50 dan. cadeaukaart mag ook. stuur de code"),
)

TELEGRAM: Final[Talk] = (
    Day("donderdag 19 november 2026"),
    Said("07:48", "je hebt me geblokkeerd daar"),
    Said("07:49", "geeft niet, ik heb meer accounts"),
    Said("07:55", "ik heb alles bewaard wat je stuurt", mine=True),
    Said("07:58", "250 vandaag en je hoort nooit meer iets"),
    Said("08:01", "ik betaal niet meer", mine=True),
    Said("08:03", "dan weet je wat er komt"),
    Said("08:10", "ik ga naar de politie", mine=True),
)
