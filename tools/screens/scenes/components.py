"""All parts on one sheet, to lay beside the design's own sheet of components."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from evidence_kit.ui.parts.answer_card import AnswerCard, AnswerState
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import CheckRow, Toggle
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.parts.meter import Meter
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.progress import ProgressBar, StepRow
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.tag import KeyCap, Tag
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbState, ThumbTag
from evidence_kit.ui.parts.word_chips import CodeGroups, WordChips
from tools.screens.registry import screen
from tools.screens.samples import veil
from tools.screens.stage import Stage


def _heard(made: QAbstractButton) -> QAbstractButton:
    made.clicked.connect(lambda: None)
    return made


def _button(stage: Stage, text: str, kind: str, icon: str | None = None) -> Button:
    made = button(stage.theme, text, kind, icon)
    _heard(made)
    return made


# A sheet of parts on one board: in large letters each is walked where it is used.
@screen("components", sizes=((1280, 1450),), languages=("nl",), hardest=False)
def components(stage: Stage) -> QWidget:
    """Lay out buttons, tags, fields, banners, cards and the rest, as the design's sheet does."""
    theme = stage.theme
    page = ScrollPage(theme)
    body = page.body
    body.addWidget(Para(theme, "Evidence Kit, onderdelen", "h1"))
    body.addSpacing(4)
    body.addLayout(_buttons(stage))
    body.addSpacing(16)
    body.addLayout(top_row(_labels(stage), _fields(stage), gap=40))
    body.addSpacing(16)
    body.addLayout(_banners(stage))
    body.addSpacing(16)
    body.addWidget(_gallery(stage))
    body.addLayout(_answers(stage))
    body.addSpacing(16)
    body.addLayout(_rest(stage))
    body.addStretch(1)
    return page


def _buttons(stage: Stage):
    disabled = button(stage.theme, "Verder", "primary")
    disabled.setEnabled(False)
    large = button(stage.theme, "Begin", icon="arrow-right", icon_right=True, large=True)
    small = button(stage.theme, "Andere plek", "secondary", "folder-open", small=True)
    first = _button(stage, "Verder", "primary")
    stage.then(first.setFocus)
    return row(
        first,
        disabled,
        _button(stage, "Openen", "secondary"),
        _button(stage, "Terug", "quiet", "arrow-left"),
        _button(stage, "Wissen", "danger"),
        _button(stage, "Ja, wis", "dangerFill"),
        _button(stage, "Weg", "exit", "log-out"),
        _button(stage, "Beelden wazig", "shield", "eye-off"),
        _heard(small),
        _heard(large),
        STRETCH,
        gap=10,
    )


def _labels(stage: Stage) -> QWidget:
    theme = stage.theme
    holder = QWidget()
    holder.setLayout(
        column(
            Para(theme, "Filters en labels", "h3Large"),
            row(
                _heard(Chip(theme, "Alles", checked=True, tick=False)),
                _heard(Chip(theme, "Foto", checked=True)),
                _heard(Chip(theme, "Nog bekijken", count=2)),
                STRETCH,
            ),
            row(
                ExhibitNumber(theme, 3),
                ExhibitNumber(theme, 7, outlined=True),
                ExhibitNumber(theme, 128, small=True),
                Tag(theme, "Snapchat"),
                Tag(theme, "2 gegevens", "ok", "check"),
                Tag(theme, "kan beter", "warn", "arrow-up"),
                Tag(theme, "niet in dossier", "heide", "shield"),
                Tag(theme, "4 herkend", "licht", "scan-text"),
                STRETCH,
            ),
            row(
                Segmented(theme, (("nl", "Nederlands"), ("en", "English")), "nl", name="Taal"),
                Segmented(
                    theme,
                    (("yes", "Ja"), ("no", "Nee"), ("unsure", "Weet ik niet")),
                    "no",
                    name="Gezicht te zien",
                    small=True,
                ),
                KeyCap(theme, "Esc"),
                STRETCH,
            ),
            WordChips(theme, ("wolk", "tegel", "kano", "mosterd", "lente")),
            _meter(stage),
            CodeGroups(
                theme,
                "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K",
                name="Herstelcode",
                hidden_name="Herstelcode, verborgen",
            ),
            STRETCH,
            gap=12,
        )
    )
    return holder


def _meter(stage: Stage) -> QWidget:
    made = Meter(stage.theme, "Sterkte")
    made.show_strength(3, "Sterk", enough=True)
    return made


def _fields(stage: Stage) -> QWidget:
    theme = stage.theme
    wrong = PassphraseField(theme, stage.words, "Wachtwoord")
    wrong.set_text("kort")
    wrong.set_error("Nog iets langer: minstens 12 tekens.")
    holder = QWidget()
    toggles = row(
        _heard(CheckRow(theme, "gedaan", checked=True)),
        _heard(CheckRow(theme, "nog niet")),
        _heard(Toggle(theme, "aan", checked=True)),
        _heard(Toggle(theme, "uit")),
        gap=20,
    )
    holder.setLayout(
        column(
            Para(theme, "Velden", "h3Large"),
            top_row(
                Field(theme, "Naam van je zaak", "Kies iets neutraals.", text="Mijn zaak"),
                Field(theme, "Zaakbestand", icon="file-key", text="notities.evk"),
                wrong,
                gap=16,
            ),
            Field(
                theme, "Kort in jouw woorden", lines=3, text="Foto van mij die ‘Lisa’ terugstuurt."
            ),
            toggles,
            StepRow(theme, 1, "Open het gesprek."),
            StepRow(theme, 2, "Kies de <b>gebruikersnaam</b> en maak een schermfoto.", marked=True),
            STRETCH,
            gap=12,
        )
    )
    return holder


def _banners(stage: Stage):
    theme = stage.theme
    upper = row(
        Banner(
            theme, "info", "info", "Je tekent op een kopie. Het origineel blijft apart bewaard."
        ),
        Banner(theme, "licht", "milestone", "Bijna klaar: alleen het profiel mist nog."),
        Banner(theme, "ok", "circle-check", "Alle 10 originelen zijn onveranderd."),
        gap=12,
    )
    lower = row(
        Banner(theme, "warn", "arrow-up", "Bijlage 2 heeft nog geen zekere datum."),
        Banner(theme, "heide", "eye-off", "Dit beeld is gevoelig. Het komt niet in je dossier."),
        Banner(theme, "danger", "trash-2", "Wissen kan niet terug. Maak eerst een kopie."),
        gap=12,
    )
    return column(Para(theme, "Meldingen in de pagina", "h3Large"), upper, lower, gap=12)


def _gallery(stage: Stage) -> QWidget:
    found = ThumbTag("1 gegeven", "ok", "check")
    grid = ThumbGrid(stage.theme, stage.words, name="Bijlagen", selectable=True)
    grid.set_thumbs(
        (
            Thumb(1, "IMG_0412.png", "za 14 nov, 20.02", veil(1), tag=found),
            Thumb(2, "Schermafbeelding_20261115-234012_Snapchat.png", "zo 15 nov", veil(2)),
            Thumb(
                3,
                "IMG_0414.png",
                "di 17 nov, 22.06",
                veil(3),
                tag=ThumbTag("4 herkend", "licht", "scan-text"),
            ),
            Thumb(4, "IMG_0415.png", "di 17 nov, 22.31", veil(4), tag=found),
            Thumb(
                5,
                "IMG_0416.png",
                "wo 18 nov",
                state=ThumbState.IN_WORDS,
                tag=ThumbTag("in woorden", "heide", "file-text"),
            ),
            Thumb(
                6,
                "kapot.png",
                "wo 18 nov",
                state=ThumbState.CANNOT_SHOW,
                tag=ThumbTag("wel bewaard"),
            ),
            Thumb(7, "IMG_0418.png", "komt binnen", state=ThumbState.ARRIVING, progress=0.45),
        )
    )
    grid.selectionModel().select(
        grid.model().index(3, 0), grid.selectionModel().SelectionFlag.Select
    )
    return grid


def _answers(stage: Stage):
    cards = []
    for place, state in enumerate(AnswerState):
        card = AnswerCard(
            stage.theme,
            stage.words,
            number=11 + place,
            title="Schermfoto",
            time="22.41",
            veil=veil(place + 1),
        )
        card.setFixedWidth(211)
        card.set_state(state)
        cards.append(card)
    return row(*cards, STRETCH, gap=14)


def _rest(stage: Stage):
    theme = stage.theme
    bar = ProgressBar(theme, "Dossier maken")
    bar.show_progress(9, 16, "pagina 9 van 16")
    card = Card(theme)
    card.body.addWidget(
        EmptyState(
            theme,
            "images",
            "Hier komen schermfoto’s",
            "Begin met één. De rest mag later.",
            action=_button(stage, "Bestanden kiezen", "primary", "folder-open"),
            dashed=False,
        )
    )
    licht = Card(theme, "licht")
    licht.body.addWidget(Para(theme, "Een nieuwe zaak", "h2"))
    licht.body.addWidget(Para(theme, "Je kiest een naam en een wachtwoord.", "body"))
    licht.body.addStretch(1)
    beside = column(licht, bar, STRETCH, gap=16)
    made = top_row(card, beside, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
