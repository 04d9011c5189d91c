"""Headings that ask: `What we are doing about it`, `How we will check`, `How much`; or that name a part of the plan."""

import re
from functools import lru_cache

from parsers.headings.money import asks_who_pays

_HELPS = {"help", "helps", "benefit", "benefits", "contribute", "contributes"}
_ASKED = (  # how a question begins, words of which it goes on with one, and what its answers are
    (("how", "much", "did"), None, "measures"),
    (("how", "well"), None, "measures"),
    (("how", "much"), None, "resources"),
    (("how",), {"check", "checked", "measure", "measured", "monitor", "monitored", "evaluate", "evaluated", "judge",
                "judged", "evidence", "evidenced", "know", "assess", "assessed", "tracked", "demonstrate",
                "demonstrated", "gauge"}, "measures"),
    (("how", "we", "will", "track"), None, "measures"),
    (("how", "will", "we", "track"), None, "measures"),
    (("how", "this"), _HELPS, "outcomes"),
    (("how", "it"), _HELPS, "outcomes"),
    (("how", "will", "this"), _HELPS, "outcomes"),
    (("how", "will", "it"), _HELPS, "outcomes"),
    (("how",), {"resourced", "funded", "financed", "paid", "pay", "fund", "finance", "afford"}, "resources"),
    (("when",), {"start", "starts", "started", "begin", "begins"}, "start_text"),
    (("when", "will"), {"complete", "completed", "done", "finish", "finished", "achieved", "delivered", "happen", "end",
                        "implemented"}, "target_text"),
    (("who",), {"help", "helping", "support", "supporting", "else"}, "support_text"),
    (("which", "partners"), None, "support_text"),
    (("which",), {"lead", "leads", "responsible", "deliver", "delivers", "own", "owns"}, "lead_text"),
    (("who",), {"lead", "leads", "leading", "led", "responsible", "accountable", "deliver", "delivering", "own", "owns",
                "do", "doing", "act", "carrying", "make", "makes", "making"}, "lead_text"),
    (("who", "answers"), None, "lead_text"),
    (("who", "did"), None, "lead_text"),
    (("what", "resources"), None, "resources"),
    (("how",), {"do", "done", "deliver", "delivered", "achieve", "achieved", "implement", "implemented",
                "begin", "start"}, "milestones"),
    (("what",), {"cost", "costs"}, "resources"),
    (("what", "needs"), {"change", "improve"}, None),
    (("what", "difference"), None, "outcomes"),
    (("what",), {"change", "changed", "difference", "different", "achieve", "achieved", "mean", "look"}, "outcomes"),
    (("what",), {"do", "doing", "did"}, "action"),
    (("what", "we", "will"), {"count", "measure", "monitor", "track"}, "measures"),
    (("what", "we", "will"), None, "action"),
    (("so", "we", "will"), None, "action"),
    (("what", "has", "happened"), None, "progress"),
)  # fmt: skip
_BEGIN = {"where", *(begins[0] for begins, _, _ in _ASKED)}
_PART = re.compile(r"(?:priority|objective|aim|goal|theme|outcome|ambition) \d{1,2}\s*[:–—-]\s*\S.*", re.IGNORECASE)
_OF_OTHERS = re.compile(r"what (?:they|it|(?:this|the|each) \w+) (?:do|does|offers?|provides?)")  # as a directory says
_FOR_WHOM = re.compile(r"(?:who|which partners)\b.*(?:\b(?:this|it) (?:help|support)|\bbenefit)")
_WHO_ACTS = re.compile(
    r"who (?:\w+ ){0,2}"
    r"(?:(?:take|taking|carry|carrying)(?: (?:it|this|these|them))? (?:forward|on|out|(?:the |a )?lead)"
    r"|(?:drive|driving|run|manage|oversee|organise|coordinate|complete)"
    r"(?: (?:it|this|these|them|the (?:actions?|work|tasks?)))?"
    r"|in charge(?: of (?:it|this|these|them))?)"
)
_HOW_FAR = re.compile(
    r"where (?:(?:are|have|has|is) (?:we|it|this|things) (?:got )?(?:up to|to|reached)|(?:it|this|things) stands?)"
    r"(?: now| so far| today)?"
)
_OF_ANY_KIND = {"group", "category", "heading", "subject", "area", "no", "number"}
_ALONE = ("what", "how")  # these tell nothing of a heading that goes on: `What inspectors told us`


@lru_cache(maxsize=1024)
def field_asked_for(folded: str) -> str | None:
    """The field of the answers to a folded question; a verb right behind its first word only helps: `What did we find`.

    >>> field_asked_for("what we did"), field_asked_for("what did we find"), field_asked_for("when will this be done")
    ('action', None, 'target_text')
    """
    asked = folded.split()
    if asks_who_pays(folded):
        return "resources"
    if not asked or asked[0] not in _BEGIN or _FOR_WHOM.match(folded) or _OF_OTHERS.match(folded):
        return None
    if _WHO_ACTS.fullmatch(folded):
        return "lead_text"
    if _HOW_FAR.fullmatch(folded):
        return "progress"
    for begins, goes_on, field in _ASKED:
        if tuple(asked[: len(begins)]) == begins and (goes_on is None or not goes_on.isdisjoint(asked[2:])):
            return field
    return None


def tells_by_itself(part: str) -> bool:
    """Whether a part of a heading is more than the first word of a question, or than `group` in `Age group`."""
    return part not in _ALONE and part not in _OF_ANY_KIND


def names_part(heading: str) -> bool:
    """Whether a heading is the title of a part, which stands above its actions: `Priority 1: Prevention`."""
    return _PART.fullmatch(heading) is not None
