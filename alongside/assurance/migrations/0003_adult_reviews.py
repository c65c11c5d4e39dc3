"""Safeguarding adult reviews, counted without a name, and what is drawn of them."""

from pathlib import Path

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock

VIEWS = Path(__file__).with_name("reviews.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [
        ("assurance", "0002_national_return"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdultReview",
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
                ("reference", models.CharField(max_length=24, unique=True)),
            ],
            options={
                "ordering": ("reference",),
            },
        ),
        migrations.CreateModel(
            name="AdultReviewVersion",
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
                ("number", models.PositiveIntegerField()),
                ("counted_on", models.DateField()),
                ("why_taken_back", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="assurance.adultreview",
                    ),
                ),
            ],
            options={
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="InAdultReview",
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
                ("harm", models.CharField(max_length=12)),
                ("age_band", models.CharField(max_length=12)),
                ("people", models.PositiveSmallIntegerField()),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="assurance.adultreviewversion",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NoAdultReviews",
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
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("is_so", models.BooleanField()),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("year", "-number"),
            },
        ),
        migrations.AddConstraint(
            model_name="adultreviewversion",
            constraint=models.UniqueConstraint(
                fields=("review", "number"), name="adult_review_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="inadultreview",
            constraint=models.UniqueConstraint(
                fields=("version", "harm", "age_band"), name="in_adult_review_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="inadultreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "age_band__in",
                        ("18_64", "65_74", "75_84", "85_94", "95_plus", "not_known"),
                    ),
                    ("harm__in", ("died", "survived")),
                    ("people__gt", 0),
                ),
                name="in_adult_review_counts_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="noadultreviews",
            constraint=models.UniqueConstraint(
                fields=("year", "number"), name="no_adult_reviews_one_after_another"
            ),
        ),
        migrations.RunSQL(
            VIEWS, "DROP VIEW measure_review; DROP VIEW measure_year_without_reviews"
        ),
    ]
