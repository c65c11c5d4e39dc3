"""What people want to do that carries a risk: sheets, agreements, looks, ends."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_barrier_circles"),
        ("agreed", "0003_actions"),
        ("people", "0011_plan"),
    ]

    operations = [
        migrations.CreateModel(
            name="Risk",
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
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("thinking", "Being thought about"),
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, though not by everybody"),
                            ("not_agreed", "Not agreed"),
                            ("looked", "Looked at again, and goes on"),
                            ("ended", "Ended"),
                        ],
                        default="thinking",
                        max_length=12,
                    ),
                ),
                ("look_again_on", models.DateField(blank=True, null=True)),
                ("begun_by", models.BigIntegerField()),
                ("begun_by_name", models.CharField(max_length=120)),
                ("begun_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("uid", models.UUIDField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RiskAgreement",
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
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("agree", "Everybody agrees"),
                            (
                                "agree_with_dissent",
                                "It goes ahead, and somebody does not agree",
                            ),
                            ("not_agree", "It is not agreed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("decided", models.TextField()),
                ("agreed_on", models.DateField()),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("uid", models.UUIDField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="people.risk",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskDecision",
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
                ("linked_by_name", models.CharField(max_length=120)),
                ("linked_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.decision",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asked",
                        to="people.risk",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskDissent",
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
                ("name", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("reason", models.TextField()),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dissents",
                        to="people.riskagreement",
                    ),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskLook",
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
                ("looked_on", models.DateField()),
                ("what_happened", models.TextField()),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("go_on", "It goes on as it is"),
                            (
                                "change",
                                "Something has to change, so it is thought about again",
                            ),
                            ("stop", "It stops"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("look_again_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("uid", models.UUIDField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looks",
                        to="people.risk",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskMove",
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
                ("verb", models.CharField(max_length=20)),
                ("before", models.CharField(blank=True, max_length=12)),
                (
                    "after",
                    models.CharField(
                        choices=[
                            ("thinking", "Being thought about"),
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, though not by everybody"),
                            ("not_agreed", "Not agreed"),
                            ("looked", "Looked at again, and goes on"),
                            ("ended", "Ended"),
                        ],
                        max_length=12,
                    ),
                ),
                ("moved_by", models.BigIntegerField()),
                ("moved_by_name", models.CharField(max_length=120)),
                ("moved_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="people.risk",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskSheet",
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
                ("step", models.CharField(max_length=12)),
                ("wants", models.CharField(max_length=300)),
                ("why_it_matters", models.TextField(blank=True)),
                ("why_said_by", models.CharField(blank=True, max_length=120)),
                ("benefits", models.TextField(blank=True)),
                ("contingency", models.TextField(blank=True)),
                ("trigger", models.TextField(blank=True)),
                ("look_again_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="people.risk",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RiskOpinion",
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
                ("name", models.CharField(max_length=120)),
                ("relation", models.CharField(max_length=120)),
                ("words", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="people.risksheet",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.AddField(
            model_name="riskagreement",
            name="sheet",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.risksheet",
            ),
        ),
        migrations.CreateModel(
            name="Holder",
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
                ("name", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("part", models.TextField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("yes", "Yes, they have agreed"),
                            ("not_yet", "They have not been asked yet"),
                            ("no", "No, they have not agreed"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holders",
                        to="people.risksheet",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Harm",
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
                ("words", models.TextField()),
                ("how_likely", models.TextField()),
                ("how_bad", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="harms",
                        to="people.risksheet",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskWay",
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
                ("words", models.CharField(max_length=300)),
                ("good", models.TextField()),
                ("bad", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ways",
                        to="people.risksheet",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Safeguard",
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
                ("words", models.CharField(max_length=300)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="safeguards",
                        to="people.risksheet",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="SafeguardAction",
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
                ("words", models.CharField(max_length=300)),
                (
                    "action",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.action",
                    ),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undertaken",
                        to="people.risk",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="risk",
            index=models.Index(fields=["person", "-id"], name="risk_newest"),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.UniqueConstraint(
                fields=("begun_by", "uid"), name="risk_begun_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "thinking",
                            "agreed",
                            "dissent",
                            "not_agreed",
                            "looked",
                            "ended",
                        ],
                    )
                ),
                name="risk_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("look_again_on__isnull", False),
                        ("state__in", ("agreed", "dissent", "looked")),
                    ),
                    models.Q(
                        models.Q(
                            ("state__in", ("agreed", "dissent", "looked")),
                            _negated=True,
                        ),
                        ("look_again_on", None),
                    ),
                    _connector="OR",
                ),
                name="risk_that_goes_on_is_looked_at_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="riskdecision",
            constraint=models.UniqueConstraint(
                fields=("risk", "decision"), name="risk_decision_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="riskdissent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("role", ""), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                ),
                name="risk_dissent_is_named_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="risklook",
            constraint=models.UniqueConstraint(
                fields=("risk", "uid"), name="risk_look_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="risklook",
            constraint=models.CheckConstraint(
                condition=models.Q(("what_happened", ""), _negated=True),
                name="risk_look_says_what_happened",
            ),
        ),
        migrations.AddConstraint(
            model_name="risklook",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("look_again_on__isnull", False), ("result", "go_on")),
                    models.Q(
                        ("result__in", ("change", "stop")),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="risk_look_has_what_its_result_needs",
            ),
        ),
        migrations.AddIndex(
            model_name="risksheet",
            index=models.Index(fields=["risk", "-id"], name="risk_sheet_newest"),
        ),
        migrations.AddConstraint(
            model_name="risksheet",
            constraint=models.CheckConstraint(
                condition=models.Q(("wants", ""), _negated=True),
                name="risk_sheet_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="risksheet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("why_it_matters", ""),
                    models.Q(("why_said_by", ""), _negated=True),
                    _connector="OR",
                ),
                name="risk_sheet_says_whose_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="riskopinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("relation", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="risk_opinion_is_somebodys",
            ),
        ),
        migrations.AddConstraint(
            model_name="riskagreement",
            constraint=models.UniqueConstraint(
                fields=("risk", "uid"), name="risk_agreement_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="riskagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("decided", ""), _negated=True),
                name="risk_agreement_says_what_they_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="holder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("role", ""), _negated=True),
                    models.Q(("part", ""), _negated=True),
                ),
                name="holder_is_named_with_a_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="harm",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("how_likely", ""), _negated=True),
                    models.Q(("how_bad", ""), _negated=True),
                    models.Q(("how_likely__regex", "^[0-9 .,/%]+$"), _negated=True),
                    models.Q(("how_bad__regex", "^[0-9 .,/%]+$"), _negated=True),
                ),
                name="harm_is_told_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="safeguardaction",
            constraint=models.UniqueConstraint(
                fields=("risk", "words"), name="safeguard_is_done_once"
            ),
        ),
        *row_security.protect(
            "people_risk",
            "people_riskmove",
            "people_riskdecision",
            "people_risksheet",
            "people_harm",
            "people_holder",
            "people_riskway",
            "people_riskopinion",
            "people_safeguard",
            "people_safeguardaction",
            "people_riskagreement",
            "people_riskdissent",
            "people_risklook",
        ),
    ]
