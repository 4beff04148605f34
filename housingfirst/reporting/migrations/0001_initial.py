import django.contrib.postgres.fields
import django.db.models.deletion
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
        ("support", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedCourse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("age_group", models.CharField(max_length=60)),
                ("gender", models.CharField(max_length=60)),
                ("nationality", models.CharField(max_length=60)),
                ("sub_target_group", models.CharField(max_length=60)),
                ("homelessness_duration", models.CharField(blank=True, max_length=60)),
                ("source", models.CharField(max_length=60)),
                ("end_situation", models.CharField(blank=True, max_length=60)),
                (
                    "concern_reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "support_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
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
                "verbose_name": "published course",
                "verbose_name_plural": "published courses",
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "number"), name="publishedcourse_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedCourseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField()),
                ("age_group", models.CharField(max_length=60)),
                ("gender", models.CharField(max_length=60)),
                ("nationality", models.CharField(max_length=60)),
                ("sub_target_group", models.CharField(max_length=60)),
                ("homelessness_duration", models.CharField(blank=True, max_length=60)),
                ("source", models.CharField(max_length=60)),
                ("end_situation", models.CharField(blank=True, max_length=60)),
                (
                    "concern_reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "support_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
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
                        to="reporting.publishedcourse",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FidelityReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField(verbose_name="month")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("requested", "In line"),
                            ("running", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Failed"),
                        ],
                        default="requested",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("data_until", models.DateTimeField(blank=True, null=True, verbose_name="data until")),
                ("thresholds_from", models.DateField(blank=True, null=True, verbose_name="limits from")),
                ("courses", models.PositiveIntegerField(default=0, verbose_name="courses in the month")),
                ("people", models.PositiveIntegerField(default=0, verbose_name="citizens in the month")),
                ("waiting", models.PositiveIntegerField(default=0, verbose_name="waiting at the end of the month")),
                ("trained", models.PositiveIntegerField(default=0, verbose_name="trained in the team's method")),
                ("to_train", models.PositiveIntegerField(default=0, verbose_name="to be trained in the team's method")),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("file", models.FileField(blank=True, upload_to="documents")),
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
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fidelity_reports", to="accounts.team"
                    ),
                ),
            ],
            options={
                "verbose_name": "fidelity report",
                "verbose_name_plural": "fidelity reports",
                "ordering": ["-month", "team__name"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["requested", "running"])),
                        fields=["requested_at"],
                        name="fidelityreport_unfinished",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("team", "month"),
                        name="fidelityreport_once_a_month",
                        violation_error_message="The team already has a report of that month.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)), name="fidelityreport_month_is_a_first"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ready"), _negated=True),
                            models.Q(("data_until__isnull", False), ("finished_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="fidelityreport_ready_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signed_at", None), ("signed_by", None)),
                            models.Q(("signed_at__isnull", False), ("signed_by__isnull", False), ("state", "ready")),
                            _connector="OR",
                        ),
                        name="fidelityreport_signed_when_ready",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FidelityCaseload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fraction", models.DecimalField(decimal_places=2, max_digits=6)),
                ("used", models.PositiveIntegerField()),
                ("capacity", models.PositiveIntegerField()),
                ("label", models.CharField(blank=True, max_length=30)),
                ("held", models.CharField(blank=True, max_length=120)),
                ("courses", models.PositiveIntegerField()),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caseloads",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="FidelityContacts",
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
                    ),
                ),
                ("phase", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("norm", models.CharField(blank=True, max_length=12)),
                ("courses", models.PositiveIntegerField()),
                ("kept", models.PositiveIntegerField()),
                ("judged", models.PositiveIntegerField()),
                ("held", models.PositiveIntegerField()),
                ("visits", models.PositiveIntegerField()),
                ("tried", models.PositiveIntegerField()),
                ("people", models.PositiveIntegerField()),
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
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="FidelityIndicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "indicator",
                    models.CharField(
                        choices=[
                            ("FI-01", "Caseload per full-time position, CTI"),
                            ("FI-02", "Caseload per full-time position, ICM, ACT and M-ACT"),
                            ("FI-04", "Days from the decision to the first held contact"),
                            ("FI-05", "Days from the nomination to moving in"),
                            ("FI-06", "Support decided before moving in or leaving the shelter"),
                            ("FI-07", "The contact norm of the method is kept"),
                        ],
                        max_length=5,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("numerator", models.PositiveIntegerField()),
                ("denominator", models.DecimalField(decimal_places=4, max_digits=9)),
                ("excluded", models.PositiveIntegerField()),
                ("people", models.PositiveIntegerField()),
                ("value", models.DecimalField(blank=True, decimal_places=4, max_digits=10, null=True)),
                ("score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("thresholds", models.CharField(max_length=40)),
                ("least", models.PositiveSmallIntegerField()),
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
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicators",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator"],
                "constraints": [
                    models.UniqueConstraint(fields=("report", "indicator"), name="fidelityindicator_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("score__isnull", True), models.Q(("score__gte", 1), ("score__lte", 4)), _connector="OR"
                        ),
                        name="fidelityindicator_score_1_to_4",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FidelityIndicatorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "indicator",
                    models.CharField(
                        choices=[
                            ("FI-01", "Caseload per full-time position, CTI"),
                            ("FI-02", "Caseload per full-time position, ICM, ACT and M-ACT"),
                            ("FI-04", "Days from the decision to the first held contact"),
                            ("FI-05", "Days from the nomination to moving in"),
                            ("FI-06", "Support decided before moving in or leaving the shelter"),
                            ("FI-07", "The contact norm of the method is kept"),
                        ],
                        max_length=5,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("numerator", models.PositiveIntegerField()),
                ("denominator", models.DecimalField(decimal_places=4, max_digits=9)),
                ("excluded", models.PositiveIntegerField()),
                ("people", models.PositiveIntegerField()),
                ("value", models.DecimalField(blank=True, decimal_places=4, max_digits=10, null=True)),
                ("score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("thresholds", models.CharField(max_length=40)),
                ("least", models.PositiveSmallIntegerField()),
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
                        to="reporting.fidelityindicator",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FidelityContactsEvent",
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
                    ),
                ),
                ("phase", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("norm", models.CharField(blank=True, max_length=12)),
                ("courses", models.PositiveIntegerField()),
                ("kept", models.PositiveIntegerField()),
                ("judged", models.PositiveIntegerField()),
                ("held", models.PositiveIntegerField()),
                ("visits", models.PositiveIntegerField()),
                ("tried", models.PositiveIntegerField()),
                ("people", models.PositiveIntegerField()),
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
                        to="reporting.fidelitycontacts",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FidelityCaseloadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("fraction", models.DecimalField(decimal_places=2, max_digits=6)),
                ("used", models.PositiveIntegerField()),
                ("capacity", models.PositiveIntegerField()),
                ("label", models.CharField(blank=True, max_length=30)),
                ("held", models.CharField(blank=True, max_length=120)),
                ("courses", models.PositiveIntegerField()),
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
                        to="reporting.fidelitycaseload",
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
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="reporting.fidelityreport",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FidelityReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("month", models.DateField(verbose_name="month")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("requested", "In line"),
                            ("running", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Failed"),
                        ],
                        default="requested",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("data_until", models.DateTimeField(blank=True, null=True, verbose_name="data until")),
                ("thresholds_from", models.DateField(blank=True, null=True, verbose_name="limits from")),
                ("courses", models.PositiveIntegerField(default=0, verbose_name="courses in the month")),
                ("people", models.PositiveIntegerField(default=0, verbose_name="citizens in the month")),
                ("waiting", models.PositiveIntegerField(default=0, verbose_name="waiting at the end of the month")),
                ("trained", models.PositiveIntegerField(default=0, verbose_name="trained in the team's method")),
                ("to_train", models.PositiveIntegerField(default=0, verbose_name="to be trained in the team's method")),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("file", models.FileField(blank=True, upload_to="documents")),
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
                        to="reporting.fidelityreport",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_by",
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
            name="FidelityRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("yes", "Counts"), ("no", "Counts against"), ("excluded", "Left out")], max_length=8
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("held", "Held by a worker or by the team"),
                            ("no_worker", "Waits for a worker"),
                            ("no_staff", "Nobody employed in the team holds the course"),
                            ("first_contact", "Days to the first held contact"),
                            ("not_seen", "Not seen yet; days so far"),
                            ("too_early", "Not seen yet, and still in time; days so far"),
                            ("no_decision", "No decision on support is registered"),
                            ("came_back", "Came back to a former course, without a new decision"),
                            ("moved_in", "Days from the nomination to moving in"),
                            ("waits_for_home", "Still waits for a home; days so far"),
                            ("decided_before", "Days the decision was made before the day"),
                            ("decided_after", "Days the decision came after the day"),
                            ("never_decided", "No support was decided"),
                            ("longest_gap", "Longest time without a held contact, in days"),
                            ("never_seen", "No held contact yet; days since the course began"),
                            ("since_last", "Days since the last held contact"),
                            ("visits", "Visits in the month"),
                            ("no_norm", "The method has no contact norm"),
                            ("too_short", "Fewer than seven days in the month"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.IntegerField(blank=True, null=True)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="support.course",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="reporting.fidelityindicator",
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
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="FidelityRowEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("yes", "Counts"), ("no", "Counts against"), ("excluded", "Left out")], max_length=8
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("held", "Held by a worker or by the team"),
                            ("no_worker", "Waits for a worker"),
                            ("no_staff", "Nobody employed in the team holds the course"),
                            ("first_contact", "Days to the first held contact"),
                            ("not_seen", "Not seen yet; days so far"),
                            ("too_early", "Not seen yet, and still in time; days so far"),
                            ("no_decision", "No decision on support is registered"),
                            ("came_back", "Came back to a former course, without a new decision"),
                            ("moved_in", "Days from the nomination to moving in"),
                            ("waits_for_home", "Still waits for a home; days so far"),
                            ("decided_before", "Days the decision was made before the day"),
                            ("decided_after", "Days the decision came after the day"),
                            ("never_decided", "No support was decided"),
                            ("longest_gap", "Longest time without a held contact, in days"),
                            ("never_seen", "No held contact yet; days since the course began"),
                            ("since_last", "Days since the last held contact"),
                            ("visits", "Visits in the month"),
                            ("no_norm", "The method has no contact norm"),
                            ("too_short", "Fewer than seven days in the month"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.IntegerField(blank=True, null=True)),
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
                    "indicator",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="reporting.fidelityindicator",
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
                        to="reporting.fidelityrow",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityreport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityreportevent" ("attempts", "claimed_at", "courses", "data_until", "failure", "file", "finished_at", "id", "month", "municipality_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "signed_at", "signed_by_id", "state", "team_id", "thresholds_from", "to_train", "trained", "waiting") VALUES (NEW."attempts", NEW."claimed_at", NEW."courses", NEW."data_until", NEW."failure", NEW."file", NEW."finished_at", NEW."id", NEW."month", NEW."municipality_id", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."signed_at", NEW."signed_by_id", NEW."state", NEW."team_id", NEW."thresholds_from", NEW."to_train", NEW."trained", NEW."waiting"); RETURN NULL;',
                    hash="c115f310f7c6ec14b3e58696a389c56c3cc51613",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97463",
                    table="reporting_fidelityreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityreport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_fidelityreportevent" ("attempts", "claimed_at", "courses", "data_until", "failure", "file", "finished_at", "id", "month", "municipality_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "signed_at", "signed_by_id", "state", "team_id", "thresholds_from", "to_train", "trained", "waiting") VALUES (NEW."attempts", NEW."claimed_at", NEW."courses", NEW."data_until", NEW."failure", NEW."file", NEW."finished_at", NEW."id", NEW."month", NEW."municipality_id", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."signed_at", NEW."signed_by_id", NEW."state", NEW."team_id", NEW."thresholds_from", NEW."to_train", NEW."trained", NEW."waiting"); RETURN NULL;',
                    hash="ef78882e057e60bd48b29bdd38b9f62834183815",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c9a75",
                    table="reporting_fidelityreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityreport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityreportevent" ("attempts", "claimed_at", "courses", "data_until", "failure", "file", "finished_at", "id", "month", "municipality_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "signed_at", "signed_by_id", "state", "team_id", "thresholds_from", "to_train", "trained", "waiting") VALUES (OLD."attempts", OLD."claimed_at", OLD."courses", OLD."data_until", OLD."failure", OLD."file", OLD."finished_at", OLD."id", OLD."month", OLD."municipality_id", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."signed_at", OLD."signed_by_id", OLD."state", OLD."team_id", OLD."thresholds_from", OLD."to_train", OLD."trained", OLD."waiting"); RETURN NULL;',
                    hash="899bc28ddca187f2432e6587957cf0edd32f253d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0c307",
                    table="reporting_fidelityreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityindicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityindicatorevent" ("denominator", "ends_on", "excluded", "id", "indicator", "least", "municipality_id", "numerator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "score", "starts_on", "thresholds", "value") VALUES (NEW."denominator", NEW."ends_on", NEW."excluded", NEW."id", NEW."indicator", NEW."least", NEW."municipality_id", NEW."numerator", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id", NEW."score", NEW."starts_on", NEW."thresholds", NEW."value"); RETURN NULL;',
                    hash="5ef8e3b5a0a7f77f6ecfaf6bb5940c045ff3355c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_96767",
                    table="reporting_fidelityindicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityindicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_fidelityindicatorevent" ("denominator", "ends_on", "excluded", "id", "indicator", "least", "municipality_id", "numerator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "score", "starts_on", "thresholds", "value") VALUES (NEW."denominator", NEW."ends_on", NEW."excluded", NEW."id", NEW."indicator", NEW."least", NEW."municipality_id", NEW."numerator", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id", NEW."score", NEW."starts_on", NEW."thresholds", NEW."value"); RETURN NULL;',
                    hash="051690929b613ac3d9082bbc01d912f6d5ec86db",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_985b9",
                    table="reporting_fidelityindicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityindicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityindicatorevent" ("denominator", "ends_on", "excluded", "id", "indicator", "least", "municipality_id", "numerator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "score", "starts_on", "thresholds", "value") VALUES (OLD."denominator", OLD."ends_on", OLD."excluded", OLD."id", OLD."indicator", OLD."least", OLD."municipality_id", OLD."numerator", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id", OLD."score", OLD."starts_on", OLD."thresholds", OLD."value"); RETURN NULL;',
                    hash="06e76bd8e08c6cddb0ff743da023df52d38a0fd2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2426d",
                    table="reporting_fidelityindicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycontacts",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelitycontactsevent" ("courses", "held", "id", "judged", "kept", "method", "municipality_id", "norm", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "report_id", "tried", "visits") VALUES (NEW."courses", NEW."held", NEW."id", NEW."judged", NEW."kept", NEW."method", NEW."municipality_id", NEW."norm", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase", NEW."report_id", NEW."tried", NEW."visits"); RETURN NULL;',
                    hash="7b6c31ce3d9dce9724b42b8b271509c6bb51b3d9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7c2e4",
                    table="reporting_fidelitycontacts",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycontacts",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_fidelitycontactsevent" ("courses", "held", "id", "judged", "kept", "method", "municipality_id", "norm", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "report_id", "tried", "visits") VALUES (NEW."courses", NEW."held", NEW."id", NEW."judged", NEW."kept", NEW."method", NEW."municipality_id", NEW."norm", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase", NEW."report_id", NEW."tried", NEW."visits"); RETURN NULL;',
                    hash="91ab8435ac09150f8f150276def4212b1b81e461",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_00cf1",
                    table="reporting_fidelitycontacts",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycontacts",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelitycontactsevent" ("courses", "held", "id", "judged", "kept", "method", "municipality_id", "norm", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "report_id", "tried", "visits") VALUES (OLD."courses", OLD."held", OLD."id", OLD."judged", OLD."kept", OLD."method", OLD."municipality_id", OLD."norm", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase", OLD."report_id", OLD."tried", OLD."visits"); RETURN NULL;',
                    hash="1f0579e3a76b30b03cf5e10bfb7dfe1546198be7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_eaa37",
                    table="reporting_fidelitycontacts",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycaseload",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelitycaseloadevent" ("capacity", "courses", "fraction", "held", "id", "label", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "used", "worker_id") VALUES (NEW."capacity", NEW."courses", NEW."fraction", NEW."held", NEW."id", NEW."label", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id", NEW."used", NEW."worker_id"); RETURN NULL;',
                    hash="3c4f9f6211fd9ab5090b36db18712c43eeb558ae",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_efb14",
                    table="reporting_fidelitycaseload",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycaseload",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_fidelitycaseloadevent" ("capacity", "courses", "fraction", "held", "id", "label", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "used", "worker_id") VALUES (NEW."capacity", NEW."courses", NEW."fraction", NEW."held", NEW."id", NEW."label", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id", NEW."used", NEW."worker_id"); RETURN NULL;',
                    hash="f7fd145ba392c0e51b392f13ebedbfd42c089c57",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_640b9",
                    table="reporting_fidelitycaseload",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelitycaseload",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelitycaseloadevent" ("capacity", "courses", "fraction", "held", "id", "label", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "used", "worker_id") VALUES (OLD."capacity", OLD."courses", OLD."fraction", OLD."held", OLD."id", OLD."label", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id", OLD."used", OLD."worker_id"); RETURN NULL;',
                    hash="105f6ec3efc01e0a8a12fc8e9feff0dc7be7c4ff",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_465f4",
                    table="reporting_fidelitycaseload",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityrow",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityrowevent" ("citizen_id", "course_id", "id", "indicator_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict", "why") VALUES (NEW."citizen_id", NEW."course_id", NEW."id", NEW."indicator_id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verdict", NEW."why"); RETURN NULL;',
                    hash="b890092f4ee4b3819f9201f74bdfe52abd543d77",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_496c3",
                    table="reporting_fidelityrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityrow",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_fidelityrowevent" ("citizen_id", "course_id", "id", "indicator_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict", "why") VALUES (NEW."citizen_id", NEW."course_id", NEW."id", NEW."indicator_id", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verdict", NEW."why"); RETURN NULL;',
                    hash="f70423da37dc18806e876ca7dfdff1d61eec9ffc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b3d2d",
                    table="reporting_fidelityrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fidelityrow",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_fidelityrowevent" ("citizen_id", "course_id", "id", "indicator_id", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verdict", "why") VALUES (OLD."citizen_id", OLD."course_id", OLD."id", OLD."indicator_id", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verdict", OLD."why"); RETURN NULL;',
                    hash="47142a119a6d09693521896095deee5a433d8304",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3f584",
                    table="reporting_fidelityrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedcourse",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_publishedcourseevent" ("age_group", "concern_reasons", "end_situation", "gender", "homelessness_duration", "id", "legal_bases", "municipality_id", "nationality", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "sub_target_group", "support_types") VALUES (NEW."age_group", NEW."concern_reasons", NEW."end_situation", NEW."gender", NEW."homelessness_duration", NEW."id", NEW."legal_bases", NEW."municipality_id", NEW."nationality", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."sub_target_group", NEW."support_types"); RETURN NULL;',
                    hash="d129ee312d6b3eee3c50e5972f892a4691e4cfff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_880eb",
                    table="reporting_publishedcourse",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedcourse",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "reporting_publishedcourseevent" ("age_group", "concern_reasons", "end_situation", "gender", "homelessness_duration", "id", "legal_bases", "municipality_id", "nationality", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "sub_target_group", "support_types") VALUES (NEW."age_group", NEW."concern_reasons", NEW."end_situation", NEW."gender", NEW."homelessness_duration", NEW."id", NEW."legal_bases", NEW."municipality_id", NEW."nationality", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."sub_target_group", NEW."support_types"); RETURN NULL;',
                    hash="d3f5360b86924229eba457c7e4c793d3872cff88",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0470c",
                    table="reporting_publishedcourse",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedcourse",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reporting_publishedcourseevent" ("age_group", "concern_reasons", "end_situation", "gender", "homelessness_duration", "id", "legal_bases", "municipality_id", "nationality", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "sub_target_group", "support_types") VALUES (OLD."age_group", OLD."concern_reasons", OLD."end_situation", OLD."gender", OLD."homelessness_duration", OLD."id", OLD."legal_bases", OLD."municipality_id", OLD."nationality", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."sub_target_group", OLD."support_types"); RETURN NULL;',
                    hash="7e3fafe28997a7d45c151c0ff3cbd098e177d9a6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f69ee",
                    table="reporting_publishedcourse",
                    when="AFTER",
                ),
            ),
        ),
    ]
