"""Reviews of care, and what is tried with somebody who did not take part."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_barrier_circles"),
        ("agreed", "0003_actions"),
        ("people", "0009_liberty"),
    ]

    operations = [
        migrations.CreateModel(
            name="Review",
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
                ("kind", models.CharField(max_length=24)),
                ("event", models.CharField(blank=True, max_length=24)),
                ("why", models.TextField(blank=True)),
                ("care_began_on", models.DateField(blank=True, null=True)),
                ("timer", models.CharField(max_length=24)),
                ("due_on", models.DateField()),
                ("next_on", models.DateField()),
                ("why_later", models.TextField(blank=True)),
                ("why_another", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("scheduled", "A day is set"),
                            ("prepared", "Prepared"),
                            ("held", "Talked over"),
                            ("drafted", "What will change is written down"),
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, but not by everybody"),
                            ("not_agreed", "Not agreed"),
                            ("live", "Begun"),
                            ("resting", "Resting, to be asked again"),
                        ],
                        default="scheduled",
                        max_length=12,
                    ),
                ),
                ("took_part", models.CharField(blank=True, max_length=24)),
                ("rest_reason", models.CharField(blank=True, max_length=24)),
                ("live_on", models.DateField(blank=True, null=True)),
                ("begun_by", models.BigIntegerField()),
                ("begun_by_name", models.CharField(max_length=120)),
                ("begun_at", models.DateTimeField(default=alongside.access.clock.now)),
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
            name="NextTry",
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
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next_tries",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="ReviewDraft",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("changes", models.TextField()),
                ("stays", models.TextField(blank=True)),
                ("shared_on", models.DateField()),
                ("shared_in", models.CharField(max_length=24)),
                ("shared_how", models.TextField()),
                ("what_they_said", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewMeeting",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("held_on", models.DateField()),
                ("place", models.CharField(blank=True, max_length=200)),
                ("took_part", models.CharField(max_length=24)),
                ("their_words", models.TextField(blank=True)),
                ("who_was_there", models.TextField()),
                ("heard", models.TextField()),
                ("missing", models.TextField()),
                ("quality", models.TextField()),
                ("outcomes", models.TextField()),
                ("challenges", models.TextField()),
                ("works", models.TextField(blank=True)),
                ("ahead", models.TextField()),
                ("not_seen", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewMove",
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
                ("verb", models.CharField(max_length=24)),
                (
                    "before",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("scheduled", "A day is set"),
                            ("prepared", "Prepared"),
                            ("held", "Talked over"),
                            ("drafted", "What will change is written down"),
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, but not by everybody"),
                            ("not_agreed", "Not agreed"),
                            ("live", "Begun"),
                            ("resting", "Resting, to be asked again"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "after",
                    models.CharField(
                        choices=[
                            ("scheduled", "A day is set"),
                            ("prepared", "Prepared"),
                            ("held", "Talked over"),
                            ("drafted", "What will change is written down"),
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, but not by everybody"),
                            ("not_agreed", "Not agreed"),
                            ("live", "Begun"),
                            ("resting", "Resting, to be asked again"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("by_user", models.BigIntegerField()),
                ("by_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ReviewNote",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("uid", models.UUIDField(unique=True)),
                ("words", models.TextField()),
                ("said_by", models.CharField(max_length=120)),
                ("said_as", models.CharField(max_length=24)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewPreparation",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("talk_about", models.TextField(blank=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("when_words", models.CharField(blank=True, max_length=200)),
                ("way", models.CharField(blank=True, max_length=24)),
                ("told_in", models.CharField(blank=True, max_length=24)),
                ("with_whom", models.TextField(blank=True)),
                ("not_there", models.TextField(blank=True)),
                ("said_by", models.CharField(max_length=120)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.conversation",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewRequest",
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
                ("uid", models.UUIDField(unique=True)),
                ("asked_by", models.CharField(max_length=120)),
                ("asked_as", models.CharField(max_length=24)),
                ("words", models.TextField()),
                ("asked_on", models.DateField(default=alongside.access.clock.today)),
                ("reply_by", models.DateField()),
                ("timer", models.CharField(max_length=24)),
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
            name="ReviewAnswer",
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
                ("is_yes", models.BooleanField()),
                ("words", models.TextField()),
                ("why_late", models.TextField(blank=True)),
                ("answered_by", models.BigIntegerField()),
                ("answered_by_name", models.CharField(max_length=120)),
                (
                    "answered_at",
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
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="people.reviewrequest",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="review",
            name="request",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.reviewrequest",
            ),
        ),
        migrations.CreateModel(
            name="ReviewVerdict",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agreed", "Agreed"),
                            ("dissent", "Agreed, but not by everybody"),
                            ("not_agreed", "Not agreed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("what_next", models.CharField(blank=True, max_length=24)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.reviewdraft",
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
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewDissent",
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
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dissents",
                        to="people.reviewverdict",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="TakingPart",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("own_words", models.TextField(blank=True)),
                ("ask_again_on", models.DateField(blank=True, null=True)),
                ("behind", models.TextField(blank=True)),
                ("relationship", models.TextField(blank=True)),
                ("way_of_asking", models.TextField(blank=True)),
                ("afraid", models.TextField(blank=True)),
                ("trusts", models.TextField(blank=True)),
                ("at_risk", models.CharField(blank=True, max_length=8)),
                ("risk_done", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="review",
            name="rests_on",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.takingpart",
            ),
        ),
        migrations.CreateModel(
            name="Attempt",
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
                ("change_reason", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("uid", models.UUIDField(unique=True)),
                ("tried_on", models.DateField()),
                ("tried_by", models.CharField(max_length=120)),
                ("way", models.CharField(max_length=24)),
                ("what_happened", models.TextField()),
                ("what_they_said", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["review", "-id"], name="attempt_newest")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("tried_by", ""), _negated=True),
                            models.Q(("way", ""), _negated=True),
                            models.Q(("what_happened", ""), _negated=True),
                        ),
                        name="attempt_says_who_how_and_what",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewDay",
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
                ("was_for", models.DateField()),
                ("words", models.TextField()),
                ("now_by", models.DateField()),
                ("said_by", models.BigIntegerField()),
                ("said_by_name", models.CharField(max_length=120)),
                ("said_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="days",
                        to="people.review",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="review_day_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("now_by__gt", models.F("was_for"))),
                        name="review_day_is_later",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="reviewdraft",
            index=models.Index(fields=["review", "-id"], name="reviewdraft_newest"),
        ),
        migrations.AddConstraint(
            model_name="reviewdraft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("changes", ""), _negated=True),
                    models.Q(("shared_in", ""), _negated=True),
                    models.Q(("shared_how", ""), _negated=True),
                ),
                name="review_draft_is_shared",
            ),
        ),
        migrations.AddIndex(
            model_name="reviewmeeting",
            index=models.Index(fields=["review", "-id"], name="reviewmeeting_newest"),
        ),
        migrations.AddConstraint(
            model_name="reviewmeeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("heard", ""), _negated=True),
                    models.Q(("missing", ""), _negated=True),
                    models.Q(("quality", ""), _negated=True),
                    models.Q(("outcomes", ""), _negated=True),
                    models.Q(("challenges", ""), _negated=True),
                    models.Q(("ahead", ""), _negated=True),
                    models.Q(("not_seen", ""), _negated=True),
                ),
                name="review_meeting_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewmeeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("took_part", "not"),
                    models.Q(("their_words", ""), _negated=True),
                    _connector="OR",
                ),
                name="review_meeting_has_their_words",
            ),
        ),
        migrations.AddIndex(
            model_name="reviewnote",
            index=models.Index(fields=["review", "-id"], name="reviewnote_newest"),
        ),
        migrations.AddConstraint(
            model_name="reviewnote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("said_by", ""), _negated=True),
                ),
                name="review_note_says_what_and_who",
            ),
        ),
        migrations.AddIndex(
            model_name="reviewpreparation",
            index=models.Index(
                fields=["review", "-id"], name="reviewpreparation_newest"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewpreparation",
            constraint=models.CheckConstraint(
                condition=models.Q(("said_by", ""), _negated=True),
                name="review_preparation_says_who",
            ),
        ),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(fields=["person", "-id"], name="review_request_newest"),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked_by", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="review_request_says_who_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="review_answer_gives_reasons",
            ),
        ),
        migrations.AddIndex(
            model_name="reviewverdict",
            index=models.Index(fields=["review", "-id"], name="reviewverdict_newest"),
        ),
        migrations.AddConstraint(
            model_name="reviewverdict",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "not_agreed"), _negated=True),
                    models.Q(
                        models.Q(("words", ""), _negated=True),
                        models.Q(("what_next", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="review_not_agreed_says_what_next",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewdissent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="review_dissent_has_a_name_and_a_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="takingpart",
            index=models.Index(fields=["review", "-id"], name="takingpart_newest"),
        ),
        migrations.AddConstraint(
            model_name="takingpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("at_risk__in", ("yes", "unknown")), _negated=True),
                    models.Q(("risk_done", ""), _negated=True),
                    _connector="OR",
                ),
                name="taking_part_risk_says_what_is_done",
            ),
        ),
        migrations.AddConstraint(
            model_name="takingpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("own_words", ""), ("ask_again_on__isnull", False), _connector="OR"
                ),
                name="taking_part_own_words_have_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(fields=["person", "-id"], name="review_newest"),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                condition=models.Q(("state", "live"), _negated=True),
                fields=["next_on", "id"],
                name="review_by_next_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    models.Q(("state", "live"), _negated=True), ("why_another", "")
                ),
                fields=("person",),
                name="review_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("next_on__gte", models.F("due_on"))),
                name="review_day_moves_only_onwards",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ("agreed", "dissent", "live")), _negated=True
                    ),
                    models.Q(("took_part", "not"), _negated=True),
                    ("rests_on__isnull", False),
                    _connector="OR",
                ),
                name="review_not_taking_part_settles_nothing",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "resting"), _negated=True),
                    models.Q(
                        models.Q(("rest_reason", ""), _negated=True),
                        models.Q(
                            models.Q(
                                (
                                    "rest_reason__in",
                                    ("not_found_the_way", "does_not_want"),
                                ),
                                _negated=True,
                            ),
                            ("rests_on__isnull", False),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="review_rests_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "live"), _negated=True),
                    ("live_on__isnull", False),
                    _connector="OR",
                ),
                name="review_live_has_a_day",
            ),
        ),
        *row_security.protect(
            "people_reviewrequest",
            "people_reviewanswer",
            "people_review",
            "people_reviewmove",
            "people_reviewday",
            "people_reviewpreparation",
            "people_reviewnote",
            "people_reviewmeeting",
            "people_reviewdraft",
            "people_reviewverdict",
            "people_reviewdissent",
            "people_takingpart",
            "people_attempt",
            "people_nexttry",
        ),
    ]
