"""The tables of the national return, to the letter."""

from alongside.assurance.national_return.figures import every_cell
from alongside.standards.return_tables import HEALTH_CONDITIONS, return_tables

CODES = (
    "SG1a SG1b SG1c SG1d SG1e SG1f SG2a SG2a_b1 SG2b SG2c SG2d SG2e SG3a SG4a SG5a SG5b"
)


def labels(table, column=False):
    found = return_tables().get(table)
    return [entry.label for entry in (found.columns if column else found.entries)]


def test_every_table_of_the_return_is_there():
    assert [table.code for table in return_tables().tables] == CODES.split()


def test_the_labels_are_exact():
    assert labels("SG1f") == [
        "Total Number of Safeguarding Concerns",
        "Total Number of Section 42 Safeguarding Enquiries",
        "Total Number of Other Safeguarding Enquiries",
    ]
    assert labels("SG5a") == [
        "Where one or more individuals died",
        "Where no individuals died",
    ]
    assert labels("SG5b") == [
        "Who suffered serious harm and died",
        "Who suffered serious harm and survived",
    ]
    assert labels("SG2a", column=True) == [
        "Service Provider",
        "Other - Known to individual",
        "Other - Unknown to individual",
    ]
    assert labels("SG3a")[2:4] == ["Don't know", "Not recorded"]
    assert labels("SG4a")[3:5] == ["Don't Know", "Not Recorded"]


def test_only_the_two_published_conditions_count_as_read_at_their_source():
    verified = [entry.label for entry in HEALTH_CONDITIONS if entry.verified]

    assert verified == [
        "Learning, Developmental or Intellectual Disability (Autism excluding "
        "Asperger's Syndrome/ High Functioning Autism)",
        "Learning, Developmental or Intellectual Disability (Asperger's Syndrome/ "
        "High Functioning Autism)",
    ]


def test_what_was_not_read_at_its_source_is_marked():
    tables = return_tables()

    assert tables.get("SG1a").is_verified("section_42")
    assert not tables.get("SG1b").is_verified("concerns")
    assert not tables.get("SG2a").is_verified("concluded_other")
    assert not tables.get("SG3a").breakdown_verified
    assert tables.get("SG2d").unverified


def test_no_cell_stands_twice():
    cells = every_cell()

    assert len(cells) == len(set(cells))
