import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import housingfirst.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("cases", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Aftercare",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shelter", models.CharField(max_length=120, verbose_name="shelter")),
                ("discharged_on", models.DateField(verbose_name="left the shelter")),
                ("until", models.DateField(verbose_name="last day")),
                (
                    "weekly_hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="hours a week"
                    ),
                ),
                ("does", models.TextField(max_length=2000, verbose_name="what the shelter does")),
                (
                    "beside",
                    models.CharField(
                        choices=[
                            ("none", "No home support beside it"),
                            ("p85", "Support under § 85"),
                            ("p85a", "Support under § 85 a"),
                        ],
                        max_length=5,
                        verbose_name="home support beside it",
                    ),
                ),
                (
                    "support_does",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the home support does"),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="aftercare", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "aftercare of a shelter",
                "verbose_name_plural": "aftercare of shelters",
                "ordering": ["-discharged_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__gte", models.F("discharged_on")),
                            (
                                "until__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("discharged_on"), "+", models.Value(datetime.timedelta(days=366))
                                ),
                            ),
                        ),
                        name="aftercare_within_a_year",
                        violation_error_message="Aftercare ends at most a year after the discharge.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("beside", "none"), models.Q(("support_does", ""), _negated=True), _connector="OR"
                        ),
                        name="aftercare_says_who_does_what",
                        violation_error_message="Write what the home support does, so that the citizen knows who does what.",
                    ),
                    models.UniqueConstraint(
                        fields=("citizen", "shelter", "discharged_on"),
                        name="aftercare_once_a_discharge",
                        violation_error_message="The aftercare of that discharge is written already. Change that one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AftercareEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("shelter", models.CharField(max_length=120, verbose_name="shelter")),
                ("discharged_on", models.DateField(verbose_name="left the shelter")),
                ("until", models.DateField(verbose_name="last day")),
                (
                    "weekly_hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="hours a week"
                    ),
                ),
                ("does", models.TextField(max_length=2000, verbose_name="what the shelter does")),
                (
                    "beside",
                    models.CharField(
                        choices=[
                            ("none", "No home support beside it"),
                            ("p85", "Support under § 85"),
                            ("p85a", "Support under § 85 a"),
                        ],
                        max_length=5,
                        verbose_name="home support beside it",
                    ),
                ),
                (
                    "support_does",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the home support does"),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.aftercare",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("read_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("stopped_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "calendar address",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stopped_at__isnull", True)),
                        fields=("user",),
                        name="calendarfeed_one_live",
                        violation_error_message="You have a calendar address already. Stop it first.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarFeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("digest", models.CharField(editable=False, max_length=64)),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("stopped_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.calendarfeed",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommunityActivity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="what kind")),
                ("wish", models.CharField(max_length=500, verbose_name="the citizen's wish")),
                ("wished_on", models.DateField(verbose_name="said on")),
                ("barrier", models.CharField(blank=True, max_length=500, verbose_name="what stands in the way")),
                (
                    "goes_along",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worker", "The worker"),
                            ("volunteer", "A volunteer picks up"),
                            ("network", "Somebody of the network"),
                            ("nobody", "Nobody, the citizen goes alone"),
                        ],
                        max_length=10,
                        verbose_name="who goes along",
                    ),
                ),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planned on")),
                (
                    "kept",
                    models.CharField(
                        blank=True,
                        choices=[("kept", "It came to be"), ("not_kept", "It came to nothing this time")],
                        max_length=10,
                        verbose_name="how it went",
                    ),
                ),
                (
                    "afterwards",
                    models.CharField(blank=True, max_length=500, verbose_name="what the citizen says of it"),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="community_activities",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "network or community activity",
                "verbose_name_plural": "network and community activities",
                "ordering": ["-wished_on", "-pk"],
                "indexes": [models.Index(fields=["citizen", "-wished_on"], name="communityactivity_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kept", ""), ("planned_on__isnull", False), _connector="OR"),
                        name="communityactivity_kept_was_planned",
                        violation_error_message="Write the day it was planned for, too.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("wish", ""), _negated=True),
                        name="communityactivity_has_wish",
                        violation_error_message="Write what the citizen wishes.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommunityActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40, verbose_name="what kind")),
                ("wish", models.CharField(max_length=500, verbose_name="the citizen's wish")),
                ("wished_on", models.DateField(verbose_name="said on")),
                ("barrier", models.CharField(blank=True, max_length=500, verbose_name="what stands in the way")),
                (
                    "goes_along",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worker", "The worker"),
                            ("volunteer", "A volunteer picks up"),
                            ("network", "Somebody of the network"),
                            ("nobody", "Nobody, the citizen goes alone"),
                        ],
                        max_length=10,
                        verbose_name="who goes along",
                    ),
                ),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planned on")),
                (
                    "kept",
                    models.CharField(
                        blank=True,
                        choices=[("kept", "It came to be"), ("not_kept", "It came to nothing this time")],
                        max_length=10,
                        verbose_name="how it went",
                    ),
                ),
                (
                    "afterwards",
                    models.CharField(blank=True, max_length=500, verbose_name="what the citizen says of it"),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.communityactivity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Competence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("method", "Method course"),
                            ("supervision", "Method supervision"),
                            ("guide", "Guide training"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("wished_on", models.DateField(blank=True, null=True, verbose_name="wished")),
                ("made_on", models.DateField(blank=True, null=True, verbose_name="made on")),
                ("renew_on", models.DateField(blank=True, null=True, verbose_name="renew by")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="competences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "competence of a worker",
                "verbose_name_plural": "competences of workers",
                "ordering": ["worker", "kind", "method"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("worker", "kind", "method", "made_on"),
                        name="competence_once_a_day",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("made_on__isnull", False),
                            models.Q(("renew_on__isnull", True), ("wished_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="competence_made_or_wished",
                        violation_error_message="Write when it was made, or that it is wished.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("renew_on__isnull", True), ("renew_on__gt", models.F("made_on")), _connector="OR"
                        ),
                        name="competence_renewed_later",
                        violation_error_message="It is renewed after it was made. Choose a later day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "method"), models.Q(("method", ""), _negated=True)),
                            models.Q(models.Q(("kind", "method"), _negated=True), ("method", "")),
                            _connector="OR",
                        ),
                        name="competence_method_of_a_method_course",
                        violation_error_message="A method course names its method, and nothing else does.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("method", "Method course"),
                            ("supervision", "Method supervision"),
                            ("guide", "Guide training"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("wished_on", models.DateField(blank=True, null=True, verbose_name="wished")),
                ("made_on", models.DateField(blank=True, null=True, verbose_name="made on")),
                ("renew_on", models.DateField(blank=True, null=True, verbose_name="renew by")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.competence",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Course",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting for a worker"), ("active", "Under way"), ("closed", "Closed")],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("need_met", "Does not need it any longer"),
                            ("cti_completed", "CTI is completed, others take over"),
                            ("other_support", "Goes on with other support"),
                            ("moved_away", "Moved to another municipality"),
                            ("own_wish", "Does not want support any longer"),
                            ("residential", "Moved into residential care"),
                            ("died", "Died"),
                            ("no_show", "Contact came to nothing"),
                        ],
                        max_length=20,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "local_end_reason",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="why it ended, in the municipality's words"
                    ),
                ),
                ("end_note", models.TextField(blank=True, max_length=10000, verbose_name="closing note")),
                (
                    "phase1_event",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lease", "The lease is signed"),
                            ("move_in", "The citizen moves in"),
                            ("shelter_discharge", "The citizen leaves the shelter"),
                            ("first_contact", "The first held contact after the decision"),
                        ],
                        max_length=20,
                        verbose_name="what began phase 1",
                    ),
                ),
                ("phase1_on", models.DateField(blank=True, null=True, verbose_name="phase 1 from")),
                ("before_decision", models.BooleanField(default=False, verbose_name="begun before the decision")),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "adviser",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="courses", to="cases.citizen"
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="courses",
                        to="cases.decision",
                    ),
                ),
                (
                    "former_course",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="return_course",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="courses", to="accounts.team"
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="courses",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "course",
                "verbose_name_plural": "courses",
                "ordering": ["-starts_on", "-pk"],
                "indexes": [
                    models.Index(fields=["team", "state"], name="course_by_team"),
                    models.Index(condition=models.Q(("state", "active")), fields=["worker"], name="course_by_worker"),
                    models.Index(fields=["citizen", "-starts_on"], name="course_by_citizen"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="course_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ends_on__isnull", False),
                                ("state", "closed"),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "closed"), _negated=True),
                                ("end_reason", ""),
                                ("ends_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="course_closed_has_day_and_reason",
                        violation_error_message="A closed course has an end date and a reason, an open one neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "active"), _negated=True),
                            ("worker__isnull", False),
                            ("method__in", ("ACT", "M-ACT")),
                            _connector="OR",
                        ),
                        name="course_active_has_worker",
                        violation_error_message="A course under way has a worker, unless the team carries it together.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "active"), _negated=True),
                            ("decision__isnull", False),
                            models.Q(("adviser__isnull", False), ("before_decision", True)),
                            _connector="OR",
                        ),
                        name="course_active_has_decision",
                        violation_error_message="A course under way rests on a decision. One begun before it names its authority adviser.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("phase1_event", ""), ("phase1_on__isnull", True)),
                            models.Q(
                                models.Q(("phase1_event", ""), _negated=True), ("phase1_on__gte", models.F("starts_on"))
                            ),
                            _connector="OR",
                        ),
                        name="course_phase1_has_event",
                        violation_error_message="Phase 1 has a date not before the course, and what began it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "closed"), _negated=True),
                        fields=("citizen",),
                        name="course_one_live_per_citizen",
                        violation_error_message="The citizen already has a course. Switch its method or close it first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CheckAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=6, verbose_name="check")),
                ("signal", models.CharField(max_length=300, verbose_name="what the check said")),
                ("signal_key", models.CharField(editable=False, max_length=60)),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("holds_until", models.DateField(blank=True, null=True, verbose_name="holds until and including")),
                ("answered_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="check_answers", to="support.course"
                    ),
                ),
            ],
            options={
                "ordering": ["-answered_at", "-pk"],
                "indexes": [models.Index(fields=["course", "code", "-answered_at"], name="checkanswer_by_course")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="checkanswer_has_a_reason",
                        violation_error_message="Write why.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CheckIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("due_on", models.DateField(verbose_name="due")),
                ("made_on", models.DateField(blank=True, null=True, verbose_name="asked on")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("well", "Doing well"),
                            ("wants_support", "Needs support again"),
                            ("not_reached", "Not reached"),
                            ("not_wanted", "Does not want to be called again"),
                        ],
                        max_length=15,
                        verbose_name="how it goes",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="in short")),
                ("made_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="check_ins", to="support.course"
                    ),
                ),
            ],
            options={
                "verbose_name": "how it goes after the course",
                "verbose_name_plural": "how it goes after the courses",
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("made_on__isnull", True)), fields=["due_on"], name="checkin_to_make"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("course", "number"), name="checkin_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("made_at__isnull", True),
                                ("made_by__isnull", True),
                                ("made_on__isnull", True),
                                ("note", ""),
                                ("outcome", ""),
                            ),
                            models.Q(
                                ("made_at__isnull", False),
                                ("made_by__isnull", False),
                                ("made_on__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="checkin_made_by_somebody",
                        violation_error_message="Choose how it goes, and on which day you asked.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosingException",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "exempt_from",
                    models.CharField(
                        choices=[
                            ("end_measurement", "The end measurement"),
                            ("transfer_agreement", "The transfer agreement"),
                            ("no_show", "Persistence: the course ends because contact came to nothing"),
                        ],
                        max_length=20,
                        verbose_name="exception from",
                    ),
                ),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closing_exceptions",
                        to="support.course",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course", "exempt_from"),
                        name="closingexception_once",
                        violation_error_message="That exception has already been written.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="closingexception_has_a_reason",
                        violation_error_message="Write why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosingExceptionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "exempt_from",
                    models.CharField(
                        choices=[
                            ("end_measurement", "The end measurement"),
                            ("transfer_agreement", "The transfer agreement"),
                            ("no_show", "Persistence: the course ends because contact came to nothing"),
                        ],
                        max_length=20,
                        verbose_name="exception from",
                    ),
                ),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "granted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.closingexception",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CheckInEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("due_on", models.DateField(verbose_name="due")),
                ("made_on", models.DateField(blank=True, null=True, verbose_name="asked on")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("well", "Doing well"),
                            ("wants_support", "Needs support again"),
                            ("not_reached", "Not reached"),
                            ("not_wanted", "Does not want to be called again"),
                        ],
                        max_length=15,
                        verbose_name="how it goes",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="in short")),
                ("made_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.checkin",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CheckAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=6, verbose_name="check")),
                ("signal", models.CharField(max_length=300, verbose_name="what the check said")),
                ("signal_key", models.CharField(editable=False, max_length=60)),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("holds_until", models.DateField(blank=True, null=True, verbose_name="holds until and including")),
                ("answered_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.checkanswer",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseBasis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None, verbose_name="legal basis"
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was changed")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bases", to="support.course"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="coursebasis_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("legal_bases__len__gte", 1)),
                        name="coursebasis_at_least_one",
                        violation_error_code="bases_missing",
                        violation_error_message="Choose at least one paragraph.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision__isnull", False), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="coursebasis_decision_or_reason",
                        violation_error_code="reason_missing",
                        violation_error_message="Write why the legal basis is changed.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="coursebasis_one_at_a_time",
                        violation_error_message="The course already has a legal basis in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseBasisEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None, verbose_name="legal basis"
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was changed")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.coursebasis",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting for a worker"), ("active", "Under way"), ("closed", "Closed")],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("need_met", "Does not need it any longer"),
                            ("cti_completed", "CTI is completed, others take over"),
                            ("other_support", "Goes on with other support"),
                            ("moved_away", "Moved to another municipality"),
                            ("own_wish", "Does not want support any longer"),
                            ("residential", "Moved into residential care"),
                            ("died", "Died"),
                            ("no_show", "Contact came to nothing"),
                        ],
                        max_length=20,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "local_end_reason",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="why it ended, in the municipality's words"
                    ),
                ),
                ("end_note", models.TextField(blank=True, max_length=10000, verbose_name="closing note")),
                (
                    "phase1_event",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lease", "The lease is signed"),
                            ("move_in", "The citizen moves in"),
                            ("shelter_discharge", "The citizen leaves the shelter"),
                            ("first_contact", "The first held contact after the decision"),
                        ],
                        max_length=20,
                        verbose_name="what began phase 1",
                    ),
                ),
                ("phase1_on", models.DateField(blank=True, null=True, verbose_name="phase 1 from")),
                ("before_decision", models.BooleanField(default=False, verbose_name="begun before the decision")),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "adviser",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "former_course",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.course",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseInterruption",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("hospital", "In hospital"),
                            ("prison", "In prison or detained"),
                            ("other", "Something else"),
                        ],
                        max_length=10,
                        verbose_name="why",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("shifts_phases", models.BooleanField(default=False, verbose_name="the phases move")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="interruptions", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="courseinterruption_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="courseinterruption_one_at_a_time",
                        violation_error_code="overlaps",
                        violation_error_message="The course is already interrupted in those days. Change that one instead.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", "other"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="courseinterruption_other_is_told",
                        violation_error_message="Write in short what interrupts the course.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseInterruptionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("hospital", "In hospital"),
                            ("prison", "In prison or detained"),
                            ("other", "Something else"),
                        ],
                        max_length=10,
                        verbose_name="why",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("shifts_phases", models.BooleanField(default=False, verbose_name="the phases move")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.courseinterruption",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseMethod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was switched")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="methods", to="support.course"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="coursemethod_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="coursemethod_one_at_a_time",
                        violation_error_message="The course already has a method in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseMethodEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was switched")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CoursePhase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                (
                    "focus_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Home"),
                                ("mental_health", "Well-being and mental health"),
                                ("physical_health", "Body and health"),
                                ("economy", "Economy"),
                                ("daily_life", "Everyday life"),
                                ("network", "Network and family"),
                                ("substances", "Substances"),
                                ("work", "Education and work"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("focus_set_on", models.DateField(blank=True, null=True)),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="plan made")),
                ("plan_version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="phases", to="support.course"
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="phases", to="support.coursemethod"
                    ),
                ),
                (
                    "focus_set_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="coursephase_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(fields=("course_method", "number"), name="coursephase_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 9)), name="coursephase_number_1_to_9"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("focus_areas__len__lte", 3), ("focus_areas", []), _connector="OR"),
                        name="coursephase_at_most_three_focus_areas",
                        violation_error_message="Choose one to three focus areas for a phase.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("planned_by__isnull", True), ("planned_on__isnull", True)),
                            models.Q(("planned_by__isnull", False), ("planned_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="coursephase_planned_by_somebody",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="coursephase_one_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CoursePhaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                (
                    "focus_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Home"),
                                ("mental_health", "Well-being and mental health"),
                                ("physical_health", "Body and health"),
                                ("economy", "Economy"),
                                ("daily_life", "Everyday life"),
                                ("network", "Network and family"),
                                ("substances", "Substances"),
                                ("work", "Education and work"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("focus_set_on", models.DateField(blank=True, null=True)),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="plan made")),
                ("plan_version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "focus_set_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.coursephase",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseProvider",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipal", "A unit of the municipality"),
                            ("shelter", "A shelter (§ 110)"),
                            ("ngo", "An NGO"),
                            ("other", "Another"),
                        ],
                        max_length=10,
                        verbose_name="who gives the support",
                    ),
                ),
                ("provider", models.CharField(max_length=120, verbose_name="name of the provider")),
                ("employer", models.CharField(max_length=120, verbose_name="who employs the worker")),
                ("payer", models.CharField(max_length=120, verbose_name="who pays")),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was changed")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="providers", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="courseprovider_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("provider", ""), _negated=True),
                            models.Q(("employer", ""), _negated=True),
                            models.Q(("payer", ""), _negated=True),
                        ),
                        name="courseprovider_all_three",
                        violation_error_code="provider_missing",
                        violation_error_message="Say who gives the support, who employs the worker and who pays.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="courseprovider_one_at_a_time",
                        violation_error_message="The course already has a provider in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseProviderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipal", "A unit of the municipality"),
                            ("shelter", "A shelter (§ 110)"),
                            ("ngo", "An NGO"),
                            ("other", "Another"),
                        ],
                        max_length=10,
                        verbose_name="who gives the support",
                    ),
                ),
                ("provider", models.CharField(max_length=120, verbose_name="name of the provider")),
                ("employer", models.CharField(max_length=120, verbose_name="who employs the worker")),
                ("payer", models.CharField(max_length=120, verbose_name="who pays")),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="why it was changed")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.courseprovider",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseStart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sub_target_group",
                    models.CharField(
                        choices=[("homeless", "In homelessness"), ("at_risk", "At risk of homelessness")],
                        max_length=10,
                        verbose_name="at the start",
                    ),
                ),
                (
                    "homeless_duration",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("under_1m", "Less than 1 month"),
                            ("m1_2", "1–2 months"),
                            ("m3_5", "3–5 months"),
                            ("m6_11", "½–1 year"),
                            ("year", "1 year and more"),
                            ("unknown", "Don't know or not stated"),
                        ],
                        max_length=10,
                        verbose_name="how long homelessness had lasted",
                    ),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "course",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="start", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("homeless_duration", ""), ("sub_target_group", "at_risk")),
                            models.Q(
                                ("sub_target_group", "homeless"), models.Q(("homeless_duration", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="coursestart_duration_of_homeless",
                        violation_error_code="duration_not_homeless",
                        violation_error_message="The duration of homelessness is asked of those in homelessness only.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseStartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "sub_target_group",
                    models.CharField(
                        choices=[("homeless", "In homelessness"), ("at_risk", "At risk of homelessness")],
                        max_length=10,
                        verbose_name="at the start",
                    ),
                ),
                (
                    "homeless_duration",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("under_1m", "Less than 1 month"),
                            ("m1_2", "1–2 months"),
                            ("m3_5", "3–5 months"),
                            ("m6_11", "½–1 year"),
                            ("year", "1 year and more"),
                            ("unknown", "Don't know or not stated"),
                        ],
                        max_length=10,
                        verbose_name="how long homelessness had lasted",
                    ),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.coursestart",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourseWorker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why the worker changed")),
                ("hand_over", models.TextField(blank=True, max_length=5000, verbose_name="hand-over note")),
                ("met_on", models.DateField(blank=True, null=True, verbose_name="had met the citizen")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="workers", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="course_periods",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "indexes": [models.Index(fields=["worker", "ends_on"], name="courseworker_by_worker")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="courseworker_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="courseworker_one_at_a_time",
                        violation_error_message="The course already has a worker in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseWorkerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why the worker changed")),
                ("hand_over", models.TextField(blank=True, max_length=5000, verbose_name="hand-over note")),
                ("met_on", models.DateField(blank=True, null=True, verbose_name="had met the citizen")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.courseworker",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Deviation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deviations", to="cases.citizen"
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deviations",
                        to="support.course",
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deviations", to="accounts.team"
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["ends_on", "pk"],
                "indexes": [
                    models.Index(fields=["citizen", "ends_on"], name="deviation_by_citizen"),
                    models.Index(fields=["team", "ends_on"], name="deviation_by_team"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on")), ("ends_on__isnull", False)),
                        name="deviation_has_an_end",
                        violation_error_message="A deviation has an end date, not before its start.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="deviation_has_a_reason",
                        violation_error_message="Write why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeviationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("granted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.deviation",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FollowOn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("method", "The course goes on here with another method"),
                            ("other", "Other support takes over"),
                            ("none", "No further support is needed"),
                        ],
                        max_length=10,
                        verbose_name="what follows",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("provider", models.CharField(blank=True, max_length=120, verbose_name="who gives it")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("needs_decision", models.BooleanField(default=False, verbose_name="needs a decision")),
                ("decision_on", models.DateField(blank=True, null=True, verbose_name="decision made")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("planned_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="follow_on", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "none"), ("starts_on__isnull", True)),
                            models.Q(models.Q(("kind", "none"), _negated=True), ("starts_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="followon_begins_some_day",
                        violation_error_message="Write from which day the support is there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "method"), _negated=True),
                            models.Q(("method", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="followon_method_is_named",
                        violation_error_message="Choose the method the course goes on with.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "other"), _negated=True),
                            models.Q(("provider", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="followon_provider_is_named",
                        violation_error_message="Write who gives the support.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "none"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="followon_none_is_told",
                        violation_error_message="Write in short why no further support is needed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowOnEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("method", "The course goes on here with another method"),
                            ("other", "Other support takes over"),
                            ("none", "No further support is needed"),
                        ],
                        max_length=10,
                        verbose_name="what follows",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                ("provider", models.CharField(blank=True, max_length=120, verbose_name="who gives it")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("needs_decision", models.BooleanField(default=False, verbose_name="needs a decision")),
                ("decision_on", models.DateField(blank=True, null=True, verbose_name="decision made")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("planned_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.followon",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FunctionHolder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "functions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("coordinator", "Team coordinator"),
                                ("practical", "Social and practical support"),
                                ("health", "Specialised health"),
                                ("administrative", "Administrative support"),
                                ("psychiatrist", "Psychiatrist"),
                                ("psychologist", "Psychologist"),
                                ("nurse", "Nurse"),
                                ("pedagogue", "Social pedagogue"),
                                ("substances", "Substance consultant"),
                                ("employment", "Employment consultant"),
                                ("caseworker", "Caseworker"),
                                ("benefits", "Benefits officer"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                ("employer", models.CharField(max_length=120, verbose_name="employer")),
                (
                    "hours",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="hours a week"
                    ),
                ),
                (
                    "set_aside",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=3, null=True, verbose_name="set aside"
                    ),
                ),
                (
                    "citizens",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="citizens the time is for"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="function_holders", to="accounts.team"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="team_functions",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "function in a team",
                "verbose_name_plural": "functions in a team",
                "ordering": ["team", "starts_on", "pk"],
                "indexes": [models.Index(fields=["team", "ends_on"], name="functionholder_by_team")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="functionholder_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), ("user__isnull", False)),
                            models.Q(("user__isnull", True), models.Q(("name", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="functionholder_somebody",
                        violation_error_message="Choose a colleague, or write the name of somebody else.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("functions__len__gt", 0)),
                        name="functionholder_has_function",
                        violation_error_message="Choose at least one function.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hours__isnull", True), models.Q(("hours__gt", 0), ("hours__lte", 40)), _connector="OR"
                        ),
                        name="functionholder_hours_0_to_40",
                        violation_error_message="Hours a week are more than 0 and at most 40.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("set_aside__isnull", True),
                            models.Q(("set_aside__gt", 0), ("set_aside__lte", 1)),
                            _connector="OR",
                        ),
                        name="functionholder_set_aside_0_to_1",
                        violation_error_message="What is set aside is more than 0 and at most 100 per cent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("user__isnull", False),
                            ("hours__isnull", False),
                            ("set_aside__isnull", False),
                            _connector="OR",
                        ),
                        name="functionholder_external_has_hours",
                        violation_error_message="Write the hours a week, or the per cent set aside.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("user__isnull", False)),
                        expressions=[
                            ("team", "="),
                            ("user", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="functionholder_once_at_a_time",
                        violation_error_message="They hold functions in the team in that period already. Change that line.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FunctionHolderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "functions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("coordinator", "Team coordinator"),
                                ("practical", "Social and practical support"),
                                ("health", "Specialised health"),
                                ("administrative", "Administrative support"),
                                ("psychiatrist", "Psychiatrist"),
                                ("psychologist", "Psychologist"),
                                ("nurse", "Nurse"),
                                ("pedagogue", "Social pedagogue"),
                                ("substances", "Substance consultant"),
                                ("employment", "Employment consultant"),
                                ("caseworker", "Caseworker"),
                                ("benefits", "Benefits officer"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                ("employer", models.CharField(max_length=120, verbose_name="employer")),
                (
                    "hours",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="hours a week"
                    ),
                ),
                (
                    "set_aside",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=3, null=True, verbose_name="set aside"
                    ),
                ),
                (
                    "citizens",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="citizens the time is for"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.functionholder",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FurnishingItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="thing")),
                ("what", models.CharField(blank=True, max_length=120, verbose_name="more exactly")),
                (
                    "priority",
                    models.CharField(
                        choices=[("now", "Now"), ("next_month", "Next month"), ("later", "Later")],
                        max_length=12,
                        verbose_name="how soon",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("new", "Bought new"),
                            ("second_hand", "Second-hand"),
                            ("red_cross", "Red Cross"),
                            ("gift", "A gift from the network"),
                            ("kept", "What the citizen had in store"),
                        ],
                        max_length=12,
                        verbose_name="where from",
                    ),
                ),
                (
                    "price",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="price"),
                ),
                ("needed_on", models.DateField(verbose_name="missing since")),
                ("got_on", models.DateField(blank=True, null=True, verbose_name="came on")),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="no longer wanted from")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="furnishing", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "thing for the home",
                "verbose_name_plural": "things for the home",
                "ordering": ["needed_on", "pk"],
                "indexes": [
                    models.Index(fields=["citizen", "needed_on"], name="furnishing_by_citizen"),
                    models.Index(
                        condition=models.Q(("dropped_on__isnull", True), ("got_on__isnull", True)),
                        fields=["needed_on"],
                        name="furnishing_missing",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("got_on__isnull", True), ("dropped_on__isnull", True), _connector="OR"),
                        name="furnishing_came_or_dropped",
                        violation_error_message="Either it came, or it is no longer wanted. Leave one of the days empty.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price__isnull", True), ("price__gte", 0), _connector="OR"),
                        name="furnishing_price_not_negative",
                        violation_error_message="A price cannot be less than 0 kr.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FurnishingItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40, verbose_name="thing")),
                ("what", models.CharField(blank=True, max_length=120, verbose_name="more exactly")),
                (
                    "priority",
                    models.CharField(
                        choices=[("now", "Now"), ("next_month", "Next month"), ("later", "Later")],
                        max_length=12,
                        verbose_name="how soon",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("new", "Bought new"),
                            ("second_hand", "Second-hand"),
                            ("red_cross", "Red Cross"),
                            ("gift", "A gift from the network"),
                            ("kept", "What the citizen had in store"),
                        ],
                        max_length=12,
                        verbose_name="where from",
                    ),
                ),
                (
                    "price",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="price"),
                ),
                ("needed_on", models.DateField(verbose_name="missing since")),
                ("got_on", models.DateField(blank=True, null=True, verbose_name="came on")),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="no longer wanted from")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.furnishingitem",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupActivity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="what you did")),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=20000, verbose_name="note")),
                ("client_key", models.UUIDField(editable=False, unique=True)),
                ("logged_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "logged_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "group activity",
                "verbose_name_plural": "group activities",
                "ordering": ["-happened_at", "-pk"],
                "indexes": [models.Index(fields=["-happened_at"], name="groupactivity_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__lte", 1440)),
                        name="groupactivity_within_a_day",
                        violation_error_message="An activity lasts at most 24 hours. Write the minutes.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityWorker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="workers", to="support.groupactivity"
                    ),
                ),
            ],
            options={
                "verbose_name": "worker in a group activity",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("activity", "worker"), name="activityworker_once")],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("held", "Held"),
                            ("no_show", "Not there as agreed"),
                            ("attempted", "Tried, met nobody"),
                            ("citizen_cancelled", "Citizen cancelled"),
                            ("staff_cancelled", "We cancelled"),
                        ],
                        max_length=20,
                        verbose_name="how it went",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=20000, verbose_name="note")),
                ("own_words", models.TextField(blank=True, max_length=2000, verbose_name="the citizen's own words")),
                (
                    "life_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Home"),
                                ("mental_health", "Well-being and mental health"),
                                ("physical_health", "Body and health"),
                                ("economy", "Economy"),
                                ("daily_life", "Everyday life"),
                                ("network", "Network and family"),
                                ("substances", "Substances"),
                                ("work", "Education and work"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("client_key", models.UUIDField(editable=False, unique=True)),
                ("logged_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was withdrawn")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="support.course",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="support.groupactivity",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["-happened_at", "-pk"],
                "indexes": [
                    models.Index(fields=["citizen", "-happened_at"], name="contact_by_citizen"),
                    models.Index(fields=["course", "-happened_at"], name="contact_by_course"),
                    models.Index(fields=["worker", "-happened_at"], name="contact_by_worker"),
                    models.Index(
                        condition=models.Q(("activity__isnull", False)), fields=["activity"], name="contact_by_activity"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__lte", 1440)),
                        name="contact_within_a_day",
                        violation_error_message="A contact lasts at most 24 hours. Write the minutes.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("activity", "citizen"),
                        name="contact_once_in_activity",
                        violation_error_message="The citizen already stands on the activity.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True), ("withdrawn_reason", "")
                            ),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="contact_withdrawn_by_with_reason",
                        violation_error_message="Write why the contact is withdrawn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(default=45, verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        default="home",
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                ("about", models.CharField(blank=True, max_length=200, verbose_name="about")),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "Planned"), ("done", "Logged"), ("cancelled", "Cancelled")],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appointments", to="cases.citizen"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contact",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointment",
                        to="support.contact",
                    ),
                ),
            ],
            options={
                "verbose_name": "appointment",
                "verbose_name_plural": "appointments",
                "ordering": ["starts_at", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "planned")),
                        fields=["worker", "starts_at"],
                        name="appointment_planned",
                    ),
                    models.Index(fields=["citizen", "starts_at"], name="appointment_by_citizen"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact__isnull", False), ("state", "done")),
                            models.Q(models.Q(("state", "done"), _negated=True), ("contact__isnull", True)),
                            _connector="OR",
                        ),
                        name="appointment_done_has_contact",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "planned")),
                        fields=("worker", "citizen", "starts_at"),
                        name="appointment_planned_once",
                        violation_error_message="That appointment is already there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppointmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(default=45, verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        default="home",
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                ("about", models.CharField(blank=True, max_length=200, verbose_name="about")),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "Planned"), ("done", "Logged"), ("cancelled", "Cancelled")],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.appointment",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.contact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactParticipant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provider", "Provider or authority"),
                            ("network", "Family or network"),
                            ("landlord", "Landlord"),
                            ("employer", "Workplace or school"),
                            ("colleague", "Colleague"),
                            ("other", "Somebody else"),
                        ],
                        max_length=12,
                        verbose_name="who",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="participants", to="support.contact"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "participant",
                "constraints": [
                    models.UniqueConstraint(fields=("contact", "kind", "name"), name="contactparticipant_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactParticipantEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provider", "Provider or authority"),
                            ("network", "Family or network"),
                            ("landlord", "Landlord"),
                            ("employer", "Workplace or school"),
                            ("colleague", "Colleague"),
                            ("other", "Somebody else"),
                        ],
                        max_length=12,
                        verbose_name="who",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "contact",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.contact",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.contactparticipant",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("held", "Held"),
                            ("no_show", "Not there as agreed"),
                            ("attempted", "Tried, met nobody"),
                            ("citizen_cancelled", "Citizen cancelled"),
                            ("staff_cancelled", "We cancelled"),
                        ],
                        max_length=20,
                        verbose_name="how it went",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=20000, verbose_name="note")),
                ("own_words", models.TextField(blank=True, max_length=2000, verbose_name="the citizen's own words")),
                (
                    "life_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Home"),
                                ("mental_health", "Well-being and mental health"),
                                ("physical_health", "Body and health"),
                                ("economy", "Economy"),
                                ("daily_life", "Everyday life"),
                                ("network", "Network and family"),
                                ("substances", "Substances"),
                                ("work", "Education and work"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("client_key", models.UUIDField(editable=False)),
                ("logged_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was withdrawn")),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.contact",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.groupactivity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActivityWorkerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.activityworker",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.groupactivity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="what you did")),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("home", "At home"),
                            ("outside", "Outside"),
                            ("office", "Office"),
                            ("shelter", "Shelter"),
                            ("phone", "Phone"),
                            ("video", "Video"),
                            ("message", "Message"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=20000, verbose_name="note")),
                ("client_key", models.UUIDField(editable=False)),
                ("logged_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "logged_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.groupactivity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HomeStepTick",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("step", models.CharField(max_length=40, verbose_name="step")),
                ("ticked_on", models.DateField(verbose_name="done")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="home_steps", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "ticked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "step of the first weeks",
                "verbose_name_plural": "steps of the first weeks",
                "ordering": ["ticked_on", "pk"],
                "indexes": [models.Index(fields=["citizen", "step"], name="homestep_by_citizen")],
            },
        ),
        migrations.CreateModel(
            name="HomeStepTickEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("step", models.CharField(max_length=40, verbose_name="step")),
                ("ticked_on", models.DateField(verbose_name="done")),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.homesteptick",
                    ),
                ),
                (
                    "ticked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LivingSkill",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("skill", models.CharField(max_length=40, verbose_name="what")),
                (
                    "rung",
                    models.CharField(
                        choices=[("shown", "Has been shown it"), ("together", "We do it together"), ("alone", "Alone")],
                        max_length=10,
                        verbose_name="how",
                    ),
                ),
                ("seen_on", models.DateField(verbose_name="from")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="living_skills", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "living skill",
                "verbose_name_plural": "living skills",
                "ordering": ["-seen_on", "-pk"],
                "indexes": [models.Index(fields=["citizen", "-seen_on"], name="livingskill_by_citizen")],
            },
        ),
        migrations.CreateModel(
            name="LivingSkillEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("skill", models.CharField(max_length=40, verbose_name="what")),
                (
                    "rung",
                    models.CharField(
                        choices=[("shown", "Has been shown it"), ("together", "We do it together"), ("alone", "Alone")],
                        max_length=10,
                        verbose_name="how",
                    ),
                ),
                ("seen_on", models.DateField(verbose_name="from")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.livingskill",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasurementDue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("start", "Start"),
                            ("quarter", "Every three months"),
                            ("end", "End"),
                            ("extraction", "Last before data are drawn"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("due_on", models.DateField(verbose_name="due")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurements_due",
                        to="support.course",
                    ),
                ),
                (
                    "measurement",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due",
                        to="cases.measurement",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "number"],
                "indexes": [models.Index(fields=["due_on"], name="measurementdue_by_day")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "extraction"), _negated=True),
                        fields=("course", "number"),
                        name="measurementdue_number_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "extraction")),
                        fields=("course", "due_on"),
                        name="measurementdue_extraction_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "end")), fields=("course",), name="measurementdue_one_end"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasurementDueEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("start", "Start"),
                            ("quarter", "Every three months"),
                            ("end", "End"),
                            ("extraction", "Last before data are drawn"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("due_on", models.DateField(verbose_name="due")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "measurement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.measurement",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.measurementdue",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NetworkMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(max_length=100, verbose_name="who")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family"),
                            ("friend", "Friend or neighbour"),
                            ("civil", "Association or volunteer"),
                            ("service", "Service or authority"),
                            ("treatment", "Doctor or treatment"),
                            ("work", "Workplace or school"),
                            ("landlord", "Landlord"),
                            ("other", "Somebody else"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                (
                    "strength",
                    models.PositiveSmallIntegerField(
                        choices=[(3, "Strong"), (2, "Some"), (1, "Weak")], verbose_name="how strong the tie is"
                    ),
                ),
                ("takes_over", models.CharField(blank=True, max_length=300, verbose_name="takes over")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="network", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-strength", "name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="networkmember_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("course", "life_area", "name"),
                        name="networkmember_once",
                        violation_error_message="They are on the map already in that life area. Change that one instead.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NetworkMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(max_length=100, verbose_name="who")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family"),
                            ("friend", "Friend or neighbour"),
                            ("civil", "Association or volunteer"),
                            ("service", "Service or authority"),
                            ("treatment", "Doctor or treatment"),
                            ("work", "Workplace or school"),
                            ("landlord", "Landlord"),
                            ("other", "Somebody else"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                (
                    "strength",
                    models.PositiveSmallIntegerField(
                        choices=[(3, "Strong"), (2, "Some"), (1, "Weak")], verbose_name="how strong the tie is"
                    ),
                ),
                ("takes_over", models.CharField(blank=True, max_length=300, verbose_name="takes over")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.networkmember",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Outing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("went_at", models.DateTimeField(default=housingfirst.core.clock.now, verbose_name="went")),
                ("expected_back_at", models.DateTimeField(verbose_name="expected back")),
                ("back_at", models.DateTimeField(blank=True, null=True, verbose_name="back")),
                (
                    "appointment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outings",
                        to="support.appointment",
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outings", to="cases.citizen"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outings",
                        to="support.contact",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outings", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "visit under way",
                "verbose_name_plural": "visits under way",
                "ordering": ["expected_back_at", "pk"],
                "indexes": [models.Index(fields=["citizen", "-went_at"], name="outing_by_citizen")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("back_at__isnull", True)), fields=("worker",), name="outing_one_at_a_time"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expected_back_at__gt", models.F("went_at"))),
                        name="outing_back_after_going",
                        violation_error_message="You are expected back after you go. Choose a later time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("back_at__isnull", True), ("contact__isnull", True), ("said_by__isnull", True)),
                            models.Q(("back_at__isnull", False), ("said_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="outing_back_said_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("went_at", models.DateTimeField(default=housingfirst.core.clock.now, verbose_name="went")),
                ("expected_back_at", models.DateTimeField(verbose_name="expected back")),
                ("back_at", models.DateTimeField(blank=True, null=True, verbose_name="back")),
                (
                    "appointment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.appointment",
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.contact",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.outing",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PhaseGoal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                ("goal", models.TextField(max_length=1000, verbose_name="what shall be reached")),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="phase_goals", to="support.course"
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phase_goals",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["number", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course_method", "number", "life_area"), name="phasegoal_once_per_area"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 9)), name="phasegoal_number_1_to_9"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseGoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                ("goal", models.TextField(max_length=1000, verbose_name="what shall be reached")),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.phasegoal",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PhaseTick",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                ("step", models.CharField(max_length=40, verbose_name="step")),
                ("ticked_on", models.DateField(verbose_name="done")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="phase_ticks", to="support.course"
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phase_ticks",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "ticked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["number", "ticked_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("course_method", "number", "step"), name="phasetick_once"),
                    models.CheckConstraint(condition=models.Q(("number__lte", 9)), name="phasetick_number_to_9"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseTickEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                ("step", models.CharField(max_length=40, verbose_name="step")),
                ("ticked_on", models.DateField(verbose_name="done")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.phasetick",
                    ),
                ),
                (
                    "ticked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlannedIntensity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("contacts", models.PositiveSmallIntegerField(verbose_name="contacts in four weeks")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why more than before")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="intensities", to="support.course"
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intensities",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course_method", "starts_on"),
                        name="plannedintensity_once_a_day",
                        violation_error_message="Contacts are planned from that day already. Choose another day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("contacts__gte", 1), ("contacts__lte", 60)),
                        name="plannedintensity_1_to_60",
                        violation_error_message="Write between 1 and 60 contacts in four weeks.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 9)),
                        name="plannedintensity_number_1_to_9",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedIntensityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField(verbose_name="phase")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("contacts", models.PositiveSmallIntegerField(verbose_name="contacts in four weeks")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why more than before")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "course_method",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.coursemethod",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.plannedintensity",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SafePlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("own_words", models.TextField(max_length=2000, verbose_name="in the citizen's own words")),
                ("said_on", models.DateField(verbose_name="said on")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="safe_places", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "what a safe place is",
                "verbose_name_plural": "what safe places are",
                "ordering": ["-said_on", "-pk"],
                "indexes": [models.Index(fields=["citizen", "-said_on"], name="safeplace_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("own_words", ""), _negated=True),
                        name="safeplace_has_words",
                        violation_error_message="Write what the citizen says.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SafePlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("own_words", models.TextField(max_length=2000, verbose_name="in the citizen's own words")),
                ("said_on", models.DateField(verbose_name="said on")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.safeplace",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Substitution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="substitutions", to="support.course"
                    ),
                ),
                (
                    "instead_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="instead of",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="substitutions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "substitute in a course",
                "ordering": ["starts_on", "pk"],
                "indexes": [models.Index(fields=["worker", "ends_on"], name="substitution_by_worker")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on")), ("ends_on__isnull", False)),
                        name="substitution_has_an_end",
                        violation_error_code="order",
                        violation_error_message="The last day lies before the first. Choose a later day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("worker", models.F("instead_of")), _negated=True),
                        name="substitution_by_somebody_else",
                        violation_error_message="Nobody stands in for themselves. Choose somebody else.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="substitution_one_at_a_time",
                        violation_error_message="Somebody stands in already in that time. End that first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SubstitutionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "instead_of",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="instead of",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.substitution",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamMeeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("held_on", models.DateField(verbose_name="held on")),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("note", models.TextField(blank=True, max_length=4000, verbose_name="agreed for the whole team")),
                ("client_key", models.UUIDField(editable=False, unique=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="accounts.team"
                    ),
                ),
            ],
            options={
                "verbose_name": "minutes of a team meeting",
                "verbose_name_plural": "minutes of team meetings",
                "ordering": ["-held_on", "-pk"],
                "indexes": [models.Index(fields=["team", "-held_on"], name="teammeeting_by_team")],
            },
        ),
        migrations.CreateModel(
            name="BoardLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(verbose_name="day")),
                ("plan", models.CharField(blank=True, max_length=300, verbose_name="today's plan")),
                ("nothing_new", models.BooleanField(default=False, verbose_name="nothing new")),
                ("last_on", models.DateField(blank=True, null=True, verbose_name="last contact")),
                ("agreed", models.CharField(blank=True, max_length=300, verbose_name="agreed")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "goes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who goes",
                    ),
                ),
                (
                    "last_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="board_lines", to="support.course"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="support.teammeeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of the team's board",
                "verbose_name_plural": "lines of the team's board",
                "ordering": ["day", "pk"],
                "indexes": [
                    models.Index(condition=models.Q(("meeting__isnull", True)), fields=["day"], name="boardline_of_day")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("meeting__isnull", True)),
                        fields=("course", "day"),
                        name="boardline_one_a_day",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("meeting__isnull", False)),
                        fields=("meeting", "course"),
                        name="boardline_once_in_minutes",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingAttendee",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attendees", to="support.teammeeting"
                    ),
                ),
            ],
            options={
                "verbose_name": "participant in a team meeting",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), ("user__isnull", False)),
                            models.Q(("user__isnull", True), models.Q(("name", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="meetingattendee_somebody",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "user", "name"), name="meetingattendee_once", nulls_distinct=False
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingAttendeeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.meetingattendee",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.teammeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BoardLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("day", models.DateField(verbose_name="day")),
                ("plan", models.CharField(blank=True, max_length=300, verbose_name="today's plan")),
                ("nothing_new", models.BooleanField(default=False, verbose_name="nothing new")),
                ("last_on", models.DateField(blank=True, null=True, verbose_name="last contact")),
                ("agreed", models.CharField(blank=True, max_length=300, verbose_name="agreed")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "goes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who goes",
                    ),
                ),
                (
                    "last_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.boardline",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.teammeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamMeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("held_on", models.DateField(verbose_name="held on")),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("note", models.TextField(blank=True, max_length=4000, verbose_name="agreed for the whole team")),
                ("client_key", models.UUIDField(editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.teammeeting",
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamMethod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="methods", to="accounts.team"
                    ),
                ),
            ],
            options={
                "ordering": ["team", "method"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="teammethod_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("team", "="),
                            ("method", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="teammethod_once_at_a_time",
                        violation_error_message="The team already offers that method in the period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamMethodEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.teammethod",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamSession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("supervision", "Supervision"), ("meeting", "Team meeting")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("planned_on", models.DateField(verbose_name="planned for")),
                ("led_by", models.CharField(blank=True, max_length=120, verbose_name="led by")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="held on")),
                ("is_cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="what it was about")),
                ("planned_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="accounts.team"
                    ),
                ),
            ],
            options={
                "verbose_name": "supervision or team meeting",
                "verbose_name_plural": "supervision and team meetings",
                "ordering": ["-planned_on", "-pk"],
                "indexes": [models.Index(fields=["team", "kind", "held_on"], name="teamsession_by_team")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("team", "kind", "planned_on"),
                        name="teamsession_once_a_day",
                        violation_error_message="One is planned for that day already. Open that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_cancelled", True), _negated=True), ("held_on__isnull", True), _connector="OR"
                        ),
                        name="teamsession_held_or_cancelled",
                        violation_error_message="What is cancelled was not held. Choose one of the two.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionParticipant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participants",
                        to="support.teamsession",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("session", "worker"), name="sessionparticipant_once")],
            },
        ),
        migrations.CreateModel(
            name="SessionReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="support.teamsession"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("session", "course"), name="sessionreview_once")],
            },
        ),
        migrations.CreateModel(
            name="SessionReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.sessionreview",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.teamsession",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SessionParticipantEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.sessionparticipant",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.teamsession",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamSessionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("supervision", "Supervision"), ("meeting", "Team meeting")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("planned_on", models.DateField(verbose_name="planned for")),
                ("led_by", models.CharField(blank=True, max_length=120, verbose_name="led by")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="held on")),
                ("is_cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="what it was about")),
                ("planned_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.teamsession",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TransferAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("takes_over", models.TextField(max_length=5000, verbose_name="who takes over what")),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=2000, verbose_name="the citizen's own words about it"),
                ),
                ("agreed_on", models.DateField(verbose_name="agreed")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("accepted_by_name", models.CharField(blank=True, max_length=120, verbose_name="accepted by")),
                ("accepted_by_unit", models.CharField(blank=True, max_length=120, verbose_name="at")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transfer_agreements",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-agreed_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_by_name", ""), ("accepted_by_unit", ""), ("accepted_on__isnull", True)),
                            models.Q(
                                ("accepted_on__isnull", False),
                                models.Q(("accepted_by_name", ""), _negated=True),
                                models.Q(("accepted_by_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="transferagreement_accepted_by_somebody",
                        violation_error_message="Write who accepted, where they work, and on which day.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TransferAgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("takes_over", models.TextField(max_length=5000, verbose_name="who takes over what")),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=2000, verbose_name="the citizen's own words about it"),
                ),
                ("agreed_on", models.DateField(verbose_name="agreed")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("accepted_by_name", models.CharField(blank=True, max_length=120, verbose_name="accepted by")),
                ("accepted_by_unit", models.CharField(blank=True, max_length=120, verbose_name="at")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted")),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.transferagreement",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TransferRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                ("takes_over", models.CharField(max_length=300, verbose_name="takes over")),
                ("who", models.CharField(max_length=120, verbose_name="who")),
                ("unit", models.CharField(blank=True, max_length=120, verbose_name="at")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rows", to="support.transferagreement"
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transfer_rows", to="support.course"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="TransferRowEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "life_area",
                    models.CharField(
                        choices=[
                            ("housing", "Home"),
                            ("mental_health", "Well-being and mental health"),
                            ("physical_health", "Body and health"),
                            ("economy", "Economy"),
                            ("daily_life", "Everyday life"),
                            ("network", "Network and family"),
                            ("substances", "Substances"),
                            ("work", "Education and work"),
                        ],
                        max_length=20,
                        verbose_name="life area",
                    ),
                ),
                ("takes_over", models.CharField(max_length=300, verbose_name="takes over")),
                ("who", models.CharField(max_length=120, verbose_name="who")),
                ("unit", models.CharField(blank=True, max_length=120, verbose_name="at")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.transferagreement",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.transferrow",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UnmetNeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[("recommended", "Recommended"), ("decided", "Decided")],
                        max_length=12,
                        verbose_name="how far",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("no_team", "No team offers the method"),
                            ("no_place", "No place is free"),
                            ("age", "Outside the age limit"),
                        ],
                        max_length=10,
                        verbose_name="reason",
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="unmet_needs", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["since", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("until", None)), fields=["municipality", "method"], name="unmetneed_open"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                        name="unmetneed_until_after_since",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("citizen", "method"),
                        name="unmetneed_open_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnmetNeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[("recommended", "Recommended"), ("decided", "Decided")],
                        max_length=12,
                        verbose_name="how far",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("no_team", "No team offers the method"),
                            ("no_place", "No place is free"),
                            ("age", "Outside the age limit"),
                        ],
                        max_length=10,
                        verbose_name="reason",
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.unmetneed",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WaitingListEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("started", "Has got a course"), ("left", "Left the list")],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("entered_on", models.DateField(verbose_name="waiting since")),
                ("left_on", models.DateField(blank=True, null=True)),
                ("need_note", models.CharField(blank=True, max_length=500, verbose_name="what is needed")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="waiting_entries", to="cases.citizen"
                    ),
                ),
                (
                    "course",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waiting_entry",
                        to="support.course",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waiting_entries",
                        to="cases.decision",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="waiting_entries", to="accounts.team"
                    ),
                ),
            ],
            options={
                "verbose_name": "waiting list entry",
                "ordering": ["entered_on", "pk"],
                "indexes": [models.Index(fields=["team", "state", "entered_on"], name="waitinglistentry_by_team")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("course__isnull", True), ("left_on__isnull", True), ("state", "waiting")),
                            models.Q(("course__isnull", False), ("left_on__isnull", False), ("state", "started")),
                            models.Q(("course__isnull", True), ("left_on__isnull", False), ("state", "left")),
                            _connector="OR",
                        ),
                        name="waitinglistentry_state_fits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True), ("left_on__gte", models.F("entered_on")), _connector="OR"
                        ),
                        name="waitinglistentry_left_after_entered",
                        violation_error_message="The day lies before the citizen came on the waiting list.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("citizen",),
                        name="waitinglistentry_once",
                        violation_error_message="The citizen is already on a waiting list.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WaitingListEntryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("CTI", "CTI"),
                            ("ICM", "ICM"),
                            ("ACT", "ACT"),
                            ("M-ACT", "M-ACT"),
                            ("P85", "Ordinary support (§ 85)"),
                            ("OUTREACH", "Outreach with authority"),
                            ("SKP", "Support and contact person"),
                            ("PREVENTIVE", "Preventive support"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("started", "Has got a course"), ("left", "Left the list")],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("entered_on", models.DateField(verbose_name="waiting since")),
                ("left_on", models.DateField(blank=True, null=True)),
                ("need_note", models.CharField(blank=True, max_length=500, verbose_name="what is needed")),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.waitinglistentry",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WarningNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="what it is about")),
                ("text", models.CharField(max_length=500, verbose_name="what to do")),
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_reason", models.CharField(blank=True, max_length=300, verbose_name="why it no longer holds")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="warning_notes", to="cases.citizen"
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "warning before a visit",
                "verbose_name_plural": "warnings before a visit",
                "ordering": ["review_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)), fields=["citizen"], name="warningnote_live"
                    ),
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["review_on"],
                        name="warningnote_to_review",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True), ("ended_reason", "")),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                models.Q(("ended_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="warningnote_ended_by_with_reason",
                        violation_error_message="Write why the warning no longer holds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="warningnote_has_text",
                        violation_error_message="Write what whoever comes should do.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WarningNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40, verbose_name="what it is about")),
                ("text", models.CharField(max_length=500, verbose_name="what to do")),
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_reason", models.CharField(blank=True, max_length=300, verbose_name="why it no longer holds")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.warningnote",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkerLeave",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holiday", "Holiday"),
                            ("training", "Course or training"),
                            ("other", "Away for another reason"),
                        ],
                        max_length=10,
                        verbose_name="what it is",
                    ),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="leaves", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "leave of a worker",
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on")), ("ends_on__isnull", False)),
                        name="workerleave_has_an_end",
                        violation_error_code="order",
                        violation_error_message="The last day lies before the first. Choose a later day.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("worker", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="workerleave_one_at_a_time",
                        violation_error_message="The worker is away already in that time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkerLeaveEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holiday", "Holiday"),
                            ("training", "Course or training"),
                            ("other", "Away for another reason"),
                        ],
                        max_length=10,
                        verbose_name="what it is",
                    ),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.workerleave",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkerProfession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("profession", models.CharField(max_length=40, verbose_name="profession")),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "worker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profession",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkerProfessionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("profession", models.CharField(max_length=40, verbose_name="profession")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="support.workerprofession",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aftercare",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_aftercareevent" ("beside", "citizen_id", "discharged_on", "does", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shelter", "support_does", "until", "version", "weekly_hours") VALUES (NEW."beside", NEW."citizen_id", NEW."discharged_on", NEW."does", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."shelter", NEW."support_does", NEW."until", NEW."version", NEW."weekly_hours"); RETURN NULL;',
                    hash="b50fa555f418ab3a1f8416711507bf7ac7b59dae",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_021eb",
                    table="support_aftercare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aftercare",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_aftercareevent" ("beside", "citizen_id", "discharged_on", "does", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shelter", "support_does", "until", "version", "weekly_hours") VALUES (NEW."beside", NEW."citizen_id", NEW."discharged_on", NEW."does", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."shelter", NEW."support_does", NEW."until", NEW."version", NEW."weekly_hours"); RETURN NULL;',
                    hash="c54b1a8a219e2fb3602b37cc0fa012a53b40a35e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1f33b",
                    table="support_aftercare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aftercare",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_aftercareevent" ("beside", "citizen_id", "discharged_on", "does", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shelter", "support_does", "until", "version", "weekly_hours") VALUES (OLD."beside", OLD."citizen_id", OLD."discharged_on", OLD."does", OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."shelter", OLD."support_does", OLD."until", OLD."version", OLD."weekly_hours"); RETURN NULL;',
                    hash="227b2bb3c669146282fb83f1cad57f19b2d5b739",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ec1b",
                    table="support_aftercare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarfeed",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_calendarfeedevent" ("digest", "id", "made_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_at", "user_id") VALUES (NEW."digest", NEW."id", NEW."made_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stopped_at", NEW."user_id"); RETURN NULL;',
                    hash="ee35355a1e7045312578fac9f723ca9bb79d29e0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c1573",
                    table="support_calendarfeed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarfeed",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."digest" IS DISTINCT FROM (NEW."digest") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."stopped_at" IS DISTINCT FROM (NEW."stopped_at") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))',
                    func='INSERT INTO "support_calendarfeedevent" ("digest", "id", "made_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_at", "user_id") VALUES (NEW."digest", NEW."id", NEW."made_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."stopped_at", NEW."user_id"); RETURN NULL;',
                    hash="abf47b78af4e9b3e27c2137c0c871a17acd55abb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_edfe1",
                    table="support_calendarfeed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarfeed",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_calendarfeedevent" ("digest", "id", "made_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_at", "user_id") VALUES (OLD."digest", OLD."id", OLD."made_at", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stopped_at", OLD."user_id"); RETURN NULL;',
                    hash="de4c0de238963dd588a1e51fe263d04c2ad92aae",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d4c2b",
                    table="support_calendarfeed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="communityactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_communityactivityevent" ("afterwards", "barrier", "citizen_id", "goes_along", "id", "kept", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "version", "wish", "wished_on") VALUES (NEW."afterwards", NEW."barrier", NEW."citizen_id", NEW."goes_along", NEW."id", NEW."kept", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_on", NEW."version", NEW."wish", NEW."wished_on"); RETURN NULL;',
                    hash="e595583534e34e233a787a9b75e0fe034b5f39d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ddfcd",
                    table="support_communityactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="communityactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_communityactivityevent" ("afterwards", "barrier", "citizen_id", "goes_along", "id", "kept", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "version", "wish", "wished_on") VALUES (NEW."afterwards", NEW."barrier", NEW."citizen_id", NEW."goes_along", NEW."id", NEW."kept", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_on", NEW."version", NEW."wish", NEW."wished_on"); RETURN NULL;',
                    hash="e54923af97044bd62b424a115e441ac77dd0841f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_21043",
                    table="support_communityactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="communityactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_communityactivityevent" ("afterwards", "barrier", "citizen_id", "goes_along", "id", "kept", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "version", "wish", "wished_on") VALUES (OLD."afterwards", OLD."barrier", OLD."citizen_id", OLD."goes_along", OLD."id", OLD."kept", OLD."kind", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_on", OLD."version", OLD."wish", OLD."wished_on"); RETURN NULL;',
                    hash="4f65c229ee63b92d4efe6cc12544b473c4518ab4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0b786",
                    table="support_communityactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_competenceevent" ("id", "kind", "made_on", "method", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renew_on", "wished_on", "worker_id") VALUES (NEW."id", NEW."kind", NEW."made_on", NEW."method", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."renew_on", NEW."wished_on", NEW."worker_id"); RETURN NULL;',
                    hash="483bf49a0b3e60448b5712540da2801b8f3d2db6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_22da4",
                    table="support_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_competenceevent" ("id", "kind", "made_on", "method", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renew_on", "wished_on", "worker_id") VALUES (NEW."id", NEW."kind", NEW."made_on", NEW."method", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."renew_on", NEW."wished_on", NEW."worker_id"); RETURN NULL;',
                    hash="d1ef9f2e420af26dfca86f6c49c962f2bc8c9c09",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9eb30",
                    table="support_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_competenceevent" ("id", "kind", "made_on", "method", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renew_on", "wished_on", "worker_id") VALUES (OLD."id", OLD."kind", OLD."made_on", OLD."method", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."renew_on", OLD."wished_on", OLD."worker_id"); RETURN NULL;',
                    hash="c835c7cb3463f12514db5ad5d4a63768e697cd66",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0873",
                    table="support_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_appointmentevent" ("about", "citizen_id", "contact_id", "id", "made_at", "made_by_id", "minutes", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "worker_id") VALUES (NEW."about", NEW."citizen_id", NEW."contact_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."minutes", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."worker_id"); RETURN NULL;',
                    hash="c295cf07c7923414404753e29c858508d17976cb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bed5c",
                    table="support_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_appointmentevent" ("about", "citizen_id", "contact_id", "id", "made_at", "made_by_id", "minutes", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "worker_id") VALUES (NEW."about", NEW."citizen_id", NEW."contact_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."minutes", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."worker_id"); RETURN NULL;',
                    hash="5496b6f1413a2eba07630f0d658d4f1ffe72057e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9a0f2",
                    table="support_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_appointmentevent" ("about", "citizen_id", "contact_id", "id", "made_at", "made_by_id", "minutes", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "worker_id") VALUES (OLD."about", OLD."citizen_id", OLD."contact_id", OLD."id", OLD."made_at", OLD."made_by_id", OLD."minutes", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."starts_at", OLD."state", OLD."worker_id"); RETURN NULL;',
                    hash="edb7ca89f2a9b91a676263d8aac518c3d56def28",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_01642",
                    table="support_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_contactparticipantevent" ("contact_id", "id", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="57317289b459d0eb6e6008c3b450615e7224dfe6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2794c",
                    table="support_contactparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_contactparticipantevent" ("contact_id", "id", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="9dd5d1c6363260a1caaeea88ea6e043b166e8f4d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_94800",
                    table="support_contactparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_contactparticipantevent" ("contact_id", "id", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."contact_id", OLD."id", OLD."kind", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="b1ffb37dc1c38747fa51bb635f18d24bc11ce8e8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ffe8",
                    table="support_contactparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="course_moves_as_allowed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:active,active:waiting,waiting:closed,active:closed}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="7d7586ca63e09853a0417976862fd91e63ef2c01",
                    operation="UPDATE",
                    pgid="pgtrigger_course_moves_as_allowed_b47da",
                    table="support_course",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="course_within_caseload",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'active')",
                    func="\n                    if tg_op = 'UPDATE' then\n                        perform support_refuse_overload(new.id, old.state, old.method, old.worker_id, old.team_id);\n                    else\n                        perform support_refuse_overload(new.id, null, null, null, null);\n                    end if;\n                    return null;\n                ",
                    hash="8fee3faaf6e8717401c47638f663b065f69f167c",
                    operation='INSERT OR UPDATE OF "state", "method", "worker_id", "team_id"',
                    pgid="pgtrigger_course_within_caseload_0d8f4",
                    table="support_course",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="course_agrees",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n            if not support_course_agrees(new.id) then\n                raise exception 'course % disagrees with its dated rows', new.id\n                    using errcode = 'check_violation', constraint = 'course_agrees_with_its_rows';\n            end if;\n            return null;\n        ",
                    hash="a88c985e30a91385832a95b440c9f9a4c8fd51da",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_course_agrees_1d5d4",
                    table="support_course",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseevent" ("adviser_id", "before_decision", "citizen_id", "closed_at", "closed_by_id", "decision_id", "end_note", "end_reason", "ends_on", "former_course_id", "id", "local_end_reason", "method", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase1_event", "phase1_on", "starts_on", "state", "team_id", "worker_id") VALUES (NEW."adviser_id", NEW."before_decision", NEW."citizen_id", NEW."closed_at", NEW."closed_by_id", NEW."decision_id", NEW."end_note", NEW."end_reason", NEW."ends_on", NEW."former_course_id", NEW."id", NEW."local_end_reason", NEW."method", NEW."municipality_id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase1_event", NEW."phase1_on", NEW."starts_on", NEW."state", NEW."team_id", NEW."worker_id"); RETURN NULL;',
                    hash="cc2943b945a1fc283691ee158c197d9f1b5eeba9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c5782",
                    table="support_course",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_courseevent" ("adviser_id", "before_decision", "citizen_id", "closed_at", "closed_by_id", "decision_id", "end_note", "end_reason", "ends_on", "former_course_id", "id", "local_end_reason", "method", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase1_event", "phase1_on", "starts_on", "state", "team_id", "worker_id") VALUES (NEW."adviser_id", NEW."before_decision", NEW."citizen_id", NEW."closed_at", NEW."closed_by_id", NEW."decision_id", NEW."end_note", NEW."end_reason", NEW."ends_on", NEW."former_course_id", NEW."id", NEW."local_end_reason", NEW."method", NEW."municipality_id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase1_event", NEW."phase1_on", NEW."starts_on", NEW."state", NEW."team_id", NEW."worker_id"); RETURN NULL;',
                    hash="901563d180a1ac0ffe4a633430110d57a9be001f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_28db6",
                    table="support_course",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="course",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseevent" ("adviser_id", "before_decision", "citizen_id", "closed_at", "closed_by_id", "decision_id", "end_note", "end_reason", "ends_on", "former_course_id", "id", "local_end_reason", "method", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase1_event", "phase1_on", "starts_on", "state", "team_id", "worker_id") VALUES (OLD."adviser_id", OLD."before_decision", OLD."citizen_id", OLD."closed_at", OLD."closed_by_id", OLD."decision_id", OLD."end_note", OLD."end_reason", OLD."ends_on", OLD."former_course_id", OLD."id", OLD."local_end_reason", OLD."method", OLD."municipality_id", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase1_event", OLD."phase1_on", OLD."starts_on", OLD."state", OLD."team_id", OLD."worker_id"); RETURN NULL;',
                    hash="b6b4b3d0193c4771a78e55f9ce4dc0f8cc271318",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ec7a8",
                    table="support_course",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_closingexceptionevent" ("course_id", "exempt_from", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."course_id", NEW."exempt_from", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="f5eabaa268ec4cb4a810292b90a484b264e4a9df",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_55475",
                    table="support_closingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_closingexceptionevent" ("course_id", "exempt_from", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."course_id", NEW."exempt_from", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="83c91fc1dcc530b1e887a6a9cc4f16c8ab8e95a9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_50780",
                    table="support_closingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_closingexceptionevent" ("course_id", "exempt_from", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."course_id", OLD."exempt_from", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                    hash="b266ec5e9ca6d4c15a3600440f86d7d0142d066d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fe1a5",
                    table="support_closingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkin",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_checkinevent" ("course_id", "due_on", "id", "made_at", "made_by_id", "made_on", "municipality_id", "note", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."due_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."made_on", NEW."municipality_id", NEW."note", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="dad214cd692b5572561fc5062c89827e615df87c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6a939",
                    table="support_checkin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkin",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_checkinevent" ("course_id", "due_on", "id", "made_at", "made_by_id", "made_on", "municipality_id", "note", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."due_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."made_on", NEW."municipality_id", NEW."note", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="055756dbec8d1ff1fa74a0e1008ebaa4ae6f007c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2b12c",
                    table="support_checkin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkin",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_checkinevent" ("course_id", "due_on", "id", "made_at", "made_by_id", "made_on", "municipality_id", "note", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."course_id", OLD."due_on", OLD."id", OLD."made_at", OLD."made_by_id", OLD."made_on", OLD."municipality_id", OLD."note", OLD."number", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="86dcf3fc50340535bb11c9904f94a216d77d6d9b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_44e42",
                    table="support_checkin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_checkanswerevent" ("answered_at", "answered_by_id", "code", "course_id", "holds_until", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signal", "signal_key") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."code", NEW."course_id", NEW."holds_until", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."signal", NEW."signal_key"); RETURN NULL;',
                    hash="9c4c2031245f6722489cf533ab1122403b81e041",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dd273",
                    table="support_checkanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_checkanswerevent" ("answered_at", "answered_by_id", "code", "course_id", "holds_until", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signal", "signal_key") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."code", NEW."course_id", NEW."holds_until", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."signal", NEW."signal_key"); RETURN NULL;',
                    hash="2ac6451f55831efc0ebb23539a22ee3148b4f4cd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1d69c",
                    table="support_checkanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="checkanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_checkanswerevent" ("answered_at", "answered_by_id", "code", "course_id", "holds_until", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signal", "signal_key") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."code", OLD."course_id", OLD."holds_until", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."signal", OLD."signal_key"); RETURN NULL;',
                    hash="ee7c57d715270472418eb7ab06098d3dfa144268",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ed1d1",
                    table="support_checkanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursebasis",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursebasisevent" ("course_id", "decision_id", "ends_on", "id", "legal_bases", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."decision_id", NEW."ends_on", NEW."id", NEW."legal_bases", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="e09c6e3ebcd19a406185be03783bf79a2a343a0e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_394a6",
                    table="support_coursebasis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursebasis",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_coursebasisevent" ("course_id", "decision_id", "ends_on", "id", "legal_bases", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."decision_id", NEW."ends_on", NEW."id", NEW."legal_bases", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="4a2a4e901addf4440410d128eef7fbe0fb544298",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_25f7e",
                    table="support_coursebasis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursebasis",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursebasisevent" ("course_id", "decision_id", "ends_on", "id", "legal_bases", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (OLD."course_id", OLD."decision_id", OLD."ends_on", OLD."id", OLD."legal_bases", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."set_by_id", OLD."starts_on"); RETURN NULL;',
                    hash="2d384e530b18b1dc7cef79faa05fd0363f95a1d2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aa6e4",
                    table="support_coursebasis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseinterruption",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseinterruptionevent" ("course_id", "ends_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "shifts_phases", "starts_on", "version") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."shifts_phases", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="2f518e80bc47e5704b1c5e0e7a42a468a0d1f8bc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5dae9",
                    table="support_courseinterruption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseinterruption",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_courseinterruptionevent" ("course_id", "ends_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "shifts_phases", "starts_on", "version") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."shifts_phases", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="7cb4f0fc304e5bbd64b232d3175d249e06948ad4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5cc10",
                    table="support_courseinterruption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseinterruption",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseinterruptionevent" ("course_id", "ends_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "shifts_phases", "starts_on", "version") VALUES (OLD."course_id", OLD."ends_on", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."shifts_phases", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="205d36608aecd986c8ddddff0fe8b36bf93b343e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a3a5f",
                    table="support_courseinterruption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursemethod",
            trigger=pgtrigger.compiler.Trigger(
                name="coursemethod_agrees",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n            if not support_course_agrees(new.course_id) then\n                raise exception 'course % disagrees with its dated rows', new.course_id\n                    using errcode = 'check_violation', constraint = 'course_agrees_with_its_rows';\n            end if;\n            return null;\n        ",
                    hash="d7b1c7da1bdc8c5dfb4014e1d5256ac5aab759d8",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_coursemethod_agrees_3ec5d",
                    table="support_coursemethod",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursemethod",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursemethodevent" ("course_id", "decision_id", "ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."decision_id", NEW."ends_on", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="d705706984244428e9c828409b2a583595f61f2e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a9f01",
                    table="support_coursemethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursemethod",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_coursemethodevent" ("course_id", "decision_id", "ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."decision_id", NEW."ends_on", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="16e5e3bbb7c375bfdc3e72fe4bb757a4b3cb06d1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a87a8",
                    table="support_coursemethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursemethod",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursemethodevent" ("course_id", "decision_id", "ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on") VALUES (OLD."course_id", OLD."decision_id", OLD."ends_on", OLD."id", OLD."method", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."set_by_id", OLD."starts_on"); RETURN NULL;',
                    hash="326103cae24b0a28e24055e560d169d8cb57faac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_efb60",
                    table="support_coursemethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursephase",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursephaseevent" ("course_id", "course_method_id", "ends_on", "focus_areas", "focus_set_by_id", "focus_set_on", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version", "planned_by_id", "planned_on", "starts_on") VALUES (NEW."course_id", NEW."course_method_id", NEW."ends_on", NEW."focus_areas", NEW."focus_set_by_id", NEW."focus_set_on", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_version", NEW."planned_by_id", NEW."planned_on", NEW."starts_on"); RETURN NULL;',
                    hash="b59a5c8770515316675ea2e64a706bd0dd5f802e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_504f0",
                    table="support_coursephase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursephase",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_coursephaseevent" ("course_id", "course_method_id", "ends_on", "focus_areas", "focus_set_by_id", "focus_set_on", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version", "planned_by_id", "planned_on", "starts_on") VALUES (NEW."course_id", NEW."course_method_id", NEW."ends_on", NEW."focus_areas", NEW."focus_set_by_id", NEW."focus_set_on", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_version", NEW."planned_by_id", NEW."planned_on", NEW."starts_on"); RETURN NULL;',
                    hash="74c348e7777f685c7cb6dd5e9424df74a6974a29",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6748a",
                    table="support_coursephase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursephase",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursephaseevent" ("course_id", "course_method_id", "ends_on", "focus_areas", "focus_set_by_id", "focus_set_on", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version", "planned_by_id", "planned_on", "starts_on") VALUES (OLD."course_id", OLD."course_method_id", OLD."ends_on", OLD."focus_areas", OLD."focus_set_by_id", OLD."focus_set_on", OLD."id", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_version", OLD."planned_by_id", OLD."planned_on", OLD."starts_on"); RETURN NULL;',
                    hash="d79c7e5a1672bc2b2c57ca471e003c61faee36ad",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b9d46",
                    table="support_coursephase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseproviderevent" ("course_id", "employer", "ends_on", "id", "kind", "municipality_id", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."employer", NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."payer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="771d7fc2643bc1ed5fc1e6951aa27189be7aea9e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49e16",
                    table="support_courseprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_courseproviderevent" ("course_id", "employer", "ends_on", "id", "kind", "municipality_id", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "reason", "set_by_id", "starts_on") VALUES (NEW."course_id", NEW."employer", NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."payer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider", NEW."reason", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="3232866094c08ebeb75366844556dac4f72d74c2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dddb2",
                    table="support_courseprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseproviderevent" ("course_id", "employer", "ends_on", "id", "kind", "municipality_id", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "reason", "set_by_id", "starts_on") VALUES (OLD."course_id", OLD."employer", OLD."ends_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."payer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider", OLD."reason", OLD."set_by_id", OLD."starts_on"); RETURN NULL;',
                    hash="e647c6122521585c802cf968cf4ce42c55d93e65",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_02b3c",
                    table="support_courseprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursestart",
            trigger=pgtrigger.compiler.Trigger(
                name="coursestart_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    raise exception using errcode = 'check_violation', constraint = 'coursestart_never_changes',\n                        message = 'the start of a course never changes';\n                ",
                    hash="05b73095738fd6f479a82996a268b7e256d580cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_coursestart_never_changes_2161c",
                    table="support_coursestart",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursestart",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursestartevent" ("course_id", "homeless_duration", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sub_target_group") VALUES (NEW."course_id", NEW."homeless_duration", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sub_target_group"); RETURN NULL;',
                    hash="9fa3249382ab5841e7437301f1c329c18f3d79f6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4fce",
                    table="support_coursestart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursestart",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_coursestartevent" ("course_id", "homeless_duration", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sub_target_group") VALUES (NEW."course_id", NEW."homeless_duration", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sub_target_group"); RETURN NULL;',
                    hash="26f0d804256db65684743b9442f9f9aad621ed72",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4c7d9",
                    table="support_coursestart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coursestart",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_coursestartevent" ("course_id", "homeless_duration", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sub_target_group") VALUES (OLD."course_id", OLD."homeless_duration", OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sub_target_group"); RETURN NULL;',
                    hash="e3ab90842f3b8e30076c3d7edeef712c8731ef5b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_756f3",
                    table="support_coursestart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseworker",
            trigger=pgtrigger.compiler.Trigger(
                name="courseworker_agrees",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n            if not support_course_agrees(new.course_id) then\n                raise exception 'course % disagrees with its dated rows', new.course_id\n                    using errcode = 'check_violation', constraint = 'course_agrees_with_its_rows';\n            end if;\n            return null;\n        ",
                    hash="3a8619ce5a76f2e4fbad7d5b570ff9c70277d332",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_courseworker_agrees_194e1",
                    table="support_courseworker",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseworker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseworkerevent" ("course_id", "ends_on", "hand_over", "id", "met_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on", "worker_id") VALUES (NEW."course_id", NEW."ends_on", NEW."hand_over", NEW."id", NEW."met_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="a3a83da2cae83789d60e471bf520a40fd31957db",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_73a3b",
                    table="support_courseworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseworker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_courseworkerevent" ("course_id", "ends_on", "hand_over", "id", "met_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on", "worker_id") VALUES (NEW."course_id", NEW."ends_on", NEW."hand_over", NEW."id", NEW."met_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="d7d9de7125c05c95695748b1d5ff2e515ff82482",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07cd1",
                    table="support_courseworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="courseworker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_courseworkerevent" ("course_id", "ends_on", "hand_over", "id", "met_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_on", "worker_id") VALUES (OLD."course_id", OLD."ends_on", OLD."hand_over", OLD."id", OLD."met_on", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."set_by_id", OLD."starts_on", OLD."worker_id"); RETURN NULL;',
                    hash="7cc411fddebd07b1cb634d7b38abd896d699e954",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_61e56",
                    table="support_courseworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deviation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_deviationevent" ("citizen_id", "course_id", "ends_on", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "team_id", "worker_id") VALUES (NEW."citizen_id", NEW."course_id", NEW."ends_on", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."starts_on", NEW."team_id", NEW."worker_id"); RETURN NULL;',
                    hash="abd043e379d5e9966818f3486d62953179e0b45e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_590eb",
                    table="support_deviation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deviation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_deviationevent" ("citizen_id", "course_id", "ends_on", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "team_id", "worker_id") VALUES (NEW."citizen_id", NEW."course_id", NEW."ends_on", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."starts_on", NEW."team_id", NEW."worker_id"); RETURN NULL;',
                    hash="fb2746e0254ac4769ed795ed898fa9477867d01d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f760",
                    table="support_deviation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deviation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_deviationevent" ("citizen_id", "course_id", "ends_on", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "team_id", "worker_id") VALUES (OLD."citizen_id", OLD."course_id", OLD."ends_on", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."starts_on", OLD."team_id", OLD."worker_id"); RETURN NULL;',
                    hash="7b3e3ae9d9e4532599288fb82f27db2b33e7cdcd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8d59",
                    table="support_deviation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followon",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_followonevent" ("course_id", "decision_on", "id", "kind", "method", "municipality_id", "needs_decision", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "provider", "starts_on", "version") VALUES (NEW."course_id", NEW."decision_on", NEW."id", NEW."kind", NEW."method", NEW."municipality_id", NEW."needs_decision", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."provider", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="88b9a9d0bd9ad14f62614ba184988072c8df9ba2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_41a93",
                    table="support_followon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followon",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_followonevent" ("course_id", "decision_on", "id", "kind", "method", "municipality_id", "needs_decision", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "provider", "starts_on", "version") VALUES (NEW."course_id", NEW."decision_on", NEW."id", NEW."kind", NEW."method", NEW."municipality_id", NEW."needs_decision", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."provider", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="6abecdc19d95dd1cc3ae0ee2ca43c58d77329e6d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9bebf",
                    table="support_followon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followon",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_followonevent" ("course_id", "decision_on", "id", "kind", "method", "municipality_id", "needs_decision", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "provider", "starts_on", "version") VALUES (OLD."course_id", OLD."decision_on", OLD."id", OLD."kind", OLD."method", OLD."municipality_id", OLD."needs_decision", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_at", OLD."planned_by_id", OLD."provider", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="c449155fabea7ef32809c4173db7df3a8118489c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b976d",
                    table="support_followon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="functionholder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_functionholderevent" ("citizens", "employer", "ends_on", "functions", "hours", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside", "set_by_id", "starts_on", "team_id", "user_id", "version") VALUES (NEW."citizens", NEW."employer", NEW."ends_on", NEW."functions", NEW."hours", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."set_aside", NEW."set_by_id", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;',
                    hash="3213a3cd2a49533ae35bb70164566cd257bfa4c2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a4e86",
                    table="support_functionholder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="functionholder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_functionholderevent" ("citizens", "employer", "ends_on", "functions", "hours", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside", "set_by_id", "starts_on", "team_id", "user_id", "version") VALUES (NEW."citizens", NEW."employer", NEW."ends_on", NEW."functions", NEW."hours", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."set_aside", NEW."set_by_id", NEW."starts_on", NEW."team_id", NEW."user_id", NEW."version"); RETURN NULL;',
                    hash="23a724ec1ca59b0cf92d4a449c673deb8e971e37",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a83a7",
                    table="support_functionholder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="functionholder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_functionholderevent" ("citizens", "employer", "ends_on", "functions", "hours", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside", "set_by_id", "starts_on", "team_id", "user_id", "version") VALUES (OLD."citizens", OLD."employer", OLD."ends_on", OLD."functions", OLD."hours", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."set_aside", OLD."set_by_id", OLD."starts_on", OLD."team_id", OLD."user_id", OLD."version"); RETURN NULL;',
                    hash="49c9e26f24d6ac7e0582edb19da38260168c2902",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f2b65",
                    table="support_functionholder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="furnishingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_furnishingitemevent" ("citizen_id", "dropped_on", "got_on", "id", "kind", "municipality_id", "needed_on", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "priority", "source", "version", "what") VALUES (NEW."citizen_id", NEW."dropped_on", NEW."got_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."needed_on", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."priority", NEW."source", NEW."version", NEW."what"); RETURN NULL;',
                    hash="f46b622fb2ad66801443a80cd9f777b6b5ef4d18",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7dac6",
                    table="support_furnishingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="furnishingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_furnishingitemevent" ("citizen_id", "dropped_on", "got_on", "id", "kind", "municipality_id", "needed_on", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "priority", "source", "version", "what") VALUES (NEW."citizen_id", NEW."dropped_on", NEW."got_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."needed_on", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."priority", NEW."source", NEW."version", NEW."what"); RETURN NULL;',
                    hash="883013099de897a324aec64b64ba5f9397a35a75",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a333f",
                    table="support_furnishingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="furnishingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_furnishingitemevent" ("citizen_id", "dropped_on", "got_on", "id", "kind", "municipality_id", "needed_on", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "priority", "source", "version", "what") VALUES (OLD."citizen_id", OLD."dropped_on", OLD."got_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."needed_on", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."priority", OLD."source", OLD."version", OLD."what"); RETURN NULL;',
                    hash="0b0a9963d0e69536bd64a80c28ee25553b6180c2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a275f",
                    table="support_furnishingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_groupactivityevent" ("client_key", "happened_at", "id", "logged_at", "logged_by_id", "minutes", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."client_key", NEW."happened_at", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."minutes", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                    hash="efb73c281afacb9e3286fa75407448a3b1069b8f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b994b",
                    table="support_groupactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_groupactivityevent" ("client_key", "happened_at", "id", "logged_at", "logged_by_id", "minutes", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."client_key", NEW."happened_at", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."minutes", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                    hash="65d07274e2eae2f503c87ec58fe32380cbb83d8a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_141b7",
                    table="support_groupactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_groupactivityevent" ("client_key", "happened_at", "id", "logged_at", "logged_by_id", "minutes", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (OLD."client_key", OLD."happened_at", OLD."id", OLD."logged_at", OLD."logged_by_id", OLD."minutes", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."title"); RETURN NULL;',
                    hash="c6a625b53f56340eac14a9dd525e95a03a13d0c7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3c457",
                    table="support_groupactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_contactevent" ("activity_id", "citizen_id", "client_key", "course_id", "happened_at", "id", "life_areas", "logged_at", "minutes", "municipality_id", "note", "outcome", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason", "worker_id") VALUES (NEW."activity_id", NEW."citizen_id", NEW."client_key", NEW."course_id", NEW."happened_at", NEW."id", NEW."life_areas", NEW."logged_at", NEW."minutes", NEW."municipality_id", NEW."note", NEW."outcome", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason", NEW."worker_id"); RETURN NULL;',
                    hash="7152daa264d4db5b95be437f3e7d81531693eb97",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e4d5",
                    table="support_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_contactevent" ("activity_id", "citizen_id", "client_key", "course_id", "happened_at", "id", "life_areas", "logged_at", "minutes", "municipality_id", "note", "outcome", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason", "worker_id") VALUES (NEW."activity_id", NEW."citizen_id", NEW."client_key", NEW."course_id", NEW."happened_at", NEW."id", NEW."life_areas", NEW."logged_at", NEW."minutes", NEW."municipality_id", NEW."note", NEW."outcome", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason", NEW."worker_id"); RETURN NULL;',
                    hash="7cc48bd5d83fc69e31631f226659a142325d87fe",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6a202",
                    table="support_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_contactevent" ("activity_id", "citizen_id", "client_key", "course_id", "happened_at", "id", "life_areas", "logged_at", "minutes", "municipality_id", "note", "outcome", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason", "worker_id") VALUES (OLD."activity_id", OLD."citizen_id", OLD."client_key", OLD."course_id", OLD."happened_at", OLD."id", OLD."life_areas", OLD."logged_at", OLD."minutes", OLD."municipality_id", OLD."note", OLD."outcome", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason", OLD."worker_id"); RETURN NULL;',
                    hash="57e6ecfe144ad7ae6e69da5d8d9302a29e368a1b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_898e8",
                    table="support_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activityworker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_activityworkerevent" ("activity_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."activity_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."worker_id"); RETURN NULL;',
                    hash="e2dc4e382fb1d2c8dd79c411f65611c3091cfd8a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8b060",
                    table="support_activityworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activityworker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_activityworkerevent" ("activity_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."activity_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."worker_id"); RETURN NULL;',
                    hash="e154a9a82f5b10c9f91310ec394d42006cb8a49b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_627be",
                    table="support_activityworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activityworker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_activityworkerevent" ("activity_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (OLD."activity_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."worker_id"); RETURN NULL;',
                    hash="1f14489369cf076a9f1d07422f43ff54d3de39d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6c9ab",
                    table="support_activityworker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homesteptick",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_homesteptickevent" ("citizen_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."step", NEW."ticked_by_id", NEW."ticked_on"); RETURN NULL;',
                    hash="d7a13e25f6074c197abc3a7bbf404278411f113b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cb992",
                    table="support_homesteptick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homesteptick",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_homesteptickevent" ("citizen_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."step", NEW."ticked_by_id", NEW."ticked_on"); RETURN NULL;',
                    hash="8f1c043daa23b26948121240bfaccb469627d1dc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_36009",
                    table="support_homesteptick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homesteptick",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_homesteptickevent" ("citizen_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (OLD."citizen_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."step", OLD."ticked_by_id", OLD."ticked_on"); RETURN NULL;',
                    hash="6249ea63b4f9b35d025e4716f633d5af9be72e21",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5616",
                    table="support_homesteptick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="livingskill",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_livingskillevent" ("citizen_id", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "seen_on", "skill", "version") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rung", NEW."seen_on", NEW."skill", NEW."version"); RETURN NULL;',
                    hash="1e415730af3007b582675959b2ba487d1133daec",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_20e9a",
                    table="support_livingskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="livingskill",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_livingskillevent" ("citizen_id", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "seen_on", "skill", "version") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rung", NEW."seen_on", NEW."skill", NEW."version"); RETURN NULL;',
                    hash="48f903431aa25a27b91b1f8cabe3c9ef8b1ec0bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a9cfc",
                    table="support_livingskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="livingskill",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_livingskillevent" ("citizen_id", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rung", "seen_on", "skill", "version") VALUES (OLD."citizen_id", OLD."id", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rung", OLD."seen_on", OLD."skill", OLD."version"); RETURN NULL;',
                    hash="8fec0445eb8b6ea1ac8b0f53ff52bb99c1715482",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9fbb3",
                    table="support_livingskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurementdue",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_measurementdueevent" ("course_id", "due_on", "id", "kind", "measurement_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."due_on", NEW."id", NEW."kind", NEW."measurement_id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="5eb0d0c0ab5d0191aeed130a9052071bef3385df",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21ac6",
                    table="support_measurementdue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurementdue",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_measurementdueevent" ("course_id", "due_on", "id", "kind", "measurement_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."course_id", NEW."due_on", NEW."id", NEW."kind", NEW."measurement_id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="42439e6096aa94b8f3ab29912b56848de61491d6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bfbf3",
                    table="support_measurementdue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurementdue",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_measurementdueevent" ("course_id", "due_on", "id", "kind", "measurement_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."course_id", OLD."due_on", OLD."id", OLD."kind", OLD."measurement_id", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="cafb58f740862983fb031ee520ac490ba262b9e8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f6b0",
                    table="support_measurementdue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="networkmember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_networkmemberevent" ("course_id", "ends_on", "id", "kind", "life_area", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "strength", "takes_over", "version") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."kind", NEW."life_area", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."strength", NEW."takes_over", NEW."version"); RETURN NULL;',
                    hash="7802db4091a7f2a39b4c98036592aa5ce6c63381",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_72d7c",
                    table="support_networkmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="networkmember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_networkmemberevent" ("course_id", "ends_on", "id", "kind", "life_area", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "strength", "takes_over", "version") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."kind", NEW."life_area", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."strength", NEW."takes_over", NEW."version"); RETURN NULL;',
                    hash="b52f8df8ac88a56ff7e0672b303e975aaad58321",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d9a5",
                    table="support_networkmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="networkmember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_networkmemberevent" ("course_id", "ends_on", "id", "kind", "life_area", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "strength", "takes_over", "version") VALUES (OLD."course_id", OLD."ends_on", OLD."id", OLD."kind", OLD."life_area", OLD."municipality_id", OLD."name", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."strength", OLD."takes_over", OLD."version"); RETURN NULL;',
                    hash="28f299d7e41d44d517fd7915f206d4ae8440b1a6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_92e16",
                    table="support_networkmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_outingevent" ("appointment_id", "back_at", "citizen_id", "contact_id", "expected_back_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "went_at", "worker_id") VALUES (NEW."appointment_id", NEW."back_at", NEW."citizen_id", NEW."contact_id", NEW."expected_back_at", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_by_id", NEW."went_at", NEW."worker_id"); RETURN NULL;',
                    hash="cf32ace6de180ca05fc7ca84e1e0f8942deef268",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3bc0",
                    table="support_outing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_outingevent" ("appointment_id", "back_at", "citizen_id", "contact_id", "expected_back_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "went_at", "worker_id") VALUES (NEW."appointment_id", NEW."back_at", NEW."citizen_id", NEW."contact_id", NEW."expected_back_at", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_by_id", NEW."went_at", NEW."worker_id"); RETURN NULL;',
                    hash="260bb3c7e532d17315e7f86282338269f040c7e4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e9f72",
                    table="support_outing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_outingevent" ("appointment_id", "back_at", "citizen_id", "contact_id", "expected_back_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "went_at", "worker_id") VALUES (OLD."appointment_id", OLD."back_at", OLD."citizen_id", OLD."contact_id", OLD."expected_back_at", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_by_id", OLD."went_at", OLD."worker_id"); RETURN NULL;',
                    hash="a347287c4b8b5a6d1e23156bb5bd0ee630a3ba0d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_665cf",
                    table="support_outing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasegoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_phasegoalevent" ("course_id", "course_method_id", "goal", "id", "life_area", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_id") VALUES (NEW."course_id", NEW."course_method_id", NEW."goal", NEW."id", NEW."life_area", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="c12355a742356ebc69047aeb81a618ded5f529af",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_973fa",
                    table="support_phasegoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasegoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_phasegoalevent" ("course_id", "course_method_id", "goal", "id", "life_area", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_id") VALUES (NEW."course_id", NEW."course_method_id", NEW."goal", NEW."id", NEW."life_area", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="3e5b406c309e0a9ffae812ce93b3c02e846488b5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3156c",
                    table="support_phasegoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasegoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_phasegoalevent" ("course_id", "course_method_id", "goal", "id", "life_area", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_id") VALUES (OLD."course_id", OLD."course_method_id", OLD."goal", OLD."id", OLD."life_area", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                    hash="b44f7a59c8358e7d57f9f2999728abe6cde4f7d9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_be006",
                    table="support_phasegoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasetick",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_phasetickevent" ("course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (NEW."course_id", NEW."course_method_id", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."step", NEW."ticked_by_id", NEW."ticked_on"); RETURN NULL;',
                    hash="ea7bb9fb48420ebe4076f557e357914d4e1c5e44",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e715",
                    table="support_phasetick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasetick",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_phasetickevent" ("course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (NEW."course_id", NEW."course_method_id", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."step", NEW."ticked_by_id", NEW."ticked_on"); RETURN NULL;',
                    hash="482198edde27c4d8e3739ca365b19115e19aefd7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7cf69",
                    table="support_phasetick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="phasetick",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_phasetickevent" ("course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "ticked_by_id", "ticked_on") VALUES (OLD."course_id", OLD."course_method_id", OLD."id", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."step", OLD."ticked_by_id", OLD."ticked_on"); RETURN NULL;',
                    hash="0e249d33b7b450d90f01df093bbdfb2ec3d4571b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6750e",
                    table="support_phasetick",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plannedintensity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_plannedintensityevent" ("contacts", "course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_at", "set_by_id", "starts_on") VALUES (NEW."contacts", NEW."course_id", NEW."course_method_id", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_at", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="2b5fbea50813244f45aeb18be2066977945813a1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a0f35",
                    table="support_plannedintensity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plannedintensity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_plannedintensityevent" ("contacts", "course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_at", "set_by_id", "starts_on") VALUES (NEW."contacts", NEW."course_id", NEW."course_method_id", NEW."id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."set_at", NEW."set_by_id", NEW."starts_on"); RETURN NULL;',
                    hash="0045e579001528e501fcf7c6ece8a9649f67857c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9769",
                    table="support_plannedintensity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plannedintensity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_plannedintensityevent" ("contacts", "course_id", "course_method_id", "id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_at", "set_by_id", "starts_on") VALUES (OLD."contacts", OLD."course_id", OLD."course_method_id", OLD."id", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."set_at", OLD."set_by_id", OLD."starts_on"); RETURN NULL;',
                    hash="796030c2945c22aa5e28a22293f4d6f93e86a34d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6dab4",
                    table="support_plannedintensity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="safeplace",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_safeplaceevent" ("citizen_id", "id", "municipality_id", "noted_at", "noted_by_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "version") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_on", NEW."version"); RETURN NULL;',
                    hash="bc2d6fb564ed85958ba1c672af6e40223bc532c6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_014d1",
                    table="support_safeplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="safeplace",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_safeplaceevent" ("citizen_id", "id", "municipality_id", "noted_at", "noted_by_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "version") VALUES (NEW."citizen_id", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_on", NEW."version"); RETURN NULL;',
                    hash="60d8ffbfc09bb9222b68b6ba748c31ee8f9e3a5b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e38bd",
                    table="support_safeplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="safeplace",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_safeplaceevent" ("citizen_id", "id", "municipality_id", "noted_at", "noted_by_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "version") VALUES (OLD."citizen_id", OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_on", OLD."version"); RETURN NULL;',
                    hash="6a20cb38265627e27f30df277fcab656f725abc4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_62904",
                    table="support_safeplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="substitution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_substitutionevent" ("course_id", "ends_on", "id", "instead_of_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "starts_on", "worker_id") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."instead_of_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."set_at", NEW."set_by_id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="e8655af32845a98cb0068157ba45eecc270a68ad",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a1199",
                    table="support_substitution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="substitution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_substitutionevent" ("course_id", "ends_on", "id", "instead_of_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "starts_on", "worker_id") VALUES (NEW."course_id", NEW."ends_on", NEW."id", NEW."instead_of_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."set_at", NEW."set_by_id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="2712d7674c44d5a87409237a67074681c21b453b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c79a0",
                    table="support_substitution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="substitution",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_substitutionevent" ("course_id", "ends_on", "id", "instead_of_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "starts_on", "worker_id") VALUES (OLD."course_id", OLD."ends_on", OLD."id", OLD."instead_of_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."set_at", OLD."set_by_id", OLD."starts_on", OLD."worker_id"); RETURN NULL;',
                    hash="43bde22107c3440b4a6fd5b0ed305248389a3d89",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f174e",
                    table="support_substitution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="teammeeting_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            if true then\n                raise exception using errcode = 'check_violation', constraint = 'teammeeting_never_changes',\n                    message = 'the minutes of a meeting never change';\n            end if;\n            if tg_op = 'DELETE' then return old; end if;\n            return new;\n        ",
                    hash="329f1dbc6280f3330c39c20d991413d1da64b32c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_teammeeting_never_changes_9d1cc",
                    table="support_teammeeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teammeetingevent" ("client_key", "held_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "team_id") VALUES (NEW."client_key", NEW."held_on", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."saved_at", NEW."saved_by_id", NEW."team_id"); RETURN NULL;',
                    hash="8f51e30a1aee1bbbabb133ddf0e9154df5517567",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7f3e1",
                    table="support_teammeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_teammeetingevent" ("client_key", "held_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "team_id") VALUES (NEW."client_key", NEW."held_on", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."saved_at", NEW."saved_by_id", NEW."team_id"); RETURN NULL;',
                    hash="98444763f9b31b96be047405bb9f568fef3858ec",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb15c",
                    table="support_teammeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teammeetingevent" ("client_key", "held_on", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "team_id") VALUES (OLD."client_key", OLD."held_on", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."saved_at", OLD."saved_by_id", OLD."team_id"); RETURN NULL;',
                    hash="6623efbb788ed480c0a90f4d7129d1e7e1402928",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b76da",
                    table="support_teammeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingattendee",
            trigger=pgtrigger.compiler.Trigger(
                name="meetingattendee_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            if true then\n                raise exception using errcode = 'check_violation', constraint = 'meetingattendee_never_changes',\n                    message = 'the minutes of a meeting never change';\n            end if;\n            if tg_op = 'DELETE' then return old; end if;\n            return new;\n        ",
                    hash="91ff6312c3d417a1196b4fba247d1ee61f7139e7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_meetingattendee_never_changes_1a2c1",
                    table="support_meetingattendee",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingattendee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_meetingattendeeevent" ("id", "meeting_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."meeting_id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="1be2dbb5d0f59305527239d9610e3f34b7bfe110",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c27c1",
                    table="support_meetingattendee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingattendee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_meetingattendeeevent" ("id", "meeting_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."meeting_id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="3a3486d7bcaa992f44810da778c2fb259b69ada1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_39f0e",
                    table="support_meetingattendee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingattendee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_meetingattendeeevent" ("id", "meeting_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."id", OLD."meeting_id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;',
                    hash="8d96ce9c0f2aab4fdbb7fb490c618877d27acfe1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f9337",
                    table="support_meetingattendee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boardline",
            trigger=pgtrigger.compiler.Trigger(
                name="boardline_of_minutes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            if old.meeting_id is not null then\n                raise exception using errcode = 'check_violation', constraint = 'boardline_of_minutes',\n                    message = 'the minutes of a meeting never change';\n            end if;\n            if tg_op = 'DELETE' then return old; end if;\n            return new;\n        ",
                    hash="497c9f3c181a7bc0bdcde862e6c47e409e82e392",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_boardline_of_minutes_98391",
                    table="support_boardline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boardline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_boardlineevent" ("agreed", "course_id", "day", "goes_id", "id", "last_by_id", "last_on", "meeting_id", "municipality_id", "noted_at", "noted_by_id", "nothing_new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "version") VALUES (NEW."agreed", NEW."course_id", NEW."day", NEW."goes_id", NEW."id", NEW."last_by_id", NEW."last_on", NEW."meeting_id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."nothing_new", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan", NEW."version"); RETURN NULL;',
                    hash="7614c27cd70e31ea917e01721844e5f4dea3b5de",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0803d",
                    table="support_boardline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boardline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_boardlineevent" ("agreed", "course_id", "day", "goes_id", "id", "last_by_id", "last_on", "meeting_id", "municipality_id", "noted_at", "noted_by_id", "nothing_new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "version") VALUES (NEW."agreed", NEW."course_id", NEW."day", NEW."goes_id", NEW."id", NEW."last_by_id", NEW."last_on", NEW."meeting_id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."nothing_new", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan", NEW."version"); RETURN NULL;',
                    hash="0185c6a563350238804ce7984486fb880bf63456",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b6f0c",
                    table="support_boardline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boardline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_boardlineevent" ("agreed", "course_id", "day", "goes_id", "id", "last_by_id", "last_on", "meeting_id", "municipality_id", "noted_at", "noted_by_id", "nothing_new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "version") VALUES (OLD."agreed", OLD."course_id", OLD."day", OLD."goes_id", OLD."id", OLD."last_by_id", OLD."last_on", OLD."meeting_id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", OLD."nothing_new", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan", OLD."version"); RETURN NULL;',
                    hash="b8cc697e85e393281c2a95c00f1c79bc0d447841",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_48e94",
                    table="support_boardline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammethod",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teammethodevent" ("ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "team_id") VALUES (NEW."ends_on", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."set_by_id", NEW."starts_on", NEW."team_id"); RETURN NULL;',
                    hash="647bb5d2fbcd90aaf354db1985cab5e78c79601a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d5e95",
                    table="support_teammethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammethod",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_teammethodevent" ("ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "team_id") VALUES (NEW."ends_on", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."set_by_id", NEW."starts_on", NEW."team_id"); RETURN NULL;',
                    hash="b15becb0e42419f7ad621f623bcf7c887a7fd034",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_62f4d",
                    table="support_teammethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammethod",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teammethodevent" ("ends_on", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "team_id") VALUES (OLD."ends_on", OLD."id", OLD."method", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."set_by_id", OLD."starts_on", OLD."team_id"); RETURN NULL;',
                    hash="5acc9c0e81e566b00b2664cf9f445910157f33ce",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fa51",
                    table="support_teammethod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamsession",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teamsessionevent" ("held_on", "id", "is_cancelled", "kind", "led_by", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "planned_on", "team_id", "version") VALUES (NEW."held_on", NEW."id", NEW."is_cancelled", NEW."kind", NEW."led_by", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."planned_on", NEW."team_id", NEW."version"); RETURN NULL;',
                    hash="d6d27612a9dc1f0106c3832969866fee0a7533d0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_20f4c",
                    table="support_teamsession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamsession",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_teamsessionevent" ("held_on", "id", "is_cancelled", "kind", "led_by", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "planned_on", "team_id", "version") VALUES (NEW."held_on", NEW."id", NEW."is_cancelled", NEW."kind", NEW."led_by", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."planned_on", NEW."team_id", NEW."version"); RETURN NULL;',
                    hash="2bf53047e7ed5591a9832f801b07f9a66a39380b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4bf19",
                    table="support_teamsession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamsession",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_teamsessionevent" ("held_on", "id", "is_cancelled", "kind", "led_by", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "planned_on", "team_id", "version") VALUES (OLD."held_on", OLD."id", OLD."is_cancelled", OLD."kind", OLD."led_by", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_at", OLD."planned_by_id", OLD."planned_on", OLD."team_id", OLD."version"); RETURN NULL;',
                    hash="005c876fafd2b78da8c609ab696f55ec25b2d4f6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cc1e8",
                    table="support_teamsession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionreview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_sessionreviewevent" ("course_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."course_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id"); RETURN NULL;',
                    hash="67200899a4aad5283bf9f886f662ccbcacd976de",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4b8a",
                    table="support_sessionreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionreview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_sessionreviewevent" ("course_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."course_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id"); RETURN NULL;',
                    hash="981b86578de2462bd4df36b41390b5839d862c8e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e631c",
                    table="support_sessionreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionreview",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_sessionreviewevent" ("course_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (OLD."course_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id"); RETURN NULL;',
                    hash="0277469b190cee093f05198b0f6dac20f5fc68f3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_84108",
                    table="support_sessionreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_sessionparticipantevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "worker_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id", NEW."worker_id"); RETURN NULL;',
                    hash="86d6311f9ac4e6cc061ffccd88f0161cfea12207",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c3c25",
                    table="support_sessionparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_sessionparticipantevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "worker_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id", NEW."worker_id"); RETURN NULL;',
                    hash="9d5f29148a9e70fb8ab820569d83f391035250e1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e327f",
                    table="support_sessionparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionparticipant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_sessionparticipantevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "worker_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id", OLD."worker_id"); RETURN NULL;',
                    hash="546ad8d4cc4f8b62dd13bcdc1640b0c3c7aed0b9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_77b8e",
                    table="support_sessionparticipant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferagreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_transferagreementevent" ("accepted_by_name", "accepted_by_unit", "accepted_on", "agreed_on", "course_id", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "takes_over") VALUES (NEW."accepted_by_name", NEW."accepted_by_unit", NEW."accepted_on", NEW."agreed_on", NEW."course_id", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."takes_over"); RETURN NULL;',
                    hash="07c42be5c13d8ab0199bfea8e78b97be0e2931e8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_05558",
                    table="support_transferagreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferagreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_transferagreementevent" ("accepted_by_name", "accepted_by_unit", "accepted_on", "agreed_on", "course_id", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "takes_over") VALUES (NEW."accepted_by_name", NEW."accepted_by_unit", NEW."accepted_on", NEW."agreed_on", NEW."course_id", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."takes_over"); RETURN NULL;',
                    hash="3e3e5decdb0202c75700207fc4f0daa58f357bef",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d5879",
                    table="support_transferagreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferagreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_transferagreementevent" ("accepted_by_name", "accepted_by_unit", "accepted_on", "agreed_on", "course_id", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "takes_over") VALUES (OLD."accepted_by_name", OLD."accepted_by_unit", OLD."accepted_on", OLD."agreed_on", OLD."course_id", OLD."id", OLD."municipality_id", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."takes_over"); RETURN NULL;',
                    hash="19514b6a8b0d71259242ae366ae1f8df5cd269af",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d31e",
                    table="support_transferagreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferrow",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_transferrowevent" ("accepted_on", "agreement_id", "course_id", "id", "life_area", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "starts_on", "takes_over", "unit", "who") VALUES (NEW."accepted_on", NEW."agreement_id", NEW."course_id", NEW."id", NEW."life_area", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."starts_on", NEW."takes_over", NEW."unit", NEW."who"); RETURN NULL;',
                    hash="1be16593fae9cb0ffd7816c663074afca86b37e0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e248",
                    table="support_transferrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferrow",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_transferrowevent" ("accepted_on", "agreement_id", "course_id", "id", "life_area", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "starts_on", "takes_over", "unit", "who") VALUES (NEW."accepted_on", NEW."agreement_id", NEW."course_id", NEW."id", NEW."life_area", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."starts_on", NEW."takes_over", NEW."unit", NEW."who"); RETURN NULL;',
                    hash="bf0e55eaf3665cdc3b35e52c59eaa3524d6dd2da",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6c44",
                    table="support_transferrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transferrow",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_transferrowevent" ("accepted_on", "agreement_id", "course_id", "id", "life_area", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "starts_on", "takes_over", "unit", "who") VALUES (OLD."accepted_on", OLD."agreement_id", OLD."course_id", OLD."id", OLD."life_area", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."starts_on", OLD."takes_over", OLD."unit", OLD."who"); RETURN NULL;',
                    hash="506833f061502f239850cd72ba0616436246409b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5ca99",
                    table="support_transferrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unmetneed",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_unmetneedevent" ("citizen_id", "id", "method", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "stage", "until") VALUES (NEW."citizen_id", NEW."id", NEW."method", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."since", NEW."stage", NEW."until"); RETURN NULL;',
                    hash="a2a2f0fcb3acccfb97905ef30ee39992ff364895",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6510a",
                    table="support_unmetneed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unmetneed",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_unmetneedevent" ("citizen_id", "id", "method", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "stage", "until") VALUES (NEW."citizen_id", NEW."id", NEW."method", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."since", NEW."stage", NEW."until"); RETURN NULL;',
                    hash="884871c4d8ce56d7bc868fd6e8b785bef1d60e96",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4090d",
                    table="support_unmetneed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unmetneed",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_unmetneedevent" ("citizen_id", "id", "method", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "stage", "until") VALUES (OLD."citizen_id", OLD."id", OLD."method", OLD."municipality_id", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."since", OLD."stage", OLD."until"); RETURN NULL;',
                    hash="b926d410e6da9bb7527cd37a7e8a9be53487f13d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aac2f",
                    table="support_unmetneed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="waitinglistentry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_waitinglistentryevent" ("citizen_id", "course_id", "decision_id", "entered_by_id", "entered_on", "id", "left_on", "method", "municipality_id", "need_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id") VALUES (NEW."citizen_id", NEW."course_id", NEW."decision_id", NEW."entered_by_id", NEW."entered_on", NEW."id", NEW."left_on", NEW."method", NEW."municipality_id", NEW."need_note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."team_id"); RETURN NULL;',
                    hash="34934bf4ccdfd67a3e73d06a01e0a40155c0c7b8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ecb4e",
                    table="support_waitinglistentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="waitinglistentry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_waitinglistentryevent" ("citizen_id", "course_id", "decision_id", "entered_by_id", "entered_on", "id", "left_on", "method", "municipality_id", "need_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id") VALUES (NEW."citizen_id", NEW."course_id", NEW."decision_id", NEW."entered_by_id", NEW."entered_on", NEW."id", NEW."left_on", NEW."method", NEW."municipality_id", NEW."need_note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."team_id"); RETURN NULL;',
                    hash="266cb2f42b001a5ba73dd49dde558cef482cbad7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_236b8",
                    table="support_waitinglistentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="waitinglistentry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_waitinglistentryevent" ("citizen_id", "course_id", "decision_id", "entered_by_id", "entered_on", "id", "left_on", "method", "municipality_id", "need_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "team_id") VALUES (OLD."citizen_id", OLD."course_id", OLD."decision_id", OLD."entered_by_id", OLD."entered_on", OLD."id", OLD."left_on", OLD."method", OLD."municipality_id", OLD."need_note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."team_id"); RETURN NULL;',
                    hash="63327d38388a777b6238a148d134ee0dbff3d3f2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5379a",
                    table="support_waitinglistentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_warningnoteevent" ("citizen_id", "ended_at", "ended_by_id", "ended_reason", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "version") VALUES (NEW."citizen_id", NEW."ended_at", NEW."ended_by_id", NEW."ended_reason", NEW."id", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."text", NEW."version"); RETURN NULL;',
                    hash="74adc733f69a8d8e0466d1dc5a58659a8e936dec",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49188",
                    table="support_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_warningnoteevent" ("citizen_id", "ended_at", "ended_by_id", "ended_reason", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "version") VALUES (NEW."citizen_id", NEW."ended_at", NEW."ended_by_id", NEW."ended_reason", NEW."id", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."text", NEW."version"); RETURN NULL;',
                    hash="61703c3d6bd39c4e258fa783e9a0359907cd8f94",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe15b",
                    table="support_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warningnote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_warningnoteevent" ("citizen_id", "ended_at", "ended_by_id", "ended_reason", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text", "version") VALUES (OLD."citizen_id", OLD."ended_at", OLD."ended_by_id", OLD."ended_reason", OLD."id", OLD."kind", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."text", OLD."version"); RETURN NULL;',
                    hash="6c715657d14cba8b093ddeeb95bfee3a8eccc28f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_99bc8",
                    table="support_warningnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerleave",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_workerleaveevent" ("ends_on", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "worker_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="240cf124b79cc23f28aea2147b4171d2cc8a26b5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_64f06",
                    table="support_workerleave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerleave",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_workerleaveevent" ("ends_on", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "worker_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."worker_id"); RETURN NULL;',
                    hash="ce2ccafc3bce2afb368875ffc2c3dd8e854a8cbd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae4d5",
                    table="support_workerleave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerleave",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_workerleaveevent" ("ends_on", "id", "kind", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "worker_id") VALUES (OLD."ends_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."worker_id"); RETURN NULL;',
                    hash="783a279f3a4c93ff035e50586bc2f82520368695",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5623f",
                    table="support_workerleave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerprofession",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_workerprofessionevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "worker_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profession", NEW."worker_id"); RETURN NULL;',
                    hash="4a1168779085190e8ceea6e3aa05a79b2de4bfe4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_233fa",
                    table="support_workerprofession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerprofession",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "support_workerprofessionevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "worker_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profession", NEW."worker_id"); RETURN NULL;',
                    hash="55be61169fe8300860ad0cb87cddb4ef42874f8d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e127e",
                    table="support_workerprofession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workerprofession",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "support_workerprofessionevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "worker_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profession", OLD."worker_id"); RETURN NULL;',
                    hash="de49494304511b254fff1bc629ed07b94b1e856e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4116a",
                    table="support_workerprofession",
                    when="AFTER",
                ),
            ),
        ),
    ]
