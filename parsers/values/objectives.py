"""The strategic objectives that an action names, and their titles in the document's prose."""

import re

from schema.plan import Objective

_NUMBERS_ONLY = re.compile(
    r"(?:(?:strategic\s+)?(?:objectives?|aims?|goals?|priorit(?:y|ies))\s*)?[\d.,;&/\s]+(?:and[\d.,;&/\s]+)*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_TITLE = re.compile(
    r"^(?:\w+\s+){0,3}(?:objective|aim|goal|priority)\s+(\d+(?:\.\d+)*)\s*[–—:.-]\s*(.+)$", re.IGNORECASE
)


def objective_titles(paragraphs: list[str]) -> dict[str, str]:
    """Number to title, from paragraphs such as `Objective 2 – Prevent people from …`."""
    matches = (_TITLE.match(paragraph) for paragraph in paragraphs)
    return {match[1]: match[2].strip() for match in matches if match}


def parse_objectives(text: str, titles: dict[str, str]) -> list[Objective]:
    """`1, 2 & 3` as three objectives; names as one a paragraph."""
    if _NUMBERS_ONLY.fullmatch(text.strip()):
        return [Objective(objective=number, title=titles.get(number)) for number in _NUMBER.findall(text)]
    return [Objective(objective=name.strip()) for name in re.split(r"[;\n]", text) if name.strip()]
