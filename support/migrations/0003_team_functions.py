import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import housingfirst.core.clock


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_row_security"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("support", "0002_row_security_and_caseload"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="board_lines", to="support.course"
                    ),
                ),
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
            ],
            options={
                "verbose_name": "line of the team's board",
                "verbose_name_plural": "lines of the team's board",
                "ordering": ["day", "pk"],
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
            ],
            options={
                "verbose_name": "participant in a team meeting",
                "ordering": ["pk"],
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
        migrations.AddField(
            model_name="meetingattendee",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="attendees", to="support.teammeeting"
            ),
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
        migrations.AddField(
            model_name="boardline",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="support.teammeeting",
            ),
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
        migrations.AddIndex(
            model_name="functionholder",
            index=models.Index(fields=["team", "ends_on"], name="functionholder_by_team"),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                name="functionholder_ends_after_start",
                violation_error_code="order",
                violation_error_message="The end lies before the start. Choose a later end date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), ("user__isnull", False)),
                    models.Q(("user__isnull", True), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="functionholder_somebody",
                violation_error_message="Choose a colleague, or write the name of somebody else.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(("functions__len__gt", 0)),
                name="functionholder_has_function",
                violation_error_message="Choose at least one function.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hours__isnull", True), models.Q(("hours__gt", 0), ("hours__lte", 40)), _connector="OR"
                ),
                name="functionholder_hours_0_to_40",
                violation_error_message="Hours a week are more than 0 and at most 40.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("set_aside__isnull", True), models.Q(("set_aside__gt", 0), ("set_aside__lte", 1)), _connector="OR"
                ),
                name="functionholder_set_aside_0_to_1",
                violation_error_message="What is set aside is more than 0 and at most 100 per cent.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("user__isnull", False), ("hours__isnull", False), ("set_aside__isnull", False), _connector="OR"
                ),
                name="functionholder_external_has_hours",
                violation_error_message="Write the hours a week, or the per cent set aside.",
            ),
        ),
        migrations.AddConstraint(
            model_name="functionholder",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
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
        migrations.AddIndex(
            model_name="teammeeting",
            index=models.Index(fields=["team", "-held_on"], name="teammeeting_by_team"),
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
        migrations.AddConstraint(
            model_name="meetingattendee",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), ("user__isnull", False)),
                    models.Q(("user__isnull", True), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="meetingattendee_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingattendee",
            constraint=models.UniqueConstraint(
                fields=("meeting", "user", "name"), name="meetingattendee_once", nulls_distinct=False
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
        migrations.AddIndex(
            model_name="boardline",
            index=models.Index(condition=models.Q(("meeting__isnull", True)), fields=["day"], name="boardline_of_day"),
        ),
        migrations.AddConstraint(
            model_name="boardline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("meeting__isnull", True)), fields=("course", "day"), name="boardline_one_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="boardline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("meeting__isnull", False)),
                fields=("meeting", "course"),
                name="boardline_once_in_minutes",
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
    ]
