"""What a reading of a generated plan is worth: values of gold and of what was read, rows aligned, differences counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from drawn_features import counted
from generated_row import Row
from generator import GeneratedPlan
from layouts import lay_out
from printed import body_cells
from producers import write

from parsers.council import ReadingSettings
from parsers.plan import build_plan
from parsers.readers import read_document
from parsers.source import Grid
from schema.findings import DocumentError
from schema.plan import ParsedAction, ParsedPlan
from schema.vocabulary import fold

TEXTS = ("ref", "section", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources", "priority", "target_text",
         "lead_text", "status_text", "rag_text")  # fmt: skip
_ALIKE = 0.4
Values = Counter[tuple[str, str]]


@dataclass
class Score:
    """Counts for one plan in one format, its features that count there, what was wrong, and why it has no rows."""

    producer: str
    features: list[str]
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    rated: list[tuple[float, bool, tuple[str, ...]]] = field(default_factory=list)  # confidence, exact, doubts


def values_of_gold(row: Row) -> Values:
    """Every value of a row as it should be read."""
    texts = {**row.texts, **({"section": row.section} if row.section else {})}
    values = {(name, fold(text)) for name, text in texts.items() if fold(text)}
    values |= {("status", row.gold_status)} if row.gold_status else set()
    values |= {("rag", row.rag)} if row.rag else set()
    found = Counter(values)
    found.update(("leads", f"{fold(name or '')}|{fold(role or '')}") for name, role in row.leads)
    found.update(("dates", "|".join(parts)) for parts in row.dates)
    found.update(("updates", f"{month}|{fold(text)}") for month, text in row.updates)
    found.update(("extras", fold(text)) for text in row.extras.values())
    return _graded(found, row)


def values_of_parsed(action: ParsedAction, row: Row | None) -> Values:
    """Every value of an action as it was read; a footnote's mark may stand behind the value that it is raised above."""
    notes = row.notes if row else {}
    texts = {name: fold(getattr(action, name) or "") for name in TEXTS}
    values = {(name, _without_mark(text, notes.get(name), row)) for name, text in texts.items() if text}
    values |= {("status", str(action.status))} if action.status else set()
    values |= {("rag", str(action.rag))} if action.rag else set()
    found = Counter(values)
    found.update(("leads", f"{fold(lead.name or '')}|{fold(lead.role or '')}") for lead in action.leads)
    found.update(("dates", f"{d.kind}|{d.start_date}|{d.end_date}") for d in action.dates)
    found.update(("updates", f"{str(u.period_start)[:7]}|{fold(u.text)}") for u in action.updates)
    found.update(("extras", fold(text)) for text in (action.extras or {}).values())
    found.update(("objectives", fold(text.objective)) for text in action.objectives)
    return _graded(found, row)


def _without_mark(text: str, mark: str | None, row: Row | None) -> str:
    """A text as printed with its footnote's mark is also right without it, but only where it is the printed one."""
    wanted = {fold(value) for value in row.texts.values()} if row else set()
    return next((value for value in wanted if mark and text in (value + mark, f"{value} {mark}")), text)


def _graded(values: Values, row: Row | None) -> Values:
    ungraded = row.ungraded if row else set()
    return Counter({key: number for key, number in values.items() if key[0] not in ungraded})


def align(gold: list[str], read: list[str]) -> list[tuple[int, int]]:
    """Pairs of places in document order that make the two lists most alike."""
    likeness = {}
    for i, one in enumerate(gold):
        for j, other in enumerate(read):
            matcher = SequenceMatcher(None, one, other, autojunk=False)
            if abs(i - j) < 25 and matcher.quick_ratio() > _ALIKE and (ratio := matcher.ratio()) > _ALIKE:
                likeness[i, j] = ratio
    best = [[0.0] * (len(read) + 1) for _ in range(len(gold) + 1)]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(read))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness.get((i, j), -1))
    return list(_path(best, likeness))


def _path(best: list[list[float]], likeness: dict[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """The pairs on the way of the greatest likeness."""
    i = j = 0
    while i < len(best) - 1 and j < len(best[0]) - 1:
        if (i, j) in likeness and best[i][j] == best[i + 1][j + 1] + likeness[i, j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def row_key(ref: str | None, action: str | None, other: str | None) -> str:
    """What rows are aligned by: the reference and the beginnings of two texts."""
    return f"{fold(ref or '')[:12]}|{fold(action or '')[:80]}|{fold(other or '')[:60]}"


def whole_cells(plan: GeneratedPlan, producer: str, texts: list[str]) -> tuple[int, int]:
    """How many of a plan's printed cells stand whole among the texts of read cells, and how many there are."""
    cells = body_cells(lay_out(plan.by(producer)))
    read = Counter(fold(text) for text in texts)
    printed = Counter(text for cell in cells if (text := fold(cell.text)) and not cell.note)
    whole = (printed & read).total()
    marked = [cell for cell in cells if cell.note and fold(cell.text)]
    left = read - printed
    for cell in marked:
        text = fold(cell.text)
        found = next((form for form in (text, text + cell.note, f"{text} {cell.note}") if left[form] > 0), None)
        left.subtract([found] if found else [])
        whole += bool(found)
    return whole, printed.total() + len(marked)


def score_plan(plan: GeneratedPlan, producer: str, folder: Path) -> Score:
    """Print, read and compare one plan."""
    path = write(plan, producer, folder)
    score = Score(producer, counted(plan.features, producer))
    grids, plan_read = read_plan(path, score)
    parsed = plan_read.actions if plan_read else ()
    gold_keys = [
        row_key(row.texts.get("ref"), row.texts["action"], row.texts.get("milestones")) for row in plan.actions
    ]
    read_keys = [row_key(action.ref, action.action, action.milestones) for action in parsed]
    partner = dict(align(gold_keys, read_keys))
    for number, row in enumerate(plan.actions):
        _compare(score, plan, row, parsed[partner[number]] if number in partner else None)
    extra = [action for number, action in enumerate(parsed) if number not in partner.values()]
    score.wrong += [f"{producer} {plan.seed} extra row: {action.action!r}" for action in extra]
    rows = {read: plan.actions[number] for number, read in partner.items()}
    score.rated = [_rated(action, rows.get(number)) for number, action in enumerate(parsed)]
    whole, cells = whole_cells(plan, producer, [cell.text for grid in grids for cell in grid.cells])
    score.counts.update(
        extra=len(extra), fp=sum(values_of_parsed(action, None).total() for action in extra), cells=cells, whole=whole
    )
    return score


def _rated(action: ParsedAction, row: Row | None) -> tuple[float, bool, tuple[str, ...]]:
    """How sure the reading of an action claims to be, and whether it is exact."""
    exact = row is not None and values_of_gold(row) == values_of_parsed(action, row)
    return action.confidence, exact, action.doubts


def read_plan(path: Path, score: Score) -> tuple[list[Grid], ParsedPlan | None]:
    """The tables and plan of a file; none of a file that cannot be read, or stops the parser, which is then told."""
    try:
        source = read_document(path)
        return source.grids, build_plan(source, ReadingSettings())
    except DocumentError as error:
        score.crashes.append(f"{path.name} cannot be read: {error}")
    except Exception as error:  # noqa: BLE001 - whatever stops the parser is a plan without rows
        score.crashes.append(f"{path.name} stopped the parser: {error!r}")
    return [], None


def _compare(score: Score, plan: GeneratedPlan, row: Row, read: ParsedAction | None) -> None:
    """Count the values of one row."""
    want = values_of_gold(row)
    got = values_of_parsed(read, row) if read else Counter()
    good = want == got and read is not None
    score.counts.update(rows=1, found=read is not None, exact=good)
    score.counts.update(tp=(want & got).total(), fp=(got - want).total(), fn=(want - got).total())
    if not good:
        missing, extra = (
            [f"{name}={text}" for name, text in sorted(part.elements())] for part in (want - got, got - want)
        )
        score.wrong.append(
            f"{score.producer} {plan.seed} row {row.number}: missing {missing} got {extra if read else 'no row'}"
        )
