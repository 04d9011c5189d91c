"""Titles that head a coloured panel beside a table: what stands below them there is about the table's section."""

from parsers.above import is_over
from parsers.source import Grid, Page, Paragraph, Source
from parsers.title_texts import is_title


def titles_beside(source: Source) -> dict[int, Paragraph]:
    """The title of the panel on a page, by the number of the first grid there; each of several has one of its own."""
    found: dict[int, Paragraph] = {}
    number = 1
    for page in source.pages:
        count = sum(isinstance(item, Grid) for item in page.items)
        if count and (title := _title_of_panel(page)):
            found[number] = title
        number += count
    return found if len({title.text for title in found.values()}) > 1 else {}


def _title_of_panel(page: Page) -> Paragraph | None:
    """The first text of a page's panels, where it is a title over the others."""
    texts = [item for item in page.items if isinstance(item, Paragraph) and item.is_aside]
    return texts[0] if texts and is_title(texts[0]) and all(is_over(texts[0], text) for text in texts[1:]) else None
