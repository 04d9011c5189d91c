"""Of the fields that a heading may stand for the one that the values of its column show."""

from collections.abc import Sequence

from parsers.headings.kinds import holds_one_kind, suits
from parsers.values.answers import is_answer
from parsers.values.dates import is_whole_date
from parsers.values.orders import is_figure_of_success
from parsers.values.status import is_rating, is_status


def best_field(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    if len(free) > 1 and "measures" in free and _are_figures_of_success(values):
        return "measures"
    if "status_text" in free and are_states(values):
        return "status_text"
    of_kind = [field for field in free if holds_one_kind(field) and suits(field, values)]
    of_text = [field for field in (*free, *candidates) if not holds_one_kind(field)]
    return (of_kind or of_text or free)[0]


def _are_figures_of_success(values: Sequence[str]) -> bool:
    """Whether most values are figures of success and no dates."""
    return sum(is_figure_of_success(text) and not is_whole_date(text) for text in values) > len(values) / 2


def are_states(values: Sequence[str]) -> bool:
    """Whether values are statuses, ratings or answers and nothing else: `Yes` under `Completed`."""
    return bool(values) and all(is_answer(text) or is_status(text) or is_rating(text) for text in values)
