"""Titles over what their sections are to reach."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from made_sheets import filled, saved
from made_titles import grid, sized, titles_of

from parsers.council import ReadingSettings
from parsers.plan import build_plan
from parsers.source import Grid, Paragraph

_TITLES = ["Green spaces", "Safer streets"]
_OBJECTIVE = ["Objective {}: Emissions fall by a third"]
_LABELLED = ["What we want to achieve", "Emissions fall by a third."]


def _tables(titles: Sequence[str | None], told: Sequence[str]) -> list[Paragraph | Grid]:
    """Tables, each below what its section is to reach, and that below a title in larger type, if it has one."""
    items: list[Paragraph | Grid] = []
    for number, title in enumerate(titles, start=1):
        top = 300.0 * number
        items += [sized(title, top, 14.0)] if title else []
        items += [sized(text.format(number), top + 15 * place, 9.0) for place, text in enumerate(told, start=1)]
        items.append(grid(top + 15 * len(told) + 20))
    return items


@pytest.mark.parametrize("told", [_OBJECTIVE, _LABELLED])
def test_a_title_over_what_is_to_be_reached_names_the_section(told: list[str]):
    """An objective with its number, or a sentence below a label that stands above each table."""
    assert titles_of(*_tables(_TITLES, told)) == {1: "Green spaces", 2: "Safer streets"}


@pytest.mark.parametrize("titles", [["Delivery", None], ["Delivery", "Delivery"], ["Priority 1", "Priority 2"]])
def test_objectives_are_the_sections_where_no_title_is_that_of_each(titles: list[str | None]):
    """One title may stand over several objectives; the bare name of a part is no title."""
    assert set(titles_of(*_tables(titles, _OBJECTIVE)).values()) == {
        "Objective 1: Emissions fall by a third",
        "Objective 2: Emissions fall by a third",
    }


@pytest.mark.parametrize("told", [_OBJECTIVE, _LABELLED])
def test_the_first_rows_of_a_table_may_be_its_title_and_what_is_to_be_reached(told: list[str], tmp_path: Path):
    """As in a sheet, where those of the first table are no part of it."""
    assert _sections_of_sheet(_TITLES, told, tmp_path) == [
        ("Green spaces", "Plant 1 trees"),
        ("Safer streets", "Plant 2 trees"),
    ]


def test_an_objective_over_a_label_is_the_title_of_its_section(tmp_path: Path):
    """As in a sheet, where the label that comes again is none."""
    titles = [f"Objective {number}: {title}" for number, title in enumerate(_TITLES, start=1)]
    assert [section for section, _ in _sections_of_sheet(titles, _LABELLED, tmp_path)] == _TITLES


def _sections_of_sheet(titles: Sequence[str], told: Sequence[str], folder: Path) -> list[tuple[str | None, str]]:
    """The sections and actions of a sheet whose tables each stand below a title and what is to be reached."""
    rows = [["Parks Action Plan 2024-27"], []]
    for number, title in enumerate(titles, start=1):
        rows += [[title], *([text.format(number)] for text in told), []]
        rows += [["Action", "Lead", "By when"], [f"Plant {number} trees", "Clerk", "2026"], []]
    book, _ = filled(rows)
    return [(action.section, action.action) for action in build_plan(saved(book, folder), ReadingSettings()).actions]
