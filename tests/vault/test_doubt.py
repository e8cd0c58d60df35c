"""An older copy of a record still verifies. What it no longer holds back is in doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_kit.domain.helping import hides
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.person import Person, Teller
from evidence_kit.vault import Vault, unlock
from support.carried import BOX, COVER, carry, lose, put_back, sealed
from support.vaults import Kept, now

SECOND = replace(COVER, id="c")


def age(case: Kept, row: Callable[[Vault], int], change: Callable[[Vault], object]) -> None:
    """Change a closed vault, and put one record back as it was before."""
    with case.open() as vault:
        id_ = row(vault)
    older = sealed(case.path, id_)
    with case.open() as vault:
        change(vault)
    put_back(case.path, id_, older)


def markup_row(vault: Vault) -> int:
    """Give the record of what is drawn over item 2."""
    return vault._contents.markup_row(2)


def exhibit_row(vault: Vault) -> int:
    """Give the record of item 2."""
    return vault._contents.exhibit_row(2)


def test_fewer_black_outs_than_the_log_knows_of(case_file: Kept) -> None:
    """That some are there settles nothing: there were more."""
    with case_file.open() as vault:
        vault.set_markup(2, Markup((COVER,)))
    age(case_file, markup_row, lambda vault: vault.set_markup(2, Markup((COVER, SECOND))))
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        assert len(vault.markup(2).blackouts) == 1
        assert vault.doubted == {2}


def test_a_helper_does_not_see_what_is_in_doubt_in_the_damaged_case_itself(
    case_file: Kept,
) -> None:
    """It need not be rescued first; all else can be seen, and the person can see it all."""
    with case_file.open() as vault:
        vault.note(Person(teller=Teller.PARENT))
        vault.set_markup(2, Markup((COVER,)))
        assert not any(hides(vault.case, one) for one in vault.case.exhibits)
    age(case_file, markup_row, lambda vault: vault.set_markup(2, Markup((COVER, SECOND))))
    with case_file.open() as vault:
        case = vault.case
        assert [one.number for one in case.exhibits if hides(case, one)] == [2]
        alone = replace(case, person=replace(case.person, teller=Teller.SELF))
        assert not any(hides(alone, one) for one in case.exhibits)


def test_an_older_drawing_without_black_outs_holds_nothing_back(case_file: Kept) -> None:
    """Marks that were lost are told of, and are no reason to keep a picture in."""
    with case_file.open() as vault:
        vault.set_markup(2, Markup((BOX,)))
    age(case_file, markup_row, lambda vault: vault.set_markup(2, Markup((replace(BOX, text="X"),))))
    with case_file.open() as vault:
        assert vault.as_predecessor.unmarked == (2,)
        assert vault.doubted == frozenset()


@pytest.mark.parametrize(
    "change",
    [
        lambda vault: vault.describe(2, sensitive=True, description="bloot"),
        lambda vault: vault.withdraw(2, "niet van mij"),
    ],
    ids=["private", "aside"],
)
def test_an_older_item_from_before_it_was_held_back(
    case_file: Kept, change: Callable[[Vault], object]
) -> None:
    """The log knows that it was marked as private, or set aside, though not why."""
    age(case_file, exhibit_row, change)
    with case_file.open() as vault:
        assert not vault.case.exhibit(2).sensitive
        assert vault.case.exhibit(2).withdrawn_because is None
        assert vault.doubted == {2}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (lambda vault: vault.describe(2, sensitive=True), lambda v: v.describe(2, sensitive=False)),
        (lambda vault: vault.withdraw(2, "dubbel"), lambda vault: vault.restore(2)),
    ],
    ids=["private", "aside"],
)
def test_what_the_person_let_out_again_is_not_in_doubt(
    case_file: Kept, first: Callable[[Vault], object], then: Callable[[Vault], object]
) -> None:
    """A picture is not kept in for a mark that she took off herself."""
    with case_file.open() as vault:
        first(vault)
        then(vault)
        row = vault._contents.exhibit_row(1)
    lose(case_file.path, rec=[row])
    with case_file.open() as vault:
        assert vault.doubted == {1}


def test_a_mark_that_came_from_another_case(case_file: Kept, tmp_path: Path) -> None:
    """A log that began with a rescue does not know the mark from before; doubt is for more."""
    with case_file.open() as vault:
        vault.describe(2, sensitive=True)
        new, code, _ = carry(vault, tmp_path / "new.evk")
        new.close()
    case = replace(case_file, path=tmp_path / "new.evk", code=code)
    with unlock(case.path, code, now=now) as new:
        new.describe(2, sensitive=False)
    age(case, exhibit_row, lambda new: new.describe(2, sensitive=True))
    with case.open() as new:
        assert not new.case.exhibit(2).sensitive
        assert new.doubted == {2}


def test_without_a_root_or_a_whole_log_everything_is_in_doubt(case_file: Kept) -> None:
    """Black-outs that are there may be older ones, and nothing is left that knows."""
    with case_file.open() as vault:
        vault.set_markup(2, Markup((COVER,)))
        numbers = {one.number for one in vault.case.exhibits}
        assert vault.doubted == frozenset()
    lose(case_file.path, log=3)
    with case_file.open() as vault:
        assert vault.markup(2).blackouts
        assert vault.doubted == numbers
