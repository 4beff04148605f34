import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import housingfirst.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Municipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("ordinary", "Municipality"), ("published", "Published data")],
                        default="ordinary",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="LocalCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("list_key", models.CharField(editable=False, max_length=40)),
                ("code", models.CharField(editable=False, max_length=40)),
                ("label", models.CharField(blank=True, max_length=120, verbose_name="name of the code")),
                ("label_en", models.CharField(blank=True, max_length=120, verbose_name="name in English")),
                ("national", models.CharField(max_length=40, verbose_name="counts as")),
                (
                    "field_group",
                    models.CharField(
                        blank=True,
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
                        verbose_name="sensitivity",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, editable=False)),
                ("removed", models.BooleanField(default=False, editable=False)),
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
                "verbose_name": "code of a list",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="localcode_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "list_key", "code"),
                        name="localcode_once",
                        violation_error_message="The list already has that code.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocalCodeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("list_key", models.CharField(editable=False, max_length=40)),
                ("code", models.CharField(editable=False, max_length=40)),
                ("label", models.CharField(blank=True, max_length=120, verbose_name="name of the code")),
                ("label_en", models.CharField(blank=True, max_length=120, verbose_name="name in English")),
                ("national", models.CharField(max_length=40, verbose_name="counts as")),
                (
                    "field_group",
                    models.CharField(
                        blank=True,
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
                        verbose_name="sensitivity",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, editable=False)),
                ("removed", models.BooleanField(default=False, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                        to="accounts.localcode",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("title", models.CharField(blank=True, max_length=100, verbose_name="job title")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("is_system", models.BooleanField(default=False, editable=False)),
                ("persona", models.CharField(blank=True, editable=False, max_length=30)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="users",
                        to="accounts.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("persona", ""), _negated=True),
                        fields=("persona",),
                        name="user_persona_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_system", True)), fields=("municipality",), name="user_one_system_user"
                    ),
                ],
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="ParameterValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                ("value", models.JSONField()),
                ("valid_from", models.DateField(verbose_name="valid from")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                "ordering": ["key", "-valid_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "key", "valid_from"),
                        name="parametervalue_once_a_day",
                        violation_error_message="The parameter already has a value from that day.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ParameterValueEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=60)),
                ("value", models.JSONField()),
                ("valid_from", models.DateField(verbose_name="valid from")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                ("set_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                        to="accounts.parametervalue",
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
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("list_key", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=40, verbose_name="name of the view")),
                ("query", models.CharField(max_length=1000)),
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "list_key", "name"),
                        name="savedview_name_once",
                        violation_error_message="You already have a view with that name. Choose another name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Team",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("is_outreach", models.BooleanField(default=False, verbose_name="street outreach")),
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
                "verbose_name": "team",
                "verbose_name_plural": "teams",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "name"),
                        name="team_name_once",
                        violation_error_message="There is already a team with that name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("is_outreach", models.BooleanField(default=False, verbose_name="street outreach")),
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
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "fraction",
                    models.DecimalField(decimal_places=2, default=1, max_digits=3, verbose_name="employment fraction"),
                ),
                ("is_leader", models.BooleanField(default=False, verbose_name="leads the team")),
                ("is_peer", models.BooleanField(default=False, verbose_name="peer worker")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="accounts.team"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="team_memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="teammembership_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fraction__gte", 0), ("fraction__lte", 1)),
                        name="teammembership_fraction_0_to_1",
                        violation_error_message="The employment fraction is a number from 0 to 1.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("team", "="),
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
                        name="teammembership_once_at_a_time",
                        violation_error_message="This person is already in the team in that period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamMembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "fraction",
                    models.DecimalField(decimal_places=2, default=1, max_digits=3, verbose_name="employment fraction"),
                ),
                ("is_leader", models.BooleanField(default=False, verbose_name="leads the team")),
                ("is_peer", models.BooleanField(default=False, verbose_name="peer worker")),
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
                        to="accounts.teammembership",
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
            name="Unit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("shelter", "Shelter (§ 110)"),
                            ("housing_organisation", "Housing organisation"),
                            ("treatment", "Treatment"),
                            ("psychiatry", "Psychiatry"),
                            ("civil_society", "Civil society"),
                            ("school", "School or education"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("housing_department", "Housing department"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("community", "Community or association"),
                            ("police", "Police"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="kind",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "name"),
                        name="unit_name_once",
                        violation_error_message="There is already a unit with that name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jobcentre", "Jobcentre"),
                            ("shelter", "Shelter (§ 110)"),
                            ("housing_organisation", "Housing organisation"),
                            ("treatment", "Treatment"),
                            ("psychiatry", "Psychiatry"),
                            ("civil_society", "Civil society"),
                            ("school", "School or education"),
                            ("youth_guidance", "Youth guidance (UU)"),
                            ("family_department", "Family department"),
                            ("housing_department", "Housing department"),
                            ("drop_in_centre", "Drop-in centre, night shelter or the like"),
                            ("community", "Community or association"),
                            ("police", "Police"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="kind",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UnitMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="accounts.unit"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unit_memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="unitmembership_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("unit", "="),
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
                        name="unitmembership_once_at_a_time",
                        violation_error_message="This person is already at the unit in that period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitMembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
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
                        to="accounts.unitmembership",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.unit",
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
            name="UserRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "role",
                    models.CharField(
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
                        verbose_name="role",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="role_rows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="userrole_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("role", "="),
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
                        name="userrole_once_at_a_time",
                        violation_error_message="This person already holds the role in that period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UserRoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "role",
                    models.CharField(
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
                        verbose_name="role",
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
                        to="accounts.userrole",
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
        pgtrigger.migrations.AddTrigger(
            model_name="localcode",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="e7b6e4f426634f062f39154f4674f4b197a95b55",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_13a94",
                    table="accounts_localcode",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="localcode",
            trigger=pgtrigger.compiler.Trigger(
                name="code_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."list_key" IS DISTINCT FROM (NEW."list_key"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="06fd03ac930440539b28ce4a2451e80adcaecdd4",
                    operation="UPDATE",
                    pgid="pgtrigger_code_stands_f4ec0",
                    table="accounts_localcode",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="localcode",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_localcodeevent" ("code", "ends_on", "field_group", "id", "label", "label_en", "list_key", "municipality_id", "national", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed", "starts_on", "version") VALUES (NEW."code", NEW."ends_on", NEW."field_group", NEW."id", NEW."label", NEW."label_en", NEW."list_key", NEW."municipality_id", NEW."national", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."removed", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="7e4df1b2fe8fc780c7a50c1a4e8ae11876d05204",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c6158",
                    table="accounts_localcode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="localcode",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_localcodeevent" ("code", "ends_on", "field_group", "id", "label", "label_en", "list_key", "municipality_id", "national", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed", "starts_on", "version") VALUES (NEW."code", NEW."ends_on", NEW."field_group", NEW."id", NEW."label", NEW."label_en", NEW."list_key", NEW."municipality_id", NEW."national", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."removed", NEW."starts_on", NEW."version"); RETURN NULL;',
                    hash="c82b2fb99a4c4ca2a8833963f7ff6d8632737ff8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_98deb",
                    table="accounts_localcode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="localcode",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_localcodeevent" ("code", "ends_on", "field_group", "id", "label", "label_en", "list_key", "municipality_id", "national", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed", "starts_on", "version") VALUES (OLD."code", OLD."ends_on", OLD."field_group", OLD."id", OLD."label", OLD."label_en", OLD."list_key", OLD."municipality_id", OLD."national", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."removed", OLD."starts_on", OLD."version"); RETURN NULL;',
                    hash="53c39f107ad4c2c94b9b1b1d338c1fc6b59e1ab5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a270e",
                    table="accounts_localcode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parametervalue",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_parametervalueevent" ("id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "source", "valid_from", "value") VALUES (NEW."id", NEW."key", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."set_at", NEW."set_by_id", NEW."source", NEW."valid_from", NEW."value"); RETURN NULL;',
                    hash="89b695a5cdb1e68471d3ac0fe42e975dadeb3997",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc11a",
                    table="accounts_parametervalue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parametervalue",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_parametervalueevent" ("id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "source", "valid_from", "value") VALUES (NEW."id", NEW."key", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."set_at", NEW."set_by_id", NEW."source", NEW."valid_from", NEW."value"); RETURN NULL;',
                    hash="e114ea361f865c75f96bdf407aeac75773883552",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f105a",
                    table="accounts_parametervalue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parametervalue",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_parametervalueevent" ("id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "source", "valid_from", "value") VALUES (OLD."id", OLD."key", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."set_at", OLD."set_by_id", OLD."source", OLD."valid_from", OLD."value"); RETURN NULL;',
                    hash="13c43a903e5ce5e47e9c0e4416f1e619800080b4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f69ca",
                    table="accounts_parametervalue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="team",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_teamevent" ("id", "is_active", "is_outreach", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."is_active", NEW."is_outreach", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="3989b62b70887eb233a1f102ed4c7df8930fda17",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_71b40",
                    table="accounts_team",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="team",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_teamevent" ("id", "is_active", "is_outreach", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."is_active", NEW."is_outreach", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="f4eabbd69676d7a29e1514dc9e3d66f1c14559d6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_529da",
                    table="accounts_team",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="team",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_teamevent" ("id", "is_active", "is_outreach", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."is_active", OLD."is_outreach", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="53e4c61ff3d09ad5d5a1281e886e7f196570a5a5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5bd04",
                    table="accounts_team",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammembership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_teammembershipevent" ("ends_on", "fraction", "id", "is_leader", "is_peer", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (NEW."ends_on", NEW."fraction", NEW."id", NEW."is_leader", NEW."is_peer", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id"); RETURN NULL;',
                    hash="a31c46b5c125beeb3b3fc1373826862b02630788",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d5f4c",
                    table="accounts_teammembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammembership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_teammembershipevent" ("ends_on", "fraction", "id", "is_leader", "is_peer", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (NEW."ends_on", NEW."fraction", NEW."id", NEW."is_leader", NEW."is_peer", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."team_id", NEW."user_id"); RETURN NULL;',
                    hash="306955d52e4041f755d55247af7ffb1ff444b57d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c2028",
                    table="accounts_teammembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammembership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_teammembershipevent" ("ends_on", "fraction", "id", "is_leader", "is_peer", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "user_id") VALUES (OLD."ends_on", OLD."fraction", OLD."id", OLD."is_leader", OLD."is_peer", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."team_id", OLD."user_id"); RETURN NULL;',
                    hash="8a75ed44472805272be8f2678004885011e3164a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_824ac",
                    table="accounts_teammembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_unitevent" ("id", "is_active", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."is_active", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="bd0eca12e58fdac03c4c459443e8ecf281aa5015",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8ba9e",
                    table="accounts_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_unitevent" ("id", "is_active", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."is_active", NEW."kind", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="180797ed2a9e132a570c8657530cc1e14516b31c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9885a",
                    table="accounts_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_unitevent" ("id", "is_active", "kind", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."is_active", OLD."kind", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="17864809f1c4997b546ea8a13198618eb49c9a70",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a04b7",
                    table="accounts_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unitmembership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_unitmembershipevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "user_id") VALUES (NEW."ends_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."unit_id", NEW."user_id"); RETURN NULL;',
                    hash="0bfaf8be8cd6d21c246ce006a045541bdb0e404c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5893e",
                    table="accounts_unitmembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unitmembership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_unitmembershipevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "user_id") VALUES (NEW."ends_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."unit_id", NEW."user_id"); RETURN NULL;',
                    hash="f4e49993d9240266e51b72806bb856e337c83647",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bdc82",
                    table="accounts_unitmembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unitmembership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_unitmembershipevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "user_id") VALUES (OLD."ends_on", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."unit_id", OLD."user_id"); RETURN NULL;',
                    hash="79bdcf0e18217bd07266da170352f76992c54fd0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_16b86",
                    table="accounts_unitmembership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="userrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_userroleevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."ends_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="0e71f58b4c9561f648c4b28a4d49d9d4c5ff577e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c200e",
                    table="accounts_userrole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="userrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_userroleevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."ends_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                    hash="00581465d9c3aeab5eb4426baa2ed443d7401b08",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1017d",
                    table="accounts_userrole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="userrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_userroleevent" ("ends_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (OLD."ends_on", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on", OLD."user_id"); RETURN NULL;',
                    hash="8868cade48c6258fa9e40862aa4223d71ea97473",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_15b35",
                    table="accounts_userrole",
                    when="AFTER",
                ),
            ),
        ),
    ]
