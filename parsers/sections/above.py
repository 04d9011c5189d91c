"""The sections above a table's headings: the title above it, and the rows between them that are titles as well."""

from dataclasses import replace
from typing import NamedTuple

from parsers.document.about import About, is_version
from parsers.headings.known import Vocabulary
from parsers.labels.of_sections import is_label_with_value, names_in_charge, says_aim, title_of_section
from parsers.logical import Part, SectionHeading, read_section_heading
from parsers.printed_rows import Row
from parsers.source import Cell, Paragraph
from parsers.table import Table
from parsers.text import ends_sentence, is_list
from parsers.titles.announced import announces_actions
from parsers.titles.rows import is_named_part, labels_below_title
from parsers.titles.texts import NAMED_TITLE, is_key, title_text


class AboveTable(NamedTuple):
    """What stands above a table's headings: sections, from the top, and cells that belong to none of them."""

    headings: list[SectionHeading]
    left_out: list[Cell]


def sections_above(table: Table, title: Paragraph | None, about: About, vocabulary: Vocabulary) -> AboveTable:
    """The sections above a table's headings: its rows there, and the title above it where there is no such row.

    Beside rows the title counts where one of them tells more of it; else it may go on from the page before. Rows below
    its own say what its section is to reach.
    """
    heading = _section_of(title, table, about) if title else None
    if title and heading and (own := _rows_from(title, table)):
        parts = tuple(Part(cell, row.grid, row.index + 1) for row in own for cell in row.begins if cell.text)
        return AboveTable([replace(heading, parts=parts)], [])
    above = _captions(table, heading, about, vocabulary)
    if heading and len(above.headings) > 1 and len(above.headings[0].parts) == 1:
        del above.headings[0]
    return above


def _rows_from(title: Paragraph, table: Table) -> list[Row]:
    """The rows above a table's headings, where the first of them is its title."""
    rows = [row for row in table.captions if row.filled]
    return rows if rows and title.place in [cell.place for cell in rows[0].begins] else []


def _captions(table: Table, title: SectionHeading | None, about: About, vocabulary: Vocabulary) -> AboveTable:
    """The title above a table, and the rows above its headings that name no part, version, key or items of a list.

    What explains the section, in a sentence or beside labels below its row, is left out.
    """
    captions: list[SectionHeading] = [title] if title else []
    labels = {id(row): row for row in labels_below_title(table.captions, vocabulary)}
    left_out = [cell for row in labels.values() for cell in row.begins]
    for row in (row for row in table.captions if id(row) not in labels):
        if is_named_part(row):
            captions.append(_part_of(row))
            continue
        for cell in row.filled.values():
            part = Part(cell, row.grid, row.index + 1)
            if is_version(cell.text) or is_list(cell.text) or is_key(cell.text) or about.names_own_part(cell.text):
                left_out.append(cell)
            elif captions and _tells_of_section(cell.text, captions[-1], vocabulary):
                captions[-1] = replace(captions[-1], parts=(*captions[-1].parts, part))
            elif _is_titled(captions, title) and _leads_in(cell.text):
                left_out.append(cell)
            else:
                captions.append(read_section_heading(title_of_section(cell.text, vocabulary), (part,)))
    return AboveTable(captions, left_out)


def _leads_in(text: str) -> bool:
    """Whether a text below a section's title is a sentence, or announces but actions: `What we will do`."""
    return announces_actions(text) or (ends_sentence(text) and not NAMED_TITLE.match(text))


def _is_titled(captions: list[SectionHeading], title: SectionHeading | None) -> bool:
    """Whether a row above names the section, or the title over all rows does with its number."""
    return len(captions) > 1 or (bool(captions) and (title is None or title.number is not None))


def _section_of(paragraph: Paragraph, table: Table, about: About) -> SectionHeading | None:
    """A short text right above a table may be the section of its rows, unless it is the plan's title or version."""
    title = title_text(paragraph)
    if not title or any(map(about.is_named_by, (title, paragraph.text))) or is_version(title):
        return None
    if table.rows and any(cell.place == paragraph.place for cell in table.rows[0].begins):
        return None  # the title of a card is its action
    cell = Cell(0, 0, 1, 1, paragraph.text, paragraph.place)
    return read_section_heading(title, (Part(cell, table.first_grid, 0),))


def _tells_of_section(text: str, section: SectionHeading, vocabulary: Vocabulary) -> bool:
    """Whether a text below a section's title says who is in charge, or what it is for where the title has a number."""
    return (
        is_label_with_value(text, vocabulary)
        or names_in_charge(text)
        or (section.number is not None and says_aim(text))
    )


def _part_of(row: Row) -> SectionHeading:
    """The section that a row names whose cells are the name of a part and its title."""
    parts = tuple(Part(cell, row.grid, row.index + 1) for cell in row.filled.values())
    return read_section_heading(": ".join(" ".join(part.cell.text.split()) for part in parts), parts)
