"""What `inspect --out` draws: the boxes of readings against the ink of the rendered page."""

from pathlib import Path

import numpy as np
import pytest
from conftest import parsed_seed, seed
from PIL import Image
from rendered import FINE, ink_box, without_rulings

from ingest.cli import main
from ingest.overlay import SCALE
from parsers.readers import read_document
from parsers.readers.pdfium.render import page_picture


@pytest.mark.parametrize(("name", "pages"), [("islington", range(2, 10)), ("surrey", range(1, 3))])
def test_the_boxes_of_readings_fit_the_ink_within_a_point(name: str, pages: range):
    """On every page of both plans, each edge of each box, measured on the rendered page."""
    grids = read_document(seed(name, ".pdf")).grids
    for number in pages:
        picture = np.asarray(page_picture(seed(name, ".pdf"), number, FINE).convert("L"))
        picture = without_rulings(picture, [grid for grid in grids if grid.place.page == number])
        readings = [r for a in parsed_seed(name, ".pdf").actions for r in a.readings if r.page == number]
        assert readings
        for reading in readings:
            edges = np.array([reading.x0, reading.top, reading.x1, reading.bottom])
            assert np.abs(edges - np.array(ink_box(picture, reading))).max() <= 1.0, reading


def test_pages_are_drawn_with_a_margin_for_legend_and_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """One PNG a page, wider than the page, in the colours of the fields."""
    assert main(["inspect", str(seed("surrey", ".pdf")), "--out", str(tmp_path / "overlays")]) == 0
    assert "2 pages drawn" in capsys.readouterr().out
    plain = page_picture(seed("surrey", ".pdf"), 1, SCALE)
    with Image.open(tmp_path / "overlays" / "surrey-prevent-2017-03-page-001.png") as drawn:
        assert drawn.width > plain.width
        assert drawn.crop((0, 0, *plain.size)).tobytes() != plain.tobytes()


def test_inspect_says_what_each_heading_became_and_why(capsys: pytest.CaptureFixture[str]):
    """Tables, headings, rows with confidence and its reasons, findings with remedies."""
    assert main(["inspect", str(seed("islington", ".txt"))]) == 0
    said = capsys.readouterr().out
    placed = ("3843 placed", "value-displaced (L&S 12)", "53 rows", "0.78")
    for text in (*placed, "its values are references", "doubt row-joined: The action was joined"):
        assert text in said


def test_a_document_without_pages_is_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The message says what to leave out."""
    assert main(["inspect", str(seed("surrey", ".txt")), "--out", str(tmp_path)]) == 2
    assert "leave out --out" in capsys.readouterr().err
