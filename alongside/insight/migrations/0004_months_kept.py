"""The counts of months are kept, with what was touched since."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("insight", "0003_one_happening_counts_once"),
    ]

    operations = [
        migrations.CreateModel(
            name="Counting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("definitions", models.CharField(max_length=64)),
                ("computed_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="TouchedMonth",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("month", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="MonthCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("month", models.DateField()),
                ("code", models.CharField(max_length=24)),
                ("breakdown", models.CharField(blank=True, max_length=24)),
                ("group_code", models.CharField(blank=True, max_length=32)),
                ("number", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["month"], name="month_count_month")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "breakdown", "month", "group_code"),
                        name="month_count_once",
                    )
                ],
            },
        ),
    ]
