"""Lines below the last label of an action: its value where they are as close as labels, else the next title."""

from pathlib import Path

from test_labelled import pdf_plan

HEADS = ["Homes", "Plant more trees", "Mow verges less", "Parks", "Open two gardens", "Build one pond"]
LABELS = "Progress: Begun<br/>By when: May 2024<br/>Lead: Head of Parks"


def test_lines_as_close_as_labels_go_on_with_the_value(tmp_path: Path):
    """A further lead in a line of its own is no section of the actions below."""
    texts = [head if head in ("Homes", "Parks") else f"{head}<br/>{LABELS}<br/>Waste Team" for head in HEADS]
    apart = [text.replace("<br/>", "\n", 1).split("\n") for text in texts]
    actions = pdf_plan(tmp_path, [text for texts in apart for text in texts]).actions
    assert [(a.section, a.action, [lead.role for lead in a.leads]) for a in actions] == [
        (section, title, ["Head of Parks", "Waste Team"])
        for section, titles in (("Homes", HEADS[1:3]), ("Parks", HEADS[4:]))
        for title in titles
    ]


def test_titles_may_stand_as_close_as_labels(tmp_path: Path):
    """Then nothing tells that a line goes on with the value above."""
    text = "<br/>".join(f"{title}<br/>{LABELS}" for title in HEADS[1:3] + HEADS[4:])
    actions = pdf_plan(tmp_path, [text]).actions
    assert [(a.action, a.lead_text) for a in actions] == [(title, "Head of Parks") for title in HEADS[1:3] + HEADS[4:]]
