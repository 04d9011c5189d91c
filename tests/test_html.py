"""Web pages: what a browser shows, as paragraphs and cells."""

from pathlib import Path

import pytest
from made_plans import web_plan

from parsers.readers import read_document
from parsers.source import Grid, Paragraph, Source
from schema.findings import DocumentError

TABLE = "<table><tr><th>Action<th>Lead<tr><td>{}<td>Parks Manager</table>"


def source_of(body: str, folder: Path) -> Source:
    """A page as the reader sees it."""
    path = folder / "plan.html"
    path.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", "utf-8")
    return read_document(path)


def cells_of(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    """The cells of a grid: row, column, spans and text."""
    return [(cell.row, cell.column, cell.row_span, cell.column_span, cell.text) for cell in grid.cells]


def paragraphs_of(body: str, folder: Path) -> list[str]:
    """The texts outside tables."""
    return [paragraph.text for paragraph in source_of(body, folder).paragraphs]


def test_spans_leave_room(tmp_path: Path):
    """A cell that reaches down pushes those of the rows below to the right."""
    body = "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td rowspan=0>e</table>"
    (grid,) = source_of(body, tmp_path).grids
    assert cells_of(grid) == [
        (0, 0, 2, 1, "a"),
        (0, 1, 1, 2, "b"),
        (1, 1, 1, 1, "c"),
        (1, 2, 1, 1, "d"),
        (2, 0, 1, 1, "e"),
    ]
    assert (grid.row_count, grid.column_count) == (3, 3)


def test_spans_beyond_reason_are_bounded(tmp_path: Path):
    """A row span ends with the table, a column span where browsers end it."""
    (grid,) = source_of("<table><tr><td rowspan=99999999 colspan=99999999>a</table>", tmp_path).grids
    assert (grid.row_count, grid.column_count) == (1, 1000)


def test_breaks_wrap_and_blocks_part(tmp_path: Path):
    """`<br>` is a wrap, two of them and blocks are paragraphs; line ends of the file are spaces."""
    text = "one<br>two<br><br>three\nfour<p>five<ul><li>six<li>seven</ul>"
    (grid,) = source_of(TABLE.format(text), tmp_path).grids
    assert grid.cells[2].text == "one two\nthree four\nfive\nsix\nseven"


def test_raised_digits_are_footnote_marks(tmp_path: Path):
    """As in Word and PDF; other raised text is text."""
    assert paragraphs_of("<p>Plan <sup>2</sup> of the 1<sup>st</sup>", tmp_path) == ["Plan² of the 1st"]


def test_nested_tables_come_after_the_one_around_them(tmp_path: Path):
    """Their texts stand in no cell of it."""
    outer, inner = source_of(TABLE.format("a<table><tr><td>b</table>c"), tmp_path).grids
    assert outer.cells[2].text == "a\nc"
    assert cells_of(inner) == [(0, 0, 1, 1, "b")]


def test_what_is_not_shown_is_left_out(tmp_path: Path):
    """Scripts, styles, menus and hidden elements; what stands behind them stays."""
    body = "<nav>Menu</nav><script>x</script>a <span style='display: none'>b</span>c<p hidden>d</p><!-- e --><noscript>f</noscript>"
    assert paragraphs_of(body, tmp_path) == ["a c"]


def test_hidden_tables_are_told(tmp_path: Path):
    """A page that folds its plan away until it is clicked still holds it."""
    source = source_of(f"<p>Click<div style='display:none'>{TABLE.format('Plant')}</div>", tmp_path)
    assert not source.grids
    assert [(finding.code, finding.text) for finding in source.findings] == [
        ("hidden-cells", "Action / Lead / Plant / Parks Manager")
    ]


def test_the_closed_panels_of_an_accordion_are_of_the_page(tmp_path: Path):
    """A control opens them; what opens a menu or a dialog of the site is none of the page."""
    panel = "<h2><button aria-expanded=false aria-controls=p1>Trees</button></h2><div id=p1 {}>{}</div>"
    table = TABLE.format("Plant")
    for hides in ("hidden", "hidden=until-found", "style='color: red; display: none'", "role=region hidden"):
        (grid,) = source_of(panel.format(hides, table), tmp_path).grids
        assert grid.cells[-1].text == "Parks Manager"
    assert not source_of(panel.format("role=dialog hidden", table), tmp_path).grids
    older = panel.replace("Trees", "Previous versions").format("hidden", table)
    assert not source_of(older, tmp_path).grids
    help_in_table = (
        "<table><tr><th>Action <button aria-controls=h1>?</button><span id=h1 hidden>What we do</span></table>"
    )
    (grid,) = source_of(help_in_table, tmp_path).grids
    assert [cell.text for cell in grid.cells] == ["Action"]
    laid_out = "<table><tr><td><a href=/>Home</a><td><h1>Trees</h1>" + panel.format("hidden", table) + "</table>"
    (grid,) = source_of(laid_out, tmp_path).grids
    assert grid.cells[-1].text == "Parks Manager"


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [("style='background-color: #FF0000'", "#ff0000"), ("style='background:rgb(0, 176, 80)'", "#00b050"), ("bgcolor=red", "#ff0000"),
     ("style='background: #0f0 none'", "#00ff00"), ("style='background: white'", None), ("style='background: url(x.png)'", None), ("", None)],
)  # fmt: skip
def test_backgrounds_are_fills(attributes: str, fill: str | None, tmp_path: Path):
    """Of the cell, however it is written."""
    (grid,) = source_of(f"<table><tr><td {attributes}>a<td>b</table>", tmp_path).grids
    assert [cell.fill for cell in grid.cells] == [fill, None]


def test_the_background_of_a_row_is_that_of_its_cells(tmp_path: Path):
    """Unless they have their own."""
    (grid,) = source_of("<table><tr bgcolor=red><td>a<td bgcolor=blue>b</table>", tmp_path).grids
    assert [cell.fill for cell in grid.cells] == ["#ff0000", "#0000ff"]


@pytest.mark.parametrize(
    ("encoding", "declared"), [("utf-8", ""), ("utf-8", "<meta charset=utf-8>"), ("cp1252", ""), ("iso-8859-15", "<meta charset=iso-8859-15>"), ("cp1252", "<meta charset=nonsense>")]
)  # fmt: skip
def test_the_encoding_is_declared_or_found_out(encoding: str, declared: str, tmp_path: Path):
    """What is neither declared nor UTF-8 is Windows-1252."""
    path = tmp_path / "plan.htm"
    path.write_bytes(f"<html><head>{declared}</head><p>Café £5</html>".encode(encoding))
    assert [paragraph.text for paragraph in read_document(path).paragraphs] == ["Café £5"]


def test_other_lists_are_prose(tmp_path: Path):
    """Those under headings that name no actions."""
    items = source_of("<h2>Contents</h2><ul><li>One<li>Two</ul>", tmp_path).pages[0].items
    assert [item.text for item in items if isinstance(item, Paragraph)] == ["Contents", "One", "Two"]
    assert len(items) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file-empty"), (b"%PDF-1.4", "file-type-differs"), (b"<!DOCTYPE html>\0\0", "file-type-differs"),
     (b"<!-- nothing -->", "no-text"), (b"<html><script>app()</script></html>", "no-text")],
)  # fmt: skip
def test_files_that_show_nothing_say_why(content: bytes, code: str, tmp_path: Path):
    """Empty, of another kind, or made by a script only."""
    path = tmp_path / "plan.html"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as raised:
        read_document(path)
    assert raised.value.code == code


def test_a_button_that_is_all_of_a_heading_is_its_text(tmp_path: Path):
    """In an accordion it opens the section below; what it says of itself, and other buttons, are no text."""
    shown = "<span data-nosnippet>Show this section</span>"
    title = f"<h2><button aria-expanded=false>Clean air<span>, </span>{shown}</button> <button>Hide</button></h2>"
    named = f"<h2><button id=b>Quiet streets</button></h2><div aria-labelledby=b>{TABLE.format('Mow less')}</div>"
    top = f"<h2><button>Back to top</button></h2>{TABLE.format('Dig')}"
    body = title + TABLE.format("Plant trees") + named + top
    plan = web_plan(tmp_path, f"<h1>Action plan</h1><h2>Copied <button>Copy</button></h2><p>Why</p>{body}")
    assert [action.section for action in plan.actions] == ["Clean air", "Quiet streets", "Quiet streets"]
    assert not any("Copy" in text or "Show" in text or "Hide" in text for text in paragraphs_of(title, tmp_path))
