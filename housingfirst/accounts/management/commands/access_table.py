from django.conf import settings
from django.core.management.base import BaseCommand

from housingfirst.accounts.access_table import markdown


class Command(BaseCommand):
    help = "Write docs/reference/access.md from the roles."
    requires_system_checks = []

    def handle(self, *args, **options):
        (settings.BASE_DIR / "docs/reference/access.md").write_text(markdown(), encoding="utf-8")
