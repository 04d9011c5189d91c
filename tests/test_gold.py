"""The two plans the project began with, whole records against hand-checked ones, in every rendition."""

import re
from typing import Any

import pytest
from conftest import RENDITIONS, gold, parsed_seed

from schema.plan import ParsedAction

TEXTS = (
    "ref",
    "section",
    "section_number",
    "action",
    "milestones",
    "outcomes",
    "progress",
    "next_steps",
    "target_text",
)


def plain(text: str | None) -> str | None:
    """A text as one line without bullets: gold records keep no paragraphs."""
    return " ".join(re.sub("[•·]", " ", text).split()) if text else text


def record(action: ParsedAction, actions: tuple[ParsedAction, ...]) -> dict[str, Any]:
    """An action in the form of a gold record."""
    head = actions[action.group_ordinal - 1]
    return {
        **{name: plain(getattr(action, name)) for name in TEXTS},
        "action_group": None if head is action else head.ref,
        "status": action.status,
        "rag": action.rag,
        "leads": [{"name": lead.name, "role": lead.role} for lead in action.leads],
        "dates": [{"kind": d.kind, "start": str(d.start_date), "end": str(d.end_date)} for d in action.dates],
        "objectives": [objective.objective for objective in action.objectives],
        "updates": [{"month": str(u.period_start)[:7], "text": plain(u.text)} for u in action.updates],
    }


def expected(action: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """A gold record; where careful readers may differ (`status` lists, dates not given) any of their readings."""
    want = {name: plain(action.get(name)) for name in TEXTS}
    want |= {name: action[name] for name in ("action_group", "rag", "leads", "objectives", "updates")}
    want["status"] = found["status"] if found["status"] in action["status"] else action["status"]
    want["dates"] = found["dates"] if action["dates"] is None else action["dates"]
    return want


@pytest.mark.parametrize(("name", "ending"), RENDITIONS)
def test_every_record_is_exactly_the_hand_checked_one(name: str, ending: str):
    """Number, order and every field of every action agree with the gold."""
    actions = parsed_seed(name, ending).actions
    records = [record(action, actions) for action in actions]
    wanted = gold(name)["actions"]
    assert len(records) == len(wanted)
    for found, want in zip(records, wanted, strict=True):
        assert found == expected(want, found)


@pytest.mark.parametrize(("name", "ending"), RENDITIONS)
def test_the_document_is_known_by_its_title_and_edition(name: str, ending: str):
    """Title, period and version are the document's own."""
    plan, want = parsed_seed(name, ending), gold(name)
    assert plan.title == want["title"]
    assert plan.editions[0].label == (want.get("version") or "-".join(want["period"]))


def test_the_rows_of_islington_are_32_actions():
    """Rows that share an action cell are one action."""
    assert len({action.group_ordinal for action in parsed_seed("islington", ".pdf").actions}) == 32


def test_the_document_speaks_until_its_last_dated_statement():
    """Islington's last update is of November 2016, Surrey's version of March 2017."""
    assert str(parsed_seed("islington", ".pdf").as_at_date) == "2016-11-30"
    assert str(parsed_seed("surrey", ".txt").as_at_date) == "2017-03-31"


def test_objectives_have_the_titles_that_the_prose_gives_them():
    """`Prevent Objective 2 – …` on the first page is the title of objective 2."""
    (objective,) = parsed_seed("islington", ".pdf").actions[3].objectives
    assert objective.title
    assert objective.title.startswith("Prevent people from being drawn into terrorism")


def test_values_in_the_wrong_column_are_moved_and_told():
    """A sentence and posts under RAG, and a status word under outcomes, each with a finding."""
    actions = parsed_seed("islington", ".txt").actions
    moved = {a.ref: f for a in actions for f in a.findings if f.code == "value-displaced"}
    assert {ref: finding.field for ref, finding in moved.items()} == {
        "L&S 12": "outcomes",
        "L&S 13": "lead_text",
        "PSS 51": "status_text",
    }
    assert {finding.owner for finding in moved.values()} == {"rendition"}
