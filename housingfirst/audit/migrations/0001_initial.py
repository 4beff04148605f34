import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import housingfirst.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessLog",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("citizen_id", models.BigIntegerField()),
                ("at", models.DateTimeField(default=housingfirst.core.clock.now)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("page", "Opened a page"),
                            ("list", "Shown in a list"),
                            ("search", "Found by search"),
                            ("reveal", "Revealed a hidden field"),
                            ("export", "Exported"),
                            ("document", "Opened a document"),
                            ("api", "Read through the API"),
                            ("shared", "Shared with another unit"),
                        ],
                        max_length=10,
                    ),
                ),
                ("view", models.CharField(max_length=80)),
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
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("is_first", models.BooleanField(default=True)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["municipality", "citizen_id", "-at"], name="accesslog_by_citizen"),
                    models.Index(fields=["municipality", "-at"], name="accesslog_by_time"),
                    models.Index(fields=["user", "-at"], name="accesslog_by_user"),
                    models.Index(
                        condition=models.Q(("is_first", True)), fields=["municipality", "-at"], name="accesslog_looks"
                    ),
                ],
            },
        ),
    ]
