"""The register of authorities: complete, consistent, and found in sentences."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import PROJECT, RENDITIONS, seed

from parsers.readers import read_document
from schema.authorities import at_date, find_mentions, of_slug, register

CURRENT = [entry for entry in register().values() if entry.authority.valid_to is None]
CODES = {
    ("England", "county"): "E10", ("England", "unitary"): "E06", ("England", "metropolitan_district"): "E08",
    ("England", "london_borough"): "E09", ("England", "district"): "E07", ("England", "combined_authority"): "E47",
    ("England", "other"): "E61", ("Wales", "unitary"): "W06", ("Scotland", "unitary"): "S12",
    ("Northern Ireland", "district"): "N09",
}  # fmt: skip


def test_every_principal_authority_is_there():
    """The numbers that everybody can check: 317 in England, 22 in Wales, 32 in Scotland, 11 in Northern Ireland."""
    counts = Counter((entry.authority.nation, str(entry.authority.kind)) for entry in CURRENT)
    assert counts == {
        ("England", "county"): 21, ("England", "unitary"): 63, ("England", "metropolitan_district"): 36,
        ("England", "london_borough"): 33, ("England", "district"): 164, ("England", "combined_authority"): 15,
        ("England", "other"): 1, ("Wales", "unitary"): 22, ("Scotland", "unitary"): 32, ("Northern Ireland", "district"): 11,
    }  # fmt: skip


def test_codes_have_the_form_of_their_kind():
    """E06 for English unitaries, W06 for Welsh, and so on; no code stands twice."""
    codes = [entry.authority.gss_code for entry in register().values() if entry.authority.gss_code]
    assert len(codes) == len(set(codes))
    for entry in register().values():
        code = entry.authority.gss_code
        if code:
            prefix = CODES[entry.authority.nation, str(entry.authority.kind)]
            assert re.fullmatch(rf"{prefix}\d{{6}}", code), entry


def test_every_code_in_force_is_the_current_one():
    """The list of all codes, past ones included, agrees with the register."""
    path = PROJECT / "schema" / "register" / "gss_codes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    latest = {row["authority_id"]: row["gss_code"] for row in rows if not row["valid_to"]}
    for entry in CURRENT:
        assert latest[entry.authority.authority_id] == entry.authority.gss_code
    recoded = Counter(row["authority_id"] for row in rows)
    assert recoded["barnsley"] == recoded["sheffield"] == 2


def test_successions_are_unbroken():
    """Every abolished authority names successors that exist, and the day after its last one of them did."""
    for entry in register().values():
        authority = entry.authority
        if authority.valid_to is None:
            assert authority.replaced_by is None, authority
            continue
        successors = [register()[name].authority for name in (authority.replaced_by or "").split(";")]
        after = authority.valid_to + timedelta(days=1)
        assert any((successor.valid_from or date.min) <= after for successor in successors), authority


def test_no_abbreviation_stands_for_two():
    """An ambiguous one is left out."""
    short = [name for entry in register().values() for name in set(entry.names) if name.isupper()]
    assert [name for name, count in Counter(short).items() if count > 1] == []


@pytest.mark.parametrize("frame", ["{}", "Report of {} for 2020", "In {}, residents said so."])
def test_every_current_authority_is_found_by_each_of_its_names(frame: str):
    """In a sentence, as the authority of today."""
    for entry in CURRENT:
        for name in entry.names:
            mentions = find_mentions(frame.format(name))
            found = {at_date(mention.authority_ids, None) for mention in mentions}
            assert found == {entry.authority.authority_id}, (name, mentions)


@pytest.mark.parametrize(("name", "ending"), RENDITIONS)
def test_the_prose_of_the_seeds_names_nobody_else(name: str, ending: str):
    """No word of the two plans is taken for another authority."""
    source = read_document(seed(name, ending))
    texts = [p.text for p in source.paragraphs] + [c.text for grid in source.grids for c in grid.cells]
    found = {a for text in texts for mention in find_mentions(text) for a in mention.authority_ids}
    assert found <= {name}


@pytest.mark.parametrize(
    ("folder", "authority"),
    [("islington", "islington"), ("RBKC", "kensington-and-chelsea"), ("Hull", "kingston-upon-hull"),
     ("Bath & North East Somerset", "bath-and-north-east-somerset"), ("reports", None)],
)  # fmt: skip
def test_a_folder_is_known_by_any_name_of_its_authority(folder: str, authority: str | None):
    """Short name, official name or abbreviation."""
    assert of_slug(Path(folder).name) == authority


def test_a_name_that_two_bodies_bore_is_that_of_the_documents_time():
    """Somerset was a county until March 2023, a unitary after."""
    (mention,) = find_mentions("Somerset")
    assert at_date(mention.authority_ids, date(2019, 5, 1)) != at_date(mention.authority_ids, date(2024, 5, 1))
