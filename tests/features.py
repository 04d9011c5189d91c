"""The catalogue of layouts: every feature that a generated plan may have, how often, and what excludes what."""

import random

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 3, "horizontal": 8.69, "zebra": 9.98, "none": 12.41, "white": 7.5, "rectangles": 5, "double": 6, "open": 7.22, "dashed": 7.2, "below": 8.84, "head": 9.01},
    "sections": {"none": 4, "rows": 4.43, "headings": 3, "merged": 13.95, "column": 5.99, "first_cell": 8.63, "two_levels": 6.08, "captioned": 6},
    "rag": {"word": 4, "letter": 2, "fill": 3, "word_and_fill": 2, "symbol": 2, "marks": 2},
    "header": {"repeated": 3, "once": 2},
    "paper": {"landscape": 3, "portrait": 1},
}  # fmt: skip
CHANCE = 0.105  # of each of the others; a plan has about four
OFTENER = {  # their plans have few rows, or much excludes them
    "doc:labelled": 0.42, "doc:commitments": 0.587, "doc:side_by_side": 0.95, "dates:duration": 0.2,
    "head:extras": 0.12, "rag:colours": 0.14, "dates:with_status": 0.18, "head:empty": 0.146, "page:rotated": 0.12,
    "dates:columns": 0.19, "merged:date": 0.201, "head:explained": 0.16, "page:narrow": 0.168, "dates:forms": 0.14,
    "status:forms": 0.12, "merged:action": 0.273, "merged:lead": 0.17, "text:paragraphs": 0.12,
    "actions:numbered": 0.144, "head:measure_first": 0.169, "page:wide": 0.17, "head:changed": 0.201,
    "head:grouped": 0.266, "head:tracker": 0.399, "dates:ticks": 0.406, "doc:titled_cards": 0.514,
    "head:gives_way": 0.14, "head:ambiguous": 0.13, "actions:labelled": 0.328, "status:by_values": 0.15,
    "status:ticked": 0.336, "updates:quarters": 0.15, "head:bilingual": 0.189, "doc:cards": 0.501,
    "sections:plain_below": 0.11, "sections:lettered": 0.106, "page:split_rows": 0.127, "head:scheme": 0.177,
    "head:vertical": 0.141, "page:footnotes": 0.123, "actions:listed": 0.113, "head:brackets": 0.12,
    "doc:twice": 0.111, "rows:totals": 0.125,
}  # fmt: skip
HARD = [
    "doc:cards", "doc:labelled", "doc:commitments", "doc:side_by_side", "doc:twice", "doc:neighbours", "doc:prose",
    "head:upper_case", "head:colon", "head:combined", "head:brackets", "head:grouped", "head:explained", "head:empty",
    "head:ambiguous", "head:extras", "head:vertical", "head:any_spelling", "head:changed",
    "merged:action", "merged:lead", "merged:date",
    "page:split_rows", "page:furniture", "page:footnotes", "page:rotated", "page:cropped", "page:narrow", "page:wide",
    "text:inner_spaces", "text:missing_spaces", "text:ligatures", "text:small_caps", "text:fake_bold", "text:hidden",
    "text:bullets", "text:paragraphs", "text:breaks", "text:links",
    "rag:colours", "dates:columns", "dates:duration", "dates:with_status", "dates:forms", "leads:joined",
    "status:forms", "actions:listed", "updates:dated", "actions:numbered", "head:measure_first", "head:tracker", "dates:ticks",
    "actions:labelled", "rows:totals", "updates:quarters", "head:bilingual", "status:by_values", "status:filled",
    "head:gives_way", "doc:titled_cards", "sections:plain_below", "sections:lettered", "status:ticked",
    "head:scheme",
]  # fmt: skip

# What cannot stand together: the first drawn wins.
_TABLES_OF_THEIR_OWN = {"merged:action", "merged:lead", "merged:date", "page:split_rows", "page:wide", "head:grouped",
                        "head:explained", "head:vertical", "head:empty", "doc:twice", "page:narrow"}  # fmt: skip
_IN_A_SENTENCE = ("text:breaks", "text:hidden", "text:ligatures", "text:fake_bold", "page:furniture", "page:rotated",
                  "page:cropped", "doc:prose", "doc:twice")  # fmt: skip
EXCLUDES = {
    "doc:commitments": {*HARD} - {"doc:commitments", *_IN_A_SENTENCE},
    "doc:cards": _TABLES_OF_THEIR_OWN | {"doc:side_by_side", "head:extras", "page:footnotes", "dates:columns"},
    "doc:labelled": _TABLES_OF_THEIR_OWN
    | {
        "doc:cards",
        "doc:side_by_side",
        "doc:neighbours",
        "head:ambiguous",
        "head:brackets",
        "head:changed",
        "head:colon",
        "head:combined",
        "head:measure_first",
        "head:tracker",
        "page:footnotes",
        "text:paragraphs",
        "rag:colours",
        "status:filled",
        "actions:listed",
        "actions:numbered",
        "dates:ticks",
        "doc:titled_cards",
        "actions:labelled",
        "sections:plain_below",
        "sections:lettered",
        "head:bilingual",
        "head:gives_way",
        "status:by_values",
    },
    "doc:side_by_side": _TABLES_OF_THEIR_OWN | {"dates:columns", "dates:duration", "updates:dated", "actions:listed"},
    "head:grouped": {"head:vertical", "head:explained", "dates:duration"},
    "head:vertical": {"page:narrow"},
    "head:changed": {"head:grouped", "doc:cards", "doc:titled_cards", "doc:side_by_side"},
    "head:empty": {"head:ambiguous"},
    "merged:action": {"page:split_rows", "actions:listed", "actions:numbered"},
    "actions:numbered": {"actions:listed", "doc:side_by_side", "head:tracker"},
    "head:measure_first": {
        "head:ambiguous",
        "head:changed",
        "head:combined",
        "head:any_spelling",
        "doc:side_by_side",
        "head:tracker",
    },
    "head:tracker": {
        "head:ambiguous",
        "head:changed",
        "head:any_spelling",
        "head:grouped",
        "head:empty",
        "doc:side_by_side",
        "merged:date",
        "dates:columns",
        "dates:duration",
        "dates:with_status",
        "dates:forms",
        "dates:ticks",
        "doc:cards",
    },
    "dates:ticks": {
        "head:grouped",
        "dates:columns",
        "dates:duration",
        "dates:with_status",
        "dates:forms",
        "merged:date",
        "doc:cards",
        "doc:side_by_side",
        "head:vertical",
        "head:explained",
        "page:wide",
        "page:narrow",
        "head:changed",
        "merged:action",
        "merged:lead",
    },
    "merged:lead": {"page:split_rows"},
    "merged:date": {"page:split_rows", "dates:with_status"},
    "page:rotated": {"page:cropped"},
    "page:wide": {"page:narrow", "head:vertical"},
    "text:inner_spaces": {"text:ligatures"},
    "text:missing_spaces": {"text:ligatures"},
    "dates:duration": {
        "dates:with_status",
        "dates:columns",
        "dates:forms",
        "merged:date",
        "merged:action",
        "merged:lead",
    },
    "dates:with_status": {"status:forms", "dates:columns"},
    "doc:titled_cards": _TABLES_OF_THEIR_OWN
    | {
        "doc:cards",
        "doc:side_by_side",
        "head:extras",
        "page:footnotes",
        "dates:columns",
        "head:tracker",
        "head:measure_first",
        "dates:ticks",
    },
    "actions:labelled": {
        "merged:action",
        "merged:lead",
        "merged:date",
        "leads:joined",
        "actions:listed",
        "actions:numbered",
        "head:tracker",
        "head:measure_first",
        "doc:cards",
        "doc:titled_cards",
        *(f"dates:{name}" for name in ("ticks", "columns", "duration", "with_status", "forms")),
    },
    "rows:totals": {"doc:cards", "doc:titled_cards", "doc:side_by_side", "merged:action", "merged:lead", "merged:date"},
    "updates:quarters": {
        "updates:dated",
        "head:tracker",
        "head:ambiguous",
        "head:gives_way",
        "doc:cards",
        "doc:titled_cards",
        "doc:side_by_side",
        "dates:ticks",
        "page:narrow",
    },
    "head:bilingual": {
        "head:combined",
        "head:brackets",
        "head:ambiguous",
        "head:any_spelling",
        "head:measure_first",
        "head:tracker",
        "head:grouped",
        "doc:cards",
        "doc:titled_cards",
        "page:narrow",
    },
    "status:by_values": {
        "head:bilingual",
        "head:ambiguous",
        "head:any_spelling",
        "head:grouped",
        "head:tracker",
        "dates:with_status",
        "doc:cards",
        "doc:titled_cards",
    },
    "status:ticked": {
        "status:forms",
        "status:by_values",
        "status:filled",
        "dates:with_status",
        "dates:ticks",
        "actions:labelled",
        "head:grouped",
        "head:tracker",
        "head:vertical",
        "head:changed",
        "head:ambiguous",
        "page:wide",
        "page:narrow",
        "merged:action",
        "merged:lead",
        "merged:date",
        "doc:cards",
        "doc:labelled",
        "doc:titled_cards",
        "doc:side_by_side",
    },
    "head:scheme": {
        "head:ambiguous",
        "head:any_spelling",
        "head:bilingual",
        "head:changed",
        "head:combined",
        "head:explained",
        "head:measure_first",
        "head:tracker",
        "doc:cards",
        "doc:labelled",
        "doc:titled_cards",
        "doc:side_by_side",
    },
    "status:filled": {"head:grouped", "dates:with_status", "rag:colours"},
    "head:gives_way": {"head:ambiguous", "head:any_spelling", "doc:cards", "doc:titled_cards", "doc:side_by_side"},
    "sections:plain_below": {"doc:cards", "doc:titled_cards", "doc:side_by_side", "sections:lettered"},
    "sections:lettered": {"doc:cards", "doc:titled_cards", "doc:side_by_side"},
}
DRAWN_CELLS = ("grid", "double", "dashed", "open", "rectangles", "white", "below")
_ON_PAGES = {name for name in HARD if name.startswith("page:")} | {
    "header:repeated", "header:once", "paper:landscape", "paper:portrait", "text:inner_spaces", "text:missing_spaces", "text:ligatures",
    "text:small_caps", "text:fake_bold", "text:hidden", "head:vertical", "doc:side_by_side",
}  # fmt: skip
_WITHOUT_LEVELS = {"sections:plain_below"}  # nothing tells which of two headings stands under which
_NOT_RULED = {f"rules:{name}" for name in ONE_OF["rules"]}
CANNOT = {  # what a producer's format has no way to say; such a plan is printed plainly and not counted there
    "reportlab": _WITHOUT_LEVELS,
    "weasyprint": _WITHOUT_LEVELS | {"text:inner_spaces", "text:missing_spaces", "text:fake_bold", "head:vertical"},
    "libreoffice": _WITHOUT_LEVELS | {"text:inner_spaces", "text:missing_spaces", "text:fake_bold", "rules:rectangles", "rules:below", "rules:head", "doc:side_by_side"},
    "docx": _ON_PAGES - {"page:footnotes", "page:wide"} | _NOT_RULED,
    "xlsx": _WITHOUT_LEVELS | _ON_PAGES - {"page:wide"} | _NOT_RULED | {"text:links", "doc:labelled", "doc:commitments"},
    "html": _ON_PAGES - {"page:footnotes", "page:wide"} | _NOT_RULED,
}  # fmt: skip


def draw_features(chance: random.Random) -> frozenset[str]:
    """The features of one plan: one of each family, and some of the hard ones that go together."""
    families = {family: chance.choices(list(kinds), list(kinds.values()))[0] for family, kinds in ONE_OF.items()}
    hard = [name for name in HARD if chance.random() < OFTENER.get(name, CHANCE)]
    chance.shuffle(hard)
    chosen: list[str] = []
    for name in hard:
        if not any(name in EXCLUDES.get(other, ()) or other in EXCLUDES.get(name, ()) for other in chosen):
            chosen.append(name)
    return frozenset([*chosen, *(f"{family}:{kind}" for family, kind in _agreeing(families, chosen).items())])


def _agreeing(families: dict[str, str], chosen: list[str]) -> dict[str, str]:
    """Families made to agree with the hard features: merged cells need lines, cards have no sections in columns."""
    merges = any(name.startswith("merged:") for name in chosen) or families["sections"] == "merged"
    if merges and families["rules"] not in DRAWN_CELLS:
        families["rules"] = "grid"
    if {"doc:cards", "doc:titled_cards", "doc:side_by_side"} & set(chosen):
        families["sections"] = "none"
    if {"doc:labelled", "doc:commitments"} & set(chosen):
        families |= {
            "rules": "grid",
            "rag": "word" if "doc:commitments" in chosen else _as_text(families["rag"]),
            "sections": {"none": "none"}.get(families["sections"], "headings"),
        }
    if {"sections:plain_below", "sections:lettered"} & set(chosen):
        families["sections"] = "headings"
    if "head:changed" in chosen and families["sections"] not in ("headings", "captioned"):
        families["sections"] = "headings"
    if "head:grouped" in chosen and families["sections"] == "captioned":
        families["sections"] = "rows"
    if {"page:wide", "page:rotated", "doc:side_by_side"} & set(chosen):
        families["paper"] = "landscape"
    return families


def _as_text(rag: str) -> str:
    """How ratings are shown outside tables: in words, or by coloured marks."""
    return rag if rag in ("symbol", "marks") else "word"


def plainly(features: frozenset[str], producer: str) -> frozenset[str]:
    """The features of a plan as a producer prints it: the plain form stands for what it cannot express."""
    lost = features & CANNOT[producer]
    families = {name.split(":")[0] for name in lost - set(HARD)} & ONE_OF.keys()
    return (features - lost) | {f"{family}:{next(iter(ONE_OF[family]))}" for family in families}


def all_features() -> set[str]:
    """The name of every feature."""
    return {*HARD, *(f"{family}:{kind}" for family, kinds in ONE_OF.items() for kind in kinds)}


def counted(features: frozenset[str], producer: str) -> list[str]:
    """The features of a plan that a producer can express."""
    return sorted(features - CANNOT[producer])
