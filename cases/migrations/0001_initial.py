import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import cases.models.imports
import housingfirst.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        # Not needed, only first: each of them alters fields, for which Django builds anew every model there is by then.
        ("axes", "0010_accessattemptexpiration"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
        ("otp_static", "0003_add_timestamps"),
        ("otp_totp", "0003_add_timestamps"),
        ("accounts", "0002_row_security"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Citizen",
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
                ("first_name", models.CharField(max_length=100, verbose_name="first name")),
                ("last_name", models.CharField(max_length=100, verbose_name="last name")),
                ("alias", models.CharField(blank=True, max_length=100, verbose_name="also known as")),
                ("cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
                ("external_id", models.CharField(blank=True, max_length=60, verbose_name="external id")),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born")),
                ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="pronoun")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("needs_interpreter", models.BooleanField(default=False, verbose_name="needs an interpreter")),
                (
                    "reach_note",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the citizen best"),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("address_protected", models.BooleanField(default=False, verbose_name="protected address")),
                ("record_protected", models.BooleanField(default=False, verbose_name="protected record")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "sort_name",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat("last_name", models.Value(" "), "first_name"),
                            function="dk_sort",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "search_text",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "first_name", models.Value(" "), "last_name", models.Value(" "), "alias"
                            ),
                            function="dk_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "citizen",
                "verbose_name_plural": "citizens",
                "permissions": [("view_protected_address", "Can see the protected address")],
                "indexes": [
                    models.Index(fields=["municipality", "sort_name", "id"], name="citizen_by_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_text"], name="citizen_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("cpr", ""), _negated=True),
                        fields=("municipality", "cpr"),
                        name="citizen_cpr_once",
                        violation_error_code="cpr_taken",
                        violation_error_message="There is already a citizen with that CPR number.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("municipality", "external_id"),
                        name="citizen_external_id_once",
                        violation_error_code="external_id_taken",
                        violation_error_message="There is already a citizen with that external id.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("cpr", ""), ("cpr__regex", "^[0-9]{10}$"), _connector="OR"),
                        name="citizen_cpr_ten_digits",
                        violation_error_code="cpr_format",
                        violation_error_message="A CPR number has ten digits.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CitizenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.citizen",
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
                ("first_name", models.CharField(max_length=100, verbose_name="first name")),
                ("last_name", models.CharField(max_length=100, verbose_name="last name")),
                ("alias", models.CharField(blank=True, max_length=100, verbose_name="also known as")),
                ("cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
                ("external_id", models.CharField(blank=True, max_length=60, verbose_name="external id")),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born")),
                ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="pronoun")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("needs_interpreter", models.BooleanField(default=False, verbose_name="needs an interpreter")),
                (
                    "reach_note",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the citizen best"),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("address_protected", models.BooleanField(default=False, verbose_name="protected address")),
                ("record_protected", models.BooleanField(default=False, verbose_name="protected record")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitizenUserObjectPermission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="cases.citizen"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.municipality"
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gt", models.F("starts_on"))),
                        name="grant_ends_after_start",
                        violation_error_message="The access ends before it starts. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="grant_has_reason",
                        violation_error_message="Write why the access is needed.",
                    ),
                ],
                "unique_together": {("user", "permission", "content_object")},
            },
        ),
        migrations.CreateModel(
            name="CitizenUserObjectPermissionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.citizenuserobjectpermission",
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
                ("id", models.BigIntegerField()),
                (
                    "permission",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="auth.permission",
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
                (
                    "content_object",
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
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(max_length=300)),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitizenTie",
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
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="cases.citizen"
                    ),
                ),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("team", "Team"),
                            ("waiting", "On the team's waiting list"),
                            ("primary_worker", "Primary worker"),
                            ("authority_adviser", "Authority adviser"),
                            ("substitute", "Substitute"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citizen_ties",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["citizen", "ends_on"], name="citizentie_by_citizen"),
                    models.Index(fields=["team", "ends_on"], name="citizentie_by_team"),
                    models.Index(fields=["user", "ends_on"], name="citizentie_by_user"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="citizentie_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("team__isnull", False), ("user__isnull", False), _connector="OR"),
                        name="citizentie_to_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CitizenTieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.citizentie",
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
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                    "function",
                    models.CharField(
                        choices=[
                            ("team", "Team"),
                            ("waiting", "On the team's waiting list"),
                            ("primary_worker", "Primary worker"),
                            ("authority_adviser", "Authority adviser"),
                            ("substitute", "Substitute"),
                        ],
                        max_length=20,
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessOpening",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="cases.citizen"
                    ),
                ),
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
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "field_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("identity", "Identity"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("notes", "Notes"),
                            ],
                            max_length=12,
                        ),
                        size=None,
                    ),
                ),
                ("source", models.CharField(max_length=60)),
                ("includes_protected", models.BooleanField(default=False)),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("closed_at__isnull", True)), fields=["citizen"], name="accessopening_live"
                    ),
                    models.Index(
                        condition=models.Q(("closed_at__isnull", True)), fields=["unit"], name="accessopening_by_unit"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", ""), ("unit__isnull", False)),
                            models.Q(models.Q(("role", ""), _negated=True), ("unit__isnull", True)),
                            _connector="OR",
                        ),
                        name="accessopening_role_or_unit",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("source", "role", "unit", "citizen"),
                        name="accessopening_open_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessOpeningEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.accessopening",
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
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "field_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("identity", "Identity"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("notes", "Notes"),
                            ],
                            max_length=12,
                        ),
                        size=None,
                    ),
                ),
                ("source", models.CharField(max_length=60)),
                ("includes_protected", models.BooleanField(default=False)),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactWay",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contact_ways", to="cases.citizen"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("phone", "Phone"),
                            ("sms", "Text message"),
                            ("email", "E-mail"),
                            ("letter", "Letter"),
                            ("in_person", "In person at a place"),
                            ("through_other", "Through somebody else"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("value", models.CharField(max_length=200, verbose_name="number, address or place")),
                ("may_be_used", models.BooleanField(default=True, verbose_name="may be used")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_on__isnull", True)),
                        fields=("citizen", "kind", "value"),
                        name="contactway_once",
                        violation_error_message="That way to reach the citizen is already there.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactWayEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.contactway",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("phone", "Phone"),
                            ("sms", "Text message"),
                            ("email", "E-mail"),
                            ("letter", "Letter"),
                            ("in_person", "In person at a place"),
                            ("through_other", "Through somebody else"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("value", models.CharField(max_length=200, verbose_name="number, address or place")),
                ("may_be_used", models.BooleanField(default=True, verbose_name="may be used")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SituationEpisode",
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
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="situations", to="cases.citizen"
                    ),
                ),
                (
                    "situation",
                    models.CharField(
                        choices=[
                            ("street", "On the street, in a stairwell, in a shed or the like"),
                            ("night_shelter", "Night shelter or drop-in centre with emergency beds"),
                            ("shelter_110", "Shelter (§ 110)"),
                            ("hotel", "Hotel, hostel or the like because of homelessness"),
                            ("family_friends", "Temporarily with family, friends or acquaintances"),
                            ("transitional", "Transitional dwelling without a permanent contract"),
                            ("prison_1m", "Released from prison within a month without a home"),
                            ("hospital_1m", "Discharged from hospital or treatment within a month without a home"),
                            ("other", "Allotment house, caravan or other makeshift"),
                            ("at_risk", "At risk of homelessness"),
                            ("housed", "Lives in own home"),
                        ],
                        max_length=20,
                        verbose_name="situation",
                    ),
                ),
                (
                    "at_risk_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("arrears", "Rent arrears or threatened eviction"),
                            ("study_requirement", "Study requirement no longer met"),
                            ("conflict", "Conflict at home"),
                            ("unstable_stay", "Unstable stay with parent, sibling or partner"),
                            ("leaving_placement", "Leaving placement"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="why at risk",
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("ends_on", None)),
                        fields=["municipality", "situation"],
                        name="situation_now",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="situation_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("situation", "at_risk"), models.Q(("at_risk_reason", ""), _negated=True)),
                            models.Q(models.Q(("situation", "at_risk"), _negated=True), ("at_risk_reason", "")),
                            _connector="OR",
                        ),
                        name="situation_reason_only_at_risk",
                        violation_error_message="A reason belongs to “At risk of homelessness”, and only there.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("citizen", "="),
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
                        name="situation_one_at_a_time",
                        violation_error_message="The citizen already has a situation in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SituationEpisodeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.situationepisode",
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
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                    "situation",
                    models.CharField(
                        choices=[
                            ("street", "On the street, in a stairwell, in a shed or the like"),
                            ("night_shelter", "Night shelter or drop-in centre with emergency beds"),
                            ("shelter_110", "Shelter (§ 110)"),
                            ("hotel", "Hotel, hostel or the like because of homelessness"),
                            ("family_friends", "Temporarily with family, friends or acquaintances"),
                            ("transitional", "Transitional dwelling without a permanent contract"),
                            ("prison_1m", "Released from prison within a month without a home"),
                            ("hospital_1m", "Discharged from hospital or treatment within a month without a home"),
                            ("other", "Allotment house, caravan or other makeshift"),
                            ("at_risk", "At risk of homelessness"),
                            ("housed", "Lives in own home"),
                        ],
                        max_length=20,
                        verbose_name="situation",
                    ),
                ),
                (
                    "at_risk_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("arrears", "Rent arrears or threatened eviction"),
                            ("study_requirement", "Study requirement no longer met"),
                            ("conflict", "Conflict at home"),
                            ("unstable_stay", "Unstable stay with parent, sibling or partner"),
                            ("leaving_placement", "Leaving placement"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="why at risk",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ThemeNote",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="theme_notes", to="cases.citizen"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[("economy", "Economy"), ("health", "Health"), ("substances", "Substances")],
                        max_length=12,
                        verbose_name="area",
                    ),
                ),
                ("text", models.TextField(max_length=10000, verbose_name="what is known")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["citizen", "group"], name="themenote_by_citizen")],
            },
        ),
        migrations.CreateModel(
            name="ThemeNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.themenote",
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
                    "group",
                    models.CharField(
                        choices=[("economy", "Economy"), ("health", "Health"), ("substances", "Substances")],
                        max_length=12,
                        verbose_name="area",
                    ),
                ),
                ("text", models.TextField(max_length=10000, verbose_name="what is known")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="JournalNote",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="journal", to="cases.citizen"
                    ),
                ),
                ("text", models.TextField(max_length=50000, verbose_name="note")),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="addenda",
                        to="cases.journalnote",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["citizen", "-written_at"], name="journalnote_by_citizen")],
            },
        ),
        migrations.CreateModel(
            name="JournalNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.journalnote",
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
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                ("text", models.TextField(max_length=50000, verbose_name="note")),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.journalnote",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Assessment",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="cases.citizen"
                    ),
                ),
                ("assessed_on", models.DateField(verbose_name="assessed on")),
                (
                    "complexity",
                    models.CharField(
                        choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")],
                        max_length=10,
                        verbose_name="complexity",
                    ),
                ),
                ("complexity_reason", models.TextField(max_length=20000, verbose_name="why this complexity")),
                (
                    "system_use",
                    models.CharField(
                        choices=[
                            ("considerable", "To a considerable degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                        ],
                        max_length=15,
                        verbose_name="use of the existing system",
                    ),
                ),
                ("system_use_reason", models.TextField(max_length=20000, verbose_name="why this far")),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="the citizen's own view")),
                (
                    "recommended",
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
                        verbose_name="recommended method",
                    ),
                ),
                ("table_used", models.CharField(max_length=200, verbose_name="table of the recommendation")),
                (
                    "assessed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
            ],
            options={
                "indexes": [models.Index(fields=["citizen", "-assessed_on", "-id"], name="assessment_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("complexity_reason", ""), _negated=True),
                            models.Q(("system_use_reason", ""), _negated=True),
                        ),
                        name="assessment_has_reasons",
                        violation_error_code="reason_missing",
                        violation_error_message="Write why, in both places. One sentence is enough.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.assessment",
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
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                ("assessed_on", models.DateField(verbose_name="assessed on")),
                (
                    "complexity",
                    models.CharField(
                        choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")],
                        max_length=10,
                        verbose_name="complexity",
                    ),
                ),
                ("complexity_reason", models.TextField(max_length=20000, verbose_name="why this complexity")),
                (
                    "system_use",
                    models.CharField(
                        choices=[
                            ("considerable", "To a considerable degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                        ],
                        max_length=15,
                        verbose_name="use of the existing system",
                    ),
                ),
                ("system_use_reason", models.TextField(max_length=20000, verbose_name="why this far")),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="the citizen's own view")),
                (
                    "recommended",
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
                        verbose_name="recommended method",
                    ),
                ),
                ("table_used", models.CharField(max_length=200, verbose_name="table of the recommendation")),
                (
                    "assessed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalBasis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=20)),
                ("law", models.CharField(max_length=80)),
                ("provision", models.CharField(max_length=40)),
                ("title", models.CharField(max_length=200)),
                (
                    "uses",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("verified", "Seen in the text of the law or a bill"),
                            ("general", "General knowledge, not checked against the text of the law"),
                            ("unchecked", "Uncertain; check it before it is used"),
                        ],
                        max_length=12,
                    ),
                ),
                ("source", models.CharField(max_length=200)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["position", "code", "valid_from"],
                "constraints": [models.UniqueConstraint(fields=("code", "valid_from"), name="legalbasis_once_a_day")],
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="cases.citizen"
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("support_85a", "Support by a Housing First method (§ 85 a)"),
                            ("support_85", "Ordinary support (§ 85)"),
                            ("preventive", "Preventive support (§§ 82 a–82 d)"),
                            ("support_refused", "Refusal of support"),
                            ("support_ends", "Support ends or changes"),
                            ("housing", "Housing from the municipality's allocation"),
                            ("housing_refused", "Refusal of housing"),
                            ("stay_107", "Temporary stay (§ 107)"),
                            ("other", "Another decision"),
                        ],
                        max_length=20,
                        verbose_name="what is decided",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("final", "Decided")], default="draft", max_length=10
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="cases.assessment",
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
                (
                    "method_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why another method than recommended"),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="legal basis",
                    ),
                ),
                ("reasons", models.TextField(blank=True, max_length=50000, verbose_name="reasons")),
                (
                    "facts_against",
                    models.TextField(blank=True, max_length=20000, verbose_name="facts that weigh against the citizen"),
                ),
                ("heard_on", models.DateField(blank=True, null=True, verbose_name="heard on")),
                ("citizen_answer", models.TextField(blank=True, max_length=20000, verbose_name="the citizen's answer")),
                (
                    "provider_wish",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="the citizen's wish for who gives the support"
                    ),
                ),
                (
                    "wish_answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "No wish"),
                            ("followed", "The wish is followed"),
                            ("not_followed", "The wish is not followed"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="the wish",
                    ),
                ),
                (
                    "wish_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why the wish is not followed"),
                ),
                (
                    "complaint_guidance",
                    models.TextField(blank=True, max_length=20000, verbose_name="complaint guidance"),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="cases.decision",
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("drafted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="date of the decision")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("delivered_on", models.DateField(blank=True, null=True, verbose_name="delivered on")),
                (
                    "delivery_way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("digital_post", "Digital post"),
                            ("letter", "Letter"),
                            ("in_person", "Handed over and read aloud"),
                            ("through_other", "Through a representative"),
                        ],
                        max_length=15,
                        verbose_name="how",
                    ),
                ),
                (
                    "delivered_by",
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
                "indexes": [
                    models.Index(fields=["citizen", "-decided_on", "-id"], name="decision_by_citizen"),
                    models.Index(fields=["municipality", "status", "type"], name="decision_by_status"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(
                                models.Q(("reasons", ""), _negated=True),
                                models.Q(("reasons__regex", "^\\s*$"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_final_has_reasons",
                        violation_error_code="reasons_missing",
                        violation_error_message="A decision needs its reasons before it can be made.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            ("facts_against", ""),
                            models.Q(("heard_on__isnull", False), models.Q(("citizen_answer", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="decision_final_has_hearing",
                        violation_error_code="hearing_missing",
                        violation_error_message="The citizen must be heard about what weighs against them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(
                                ("decided_by__isnull", False),
                                ("decided_on__isnull", False),
                                ("legal_bases__len__gt", 0),
                                models.Q(("complaint_guidance", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_final_is_whole",
                        violation_error_code="not_whole",
                        violation_error_message="Legal basis, date and complaint guidance belong to a decision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(("type", "support_85a"), _negated=True),
                            ("method__in", ["ACT", "CTI", "ICM", "M-ACT"]),
                            _connector="OR",
                        ),
                        name="decision_85a_has_method",
                        violation_error_code="method_missing",
                        violation_error_message="Choose the method: support under § 85 a is CTI, ICM, ACT or M-ACT.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(("wish_answer", "not_followed"), _negated=True),
                            models.Q(("wish_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="decision_final_answers_wish",
                        violation_error_code="wish_reason_missing",
                        violation_error_message="Write why the citizen's wish is not followed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("delivered_by__isnull", True), ("delivered_on__isnull", True), ("delivery_way", "")
                            ),
                            models.Q(
                                ("delivered_by__isnull", False),
                                ("delivered_on__gte", models.F("decided_on")),
                                ("status", "final"),
                                models.Q(("delivery_way", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_delivered_after_decided",
                        violation_error_code="delivery_order",
                        violation_error_message="A decision is delivered on or after the day it was made.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.decision",
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
                    "type",
                    models.CharField(
                        choices=[
                            ("support_85a", "Support by a Housing First method (§ 85 a)"),
                            ("support_85", "Ordinary support (§ 85)"),
                            ("preventive", "Preventive support (§§ 82 a–82 d)"),
                            ("support_refused", "Refusal of support"),
                            ("support_ends", "Support ends or changes"),
                            ("housing", "Housing from the municipality's allocation"),
                            ("housing_refused", "Refusal of housing"),
                            ("stay_107", "Temporary stay (§ 107)"),
                            ("other", "Another decision"),
                        ],
                        max_length=20,
                        verbose_name="what is decided",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("final", "Decided")], default="draft", max_length=10
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
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
                (
                    "method_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why another method than recommended"),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="legal basis",
                    ),
                ),
                ("reasons", models.TextField(blank=True, max_length=50000, verbose_name="reasons")),
                (
                    "facts_against",
                    models.TextField(blank=True, max_length=20000, verbose_name="facts that weigh against the citizen"),
                ),
                ("heard_on", models.DateField(blank=True, null=True, verbose_name="heard on")),
                ("citizen_answer", models.TextField(blank=True, max_length=20000, verbose_name="the citizen's answer")),
                (
                    "provider_wish",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="the citizen's wish for who gives the support"
                    ),
                ),
                (
                    "wish_answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "No wish"),
                            ("followed", "The wish is followed"),
                            ("not_followed", "The wish is not followed"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="the wish",
                    ),
                ),
                (
                    "wish_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why the wish is not followed"),
                ),
                (
                    "complaint_guidance",
                    models.TextField(blank=True, max_length=20000, verbose_name="complaint guidance"),
                ),
                (
                    "replaces",
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
                    "drafted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("drafted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="date of the decision")),
                (
                    "decided_by",
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
                ("delivered_on", models.DateField(blank=True, null=True, verbose_name="delivered on")),
                (
                    "delivery_way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("digital_post", "Digital post"),
                            ("letter", "Letter"),
                            ("in_person", "Handed over and read aloud"),
                            ("through_other", "Through a representative"),
                        ],
                        max_length=15,
                        verbose_name="how",
                    ),
                ),
                (
                    "delivered_by",
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
            name="Complaint",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="complaints", to="cases.citizen"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="complaints", to="cases.decision"
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                ("text", models.TextField(max_length=50000, verbose_name="what the citizen says")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="last day to complain")),
                ("is_late", models.BooleanField(default=False, verbose_name="received late")),
                ("reassess_by", models.DateField(verbose_name="reassessment due")),
                (
                    "received_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "The decision stands, and the complaint goes to the national appeals board"),
                            ("changed", "The decision is changed by a new one"),
                            ("forwarded", "Sent to the national appeals board without a reassessment"),
                            ("withdrawn", "The citizen has withdrawn the complaint"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("outcome_reasons", models.TextField(blank=True, max_length=50000, verbose_name="reasons")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled on")),
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
                    "new_decision",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settles",
                        to="cases.decision",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("outcome", "")),
                        fields=["municipality", "reassess_by"],
                        name="complaint_open_by_deadline",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("settled_by__isnull", True), ("settled_on__isnull", True)),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("outcome_reasons", ""), _negated=True),
                                ("settled_by__isnull", False),
                                ("settled_on__gte", models.F("received_on")),
                            ),
                            _connector="OR",
                        ),
                        name="complaint_settled_with_reasons",
                        violation_error_code="outcome_reasons_missing",
                        violation_error_message="Write the reasons for the outcome, and a date on or after it came in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("new_decision__isnull", False), ("outcome", "changed")),
                            models.Q(models.Q(("outcome", "changed"), _negated=True), ("new_decision__isnull", True)),
                            _connector="OR",
                        ),
                        name="complaint_changed_by_new_decision",
                        violation_error_code="new_decision_missing",
                        violation_error_message="A changed decision is a new decision. Make it first, then settle.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("decision",),
                        name="complaint_one_open_per_decision",
                        violation_error_code="complaint_open",
                        violation_error_message="There is already an open complaint over this decision.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ComplaintEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.complaint",
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                ("text", models.TextField(max_length=50000, verbose_name="what the citizen says")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="last day to complain")),
                ("is_late", models.BooleanField(default=False, verbose_name="received late")),
                ("reassess_by", models.DateField(verbose_name="reassessment due")),
                (
                    "received_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "The decision stands, and the complaint goes to the national appeals board"),
                            ("changed", "The decision is changed by a new one"),
                            ("forwarded", "Sent to the national appeals board without a reassessment"),
                            ("withdrawn", "The citizen has withdrawn the complaint"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("outcome_reasons", models.TextField(blank=True, max_length=50000, verbose_name="reasons")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled on")),
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
                    "new_decision",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImportJob",
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
                    "requested_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                ("file", models.FileField(blank=True, upload_to=cases.models.imports.stored_name, verbose_name="file")),
                ("file_name", models.CharField(max_length=120, verbose_name="name of the file")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be checked"),
                            ("checking", "Being checked"),
                            ("ready", "Checked, ready to be imported"),
                            ("faulty", "Cannot be imported as it is"),
                            ("confirmed", "Waiting to be imported"),
                            ("importing", "Being imported"),
                            ("done", "Imported"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("rows", models.PositiveIntegerField(default=0)),
                ("rows_done", models.PositiveIntegerField(default=0)),
                ("created", models.PositiveIntegerField(default=0)),
                ("updated", models.PositiveIntegerField(default=0)),
                ("unchanged", models.PositiveIntegerField(default=0)),
                ("faults", models.PositiveIntegerField(default=0)),
                ("cancel_asked", models.BooleanField(default=False)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["municipality", "requested_by", "-id"], name="importjob_newest"),
                    models.Index(
                        condition=models.Q(("state__in", ["done", "cancelled", "faulty", "ready"]), _negated=True),
                        fields=["municipality"],
                        name="importjob_unfinished",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportJobEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.importjob",
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
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                ("file", models.FileField(blank=True, upload_to=cases.models.imports.stored_name, verbose_name="file")),
                ("file_name", models.CharField(max_length=120, verbose_name="name of the file")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be checked"),
                            ("checking", "Being checked"),
                            ("ready", "Checked, ready to be imported"),
                            ("faulty", "Cannot be imported as it is"),
                            ("confirmed", "Waiting to be imported"),
                            ("importing", "Being imported"),
                            ("done", "Imported"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("rows", models.PositiveIntegerField(default=0)),
                ("created", models.PositiveIntegerField(default=0)),
                ("updated", models.PositiveIntegerField(default=0)),
                ("unchanged", models.PositiveIntegerField(default=0)),
                ("faults", models.PositiveIntegerField(default=0)),
                ("cancel_asked", models.BooleanField(default=False)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImportLine",
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
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="cases.importjob"
                    ),
                ),
                ("row", models.PositiveIntegerField(verbose_name="row")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("created", "New citizen"),
                            ("updated", "Changed"),
                            ("unchanged", "Unchanged"),
                            ("error", "Error"),
                        ],
                        max_length=10,
                        verbose_name="what happens",
                    ),
                ),
                (
                    "changed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                    ),
                ),
                ("field", models.CharField(blank=True, max_length=60, verbose_name="column")),
                ("code", models.CharField(blank=True, max_length=30)),
                ("value", models.CharField(blank=True, max_length=60)),
            ],
            options={
                "indexes": [models.Index(fields=["job", "outcome", "row"], name="importline_in_order")],
            },
        ),
        migrations.CreateModel(
            name="ConcernInquiry",
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
                ("received_on", models.DateField(verbose_name="received")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("self", "The citizen"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="where from",
                    ),
                ),
                (
                    "referred_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("authority_adviser", "Authority adviser"),
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("housing_organisation", "Housing organisation"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="passed on by",
                    ),
                ),
                ("sender_name", models.CharField(blank=True, max_length=120, verbose_name="the sender's name")),
                ("sender_phone", models.CharField(blank=True, max_length=30, verbose_name="the sender's phone")),
                (
                    "sent_by_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "known_before",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                        max_length=10,
                        verbose_name="known to the municipality",
                    ),
                ),
                ("person_name", models.CharField(blank=True, max_length=200, verbose_name="who it is about")),
                (
                    "person_whereabouts",
                    models.CharField(blank=True, max_length=200, verbose_name="where the person can be met"),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Housing conditions"),
                                ("economy", "Economy"),
                                ("family", "Family, framework and upbringing"),
                                ("mental_vulnerability", "Mental vulnerability"),
                                ("substances", "Substance use and dependence"),
                                ("school_and_work", "School, education and employment"),
                                ("development", "Development and behaviour"),
                                ("friends", "Friends and network"),
                                ("crime", "Crime"),
                                ("disability", "Disability"),
                                ("other", "Other"),
                            ],
                            max_length=30,
                        ),
                        size=None,
                        verbose_name="reasons",
                    ),
                ),
                ("what_is_known", models.TextField(blank=True, max_length=10000, verbose_name="what is known")),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inquiries",
                        to="cases.citizen",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("attempted", "Contact attempted"),
                            ("contact", "In contact"),
                            ("settled", "Settled"),
                        ],
                        default="new",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("course", "Course"),
                            ("advice_only", "Advice only"),
                            ("other_help", "Other help"),
                            ("no_contact", "No contact"),
                            ("declined", "Declined"),
                            ("outside_target_group", "Outside the target group"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("last_step_on", models.DateField()),
                ("first_attempt_on", models.DateField(blank=True, null=True, verbose_name="first attempt")),
                ("first_contact_on", models.DateField(blank=True, null=True, verbose_name="first contact")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="next step at the latest")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "concern inquiry",
                "verbose_name_plural": "concern inquiries",
                "indexes": [
                    models.Index(fields=["municipality", "state", "due_on"], name="inquiry_inbox"),
                    models.Index(fields=["municipality", "-received_on"], name="inquiry_by_day"),
                    models.Index(fields=["citizen"], name="inquiry_by_citizen"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reasons__len__gt", 0)),
                        name="inquiry_has_reasons",
                        violation_error_message="Choose at least one reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("settled_on__isnull", False),
                                ("state", "settled"),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "settled"), _negated=True),
                                ("outcome", ""),
                                ("settled_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="inquiry_outcome_when_settled",
                        violation_error_message="An inquiry is settled with an outcome and a date, all three together.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "course"), _negated=True), ("citizen__isnull", False), _connector="OR"
                        ),
                        name="inquiry_course_has_citizen",
                        violation_error_message="A course needs a citizen. Link or create the citizen first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_attempt_on__isnull", True),
                            ("first_attempt_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="inquiry_attempt_after_receipt",
                        violation_error_message="The date lies before the day the inquiry was received. Choose a later date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_contact_on__isnull", True),
                            ("first_contact_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="inquiry_contact_after_receipt",
                        violation_error_message="The date lies before the day the inquiry was received. Choose a later date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("settled_on__isnull", True), ("settled_on__gte", models.F("received_on")), _connector="OR"
                        ),
                        name="inquiry_settled_after_receipt",
                        violation_error_message="The date lies before the day the inquiry was received. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConcernInquiryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.concerninquiry",
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
                ("received_on", models.DateField(verbose_name="received")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("self", "The citizen"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="where from",
                    ),
                ),
                (
                    "referred_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("authority_adviser", "Authority adviser"),
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("housing_organisation", "Housing organisation"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="passed on by",
                    ),
                ),
                ("sender_name", models.CharField(blank=True, max_length=120, verbose_name="the sender's name")),
                ("sender_phone", models.CharField(blank=True, max_length=30, verbose_name="the sender's phone")),
                (
                    "sent_by_unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "known_before",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                        max_length=10,
                        verbose_name="known to the municipality",
                    ),
                ),
                ("person_name", models.CharField(blank=True, max_length=200, verbose_name="who it is about")),
                (
                    "person_whereabouts",
                    models.CharField(blank=True, max_length=200, verbose_name="where the person can be met"),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("housing", "Housing conditions"),
                                ("economy", "Economy"),
                                ("family", "Family, framework and upbringing"),
                                ("mental_vulnerability", "Mental vulnerability"),
                                ("substances", "Substance use and dependence"),
                                ("school_and_work", "School, education and employment"),
                                ("development", "Development and behaviour"),
                                ("friends", "Friends and network"),
                                ("crime", "Crime"),
                                ("disability", "Disability"),
                                ("other", "Other"),
                            ],
                            max_length=30,
                        ),
                        size=None,
                        verbose_name="reasons",
                    ),
                ),
                ("what_is_known", models.TextField(blank=True, max_length=10000, verbose_name="what is known")),
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
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("attempted", "Contact attempted"),
                            ("contact", "In contact"),
                            ("settled", "Settled"),
                        ],
                        default="new",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("course", "Course"),
                            ("advice_only", "Advice only"),
                            ("other_help", "Other help"),
                            ("no_contact", "No contact"),
                            ("declined", "Declined"),
                            ("outside_target_group", "Outside the target group"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("last_step_on", models.DateField()),
                ("first_attempt_on", models.DateField(blank=True, null=True, verbose_name="first attempt")),
                ("first_contact_on", models.DateField(blank=True, null=True, verbose_name="first contact")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="next step at the latest")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
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
            name="InquiryStep",
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
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="cases.concerninquiry"
                    ),
                ),
                (
                    "event",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("attempted", "Contact attempted"),
                            ("contact", "In contact"),
                            ("settled", "Settled"),
                        ],
                        max_length=12,
                        verbose_name="what happened",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("course", "Course"),
                            ("advice_only", "Advice only"),
                            ("other_help", "Other help"),
                            ("no_contact", "No contact"),
                            ("declined", "Declined"),
                            ("outside_target_group", "Outside the target group"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="when")),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("phone", "Phone"),
                            ("sms", "Text message"),
                            ("email", "E-mail"),
                            ("letter", "Letter"),
                            ("in_person", "In person at a place"),
                            ("through_other", "Through somebody else"),
                        ],
                        max_length=15,
                        verbose_name="how",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="note")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "noted_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["inquiry", "happened_on", "id"], name="inquirystep_in_order")],
            },
        ),
        migrations.CreateModel(
            name="InquiryStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.inquirystep",
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
                    "inquiry",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.concerninquiry",
                    ),
                ),
                (
                    "event",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("attempted", "Contact attempted"),
                            ("contact", "In contact"),
                            ("settled", "Settled"),
                        ],
                        max_length=12,
                        verbose_name="what happened",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("course", "Course"),
                            ("advice_only", "Advice only"),
                            ("other_help", "Other help"),
                            ("no_contact", "No contact"),
                            ("declined", "Declined"),
                            ("outside_target_group", "Outside the target group"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="when")),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("phone", "Phone"),
                            ("sms", "Text message"),
                            ("email", "E-mail"),
                            ("letter", "Letter"),
                            ("in_person", "In person at a place"),
                            ("through_other", "Through somebody else"),
                        ],
                        max_length=15,
                        verbose_name="how",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="note")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
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
            name="Screening",
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
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="screenings",
                        to="cases.concerninquiry",
                    ),
                ),
                ("screened_on", models.DateField(verbose_name="screened")),
                (
                    "screened_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("summary", models.TextField(blank=True, max_length=10000, verbose_name="in short")),
            ],
            options={
                "indexes": [models.Index(fields=["inquiry", "-id"], name="screening_newest")],
            },
        ),
        migrations.CreateModel(
            name="ScreeningEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.screening",
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
                    "inquiry",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.concerninquiry",
                    ),
                ),
                ("screened_on", models.DateField(verbose_name="screened")),
                (
                    "screened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("summary", models.TextField(blank=True, max_length=10000, verbose_name="in short")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScreeningDomain",
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
                    "screening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="domains", to="cases.screening"
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "Housing conditions"),
                            ("economy", "Economy"),
                            ("family", "Family, framework and upbringing"),
                            ("mental_vulnerability", "Mental vulnerability"),
                            ("substances", "Substance use and dependence"),
                            ("school_and_work", "School, education and employment"),
                            ("development", "Development and behaviour"),
                            ("friends", "Friends and network"),
                            ("crime", "Crime"),
                            ("disability", "Disability"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="domain",
                    ),
                ),
                ("concern", models.BooleanField(verbose_name="concern")),
                ("risk_factors", models.TextField(blank=True, max_length=5000, verbose_name="risk factors")),
                (
                    "protective_factors",
                    models.TextField(blank=True, max_length=5000, verbose_name="protective factors"),
                ),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("screening", "domain"),
                        name="screeningdomain_once",
                        violation_error_message="Each domain stands once in a screening.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ScreeningDomainEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.screeningdomain",
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
                    "screening",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.screening",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "Housing conditions"),
                            ("economy", "Economy"),
                            ("family", "Family, framework and upbringing"),
                            ("mental_vulnerability", "Mental vulnerability"),
                            ("substances", "Substance use and dependence"),
                            ("school_and_work", "School, education and employment"),
                            ("development", "Development and behaviour"),
                            ("friends", "Friends and network"),
                            ("crime", "Crime"),
                            ("disability", "Disability"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="domain",
                    ),
                ),
                ("concern", models.BooleanField(verbose_name="concern")),
                ("risk_factors", models.TextField(blank=True, max_length=5000, verbose_name="risk factors")),
                (
                    "protective_factors",
                    models.TextField(blank=True, max_length=5000, verbose_name="protective factors"),
                ),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ShortContact",
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
                ("happened_on", models.DateField(verbose_name="when")),
                (
                    "inquirer",
                    models.CharField(
                        choices=[
                            ("citizen", "The citizen"),
                            ("relative", "A relative"),
                            ("colleague", "A colleague or partner"),
                        ],
                        max_length=12,
                        verbose_name="who asked",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("self", "The citizen"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="where from",
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="what about")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "noted_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["municipality", "-happened_on", "-id"], name="shortcontact_newest")],
            },
        ),
        migrations.CreateModel(
            name="ShortContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.shortcontact",
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
                ("happened_on", models.DateField(verbose_name="when")),
                (
                    "inquirer",
                    models.CharField(
                        choices=[
                            ("citizen", "The citizen"),
                            ("relative", "A relative"),
                            ("colleague", "A colleague or partner"),
                        ],
                        max_length=12,
                        verbose_name="who asked",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("school", "School or education"),
                            ("local_psychiatry", "Local psychiatry"),
                            ("substance_treatment", "Substance treatment"),
                            ("placement", "Place of placement in care"),
                            ("skp", "Support and contact person (§ 99)"),
                            ("floating_support", "Floating support (§ 85)"),
                            ("shelter", "Shelter (§ 110)"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("self", "The citizen"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="where from",
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="what about")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
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
            name="Measurement",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measurements", to="cases.citizen"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("start", "Start"), ("quarter", "Every three months"), ("end", "End")],
                        max_length=10,
                        verbose_name="measurement",
                    ),
                ),
                ("measured_on", models.DateField(verbose_name="measured on")),
                (
                    "housing",
                    models.CharField(
                        choices=[
                            ("sofa_street_unknown", "On a sofa, on the street or unknown"),
                            ("shelter_110", "Stay at a § 110 shelter"),
                            ("placed_institution", "Placed at an institution"),
                            ("placed_own_room", "Placed in own room"),
                            ("stay_107", "Temporary stay (§ 107)"),
                            ("with_parents", "Lives permanently with parents"),
                            ("almen_family", "Non-profit family dwelling"),
                            ("almen_youth", "Non-profit youth dwelling"),
                            ("starter_home", "Starter home"),
                            ("private_rental", "Private rental"),
                            ("private_room", "Room in private letting"),
                            ("shared_living", "Shared living"),
                            ("other_home", "Another home"),
                        ],
                        max_length=20,
                        verbose_name="where the citizen lives",
                    ),
                ),
                (
                    "has_plan",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="has a whole-person plan",
                    ),
                ),
                (
                    "has_education_plan",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="has an education plan",
                    ),
                ),
                (
                    "shared_model",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="a cooperation model is used with the other parties",
                    ),
                ),
                (
                    "occupation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("job", "Job"),
                            ("paid_hours", "Some paid hours"),
                            ("internship", "Work placement"),
                            ("education", "Education"),
                            ("activity", "Activity or volunteering"),
                            ("none", "Nothing regular"),
                            ("pension", "Pension"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="education and work",
                    ),
                ),
                (
                    "economy_stable",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="benefit and economy are stable",
                    ),
                ),
                (
                    "network_contact",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="has contact with family or network",
                    ),
                ),
                (
                    "conflict",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="conflict with family or network",
                    ),
                ),
                (
                    "mediation",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="mediation has been used",
                    ),
                ),
                (
                    "trauma",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="has experienced trauma",
                    ),
                ),
                (
                    "trauma_focus",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("deliberately_not", "Left alone on purpose"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=20,
                        verbose_name="trauma-informed focus in the course",
                    ),
                ),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="how the citizen sees it")),
                (
                    "measured_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="cases.measurement",
                    ),
                ),
                ("correction_reason", models.CharField(blank=True, max_length=300, verbose_name="what was wrong")),
            ],
            options={
                "indexes": [models.Index(fields=["citizen", "-measured_on", "-id"], name="measurement_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects__isnull", True),
                            models.Q(("correction_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="measurement_correction_has_reason",
                        violation_error_code="correction_reason_missing",
                        violation_error_message="Write what was wrong in the measurement you correct.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasurementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.measurement",
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
                    "kind",
                    models.CharField(
                        choices=[("start", "Start"), ("quarter", "Every three months"), ("end", "End")],
                        max_length=10,
                        verbose_name="measurement",
                    ),
                ),
                ("measured_on", models.DateField(verbose_name="measured on")),
                (
                    "housing",
                    models.CharField(
                        choices=[
                            ("sofa_street_unknown", "On a sofa, on the street or unknown"),
                            ("shelter_110", "Stay at a § 110 shelter"),
                            ("placed_institution", "Placed at an institution"),
                            ("placed_own_room", "Placed in own room"),
                            ("stay_107", "Temporary stay (§ 107)"),
                            ("with_parents", "Lives permanently with parents"),
                            ("almen_family", "Non-profit family dwelling"),
                            ("almen_youth", "Non-profit youth dwelling"),
                            ("starter_home", "Starter home"),
                            ("private_rental", "Private rental"),
                            ("private_room", "Room in private letting"),
                            ("shared_living", "Shared living"),
                            ("other_home", "Another home"),
                        ],
                        max_length=20,
                        verbose_name="where the citizen lives",
                    ),
                ),
                (
                    "has_plan",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="has a whole-person plan",
                    ),
                ),
                (
                    "has_education_plan",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="has an education plan",
                    ),
                ),
                (
                    "shared_model",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="a cooperation model is used with the other parties",
                    ),
                ),
                (
                    "occupation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("job", "Job"),
                            ("paid_hours", "Some paid hours"),
                            ("internship", "Work placement"),
                            ("education", "Education"),
                            ("activity", "Activity or volunteering"),
                            ("none", "Nothing regular"),
                            ("pension", "Pension"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="education and work",
                    ),
                ),
                (
                    "economy_stable",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="benefit and economy are stable",
                    ),
                ),
                (
                    "network_contact",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="has contact with family or network",
                    ),
                ),
                (
                    "conflict",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="conflict with family or network",
                    ),
                ),
                (
                    "mediation",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Don't know")],
                        max_length=8,
                        verbose_name="mediation has been used",
                    ),
                ),
                (
                    "trauma",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=12,
                        verbose_name="has experienced trauma",
                    ),
                ),
                (
                    "trauma_focus",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "To a high degree"),
                            ("some", "To some degree"),
                            ("limited", "To a limited degree"),
                            ("not_at_all", "Not at all"),
                            ("deliberately_not", "Left alone on purpose"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=20,
                        verbose_name="trauma-informed focus in the course",
                    ),
                ),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="how the citizen sees it")),
                (
                    "measured_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "corrects",
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
                ("correction_reason", models.CharField(blank=True, max_length=300, verbose_name="what was wrong")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FormDraft",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="form_drafts", to="cases.citizen"
                    ),
                ),
                ("form", models.CharField(max_length=40)),
                ("target", models.BigIntegerField(default=0)),
                ("typed", models.JSONField()),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now)),
            ],
            options={
                "indexes": [models.Index(fields=["saved_at"], name="formdraft_by_age")],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "citizen", "form", "target"), name="formdraft_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Plan",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="cases.citizen"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("action_plan", "Action plan (§ 141)"), ("whole_person", "Whole-person plan")],
                        max_length=15,
                        verbose_name="kind of plan",
                    ),
                ),
                (
                    "consent_on",
                    models.DateField(blank=True, null=True, verbose_name="the citizen's consent to one whole plan"),
                ),
                ("started_on", models.DateField(verbose_name="started on")),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("citizen",),
                        name="plan_one_carrying_per_citizen",
                        violation_error_code="plan_exists",
                        violation_error_message="The citizen already has a plan. Open it and go on there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "whole_person"), _negated=True),
                            ("consent_on__isnull", False),
                            _connector="OR",
                        ),
                        name="plan_whole_person_needs_consent",
                        violation_error_code="consent_missing",
                        violation_error_message="A whole-person plan needs the citizen's consent, with its date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.plan",
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
                    "kind",
                    models.CharField(
                        choices=[("action_plan", "Action plan (§ 141)"), ("whole_person", "Whole-person plan")],
                        max_length=15,
                        verbose_name="kind of plan",
                    ),
                ),
                (
                    "consent_on",
                    models.DateField(blank=True, null=True, verbose_name="the citizen's consent to one whole plan"),
                ),
                ("started_on", models.DateField(verbose_name="started on")),
                (
                    "started_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanVersion",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_versions", to="cases.citizen"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="cases.plan"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("agreed", "Agreed"), ("superseded", "Replaced")],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=20000, verbose_name="in the citizen's own words"),
                ),
                ("own_words_on", models.DateField(blank=True, null=True, verbose_name="said on")),
                (
                    "since_last",
                    models.TextField(blank=True, max_length=20000, verbose_name="what has happened since last"),
                ),
                ("purpose", models.TextField(blank=True, max_length=20000, verbose_name="purpose")),
                ("effort", models.TextField(blank=True, max_length=20000, verbose_name="the support right now")),
                ("duration", models.TextField(blank=True, max_length=2000, verbose_name="expected duration")),
                ("conditions", models.TextField(blank=True, max_length=20000, verbose_name="other conditions")),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="we look at it again on")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="agreed on")),
                ("agreed_how", models.CharField(blank=True, max_length=200, verbose_name="how it was agreed")),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "agreed")),
                        fields=["municipality", "review_on"],
                        name="planversion_by_review",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "number"), name="planversion_number_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "draft")), fields=("plan",), name="planversion_one_draft"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "agreed")), fields=("plan",), name="planversion_one_agreed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_by__isnull", True), ("agreed_on__isnull", True), ("status", "draft")),
                            models.Q(
                                models.Q(("status", "draft"), _negated=True),
                                ("agreed_by__isnull", False),
                                ("agreed_on__isnull", False),
                                ("review_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="planversion_agreed_is_whole",
                        violation_error_code="not_whole",
                        violation_error_message="An agreed plan has a day it was agreed and a day it is looked at again.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.planversion",
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
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.plan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("agreed", "Agreed"), ("superseded", "Replaced")],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=20000, verbose_name="in the citizen's own words"),
                ),
                ("own_words_on", models.DateField(blank=True, null=True, verbose_name="said on")),
                (
                    "since_last",
                    models.TextField(blank=True, max_length=20000, verbose_name="what has happened since last"),
                ),
                ("purpose", models.TextField(blank=True, max_length=20000, verbose_name="purpose")),
                ("effort", models.TextField(blank=True, max_length=20000, verbose_name="the support right now")),
                ("duration", models.TextField(blank=True, max_length=2000, verbose_name="expected duration")),
                ("conditions", models.TextField(blank=True, max_length=20000, verbose_name="other conditions")),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="we look at it again on")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="agreed on")),
                ("agreed_how", models.CharField(blank=True, max_length=200, verbose_name="how it was agreed")),
                (
                    "agreed_by",
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
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanGoal",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_goals", to="cases.citizen"
                    ),
                ),
                (
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.planversion"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "area",
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
                        verbose_name="area",
                    ),
                ),
                ("own_words", models.TextField(max_length=2000, verbose_name="the goal in the citizen's own words")),
                ("agreed_text", models.TextField(blank=True, max_length=20000, verbose_name="what we have agreed")),
                ("sensitive", models.BooleanField(default=False, verbose_name="only in documents where it is chosen")),
                ("names_area", models.BooleanField(default=True, verbose_name="documents may name the area")),
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("reached_on", models.DateField(blank=True, null=True, verbose_name="reached on")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan_version", "key"), name="plangoal_once_per_version"),
                    models.CheckConstraint(
                        condition=models.Q(("own_words", ""), _negated=True),
                        name="plangoal_has_own_words",
                        violation_error_code="own_words_missing",
                        violation_error_message="Write the goal in the citizen's own words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanGoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.plangoal",
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
                    "plan_version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.planversion",
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "area",
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
                        verbose_name="area",
                    ),
                ),
                ("own_words", models.TextField(max_length=2000, verbose_name="the goal in the citizen's own words")),
                ("agreed_text", models.TextField(blank=True, max_length=20000, verbose_name="what we have agreed")),
                ("sensitive", models.BooleanField(default=False, verbose_name="only in documents where it is chosen")),
                ("names_area", models.BooleanField(default=True, verbose_name="documents may name the area")),
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("reached_on", models.DateField(blank=True, null=True, verbose_name="reached on")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanAction",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_actions", to="cases.citizen"
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="cases.plangoal"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("text", models.CharField(max_length=300, verbose_name="small step")),
                (
                    "owner",
                    models.CharField(
                        choices=[
                            ("citizen", "The citizen"),
                            ("worker", "The support worker"),
                            ("other", "Somebody else"),
                        ],
                        default="citizen",
                        max_length=10,
                        verbose_name="who",
                    ),
                ),
                (
                    "owner_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name, as it shall stand in the plan"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="when")),
                ("due_text", models.CharField(blank=True, max_length=80, verbose_name="when, in words")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "indexes": [models.Index(fields=["key"], name="planaction_by_key")],
                "constraints": [
                    models.UniqueConstraint(fields=("goal", "key"), name="planaction_once_per_goal"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("owner", "other"), _negated=True),
                            models.Q(("owner_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="planaction_other_has_name",
                        violation_error_code="owner_name_missing",
                        violation_error_message="Write who takes the step.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_by__isnull", True), ("done_on__isnull", True)),
                            models.Q(("done_by__isnull", False), ("done_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="planaction_done_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanActionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.planaction",
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
                    "goal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.plangoal",
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("text", models.CharField(max_length=300, verbose_name="small step")),
                (
                    "owner",
                    models.CharField(
                        choices=[
                            ("citizen", "The citizen"),
                            ("worker", "The support worker"),
                            ("other", "Somebody else"),
                        ],
                        default="citizen",
                        max_length=10,
                        verbose_name="who",
                    ),
                ),
                (
                    "owner_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name, as it shall stand in the plan"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="when")),
                ("due_text", models.CharField(blank=True, max_length=80, verbose_name="when, in words")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
                (
                    "done_by",
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
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OtherPlan",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="other_plans", to="cases.citizen"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="plan")),
                ("owner", models.CharField(max_length=120, verbose_name="whose plan")),
                ("system", models.CharField(blank=True, max_length=120, verbose_name="where it is kept")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="dated")),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in force from")),
            ],
            options={
                "ordering": ["owner", "name", "id"],
            },
        ),
        migrations.CreateModel(
            name="OtherPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.otherplan",
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
                    "citizen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="plan")),
                ("owner", models.CharField(max_length=120, verbose_name="whose plan")),
                ("system", models.CharField(blank=True, max_length=120, verbose_name="where it is kept")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="dated")),
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
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in force from")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanDocument",
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_documents", to="cases.citizen"
                    ),
                ),
                (
                    "plan_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="cases.planversion",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="cases.decision",
                    ),
                ),
                ("occasion", models.CharField(blank=True, max_length=300, verbose_name="what the document is for")),
                (
                    "parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("own_words", "The citizen's own words"),
                                ("since_last", "What has happened since last"),
                                ("goals", "Goals and steps"),
                                ("questions", "What the citizen would like answered"),
                                ("support", "The support right now"),
                                ("purpose", "Purpose, duration and other conditions"),
                                ("people", "Who takes part"),
                                ("signatures", "Lines for signatures"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="parts",
                    ),
                ),
                (
                    "goals",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("recipients", models.CharField(blank=True, max_length=300, verbose_name="who gets it")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("to_citizen", "Only for the citizen"),
                            ("consent", "The citizen's consent"),
                            ("law", "A legal basis"),
                        ],
                        max_length=12,
                        verbose_name="why it may be handed over",
                    ),
                ),
                ("consent_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                ("legal_basis", models.CharField(blank=True, max_length=20, verbose_name="legal basis")),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "Waiting"),
                            ("rendering", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                        ],
                        default="requested",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("file", models.FileField(blank=True, upload_to="documents")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["citizen", "-requested_at"], name="plandocument_by_citizen"),
                    models.Index(
                        condition=models.Q(("status__in", ["requested", "rendering"])),
                        fields=["requested_at"],
                        name="plandocument_unfinished",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision__isnull", False), ("plan_version__isnull", True)),
                            models.Q(("decision__isnull", True), ("plan_version__isnull", False)),
                            _connector="OR",
                        ),
                        name="plandocument_of_plan_or_decision",
                        violation_error_code="document_of_nothing",
                        violation_error_message="A document is of a plan or of a decision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ground", "consent"), _negated=True),
                            ("consent_on__isnull", False),
                            _connector="OR",
                        ),
                        name="plandocument_consent_has_date",
                        violation_error_code="consent_missing",
                        violation_error_message="Write the day the citizen gave consent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ground", "law"), _negated=True),
                            models.Q(("legal_basis", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="plandocument_law_is_named",
                        violation_error_code="legal_basis_missing",
                        violation_error_message="Name the legal basis for handing the document over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "ready"), _negated=True),
                            models.Q(
                                models.Q(("file", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                                ("finished_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="plandocument_ready_has_file",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanDocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.plandocument",
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
                    "plan_version",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.planversion",
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
                ("occasion", models.CharField(blank=True, max_length=300, verbose_name="what the document is for")),
                (
                    "parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("own_words", "The citizen's own words"),
                                ("since_last", "What has happened since last"),
                                ("goals", "Goals and steps"),
                                ("questions", "What the citizen would like answered"),
                                ("support", "The support right now"),
                                ("purpose", "Purpose, duration and other conditions"),
                                ("people", "Who takes part"),
                                ("signatures", "Lines for signatures"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="parts",
                    ),
                ),
                (
                    "goals",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("recipients", models.CharField(blank=True, max_length=300, verbose_name="who gets it")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("to_citizen", "Only for the citizen"),
                            ("consent", "The citizen's consent"),
                            ("law", "A legal basis"),
                        ],
                        max_length=12,
                        verbose_name="why it may be handed over",
                    ),
                ),
                ("consent_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                ("legal_basis", models.CharField(blank=True, max_length=20, verbose_name="legal basis")),
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
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "Waiting"),
                            ("rendering", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                        ],
                        default="requested",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("file", models.FileField(blank=True, upload_to="documents")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentLine",
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
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="cases.plandocument"
                    ),
                ),
                ("kind", models.CharField(choices=[("question", "Question"), ("person", "Takes part")], max_length=10)),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=300)),
                ("who", models.CharField(blank=True, max_length=120)),
                ("note", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "ordering": ["kind", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("document", "kind", "position"), name="documentline_place_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.documentline",
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
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.plandocument",
                    ),
                ),
                ("kind", models.CharField(choices=[("question", "Question"), ("person", "Takes part")], max_length=10)),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=300)),
                ("who", models.CharField(blank=True, max_length=120)),
                ("note", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizen",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "language", "last_name", "municipality_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "version") VALUES (NEW."address", NEW."address_protected", NEW."alias", NEW."born_on", NEW."cpr", NEW."created_at", NEW."created_by_id", NEW."external_id", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."municipality_id", NEW."needs_interpreter", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pronoun", NEW."reach_note", NEW."record_protected", NEW."version"); RETURN NULL;',
                    hash="bb8931708ecc009b256f4a5b77ad9020e2d10c45",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b643c",
                    table="cases_citizen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizen",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."address_protected" IS DISTINCT FROM (NEW."address_protected") OR OLD."alias" IS DISTINCT FROM (NEW."alias") OR OLD."born_on" IS DISTINCT FROM (NEW."born_on") OR OLD."cpr" IS DISTINCT FROM (NEW."cpr") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."external_id" IS DISTINCT FROM (NEW."external_id") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."needs_interpreter" IS DISTINCT FROM (NEW."needs_interpreter") OR OLD."pronoun" IS DISTINCT FROM (NEW."pronoun") OR OLD."reach_note" IS DISTINCT FROM (NEW."reach_note") OR OLD."record_protected" IS DISTINCT FROM (NEW."record_protected") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "language", "last_name", "municipality_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "version") VALUES (NEW."address", NEW."address_protected", NEW."alias", NEW."born_on", NEW."cpr", NEW."created_at", NEW."created_by_id", NEW."external_id", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."municipality_id", NEW."needs_interpreter", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pronoun", NEW."reach_note", NEW."record_protected", NEW."version"); RETURN NULL;',
                    hash="f065b3d006b83573d4796d593bac758646bab37d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ddbdd",
                    table="cases_citizen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizen",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "language", "last_name", "municipality_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "version") VALUES (OLD."address", OLD."address_protected", OLD."alias", OLD."born_on", OLD."cpr", OLD."created_at", OLD."created_by_id", OLD."external_id", OLD."first_name", OLD."id", OLD."language", OLD."last_name", OLD."municipality_id", OLD."needs_interpreter", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pronoun", OLD."reach_note", OLD."record_protected", OLD."version"); RETURN NULL;',
                    hash="f5296facf0792f0865f126a0b97d65c2c339f1c5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e92f3",
                    table="cases_citizen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenuserobjectpermission",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "user_id") VALUES (NEW."content_object_id", NEW."ends_on", NEW."granted_by_id", NEW."id", NEW."municipality_id", NEW."permission_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="78ce011c28908fdf8af70ae45997b8a3757d4c11",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5a00",
                    table="cases_citizenuserobjectpermission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenuserobjectpermission",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "user_id") VALUES (NEW."content_object_id", NEW."ends_on", NEW."granted_by_id", NEW."id", NEW."municipality_id", NEW."permission_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="2a1033a73ecf96062fa96086c41a1967d6fc1fdd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d7da0",
                    table="cases_citizenuserobjectpermission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenuserobjectpermission",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "user_id") VALUES (OLD."content_object_id", OLD."ends_on", OLD."granted_by_id", OLD."id", OLD."municipality_id", OLD."permission_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."starts_on", OLD."user_id"); RETURN NULL;',
                    hash="a1e0bd185949b7c8802150781549163a5660ec87",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4967d",
                    table="cases_citizenuserobjectpermission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizentie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizentieevent" ("citizen_id", "ends_on", "function", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (NEW."citizen_id", NEW."ends_on", NEW."function", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id"); RETURN NULL;',
                    hash="25dd894bae493cd170ce01159d063909ac4b9fb7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_44f62",
                    table="cases_citizentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizentie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_citizentieevent" ("citizen_id", "ends_on", "function", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (NEW."citizen_id", NEW."ends_on", NEW."function", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id"); RETURN NULL;',
                    hash="0ea08ecefb39ee43f6021d48f4f4367901b119ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_824b3",
                    table="cases_citizentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizentie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizentieevent" ("citizen_id", "ends_on", "function", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (OLD."citizen_id", OLD."ends_on", OLD."function", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."team_id", OLD."user_id"); RETURN NULL;',
                    hash="7eb2d4ecf440e3b55ea17c363afc10fb7cc3e92a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3a0b0",
                    table="cases_citizentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessopening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_accessopeningevent" ("citizen_id", "closed_at", "field_groups", "id", "includes_protected", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "unit_id") VALUES (NEW."citizen_id", NEW."closed_at", NEW."field_groups", NEW."id", NEW."includes_protected", NEW."municipality_id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."source", NEW."unit_id"); RETURN NULL;',
                    hash="0362409f7faac599a791266f31602209915366a8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e2889",
                    table="cases_accessopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessopening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_accessopeningevent" ("citizen_id", "closed_at", "field_groups", "id", "includes_protected", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "unit_id") VALUES (NEW."citizen_id", NEW."closed_at", NEW."field_groups", NEW."id", NEW."includes_protected", NEW."municipality_id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."source", NEW."unit_id"); RETURN NULL;',
                    hash="bdabe1d4eaf8bcd8a261159a9e1be7f735e0c74a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ba1a3",
                    table="cases_accessopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessopening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_accessopeningevent" ("citizen_id", "closed_at", "field_groups", "id", "includes_protected", "municipality_id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "unit_id") VALUES (OLD."citizen_id", OLD."closed_at", OLD."field_groups", OLD."id", OLD."includes_protected", OLD."municipality_id", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."source", OLD."unit_id"); RETURN NULL;',
                    hash="dc4693f3e0a67bdcd6e16e38535df7b572c40777",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a0f14",
                    table="cases_accessopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "value") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."may_be_used", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_on", NEW."value"); RETURN NULL;',
                    hash="a3f8db506cfda69b3878630b3087f782d9f81058",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_044e3",
                    table="cases_contactway",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "value") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."may_be_used", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_on", NEW."value"); RETURN NULL;',
                    hash="b25f811622b38b38b7bf9a50a88ccbd131610117",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33ede",
                    table="cases_contactway",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "value") VALUES (OLD."citizen_id", OLD."id", OLD."kind", OLD."may_be_used", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_on", OLD."value"); RETURN NULL;',
                    hash="86ad6703a4a8324bac8453d381ad047c6c0b492a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_808ac",
                    table="cases_contactway",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="situationepisode",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "citizen_id", "ends_on", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on") VALUES (NEW."at_risk_reason", NEW."citizen_id", NEW."ends_on", NEW."id", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."situation", NEW."starts_on"); RETURN NULL;',
                    hash="384f8d34090c9985e8e652600afcf9341aad5018",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e811",
                    table="cases_situationepisode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="situationepisode",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "citizen_id", "ends_on", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on") VALUES (NEW."at_risk_reason", NEW."citizen_id", NEW."ends_on", NEW."id", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."situation", NEW."starts_on"); RETURN NULL;',
                    hash="c3e497e39ee47ba66c28d0bce0e6b9bb8b24bf4a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9fd12",
                    table="cases_situationepisode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="situationepisode",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "citizen_id", "ends_on", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on") VALUES (OLD."at_risk_reason", OLD."citizen_id", OLD."ends_on", OLD."id", OLD."municipality_id", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."situation", OLD."starts_on"); RETURN NULL;',
                    hash="2d05b4d63123923c1e47f2fefd4004de15199031",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_045f0",
                    table="cases_situationepisode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="themenote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text") VALUES (NEW."citizen_id", NEW."ended_at", NEW."group", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."text"); RETURN NULL;',
                    hash="75acd7e9056afaf39463d99c2328f6572f622ae1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3c2df",
                    table="cases_themenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="themenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text") VALUES (NEW."citizen_id", NEW."ended_at", NEW."group", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."text"); RETURN NULL;',
                    hash="63acd04aad4e59d3e265363de295d56ffc662ab6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_61a8a",
                    table="cases_themenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="themenote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "text") VALUES (OLD."citizen_id", OLD."ended_at", OLD."group", OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."text"); RETURN NULL;',
                    hash="e4a57df3787eca526fbb5ea762093833c4d466b2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b4c2",
                    table="cases_themenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "written_at", "written_by_id") VALUES (NEW."citizen_id", NEW."corrects_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="513f8ae0f0c64c3f50bc2837f448f7e539df6fb9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_117a7",
                    table="cases_journalnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "written_at", "written_by_id") VALUES (NEW."citizen_id", NEW."corrects_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="d4af36d169a2ecac021fbe892a791faf19ac0899",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d819a",
                    table="cases_journalnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "written_at", "written_by_id") VALUES (OLD."citizen_id", OLD."corrects_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                    hash="fcb98775f06b2f842e423075e7bef82c4c92657c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f38a4",
                    table="cases_journalnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "system_use", "system_use_reason", "table_used") VALUES (NEW."assessed_by_id", NEW."assessed_on", NEW."citizen_id", NEW."complexity", NEW."complexity_reason", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recommended", NEW."recorded_at", NEW."system_use", NEW."system_use_reason", NEW."table_used"); RETURN NULL;',
                    hash="11cc8fd485d6080db4ad5b1be408f7e51cf40753",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_718b4",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "system_use", "system_use_reason", "table_used") VALUES (NEW."assessed_by_id", NEW."assessed_on", NEW."citizen_id", NEW."complexity", NEW."complexity_reason", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recommended", NEW."recorded_at", NEW."system_use", NEW."system_use_reason", NEW."table_used"); RETURN NULL;',
                    hash="02838c9b1a76d26a97a8e5b05f2d1262f27c04ca",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75ec5",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "system_use", "system_use_reason", "table_used") VALUES (OLD."assessed_by_id", OLD."assessed_on", OLD."citizen_id", OLD."complexity", OLD."complexity_reason", OLD."id", OLD."municipality_id", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recommended", OLD."recorded_at", OLD."system_use", OLD."system_use_reason", OLD."table_used"); RETURN NULL;',
                    hash="63584ccfb116bc8018e66f7b97e183f85025f119",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c79aa",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="decision_final_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'final')",
                    func="\nif (to_jsonb(old) - array['delivered_on', 'delivery_way', 'delivered_by_id']) is distinct from (to_jsonb(new) - array['delivered_on', 'delivery_way', 'delivered_by_id'])\n   or (old.delivered_on is not null\n       and (old.delivered_on, old.delivery_way) is distinct from (new.delivered_on, new.delivery_way)) then\n  raise exception using errcode = 'check_violation', constraint = 'decision_final_never_changes',\n    message = 'a final decision never changes';\nend if;\nreturn new;\n",
                    hash="64e33bc324e34f96aa6a07a06b41e29eb8a5cae2",
                    operation="UPDATE",
                    pgid="pgtrigger_decision_final_never_changes_93cd5",
                    table="cases_decision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="decision_final_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'final')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="edcbf5e642a8c99c7e06896de5361f9fe67340c3",
                    operation="DELETE",
                    pgid="pgtrigger_decision_final_stays_a0930",
                    table="cases_decision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (NEW."assessment_id", NEW."citizen_answer", NEW."citizen_id", NEW."complaint_guidance", NEW."decided_by_id", NEW."decided_on", NEW."delivered_by_id", NEW."delivered_on", NEW."delivery_way", NEW."drafted_at", NEW."drafted_by_id", NEW."facts_against", NEW."heard_on", NEW."id", NEW."legal_bases", NEW."method", NEW."method_reason", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider_wish", NEW."reasons", NEW."replaces_id", NEW."saved_at", NEW."saved_by_id", NEW."status", NEW."type", NEW."version", NEW."wish_answer", NEW."wish_reason"); RETURN NULL;',
                    hash="bcad0ea301ed613f7a8a99a99d5e307321475b6c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5e7ef",
                    table="cases_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (NEW."assessment_id", NEW."citizen_answer", NEW."citizen_id", NEW."complaint_guidance", NEW."decided_by_id", NEW."decided_on", NEW."delivered_by_id", NEW."delivered_on", NEW."delivery_way", NEW."drafted_at", NEW."drafted_by_id", NEW."facts_against", NEW."heard_on", NEW."id", NEW."legal_bases", NEW."method", NEW."method_reason", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider_wish", NEW."reasons", NEW."replaces_id", NEW."saved_at", NEW."saved_by_id", NEW."status", NEW."type", NEW."version", NEW."wish_answer", NEW."wish_reason"); RETURN NULL;',
                    hash="8e0856da35da4d30ecab70346c0a0e39eb20c93a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_19250",
                    table="cases_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (OLD."assessment_id", OLD."citizen_answer", OLD."citizen_id", OLD."complaint_guidance", OLD."decided_by_id", OLD."decided_on", OLD."delivered_by_id", OLD."delivered_on", OLD."delivery_way", OLD."drafted_at", OLD."drafted_by_id", OLD."facts_against", OLD."heard_on", OLD."id", OLD."legal_bases", OLD."method", OLD."method_reason", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider_wish", OLD."reasons", OLD."replaces_id", OLD."saved_at", OLD."saved_by_id", OLD."status", OLD."type", OLD."version", OLD."wish_answer", OLD."wish_reason"); RETURN NULL;',
                    hash="f15511c4fe809e9e2f917dfcb909d44d04fd652a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ae3e6",
                    table="cases_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_complaintevent" ("citizen_id", "deadline_on", "decision_id", "id", "is_late", "municipality_id", "new_decision_id", "outcome", "outcome_reasons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reassess_by", "received_by_id", "received_on", "recorded_at", "settled_by_id", "settled_on", "text") VALUES (NEW."citizen_id", NEW."deadline_on", NEW."decision_id", NEW."id", NEW."is_late", NEW."municipality_id", NEW."new_decision_id", NEW."outcome", NEW."outcome_reasons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reassess_by", NEW."received_by_id", NEW."received_on", NEW."recorded_at", NEW."settled_by_id", NEW."settled_on", NEW."text"); RETURN NULL;',
                    hash="12aa1c34c53b9751bb6de24b3bbeece602e784b0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dec22",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_complaintevent" ("citizen_id", "deadline_on", "decision_id", "id", "is_late", "municipality_id", "new_decision_id", "outcome", "outcome_reasons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reassess_by", "received_by_id", "received_on", "recorded_at", "settled_by_id", "settled_on", "text") VALUES (NEW."citizen_id", NEW."deadline_on", NEW."decision_id", NEW."id", NEW."is_late", NEW."municipality_id", NEW."new_decision_id", NEW."outcome", NEW."outcome_reasons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reassess_by", NEW."received_by_id", NEW."received_on", NEW."recorded_at", NEW."settled_by_id", NEW."settled_on", NEW."text"); RETURN NULL;',
                    hash="694c4041c0260494ddb0b7b3fd9a1a1a8d4e8568",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f32d0",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_complaintevent" ("citizen_id", "deadline_on", "decision_id", "id", "is_late", "municipality_id", "new_decision_id", "outcome", "outcome_reasons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reassess_by", "received_by_id", "received_on", "recorded_at", "settled_by_id", "settled_on", "text") VALUES (OLD."citizen_id", OLD."deadline_on", OLD."decision_id", OLD."id", OLD."is_late", OLD."municipality_id", OLD."new_decision_id", OLD."outcome", OLD."outcome_reasons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reassess_by", OLD."received_by_id", OLD."received_on", OLD."recorded_at", OLD."settled_by_id", OLD."settled_on", OLD."text"); RETURN NULL;',
                    hash="7cfb7ac5290ebe97ade3d262159216012b044409",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20005",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importjob",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "state", "team_id", "unchanged", "updated") VALUES (NEW."attempts", NEW."cancel_asked", NEW."created", NEW."faults", NEW."file", NEW."file_name", NEW."finished_at", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."rows", NEW."state", NEW."team_id", NEW."unchanged", NEW."updated"); RETURN NULL;',
                    hash="3d25d10b87d6e79369c053036cb91af50569a7ca",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e1dd2",
                    table="cases_importjob",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importjob",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attempts" IS DISTINCT FROM (NEW."attempts") OR OLD."cancel_asked" IS DISTINCT FROM (NEW."cancel_asked") OR OLD."created" IS DISTINCT FROM (NEW."created") OR OLD."faults" IS DISTINCT FROM (NEW."faults") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."finished_at" IS DISTINCT FROM (NEW."finished_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."requested_at" IS DISTINCT FROM (NEW."requested_at") OR OLD."requested_by_id" IS DISTINCT FROM (NEW."requested_by_id") OR OLD."rows" IS DISTINCT FROM (NEW."rows") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."unchanged" IS DISTINCT FROM (NEW."unchanged") OR OLD."updated" IS DISTINCT FROM (NEW."updated"))',
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "state", "team_id", "unchanged", "updated") VALUES (NEW."attempts", NEW."cancel_asked", NEW."created", NEW."faults", NEW."file", NEW."file_name", NEW."finished_at", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."rows", NEW."state", NEW."team_id", NEW."unchanged", NEW."updated"); RETURN NULL;',
                    hash="42c20b0aabe4031ed1e98503f3ce7c0f20c89906",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ce78e",
                    table="cases_importjob",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importjob",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "state", "team_id", "unchanged", "updated") VALUES (OLD."attempts", OLD."cancel_asked", OLD."created", OLD."faults", OLD."file", OLD."file_name", OLD."finished_at", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."rows", OLD."state", OLD."team_id", OLD."unchanged", OLD."updated"); RETURN NULL;',
                    hash="613042ec406ab530b0cf6b4c28f3bc3245b1ff3f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2e993",
                    table="cases_importjob",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="inquiry_moves",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{attempted:contact,attempted:settled,contact:settled,new:attempted,new:contact,new:settled,settled:attempted,settled:contact}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="0bae16b7aa76b885e0525214a0fcce83e7b8a119",
                    operation="UPDATE",
                    pgid="pgtrigger_inquiry_moves_f80d6",
                    table="cases_concerninquiry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_concerninquiryevent" ("citizen_id", "due_on", "first_attempt_on", "first_contact_on", "id", "known_before", "last_step_on", "municipality_id", "outcome", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "what_is_known") VALUES (NEW."citizen_id", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."id", NEW."known_before", NEW."last_step_on", NEW."municipality_id", NEW."outcome", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."what_is_known"); RETURN NULL;',
                    hash="902bebafcf1c9b83573cd098e392ef94c901a3af",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_272ca",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_concerninquiryevent" ("citizen_id", "due_on", "first_attempt_on", "first_contact_on", "id", "known_before", "last_step_on", "municipality_id", "outcome", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "what_is_known") VALUES (NEW."citizen_id", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."id", NEW."known_before", NEW."last_step_on", NEW."municipality_id", NEW."outcome", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."what_is_known"); RETURN NULL;',
                    hash="562fda11608a8d6ef33c8908f903e2a5bf647ae2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_914c2",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_concerninquiryevent" ("citizen_id", "due_on", "first_attempt_on", "first_contact_on", "id", "known_before", "last_step_on", "municipality_id", "outcome", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "what_is_known") VALUES (OLD."citizen_id", OLD."due_on", OLD."first_attempt_on", OLD."first_contact_on", OLD."id", OLD."known_before", OLD."last_step_on", OLD."municipality_id", OLD."outcome", OLD."person_name", OLD."person_whereabouts", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."referred_by", OLD."sender_name", OLD."sender_phone", OLD."sent_by_unit_id", OLD."settled_on", OLD."source", OLD."state", OLD."what_is_known"); RETURN NULL;',
                    hash="ed2ccec25f62ff7e43efeeb8356c7188cb9d38b5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_41d00",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inquirystep",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6d8a30b13953b5d79b006b2833a5ba9d8de1c543",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7fbb5",
                    table="cases_inquirystep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inquirystep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_inquirystepevent" ("event", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."event", NEW."happened_on", NEW."how", NEW."id", NEW."inquiry_id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="14e8d59849d248abe49d3e94863c84e191f2edb1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aac26",
                    table="cases_inquirystep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inquirystep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_inquirystepevent" ("event", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."event", NEW."happened_on", NEW."how", NEW."id", NEW."inquiry_id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="991a0508b0472a9996827be586951e8b968f65c5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f01fe",
                    table="cases_inquirystep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inquirystep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_inquirystepevent" ("event", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."event", OLD."happened_on", OLD."how", OLD."id", OLD."inquiry_id", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="b15e10e4153fd2109471bb0e40cf2c73da6dd2a3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de824",
                    table="cases_inquirystep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6bba6efdf1869ac82fc5b8e89db16a0d620ad673",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4b83f",
                    table="cases_screening",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_screeningevent" ("id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."screened_by_id", NEW."screened_on", NEW."summary"); RETURN NULL;',
                    hash="21dec41a3c3029bc8bafbc98d79c138c9bc5c97b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8ddaf",
                    table="cases_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_screeningevent" ("id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."screened_by_id", NEW."screened_on", NEW."summary"); RETURN NULL;',
                    hash="29310a83a9432cc9742685147606fc483c339a76",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4b890",
                    table="cases_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_screeningevent" ("id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (OLD."id", OLD."inquiry_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."screened_by_id", OLD."screened_on", OLD."summary"); RETURN NULL;',
                    hash="4597cc9d55ce27cacb0579164a1dab384a6fff4c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0e1c8",
                    table="cases_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeningdomain",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b03a7aebe1c8c9ce396c5559885198f90ec242a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_eea04",
                    table="cases_screeningdomain",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeningdomain",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_factors", "risk_factors", "screening_id") VALUES (NEW."concern", NEW."domain", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."protective_factors", NEW."risk_factors", NEW."screening_id"); RETURN NULL;',
                    hash="7c7e96409868cb0105d869c2342cd42d2826f5b7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_19c14",
                    table="cases_screeningdomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeningdomain",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_factors", "risk_factors", "screening_id") VALUES (NEW."concern", NEW."domain", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."protective_factors", NEW."risk_factors", NEW."screening_id"); RETURN NULL;',
                    hash="ec23e95b78eacd470ba5a1d76bbc64c23a6cbff6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f006a",
                    table="cases_screeningdomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="screeningdomain",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_factors", "risk_factors", "screening_id") VALUES (OLD."concern", OLD."domain", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."protective_factors", OLD."risk_factors", OLD."screening_id"); RETURN NULL;',
                    hash="62446eaa5fa4c03fca68fdcce8935e5109312a0f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ddc1d",
                    table="cases_screeningdomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shortcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."happened_on", NEW."id", NEW."inquirer", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                    hash="cc6db646537e04cd1cdc192491aa61b745ed9a59",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_628d7",
                    table="cases_shortcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shortcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."happened_on", NEW."id", NEW."inquirer", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                    hash="654d63470774a02069d20c80d626138d359b0872",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_728ab",
                    table="cases_shortcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shortcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."happened_on", OLD."id", OLD."inquirer", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;',
                    hash="26a6f1650486d83bbcb26264b2c75fba5e7f33ca",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_17361",
                    table="cases_shortcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "trauma", "trauma_focus") VALUES (NEW."citizen_id", NEW."conflict", NEW."correction_reason", NEW."corrects_id", NEW."economy_stable", NEW."has_education_plan", NEW."has_plan", NEW."housing", NEW."id", NEW."kind", NEW."measured_by_id", NEW."measured_on", NEW."mediation", NEW."municipality_id", NEW."network_contact", NEW."occupation", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."shared_model", NEW."trauma", NEW."trauma_focus"); RETURN NULL;',
                    hash="0a4886ea21544758ec1fbd395737b128f91efd33",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_267cd",
                    table="cases_measurement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "trauma", "trauma_focus") VALUES (NEW."citizen_id", NEW."conflict", NEW."correction_reason", NEW."corrects_id", NEW."economy_stable", NEW."has_education_plan", NEW."has_plan", NEW."housing", NEW."id", NEW."kind", NEW."measured_by_id", NEW."measured_on", NEW."mediation", NEW."municipality_id", NEW."network_contact", NEW."occupation", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."shared_model", NEW."trauma", NEW."trauma_focus"); RETURN NULL;',
                    hash="96f838731d57d01f8709132a5997917c7a27dc73",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3dabc",
                    table="cases_measurement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "trauma", "trauma_focus") VALUES (OLD."citizen_id", OLD."conflict", OLD."correction_reason", OLD."corrects_id", OLD."economy_stable", OLD."has_education_plan", OLD."has_plan", OLD."housing", OLD."id", OLD."kind", OLD."measured_by_id", OLD."measured_on", OLD."mediation", OLD."municipality_id", OLD."network_contact", OLD."occupation", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."shared_model", OLD."trauma", OLD."trauma_focus"); RETURN NULL;',
                    hash="308e4b8f7c421092a776b76e15d1745a8c20720a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ee268",
                    table="cases_measurement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planevent" ("citizen_id", "consent_on", "ended_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_by_id", "started_on") VALUES (NEW."citizen_id", NEW."consent_on", NEW."ended_on", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_by_id", NEW."started_on"); RETURN NULL;',
                    hash="5a6990f6a4face215a4c1619f5fa1b77b553188d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2431c",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_planevent" ("citizen_id", "consent_on", "ended_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_by_id", "started_on") VALUES (NEW."citizen_id", NEW."consent_on", NEW."ended_on", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_by_id", NEW."started_on"); RETURN NULL;',
                    hash="da7afa483e3819cc3051e81591b8212f47374a43",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ba414",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planevent" ("citizen_id", "consent_on", "ended_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_by_id", "started_on") VALUES (OLD."citizen_id", OLD."consent_on", OLD."ended_on", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."started_by_id", OLD."started_on"); RETURN NULL;',
                    hash="d282c19a2950cf3079fa078cf0d98170839a5ae6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_88c0d",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planversion",
            trigger=pgtrigger.compiler.Trigger(
                name="planversion_agreed_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (OLD.\"status\" = 'draft'))",
                    func="\nif (to_jsonb(old) - 'status') is distinct from (to_jsonb(new) - 'status')\n   or (new.status <> old.status and not (old.status = 'agreed' and new.status = 'superseded')) then\n  raise exception using errcode = 'check_violation', constraint = 'planversion_agreed_never_changes',\n    message = 'an agreed plan never changes';\nend if;\nreturn new;\n",
                    hash="9c8aa6ee421338d7ed4b96004bc03a1cbfe3c371",
                    operation="UPDATE",
                    pgid="pgtrigger_planversion_agreed_never_changes_dee6f",
                    table="cases_planversion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planversion",
            trigger=pgtrigger.compiler.Trigger(
                name="planversion_agreed_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (OLD.\"status\" = 'draft'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="80db5d47a93275536d3e061a90525c5b08f1070e",
                    operation="DELETE",
                    pgid="pgtrigger_planversion_agreed_stays_b708b",
                    table="cases_planversion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planversion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planversionevent" ("agreed_by_id", "agreed_how", "agreed_on", "citizen_id", "conditions", "created_at", "duration", "effort", "id", "municipality_id", "number", "own_words", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "purpose", "review_on", "saved_at", "saved_by_id", "since_last", "status", "version") VALUES (NEW."agreed_by_id", NEW."agreed_how", NEW."agreed_on", NEW."citizen_id", NEW."conditions", NEW."created_at", NEW."duration", NEW."effort", NEW."id", NEW."municipality_id", NEW."number", NEW."own_words", NEW."own_words_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."purpose", NEW."review_on", NEW."saved_at", NEW."saved_by_id", NEW."since_last", NEW."status", NEW."version"); RETURN NULL;',
                    hash="0b3b8efa57230c9ee57d18585c90822f758ef52b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7e996",
                    table="cases_planversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planversion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_planversionevent" ("agreed_by_id", "agreed_how", "agreed_on", "citizen_id", "conditions", "created_at", "duration", "effort", "id", "municipality_id", "number", "own_words", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "purpose", "review_on", "saved_at", "saved_by_id", "since_last", "status", "version") VALUES (NEW."agreed_by_id", NEW."agreed_how", NEW."agreed_on", NEW."citizen_id", NEW."conditions", NEW."created_at", NEW."duration", NEW."effort", NEW."id", NEW."municipality_id", NEW."number", NEW."own_words", NEW."own_words_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."purpose", NEW."review_on", NEW."saved_at", NEW."saved_by_id", NEW."since_last", NEW."status", NEW."version"); RETURN NULL;',
                    hash="600494a62edcf131644157ee6cfa0f3e68e02d51",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c214a",
                    table="cases_planversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planversion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planversionevent" ("agreed_by_id", "agreed_how", "agreed_on", "citizen_id", "conditions", "created_at", "duration", "effort", "id", "municipality_id", "number", "own_words", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "purpose", "review_on", "saved_at", "saved_by_id", "since_last", "status", "version") VALUES (OLD."agreed_by_id", OLD."agreed_how", OLD."agreed_on", OLD."citizen_id", OLD."conditions", OLD."created_at", OLD."duration", OLD."effort", OLD."id", OLD."municipality_id", OLD."number", OLD."own_words", OLD."own_words_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."purpose", OLD."review_on", OLD."saved_at", OLD."saved_by_id", OLD."since_last", OLD."status", OLD."version"); RETURN NULL;',
                    hash="d21580f43cd7511e8573d8dcc24b3c1faca1e6b6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1b1bf",
                    table="cases_planversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plangoal",
            trigger=pgtrigger.compiler.Trigger(
                name="plangoal_of_agreed_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nif exists (select 1 from cases_planversion v where v.id = old.plan_version_id and v.status <> 'draft') then\n  raise exception using errcode = 'check_violation', constraint = 'plangoal_of_agreed_never_changes',\n    message = 'a goal of an agreed plan never changes';\nend if;\nif tg_op = 'DELETE' then return old; end if;\nreturn new;\n",
                    hash="05a2064ca02bd8d532ae798a3379047ce4782469",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_plangoal_of_agreed_never_changes_7a97e",
                    table="cases_plangoal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plangoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_plangoalevent" ("agreed_text", "area", "citizen_id", "id", "key", "municipality_id", "names_area", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "position", "reached_on", "saved_at", "saved_by_id", "sensitive", "version") VALUES (NEW."agreed_text", NEW."area", NEW."citizen_id", NEW."id", NEW."key", NEW."municipality_id", NEW."names_area", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_version_id", NEW."position", NEW."reached_on", NEW."saved_at", NEW."saved_by_id", NEW."sensitive", NEW."version"); RETURN NULL;',
                    hash="07f3bff5f038e49a3adda35a7bdefba151b7f338",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c4c89",
                    table="cases_plangoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plangoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_plangoalevent" ("agreed_text", "area", "citizen_id", "id", "key", "municipality_id", "names_area", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "position", "reached_on", "saved_at", "saved_by_id", "sensitive", "version") VALUES (NEW."agreed_text", NEW."area", NEW."citizen_id", NEW."id", NEW."key", NEW."municipality_id", NEW."names_area", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_version_id", NEW."position", NEW."reached_on", NEW."saved_at", NEW."saved_by_id", NEW."sensitive", NEW."version"); RETURN NULL;',
                    hash="0dd026a94a649de147882d8b991588f9309a3870",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e8a82",
                    table="cases_plangoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plangoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_plangoalevent" ("agreed_text", "area", "citizen_id", "id", "key", "municipality_id", "names_area", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "position", "reached_on", "saved_at", "saved_by_id", "sensitive", "version") VALUES (OLD."agreed_text", OLD."area", OLD."citizen_id", OLD."id", OLD."key", OLD."municipality_id", OLD."names_area", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_version_id", OLD."position", OLD."reached_on", OLD."saved_at", OLD."saved_by_id", OLD."sensitive", OLD."version"); RETURN NULL;',
                    hash="6d50bea50f53bc53955c6353acfd8492279d06a8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7b4eb",
                    table="cases_plangoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planaction",
            trigger=pgtrigger.compiler.Trigger(
                name="planaction_of_agreed_only_gets_done",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nif exists (select 1 from cases_plangoal g join cases_planversion v on v.id = g.plan_version_id\n           where g.id = old.goal_id and v.status <> 'draft')\n   and (tg_op = 'DELETE'\n        or (to_jsonb(old) - array['done_on', 'done_by_id']) is distinct from\n           (to_jsonb(new) - array['done_on', 'done_by_id'])) then\n  raise exception using errcode = 'check_violation', constraint = 'planaction_of_agreed_only_gets_done',\n    message = 'a step of an agreed plan never changes';\nend if;\nif tg_op = 'DELETE' then return old; end if;\nreturn new;\n",
                    hash="ece256bff2a18ebc24f6c342e6f8629893fd3012",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_planaction_of_agreed_only_gets_done_b36cb",
                    table="cases_planaction",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planaction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planactionevent" ("citizen_id", "done_by_id", "done_on", "due_on", "due_text", "goal_id", "id", "key", "municipality_id", "owner", "owner_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "saved_at", "saved_by_id", "text", "version") VALUES (NEW."citizen_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."due_text", NEW."goal_id", NEW."id", NEW."key", NEW."municipality_id", NEW."owner", NEW."owner_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="0d35716ac0c9a08940e42cc577db980fe5af82fb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b4e15",
                    table="cases_planaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planaction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_planactionevent" ("citizen_id", "done_by_id", "done_on", "due_on", "due_text", "goal_id", "id", "key", "municipality_id", "owner", "owner_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "saved_at", "saved_by_id", "text", "version") VALUES (NEW."citizen_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."due_text", NEW."goal_id", NEW."id", NEW."key", NEW."municipality_id", NEW."owner", NEW."owner_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="fe4a4a74cf21e75883200563c25d78c3f5951fe5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a59a9",
                    table="cases_planaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planaction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planactionevent" ("citizen_id", "done_by_id", "done_on", "due_on", "due_text", "goal_id", "id", "key", "municipality_id", "owner", "owner_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "saved_at", "saved_by_id", "text", "version") VALUES (OLD."citizen_id", OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."due_text", OLD."goal_id", OLD."id", OLD."key", OLD."municipality_id", OLD."owner", OLD."owner_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="3d5dd886289a480cc7f2391d7f5b784dc0a38a08",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ac390",
                    table="cases_planaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="otherplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_otherplanevent" ("citizen_id", "dated", "ended_on", "id", "municipality_id", "name", "noted_at", "noted_by_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") VALUES (NEW."citizen_id", NEW."dated", NEW."ended_on", NEW."id", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", NEW."owner", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."system"); RETURN NULL;',
                    hash="7a67beb290ac5d7b3e02ce30fb5491679fac9ca6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_151a7",
                    table="cases_otherplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="otherplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_otherplanevent" ("citizen_id", "dated", "ended_on", "id", "municipality_id", "name", "noted_at", "noted_by_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") VALUES (NEW."citizen_id", NEW."dated", NEW."ended_on", NEW."id", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", NEW."owner", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."system"); RETURN NULL;',
                    hash="433db2cf8c2342cf12650e1fc04dffb894a0be89",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dad49",
                    table="cases_otherplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="otherplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_otherplanevent" ("citizen_id", "dated", "ended_on", "id", "municipality_id", "name", "noted_at", "noted_by_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") VALUES (OLD."citizen_id", OLD."dated", OLD."ended_on", OLD."id", OLD."municipality_id", OLD."name", OLD."noted_at", OLD."noted_by_id", OLD."owner", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."system"); RETURN NULL;',
                    hash="d17052a425abad3792c58d4fae93a39ce73c28a5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40cea",
                    table="cases_otherplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plandocument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_plandocumentevent" ("attempts", "citizen_id", "claimed_at", "consent_on", "decision_id", "failure", "file", "finished_at", "goals", "ground", "id", "legal_basis", "municipality_id", "occasion", "pages", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "recipients", "requested_at", "requested_by_id", "sha256", "status") VALUES (NEW."attempts", NEW."citizen_id", NEW."claimed_at", NEW."consent_on", NEW."decision_id", NEW."failure", NEW."file", NEW."finished_at", NEW."goals", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", NEW."occasion", NEW."pages", NEW."parts", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_version_id", NEW."recipients", NEW."requested_at", NEW."requested_by_id", NEW."sha256", NEW."status"); RETURN NULL;',
                    hash="66fb6a9aba616e787fd77b3648b7773581d8c415",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_84cf9",
                    table="cases_plandocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plandocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_plandocumentevent" ("attempts", "citizen_id", "claimed_at", "consent_on", "decision_id", "failure", "file", "finished_at", "goals", "ground", "id", "legal_basis", "municipality_id", "occasion", "pages", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "recipients", "requested_at", "requested_by_id", "sha256", "status") VALUES (NEW."attempts", NEW."citizen_id", NEW."claimed_at", NEW."consent_on", NEW."decision_id", NEW."failure", NEW."file", NEW."finished_at", NEW."goals", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", NEW."occasion", NEW."pages", NEW."parts", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_version_id", NEW."recipients", NEW."requested_at", NEW."requested_by_id", NEW."sha256", NEW."status"); RETURN NULL;',
                    hash="34ee6b10c73f3b71a81f6eddfc111c779ada1272",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3ab4",
                    table="cases_plandocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plandocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_plandocumentevent" ("attempts", "citizen_id", "claimed_at", "consent_on", "decision_id", "failure", "file", "finished_at", "goals", "ground", "id", "legal_basis", "municipality_id", "occasion", "pages", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_version_id", "recipients", "requested_at", "requested_by_id", "sha256", "status") VALUES (OLD."attempts", OLD."citizen_id", OLD."claimed_at", OLD."consent_on", OLD."decision_id", OLD."failure", OLD."file", OLD."finished_at", OLD."goals", OLD."ground", OLD."id", OLD."legal_basis", OLD."municipality_id", OLD."occasion", OLD."pages", OLD."parts", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_version_id", OLD."recipients", OLD."requested_at", OLD."requested_by_id", OLD."sha256", OLD."status"); RETURN NULL;',
                    hash="73dc5294ac5f952657f0e9b048cda66cb5ebc13b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cd4f2",
                    table="cases_plandocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_documentlineevent" ("document_id", "id", "kind", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "who") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."who"); RETURN NULL;',
                    hash="19e2beb6a5cec471f6f02d7a04ea5f17184e1719",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e6fc",
                    table="cases_documentline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_documentlineevent" ("document_id", "id", "kind", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "who") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."who"); RETURN NULL;',
                    hash="e9fffa178607087a98ad7da44cecb956503b918b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1cc2c",
                    table="cases_documentline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_documentlineevent" ("document_id", "id", "kind", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "who") VALUES (OLD."document_id", OLD."id", OLD."kind", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."who"); RETURN NULL;',
                    hash="e1882f398b136e3c2d0f2cee5b5e66ea0a6ab61e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_efb9e",
                    table="cases_documentline",
                    when="AFTER",
                ),
            ),
        ),
    ]
