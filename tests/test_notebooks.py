"""The notebooks run from top to bottom on the curated database, and are committed without outputs."""

import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from conftest import PROJECT
from nbclient import NotebookClient

NOTEBOOKS = sorted((PROJECT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path: Path, database: Path, monkeypatch: pytest.MonkeyPatch):
    """Every cell succeeds, and charts come out."""
    monkeypatch.setenv("ACTIONPLANS_DATABASE", str(database))
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    pictures = [out for cell in notebook.cells for out in cell.get("outputs", []) if "image/png" in out.get("data", {})]
    assert len(pictures) >= 2


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_without_outputs(path: Path):
    """Nobody's results stand in for the reader's own."""
    for cell in nbformat.read(path, as_version=4).cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_question_of_a_notebook_is_explained_and_every_chart_labelled(path: Path):
    """A text stands before each cell with SQL; what is drawn has a title and a named axis."""
    cells = nbformat.read(path, as_version=4).cells
    for before, cell in pairwise(cells):
        if "SELECT" in cell.source and cell.cell_type == "code":
            assert before.cell_type == "markdown", cell.source
        if re.search(r"\.plot\.", cell.source):
            assert "title" in cell.source
            assert "set_xlabel" in cell.source


def test_the_three_notebooks_are_there():
    """Compare, profile, quality."""
    assert [path.stem for path in NOTEBOOKS] == ["compare_authorities", "council_profile", "data_quality"]
