"""Cards: small tables of labels and values, one action each."""

from pathlib import Path

from made_plans import blocks_plan


def test_each_card_is_an_action(tmp_path: Path):
    """Labels that a card lacks are blank in its row; one that no vocabulary knows goes to the extras."""
    plan = blocks_plan(
        tmp_path,
        [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["Deadline", "May 2021"], ["Wards", "All"]],
        [["Action:", "Mow less"], ["Lead:", "Head of Parks"], ["Status:", "Ongoing"]],
    )
    assert [(a.action, a.lead_text, a.target_text, a.status) for a in plan.actions] == [
        ("Plant trees", "Parks Manager", "May 2021", None),
        ("Mow less", "Head of Parks", None, "ongoing"),
    ]
    assert plan.actions[0].extras == {"Wards": "All"}


def test_cards_may_stand_in_one_table(tmp_path: Path):
    """A label that comes again begins the next card."""
    rows = [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["Action", "Mow less"], ["Lead", "Head of Parks"]]
    plan = blocks_plan(tmp_path, [*rows[:2], ["Status", "Ongoing"], *rows[2:]])
    assert [(a.action, a.status) for a in plan.actions] == [("Plant trees", "ongoing"), ("Mow less", None)]


def test_every_word_of_a_card_is_accounted_for(tmp_path: Path):
    """Labels are left out on purpose, values are placed."""
    words = blocks_plan(tmp_path, [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]).words
    assert (words.words_in_tables, words.words_placed, words.words_ignored, words.words_reported) == (10, 6, 4, 0)


def test_cards_of_a_label_or_two_are_known_by_their_like(tmp_path: Path):
    """Below their titles, where several have those labels: one alone may say who wrote a report."""
    card = [["Lead", "Ranger"], ["By when", "May 2021"]]
    blocks = [block for name in ("Mow less", "Dig ponds", "Sow seeds") for block in (name, card)]
    assert [a.action for a in blocks_plan(tmp_path, *blocks).actions] == ["Mow less", "Dig ponds", "Sow seeds"]
    assert not blocks_plan(tmp_path, *blocks[:2]).actions


def test_cards_with_other_labels_are_those_of_another_plan(tmp_path: Path):
    """Each has the action under a label of its own."""
    first = [["Task name", "Plant trees"], ["Responsible officer", "Ranger"], ["Date", "May 2025"], ["RAG", "Red"]]
    other = [["Action name", "Train staff"], ["Leads", "HR"], ["Target dates", "2026"], ["RAG status", "Green"]]
    plan = blocks_plan(tmp_path, first, first, other, other)
    assert [(action.action, action.lead_text, action.rag) for action in plan.actions] == [
        *[("Plant trees", "Ranger", "red")] * 2, *[("Train staff", "HR", "green")] * 2
    ]  # fmt: skip


def test_figures_under_measure_are_no_actions(tmp_path: Path):
    """The title of the card is."""
    card = [["Plant trees"], ["Measure", "90% of trees alive"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]
    plan = blocks_plan(tmp_path, card, [["Mow less"], ["Measure", "Number of visits"], *card[2:]])
    assert [(a.action, a.measures) for a in plan.actions] == [
        ("Plant trees", "90% of trees alive"),
        ("Mow less", "Number of visits"),
    ]


def test_cards_may_begin_with_an_issue_and_its_impact(tmp_path: Path):
    """Two labels a row, though these could head a register of risks: their values could not."""
    cards = [[["Issue", issue, "Impact", "Poor health"], ["Action", action, "Lead", "Ranger"], ["By when", "May 2026", "Status", "On track"]]
             for issue, action in (("Damp homes", "Inspect homes"), ("Few trees", "Plant trees"))]  # fmt: skip
    assert [a.action for a in blocks_plan(tmp_path, *cards).actions] == ["Inspect homes", "Plant trees"]


def test_labels_in_words_of_the_house_are_known_by_coming_again(tmp_path: Path):
    """Where single words tell what stands beside them; one such card alone is none."""
    cards = [
        [[action], ["Ref", f"B{place}"], ["Whose job is it?", lead], ["Where this has got to", "Two sites were surveyed"],
         ["What will be better", "Homes are warm and dry"]]
        for place, (action, lead) in enumerate([("Mow less", "Ranger"), ("Dig ponds", "Parks Manager"), ("Plant", "Ranger")])
    ]  # fmt: skip
    plan = blocks_plan(tmp_path, *cards)
    assert [(a.ref, a.action, a.lead_text, a.outcomes) for a in plan.actions] == [
        ("B0", "Mow less", "Ranger", "Homes are warm and dry"),
        ("B1", "Dig ponds", "Parks Manager", "Homes are warm and dry"),
        ("B2", "Plant", "Ranger", "Homes are warm and dry"),
    ]
    assert not blocks_plan(tmp_path, cards[0]).actions
