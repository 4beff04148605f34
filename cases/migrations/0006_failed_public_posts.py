from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_income_and_relations")]

    operations = [
        migrations.AddField(model_name="publiccount", name="failed", field=models.PositiveIntegerField(default=0)),
    ]
