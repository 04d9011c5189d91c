"""Statuses and ratings as councils print them, each with what it means."""

STATUSES = {"Complete": "complete", "In progress": "ongoing", "Ongoing": "ongoing", "Not started": "not_started",
            "On track": "on_track", "Delayed": "at_risk", "On hold": "on_hold"}  # fmt: skip
HARD_STATUSES = {"In progress on track": "on_track", "Started": "ongoing", "Planned": "not_started", "Proposed": "not_started",
                 "Paused": "on_hold", "Actioned": "complete", "Achieved": "complete", "Reprogrammed": "at_risk", "On-going": "ongoing",
                 "Delayed by less than 3 months": "at_risk", "Slipping": "at_risk", "Overdue": "overdue", "Deferred": "on_hold",
                 "Outstanding": "not_started", "COMPLETED": "complete", "Behind schedule": "at_risk", "Cancelled": "cancelled"}  # fmt: skip
RAGS = {"Red": "red", "Amber": "amber", "Green": "green"}
MARKS = {"red": "■", "amber": "▲", "green": "●", "blue": "✔", "grey": "◆"}
MORE_RAGS = {"Blue": "blue", "Grey": "grey"}
RAG_FILLS = {"red": "#ff0000", "amber": "#ffc000", "green": "#00b050", "blue": "#0070c0", "grey": "#a6a6a6"}
MEANINGS = {"red": "Not started", "amber": "Some delay", "green": "On track"}  # of colours, in a key
MEANT = {"red": "not_started", "amber": "at_risk", "green": "on_track"}
