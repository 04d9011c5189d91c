"""A council's own headings are as good as known ones, in every format and shape."""

from pathlib import Path

import pytest
from made_pdf_shapes import PDF_SHAPES
from made_plans import text_plan
from made_shapes import SHAPES, Shape, text_lines

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

KNOWN = ["Action", "Lead officer", "Deadline", "Status"]
OWN = {"Gizmo": "action", "Gaffer": "lead_text", "Knell": "target_text", "Pulse": "status_text"}


def _records(plan: ParsedPlan) -> list[tuple[object, ...]]:
    return [(a.ref, a.action, a.lead_text, a.target_text, a.due_end, a.status, a.extras) for a in plan.actions]


@pytest.mark.parametrize("shape", SHAPES + PDF_SHAPES, ids=lambda shape: shape.__name__)
def test_own_headings_read_as_known_ones(tmp_path: Path, shape: Shape):
    """The same plan in words that nobody knows, with a council file that says what they mean."""
    known = _records(parse_document(shape(tmp_path, KNOWN), ReadingSettings()))
    own = _records(parse_document(shape(tmp_path, list(OWN)), ReadingSettings(headings=OWN)))
    assert len(known) == 4
    assert own == known


def test_what_one_council_means_is_forgotten_with_its_document(tmp_path: Path):
    """One process reads the documents of several."""
    plans = [
        parse_document(text_lines(tmp_path, list(OWN)), ReadingSettings(headings=headings))
        for headings in (OWN, {**OWN, "Gaffer": "resources"}, OWN)
    ]
    assert [plan.actions[0].lead_text for plan in plans] == ["Parks Manager", None, "Parks Manager"]


def test_no_value_under_an_own_heading_that_is_printed_is_told(tmp_path: Path):
    """Where the lead's stands by itself, and not where the table's are."""
    plan = text_plan(
        tmp_path, "Gizmo\tKnell\nPlant trees\tMay 2024\n\nGaffer\n\nWords on parks.", ReadingSettings(headings=OWN)
    )
    unused = [finding.text for finding in plan.findings if finding.code == "council-heading-unused"]
    assert (len(plan.actions), unused) == (1, ["Gaffer"])


def test_own_headings_that_are_read_are_not_told(tmp_path: Path):
    """Whether they head columns, or are labels."""
    for shape in (*SHAPES, *PDF_SHAPES):
        findings = parse_document(shape(tmp_path, list(OWN)), ReadingSettings(headings=OWN)).findings
        assert "council-heading-unused" not in {finding.code for finding in findings}, shape.__name__
