"""Every cell with the references of the records behind it, as rows of a file."""

from collections.abc import Iterator

from alongside.assurance.national_return.behind import Records
from alongside.assurance.national_return.sheets import cells_with_labels
from alongside.standards.return_tables import return_tables

HEADER = (
    "TABLE_REFERENCE",
    "ENQUIRY_TYPE",
    "CATEGORY",
    "SUBCATEGORY",
    "source_reference",
)


def record_rows(records: Records) -> Iterator[tuple[str, ...]]:
    """The rows of `HEADER`, table by table; only some of them are in memory."""
    labels = dict(cells_with_labels())
    for table in return_tables().tables:
        for kind in table.types:
            for cell, record in records.of_table(table, kind):
                yield (cell.table, *labels[cell], record.source_reference)
