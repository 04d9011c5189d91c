"""The competition's scoring, on small invented tables."""

from pathlib import Path

import pytest
from icdar_scoring import (
    Score,
    TextCell,
    TextTable,
    averages,
    normalised,
    printed_tables,
    relations_of,
    score_document,
    table_of_rows,
)

PLANTS = [["Plant", "Height"], ["Fern", "40 cm"]]


def test_relations_join_nearest_neighbours_right_and_below():
    """Four cells in a square have four relations."""
    assert dict(relations_of(table_of_rows(1, PLANTS))) == {
        ("PLANT", "HEIGHT", "right"): 1,
        ("FERN", "40CM", "right"): 1,
        ("PLANT", "FERN", "below"): 1,
        ("HEIGHT", "40CM", "below"): 1,
    }


def test_blank_cells_are_passed_over():
    """The neighbour of a cell is the nearest with text."""
    relations = relations_of(table_of_rows(1, [["A", "", "B"], ["", None, ""], ["C", "", ""]]))
    assert dict(relations) == {("A", "B", "right"): 1, ("A", "C", "below"): 1}


def test_a_spanning_cell_neighbours_every_cell_beside_it_once():
    """A heading over two columns stands above both, and two rows beside a cell are two neighbours."""
    cells = [
        TextCell("Size", 0, 0, 0, 1),
        TextCell("Low", 1, 0, 1, 0),
        TextCell("High", 1, 1, 1, 1),
        TextCell("All", 0, 2, 1, 2),
    ]
    assert dict(relations_of(TextTable(1, cells))) == {
        ("SIZE", "LOW", "below"): 1,
        ("SIZE", "HIGH", "below"): 1,
        ("LOW", "HIGH", "right"): 1,
        ("SIZE", "ALL", "right"): 1,
        ("HIGH", "ALL", "right"): 1,
    }


@pytest.mark.parametrize(("text", "same"), [("to air\nkg/year", "TOAIRKG_YEAR"), ("ﬁne – 3²", "FINE_32"), (" \n", "")])
def test_texts_are_compared_without_spaces_and_case(text: str, same: str):
    """Signs become underscores, as the competition has it."""
    assert normalised(text) == same


def test_a_table_is_held_against_the_one_that_agrees_best():
    """A table cut in two keeps the better half; the other counts as found and wrong."""
    printed = [table_of_rows(1, [["A", "B"], ["C", "D"], ["E", "F"], ["G", "H"]])]
    halves = [table_of_rows(1, [["A", "B"], ["C", "D"], ["E", "F"]]), table_of_rows(1, [["G", "H"]])]
    assert score_document(printed, halves) == Score(printed=10, found=8, right=7)


def test_tables_of_other_pages_do_not_agree():
    """The same texts on another page are no hit."""
    assert score_document([table_of_rows(1, PLANTS)], [table_of_rows(2, PLANTS)]) == Score(4, 4, 0)


def test_repeated_relations_count_as_often_as_they_are_printed():
    """One row found of two equal ones is half of the relations to the right."""
    printed, found = table_of_rows(1, [["x", "y"], ["x", "y"]]), table_of_rows(1, [["x", "y"]])
    assert score_document([printed], [found]) == Score(printed=4, found=1, right=1)


def test_averages_are_means_over_documents():
    """A small document weighs as much as a large one, and nothing found is a precision of 0."""
    assert averages([Score(100, 100, 100), Score(2, 0, 0)]) == (0.5, 0.5, 0.5)


def test_the_truth_is_read_from_the_competitions_files(tmp_path: Path):
    """Spans are given by their last row and column, and a region of a page is a table."""
    path = tmp_path / "made-up-str.xml"
    path.write_text(
        """<document filename="made-up.pdf"><table id="1"><region id="1" page="3">
        <cell id="1" start-row="0" start-col="0" end-col="1"><bounding-box x1="1" x2="2" y1="1" y2="2"/><content>Sizes</content></cell>
        <cell id="1" start-row="1" start-col="0" end-row="2"><content>Low</content></cell>
        <cell id="1" start-row="1" start-col="1"><content/></cell></region></table></document>""",
        encoding="utf-8",
    )
    cells = [TextCell("Sizes", 0, 0, 0, 1), TextCell("Low", 1, 0, 2, 0), TextCell("", 1, 1, 1, 1)]
    assert printed_tables(path) == [TextTable(3, cells)]
