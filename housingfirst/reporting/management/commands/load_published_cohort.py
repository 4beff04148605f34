from django.core.management.base import BaseCommand

from housingfirst.core.db import refuse_owner
from housingfirst.reporting import services


class Command(BaseCommand):
    help = "Load the 113 courses of the published evaluation as municipalities A–D. Safe to repeat."

    def handle(self, *args, **options):
        refuse_owner()
        self.stdout.write(f"{services.load_published_cohort()} published courses were added.")
