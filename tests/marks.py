"""Ratings shown by marks: the colours in which a generated plan prints them, and the key that explains them."""

from generated_row import Row
from generator import GeneratedPlan
from invented_statuses import MARKS, MORE_RAGS, RAG_FILLS, RAGS


def symbol_of(plan: GeneratedPlan, row: Row) -> str | None:
    """The colour of a row's mark; marks that a key explains may all be black."""
    coloured = plan.kind("rag") == "symbol" or (plan.kind("rag") == "marks" and plan.seed % 2)
    return RAG_FILLS[row.rag] if row.rag and coloured and "rag_text" in row.printed else None


def key_of_marks(plan: GeneratedPlan) -> str:
    """What each mark means, in one line."""
    words = RAGS | (MORE_RAGS if plan.has("rag:colours") else {})
    return "Key: " * (plan.seed % 3 == 0) + "  ".join(f"{MARKS[rag]} {word}" for word, rag in words.items())
