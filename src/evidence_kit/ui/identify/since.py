"""When something was seen and what became of it, in a few words below its name."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.lead import Sureness, Suspect
from evidence_kit.domain.moment import Moment
from evidence_kit.domain.person import Wish
from evidence_kit.services.typed_day import day_text
from evidence_kit.ui.identify.board import Row
from evidence_kit.wording import N_, Wording

_ACTIVE: Final = {Wish.YES: N_("still in use"), Wish.NO: N_("not in use any more")}
_SURE: Final = {
    Sureness.SURE: N_("one person, you are sure"),
    Sureness.THINKS: N_("one person, you think"),
    Sureness.UNSURE: N_("maybe more than one person"),
}


def history(row: Row, words: Wording) -> str:
    """Say when a lead was seen, whether it is in use and what it was called later; may be ""."""
    lead, _ = row.lead, words.gettext
    said = [*_between(lead.first_seen, lead.last_seen, words)]
    if lead.active in _ACTIVE:
        said.append(_(_ACTIVE[lead.active]))
    if row.later:
        said.append(_("later {name}").format(name=row.later))
    return ", ".join(said)


def known_since(suspect: Suspect, words: Wording) -> str:
    """Say when contact began and ended and how sure it is one person; may be ""."""
    said = [*_between(suspect.first_seen, suspect.last_seen, words)]
    if suspect.sure in _SURE:
        said.append(words.gettext(_SURE[suspect.sure]))
    return ", ".join(said)


def _between(first: Moment, last: Moment, words: Wording) -> list[str]:
    told = (
        (words.gettext("first {day}"), day_text(first, words)),
        (words.gettext("last {day}"), day_text(last, words)),
    )
    return [form.format(day=day) for form, day in told if day]
