"""Answers to headings that ask whether an action is done: `Y` under `Completed (Y/N)`, `Nearly` under `Finished?`."""

import re

from parsers.values.status import StatusWords, status_of
from schema.values import Status
from schema.vocabulary import fold, spellings

# Answers offered beside a heading.
_OFFERED = re.compile(r"\(?\b(?:yes\s*/?\s*no|y\s*/\s*n)(?:\s*/\s*part(?:ly|ial(?:ly)?)?)?\b\)?", re.IGNORECASE)
# What a question has beside the status that it asks for.
_ASKING = {"is", "are", "has", "have", "been", "this", "it", "we", "action", "already", "yet"}
_MEANT = {"there": "complete"}  # `Are we there yet?`
_NO = ("no", "n")
_BEGUN = {"started", "begun", "commenced", "under way", "underway", "in hand"} & spellings(
    "statuses", "statuses"
).keys()
_NOT_WHOLLY = ("partly", "nearly")
# Answers, and the words that they put before the status asked for.
_ANSWERS = {"yes": "", "y": "", "partly": "partly", "partially": "partly", "in part": "partly", "part": "partly",
            "nearly": "nearly", "almost": "nearly", "mostly": "nearly", "not yet": "not yet"}  # fmt: skip


def is_answer(text: str) -> bool:
    """Whether a text is yes, no, partly or nearly, as stands under `Completed?`."""
    return is_yes_or_no(text) or fold(text) in _ANSWERS


def is_yes_or_no(text: str) -> bool:
    """Whether a text is a plain answer, which under most headings tells no status."""
    return fold(text) in _NO or _ANSWERS.get(fold(text)) == ""


def status_affirmed(heading: str, text: str) -> StatusWords | None:
    """The status that a heading asks for, where the answer is yes: `Y` under `Completed (Y/N)`.

    Another answer makes a status with it, if one that is known: `Not yet` under `Begun?`. What is partly or nearly
    complete is ongoing.
    """
    asked, answer = _asked(heading), _ANSWERS.get(fold(text))
    known = spellings("statuses", "statuses")
    phrase = f"{answer} {asked}".strip()
    if answer is None or asked not in known:
        return None
    if answer in _NOT_WHOLLY and status_of(asked) is Status.COMPLETE:
        return StatusWords(Status.ONGOING, phrase)
    return StatusWords(status_of(phrase), phrase) if phrase in known else None


def asks_for_status(heading: str) -> bool:
    """Whether a heading asks, as a question or not, what is done or begun: `Finished?`, `Completed (Y/N)`, `Started`.

    `Met?` asks about a requirement, `Delayed?` tells but a part of where an action stands.
    """
    asked = _asked(heading)
    done = asked in spellings("statuses", "statuses") and status_of(asked) is Status.COMPLETE
    return asked in _BEGUN or (done and asked != "met")


def awaits_answer(text: str) -> bool:
    """Whether a text asks what is done or begun and shows it by a mark or answers: `Finished?`, `Completed (Y/N)`."""
    return asks_for_status(text) and (text.rstrip().endswith("?") or _OFFERED.search(text) is not None)


def _asked(heading: str) -> str:
    """The status that a heading asks for, folded."""
    folded = fold(_OFFERED.sub("", heading))
    if folded in spellings("statuses", "statuses"):
        return folded
    asked = " ".join(word for word in folded.split() if word not in _ASKING)
    return _MEANT.get(asked, asked)
