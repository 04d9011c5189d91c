"""Which printed rows make one action: those that go on, those that a page break cut, those with a reference of their own."""

from pathlib import Path

from made_plans import plan_of


def test_a_row_without_a_reference_continues_the_row_above(tmp_path: Path):
    """In a table with references; its cells are joined before they are parsed."""
    plan = plan_of(tmp_path, "Ref|Action|Lead|Target date", "1|Plant|Parks Manager|May", "|more trees||2016")
    (action,) = plan.actions
    assert (action.action, action.target_text, str(action.due_end)) == ("Plant more trees", "May 2016", "2016-05-31")


def test_owners_of_steps_with_times_of_their_own_are_listed(tmp_path: Path):
    """In the rows below a reference; what only ends the owner above goes on with it."""
    plan = plan_of(
        tmp_path,
        "Ref|Action|Key steps|Lead|Deadline",
        "1|Plant trees|Dig|Parks Manager|May 2024",
        "||Water|Friends of Ember|June 2024",
        "||Stake|Friends of Ember|July 2024",
        "2|Mow|Buy|Head of|May 2024",
        "||Cut|Legal Services|",
        "3|Weed|Rake|Head of Parks and Finance|May 2024",
        "||Hoe|Manager|",
    )
    assert [[lead.role for lead in action.leads] for action in plan.actions] == [
        ["Parks Manager", "Friends of Ember"],
        ["Head of Legal Services"],
        ["Head of Parks", "Finance Manager"],
    ]


def test_what_ends_the_owner_above_is_none_of_its_own(tmp_path: Path):
    """A bare rank is of a service, a bare post ends the name of a body; below a whole post another begins."""
    plan = plan_of(
        tmp_path,
        "Ref|Action|Key steps|Lead|Deadline",
        "1|Plant trees|Dig|Corporate Director|May 2024",
        "||Water|Place|June 2024",
        "2|Mow|Buy|Assistant Director|May 2024",
        "||Cut|Children's Services|June 2024",
        "3|Weed|Rake|Neighbourhood Services|May 2024",
        "||Hoe|Manager|June 2024",
        "4|Sow|Rake|Parks Manager|May 2024",
        "||Sow|Finance|June 2024",
        "||Water|Corporate Director|July 2024",
        "||Weed|Waste Team|August 2024",
    )
    assert [[lead.role for lead in action.leads] for action in plan.actions] == [
        ["Corporate Director Place"],
        ["Assistant Director Children's Services"],
        ["Neighbourhood Services Manager"],
        ["Parks Manager", "Finance", "Corporate Director", "Waste Team"],
    ]


def test_without_references_a_row_without_owner_date_and_status_continues(tmp_path: Path):
    """A row that has its own owner is an action of its own."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Update|Status",
        "Plant trees and|Parks|Begun and|Ongoing",
        "shrubs||going well.|",
        "Mow|Parks||",
    )
    assert [(a.action, a.progress) for a in plan.actions] == [
        ("Plant trees and shrubs", "Begun and going well."),
        ("Mow", None),
    ]


def test_a_row_that_a_page_break_cut_is_one_row(tmp_path: Path):
    """Without references: the action goes on in mid-sentence, or a lead becomes whole."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Status",
        "Plant trees and|Parks Manager|Ongoing",
        "",
        "shrubs|Waste Team|Ongoing",
        "Mow|Fleet|Ongoing",
        "",
        "|Manager|",
    )
    assert [(a.action, a.lead_text) for a in plan.actions] == [
        ("Plant trees and shrubs", "Parks Manager Waste Team"),
        ("Mow", "Fleet Manager"),
    ]


def test_a_page_break_may_cut_a_row_below_headings_printed_again(tmp_path: Path):
    """The first row below them is the first of its page; with another time of its own it shares but the action."""
    header = "Action|Owner|By when"
    cut = ["Plant trees and|Parks|June", "", header, "shrubs||2021", "Mow|Fleet|May 2020"]
    shared = ["Plant trees and|Parks|June 2020", "", header, "shrubs|Fleet|May 2020"]
    small = ["plant trees|Parks|June 2020", "", header, "mow lawns|Fleet|May 2020"]
    plans = [plan_of(tmp_path, header, *rows) for rows in (cut, shared, small)]
    assert [[(a.action, a.lead_text) for a in plan.actions] for plan in plans] == [
        [("Plant trees and shrubs", "Parks"), ("Mow", "Fleet")],
        [("Plant trees and shrubs", "Parks"), ("Plant trees and shrubs", "Fleet")],
        [("plant trees", "Parks"), ("mow lawns", "Fleet")],
    ]


def test_a_page_break_may_leave_but_the_short_cells_of_a_row_behind(tmp_path: Path):
    """What stands on the next page, its action too, is the rest of that row."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Cost|By when",
        "Plant trees|Parks|£5k|June 2020",
        "||£1k|Ongoing",
        "",
        "Mow less|Waste Team||",
    )
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Plant trees", "Parks", "June 2020"),
        ("Mow less", "Waste Team", "Ongoing"),
    ]


def test_a_reference_column_that_is_never_filled_joins_nothing(tmp_path: Path):
    """Numbers that a word processor counts by itself are not in the text; the rows are rows all the same."""
    plan = plan_of(tmp_path, "No|Action|Lead", "|Plant|Parks", "|Mow|Parks", "|Sweep|Waste")
    assert [action.action for action in plan.actions] == ["Plant", "Mow", "Sweep"]


def test_references_may_stand_before_the_actions(tmp_path: Path):
    """In a table without a column of references, where each action begins with its own."""
    plan = plan_of(
        tmp_path,
        "Action|Lead",
        "Action 1.1: Insulate lofts|Head of Housing",
        "Action 1.2: Mark bus lanes|Head of Highways",
        "Action 1.3: Plant trees|Parks Manager",
    )
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1.1", "Insulate lofts"),
        ("1.2", "Mark bus lanes"),
        ("1.3", "Plant trees"),
    ]
    assert plan.words.words_reported == 0


def test_points_of_a_list_are_no_references(tmp_path: Path):
    """Cells that each begin at 1 hold lists."""
    plan = plan_of(
        tmp_path, "Action|Lead", *(f"1. Plant {what} 2. Water them|Parks" for what in ("trees", "ivy", "oaks"))
    )
    assert (plan.actions[0].ref, plan.actions[0].action) == (None, "1. Plant trees 2. Water them")


def test_an_action_may_begin_on_the_page_after_its_reference(tmp_path: Path):
    """Other cells of its row begin on the page before: it is not the action above that goes on."""
    header = "Ref|Action|Who|Outcome"
    plan = plan_of(tmp_path, header, "1|Plant trees|Parks|Shade", "2||Fleet|", "", header, "|Mow lawns|Manager|Order")
    assert [(a.action, a.lead_text) for a in plan.actions] == [("Plant trees", "Parks"), ("Mow lawns", "Fleet Manager")]


def test_the_first_line_of_a_cell_may_stand_alone_at_the_end_of_a_page(tmp_path: Path):
    """The rest of its row begins on the next; a text that begins anew there is another's."""
    header = "Ref|Action|Lead|Progress"
    for rest, progress in (("was appointed.", "A manager was appointed."), ("It began.", "It began.")):
        plan = plan_of(
            tmp_path, header, "|||A manager", "", header, f"1|Plant trees|Parks|{rest}", "2|Mow less|Fleet|Begun."
        )
        assert (plan.actions[-2].ref, plan.actions[-2].action, plan.actions[-2].progress) == (
            "1",
            "Plant trees",
            progress,
        )
        assert len(plan.actions) == (2 if rest[0].islower() else 3)
    plan = plan_of(
        tmp_path, header, "1|Plant trees|Parks|Begun", "2|||A manager", "", header, "3|Mow less|Fleet|was here."
    )
    assert [action.ref for action in plan.actions] == ["1", "2", "3"]


def test_a_status_below_a_heading_of_progress_begins_a_row(tmp_path: Path):
    """Though the row has no rating; the name of a sum below the others is no account of progress."""
    plan = plan_of(
        tmp_path,
        "Where this stands|Resources|RAG|Action",
        "Ongoing|Officer time|Green|Plant ten trees. Lead: Parks Manager",
        "On track|Within budget||Mow the lawns. Lead: Head of Roads",
        "Delayed|Officer time|Red|Dig a pond. Lead: Parks Manager",
        "Total|£85,000||",
    )
    assert [(a.action, a.rag, a.status_text) for a in plan.actions] == [
        ("Plant ten trees.", "green", "Ongoing"),
        ("Mow the lawns.", None, "On track"),
        ("Dig a pond.", "red", "Delayed"),
    ]
