"""`manage.py calculate NAME [--lines]`: one explained answer for each rule. Touches no database."""

import os
import sys
from typing import BinaryIO

from django.core.management.base import BaseCommand

from housingfirst.core.calculation import CalculationError
from housingfirst.overview.calculators import CALCULATORS, as_line, as_page, calculate_json, calculator

BAD_INPUT = 2


class Command(BaseCommand):
    help = "Reads one JSON object from standard input and writes the explained answer as one JSON object."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("name", metavar="NAME", nargs="?", default="", help=", ".join(sorted(CALCULATORS)))
        parser.add_argument(
            "--lines", action="store_true", help="one object a line in, one a line out; bad input as its error object"
        )

    def handle(self, *args, name, lines, **options):
        try:
            calculator(name)
            if not lines:
                answer = as_page(calculate_json(name, sys.stdin.buffer.read()))
        except CalculationError as error:
            sys.stderr.buffer.write(as_page(error.as_object()))
            sys.exit(BAD_INPUT)
        try:
            if lines:
                answer_lines(name, sys.stdin.buffer, sys.stdout.buffer)
            else:
                sys.stdout.buffer.write(answer)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            # The reader has gone (`| head`). Nothing to say, but Python must not try to flush again at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def answer_lines(name: str, source: BinaryIO, sink: BinaryIO) -> None:
    """One answer or error object a line, in order. Lines end with \\n only, so a row of any length stays one."""
    for raw in source:
        try:
            answer = calculate_json(name, raw)
        except CalculationError as error:
            answer = error.as_object()
        sink.write(as_line(answer))
