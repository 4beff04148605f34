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
    ]

    operations = [
        migrations.CreateModel(
            name="PartnerUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what_for", models.CharField(blank=True, max_length=300, verbose_name="what it can be asked for")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("phone", models.CharField(blank=True, max_length=60, verbose_name="phone")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="whom to call")),
                ("contact_phone", models.CharField(blank=True, max_length=60, verbose_name="direct number")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="directory_entry", to="accounts.unit"
                    ),
                ),
            ],
            options={
                "ordering": ["unit__name"],
            },
        ),
        migrations.CreateModel(
            name="PartnerUnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("what_for", models.CharField(blank=True, max_length=300, verbose_name="what it can be asked for")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("phone", models.CharField(blank=True, max_length=60, verbose_name="phone")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="whom to call")),
                ("contact_phone", models.CharField(blank=True, max_length=60, verbose_name="direct number")),
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
                        to="referrals.partnerunit",
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
            name="Referral",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sent_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("subject", models.CharField(max_length=120, verbose_name="what it is about")),
                ("request", models.TextField(max_length=5000, verbose_name="what you ask the unit to do")),
                (
                    "for_partner",
                    models.TextField(blank=True, max_length=10000, verbose_name="what the unit needs to know"),
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
                        verbose_name="shared",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("consent", "The citizen's consent"), ("law", "A legal basis")],
                        max_length=10,
                        verbose_name="what lets it be shared",
                    ),
                ),
                ("consent_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                ("legal_basis", models.CharField(blank=True, max_length=20, verbose_name="legal basis")),
                ("answer_due_on", models.DateField(verbose_name="answer wanted by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="sent",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "We take it on"),
                            ("needs_more", "We need to know more"),
                            ("declined", "We cannot"),
                        ],
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("access_until", models.DateField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="referrals", to="cases.citizen"
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals_sent",
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
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="referrals", to="accounts.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "referral",
                "verbose_name_plural": "referrals",
                "ordering": ["answer_due_on", "id"],
                "indexes": [
                    models.Index(fields=["citizen"], name="referral_by_citizen"),
                    models.Index(fields=["unit", "state", "answer_due_on"], name="referral_inbox"),
                    models.Index(fields=["municipality", "state", "answer_due_on"], name="referral_by_deadline"),
                    models.Index(fields=["sent_by", "state"], name="referral_by_sender"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consent_on__isnull", False), ("ground", "consent"), ("legal_basis", "")),
                            models.Q(
                                ("consent_on", None), ("ground", "law"), models.Q(("legal_basis", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="referral_names_its_ground",
                        violation_error_message="A referral names the citizen's consent and its day, or a legal basis.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("field_groups__contains", ["identity"]),
                            models.Q(("field_groups__contains", ["notes"]), _negated=True),
                        ),
                        name="referral_shares_no_notes",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("access_until", None), ("answer", ""), ("answered_at", None), ("answered_by", None)
                            ),
                            models.Q(
                                models.Q(("answer", ""), _negated=True),
                                ("access_until__isnull", False),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="referral_answer_complete",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["answered", "closed"]), _negated=True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="referral_answered_has_answer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("state__in", ["closed", "withdrawn"])),
                            models.Q(
                                models.Q(("state__in", ["closed", "withdrawn"]), _negated=True), ("ended_at", None)
                            ),
                            _connector="OR",
                        ),
                        name="referral_ended_has_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_at", None), ("answered_at__gte", models.F("sent_at")), _connector="OR"
                        ),
                        name="referral_answered_after_sent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReferralEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("sent_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                ("subject", models.CharField(max_length=120, verbose_name="what it is about")),
                ("request", models.TextField(max_length=5000, verbose_name="what you ask the unit to do")),
                (
                    "for_partner",
                    models.TextField(blank=True, max_length=10000, verbose_name="what the unit needs to know"),
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
                        verbose_name="shared",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("consent", "The citizen's consent"), ("law", "A legal basis")],
                        max_length=10,
                        verbose_name="what lets it be shared",
                    ),
                ),
                ("consent_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                ("legal_basis", models.CharField(blank=True, max_length=20, verbose_name="legal basis")),
                ("answer_due_on", models.DateField(verbose_name="answer wanted by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="sent",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "We take it on"),
                            ("needs_more", "We need to know more"),
                            ("declined", "We cannot"),
                        ],
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("access_until", models.DateField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                        to="referrals.referral",
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
                (
                    "sent_by",
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
            name="ReferralStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("reminded", "Reminded"),
                            ("answered", "Answered"),
                            ("supplied", "More was told"),
                            ("withdrawn", "Withdrawn"),
                            ("closed", "Closed"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "We take it on"),
                            ("needs_more", "We need to know more"),
                            ("declined", "We cannot"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=10000)),
                ("happened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="referrals.referral"
                    ),
                ),
            ],
            options={
                "ordering": ["happened_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "answered"), models.Q(("answer", ""), _negated=True)),
                            models.Q(models.Q(("step", "answered"), _negated=True), ("answer", "")),
                            _connector="OR",
                        ),
                        name="referralstep_answer_only_when_answered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answer__in", ["", "accepted"]), models.Q(("text", ""), _negated=True), _connector="OR"
                        ),
                        name="referralstep_answer_has_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReferralStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("reminded", "Reminded"),
                            ("answered", "Answered"),
                            ("supplied", "More was told"),
                            ("withdrawn", "Withdrawn"),
                            ("closed", "Closed"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "We take it on"),
                            ("needs_more", "We need to know more"),
                            ("declined", "We cannot"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=10000)),
                ("happened_at", models.DateTimeField(default=housingfirst.core.clock.now)),
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
                        to="referrals.referralstep",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="referrals.referral",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SanctionNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.CharField(max_length=500, verbose_name="what it is about")),
                ("falls_on", models.DateField(verbose_name="would fall on")),
                ("warned_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("averted", "Averted"), ("fallen", "It fell"), ("unknown", "Not known yet")],
                        max_length=10,
                        verbose_name="what came of it",
                    ),
                ),
                ("done", models.CharField(blank=True, max_length=500, verbose_name="what was done")),
                ("handled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "citizen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sanction_notices", to="cases.citizen"
                    ),
                ),
                (
                    "handled_by",
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sanction_notices",
                        to="referrals.referral",
                    ),
                ),
                (
                    "warned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "warning of a sanction",
                "verbose_name_plural": "warnings of sanctions",
                "ordering": ["falls_on", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("handled_at", None)),
                        fields=["municipality", "falls_on"],
                        name="sanctionnotice_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done", ""), ("handled_at", None), ("handled_by", None), ("outcome", "")),
                            models.Q(
                                ("handled_at__isnull", False),
                                ("handled_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("done", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="sanctionnotice_handled_complete",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SanctionNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("what", models.CharField(max_length=500, verbose_name="what it is about")),
                ("falls_on", models.DateField(verbose_name="would fall on")),
                ("warned_at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("averted", "Averted"), ("fallen", "It fell"), ("unknown", "Not known yet")],
                        max_length=10,
                        verbose_name="what came of it",
                    ),
                ),
                ("done", models.CharField(blank=True, max_length=500, verbose_name="what was done")),
                ("handled_at", models.DateTimeField(blank=True, null=True)),
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
                    "handled_by",
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
                        to="referrals.sanctionnotice",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="referrals.referral",
                    ),
                ),
                (
                    "warned_by",
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
            model_name="partnerunit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_partnerunitevent" ("address", "contact_name", "contact_phone", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "what_for") VALUES (NEW."address", NEW."contact_name", NEW."contact_phone", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."unit_id", NEW."what_for"); RETURN NULL;',
                    hash="063c29005d9c5aaf22cc79cae271cb7801bd3f30",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_89635",
                    table="referrals_partnerunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partnerunit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "referrals_partnerunitevent" ("address", "contact_name", "contact_phone", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "what_for") VALUES (NEW."address", NEW."contact_name", NEW."contact_phone", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."unit_id", NEW."what_for"); RETURN NULL;',
                    hash="bd5409faa34d0f6e757a1d11a871c3efe90424e0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c8c14",
                    table="referrals_partnerunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partnerunit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_partnerunitevent" ("address", "contact_name", "contact_phone", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "unit_id", "what_for") VALUES (OLD."address", OLD."contact_name", OLD."contact_phone", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."unit_id", OLD."what_for"); RETURN NULL;',
                    hash="c8dd3f5f0bd5ae11f8c50b7936efb47bad4fc938",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8531f",
                    table="referrals_partnerunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="referral_moves",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{answered:closed,answered:sent,answered:withdrawn,received:answered,received:withdrawn,sent:answered,sent:received,sent:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="8f4b3d051cd3bc77347e8d0ff696587b34cedb7d",
                    operation="UPDATE",
                    pgid="pgtrigger_referral_moves_ea847",
                    table="referrals_referral",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="referral_stands_as_sent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."request" IS DISTINCT FROM (NEW."request") OR OLD."for_partner" IS DISTINCT FROM (NEW."for_partner") OR OLD."field_groups" IS DISTINCT FROM (NEW."field_groups") OR OLD."ground" IS DISTINCT FROM (NEW."ground") OR OLD."consent_on" IS DISTINCT FROM (NEW."consent_on") OR OLD."legal_basis" IS DISTINCT FROM (NEW."legal_basis"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="c4281b6f4e6bc3063888dcfeb0be6b790cfbb2b5",
                    operation="UPDATE",
                    pgid="pgtrigger_referral_stands_as_sent_5e79c",
                    table="referrals_referral",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_referralevent" ("access_until", "answer", "answer_due_on", "answered_at", "answered_by_id", "citizen_id", "consent_on", "ended_at", "field_groups", "for_partner", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id", "reminded_on", "request", "sent_at", "sent_by_id", "state", "subject", "team_id", "unit_id") VALUES (NEW."access_until", NEW."answer", NEW."answer_due_on", NEW."answered_at", NEW."answered_by_id", NEW."citizen_id", NEW."consent_on", NEW."ended_at", NEW."field_groups", NEW."for_partner", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_at", NEW."received_by_id", NEW."reminded_on", NEW."request", NEW."sent_at", NEW."sent_by_id", NEW."state", NEW."subject", NEW."team_id", NEW."unit_id"); RETURN NULL;',
                    hash="a55cb361c250d2e205eb10db56a253cf48a82f1a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a74c8",
                    table="referrals_referral",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "referrals_referralevent" ("access_until", "answer", "answer_due_on", "answered_at", "answered_by_id", "citizen_id", "consent_on", "ended_at", "field_groups", "for_partner", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id", "reminded_on", "request", "sent_at", "sent_by_id", "state", "subject", "team_id", "unit_id") VALUES (NEW."access_until", NEW."answer", NEW."answer_due_on", NEW."answered_at", NEW."answered_by_id", NEW."citizen_id", NEW."consent_on", NEW."ended_at", NEW."field_groups", NEW."for_partner", NEW."ground", NEW."id", NEW."legal_basis", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_at", NEW."received_by_id", NEW."reminded_on", NEW."request", NEW."sent_at", NEW."sent_by_id", NEW."state", NEW."subject", NEW."team_id", NEW."unit_id"); RETURN NULL;',
                    hash="9ab4c961ac8f67a916cfdb43915bbde48057a8c9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_223e7",
                    table="referrals_referral",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_referralevent" ("access_until", "answer", "answer_due_on", "answered_at", "answered_by_id", "citizen_id", "consent_on", "ended_at", "field_groups", "for_partner", "ground", "id", "legal_basis", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id", "reminded_on", "request", "sent_at", "sent_by_id", "state", "subject", "team_id", "unit_id") VALUES (OLD."access_until", OLD."answer", OLD."answer_due_on", OLD."answered_at", OLD."answered_by_id", OLD."citizen_id", OLD."consent_on", OLD."ended_at", OLD."field_groups", OLD."for_partner", OLD."ground", OLD."id", OLD."legal_basis", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_at", OLD."received_by_id", OLD."reminded_on", OLD."request", OLD."sent_at", OLD."sent_by_id", OLD."state", OLD."subject", OLD."team_id", OLD."unit_id"); RETURN NULL;',
                    hash="87c4fe0fd99a32167d432ad6e5f58a541695d307",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e24da",
                    table="referrals_referral",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referralstep",
            trigger=pgtrigger.compiler.Trigger(
                name="referralstep_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ce09ea7180b489fd536a2220fa68e07f778ddc04",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_referralstep_stands_e7be6",
                    table="referrals_referralstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referralstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_referralstepevent" ("answer", "happened_at", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "step", "text") VALUES (NEW."answer", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referral_id", NEW."step", NEW."text"); RETURN NULL;',
                    hash="d781d567693ac007802b5122c22c68972accdaa3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_63d43",
                    table="referrals_referralstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referralstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "referrals_referralstepevent" ("answer", "happened_at", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "step", "text") VALUES (NEW."answer", NEW."happened_at", NEW."id", NEW."municipality_id", NEW."noted_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referral_id", NEW."step", NEW."text"); RETURN NULL;',
                    hash="fd909243f4de4dbae5406780e4ebc90f1b29649c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5cf15",
                    table="referrals_referralstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referralstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_referralstepevent" ("answer", "happened_at", "id", "municipality_id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "step", "text") VALUES (OLD."answer", OLD."happened_at", OLD."id", OLD."municipality_id", OLD."noted_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referral_id", OLD."step", OLD."text"); RETURN NULL;',
                    hash="f95947560c89a0f9130b4941c20ba321d796ba38",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_79260",
                    table="referrals_referralstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sanctionnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_sanctionnoticeevent" ("citizen_id", "done", "falls_on", "handled_at", "handled_by_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "warned_at", "warned_by_id", "what") VALUES (NEW."citizen_id", NEW."done", NEW."falls_on", NEW."handled_at", NEW."handled_by_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referral_id", NEW."warned_at", NEW."warned_by_id", NEW."what"); RETURN NULL;',
                    hash="7a86494e823126ebd13ac618ed26bf3a7d553b98",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2cdb3",
                    table="referrals_sanctionnotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sanctionnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "referrals_sanctionnoticeevent" ("citizen_id", "done", "falls_on", "handled_at", "handled_by_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "warned_at", "warned_by_id", "what") VALUES (NEW."citizen_id", NEW."done", NEW."falls_on", NEW."handled_at", NEW."handled_by_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referral_id", NEW."warned_at", NEW."warned_by_id", NEW."what"); RETURN NULL;',
                    hash="9ef831805026db6143b26a9c8967c33946875114",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a537",
                    table="referrals_sanctionnotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sanctionnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "referrals_sanctionnoticeevent" ("citizen_id", "done", "falls_on", "handled_at", "handled_by_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "warned_at", "warned_by_id", "what") VALUES (OLD."citizen_id", OLD."done", OLD."falls_on", OLD."handled_at", OLD."handled_by_id", OLD."id", OLD."municipality_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referral_id", OLD."warned_at", OLD."warned_by_id", OLD."what"); RETURN NULL;',
                    hash="780c4e891aaf5aeb7cafd960647af17310e97341",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f6583",
                    table="referrals_sanctionnotice",
                    when="AFTER",
                ),
            ),
        ),
    ]
