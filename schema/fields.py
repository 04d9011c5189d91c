"""Fields that many stages ask for together: who answers for an action, when it is due, how far it is."""

WHO = frozenset({"lead_text", "support_text"})
WHEN = frozenset({"target_text", "start_text"})  # as a plan says it before anything is done
DATES = WHEN | {"completed_text"}  # of the action itself
ALL_DATES = DATES | {"review_text"}
HOW_FAR = frozenset({"status_text", "rag_text"})
WHO_WHEN_HOW_FAR = DATES | HOW_FAR | {"lead_text"}
LEAD_AND_TARGET = ("lead_text", "target_text")  # which one cell, title or end of a sentence often tells together
