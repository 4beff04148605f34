"""Row security on tasks and mails (D4), history included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("tasks", "0001_tasks_and_mails")]
    operations = [EnableRowSecurity("tasks_task", "tasks_taskevent", "tasks_outboxmail")]
