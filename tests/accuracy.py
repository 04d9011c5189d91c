"""How exactly generated plans are read: `make accuracy` prints it for each producer and each feature of the layouts.

Field F1 counts every value of every action; an action is exact when all its values are right; a cell is whole when its
text stands in one cell of the tables read.
"""

import argparse
import tempfile
from collections import Counter, defaultdict
from itertools import zip_longest
from pathlib import Path

from generator import GeneratedPlan, GoldAction, generate
from producers import PRODUCERS, table_rows

from parsers.council import Reading
from parsers.plan import build_plan
from parsers.readers import read_document
from schema.plan import ParsedAction
from schema.vocabulary import fold

TEXTS = ("ref", "action", "milestones", "outcomes", "progress", "resources", "target_text", "lead_text", "status_text")


def values_of_gold(plan: GeneratedPlan, action: GoldAction) -> Counter[tuple[str, str]]:
    """Every value of an action as it should be read."""
    values = {(name, fold(action.texts[name])) for name in TEXTS if action.texts.get(name)}
    values |= {("section", fold(action.section))} if action.section else set()
    values |= {("status", action.status)} if action.status else set()
    values |= {("rag", action.rag)} if action.rag else set()
    values |= {("lead", f"{fold(name or '')}|{fold(role or '')}") for name, role in action.leads}
    values |= {("date", "|".join(parts)) for parts in action.dates}
    return Counter(values)


def values_of_parsed(action: ParsedAction) -> Counter[tuple[str, str]]:
    """Every value of an action as it was read."""
    values = {(name, fold(getattr(action, name))) for name in TEXTS if getattr(action, name)}
    values |= {("section", fold(action.section))} if action.section else set()
    values |= {("status", str(action.status))} if action.status else set()
    values |= {("rag", str(action.rag))} if action.rag else set()
    values |= {("lead", f"{fold(lead.name or '')}|{fold(lead.role or '')}") for lead in action.leads}
    values |= {("date", f"{d.kind}|{d.start_date}|{d.end_date}") for d in action.dates}
    values |= {("extra", fold(text)) for text in (action.extras or {}).values()}
    return Counter(values)


def score_plan(plan: GeneratedPlan, producer: str, folder: Path, show: bool) -> Counter[str]:
    """Counts for one plan in one format: tp, fp, fn, exact, rows, cells, whole."""
    write, ending = PRODUCERS[producer]
    path = folder / f"{plan.seed}{ending}"
    write(plan, path)
    source = read_document(path)
    parsed = build_plan(source, Reading()).actions
    counts: Counter[str] = Counter()
    for gold, read in zip_longest(plan.actions, parsed):
        want = values_of_gold(plan, gold) if gold else Counter()
        got = values_of_parsed(read) if read else Counter()
        counts.update(
            tp=(want & got).total(),
            fp=(got - want).total(),
            fn=(want - got).total(),
            rows=bool(gold),
            exact=want == got,
        )
        if show and want != got:
            print(f"  {producer} {plan.seed} {plan.layout.features}\n    missing {want - got}\n    extra {got - want}")
    cells = Counter(fold(text) for _, texts, _ in table_rows(plan) for text in texts if text)
    read_cells = Counter(fold(cell.text) for grid in source.grids for cell in grid.cells if cell.text)
    counts.update(cells=cells.total(), whole=(cells & read_cells).total())
    return counts


def main() -> None:
    """Score plans of a range of seeds and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=1, help="first seed")
    parser.add_argument("--count", type=int, default=100, help="plans")
    parser.add_argument("--show", action="store_true", help="print what differs")
    options = parser.parse_args()
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.first, options.first + options.count):
            plan = generate(seed)
            for producer in PRODUCERS:
                counts = score_plan(plan, producer, Path(folder), options.show)
                for name in ("all", producer, *(f"{producer} {feature}" for feature in plan.layout.features)):
                    totals[name].update(counts)
    print(f"{'feature':34s} {'rows':>6s} {'field F1':>9s} {'exact':>7s} {'cells whole':>12s}")
    for name, c in sorted(totals.items()):
        f1 = 2 * c["tp"] / max(1, 2 * c["tp"] + c["fp"] + c["fn"])
        print(
            f"{name:34s} {c['rows']:6d} {f1:9.4f} {c['exact'] / max(1, c['rows']):7.3f} {c['whole'] / max(1, c['cells']):12.4f}"
        )


if __name__ == "__main__":
    main()
