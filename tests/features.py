"""The catalogue of layouts: every feature that a generated plan may have, and how often."""

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 0.1, "horizontal": 1.02, "zebra": 1.91, "none": 1.78, "white": 1.23, "rectangles": 1.48, "double": 1.11, "open": 1.86, "dashed": 1.71, "below": 2.16, "head": 1.54, "columns": 1.6, "cells": 1.6},
    "sections": {"none": 0.07, "rows": 0.23, "headings": 0.03, "merged": 1479.79, "column": 1021.46, "first_cell": 1021.04, "two_levels": 1146.08, "deep": 1100.0, "captioned": 2144.63},
    "rag": {"word": 0.37, "letter": 0.29, "fill": 0.34, "word_and_fill": 0.28, "symbol": 0.26, "marks": 0.27},
    "header": {"repeated": 0.02, "once": 0.02},
    "paper": {"landscape": 0.01, "portrait": 0.02},
}  # fmt: skip
DRAWN_CELLS = ("grid", "double", "dashed", "open", "rectangles", "white", "below")  # rules that show where cells end
HARD = [
    "doc:cards", "doc:titled_cards", "doc:tiled_cards", "doc:paired_cards", "doc:boxed_cards", "doc:labelled", "doc:commitments", "doc:side_by_side", "doc:twice",
    "doc:neighbours", "doc:prose", "doc:figures_above",
    "head:upper_case", "head:colon", "head:combined", "head:brackets", "head:grouped", "head:explained", "head:empty",
    "head:ambiguous", "head:extras", "head:vertical", "head:any_spelling", "head:changed", "head:measure_first",
    "head:tracker", "head:bilingual", "head:gives_way", "head:scheme", "head:questions", "head:worded",
    "merged:action", "merged:lead", "merged:date",
    "page:split_rows", "page:furniture", "page:footnotes", "page:rotated", "page:cropped", "page:narrow", "page:wide",
    "text:inner_spaces", "text:missing_spaces", "text:ligatures", "text:small_caps", "text:fake_bold", "text:hidden",
    "text:bullets", "text:paragraphs", "text:breaks", "text:links",
    "dates:columns", "dates:duration", "dates:with_status", "dates:forms", "dates:ticks", "dates:parted", "dates:halves",
    "actions:listed", "actions:numbered", "actions:labelled", "actions:agreed", "refs:codes",
    "leads:joined", "leads:committee", "leads:lines",
    "status:forms", "status:by_values", "status:filled", "status:ticked", "rag:colours", "rag:months", "values:bilingual",
    "updates:dated", "updates:quarters", "updates:below", "milestones:periods", "rows:totals", "cells:headed",
    "dates:bars", "dates:years", "milestones:years", "leads:dated", "actions:answered",
    "doc:terms", "doc:cover", "doc:key", "doc:guidance", "doc:registers",
    "cells:dragged", "page:controls", "page:accordion",
    "sections:plain_below", "sections:lettered", "sections:aims", "sections:explained", "sections:owned", "page:layout_table",
]  # fmt: skip


def all_features() -> set[str]:
    """The name of every feature."""
    return {*HARD, *(f"{family}:{kind}" for family, kinds in ONE_OF.items() for kind in kinds)}
