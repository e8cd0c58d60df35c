"""The sample case of Sam Voorbeeld is whole: it shows all that a case can hold, and no more."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest

from evidence_kit.domain.exhibit import InWords, Picture
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, LeadKind
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import paid
from evidence_kit.services import annotate, tell
from evidence_kit.services.sample import make_sample
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault
from evidence_kit.wording import wording

NOW = dt.datetime(2026, 11, 21, 19, 40, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Make the sample once."""
    path = tmp_path_factory.mktemp("sample") / "demo.evk"
    with PictureWorker() as worker, make_sample(path, worker, lambda: NOW, wording("nl")) as made:
        yield made


def test_everything_it_refers_to_is_there(vault: Vault) -> None:
    """No event, payment or lead points at an exhibit or a suspect that does not exist."""
    case = vault.case
    numbers = {exhibit.number for exhibit in case.exhibits}
    known = {suspect.id for suspect in case.suspects} | {UNKNOWN_SUSPECT}
    for told in (*case.events, *case.payments, *case.leads):
        assert set(told.exhibits) <= numbers
        assert set(told.suspects) <= known


def test_boxes_of_leads_lie_on_their_pictures(vault: Vault) -> None:
    """Each area is inside the exhibit that is said to show it."""
    for lead in vault.case.leads:
        for sighting in lead.sightings:
            stored = vault.case.exhibit(sighting.exhibit).stored
            if sighting.area is not None:
                assert stored is not None
                assert isinstance(stored.content, Picture)
                assert sighting.area.x >= 0
                assert sighting.area.right <= stored.content.width
                assert sighting.area.bottom <= stored.content.height


def test_sums_are_those_of_the_story(vault: Vault) -> None:
    """Sam paid € 170 of € 420."""
    assert paid(vault.case.payments) == (Money(Decimal(170)),)
    assert tell.demanded(vault.case) == (Money(Decimal(420)),)


def test_it_shows_every_kind_of_care(vault: Vault) -> None:
    """There is an image in words, a sensitive one, a burnt black-out and a tall talk."""
    case = vault.case
    assert [e.number for e in case.exhibits if isinstance(e.evidence, InWords)] == [7]
    assert [e.number for e in case.exhibits if e.sensitive] == [11]
    assert annotate.printable(vault, 11) is None
    assert annotate.follows(vault, 3)
    assert vault.markup(3).blackouts
    tall = case.exhibit(9).stored
    assert tall is not None
    assert isinstance(tall.content, Picture)
    assert tall.content.height > 4 * tall.content.width


@pytest.mark.slow
def test_one_lead_waits_to_be_sorted(vault: Vault) -> None:
    """The mail address of the shop belongs to nobody yet."""
    waiting = [lead for lead in vault.case.leads if not lead.suspects]
    assert [lead.kind for lead in waiting] == [LeadKind.EMAIL]
