"""What goes into a dossier, decided before a page is drawn. Engine-neutral on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Derived, Role


class Withheld(StrEnum):
    """Why a picture that is stored, and may be printed, is not."""

    DAMAGED = "damaged"
    """What came in no longer verifies."""
    COPY_DAMAGED = "copy-damaged"
    """What came in verifies; the copy for paper does not, and could not be made again."""
    UNBURNT = "unburnt"
    """It was blacked out, or that changed, and no copy for paper follows it."""
    UNSURE = "unsure"
    """The case is damaged, and there may have been black-outs that are lost."""


@dataclass(frozen=True, slots=True)
class ExhibitSheet:
    """One exhibit as it will appear.

    `picture` is the rendition to print, or None when there is nothing that may or can be printed
    (registered in words, or not decodable). No page ever sees the original bytes.
    `markup` holds only what may leave: nothing that lies under a black-out.
    `withheld` says why a picture that is stored is left out; None when it is not.
    """

    exhibit: Exhibit
    picture: Derived | None
    markup: Markup = Markup()  # noqa: RUF009 - frozen, so it can be shared
    withheld: Withheld | None = None

    @property
    def redacted(self) -> bool:
        """Tell whether parts of the printed picture were made unreadable."""
        return self.picture is not None and self.picture.role is Role.BURNT

    @property
    def shown_sha256(self) -> str:
        """Give the digest of the picture as printed, when it is not the original's; else ""."""
        return self.picture.sha256 if self.picture is not None and self.redacted else ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the page engine needs; a pure function of the case at one moment.

    Attributes:
        dossier_id: printed in the running head, e.g. `EK-2026-1121-7F3A`.
        language: "nl" or "en": language of our own words; quotes stay verbatim.
        made_at: RFC 3339 with offset.
        version: 1 for the first dossier of this case, then 2, 3 ...
        program: name and version of the maker, e.g. "Evidence Kit 0.1.0".
        sheets: exhibits in order of their numbers.
        head: custody log head at this moment.
        last_entries: the newest log entries, oldest first, for the control page.
        broken: the case did not verify as a whole when it was opened; parts may be missing.
    """

    dossier_id: str
    language: str
    made_at: str
    version: int
    program: str
    sheets: tuple[ExhibitSheet, ...]
    head: Head
    last_entries: tuple[Entry, ...] = ()
    broken: bool = False

    @property
    def whole(self) -> bool:
        """Tell whether everything in the case verified when this dossier was made."""
        return not self.broken and not any(sheet.withheld in _DAMAGE for sheet in self.sheets)

    @property
    def unburnt(self) -> bool:
        """Tell whether a picture was left out for its black-outs alone."""
        return any(sheet.withheld is Withheld.UNBURNT for sheet in self.sheets)


_DAMAGE = (Withheld.DAMAGED, Withheld.COPY_DAMAGED, Withheld.UNSURE)
