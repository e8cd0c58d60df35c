"""When something was: a date and a time as people type them, and how sure they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from evidence_kit.domain.moment import DUTCH_TIME, Precision, TimeSource
from evidence_kit.services.tell import place_of
from evidence_kit.services.typed import Part
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, row, top_row
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.words import PRECISIONS, SOURCES
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

ZONES: Final = (
    (DUTCH_TIME, N_("Netherlands and Belgium")),
    ("Europe/London", N_("United Kingdom")),
    ("Europe/Bucharest", N_("Romania")),
    ("Europe/Istanbul", N_("Turkey")),
    ("Africa/Abidjan", N_("Ivory Coast")),
    ("Africa/Casablanca", N_("Morocco")),
    ("Africa/Lagos", N_("Nigeria")),
    ("America/New_York", N_("United States, east coast")),
    ("America/Paramaribo", N_("Surinam")),
    ("America/Curacao", N_("Aruba and Curaçao")),
    ("Asia/Manila", N_("Philippines")),
    ("UTC", N_("World time (UTC)")),
)
"""Zones to choose from; a zone that was kept and is not here is named by its place."""


class WhenField(QWidget):
    """Fields of a moment. What is typed moves nothing: whoever aims at a field below hits it.

    Args:
        telling: the thing that has the moment.
        binding: ties the fields.
        label: the question above.
    """

    def __init__(
        self, telling: DatedTelling, binding: Binding, theme: Theme, words: Wording, label: str
    ) -> None:
        super().__init__()
        _ = words.gettext
        self._telling, self._binding = telling, binding
        self._theme, self._words = theme, words
        self.precision = ChoiceChips(theme, label, [(k.value, _(v)) for k, v in PRECISIONS.items()])
        self.date = Field(theme, _("Date"), _("Like 17-11, yesterday, or “in November”"))
        self.time = Field(theme, _("Time"), _("Like 22:06"))
        self.end_date = Field(theme, _("Until which date?"), _("Like 18-11"))
        self.end_time = Field(theme, _("Until what time?"), _("Like 22:06"))
        self.source = ChoiceChips(
            theme, _("Where did you see the time?"), [(k.value, _(v)) for k, v in SOURCES.items()]
        )
        self.zone = button(theme, _("Another time zone"), "secondary", small=True)
        self.zone.clicked.connect(self.offer_zones)
        self._bind(binding)
        self._lay_out()

    def refresh(self) -> None:
        """Show what follows from what is typed."""
        when, unread, _ = self._telling.when, self._telling.unread, self._words.gettext
        sure = self._telling.precision
        self.precision.choose(sure.value if sure else None)
        self._end.setVisible(when.precision is Precision.BETWEEN)
        other = when.zone != DUTCH_TIME
        self.zone.set_text(
            _("Time zone: {place}").format(place=_zone_name(when.zone, self._words))
            if other
            else _("Another time zone")
        )
        # As long as the help it takes the place of: what is below stays where it is.
        date, time = _("Write it like 17-11-2026."), _("Write it like 22:06.")
        for field, part, text in (
            (self.date, Part.DATE, date),
            (self.time, Part.TIME, time),
            (self.end_date, Part.END_DATE, date),
            (self.end_time, Part.END_TIME, time),
        ):
            field.set_error(text if part in unread else "")

    def offer_zones(self) -> None:
        """Open the list of time zones; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for zone, name in ZONES:
            action = menu.addAction(self._words.gettext(name))
            action.triggered.connect(lambda _on=False, zone=zone: self._choose_zone(zone))
        menu.popup(self.zone.mapToGlobal(self.zone.rect().bottomLeft()))

    def _choose_zone(self, zone: str) -> None:
        self._telling.write_when(zone=zone)
        self._telling.commit()

    def _choose_precision(self, key: str | None) -> None:
        self._telling.write_when(precision=Precision(key) if key else None)
        self._binding.refill()

    def _bind(self, binding: Binding) -> None:
        telling = self._telling
        for field, name in (
            (self.date, "date"),
            (self.time, "time"),
            (self.end_date, "end_date"),
            (self.end_time, "end_time"),
        ):
            binding.field(field, _filling(telling, field, name), _typing(telling, field, name))
        binding.choice(
            self.precision,
            lambda: telling.precision.value if telling.precision else None,
            self._choose_precision,
        )
        binding.choice(
            self.source,
            lambda: telling.when.source.value or None,
            lambda key: telling.write_when(source=TimeSource(key) if key else TimeSource.UNSAID),
        )

    def _lay_out(self) -> None:
        self._start, self._end, self._zones = QWidget(), QWidget(), QWidget()
        for holder, date, time in (
            (self._start, self.date, self.time),
            (self._end, self.end_date, self.end_time),
        ):
            line = top_row(date, time, gap=12)
            line.setStretch(0, 3)
            line.setStretch(1, 2)
            holder.setLayout(line)
        self._zones.setLayout(row(self.zone, STRETCH, gap=0))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for part in (self.precision, self._start, self._end, self.source, self._zones):
            inside.addWidget(part)


def _zone_name(zone: str, words: Wording) -> str:
    name = dict(ZONES).get(zone)
    return words.gettext(name) if name else place_of(zone)


def _filling(telling: DatedTelling, field: Field, name: str) -> Callable[[], None]:
    def fill() -> None:
        value = getattr(telling.when, name)
        if field.text() != value:
            field.set_text(value)

    return fill


def _typing(telling: DatedTelling, field: Field, name: str) -> Callable[[], None]:
    return lambda: telling.write_when(**{name: field.text()})
