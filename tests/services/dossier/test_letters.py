"""Where letters may go is told without giving away what was left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.person import Person
from evidence_kit.services.dossier.telling import tell


@pytest.mark.parametrize(
    ("letters", "kept"),
    [
        ("Dorpsstraat 1, 0000 AA Voorbeeldstad", False),
        ("dorpsstraat 1\n0000aa voorbeeldstad", False),
        ("per adres Sam Voorbeeld, Dorpsstraat 1, 0000 AA Voorbeeldstad", False),
        ("Dorpsstraat 1", False),
        ("Dorpsstraat 12, 0000 AA Voorbeeldstad", True),
        ("Postbus 00, 0000 AB Voorbeeldstad", True),
    ],
)
def test_letters_do_not_give_the_home_address_away(letters: str, kept: bool) -> None:
    """Left out means on no line: the same address for letters goes along, another one stays."""
    person = Person(home_address="Dorpsstraat 1, 0000 AA Voorbeeldstad", letter_address=letters)
    without = tell(Case(person=person), Choices(home_address=False), lambda _: True).person
    assert (without.home_address, without.letter_address) == ("", letters if kept else "")
    assert tell(Case(person=person), Choices(home_address=True), lambda _: True).person == person
    alone = replace(person, home_address="")
    assert tell(Case(person=alone), Choices(), lambda _: True).person == alone
