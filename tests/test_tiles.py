"""Tables drawn as tiles, and tiles that are none."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.readers.mosaic import find_mosaics
from parsers.readers.pdfium.pages import page_inks


@pytest.mark.parametrize(("texts", "count"), [(("Red", "Amber", "Green", "Green"), 0), (("Red", "Parks", "Green", "Roads"), 1)])  # fmt: skip
def test_tiles_that_only_name_colours_are_no_table(tmp_path: Path, texts: tuple[str, ...], count: int):
    """They are ratings, this month's beside last month's, in columns of a table that is not drawn."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 200))
    for number, text in enumerate(texts):
        x, y = 100 + 80 * (number % 2), 140 - 20 * (number // 2)
        canvas.setFillColorRGB(1, 0.7, 0)
        canvas.rect(x, y, 80, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x + 4, y + 6, text)
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert len(find_mosaics(ink, [])) == count
