"""Actions with labels below a section's prose and a line that leads them in, numbered in one way or another."""

from pathlib import Path

import pytest
from made_plans import pdf_plan, prose_plan

SECTIONS = {
    "Our own land": ["Mow 40% of the grass once a year", "End the use of glyphosate", "Plant 25 hectares of wood"],
    "Planning": ["Publish guidance on swift bricks", "Set up a register of habitat banks"],
    "Rivers": ["Remove three weirs that stop fish"],
}
LABELS = ["Lead: Parks Manager", "By when: March 2027", "Measure of success: Hectares cut"]
AS_READ = [(section, action) for section, actions in SECTIONS.items() for action in actions]


def _lines(form: str, lead_in: str) -> list[str]:
    """The lines of a plan with titles of a form, `n` being the number of an action and `s` that of its section."""
    lines: list[str] = []
    number = 0
    for s, (section, actions) in enumerate(SECTIONS.items(), start=1):
        lines += [f"{s}. {section}", "The Council owns 1,140 hectares of land. Half is let.", *filter(None, [lead_in])]
        for action in actions:
            number += 1
            lines += [form.format(s=s, n=number, action=action), *LABELS]
    return lines


@pytest.mark.parametrize("lead_in", ["", "We will:", "The Council will:", "Our commitments:"])
@pytest.mark.parametrize("form", ["{s}.{n} {action}", "A{n}. {action}", "Action {n} – {action}"])
def test_a_line_that_leads_in_a_section_is_no_label_of_its_first_action(form: str, lead_in: str, tmp_path: Path):
    """Nor is the prose above it the action, the title a step of that."""
    plan = pdf_plan(tmp_path, _lines(form, lead_in))
    assert [(a.section, a.action) for a in plan.actions] == AS_READ
    assert all(action.ref for action in plan.actions)
    assert not any(action.milestones for action in plan.actions)


def test_a_line_that_leads_in_one_action_is_its_label(tmp_path: Path):
    """The title above is of the kind of what it leads in, in card after card."""
    lines = [line for n, (_, action) in enumerate(AS_READ, start=1)
             for line in (f"{n}. Cleaner parks", "We will:", f"{n}. {action}", *LABELS)]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert [action.action.removeprefix(f"{action.ordinal}. ") for action in plan.actions] == [a for _, a in AS_READ]
    assert all("Cleaner parks" not in (action.section or "") for action in plan.actions)


@pytest.mark.parametrize("word", ["Commitment", "Pledge", "Key action"])
def test_a_word_for_actions_before_their_numbers_is_no_part_of_them(word: str, tmp_path: Path):
    """`Commitment 3:` has the reference 3."""
    plan = pdf_plan(tmp_path, _lines(f"{word} {{n}}: {{action}}", ""))
    assert [(a.ref, a.section, a.action) for a in plan.actions] == [(str(n), *one) for n, one in enumerate(AS_READ, 1)]


@pytest.mark.parametrize("form", ["({n}) {action}", "({s}.{n}) {action}", "(A{n}) {action}"])
def test_numbers_in_brackets_are_references(form: str, tmp_path: Path):
    """The titles behind them stand below prose as others do."""
    plan = pdf_plan(tmp_path, _lines(form, ""))
    assert [(a.section, a.action) for a in plan.actions] == AS_READ
    assert all(action.ref for action in plan.actions)


def test_a_bulleted_title_stands_right_above_its_labels(tmp_path: Path):
    """What leads the first of a section in is no part of it."""
    plan = pdf_plan(tmp_path, _lines("• {action}", ""))
    assert [(a.section, a.action) for a in plan.actions] == AS_READ


@pytest.mark.parametrize("words", ["Actions", "What we will do"])
def test_words_for_actions_above_those_of_each_section_name_none(words: str, tmp_path: Path):
    """The heading above them does."""
    plan = pdf_plan(tmp_path, _lines("{s}.{n} {action}", words))
    assert [(a.section, a.action) for a in plan.actions] == AS_READ
