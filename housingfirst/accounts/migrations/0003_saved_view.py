"""Saved views of lists, one's own, under row security."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_row_security"),
    ]

    operations = [
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
        EnableRowSecurity("accounts_savedview"),
    ]
