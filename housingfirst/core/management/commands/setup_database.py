"""Migrate as the owner and let the application role in. Run at every start; safe to repeat."""

from collections.abc import Iterator
from contextlib import contextmanager

import dj_database_url
import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection as application

GRANTS = """
grant usage on schema public to {role};
grant select, insert, update, delete on all tables in schema public to {role};
grant usage, select on all sequences in schema public to {role};
grant execute on all functions in schema public to {role};
revoke insert, update, delete on django_migrations from {role};
"""


class Command(BaseCommand):
    help = "Migrate as DATABASE_OWNER_URL and grant the role of DATABASE_URL what it needs, no more."
    requires_system_checks = []

    def handle(self, *args, **options):
        owner_url = settings.DATABASE_OWNER_URL
        if not owner_url:
            raise CommandError("Set DATABASE_OWNER_URL to the role that owns the tables.")
        role = settings.DATABASES["default"]["USER"]
        with _as_owner(owner_url):
            call_command("migrate", interactive=False, skip_checks=True, verbosity=max(options["verbosity"] - 1, 0))
        with psycopg.connect(**_connection(owner_url)) as connection:
            name = psycopg.sql.Identifier(role)
            connection.execute(psycopg.sql.SQL(GRANTS).format(role=name))
            for table in _append_only(connection):
                connection.execute(
                    psycopg.sql.SQL("revoke update, delete, truncate on {} from {}").format(
                        psycopg.sql.Identifier(table), name
                    )
                )
            for view in _views(connection):
                connection.execute(
                    psycopg.sql.SQL("revoke insert, update, delete on {} from {}").format(
                        psycopg.sql.Identifier(view), name
                    )
                )
            if not (settings.HF_DEMO or settings.TESTING):
                connection.execute(
                    psycopg.sql.SQL("revoke insert, update, delete on core_clockoffset from {}").format(name)
                )


@contextmanager
def _as_owner(url: str) -> Iterator[None]:
    """Django's connection is the owner's meanwhile: one process migrates and grants, as a start should not wait."""
    served = application.settings_dict.copy()
    application.close()
    application.settings_dict.update(dj_database_url.parse(url))
    try:
        yield
    finally:
        application.close()
        application.settings_dict.clear()
        application.settings_dict.update(served)


def _append_only(connection):
    rows = connection.execute(
        "select table_name from information_schema.columns where table_schema = 'public' and "
        "(column_name = 'pgh_obj_id' or table_name = 'audit_accesslog') group by table_name"
    )
    return [row[0] for row in rows]


def _views(connection):
    """Views of ours: the owner's rights stand behind them, so that nobody may write through one."""
    rows = connection.execute("select viewname from pg_views where schemaname = 'public' and viewowner = current_user")
    return [row[0] for row in rows]


def _connection(url):
    config = dj_database_url.parse(url)
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    return {names[key]: value for key, value in config.items() if key in names and value}
