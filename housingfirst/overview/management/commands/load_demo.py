"""The invented municipalities Birkedal and Hedelund, with stories. Safe to repeat; refused in production."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from housingfirst.core.db import refuse_owner
from housingfirst.overview import demo


class Command(BaseCommand):
    help = "Load the demo municipalities Birkedal and Hedelund (invented people). Needs HF_DEMO=1."
    requires_system_checks = []  # they read every page of the application, and ./run waits

    def handle(self, *args, **options):
        if not settings.HF_DEMO:
            raise CommandError("The demo data is refused here: HF_DEMO is not 1.")
        refuse_owner()
        demo.load(self.stdout.write)
        self.stdout.write("The demo is loaded.")
