"""A girl of 15 who told nobody plays her case from the first question to the police file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.domain.complaint import Signer, signer_of
from evidence_kit.domain.exhibit import InWords
from evidence_kit.domain.guide import Kind
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.ui.shell.path import CHECK, FIRST, TELL
from support.three_cases import Guided, body, in_the_log
from support.three_screens import ASKS, FAKE, GIRL, draw_screens
from support.whole import Told, everything

PIN = "305518"
CALM = "Niet bellen, mijn ouders weten het niet"


@pytest.mark.slow
def test_the_girl_who_told_nobody(guided: Guided, tmp_path: Path) -> None:
    """More images are asked; she is listened to, no image is kept, and no parent is made up."""
    draw_screens(tmp_path, GIRL)
    Image.new("RGB", (360, 648), "grey").save(tmp_path / "IMG_0603.png")
    girl = guided
    girl.begins()
    is_asked(girl)
    takes_steps(girl)
    keeps(girl, tmp_path)
    tells(girl)
    checks(girl)
    stands_on_paper(girl.makes_dossier(tmp_path / "dossier.pdf"))
    assert set(in_the_log(girl)) == {""}


def is_asked(girl: Guided) -> None:
    """She is told that she may talk to the police herself, and to keep no nude image."""
    girl.goes_to(FIRST)
    girl.answers("safe", "yes")
    girl.answers("for-whom", "me")
    girl.answers("age-now", "12-15")
    girl.answers("channel", "chat")
    girl.answers("threatened", "yes")
    girl.answers("image", "real")
    girl.answers("demanded", "images")
    for question in ("did-more", "spread", "told"):
        girl.answers(question, "no")
    girl.reads_advice("give-nothing", "keep", "talk", "minor-images", "alone-young")
    assert (girl.found.outcome, girl.found.kinds) == ("threat-real", {Kind.SEXUAL})


def takes_steps(girl: Guided) -> None:
    """Talking comes before collecting; images of her are taken down by Take It Down."""
    girl.presses("Naar je eerste stappen")
    girl.ticks(FirstStep.NO_MORE, FirstStep.NO_PAY, FirstStep.KEEP_ALL)
    girl.waits_for(FirstStep.TALK, Turn.NOW)
    girl.waits_for(FirstStep.BLOCK, Turn.AFTER)
    girl.sees_words("Aan een vriend")
    girl.opens(FirstStep.TAKEDOWN)
    girl.presses("Zoek, meld en laat weghalen")
    girl.sees_words("Deze passen bij beelden van iemand onder de 18.", "Take It Down")
    girl.sees_nowhere("StopNCII")
    girl.presses_all("Schrijf een verzoek op", "Aan wie heb je het gevraagd? Take It Down")
    girl.fills("Pincode", PIN)
    girl.presses_all("Klaar", "Hulp")
    girl.sees_words("Helpwanted", "Kindertelefoon")


def keeps(girl: Guided, folder: Path) -> None:
    """Two screens are kept; of the private one only her words are."""
    girl.keeps_in_words(folder, [*GIRL, "IMG_0603.png"])
    assert isinstance(girl.case.exhibits[2].evidence, InWords)
    girl.opens_first()
    girl.notes(FAKE, new=True)
    girl.fills("Platform", "Snapchat")
    girl.presses("Klaar, volgende bijlage")
    girl.sees()


def tells(girl: Guided) -> None:
    """One threat, word for word, and that she said no."""
    girl.tells(
        "Dreigement",
        "16-11-2026",
        "19:32",
        item="IMG_0602.png",
        quote=ASKS,
        more="",
        wanted=("Meer beelden",),
        who="mijn klas",
    )
    girl.tells("Ik zei nee", "16-11-2026", "19:35")
    girl.goes_to(TELL)


def checks(girl: Guided) -> None:
    """She can be reached without a call; a parent signs, and she need not know yet."""
    girl.goes_to(CHECK)
    girl.presses("Invullen: Jouw contactgegevens")
    girl.fills("Jouw naam", "Noor")
    girl.fills("E-mail", "noor@example.org")
    girl.fills("Waar moeten ze nog op letten als ze bellen?", CALM)
    girl.presses_all("Klaar, terug naar controleren", "Verzoek tot vervolging")
    assert girl.ages_marked() == ["Jonger dan 16 dit gaat over jou"]
    assert signer_of(girl.case, girl.today) is Signer.REPRESENTATIVE
    girl.presses_all("Weet ik nog niet", "Klaar, terug naar controleren")
    girl.sees_words("Je wens over vervolging", "Hoe de politie je bereikt")


def stands_on_paper(dossier: Told) -> None:
    """Her own name on her line, nobody's on the other, no request she did not make."""
    for title, said in (
        (
            "Samenvatting voor de politie",
            (
                rf"Wat de ander wil meer beelden .*Wens weet het nog niet zeker "
                rf".*‘{ASKS}’ 16-11-2026, 19\.32 uur, bijlage 2 .*{FAKE}"
            ),
        ),
        ("Tijdlijn", r"Dreigement .*Wie het zou horen of zien: mijn klas\..*Geweigerd"),
        ("Handtekening", r"Noor Naam Plaats en datum Handtekening Naam ouder, voogd"),
    ):
        page = body(dossier, title)
        assert re.search(said, page), f"{said} is not in {page}"
    text = everything(dossier.path)
    assert "klacht" not in text.casefold()
    assert PIN not in text
    assert " ".join(dossier.pages[-1].split()).count(CALM) == 1
    assert CALM not in "".join(dossier.pages[:-1])
