"""Generated plans in many layouts read right; the whole of it is `make accuracy`, these are its first seeds."""

from collections import Counter
from pathlib import Path

import pytest
from accuracy import score_plan
from generator import generate

SEEDS = range(1, 13)


@pytest.mark.parametrize("producer", ["reportlab", "docx"])
def test_generated_plans_read_right(producer: str, tmp_path: Path):
    """Nearly every record exactly, nearly every cell whole: the floor, not the aim."""
    counts: Counter[str] = Counter()
    for seed in SEEDS:
        counts.update(score_plan(generate(seed), producer, tmp_path, show=False))
    assert counts["exact"] >= 0.95 * counts["rows"]
    assert counts["whole"] >= 0.99 * counts["cells"]


def test_a_seed_always_gives_the_same_plan():
    """Figures can be repeated."""
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)


def test_the_generator_covers_its_layouts():
    """Every way of drawing lines, sections and ratings comes up."""
    features = {feature for seed in range(1, 200) for feature in generate(seed).layout.features}
    assert features == {
        *(f"lines:{kind}" for kind in ("grid", "rules", "zebra", "white", "none")),
        *(f"sections:{kind}" for kind in ("rows", "column", "none")),
        "rag:word", "rag:fill", "header:repeated", "header:once", "actions:merged", "actions:single",
    }  # fmt: skip
