"""Pages as they were understood: cells, fields in colour, joins over page breaks and findings, drawn on each page.

The only module that imports Pillow.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont

from parsers.council import ReadingSettings
from parsers.document.spreads import source_of_file
from parsers.plan import build_plan
from parsers.readers import read_document
from parsers.readers.pdfium.render import page_picture
from parsers.source import Box, Grid, Page
from parsers.text import without_marks
from schema.findings import DocumentError
from schema.plan import ParsedAction, ParsedPlan, Reading
from schema.values import ValueOrigin

SCALE = 2.0  # pixels a point
_MARGIN = 420  # pixels right of the page, for the legend and the findings
_INK, _GRID, _ALERT = (20, 20, 20), (150, 150, 150), (200, 0, 0)
_OPACITY = 70
_JOINS = {True: "continues on", False: "from"}  # by whether the other page comes later
_AIR = 3  # pixels between the ink and its frame
# Colours that people with any colour vision tell apart (Okabe and Ito, then darker and lighter ones of them).
_COLOURS = {
    "ref": (86, 180, 233), "section": (153, 153, 153), "action": (0, 114, 178), "milestones": (230, 159, 0),
    "measures": (204, 121, 167), "outcomes": (0, 158, 115), "progress": (240, 228, 66), "next_steps": (213, 94, 0),
    "resources": (120, 94, 240), "priority": (220, 38, 127), "target_text": (254, 97, 0), "lead_text": (100, 143, 255),
    "objective_text": (140, 86, 75), "status_text": (23, 190, 207), "rag_text": (188, 189, 34), "extras": (90, 90, 90),
}  # fmt: skip


def draw_pages(path: Path, settings: ReadingSettings, out: Path) -> list[str]:
    """Draw each page of a PDF into the folder `out`; returns the names of the files.

    Raises `DocumentError` for a document that cannot be read or has no pages to draw on.
    """
    source = read_document(path, settings.reader)
    if source.media_type != "application/pdf":
        raise DocumentError("file-type-unknown", f"{path.name} has no pages to draw on; leave out --out.")
    plan = build_plan(source, settings)
    out.mkdir(parents=True, exist_ok=True)
    return [_draw_page(path, page, plan, out) for page in source_of_file(source).pages]


def _draw_page(path: Path, page: Page, plan: ParsedPlan, out: Path) -> str:
    assert page.number
    picture = page_picture(path, page.number, SCALE)
    sheet = Image.new("RGB", (picture.width + _MARGIN, picture.height), "white")
    sheet.paste(picture)
    draw = ImageDraw.Draw(sheet, "RGBA")
    for cell in (cell for grid in page.items if isinstance(grid, Grid) for cell in grid.cells):
        if cell.place.box:
            draw.rectangle(_pixels(cell.place.box), outline=_GRID)
    readings = _readings_on(page.number, plan)
    for action, reading in readings:
        _draw_reading(draw, action, reading)
    _draw_margin(draw, picture.width + 12, page.number, {reading.field for _, reading in readings}, plan)
    name = f"{path.stem}-page-{page.number:03d}.png"
    sheet.save(out / name)
    return name


def _readings_on(number: int, plan: ParsedPlan) -> list[tuple[ParsedAction, Reading]]:
    """The readings on a page, each with the first action that has it: shared cells are drawn once."""
    found: dict[tuple[str, Box], tuple[ParsedAction, Reading]] = {}
    for action in plan.actions:
        for reading in action.readings:
            if reading.page == number and reading.field in _COLOURS:
                found.setdefault((reading.field, _box(reading)), (action, reading))
    return list(found.values())


def _pixels(box: Box) -> tuple[float, float, float, float]:
    return box.x0 * SCALE, box.top * SCALE, box.x1 * SCALE, box.bottom * SCALE


def _box(reading: Reading) -> Box:
    return Box(reading.x0 or 0.0, reading.top or 0.0, reading.x1 or 0.0, reading.bottom or 0.0)


def _draw_reading(draw: ImageDraw.ImageDraw, action: ParsedAction, reading: Reading) -> None:
    """The ink of a value in its field's colour; a cut one says where it goes on."""
    colour = _COLOURS[reading.field]
    x0, top, x1, bottom = _pixels(_box(reading))
    draw.rectangle((x0 - _AIR, top - _AIR, x1 + _AIR, bottom + _AIR), fill=(*colour, _OPACITY), outline=colour)
    others = [r for r in action.readings if r.field == reading.field and r.page and r.page != reading.page]
    for other, is_part in sorted({(r.page or 0, ValueOrigin.JOINED in (r.origin, reading.origin)) for r in others}):
        later = other > (reading.page or 0)
        text = f"{_JOINS[later] if is_part else 'again on'} page {other}"
        draw.text((x0, bottom if later else top - 14), text, fill=_ALERT, font=_font(11))


def _draw_margin(draw: ImageDraw.ImageDraw, x: float, number: int, fields: set[str], plan: ParsedPlan) -> None:
    """The legend of the fields on this page, and its findings."""
    y = 10.0
    for name in (name for name in _COLOURS if name in fields):
        draw.rectangle((x, y, x + 18, y + 14), fill=(*_COLOURS[name], _OPACITY), outline=_COLOURS[name], width=2)
        draw.text((x + 26, y), name, fill=_INK, font=_font(13))
        y += 20
    y += 10
    for line in _finding_lines(number, plan):
        draw.text((x, y), line, fill=_ALERT, font=_font(12))
        y += 15


def _finding_lines(number: int, plan: ParsedPlan) -> Iterator[str]:
    found = [("", finding) for finding in plan.findings if finding.page == number]
    found += [(a.ref or f"row {a.ordinal}", f) for a in plan.actions for f in a.findings if f.page == number]
    for who, finding in found:
        yield from wrap(without_marks(f"{who} {finding.code}: {finding.message}").strip(), 62)
        yield ""


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
