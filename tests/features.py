"""The catalogue of layouts: every feature that a generated plan may have, and how often."""

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 1, "horizontal": 4.47, "zebra": 8.98, "none": 9.33, "white": 8.33, "rectangles": 5.77, "double": 7.32, "open": 6.21, "dashed": 4.2, "below": 9.85, "head": 12.01, "columns": 12.49, "cells": 10.05},
    "sections": {"none": 1, "rows": 1, "headings": 1, "merged": 28.59, "column": 14.63, "first_cell": 13.99, "two_levels": 1, "captioned": 38.79},
    "rag": {"word": 20.61, "letter": 19.64, "fill": 17.87, "word_and_fill": 15.8, "symbol": 15.34, "marks": 10.74},
    "header": {"repeated": 46.5, "once": 53.5},
    "paper": {"landscape": 40.39, "portrait": 59.61},
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
    "actions:listed", "actions:numbered", "actions:labelled", "actions:agreed", "refs:codes", "refs:deep",
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
