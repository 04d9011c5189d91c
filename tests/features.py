"""The catalogue of layouts: every feature that a generated plan may have, and how often."""

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 3, "horizontal": 4.08, "zebra": 3.39, "none": 3.43, "white": 2.96, "rectangles": 2.99, "double": 2.9, "open": 3.17, "dashed": 2.96, "below": 3.56, "head": 3.47},
    "sections": {"none": 2.9, "rows": 2.26, "headings": 2.96, "merged": 144.75, "column": 112.72, "first_cell": 91.26, "two_levels": 74.41, "captioned": 224.44},
    "rag": {"word": 3.96, "letter": 2, "fill": 3, "word_and_fill": 1.86, "symbol": 2.0, "marks": 2},
    "header": {"repeated": 3, "once": 2},
    "paper": {"landscape": 3, "portrait": 0.84},
}  # fmt: skip
DRAWN_CELLS = ("grid", "double", "dashed", "open", "rectangles", "white", "below")  # rules that show where cells end
HARD = [
    "doc:cards", "doc:titled_cards", "doc:tiled_cards", "doc:paired_cards", "doc:boxed_cards", "doc:labelled", "doc:commitments", "doc:side_by_side", "doc:twice",
    "doc:neighbours", "doc:prose", "doc:figures_above",
    "head:upper_case", "head:colon", "head:combined", "head:brackets", "head:grouped", "head:explained", "head:empty",
    "head:ambiguous", "head:extras", "head:vertical", "head:any_spelling", "head:changed", "head:measure_first",
    "head:tracker", "head:bilingual", "head:gives_way", "head:scheme", "head:questions",
    "merged:action", "merged:lead", "merged:date",
    "page:split_rows", "page:furniture", "page:footnotes", "page:rotated", "page:cropped", "page:narrow", "page:wide",
    "text:inner_spaces", "text:missing_spaces", "text:ligatures", "text:small_caps", "text:fake_bold", "text:hidden",
    "text:bullets", "text:paragraphs", "text:breaks", "text:links",
    "dates:columns", "dates:duration", "dates:with_status", "dates:forms", "dates:ticks", "dates:parted", "dates:halves",
    "actions:listed", "actions:numbered", "actions:labelled", "actions:agreed", "refs:codes",
    "leads:joined", "leads:committee", "leads:lines",
    "status:forms", "status:by_values", "status:filled", "status:ticked", "rag:colours", "rag:months", "values:bilingual",
    "updates:dated", "updates:quarters", "updates:below", "milestones:periods", "rows:totals", "cells:headed",
    "sections:plain_below", "sections:lettered", "sections:aims", "sections:explained", "sections:owned", "page:layout_table",
]  # fmt: skip


def all_features() -> set[str]:
    """The name of every feature."""
    return {*HARD, *(f"{family}:{kind}" for family, kinds in ONE_OF.items() for kind in kinds)}
