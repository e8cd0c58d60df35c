"""What is too long for a line is cut where it tells the least."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from evidence_kit.ui.parts.file_name import shortened
from evidence_kit.ui.theme import Theme


def test_a_file_name_keeps_both_ends_and_a_sentence_its_beginning(theme: Theme) -> None:
    """Files differ at their ends; a sentence is read from the front."""
    metrics = QFontMetricsF(theme.font("rowTitle"))
    name = shortened("Schermopname 2026 om 19.40.heic", metrics, 120)
    assert name.startswith("Scherm")
    assert name.endswith(".heic")
    said = shortened("We talked in Snapchat. Then he asked for money.", metrics, 120)
    assert said.startswith("We talked")
    assert said.endswith("…")
    assert "We talked in Snapchat.".startswith(said[:-1])
    assert metrics.horizontalAdvance(said) <= 120
    assert shortened("Snapchat", metrics, 120) == "Snapchat"
