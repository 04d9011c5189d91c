"""Times without dates, objectives, references, accounts and texts, one cell at a time."""

from datetime import date

import pytest

from parsers.text import join_cut_heading, join_lines, join_pieces, words
from parsers.values.accounts import span_of_month, split_accounts, split_next_steps
from parsers.values.calendar import month_span
from parsers.values.dates import DateContext, find_dates
from parsers.values.durations import parse_duration, span_after
from parsers.values.horizons import define_horizons, horizon_names, sense_of_time
from parsers.values.objectives import objective_titles, parse_objectives
from parsers.values.orders import is_order
from parsers.values.references import are_numbered, counted_references, is_reference

PLAN = DateContext(range(2014, 2019))


@pytest.mark.parametrize(
    ("text", "horizons"),
    [("Short term (by 2023), medium term (2023-2026)", {"short": "2023-12-31", "medium": "2026-12-31"}),
     ("Year 1 = 2020/21; Year 2 = 2021/22", {"year 1": "2021-03-31", "year 2": "2022-03-31"}),
     ("Short term actions (to be completed by March 2023)", {"short": "2023-03-31"}),
     ("Short = 0-2 years", {}), ("In the short term we will have planted more by 2023", {}),
     ("Long term: 2025. Long term: 2030", {})],
)  # fmt: skip
def test_horizons_have_the_days_that_the_plan_gives_them(text: str, horizons: dict[str, str]):
    """A number of years is no date, a sentence no definition, and two definitions are none."""
    found = define_horizons([text], DateContext(range(2017, 2035)))
    assert {name: str(printed.span.end) for name, printed in found.items() if printed.span} == horizons


@pytest.mark.parametrize(
    ("text", "names"),
    [("Short/Medium term", ["short", "medium"]), ("Years 1-3", ["year 1", "year 2", "year 3"]), ("Y2", ["year 2"]),
     ("Long Term (5+ years)", ["long"]), ("S", ["short"]), ("Short report", []), ("Year round", [])],
)  # fmt: skip
def test_a_cell_may_name_horizons_and_nothing_else(text: str, names: list[str]):
    """A remark in brackets is no name."""
    assert horizon_names(text) == names


@pytest.mark.parametrize(
    ("text", "sense"),
    [("tbc3", "open"), ("Annually", "recurring"), ("6-monthly", "recurring"), ("Ongoing", "status"), ("Short term", "horizon"),
     ("within five years", "duration"), ("Once in post", "events"), ("-", "status"), ("Cut emissions by half", None)],
)  # fmt: skip
def test_a_time_without_a_date_is_understood(text: str, sense: str | None):
    """What tells no time at all is unread."""
    assert sense_of_time(text) == sense


@pytest.mark.parametrize(
    ("start", "duration", "begins", "ends", "precision"),
    [("2022", "2 years", "2024-01-01", "2024-12-31", "year"), ("April 2021", "18 months", "2022-10-01", "2022-10-31", "month"),
     ("1 April 2021", "6 weeks", "2021-05-13", "2021-05-13", "day"), ("April 2021", "1-2 years", "2022-04-01", "2023-04-30", "range"),
     ("2021/22", "One year", "2022-04-01", "2023-03-31", "financial_year")],
)  # fmt: skip
def test_a_duration_moves_the_start(start: str, duration: str, begins: str, ends: str, precision: str):
    """The end is as exact as the start is printed."""
    (printed,) = find_dates(start, PLAN)
    length = parse_duration(duration, PLAN)
    assert printed.span
    assert length
    span = span_after(printed.span, length)
    assert (str(span.start), str(span.end), span.precision) == (begins, ends, precision)


@pytest.mark.parametrize("text", ["Within 6 months", "up to 3 years", "2 years, then review", "Annual"])
def test_other_texts_are_no_durations(text: str):
    """Nothing but the length and its start may stand there."""
    assert parse_duration(text, PLAN) is None


def test_dated_accounts_leave_the_text_that_they_stand_in():
    """At the start of a paragraph or sentence, or with the word update and a mark."""
    text = "Audits are in place.\nSept 16 - Report made.\nOct update – Audit done on 5 Oct 2016."
    before, accounts = split_accounts(text, PLAN)
    assert before == "Audits are in place."
    assert [(a.label, a.text) for a in accounts] == [
        ("Sept 16", "Report made."),
        ("Oct update", "Audit done on 5 Oct 2016."),
    ]


@pytest.mark.parametrize("parts", ["\n", " "])
@pytest.mark.parametrize("bullet", ["•", "\uf0b7", "\uf0a7"])
def test_dated_accounts_may_be_items_of_a_list(bullet: str, parts: str):
    """The bullets of office programs' own fonts count as others; none stays where its item left.

    A line break of a web page between items may be but a space.
    """
    text = f"{bullet} Audits are in place{parts}{bullet} Sept 16 - Report made{parts}{bullet} Oct 2016 – Audit done"
    before, accounts = split_accounts(text, PLAN)
    assert before == f"{bullet} Audits are in place"
    assert [(a.label, a.text) for a in accounts] == [("Sept 16", "Report made"), ("Oct 2016", "Audit done")]


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
    assert split_next_steps("Survey done. Next: Move to the estate.") == ("Survey done.", "Move to the estate.")
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


@pytest.mark.parametrize("text", ["1", "1.2", "CS ALL 01", "L&S 03", "A12b", "1. 2", "EC/12", "T-04", "12a"])
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


@pytest.mark.parametrize(
    ("text", "tells"),
    [("Deliver: the plan", True), ("Parks: plant trees", True), ("Audit: Housing rents", False),
     ("Lead: head of parks", False)],
)  # fmt: skip
def test_a_word_before_a_colon_is_a_name_but_for_a_verb_that_goes_on(text: str, tells: bool):
    """In a small letter; a heading goes on so, too."""
    assert is_order(text) == tells


def test_plain_numbers_may_count_actions_that_are_lists():
    """The number of an action stands before that of its first item."""
    found = counted_references(["1 1. Plant trees\n2. Water them", "2 Mow less", "3 1. Dig ponds"])
    assert [one.text for one in found] == ["1. Plant trees\n2. Water them", "Mow less", "1. Dig ponds"]


def test_two_references_that_count_on_number_actions():
    """Two figures that happen to begin texts do not, nor two plain numbers."""
    assert are_numbered(["2.1 Plant trees", "2.2 Mow less"])
    assert not are_numbered(["1.5 tonnes of carbon", "2.5 miles of path"])
    assert not are_numbered(["1. Plant trees", "2. Mow less"])


def test_a_text_printed_again_may_be_cut():
    """A page ended in it; one that goes on otherwise has no reference of its own."""
    texts = ["1.1 Plant trees in all parks", "1.2 Mow less", "1.3 Mend paths", "1.1 Plant trees"]
    assert are_numbered(texts)
    assert not are_numbered([*texts, "1.2 Mow more"])
