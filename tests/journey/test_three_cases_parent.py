"""A parent of a child of 13 who was made to run an errand plays the case beside the child."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evidence_kit.domain.complaint import Signer, signer_of
from evidence_kit.domain.guide import Kind
from evidence_kit.domain.person import Teller
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.ui.shell.path import CHECK, FIRST, TELL
from support.three_cases import Guided, body, boxes, in_the_log
from support.three_screens import BOSS, CHILD, ERRAND, draw_screens
from support.whole import Told, everything

PARENT, SON, WITNESS = "Emine Voorbeeld", "Yusuf Voorbeeld", "Yara Voorbeeld"
SAW = "Ik zag het bericht op zijn telefoon."


@pytest.mark.slow
def test_the_parent_of_a_child_of_13(guided: Guided, tmp_path: Path) -> None:
    """Who helps is named as such, in the file and in the log, and signs for the child."""
    draw_screens(tmp_path, CHILD)
    parent = guided
    comes_by_the_door_for_helpers(parent)
    is_asked(parent)
    takes_steps(parent)
    parent.collects(tmp_path, list(CHILD))
    parent.opens_first()
    parent.notes(f"@{BOSS}", new=True)
    parent.fills("Platform", "Telegram")
    parent.presses("Klaar, volgende bijlage")
    parent.sees()
    tells(parent)
    asks_prosecution(parent)
    stands_on_paper(parent.makes_dossier(tmp_path / "dossier.pdf"))
    assert set(in_the_log(parent)) == {"helper"}


def comes_by_the_door_for_helpers(parent: Guided) -> None:
    """First what to say and what not to; then who helps, and how old the child is."""
    parent.arrives_to_help("Ouder of voogd", "12 tot en met 15")
    assert parent.case.person.teller is Teller.PARENT


def is_asked(parent: Guided) -> None:
    """The words are about the child; who it is for and the age were said at the door."""
    parent.goes_to(FIRST)
    parent.sees_words("Is diegene nu veilig?")
    parent.answers("safe", "yes")
    parent.answers("channel", "chat")
    parent.answers("threatened", "yes")
    parent.answers("image", "real")
    parent.answers("demanded", "crime")
    parent.answers("did-more", "yes")
    parent.answers("spread", "no")
    parent.answers("told", "no")
    parent.reads_advice("stop-crime", "keep", "listen", "did-more", "listen-child", "minor-images")
    assert (parent.found.outcome, parent.found.kinds) == ("threat-real", {Kind.CRIMINAL})
    assert parent.found.helping


def takes_steps(parent: Guided) -> None:
    """What to say to the child stands beside the steps; the sheet is that of the app."""
    parent.presses("Naar je eerste stappen")
    parent.sees_words("Aan wie je helpt")
    parent.ticks(FirstStep.KEEP_ALL)
    parent.waits_for(FirstStep.KEEP_ALL, Turn.DONE)
    parent.waits_for(FirstStep.BLOCK, Turn.AFTER)
    parent.opens(FirstStep.REPORT_ACCOUNT)
    parent.presses("Bekijk het per app")
    parent.chooses_app("Telegram")
    parent.presses("Hulp")
    parent.sees_words("Helpwanted", "Veilig Thuis")


def tells(parent: Guided) -> None:
    """The errand, under pressure; somebody saw it who does not want to be named."""
    parent.tells(
        "Dreigement",
        "19-11-2026",
        "16:20",
        item="IMG_0701.png",
        quote=ERRAND,
        more="",
        wanted=("Iets wat niet mag",),
        who="zijn school",
    )
    parent.tells(
        "Diegene moest iets doen",
        "20-11-2026",
        errand=("Iets ophalen",),
        place="Station Voorbeeldstad",
        done=("Deels",),
    )
    passes_money_on(parent)
    parent.goes_to(TELL)
    parent.presses("Iemand toevoegen die het zag of ervan weet")
    parent.fills("De naam van die persoon", WITNESS)
    parent.fills("Wat zag, kreeg of hoorde deze persoon?", "Zag Yusuf met een pakje")
    parent.presses_all("Mag de naam in het dossier? Nee", "Klaar")
    parent.presses("Helper typt")
    parent.fills("Naam van wie helpt", PARENT)
    parent.fills("Wat zag of hoorde de helper zelf?", SAW)


def passes_money_on(parent: Guided) -> None:
    """Money came into the account of the child and had to go on: nothing of it is paid."""
    parent.presses("Geld van een ander toevoegen")
    parent.fills("Hoeveel?", "300")
    parent.presses("Wat gebeurde ermee? Doorgestuurd")
    parent.dates("20-11-2026")
    parent.fills("Van welke rekening?", "NL91 ABNA 0417 1643 00")
    parent.fills("Op welke naam moest het komen?", "K. Voorbeeld")
    parent.presses_all("Is de bank gebeld? Nog niet", "Klaar")
    assert not parent.case.payments


def asks_prosecution(parent: Guided) -> None:
    """A parent with authority signs for somebody younger than 16."""
    parent.goes_to(CHECK)
    parent.presses("Invullen: Contactgegevens van degene die je helpt")
    parent.fills("Naam van degene die je helpt", SON)
    parent.fills("Geboortedatum van diegene", "4-5-2013")
    parent.fills("Telefoon", "06-12345679")
    parent.presses_all("Klaar, terug naar controleren", "Meer over wie je helpt")
    parent.presses("Meer over wie je helpt: Hulp")
    parent.fills("Ouder met gezag, of voogd", PARENT)
    parent.presses_all("Meer over wie je helpt: Leeftijd", "Controleren")
    parent.presses_all("Verzoek tot vervolging", "Ja, dat wil diegene")
    assert parent.ages_marked() == ["Jonger dan 16 dit gaat over wie je helpt"]
    assert signer_of(parent.case, parent.today) is Signer.REPRESENTATIVE


def stands_on_paper(dossier: Told) -> None:
    """Child and parent each on their line; the helper is named as such; the witness is not."""
    for title, said in (
        (
            "Samenvatting voor de politie",
            rf"Wat de ander wil iets strafbaars laten doen .*‘{ERRAND}’",
        ),
        ("Tijdlijn", r"20-11-2026 2 Moest iets doen voor de ander .*Waar: Station .* Het is deels"),
        ("Geld", r"Binnengekomen: € 300,00\. .*Ging op naam van K\. Voorbeeld"),
        ("Getuigen", r"Naam niet in dit dossier; .*Zag Yusuf met een pakje"),
        (
            "Verzoek tot vervolging en handtekening",
            (
                rf"niet voor het verzoek tot vervolging\. {SON} Naam Plaats en datum Handtekening "
                rf"Deze lijn is voor het verzoek tot vervolging\. {PARENT} Naam ouder, voogd"
            ),
        ),
    ):
        page = body(dossier, title)
        assert re.search(said, page), f"{said} is not in {page}"
    assert "Wie hielp, heeft het samengesteld: ouder of voogd." in _line(dossier.pages[0])
    assert boxes(dossier) == [False, True, False]
    loose = _line(dossier.pages[-1])
    assert f"Geholpen door {PARENT}, ouder of voogd Wat deze persoon zelf zag {SAW}" in loose
    assert WITNESS not in everything(dossier.path)


def _line(page: str) -> str:
    return " ".join(page.split())
