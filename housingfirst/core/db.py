"""The database side of the house: the municipality of a transaction, row security, constraint messages."""

from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connection, migrations, transaction

from . import clock
from .errors import DomainError

# From version 18 on PostgreSQL takes a join of a table with itself for one table: a `SearchView` would be nothing.
JOIN_VIEWS = ", set_config('enable_self_join_elimination', 'off', true)"
# No trigger is left out. Each trigger of pgtrigger asks for this setting; where it is missing, that is an error, caught
# by each. To take one back PostgreSQL goes through all foreign keys the transaction has yet to check: for each row.
NO_TRIGGER_IGNORED = ", set_config('pgtrigger.ignore', '{}', true)"


@contextmanager
def municipality_scope(municipality_id):
    """One transaction in which row security shows the rows of one municipality (None: of no municipality).

    Sets `app.municipality` for the transaction only, so that nothing stays on a reused connection, and puts the
    former value back for a scope inside a longer transaction. Reads the demo clock in the same query.
    """
    read_clock, nested = clock.movable(), connection.in_atomic_block
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "select current_setting('app.municipality', true), set_config('app.municipality', %s, true)"
                + NO_TRIGGER_IGNORED
                + (JOIN_VIEWS if connection.pg_version >= 180_000 else "")
                + (", (select seconds from core_clockoffset where id = 1)" if read_clock else ""),
                ["" if municipality_id is None else str(municipality_id)],
            )
            row = cursor.fetchone()
        token = clock.remember_offset(row[-1] or 0) if read_clock else None
        try:
            yield
            # An exception leaves through the rollback, which puts the setting back by itself; so does the commit.
            if nested:
                with connection.cursor() as cursor:
                    cursor.execute("select set_config('app.municipality', %s, true)", [row[0] or ""])
        finally:
            if token is not None:
                clock.forget_offset(token)


def plan_each_time():
    """From here to the end of the transaction PostgreSQL plans every statement by the size its tables have then.

    Else what triggers and foreign keys look up is planned once, while a table may still be small, and each row of a
    long write then reads from end to end the table it makes grow.
    """
    with connection.cursor() as cursor:
        cursor.execute("set local plan_cache_mode = force_custom_plan")


def EnableRowSecurity(*tables):  # noqa: N802  (reads as an operation in a migration)
    """Migration operation: only rows of the transaction's municipality can be seen or written in `tables`.

    The second wall (D4) behind `visible_to`. The owner role, which migrates, is not bound by it; the application
    role is. Every table with case data needs it: tests/architecture/test_row_security.py.
    """
    match = "municipality_id = (select nullif(current_setting('app.municipality', true), '')::bigint)"
    return migrations.RunSQL(
        [
            statement
            for table in tables
            for statement in (
                f'alter table "{table}" enable row level security',
                f'create policy municipality on "{table}" using ({match}) with check ({match})',
            )
        ],
        [
            statement
            for table in tables
            for statement in (
                f'drop policy municipality on "{table}"',
                f'alter table "{table}" disable row level security',
            )
        ],
    )


def SearchView(view, table, *columns):  # noqa: N802  (reads as an operation in a migration)
    """Migration operation: a view of the owner with the id and the searched columns of one municipality's rows.

    PostgreSQL looks up in an index only what cannot leak, and neither `like` nor `@@` is such (ADR 0007). Under row
    security a search would read the whole table. The view is the owner's, who is not bound by the policy, and says the
    policy's condition itself. It holds nothing to show: what is found is fetched from the table. The application role
    may only read it (`setup_database`).
    """
    named = ", ".join(f'"{column}"' for column in ("id", *columns))
    match = "municipality_id = (select nullif(current_setting('app.municipality', true), '')::bigint)"
    return migrations.RunSQL(
        f'create view "{view}" as select {named} from "{table}" where {match}', f'drop view "{view}"'
    )


def FollowsMerge(table, column="citizen_id"):  # noqa: N802  (reads as an operation in a migration)
    """Migration operation: a row written for a record that was merged into another goes to the other one (CASE-178).

    Every table with a foreign key to a citizen needs it: tests/architecture/test_row_security.py.
    """
    return migrations.RunSQL(
        f'create or replace trigger follows_merge before insert or update of "{column}" on "{table}" '
        f"for each row execute function follow_merge('{column}')",
        f'drop trigger follows_merge on "{table}"',
    )


def refuse_owner():
    """Web, worker and commands must not serve as the owner of the tables or as superuser (D4)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select rolsuper or rolbypassrls or exists(select 1 from pg_tables where schemaname = 'public' and "
            "tablename = 'django_migrations' and tableowner = current_user) from pg_roles where rolname = current_user"
        )
        passes = cursor.fetchone()[0]
    if not connection.in_atomic_block:  # forked workers must not share it
        connection.close()
    if passes:
        raise ImproperlyConfigured(
            "DATABASE_URL names a role that row security does not bind (owner, superuser or BYPASSRLS). "
            "Use the application role there and the owner in DATABASE_OWNER_URL."
        )


@contextmanager
def constraint_errors(**messages):
    """Turn a violated database constraint into the refusal given for its name; an unnamed one stays an error.

    `constraint_errors(offer_one_live_per_dwelling=DwellingHasOffer)`: keys are constraint names, values DomainError
    classes or instances. Put only the write inside: the savepoint is rolled back, the transaction lives on.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        refusal = messages.get(name or "")
        if refusal is None:
            raise
        raise (refusal if isinstance(refusal, DomainError) else refusal()) from error


def without_transaction(view):
    """Mark a view that answers even when the database does not (healthz, readyz)."""
    view.without_transaction = True
    return view
