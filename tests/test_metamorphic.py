"""The same plan printed otherwise is the same plan: Word seeds changed in ways that must not change their records."""

import random
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import parsed_seed, seed
from docx.oxml.ns import qn

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan
from schema.vocabulary import fold, spellings

SEEDS = [("islington", 1), ("islington", 2), ("islington", 3), ("surrey", 1), ("surrey", 2), ("surrey", 3)]
PLACES = {"readings", "findings", "confidence", "doubts"}


def records(plan: ParsedPlan) -> list[dict[str, Any]]:
    """The actions without their places."""
    return [action.model_dump(mode="json", exclude=PLACES) for action in plan.actions]


def changed(name: str, folder: Path, change: Callable[[Any], None]) -> ParsedPlan:
    """A Word seed after a change to its table."""
    document = docx.Document(str(seed(name, ".docx")))
    (table,) = document.tables
    change(table._tbl)
    path = folder / "changed.docx"
    document.save(str(path))
    return parse_document(path, ReadingSettings())


def cells(row: Any) -> list[Any]:
    """The cells of a row of a Word table."""
    return list(row.tc_lst)


def set_text(cell: Any, text: str) -> None:
    """Put a text in the place of a cell's."""
    first, *others = cell.iter(qn("w:t"))
    first.text = text
    for other in others:
        other.text = ""


@pytest.mark.parametrize(("name", "number"), SEEDS)
def test_columns_in_another_order_give_the_same_records(name: str, number: int, tmp_path: Path):
    """Headings say what a column is, not its place."""

    def permute(table: Any) -> None:
        width = max(len(cells(row)) for row in table.tr_lst)
        order = random.Random(number).sample(range(width), width)
        for row in table.tr_lst:
            old = cells(row)
            if len(old) == width:
                for index in order:
                    row.append(old[index])

    assert records(changed(name, tmp_path, permute)) == records(parsed_seed(name, ".docx"))


@pytest.mark.parametrize(("name", "number"), SEEDS)
def test_headings_by_other_names_give_the_same_records(name: str, number: int, tmp_path: Path):
    """Any spelling of the vocabulary that stands for one field only will do."""
    fields = {"Area of CS": "ref", "Actions": "action", "Action": "action", "Milestones / Measures": "milestones",
              "Target date": "target_text", "Lead & Support": "lead_text", "Outcomes": "outcomes", "RAG3": "rag_text",
              "Prevent Strategic Objective": "objective_text", "Owner": "lead_text", "Update/Actions": "progress",
              "Status": "status_text"}  # fmt: skip
    chooser = random.Random(number)

    def rename(table: Any) -> None:
        for row in table.tr_lst[:2]:
            for cell in cells(row):
                field = fields.get("".join(t.text or "" for t in cell.iter(qn("w:t"))).strip())
                if field:
                    own = [word for word, keys in spellings("headings").items() if keys == (field,)]
                    set_text(cell, chooser.choice(own).title())

    assert records(changed(name, tmp_path, rename)) == records(parsed_seed(name, ".docx"))


RENAMED = {
    "Mark Jowett": "Priya Nair", "Gordon Faulkner": "Tom O'Brien", "Mike Blower": "Anna Reed", "Sarah Gooding": "Ewan McKay",
    "Jan Smith": "Lucy Hart", "Head of Safeguarding": "Director of Museums", "Primary ICT Manager": "Senior Tree Officer",
    "Head of School Improvement": "Head of Coastal Works", "Health and Wellbeing Manager": "Parks and Rivers Officer",
}  # fmt: skip


@pytest.mark.parametrize("name", ["islington", "surrey"])
def test_other_people_and_posts_change_nothing_but_themselves(name: str, tmp_path: Path):
    """No name or post is known by heart."""

    def rename(table: Any) -> None:
        for text in table.iter(qn("w:t")):
            text.text = renamed(text.text or "")

    want = [renamed_all(record) for record in records(parsed_seed(name, ".docx"))]
    assert records(changed(name, tmp_path, rename)) == want


def renamed(text: str) -> str:
    """A text with every name and post exchanged."""
    return re.sub("|".join(RENAMED), lambda match: RENAMED[match[0]], text)


def renamed_all(value: Any) -> Any:
    """A record with every name and post exchanged."""
    if isinstance(value, dict):
        return {key: renamed_all(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [renamed_all(inner) for inner in value]
    return renamed(value) if isinstance(value, str) else value


def test_rows_of_a_section_in_another_order_are_the_same_actions_in_that_order(tmp_path: Path):
    """Reversed within each section of Surrey's plan, where no cell spans rows."""

    def reverse(table: Any) -> None:
        rows = list(table.tr_lst)
        heads = [index for index, row in enumerate(rows) if len(cells(row)) == 1] + [len(rows)]
        order = rows[: heads[1]]
        for begin, end in pairwise(heads[1:]):
            order += [rows[begin], *reversed(rows[begin + 1 : end])]
        for row in order:
            table.append(row)

    def unordered(plan: ParsedPlan) -> list[dict[str, Any]]:
        return [
            {k: v for k, v in r.items() if not k.endswith("ordinal") or k == "section_ordinal"} for r in records(plan)
        ]

    before, after = unordered(parsed_seed("surrey", ".docx")), unordered(changed("surrey", tmp_path, reverse))
    assert after != before
    assert sorted(after, key=lambda r: (r["section_ordinal"], fold(r["action"]))) == sorted(
        before, key=lambda r: (r["section_ordinal"], fold(r["action"]))
    )
