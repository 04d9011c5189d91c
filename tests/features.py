"""The catalogue of layouts: every feature that a generated plan may have, and how often."""

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 2.51, "horizontal": 2.7, "zebra": 3.39, "none": 3.43, "white": 2.82, "rectangles": 2.67, "double": 2.69, "open": 3.17, "dashed": 2.96, "below": 3.56, "head": 3.29},
    "sections": {"none": 1.94, "rows": 2.09, "headings": 2.23, "merged": 888.13, "column": 690.34, "first_cell": 620.96, "two_levels": 462.51, "captioned": 1243.36},
    "rag": {"word": 3.63, "letter": 1.6, "fill": 2.62, "word_and_fill": 1.37, "symbol": 1.53, "marks": 1.39},
    "header": {"repeated": 2.58, "once": 1.04},
    "paper": {"landscape": 2.78, "portrait": 0.72},
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
