"""Status, RAG, objectives, references, accounts and texts, one cell at a time."""

from datetime import date

import pytest

from parsers.text import join_cut_heading, join_lines, join_pieces, words
from parsers.values.accounts import span_of_month, split_accounts, split_next_steps
from parsers.values.calendar import month_span
from parsers.values.dates import DateContext
from parsers.values.objectives import objective_titles, parse_objectives
from parsers.values.references import is_reference
from parsers.values.status import parse_rag, parse_status, rag_of_fill, status_elsewhere

PLAN = DateContext(range(2014, 2019))


@pytest.mark.parametrize(
    ("text", "status"),
    [("Complete", "complete"), ("Completed – signed off", "complete"), ("In progress", "ongoing"),
     ("In progress, on track", "on_track"), ("Outstanding", "not_started"), ("Delayed by less than 3 months", "at_risk"),
     ("Paused", "on_hold"), ("Not yet started", "not_started"), ("Withdrawn", "cancelled"), ("Purple monkeys", None),
     ("Not complete", None), ("75% complete", None), ("To be completed", None), ("Nearly complete", None),
     ("Not on track", None), ("Action complete", "complete"), ("This is now overdue", "overdue")],
)  # fmt: skip
def test_a_status_cell_is_read_by_the_phrase_that_begins_it(text: str, status: str | None):
    """Unknown words give no status."""
    found = parse_status(text)
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("text", "status", "second"),
    [("Complete Mar 2016 Ongoing", "complete", "ongoing"), ("In place", "complete", None),
     ("Ongoing by request", "ongoing", None), ("Sept 16 (this is currently overdue – see above)", "overdue", None),
     ("May 2016 (action confirmed complete 9/11/16)", "complete", None), ("Complete by March 2017", None, None),
     ("To be completed by March 2017", None, None), ("Sessions delivered in schools", None, None),
     ("Open days in May", None, None), ("Complete review by Dec 2016", None, None),
     ("In place for Sept 2017", None, None), ("Achieved when all trained", None, None), ("Complete Contract awarded", "complete", None)],
)  # fmt: skip
def test_a_target_cell_tells_a_status_beside_its_date(text: str, status: str | None, second: str | None):
    """Only unmistakable words count there."""
    found = status_elsewhere(text)
    assert (found.status if found else None, found.second if found else None) == (status, second)


@pytest.mark.parametrize(
    ("text", "rag"), [("Red", "red"), ("A", "amber"), ("GREEN – done", "green"), ("Ongoing", None), ("A plan", None)]
)
def test_rag_is_read_from_words_and_letters(text: str, rag: str | None):
    """A letter counts alone only."""
    assert parse_rag(text) == rag


@pytest.mark.parametrize(
    ("fill", "rag"),
    [("#ff0000", "red"), ("#ffc000", "amber"), ("#00b050", "green"), ("#92d050", "green"), ("#0070c0", "blue"),
     ("#7f7f7f", "grey"), ("#d9e2f3", None), ("#e2efd9", None), ("#000000", None)],
)  # fmt: skip
def test_rag_is_read_from_fills_but_not_from_decoration(fill: str, rag: str | None):
    """Pale tints are no rating."""
    assert rag_of_fill(fill) == rag


def test_dated_accounts_leave_the_text_that_they_stand_in():
    """At the start of a paragraph or sentence, or with the word update and a mark."""
    text = "Audits are in place.\nSept 16 - Report made.\nOct update – Audit done on 5 Oct 2016."
    before, accounts = split_accounts(text, PLAN)
    assert before == "Audits are in place."
    assert [(a.label, a.text) for a in accounts] == [
        ("Sept 16", "Report made."),
        ("Oct update", "Audit done on 5 Oct 2016."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Training by Dec 2016 and more to come",
        "Follow up in meetings scheduled Nov/Dec 16.",
        "Launch on 5 May 2016 – all",
    ],
)
def test_a_date_inside_a_sentence_is_no_label(text: str):
    """The text stays whole."""
    assert split_accounts(text, PLAN) == (text, [])


def test_a_month_without_a_year_is_the_one_nearest_to_the_rows_dates():
    """October beside September 2016 is October 2016; beside January 2016 it is October 2015."""
    near_autumn = span_of_month(10, [month_span(2016, 9)], PLAN.years, None)
    near_new_year = span_of_month(10, [month_span(2016, 1)], PLAN.years, None)
    after_update = span_of_month(10, [month_span(2016, 1)], PLAN.years, date(2016, 2, 1))
    assert (near_autumn, near_new_year) == (month_span(2016, 10), month_span(2015, 10))
    assert after_update == month_span(2016, 10)
    assert span_of_month(10, [], PLAN.years, None) is None


def test_announcements_are_next_steps():
    """`Action:` begins what is still to do; its label is dropped."""
    assert split_next_steps("Talks were held. Action: Visit two sites.") == ("Talks were held.", "Visit two sites.")
    assert split_next_steps("All actions are done: see below.") == ("All actions are done: see below.", "")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1, 2 & 3", ["1", "2", "3"]),
        ("2&3", ["2", "3"]),
        ("Objective 1 and 2", ["1", "2"]),
        ("Cleaner air", ["Cleaner air"]),
    ],
)
def test_objectives_are_numbers_or_names(text: str, numbers: list[str]):
    """Lists of numbers come apart, names do not."""
    assert [objective.objective for objective in parse_objectives(text, {})] == numbers


def test_objective_titles_come_from_the_prose():
    """The paragraph that begins with the objective's number."""
    titles = objective_titles(["Strategic Objective 2 – Cleaner air", "Our objective is clear"])
    assert titles == {"2": "Cleaner air"}


@pytest.mark.parametrize("text", ["1", "1.2", "CS ALL 01", "L&S 03", "A12b", "EC/12", "T-04", "12a"])
def test_references_are_known(text: str):
    """Numbers, and letters with numbers."""
    assert is_reference(text)


@pytest.mark.parametrize("text", ["Training", "Review all 3 policies", "May 2016 and on", "Complete"])
def test_other_texts_are_no_references(text: str):
    """Words alone or sentences are none."""
    assert not is_reference(text)


def test_a_hyphen_at_a_line_end_is_kept_and_a_soft_hyphen_is_not():
    """`Co-` + `ordinator`; `pro` + soft hyphen + `gress`."""
    assert join_lines("the Co-", "ordinator") == "the Co-ordinator"
    assert join_lines("the pro\u00ad", "gress") == "the progress"
    assert join_lines("Service Manager -", "CLA") == "Service Manager - CLA"


def test_pieces_of_a_cut_cell_join_within_a_sentence_only():
    """A new sentence after a full stop is a new paragraph."""
    assert join_pieces("and it is", "covered there.") == "and it is covered there."
    assert join_pieces("It is done.", "Next we go.") == "It is done.\nNext we go."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [("3. Staff Awa", "3. Staff Awareness", "3. Staff Awareness"), ("4. Local authorit", "ty premises", "4. Local authority premises"),
     ("Local author", "ity premises", "Local authority premises"), ("Mow the lawns", "two hundred", None), ("Local", "Plans", None)],
)  # fmt: skip
def test_a_heading_cut_across_cells_is_one_heading(first: str, second: str, whole: str | None):
    """Letters printed twice at the cut count once."""
    assert join_cut_heading(first, second, {"authority", "premises"}) == whole


def test_a_word_holds_a_letter_or_digit():
    """Dashes and bullets are no words."""
    assert words("• one – 2 & three") == ["one", "2", "three"]
