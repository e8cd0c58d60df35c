"""Words from outside that are HTML to Qt: a case full of them, and a look for where Qt obeys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person, Statement
from evidence_kit.vault import Vault
from support.markups import drawn

TAG = "<img src=x.png>"
FILE = f"{TAG}.png"
OBJECT = "\ufffc"
"""What stands in a document of Qt where a picture is."""
_SEEN = (Sighting(1), Sighting(2, Rect(20, 30, 90, 24)))


def write_into(case: Vault) -> None:
    """Tell a case with two exhibits everything there is to tell, each time the tag."""
    case.set_title(TAG)
    for number in (1, 2):
        case.describe(number, platform=TAG)
    case.set_markup(1, Markup((drawn(Kind.BOX, (5, 5, 60, 60), TAG),)))
    when = Moment(Precision.EXACT, "2026-11-17T22:06")
    case.note(
        Suspect("s1", "A", TAG, TAG, TAG),
        Lead("l1", LeadKind.USERNAME, TAG, LeadState.CONFIRMED, ("s1",), TAG, _SEEN, TAG),
        Lead("l2", LeadKind.USERNAME, f"{TAG}2", LeadState.OPEN, (UNKNOWN_SUSPECT,), TAG, _SEEN),
        Lead("l3", LeadKind.PROFILE_LINK, f"https://{TAG}", sightings=_SEEN),
        Event("e1", EventKind.THREAT, when, suspects=("s1",), exhibits=(1, 2), **_told(Event)),
        Event("e2", EventKind.OTHER, title=TAG),
        Payment(
            "p1", Money(Decimal(9)), moment=when, suspects=("s1",), exhibits=(2,), **_told(Payment)
        ),
        Person(**_told(Person)),
        Statement(TAG),
    )
    case.note_export(
        Export(
            ExportKind.DOSSIER, FILE, f"/{TAG}", "nl", "2026-11-21T18:40:00+01:00", "ab" * 32,
            9, 1, "EK-2026-1121-7F3A", "ab" * 32,
        )
    )  # fmt: skip


def _told(kind: type) -> dict[str, Any]:
    return {one.name: TAG for one in fields(kind) if type(one.default) is str}


def obeyed() -> list[str]:
    """Give what Qt would read as HTML on screen or beside the pointer, and what it would show."""
    return [f"{name}: {text!r}" for name, text in _offered() if _obeys(text)]


def shown() -> str:
    """Give all words that are on screen or beside the pointer, as a person reads them."""
    texts = [text for _name, text in _offered()]
    for widget in _visible():
        if isinstance(widget, QLabel):
            texts.append(widget.text())
        texts.append(widget.accessibleName())
    return "\n".join(_as_read(text).replace("\u200b", "") for text in texts)


def _offered() -> Iterator[tuple[str, str]]:
    """Give the words Qt itself decides about: plain or rich."""
    for widget in _visible():
        name = type(widget).__name__
        for text in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
            yield name, text
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield name, widget.text()
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            for row in range(model.rowCount()):
                text = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
                yield name, text or ""


def _visible() -> Iterator[QWidget]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            yield from (one for one in (top, *top.findChildren(QWidget)) if one.isVisible())


def _obeys(text: str) -> bool:
    read = _as_read(text)
    return OBJECT in read or ("img" in text and TAG not in read.replace("\u200b", ""))


def _as_read(text: str) -> str:
    if not Qt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toRawText()


def screens_called(folder: Path, paths: list[Path]) -> list[Path]:
    """Give drawn screens the names of the attack."""
    return [path.rename(folder / f"{at}{FILE}") for at, path in enumerate(paths)]
