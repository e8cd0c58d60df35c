"""Words in one language: gettext catalogues as objects, and dates, sizes and numbers to match.

The window may be English while the dossier is Dutch, so nothing here is global.
Message ids are the English sentences; `resources/locale/nl/*.po` hold the Dutch ones.
"""

from __future__ import annotations

import datetime as dt
import functools
import gettext
from typing import Final

from evidence_kit import resources

LANGUAGES: Final = ("nl", "en")
CATALOGUES: Final = ("services", "dossier", "ui")
"""One catalogue for each floor that speaks; each covers the sources below its folder."""

_DAYS = {
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SHORT = {"maart": "mrt"}
"""Months whose short form is not their first three letters."""


def N_(message: str) -> str:  # noqa: N802 - the customary gettext name for "translate later"
    """Mark a sentence for translation where it is only stored in a table."""
    return message


class Wording:
    """Everything that depends on one language. Create it with `wording()`."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue
        self._known: dict[str, str] = {"": ""}

    def gettext(self, message: str) -> str:
        """Translate one sentence. Bind it as `_ = words.gettext` before use."""
        if message not in self._known:
            self._known[message] = self._catalogue.gettext(message)
        return self._known[message]

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Translate a sentence that counts something; fill `{count}` in yourself."""
        return self._catalogue.ngettext(one, many, count)

    def date(self, moment: dt.date) -> str:
        """Give a short date with its day: "di 17 nov"."""
        day = _DAYS[self.language][moment.weekday()]
        month = _MONTHS[self.language][moment.month - 1]
        return f"{day} {moment.day} {_SHORT.get(month, month[:3])}"

    def long_date(self, moment: dt.date) -> str:
        """Give a date for paper: "17 november 2026"."""
        return f"{moment.day} {_MONTHS[self.language][moment.month - 1]} {moment.year}"

    def numeric_date(self, moment: dt.date) -> str:
        """Give a date for tables: "17-11-2026"."""
        return f"{moment.day:02d}-{moment.month:02d}-{moment.year}"

    def time(self, moment: dt.datetime) -> str:
        """Give a time of day: "22.06" in Dutch, "22:06" in English."""
        separator = "." if self.language == "nl" else ":"
        return f"{moment.hour:02d}{separator}{moment.minute:02d}"

    def size(self, bytes_: int) -> str:
        """Give a file size in steps of 1000: "1,1 MB"."""
        value, unit = float(bytes_), "B"
        for unit in ("B", "kB", "MB", "GB"):
            if value < 1000 or unit == "GB":
                break
            value /= 1000
        digits = f"{value:.0f}" if unit == "B" or value >= 100 else f"{value:.1f}"
        return f"{digits.replace('.', ',') if self.language == 'nl' else digits} {unit}"


@functools.cache
def wording(language: str) -> Wording:
    """Load the words of one language.

    Raises:
        ValueError: `language` is not one of `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    chain = gettext.NullTranslations()
    if language == "en":
        return Wording(language, chain)
    for name in CATALOGUES:
        with resources.path("locale", language, f"{name}.mo").open("rb") as stream:
            catalogue = gettext.GNUTranslations(stream)
        catalogue.add_fallback(chain)
        chain = catalogue
    return Wording(language, chain)
