"""`manage.py import_citizens FILE.csv [--dry-run]`: citizens from a file, all or none; prints one JSON summary."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import connection

from cases.rules import Fault
from cases.services import Summary, import_file
from housingfirst.core.db import refuse_owner


class Command(BaseCommand):
    help = "Import citizens from a CSV file (docs/reference/import.md). Any fault: exit 1 and nothing is changed."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE.csv")
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument(
            "--responsible", default="", metavar="USERNAME", help="who can reach the records the file protects"
        )

    def handle(self, *args, file, dry_run, responsible, **options):
        if not connection.in_atomic_block:
            refuse_owner()
        try:
            content = Path(file).read_bytes()
        except OSError as error:
            summary = Summary(faults=[Fault(0, "", "no_file", error.strerror or "")])
        else:
            summary = import_file(content=content, dry_run=dry_run, responsible=responsible)
        self.stdout.write(json.dumps(summary.as_json(), ensure_ascii=False))
        if summary.faults:
            raise SystemExit(1)
