"""Creates the views that months are counted from, and what notices their changes."""

from pathlib import Path

from django.db import migrations

HERE = Path(__file__).parent


def _sql(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


ALL = ("INSERT", "UPDATE", "DELETE")
# The tables that `measure_counted` reads, and which changes of each can change a count.
WATCHED = {
    "concerns_concern": ("concern", ALL),
    "concerns_enquiry": ("enquiry", ALL),
    "concerns_risk": ("risk", ALL),
    "concerns_parting": ("parting", ALL),
    "concerns_raiser": ("raiser", ALL),
    "people_person": ("person", ("UPDATE",)),
    "people_outcome": ("outcome", ("UPDATE",)),
    "concerns_sought": ("sought", ALL),
    "people_judgement": ("judgement", ALL),
}
ROWS = {
    "INSERT": "NEW TABLE AS new_rows",
    "UPDATE": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "DELETE": "OLD TABLE AS old_rows",
}
TRIGGERS = "".join(
    f"CREATE TRIGGER insight_{noun}_{event.lower()} AFTER {event} ON {table} "
    f"REFERENCING {ROWS[event]} FOR EACH STATEMENT "
    f"EXECUTE FUNCTION insight_{noun}_changed();\n"
    for table, (noun, events) in WATCHED.items()
    for event in events
)
NO_TRIGGERS = "".join(
    f"DROP TRIGGER insight_{noun}_{event.lower()} ON {table};\n"
    for table, (noun, events) in WATCHED.items()
    for event in events
)
FUNCTIONS = (
    *(f"insight_{noun}_changed()" for noun, _ in WATCHED.values()),
    "insight_touch(bigint[])",
    "insight_touch_following(text[], date[])",
    "insight_month(date)",
)
NOT_FOR_ALL = "".join(f"REVOKE ALL ON FUNCTION {f} FROM PUBLIC;\n" for f in FUNCTIONS)
NO_FUNCTIONS = "".join(f"DROP FUNCTION {f};\n" for f in FUNCTIONS)


class Migration(migrations.Migration):
    """From here on a month whose numbers may have changed is known."""

    dependencies = (
        ("insight", "0004_months_kept"),
        ("concerns", "0032_raiser_kept_out"),
        ("people", "0020_letters_look"),
    )

    operations = (
        migrations.RunSQL(
            _sql("counted.sql").replace("{columns}", _sql("counted_columns.sql")),
            "DROP VIEW measure_touched; DROP VIEW measure_counted; "
            "DROP VIEW measure_raised; DROP VIEW measure_outcome; "
            "DROP INDEX concern_decided_on; DROP INDEX concern_counted_adult;",
        ),
        migrations.RunSQL(_sql("touching.sql"), NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
        migrations.RunSQL(NOT_FOR_ALL, migrations.RunSQL.noop),
    )
