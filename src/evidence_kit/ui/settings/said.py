"""What is said about copying and checking, in words a person can act on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from evidence_kit.domain.errors import Expected
from evidence_kit.services.copying import Copied
from evidence_kit.services.sentences import sentence_for
from evidence_kit.services.upkeep import Upkeep
from evidence_kit.ui.settings.care import Care, Checked, Halted, Outcome
from evidence_kit.vault import CheckReport
from evidence_kit.wording import Wording


class Said(NamedTuple):
    """Kind and icon of a banner, and its text."""

    kind: str
    icon: str
    text: str


def ended(outcome: Outcome, words: Wording) -> Said:
    """Say how copying or checking ended."""
    if isinstance(outcome, Checked):
        return _checked(outcome, words)
    if isinstance(outcome, Copied):
        return _copied(outcome, words)
    if isinstance(outcome, Halted):
        return Said("info", "info", _halted(outcome, words))
    assert isinstance(outcome, Expected)  # noqa: S101 - nothing else is an outcome
    return Said("warn", "circle-alert", sentence_for(outcome, words).in_one_line())


def going_on(care: Care, words: Wording) -> str:
    """Say what is going on."""
    _ = words.gettext
    return _("Reading everything again") if care is Care.CHECK else _("Copying and reading back")


def when(moment: dt.datetime, today: dt.date, words: Wording) -> str:
    """Give a moment as people say it: today with the time, else the day."""
    day = moment.date()
    if day == today:
        return words.gettext("today {time}").format(time=words.time(moment))
    return words.date(day) if day.year == today.year else words.long_date(day)


def last_check(told: Upkeep, today: dt.date, words: Wording) -> str:
    """Say when everything was read again, and what came of it."""
    _ = words.gettext
    if told.checked_at is None:
        return _("not done yet")
    said = _("{when}: something was damaged") if told.checked_bad else _("{when}: all unchanged")
    return said.format(when=when(told.checked_at, today, words))


def last_copy(told: Upkeep, today: dt.date, words: Wording) -> str:
    """Say when a copy was made last."""
    _ = words.gettext
    if told.copied_at is None:
        return _("encrypted, and read back afterwards")
    return _("last one {when}, read back").format(when=when(told.copied_at, today, words))


def made(since: dt.datetime | None, today: dt.date, words: Wording) -> str:
    """Say since when a secret opens the case; "" when nobody knows."""
    if since is None:
        return ""
    return words.gettext("made: {when}").format(when=when(since, today, words))


def trusted(since: dt.datetime, today: dt.date, words: Wording) -> str:
    """Say since when somebody else can open the case."""
    said = words.gettext("can open it, since {when}")
    return said.format(when=when(since, today, words))


def _checked(found: Checked, words: Wording) -> Said:
    _ = words.gettext
    report = found.report
    if report.ok:
        read_again = " ".join((*_read_again(found, words), _("The log is whole too.")))
        return Said("ok", "circle-check", read_again)
    if found.halves:
        return Said("info", "info", " ".join(_half(found, words)))
    lines = _faults(report, words, stored=found.originals + found.covered)
    lines.append(_("Nothing was changed. Find your earlier copy, and ask for help."))
    return Said("warn", "triangle-alert", " ".join(lines))


def _half(found: Checked, words: Wording) -> list[str]:
    """Say what came half out of an earlier case, and that the rest is whole."""
    half = words.ngettext(
        "Item {numbers} was not whole when it came out of your old case.",
        "Items {numbers} were not whole when they came out of your old case.",
        len(found.halves),
    )
    lines = [half.format(numbers=_list(found.halves))]
    rest = found.originals + found.covered - len(found.halves)
    if rest > 0:
        whole = words.ngettext("{count} other is unchanged.", "{count} others are unchanged.", rest)
        lines.append(whole.format(count=rest))
    lines.append(words.gettext("Do you still have the file? Add it again."))
    return lines


def _read_again(found: Checked, words: Wording) -> list[str]:
    """Say how many originals are whole; a covered copy is not the original."""
    if not found.originals and not found.covered:
        return [words.gettext("There is no original in it yet.")]
    originals = words.ngettext(
        "{count} original read again. It is unchanged.",
        "{count} originals read again. All are unchanged.",
        found.originals,
    )
    covered = words.ngettext(
        "{count} covered copy read again. It is unchanged.",
        "{count} covered copies read again. All are unchanged.",
        found.covered,
    )
    counts = ((originals, found.originals), (covered, found.covered))
    return [said.format(count=count) for said, count in counts if count]


def _faults(report: CheckReport, words: Wording, stored: int = 0) -> list[str]:
    """Say what is damaged, and how many of `stored` items are not, if that is known."""
    _ = words.gettext
    lines = _damaged(report, stored, words)
    if not report.log_intact:
        lines.append(_("The log is not whole any more."))
    if not report.records_intact:
        lines.append(_("What you told is not as the case last left it."))
    return lines


def _damaged(report: CheckReport, stored: int, words: Wording) -> list[str]:
    _ = words.gettext
    lost = sorted({bad.number for bad in report.bad if bad.role is None and bad.number})
    drawn = sorted({bad.number for bad in report.bad if bad.number} - set(lost))
    lines = []
    if lost:
        said = words.ngettext(
            "Item {numbers} is damaged.", "Items {numbers} are damaged.", len(lost)
        )
        lines.append(said.format(numbers=_list(lost)))
        rest = stored - len(lost)
        if rest > 0:
            whole = words.ngettext(
                "{count} other is unchanged.", "{count} others are unchanged.", rest
            )
            lines.append(whole.format(count=rest))
    if drawn:
        said = words.ngettext(
            "The small picture of item {numbers} is damaged, the original is whole.",
            "The small pictures of items {numbers} are damaged, the originals are whole.",
            len(drawn),
        )
        lines.append(said.format(numbers=_list(drawn)))
    return lines


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def _copied(made: Copied, words: Wording) -> Said:
    _ = words.gettext
    name = _("The copy is there: {name}.").replace("{name}", made.path.name)
    keys = _("It opens with the same password. Keep it apart from this computer.")
    if not made.noted:
        keys += " " + _("Your case could not note that the copy was made.")
    if made.damage is not None:
        same = _("It was read back, and has every byte as in your case.")
        told = _("What was damaged in your case is damaged in the copy too.")
        faults = " ".join(_faults(made.damage, words))
        return Said("warn", "circle-alert", f"{name} {same} {told} {faults} {keys}")
    read = _("It was read back. All is as in your case.")
    proven = (
        read
        if not made.objects
        else words.ngettext(
            "It was read back, and {count} file in it was compared. All is as in your case.",
            "It was read back, and {count} files in it were compared. All is as in your case.",
            made.objects,
        ).format(count=made.objects)
    )
    return Said("ok", "circle-check", f"{name} {proven} {keys}")


def _halted(halted: Halted, words: Wording) -> str:
    _ = words.gettext
    if halted.what is Care.COPY:
        return _("Stopped. There is no copy, and your case is whole.")
    return _("Stopped. Not everything was read.")
