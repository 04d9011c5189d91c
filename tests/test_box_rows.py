"""Cards in boxes whose labels stand at several left edges: before their values, or above them."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from schema.plan import ParsedAction as Action

Lines = Sequence[str]
Place = tuple[float, float, Lines]  # from the left, below the top, and the lines of a text that stand there

LEFT, RIGHT = 50, 550
SIZES = {"label": 7.5, "value": 10.0, "title": 11.0, "number": 16.0}


def write(canvas: Canvas, kind: str, top: float, places: Sequence[Place]) -> None:
    """Texts in the type of a kind."""
    canvas.setFont("Helvetica-Bold" if kind != "value" else "Times-Roman", SIZES[kind])
    for x, below, lines in places:
        for number, line in enumerate(lines):
            canvas.drawString(x, top - below - (9 if kind == "label" else 12) * number, line)


class Brochure:
    """A document of cards in framed boxes, round ones with a coloured band for their titles."""

    def __init__(self, path: Path) -> None:
        self.path, self.top = path, 740.0
        self.canvas = Canvas(str(path), pagesize=(600, 842))
        self.heading("Our town action plan 2025-2028", 24)

    def heading(self, text: str, size: float = 16) -> None:
        """A heading above cards."""
        self.canvas.setFont("Helvetica-Bold", size)
        self.canvas.drawString(LEFT, self.top - 16, text)
        self.top -= 25

    def page(self) -> None:
        """The next page."""
        self.canvas.showPage()
        self.top = 800.0

    def card(self, title: Lines, labels: Sequence[Place], values: Sequence[Place], *, number: str = "") -> None:
        """A box with labels and values, which stand so far below its band; without a title it has no band."""
        band = 14 * len(title) + 8 if title else 0
        height = band + max(below + 12 * len(lines) for _, below, lines in values) + 4
        self.canvas.setFillGray(0.8)
        if title:
            self.canvas.rect(LEFT, self.top - band, RIGHT - LEFT, band, stroke=0, fill=1)
        self.canvas.roundRect(LEFT, self.top - height, RIGHT - LEFT, height, 6)
        self.canvas.setFillGray(0)
        write(self.canvas, "number", self.top, [(62, 12 + 7 * len(title), [number])] if number else [])
        write(self.canvas, "title", self.top, [(120, 15, title)])
        write(self.canvas, "label", self.top - band, labels)
        write(self.canvas, "value", self.top - band, values)
        self.top -= height + 15

    def actions(self) -> Sequence[Action]:
        """The actions that are read from it."""
        self.canvas.save()
        return parse_document(self.path, ReadingSettings()).actions


LABELS: list[Place] = [
    (60, 14, ["Led by"]),
    (300, 14, ["When"]),
    (60, 34, ["Ward"]),
    (300, 34, ["Cost"]),
    (60, 54, ["What will", "change"]),
    (300, 54, ["How we will", "measure it"]),
]


def values(who: str, when: str, ward: str = "All", cost: str = "None", change: Lines = ("Trees",)) -> list[Place]:
    """The values beside those labels."""
    own = [(120, 14, [who]), (370, 14, [when]), (120, 34, [ward]), (370, 34, [cost])]
    return [*own, (120, 54, change), (370, 54, ["Trees alive", "after a year"])]


def has_cards(brochure: Brochure) -> bool:
    """Whether any are found in it."""
    brochure.canvas.save()
    return any(grid.names for grid in read_document(brochure.path).grids)


def told(actions: Sequence[Action]) -> list[tuple[str | None, ...]]:
    """What the actions say."""
    return [(a.ref, a.section, a.action, a.lead_text, a.target_text) for a in actions]


def test_labels_stand_before_values_at_two_edges(tmp_path: Path):
    """Titles, labels and values may wrap, and a label be none that is known; the heading above is the section."""
    brochure = Brochure(tmp_path / "a.pdf")
    brochure.heading("Greener streets")
    brochure.card(["Plant trees along", "the main roads"], LABELS, values("Head of Parks", "May 2026"), number="1")
    brochure.card(
        ["Repair the paths"], LABELS, values("Ranger", "2027", change=["Better paths", "by the river"]), number="2"
    )
    brochure.heading("Our own house")
    brochure.card(["Train staff"], LABELS, values("HR Manager", "Ongoing", "Esk", "£500"), number="3")
    actions = brochure.actions()
    assert told(actions) == [
        ("1", "Greener streets", "Plant trees along the main roads", "Head of Parks", "May 2026"),
        ("2", "Greener streets", "Repair the paths", "Ranger", "2027"),
        ("3", "Our own house", "Train staff", "HR Manager", "Ongoing"),
    ]
    assert [(a.outcomes, a.measures, a.resources, a.extras) for a in actions] == [
        ("Trees", "Trees alive after a year", "None", {"Ward": "All"}),
        ("Better paths by the river", "Trees alive after a year", "None", {"Ward": "All"}),
        ("Trees", "Trees alive after a year", "£500", {"Ward": "Esk"}),
    ]


def test_a_lone_card_has_the_labels_of_those_on_the_page_before(tmp_path: Path):
    """Beside few known labels others are none."""
    brochure = Brochure(tmp_path / "a.pdf")
    labels = [(60, 14, ["Led by"]), (300, 14, ["When"]), (60, 34, ["Hedges"]), (300, 34, ["Cost"]), (60, 54, ["Ponds"])]
    for number, title in enumerate(["Plant trees", "Repair the paths", "Train staff"], start=1):
        if number == 3:
            brochure.page()
        brochure.card([title], labels, values("Ranger", "May 2026")[:5], number=str(number))
    assert [(a.action, a.lead_text, a.extras) for a in brochure.actions()] == [
        (title, "Ranger", {"Hedges": "All", "Ponds": "Trees"})
        for title in ("Plant trees", "Repair the paths", "Train staff")
    ]


def test_columns_need_not_be_level_and_a_value_may_run_on_below_others(tmp_path: Path):
    """Each row of a column ends where the next label of that column begins."""
    brochure = Brochure(tmp_path / "a.pdf")
    labels = [
        (60, 14, ["Outcome"]),
        (60, 46, ["Lead"]),
        (300, 14, ["When"]),
        (300, 34, ["Cost"]),
        (60, 66, ["Measure"]),
    ]
    long = "Trees that are alive two years after they were planted, in each of the parks of the town"
    own = [(120, 14, ["More shade", "in summer"]), (120, 46, ["Ranger"]), (370, 14, ["2026"]), (370, 34, ["None"])]
    for title in ("Plant trees", "Repair the paths"):
        brochure.card([title], labels, [*own, (120, 66, [long])])
    expected = ("More shade in summer", "Ranger", "2026", "None", long)
    assert [(a.outcomes, a.lead_text, a.target_text, a.resources, a.measures) for a in brochure.actions()] == [
        expected
    ] * 2


def test_a_label_may_stand_beside_the_middle_of_its_value(tmp_path: Path):
    """Lines of the first value above it are none of the title."""
    brochure = Brochure(tmp_path / "a.pdf")
    labels = [(60, 26, ["Outcome"]), (300, 26, ["Lead"]), (60, 58, ["Cost"]), (300, 58, ["When"])]
    own = [
        (120, 14, ["More shade", "in hot", "summers"]),
        (370, 26, ["Ranger"]),
        (120, 58, ["None"]),
        (370, 58, ["2026"]),
    ]
    for title in ("Plant trees", "Repair the paths"):
        brochure.card([title], labels, own)
    assert [(a.action, a.outcomes) for a in brochure.actions()] == [
        ("Plant trees", "More shade in hot summers"),
        ("Repair the paths", "More shade in hot summers"),
    ]


def test_rows_of_labels_stand_above_their_values(tmp_path: Path):
    """Three in a row or fewer; a number may begin a title that wraps below it."""
    brochure = Brochure(tmp_path / "a.pdf")
    labels = [
        (60, 14, ["Led by"]),
        (220, 14, ["When"]),
        (380, 14, ["Cost"]),
        (60, 48, ["Outcome"]),
        (220, 48, ["Measure"]),
    ]
    own = [
        (60, 25, ["Ranger"]),
        (220, 25, ["2026"]),
        (380, 25, ["None"]),
        (60, 59, ["Shade"]),
        (220, 59, ["Trees", "alive"]),
    ]
    brochure.card(["1   Plant trees"], labels, own)
    brochure.card(["2   Repair all the paths that", "were broken in the floods"], labels, own)
    brochure.card(["3   Train staff"], labels, own)
    assert [(a.ref, a.action, a.lead_text, a.target_text, a.outcomes, a.measures) for a in brochure.actions()] == [
        ("1", "Plant trees", "Ranger", "2026", "Shade", "Trees alive"),
        ("2", "Repair all the paths that were broken in the floods", "Ranger", "2026", "Shade", "Trees alive"),
        ("3", "Train staff", "Ranger", "2026", "Shade", "Trees alive"),
    ]


def test_what_a_page_break_cut_from_a_card_goes_on_with_it(tmp_path: Path):
    """Its box has no title, and the same columns."""
    brochure = Brochure(tmp_path / "a.pdf")
    brochure.card(["Plant trees"], LABELS, values("Ranger", "May 2026"), number="1")
    brochure.card(["Repair the paths"], LABELS[:4], values("Mayor", "2027")[:4], number="2")
    brochure.page()
    brochure.card([], [(x, 14, lines) for x, _, lines in LABELS[4:]], [(120, 14, ["Paths"]), (370, 14, ["Visits"])])
    brochure.card(["Train staff"], LABELS, values("Coach", "2028"), number="3")
    assert [(a.ref, a.lead_text, a.outcomes, a.measures) for a in brochure.actions()] == [
        ("1", "Ranger", "Trees", "Trees alive after a year"),
        ("2", "Mayor", "Paths", "Visits"),
        ("3", "Coach", "Trees", "Trees alive after a year"),
    ]


def test_boxes_of_risks_and_indicators_are_no_cards(tmp_path: Path):
    """Labels of a risk tell who and when, too; the titles of indicators are no actions."""
    brochure = Brochure(tmp_path / "a.pdf")
    risk = [(60, 14, ["Owner"]), (300, 14, ["Review date"]), (60, 34, ["Likelihood"]), (300, 34, ["Due date"])]
    for title, labels in (("Lose staff to others", risk), ("Trees that were planted", LABELS[:4])):
        brochure.card([title], labels, values("Ranger", "May 2026")[:4])
    assert not has_cards(brochure)


BUILT = ["Build a cycle track", "Widen the towpath"]


def schemes(path: Path, labels: Lines, numbers: Lines = ("W1", "W2"), actions: Lines = BUILT) -> Brochure:
    """Cards without a title, but a number in a tab: labels at one edge, and values beside them."""
    brochure = Brochure(path)
    for number, action in zip(numbers, actions, strict=False):
        texts = [action, "Head of Transport", "Spring 2025", "March 2026", "£3m"]
        tops = [34.0 + 20 * row for row in range(len(labels))]
        tab: list[Place] = [(62, 10, [number])] if number else []
        own = [(60.0, top, [label]) for top, label in zip(tops, labels, strict=True)]
        brochure.card([], [*tab, *own], [(160, top, [text]) for top, text in zip(tops, texts, strict=True)])
    return brochure


SCHEME = ["What we will do", "Scheme owner", "Start on site", "Open for use", "Cost and funding"]


def test_labels_of_several_boxes_may_be_known_in_part_where_one_names_the_action(tmp_path: Path):
    """What stands in a tab is the reference; such a card needs no title, and not even a number."""
    for numbers in (("W1", "W2"), ("", "")):
        actions = schemes(tmp_path / "a.pdf", SCHEME, numbers).actions()
        assert [(a.ref or "", a.action, a.lead_text, a.target_text, a.resources) for a in actions] == [
            (numbers[0], "Build a cycle track", "Head of Transport", "March 2026", "£3m"),
            (numbers[1], "Widen the towpath", "Head of Transport", "March 2026", "£3m"),
        ]
        assert [date.kind for action in actions for date in action.dates] == ["due", "start"] * 2


def test_labels_known_in_part_make_no_cards_of_one_box_of_a_risk_or_without_an_action(tmp_path: Path):
    """A risk has mitigations, whose owner and dates may be told."""
    risk = ["Mitigating actions", "Risk owner", "Likelihood", "Review on", "Impact"]
    place = ["Name of scheme", *SCHEME[1:]]
    for labels, numbers in ((SCHEME, ["W1"]), (risk, ["R1", "R2"]), (place, ["W1", "W2"])):
        assert not has_cards(schemes(tmp_path / "a.pdf", labels, numbers))


def test_events_with_labels_known_in_part_are_no_cards(tmp_path: Path):
    """They have an activity, a contact and times, but order nothing."""
    labels = ["Activity", "Contact person", "Starting time", "Venue", "Cost"]
    assert not has_cards(schemes(tmp_path / "a.pdf", labels, actions=["Yoga in the park", "Summer concert"]))
