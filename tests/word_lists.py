"""Lists that Word counts: references that are printed and stand in no text."""

import re
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from generator import GeneratedPlan
from printed import Table


def count_references(plan: GeneratedPlan, document: Any, table: Table, grid: list[list[Any]]) -> None:
    """Let Word count the references of a table, where each is the number after that of the row above."""
    at = _reference_column(plan, table)
    cells = [(grid[index][at], row[at].text) for index, row in _rows(table, at)] if at is not None else []
    parts = [re.fullmatch(r"([A-Z]*)([1-9]\d*)", text) for _, text in cells]
    first = parts[0] if parts else None
    counted = [f"{first[1]}{int(first[2]) + k}" for k in range(len(cells))] if first else []
    if not first or counted != [text for _, text in cells]:
        return
    numbering = add_list(document, f"{first[1]}%1", int(first[2]))
    for cell, _ in cells:
        paragraph = cell.paragraphs[0]
        for run in paragraph.runs:
            run._element.getparent().remove(run._element)
        number(paragraph, numbering)


def _reference_column(plan: GeneratedPlan, table: Table) -> int | None:
    heading = next((column.heading for column in plan.columns if column.field == "ref"), None)
    heads = [cell.text if cell else None for row in table.rows[: table.head] for cell in row]
    return heads.index(heading) % len(table.weights) if heading in heads else None


def _rows(table: Table, at: int) -> list[tuple[int, list[Any]]]:
    """The rows below the headings that have a reference."""
    return [
        (index, row)
        for index, row in enumerate(table.rows)
        if index >= table.head and (cell := row[at]) and cell.style == "body" and cell.text
    ]


def add_list(document: Any, text: str, start: int) -> int:
    """A list of one level that counts from `start`; gives the number of its numbering."""
    root = document.part.numbering_part.element
    key = 1000 + len(root)
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{level}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'))
    return key


def number(paragraph: Any, numbering: int) -> None:
    """Make a paragraph one of a list."""
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))
