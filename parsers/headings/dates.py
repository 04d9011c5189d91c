"""Headings made of the words of dates alone: `Revised implementation date`, `Forecast end date`."""

_DATES = {"date", "dates", "deadline", "timescale", "timescales", "timeframe", "timeline"}
_ENDS = {"target", "due", "completion", "end", "finish", "deadline"}
_STARTS = {"start", "commencement", "begin"}
_REVIEWS = {"review"}
_DONE = {"actual", "closed", "closure", "completed"}
_WHEN_DUE = {"agreed", "original", "revised", "new", "current", "latest", "proposed", "planned", "target", "due",
             "completion", "implementation", "delivery", "end", "finish", "expected", "estimated", "anticipated",
             "forecast", "forecasted", "projected", "baseline", "scheduled", "action", "initial", "required",
             "deadline", "to", "by", "milestone"}  # fmt: skip


def field_of_dates(folded: str) -> str | None:
    """The field of the dates that a folded heading names in several words, all of them words of dates.

    >>> field_of_dates("target implementation date"), field_of_dates("due date revised"), field_of_dates("report date")
    ('target_text', 'target_text', None)
    """
    said = set(folded.split())
    if len(said) < 2 or said.isdisjoint(_DATES | _ENDS) or not said <= _DATES | _WHEN_DUE | _STARTS | _REVIEWS | _DONE:
        return None
    named = ((_STARTS, "start_text"), (_REVIEWS, "review_text"), (_DONE, "completed_text"))
    return next((field for words, field in named if not said.isdisjoint(words)), "target_text")
