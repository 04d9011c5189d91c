"""Recommendations and what answers them: promises are actions, findings and agreements alone are none."""

from pathlib import Path

import pytest
from made_plans import plan_of, word_plan


def test_what_will_be_done_about_a_recommendation_is_the_action(tmp_path: Path):
    """Whoever made it."""
    headings = "Inspectors' recommendation|What we will do to address this|Lead officer|By when"
    plan = plan_of(tmp_path, headings, "Train all staff|Run monthly courses|HR Manager|May 2025")
    assert [(a.action, a.extras) for a in plan.actions] == [
        ("Run monthly courses", {"Inspectors' recommendation": "Train all staff"})
    ]


@pytest.mark.parametrize(("heading", "values"), [("What we found", ["Few trees stand", "Depots waste power"]),
                                                 ("Action type", ["Policy", "Capital"]),
                                                 ("What we will do", ["Agreed", "Not agreed"])])  # fmt: skip
def test_findings_sorts_and_answers_beside_a_recommendation_are_not_done(
    tmp_path: Path, heading: str, values: list[str]
):
    """The recommendation is; what stands beside it is kept."""
    rows = [f"Plant trees|{values[0]}|Ranger|May 2026", f"Mow less|{values[1]}|Clerk|May 2027"]
    plan = plan_of(tmp_path, f"Recommendation|{heading}|Lead|Target date", *rows)
    assert [a.action for a in plan.actions] == ["Plant trees", "Mow less"]


@pytest.mark.parametrize("heading", ["What I will do", "What the board will do", "How we will implement it",
                                     "Steps we will take", "Cabinet response", "Management response"])  # fmt: skip
def test_what_answers_a_recommendation_is_done(tmp_path: Path, heading: str):
    """One recommendation may have several answers, as orders or as promises."""
    rows = ["Recommendation|Accepted?|Ref|" + heading + "|Lead|By when",
            "That trees are planted|Yes|1a|Plant 40 trees|Ranger|May 2026",
            "||1b|Agreed. The meadow will be mown less|Clerk|May 2027"]  # fmt: skip
    plan = word_plan(tmp_path, [row.split("|") for row in rows], (1, 0, 2, 0), (1, 1, 2, 1))
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1a", "Plant 40 trees"),
        ("1b", "Agreed. The meadow will be mown less"),
    ]
    assert {(a.extras or {})["Recommendation"] for a in plan.actions} == {"That trees are planted"}


@pytest.mark.parametrize("response", ["Accepted", "The council agrees with this", "Planted last year"])
def test_a_response_that_promises_nothing_is_no_action(tmp_path: Path, response: str):
    """The recommendation is then what is to be done."""
    plan = plan_of(tmp_path, "Recommendation|Response|Lead|By when", f"Plant trees|{response}|Ranger|May 2026")
    assert [action.action for action in plan.actions] == ["Plant trees"]


def test_a_response_beside_a_status_tells_how_far_it_is(tmp_path: Path):
    """Nouns with which it begins (`Work has begun`) look like orders."""
    rows = ["Publish a policy|Review complete; published in May|Complete|Clerk|May 2026",
            "Train all staff|Work with schools has begun|On track|Ranger|May 2027"]  # fmt: skip
    plan = plan_of(tmp_path, "Recommendation|Response|Status|Lead|By when", *rows)
    assert [action.action for action in plan.actions] == ["Publish a policy", "Train all staff"]
    assert plan.actions[1].progress == "Work with schools has begun"


def test_what_a_response_promises_is_done_beside_a_status_too(tmp_path: Path):
    """Unless some are but accepted, or refused: then the recommendations are what is to be done."""
    head = "Recommendation|Cabinet response|Status|Lead|By when|Cost"
    rows = ["Publish a policy|{}|On track|Clerk|May 2026|£50", "Train all staff|The board accepts this. We will hold courses|Late|HR|May 2027|£90"]  # fmt: skip
    told, bare, refused = (plan_of(tmp_path, head, rows[0].format(text), rows[1], "Total cost|||||£140")
                           for text in ("Agreed. We will write one", "Agreed", "We will not"))  # fmt: skip
    assert [a.action for a in told.actions] == [
        "Agreed. We will write one",
        "The board accepts this. We will hold courses",
    ]
    assert (told.actions[0].extras, told.actions[0].status_text) == ({"Recommendation": "Publish a policy"}, "On track")
    for plan in (bare, refused):
        assert [a.action for a in plan.actions] == ["Publish a policy", "Train all staff"]


def test_agreed_action_with_owner_and_date(tmp_path: Path):
    """In one cell beside each recommendation, behind labels."""
    plan = plan_of(
        tmp_path,
        "Ref|Recommendation|Agreed action, owner and date",
        "A1|Train the owners|Half-day course. Owner: Data Officer. Date: May 2025",
        "A2|Review policies|Three batches. Owner: Policy Officer. Date: June 2025",
    )
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Half-day course.", "Data Officer", "May 2025"),
        ("Three batches.", "Policy Officer", "June 2025"),
    ]


def test_what_will_be_done_stands_beside_its_recommendation(tmp_path: Path):
    """The recommendation is kept as it stands; alone it is what is to be done."""
    row = "A1|Train the owners|{}Data Officer"
    both = plan_of(tmp_path, "Ref|Recommendation|Action we will take|Lead", row.format("Hold a half-day course|"))
    assert [(a.action, a.extras) for a in both.actions] == [
        ("Hold a half-day course", {"Recommendation": "Train the owners"})
    ]
    alone = plan_of(tmp_path, "Ref|Recommendation|Lead", row.format(""))
    assert [a.action for a in alone.actions] == ["Train the owners"]


def test_one_recommendation_may_have_several_answers(tmp_path: Path):
    """Names of sections in the column of recommendations have none, and tell nothing of the others."""
    rows = ["Homes||", "Train the owners|Half-day course|May 2025", "|Write a guide|June 2025"]
    plan = plan_of(tmp_path, "Recommendation|Agreed management action|Due date", *rows)
    assert [(a.section, a.action) for a in plan.actions] == [("Homes", "Half-day course"), ("Homes", "Write a guide")]


def test_steps_still_to_take_come_before_the_requirement_that_they_meet(tmp_path: Path):
    """Where it only says how things should be; where it tells what to do itself, it is the action."""
    header = "No|Requirement|Met?|Further action required|Owner|By when"
    stated = plan_of(tmp_path, header, "1|Staff are trained|Partly|Train the new staff|HR|May 2026")
    assert [(a.action, a.extras) for a in stated.actions] == [
        ("Train the new staff", {"Requirement": "Staff are trained", "Met?": "Partly"})
    ]
    ordered = plan_of(tmp_path, header, "1|Train all staff|Partly|Train the new staff|HR|May 2026")
    assert [(a.action, a.next_steps) for a in ordered.actions] == [("Train all staff", "Train the new staff")]


@pytest.mark.parametrize("none", ["", "None", "N/A", "No further action", "Complete"])
def test_a_requirement_without_a_step_to_take_keeps_its_own_row(none: str, tmp_path: Path):
    """No row takes the step of another, and no action is none: the requirements are what is to be done."""
    steps = ["Run refresher sessions", none, "Publish a register"]
    names = ["Staff training on records", "Annual report to Cabinet", "Register of assets"]
    rows = [f"{name}|Partly|{step}|HR Manager|May 2026" for name, step in zip(names, steps, strict=True)]
    plan = plan_of(tmp_path, "Requirement|Met?|Next steps|Lead|By when", *rows)
    assert [a.action for a in plan.actions] == names


def test_whether_a_recommendation_was_accepted_is_no_progress(tmp_path: Path):
    """A column of such answers is kept as it stands; an account under the same heading is progress."""
    header, row = "Recommendation|Response|Action|Lead", "Test the plans|{}|Hold a test|HR"
    decided = plan_of(tmp_path, header, row.format("Accepted in part"), row.format("Agreed"))
    assert [(a.progress, a.extras and a.extras["Response"]) for a in decided.actions] == [
        (None, "Accepted in part"),
        (None, "Agreed"),
    ]
    told = plan_of(tmp_path, header, row.format("Agreed"), row.format("Agreed with the fire service in May"))
    assert [a.progress for a in told.actions] == ["Agreed", "Agreed with the fire service in May"]


def test_what_is_agreed_beside_each_recommendation_is_the_action(tmp_path: Path):
    """The recommendation is kept; it stays the action where some rows have no answer."""
    header = "No|Recommendation|Agreed management action|Owner"
    rows = ["1|Paths are not swept.|Sweep paths weekly|Parks", "2|Nobody counts trees.|Count trees|Parks"]
    plan = plan_of(tmp_path, header, *rows)
    assert [action.action for action in plan.actions] == ["Sweep paths weekly", "Count trees"]
    assert plan.actions[0].extras == {"Recommendation": "Paths are not swept."}
    titled = plan_of(tmp_path, header, "1|Paths", "1.1|Clean paths", *(f"1.1.{row}" for row in rows))
    assert [(a.action, a.section) for a in titled.actions] == [
        ("Sweep paths weekly", "Clean paths"),
        ("Count trees", "Clean paths"),
    ]
    refused = plan_of(tmp_path, header, rows[0], "2|Count trees.||Parks")
    assert [action.action for action in refused.actions] == ["Paths are not swept.", "Count trees."]


@pytest.mark.parametrize(("reply", "account"), [("Management response", "Current position"), ("Response", "Update"),
                                                ("Service response", "Progress"), ("Response", "Follow-up (Oct 2025)")])  # fmt: skip
def test_a_reply_beside_an_account_of_progress_is_none(reply: str, account: str, tmp_path: Path):
    """What was said when the recommendation was made is kept; dated accounts are updates."""
    header = f"Recommendation|{reply}|Lead|By when|{account}"
    rows = ["Plant trees|Agreed. The site was bought.|Ranger|May 2026|Half are planted.",
            "Mow less|Agreed, subject to a bid.|Clerk|May 2027|June 2025: The bid was sent. Sept 2025: It was lost."]  # fmt: skip
    sown, mown = plan_of(tmp_path, header, *rows).actions
    assert (sown.action, sown.progress) == ("Plant trees", "Half are planted.")
    assert sown.extras == {reply: "Agreed. The site was bought."}
    assert (mown.progress, [update.text for update in mown.updates]) == (None, ["The bid was sent.", "It was lost."])


@pytest.mark.parametrize(("reply", "account"), [("Response", "Notes"), ("Response and progress", "Update")])
def test_a_reply_is_the_account_where_no_other_column_is(reply: str, account: str, tmp_path: Path):
    """Notes are none beside it, and a heading may speak of both."""
    header, row = f"Recommendation|{reply}|Lead|By when|{account}", "Plant trees|Half are planted|Ranger|May 2026|Wet"
    (action,) = plan_of(tmp_path, header, row).actions
    assert "Half are planted" in (action.progress or "")
