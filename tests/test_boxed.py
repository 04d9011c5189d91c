"""Cards in boxes side by side: labels above their values, as brochures set them."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Paragraph

BENCHES = ["1.1", "Put benches along the", "river walk.", "Who", "Parks Manager", "When", "May 2025"]
PATHS = ["1.2", "Mend the paths.", "Who", "Ranger", "When", "Done", "How we will measure it", "Visits made"]
ALARMS = ["1.3", "Fit alarms.", "Who", "Homes Team", "When", "June 2026"]
PIPES = ["1.4", "Lag the pipes.", "Who", "Homes Team", "When", "2027"]
LABELS = {"Who", "When", "How we will measure it"}
WIDTH, GUTTER, STEP = 240, 20, 12


def box(canvas: Canvas, place: int, lines: list[str], look: str = "framed") -> None:
    """A box with room for eleven lines; boxes are counted row by row, two in each; a gap stands above labels."""
    left, top = 30 + place % 2 * (WIDTH + GUTTER), 700 - place // 2 * 200
    canvas.setStrokeGray(0.5)
    canvas.setFillGray(0.9)
    if look == "round":
        canvas.roundRect(left, top - 180, WIDTH, 180, 8)
    elif look != "none":
        canvas.rect(left, top - 180, WIDTH, 180, stroke=look == "framed", fill=look == "tinted")
    canvas.setFillGray(0)
    y = top - 10
    for line in lines:
        y -= STEP + 6 * (line in LABELS)
        canvas.setFont("Helvetica-Bold" if line in LABELS else "Helvetica", 14 if line[0].isdigit() else 9)
        canvas.drawString(left + 10, y, line)


def brochure(path: Path, *cards: list[str], look: str = "framed", titles: tuple[str, ...] = ("Better places",)) -> Path:
    """A cover, then a page for each title, with the title of the section, a sentence below it, and its cards."""
    canvas = Canvas(str(path), pagesize=(560, 842))
    canvas.setFont("Helvetica", 24)
    canvas.drawString(30, 600, "Our town plan 2025-2028")
    canvas.showPage()
    share = len(cards) // len(titles)
    for page, title in enumerate(titles):
        for y, size, text in (
            (790, 8, f"Priority {page + 1}"),
            (770, 16, title),
            (750, 9, f"{title}: you told us why."),
        ):
            canvas.setFont("Helvetica", size)
            canvas.drawString(30, y, text)
        for place, lines in enumerate(cards[page * share :][:share]):
            box(canvas, place, lines, look)
        canvas.showPage()
    canvas.save()
    return path


def texts(path: Path) -> list[list[str]]:
    """What each grid holds, from the top."""
    return [[cell.text for cell in grid.cells] for grid in read_document(path).grids]


@pytest.mark.parametrize("look", ["framed", "tinted", "round"])
def test_each_box_is_a_table_of_one_column(tmp_path: Path, look: str):
    """By turns it holds labels and values, below a reference and a title; boxes are read row by row."""
    assert texts(brochure(tmp_path / "a.pdf", BENCHES, PATHS, ALARMS, look=look)) == [
        ["1.1", "Put benches along the river walk.", "Who", "Parks Manager", "When", "May 2025"],
        PATHS,
        ALARMS,
    ]


def test_cards_are_actions(tmp_path: Path):
    """Each has its reference, and a label that it lacks is blank; `Done` is no date."""
    actions = parse_document(brochure(tmp_path / "a.pdf", BENCHES, PATHS, ALARMS), ReadingSettings()).actions
    assert [(a.ref, a.action, a.lead_text, a.target_text, a.measures) for a in actions] == [
        ("1.1", "Put benches along the river walk.", "Parks Manager", "May 2025", None),
        ("1.2", "Mend the paths.", "Ranger", "Done", "Visits made"),
        ("1.3", "Fit alarms.", "Homes Team", "June 2026", None),
    ]


def test_a_word_may_stand_before_the_number_of_a_card(tmp_path: Path):
    """`Action 1.2` in a line of its own: the number is the reference."""
    cards = [[f"Action {number}", *rest] for number, *rest in (PATHS, ALARMS, PIPES)]
    plan = parse_document(brochure(tmp_path / "a.pdf", *cards), ReadingSettings())
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1.2", "Mend the paths."), ("1.3", "Fit alarms."), ("1.4", "Lag the pipes.")
    ]  # fmt: skip
    assert plan.words.words_reported == 0


def test_a_priority_or_status_may_stand_beside_the_number_of_a_card(tmp_path: Path):
    """At the right of the same line."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    chips = ("High priority", "Low priority", "On track")
    for place, (chip, (number, *rest)) in enumerate(zip(chips, (PATHS, ALARMS, PIPES), strict=True)):
        box(canvas, place, [f"Action {number}", *rest])
        canvas.setFont("Helvetica", 9)
        canvas.drawRightString(260 + place % 2 * 260, 678 - place // 2 * 200, chip)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.ref, a.action, a.priority, a.status) for a in plan.actions] == [
        ("1.2", "Mend the paths.", "High", "complete"), ("1.3", "Fit alarms.", "Low", None),
        ("1.4", "Lag the pipes.", None, "on_track"),
    ]  # fmt: skip
    assert plan.words.words_reported == 0


def test_numbers_tell_whether_cards_are_read_across_or_down(tmp_path: Path):
    """Boxes stand row by row; numbers that count on down the columns come before that."""
    across = brochure(tmp_path / "across.pdf", BENCHES, PATHS, ALARMS, PIPES)
    down = brochure(tmp_path / "down.pdf", BENCHES, ALARMS, PATHS, PIPES)
    for path in (across, down):
        assert [a.ref for a in parse_document(path, ReadingSettings()).actions] == ["1.1", "1.2", "1.3", "1.4"]


@pytest.mark.parametrize("numbers", [("1.1", "1.2", "1.3", "1.4"), ("A1", "A2", "B1", "B2")])
def test_numbers_that_begin_the_titles_of_cards_count_on_down_the_columns(tmp_path: Path, numbers: tuple[str, ...]):
    """No number stands in a line of its own."""
    cards = (BENCHES, ALARMS, PATHS, PIPES)
    down = [numbers[0], numbers[2], numbers[1], numbers[3]]
    titled = [[f"{number} {card[1]}", *card[2:]] for number, card in zip(down, cards, strict=True)]
    plan = parse_document(brochure(tmp_path / "a.pdf", *titled), ReadingSettings())
    assert [a.ref for a in plan.actions] == list(numbers)


def test_a_number_may_stand_beside_all_lines_of_a_card(tmp_path: Path):
    """Half way down its box, to the left of everything else in it."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    for place, (number, *rest) in enumerate((PATHS[:6], ALARMS)):
        top = 700 - 200 * place
        canvas.roundRect(30, top - 90, 400, 90, 8)
        canvas.drawString(45, top - 50, number)
        title, who, lead, when, time = rest
        for line, text in enumerate((title, f"{who}: {lead}", f"{when}: {time}", "Cost: None")):
            canvas.drawString(100, top - 20 - 18 * line, text)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.ref, a.action, a.lead_text, a.resources) for a in plan.actions] == [
        ("1.2", "Mend the paths.", "Ranger", "None"), ("1.3", "Fit alarms.", "Homes Team", "None")
    ]  # fmt: skip
    assert plan.words.words_reported == 0


def strips(
    path: Path, *cards: tuple[str, str, str, str], labels: tuple[str, str] = ("Responsible", "Deadline")
) -> Path:
    """A page of round boxes under each other: a number in a dark corner, a title, and a strip of labels and values."""
    canvas = Canvas(str(path), pagesize=(560, 842))
    for place, (number, title, lead, time) in enumerate(cards):
        top = 760 - 120 * place
        canvas.setFillGray(0.9)
        canvas.roundRect(30, top - 100, 500, 100, 9, fill=1)
        canvas.setFillGray(0.2)
        canvas.roundRect(30, top - 20, 90, 20, 6, fill=1, stroke=0)
        for x, y, size, text in (
            (38, 14, 10, number), (40, 40, 11, title), (40, 66, 9, labels[0]), (280, 66, 9, labels[1]),
            (40, 80, 9, lead), (280, 80, 9, time),
        ):  # fmt: skip
            canvas.setFillGray(0)
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, top - y, text)
    canvas.save()
    return path


def test_labels_may_stand_beside_each_other_at_the_foot_of_a_card(tmp_path: Path):
    """Each with its value below it; a title that tells nobody what to do is an action as those of the other cards."""
    cards = [
        ("Action 1.1", "Put benches along the walk", "Parks Manager", "May 2025"),
        ("Action 1.2", "Mend and paint the railings", "Ranger", "2027"),
        ("Action 1.3", "Install alarms", "Homes Team", "June 2026"),
    ]
    plan = parse_document(strips(tmp_path / "a.pdf", *cards), ReadingSettings())
    assert [(a.ref, a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        (number.removeprefix("Action "), *rest) for number, *rest in cards
    ]
    assert plan.words.words_reported == 0


def test_boxes_with_strips_of_other_labels_are_no_cards(tmp_path: Path):
    """Nobody is told what to do."""
    facts = [(str(n), f"Ward number {n}", "Councillor Hill", "2024") for n in range(1, 4)]
    assert not parse_document(strips(tmp_path / "a.pdf", *facts), ReadingSettings()).actions


@pytest.mark.parametrize("labels", [("Start date", "Cost"), ("Lead", "Contact"), ("Owner", "Target")])
def test_boxes_that_do_not_say_both_who_and_when_are_no_cards(tmp_path: Path, labels: tuple[str, str]):
    """Courses, services and indicators have titles that may be orders: `Learn to code`."""
    boxes = [(str(n), title, "Anna", "40") for n, title in enumerate(("Learn to code", "Reduce missed bins"), 1)]
    assert not parse_document(strips(tmp_path / "a.pdf", *boxes, labels=labels), ReadingSettings()).actions


def test_a_reference_of_two_words_may_stand_before_the_action(tmp_path: Path):
    """What is behind it tells what to do."""
    cards = [[f"KK {number} {texts[1]}", *texts[2:]] for number, texts in enumerate((BENCHES, PATHS, ALARMS))]
    plan = parse_document(brochure(tmp_path / "plan.pdf", *cards), ReadingSettings())
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("KK 0", "Put benches along the river walk."),
        ("KK 1", "Mend the paths."),
        ("KK 2", "Fit alarms."),
    ]


def test_the_title_of_a_page_is_the_section_of_its_cards(tmp_path: Path):
    """A sentence stands between."""
    path = brochure(tmp_path / "a.pdf", BENCHES, PATHS, ALARMS, PIPES, titles=("Better places", "Warm homes"))
    sections = [action.section for action in parse_document(path, ReadingSettings()).actions]
    assert sections == ["Better places"] * 2 + ["Warm homes"] * 2


def test_labels_may_stand_before_their_values(tmp_path: Path):
    """The row below such a label is blank."""
    cards = [["Mend the paths.", "Who: Ranger", "When: 2027"], ["Fit alarms.", "Who: Homes Team", "When: May 2026"]]
    actions = parse_document(brochure(tmp_path / "a.pdf", *cards), ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.target_text) for a in actions] == [
        ("Mend the paths.", "Ranger", "2027"), ("Fit alarms.", "Homes Team", "May 2026"),
    ]  # fmt: skip


def test_the_end_of_a_wrapped_value_is_no_label(tmp_path: Path):
    """Nor is a value right below a label, though it is a heading elsewhere."""
    wrapped = ["Mend the paths.", "Who", "Head of Parks and Open Spaces and Principal Tree", "Officer", "When", "2027"]
    post = ["Fit alarms.", "Who", "Project manager", "When", "Complete"]
    assert texts(brochure(tmp_path / "a.pdf", wrapped, post)) == [
        ["Mend the paths.", "Who", "Head of Parks and Open Spaces and Principal Tree Officer", "When", "2027"],
        post,
    ]


def test_a_label_of_two_headings_may_wrap(tmp_path: Path):
    """As one of two languages or names does; the end of a title in brackets is no part of the label below."""
    wrapped = ["Mend the paths", "(first phase)", "Who", "Ranger", "Progress to date / Progress and", "achievements",
               "Half are mended."]  # fmt: skip
    plain = ["Fit alarms.", "Who", "Homes Team", "Progress", "Begun"]
    assert texts(brochure(tmp_path / "a.pdf", wrapped, plain))[0] == [
        "Mend the paths\n(first phase)", "Who", "Ranger", "Progress to date / Progress and achievements",
        "Half are mended.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "others",
    [
        [["3,412", "homes were cold", "last winter"], ["71%", "of us walk to work", "each day"]],
        [["Housing", "Ring 01632 960 100", "or call in"], ["Helpline", "Ring 01632 960 145", "at any time"]],
        [["Who", "When"], ["Who", "When"]],
    ],
)
def test_boxes_of_something_else_are_no_cards(tmp_path: Path, others: list[list[str]]):
    """Facts have no labels, nor have contacts; labels alone tell no action."""
    assert texts(brochure(tmp_path / "a.pdf", *others, look="tinted")) == []


def test_bands_of_a_table_are_no_cards(tmp_path: Path):
    """Though one column holds labels: other texts stand before it, or nothing where a row goes on from a page."""
    rest = ["Plant more trees.", "Responsible officer:", "Ranger. Target", "date: May 2026"]
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    for place, ref in enumerate(("", "R2", "R3")):
        top = 700 - place * 60
        canvas.setFillGray(0.9 if place % 2 == 0 else 1)
        canvas.rect(30, top - 60, 500, 60, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(40, top - STEP, ref)
        canvas.drawString(100, top - STEP, "Appoint a ranger." if ref else "")
        for line, text in enumerate(rest, start=1):
            canvas.drawString(320, top - line * STEP, text)
    for x, heading in ((40, "Ref"), (100, "Milestone"), (320, "Agreed action")):
        canvas.drawString(x, 708, heading)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [cell.text for cell in grid.cells][::3] == ["Ref", "", "R2", "R3"]


def test_labelled_text_without_a_box_stays_text(tmp_path: Path):
    """So does a single box on a page, where none is beside it."""
    assert texts(brochure(tmp_path / "a.pdf", BENCHES, look="framed")) == []
    _, page = read_document(brochure(tmp_path / "b.pdf", BENCHES, look="none")).pages
    assert {type(item) for item in page.items} == {Paragraph}


def test_boxes_that_tell_nobody_what_to_do_are_no_cards(tmp_path: Path):
    """Case studies have labels too."""
    first = ["A garden for all", "Who", "Friends of Elm Hill", "When", "May 2025"]
    then = ["Warm homes in Ash Road", "Who", "Tenants", "When", "June 2025"]
    assert parse_document(brochure(tmp_path / "plan.pdf", first, then), ReadingSettings()).actions == ()
