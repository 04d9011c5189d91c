"""Committee packs and workbooks: two or three generated plans in one document, and how rightly they are told apart."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generated_row import Row
from generator import GeneratedPlan, generate
from layouts import IN_RUNNING_HEAD
from producer_html import write_html_of, write_weasyprint_of
from producer_reportlab import write_reportlab
from producer_sheets import write_xlsx_of
from producer_word import write_docx_of, write_libreoffice_of
from producers import PRODUCERS
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas
from scoring import Score, Values, align, read_plan, row_key, values_of_gold, values_of_parsed

from schema.plan import ParsedAction, ParsedEdition, ParsedPlan
from schema.vocabulary import fold

FEATURE, WITH_HEADS = "doc:pack", "doc:pack_with_heads"
WRITERS: dict[str, Callable[[list[GeneratedPlan], Path], None]] = {
    "weasyprint": write_weasyprint_of,
    "libreoffice": write_libreoffice_of,
    "docx": write_docx_of,
    "html": write_html_of,
    "xlsx": write_xlsx_of,
}
PACKING = ("reportlab", *WRITERS)
_OF_PAPER = ("rules:", "header:", "paper:")
_OF_PAGES = {"page:rotated", "page:cropped", "page:furniture", "text:hidden", "text:small_caps", "text:fake_bold",
             "text:inner_spaces", "text:missing_spaces", "text:ligatures"}  # fmt: skip
_COVER = ["Report to Cabinet", "12 March 2024", "Agenda item 7: plans for approval",
          "Members are asked to agree the plans in the appendices to this report."]  # fmt: skip


@dataclass
class Pack:
    """Plans in one document, in printed order; `has_cover` says that a report stands before them.

    Where it `has_heads`, the titles of plans bound together stand but at the head of each of their pages.
    """

    seed: int
    plans: list[GeneratedPlan]
    has_cover: bool
    has_heads: bool


def generate_pack(seed: int) -> Pack:
    """The pack of a seed: plans of other topics, or of one topic and other years."""
    chance = random.Random(f"pack {seed}")
    plans: dict[str, GeneratedPlan] = {}
    wanted, number = chance.choice([2, 2, 3]), 0
    while len(plans) < wanted:
        plan = generate(seed * 100 + number)
        plans.setdefault(plan.title, plan)
        number += 1
    return Pack(seed, list(plans.values()), chance.random() < 0.4, chance.random() < 0.4)


def write_pack(pack: Pack, producer: str, folder: Path) -> Path:
    """A pack as a producer prints it."""
    path = folder / f"pack-{pack.seed}-{producer}{PRODUCERS[producer][1]}"
    plans = [plan.by(producer) for plan in pack.plans]
    if producer == "reportlab":
        _write_bound(pack, plans, path)
    else:
        WRITERS[producer](plans if producer == "xlsx" else _on_one_paper(plans), path)
    return path


def _write_bound(pack: Pack, plans: list[GeneratedPlan], path: Path) -> None:
    """A PDF bound of those of its plans, each with its own paper and running heads."""
    if pack.has_heads:
        plans = [replace(plan, features=plan.features | {IN_RUNNING_HEAD}) for plan in plans]
    with TemporaryDirectory() as folder, PdfWriter() as writer:
        files = [Path(folder) / f"{number}.pdf" for number in range(len(plans) + 1)]
        if pack.has_cover:
            _write_cover(files[0])
            writer.append(files[0])
        for plan, file in zip(plans, files[1:], strict=True):
            write_reportlab(plan, file)
            writer.append(file)
        writer.write(path)


def _write_cover(file: Path) -> None:
    canvas = Canvas(str(file), invariant=1)
    for number, text in enumerate(_COVER):
        canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 16 if number == 0 else 10)
        canvas.drawString(72, 760 - 30 * number, text)
    canvas.save()


def _on_one_paper(plans: list[GeneratedPlan]) -> list[GeneratedPlan]:
    """The plans with the pages of the first; wide tables need wide pages, merged cells need lines."""
    kept = {name for name in plans[0].features if name.startswith(_OF_PAPER) or name in _OF_PAGES} - {"page:furniture"}
    needs_lines = any(
        name.startswith("merged:") or name in ("sections:merged", "cells:dragged") for p in plans for name in p.features
    )
    needs_width = any(plan.kind("paper") == "landscape" for plan in plans)
    if needs_lines:
        kept = {name for name in kept if not name.startswith("rules:")} | {"rules:grid"}
    if needs_width:
        kept = {name for name in kept if not name.startswith("paper:")} | {"paper:landscape"}
    return [replace(plan, features=frozenset(_own(plan) | kept)) for plan in plans]


def _own(plan: GeneratedPlan) -> set[str]:
    return {name for name in plan.features if not name.startswith(_OF_PAPER) and name not in _OF_PAGES}


def score_pack(seed: int, producer: str, folder: Path) -> Score:
    """Print, read and compare one pack; the title and years of a row's edition are two of its values."""
    pack = generate_pack(seed)
    with_heads = [WITH_HEADS] if pack.has_heads and producer == "reportlab" else []
    score = Score(producer, [FEATURE, *with_heads])
    _, parsed = read_plan(write_pack(pack, producer, folder), score)
    actions = parsed.actions if parsed else ()
    gold = [(plan, row) for plan in pack.plans for row in plan.actions]
    keys = [row_key(row.texts.get("ref"), row.texts["action"], row.texts.get("milestones")) for _, row in gold]
    read = [row_key(action.ref, action.action, action.milestones) for action in actions]
    partner = dict(align(keys, read))
    for number, (plan, row) in enumerate(gold):
        action = actions[partner[number]] if number in partner else None
        _compare(score, plan, row, parsed, action)
    score.counts["extra"] = len(actions) - len(partner)
    return score


def _compare(
    score: Score, plan: GeneratedPlan, row: Row, parsed: ParsedPlan | None, action: ParsedAction | None
) -> None:
    want = values_of_gold(row) + _edition_values(plan.title, f"{plan.start}-{plan.start + 3}")
    got: Values = Counter()
    if parsed and action:
        edition: ParsedEdition = parsed.editions[action.edition_ordinal - 1]
        got = values_of_parsed(action, row) + _edition_values(edition.title, edition.label)
    score.counts.update(rows=1, found=action is not None, exact=want == got)
    score.counts.update(tp=(want & got).total(), fp=(got - want).total(), fn=(want - got).total())
    if want != got:
        missing, extra = (sorted(part.elements()) for part in (want - got, got - want))
        score.wrong.append(f"{score.producer} pack of {plan.seed} row {row.number}: missing {missing} got {extra}")


def _edition_values(title: str | None, label: str | None) -> Values:
    return Counter([("edition_title", fold(title or "")), ("edition_label", fold(label or ""))])
