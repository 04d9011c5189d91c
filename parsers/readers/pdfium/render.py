"""Pages of a PDF as pictures."""

from contextlib import closing
from pathlib import Path
from typing import Any

from parsers.readers.pdfium.pages import open_document


def page_picture(path: Path, number: int, scale: float) -> Any:
    """Page `number` (from 1) as a Pillow image, `scale` pixels a point, turned as it is shown."""
    with closing(open_document(path)) as document, closing(document[number - 1]) as page:
        return page.render(scale=scale).to_pil().convert("RGB")
