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
    ]

    operations = [
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("plan_review", "Plan to look at again"),
                            ("reassessment", "Complaint to reassess"),
                            ("inquiry", "Inquiry without the next step"),
                            ("join_inquiry", "Inquiry to join with a citizen"),
                            ("theme_review", "Sensitive note to look at again"),
                            ("silent_actors", "Actors of the network who have gone quiet"),
                            ("consent_ends", "Consent that runs out"),
                            ("file_access", "Request to see the record"),
                            ("undecided", "Assessment and decision outstanding"),
                            ("phase_change", "Change of phase"),
                            ("transfer_agreement", "Transfer agreement"),
                            ("measurement", "Measurement"),
                            ("contact", "Not seen in time"),
                            ("deviation_ended", "Deviation that has ended"),
                            ("check_in", "How it goes after a course"),
                            ("team_functions", "Functions or hours a team lacks"),
                            ("warning_review", "Warning before a visit to look at again"),
                            ("home_essential", "Missing in a home"),
                            ("offer_answer", "Answer to an offer"),
                            ("late_no", "Late no to an offer"),
                            ("benefit_late", "Late answer from the benefits office"),
                            ("referral_overdue", "Referral without an answer"),
                            ("referral_escalated", "Referral long without an answer"),
                            ("referral_answered", "Answer to a referral"),
                            ("sanction", "Sanction about to fall"),
                            ("merge", "Two records of one person"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("leaders_only", models.BooleanField(default=False)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("support_worker", "Support worker"),
                            ("team_leader", "Team leader"),
                            ("authority_adviser", "Authority adviser"),
                            ("housing_coordinator", "Housing coordinator"),
                            ("benefits_officer", "Benefits office key worker"),
                            ("partner", "External partner"),
                            ("department_head", "Head of department"),
                            ("auditor", "Auditor"),
                            ("administrator", "Administrator"),
                        ],
                        max_length=30,
                    ),
                ),
                ("due_on", models.DateField(verbose_name="deadline")),
                ("planned_on", models.DateField(verbose_name="planned for")),
                ("title", models.CharField(max_length=200)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("params", models.JSONField(blank=True, default=dict)),
                ("url_name", models.CharField(blank=True, max_length=60)),
                ("url_pk", models.BigIntegerField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("done", "Done"), ("dropped", "Dropped")],
                        default="open",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("raised_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why put off or dropped")),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
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
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "settled_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "verbose_name": "task",
                "verbose_name_plural": "tasks",
                "ordering": ["planned_on", "due_on", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "open")),
                        fields=["assignee", "planned_on"],
                        name="task_open_by_assignee",
                    ),
                    models.Index(
                        condition=models.Q(("state", "open")), fields=["team", "planned_on"], name="task_open_by_team"
                    ),
                    models.Index(
                        condition=models.Q(("state", "open")), fields=["municipality", "kind"], name="task_open_by_kind"
                    ),
                    models.Index(
                        condition=models.Q(("state", "open")),
                        fields=["municipality", "role", "planned_on"],
                        name="task_open_by_role",
                    ),
                    models.Index(fields=["municipality", "url_name", "url_pk"], name="task_by_page"),
                    models.Index(fields=["citizen"], name="task_by_citizen"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "key"), name="task_key_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("assignee__isnull", False),
                            ("team__isnull", False),
                            models.Q(("role", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="task_for_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("leaders_only", False), ("team__isnull", False), _connector="OR"),
                        name="task_leaders_of_team",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at", None), ("settled_by", None), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="task_settled_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "dropped"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="task_dropped_with_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("plan_review", "Plan to look at again"),
                            ("reassessment", "Complaint to reassess"),
                            ("inquiry", "Inquiry without the next step"),
                            ("join_inquiry", "Inquiry to join with a citizen"),
                            ("theme_review", "Sensitive note to look at again"),
                            ("silent_actors", "Actors of the network who have gone quiet"),
                            ("consent_ends", "Consent that runs out"),
                            ("file_access", "Request to see the record"),
                            ("undecided", "Assessment and decision outstanding"),
                            ("phase_change", "Change of phase"),
                            ("transfer_agreement", "Transfer agreement"),
                            ("measurement", "Measurement"),
                            ("contact", "Not seen in time"),
                            ("deviation_ended", "Deviation that has ended"),
                            ("check_in", "How it goes after a course"),
                            ("team_functions", "Functions or hours a team lacks"),
                            ("warning_review", "Warning before a visit to look at again"),
                            ("home_essential", "Missing in a home"),
                            ("offer_answer", "Answer to an offer"),
                            ("late_no", "Late no to an offer"),
                            ("benefit_late", "Late answer from the benefits office"),
                            ("referral_overdue", "Referral without an answer"),
                            ("referral_escalated", "Referral long without an answer"),
                            ("referral_answered", "Answer to a referral"),
                            ("sanction", "Sanction about to fall"),
                            ("merge", "Two records of one person"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("leaders_only", models.BooleanField(default=False)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("support_worker", "Support worker"),
                            ("team_leader", "Team leader"),
                            ("authority_adviser", "Authority adviser"),
                            ("housing_coordinator", "Housing coordinator"),
                            ("benefits_officer", "Benefits office key worker"),
                            ("partner", "External partner"),
                            ("department_head", "Head of department"),
                            ("auditor", "Auditor"),
                            ("administrator", "Administrator"),
                        ],
                        max_length=30,
                    ),
                ),
                ("due_on", models.DateField(verbose_name="deadline")),
                ("planned_on", models.DateField(verbose_name="planned for")),
                ("title", models.CharField(max_length=200)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("params", models.JSONField(blank=True, default=dict)),
                ("url_name", models.CharField(blank=True, max_length=60)),
                ("url_pk", models.BigIntegerField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("done", "Done"), ("dropped", "Dropped")],
                        default="open",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("raised_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why put off or dropped")),
                (
                    "assignee",
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
                        blank=True,
                        db_constraint=False,
                        null=True,
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
                        to="tasks.task",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
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
                        blank=True,
                        db_constraint=False,
                        null=True,
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
            name="OutboxMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("digest", "Tasks of the morning"),
                            ("referral_new", "A referral has come"),
                            ("referral_reminder", "A referral waits for an answer"),
                            ("referral_answered", "A referral is answered"),
                        ],
                        max_length=20,
                    ),
                ),
                ("count", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("last_error", models.CharField(blank=True, max_length=80)),
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
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("sent_at", None)), fields=["municipality", "id"], name="outboxmail_unsent"
                    ),
                    models.Index(fields=["municipality", "kind", "id"], name="outboxmail_by_kind"),
                ],
                "constraints": [models.UniqueConstraint(fields=("municipality", "key"), name="outboxmail_key_once")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tasks_taskevent" ("assignee_id", "citizen_id", "due_on", "id", "key", "kind", "leaders_only", "municipality_id", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "raised_at", "raised_by_id", "reason", "role", "settled_at", "settled_by_id", "state", "team_id", "title", "url_name", "url_pk", "why") VALUES (NEW."assignee_id", NEW."citizen_id", NEW."due_on", NEW."id", NEW."key", NEW."kind", NEW."leaders_only", NEW."municipality_id", NEW."params", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_on", NEW."raised_at", NEW."raised_by_id", NEW."reason", NEW."role", NEW."settled_at", NEW."settled_by_id", NEW."state", NEW."team_id", NEW."title", NEW."url_name", NEW."url_pk", NEW."why"); RETURN NULL;',
                    hash="80705d26f214a19090916af229915eba623bf091",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e2e86",
                    table="tasks_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "tasks_taskevent" ("assignee_id", "citizen_id", "due_on", "id", "key", "kind", "leaders_only", "municipality_id", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "raised_at", "raised_by_id", "reason", "role", "settled_at", "settled_by_id", "state", "team_id", "title", "url_name", "url_pk", "why") VALUES (NEW."assignee_id", NEW."citizen_id", NEW."due_on", NEW."id", NEW."key", NEW."kind", NEW."leaders_only", NEW."municipality_id", NEW."params", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_on", NEW."raised_at", NEW."raised_by_id", NEW."reason", NEW."role", NEW."settled_at", NEW."settled_by_id", NEW."state", NEW."team_id", NEW."title", NEW."url_name", NEW."url_pk", NEW."why"); RETURN NULL;',
                    hash="d39c2eb83a63aaf50cfa4eeacad77ee15d6fa419",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_705e1",
                    table="tasks_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "tasks_taskevent" ("assignee_id", "citizen_id", "due_on", "id", "key", "kind", "leaders_only", "municipality_id", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "raised_at", "raised_by_id", "reason", "role", "settled_at", "settled_by_id", "state", "team_id", "title", "url_name", "url_pk", "why") VALUES (OLD."assignee_id", OLD."citizen_id", OLD."due_on", OLD."id", OLD."key", OLD."kind", OLD."leaders_only", OLD."municipality_id", OLD."params", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_on", OLD."raised_at", OLD."raised_by_id", OLD."reason", OLD."role", OLD."settled_at", OLD."settled_by_id", OLD."state", OLD."team_id", OLD."title", OLD."url_name", OLD."url_pk", OLD."why"); RETURN NULL;',
                    hash="270e9f9a3499628e29636080d8e4f3bbc9e60edd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3627a",
                    table="tasks_task",
                    when="AFTER",
                ),
            ),
        ),
    ]
