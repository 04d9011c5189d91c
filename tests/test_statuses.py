"""Statuses and ratings, one cell at a time: by phrase, answer, colour, mark or key."""

import pytest

from parsers.values.answers import status_affirmed
from parsers.values.legends import define_marks, define_statuses
from parsers.values.status import parse_rag, parse_status, rag_of_fill, split_rating, status_elsewhere


@pytest.mark.parametrize(
    ("text", "status"),
    [("Complete", "complete"), ("Completed – signed off", "complete"), ("In progress", "ongoing"),
     ("In progress, on track", "on_track"), ("Outstanding", "not_started"), ("Delayed by less than 3 months", "at_risk"),
     ("Paused", "on_hold"), ("Not yet started", "not_started"), ("Withdrawn", "cancelled"), ("Purple monkeys", None),
     ("Not complete", None), ("75% complete", "ongoing"), ("To be completed", None), ("Nearly complete", "ongoing"),
      ("Wedi'i atal / On hold", "on_hold"), ("Awaiting funds / complete bid in May", None),
     ("Not on track", "at_risk"), ("Action complete", "complete"), ("This is now overdue", "overdue"),
     ("one month behind", "at_risk"), ("3 months behind schedule", "at_risk"), ("Slightly behind target", "at_risk"),
     ("Complete - ongoing monitoring", "complete"), ("100%", "complete"), ("0% complete", "not_started"),
     ("100% of staff trained", None), ("Partially achieved", "ongoing"), ("Not due", "not_started"),
     ("No progress", "not_started"), ("Superseded by A12", "cancelled"), ("Aim achieved", "complete"), ("Live", None), ("Actioned", "complete"),
     ("Reprogrammed", "at_risk"), ("Planned", "not_started"), ("Incomplete", None), ("Complete2", "complete"), ("Awaiting decision", None),
     ("Broadly on track", "on_track"), ("Slower progress than planned", "at_risk"), ("Not implemented", "not_started"),
     ("Partially embedded", "ongoing"), ("Target not met", "overdue"), ("Slight delay", "at_risk"), ("Moved to BAU", None),
     ("Open - overdue", "overdue"), ("Open", "ongoing"), ("Moving forward", "ongoing"), ("Going to plan", "on_track"),
     ("Held up by a supplier", "at_risk"), ("Put off", "on_hold"), ("Still to begin", "not_started"),
     ("Not going ahead", "cancelled"), ("Nearly done", "ongoing"), ("Accomplished", "complete"), ("Waiting", None),
     ("Planning", "not_started"), ("Implementation", "ongoing"), ("Planning permission granted", None),
     ("Planning phase", "not_started"), ("Planning phase delayed", None), ("Complied with in part", "ongoing"),
     ("Part implemented", "ongoing"), ("Partly in place", "ongoing"), ("Not yet implemented", "not_started"),
     ("Delivered in partnership with Sport Wales", "complete")],
)  # fmt: skip
def test_a_status_cell_is_read_by_the_phrase_that_begins_it(text: str, status: str | None):
    """Unknown words give no status."""
    found = parse_status(text)
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("heading", "answer", "status"),
    [("Completed (Y/N)", "Y", "complete"), ("Done", "In part", "ongoing"), ("Started?", "Not yet", "not_started"),
     ("Completed?", "Not yet", None), ("Completed?", "No", None), ("On track?", "Partly", None),
     ("Comments", "Yes", None), ("Are we there yet?", "Yes", "complete"), ("Are we there yet?", "Nearly", "ongoing")],
)  # fmt: skip
def test_an_answer_makes_a_status_of_what_its_heading_asks(heading: str, answer: str, status: str | None):
    """Where the two together are one that is known."""
    found = status_affirmed(heading, answer)
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("text", "status", "second"),
    [("Complete Mar 2016 Ongoing", "complete", "ongoing"), ("In place", "complete", None),
     ("Already in place", "complete", None), ("Now complete the rest", None, None),
     ("Ongoing by request", "ongoing", None), ("Sept 16 (this is currently overdue – see above)", "overdue", None),
     ("May 2016 (action confirmed complete 9/11/16)", "complete", None), ("Complete by March 2017", None, None),
     ("To be completed by March 2017", None, None), ("Sessions delivered in schools", None, None),
     ("Open days in May", None, None), ("Complete review by Dec 2016", None, None),
     ("In place for Sept 2017", None, None), ("Achieved when all trained", None, None), ("Done", "complete", None),
     ("Done by May 2017", None, None), ("Complete Contract awarded", "complete", None)],
)  # fmt: skip
def test_a_target_cell_tells_a_status_beside_its_date(text: str, status: str | None, second: str | None):
    """Only unmistakable words count there."""
    found = status_elsewhere(text)
    assert (found.status if found else None, found.second if found else None) == (status, second)


@pytest.mark.parametrize(
    ("text", "rag"),
    [("Red", "red"), ("A", "amber"), ("GREEN – done", "green"), ("Ongoing", None), ("A plan", None), ("🔴", "red"),
     ("🟢 Complete", "green"), ("B - Complete", "blue"), ("RAG: Amber", "amber"), ("Amber/Green", None), ("●", None),
     ("Amber to Green", None), ("Red\nOverdue", "red")],
)  # fmt: skip
def test_rag_is_read_from_words_and_letters(text: str, rag: str | None):
    """A letter counts alone or before a mark only; two colours are none."""
    assert parse_rag(text) == rag


@pytest.mark.parametrize(
    ("text", "colours", "rest"),
    [("Amber – behind schedule", ["amber"], "behind schedule"), ("G: on track", ["green"], "on track"),
     ("Amber/Green", ["amber", "green"], ""), ("On track", [], "On track")],
)  # fmt: skip
def test_words_behind_a_colour_are_kept_for_the_status(text: str, colours: list[str], rest: str):
    """The mark that parts colour and words belongs to neither."""
    assert split_rating(text) == (colours, rest)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [("Blue – complete, Green – on track, Amber – some slippage, Red – not started",
      {"blue": "complete", "green": "on_track", "amber": "at_risk", "red": "not_started"}),
     ("Key: R = Not started; G = Complete", {"red": "not_started", "green": "complete"}),
     ("✓ = complete", {"✓": "complete"}), ("Green: on track or complete", {}), ("The Green team is on track", {})],
)  # fmt: skip
def test_a_legend_says_what_colours_mean(text: str, statuses: dict[str, str]):
    """A colour that is given two meanings has none."""
    assert define_statuses([text]) == statuses


@pytest.mark.parametrize(
    ("texts", "colours", "statuses"),
    [
        (["✔ Blue: complete  ● Green: on track"], {"✓": "blue", "●": "green"}, {"✓": "complete", "●": "on_track"}),
        (["Key: ▲ Amber", "■ = Red"], {"▲": "amber", "■": "red"}, {}),
        (["● On track ▲ Some delay"], {}, {"●": "on_track", "▲": "at_risk"}),
        (["● Green Lane", "● Green: a colour that we like"], {}, {}),
        (["● Red", "● Green", "▲ Amber"], {}, {}),
        (["Those with ● are green"], {}, {}),
    ],
)
def test_a_key_says_what_marks_mean(texts: list[str], colours: dict[str, str], statuses: dict[str, str]):
    """Each its own colour or status; a mark before several is a bullet."""
    assert define_marks(texts) == (colours, statuses)


@pytest.mark.parametrize(
    ("fill", "rag"),
    [("#ff0000", "red"), ("#ffc000", "amber"), ("#00b050", "green"), ("#92d050", "green"), ("#0070c0", "blue"),
     ("#7f7f7f", "grey"), ("#d9d9d9", "grey"), ("#e7e6e6", None), ("#d9e2f3", None), ("#e2efd9", None), ("#000000", None)],
)  # fmt: skip
def test_rag_is_read_from_fills_but_not_from_decoration(fill: str, rag: str | None):
    """Pale tints are no rating."""
    assert rag_of_fill(fill) == rag
