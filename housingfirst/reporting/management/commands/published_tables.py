import json

from django.core.management.base import BaseCommand, CommandError

from housingfirst.core.db import refuse_owner
from housingfirst.reporting import queries


class Command(BaseCommand):
    help = "The tables of the published evaluation, counted from the database."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="as JSON (the only form there is)")

    def handle(self, *args, **options):
        if not options["json"]:
            raise CommandError("Say --json.")
        refuse_owner()
        self.stdout.write(json.dumps(queries.published_tables(), ensure_ascii=False, indent=2))
