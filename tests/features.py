"""The catalogue of layouts: every feature that a generated plan may have, and how often."""

ONE_OF = {  # of each of these families every plan has one; the first of a family is its plain form
    "rules": {"grid": 1.05, "horizontal": 5.33, "zebra": 8.64, "none": 9.09, "white": 7.59, "rectangles": 6.72, "double": 6.93, "open": 5.92, "dashed": 4, "below": 9.25, "head": 12.69, "columns": 13.22, "cells": 9.57, "gaps": 0},
    "sections": {"none": 0.2, "rows": 0.3, "headings": 0.2, "merged": 33.14, "column": 11.26, "first_cell": 13.42, "two_levels": 0.3, "captioned": 41.08},
    "rag": {"word": 20.45, "letter": 18.3, "fill": 18.68, "word_and_fill": 15.58, "symbol": 16.15, "marks": 10.83},
    "header": {"repeated": 47.3, "once": 52.7},
    "paper": {"landscape": 40.51, "portrait": 59.49},
}  # fmt: skip
DRAWN_CELLS = (
    "grid",
    "double",
    "dashed",
    "open",
    "rectangles",
    "white",
    "below",
    "gaps",
)  # rules that show where cells end
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
    "sections:plain_below", "sections:lettered", "sections:aims", "sections:explained", "sections:owned", "page:layout_table", "sections:short",
]  # fmt: skip

LATER = [  # drawn last, each from a stream of its own: `later_features.py` says for which plans, and how often
    "doc:remark", "dates:audited", "head:audit_year", "dates:horizons", "status:answered", "updates:next", "head:unknown",
    "sections:boxed", "sections:told_in_box", "sections:bilingual", "doc:highlights", "doc:framed", "head:two_lines", "head:centred",
    "rag:accounted", "merged:steps", "dates:revised", "sections:announced", "text:unseen", "doc:fact_boxes", "status:remarked",
    "dates:officers", "leads:abbreviated", "dates:quarter_bars",
]  # fmt: skip


def all_features() -> set[str]:
    """The name of every feature."""
    return {*HARD, *LATER, *(f"{family}:{kind}" for family, kinds in ONE_OF.items() for kind in kinds)}
