"""PDFs by reportlab."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from dragged_borders import with_dragged_borders
from generator import GeneratedPlan
from html_style import is_centred
from layouts import lay_out
from pdf_pages import finish, furniture
from printed import Boxes, Cell, SideBySide, Table, Text
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, HRFlowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid
from reportlab.platypus.doctemplate import LayoutError
from reportlab_lines import BAND, rules_of, spans_and_fills
from widths import column_widths

MARGIN = 36
GUTTER = 12.0
_PANEL = 130  # the width of a panel beside the text
_DINGBATS = "●■▲◆✔✓"
_FONTS = Path(reportlab.__file__).parent / "fonts"


class Turned(Flowable):
    """A heading that is read from below."""

    def __init__(self, text: str, font: str, size: float) -> None:
        super().__init__()
        self.text, self.font, self.size = text, font, size

    def wrap(self, *_: float) -> tuple[float, float]:
        """As wide as a line is high, as high as the text is long."""
        return self.size, pdfmetrics.stringWidth(self.text, self.font, self.size) + 4

    def draw(self) -> None:
        """Draw it turned by a right angle."""
        self.canv.rotate(90)
        self.canv.setFont(self.font, self.size)
        self.canv.drawString(2, -self.size + 1, self.text)


class Pressed(Paragraph):
    """A title with what readers of a web page press at the right end of its line."""

    def __init__(self, text: str, style: ParagraphStyle, control: str, font: str) -> None:
        super().__init__(text, style)
        self.control, self.font = control, font

    def draw(self) -> None:
        """Draw both."""
        super().draw()
        self.canv.setFont(self.font, 10)
        self.canv.drawRightString(self.width, self.height - self.style.leading + 2, self.control)


class Printer:
    """The styles of one plan, and its blocks as flowables."""

    def __init__(self, plan: GeneratedPlan, smaller: float = 0) -> None:
        self.plan = plan
        self.font, self.bold = _fonts(plan)
        self.page = landscape(A4) if plan.kind("paper") == "landscape" else A4
        self.width = self.page[0] - 2 * MARGIN
        largest = 6.0 if plan.has("page:wide") else (7.0, 8.0, 9.0)[plan.seed % 3]
        self.size = largest * 0.9**smaller

    def flowables(self) -> list[Flowable]:
        """Everything in printed order."""
        found: list[Flowable] = []
        for block in lay_out(self.plan):
            if isinstance(block, Text):
                found += self._text(block)
            elif isinstance(block, SideBySide):
                found.append(self._pair(block))
            elif isinstance(block, Boxes):
                found += self._boxes(block)
            elif isinstance(block, Table):
                found.append(self._grid(block, self.width))
        return found

    def _text(self, block: Text, *, close: bool = False) -> list[Flowable]:
        if not block.runs:
            return [Spacer(1, 10)]
        if block.style == "aside":
            return []  # drawn on the page
        size = {"title": 15, "heading": 11, "note": 7, "banner": 16, "number": 16, "label": 9}.get(block.style, 10)
        font = (
            self.bold if block.style in ("title", "heading", "subheading", "banner", "number", "label") else self.font
        )
        style = ParagraphStyle(
            block.style,
            fontName=font,
            fontSize=size,
            leading=1.3 * size,
            spaceBefore=1 if block.labels or close else 8,
            spaceAfter=1 if block.style in ("number", "label") else 4,
            alignment=TA_RIGHT if block.style == "control" else TA_LEFT,
            keepWithNext=block.style in ("heading", "banner", "intro"),
        )
        if block.control:
            return [Pressed(self._runs(block), style, block.control, self.font)]
        return [Paragraph("• " * (block.style == "item") + self._runs(block), style)]

    def _runs(self, block: Text) -> str:
        """A paragraph's text and its labels, the latter bold, as markup."""
        runs = [
            f'<font name="{self.bold}">{self._markup(label)}</font> {_coloured(self._markup(text), block.colour_of(text))}'.strip()
            if label
            else _coloured(self._markup(text), block.colour_of(text))
            for label, text in block.runs
        ]
        return block.between.join(runs).replace("\v", "<br/>")

    def _pair(self, block: SideBySide) -> Flowable:
        half = self.width / 2
        inner = [self._grid(table, half - 18) for table in (block.left, block.right)]
        inner[0].hAlign, inner[1].hAlign = "LEFT", "RIGHT"
        if block.texts:
            inner = [[*self._text(Text(text)), table] for text, table in zip(block.texts, inner, strict=True)]
        return Grid([inner], colWidths=[half, half], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])

    def _boxes(self, block: Boxes) -> list[Flowable]:
        """Rows of cards with gutters between; those that are level are drawn as the cells that hold them."""
        width = (self.width - GUTTER * (block.in_a_row - 1)) / block.in_a_row
        widths = [width, GUTTER] * (block.in_a_row - 1) + [width]
        found: list[Flowable] = []
        for row in block.rows:
            boxes = [self._box(block, card, width) for card in row]
            cells = [part for box in boxes for part in (box, "")][: len(widths)]
            cells += [""] * (len(widths) - len(cells))
            places = [(2 * column, 0) for column in range(len(row))] if block.is_level else []
            look = [rule for place in places for rule in _look(block, place)]
            look += [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(0)]
            found.append(Grid([cells], colWidths=widths, style=look, spaceBefore=GUTTER))
        return found

    def _box(self, block: Boxes, card: list[list[Text]], width: float) -> Flowable:
        """A card with room around its text; it draws its own box where others in its row may be higher."""
        groups = [[part for text in group for part in self._text(text, close=True)] for group in card]
        rule = [HRFlowable("100%", 0.5, color=colors.lightgrey)] if block.is_ruled else []
        parts = [part for number, group in enumerate(groups) for part in (*(rule if number else []), *group)]
        corners = [("ROUNDEDCORNERS", [block.radius] * 4)] if block.radius else []
        look = [] if block.is_level else [*_look(block, (0, 0)), *corners]
        return Grid([[parts]], colWidths=[width], style=[*_padding(9), *look])

    def _grid(self, table: Table, total: float) -> Grid:
        widths, size = column_widths(table, total, self.size)
        table, widths = with_dragged_borders(self.plan, table, widths, size)
        cells = [[self._cell(cell, size) if cell else "" for cell in row] for row in table.rows]
        repeat = table.head if self.plan.kind("header") == "repeated" else 0
        grid = Grid(cells, colWidths=widths, repeatRows=repeat, splitInRow=int(self.plan.has("page:split_rows")))
        rules = "grid" if table.is_boxed else self.plan.kind("rules")
        grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                       *rules_of(rules, table), *spans_and_fills(table, centred=self.plan.seed % 3 == 0)])  # fmt: skip
        return grid

    def _cell(self, cell: Cell, size: float) -> Any:
        if cell.style == "vertical":
            return Turned(cell.text, self.bold, size)
        font = self.bold if cell.is_bold else self.font
        place = TA_CENTER if is_centred(self.plan, cell) else TA_LEFT
        style = ParagraphStyle(
            cell.style, fontName=font, fontSize=size, leading=1.2 * size, spaceAfter=2, alignment=place
        )
        if cell.symbol:
            return Paragraph(_coloured(self._markup(cell.text), cell.symbol), style)
        markup = [self._markup(text, cell.style, size) for text in cell.text.split("\n")]
        if cell.note:
            markup[-1] += f'<super size="{0.65 * size}">{cell.note}</super>'
        return [Paragraph(text, style) for text in markup] if len(markup) > 1 else Paragraph(markup[0], style)

    def _markup(self, text: str, style: str = "body", size: float = 8) -> str:
        """A text as reportlab's markup: small capitals, ligatures, breaks and links."""
        if self.plan.has("text:ligatures"):
            text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
        marked = "".join(_in_own_font(char) for char in escape(text)).replace("\v", "<br/>")
        if self.plan.has("text:small_caps") and style in ("head", "section"):
            small = [f'{word[:1]}<font size="{0.78 * size}">{word[1:]}</font>' for word in text.upper().split(" ")]
            return " ".join(small)
        if self.plan.has("text:links"):
            marked = " ".join(_linked(word) for word in marked.split(" "))
        return marked


def write_reportlab(plan: GeneratedPlan, path: Path) -> None:
    """A PDF by reportlab, its pages then turned, cropped or written over as the plan wants it."""
    for smaller in range(6):  # merged cells must fit a page
        try:
            _build(plan, Printer(plan, smaller), path)
            break
        except (LayoutError, TypeError):
            continue
    finish(plan, path)


def _build(plan: GeneratedPlan, printer: Printer, path: Path) -> None:
    """Set the pages; raises `LayoutError` or, in reportlab's own message about it, `TypeError` for a cell higher than a page."""
    panels = [block.text for block in lay_out(plan) if isinstance(block, Text) and block.style == "aside"]
    document = SimpleDocTemplate(str(path), pagesize=printer.page, leftMargin=MARGIN + _PANEL * bool(panels),
                                 rightMargin=MARGIN, topMargin=44, bottomMargin=40, invariant=1, title=plan.title)  # fmt: skip

    def on_page(canvas: Any, _: Any) -> None:
        if panels:
            _draw_panel(canvas, printer, panels[canvas.getPageNumber() % len(panels)])
        furniture(plan, canvas, printer.page)

    document.build(printer.flowables(), onFirstPage=on_page, onLaterPages=on_page)


def _draw_panel(canvas: Any, printer: Printer, text: str) -> None:
    """A coloured panel along the left of a page, its text set more widely than that beside it."""
    canvas.saveState()
    canvas.setFillColor(colors.HexColor("#00617f"))
    canvas.rect(0, 0, _PANEL, printer.page[1], stroke=0, fill=1)
    style = ParagraphStyle(
        "aside", fontName=printer.font, fontSize=11, leading=16.4, textColor=colors.white, spaceAfter=12
    )
    top = printer.page[1] - 63
    for line in text.split("\n"):
        paragraph = Paragraph(line, style)
        top -= paragraph.wrap(_PANEL - 30, top)[1] + 12
        paragraph.drawOn(canvas, 15, top)
    canvas.restoreState()


def _fonts(plan: GeneratedPlan) -> tuple[str, str]:
    """Regular and bold: one with ligatures where the plan needs them."""
    if plan.has("text:ligatures"):
        for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
            pdfmetrics.registerFont(TTFont(name, str(_FONTS / file)))
        return "Vera", "Vera-Bold"
    serif = plan.seed % 4 == 3 and not {"text:inner_spaces", "text:missing_spaces"} & plan.features
    return ("Times-Roman", "Times-Bold") if serif else ("Helvetica", "Helvetica-Bold")


def _in_own_font(char: str) -> str:
    """A character as markup; marks stand in a font that has them."""
    return f'<font name="ZapfDingbats">{char}</font>' if char in _DINGBATS else char


def _coloured(text: str, colour: str | None) -> str:
    return f'<font color="{colour}">{text}</font>' if colour else text


def _padding(room: float) -> list[tuple[Any, ...]]:
    """So much room around the text of each cell."""
    return [(f"{side}PADDING", (0, 0), (-1, -1), room) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def _look(block: Boxes, place: tuple[int, int]) -> list[tuple[Any, ...]]:
    """How the box of a card is drawn."""
    return [("BOX", place, place, 0.7, colors.gray) if block.is_framed else ("BACKGROUND", place, place, BAND)]


def _linked(word: str) -> str:
    return f'<link href="https://{word}" color="blue">{word}</link>' if ".gov.uk/" in word else word
