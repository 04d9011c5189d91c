"""Tables near action plans whose rows have owners and dates as well, and no actions: registers, procedures, calendars."""

import random

import invented
from invented_dates import MONTHS
from neighbours import Drawn, table_with_title
from printed import Block

_SUPPLIERS = ["Ashby Grounds Ltd", "Northern Fleet plc", "Cobalt IT Ltd", "Brightway Cleaning"]
_TITLES_OF_CONTRACTS = ["Grounds maintenance", "Vehicle hire", "Office cleaning", "Lift repairs", "Payroll software"]


def draw(chance: random.Random, start: int) -> list[Block]:
    """One such table with its title."""
    makers = [_procedure, _contracts, _assets, _decisions, _courses, _campaigns, _retention]
    return table_with_title(chance, chance.choice(makers)(chance, start), 1.0)


def _procedure(chance: random.Random, start: int) -> Drawn:
    steps = [("Call the duty manager", "Within 1 hour"), ("Close the road", "Within 4 hours"),
             ("Write to the households", "Within 2 working days"), ("Hold a debrief", "Within 10 working days")]  # fmt: skip
    rows = [[str(number), what, chance.choice(invented.POSTS), when] for number, (what, when) in enumerate(steps, 1)]
    return "What to do after a flood warning", ["Step", "What to do", "Who", "When"], rows


def _contracts(chance: random.Random, start: int) -> Drawn:
    rows = [[f"C{chance.randrange(100, 999)}", title, chance.choice(_SUPPLIERS), _day(chance, start - 2), _day(chance, start + 2),
             chance.choice(invented.POSTS)] for title in chance.sample(_TITLES_OF_CONTRACTS, 4)]  # fmt: skip
    end = chance.choice(["Contract manager", "Contract owner"])
    return "Register of contracts", ["Contract no.", "Title", "Supplier", "Start date", "End date", end], rows


def _assets(chance: random.Random, start: int) -> Drawn:
    things = ["War memorial", "Bus shelter", "Play area", "Ride-on mower", "Notice board"]
    rows = [[str(number), thing, f"{chance.choice(invented.PLACES)} Green", f"£{chance.randrange(2, 90)},000", _day(chance, start - 9)]
            for number, thing in enumerate(chance.sample(things, 4), 1)]  # fmt: skip
    headings = [
        "Asset no.",
        "Description",
        "Location",
        "Insurance value",
        chance.choice(["Acquired", "Last inspected"]),
    ]
    return "Register of assets", headings, rows


def _decisions(chance: random.Random, start: int) -> Drawn:
    rows = [[f"To approve {thing}", chance.choice(["Cabinet", "Full Council", "Portfolio holder"]), f"{chance.choice(MONTHS)} {start}",
             chance.choice(invented.POSTS)] for thing in chance.sample(invented.THINGS, 4)]  # fmt: skip
    return (
        "Forward plan of decisions",
        ["Decision to be taken", "Decision maker", "Date of decision", "Contact officer"],
        rows,
    )


def _courses(chance: random.Random, start: int) -> Drawn:
    names = ["Chairing meetings", "Planning for new members", "Data protection", "Safeguarding adults", "First aid"]
    rows = [[name, chance.choice(["All members", "New staff", "Managers"]), chance.choice(["Monitoring Officer", "LGA peer"]), _day(chance, start),
             chance.choice(["2 hours", "Half a day"])] for name in chance.sample(names, 4)]  # fmt: skip
    return (
        "Training programme",
        ["Course", "Audience", chance.choice(["Trainer", "Facilitator"]), "Date", "Duration"],
        rows,
    )


def _campaigns(chance: random.Random, start: int) -> Drawn:
    campaigns = [("Love your leftovers", "Plan your meals"), ("Walk to school week", "Leave the car at home"),
                 ("Recycle week", "Rinse it out"), ("Clean air day", "Switch off your engine")]  # fmt: skip
    rows = [[month, name, message, chance.choice(["Posters", "Social media", "Local radio"]), chance.choice(invented.BODIES)]
            for month, (name, message) in zip(MONTHS[::3], campaigns, strict=True)]  # fmt: skip
    return "Calendar of campaigns", ["Month", "Campaign", "Key message", "Channel", "Lead"], rows


def _retention(chance: random.Random, start: int) -> Drawn:
    kinds = ["Invoices", "Planning files", "Minutes of meetings", "Job applications", "Complaints"]
    rows = [[kind, chance.choice(["6 years", "7 years", "12 months", "Permanent"]), chance.choice(["Destroy", "Transfer to the archive", "Review"]),
             chance.choice(invented.BODIES)] for kind in chance.sample(kinds, 4)]  # fmt: skip
    return (
        "Retention schedule",
        ["Record type", "Retention period", "Action at end of period", "Responsible section"],
        rows,
    )


def _day(chance: random.Random, year: int) -> str:
    return f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} {year}"
