"""How exactly generated plans are read: `make accuracy` prints it for all, each producer, and each feature of each.

Field F1 counts every value of every action; an action is exact when all its values are right, extra rows count against it;
a cell is whole when its text stands in one cell of the tables read. The worst stand last.
"""

import argparse
import os
import tempfile
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from drawn_features import can_print, counted
from generator import GeneratedPlan, generate
from packs import FEATURE as PACK
from packs import PACKING, score_pack
from peers import engines
from producer_word import LayoutError
from producers import PRODUCERS, write
from scoring import Score, score_plan, whole_cells

_PLANS_A_PACK = 10  # a pack is scored with every tenth plan
_Scored = TypeVar("_Scored", GeneratedPlan, int)  # a plan, or the seed of a pack
Rated = tuple[float, bool, tuple[str, ...]]
_BOUNDS = (0, 0.5, 0.8, 0.9, 0.95, 0.99, 2)


def main() -> None:
    """Score plans of a range of seeds and print one table."""
    options = _options()
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    rated: list[Rated] = []
    shown = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for scores in _scores(options, folder):
            for score in scores:
                rated += score.rated
                for line in score.crashes:
                    print(f"  {line}")
                names = ("all", score.producer, *(f"{score.producer} {name}" for name in score.features))
                for name in names:
                    totals[name].update(score.counts)
                for line in score.wrong[: max(0, options.show - shown)]:
                    print(f"  {line}")
                    shown += 1
    print_table(totals)
    if options.calibration:
        print_calibration(rated)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=1, help="first seed")
    parser.add_argument("--count", type=int, default=100, help="plans")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print what differs in the first N wrong rows")
    parser.add_argument("--only", choices=sorted(PRODUCERS), help="one producer")
    parser.add_argument("--feature", help="only plans with this feature, such as page:rotated")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the documents there")
    parser.add_argument("--calibration", action="store_true", help="share of exact actions by confidence and by doubt")
    parser.add_argument("--peers", action="store_true", help="cells whole of other engines, on the PDFs")
    return parser.parse_args()


def _scores(options: argparse.Namespace, folder: Path) -> Iterator[list[Score]]:
    """The scores of each seed, in order."""
    seeds = range(options.first, options.first + options.count)
    score = partial(score_seed, folder=folder, only=options.only, feature=options.feature, peers=options.peers)
    if options.jobs == 1:
        yield from map(score, seeds)
        return
    with ProcessPoolExecutor(options.jobs) as pool:
        yield from pool.map(score, seeds)


def score_seed(seed: int, folder: Path, only: str | None, feature: str | None, peers: bool) -> list[Score]:
    """One plan in every format that can express what is asked for."""
    plan = generate(seed)
    names = [only] if only else list(PRODUCERS)
    wanted = [name for name in names if feature is None or feature in counted(plan.features, name)]
    fitting = [name for name in wanted if can_print(plan.features, name)]
    scores = [_score(score_plan, plan, name, folder) for name in fitting]
    if feature == PACK or (feature is None and seed % _PLANS_A_PACK == 0):
        scores += [_score(score_pack, seed, name, folder) for name in names if name in PACKING]
    if peers:
        scores += [
            score for name in fitting if PRODUCERS[name][1] == ".pdf" for score in _peer_scores(seed, name, folder)
        ]
    return scores


def _score(scoring: Callable[[_Scored, str, Path], Score], of: _Scored, producer: str, folder: Path) -> Score:
    """The score of a plan or pack; what the producer itself gives up counts nowhere, and is printed."""
    try:
        return scoring(of, producer, folder)
    except LayoutError as error:
        return Score(producer, [], crashes=[str(error)])


def _peer_scores(seed: int, producer: str, folder: Path) -> Iterator[Score]:
    """Cells whole of other engines on the same document."""
    plan = generate(seed)
    path = write(plan, producer, folder)
    for name, engine in engines()[0].items():
        if name != "ours":
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                texts = [cell.text for table in engine(path) for cell in table.cells]
            whole, cells = whole_cells(plan, producer, texts)
            yield Score(f"{name} on {producer}", [], Counter(cells=cells, whole=whole))


def print_table(totals: dict[str, Counter[str]]) -> None:
    """One line for each name: all, the producers, then their features, the worst last."""
    print(
        f"{'feature':44s} {'field F1':>9s} {'exact':>7s} {'found':>7s} {'extra':>6s} {'cells whole':>12s} {'rows':>6s}"
    )
    for name, counts in sorted(totals.items(), key=lambda item: (_level(item[0]), -_field_f1(item[1]))):
        rows = counts["rows"]
        exact = (
            f"{counts['exact'] / max(1, rows + counts['extra']):7.3f} {counts['found'] / max(1, rows):7.3f}"
            if rows
            else f"{'-':>7s} {'-':>7s}"
        )
        f1 = f"{_field_f1(counts):9.4f}" if rows else f"{'-':>9s}"
        whole = counts["whole"] / max(1, counts["cells"])
        print(f"{name:44s} {f1} {exact} {counts['extra']:6d} {whole:12.4f} {rows:6d}")


def print_calibration(rated: list[Rated]) -> None:
    """How many actions read are exact, by confidence, and by doubt: with it, and with no other that weighs."""
    print(f"\n{'confidence':44s} {'actions':>8s} {'share':>7s} {'exact':>7s}")
    for low, high in pairwise(_BOUNDS):
        found = [exact for confidence, exact, _ in rated if low <= confidence < high]
        print(
            f"{f'{low:g} to {min(high, 1):g}':44s} {len(found):8d} {len(found) / max(1, len(rated)):7.3f} {_share(found)}"
        )
    print(f"\n{'doubt':44s} {'actions':>8s} {'wrong':>7s} {'alone':>8s} {'wrong':>7s}")
    for doubt in sorted({doubt for _, _, doubts in rated for doubt in doubts}):
        having = [(not exact, doubts) for _, exact, doubts in rated if doubt in doubts]
        alone = [wrong for wrong, doubts in having if len(doubts) == 1]
        print(f"{doubt:44s} {len(having):8d} {_share([w for w, _ in having])} {len(alone):8d} {_share(alone)}")


def _share(found: list[bool]) -> str:
    return f"{sum(found) / len(found):7.3f}" if found else f"{'-':>7s}"


def _level(name: str) -> int:
    """All first, then the producers, then features."""
    return 0 if name == "all" else 1 if ":" not in name else 2


def _field_f1(counts: Counter[str]) -> float:
    return 2 * counts["tp"] / max(1, 2 * counts["tp"] + counts["fp"] + counts["fn"])


if __name__ == "__main__":
    main()
