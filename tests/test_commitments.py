"""Commitments in prose: items of a list that end with who leads and when, and lists that only look like them."""

from pathlib import Path

import docx
import numpy as np
import pytest
from made_plans import pdf_plan, text_plan, told, web_plan

from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.labels.endings import ended
from parsers.plan import parse_document
from parsers.readers.page.lines import Line
from parsers.readers.setting.entries import Margin, parted_at_entries
from parsers.source import Box

ACTIONS = ["plant 500 trees", "mow verges less", "open two gardens"]
PLAIN = [
    (None, "plant 500 trees", "Parks Manager", "by May 2024"),
    (None, "mow verges less", "Head of Highways", "2025/26"),
    (None, "open two gardens", "Parks Manager", "ongoing"),
]
ENDS = [f"({lead}, {when})" for _, _, lead, when in PLAIN]
ITEMS = [f"{action} {end}." for action, end in zip(ACTIONS, ENDS, strict=True)]


def test_what_a_dash_adds_to_an_action_is_no_part_of_its_lead():
    """In small letters before the lead; a lead that stands alone may be in small letters."""
    (text, lead, when) = ended("Mend paths – two at first – Head of Parks – By May 2025", shared_vocabulary()) or (
        "",
        "",
        "",
    )
    assert (text, lead, when) == ("Mend paths – two at first", "Head of Parks", "By May 2025")
    assert ended("Mend paths – parks team – By May 2025", shared_vocabulary()) == (
        "Mend paths",
        "parks team",
        "By May 2025",
    )


@pytest.mark.parametrize(
    ("end", "lead", "when"),
    [
        ("(Head of Housing, by March 2025).", "Head of Housing", "by March 2025"),
        ("(Lead: Housing Manager. By: June 2025)", "Housing Manager", "June 2025"),
        ("(Owner: Housing Manager; Deadline: Q3 2025/26)", "Housing Manager", "Q3 2025/26"),
        ("(Lead – Housing Manager, Date – June 2025)", "Housing Manager", "June 2025"),
        (
            "– Service Manager - Parking; Head of Legal – End May 2025",
            "Service Manager - Parking; Head of Legal",
            "End May 2025",
        ),
        ("[Housing, 2026/27]", "Housing", "2026/27"),
        ("– Housing Team – March 2025", "Housing Team", "March 2025"),
        (
            "(Civic Officer; Cllr Ann Reed, Champion, 8 May 2025).",
            "Civic Officer; Cllr Ann Reed, Champion",
            "8 May 2025",
        ),
        ("(May 2025; Parks Manager)", "Parks Manager", "May 2025"),
        ("(Compliance Manager (Gas) by May 2025)", "Compliance Manager (Gas)", "by May 2025"),
        ("(Learning Adviser, 80% by March 2025)", "Learning Adviser", "80% by March 2025"),
        ("(Parks Manager)", "Parks Manager", ""),
        ("(Lead: Ann Reed, Head; Parks Manager. By: 2025)", "Ann Reed, Head; Parks Manager", "2025"),
        ("(by March 2025)", "", "by March 2025"),
        ("(Head of Finance, complete)", "Head of Finance", "complete"),
    ],
)
def test_the_end_of_a_commitment_tells_who_and_when(end: str, lead: str, when: str):
    """In brackets or behind dashes, with labels or without, in either order."""
    assert ended(f"plant 500 trees {end}", shared_vocabulary()) == ("plant 500 trees", lead, when)


def test_the_stop_of_a_sentence_before_brackets_is_its_own():
    """One behind the brackets is not."""
    assert ended("Plant trees. (Parks Manager, by May 2025)", shared_vocabulary()) == (
        "Plant trees.",
        "Parks Manager",
        "by May 2025",
    )
    assert ended("Plant trees – Parks Manager – May 2025.", shared_vocabulary()) == (
        "Plant trees",
        "Parks Manager",
        "May 2025",
    )


@pytest.mark.parametrize(
    "end",
    ["(Lead: Ann Reed, Engineer (Highways).", "(2014)", "(and shrubs)", "– in parks – and streets", "(see page 4)", ""],
)
def test_a_sentence_may_end_otherwise(end: str):
    """A year alone is of a book, and brackets may say anything."""
    assert ended(f"plant 500 trees {end}", shared_vocabulary()) is None


@pytest.mark.parametrize("mark", ["{}. ", "• ", "– "])
def test_items_of_a_list_are_actions(mark: str, tmp_path: Path):
    """In a PDF whose items stand close; a number is the reference."""
    text = "<br/>".join(mark.format(number) + item for number, item in enumerate(ITEMS, start=1))
    plan = pdf_plan(tmp_path, ["We will:", text])
    references = ["1", "2", "3"] if "{}" in mark else [None] * 3
    assert told(plan) == [(ref, *row[1:]) for ref, row in zip(references, PLAIN, strict=True)]
    assert (plan.actions[2].status, plan.words.words_reported) == ("ongoing", 0)
    assert plan.words.words_on_pages == plan.words.words_in_tables + 2


@pytest.mark.parametrize(("number", "count"), [("1.3", 2), ("2.1", 2), ("2.2", 1), ("3.1", 1)])
def test_an_item_below_a_full_line_counts_on(number: str, count: int):
    """As the next of its chapter or the first of the next; another number may be part of the text above."""
    texts = ["1.2 Plant trees (Parks Manager)", f"{number} Mow less (Head of Highways)"]
    lines = [Line(text, Box(36.0, 20.0 * k, 560.0, 20.0 * k + 9), 20.0 * k, 10.0, 12.0) for k, text in enumerate(texts)]
    margin = Margin(np.array([[36.0, 560.0, 595.0]] * 5), 1.2)
    assert len([*parted_at_entries([lines], margin, 600.0, shared_vocabulary())]) == count


def test_headings_above_several_lists_are_sections(tmp_path: Path):
    """With sentences between, and a list of something else; one that announces actions is none."""
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    homes = f"<h2>Homes</h2><p>Many live in flats.</p><p>We will:</p><ol>{items}</ol>"
    facts = "<h2>Streets</h2><ul><li>Ten are wide.</li><li>Two are long.</li></ul>"
    plan = web_plan(tmp_path, homes + facts + f"<h3>Our actions</h3><ul>{items.replace('trees', 'limes')}</ul>")
    assert [action.section for action in plan.actions] == ["Homes"] * 3 + ["Streets"] * 3


def test_an_item_without_such_an_end_is_an_action_too(tmp_path: Path):
    """Where most of its list have one."""
    document = docx.Document()
    document.add_paragraph("Commitments")
    for item in (*ITEMS, "listen to residents"):
        document.add_paragraph(item, style="List Bullet")
    document.save(str(tmp_path / "plan.docx"))
    plan = parse_document(tmp_path / "plan.docx", ReadingSettings())
    assert told(plan) == [*PLAIN, (None, "listen to residents", None, None)]


def test_the_lines_of_an_item_in_a_text_file_are_one(tmp_path: Path):
    """It goes on in mid-sentence or inside its brackets."""
    text = "\n".join(f"{n}. {item}".replace(" (", "\n   (") for n, item in enumerate(ITEMS, start=1))
    assert [row[1:] for row in told(text_plan(tmp_path, f"We will:\n{text}"))] == [row[1:] for row in PLAIN]


@pytest.mark.parametrize(
    "items",
    [
        ["The Marmot Review (Department of Health, 2010)", "Census (Office of Statistics, 2021)", "Atlas (NHS, 2022)"],
        ["Plant trees (Parks Manager, May 2024)", "Mow verges", "Open gardens", "Sow meadows"],
        ["Plant trees (Parks Manager, May 2024)", "Mow verges (Parks Manager, May 2024)"],
    ],
)
def test_other_lists_hold_no_actions(items: list[str], tmp_path: Path):
    """Sources, lists of which few items end so, and two items alone."""
    assert web_plan(tmp_path, f"<h2>Trees</h2><ul><li>{'</li><li>'.join(items)}</li></ul>").actions == ()


def test_codes_before_commitments_are_references(tmp_path: Path) -> None:
    """`AB 01` is one, as `1.` is; the rest tells what to do."""
    body = "".join(f"<li>AB 0{number} {item.capitalize()}</li>" for number, item in enumerate(ITEMS, start=1))
    plan = web_plan(tmp_path, f"<h2>Green spaces</h2><ul>{body}</ul>")
    assert [(a.ref, (a.action or "").casefold()) for a in plan.actions] == [
        (f"AB 0{number}", action) for number, action in enumerate(ACTIONS, start=1)
    ]


def test_a_span_of_months_in_brackets_is_no_lead(tmp_path: Path):
    """`Q1 update (Apr - Jun 2025)` ends no commitment."""
    lines = [f"• Plant {n} trees. Q{n} update (Apr - Jun 2025)" for n in range(1, 5)]
    (tmp_path / "plan.txt").write_text("\n\n".join(["Green Action Plan 2025", *lines]), encoding="utf-8")
    assert parse_document(tmp_path / "plan.txt", ReadingSettings()).actions == ()


def test_a_reference_may_stand_behind_a_bullet(tmp_path: Path):
    """What is behind it tells what to do."""
    lines = [f"• FF 0{n} {action}" for n, action in enumerate(("Plant trees", "Mow less", "Sow meadows"), start=1)]
    plan = text_plan(tmp_path, "\n\n".join(["Green Action Plan 2025", "By March 2026 we will:", *lines]))
    assert [(a.ref, a.action) for a in plan.actions][:2] == [("FF 01", "Plant trees"), ("FF 02", "Mow less")]


def test_two_plans_without_tables_each_tell_their_actions_in_their_own_way(tmp_path: Path):
    """One below the other: labels tell those of the first, the ends of sentences those of the second."""
    labelled = "".join(
        f"<h3>{action}</h3><dl><dt>Lead</dt><dd>Clerk</dd><dt>By when</dt><dd>May 2021</dd></dl>"
        for action in ("Insulate the depot", "Buy electric vans", "Train all staff", "Sell the old hall")
    )
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    committed = f"<h2>Parks</h2><p>We will:</p><ul>{items}</ul>"
    plan = web_plan(
        tmp_path,
        f"<h1>Climate Action Plan 2020-2023</h1>{labelled}<h1>Nature Action Plan 2023-2026</h1>{committed}",
    )
    assert len(plan.editions) == 2
    assert [a.edition_ordinal for a in plan.actions] == [1] * 4 + [2] * 3
    assert [own[1:] for own in told(plan)[4:]] == [own[1:] for own in PLAIN]
