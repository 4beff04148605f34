import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
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
            name="HousingOrganisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="whom the municipality calls")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("last_registration_number", models.PositiveIntegerField(default=0, editable=False)),
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
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="housing_organisation",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "housing organisation",
                "verbose_name_plural": "housing organisations",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "name"),
                        name="housingorganisation_name_once",
                        violation_error_message="There is already a housing organisation with that name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Department",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("district", models.CharField(max_length=80, verbose_name="district")),
                (
                    "exempt_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("transformation_area", "transformation area"),
                            ("vulnerable_area", "vulnerable area"),
                            ("flexible_letting", "flexible letting by local agreement"),
                            ("other", "local agreement"),
                        ],
                        max_length=20,
                        verbose_name="exempt because",
                    ),
                ),
                ("exempt_from", models.DateField(blank=True, null=True, verbose_name="exempt from")),
                ("exempt_until", models.DateField(blank=True, null=True, verbose_name="exempt until")),
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
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="departments",
                        to="housing.housingorganisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "department",
                "verbose_name_plural": "departments",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"),
                        name="department_name_once",
                        violation_error_message="The organisation already has a department with that name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("exempt_from", None), ("exempt_reason", ""), ("exempt_until", None)),
                            models.Q(models.Q(("exempt_reason", ""), _negated=True), ("exempt_from__isnull", False)),
                            _connector="OR",
                        ),
                        name="department_exempt_with_reason",
                        violation_error_message="An exemption needs both a reason and the day it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("exempt_until", None), ("exempt_until__gt", models.F("exempt_from")), _connector="OR"
                        ),
                        name="department_exempt_ends_after_start",
                        violation_error_message="The exemption ends before it begins. Choose a later end date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("quarter_rule", "Quarter rule"),
                            ("targeted", "Targeted agreement"),
                            ("ad_hoc", "Ad hoc"),
                        ],
                        max_length=12,
                        verbose_name="kind of agreement",
                    ),
                ),
                ("share_numerator", models.PositiveSmallIntegerField(default=1, verbose_name="share")),
                ("share_denominator", models.PositiveSmallIntegerField(default=4)),
                (
                    "unit",
                    models.CharField(
                        choices=[("organisation", "The whole organisation"), ("department", "Each department")],
                        default="organisation",
                        max_length=12,
                        verbose_name="counted for",
                    ),
                ),
                ("terms", models.TextField(blank=True, max_length=5000, verbose_name="what else was agreed")),
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
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="housing.department",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="housing.housingorganisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": ["-starts_on", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="agreement_ends_after_start",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share_numerator__gte", 1), ("share_numerator__lte", models.F("share_denominator"))
                        ),
                        name="agreement_share_above_0_to_1",
                        violation_error_message="The share is above 0 and at most 1, for example 1/4.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("organisation", "="),
                            (django.db.models.functions.comparison.Coalesce("department", 0), "="),
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
                        name="agreement_one_at_a_time",
                        violation_error_message="There is already an agreement in that period. End it first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dwelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=200, verbose_name="address")),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        default="family",
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "tenure",
                    models.CharField(
                        choices=[
                            ("almen", "Social dwelling (almen)"),
                            ("private", "Private letting"),
                            ("municipal", "Municipal dwelling"),
                            ("other", "Other"),
                        ],
                        default="almen",
                        max_length=9,
                        verbose_name="let by",
                    ),
                ),
                ("rooms", models.PositiveSmallIntegerField(verbose_name="rooms")),
                ("area_m2", models.PositiveSmallIntegerField(verbose_name="area in m²")),
                ("deposit", models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name="deposit")),
                (
                    "floor",
                    models.SmallIntegerField(default=0, help_text="0 is the ground floor.", verbose_name="floor"),
                ),
                ("has_lift", models.BooleanField(default=False, verbose_name="lift")),
                (
                    "pets",
                    models.CharField(
                        choices=[("none", "No pets"), ("one", "One dog or cat"), ("allowed", "Pets allowed")],
                        default="none",
                        max_length=7,
                        verbose_name="pets",
                    ),
                ),
                ("own_kitchen", models.BooleanField(default=True, verbose_name="own kitchen")),
                ("own_bath", models.BooleanField(default=True, verbose_name="own bathroom")),
                ("condition_note", models.TextField(blank=True, max_length=2000, verbose_name="condition")),
                ("condition_on", models.DateField(blank=True, null=True, verbose_name="condition seen on")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dwellings", to="housing.department"
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
                "verbose_name": "dwelling",
                "verbose_name_plural": "dwellings",
                "ordering": ["address"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("department", "address"),
                        name="dwelling_address_once",
                        violation_error_message="That address is already registered in the department.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rooms__gte", 1), ("rooms__lte", 20)),
                        name="dwelling_rooms_1_to_20",
                        violation_error_message="A dwelling has from 1 to 20 rooms.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("area_m2__gte", 5), ("area_m2__lte", 500)),
                        name="dwelling_area_5_to_500",
                        violation_error_message="The area is from 5 to 500 m².",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("floor__gte", -2), ("floor__lte", 40)),
                        name="dwelling_floor",
                        violation_error_message="The floor is a number from −2 to 40; 0 is the ground floor.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deposit__gte", 0)),
                        name="dwelling_deposit_not_negative",
                        violation_error_message="The deposit cannot be less than 0 kr.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("condition_note", ""), ("condition_on", None)),
                            models.Q(models.Q(("condition_note", ""), _negated=True), ("condition_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="dwelling_condition_dated",
                        violation_error_message="Write both what the condition is and the day it was seen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DwellingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("address", models.CharField(max_length=200, verbose_name="address")),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        default="family",
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "tenure",
                    models.CharField(
                        choices=[
                            ("almen", "Social dwelling (almen)"),
                            ("private", "Private letting"),
                            ("municipal", "Municipal dwelling"),
                            ("other", "Other"),
                        ],
                        default="almen",
                        max_length=9,
                        verbose_name="let by",
                    ),
                ),
                ("rooms", models.PositiveSmallIntegerField(verbose_name="rooms")),
                ("area_m2", models.PositiveSmallIntegerField(verbose_name="area in m²")),
                ("deposit", models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name="deposit")),
                (
                    "floor",
                    models.SmallIntegerField(default=0, help_text="0 is the ground floor.", verbose_name="floor"),
                ),
                ("has_lift", models.BooleanField(default=False, verbose_name="lift")),
                (
                    "pets",
                    models.CharField(
                        choices=[("none", "No pets"), ("one", "One dog or cat"), ("allowed", "Pets allowed")],
                        default="none",
                        max_length=7,
                        verbose_name="pets",
                    ),
                ),
                ("own_kitchen", models.BooleanField(default=True, verbose_name="own kitchen")),
                ("own_bath", models.BooleanField(default=True, verbose_name="own bathroom")),
                ("condition_note", models.TextField(blank=True, max_length=2000, verbose_name="condition")),
                ("condition_on", models.DateField(blank=True, null=True, verbose_name="condition seen on")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.department",
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
                        to="housing.dwelling",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DwellingRent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid_from", models.DateField(verbose_name="valid from")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="rent a month")),
                (
                    "on_account",
                    models.DecimalField(
                        decimal_places=2, max_digits=10, verbose_name="on account for heating, water and power"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rents", to="housing.dwelling"
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
                "ordering": ["-valid_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dwelling", "valid_from"),
                        name="dwellingrent_once_a_day",
                        violation_error_message="The dwelling already has a rent from that day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("on_account__gte", 0), ("rent__gte", 0)),
                        name="dwellingrent_not_negative",
                        violation_error_message="Rent and on-account amounts cannot be less than 0 kr.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DwellingRentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("valid_from", models.DateField(verbose_name="valid from")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="rent a month")),
                (
                    "on_account",
                    models.DecimalField(
                        decimal_places=2, max_digits=10, verbose_name="on account for heating, water and power"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.dwelling",
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
                        to="housing.dwellingrent",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DepartmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("district", models.CharField(max_length=80, verbose_name="district")),
                (
                    "exempt_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("transformation_area", "transformation area"),
                            ("vulnerable_area", "vulnerable area"),
                            ("flexible_letting", "flexible letting by local agreement"),
                            ("other", "local agreement"),
                        ],
                        max_length=20,
                        verbose_name="exempt because",
                    ),
                ),
                ("exempt_from", models.DateField(blank=True, null=True, verbose_name="exempt from")),
                ("exempt_until", models.DateField(blank=True, null=True, verbose_name="exempt until")),
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
                        to="housing.department",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.housingorganisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("quarter_rule", "Quarter rule"),
                            ("targeted", "Targeted agreement"),
                            ("ad_hoc", "Ad hoc"),
                        ],
                        max_length=12,
                        verbose_name="kind of agreement",
                    ),
                ),
                ("share_numerator", models.PositiveSmallIntegerField(default=1, verbose_name="share")),
                ("share_denominator", models.PositiveSmallIntegerField(default=4)),
                (
                    "unit",
                    models.CharField(
                        choices=[("organisation", "The whole organisation"), ("department", "Each department")],
                        default="organisation",
                        max_length=12,
                        verbose_name="counted for",
                    ),
                ),
                ("terms", models.TextField(blank=True, max_length=5000, verbose_name="what else was agreed")),
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
                        to="housing.agreement",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.department",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.housingorganisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HousingOrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="whom the municipality calls")),
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
                        to="housing.housingorganisation",
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
            name="Nomination",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nominated_on", models.DateField(verbose_name="nominated on")),
                ("known_since", models.DateField(blank=True, null=True, verbose_name="first inquiry or admission")),
                (
                    "known_from",
                    models.CharField(
                        blank=True,
                        choices=[("inquiry", "First inquiry"), ("admission", "Admission at the shelter")],
                        max_length=10,
                        verbose_name="counted from",
                    ),
                ),
                (
                    "own_words",
                    models.TextField(
                        max_length=5000, verbose_name="what the citizen wishes, in the citizen's own words"
                    ),
                ),
                ("own_words_on", models.DateField(blank=True, null=True, verbose_name="said on")),
                (
                    "own_words_approved",
                    models.BooleanField(default=False, verbose_name="read aloud to the citizen and approved"),
                ),
                (
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas wished for",
                    ),
                ),
                ("areas_only", models.BooleanField(default=False, verbose_name="only these areas")),
                (
                    "avoid_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="not in",
                    ),
                ),
                ("near", models.CharField(blank=True, max_length=300, verbose_name="close to")),
                ("near_is_must", models.BooleanField(default=False, verbose_name="cannot do without it")),
                ("away_from", models.CharField(blank=True, max_length=300, verbose_name="away from")),
                ("away_is_must", models.BooleanField(default=False, verbose_name="must be so")),
                ("min_rooms", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rooms, at least")),
                ("max_rooms", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rooms, at most")),
                ("min_area_m2", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="m², at least")),
                (
                    "must_have",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ground_floor", "Ground floor"),
                                ("step_free", "Ground floor or lift"),
                                ("pets", "Pets allowed"),
                                ("own_bath", "Own bathroom"),
                                ("own_kitchen", "Own kitchen"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="must have",
                    ),
                ),
                (
                    "nice_to_have",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ground_floor", "Ground floor"),
                                ("step_free", "Ground floor or lift"),
                                ("pets", "Pets allowed"),
                                ("own_bath", "Own bathroom"),
                                ("own_kitchen", "Own kitchen"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gladly",
                    ),
                ),
                ("other_needs", models.CharField(blank=True, max_length=300, verbose_name="other needs")),
                (
                    "adults",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MinValueValidator(1)], verbose_name="adults"
                    ),
                ),
                ("children", models.PositiveSmallIntegerField(default=0, verbose_name="children")),
                (
                    "highest_rent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="highest rent"
                    ),
                ),
                (
                    "assessment",
                    models.TextField(blank=True, max_length=10000, verbose_name="the nominator's own assessment"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("submitted", "Waits for an answer"),
                            ("returned", "Lacks a document"),
                            ("approved", "Approved, on the need list"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                            ("housed", "Has got a home"),
                        ],
                        default="submitted",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("submitted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="nominations", to="cases.citizen"
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
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.municipality",
                    ),
                ),
                (
                    "nominated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominations",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "nomination",
                "verbose_name_plural": "nominations",
                "ordering": ["nominated_on", "id"],
                "indexes": [
                    models.Index(fields=["municipality", "status", "nominated_on"], name="nomination_by_status"),
                    models.Index(fields=["municipality", "nominated_on", "id"], name="nomination_by_day"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("submitted", "returned", "approved"))),
                        fields=("citizen",),
                        name="nomination_one_live_per_citizen",
                        violation_error_message="The citizen already has a nomination that is being worked on.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(
                                models.Q(("decided_by", models.F("nominated_by")), _negated=True),
                                models.Q(("decided_by", models.F("submitted_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="nomination_decided_by_another",
                        violation_error_message="Nobody decides on a nomination of their own.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="nomination_decision_complete",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["approved", "refused"]), _negated=True),
                            ("decided_by__isnull", False),
                            _connector="OR",
                        ),
                        name="nomination_decision_has_decider",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on", None), ("status__in", ("submitted", "returned", "approved"))),
                            models.Q(
                                models.Q(("status__in", ("submitted", "returned", "approved")), _negated=True),
                                ("closed_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="nomination_closed_or_live",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("team", None), ("unit", None), _connector="OR"),
                        name="nomination_from_a_team_or_a_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("own_words", ""), _negated=True), name="nomination_has_own_words"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("known_from", ""), ("known_since", None)),
                            models.Q(
                                ("known_since__isnull", False),
                                ("known_since__lte", models.F("nominated_on")),
                                models.Q(("known_from", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="nomination_known_before",
                        violation_error_message="The first inquiry or admission lies after the nomination.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_rooms", None),
                            ("max_rooms", None),
                            ("max_rooms__gte", models.F("min_rooms")),
                            _connector="OR",
                        ),
                        name="nomination_rooms_in_order",
                        violation_error_code="rooms_order",
                        violation_error_message="The highest number of rooms is smaller than the lowest. Swap them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("highest_rent", None), ("highest_rent__gt", 0), _connector="OR"),
                        name="nomination_rent_above_zero",
                        violation_error_message="The highest rent is more than 0 kr., or left empty.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NominationDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("submitted", "Submitted"),
                            ("returned", "Sent back for a document"),
                            ("resubmitted", "Submitted again"),
                            ("approved", "Approved"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                            ("reopened", "Opened again"),
                            ("housed", "Got a home"),
                        ],
                        max_length=12,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("reason", models.TextField(blank=True, max_length=10000, verbose_name="reasons")),
                ("document", models.CharField(blank=True, max_length=120, verbose_name="missing document")),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("shelter", "Stays at a shelter (§ 110)"),
                            ("category", "Another of the municipality's categories"),
                            ("holistic", "Whole assessment"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "withdrawal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("citizen_wish", "The citizen does not want it now"),
                            ("housed_elsewhere", "Found a home another way"),
                            ("moved_away", "Moved to another municipality"),
                            ("died", "Died"),
                            ("mistake", "Made by mistake"),
                        ],
                        max_length=16,
                        verbose_name="why",
                    ),
                ),
                ("complaint_by", models.DateField(blank=True, null=True, verbose_name="can be complained of until")),
                ("complaint_guidance", models.TextField(blank=True, verbose_name="complaint guidance")),
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
                    "nomination",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="housing.nomination"
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
                "ordering": ["happened_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "refused"), _negated=True),
                            models.Q(
                                models.Q(("reason", ""), _negated=True),
                                models.Q(("complaint_guidance", ""), _negated=True),
                                ("complaint_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="nominationdecision_refusal_complete",
                        violation_error_message="A refusal needs reasons and complaint guidance.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "returned"), _negated=True),
                            models.Q(("document", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="nominationdecision_return_names_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "withdrawn"), _negated=True),
                            models.Q(("withdrawal", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="nominationdecision_withdrawal_has_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NominationDecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("submitted", "Submitted"),
                            ("returned", "Sent back for a document"),
                            ("resubmitted", "Submitted again"),
                            ("approved", "Approved"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                            ("reopened", "Opened again"),
                            ("housed", "Got a home"),
                        ],
                        max_length=12,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("reason", models.TextField(blank=True, max_length=10000, verbose_name="reasons")),
                ("document", models.CharField(blank=True, max_length=120, verbose_name="missing document")),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("shelter", "Stays at a shelter (§ 110)"),
                            ("category", "Another of the municipality's categories"),
                            ("holistic", "Whole assessment"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "withdrawal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("citizen_wish", "The citizen does not want it now"),
                            ("housed_elsewhere", "Found a home another way"),
                            ("moved_away", "Moved to another municipality"),
                            ("died", "Died"),
                            ("mistake", "Made by mistake"),
                        ],
                        max_length=16,
                        verbose_name="why",
                    ),
                ),
                ("complaint_by", models.DateField(blank=True, null=True, verbose_name="can be complained of until")),
                ("complaint_guidance", models.TextField(blank=True, verbose_name="complaint guidance")),
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
                    "nomination",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.nomination",
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
                        to="housing.nominationdecision",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NominationDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="document")),
                ("asked_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
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
                    "nomination",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="housing.nomination"
                    ),
                ),
                (
                    "received_by",
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
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("nomination", "name"),
                        name="nominationdocument_once",
                        violation_error_message="That document is already on the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_at", None), ("received_by", None)),
                            models.Q(("received_at__isnull", False), ("received_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="nominationdocument_received_complete",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NominationDocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="document")),
                ("asked_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
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
                    "nomination",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.nomination",
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
                        to="housing.nominationdocument",
                    ),
                ),
                (
                    "received_by",
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
            name="NominationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("nominated_on", models.DateField(verbose_name="nominated on")),
                ("known_since", models.DateField(blank=True, null=True, verbose_name="first inquiry or admission")),
                (
                    "known_from",
                    models.CharField(
                        blank=True,
                        choices=[("inquiry", "First inquiry"), ("admission", "Admission at the shelter")],
                        max_length=10,
                        verbose_name="counted from",
                    ),
                ),
                (
                    "own_words",
                    models.TextField(
                        max_length=5000, verbose_name="what the citizen wishes, in the citizen's own words"
                    ),
                ),
                ("own_words_on", models.DateField(blank=True, null=True, verbose_name="said on")),
                (
                    "own_words_approved",
                    models.BooleanField(default=False, verbose_name="read aloud to the citizen and approved"),
                ),
                (
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas wished for",
                    ),
                ),
                ("areas_only", models.BooleanField(default=False, verbose_name="only these areas")),
                (
                    "avoid_areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="not in",
                    ),
                ),
                ("near", models.CharField(blank=True, max_length=300, verbose_name="close to")),
                ("near_is_must", models.BooleanField(default=False, verbose_name="cannot do without it")),
                ("away_from", models.CharField(blank=True, max_length=300, verbose_name="away from")),
                ("away_is_must", models.BooleanField(default=False, verbose_name="must be so")),
                ("min_rooms", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rooms, at least")),
                ("max_rooms", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rooms, at most")),
                ("min_area_m2", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="m², at least")),
                (
                    "must_have",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ground_floor", "Ground floor"),
                                ("step_free", "Ground floor or lift"),
                                ("pets", "Pets allowed"),
                                ("own_bath", "Own bathroom"),
                                ("own_kitchen", "Own kitchen"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="must have",
                    ),
                ),
                (
                    "nice_to_have",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ground_floor", "Ground floor"),
                                ("step_free", "Ground floor or lift"),
                                ("pets", "Pets allowed"),
                                ("own_bath", "Own bathroom"),
                                ("own_kitchen", "Own kitchen"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gladly",
                    ),
                ),
                ("other_needs", models.CharField(blank=True, max_length=300, verbose_name="other needs")),
                (
                    "adults",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MinValueValidator(1)], verbose_name="adults"
                    ),
                ),
                ("children", models.PositiveSmallIntegerField(default=0, verbose_name="children")),
                (
                    "highest_rent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="highest rent"
                    ),
                ),
                (
                    "assessment",
                    models.TextField(blank=True, max_length=10000, verbose_name="the nominator's own assessment"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("submitted", "Waits for an answer"),
                            ("returned", "Lacks a document"),
                            ("approved", "Approved, on the need list"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                            ("housed", "Has got a home"),
                        ],
                        default="submitted",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("submitted_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
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
                    "nominated_by",
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
                        to="housing.nomination",
                    ),
                ),
                (
                    "submitted_by",
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
            name="ShelterStay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reported_cpr", models.CharField(blank=True, max_length=10, verbose_name="CPR number as reported")),
                ("admitted_on", models.DateField(verbose_name="admitted on")),
                ("discharged_on", models.DateField(blank=True, null=True, verbose_name="discharged on")),
                ("reported_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "citizen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shelter_stays",
                        to="cases.citizen",
                    ),
                ),
                (
                    "inquiry",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shelter_stay",
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
                    "reported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="shelter_stays", to="accounts.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "shelter stay",
                "verbose_name_plural": "shelter stays",
                "ordering": ["-admitted_on", "-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("discharged_on", None)), fields=["unit"], name="shelterstay_residents"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("discharged_on", None), ("discharged_on__gte", models.F("admitted_on")), _connector="OR"
                        ),
                        name="shelterstay_in_order",
                        violation_error_code="order",
                        violation_error_message="The discharge lies before the admission. Choose a later day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("citizen__isnull", False), ("reported_cpr", "")),
                            ("inquiry__isnull", False),
                            _connector="OR",
                        ),
                        name="shelterstay_of_somebody",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("citizen", "="),
                            (
                                models.Func(
                                    models.F("admitted_on"),
                                    models.F("discharged_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="shelterstay_one_at_a_time",
                        violation_error_message="The citizen already has a stay in that period.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ShelterStayEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("admitted_on", models.DateField(verbose_name="admitted on")),
                ("discharged_on", models.DateField(blank=True, null=True, verbose_name="discharged on")),
                ("reported_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                        to="housing.shelterstay",
                    ),
                ),
                (
                    "reported_by",
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
                        db_constraint=False,
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
            name="TurnCounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                ("taken_over", models.PositiveIntegerField(default=0, verbose_name="counted before")),
                ("counted", models.PositiveIntegerField(default=0, verbose_name="counted")),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="counters", to="housing.agreement"
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="housing.department",
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
                        fields=("agreement", "department", "category"), name="turncounter_once", nulls_distinct=False
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("counted__gte", models.F("taken_over"))), name="turncounter_from_taken_over"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TurnCounterEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                ("taken_over", models.PositiveIntegerField(default=0, verbose_name="counted before")),
                ("counted", models.PositiveIntegerField(default=0, verbose_name="counted")),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.agreement",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.department",
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
                        to="housing.turncounter",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vacancy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "tenure",
                    models.CharField(
                        choices=[
                            ("almen", "Social dwelling (almen)"),
                            ("private", "Private letting"),
                            ("municipal", "Municipal dwelling"),
                            ("other", "Other"),
                        ],
                        max_length=9,
                        verbose_name="let by",
                    ),
                ),
                ("area_exempt", models.BooleanField(default=False)),
                ("reported_on", models.DateField(verbose_name="reported on")),
                ("available_from", models.DateField(verbose_name="available from")),
                ("registered_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("registration_number", models.PositiveIntegerField(verbose_name="registration number")),
                ("turn_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="turn number")),
                ("share", models.CharField(blank=True, max_length=11, verbose_name="share")),
                ("claimable_after", models.PositiveIntegerField(blank=True, null=True)),
                ("municipal", models.BooleanField(default=False, verbose_name="the municipality's turn")),
                ("at_disposal", models.BooleanField(default=False)),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_almen", "Not a social dwelling"),
                            ("area_exempt", "The department is exempt"),
                            ("no_counting", "No agreement that counts"),
                        ],
                        max_length=12,
                        verbose_name="why not counted",
                    ),
                ),
                ("answer_due_at", models.DateTimeField(blank=True, null=True, verbose_name="answer by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_ours", "The organisation's"),
                            ("open", "Open"),
                            ("reserved", "Reserved"),
                            ("let", "Let"),
                            ("waived", "Waived"),
                            ("unusable", "Unusable"),
                            ("returned", "Lost"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("state_on", models.DateField(verbose_name="since")),
                ("let_from", models.DateField(blank=True, null=True, verbose_name="let from")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vacancies",
                        to="housing.agreement",
                    ),
                ),
                (
                    "counter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vacancies",
                        to="housing.turncounter",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="vacancies", to="housing.department"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="vacancies", to="housing.dwelling"
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vacancies",
                        to="housing.housingorganisation",
                    ),
                ),
                (
                    "reported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "vacancy",
                "verbose_name_plural": "vacancies",
                "ordering": ["organisation", "-registration_number"],
                "indexes": [
                    models.Index(fields=["municipality", "state", "registered_at"], name="vacancy_by_state"),
                    models.Index(fields=["dwelling", "registered_at"], name="vacancy_by_dwelling"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "registration_number"), name="vacancy_number_once"),
                    models.UniqueConstraint(fields=("counter", "turn_number"), name="vacancy_turn_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("open", "reserved"))),
                        fields=("dwelling",),
                        name="vacancy_one_open_per_dwelling",
                        violation_error_message="The dwelling is already reported vacant and still open.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claimable_after__isnull", False),
                                ("counter__isnull", False),
                                ("reason", ""),
                                ("turn_number__isnull", False),
                            ),
                            models.Q(
                                models.Q(("reason", ""), _negated=True),
                                ("claimable_after", None),
                                ("counter", None),
                                ("municipal", False),
                                ("turn_number", None),
                            ),
                            _connector="OR",
                        ),
                        name="vacancy_counted_or_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("at_disposal", True),
                            models.Q(("municipal", False), ("state", "not_ours")),
                            _connector="OR",
                        ),
                        name="vacancy_turn_is_at_disposal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("let_from__isnull", False), ("state", "let")),
                            models.Q(models.Q(("state", "let"), _negated=True), ("let_from", None)),
                            _connector="OR",
                        ),
                        name="vacancy_let_from_when_let",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BenefitApplication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("affordability", "Can the citizen pay?"),
                            ("deposit_loan", "Deposit loan"),
                            ("deposit", "Deposit for a private letting"),
                            ("moving_help", "Moving help"),
                            ("establishment", "Help to furnish the home"),
                        ],
                        max_length=15,
                        verbose_name="benefit",
                    ),
                ),
                ("home", models.CharField(blank=True, max_length=200, verbose_name="the dwelling")),
                (
                    "rent",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="rent"),
                ),
                (
                    "utilities",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="on account"
                    ),
                ),
                (
                    "applied_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="amount applied for"
                    ),
                ),
                ("what_waits", models.CharField(blank=True, max_length=300, verbose_name="what waits for the answer")),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("fast_track", models.BooleanField(default=False, verbose_name="fast track")),
                ("deadline_at", models.DateTimeField(verbose_name="deadline")),
                ("waits_for", models.CharField(blank=True, max_length=200, verbose_name="waits for")),
                ("waits_since", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("no", "No")], max_length=3, verbose_name="answer"
                    ),
                ),
                (
                    "granted_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="amount granted"
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=5000, verbose_name="reasons")),
                ("given_up_at", models.DateTimeField(blank=True, null=True)),
                ("lost_on", models.DateField(blank=True, null=True, verbose_name="dwelling lost")),
                (
                    "answered_by",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="benefit_applications",
                        to="cases.citizen",
                    ),
                ),
                (
                    "given_up_by",
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
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "nomination",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="housing.nomination",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "verbose_name": "benefit application",
                "verbose_name_plural": "benefit applications",
                "ordering": ["deadline_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at", None), ("given_up_at", None)),
                        fields=["municipality", "deadline_at"],
                        name="benefitapplication_queue",
                    ),
                    models.Index(fields=["municipality", "answered_at"], name="benefitapplication_answered"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_at", None), ("answered_by", None), ("granted_amount", None), ("outcome", "")
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="benefitapplication_answer_complete",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "no"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="benefitapplication_no_has_reason",
                        violation_error_message="A no needs reasons.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("waits_for", ""), ("waits_since", None)),
                            models.Q(("waits_since__isnull", False), models.Q(("waits_for", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="benefitapplication_pause_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_up_at", None), ("given_up_by", None)),
                            models.Q(
                                ("answered_at", None), ("given_up_at__isnull", False), ("given_up_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="benefitapplication_given_up_unanswered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deadline_at__gt", models.F("requested_at"))),
                        name="benefitapplication_deadline_after_request",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rent", None), ("rent__gte", 0), _connector="OR"),
                            models.Q(("utilities", None), ("utilities__gte", 0), _connector="OR"),
                        ),
                        name="benefitapplication_rent_not_negative",
                        violation_error_message="Rent and on-account amounts cannot be less than 0 kr.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at", None), ("given_up_at", None)),
                        fields=("citizen", "kind", "vacancy"),
                        name="benefitapplication_asked_once",
                        nulls_distinct=False,
                        violation_error_message="The benefits office has already been asked that.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AffordabilityCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("net_income", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="income after tax")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="on account")),
                (
                    "housing_benefit",
                    models.DecimalField(decimal_places=2, max_digits=10, verbose_name="housing benefit"),
                ),
                ("other_fixed", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="other fixed costs")),
                (
                    "threshold",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="must be left"
                    ),
                ),
                ("max_burden", models.CharField(max_length=20, verbose_name="highest share")),
                ("net_housing", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="housing costs")),
                ("burden_percent", models.IntegerField(blank=True, null=True, verbose_name="share of the income")),
                ("disposable", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="left")),
                (
                    "margin",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="above or below"
                    ),
                ),
                (
                    "light",
                    models.CharField(
                        choices=[
                            ("ok", "Can pay"),
                            ("close", "Close"),
                            ("no", "Cannot pay"),
                            ("unknown", "No threshold set"),
                        ],
                        max_length=8,
                        verbose_name="light",
                    ),
                ),
                ("explanation", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="check_made",
                        to="housing.benefitapplication",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AffordabilityCheckEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("net_income", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="income after tax")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="on account")),
                (
                    "housing_benefit",
                    models.DecimalField(decimal_places=2, max_digits=10, verbose_name="housing benefit"),
                ),
                ("other_fixed", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="other fixed costs")),
                (
                    "threshold",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="must be left"
                    ),
                ),
                ("max_burden", models.CharField(max_length=20, verbose_name="highest share")),
                ("net_housing", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="housing costs")),
                ("burden_percent", models.IntegerField(blank=True, null=True, verbose_name="share of the income")),
                ("disposable", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="left")),
                (
                    "margin",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="above or below"
                    ),
                ),
                (
                    "light",
                    models.CharField(
                        choices=[
                            ("ok", "Can pay"),
                            ("close", "Close"),
                            ("no", "Cannot pay"),
                            ("unknown", "No threshold set"),
                        ],
                        max_length=8,
                        verbose_name="light",
                    ),
                ),
                ("explanation", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                        to="housing.affordabilitycheck",
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.benefitapplication",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LedgerCorrection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("was", models.CharField(max_length=200, verbose_name="what the line says")),
                ("holds", models.CharField(max_length=200, verbose_name="what holds")),
                ("reason", models.CharField(max_length=500, verbose_name="why")),
                ("turns", models.SmallIntegerField(default=0, verbose_name="change in the municipality's turns")),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="housing.vacancy"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("turns__gte", -1), ("turns__lte", 1)), name="ledgercorrection_one_turn"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="ledgercorrection_has_reason",
                        violation_error_message="Write why the line is corrected.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MatchChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rank", models.PositiveIntegerField(verbose_name="place")),
                ("candidates", models.PositiveIntegerField(verbose_name="candidates")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="why not number 1")),
                (
                    "explanation",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), size=None),
                ),
                (
                    "passed_over",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, size=None
                    ),
                ),
                ("chosen_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_because", models.CharField(blank=True, max_length=300, verbose_name="ended because")),
                (
                    "chosen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
                    "nomination",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="choices", to="housing.nomination"
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="choices", to="housing.vacancy"
                    ),
                ),
            ],
            options={
                "verbose_name": "choice",
                "verbose_name_plural": "choices",
                "ordering": ["-chosen_at", "-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("vacancy",),
                        name="matchchoice_one_live_per_vacancy",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("nomination",),
                        name="matchchoice_one_live_per_nomination",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rank__gte", 1), ("candidates__gte", models.F("rank"))),
                        name="matchchoice_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("answer_by", models.DateTimeField(verbose_name="answer no later than")),
                ("move_in_on", models.DateField(verbose_name="move in")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="on account")),
                ("deposit", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="deposit")),
                (
                    "support_method",
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
                        max_length=10,
                        verbose_name="support",
                    ),
                ),
                ("first_visit_on", models.DateField(verbose_name="first visit")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Waits for the citizen"),
                            ("accepted", "Yes"),
                            ("declined", "No, thank you"),
                            ("expired", "No answer"),
                            ("withdrawn", "Taken back"),
                            ("signed", "Lease signed"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("is_late_no", models.BooleanField(default=False)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="cases.citizen"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="housing.dwelling"
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
                    "nomination",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="housing.nomination"
                    ),
                ),
                (
                    "support_contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="housing.vacancy"
                    ),
                ),
            ],
            options={
                "verbose_name": "offer",
                "verbose_name_plural": "offers",
                "ordering": ["-made_at", "-id"],
                "indexes": [
                    models.Index(fields=["municipality", "status", "answer_by"], name="offer_by_status"),
                    models.Index(fields=["municipality", "answer_by", "id"], name="offer_by_deadline"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("open", "accepted"))),
                        fields=("dwelling",),
                        name="offer_one_live_per_dwelling",
                        violation_error_message="The dwelling already has an offer.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("open", "accepted"))),
                        fields=("vacancy",),
                        name="offer_one_live_per_vacancy",
                        violation_error_message="The dwelling already has an offer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_visit_on__lte", models.F("move_in_on"))),
                        name="offer_visit_no_later_than_move_in",
                        violation_error_code="visit_after_move_in",
                        violation_error_message="The first visit lies after the day of moving in. Choose that day or earlier.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer_by__gt", models.F("made_at"))), name="offer_deadline_after_made"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deposit__gte", 0), ("rent__gte", 0), ("utilities__gte", 0)),
                        name="offer_amounts_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_late_no", False), ("status", "declined"), _connector="OR"),
                        name="offer_late_no_is_a_no",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfferStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Waits for the citizen"),
                            ("accepted", "Yes"),
                            ("declined", "No, thank you"),
                            ("expired", "No answer"),
                            ("withdrawn", "Taken back"),
                            ("signed", "Lease signed"),
                        ],
                        max_length=10,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("own_words", models.TextField(blank=True, max_length=5000, verbose_name="in the citizen's own words")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
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
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="housing.offer"
                    ),
                ),
            ],
            options={
                "ordering": ["happened_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "withdrawn"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="offerstep_taken_back_with_reason",
                        violation_error_message="Write why the offer is taken back.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OfferStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Waits for the citizen"),
                            ("accepted", "Yes"),
                            ("declined", "No, thank you"),
                            ("expired", "No answer"),
                            ("withdrawn", "Taken back"),
                            ("signed", "Lease signed"),
                        ],
                        max_length=10,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("own_words", models.TextField(blank=True, max_length=5000, verbose_name="in the citizen's own words")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
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
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.offer",
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
                        to="housing.offerstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tenancy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lease_signed_on", models.DateField(verbose_name="lease signed")),
                ("move_in_on", models.DateField(verbose_name="moves in")),
                ("moved_in_at", models.DateTimeField(blank=True, null=True)),
                ("rent", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="on account")),
                ("deposit", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="deposit")),
                ("is_ordinary", models.BooleanField(default=True, verbose_name="ordinary lease without time limit")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("other_home", "Moved to another home"),
                            ("moved_away", "Moved to another municipality"),
                            ("given_up", "The citizen gave it up"),
                            ("evicted", "Evicted"),
                            ("died", "Died"),
                            ("never_moved_in", "Never moved in"),
                            ("other", "Other"),
                        ],
                        max_length=15,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tenancies", to="cases.citizen"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tenancies", to="housing.dwelling"
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
                    "moved_in_by",
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
                    "offer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tenancy", to="housing.offer"
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "tenancy",
                "verbose_name_plural": "tenancies",
                "ordering": ["-move_in_on", "-id"],
                "indexes": [models.Index(fields=["municipality", "move_in_on"], name="tenancy_by_move_in")],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("dwelling", "="),
                            (
                                models.Func(
                                    models.F("move_in_on"),
                                    models.F("ended_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="daterange",
                                    output_field=models.TextField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="tenancy_one_at_a_time",
                        violation_error_message="Somebody else has the dwelling in that period.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on", None)),
                        fields=("citizen",),
                        name="tenancy_one_live_per_citizen",
                        violation_error_message="The citizen already has a tenancy. End it first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None), ("ended_on__gte", models.F("move_in_on")), _connector="OR"
                        ),
                        name="tenancy_ends_after_move_in",
                        violation_error_code="order",
                        violation_error_message="The end lies before the start. Choose a later end date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason", ""), ("ended_by", None), ("ended_on", None)),
                            models.Q(
                                ("ended_by__isnull", False),
                                ("ended_on__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="tenancy_end_has_reason",
                        violation_error_message="Choose why the tenancy ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moved_in_at", None), ("moved_in_by", None)),
                            models.Q(("moved_in_at__isnull", False), ("moved_in_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="tenancy_move_in_complete",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("move_in_on__gte", models.F("lease_signed_on"))),
                        name="tenancy_signed_before_move_in",
                        violation_error_message="The lease is signed after the day of moving in. Correct one of the days.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TenancyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("lease_signed_on", models.DateField(verbose_name="lease signed")),
                ("move_in_on", models.DateField(verbose_name="moves in")),
                ("moved_in_at", models.DateTimeField(blank=True, null=True)),
                ("rent", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="on account")),
                ("deposit", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="deposit")),
                ("is_ordinary", models.BooleanField(default=True, verbose_name="ordinary lease without time limit")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("other_home", "Moved to another home"),
                            ("moved_away", "Moved to another municipality"),
                            ("given_up", "The citizen gave it up"),
                            ("evicted", "Evicted"),
                            ("died", "Died"),
                            ("never_moved_in", "Never moved in"),
                            ("other", "Other"),
                        ],
                        max_length=15,
                        verbose_name="why it ended",
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
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.dwelling",
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
                    "moved_in_by",
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
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.offer",
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
                        to="housing.tenancy",
                    ),
                ),
                (
                    "signed_by",
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
            name="OfferEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("answer_by", models.DateTimeField(verbose_name="answer no later than")),
                ("move_in_on", models.DateField(verbose_name="move in")),
                ("rent", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="rent")),
                ("utilities", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="on account")),
                ("deposit", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="deposit")),
                (
                    "support_method",
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
                        max_length=10,
                        verbose_name="support",
                    ),
                ),
                ("first_visit_on", models.DateField(verbose_name="first visit")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Waits for the citizen"),
                            ("accepted", "Yes"),
                            ("declined", "No, thank you"),
                            ("expired", "No answer"),
                            ("withdrawn", "Taken back"),
                            ("signed", "Lease signed"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("is_late_no", models.BooleanField(default=False)),
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
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.dwelling",
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
                    "nomination",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.nomination",
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
                        to="housing.offer",
                    ),
                ),
                (
                    "support_contact",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MatchChoiceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("rank", models.PositiveIntegerField(verbose_name="place")),
                ("candidates", models.PositiveIntegerField(verbose_name="candidates")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="why not number 1")),
                (
                    "explanation",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=300), size=None),
                ),
                (
                    "passed_over",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, size=None
                    ),
                ),
                ("chosen_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_because", models.CharField(blank=True, max_length=300, verbose_name="ended because")),
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
                        to="housing.matchchoice",
                    ),
                ),
                (
                    "nomination",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.nomination",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LedgerCorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("was", models.CharField(max_length=200, verbose_name="what the line says")),
                ("holds", models.CharField(max_length=200, verbose_name="what holds")),
                ("reason", models.CharField(max_length=500, verbose_name="why")),
                ("turns", models.SmallIntegerField(default=0, verbose_name="change in the municipality's turns")),
                ("made_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                        to="housing.ledgercorrection",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BenefitApplicationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("affordability", "Can the citizen pay?"),
                            ("deposit_loan", "Deposit loan"),
                            ("deposit", "Deposit for a private letting"),
                            ("moving_help", "Moving help"),
                            ("establishment", "Help to furnish the home"),
                        ],
                        max_length=15,
                        verbose_name="benefit",
                    ),
                ),
                ("home", models.CharField(blank=True, max_length=200, verbose_name="the dwelling")),
                (
                    "rent",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="rent"),
                ),
                (
                    "utilities",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="on account"
                    ),
                ),
                (
                    "applied_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="amount applied for"
                    ),
                ),
                ("what_waits", models.CharField(blank=True, max_length=300, verbose_name="what waits for the answer")),
                ("requested_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("fast_track", models.BooleanField(default=False, verbose_name="fast track")),
                ("deadline_at", models.DateTimeField(verbose_name="deadline")),
                ("waits_for", models.CharField(blank=True, max_length=200, verbose_name="waits for")),
                ("waits_since", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("no", "No")], max_length=3, verbose_name="answer"
                    ),
                ),
                (
                    "granted_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=10, null=True, verbose_name="amount granted"
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=5000, verbose_name="reasons")),
                ("given_up_at", models.DateTimeField(blank=True, null=True)),
                ("lost_on", models.DateField(blank=True, null=True, verbose_name="dwelling lost")),
                (
                    "answered_by",
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
                    "given_up_by",
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
                        to="housing.benefitapplication",
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
                    "nomination",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.nomination",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "category",
                    models.CharField(
                        choices=[("family", "Family dwelling"), ("youth", "Youth dwelling")],
                        max_length=6,
                        verbose_name="category",
                    ),
                ),
                (
                    "tenure",
                    models.CharField(
                        choices=[
                            ("almen", "Social dwelling (almen)"),
                            ("private", "Private letting"),
                            ("municipal", "Municipal dwelling"),
                            ("other", "Other"),
                        ],
                        max_length=9,
                        verbose_name="let by",
                    ),
                ),
                ("area_exempt", models.BooleanField(default=False)),
                ("reported_on", models.DateField(verbose_name="reported on")),
                ("available_from", models.DateField(verbose_name="available from")),
                ("registered_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("registration_number", models.PositiveIntegerField(verbose_name="registration number")),
                ("turn_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="turn number")),
                ("share", models.CharField(blank=True, max_length=11, verbose_name="share")),
                ("claimable_after", models.PositiveIntegerField(blank=True, null=True)),
                ("municipal", models.BooleanField(default=False, verbose_name="the municipality's turn")),
                ("at_disposal", models.BooleanField(default=False)),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_almen", "Not a social dwelling"),
                            ("area_exempt", "The department is exempt"),
                            ("no_counting", "No agreement that counts"),
                        ],
                        max_length=12,
                        verbose_name="why not counted",
                    ),
                ),
                ("answer_due_at", models.DateTimeField(blank=True, null=True, verbose_name="answer by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_ours", "The organisation's"),
                            ("open", "Open"),
                            ("reserved", "Reserved"),
                            ("let", "Let"),
                            ("waived", "Waived"),
                            ("unusable", "Unusable"),
                            ("returned", "Lost"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("state_on", models.DateField(verbose_name="since")),
                ("let_from", models.DateField(blank=True, null=True, verbose_name="let from")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.agreement",
                    ),
                ),
                (
                    "counter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.turncounter",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.department",
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.dwelling",
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
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.housingorganisation",
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
                        to="housing.vacancy",
                    ),
                ),
                (
                    "reported_by",
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
            name="VacancyOutcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_ours", "The organisation's"),
                            ("open", "Open"),
                            ("reserved", "Reserved"),
                            ("let", "Let"),
                            ("waived", "Waived"),
                            ("unusable", "Unusable"),
                            ("returned", "Lost"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("too_dear", "Too dear"),
                            ("too_large", "Too large"),
                            ("exempt", "The area is exempt"),
                            ("not_lettable", "Cannot be let in its condition"),
                            ("nobody_fits", "Nobody on the list fits"),
                            ("casework", "Our casework took too long"),
                            ("deadline", "The organisation's deadline passed"),
                            ("declined", "The citizen said no, and time ran out"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="reason",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="in words")),
                ("happened_on", models.DateField(verbose_name="on")),
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
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="housing.vacancy"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="VacancyOutcomeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_ours", "The organisation's"),
                            ("open", "Open"),
                            ("reserved", "Reserved"),
                            ("let", "Let"),
                            ("waived", "Waived"),
                            ("unusable", "Unusable"),
                            ("returned", "Lost"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("too_dear", "Too dear"),
                            ("too_large", "Too large"),
                            ("exempt", "The area is exempt"),
                            ("not_lettable", "Cannot be let in its condition"),
                            ("nobody_fits", "Nobody on the list fits"),
                            ("casework", "Our casework took too long"),
                            ("deadline", "The organisation's deadline passed"),
                            ("declined", "The citizen said no, and time ran out"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="reason",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="in words")),
                ("happened_on", models.DateField(verbose_name="on")),
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
                        to="housing.vacancyoutcome",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="housing.vacancy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="affordabilitycheck",
            trigger=pgtrigger.compiler.Trigger(
                name="affordabilitycheck_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8951d433062843c7823cbd202022071238fc518a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_affordabilitycheck_stands_467ec",
                    table="housing_affordabilitycheck",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="affordabilitycheck",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_affordabilitycheckevent" ("application_id", "burden_percent", "disposable", "explanation", "housing_benefit", "id", "light", "made_at", "made_by_id", "margin", "max_burden", "municipality_id", "net_housing", "net_income", "other_fixed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "threshold", "utilities") VALUES (NEW."application_id", NEW."burden_percent", NEW."disposable", NEW."explanation", NEW."housing_benefit", NEW."id", NEW."light", NEW."made_at", NEW."made_by_id", NEW."margin", NEW."max_burden", NEW."municipality_id", NEW."net_housing", NEW."net_income", NEW."other_fixed", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rent", NEW."threshold", NEW."utilities"); RETURN NULL;',
                    hash="2399625c9918feee7d79888285853fa6712049d0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14552",
                    table="housing_affordabilitycheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="affordabilitycheck",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_affordabilitycheckevent" ("application_id", "burden_percent", "disposable", "explanation", "housing_benefit", "id", "light", "made_at", "made_by_id", "margin", "max_burden", "municipality_id", "net_housing", "net_income", "other_fixed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "threshold", "utilities") VALUES (NEW."application_id", NEW."burden_percent", NEW."disposable", NEW."explanation", NEW."housing_benefit", NEW."id", NEW."light", NEW."made_at", NEW."made_by_id", NEW."margin", NEW."max_burden", NEW."municipality_id", NEW."net_housing", NEW."net_income", NEW."other_fixed", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rent", NEW."threshold", NEW."utilities"); RETURN NULL;',
                    hash="ad49dfab8ed904ab13b38efbaeadc37f2cf8bb42",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_816a8",
                    table="housing_affordabilitycheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="affordabilitycheck",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_affordabilitycheckevent" ("application_id", "burden_percent", "disposable", "explanation", "housing_benefit", "id", "light", "made_at", "made_by_id", "margin", "max_burden", "municipality_id", "net_housing", "net_income", "other_fixed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "threshold", "utilities") VALUES (OLD."application_id", OLD."burden_percent", OLD."disposable", OLD."explanation", OLD."housing_benefit", OLD."id", OLD."light", OLD."made_at", OLD."made_by_id", OLD."margin", OLD."max_burden", OLD."municipality_id", OLD."net_housing", OLD."net_income", OLD."other_fixed", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rent", OLD."threshold", OLD."utilities"); RETURN NULL;',
                    hash="44cd36b8a96628d02b7f1942a6699ca94f45482a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d99f",
                    table="housing_affordabilitycheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwelling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_dwellingevent" ("address", "area_m2", "category", "condition_note", "condition_on", "department_id", "deposit", "floor", "has_lift", "id", "is_active", "municipality_id", "own_bath", "own_kitchen", "pets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rooms", "tenure") VALUES (NEW."address", NEW."area_m2", NEW."category", NEW."condition_note", NEW."condition_on", NEW."department_id", NEW."deposit", NEW."floor", NEW."has_lift", NEW."id", NEW."is_active", NEW."municipality_id", NEW."own_bath", NEW."own_kitchen", NEW."pets", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rooms", NEW."tenure"); RETURN NULL;',
                    hash="ae4e56951273ba45692332c178c29ce7085a632a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d42b",
                    table="housing_dwelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwelling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_dwellingevent" ("address", "area_m2", "category", "condition_note", "condition_on", "department_id", "deposit", "floor", "has_lift", "id", "is_active", "municipality_id", "own_bath", "own_kitchen", "pets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rooms", "tenure") VALUES (NEW."address", NEW."area_m2", NEW."category", NEW."condition_note", NEW."condition_on", NEW."department_id", NEW."deposit", NEW."floor", NEW."has_lift", NEW."id", NEW."is_active", NEW."municipality_id", NEW."own_bath", NEW."own_kitchen", NEW."pets", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rooms", NEW."tenure"); RETURN NULL;',
                    hash="5844de933300a0561d963f6a5f576ef39f7c7ed5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cd5b0",
                    table="housing_dwelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwelling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_dwellingevent" ("address", "area_m2", "category", "condition_note", "condition_on", "department_id", "deposit", "floor", "has_lift", "id", "is_active", "municipality_id", "own_bath", "own_kitchen", "pets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rooms", "tenure") VALUES (OLD."address", OLD."area_m2", OLD."category", OLD."condition_note", OLD."condition_on", OLD."department_id", OLD."deposit", OLD."floor", OLD."has_lift", OLD."id", OLD."is_active", OLD."municipality_id", OLD."own_bath", OLD."own_kitchen", OLD."pets", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rooms", OLD."tenure"); RETURN NULL;',
                    hash="4f8af99d7f041cdb2ac9a7683ecf2b3cfa925367",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a653f",
                    table="housing_dwelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwellingrent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_dwellingrentevent" ("dwelling_id", "id", "municipality_id", "on_account", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "valid_from") VALUES (NEW."dwelling_id", NEW."id", NEW."municipality_id", NEW."on_account", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rent", NEW."valid_from"); RETURN NULL;',
                    hash="7a598f4c3bc178c7045dbff48700deea9174d814",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3642c",
                    table="housing_dwellingrent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwellingrent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_dwellingrentevent" ("dwelling_id", "id", "municipality_id", "on_account", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "valid_from") VALUES (NEW."dwelling_id", NEW."id", NEW."municipality_id", NEW."on_account", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rent", NEW."valid_from"); RETURN NULL;',
                    hash="c5ed529a5ed9e0b65e5af6cf089825290ab76bc0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2e838",
                    table="housing_dwellingrent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dwellingrent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_dwellingrentevent" ("dwelling_id", "id", "municipality_id", "on_account", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "valid_from") VALUES (OLD."dwelling_id", OLD."id", OLD."municipality_id", OLD."on_account", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rent", OLD."valid_from"); RETURN NULL;',
                    hash="d234c5bfbcace49faa88368c2de030f09db68ff1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1a0d3",
                    table="housing_dwellingrent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housingorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_housingorganisationevent" ("contact", "id", "is_active", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."contact", NEW."id", NEW."is_active", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id"); RETURN NULL;',
                    hash="aad69876d7f32a8295449faa24706f00427ffc7a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ab6c8",
                    table="housing_housingorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housingorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."contact" IS DISTINCT FROM (NEW."contact") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))',
                    func='INSERT INTO "housing_housingorganisationevent" ("contact", "id", "is_active", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."contact", NEW."id", NEW."is_active", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id"); RETURN NULL;',
                    hash="11ba055c16776f7353314b9a78c285deda99d47e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_def55",
                    table="housing_housingorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housingorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_housingorganisationevent" ("contact", "id", "is_active", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (OLD."contact", OLD."id", OLD."is_active", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id"); RETURN NULL;',
                    hash="59b3c0937af1b5f5c02878fbbe7f87d174c858b8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_52086",
                    table="housing_housingorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="department",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_departmentevent" ("district", "exempt_from", "exempt_reason", "exempt_until", "id", "is_active", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."district", NEW."exempt_from", NEW."exempt_reason", NEW."exempt_until", NEW."id", NEW."is_active", NEW."municipality_id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="a98953114f8bad44b4a3c584c77787b847758b51",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cb4b5",
                    table="housing_department",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="department",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_departmentevent" ("district", "exempt_from", "exempt_reason", "exempt_until", "id", "is_active", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."district", NEW."exempt_from", NEW."exempt_reason", NEW."exempt_until", NEW."id", NEW."is_active", NEW."municipality_id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="34dd95af84c95b33581e0f60f00cfea03a06e3fc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5b58f",
                    table="housing_department",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="department",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_departmentevent" ("district", "exempt_from", "exempt_reason", "exempt_until", "id", "is_active", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."district", OLD."exempt_from", OLD."exempt_reason", OLD."exempt_until", OLD."id", OLD."is_active", OLD."municipality_id", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="458a1acefeb95b286f065ea3b3cbc217e725c1af",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ec778",
                    table="housing_department",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="agreement_terms_stand",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."department_id" IS DISTINCT FROM (NEW."department_id") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."share_numerator" IS DISTINCT FROM (NEW."share_numerator") OR OLD."share_denominator" IS DISTINCT FROM (NEW."share_denominator") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="ba0d673a0ca8bed87c04ce2f4745af41e6b77b86",
                    operation="UPDATE",
                    pgid="pgtrigger_agreement_terms_stand_d71e1",
                    table="housing_agreement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_agreementevent" ("department_id", "ends_on", "id", "mode", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_denominator", "share_numerator", "starts_on", "terms", "unit") VALUES (NEW."department_id", NEW."ends_on", NEW."id", NEW."mode", NEW."municipality_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."share_denominator", NEW."share_numerator", NEW."starts_on", NEW."terms", NEW."unit"); RETURN NULL;',
                    hash="39a530a0ea9dea45ed035265fd4e337c72a909d6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f96de",
                    table="housing_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_agreementevent" ("department_id", "ends_on", "id", "mode", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_denominator", "share_numerator", "starts_on", "terms", "unit") VALUES (NEW."department_id", NEW."ends_on", NEW."id", NEW."mode", NEW."municipality_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."share_denominator", NEW."share_numerator", NEW."starts_on", NEW."terms", NEW."unit"); RETURN NULL;',
                    hash="8d03b4e1076f66deadf2d15221a9df523f4da395",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6f68f",
                    table="housing_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_agreementevent" ("department_id", "ends_on", "id", "mode", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_denominator", "share_numerator", "starts_on", "terms", "unit") VALUES (OLD."department_id", OLD."ends_on", OLD."id", OLD."mode", OLD."municipality_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."share_denominator", OLD."share_numerator", OLD."starts_on", OLD."terms", OLD."unit"); RETURN NULL;',
                    hash="c29163c055c3c095a15e866dbfc61770661ab78d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f7e58",
                    table="housing_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="nomination_moves",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{approved:housed,approved:withdrawn,refused:submitted,returned:housed,returned:refused,returned:submitted,returned:withdrawn,submitted:approved,submitted:housed,submitted:refused,submitted:returned,submitted:withdrawn,withdrawn:submitted}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="3e6dc1110e634d7a7080d741af5d0e450e7969f9",
                    operation="UPDATE",
                    pgid="pgtrigger_nomination_moves_eefc7",
                    table="housing_nomination",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="nomination_keeps_its_place",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."nominated_by_id" IS DISTINCT FROM (NEW."nominated_by_id") OR OLD."nominated_on" IS DISTINCT FROM (NEW."nominated_on"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="5a40be04257c13521bbe389fe49f4bbe27f73083",
                    operation="UPDATE",
                    pgid="pgtrigger_nomination_keeps_its_place_bc21e",
                    table="housing_nomination",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationevent" ("adults", "areas", "areas_only", "assessment", "avoid_areas", "away_from", "away_is_must", "children", "citizen_id", "closed_on", "decided_at", "decided_by_id", "highest_rent", "id", "known_from", "known_since", "max_rooms", "min_area_m2", "min_rooms", "municipality_id", "must_have", "near", "near_is_must", "nice_to_have", "nominated_by_id", "nominated_on", "other_needs", "own_words", "own_words_approved", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submitted_at", "submitted_by_id", "team_id", "unit_id", "version") VALUES (NEW."adults", NEW."areas", NEW."areas_only", NEW."assessment", NEW."avoid_areas", NEW."away_from", NEW."away_is_must", NEW."children", NEW."citizen_id", NEW."closed_on", NEW."decided_at", NEW."decided_by_id", NEW."highest_rent", NEW."id", NEW."known_from", NEW."known_since", NEW."max_rooms", NEW."min_area_m2", NEW."min_rooms", NEW."municipality_id", NEW."must_have", NEW."near", NEW."near_is_must", NEW."nice_to_have", NEW."nominated_by_id", NEW."nominated_on", NEW."other_needs", NEW."own_words", NEW."own_words_approved", NEW."own_words_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."team_id", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="2c4b0bd3fd3aac674b1949f33954d3b989ff20cd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_82a46",
                    table="housing_nomination",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_nominationevent" ("adults", "areas", "areas_only", "assessment", "avoid_areas", "away_from", "away_is_must", "children", "citizen_id", "closed_on", "decided_at", "decided_by_id", "highest_rent", "id", "known_from", "known_since", "max_rooms", "min_area_m2", "min_rooms", "municipality_id", "must_have", "near", "near_is_must", "nice_to_have", "nominated_by_id", "nominated_on", "other_needs", "own_words", "own_words_approved", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submitted_at", "submitted_by_id", "team_id", "unit_id", "version") VALUES (NEW."adults", NEW."areas", NEW."areas_only", NEW."assessment", NEW."avoid_areas", NEW."away_from", NEW."away_is_must", NEW."children", NEW."citizen_id", NEW."closed_on", NEW."decided_at", NEW."decided_by_id", NEW."highest_rent", NEW."id", NEW."known_from", NEW."known_since", NEW."max_rooms", NEW."min_area_m2", NEW."min_rooms", NEW."municipality_id", NEW."must_have", NEW."near", NEW."near_is_must", NEW."nice_to_have", NEW."nominated_by_id", NEW."nominated_on", NEW."other_needs", NEW."own_words", NEW."own_words_approved", NEW."own_words_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."team_id", NEW."unit_id", NEW."version"); RETURN NULL;',
                    hash="a01d69dd7a10ecd8af8f83e1361b39fa6e0a19c5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_65bf8",
                    table="housing_nomination",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomination",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationevent" ("adults", "areas", "areas_only", "assessment", "avoid_areas", "away_from", "away_is_must", "children", "citizen_id", "closed_on", "decided_at", "decided_by_id", "highest_rent", "id", "known_from", "known_since", "max_rooms", "min_area_m2", "min_rooms", "municipality_id", "must_have", "near", "near_is_must", "nice_to_have", "nominated_by_id", "nominated_on", "other_needs", "own_words", "own_words_approved", "own_words_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submitted_at", "submitted_by_id", "team_id", "unit_id", "version") VALUES (OLD."adults", OLD."areas", OLD."areas_only", OLD."assessment", OLD."avoid_areas", OLD."away_from", OLD."away_is_must", OLD."children", OLD."citizen_id", OLD."closed_on", OLD."decided_at", OLD."decided_by_id", OLD."highest_rent", OLD."id", OLD."known_from", OLD."known_since", OLD."max_rooms", OLD."min_area_m2", OLD."min_rooms", OLD."municipality_id", OLD."must_have", OLD."near", OLD."near_is_must", OLD."nice_to_have", OLD."nominated_by_id", OLD."nominated_on", OLD."other_needs", OLD."own_words", OLD."own_words_approved", OLD."own_words_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."submitted_at", OLD."submitted_by_id", OLD."team_id", OLD."unit_id", OLD."version"); RETURN NULL;',
                    hash="0800176267a2d698e3dcf196a87b4cf4257dc426",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a0b5",
                    table="housing_nomination",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="nominationdecision_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e7e7570898c8d4ed8b9b0322256faa933ec0d9e1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_nominationdecision_stands_320ec",
                    table="housing_nominationdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationdecisionevent" ("basis", "complaint_by", "complaint_guidance", "document", "happened_at", "id", "municipality_id", "nomination_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step", "withdrawal") VALUES (NEW."basis", NEW."complaint_by", NEW."complaint_guidance", NEW."document", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."nomination_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."step", NEW."withdrawal"); RETURN NULL;',
                    hash="b7c3b0e89b393daf2eede3944fb23c372c764d2e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_127ae",
                    table="housing_nominationdecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_nominationdecisionevent" ("basis", "complaint_by", "complaint_guidance", "document", "happened_at", "id", "municipality_id", "nomination_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step", "withdrawal") VALUES (NEW."basis", NEW."complaint_by", NEW."complaint_guidance", NEW."document", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."nomination_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."step", NEW."withdrawal"); RETURN NULL;',
                    hash="c6c8671b26357b5e9d52ef935ae9766e51824756",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_84d7e",
                    table="housing_nominationdecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationdecisionevent" ("basis", "complaint_by", "complaint_guidance", "document", "happened_at", "id", "municipality_id", "nomination_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step", "withdrawal") VALUES (OLD."basis", OLD."complaint_by", OLD."complaint_guidance", OLD."document", OLD."happened_at", OLD."id", OLD."municipality_id", OLD."nomination_id", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."step", OLD."withdrawal"); RETURN NULL;',
                    hash="af2ca2f6c99db566b423c8b670911abb88e809d8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_54898",
                    table="housing_nominationdecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdocument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationdocumentevent" ("asked_at", "asked_by_id", "id", "municipality_id", "name", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."id", NEW."municipality_id", NEW."name", NEW."nomination_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_at", NEW."received_by_id"); RETURN NULL;',
                    hash="cb52ed114253c2d4a3888f8073d07bc2c653b846",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_91e20",
                    table="housing_nominationdocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_nominationdocumentevent" ("asked_at", "asked_by_id", "id", "municipality_id", "name", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."id", NEW."municipality_id", NEW."name", NEW."nomination_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_at", NEW."received_by_id"); RETURN NULL;',
                    hash="8735ebacad02d4455edbfefa9929592aac2c42ae",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_85487",
                    table="housing_nominationdocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominationdocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_nominationdocumentevent" ("asked_at", "asked_by_id", "id", "municipality_id", "name", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."id", OLD."municipality_id", OLD."name", OLD."nomination_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_at", OLD."received_by_id"); RETURN NULL;',
                    hash="38325f2508fac85272fc3893021a97a989efdcb4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2663b",
                    table="housing_nominationdocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="offerstep_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e5c98a263b49899703d376304524dcf2816f1f5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_offerstep_stands_23f17",
                    table="housing_offerstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_offerstepevent" ("happened_at", "id", "municipality_id", "noted_by_id", "offer_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status") VALUES (NEW."happened_at", NEW."id", NEW."municipality_id", NEW."noted_by_id", NEW."offer_id", NEW."own_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."status"); RETURN NULL;',
                    hash="b0976266027c9e059c97374f420fe5139b42ef34",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f2c78",
                    table="housing_offerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_offerstepevent" ("happened_at", "id", "municipality_id", "noted_by_id", "offer_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status") VALUES (NEW."happened_at", NEW."id", NEW."municipality_id", NEW."noted_by_id", NEW."offer_id", NEW."own_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."status"); RETURN NULL;',
                    hash="11aad59bb250cbd108feb37979a3371aba462c89",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_aa2ed",
                    table="housing_offerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_offerstepevent" ("happened_at", "id", "municipality_id", "noted_by_id", "offer_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status") VALUES (OLD."happened_at", OLD."id", OLD."municipality_id", OLD."noted_by_id", OLD."offer_id", OLD."own_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."status"); RETURN NULL;',
                    hash="44d4f17eeab6e662f8f2488fc79b4532fcdbd70e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d98d",
                    table="housing_offerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelterstay",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_shelterstayevent" ("admitted_on", "citizen_id", "discharged_on", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by_id", "unit_id") VALUES (NEW."admitted_on", NEW."citizen_id", NEW."discharged_on", NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reported_at", NEW."reported_by_id", NEW."unit_id"); RETURN NULL;',
                    hash="7aaba85b217812c765ef6cc0b90e902238216075",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d3578",
                    table="housing_shelterstay",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelterstay",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."admitted_on" IS DISTINCT FROM (NEW."admitted_on") OR OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."discharged_on" IS DISTINCT FROM (NEW."discharged_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inquiry_id" IS DISTINCT FROM (NEW."inquiry_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."reported_at" IS DISTINCT FROM (NEW."reported_at") OR OLD."reported_by_id" IS DISTINCT FROM (NEW."reported_by_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))',
                    func='INSERT INTO "housing_shelterstayevent" ("admitted_on", "citizen_id", "discharged_on", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by_id", "unit_id") VALUES (NEW."admitted_on", NEW."citizen_id", NEW."discharged_on", NEW."id", NEW."inquiry_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reported_at", NEW."reported_by_id", NEW."unit_id"); RETURN NULL;',
                    hash="87a2f91ff1531d4e8f49045e03e8c1f2ae1122ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2f63a",
                    table="housing_shelterstay",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelterstay",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_shelterstayevent" ("admitted_on", "citizen_id", "discharged_on", "id", "inquiry_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by_id", "unit_id") VALUES (OLD."admitted_on", OLD."citizen_id", OLD."discharged_on", OLD."id", OLD."inquiry_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reported_at", OLD."reported_by_id", OLD."unit_id"); RETURN NULL;',
                    hash="400be18a88354acfff5970a0bb8f421938bed55e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b51ef",
                    table="housing_shelterstay",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenancy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_tenancyevent" ("citizen_id", "deposit", "dwelling_id", "end_reason", "ended_by_id", "ended_on", "id", "is_ordinary", "lease_signed_on", "move_in_on", "moved_in_at", "moved_in_by_id", "municipality_id", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "signed_by_id", "utilities") VALUES (NEW."citizen_id", NEW."deposit", NEW."dwelling_id", NEW."end_reason", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."is_ordinary", NEW."lease_signed_on", NEW."move_in_on", NEW."moved_in_at", NEW."moved_in_by_id", NEW."municipality_id", NEW."offer_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rent", NEW."signed_by_id", NEW."utilities"); RETURN NULL;',
                    hash="d431fbace0f3856fb4d4bb770233a4cbd181811d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_515c2",
                    table="housing_tenancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenancy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_tenancyevent" ("citizen_id", "deposit", "dwelling_id", "end_reason", "ended_by_id", "ended_on", "id", "is_ordinary", "lease_signed_on", "move_in_on", "moved_in_at", "moved_in_by_id", "municipality_id", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "signed_by_id", "utilities") VALUES (NEW."citizen_id", NEW."deposit", NEW."dwelling_id", NEW."end_reason", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."is_ordinary", NEW."lease_signed_on", NEW."move_in_on", NEW."moved_in_at", NEW."moved_in_by_id", NEW."municipality_id", NEW."offer_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rent", NEW."signed_by_id", NEW."utilities"); RETURN NULL;',
                    hash="e1eb8012eb24b5ab96c93df2d19461bf6c4f0d59",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_26028",
                    table="housing_tenancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenancy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_tenancyevent" ("citizen_id", "deposit", "dwelling_id", "end_reason", "ended_by_id", "ended_on", "id", "is_ordinary", "lease_signed_on", "move_in_on", "moved_in_at", "moved_in_by_id", "municipality_id", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "signed_by_id", "utilities") VALUES (OLD."citizen_id", OLD."deposit", OLD."dwelling_id", OLD."end_reason", OLD."ended_by_id", OLD."ended_on", OLD."id", OLD."is_ordinary", OLD."lease_signed_on", OLD."move_in_on", OLD."moved_in_at", OLD."moved_in_by_id", OLD."municipality_id", OLD."offer_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rent", OLD."signed_by_id", OLD."utilities"); RETURN NULL;',
                    hash="2ca3dd04c1856a06f479fc4ab7e6ed0cfbc4eebd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_74fc4",
                    table="housing_tenancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="turncounter",
            trigger=pgtrigger.compiler.Trigger(
                name="turncounter_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="dde19a63ce867399fcfa72899af8685855dfe263",
                    operation="DELETE",
                    pgid="pgtrigger_turncounter_stays_49b04",
                    table="housing_turncounter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="turncounter",
            trigger=pgtrigger.compiler.Trigger(
                name="turncounter_one_at_a_time",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="if new.counted not in (old.counted, old.counted + 1) or new.taken_over <> old.taken_over then raise exception 'a turn counter moves by one' using errcode = 'check_violation', constraint = 'turncounter_one_at_a_time'; end if; return new;",
                    hash="3fdc3dbe0a09b9d691261e9987fbe6cdc3c4c0a2",
                    operation="UPDATE",
                    pgid="pgtrigger_turncounter_one_at_a_time_5ac0f",
                    table="housing_turncounter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="turncounter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_turncounterevent" ("agreement_id", "category", "counted", "department_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_over") VALUES (NEW."agreement_id", NEW."category", NEW."counted", NEW."department_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taken_over"); RETURN NULL;',
                    hash="0ace5c442e78646cba9799a4f887ca322efa450d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_04f01",
                    table="housing_turncounter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="turncounter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_turncounterevent" ("agreement_id", "category", "counted", "department_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_over") VALUES (NEW."agreement_id", NEW."category", NEW."counted", NEW."department_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taken_over"); RETURN NULL;',
                    hash="98db471a679178751a76526550e7d469b447adcc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1a047",
                    table="housing_turncounter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="turncounter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_turncounterevent" ("agreement_id", "category", "counted", "department_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_over") VALUES (OLD."agreement_id", OLD."category", OLD."counted", OLD."department_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taken_over"); RETURN NULL;',
                    hash="e7cbb75e68fc11e8a4434c0e30438622476ebaa1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_63ae1",
                    table="housing_turncounter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="vacancy_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="6b5c8b7f67df6fe595993ad5038e8121ad9813cb",
                    operation="DELETE",
                    pgid="pgtrigger_vacancy_stays_3d03f",
                    table="housing_vacancy",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="vacancy_decision_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."department_id" IS DISTINCT FROM (NEW."department_id") OR OLD."dwelling_id" IS DISTINCT FROM (NEW."dwelling_id") OR OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."tenure" IS DISTINCT FROM (NEW."tenure") OR OLD."area_exempt" IS DISTINCT FROM (NEW."area_exempt") OR OLD."reported_on" IS DISTINCT FROM (NEW."reported_on") OR OLD."available_from" IS DISTINCT FROM (NEW."available_from") OR OLD."reported_by_id" IS DISTINCT FROM (NEW."reported_by_id") OR OLD."registered_at" IS DISTINCT FROM (NEW."registered_at") OR OLD."registration_number" IS DISTINCT FROM (NEW."registration_number") OR OLD."agreement_id" IS DISTINCT FROM (NEW."agreement_id") OR OLD."counter_id" IS DISTINCT FROM (NEW."counter_id") OR OLD."turn_number" IS DISTINCT FROM (NEW."turn_number") OR OLD."share" IS DISTINCT FROM (NEW."share") OR OLD."claimable_after" IS DISTINCT FROM (NEW."claimable_after") OR OLD."municipal" IS DISTINCT FROM (NEW."municipal") OR OLD."at_disposal" IS DISTINCT FROM (NEW."at_disposal") OR OLD."reason" IS DISTINCT FROM (NEW."reason"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="14407eb521ff18e8581bd219f13433a2eb6e9427",
                    operation="UPDATE",
                    pgid="pgtrigger_vacancy_decision_stands_e01a5",
                    table="housing_vacancy",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="vacancy_numbers_without_gap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="if new.registration_number <> (select coalesce(max(registration_number), 0) + 1 from housing_vacancy where organisation_id = new.organisation_id) or (new.counter_id is not null and new.turn_number <> (select coalesce(max(v.turn_number), (select taken_over from housing_turncounter where id = new.counter_id)) + 1 from housing_vacancy v where v.counter_id = new.counter_id)) then raise exception 'ledger numbers run without gap' using errcode = 'check_violation', constraint = 'vacancy_numbers_without_gap'; end if; return new;",
                    hash="8ab4f626bbc9ba064a2eaa164f1945210f3ca59f",
                    operation="INSERT",
                    pgid="pgtrigger_vacancy_numbers_without_gap_3cd93",
                    table="housing_vacancy",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="vacancy_state_path",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{open:reserved,open:waived,open:unusable,open:returned,reserved:open,reserved:let,reserved:unusable,reserved:returned}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="532a99fe4c771a990dedf8bb2d10ddc8021f38ea",
                    operation="UPDATE",
                    pgid="pgtrigger_vacancy_state_path_19cbc",
                    table="housing_vacancy",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_vacancyevent" ("agreement_id", "answer_due_at", "area_exempt", "at_disposal", "available_from", "category", "claimable_after", "counter_id", "department_id", "dwelling_id", "id", "let_from", "municipal", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registered_at", "registration_number", "reported_by_id", "reported_on", "share", "state", "state_on", "tenure", "turn_number") VALUES (NEW."agreement_id", NEW."answer_due_at", NEW."area_exempt", NEW."at_disposal", NEW."available_from", NEW."category", NEW."claimable_after", NEW."counter_id", NEW."department_id", NEW."dwelling_id", NEW."id", NEW."let_from", NEW."municipal", NEW."municipality_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."registered_at", NEW."registration_number", NEW."reported_by_id", NEW."reported_on", NEW."share", NEW."state", NEW."state_on", NEW."tenure", NEW."turn_number"); RETURN NULL;',
                    hash="98cbd6a345dbd9270190503126307076a4851768",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3d7a5",
                    table="housing_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_vacancyevent" ("agreement_id", "answer_due_at", "area_exempt", "at_disposal", "available_from", "category", "claimable_after", "counter_id", "department_id", "dwelling_id", "id", "let_from", "municipal", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registered_at", "registration_number", "reported_by_id", "reported_on", "share", "state", "state_on", "tenure", "turn_number") VALUES (NEW."agreement_id", NEW."answer_due_at", NEW."area_exempt", NEW."at_disposal", NEW."available_from", NEW."category", NEW."claimable_after", NEW."counter_id", NEW."department_id", NEW."dwelling_id", NEW."id", NEW."let_from", NEW."municipal", NEW."municipality_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."registered_at", NEW."registration_number", NEW."reported_by_id", NEW."reported_on", NEW."share", NEW."state", NEW."state_on", NEW."tenure", NEW."turn_number"); RETURN NULL;',
                    hash="77539776a0961b58dcc82a50a6e5ded465dfe7aa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7b8ec",
                    table="housing_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_vacancyevent" ("agreement_id", "answer_due_at", "area_exempt", "at_disposal", "available_from", "category", "claimable_after", "counter_id", "department_id", "dwelling_id", "id", "let_from", "municipal", "municipality_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "registered_at", "registration_number", "reported_by_id", "reported_on", "share", "state", "state_on", "tenure", "turn_number") VALUES (OLD."agreement_id", OLD."answer_due_at", OLD."area_exempt", OLD."at_disposal", OLD."available_from", OLD."category", OLD."claimable_after", OLD."counter_id", OLD."department_id", OLD."dwelling_id", OLD."id", OLD."let_from", OLD."municipal", OLD."municipality_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."registered_at", OLD."registration_number", OLD."reported_by_id", OLD."reported_on", OLD."share", OLD."state", OLD."state_on", OLD."tenure", OLD."turn_number"); RETURN NULL;',
                    hash="a270266d6329a9b21ef21c6bf6630521956b6c49",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b417",
                    table="housing_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offer",
            trigger=pgtrigger.compiler.Trigger(
                name="offer_moves",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{accepted:declined,accepted:signed,accepted:withdrawn,open:accepted,open:declined,open:expired,open:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="3670a8c4acde231107af8e8f9aec28cbd9599ad3",
                    operation="UPDATE",
                    pgid="pgtrigger_offer_moves_2d4d8",
                    table="housing_offer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_offerevent" ("answer_by", "citizen_id", "deposit", "dwelling_id", "first_visit_on", "id", "is_late_no", "made_at", "made_by_id", "move_in_on", "municipality_id", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "status", "support_contact_id", "support_method", "utilities", "vacancy_id") VALUES (NEW."answer_by", NEW."citizen_id", NEW."deposit", NEW."dwelling_id", NEW."first_visit_on", NEW."id", NEW."is_late_no", NEW."made_at", NEW."made_by_id", NEW."move_in_on", NEW."municipality_id", NEW."nomination_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rent", NEW."status", NEW."support_contact_id", NEW."support_method", NEW."utilities", NEW."vacancy_id"); RETURN NULL;',
                    hash="a5468011ea6190c8b998e16b451087d6b98e9db3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_13a57",
                    table="housing_offer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_offerevent" ("answer_by", "citizen_id", "deposit", "dwelling_id", "first_visit_on", "id", "is_late_no", "made_at", "made_by_id", "move_in_on", "municipality_id", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "status", "support_contact_id", "support_method", "utilities", "vacancy_id") VALUES (NEW."answer_by", NEW."citizen_id", NEW."deposit", NEW."dwelling_id", NEW."first_visit_on", NEW."id", NEW."is_late_no", NEW."made_at", NEW."made_by_id", NEW."move_in_on", NEW."municipality_id", NEW."nomination_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rent", NEW."status", NEW."support_contact_id", NEW."support_method", NEW."utilities", NEW."vacancy_id"); RETURN NULL;',
                    hash="340773f5d4525268f51a8c6d2820e19beda17d7d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_26203",
                    table="housing_offer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="offer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_offerevent" ("answer_by", "citizen_id", "deposit", "dwelling_id", "first_visit_on", "id", "is_late_no", "made_at", "made_by_id", "move_in_on", "municipality_id", "nomination_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rent", "status", "support_contact_id", "support_method", "utilities", "vacancy_id") VALUES (OLD."answer_by", OLD."citizen_id", OLD."deposit", OLD."dwelling_id", OLD."first_visit_on", OLD."id", OLD."is_late_no", OLD."made_at", OLD."made_by_id", OLD."move_in_on", OLD."municipality_id", OLD."nomination_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rent", OLD."status", OLD."support_contact_id", OLD."support_method", OLD."utilities", OLD."vacancy_id"); RETURN NULL;',
                    hash="4214a9f980f2e736c024fa4ec808e617e66ac5ae",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2cb45",
                    table="housing_offer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="matchchoice_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="0889daa8f7dbb02fe2a0843409925c32b2f87f8f",
                    operation="DELETE",
                    pgid="pgtrigger_matchchoice_stays_6b51c",
                    table="housing_matchchoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="matchchoice_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."vacancy_id" IS DISTINCT FROM (NEW."vacancy_id") OR OLD."nomination_id" IS DISTINCT FROM (NEW."nomination_id") OR OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."rank" IS DISTINCT FROM (NEW."rank") OR OLD."candidates" IS DISTINCT FROM (NEW."candidates") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."explanation" IS DISTINCT FROM (NEW."explanation") OR OLD."passed_over" IS DISTINCT FROM (NEW."passed_over") OR OLD."chosen_by_id" IS DISTINCT FROM (NEW."chosen_by_id") OR OLD."chosen_at" IS DISTINCT FROM (NEW."chosen_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="af9218afe40a8a2744c92e890d44b0187a94f623",
                    operation="UPDATE",
                    pgid="pgtrigger_matchchoice_stands_403f5",
                    table="housing_matchchoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_matchchoiceevent" ("candidates", "chosen_at", "chosen_by_id", "citizen_id", "ended_at", "ended_because", "explanation", "id", "municipality_id", "nomination_id", "passed_over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "reason", "vacancy_id") VALUES (NEW."candidates", NEW."chosen_at", NEW."chosen_by_id", NEW."citizen_id", NEW."ended_at", NEW."ended_because", NEW."explanation", NEW."id", NEW."municipality_id", NEW."nomination_id", NEW."passed_over", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rank", NEW."reason", NEW."vacancy_id"); RETURN NULL;',
                    hash="3bb8699a04384d1d10b0abc81fd4d6937bffd064",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1d0ed",
                    table="housing_matchchoice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_matchchoiceevent" ("candidates", "chosen_at", "chosen_by_id", "citizen_id", "ended_at", "ended_because", "explanation", "id", "municipality_id", "nomination_id", "passed_over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "reason", "vacancy_id") VALUES (NEW."candidates", NEW."chosen_at", NEW."chosen_by_id", NEW."citizen_id", NEW."ended_at", NEW."ended_because", NEW."explanation", NEW."id", NEW."municipality_id", NEW."nomination_id", NEW."passed_over", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rank", NEW."reason", NEW."vacancy_id"); RETURN NULL;',
                    hash="85e88f3be3219631658d7813701f2a591f4d982d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_14401",
                    table="housing_matchchoice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_matchchoiceevent" ("candidates", "chosen_at", "chosen_by_id", "citizen_id", "ended_at", "ended_because", "explanation", "id", "municipality_id", "nomination_id", "passed_over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "reason", "vacancy_id") VALUES (OLD."candidates", OLD."chosen_at", OLD."chosen_by_id", OLD."citizen_id", OLD."ended_at", OLD."ended_because", OLD."explanation", OLD."id", OLD."municipality_id", OLD."nomination_id", OLD."passed_over", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rank", OLD."reason", OLD."vacancy_id"); RETURN NULL;',
                    hash="a02d22e5252303db677e6311a6b1dba9fee19a65",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_08bde",
                    table="housing_matchchoice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgercorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="ledgercorrection_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="811d4b9476535beac685c05990538f385a3947c7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_ledgercorrection_stands_5c4a1",
                    table="housing_ledgercorrection",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgercorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_ledgercorrectionevent" ("holds", "id", "made_at", "made_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "turns", "vacancy_id", "was") VALUES (NEW."holds", NEW."id", NEW."made_at", NEW."made_by_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."turns", NEW."vacancy_id", NEW."was"); RETURN NULL;',
                    hash="4209b8d3104f9efaee67ea055c2b997448d5978b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_624e6",
                    table="housing_ledgercorrection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgercorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_ledgercorrectionevent" ("holds", "id", "made_at", "made_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "turns", "vacancy_id", "was") VALUES (NEW."holds", NEW."id", NEW."made_at", NEW."made_by_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."turns", NEW."vacancy_id", NEW."was"); RETURN NULL;',
                    hash="775d98bd12efa8591fee5f0d22cef3561fd3f3fb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_59bdd",
                    table="housing_ledgercorrection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgercorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_ledgercorrectionevent" ("holds", "id", "made_at", "made_by_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "turns", "vacancy_id", "was") VALUES (OLD."holds", OLD."id", OLD."made_at", OLD."made_by_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."turns", OLD."vacancy_id", OLD."was"); RETURN NULL;',
                    hash="349f4d6d382049296f20256f855b0e1cd17dc55c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a99e8",
                    table="housing_ledgercorrection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benefitapplication",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_benefitapplicationevent" ("answered_at", "answered_by_id", "applied_amount", "citizen_id", "deadline_at", "fast_track", "given_up_at", "given_up_by_id", "granted_amount", "home", "id", "kind", "lost_on", "municipality_id", "nomination_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rent", "requested_at", "requested_by_id", "utilities", "vacancy_id", "waits_for", "waits_since", "what_waits") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."applied_amount", NEW."citizen_id", NEW."deadline_at", NEW."fast_track", NEW."given_up_at", NEW."given_up_by_id", NEW."granted_amount", NEW."home", NEW."id", NEW."kind", NEW."lost_on", NEW."municipality_id", NEW."nomination_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."rent", NEW."requested_at", NEW."requested_by_id", NEW."utilities", NEW."vacancy_id", NEW."waits_for", NEW."waits_since", NEW."what_waits"); RETURN NULL;',
                    hash="2f473e35331f62099857e30e506ae281546f133e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e074",
                    table="housing_benefitapplication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benefitapplication",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_benefitapplicationevent" ("answered_at", "answered_by_id", "applied_amount", "citizen_id", "deadline_at", "fast_track", "given_up_at", "given_up_by_id", "granted_amount", "home", "id", "kind", "lost_on", "municipality_id", "nomination_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rent", "requested_at", "requested_by_id", "utilities", "vacancy_id", "waits_for", "waits_since", "what_waits") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."applied_amount", NEW."citizen_id", NEW."deadline_at", NEW."fast_track", NEW."given_up_at", NEW."given_up_by_id", NEW."granted_amount", NEW."home", NEW."id", NEW."kind", NEW."lost_on", NEW."municipality_id", NEW."nomination_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."rent", NEW."requested_at", NEW."requested_by_id", NEW."utilities", NEW."vacancy_id", NEW."waits_for", NEW."waits_since", NEW."what_waits"); RETURN NULL;',
                    hash="6077ffe81b26151ece44abacf719369cfb372076",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0d216",
                    table="housing_benefitapplication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benefitapplication",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_benefitapplicationevent" ("answered_at", "answered_by_id", "applied_amount", "citizen_id", "deadline_at", "fast_track", "given_up_at", "given_up_by_id", "granted_amount", "home", "id", "kind", "lost_on", "municipality_id", "nomination_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rent", "requested_at", "requested_by_id", "utilities", "vacancy_id", "waits_for", "waits_since", "what_waits") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."applied_amount", OLD."citizen_id", OLD."deadline_at", OLD."fast_track", OLD."given_up_at", OLD."given_up_by_id", OLD."granted_amount", OLD."home", OLD."id", OLD."kind", OLD."lost_on", OLD."municipality_id", OLD."nomination_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."rent", OLD."requested_at", OLD."requested_by_id", OLD."utilities", OLD."vacancy_id", OLD."waits_for", OLD."waits_since", OLD."what_waits"); RETURN NULL;',
                    hash="1f4785c8bc3237920d28788047ad20d5d8c32e45",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_92dbc",
                    table="housing_benefitapplication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="vacancyoutcome_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d4cd785bb244fbe9e7656a2950526a26c0133aa1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_vacancyoutcome_stands_dbdaf",
                    table="housing_vacancyoutcome",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_vacancyoutcomeevent" ("happened_on", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "vacancy_id") VALUES (NEW."happened_on", NEW."id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."state", NEW."vacancy_id"); RETURN NULL;',
                    hash="24d9a3243a32f5624debbb140dd01debdfecc348",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0143b",
                    table="housing_vacancyoutcome",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "housing_vacancyoutcomeevent" ("happened_on", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "vacancy_id") VALUES (NEW."happened_on", NEW."id", NEW."municipality_id", NEW."note", NEW."noted_at", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."state", NEW."vacancy_id"); RETURN NULL;',
                    hash="be45a215bbf303eb1c3c087e3b99e10eab2bed59",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6ea9d",
                    table="housing_vacancyoutcome",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "housing_vacancyoutcomeevent" ("happened_on", "id", "municipality_id", "note", "noted_at", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "vacancy_id") VALUES (OLD."happened_on", OLD."id", OLD."municipality_id", OLD."note", OLD."noted_at", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."state", OLD."vacancy_id"); RETURN NULL;',
                    hash="00e44a11556c8a4163cdbdfc81264ff629f1346e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d32a2",
                    table="housing_vacancyoutcome",
                    when="AFTER",
                ),
            ),
        ),
    ]
