"""Which features of a generated plan cannot stand together, and which a producer's format has no way to say."""

from features import DRAWN_CELLS, HARD, ONE_OF

_TABLES_OF_THEIR_OWN = {"merged:action", "merged:lead", "merged:date", "page:split_rows", "page:wide", "head:grouped",
                        "head:explained", "head:vertical", "head:empty", "doc:twice", "page:narrow"}  # fmt: skip
_IN_A_SENTENCE = ("text:breaks", "text:hidden", "text:ligatures", "text:fake_bold", "page:furniture", "page:rotated",
                  "page:cropped", "doc:prose", "doc:twice")  # fmt: skip
_CARDS = {"doc:cards", "doc:titled_cards", "doc:tiled_cards", "doc:paired_cards", "doc:boxed_cards"}
SHAPES = _CARDS | {"doc:labelled", "doc:terms", "doc:commitments", "doc:side_by_side"}
_GROUPS = {"dates:bars", "dates:years", "milestones:years", "head:grouped", "dates:ticks",
           "status:ticked", "updates:quarters", "dates:parted", "milestones:periods"}  # fmt: skip
_MERGED = {"merged:action", "merged:lead", "merged:date"}
_HARD_DATES = {"dates:ticks", "dates:columns", "dates:duration", "dates:with_status", "dates:forms"}
_NOT_WITH_PERIODS = {*SHAPES, *_GROUPS - {"status:ticked", "updates:quarters"}, *_MERGED, *_HARD_DATES, "actions:agreed",
                     "actions:labelled", "cells:headed", "dates:halves", "head:changed", "head:explained", "head:tracker",
                     "head:vertical", "leads:dated", "page:narrow", "page:wide", "values:bilingual"}  # fmt: skip
_HEADINGS = {"head:ambiguous", "head:any_spelling", "head:bilingual", "head:combined", "head:measure_first", "head:questions",
             "head:scheme", "head:tracker", "head:worded"}  # fmt: skip
EXCLUDES = {  # what cannot stand together, told at either of the two: the first drawn wins
    "doc:commitments": {*HARD} - {"doc:commitments", *_IN_A_SENTENCE},
    "doc:cards": {*_TABLES_OF_THEIR_OWN, "dates:columns", "doc:side_by_side", "head:extras", "page:footnotes"},
    "doc:labelled": {*_TABLES_OF_THEIR_OWN, *_CARDS, "actions:labelled", "actions:listed", "actions:numbered",
        "dates:ticks", "doc:neighbours", "doc:side_by_side", "head:ambiguous", "head:bilingual",
        "head:brackets", "head:changed", "head:colon", "head:combined", "head:gives_way", "head:measure_first",
        "head:tracker", "page:footnotes", "rag:colours", "sections:lettered", "sections:plain_below",
        "status:by_values", "status:filled", "text:paragraphs"},
    "doc:side_by_side": {*_TABLES_OF_THEIR_OWN, "actions:listed", "dates:columns", "dates:duration",
        "updates:dated"},
    "head:grouped": {"dates:duration", "head:explained", "head:vertical"},
    "head:vertical": {"page:narrow"},
    "head:changed": {*_CARDS, "doc:side_by_side", "head:grouped"},
    "head:empty": {"head:ambiguous"},
    "merged:action": {"actions:listed", "actions:numbered", "page:split_rows"},
    "actions:numbered": {"actions:listed", "doc:side_by_side", "head:tracker"},
    "head:measure_first": {"doc:side_by_side", "head:ambiguous", "head:any_spelling", "head:changed",
        "head:combined", "head:tracker"},
    "head:tracker": {*_HARD_DATES, "doc:cards", "doc:side_by_side", "head:ambiguous", "head:any_spelling",
        "head:changed", "head:empty", "head:grouped", "merged:date"},
    "dates:ticks": {*_MERGED, "dates:columns", "dates:duration", "dates:forms", "dates:with_status",
        "doc:cards", "doc:side_by_side", "head:changed", "head:explained", "head:grouped", "head:vertical",
        "page:narrow", "page:wide"},
    "merged:lead": {"page:split_rows"},
    "merged:date": {"dates:with_status", "page:split_rows"},
    "page:rotated": {"page:cropped"},
    "page:wide": {"head:vertical", "page:narrow"},
    "text:inner_spaces": {"text:ligatures"},
    "text:missing_spaces": {"text:ligatures"},
    "dates:duration": {*_MERGED, "dates:columns", "dates:forms", "dates:with_status"},
    "dates:with_status": {"dates:columns", "status:forms"},
    "doc:titled_cards": {*_TABLES_OF_THEIR_OWN, "dates:columns", "dates:ticks", "doc:cards", "doc:side_by_side",
        "head:extras", "head:measure_first", "head:tracker", "page:footnotes"},
    "actions:labelled": {*_CARDS, *_MERGED, *_HARD_DATES, "actions:listed", "actions:numbered",
        "head:measure_first", "head:tracker", "leads:joined"},
    "rows:totals": {*_CARDS, *_MERGED, "doc:side_by_side"},
    "updates:quarters": {*_CARDS, "dates:ticks", "doc:side_by_side", "head:ambiguous", "head:gives_way",
        "head:tracker", "page:narrow", "updates:dated"},
    "head:bilingual": {*_CARDS, "head:ambiguous", "head:any_spelling", "head:brackets", "head:combined",
        "head:grouped", "head:measure_first", "head:tracker", "page:narrow"},
    "status:by_values": {*_CARDS, "dates:with_status", "head:ambiguous", "head:any_spelling", "head:bilingual",
        "head:grouped", "head:tracker"},
    "status:ticked": {*_CARDS, *_MERGED, "actions:labelled", "dates:ticks", "dates:with_status", "doc:labelled",
        "doc:side_by_side", "head:ambiguous", "head:changed", "head:grouped", "head:tracker", "head:vertical",
        "page:narrow", "page:wide", "status:by_values", "status:filled", "status:forms"},
    "head:scheme": {*_CARDS, "doc:labelled", "doc:side_by_side", "head:ambiguous", "head:any_spelling",
        "head:bilingual", "head:changed", "head:combined", "head:explained", "head:measure_first",
        "head:tracker"},
    "status:filled": {"dates:with_status", "head:grouped", "rag:colours"},
    "head:gives_way": {*_CARDS, "doc:side_by_side", "head:ambiguous", "head:any_spelling"},
    "sections:plain_below": {*_CARDS, "doc:side_by_side", "sections:lettered"},
    "sections:lettered": {*_CARDS, "doc:side_by_side"},
    "doc:tiled_cards": {*_TABLES_OF_THEIR_OWN, *_CARDS, "dates:columns", "dates:ticks", "doc:side_by_side",
        "head:extras", "head:measure_first", "head:tracker", "page:footnotes"},
    "doc:paired_cards": {*_TABLES_OF_THEIR_OWN, *_CARDS, "dates:columns", "dates:ticks", "doc:side_by_side",
        "head:extras", "head:measure_first", "head:tracker", "page:footnotes"},
    "doc:boxed_cards": {*_TABLES_OF_THEIR_OWN, "actions:labelled", "actions:numbered", "dates:columns", "dates:ticks",
        "head:colon", "head:extras", "head:measure_first", "head:tracker", "page:footnotes", "rag:colours",
        "sections:lettered", "status:filled", "text:missing_spaces", "text:small_caps"},
    "cells:headed": {*SHAPES, *_GROUPS, "head:explained"},
    "dates:parted": {*SHAPES, *_GROUPS, *_HARD_DATES, "actions:labelled", "head:changed", "head:explained",
        "head:tracker", "head:vertical", "merged:action", "merged:date", "merged:lead", "page:narrow", "page:wide"},
    "dates:halves": {*_HARD_DATES, "actions:labelled", "dates:parted", "head:tracker", "values:bilingual"},
    "actions:agreed": {*SHAPES, *_MERGED, *_HARD_DATES, "actions:labelled", "actions:listed",
        "actions:numbered", "dates:halves", "dates:parted", "head:ambiguous", "head:any_spelling",
        "head:bilingual", "head:measure_first", "head:scheme", "head:tracker", "leads:committee",
        "leads:joined", "leads:lines", "status:ticked", "text:breaks", "values:bilingual"},
    "refs:codes": {*SHAPES, "actions:numbered", "head:bilingual", "head:empty", "head:tracker"},
    "leads:committee": {*SHAPES, "actions:labelled", "head:ambiguous", "head:any_spelling", "head:bilingual",
        "head:combined", "head:empty", "head:tracker", "leads:joined", "leads:lines", "merged:lead"},
    "leads:lines": {"actions:labelled", "doc:commitments", "doc:labelled", "leads:joined", "merged:lead"},
    "values:bilingual": {*_HARD_DATES, "actions:labelled", "dates:parted", "doc:commitments", "head:ambiguous",
        "head:tracker", "status:by_values", "status:forms", "status:ticked"},
    "updates:below": {*SHAPES, *_MERGED, "head:gives_way", "head:tracker", "updates:dated",
        "updates:quarters"},
    "milestones:periods": {*SHAPES, *_GROUPS, "head:changed", "head:explained", "head:measure_first",
        "head:scheme", "head:vertical", "merged:action", "page:narrow", "page:wide"},
    "sections:aims": {*SHAPES, "sections:lettered", "sections:plain_below"},
    "sections:explained": {*SHAPES, "head:changed", "sections:aims", "sections:lettered",
        "sections:plain_below"},
    "head:questions": {*SHAPES, "actions:agreed", "actions:labelled", "head:ambiguous", "head:any_spelling",
        "head:bilingual", "head:colon", "head:combined", "head:measure_first", "head:scheme", "head:tracker",
        "leads:committee", "status:by_values"},
    "head:worded": {*SHAPES - {"doc:cards", "doc:titled_cards"}, "actions:agreed", "actions:labelled",
        "head:ambiguous", "head:any_spelling", "head:bilingual", "head:colon", "head:combined", "head:gives_way", "head:measure_first", "head:questions",
        "head:scheme", "head:tracker", "leads:committee", "status:by_values"},
    "rag:months": {*SHAPES, "head:bilingual", "head:changed", "head:grouped", "rag:colours", "status:filled"},
    "sections:owned": {*SHAPES, *_MERGED, "leads:lines", "sections:aims", "sections:explained", "sections:lettered",
        "sections:plain_below", "head:changed", "doc:figures_above"},
    "sections:short": {*SHAPES, *_MERGED, "cells:dragged", "cells:headed", "head:changed", "refs:deep", "doc:figures_above",
        "page:accordion", "page:controls", "sections:aims", "sections:lettered", "sections:owned", "sections:plain_below"},
    "doc:figures_above": {*SHAPES, "doc:twice", "sections:explained"},
    "refs:deep": {*SHAPES, "actions:numbered", "cells:headed", "doc:figures_above", "head:changed", "head:empty",
        "page:accordion", "page:controls", "refs:codes", "sections:aims", "sections:explained", "sections:lettered", "sections:owned",
        "sections:plain_below"},
    "dates:bars": _NOT_WITH_PERIODS,
    "dates:years": _NOT_WITH_PERIODS,
    "milestones:years": {*SHAPES, *_GROUPS, "head:changed", "head:explained", "head:measure_first", "head:scheme",
        "head:vertical", "cells:headed", "merged:action", "page:narrow", "page:wide"},
    "leads:dated": {*SHAPES, *_MERGED, *_HARD_DATES, *_HEADINGS, "actions:agreed", "actions:labelled", "dates:halves",
        "dates:parted", "head:grouped", "leads:committee", "leads:joined", "leads:lines", "sections:owned",
        "values:bilingual"},
    "actions:answered": {*SHAPES, *_MERGED, *_HARD_DATES, *_HEADINGS, "actions:agreed", "actions:labelled",
        "actions:listed", "actions:numbered", "dates:bars", "dates:parted", "dates:years", "head:grouped", "leads:dated",
        "status:by_values", "status:ticked", "text:breaks"},
    "doc:terms": {*_TABLES_OF_THEIR_OWN, *SHAPES, *_GROUPS, *_HEADINGS, "actions:agreed", "actions:labelled",
        "actions:listed", "actions:numbered", "dates:columns", "dates:duration", "dates:with_status", "doc:neighbours",
        "head:brackets", "head:changed", "head:colon", "head:gives_way", "leads:lines", "page:footnotes", "rag:colours",
        "sections:lettered", "sections:plain_below", "status:by_values", "status:filled", "text:paragraphs"}
        - {"doc:terms"},
    "doc:key": {"actions:agreed", "actions:answered", "actions:labelled", "dates:with_status", "doc:commitments",
        "doc:tiled_cards", "head:grouped", "head:tracker", "rag:colours", "status:by_values", "status:filled", "status:forms", "status:ticked",
        "values:bilingual"},
    "cells:dragged": {*SHAPES, *_MERGED, "dates:bars", "head:vertical", "page:narrow", "page:split_rows"},
    "page:controls": {*_CARDS, "doc:side_by_side", "sections:explained", "sections:owned"},
    "page:accordion": {*_CARDS, "doc:side_by_side", "sections:explained", "sections:owned"},
}  # fmt: skip

_UNCAPTIONED = ("none", "rows", "headings", "merged", "column", "first_cell", "two_levels")
_SECTIONS_WITH = (
    (_CARDS - {"doc:boxed_cards"} | {"doc:side_by_side"}, ("none",), "none"),
    ({"doc:boxed_cards", "doc:labelled", "doc:terms", "doc:commitments"}, ("none", "headings"), "headings"),
    ({"page:controls", "page:accordion"}, ("headings",), "headings"),
    ({"sections:plain_below", "sections:lettered", "sections:aims", "doc:figures_above"}, ("headings",), "headings"),
    ({"sections:explained"}, ("rows", "two_levels"), "rows"),
    ({"sections:owned", "sections:short"}, ("rows",), "rows"),
    ({"head:changed"}, ("headings", "captioned"), "headings"),
    ({"head:grouped", "dates:bars", "dates:parted", "milestones:periods", "milestones:years"}, _UNCAPTIONED, "rows"),
    ({"cells:dragged"}, tuple(kind for kind in _UNCAPTIONED if kind != "merged"), "rows"),
    ({"updates:below"}, tuple(kind for kind in _UNCAPTIONED if kind not in ("merged", "column")), "rows"),
    ({"cells:headed"}, tuple(kind for kind in _UNCAPTIONED if kind != "first_cell"), "rows"),
    ({"refs:deep"}, ("two_levels",), "two_levels"),
)
_BESIDE_TEXT = {"doc:boxed_cards", "doc:labelled", "doc:terms", "doc:commitments"}
_RULES_WITH = (
    (_MERGED | {"sections:merged"}, DRAWN_CELLS, "grid"),
    ({"doc:tiled_cards"}, DRAWN_CELLS[:-1], "grid"),  # their labels need lines as well
    ({"doc:paired_cards"}, (*DRAWN_CELLS[:-1], "none"), "horizontal"),  # the fills of their labels show the columns
    (_BESIDE_TEXT, ("grid",), "grid"),
    ({"cells:dragged"}, DRAWN_CELLS[:-1], "grid"),
)
_RAG_WITH = (
    ({"doc:commitments"}, ("word",), "word"),
    (_BESIDE_TEXT, ("word", "symbol", "marks"), "word"),
    ({"rag:months"}, ("word", "letter", "word_and_fill"), "letter"),
)
_PAPER_WITH = (({"dates:bars", "page:wide", "page:rotated", "doc:side_by_side"}, ("landscape",), "landscape"),)
AGREEING = {  # of a family: the kinds that a plan with one of some features may have, and what it has instead
    "sections": _SECTIONS_WITH, "rules": _RULES_WITH, "rag": _RAG_WITH, "paper": _PAPER_WITH,
}  # fmt: skip
_ON_PAGES = {name for name in HARD if name.startswith("page:")} - {"page:layout_table", "page:controls", "page:accordion"} | {
    "header:repeated", "header:once", "paper:landscape", "paper:portrait", "text:inner_spaces", "text:missing_spaces", "text:ligatures",
    "text:small_caps", "text:fake_bold", "text:hidden", "head:vertical", "doc:side_by_side",
}  # fmt: skip
_WITHOUT_LEVELS = {"sections:plain_below"}  # nothing tells which of two headings stands under which
_OF_WEB_PAGES = {"cells:headed", "page:layout_table", "page:accordion"}
_OF_PRINTED_WEB_PAGES = {"page:controls"}
_OF_TERMS = {"doc:terms"}
_OF_WORD = {"cells:dragged"}
_OF_BROCHURES = {"doc:boxed_cards"}
_FRAMED = {"doc:framed"}
_UNSEEN = {"text:unseen"}
_BOXED = {"sections:boxed", "sections:told_in_box", "doc:fact_boxes"}
_NOT_RULED = {f"rules:{name}" for name in ONE_OF["rules"]}
CANNOT = {  # what a producer's format has no way to say; such a plan is printed plainly and not counted there
    "reportlab": _UNSEEN | _OF_TERMS | _FRAMED | _WITHOUT_LEVELS | _OF_WEB_PAGES,
    "weasyprint": _UNSEEN | _OF_WORD | _WITHOUT_LEVELS | _OF_WEB_PAGES | {"text:inner_spaces", "text:missing_spaces", "text:fake_bold", "head:vertical"},
    "libreoffice": _UNSEEN | _OF_TERMS | _OF_PRINTED_WEB_PAGES | _OF_BROCHURES | _WITHOUT_LEVELS | _OF_WEB_PAGES | {"text:inner_spaces", "text:missing_spaces", "text:fake_bold", "rules:rectangles", "rules:below", "rules:head", "doc:side_by_side"},
    "docx": _OF_TERMS | _OF_PRINTED_WEB_PAGES | _OF_BROCHURES | _ON_PAGES - {"page:footnotes", "page:wide"} | _NOT_RULED | _OF_WEB_PAGES,
    "xlsx": _OF_TERMS | _FRAMED | {"head:centred"} | _OF_WORD | _OF_PRINTED_WEB_PAGES | _OF_BROCHURES | _WITHOUT_LEVELS | _ON_PAGES - {"page:wide"} | _NOT_RULED | _OF_WEB_PAGES | {"text:links", "doc:labelled", "doc:commitments"},
    "html": _OF_WORD | {"head:centred"} | _OF_BROCHURES | _ON_PAGES - {"page:footnotes", "page:wide"} | _NOT_RULED,
    "text": _UNSEEN | _OF_TERMS | _FRAMED | _BOXED | _OF_WORD | _OF_PRINTED_WEB_PAGES | _ON_PAGES - {"page:wide", "header:repeated", "header:once"} | _NOT_RULED | _OF_WEB_PAGES | _WITHOUT_LEVELS | {"text:breaks", "text:links"},
    "markdown": _UNSEEN | _OF_TERMS | _FRAMED | _BOXED | {"doc:highlights"} | _OF_WORD | _OF_PRINTED_WEB_PAGES | _ON_PAGES - {"page:wide"} | _NOT_RULED | _OF_WEB_PAGES | {"text:links"},
}  # fmt: skip
_COLOURED = {"rag:fill", "rag:symbol", "status:filled", "status:ticked"}
_SPANNED = _MERGED | _GROUPS | _CARDS | {"doc:side_by_side", "merged:steps", "dates:quarter_bars"}
OUT_OF_REACH = {  # what formats cannot print plainly either: they print no plan with one of these
    "text": {"head:two_lines"} | _COLOURED | _SPANNED | _OF_TERMS | {"doc:labelled", "doc:commitments", "leads:dated", "leads:joined", "leads:lines", "updates:dated", "actions:labelled", "actions:agreed"},
    "markdown": _COLOURED | _SPANNED | _OF_TERMS | {"sections:captioned"},
}  # fmt: skip
