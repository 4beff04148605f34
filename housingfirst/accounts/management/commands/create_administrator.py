"""The first administrator of a municipality; the rest is done in the interface."""

import getpass
import os

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from housingfirst.accounts import services
from housingfirst.accounts.models import Municipality, User
from housingfirst.core.db import refuse_owner


class Command(BaseCommand):
    help = "Create a municipality (if new) and its first administrator. The second factor is set up at first login."

    def add_arguments(self, parser):
        parser.add_argument("municipality", help="name of the municipality, e.g. 'Birkedal Kommune'")
        parser.add_argument("username")
        parser.add_argument("--email", default="")

    def handle(self, *args, **options):
        refuse_owner()
        if User.objects.filter(username=options["username"]).exists():
            raise CommandError(f"There is already a user {options['username']}. Choose another name.")
        password = os.environ.get("ADMINISTRATOR_PASSWORD") or getpass.getpass("Password: ")
        try:
            validate_password(password, User(username=options["username"]))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        municipality = Municipality.objects.filter(name=options["municipality"]).first()
        if municipality is None:
            municipality = services.found_municipality(name=options["municipality"])
        services.found_first_administrator(
            municipality=municipality, username=options["username"], email=options["email"], password=password
        )
        self.stdout.write(f"{options['username']} can log in and then sets up the second factor.")
