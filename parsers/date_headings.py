"""Headings made of the words of dates alone: `Revised implementation date`, `Forecast end date`."""

_DATES = {"date", "dates", "deadline", "timescale", "timescales", "timeframe", "timeline"}
_STARTS = {"start", "commencement", "begin"}
_REVIEWS = {"review"}
_DONE = {"actual", "closed", "closure", "completed"}
_WHEN_DUE = {"agreed", "original", "revised", "new", "current", "latest", "proposed", "planned", "target", "due",
             "completion", "implementation", "delivery", "end", "finish", "expected", "estimated", "anticipated",
             "forecast", "forecasted", "projected", "baseline", "scheduled", "action", "initial", "required",
             "deadline", "to", "by", "milestone"}  # fmt: skip


def field_of_dates(folded: str) -> str | None:
    """The field of the dates that a folded heading names in several words, all of them words of dates.

    >>> field_of_dates("target implementation date"), field_of_dates("report date")
    ('target_text', None)
    """
    *before, last = folded.split() or [""]
    said = set(before)
    if not before or last not in _DATES or not said <= _WHEN_DUE | _STARTS | _REVIEWS | _DONE:
        return None
    named = ((_STARTS, "start_text"), (_REVIEWS, "review_text"), (_DONE, "completed_text"))
    return next((field for words, field in named if not said.isdisjoint(words)), "target_text")
