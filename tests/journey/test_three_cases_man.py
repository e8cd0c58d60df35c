"""A man of 20 who paid once plays his case from the first question to the police file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evidence_kit.domain.guide import Kind
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.ui.shell.path import CHECK, FIRST, IDENTIFY, TELL
from support.three_cases import Guided, body, boxes
from support.three_screens import CARDS, MAN, MIKA, MIKA_SNAP, MORE, draw_screens
from support.whole import Told, everything

NUMBER, PIN = "2026-117-88", "774193"
FRIEND = "Bram Voorbeeld"
MAN_SAYS = [
    "De ander noemt zich ‘Mika’. Ik ken deze persoon alleen online.",
    "Deze persoon dreigt privébeelden van mij te delen en wil geld.",
    "Ik was thuis.",
    "De ander dreigde de beelden te sturen naar mijn volgers.",
    "Nadat ik betaalde, wilde de ander meer.",
]


@pytest.mark.slow
def test_the_man_of_twenty(guided: Guided, tmp_path: Path) -> None:
    """Instagram, Snapchat, a gift card of 100 euros, and then more: each word is on paper."""
    draw_screens(tmp_path, MAN)
    man = guided
    man.begins()
    man_is_asked(man)
    man_takes_steps(man)
    man.collects(tmp_path, list(MAN))
    man_notes_names(man)
    man_tells(man)
    man_checks(man)
    man_asks_prosecution(man)
    man_has_it_taken_down(man)
    stands_on_his_paper(man.makes_dossier(tmp_path / "dossier.pdf"))


def man_is_asked(man: Guided) -> None:
    """Answer all, and read what comes out."""
    man.goes_to(FIRST)
    man.answers("safe", "yes")
    man.answers("for-whom", "me")
    man.answers("age-now", "adult")
    man.answers("channel", "chat")
    man.answers("threatened", "yes")
    man.answers("image", "real")
    man.answers("demanded", "money")
    man.answers("paid", "yes")
    man.answers("spread", "no")
    man.answers("told", "no")
    man.answers("age-then", "adult")
    man.sees_words("Dit heet sextortion. Het is strafbaar.")
    man.reads_advice("bank", "keep", "talk", "counts")
    assert (man.found.outcome, man.found.kinds) == ("threat-real", {Kind.FINANCIAL})


def man_takes_steps(man: Guided) -> None:
    """Stop first, then keep; reporting and blocking wait for what they would take away."""
    man.presses("Naar je eerste stappen")
    man.ticks(FirstStep.NO_PAY, FirstStep.NO_MORE, FirstStep.KEEP_ALL)
    man.waits_for(FirstStep.BANK, Turn.NOW)
    man.waits_for(FirstStep.BLOCK, Turn.AFTER)
    man.opens(FirstStep.REPORT_ACCOUNT)
    man.presses("Bekijk het per app")
    man.presses_all("Het hele gesprek, van boven naar beneden", "Het profiel, met de @naam")
    man.chooses_app("Snapchat")
    man.sees_words(
        "Snapchat vertelt de ander dat je een schermfoto maakt of opslaat. "
        "Gebruik liever een tweede toestel."
    )
    man.presses("Het hele gesprek, van boven naar beneden")


def man_notes_names(man: Guided) -> None:
    """Both accounts are one person, as far as he knows."""
    man.opens_first()
    man.notes(f"@{MIKA}", new=True)
    man.fills("Platform", "Instagram")
    man.presses("Klaar, volgende bijlage")
    man.sees()
    man.notes(MIKA_SNAP)
    man.fills("Platform", "Snapchat")
    man.presses("Klaar, volgende bijlage")
    man.sees()
    man.presses("Klaar, volgende bijlage")
    man.sees()
    man.goes_to(IDENTIFY)
    (one,) = man.case.suspects
    assert {lead.text: lead.suspects for lead in man.case.leads} == {
        f"@{MIKA}": (one.id,),
        MIKA_SNAP: (one.id,),
    }


def man_tells(man: Guided) -> None:
    """From the first word to the second demand, what was bought, and his own story."""
    man.tells("Eerste contact", "14-11-2026", item="IMG_0501.png", title="Mika stuurt een bericht")
    man.tells("Verder op een andere app", "15-11-2026", title="Mika wil verder op Snapchat")
    man.tells("Beelden gestuurd", "16-11-2026", title="We stuurden elkaar beelden")
    man.tells(
        "Dreigement",
        "17-11-2026",
        "21:44",
        item="IMG_0502.png",
        quote=CARDS,
        more="",
        language=("Nederlands",),
        wanted=("Geld",),
        asked="100",
        who="mijn volgers op Instagram",
    )
    man.tells(
        "Eis",
        "18-11-2026",
        "09:12",
        item="IMG_0503.png",
        quote=MORE,
        more="",
        asked="250",
        when="vanavond",
    )
    man_pays(man)
    man_answers_seven(man)


def man_pays(man: Guided) -> None:
    """A gift card, with the receipt as its evidence."""
    man.presses_all("Betaling toevoegen", "Hoe is er betaald? Cadeaukaart")
    man.fills("Hoeveel?", "100")
    man.dates("17-11-2026", "22:10")
    man.fills("Waar is het gekocht?", "winkel.example.org")
    man.presses_all("Bedrijf van de kaart al gebeld? Nog niet", "Klaar")


def man_answers_seven(man: Guided) -> None:
    """Two of the seven he skips; the sentences are his."""
    man.presses_all("In zeven kleine vragen", "Wie is de ander? Alleen online")
    man.fills("Hoe noemt de ander zich?", "Mika")
    man.presses("Zet in mijn verhaal")
    man.presses_all("Wat doet of wil de ander? Dreigt beelden te delen")
    man.presses_all("Wat doet of wil de ander? Wil geld", "Zet in mijn verhaal")
    man.presses_all("Waar gebeurde het? Ik was thuis", "Zet in mijn verhaal")
    man.presses_all("Sla deze vraag over")
    man.presses_all("Waarmee dreigt de ander? Sturen naar volgers", "Zet in mijn verhaal")
    man.presses_all("Hoe ging het? Meer na betaling", "Zet in mijn verhaal")
    man.presses("Dat weet ik niet")
    man.finds(lambda: man.case.statement.text.splitlines() == MAN_SAYS)


def man_checks(man: Guided) -> None:
    """What is missing leads to its exact place, and is strong once it is there."""
    man.goes_to(CHECK)
    man.presses("Bewijs kiezen: Bij een betaling zit nog geen bewijs")
    assert man.reads("Waar is het gekocht?") == "winkel.example.org"
    man.presses_all("Bijlage 4, IMG_0504.png", "Klaar")
    man.goes_to(CHECK)
    man.presses("Invullen: Jouw contactgegevens")
    man.finds(lambda: man.typing_in("Jouw naam"))
    man.types("Daan Voorbeeld")
    man.fills("Telefoon", "06-12345678")
    man.fills("Geboortedatum", "2-3-2006")
    man.presses("Klaar, terug naar controleren")
    man.sees_words("Hoe de politie je bereikt", "Bewijs van je betalingen")
    man.sees_nowhere("Mist nog", "Bij een betaling zit nog geen bewijs")


def man_asks_prosecution(man: Guided) -> None:
    """He signs himself; the call in which he asked for it before stands beside it."""
    man.presses("Contact met de politie")
    man.presses_all("Noteer een contact met de politie", "Hoe was het contact? Telefoongesprek")
    man.dates("20-11-2026", "10:15")
    man.fills("Waar of welk nummer?", "0900-8844")
    man.presses_all("Zei je toen dat je vervolging wilt? Ja", "Klaar")
    man.presses_all("Klaar, terug naar controleren", "Verzoek tot vervolging", "Ja, dat wil ik")
    (marked,) = man.ages_marked()
    assert marked == "18 of ouder dit gaat over jou"
    man.presses("Klaar, terug naar controleren")


def man_has_it_taken_down(man: Guided) -> None:
    """A number and a PIN lie encrypted; a friend knows, whose name stays out of the file."""
    man.goes_to(FIRST)
    man.presses("Eerste stappen")
    man.opens(FirstStep.TAKEDOWN)
    man.presses_all("Zoek, meld en laat weghalen", "Schrijf een verzoek op")
    man.presses("Aan wie heb je het gevraagd? StopNCII")
    man.fills("Zaaknummer", NUMBER)
    man.fills("Pincode", PIN)
    man.presses("Klaar")
    man.goes_to(TELL)
    man.presses("Iemand toevoegen die het zag of ervan weet")
    man.fills("De naam van die persoon", FRIEND)
    man.fills("Wie is dat voor jou?", "vriend")
    man.fills("Hoe kan de politie deze persoon bereiken?", "bram@example.org")
    man.fills("Wat zag, kreeg of hoorde deze persoon?", "Kreeg een verzoek van Mika")
    man.presses_all("Mag de naam in het dossier? Nee", "Klaar")


def stands_on_his_paper(dossier: Told) -> None:
    """Find what he told, each thing with its item, and nothing he kept to himself."""
    for title, said in (
        (
            "Samenvatting voor de politie",
            (
                r"Daan Voorbeeld \(20\) kreeg op 14 november 2026 contact met een onbekende\. "
                r".* samen € 350\. Daan Voorbeeld betaalde 1 keer: € 100\. "
                r"Na de eerste betaling kwam er weer een dreigement of eis\..*"
                rf"‘{CARDS}’ 17-11-2026, 21\.44 uur, bijlage 2 "
                rf"‘{MORE}’ 18-11-2026, 09\.12 uur, bijlage 3 .*@{MIKA} {MIKA_SNAP}"
            ),
        ),
        ("De zeven vragen", " ".join(f".*{one}" for one in MAN_SAYS)),
        (
            "Tijdlijn",
            (
                r"Mika stuurt een bericht Verdachte A\.\D* 1 .*"
                r"15-11-2026 2 Mika wil verder op Snapchat .*"
                r"Wie het zou horen of zien: mijn volgers op Instagram.* 2 "
                r"22\.10 uur 5 € 100,00, cadeaukaart 4 .*Wanneer het zou gebeuren: vanavond.* 3 "
                r".*Er is toen om vervolging gevraagd\."
            ),
        ),
        ("Betalingen", r"Gekocht bij winkel\.example\.org Bank of bedrijf weet het nog niet"),
        ("Verklaring en verzoek tot vervolging", r"vervolgen voor alles wat in dit dossier staat"),
    ):
        page = body(dossier, title)
        assert re.search(said, page), f"{said} is not in {page}"
    assert boxes(dossier) == [True, False, False]
    text = everything(dossier.path)
    assert [secret for secret in (PIN, FRIEND, "bram@example.org") if secret in text] == []
    assert "Kreeg een verzoek van Mika" in text
