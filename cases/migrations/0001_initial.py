import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import cases.models.imports
import cases.models.journal
import housingfirst.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        # Not needed, only first: each of them alters fields, for which Django builds anew every model there is by then.
        ("axes", "0010_accessattemptexpiration"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
        ("otp_static", "0003_add_timestamps"),
        ("otp_totp", "0003_add_timestamps"),
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Citizen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first_name", models.CharField(max_length=100, verbose_name="first name")),
                ("last_name", models.CharField(max_length=100, verbose_name="last name")),
                ("alias", models.CharField(blank=True, max_length=100, verbose_name="also known as")),
                ("cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
                ("shares_number", models.BooleanField(default=False, editable=False)),
                (
                    "temporary_id",
                    models.CharField(blank=True, editable=False, max_length=12, verbose_name="temporary id"),
                ),
                ("external_id", models.CharField(blank=True, max_length=60, verbose_name="external id")),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born")),
                ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="pronoun")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("other_languages", models.CharField(blank=True, max_length=200, verbose_name="also speaks")),
                ("needs_interpreter", models.BooleanField(default=False, verbose_name="needs an interpreter")),
                (
                    "interpreter_language",
                    models.CharField(blank=True, max_length=60, verbose_name="interpreter's language"),
                ),
                (
                    "interpreter_dialect",
                    models.CharField(blank=True, max_length=60, verbose_name="interpreter's dialect"),
                ),
                (
                    "reach_note",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the citizen best"),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("address_protected", models.BooleanField(default=False, verbose_name="protected address")),
                ("record_protected", models.BooleanField(default=False, verbose_name="protected record")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("other_names", models.TextField(default="", editable=False)),
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
                                "first_name",
                                models.Value(" "),
                                "last_name",
                                models.Value(" "),
                                "alias",
                                models.Value(" "),
                                "other_names",
                                models.Value(" "),
                                "temporary_id",
                                output_field=models.TextField(),
                            ),
                            function="dk_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
            ],
            options={
                "verbose_name": "citizen",
                "verbose_name_plural": "citizens",
                "permissions": [("view_protected_address", "Can see the protected address")],
                "indexes": [
                    models.Index(
                        condition=models.Q(("cpr", ""), _negated=True),
                        fields=["municipality", "cpr"],
                        name="citizen_by_cpr",
                    ),
                    models.Index(fields=["municipality", "sort_name", "id"], name="citizen_by_name"),
                    models.Index(fields=["municipality", "born_on", "id"], name="citizen_by_age"),
                    models.Index(
                        condition=models.Q(("record_protected", True)), fields=["id"], name="citizen_protected"
                    ),
                    models.Index(
                        condition=models.Q(("shares_number", True)), fields=["id"], name="citizen_shares_number"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_text"], name="citizen_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(models.Q(("cpr", ""), _negated=True), ("shares_number", False)),
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
                    models.UniqueConstraint(
                        condition=models.Q(("temporary_id", ""), _negated=True),
                        fields=("municipality", "temporary_id"),
                        name="citizen_temporary_id_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("cpr", ""), ("cpr__regex", "^[0-9]{10}$"), _connector="OR"),
                        name="citizen_cpr_ten_digits",
                        violation_error_code="cpr_format",
                        violation_error_message="A CPR number has ten digits.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="citizen_merged_into_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JournalNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("note_type", models.CharField(default="other", max_length=40, verbose_name="type")),
                ("text", models.TextField(max_length=50000, verbose_name="note")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("economy", "Sensitive: economy"),
                            ("health", "Sensitive: health"),
                            ("substances", "Sensitive: substances"),
                            ("restricted", "Only the closest"),
                        ],
                        default="ordinary",
                        max_length=12,
                        verbose_name="who reads it",
                    ),
                ),
                (
                    "happened_at",
                    models.DateTimeField(default=housingfirst.core.clock.now, verbose_name="when it happened"),
                ),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why the addendum")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="journal", to="cases.citizen"
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
                "indexes": [
                    models.Index(fields=["citizen", "-written_at"], name="journalnote_by_citizen"),
                    models.Index(fields=["municipality", "-happened_at", "-id"], name="journalnote_newest"),
                    models.Index(fields=["municipality", "note_type"], name="journalnote_by_type"),
                    models.Index(
                        condition=models.Q(("sensitivity", "restricted")),
                        fields=["corrects"],
                        name="journalnote_guarding",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("corrects__isnull", False), ("reason", ""), _connector="OR"),
                        name="journalnote_reason_of_addendum",
                        violation_error_message="Only an addendum has a reason.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CitizenSearch",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        db_column="id",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="found",
                        serialize=False,
                        to="cases.citizen",
                    ),
                ),
                ("search_text", models.TextField()),
            ],
            options={
                "db_table": "cases_citizensearch",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="NoteSearch",
            fields=[
                (
                    "note",
                    models.OneToOneField(
                        db_column="id",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="found",
                        serialize=False,
                        to="cases.journalnote",
                    ),
                ),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                ("happened_at", models.DateTimeField()),
            ],
            options={
                "db_table": "cases_notesearch",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="AccessOpening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="cases.citizen"
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["citizen", "closed_at"], name="accessopening_live"),
                    models.Index(fields=["unit", "closed_at"], name="accessopening_by_unit"),
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
                ("id", models.BigIntegerField()),
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
                ("closed_at", models.DateTimeField(blank=True, null=True)),
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
                        to="cases.accessopening",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Child",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("born_year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year of birth")),
                ("expected_on", models.DateField(blank=True, null=True, verbose_name="expected")),
                (
                    "home",
                    models.CharField(
                        choices=[
                            ("with_citizen", "With the citizen"),
                            ("shared", "Partly with the citizen"),
                            ("other_parent", "With the other parent"),
                            ("placed", "Placed outside the home"),
                            ("relatives", "With family or friends"),
                            ("own", "In a home of its own"),
                            ("unknown", "Don't know"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="lives",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="children", to="cases.citizen"
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
                "indexes": [models.Index(fields=["citizen", "ends_on"], name="child_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="child_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("born_year__isnull", True), ("expected_on__isnull", True), _connector="OR"),
                        name="child_born_or_expected",
                        violation_error_message="Write the year of birth or the day the child is expected, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            ("born_year__isnull", False),
                            ("expected_on__isnull", False),
                            _connector="OR",
                        ),
                        name="child_is_somebody",
                        violation_error_message="Write a name, a year of birth or the day the child is expected.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChildEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("born_year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year of birth")),
                ("expected_on", models.DateField(blank=True, null=True, verbose_name="expected")),
                (
                    "home",
                    models.CharField(
                        choices=[
                            ("with_citizen", "With the citizen"),
                            ("shared", "Partly with the citizen"),
                            ("other_parent", "With the other parent"),
                            ("placed", "Placed outside the home"),
                            ("relatives", "With family or friends"),
                            ("own", "In a home of its own"),
                            ("unknown", "Don't know"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="lives",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
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
                        to="cases.child",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitizenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("first_name", models.CharField(max_length=100, verbose_name="first name")),
                ("last_name", models.CharField(max_length=100, verbose_name="last name")),
                ("alias", models.CharField(blank=True, max_length=100, verbose_name="also known as")),
                ("cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
                (
                    "temporary_id",
                    models.CharField(blank=True, editable=False, max_length=12, verbose_name="temporary id"),
                ),
                ("external_id", models.CharField(blank=True, max_length=60, verbose_name="external id")),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="born")),
                ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="pronoun")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("other_languages", models.CharField(blank=True, max_length=200, verbose_name="also speaks")),
                ("needs_interpreter", models.BooleanField(default=False, verbose_name="needs an interpreter")),
                (
                    "interpreter_language",
                    models.CharField(blank=True, max_length=60, verbose_name="interpreter's language"),
                ),
                (
                    "interpreter_dialect",
                    models.CharField(blank=True, max_length=60, verbose_name="interpreter's dialect"),
                ),
                (
                    "reach_note",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the citizen best"),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("address_protected", models.BooleanField(default=False, verbose_name="protected address")),
                ("record_protected", models.BooleanField(default=False, verbose_name="protected record")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
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
                        to="cases.citizen",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CitizenName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("nickname", "Nickname"), ("former", "Former name"), ("spelling", "Another spelling")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("noted_on", models.DateField(default=housingfirst.core.clock.today)),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="names", to="cases.citizen"
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
                "constraints": [
                    models.UniqueConstraint(
                        fields=("citizen", "kind", "name"),
                        name="citizenname_once",
                        violation_error_message="That name is already there.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CitizenNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("nickname", "Nickname"), ("former", "Former name"), ("spelling", "Another spelling")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("noted_on", models.DateField(default=housingfirst.core.clock.today)),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
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
                        to="cases.citizenname",
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
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("team", "Team"),
                            ("waiting", "On the team's waiting list"),
                            ("primary_worker", "Primary worker"),
                            ("authority_adviser", "Authority adviser"),
                            ("substitute", "Substitute"),
                            ("protector", "Protected the record"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="cases.citizen"
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
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("team", "Team"),
                            ("waiting", "On the team's waiting list"),
                            ("primary_worker", "Primary worker"),
                            ("authority_adviser", "Authority adviser"),
                            ("substitute", "Substitute"),
                            ("protector", "Protected the record"),
                        ],
                        max_length=20,
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
                        to="cases.citizentie",
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
            name="CitizenUserObjectPermission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("source", models.CharField(blank=True, default="", max_length=60)),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="cases.citizen"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.municipality"
                    ),
                ),
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
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
                "unique_together": {("user", "permission", "content_object", "source")},
            },
        ),
        migrations.CreateModel(
            name="CitizenUserObjectPermissionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("source", models.CharField(blank=True, default="", max_length=60)),
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
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.municipality",
                    ),
                ),
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
                        to="cases.citizenuserobjectpermission",
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
            name="Consent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("ordinary", "Ordinary"), ("health", "To health services, by its own type")],
                        max_length=10,
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("work", "Job and education"),
                            ("income", "Income and rent"),
                            ("housing", "Finding and keeping a home"),
                            ("health", "Health and treatment"),
                            ("support", "Support in daily life"),
                            ("plan", "The plan and the network meeting"),
                            ("network", "Having family and network along"),
                            ("move", "Moving to another municipality"),
                        ],
                        max_length=10,
                        verbose_name="what for",
                    ),
                ),
                (
                    "sectors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("jobcentre", "Jobcentre"),
                                ("benefits", "Benefits office"),
                                ("housing_organisation", "Housing organisation"),
                                ("shelter", "Shelter (§ 110)"),
                                ("psychiatry", "Psychiatry"),
                                ("health", "Hospital and general practitioner"),
                                ("treatment", "Treatment of substance use"),
                                ("family", "Family and network"),
                                ("civil_society", "Civil society"),
                                ("other_municipality", "Another municipality"),
                                ("other", "Others, by name"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="to whom",
                    ),
                ),
                ("recipient", models.CharField(blank=True, max_length=300, verbose_name="who it is, by name")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="cases.citizen"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                        verbose_name="only this unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "consent to share",
                "verbose_name_plural": "consents to share",
                "indexes": [models.Index(fields=["citizen", "purpose"], name="consent_by_citizen")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("citizen", "purpose", "sectors", "unit", "recipient"),
                        name="consent_asked_once",
                        nulls_distinct=False,
                        violation_error_code="consent_exists",
                        violation_error_message="The citizen has been asked about this before. Open that consent and write the new answer there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "health"),
                                ("sectors__contained_by", ["health", "psychiatry", "treatment"]),
                                ("sectors__len", 1),
                            ),
                            models.Q(
                                ("kind", "ordinary"),
                                ("sectors__len__gt", 0),
                                models.Q(("sectors__overlap", ["health", "psychiatry", "treatment"]), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="consent_health_by_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("ordinary", "Ordinary"), ("health", "To health services, by its own type")],
                        max_length=10,
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("work", "Job and education"),
                            ("income", "Income and rent"),
                            ("housing", "Finding and keeping a home"),
                            ("health", "Health and treatment"),
                            ("support", "Support in daily life"),
                            ("plan", "The plan and the network meeting"),
                            ("network", "Having family and network along"),
                            ("move", "Moving to another municipality"),
                        ],
                        max_length=10,
                        verbose_name="what for",
                    ),
                ),
                (
                    "sectors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("jobcentre", "Jobcentre"),
                                ("benefits", "Benefits office"),
                                ("housing_organisation", "Housing organisation"),
                                ("shelter", "Shelter (§ 110)"),
                                ("psychiatry", "Psychiatry"),
                                ("health", "Hospital and general practitioner"),
                                ("treatment", "Treatment of substance use"),
                                ("family", "Family and network"),
                                ("civil_society", "Civil society"),
                                ("other_municipality", "Another municipality"),
                                ("other", "Others, by name"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="to whom",
                    ),
                ),
                ("recipient", models.CharField(blank=True, max_length=300, verbose_name="who it is, by name")),
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
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
                        to="cases.consent",
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
                        verbose_name="only this unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsentReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("given", "Given"),
                            ("limited", "Given in part"),
                            ("refused", "Refused"),
                            ("withdrawn", "Taken back"),
                        ],
                        max_length=10,
                        verbose_name="the answer",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("message", "What we write to them about it"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("plan", "The plan"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="what",
                    ),
                ),
                ("limited_to", models.CharField(blank=True, max_length=500, verbose_name="only this")),
                ("said_on", models.DateField(verbose_name="the day")),
                (
                    "way",
                    models.CharField(
                        choices=[("written", "In writing"), ("oral", "Orally")], max_length=10, verbose_name="how"
                    ),
                ),
                ("before_whom", models.CharField(blank=True, max_length=120, verbose_name="to whom it was said")),
                ("kept_where", models.CharField(blank=True, max_length=200, verbose_name="where the document is kept")),
                ("own_words", models.CharField(blank=True, max_length=500, verbose_name="in the citizen's own words")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="holds to and with")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consent_replies", to="cases.citizen"
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="cases.consent"
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
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("valid_until__isnull", False)),
                        fields=["municipality", "valid_until"],
                        name="consentreply_by_end",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("consent", "number"), name="consentreply_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer__in", ("given", "limited")), ("topics__len__gt", 0)),
                            models.Q(
                                models.Q(("answer__in", ("given", "limited")), _negated=True),
                                ("limited_to", ""),
                                ("topics__len", 0),
                                ("valid_until", None),
                            ),
                            _connector="OR",
                        ),
                        name="consentreply_yes_says_what",
                        violation_error_code="topics_missing",
                        violation_error_message="Choose what may be told. A no, or a consent taken back, says nothing more.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "limited"), _negated=True),
                            models.Q(("limited_to", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="consentreply_limit_has_words",
                        violation_error_code="limit_missing",
                        violation_error_message="Write what the consent is limited to, in the citizen's words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentReplyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("given", "Given"),
                            ("limited", "Given in part"),
                            ("refused", "Refused"),
                            ("withdrawn", "Taken back"),
                        ],
                        max_length=10,
                        verbose_name="the answer",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("message", "What we write to them about it"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("plan", "The plan"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="what",
                    ),
                ),
                ("limited_to", models.CharField(blank=True, max_length=500, verbose_name="only this")),
                ("said_on", models.DateField(verbose_name="the day")),
                (
                    "way",
                    models.CharField(
                        choices=[("written", "In writing"), ("oral", "Orally")], max_length=10, verbose_name="how"
                    ),
                ),
                ("before_whom", models.CharField(blank=True, max_length=120, verbose_name="to whom it was said")),
                ("kept_where", models.CharField(blank=True, max_length=200, verbose_name="where the document is kept")),
                ("own_words", models.CharField(blank=True, max_length=500, verbose_name="in the citizen's own words")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="holds to and with")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                    "consent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consent",
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
                        editable=False,
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
                        to="cases.consentreply",
                    ),
                ),
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
                ("preferred", models.BooleanField(default=False, verbose_name="the best way")),
                (
                    "text_allowed",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="text messages",
                    ),
                ),
                (
                    "message_allowed",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="leave a message",
                    ),
                ),
                ("not_before", models.TimeField(blank=True, null=True, verbose_name="not before")),
                ("not_after", models.TimeField(blank=True, null=True, verbose_name="not after")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "digits",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                kind__in=["phone", "sms"],
                                then=django.db.models.functions.text.Right(
                                    models.Func(
                                        models.F("value"),
                                        models.Value("[^0-9]"),
                                        models.Value(""),
                                        models.Value("g"),
                                        function="regexp_replace",
                                    ),
                                    8,
                                    output_field=models.CharField(max_length=8),
                                ),
                            ),
                            default=models.Value(""),
                            output_field=models.CharField(max_length=8),
                        ),
                        output_field=models.CharField(max_length=8),
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contact_ways", to="cases.citizen"
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("digits", ""), _negated=True),
                        fields=["municipality", "digits"],
                        name="contactway_by_number",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_on__isnull", True)),
                        fields=("citizen", "kind", "value"),
                        name="contactway_once",
                        violation_error_message="That way to reach the citizen is already there.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("preferred", True), ("retired_on__isnull", True)),
                        fields=("citizen",),
                        name="contactway_one_preferred",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("preferred", False), ("may_be_used", True), _connector="OR"),
                        name="contactway_preferred_may_be_used",
                        violation_error_message="A way that may not be used cannot be the best way.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactWayEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("preferred", models.BooleanField(default=False, verbose_name="the best way")),
                (
                    "text_allowed",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="text messages",
                    ),
                ),
                (
                    "message_allowed",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="leave a message",
                    ),
                ),
                ("not_before", models.TimeField(blank=True, null=True, verbose_name="not before")),
                ("not_after", models.TimeField(blank=True, null=True, verbose_name="not after")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("retired_on", models.DateField(blank=True, null=True, verbose_name="no longer used since")),
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
                        to="cases.contactway",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DetectionActor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="kind")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("contact_person", models.CharField(blank=True, max_length=120, verbose_name="contact person")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("agreed", models.TextField(blank=True, max_length=2000, verbose_name="what is agreed")),
                ("joined_on", models.DateField(verbose_name="in the network since")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in the network since")),
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                        verbose_name="logs in as",
                    ),
                ),
            ],
            options={
                "verbose_name": "actor of the detection network",
                "verbose_name_plural": "actors of the detection network",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("municipality", "name"),
                        name="detectionactor_name_once",
                        violation_error_message="There is already an actor with that name in the network.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True), ("unit__isnull", False)),
                        fields=("unit",),
                        name="detectionactor_unit_once",
                        violation_error_message="Another actor logs in as that unit already. Choose another unit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True), ("ended_on__gte", models.F("joined_on")), _connector="OR"
                        ),
                        name="detectionactor_ends_after_start",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorActivity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("staff_meeting", "Presentation at a staff meeting"),
                            ("guide_training", "Training in the detection guide"),
                            ("call", "Call"),
                        ],
                        max_length=20,
                        verbose_name="what",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="when")),
                ("participants", models.CharField(blank=True, max_length=300, verbose_name="who took part")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="note")),
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
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="cases.detectionactor",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["actor", "-happened_on", "-id"], name="actoractivity_newest")],
            },
        ),
        migrations.CreateModel(
            name="ConcernInquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    "local_source",
                    models.CharField(blank=True, max_length=40, verbose_name="where from, in the municipality's words"),
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
                    "way",
                    models.CharField(
                        choices=[
                            ("staff", "Recorded by the municipality"),
                            ("partner", "From a partner's login"),
                            ("public", "From the public form"),
                            ("registration", "From somebody who wanted to register the citizen"),
                        ],
                        default="staff",
                        max_length=12,
                        verbose_name="came by",
                    ),
                ),
                ("own_mark", models.CharField(blank=True, max_length=40, verbose_name="the sender's own mark")),
                ("receipt", models.CharField(blank=True, editable=False, max_length=8, verbose_name="receipt number")),
                ("client_key", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "known_before",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                        max_length=10,
                        verbose_name="known to the municipality",
                    ),
                ),
                ("person_name", models.CharField(blank=True, max_length=200, verbose_name="who it is about")),
                ("person_cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
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
                (
                    "local_reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="reasons, in the municipality's words",
                    ),
                ),
                ("what_is_known", models.TextField(blank=True, max_length=10000, verbose_name="what is known")),
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
                ("state_since", models.DateField(blank=True, null=True, verbose_name="in this state since")),
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
                (
                    "follow_up_end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "Found, and helped elsewhere"),
                            ("moved", "Has moved to another municipality"),
                            ("own_wish", "Does not want to be contacted again"),
                            ("nobody_knows", "It cannot be found out who it is"),
                            ("died", "Has died"),
                            ("other", "Another reason, in the note"),
                        ],
                        max_length=15,
                        verbose_name="why the follow-up ended",
                    ),
                ),
                ("last_step_on", models.DateField()),
                ("first_attempt_on", models.DateField(blank=True, null=True, verbose_name="first attempt")),
                ("first_contact_on", models.DateField(blank=True, null=True, verbose_name="first contact")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="next step at the latest")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inquiries",
                        to="cases.detectionactor",
                        verbose_name="actor of the network",
                    ),
                ),
            ],
            options={
                "verbose_name": "concern inquiry",
                "verbose_name_plural": "concern inquiries",
                "indexes": [
                    models.Index(fields=["municipality", "state", "due_on"], name="inquiry_inbox"),
                    models.Index(fields=["municipality", "due_on", "id"], name="inquiry_by_deadline"),
                    models.Index(fields=["municipality", "-received_on"], name="inquiry_by_day"),
                    models.Index(fields=["citizen"], name="inquiry_by_citizen"),
                    models.Index(
                        condition=models.Q(("person_cpr", ""), _negated=True),
                        fields=["municipality", "person_cpr"],
                        name="inquiry_waiting_to_join",
                    ),
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
                            models.Q(("outcome", "no_contact"), _negated=True),
                            ("due_on__isnull", False),
                            models.Q(("follow_up_end", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="inquiry_no_contact_followed_up",
                        violation_error_message="After “no contact” comes a new try, or a reason why nobody tries any more.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("follow_up_end", ""),
                            models.Q(("due_on__isnull", True), ("outcome__in", ["declined", "no_contact"])),
                            _connector="OR",
                        ),
                        name="inquiry_follow_up_ends_once",
                        violation_error_message="Only a follow-up can be ended, and it has no deadline then.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("receipt", ""), _negated=True),
                        fields=("municipality", "receipt"),
                        name="inquiry_receipt_once",
                    ),
                    models.UniqueConstraint(fields=("municipality", "client_key"), name="inquiry_client_key_once"),
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
                ("id", models.BigIntegerField()),
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
                    "local_source",
                    models.CharField(blank=True, max_length=40, verbose_name="where from, in the municipality's words"),
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
                    "way",
                    models.CharField(
                        choices=[
                            ("staff", "Recorded by the municipality"),
                            ("partner", "From a partner's login"),
                            ("public", "From the public form"),
                            ("registration", "From somebody who wanted to register the citizen"),
                        ],
                        default="staff",
                        max_length=12,
                        verbose_name="came by",
                    ),
                ),
                ("own_mark", models.CharField(blank=True, max_length=40, verbose_name="the sender's own mark")),
                ("receipt", models.CharField(blank=True, editable=False, max_length=8, verbose_name="receipt number")),
                ("client_key", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "known_before",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                        max_length=10,
                        verbose_name="known to the municipality",
                    ),
                ),
                ("person_name", models.CharField(blank=True, max_length=200, verbose_name="who it is about")),
                ("person_cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number")),
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
                (
                    "local_reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="reasons, in the municipality's words",
                    ),
                ),
                ("what_is_known", models.TextField(blank=True, max_length=10000, verbose_name="what is known")),
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
                ("state_since", models.DateField(blank=True, null=True, verbose_name="in this state since")),
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
                (
                    "follow_up_end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "Found, and helped elsewhere"),
                            ("moved", "Has moved to another municipality"),
                            ("own_wish", "Does not want to be contacted again"),
                            ("nobody_knows", "It cannot be found out who it is"),
                            ("died", "Has died"),
                            ("other", "Another reason, in the note"),
                        ],
                        max_length=15,
                        verbose_name="why the follow-up ended",
                    ),
                ),
                ("last_step_on", models.DateField()),
                ("first_attempt_on", models.DateField(blank=True, null=True, verbose_name="first attempt")),
                ("first_contact_on", models.DateField(blank=True, null=True, verbose_name="first contact")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="settled")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="next step at the latest")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                        to="cases.concerninquiry",
                    ),
                ),
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
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.detectionactor",
                        verbose_name="actor of the network",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("staff_meeting", "Presentation at a staff meeting"),
                            ("guide_training", "Training in the detection guide"),
                            ("call", "Call"),
                        ],
                        max_length=20,
                        verbose_name="what",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="when")),
                ("participants", models.CharField(blank=True, max_length=300, verbose_name="who took part")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="note")),
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
                        editable=False,
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
                        to="cases.actoractivity",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.detectionactor",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DetectionActorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40, verbose_name="kind")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("contact_person", models.CharField(blank=True, max_length=120, verbose_name="contact person")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("agreed", models.TextField(blank=True, max_length=2000, verbose_name="what is agreed")),
                ("joined_on", models.DateField(verbose_name="in the network since")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in the network since")),
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
                        to="cases.detectionactor",
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
                        verbose_name="logs in as",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Disclosure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shared_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("work", "Job and education"),
                            ("income", "Income and rent"),
                            ("housing", "Finding and keeping a home"),
                            ("health", "Health and treatment"),
                            ("support", "Support in daily life"),
                            ("plan", "The plan and the network meeting"),
                            ("network", "Having family and network along"),
                            ("move", "Moving to another municipality"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("benefits", "Benefits office"),
                            ("housing_organisation", "Housing organisation"),
                            ("shelter", "Shelter (§ 110)"),
                            ("psychiatry", "Psychiatry"),
                            ("health", "Hospital and general practitioner"),
                            ("treatment", "Treatment of substance use"),
                            ("family", "Family and network"),
                            ("civil_society", "Civil society"),
                            ("other_municipality", "Another municipality"),
                            ("other", "Others, by name"),
                        ],
                        max_length=20,
                    ),
                ),
                ("to_whom", models.CharField(blank=True, max_length=300)),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("message", "What we write to them about it"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("plan", "The plan"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("consent", "The citizen's consent"), ("law", "A legal basis")], max_length=10
                    ),
                ),
                ("legal_basis", models.CharField(blank=True, max_length=20)),
                ("source", models.CharField(max_length=60)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disclosures", to="cases.citizen"
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disclosures",
                        to="cases.consent",
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
                    "shared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "ordering": ["-shared_at", "-id"],
                "indexes": [
                    models.Index(fields=["citizen", "-shared_at"], name="disclosure_by_citizen"),
                    models.Index(fields=["source", "sector", "-id"], name="disclosure_by_source"),
                    models.Index(
                        condition=models.Q(("consent__isnull", False)), fields=["consent"], name="disclosure_by_consent"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consent__isnull", False), ("ground", "consent"), ("legal_basis", "")),
                            models.Q(
                                ("consent__isnull", True),
                                ("ground", "law"),
                                models.Q(("legal_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="disclosure_names_its_ground",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DisclosureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("shared_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("work", "Job and education"),
                            ("income", "Income and rent"),
                            ("housing", "Finding and keeping a home"),
                            ("health", "Health and treatment"),
                            ("support", "Support in daily life"),
                            ("plan", "The plan and the network meeting"),
                            ("network", "Having family and network along"),
                            ("move", "Moving to another municipality"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("benefits", "Benefits office"),
                            ("housing_organisation", "Housing organisation"),
                            ("shelter", "Shelter (§ 110)"),
                            ("psychiatry", "Psychiatry"),
                            ("health", "Hospital and general practitioner"),
                            ("treatment", "Treatment of substance use"),
                            ("family", "Family and network"),
                            ("civil_society", "Civil society"),
                            ("other_municipality", "Another municipality"),
                            ("other", "Others, by name"),
                        ],
                        max_length=20,
                    ),
                ),
                ("to_whom", models.CharField(blank=True, max_length=300)),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("message", "What we write to them about it"),
                                ("contact", "Contact"),
                                ("housing", "Housing"),
                                ("economy", "Economy"),
                                ("health", "Health"),
                                ("substances", "Substances"),
                                ("plan", "The plan"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("consent", "The citizen's consent"), ("law", "A legal basis")], max_length=10
                    ),
                ),
                ("legal_basis", models.CharField(blank=True, max_length=20)),
                ("source", models.CharField(max_length=60)),
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
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consent",
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
                        to="cases.disclosure",
                    ),
                ),
                (
                    "shared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EducationPeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("school", "School"),
                            ("fgu", "Preparatory education (FGU)"),
                            ("education", "Education"),
                            ("job", "Job"),
                            ("practice", "Work placement"),
                            ("none", "Neither education nor work"),
                        ],
                        max_length=10,
                        verbose_name="education or employment",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="where")),
                ("keeps_study_home", models.BooleanField(default=False, verbose_name="counts as study for the home")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="occupations", to="cases.citizen"
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
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="educationperiod_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("keeps_study_home", False), models.Q(("kind", "none"), _negated=True), _connector="OR"
                        ),
                        name="educationperiod_none_keeps_no_home",
                        violation_error_code="none_keeps_no_home",
                        violation_error_message="“Neither education nor work” cannot count as study for a home.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("kind__in", ["job", "practice"]), _negated=True),
                        expressions=[
                            ("citizen", "="),
                            ("kind", "="),
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
                        name="educationperiod_kind_once",
                        violation_error_message="The same is noted already in that period. Choose a later date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EducationPeriodEvent",
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
                            ("school", "School"),
                            ("fgu", "Preparatory education (FGU)"),
                            ("education", "Education"),
                            ("job", "Job"),
                            ("practice", "Work placement"),
                            ("none", "Neither education nor work"),
                        ],
                        max_length=10,
                        verbose_name="education or employment",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="where")),
                ("keeps_study_home", models.BooleanField(default=False, verbose_name="counts as study for the home")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
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
                        to="cases.educationperiod",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=40)),
                ("target", models.BigIntegerField(default=0)),
                ("typed", models.JSONField()),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="form_drafts",
                        to="cases.citizen",
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="form_drafts",
                        to="cases.concerninquiry",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["saved_at"], name="formdraft_by_age")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "citizen", "inquiry", "form", "target"),
                        name="formdraft_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("inquiry__isnull", True), ("citizen__isnull", True), _connector="OR"),
                        name="formdraft_of_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportJob",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("citizens", "Citizens"),
                            ("situations", "Situations"),
                            ("inquiries", "Concern inquiries"),
                        ],
                        default="citizens",
                        max_length=12,
                        verbose_name="what the file holds",
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("file", models.FileField(blank=True, upload_to=cases.models.imports.stored_name, verbose_name="file")),
                ("sha256", models.CharField(blank=True, max_length=64)),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("kind", "citizens"), _negated=True),
                            models.Q(("sha256", ""), _negated=True),
                            ("state__in", ["confirmed", "importing", "done"]),
                        ),
                        fields=("municipality", "kind", "sha256"),
                        name="importjob_file_once",
                        violation_error_message="This file has been imported already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportJobEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("citizens", "Citizens"),
                            ("situations", "Situations"),
                            ("inquiries", "Concern inquiries"),
                        ],
                        default="citizens",
                        max_length=12,
                        verbose_name="what the file holds",
                    ),
                ),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("file", models.FileField(blank=True, upload_to=cases.models.imports.stored_name, verbose_name="file")),
                ("sha256", models.CharField(blank=True, max_length=64)),
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
                        to="cases.importjob",
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
            name="ImportLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name in the file")),
                ("key", models.CharField(blank=True, max_length=120, verbose_name="number in the file")),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="cases.importjob"
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
                "indexes": [models.Index(fields=["job", "outcome", "row"], name="importline_in_order")],
            },
        ),
        migrations.CreateModel(
            name="IncomePeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("UH", "Education benefit"),
                            ("UH-H", "Education benefit, higher rate"),
                            ("KH", "Cash benefit"),
                            ("FP", "Disability pension"),
                            ("SHO", "Self-support and return benefit, or transition benefit"),
                            ("BP", "Fractional pension"),
                            ("FOP", "State pension"),
                            ("WAGE", "Wages"),
                            ("SU", "Student grant (SU)"),
                            ("NONE", "No income"),
                            ("OTHER", "Other income"),
                        ],
                        max_length=6,
                        verbose_name="income",
                    ),
                ),
                ("is_main", models.BooleanField(default=True, verbose_name="main income")),
                (
                    "monthly_net",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=10,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="after tax a month",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="incomes", to="cases.citizen"
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
                "ordering": ["-starts_on", "-is_main", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="incomeperiod_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_main", True)),
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
                        name="incomeperiod_one_main",
                        violation_error_message="There is a main income already in that period. Choose a later date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("citizen", "="),
                            ("source", "="),
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
                        name="incomeperiod_source_once",
                        violation_error_message="The same income is noted already in that period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomePeriodEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("UH", "Education benefit"),
                            ("UH-H", "Education benefit, higher rate"),
                            ("KH", "Cash benefit"),
                            ("FP", "Disability pension"),
                            ("SHO", "Self-support and return benefit, or transition benefit"),
                            ("BP", "Fractional pension"),
                            ("FOP", "State pension"),
                            ("WAGE", "Wages"),
                            ("SU", "Student grant (SU)"),
                            ("NONE", "No income"),
                            ("OTHER", "Other income"),
                        ],
                        max_length=6,
                        verbose_name="income",
                    ),
                ),
                ("is_main", models.BooleanField(default=True, verbose_name="main income")),
                (
                    "monthly_net",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=10,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="after tax a month",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
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
                        to="cases.incomeperiod",
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
                (
                    "follow_up_end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "Found, and helped elsewhere"),
                            ("moved", "Has moved to another municipality"),
                            ("own_wish", "Does not want to be contacted again"),
                            ("nobody_knows", "It cannot be found out who it is"),
                            ("died", "Has died"),
                            ("other", "Another reason, in the note"),
                        ],
                        max_length=15,
                        verbose_name="why the follow-up ended",
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
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="cases.concerninquiry"
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
                ("id", models.BigIntegerField()),
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
                (
                    "follow_up_end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "Found, and helped elsewhere"),
                            ("moved", "Has moved to another municipality"),
                            ("own_wish", "Does not want to be contacted again"),
                            ("nobody_knows", "It cannot be found out who it is"),
                            ("died", "Has died"),
                            ("other", "Another reason, in the note"),
                        ],
                        max_length=15,
                        verbose_name="why the follow-up ended",
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
                        editable=False,
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
                        to="cases.inquirystep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="JournalNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note_type", models.CharField(default="other", max_length=40, verbose_name="type")),
                ("text", models.TextField(max_length=50000, verbose_name="note")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("economy", "Sensitive: economy"),
                            ("health", "Sensitive: health"),
                            ("substances", "Sensitive: substances"),
                            ("restricted", "Only the closest"),
                        ],
                        default="ordinary",
                        max_length=12,
                        verbose_name="who reads it",
                    ),
                ),
                (
                    "happened_at",
                    models.DateTimeField(default=housingfirst.core.clock.now, verbose_name="when it happened"),
                ),
                ("written_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why the addendum")),
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
                        to="cases.journalnote",
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
            name="Measurement",
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
                            ("deliberately_not", "Not worked on because of the risk of retraumatisation"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=20,
                        verbose_name="trauma-informed focus in the course",
                    ),
                ),
                (
                    "support_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("cti", "CTI support"),
                                ("icm", "ICM support"),
                                ("act", "ACT support"),
                                ("m_act", "M-ACT support"),
                                ("other_floating", "Other floating support"),
                                ("preventive", "Preventive support"),
                                ("contact_person", "Another contact person"),
                                ("other", "Other, for example a youth counsellor or a mentor"),
                                ("none", "No support"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="support",
                    ),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("sel_11_3", "Preventive support, SEL § 11(3)"),
                                ("sel_52_3", "Measures, SEL § 52(3)"),
                                ("sel_76", "Aftercare of young people, SEL § 76"),
                                ("sel_82", "Preventive effort, SEL § 82"),
                                ("sel_85", "Floating support, SEL § 85"),
                                ("sel_85a", "Housing First support, SEL § 85 a"),
                                ("sel_99", "Support and contact person, SEL § 99"),
                                ("sel_110", "Aftercare from a shelter, SEL § 110"),
                                ("other", "Another basis, for example a mentor under LAB § 167"),
                                ("none", "No legal basis"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="legal basis",
                    ),
                ),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="how the citizen sees it")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("correction_reason", models.CharField(blank=True, max_length=300, verbose_name="what was wrong")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measurements", to="cases.citizen"
                    ),
                ),
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
                (
                    "measured_by",
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
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("support_types__contains", ["none"]), _negated=True),
                            ("support_types__len", 1),
                            _connector="OR",
                        ),
                        name="measurement_no_support_alone",
                        violation_error_code="none_and_more",
                        violation_error_message="“No support” stands alone. Take it away, or the others.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("legal_bases__contains", ["none"]), _negated=True),
                            ("legal_bases__len", 1),
                            _connector="OR",
                        ),
                        name="measurement_no_basis_alone",
                        violation_error_code="none_and_more",
                        violation_error_message="“No legal basis” stands alone. Take it away, or the others.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasurementEvent",
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
                            ("deliberately_not", "Not worked on because of the risk of retraumatisation"),
                            ("unknown", "Don't know"),
                        ],
                        max_length=20,
                        verbose_name="trauma-informed focus in the course",
                    ),
                ),
                (
                    "support_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("cti", "CTI support"),
                                ("icm", "ICM support"),
                                ("act", "ACT support"),
                                ("m_act", "M-ACT support"),
                                ("other_floating", "Other floating support"),
                                ("preventive", "Preventive support"),
                                ("contact_person", "Another contact person"),
                                ("other", "Other, for example a youth counsellor or a mentor"),
                                ("none", "No support"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="support",
                    ),
                ),
                (
                    "legal_bases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("sel_11_3", "Preventive support, SEL § 11(3)"),
                                ("sel_52_3", "Measures, SEL § 52(3)"),
                                ("sel_76", "Aftercare of young people, SEL § 76"),
                                ("sel_82", "Preventive effort, SEL § 82"),
                                ("sel_85", "Floating support, SEL § 85"),
                                ("sel_85a", "Housing First support, SEL § 85 a"),
                                ("sel_99", "Support and contact person, SEL § 99"),
                                ("sel_110", "Aftercare from a shelter, SEL § 110"),
                                ("other", "Another basis, for example a mentor under LAB § 167"),
                                ("none", "No legal basis"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="legal basis",
                    ),
                ),
                ("own_words", models.TextField(blank=True, max_length=20000, verbose_name="how the citizen sees it")),
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("correction_reason", models.CharField(blank=True, max_length=300, verbose_name="what was wrong")),
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
                        to="cases.measurement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("merged_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="merges", to="cases.citizen"
                    ),
                ),
                (
                    "dropped",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
                    ),
                ),
                (
                    "merged_by",
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
                    "undone_by",
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
                "indexes": [models.Index(fields=["citizen", "-merged_at"], name="merge_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("citizen", models.F("dropped")), _negated=True), name="merge_of_two"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="merge_undone_by_somebody",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)), fields=("dropped",), name="merge_standing_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MergedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("table", models.CharField(max_length=63)),
                ("row_id", models.BigIntegerField()),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("moved", "Moved"),
                            ("changed", "Changed"),
                            ("added", "Added"),
                            ("aside", "Laid aside"),
                        ],
                        max_length=10,
                    ),
                ),
                ("column", models.CharField(blank=True, max_length=63)),
                ("before", models.TextField(blank=True)),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rows", to="cases.merge"
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
                "indexes": [models.Index(fields=["merge", "what"], name="mergedrow_by_merge")],
            },
        ),
        migrations.CreateModel(
            name="MergeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("merged_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
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
                    "dropped",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "merged_by",
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
                        to="cases.merge",
                    ),
                ),
                (
                    "undone_by",
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
            name="MergeMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("table", models.CharField(max_length=63)),
                ("digest", models.CharField(max_length=32)),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="marks", to="cases.merge"
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
                "constraints": [models.UniqueConstraint(fields=("merge", "table"), name="mergemark_once")],
            },
        ),
        migrations.CreateModel(
            name="MovePackage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("to_municipality", models.CharField(max_length=100, verbose_name="municipality the citizen moves to")),
                ("recipient", models.CharField(max_length=200, verbose_name="who receives it there")),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "Name"),
                                ("alias", "Also known as"),
                                ("pronoun", "Pronoun"),
                                ("cpr", "CPR number"),
                                ("born", "Born"),
                                ("language", "Language and interpreter"),
                                ("reach", "How the citizen is reached best"),
                                ("ways", "Phone, mail and other ways that may be used"),
                                ("address", "Address"),
                                ("situation", "Situation now"),
                                ("situations", "Earlier situations"),
                                ("municipalities", "Municipalities before and now"),
                                ("income", "Income over time"),
                                ("education", "Education and employment over time"),
                                ("own_words", "The citizen's own words in the plan"),
                                ("plan", "Purpose, effort, duration and conditions of the plan"),
                                ("relations", "The people around, with the citizen's wish for contact"),
                                ("people", "Who gives the support here"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="fields",
                    ),
                ),
                (
                    "goals",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name="goals"
                    ),
                ),
                (
                    "themes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="circumstances",
                    ),
                ),
                (
                    "notes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name="notes"
                    ),
                ),
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
                    "state",
                    models.CharField(
                        choices=[
                            ("chosen", "Chosen, not made yet"),
                            ("requested", "Waiting"),
                            ("making", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                            ("discarded", "Given up"),
                        ],
                        default="chosen",
                        max_length=10,
                    ),
                ),
                ("chosen_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("requested_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("content_sha256", models.CharField(blank=True, max_length=64)),
                ("file", models.FileField(blank=True, upload_to="packages")),
                ("data_file", models.FileField(blank=True, upload_to="packages")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("data_sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                (
                    "handed_over_how",
                    models.CharField(blank=True, max_length=200, verbose_name="how it was handed over"),
                ),
                ("acts_from", models.DateField(blank=True, null=True, verbose_name="the other municipality acts from")),
                (
                    "chosen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="move_packages", to="cases.citizen"
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.consent",
                    ),
                ),
                (
                    "handed_over_by",
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
            ],
            options={
                "verbose_name": "package for another municipality",
                "ordering": ["-chosen_at", "-pk"],
                "indexes": [
                    models.Index(fields=["citizen", "-chosen_at"], name="movepackage_by_citizen"),
                    models.Index(
                        condition=models.Q(("state__in", ["requested", "making"])),
                        fields=["requested_at"],
                        name="movepackage_unfinished",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consent_on__isnull", False), ("ground", "consent")),
                            models.Q(("ground", "law"), models.Q(("legal_basis", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="movepackage_has_ground",
                        violation_error_code="ground_missing",
                        violation_error_message="Name the citizen's consent with its day, or the legal basis.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ready"), _negated=True),
                            models.Q(
                                models.Q(("data_file", ""), _negated=True),
                                models.Q(("data_sha256", ""), _negated=True),
                                models.Q(("file", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                                ("finished_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="movepackage_ready_has_files",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("acts_from__isnull", True),
                                ("handed_over_by__isnull", True),
                                ("handed_over_on__isnull", True),
                            ),
                            models.Q(
                                ("acts_from__isnull", False),
                                ("handed_over_by__isnull", False),
                                ("handed_over_on__isnull", False),
                                ("state", "ready"),
                            ),
                            _connector="OR",
                        ),
                        name="movepackage_handed_over_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MovePackageEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("to_municipality", models.CharField(max_length=100, verbose_name="municipality the citizen moves to")),
                ("recipient", models.CharField(max_length=200, verbose_name="who receives it there")),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "Name"),
                                ("alias", "Also known as"),
                                ("pronoun", "Pronoun"),
                                ("cpr", "CPR number"),
                                ("born", "Born"),
                                ("language", "Language and interpreter"),
                                ("reach", "How the citizen is reached best"),
                                ("ways", "Phone, mail and other ways that may be used"),
                                ("address", "Address"),
                                ("situation", "Situation now"),
                                ("situations", "Earlier situations"),
                                ("municipalities", "Municipalities before and now"),
                                ("income", "Income over time"),
                                ("education", "Education and employment over time"),
                                ("own_words", "The citizen's own words in the plan"),
                                ("plan", "Purpose, effort, duration and conditions of the plan"),
                                ("relations", "The people around, with the citizen's wish for contact"),
                                ("people", "Who gives the support here"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="fields",
                    ),
                ),
                (
                    "goals",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name="goals"
                    ),
                ),
                (
                    "themes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="circumstances",
                    ),
                ),
                (
                    "notes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name="notes"
                    ),
                ),
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
                    "state",
                    models.CharField(
                        choices=[
                            ("chosen", "Chosen, not made yet"),
                            ("requested", "Waiting"),
                            ("making", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                            ("discarded", "Given up"),
                        ],
                        default="chosen",
                        max_length=10,
                    ),
                ),
                ("chosen_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("requested_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                ("content_sha256", models.CharField(blank=True, max_length=64)),
                ("file", models.FileField(blank=True, upload_to="packages")),
                ("data_file", models.FileField(blank=True, upload_to="packages")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("data_sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                (
                    "handed_over_how",
                    models.CharField(blank=True, max_length=200, verbose_name="how it was handed over"),
                ),
                ("acts_from", models.DateField(blank=True, null=True, verbose_name="the other municipality acts from")),
                (
                    "chosen_by",
                    models.ForeignKey(
                        db_constraint=False,
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
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consent",
                    ),
                ),
                (
                    "handed_over_by",
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
                        to="cases.movepackage",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MunicipalityLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("previous", "Previous municipality"),
                            ("acting", "Acting municipality"),
                            ("paying", "Paying municipality"),
                        ],
                        max_length=10,
                        verbose_name="what it is to the citizen",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="municipality")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("arrived_on", models.DateField(blank=True, null=True, verbose_name="came here from there on")),
                (
                    "source",
                    models.CharField(blank=True, max_length=300, verbose_name="how we know it, or what was agreed"),
                ),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipality_links",
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
                "ordering": ["kind", "-starts_on", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("arrived_on__isnull", False)),
                        fields=["municipality", "arrived_on"],
                        name="municipalitylink_arrivals",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="municipalitylink_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "previous"), _negated=True), ("ends_on__isnull", False), _connector="OR"
                        ),
                        name="municipalitylink_previous_has_end",
                        violation_error_code="previous_without_end",
                        violation_error_message="A previous municipality has an end. Write until when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "previous"),
                            models.Q(("arrived_on__isnull", True), ("starts_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="municipalitylink_of_now_has_start",
                        violation_error_code="start_missing",
                        violation_error_message="Write from which day. Only a previous municipality is one they came from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("arrived_on__isnull", True), ("arrived_on__gte", models.F("ends_on")), _connector="OR"
                        ),
                        name="municipalitylink_arrived_after",
                        violation_error_code="arrived_before_end",
                        violation_error_message="The citizen cannot have come here before they left.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("citizen", "="),
                            ("kind", "="),
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
                        name="municipalitylink_one_at_a_time",
                        violation_error_message="There is one already in that period. Choose a later date, or end it first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalityLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("previous", "Previous municipality"),
                            ("acting", "Acting municipality"),
                            ("paying", "Paying municipality"),
                        ],
                        max_length=10,
                        verbose_name="what it is to the citizen",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="municipality")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("arrived_on", models.DateField(blank=True, null=True, verbose_name="came here from there on")),
                (
                    "source",
                    models.CharField(blank=True, max_length=300, verbose_name="how we know it, or what was agreed"),
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
                        to="cases.municipalitylink",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotSamePerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=300, verbose_name="how you know")),
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
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("one", "other"),
                        name="notsameperson_once",
                        violation_error_message="That is noted already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))), name="notsameperson_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="notsameperson_has_reason",
                        violation_error_message="Write how you know that they are two people.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotSamePersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reason", models.CharField(max_length=300, verbose_name="how you know")),
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
                    "one",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.citizen",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.notsameperson",
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
                ("name", models.CharField(max_length=120, verbose_name="plan")),
                ("owner", models.CharField(max_length=120, verbose_name="whose plan")),
                ("system", models.CharField(blank=True, max_length=120, verbose_name="where it is kept")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="dated")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in force from")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="other_plans", to="cases.citizen"
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
                "ordering": ["owner", "name", "id"],
            },
        ),
        migrations.CreateModel(
            name="OtherPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="plan")),
                ("owner", models.CharField(max_length=120, verbose_name="whose plan")),
                ("system", models.CharField(blank=True, max_length=120, verbose_name="where it is kept")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="dated")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="no longer in force from")),
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
                        to="cases.otherplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutreachPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nickname", models.CharField(max_length=100, verbose_name="nickname")),
                ("description", models.CharField(blank=True, max_length=300, verbose_name="how to know the person")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("first_met_on", models.DateField(verbose_name="first met")),
                ("linked_at", models.DateTimeField(blank=True, null=True, verbose_name="became a citizen")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outreach_persons",
                        to="cases.citizen",
                    ),
                ),
                (
                    "linked_by",
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
            ],
            options={
                "verbose_name": "person met on the street",
                "verbose_name_plural": "people met on the street",
                "indexes": [models.Index(fields=["citizen"], name="outreachperson_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("citizen__isnull", True), ("linked_at__isnull", True), ("linked_by__isnull", True)
                            ),
                            models.Q(
                                ("citizen__isnull", False), ("linked_at__isnull", False), ("linked_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="outreachperson_link_complete",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OutreachPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("nickname", models.CharField(max_length=100, verbose_name="nickname")),
                ("description", models.CharField(blank=True, max_length=300, verbose_name="how to know the person")),
                ("language", models.CharField(blank=True, max_length=60, verbose_name="language")),
                ("first_met_on", models.DateField(verbose_name="first met")),
                ("linked_at", models.DateTimeField(blank=True, null=True, verbose_name="became a citizen")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                    "linked_by",
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
                        to="cases.outreachperson",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutreachPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="place")),
                ("kind", models.CharField(max_length=40, verbose_name="kind")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="what to know about the place")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
            ],
            options={
                "verbose_name": "place of street outreach",
                "verbose_name_plural": "places of street outreach",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "name"),
                        name="outreachplace_name_once",
                        violation_error_message="That place is in the list already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OutreachPlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="place")),
                ("kind", models.CharField(max_length=40, verbose_name="kind")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="what to know about the place")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
                        to="cases.outreachplace",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutreachRound",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("corrected_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("met_nobody", models.BooleanField(verbose_name="met nobody")),
                ("seen", models.TextField(blank=True, max_length=5000, verbose_name="what was seen")),
                ("next_step", models.CharField(blank=True, max_length=300, verbose_name="next step")),
                ("client_key", models.UUIDField(editable=False, unique=True)),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "corrected_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
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
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rounds", to="cases.outreachplace"
                    ),
                ),
            ],
            options={
                "verbose_name": "round of street outreach",
                "verbose_name_plural": "rounds of street outreach",
                "indexes": [
                    models.Index(fields=["municipality", "-happened_at", "-id"], name="outreachround_newest"),
                    models.Index(fields=["place", "-happened_at"], name="outreachround_by_place"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("corrected_at__isnull", True), ("corrected_by__isnull", True)),
                            models.Q(("corrected_at__isnull", False), ("corrected_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="outreachround_correction_complete",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OutreachMeeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("corrected_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
                (
                    "corrected_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="cases.outreachperson"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="cases.outreachround"
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting on the street",
                "verbose_name_plural": "meetings on the street",
                "indexes": [models.Index(fields=["person", "round"], name="outreachmeeting_by_person")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("round", "person"),
                        name="outreachmeeting_once",
                        violation_error_message="Each person stands once on a round.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("corrected_at__isnull", True), ("corrected_by__isnull", True)),
                            models.Q(("corrected_at__isnull", False), ("corrected_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="outreachmeeting_correction_complete",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutreachMeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("corrected_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
                (
                    "corrected_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
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
                        to="cases.outreachmeeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.outreachperson",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.outreachround",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutreachRoundEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("corrected_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("happened_at", models.DateTimeField(verbose_name="when")),
                ("met_nobody", models.BooleanField(verbose_name="met nobody")),
                ("seen", models.TextField(blank=True, max_length=5000, verbose_name="what was seen")),
                ("next_step", models.CharField(blank=True, max_length=300, verbose_name="next step")),
                ("client_key", models.UUIDField(editable=False)),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "corrected_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
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
                        editable=False,
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
                        to="cases.outreachround",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.outreachplace",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="cases.citizen"
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
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
                ("id", models.BigIntegerField()),
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
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
                        to="cases.plan",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_versions", to="cases.citizen"
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="cases.plan"
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
            name="PlanGoal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_goals", to="cases.citizen"
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
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "plan_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.planversion"
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
            name="PlanAction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_actions", to="cases.citizen"
                    ),
                ),
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
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="cases.plangoal"
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
                ("id", models.BigIntegerField()),
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
                ("position", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                        to="cases.planaction",
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
                    "goal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.plangoal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanGoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                        to="cases.plangoal",
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
                    "plan_version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.planversion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("created_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                        to="cases.planversion",
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
            name="PublicCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hour", models.DateTimeField()),
                ("address", models.CharField(blank=True, max_length=32)),
                ("count", models.PositiveIntegerField()),
                ("failed", models.PositiveIntegerField(default=0)),
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
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "hour", "address"), name="publiccount_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("kind", models.CharField(max_length=40, verbose_name="relation")),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("good", "Good"),
                            ("improving", "Improving"),
                            ("damaged", "Damaged"),
                            ("broken", "Broken"),
                            ("unhealthy", "Unhealthy"),
                            ("unknown", "Don't know"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="how it is",
                    ),
                ),
                (
                    "wish",
                    models.CharField(
                        choices=[
                            ("contact", "Wants contact"),
                            ("pause", "Wants a pause"),
                            ("no_contact", "Wants no contact"),
                            ("unknown", "Not asked yet"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="the citizen's wish",
                    ),
                ),
                (
                    "may_contact",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="may we contact them",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations", to="cases.citizen"
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
                "indexes": [models.Index(fields=["citizen", "ends_on"], name="relation_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="relation_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("citizen", "kind", "name"),
                        name="relation_once",
                        violation_error_message="That relation is already there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("may_contact", "yes"), ("wish", "no_contact"), _negated=True),
                        name="relation_not_against_wish",
                        violation_error_message="The citizen wants no contact. Choose “Ask the citizen first” or “No”.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("kind", models.CharField(max_length=40, verbose_name="relation")),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("good", "Good"),
                            ("improving", "Improving"),
                            ("damaged", "Damaged"),
                            ("broken", "Broken"),
                            ("unhealthy", "Unhealthy"),
                            ("unknown", "Don't know"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="how it is",
                    ),
                ),
                (
                    "wish",
                    models.CharField(
                        choices=[
                            ("contact", "Wants contact"),
                            ("pause", "Wants a pause"),
                            ("no_contact", "Wants no contact"),
                            ("unknown", "Not asked yet"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="the citizen's wish",
                    ),
                ),
                (
                    "may_contact",
                    models.CharField(
                        choices=[("yes", "Yes"), ("ask", "Ask the citizen first"), ("no", "No")],
                        default="ask",
                        max_length=4,
                        verbose_name="may we contact them",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
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
                        to="cases.relation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Representative",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("guardian", "Guardian"),
                            ("power_of_attorney", "Power of attorney"),
                            ("companion", "Companion at meetings"),
                            ("letter_recipient", "Recipient of letters"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="postal address")),
                (
                    "letters",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[("decisions", "Letters of decisions"), ("plans", "The plan on paper")],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gets a copy of",
                    ),
                ),
                (
                    "matters",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("economy", "Economy and benefits"),
                                ("housing", "Housing"),
                                ("support", "Support and plan"),
                                ("health", "Health and treatment"),
                                ("work", "School and work"),
                                ("meetings", "Meetings"),
                                ("record", "Access to the record (aktindsigt)"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="matters",
                    ),
                ),
                ("scope", models.CharField(blank=True, max_length=500, verbose_name="scope")),
                ("document_on", models.DateField(blank=True, null=True, verbose_name="day of the document")),
                (
                    "document_place",
                    models.CharField(blank=True, max_length=200, verbose_name="where the document is kept"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="representatives", to="cases.citizen"
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
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["citizen", "ends_on"], name="representative_by_citizen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="representative_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("citizen", "kind", "name"),
                        name="representative_once",
                        violation_error_message="That person is already there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["guardian", "power_of_attorney"]), _negated=True),
                            models.Q(("document_on__isnull", False), models.Q(("document_place", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="representative_has_document",
                        violation_error_message="Write the day of the document and where it is kept.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("journal", "Journal"),
                            ("representative", "Representative or power of attorney"),
                            ("consent", "Consent"),
                            ("other", "Other"),
                        ],
                        max_length=15,
                        verbose_name="what it belongs to",
                    ),
                ),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("economy", "Sensitive: economy"),
                            ("health", "Sensitive: health"),
                            ("substances", "Sensitive: substances"),
                            ("restricted", "Only the closest"),
                        ],
                        default="ordinary",
                        max_length=12,
                        verbose_name="who reads it",
                    ),
                ),
                ("original_name", models.CharField(max_length=160, verbose_name="name of the file")),
                ("content_type", models.CharField(max_length=100, verbose_name="type")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "file",
                    models.FileField(max_length=120, upload_to=cases.models.journal.stored_name, verbose_name="file"),
                ),
                (
                    "scan",
                    models.CharField(
                        choices=[
                            ("not_scanned", "Not scanned for viruses"),
                            ("waiting", "Waiting for the virus scan"),
                            ("clean", "Scanned, no virus found"),
                            ("infected", "Virus found"),
                        ],
                        default="not_scanned",
                        max_length=12,
                        verbose_name="virus scan",
                    ),
                ),
                ("scan_attempts", models.PositiveSmallIntegerField(default=0)),
                ("scan_claimed_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was withdrawn")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attachments", to="cases.citizen"
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
                    "note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="cases.journalnote",
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
                    "consent_reply",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="cases.consentreply",
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="cases.representative",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["citizen", "-added_at"], name="attachment_by_citizen"),
                    models.Index(
                        condition=models.Q(("scan__in", ["waiting", "not_scanned"])),
                        fields=["added_at"],
                        name="attachment_to_scan",
                    ),
                ],
                "constraints": [
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
                        name="attachment_withdrawn_with_reason",
                        violation_error_message="Write why the file is withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("size__gt", 0), ("sha256__regex", "^[0-9a-f]{64}$")),
                        name="attachment_has_content",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("note__isnull", True), ("representative__isnull", True)),
                            models.Q(("consent_reply__isnull", True), ("note__isnull", True)),
                            models.Q(("consent_reply__isnull", True), ("representative__isnull", True)),
                            _connector="OR",
                        ),
                        name="attachment_of_one_row",
                        violation_error_message="A file stands behind one thing: a note, a right or an answer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FileAccessRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("file", "Access to the file (aktindsigt)"),
                            ("data", "Access to own data (GDPR art. 15)"),
                        ],
                        max_length=10,
                        verbose_name="asked for",
                    ),
                ),
                (
                    "asked_by",
                    models.CharField(
                        choices=[("citizen", "The citizen"), ("representative", "Somebody who represents the citizen")],
                        max_length=15,
                        verbose_name="who asks",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received")),
                ("due_on", models.DateField(verbose_name="answer no later than")),
                ("names_staff", models.BooleanField(default=True, verbose_name="names of employees stand in it")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "To be gone through"),
                            ("requested", "Waiting"),
                            ("making", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                            ("withdrawn", "Taken back"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("requested_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                (
                    "changed_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list, size=None
                    ),
                ),
                ("file", models.FileField(blank=True, upload_to="file_access")),
                ("data_file", models.FileField(blank=True, upload_to="file_access")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("data_sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                (
                    "handed_over_how",
                    models.CharField(blank=True, max_length=200, verbose_name="how it was handed over"),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="file_access_requests",
                        to="cases.citizen",
                    ),
                ),
                (
                    "handed_over_by",
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
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.representative",
                        verbose_name="who it is",
                    ),
                ),
            ],
            options={
                "verbose_name": "request to see the record",
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(fields=["citizen", "-received_on"], name="fileaccess_by_citizen"),
                    models.Index(
                        condition=models.Q(
                            ("handed_over_on__isnull", True), models.Q(("state", "withdrawn"), _negated=True)
                        ),
                        fields=["municipality", "due_on"],
                        name="fileaccess_unanswered",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gt", models.F("received_on"))),
                        name="fileaccess_due_after_received",
                        violation_error_message="The deadline comes after the day the request came.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asked_by", "citizen"), ("representative__isnull", True)),
                            models.Q(("asked_by", "representative"), ("representative__isnull", False)),
                            _connector="OR",
                        ),
                        name="fileaccess_asker_named",
                        violation_error_message="Choose who represents the citizen, or the citizen alone.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ready"), _negated=True),
                            models.Q(
                                models.Q(("data_file", ""), _negated=True),
                                models.Q(("data_sha256", ""), _negated=True),
                                models.Q(("file", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                                ("finished_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="fileaccess_ready_has_files",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handed_over_by__isnull", True), ("handed_over_on__isnull", True)),
                            models.Q(
                                ("handed_over_by__isnull", False), ("handed_over_on__isnull", False), ("state", "ready")
                            ),
                            _connector="OR",
                        ),
                        name="fileaccess_handed_over_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FileAccessPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(max_length=20)),
                ("content_sha256", models.CharField(max_length=64)),
                ("looked_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
                    ),
                ),
                (
                    "looked_by",
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="cases.fileaccessrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "part of the record gone through",
                "constraints": [models.UniqueConstraint(fields=("request", "part"), name="fileaccesspart_once")],
            },
        ),
        migrations.CreateModel(
            name="FileAccessPartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("part", models.CharField(max_length=20)),
                ("content_sha256", models.CharField(max_length=64)),
                ("looked_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                    "looked_by",
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
                        to="cases.fileaccesspart",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.fileaccessrequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(max_length=20)),
                ("row", models.CharField(max_length=60)),
                ("field", models.CharField(blank=True, max_length=40)),
                ("text", models.TextField(blank=True, verbose_name="the text that goes")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("others", "It is about another person"),
                            ("sender", "It shows who turned to the municipality"),
                            ("staff", "It is about an employee's private matters"),
                            ("internal", "It is an internal working paper"),
                            ("other", "Another reason"),
                        ],
                        max_length=10,
                        verbose_name="reason",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300, verbose_name="which provision, and why")),
                ("redacted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.citizen"
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
                    "redacted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="redactions",
                        to="cases.fileaccessrequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "something left out of an answer",
                "ordering": ["part", "row", "field"],
                "constraints": [
                    models.UniqueConstraint(fields=("request", "row", "field"), name="redaction_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("field", ""), ("text", "")),
                            models.Q(("field", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="redaction_of_row_or_field",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RedactionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("part", models.CharField(max_length=20)),
                ("row", models.CharField(max_length=60)),
                ("field", models.CharField(blank=True, max_length=40)),
                ("text", models.TextField(blank=True, verbose_name="the text that goes")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("others", "It is about another person"),
                            ("sender", "It shows who turned to the municipality"),
                            ("staff", "It is about an employee's private matters"),
                            ("internal", "It is an internal working paper"),
                            ("other", "Another reason"),
                        ],
                        max_length=10,
                        verbose_name="reason",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300, verbose_name="which provision, and why")),
                ("redacted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                        to="cases.redaction",
                    ),
                ),
                (
                    "redacted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.fileaccessrequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FileAccessRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("file", "Access to the file (aktindsigt)"),
                            ("data", "Access to own data (GDPR art. 15)"),
                        ],
                        max_length=10,
                        verbose_name="asked for",
                    ),
                ),
                (
                    "asked_by",
                    models.CharField(
                        choices=[("citizen", "The citizen"), ("representative", "Somebody who represents the citizen")],
                        max_length=15,
                        verbose_name="who asks",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received")),
                ("due_on", models.DateField(verbose_name="answer no later than")),
                ("names_staff", models.BooleanField(default=True, verbose_name="names of employees stand in it")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "To be gone through"),
                            ("requested", "Waiting"),
                            ("making", "Being made"),
                            ("ready", "Ready"),
                            ("failed", "Could not be made"),
                            ("withdrawn", "Taken back"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("opened_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("requested_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.CharField(blank=True, max_length=40)),
                (
                    "changed_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list, size=None
                    ),
                ),
                ("file", models.FileField(blank=True, upload_to="file_access")),
                ("data_file", models.FileField(blank=True, upload_to="file_access")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("data_sha256", models.CharField(blank=True, max_length=64)),
                ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                (
                    "handed_over_how",
                    models.CharField(blank=True, max_length=200, verbose_name="how it was handed over"),
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
                    "handed_over_by",
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
                        to="cases.fileaccessrequest",
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.representative",
                        verbose_name="who it is",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttachmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("journal", "Journal"),
                            ("representative", "Representative or power of attorney"),
                            ("consent", "Consent"),
                            ("other", "Other"),
                        ],
                        max_length=15,
                        verbose_name="what it belongs to",
                    ),
                ),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("economy", "Sensitive: economy"),
                            ("health", "Sensitive: health"),
                            ("substances", "Sensitive: substances"),
                            ("restricted", "Only the closest"),
                        ],
                        default="ordinary",
                        max_length=12,
                        verbose_name="who reads it",
                    ),
                ),
                ("original_name", models.CharField(max_length=160, verbose_name="name of the file")),
                ("content_type", models.CharField(max_length=100, verbose_name="type")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "file",
                    models.FileField(max_length=120, upload_to=cases.models.journal.stored_name, verbose_name="file"),
                ),
                (
                    "scan",
                    models.CharField(
                        choices=[
                            ("not_scanned", "Not scanned for viruses"),
                            ("waiting", "Waiting for the virus scan"),
                            ("clean", "Scanned, no virus found"),
                            ("infected", "Virus found"),
                        ],
                        default="not_scanned",
                        max_length=12,
                        verbose_name="virus scan",
                    ),
                ),
                ("added_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was withdrawn")),
                (
                    "added_by",
                    models.ForeignKey(
                        db_constraint=False,
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
                    "note",
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
                        to="cases.attachment",
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
                    "consent_reply",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consentreply",
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.representative",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RepresentativeEvent",
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
                            ("guardian", "Guardian"),
                            ("power_of_attorney", "Power of attorney"),
                            ("companion", "Companion at meetings"),
                            ("letter_recipient", "Recipient of letters"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="postal address")),
                (
                    "letters",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[("decisions", "Letters of decisions"), ("plans", "The plan on paper")],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gets a copy of",
                    ),
                ),
                (
                    "matters",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("economy", "Economy and benefits"),
                                ("housing", "Housing"),
                                ("support", "Support and plan"),
                                ("health", "Health and treatment"),
                                ("work", "School and work"),
                                ("meetings", "Meetings"),
                                ("record", "Access to the record (aktindsigt)"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="matters",
                    ),
                ),
                ("scope", models.CharField(blank=True, max_length=500, verbose_name="scope")),
                ("document_on", models.DateField(blank=True, null=True, verbose_name="day of the document")),
                (
                    "document_place",
                    models.CharField(blank=True, max_length=200, verbose_name="where the document is kept"),
                ),
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
                        editable=False,
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
                        to="cases.representative",
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
                ("screened_on", models.DateField(verbose_name="screened")),
                ("summary", models.TextField(blank=True, max_length=10000, verbose_name="in short")),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="screenings",
                        to="cases.citizen",
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="screenings",
                        to="cases.concerninquiry",
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
                    "screened_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "screening",
                "verbose_name_plural": "screenings",
                "indexes": [
                    models.Index(fields=["inquiry", "-id"], name="screening_newest"),
                    models.Index(fields=["citizen", "-screened_on", "-id"], name="screening_by_citizen"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("citizen__isnull", False), ("inquiry__isnull", True)),
                            models.Q(("citizen__isnull", True), ("inquiry__isnull", False)),
                            _connector="OR",
                        ),
                        name="screening_of_one",
                        violation_error_message="A screening is about an inquiry or about a citizen.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                (
                    "assessed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="cases.citizen"
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
                    "screening",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="cases.screening",
                        verbose_name="screening it rests on",
                    ),
                ),
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
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    "named_worker",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="the worker from the shelter the citizen chooses"
                    ),
                ),
                (
                    "named_worker_answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "No wish"),
                            ("followed", "The wish is followed"),
                            ("not_followed", "The wish is not followed"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="the choice of worker",
                    ),
                ),
                (
                    "named_worker_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why the choice of worker is refused"),
                ),
                (
                    "complaint_guidance",
                    models.TextField(blank=True, max_length=20000, verbose_name="complaint guidance"),
                ),
                ("drafted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="date of the decision")),
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="cases.citizen"
                    ),
                ),
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
                (
                    "drafted_by",
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
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                            models.Q(
                                models.Q(
                                    ("provider_wish__regex", "^\\s*$"),
                                    models.Q(("wish_answer__in", ["", "none"]), _negated=True),
                                    _connector="OR",
                                ),
                                models.Q(
                                    models.Q(("wish_answer", "not_followed"), _negated=True),
                                    models.Q(("wish_reason__regex", "^\\s*$"), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decision_final_answers_wish",
                        violation_error_code="wish_reason_missing",
                        violation_error_message="Say whether the citizen's wish is followed, and write why where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(
                                models.Q(
                                    ("named_worker__regex", "^\\s*$"),
                                    models.Q(("named_worker_answer__in", ["", "none"]), _negated=True),
                                    _connector="OR",
                                ),
                                models.Q(
                                    models.Q(("named_worker_answer", "not_followed"), _negated=True),
                                    models.Q(("named_worker_reason__regex", "^\\s*$"), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decision_final_answers_named_worker",
                        violation_error_code="named_worker_reason_missing",
                        violation_error_message="Say whether the citizen gets the worker they choose, and write why where they do not.",
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
            name="Complaint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("received_on", models.DateField(verbose_name="received on")),
                ("text", models.TextField(max_length=50000, verbose_name="what the citizen says")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="last day to complain")),
                ("is_late", models.BooleanField(default=False, verbose_name="received late")),
                ("reassess_by", models.DateField(verbose_name="reassessment due")),
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
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="complaints", to="cases.citizen"
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
                    "received_by",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="complaints", to="cases.decision"
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
                ("id", models.BigIntegerField()),
                ("received_on", models.DateField(verbose_name="received on")),
                ("text", models.TextField(max_length=50000, verbose_name="what the citizen says")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="last day to complain")),
                ("is_late", models.BooleanField(default=False, verbose_name="received late")),
                ("reassess_by", models.DateField(verbose_name="reassessment due")),
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
                        to="cases.complaint",
                    ),
                ),
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.decision",
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
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "named_worker",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="the worker from the shelter the citizen chooses"
                    ),
                ),
                (
                    "named_worker_answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "No wish"),
                            ("followed", "The wish is followed"),
                            ("not_followed", "The wish is not followed"),
                        ],
                        default="none",
                        max_length=15,
                        verbose_name="the choice of worker",
                    ),
                ),
                (
                    "named_worker_reason",
                    models.TextField(blank=True, max_length=20000, verbose_name="why the choice of worker is refused"),
                ),
                (
                    "complaint_guidance",
                    models.TextField(blank=True, max_length=20000, verbose_name="complaint guidance"),
                ),
                ("drafted_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("saved_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="date of the decision")),
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
                        to="cases.decision",
                    ),
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
            name="PlanDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_documents", to="cases.citizen"
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
                    "plan_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="cases.planversion",
                    ),
                ),
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
            name="DocumentLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("question", "Question"), ("person", "Takes part")], max_length=10)),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=300)),
                ("who", models.CharField(blank=True, max_length=120)),
                ("note", models.CharField(blank=True, max_length=120)),
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
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(choices=[("question", "Question"), ("person", "Takes part")], max_length=10)),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=300)),
                ("who", models.CharField(blank=True, max_length=120)),
                ("note", models.CharField(blank=True, max_length=120)),
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
                        to="cases.documentline",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanDocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                        to="cases.plandocument",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("recorded_at", models.DateTimeField(default=housingfirst.core.clock.now, editable=False)),
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
                        to="cases.assessment",
                    ),
                ),
                (
                    "screening",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.screening",
                        verbose_name="screening it rests on",
                    ),
                ),
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
                (
                    "risk_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="risk factors of the list",
                    ),
                ),
                (
                    "protective_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="protective factors of the list",
                    ),
                ),
                ("risk_factors", models.TextField(blank=True, max_length=5000, verbose_name="risk factors")),
                (
                    "protective_factors",
                    models.TextField(blank=True, max_length=5000, verbose_name="protective factors"),
                ),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
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
                ("id", models.BigIntegerField()),
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
                (
                    "risk_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="risk factors of the list",
                    ),
                ),
                (
                    "protective_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="protective factors of the list",
                    ),
                ),
                ("risk_factors", models.TextField(blank=True, max_length=5000, verbose_name="risk factors")),
                (
                    "protective_factors",
                    models.TextField(blank=True, max_length=5000, verbose_name="protective factors"),
                ),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
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
                        to="cases.screeningdomain",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScreeningEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("screened_on", models.DateField(verbose_name="screened")),
                ("summary", models.TextField(blank=True, max_length=10000, verbose_name="in short")),
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
                    "inquiry",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.concerninquiry",
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
                        to="cases.screening",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ShortContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                (
                    "local_source",
                    models.CharField(blank=True, max_length=40, verbose_name="where from, in the municipality's words"),
                ),
                ("text", models.CharField(max_length=300, verbose_name="what about")),
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
                ("id", models.BigIntegerField()),
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
                (
                    "local_source",
                    models.CharField(blank=True, max_length=40, verbose_name="where from, in the municipality's words"),
                ),
                ("text", models.CharField(max_length=300, verbose_name="what about")),
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
                        editable=False,
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
                        to="cases.shortcontact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SituationEpisode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                    "local_reason",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="why at risk, in the municipality's words"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
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
                        max_length=25,
                        verbose_name="kind of home",
                    ),
                ),
                (
                    "grey_zone",
                    models.BooleanField(default=False, verbose_name="Grey zone: between sofa-surfer and at risk"),
                ),
                (
                    "functionally_homeless",
                    models.BooleanField(
                        default=False, verbose_name="Functionally homeless: has a dwelling, cannot use it"
                    ),
                ),
                ("whereabouts", models.CharField(blank=True, max_length=200, verbose_name="where, or with whom")),
                ("change_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="situations", to="cases.citizen"
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("ends_on", None)),
                        fields=["municipality", "situation"],
                        name="situation_now",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("ends_on", None),
                            models.Q(
                                models.Q(("situation", "housed"), _negated=True),
                                ("functionally_homeless", True),
                                _connector="OR",
                            ),
                        ),
                        fields=["municipality", "starts_on", "id"],
                        name="situation_by_name",
                    ),
                    django.contrib.postgres.indexes.GistIndex(
                        models.F("municipality"),
                        models.Func(
                            models.F("starts_on"),
                            models.F("ends_on"),
                            django.contrib.postgres.fields.ranges.RangeBoundary(),
                            function="daterange",
                            output_field=models.TextField(),
                        ),
                        condition=models.Q(
                            models.Q(("situation", "housed"), _negated=True),
                            ("functionally_homeless", True),
                            _connector="OR",
                        ),
                        name="situation_by_day",
                    ),
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", ""),
                            models.Q(
                                ("outcome", "sofa_street_unknown"),
                                (
                                    "situation__in",
                                    [
                                        "street",
                                        "night_shelter",
                                        "hotel",
                                        "family_friends",
                                        "prison_1m",
                                        "hospital_1m",
                                        "other",
                                    ],
                                ),
                            ),
                            models.Q(("outcome", "shelter_110"), ("situation__in", ["shelter_110"])),
                            models.Q(
                                (
                                    "outcome__in",
                                    [
                                        "placed_institution",
                                        "placed_own_room",
                                        "stay_107",
                                        "with_parents",
                                        "almen_family",
                                        "almen_youth",
                                        "starter_home",
                                        "private_rental",
                                        "private_room",
                                        "shared_living",
                                        "other_home",
                                    ],
                                ),
                                ("situation__in", ["housed", "at_risk", "transitional"]),
                            ),
                            models.Q(("outcome", "sofa_street_unknown"), ("situation", "transitional")),
                            _connector="OR",
                        ),
                        name="situation_outcome_fits",
                        violation_error_message="That kind of home does not fit the situation. Choose another one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("grey_zone", False), ("situation__in", ["at_risk", "family_friends"]), _connector="OR"
                        ),
                        name="situation_grey_zone_where",
                        violation_error_message="The grey zone is between sofa-surfer and at risk. Take the mark away.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("functionally_homeless", False),
                            ("situation__in", ["at_risk", "housed", "shelter_110"]),
                            _connector="OR",
                        ),
                        name="situation_functionally_homeless_where",
                        violation_error_message="Only somebody with a dwelling can be functionally homeless.",
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
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                    "local_reason",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="why at risk, in the municipality's words"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
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
                        max_length=25,
                        verbose_name="kind of home",
                    ),
                ),
                (
                    "grey_zone",
                    models.BooleanField(default=False, verbose_name="Grey zone: between sofa-surfer and at risk"),
                ),
                (
                    "functionally_homeless",
                    models.BooleanField(
                        default=False, verbose_name="Functionally homeless: has a dwelling, cannot use it"
                    ),
                ),
                ("whereabouts", models.CharField(blank=True, max_length=200, verbose_name="where, or with whom")),
                ("change_reason", models.CharField(blank=True, max_length=300, verbose_name="why it was changed")),
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
                        to="cases.situationepisode",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TemporaryNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("last", models.PositiveIntegerField(default=0)),
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
                "constraints": [models.UniqueConstraint(fields=("municipality",), name="temporarynumber_one_row")],
            },
        ),
        migrations.CreateModel(
            name="ThemeNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "group",
                    models.CharField(
                        choices=[("economy", "Economy"), ("health", "Health"), ("substances", "Substances")],
                        max_length=12,
                        verbose_name="area",
                    ),
                ),
                ("theme", models.CharField(blank=True, max_length=40, verbose_name="theme")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("confidential", "Confidential"),
                            ("sensitive", "Sensitive"),
                        ],
                        default="sensitive",
                        max_length=12,
                        verbose_name="sensitivity",
                    ),
                ),
                ("severity", models.CharField(blank=True, max_length=40, verbose_name="need of support")),
                ("text", models.TextField(max_length=10000, verbose_name="what is known")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="theme_notes", to="cases.citizen"
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
                "indexes": [models.Index(fields=["citizen", "group"], name="themenote_by_citizen")],
            },
        ),
        migrations.CreateModel(
            name="ThemeNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "group",
                    models.CharField(
                        choices=[("economy", "Economy"), ("health", "Health"), ("substances", "Substances")],
                        max_length=12,
                        verbose_name="area",
                    ),
                ),
                ("theme", models.CharField(blank=True, max_length=40, verbose_name="theme")),
                (
                    "sensitivity",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary"),
                            ("confidential", "Confidential"),
                            ("sensitive", "Sensitive"),
                        ],
                        default="sensitive",
                        max_length=12,
                        verbose_name="sensitivity",
                    ),
                ),
                ("severity", models.CharField(blank=True, max_length=40, verbose_name="need of support")),
                ("text", models.TextField(max_length=10000, verbose_name="what is known")),
                ("noted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("review_on", models.DateField(verbose_name="look at it again on")),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                        to="cases.themenote",
                    ),
                ),
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
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "interpreter_dialect", "interpreter_language", "language", "last_name", "merged_into_id", "municipality_id", "needs_interpreter", "other_languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "temporary_id", "version") VALUES (NEW."address", NEW."address_protected", NEW."alias", NEW."born_on", NEW."cpr", NEW."created_at", NEW."created_by_id", NEW."external_id", NEW."first_name", NEW."id", NEW."interpreter_dialect", NEW."interpreter_language", NEW."language", NEW."last_name", NEW."merged_into_id", NEW."municipality_id", NEW."needs_interpreter", NEW."other_languages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pronoun", NEW."reach_note", NEW."record_protected", NEW."temporary_id", NEW."version"); RETURN NULL;',
                    hash="df96ec479a913da7d17e68ffd58ce5d1ce889393",
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
                    condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."address_protected" IS DISTINCT FROM (NEW."address_protected") OR OLD."alias" IS DISTINCT FROM (NEW."alias") OR OLD."born_on" IS DISTINCT FROM (NEW."born_on") OR OLD."cpr" IS DISTINCT FROM (NEW."cpr") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."external_id" IS DISTINCT FROM (NEW."external_id") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."interpreter_dialect" IS DISTINCT FROM (NEW."interpreter_dialect") OR OLD."interpreter_language" IS DISTINCT FROM (NEW."interpreter_language") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."needs_interpreter" IS DISTINCT FROM (NEW."needs_interpreter") OR OLD."other_languages" IS DISTINCT FROM (NEW."other_languages") OR OLD."pronoun" IS DISTINCT FROM (NEW."pronoun") OR OLD."reach_note" IS DISTINCT FROM (NEW."reach_note") OR OLD."record_protected" IS DISTINCT FROM (NEW."record_protected") OR OLD."temporary_id" IS DISTINCT FROM (NEW."temporary_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "interpreter_dialect", "interpreter_language", "language", "last_name", "merged_into_id", "municipality_id", "needs_interpreter", "other_languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "temporary_id", "version") VALUES (NEW."address", NEW."address_protected", NEW."alias", NEW."born_on", NEW."cpr", NEW."created_at", NEW."created_by_id", NEW."external_id", NEW."first_name", NEW."id", NEW."interpreter_dialect", NEW."interpreter_language", NEW."language", NEW."last_name", NEW."merged_into_id", NEW."municipality_id", NEW."needs_interpreter", NEW."other_languages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pronoun", NEW."reach_note", NEW."record_protected", NEW."temporary_id", NEW."version"); RETURN NULL;',
                    hash="672442fb6cbb349dc0579414a2a5a306b476754c",
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
                    func='INSERT INTO "cases_citizenevent" ("address", "address_protected", "alias", "born_on", "cpr", "created_at", "created_by_id", "external_id", "first_name", "id", "interpreter_dialect", "interpreter_language", "language", "last_name", "merged_into_id", "municipality_id", "needs_interpreter", "other_languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pronoun", "reach_note", "record_protected", "temporary_id", "version") VALUES (OLD."address", OLD."address_protected", OLD."alias", OLD."born_on", OLD."cpr", OLD."created_at", OLD."created_by_id", OLD."external_id", OLD."first_name", OLD."id", OLD."interpreter_dialect", OLD."interpreter_language", OLD."language", OLD."last_name", OLD."merged_into_id", OLD."municipality_id", OLD."needs_interpreter", OLD."other_languages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pronoun", OLD."reach_note", OLD."record_protected", OLD."temporary_id", OLD."version"); RETURN NULL;',
                    hash="8727040bf1bfed485c63a9ee4c43846725ce0c3c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e92f3",
                    table="cases_citizen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="journalnote_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="f53d061485d14e6698c3c35fcacef4096b1b57e9",
                    operation="DELETE",
                    pgid="pgtrigger_journalnote_stays_ec369",
                    table="cases_journalnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="journalnote_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."corrects_id" IS DISTINCT FROM (NEW."corrects_id") OR OLD."happened_at" IS DISTINCT FROM (NEW."happened_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."note_type" IS DISTINCT FROM (NEW."note_type") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."sensitivity" IS DISTINCT FROM (NEW."sensitivity") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="11ac9b1cfcd03ec86a53c05cac0cf85cc331d824",
                    operation="UPDATE",
                    pgid="pgtrigger_journalnote_never_changes_2823e",
                    table="cases_journalnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "happened_at", "id", "municipality_id", "note_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sensitivity", "text", "written_at", "written_by_id") VALUES (NEW."citizen_id", NEW."corrects_id", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."note_type", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."sensitivity", NEW."text", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="0c0a2e117a979c083e83798f33a0895026b551a4",
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
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "happened_at", "id", "municipality_id", "note_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sensitivity", "text", "written_at", "written_by_id") VALUES (NEW."citizen_id", NEW."corrects_id", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."note_type", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."sensitivity", NEW."text", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="71f7c8427e9f9183b2177fb0fac9b0c031019a23",
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
                    func='INSERT INTO "cases_journalnoteevent" ("citizen_id", "corrects_id", "happened_at", "id", "municipality_id", "note_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sensitivity", "text", "written_at", "written_by_id") VALUES (OLD."citizen_id", OLD."corrects_id", OLD."happened_at", OLD."id", OLD."municipality_id", OLD."note_type", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."sensitivity", OLD."text", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                    hash="24a297f3755ceb817e1de3e8b77d5c5ce721865a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f38a4",
                    table="cases_journalnote",
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
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_childevent" ("born_year", "citizen_id", "ends_on", "expected_on", "home", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "version") VALUES (NEW."born_year", NEW."citizen_id", NEW."ends_on", NEW."expected_on", NEW."home", NEW."id", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="20cd98183ccaab813e3d7d2a090164d755e5ecc6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a78bb",
                    table="cases_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_childevent" ("born_year", "citizen_id", "ends_on", "expected_on", "home", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "version") VALUES (NEW."born_year", NEW."citizen_id", NEW."ends_on", NEW."expected_on", NEW."home", NEW."id", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="bdb28a350c55d4c349d922420ae0a4ac72125238",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dfaec",
                    table="cases_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_childevent" ("born_year", "citizen_id", "ends_on", "expected_on", "home", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "version") VALUES (OLD."born_year", OLD."citizen_id", OLD."ends_on", OLD."expected_on", OLD."home", OLD."id", OLD."municipality_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="339f5e96bbcee85bb061bdf820f73719de98b7d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9f97b",
                    table="cases_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenname",
            trigger=pgtrigger.compiler.Trigger(
                name="names_found",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    update cases_citizen c set other_names = coalesce(\n                        (select string_agg(distinct n.name, ' ') from cases_citizenname n where n.citizen_id = c.id), ''\n                    )\n                    where c.id in (old.citizen_id, new.citizen_id);\n                    return null;\n                ",
                    hash="724af3a6f13a5919b0e31cfbd23b58c0545d10f4",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_names_found_f4768",
                    table="cases_citizenname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizennameevent" ("citizen_id", "id", "kind", "municipality_id", "name", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", NEW."noted_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."retired_on"); RETURN NULL;',
                    hash="9adc6044e83121e7c74cbab1d7df8a230485a953",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8ae62",
                    table="cases_citizenname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_citizennameevent" ("citizen_id", "id", "kind", "municipality_id", "name", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", NEW."noted_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."retired_on"); RETURN NULL;',
                    hash="6cee394d2b405bbd8649ee937e25a56bb9ad2391",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3f943",
                    table="cases_citizenname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citizenname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizennameevent" ("citizen_id", "id", "kind", "municipality_id", "name", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on") VALUES (OLD."citizen_id", OLD."id", OLD."kind", OLD."municipality_id", OLD."name", OLD."noted_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."retired_on"); RETURN NULL;',
                    hash="49f82019e02bbf4961db9bf6c8267cfc144769ae",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4e59c",
                    table="cases_citizenname",
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
            model_name="citizenuserobjectpermission",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "starts_on", "user_id") VALUES (NEW."content_object_id", NEW."ends_on", NEW."granted_by_id", NEW."id", NEW."municipality_id", NEW."permission_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."source", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="d487d093a623b8bc756318ea512c73e0f1d53259",
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
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "starts_on", "user_id") VALUES (NEW."content_object_id", NEW."ends_on", NEW."granted_by_id", NEW."id", NEW."municipality_id", NEW."permission_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."source", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="602732c883b38db87de30065dd91039820a1ead7",
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
                    func='INSERT INTO "cases_citizenuserobjectpermissionevent" ("content_object_id", "ends_on", "granted_by_id", "id", "municipality_id", "permission_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "starts_on", "user_id") VALUES (OLD."content_object_id", OLD."ends_on", OLD."granted_by_id", OLD."id", OLD."municipality_id", OLD."permission_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."source", OLD."starts_on", OLD."user_id"); RETURN NULL;',
                    hash="fa93f4d8d990ace1ff4590aedd3da06018d3c49d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4967d",
                    table="cases_citizenuserobjectpermission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consentevent" ("citizen_id", "created_at", "created_by_id", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "sectors", "unit_id", "version") VALUES (NEW."citizen_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."recipient", NEW."sectors", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="bed9954cef30bb119650261a1a83467582b50a2a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4098",
                    table="cases_consent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_consentevent" ("citizen_id", "created_at", "created_by_id", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "sectors", "unit_id", "version") VALUES (NEW."citizen_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."recipient", NEW."sectors", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="6d0e577d54d32a3c693a57945d258c894924ea70",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8a7aa",
                    table="cases_consent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consentevent" ("citizen_id", "created_at", "created_by_id", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "sectors", "unit_id", "version") VALUES (OLD."citizen_id", OLD."created_at", OLD."created_by_id", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."recipient", OLD."sectors", OLD."unit_id", OLD."version"); RETURN NULL;',
                    hash="b9065137aa75ea66f54aa1f5e723fb974be25851",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_af72a",
                    table="cases_consent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consentreply",
            trigger=pgtrigger.compiler.Trigger(
                name="consentreply_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c4e4903532e9c7df9ab6c46e7600ba404903733f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_consentreply_stands_a33e8",
                    table="cases_consentreply",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consentreply",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consentreplyevent" ("answer", "before_whom", "citizen_id", "consent_id", "id", "kept_where", "limited_to", "municipality_id", "noted_at", "noted_by_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "topics", "valid_until", "way") VALUES (NEW."answer", NEW."before_whom", NEW."citizen_id", NEW."consent_id", NEW."id", NEW."kept_where", NEW."limited_to", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."number", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said_on", NEW."topics", NEW."valid_until", NEW."way"); RETURN NULL;',
                    hash="dd2f1d0782fb8962e772ba8ac5d55a874b14d46f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7543c",
                    table="cases_consentreply",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consentreply",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_consentreplyevent" ("answer", "before_whom", "citizen_id", "consent_id", "id", "kept_where", "limited_to", "municipality_id", "noted_at", "noted_by_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "topics", "valid_until", "way") VALUES (NEW."answer", NEW."before_whom", NEW."citizen_id", NEW."consent_id", NEW."id", NEW."kept_where", NEW."limited_to", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."number", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said_on", NEW."topics", NEW."valid_until", NEW."way"); RETURN NULL;',
                    hash="6a750a937bcd85e98d65d207950173546a9f7a84",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_289f6",
                    table="cases_consentreply",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consentreply",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consentreplyevent" ("answer", "before_whom", "citizen_id", "consent_id", "id", "kept_where", "limited_to", "municipality_id", "noted_at", "noted_by_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "topics", "valid_until", "way") VALUES (OLD."answer", OLD."before_whom", OLD."citizen_id", OLD."consent_id", OLD."id", OLD."kept_where", OLD."limited_to", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", OLD."number", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said_on", OLD."topics", OLD."valid_until", OLD."way"); RETURN NULL;',
                    hash="7547043e59b7492c058af885711f76daf8d1cdbc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c6e6b",
                    table="cases_consentreply",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactway",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "message_allowed", "municipality_id", "not_after", "not_before", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "retired_on", "text_allowed", "value", "version") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."may_be_used", NEW."message_allowed", NEW."municipality_id", NEW."not_after", NEW."not_before", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preferred", NEW."retired_on", NEW."text_allowed", NEW."value", NEW."version"); RETURN NULL;',
                    hash="a692a097028ce24793d84dd6d2f630b39aac4ed0",
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
                    condition='WHEN (OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."may_be_used" IS DISTINCT FROM (NEW."may_be_used") OR OLD."message_allowed" IS DISTINCT FROM (NEW."message_allowed") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."not_after" IS DISTINCT FROM (NEW."not_after") OR OLD."not_before" IS DISTINCT FROM (NEW."not_before") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."preferred" IS DISTINCT FROM (NEW."preferred") OR OLD."retired_on" IS DISTINCT FROM (NEW."retired_on") OR OLD."text_allowed" IS DISTINCT FROM (NEW."text_allowed") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "message_allowed", "municipality_id", "not_after", "not_before", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "retired_on", "text_allowed", "value", "version") VALUES (NEW."citizen_id", NEW."id", NEW."kind", NEW."may_be_used", NEW."message_allowed", NEW."municipality_id", NEW."not_after", NEW."not_before", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preferred", NEW."retired_on", NEW."text_allowed", NEW."value", NEW."version"); RETURN NULL;',
                    hash="6b04a2f50b3fa0a19c764cb9e9de2fc3c25c475c",
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
                    func='INSERT INTO "cases_contactwayevent" ("citizen_id", "id", "kind", "may_be_used", "message_allowed", "municipality_id", "not_after", "not_before", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "retired_on", "text_allowed", "value", "version") VALUES (OLD."citizen_id", OLD."id", OLD."kind", OLD."may_be_used", OLD."message_allowed", OLD."municipality_id", OLD."not_after", OLD."not_before", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preferred", OLD."retired_on", OLD."text_allowed", OLD."value", OLD."version"); RETURN NULL;',
                    hash="e78867254eda3c1965cfceacb5b317fb6fc0fbeb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_808ac",
                    table="cases_contactway",
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
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "named_worker", "named_worker_answer", "named_worker_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (NEW."assessment_id", NEW."citizen_answer", NEW."citizen_id", NEW."complaint_guidance", NEW."decided_by_id", NEW."decided_on", NEW."delivered_by_id", NEW."delivered_on", NEW."delivery_way", NEW."drafted_at", NEW."drafted_by_id", NEW."facts_against", NEW."heard_on", NEW."id", NEW."legal_bases", NEW."method", NEW."method_reason", NEW."municipality_id", NEW."named_worker", NEW."named_worker_answer", NEW."named_worker_reason", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider_wish", NEW."reasons", NEW."replaces_id", NEW."saved_at", NEW."saved_by_id", NEW."status", NEW."type", NEW."version", NEW."wish_answer", NEW."wish_reason"); RETURN NULL;',
                    hash="a091f939c8ca9e570240e6323e2891ac9eaf2089",
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
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "named_worker", "named_worker_answer", "named_worker_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (NEW."assessment_id", NEW."citizen_answer", NEW."citizen_id", NEW."complaint_guidance", NEW."decided_by_id", NEW."decided_on", NEW."delivered_by_id", NEW."delivered_on", NEW."delivery_way", NEW."drafted_at", NEW."drafted_by_id", NEW."facts_against", NEW."heard_on", NEW."id", NEW."legal_bases", NEW."method", NEW."method_reason", NEW."municipality_id", NEW."named_worker", NEW."named_worker_answer", NEW."named_worker_reason", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider_wish", NEW."reasons", NEW."replaces_id", NEW."saved_at", NEW."saved_by_id", NEW."status", NEW."type", NEW."version", NEW."wish_answer", NEW."wish_reason"); RETURN NULL;',
                    hash="5e4ff6480bb962e568d46d7b72716a317c37cc94",
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
                    func='INSERT INTO "cases_decisionevent" ("assessment_id", "citizen_answer", "citizen_id", "complaint_guidance", "decided_by_id", "decided_on", "delivered_by_id", "delivered_on", "delivery_way", "drafted_at", "drafted_by_id", "facts_against", "heard_on", "id", "legal_bases", "method", "method_reason", "municipality_id", "named_worker", "named_worker_answer", "named_worker_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_wish", "reasons", "replaces_id", "saved_at", "saved_by_id", "status", "type", "version", "wish_answer", "wish_reason") VALUES (OLD."assessment_id", OLD."citizen_answer", OLD."citizen_id", OLD."complaint_guidance", OLD."decided_by_id", OLD."decided_on", OLD."delivered_by_id", OLD."delivered_on", OLD."delivery_way", OLD."drafted_at", OLD."drafted_by_id", OLD."facts_against", OLD."heard_on", OLD."id", OLD."legal_bases", OLD."method", OLD."method_reason", OLD."municipality_id", OLD."named_worker", OLD."named_worker_answer", OLD."named_worker_reason", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider_wish", OLD."reasons", OLD."replaces_id", OLD."saved_at", OLD."saved_by_id", OLD."status", OLD."type", OLD."version", OLD."wish_answer", OLD."wish_reason"); RETURN NULL;',
                    hash="113232628409cc0e1368d27c889cc6339affb0ef",
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
            model_name="detectionactor",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_detectionactorevent" ("agreed", "contact_person", "email", "ended_on", "id", "joined_on", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "version") VALUES (NEW."agreed", NEW."contact_person", NEW."email", NEW."ended_on", NEW."id", NEW."joined_on", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="78642e5087f41ac872a17637fdb40d20b23723d9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7dde7",
                    table="cases_detectionactor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="detectionactor",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_detectionactorevent" ("agreed", "contact_person", "email", "ended_on", "id", "joined_on", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "version") VALUES (NEW."agreed", NEW."contact_person", NEW."email", NEW."ended_on", NEW."id", NEW."joined_on", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="06dc426d1d10574e3d1d73037793622b11cce73d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8b848",
                    table="cases_detectionactor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="detectionactor",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_detectionactorevent" ("agreed", "contact_person", "email", "ended_on", "id", "joined_on", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "version") VALUES (OLD."agreed", OLD."contact_person", OLD."email", OLD."ended_on", OLD."id", OLD."joined_on", OLD."kind", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."unit_id", OLD."version"); RETURN NULL;',
                    hash="a680d1ff4b1e513f75c9f7ad6eda7fb77d8c563b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8fe7e",
                    table="cases_detectionactor",
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
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (NEW."actor_id", NEW."citizen_id", NEW."client_key", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."follow_up_end", NEW."id", NEW."known_before", NEW."last_step_on", NEW."local_reasons", NEW."local_source", NEW."municipality_id", NEW."outcome", NEW."own_mark", NEW."person_cpr", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."receipt", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."state_since", NEW."version", NEW."way", NEW."what_is_known"); RETURN NULL;',
                    hash="b7ec89e60b94dedf0a63017d3060f3962027596a",
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
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (NEW."actor_id", NEW."citizen_id", NEW."client_key", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."follow_up_end", NEW."id", NEW."known_before", NEW."last_step_on", NEW."local_reasons", NEW."local_source", NEW."municipality_id", NEW."outcome", NEW."own_mark", NEW."person_cpr", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."receipt", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."state_since", NEW."version", NEW."way", NEW."what_is_known"); RETURN NULL;',
                    hash="25c4789e518ef05e382cddf2078e128da4034301",
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
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (OLD."actor_id", OLD."citizen_id", OLD."client_key", OLD."due_on", OLD."first_attempt_on", OLD."first_contact_on", OLD."follow_up_end", OLD."id", OLD."known_before", OLD."last_step_on", OLD."local_reasons", OLD."local_source", OLD."municipality_id", OLD."outcome", OLD."own_mark", OLD."person_cpr", OLD."person_name", OLD."person_whereabouts", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."receipt", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."referred_by", OLD."sender_name", OLD."sender_phone", OLD."sent_by_unit_id", OLD."settled_on", OLD."source", OLD."state", OLD."state_since", OLD."version", OLD."way", OLD."what_is_known"); RETURN NULL;',
                    hash="62d3a075a7c894c97c94349b58d843ceb6bf7aa9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_41d00",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actoractivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_actoractivityevent" ("actor_id", "happened_on", "id", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."actor_id", NEW."happened_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."participants", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="33c1637cb7ce6ae2246e05cc94e6283a792e64b1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8992f",
                    table="cases_actoractivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actoractivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_actoractivityevent" ("actor_id", "happened_on", "id", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."actor_id", NEW."happened_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."participants", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="55baff22ba0ca06950470b42cde17beadb1ccead",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_91b78",
                    table="cases_actoractivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actoractivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_actoractivityevent" ("actor_id", "happened_on", "id", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."actor_id", OLD."happened_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", OLD."participants", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="983799b1291389532b0d885929d9089e3c1a3b2f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0f125",
                    table="cases_actoractivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disclosure",
            trigger=pgtrigger.compiler.Trigger(
                name="disclosure_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b320b1c78f451719d51d8da3da351d73a1b9a6a2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_disclosure_stands_d801f",
                    table="cases_disclosure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disclosure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_disclosureevent" ("citizen_id", "consent_id", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "sector", "shared_at", "shared_by_id", "source", "to_whom", "topics", "unit_id") VALUES (NEW."citizen_id", NEW."consent_id", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."sector", NEW."shared_at", NEW."shared_by_id", NEW."source", NEW."to_whom", NEW."topics", NEW."unit_id"); RETURN NULL;',
                    hash="cf7628d46a6ff3dd085b4561e3ae30968e823b8e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6a051",
                    table="cases_disclosure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disclosure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_disclosureevent" ("citizen_id", "consent_id", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "sector", "shared_at", "shared_by_id", "source", "to_whom", "topics", "unit_id") VALUES (NEW."citizen_id", NEW."consent_id", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."sector", NEW."shared_at", NEW."shared_by_id", NEW."source", NEW."to_whom", NEW."topics", NEW."unit_id"); RETURN NULL;',
                    hash="54b69552f8a7a8b29baa73e74591396aa9a0bfeb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eefc5",
                    table="cases_disclosure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disclosure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_disclosureevent" ("citizen_id", "consent_id", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "sector", "shared_at", "shared_by_id", "source", "to_whom", "topics", "unit_id") VALUES (OLD."citizen_id", OLD."consent_id", OLD."ground", OLD."id", OLD."legal_basis", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."sector", OLD."shared_at", OLD."shared_by_id", OLD."source", OLD."to_whom", OLD."topics", OLD."unit_id"); RETURN NULL;',
                    hash="b313a6176cbb03dacc5c3853a3220a0773fbbfec",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a50a2",
                    table="cases_disclosure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="educationperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_educationperiodevent" ("citizen_id", "ends_on", "id", "keeps_study_home", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_on", "version") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."keeps_study_home", NEW."kind", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="6fd88bdcc1ac6ae0d631f120291f83f95810caa1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c6ea",
                    table="cases_educationperiod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="educationperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_educationperiodevent" ("citizen_id", "ends_on", "id", "keeps_study_home", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_on", "version") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."keeps_study_home", NEW."kind", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="5247bc7c1aa6323a3631cf40d4b900726898be9d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c047d",
                    table="cases_educationperiod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="educationperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_educationperiodevent" ("citizen_id", "ends_on", "id", "keeps_study_home", "kind", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_on", "version") VALUES (OLD."citizen_id", OLD."ends_on", OLD."id", OLD."keeps_study_home", OLD."kind", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="0368257bb2a08311177bd7d042e5be0cc10d69d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_af9a2",
                    table="cases_educationperiod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccesspart",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_fileaccesspartevent" ("citizen_id", "content_sha256", "id", "looked_at", "looked_by_id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."citizen_id", NEW."content_sha256", NEW."id", NEW."looked_at", NEW."looked_by_id", NEW."municipality_id", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."request_id"); RETURN NULL;',
                    hash="128237c5c4a4167ac5b55b2b495746bf7fc158a8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1f68c",
                    table="cases_fileaccesspart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccesspart",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_fileaccesspartevent" ("citizen_id", "content_sha256", "id", "looked_at", "looked_by_id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."citizen_id", NEW."content_sha256", NEW."id", NEW."looked_at", NEW."looked_by_id", NEW."municipality_id", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."request_id"); RETURN NULL;',
                    hash="9db2ddd1cc337c8e2d8aed7b5a1b80f3e2ff7760",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_87608",
                    table="cases_fileaccesspart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccesspart",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_fileaccesspartevent" ("citizen_id", "content_sha256", "id", "looked_at", "looked_by_id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (OLD."citizen_id", OLD."content_sha256", OLD."id", OLD."looked_at", OLD."looked_by_id", OLD."municipality_id", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."request_id"); RETURN NULL;',
                    hash="b85958a7a2bce2b94c3255278ba840b169ce8726",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_46634",
                    table="cases_fileaccesspart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="importjob",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "sha256", "state", "team_id", "unchanged", "updated") VALUES (NEW."attempts", NEW."cancel_asked", NEW."created", NEW."faults", NEW."file", NEW."file_name", NEW."finished_at", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."rows", NEW."sha256", NEW."state", NEW."team_id", NEW."unchanged", NEW."updated"); RETURN NULL;',
                    hash="ea1419b40ec25674fe98753d266ba38a61a5e8a5",
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
                    condition='WHEN (OLD."attempts" IS DISTINCT FROM (NEW."attempts") OR OLD."cancel_asked" IS DISTINCT FROM (NEW."cancel_asked") OR OLD."created" IS DISTINCT FROM (NEW."created") OR OLD."faults" IS DISTINCT FROM (NEW."faults") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."finished_at" IS DISTINCT FROM (NEW."finished_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."requested_at" IS DISTINCT FROM (NEW."requested_at") OR OLD."requested_by_id" IS DISTINCT FROM (NEW."requested_by_id") OR OLD."rows" IS DISTINCT FROM (NEW."rows") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."unchanged" IS DISTINCT FROM (NEW."unchanged") OR OLD."updated" IS DISTINCT FROM (NEW."updated"))',
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "sha256", "state", "team_id", "unchanged", "updated") VALUES (NEW."attempts", NEW."cancel_asked", NEW."created", NEW."faults", NEW."file", NEW."file_name", NEW."finished_at", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."rows", NEW."sha256", NEW."state", NEW."team_id", NEW."unchanged", NEW."updated"); RETURN NULL;',
                    hash="21157aef0c77ea47b7457b467f26580cf0f1b347",
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
                    func='INSERT INTO "cases_importjobevent" ("attempts", "cancel_asked", "created", "faults", "file", "file_name", "finished_at", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "rows", "sha256", "state", "team_id", "unchanged", "updated") VALUES (OLD."attempts", OLD."cancel_asked", OLD."created", OLD."faults", OLD."file", OLD."file_name", OLD."finished_at", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."rows", OLD."sha256", OLD."state", OLD."team_id", OLD."unchanged", OLD."updated"); RETURN NULL;',
                    hash="5205736e1be66a540b50aac43026aa295e9574df",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2e993",
                    table="cases_importjob",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incomeperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_incomeperiodevent" ("citizen_id", "ends_on", "id", "is_main", "monthly_net", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."is_main", NEW."monthly_net", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="d17301336a61fe0730935ddd3a6fc568cc65ffa6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_369b8",
                    table="cases_incomeperiod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incomeperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_incomeperiodevent" ("citizen_id", "ends_on", "id", "is_main", "monthly_net", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."is_main", NEW."monthly_net", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="e1724520a6428e441acbec4180afb79aafab789f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_79181",
                    table="cases_incomeperiod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incomeperiod",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_incomeperiodevent" ("citizen_id", "ends_on", "id", "is_main", "monthly_net", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (OLD."citizen_id", OLD."ends_on", OLD."id", OLD."is_main", OLD."monthly_net", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="0ab03fcbf1b897dd505fa1e1fa1556a9a1cf0917",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e611f",
                    table="cases_incomeperiod",
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
                    func='INSERT INTO "cases_inquirystepevent" ("event", "follow_up_end", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."event", NEW."follow_up_end", NEW."happened_on", NEW."how", NEW."id", NEW."inquiry_id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="30ccbb74b477c530ef52e7774f058a3c52d64c54",
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
                    func='INSERT INTO "cases_inquirystepevent" ("event", "follow_up_end", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."event", NEW."follow_up_end", NEW."happened_on", NEW."how", NEW."id", NEW."inquiry_id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="6a89cc237169ff6c51028f4f5e6ab6a5289075d9",
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
                    func='INSERT INTO "cases_inquirystepevent" ("event", "follow_up_end", "happened_on", "how", "id", "inquiry_id", "municipality_id", "note", "noted_at", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."event", OLD."follow_up_end", OLD."happened_on", OLD."how", OLD."id", OLD."inquiry_id", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="56609525e795909e0ec56eda992b97f31773e143",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de824",
                    table="cases_inquirystep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "legal_bases", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "support_types", "trauma", "trauma_focus") VALUES (NEW."citizen_id", NEW."conflict", NEW."correction_reason", NEW."corrects_id", NEW."economy_stable", NEW."has_education_plan", NEW."has_plan", NEW."housing", NEW."id", NEW."kind", NEW."legal_bases", NEW."measured_by_id", NEW."measured_on", NEW."mediation", NEW."municipality_id", NEW."network_contact", NEW."occupation", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."shared_model", NEW."support_types", NEW."trauma", NEW."trauma_focus"); RETURN NULL;',
                    hash="fce77b31d4b951ef552e8d75e9de235671171889",
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
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "legal_bases", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "support_types", "trauma", "trauma_focus") VALUES (NEW."citizen_id", NEW."conflict", NEW."correction_reason", NEW."corrects_id", NEW."economy_stable", NEW."has_education_plan", NEW."has_plan", NEW."housing", NEW."id", NEW."kind", NEW."legal_bases", NEW."measured_by_id", NEW."measured_on", NEW."mediation", NEW."municipality_id", NEW."network_contact", NEW."occupation", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."shared_model", NEW."support_types", NEW."trauma", NEW."trauma_focus"); RETURN NULL;',
                    hash="c4f785496c5fc89f09e925d28a9e680a1eddb589",
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
                    func='INSERT INTO "cases_measurementevent" ("citizen_id", "conflict", "correction_reason", "corrects_id", "economy_stable", "has_education_plan", "has_plan", "housing", "id", "kind", "legal_bases", "measured_by_id", "measured_on", "mediation", "municipality_id", "network_contact", "occupation", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "shared_model", "support_types", "trauma", "trauma_focus") VALUES (OLD."citizen_id", OLD."conflict", OLD."correction_reason", OLD."corrects_id", OLD."economy_stable", OLD."has_education_plan", OLD."has_plan", OLD."housing", OLD."id", OLD."kind", OLD."legal_bases", OLD."measured_by_id", OLD."measured_on", OLD."mediation", OLD."municipality_id", OLD."network_contact", OLD."occupation", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."shared_model", OLD."support_types", OLD."trauma", OLD."trauma_focus"); RETURN NULL;',
                    hash="5f0d711364c20e3f556930b362957d8cd87c2083",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ee268",
                    table="cases_measurement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="merge_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="36c955d09bda1249d4c793d6e4a8d3ef0be223d6",
                    operation="DELETE",
                    pgid="pgtrigger_merge_stays_953d2",
                    table="cases_merge",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_mergeevent" ("citizen_id", "dropped_id", "id", "merged_at", "merged_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."citizen_id", NEW."dropped_id", NEW."id", NEW."merged_at", NEW."merged_by_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="0a8044d0c667ec8c2d40c75130503be40be5c63a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f32b3",
                    table="cases_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_mergeevent" ("citizen_id", "dropped_id", "id", "merged_at", "merged_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."citizen_id", NEW."dropped_id", NEW."id", NEW."merged_at", NEW."merged_by_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="a29ac4cf21b9aac1fbbf4507f36e7036264284bd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5c03b",
                    table="cases_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_mergeevent" ("citizen_id", "dropped_id", "id", "merged_at", "merged_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (OLD."citizen_id", OLD."dropped_id", OLD."id", OLD."merged_at", OLD."merged_by_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                    hash="b77189ec112191fd23fb87af0bd5a5e63d8083d9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22db5",
                    table="cases_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mergedrow",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d1c15983151d2507a369c29e603d01f60e9f2620",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba9aa",
                    table="cases_mergedrow",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mergemark",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ea57c32776e228f43df0afbff1dec4614a69d1e1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f3e69",
                    table="cases_mergemark",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="movepackage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_movepackageevent" ("acts_from", "attempts", "chosen_at", "chosen_by_id", "citizen_id", "claimed_at", "consent_id", "consent_on", "content_sha256", "data_file", "data_sha256", "failure", "fields", "file", "finished_at", "goals", "ground", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "legal_basis", "municipality_id", "notes", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient", "requested_at", "sha256", "state", "themes", "to_municipality", "version") VALUES (NEW."acts_from", NEW."attempts", NEW."chosen_at", NEW."chosen_by_id", NEW."citizen_id", NEW."claimed_at", NEW."consent_id", NEW."consent_on", NEW."content_sha256", NEW."data_file", NEW."data_sha256", NEW."failure", NEW."fields", NEW."file", NEW."finished_at", NEW."goals", NEW."ground", NEW."handed_over_by_id", NEW."handed_over_how", NEW."handed_over_on", NEW."id", NEW."legal_basis", NEW."municipality_id", NEW."notes", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient", NEW."requested_at", NEW."sha256", NEW."state", NEW."themes", NEW."to_municipality", NEW."version"); RETURN NULL;',
                    hash="65934b9832e65e913b51dcedda3c8c304f994345",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9de64",
                    table="cases_movepackage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="movepackage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_movepackageevent" ("acts_from", "attempts", "chosen_at", "chosen_by_id", "citizen_id", "claimed_at", "consent_id", "consent_on", "content_sha256", "data_file", "data_sha256", "failure", "fields", "file", "finished_at", "goals", "ground", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "legal_basis", "municipality_id", "notes", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient", "requested_at", "sha256", "state", "themes", "to_municipality", "version") VALUES (NEW."acts_from", NEW."attempts", NEW."chosen_at", NEW."chosen_by_id", NEW."citizen_id", NEW."claimed_at", NEW."consent_id", NEW."consent_on", NEW."content_sha256", NEW."data_file", NEW."data_sha256", NEW."failure", NEW."fields", NEW."file", NEW."finished_at", NEW."goals", NEW."ground", NEW."handed_over_by_id", NEW."handed_over_how", NEW."handed_over_on", NEW."id", NEW."legal_basis", NEW."municipality_id", NEW."notes", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recipient", NEW."requested_at", NEW."sha256", NEW."state", NEW."themes", NEW."to_municipality", NEW."version"); RETURN NULL;',
                    hash="137f2eabc9d8aa0c9945a4dd1f1731225c136e5b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33cb9",
                    table="cases_movepackage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="movepackage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_movepackageevent" ("acts_from", "attempts", "chosen_at", "chosen_by_id", "citizen_id", "claimed_at", "consent_id", "consent_on", "content_sha256", "data_file", "data_sha256", "failure", "fields", "file", "finished_at", "goals", "ground", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "legal_basis", "municipality_id", "notes", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient", "requested_at", "sha256", "state", "themes", "to_municipality", "version") VALUES (OLD."acts_from", OLD."attempts", OLD."chosen_at", OLD."chosen_by_id", OLD."citizen_id", OLD."claimed_at", OLD."consent_id", OLD."consent_on", OLD."content_sha256", OLD."data_file", OLD."data_sha256", OLD."failure", OLD."fields", OLD."file", OLD."finished_at", OLD."goals", OLD."ground", OLD."handed_over_by_id", OLD."handed_over_how", OLD."handed_over_on", OLD."id", OLD."legal_basis", OLD."municipality_id", OLD."notes", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient", OLD."requested_at", OLD."sha256", OLD."state", OLD."themes", OLD."to_municipality", OLD."version"); RETURN NULL;',
                    hash="e2194605cd190d809e7e49e2b1d4f0c1507a68bd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_65b5f",
                    table="cases_movepackage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitylink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_municipalitylinkevent" ("arrived_on", "citizen_id", "ends_on", "id", "kind", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (NEW."arrived_on", NEW."citizen_id", NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="eeaec3298f33456a67ffb0622d8739464693a909",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c8da1",
                    table="cases_municipalitylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitylink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_municipalitylinkevent" ("arrived_on", "citizen_id", "ends_on", "id", "kind", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (NEW."arrived_on", NEW."citizen_id", NEW."ends_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."name", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="49079d11cf014e09836f1733dc9ab62877322cfd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e9995",
                    table="cases_municipalitylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitylink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_municipalitylinkevent" ("arrived_on", "citizen_id", "ends_on", "id", "kind", "municipality_id", "name", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") VALUES (OLD."arrived_on", OLD."citizen_id", OLD."ends_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."name", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="ed027b09141c3732a31292bf33d0aa356ed0e4e8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7c5a",
                    table="cases_municipalitylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_notsamepersonevent" ("id", "municipality_id", "noted_at", "noted_by_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="9dd1a562d254a562131f79761f3f50f4bcab7b34",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_83a1d",
                    table="cases_notsameperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_notsamepersonevent" ("id", "municipality_id", "noted_at", "noted_by_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="f0556c6d1596ccc5af275fc48415933cb0922b9b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0c56d",
                    table="cases_notsameperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_notsamepersonevent" ("id", "municipality_id", "noted_at", "noted_by_id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", OLD."one_id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                    hash="e2e6148ef8ee8c6404271e98b4f9d6a1c7db60ee",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c681c",
                    table="cases_notsameperson",
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
            model_name="outreachperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachpersonevent" ("citizen_id", "description", "first_met_on", "id", "language", "linked_at", "linked_by_id", "municipality_id", "nickname", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."citizen_id", NEW."description", NEW."first_met_on", NEW."id", NEW."language", NEW."linked_at", NEW."linked_by_id", NEW."municipality_id", NEW."nickname", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="002dd0122c66ffd1a7f2d12316e0dcf124461cc1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1b608",
                    table="cases_outreachperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_outreachpersonevent" ("citizen_id", "description", "first_met_on", "id", "language", "linked_at", "linked_by_id", "municipality_id", "nickname", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."citizen_id", NEW."description", NEW."first_met_on", NEW."id", NEW."language", NEW."linked_at", NEW."linked_by_id", NEW."municipality_id", NEW."nickname", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="28501d90e41b19f71f110b101b3cfce0560b1649",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6732d",
                    table="cases_outreachperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachpersonevent" ("citizen_id", "description", "first_met_on", "id", "language", "linked_at", "linked_by_id", "municipality_id", "nickname", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."citizen_id", OLD."description", OLD."first_met_on", OLD."id", OLD."language", OLD."linked_at", OLD."linked_by_id", OLD."municipality_id", OLD."nickname", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="b9ab960be0211b49059bc85649a2953720b02b58",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_49915",
                    table="cases_outreachperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachplace",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachplaceevent" ("id", "is_active", "kind", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."is_active", NEW."kind", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="5ed73ba469e131f5d4bdea2a6d409c7a34d60b58",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9eabe",
                    table="cases_outreachplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachplace",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_outreachplaceevent" ("id", "is_active", "kind", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."is_active", NEW."kind", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="8477816a8cd0b8c1b73c768ee42138e6dd2b2123",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_95ab2",
                    table="cases_outreachplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachplace",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachplaceevent" ("id", "is_active", "kind", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."is_active", OLD."kind", OLD."municipality_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="c0ae7ccbe5e753a67f28aae0ac40bf0288e25ef8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b3d90",
                    table="cases_outreachplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachround",
            trigger=pgtrigger.compiler.Trigger(
                name="stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="aea934e9348569bd5aa86f1ff2721f5501bee0d1",
                    operation="DELETE",
                    pgid="pgtrigger_stays_72c5e",
                    table="cases_outreachround",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachround",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachroundevent" ("client_key", "corrected_at", "corrected_by_id", "happened_at", "id", "met_nobody", "municipality_id", "next_step", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "seen", "version") VALUES (NEW."client_key", NEW."corrected_at", NEW."corrected_by_id", NEW."happened_at", NEW."id", NEW."met_nobody", NEW."municipality_id", NEW."next_step", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."seen", NEW."version"); RETURN NULL;',
                    hash="933ab3335fab910d3d0b4b76ef0fe542bd5a24e8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0cd27",
                    table="cases_outreachround",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachround",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_outreachroundevent" ("client_key", "corrected_at", "corrected_by_id", "happened_at", "id", "met_nobody", "municipality_id", "next_step", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "seen", "version") VALUES (NEW."client_key", NEW."corrected_at", NEW."corrected_by_id", NEW."happened_at", NEW."id", NEW."met_nobody", NEW."municipality_id", NEW."next_step", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."seen", NEW."version"); RETURN NULL;',
                    hash="f881aad20343dcde532c8d91860a989d2c6fc588",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_822f7",
                    table="cases_outreachround",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachround",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachroundevent" ("client_key", "corrected_at", "corrected_by_id", "happened_at", "id", "met_nobody", "municipality_id", "next_step", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "seen", "version") VALUES (OLD."client_key", OLD."corrected_at", OLD."corrected_by_id", OLD."happened_at", OLD."id", OLD."met_nobody", OLD."municipality_id", OLD."next_step", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."seen", OLD."version"); RETURN NULL;',
                    hash="76e83968cac66689b648394bd4340309dcf17be6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_43079",
                    table="cases_outreachround",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="300dd681eecf4414badd9a97e0949719951a66c6",
                    operation="DELETE",
                    pgid="pgtrigger_stays_5eb69",
                    table="cases_outreachmeeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachmeetingevent" ("corrected_at", "corrected_by_id", "id", "municipality_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."corrected_at", NEW."corrected_by_id", NEW."id", NEW."municipality_id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="11fdedf45a755e63081f60ef0c89c5f2519feef8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dacf4",
                    table="cases_outreachmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_outreachmeetingevent" ("corrected_at", "corrected_by_id", "id", "municipality_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."corrected_at", NEW."corrected_by_id", NEW."id", NEW."municipality_id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="a624566b6a5c19b58f7b784ea8eaec10b9476d15",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72f67",
                    table="cases_outreachmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_outreachmeetingevent" ("corrected_at", "corrected_by_id", "id", "municipality_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (OLD."corrected_at", OLD."corrected_by_id", OLD."id", OLD."municipality_id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version"); RETURN NULL;',
                    hash="9616650e3d68bcbed6b717610f61ad705377ec76",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9ab97",
                    table="cases_outreachmeeting",
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
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_redactionevent" ("citizen_id", "field", "id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "redacted_at", "redacted_by_id", "request_id", "row", "text", "words") VALUES (NEW."citizen_id", NEW."field", NEW."id", NEW."municipality_id", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."redacted_at", NEW."redacted_by_id", NEW."request_id", NEW."row", NEW."text", NEW."words"); RETURN NULL;',
                    hash="03480146f39d9babdffaeddbf1286a251d7d3810",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_81dfb",
                    table="cases_redaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_redactionevent" ("citizen_id", "field", "id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "redacted_at", "redacted_by_id", "request_id", "row", "text", "words") VALUES (NEW."citizen_id", NEW."field", NEW."id", NEW."municipality_id", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."redacted_at", NEW."redacted_by_id", NEW."request_id", NEW."row", NEW."text", NEW."words"); RETURN NULL;',
                    hash="d54a3e079b1fbbe156ecb2b4e090217b3864e736",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_279b7",
                    table="cases_redaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redaction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_redactionevent" ("citizen_id", "field", "id", "municipality_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "redacted_at", "redacted_by_id", "request_id", "row", "text", "words") VALUES (OLD."citizen_id", OLD."field", OLD."id", OLD."municipality_id", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."redacted_at", OLD."redacted_by_id", OLD."request_id", OLD."row", OLD."text", OLD."words"); RETURN NULL;',
                    hash="1176b5e9ebc152ac2a3803c1e961ed0fa93dc745",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d715f",
                    table="cases_redaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_relationevent" ("citizen_id", "ends_on", "id", "kind", "may_contact", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "quality", "starts_on", "version", "wish") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."kind", NEW."may_contact", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."quality", NEW."starts_on", NEW."version", NEW."wish"); RETURN NULL;',
                    hash="f882476dd489165e6da921355db825197bb9973d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd50c",
                    table="cases_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_relationevent" ("citizen_id", "ends_on", "id", "kind", "may_contact", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "quality", "starts_on", "version", "wish") VALUES (NEW."citizen_id", NEW."ends_on", NEW."id", NEW."kind", NEW."may_contact", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."quality", NEW."starts_on", NEW."version", NEW."wish"); RETURN NULL;',
                    hash="4b9c43cde98a06d4b3ab3fb3c58a0774bd1b9401",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c334d",
                    table="cases_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_relationevent" ("citizen_id", "ends_on", "id", "kind", "may_contact", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "quality", "starts_on", "version", "wish") VALUES (OLD."citizen_id", OLD."ends_on", OLD."id", OLD."kind", OLD."may_contact", OLD."municipality_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."quality", OLD."starts_on", OLD."version", OLD."wish"); RETURN NULL;',
                    hash="0b9170db6616cd2d6ccc198317eb116021d68f18",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_45433",
                    table="cases_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representative",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_representativeevent" ("address", "citizen_id", "document_on", "document_place", "ends_on", "id", "kind", "letters", "matters", "municipality_id", "name", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "scope", "starts_on", "version") VALUES (NEW."address", NEW."citizen_id", NEW."document_on", NEW."document_place", NEW."ends_on", NEW."id", NEW."kind", NEW."letters", NEW."matters", NEW."municipality_id", NEW."name", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."scope", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="bf4f1a1a3459b9a64c28c6220bbc374513885353",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e386d",
                    table="cases_representative",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representative",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_representativeevent" ("address", "citizen_id", "document_on", "document_place", "ends_on", "id", "kind", "letters", "matters", "municipality_id", "name", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "scope", "starts_on", "version") VALUES (NEW."address", NEW."citizen_id", NEW."document_on", NEW."document_place", NEW."ends_on", NEW."id", NEW."kind", NEW."letters", NEW."matters", NEW."municipality_id", NEW."name", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."scope", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="9016d796bddeb00d49eacacf39a61b16dab6792c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c2c7",
                    table="cases_representative",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representative",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_representativeevent" ("address", "citizen_id", "document_on", "document_place", "ends_on", "id", "kind", "letters", "matters", "municipality_id", "name", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "scope", "starts_on", "version") VALUES (OLD."address", OLD."citizen_id", OLD."document_on", OLD."document_place", OLD."ends_on", OLD."id", OLD."kind", OLD."letters", OLD."matters", OLD."municipality_id", OLD."name", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."scope", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="29aad9767bd6d637ff50f10ae8315496a994d98a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0e2c4",
                    table="cases_representative",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_fileaccessrequestevent" ("asked_by", "attempts", "changed_parts", "citizen_id", "claimed_at", "data_file", "data_sha256", "due_on", "failure", "file", "finished_at", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "kind", "municipality_id", "names_staff", "opened_at", "opened_by_id", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "representative_id", "requested_at", "sha256", "state", "version") VALUES (NEW."asked_by", NEW."attempts", NEW."changed_parts", NEW."citizen_id", NEW."claimed_at", NEW."data_file", NEW."data_sha256", NEW."due_on", NEW."failure", NEW."file", NEW."finished_at", NEW."handed_over_by_id", NEW."handed_over_how", NEW."handed_over_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."names_staff", NEW."opened_at", NEW."opened_by_id", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_on", NEW."representative_id", NEW."requested_at", NEW."sha256", NEW."state", NEW."version"); RETURN NULL;',
                    hash="c09bdacccbb2c280fae3887ff9a5f5f5dc5b3850",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f0019",
                    table="cases_fileaccessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_fileaccessrequestevent" ("asked_by", "attempts", "changed_parts", "citizen_id", "claimed_at", "data_file", "data_sha256", "due_on", "failure", "file", "finished_at", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "kind", "municipality_id", "names_staff", "opened_at", "opened_by_id", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "representative_id", "requested_at", "sha256", "state", "version") VALUES (NEW."asked_by", NEW."attempts", NEW."changed_parts", NEW."citizen_id", NEW."claimed_at", NEW."data_file", NEW."data_sha256", NEW."due_on", NEW."failure", NEW."file", NEW."finished_at", NEW."handed_over_by_id", NEW."handed_over_how", NEW."handed_over_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."names_staff", NEW."opened_at", NEW."opened_by_id", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_on", NEW."representative_id", NEW."requested_at", NEW."sha256", NEW."state", NEW."version"); RETURN NULL;',
                    hash="65bcb1df8b89f563a5b4e88ec8a22fd0e7dfeb38",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_23b38",
                    table="cases_fileaccessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fileaccessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_fileaccessrequestevent" ("asked_by", "attempts", "changed_parts", "citizen_id", "claimed_at", "data_file", "data_sha256", "due_on", "failure", "file", "finished_at", "handed_over_by_id", "handed_over_how", "handed_over_on", "id", "kind", "municipality_id", "names_staff", "opened_at", "opened_by_id", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "representative_id", "requested_at", "sha256", "state", "version") VALUES (OLD."asked_by", OLD."attempts", OLD."changed_parts", OLD."citizen_id", OLD."claimed_at", OLD."data_file", OLD."data_sha256", OLD."due_on", OLD."failure", OLD."file", OLD."finished_at", OLD."handed_over_by_id", OLD."handed_over_how", OLD."handed_over_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."names_staff", OLD."opened_at", OLD."opened_by_id", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_on", OLD."representative_id", OLD."requested_at", OLD."sha256", OLD."state", OLD."version"); RETURN NULL;',
                    hash="f6165a9b7fa65bc8f92d30fa9824c0ddbbb013f9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60a86",
                    table="cases_fileaccessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="attachment_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="54875cb95d459aa96f909e3acc20137ade4732f8",
                    operation="DELETE",
                    pgid="pgtrigger_attachment_stays_930b6",
                    table="cases_attachment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "citizen_id", "consent_reply_id", "content_type", "file", "id", "kind", "municipality_id", "note_id", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representative_id", "scan", "sensitivity", "sha256", "size", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."added_at", NEW."added_by_id", NEW."citizen_id", NEW."consent_reply_id", NEW."content_type", NEW."file", NEW."id", NEW."kind", NEW."municipality_id", NEW."note_id", NEW."original_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."representative_id", NEW."scan", NEW."sensitivity", NEW."sha256", NEW."size", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="30f13fb74fc78f33c3f75ef19f1f3faf58d14b26",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_385a1",
                    table="cases_attachment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."consent_reply_id" IS DISTINCT FROM (NEW."consent_reply_id") OR OLD."content_type" IS DISTINCT FROM (NEW."content_type") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."note_id" IS DISTINCT FROM (NEW."note_id") OR OLD."original_name" IS DISTINCT FROM (NEW."original_name") OR OLD."representative_id" IS DISTINCT FROM (NEW."representative_id") OR OLD."scan" IS DISTINCT FROM (NEW."scan") OR OLD."sensitivity" IS DISTINCT FROM (NEW."sensitivity") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."withdrawn_at" IS DISTINCT FROM (NEW."withdrawn_at") OR OLD."withdrawn_by_id" IS DISTINCT FROM (NEW."withdrawn_by_id") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                    func='INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "citizen_id", "consent_reply_id", "content_type", "file", "id", "kind", "municipality_id", "note_id", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representative_id", "scan", "sensitivity", "sha256", "size", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."added_at", NEW."added_by_id", NEW."citizen_id", NEW."consent_reply_id", NEW."content_type", NEW."file", NEW."id", NEW."kind", NEW."municipality_id", NEW."note_id", NEW."original_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."representative_id", NEW."scan", NEW."sensitivity", NEW."sha256", NEW."size", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                    hash="15748cd158ae6b3b0b543749547814f1b5e1276c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ced6b",
                    table="cases_attachment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_attachmentevent" ("added_at", "added_by_id", "citizen_id", "consent_reply_id", "content_type", "file", "id", "kind", "municipality_id", "note_id", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representative_id", "scan", "sensitivity", "sha256", "size", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."added_at", OLD."added_by_id", OLD."citizen_id", OLD."consent_reply_id", OLD."content_type", OLD."file", OLD."id", OLD."kind", OLD."municipality_id", OLD."note_id", OLD."original_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."representative_id", OLD."scan", OLD."sensitivity", OLD."sha256", OLD."size", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                    hash="4d1731b65398132c92af0ff804c310193f69fa14",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4c70b",
                    table="cases_attachment",
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
                    func='INSERT INTO "cases_screeningevent" ("citizen_id", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (NEW."citizen_id", NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."screened_by_id", NEW."screened_on", NEW."summary"); RETURN NULL;',
                    hash="02806a6ffb398f1187a33befd6b5ccb4f089cf30",
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
                    func='INSERT INTO "cases_screeningevent" ("citizen_id", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (NEW."citizen_id", NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."screened_by_id", NEW."screened_on", NEW."summary"); RETURN NULL;',
                    hash="191c04be01a25ab55035d264ddb2e49cbce592c5",
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
                    func='INSERT INTO "cases_screeningevent" ("citizen_id", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "screened_by_id", "screened_on", "summary") VALUES (OLD."citizen_id", OLD."id", OLD."inquiry_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."screened_by_id", OLD."screened_on", OLD."summary"); RETURN NULL;',
                    hash="378dc69f5b2a51a45ce89d8bc8743fbd76f980a7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0e1c8",
                    table="cases_screening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "screening_id", "system_use", "system_use_reason", "table_used") VALUES (NEW."assessed_by_id", NEW."assessed_on", NEW."citizen_id", NEW."complexity", NEW."complexity_reason", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recommended", NEW."recorded_at", NEW."screening_id", NEW."system_use", NEW."system_use_reason", NEW."table_used"); RETURN NULL;',
                    hash="05230a3fcd0759632daa0b00b1dbe2e674d49f9b",
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
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "screening_id", "system_use", "system_use_reason", "table_used") VALUES (NEW."assessed_by_id", NEW."assessed_on", NEW."citizen_id", NEW."complexity", NEW."complexity_reason", NEW."id", NEW."municipality_id", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recommended", NEW."recorded_at", NEW."screening_id", NEW."system_use", NEW."system_use_reason", NEW."table_used"); RETURN NULL;',
                    hash="ac88464b265f4ea6a6ac76213bd6d602aac6e2b8",
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
                    func='INSERT INTO "cases_assessmentevent" ("assessed_by_id", "assessed_on", "citizen_id", "complexity", "complexity_reason", "id", "municipality_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommended", "recorded_at", "screening_id", "system_use", "system_use_reason", "table_used") VALUES (OLD."assessed_by_id", OLD."assessed_on", OLD."citizen_id", OLD."complexity", OLD."complexity_reason", OLD."id", OLD."municipality_id", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recommended", OLD."recorded_at", OLD."screening_id", OLD."system_use", OLD."system_use_reason", OLD."table_used"); RETURN NULL;',
                    hash="01262e20d8e57c5650a76062cc4effd81c48703a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c79aa",
                    table="cases_assessment",
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
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_codes", "protective_factors", "risk_codes", "risk_factors", "screening_id") VALUES (NEW."concern", NEW."domain", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."protective_codes", NEW."protective_factors", NEW."risk_codes", NEW."risk_factors", NEW."screening_id"); RETURN NULL;',
                    hash="b87bccb94bb5cb1d1da09a3d184f5934495456b0",
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
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_codes", "protective_factors", "risk_codes", "risk_factors", "screening_id") VALUES (NEW."concern", NEW."domain", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."protective_codes", NEW."protective_factors", NEW."risk_codes", NEW."risk_factors", NEW."screening_id"); RETURN NULL;',
                    hash="1b996950b9bf802d3efa00b36629106db3709208",
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
                    func='INSERT INTO "cases_screeningdomainevent" ("concern", "domain", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protective_codes", "protective_factors", "risk_codes", "risk_factors", "screening_id") VALUES (OLD."concern", OLD."domain", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."protective_codes", OLD."protective_factors", OLD."risk_codes", OLD."risk_factors", OLD."screening_id"); RETURN NULL;',
                    hash="ef901ced5db96d66e05c9941a9f46ecafbc60cbe",
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
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "local_source", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."happened_on", NEW."id", NEW."inquirer", NEW."local_source", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                    hash="ac64feb562d1b700bf306ae0af4796b461515c13",
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
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "local_source", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."happened_on", NEW."id", NEW."inquirer", NEW."local_source", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                    hash="0e8e86d2011680798f4c7247a2c90a10b3bdd587",
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
                    func='INSERT INTO "cases_shortcontactevent" ("happened_on", "id", "inquirer", "local_source", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."happened_on", OLD."id", OLD."inquirer", OLD."local_source", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;',
                    hash="775df6be3c69cce8ef95061ea83d52f3715bae36",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_17361",
                    table="cases_shortcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="situationepisode",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "change_reason", "citizen_id", "ends_on", "functionally_homeless", "grey_zone", "id", "local_reason", "municipality_id", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on", "version", "whereabouts") VALUES (NEW."at_risk_reason", NEW."change_reason", NEW."citizen_id", NEW."ends_on", NEW."functionally_homeless", NEW."grey_zone", NEW."id", NEW."local_reason", NEW."municipality_id", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."situation", NEW."starts_on", NEW."version", NEW."whereabouts"); RETURN NULL;',
                    hash="d08ceb674f15e31bd14e051ff93b07247ce1d7d3",
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
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "change_reason", "citizen_id", "ends_on", "functionally_homeless", "grey_zone", "id", "local_reason", "municipality_id", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on", "version", "whereabouts") VALUES (NEW."at_risk_reason", NEW."change_reason", NEW."citizen_id", NEW."ends_on", NEW."functionally_homeless", NEW."grey_zone", NEW."id", NEW."local_reason", NEW."municipality_id", NEW."noted_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."situation", NEW."starts_on", NEW."version", NEW."whereabouts"); RETURN NULL;',
                    hash="a8e92fec98ec402d1c82e387149dca44db5439fa",
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
                    func='INSERT INTO "cases_situationepisodeevent" ("at_risk_reason", "change_reason", "citizen_id", "ends_on", "functionally_homeless", "grey_zone", "id", "local_reason", "municipality_id", "noted_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situation", "starts_on", "version", "whereabouts") VALUES (OLD."at_risk_reason", OLD."change_reason", OLD."citizen_id", OLD."ends_on", OLD."functionally_homeless", OLD."grey_zone", OLD."id", OLD."local_reason", OLD."municipality_id", OLD."noted_by_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."situation", OLD."starts_on", OLD."version", OLD."whereabouts"); RETURN NULL;',
                    hash="9099ee9d74902bb67213430dbd5991903e18d65f",
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
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "sensitivity", "severity", "text", "theme") VALUES (NEW."citizen_id", NEW."ended_at", NEW."group", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."sensitivity", NEW."severity", NEW."text", NEW."theme"); RETURN NULL;',
                    hash="016cfaf5aaa349b163fe93b4715281de5ac84d7b",
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
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "sensitivity", "severity", "text", "theme") VALUES (NEW."citizen_id", NEW."ended_at", NEW."group", NEW."id", NEW."municipality_id", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."sensitivity", NEW."severity", NEW."text", NEW."theme"); RETURN NULL;',
                    hash="73f06134b003899bfc2f7965cdc3c01016a8265c",
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
                    func='INSERT INTO "cases_themenoteevent" ("citizen_id", "ended_at", "group", "id", "municipality_id", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "sensitivity", "severity", "text", "theme") VALUES (OLD."citizen_id", OLD."ended_at", OLD."group", OLD."id", OLD."municipality_id", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."sensitivity", OLD."severity", OLD."text", OLD."theme"); RETURN NULL;',
                    hash="f659333481660173cfcbc4d73854b93034fc942d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b4c2",
                    table="cases_themenote",
                    when="AFTER",
                ),
            ),
        ),
    ]
