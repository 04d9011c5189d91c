"""Dates and statuses in Welsh beside English."""

import random
from datetime import date

from invented_dates import MONTHS, Printed, month_end

_MONTHS = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
           "Rhagfyr"]  # fmt: skip
_STATUSES = {"Complete": "Wedi'i gwblhau", "In progress": "Ar waith", "Ongoing": "Parhaus", "Not started": "Heb ddechrau",
             "On track": "Ar y trywydd iawn", "Delayed": "Oedi", "On hold": "Wedi'i atal"}  # fmt: skip

_SECTIONS = {"Homes": "Cartrefi", "Travel": "Teithio", "Green spaces": "Mannau gwyrdd", "Our own estate": "Ein hystad ein hunain",
             "Working with others": "Gweithio gydag eraill", "Schools and young people": "Ysgolion a phobl ifanc",
             "Safer streets": "Strydoedd mwy diogel", "Jobs and skills": "Swyddi a sgiliau", "Clean air": "Aer glân",
             "Leadership and governance": "Arweinyddiaeth a llywodraethu"}  # fmt: skip
_PARTS = {"Theme": "Thema", "Priority": "Blaenoriaeth", "Objective": "Amcan"}


def title_in_two_languages(seed: int, number: int, section: str) -> str:
    """The title of a section behind the name and number of its kind, in both languages, in one line or two."""
    part = list(_PARTS)[seed % len(_PARTS)]
    welsh, english = f"{_PARTS[part]} {number}: {_SECTIONS[section]}", f"{part} {number}: {section}"
    first, second = (welsh, english) if seed % 2 else (english, welsh)
    return f"{first}\v{second}" if seed % 5 < 2 else f"{first} / {second}"


def status_in_two_languages(text: str, welsh_first: bool) -> str:
    """A usual status with what it is in Welsh."""
    return _both(_STATUSES[text], text, welsh_first)


def date_in_two_languages(chance: random.Random, start: int, welsh_first: bool) -> Printed:
    """A month, a day or a quarter, in both languages."""
    year, month = start + chance.randrange(0, 3), chance.randrange(1, 13)
    first, last, english, welsh = date(year, month, 1), month_end(year, month), MONTHS[month - 1], _MONTHS[month - 1]
    quarter = f"2 {year}/{(year + 1) % 100:02d}"
    day = first.replace(day=chance.randrange(1, 29))
    return chance.choice([
        Printed(_both(f"{welsh} {year}", f"{english} {year}", welsh_first), first, last),
        Printed(_both(f"{day.day} {welsh} {year}", f"{day.day} {english} {year}", welsh_first), day, day),
        Printed(_both(f"Ch{quarter}", f"Q{quarter}", welsh_first), date(year, 7, 1), date(year, 9, 30)),
    ])  # fmt: skip


def _both(welsh: str, english: str, welsh_first: bool) -> str:
    return f"{welsh} / {english}" if welsh_first else f"{english} / {welsh}"
