"""What a person says of an exhibit and draws over it. The evidence itself is never touched."""

from __future__ import annotations

from typing import TypedDict, Unpack

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Exhibit, exhibit_label
from evidence_kit.domain.markup import Markup
from evidence_kit.vault import canonical, codec, markup_codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.writer import Writer


class Said(TypedDict, total=False):
    """Fields of an exhibit that a person fills in; see `Exhibit`."""

    description: str
    platform: str
    shown_at: str | None
    shown_sure: str
    sensitive: bool
    looked_at: bool


class Notes:
    """Writes notes into a vault that can be written. `Vault` documents what is promised."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents

    def describe(self, number: int, **said: Unpack[Said]) -> Exhibit:
        """Change what a person says of an exhibit."""
        before = self._exhibit(number)
        if not codec.sayable(said):
            raise Bug("an exhibit cannot be described so")
        changed: Payload = {
            name: value for name, value in said.items() if value != getattr(before, name)
        }
        if changed:
            with self._writer.change() as change:
                self._rewrite(change, number, changed)
                change.log("describe", item=exhibit_label(number), fields=sorted(changed))
        return self._exhibit(number)

    def withdraw(self, number: int, reason: str) -> Exhibit:
        """Set an exhibit aside."""
        if self._exhibit(number).withdrawn_because != reason:
            with self._writer.change() as change:
                self._rewrite(change, number, {"withdrawn": reason})
                change.log("withdraw", item=exhibit_label(number))
        return self._exhibit(number)

    def restore(self, number: int) -> Exhibit:
        """Take an exhibit in again."""
        if self._exhibit(number).withdrawn_because is not None:
            with self._writer.change() as change:
                self._rewrite(change, number, {"withdrawn": None})
                change.log("restore", item=exhibit_label(number))
        return self._exhibit(number)

    def set_markup(self, number: int, markup: Markup) -> Markup:
        """Keep what was drawn over an exhibit."""
        self._exhibit(number)
        if markup == self._contents.markup(number):
            return markup
        payload = markup_codec.markup(number, markup)
        row = self._contents.markup_row(number)
        with self._writer.change() as change:
            if row is None:
                change.add(payload)
            else:
                change.put(row, _with_unknown_fields(change.payload(row), payload))
            change.log(
                "annotate",
                item=exhibit_label(number),
                items=len(markup),
                blackouts=len(markup.blackouts),
                sha256=markup_codec.digest(markup),
            )
        return self._contents.markup(number)

    def _exhibit(self, number: int) -> Exhibit:
        found = self._contents.exhibit(number)
        if found is None:
            raise Bug("there is no such exhibit")
        return found

    def _rewrite(self, change: Change, number: int, fields: Payload) -> None:
        row = self._contents.exhibit_row(number)
        same = {name: change.payload(row)[name] for name in ("kind", "v")}
        change.put(row, same | fields)


def _with_unknown_fields(old: Payload, new: Payload) -> Payload:
    """Keep what a newer program noted on an item that is still there."""
    before = {item["id"]: item for item in old["items"]}
    items = [canonical.overlay(before.get(item["id"], {}), item) for item in new["items"]]
    return new | {"items": items}
