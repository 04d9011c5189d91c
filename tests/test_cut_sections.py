"""Names of sections beside their rows, cut by a page break."""

from made_grids import grid

from parsers.council import ReadingSettings
from parsers.plan import build_plan
from parsers.source import Grid, Page, Source

_HEAD = ["Theme", "Action", "Lead"]


def _sections(*grids: Grid) -> list[tuple[str | None, str | None]]:
    pages = tuple(Page(number, 595.0, 842.0, (own,)) for number, own in enumerate(grids, start=1))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), ReadingSettings())
    assert "words-unplaced" not in [finding.code for finding in plan.findings]
    return [(action.section, action.action) for action in plan.actions]


def test_a_numbered_title_that_ends_a_page_may_stand_over_a_sentence_on_the_next():
    """And that over the headings, which come again; without a number it may be the rest of an action."""
    rows = [_HEAD[1:], ["Mow less", "Parks Team"], ["Plant trees", "Ranger"]]
    below = [["You told us that homes are cold.", ""], _HEAD[1:], ["Insulate", "Estates Team"]]
    for title, section in (("Outcome 2: Warm homes", "Warm homes"), ("Warm homes", "You told us that homes are cold.")):
        found = _sections(grid([*rows, [title, ""]], 1), grid(below, 2))
        assert found == [(None, "Mow less"), (None, "Plant trees"), (section, "Insulate")]


def test_the_name_of_a_section_may_go_on_behind_a_page_break():
    """With the row that the break cut, or beside the next one; another name begins a section."""
    first = [_HEAD, ["Travel", "Mow less", "Parks Team"], ["Our own", "Insulate the offices and all", "Estates Team"]]
    cut = grid([["estate", "of the depots", ""], ["", "Plant trees", "Ranger"]], 2)
    names = [("Travel", "Mow less"), ("Our own estate", "Insulate the offices and all of the depots")]
    assert _sections(grid(first, 1), cut) == [*names, ("Our own estate", "Plant trees")]
    own = grid([["estate", "Plant trees", "Ranger"]], 2)
    assert _sections(grid(first, 1), own)[-1] == ("Our own estate", "Plant trees")
    other = grid([["Estate", "Plant trees", "Ranger"]], 2)
    assert _sections(grid(first, 1), other)[-1] == ("Estate", "Plant trees")
