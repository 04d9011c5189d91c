"""What happens to the pages of a PDF after its text is set: furniture, hidden text, turned and cropped pages, odd spaces."""

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from generator import GeneratedPlan
from layouts import IN_RUNNING_HEAD
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    FloatObject,
    RectangleObject,
)
from reportlab.pdfgen.canvas import Canvas

_IN_STREAM = {"text:inner_spaces", "text:missing_spaces", "text:fake_bold", "rules:rectangles"}
_OF_PAGE = {"page:rotated", "page:cropped"}
_SPACE = 278  # thousandths of the type size: the width of a space in Helvetica
_CROP = (40, 55)


def furniture(plan: GeneratedPlan, canvas: Any, size: tuple[float, float]) -> None:
    """What stands on every page outside the text, and what stands there unseen."""
    width, height = size
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    if plan.has(IN_RUNNING_HEAD):
        canvas.drawString(36, height - 26, plan.title)
    elif plan.has("page:furniture"):
        canvas.drawString(36, height - 26, f"{plan.place} Council")
        canvas.drawRightString(width - 36, height - 26, plan.title)
        canvas.drawCentredString(width / 2, 20, f"Page {canvas.getPageNumber()}")
    if plan.has("text:hidden"):
        hidden = canvas.beginText(50, height / 2)
        hidden.setTextRenderMode(3)
        hidden.textOut("Draft for officers only, recognised text of an earlier scan")
        canvas.drawText(hidden)
        canvas.drawString(-400, height / 3, "Removed from this version")
        canvas.drawString(60, height + 60, "Printer's proof")
    canvas.restoreState()


def overlay(plan: GeneratedPlan, path: Path) -> None:
    """The furniture drawn over the pages of another producer's PDF."""
    if not {"page:furniture", "text:hidden"} & plan.features:
        return
    writer = PdfWriter(clone_from=str(path))
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in writer.pages:
        size = (float(page.mediabox.width), float(page.mediabox.height))
        canvas.setPageSize(size)
        furniture(plan, canvas, size)
        canvas.showPage()
    canvas.save()
    for page, over in zip(writer.pages, PdfReader(buffer).pages, strict=True):
        page.merge_page(over)
    writer.write(str(path))


def finish(plan: GeneratedPlan, path: Path) -> None:
    """Change the pages of a PDF as its plan wants it."""
    if not (_IN_STREAM | _OF_PAGE) & plan.features:
        return
    writer = PdfWriter(clone_from=str(path))
    chance = random.Random(f"pages {plan.seed}")
    for page in writer.pages:
        if _IN_STREAM & plan.features:
            _rewrite(plan, page, writer, chance)
        if plan.has("page:rotated"):
            _rotate(page)
        if plan.has("page:cropped"):
            _crop(page)
    writer.write(str(path))


def _rotate(page: Any) -> None:
    """The page upright with its content on its side, shown turned: it looks as before."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    page.add_transformation(Transformation((0, 1, -1, 0, height, 0)))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
    page.rotate(90)


def _crop(page: Any) -> None:
    """The page as a window in a larger one."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    right, up = _CROP
    page.add_transformation(Transformation().translate(right, up))
    page.mediabox = RectangleObject((0, 0, width + 2 * right, height + 2 * up))
    page.cropbox = RectangleObject((right, up, right + width, up + height))


def _rewrite(plan: GeneratedPlan, page: Any, writer: PdfWriter, chance: random.Random) -> None:
    """The page's drawing operations with odd spaces, double printing, or rectangles for lines."""
    stream = ContentStream(page.get_contents(), writer)
    bold = _bold_fonts(page)
    source = stream.operations
    if plan.has("rules:rectangles"):
        source = list(_lines_as_rectangles(source))
    operations: list[tuple[Any, bytes]] = []
    text: list[tuple[Any, bytes]] = []
    for operands, operator in source:
        done = _operation(plan, operands, operator, chance)
        if operator == b"BT":
            text = []
        text += done
        operations += done
        printed_twice = plan.has("text:fake_bold") and any(op == b"Tf" and args[0] in bold for args, op in text)
        if operator == b"ET" and printed_twice:
            shift = [FloatObject(value) for value in (1, 0, 0, 1, 0.3, 0)]
            operations += [([], b"q"), (shift, b"cm"), *text, ([], b"Q")]
    stream.operations = operations
    page.replace_contents(stream)


def _lines_as_rectangles(operations: list[tuple[Any, bytes]]) -> Iterator[tuple[Any, bytes]]:
    """Straight lines drawn as thin filled rectangles, as Word's own PDFs have them."""
    waiting: list[tuple[Any, bytes]] = []
    half = 0.25
    for operands, operator in operations:
        waiting.append((operands, operator))
        names = [name for _, name in waiting]
        if names == [b"m", b"l", b"S"]:
            (x0, y0), (x1, y1) = ([float(value) for value in args] for args, _ in waiting[:2])
            box = (min(x0, x1) - half, min(y0, y1) - half, abs(x1 - x0) + 2 * half, abs(y1 - y0) + 2 * half)
            waiting = [
                ([], b"q"),
                ([FloatObject(0)], b"g"),
                ([FloatObject(value) for value in box], b"re"),
                ([], b"f"),
                ([], b"Q"),
            ]
        elif names in ([b"n"], [b"m"], [b"m", b"l"]):
            if names == [b"n"]:
                waiting = []
            continue
        yield from waiting
        waiting = []
    yield from waiting


def _bold_fonts(page: Any) -> set[str]:
    fonts = page["/Resources"].get("/Font", {})
    return {name for name, font in fonts.items() if "Bold" in str(font.get_object().get("/BaseFont"))}


def _operation(plan: GeneratedPlan, operands: Any, operator: bytes, chance: random.Random) -> list[tuple[Any, bytes]]:
    if operator == b"Tj" and {"text:inner_spaces", "text:missing_spaces"} & plan.features:
        text = operands[0].original_bytes.decode("cp1252")
        return [([_spaced(plan, text, chance)], b"TJ")]
    return [(operands, operator)]


def _spaced(plan: GeneratedPlan, text: str, chance: random.Random) -> ArrayObject:
    """A text that looks as before, with spaces that take no room inside words, or room without a space between them."""
    parts = ArrayObject()
    piece = ""
    for place, letter in enumerate(text):
        piece += letter
        if plan.has("text:missing_spaces") and letter == " " and chance.random() < 0.7:
            parts += [_string(piece[:-1]), FloatObject(-_SPACE)]
            piece = ""
        elif (
            plan.has("text:inner_spaces")
            and letter.isalpha()
            and text[place + 1 : place + 2].isalpha()
            and chance.random() < 0.03
        ):
            parts += [_string(piece + " "), FloatObject(_SPACE)]
            piece = ""
    parts.append(_string(piece))
    return parts


def _string(text: str) -> Any:
    return ByteStringObject(text.encode("cp1252"))
