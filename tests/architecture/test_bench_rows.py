"""The table of figures: a goal is about the ratio, and a missed one is called so."""

from __future__ import annotations

from bench.__main__ import table
from bench.rows import Row


def test_the_goal_is_about_the_ratio() -> None:
    """Seconds differ between machines; the ratio to the yardstick decides."""
    assert Row("import", ours=13.0, yardstick=10.0, goal=1.3).ok
    assert not Row("import", ours=13.1, yardstick=10.0, goal=1.3).ok


def test_a_figure_without_a_yardstick_is_held_to_its_goal() -> None:
    """Some figures stand alone."""
    assert Row("memory", ours=99.0, goal=100.0, unit="MB").ok
    assert not Row("memory", ours=101.0, goal=100.0, unit="MB").ok


def test_a_line_without_a_goal_only_informs() -> None:
    """A figure we claim nothing about cannot be missed."""
    assert Row("previews", ours=1e9, yardstick=1.0).ok


def test_the_table_calls_a_missed_goal_missed() -> None:
    """Nobody has to compare numbers by eye."""
    lines = table([Row("fast", 1.0, 2.0, 0.5), Row("slow", 3.0, 2.0, 1.3)]).splitlines()
    assert lines[1].endswith("<= 0.5  ok")
    assert lines[2].endswith("1.50   <= 1.3  MISSED")
