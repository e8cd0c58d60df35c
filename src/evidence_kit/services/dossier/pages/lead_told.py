"""What the person tells of a suspect and an account beside its letters, in the words of paper."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.lead import Lead, Sureness, Suspect
from evidence_kit.domain.person import Wish
from evidence_kit.services import identify, told_names
from evidence_kit.services.dossier import told_words
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import N_, Wording

_SURE: Final = {
    Sureness.SURE: N_("The person who reports is sure that this is one person."),
    Sureness.THINKS: N_("The person who reports thinks that this is one person."),
    Sureness.UNSURE: N_("The person who reports does not know whether this is one person."),
}
_MULE: Final = N_("The bank account may be of somebody else, who passes money on.")
_NO_MULE: Final = N_("The person who reports thinks that the account is of this suspect.")


def of_suspect(words: Wording, suspect: Suspect) -> str:
    """Say when there was contact, how sure it is one person, and whose the account may be."""
    _ = words.gettext
    told = [
        form.format(when=when)
        for form, when in (
            (_("First contact: {when}."), told_words.when(words, suspect.first_seen)),
            (_("Last heard of: {when}."), told_words.when(words, suspect.last_seen)),
        )
        if when
    ]
    if suspect.sure in _SURE:
        told.append(_(_SURE[suspect.sure]))
    if suspect.maybe_mule is Wish.YES:
        told.append(_(_MULE))
    elif suspect.maybe_mule is Wish.NO:
        told.append(_(_NO_MULE))
    return " ".join(told)


def how_known(words: Wording, suspect: Suspect) -> str:
    """Say how a description is known, in brackets after it; "" when that was not said."""
    if suspect.observed is KnownBy.UNSAID:
        return ""
    return f" ({told_names.name(suspect.observed, words)})"


def of_lead(words: Wording, lead: Lead, story: Story) -> list[str]:
    """Say when it was seen, whether it is in use, and what it was called later, a line each.

    A later name that may not leave the case is not told here either.
    """
    _ = words.gettext
    seen = [
        form.format(when=when)
        for form, when in (
            (_("first seen: {when}"), told_words.when(words, lead.first_seen)),
            (_("last seen: {when}"), told_words.when(words, lead.last_seen)),
        )
        if when
    ]
    told = [", ".join(seen)] if seen else []
    if lead.active is not Wish.UNSAID:
        told.append(_("still in use") if lead.active is Wish.YES else _("not in use any more"))
    later = next((one for one in story.leads if one.id == lead.became), None)
    if later is not None:
        name = visible(identify.in_groups(later.text))
        told.append(_("later called: {name}").format(name=name))
    return told
