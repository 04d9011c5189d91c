"""Nothing printed in a table may vanish."""

from dataclasses import replace

import pytest
from conftest import RENDITIONS, parsed_seed, seed

from parsers.actions.conservation import check_row
from parsers.columns.mapping import map_headings
from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.logical import LogicalRow
from parsers.plan import build_plan
from parsers.readers import read_document
from parsers.rows.joining import join_rows
from parsers.source import Grid, Source
from parsers.tables.finding import find_tables
from parsers.text import words


@pytest.mark.parametrize(("name", "ending"), RENDITIONS)
def test_every_word_of_a_table_is_placed_or_left_out_on_purpose(name: str, ending: str):
    """In tables = placed + ignored + reported, and nothing is reported."""
    counts = parsed_seed(name, ending).words
    assert counts.words_in_tables == counts.words_placed + counts.words_ignored + counts.words_reported
    assert counts.words_reported == 0
    assert counts.words_placed > 0.9 * counts.words_in_tables


@pytest.mark.parametrize(("name", "ending"), RENDITIONS)
def test_the_counts_are_those_of_the_reader(name: str, ending: str):
    """Words on pages and in tables are what an independent count of the reader's cells gives."""
    source = read_document(seed(name, ending))
    counts = parsed_seed(name, ending).words
    in_cells = sum(len(words(cell.text)) for grid in source.grids for cell in grid.cells)
    outside = sum(len(words(paragraph.text)) for paragraph in source.paragraphs)
    assert (counts.words_in_tables, counts.words_on_pages) == (in_cells, in_cells + outside)


@pytest.mark.parametrize(
    "field", ["action", "milestones", "target_text", "lead_text", "outcomes", "ref", "objective_text"]
)
def test_a_cell_that_is_lost_on_the_way_is_noticed(field: str):
    """Mutation: with one cell's words taken out of the record, exactly these are reported as lost."""
    (table,) = find_tables(read_document(seed("islington", ".docx")), shared_vocabulary(), {}, {}).tables
    columns = map_headings(table, {})
    _, row, *_ = join_rows(table, columns, set(), shared_vocabulary())
    assert isinstance(row, LogicalRow)
    action = parsed_seed("islington", ".docx").actions[0]
    by_index = {column.index: column for column in columns}
    assert check_row(row, by_index, action, shared_vocabulary()).lost == []
    lost = check_row(row, by_index, action.model_copy(update={field: None}), shared_vocabulary()).lost
    assert len(lost) == len(words(getattr(action, field)))


def test_a_document_that_loses_words_is_partial():
    """A cell beyond every heading's reach goes to the extras; it is neither lost nor silent."""
    source = read_document(seed("surrey", ".docx"))
    grid = source.grids[0]
    last = grid.cells[-1]
    stray = last._replace(column=last.column + 1, text="A stray remark")
    widened = replace(grid, column_count=grid.column_count + 1, cells=(*grid.cells, stray))
    plan = build_plan(_with_grid(source, widened), ReadingSettings())
    assert plan.actions[-1].extras == {"column 5": "A stray remark"}
    assert [finding.code for finding in plan.actions[-1].findings] == ["cells-beyond-columns"]
    assert plan.words.words_reported == 0


def _with_grid(source: Source, grid: Grid) -> Source:
    (page,) = source.pages
    items = tuple(grid if isinstance(item, Grid) else item for item in page.items)
    return replace(source, pages=(replace(page, items=items),))
