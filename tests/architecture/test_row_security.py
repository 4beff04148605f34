"""A new table cannot forget its municipality, its policy, its history or its scope (issue 2, frame 6)."""

import pytest
from django.apps import apps
from django.db import connection

OUR_APPS = ("core", "accounts", "audit", "cases", "tasks", "support", "housing", "referrals", "reporting", "overview")
# Tables without a municipality, each with the reason.
WITHOUT_MUNICIPALITY = {
    "core_clockoffset": "one row for the whole installation",
    "accounts_municipality": "is the municipality itself; read before login",
    "accounts_user": "read before login, when no municipality is known; holds no case data",
    "accounts_user_groups": "Django's own, unused",
    "accounts_user_user_permissions": "Django's own, unused",
    "cases_legalbasis": "national reference rows; a policy of its own lets the application read only",
}
# Models that keep no field history, each with the reason.
WITHOUT_HISTORY = {
    "core.ClockOffset": "demo only",
    "accounts.Municipality": "made by a command, never edited",
    "accounts.User": "personal data of staff: last login and password hashes do not belong in history",
    "accounts.SavedView": "a person's own view of a list; no case data",
    "audit.AccessLog": "is itself a log that cannot be changed",
    "cases.ImportLine": "the report on an uploaded file, made anew by the worker and never edited",
    "cases.LegalBasis": "national reference rows, changed by migrations only",
    "tasks.OutboxMail": "its own columns say when it was written, taken and sent; it holds no case data",
    "cases.CitizenSearch": "a view of a column of the citizens",
    "cases.NoteSearch": "a view of a column of the notes",
    "cases.PublicCount": "a counter of the running hour; history would keep for ever what is to be gone in an hour",
    "cases.FormDraft": "what somebody is typing right now; it is gone when the form is sent",
    "cases.MergedRow": "is itself the record of what a merge did to a row; a trigger keeps it from being changed",
    "cases.MergeMark": "how a table stood after a merge; a trigger keeps it from being changed",
    "cases.TemporaryNumber": "a counter; the ids given from it stand in the history of the citizens",
}


def our_models():
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in OUR_APPS]


def case_models():
    """Our models that are not history tables."""
    return [model for model in our_models() if not hasattr(model, "pgh_tracked_model")]


@pytest.mark.django_db
def test_every_table_of_ours_has_the_municipality_policy():
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid "
            "where c.relrowsecurity and p.polname = 'municipality' and p.polcmd = '*' "
            "and pg_get_expr(p.polqual, p.polrelid) like '%app.municipality%' "
            "and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.municipality%'"
        )
        guarded = {row[0] for row in cursor.fetchall()}
    tables = {model._meta.db_table for model in our_models() if model._meta.managed}
    forgotten = tables - guarded - set(WITHOUT_MUNICIPALITY)
    assert not forgotten, f"EnableRowSecurity is missing in a migration for {sorted(forgotten)}"
    assert set(WITHOUT_MUNICIPALITY) <= tables, "an exception names a table that is gone"


def test_every_model_keeps_field_history():
    tracked = {model.pgh_tracked_model for model in our_models() if hasattr(model, "pgh_tracked_model")}
    forgotten = {
        model._meta.label for model in case_models() if model not in tracked and not model._meta.auto_created
    } - set(WITHOUT_HISTORY)
    assert not forgotten, f"@track() is missing on {sorted(forgotten)}"


def test_history_follows_inserts_updates_and_deletes():
    for model in case_models():
        event = getattr(model, "pgh_event_model", None)
        if event is not None:
            labels = {tracker.label for tracker in event.pgh_trackers}
            assert {"insert", "update", "delete"} <= labels, model


def test_every_model_with_a_citizen_has_a_scope():
    for model in case_models():
        names = {field.name for field in model._meta.get_fields()}
        if "citizen" in names or model._meta.label == "cases.Citizen":
            assert hasattr(model.objects, "visible_to"), f"{model._meta.label} has no visible_to(user)"


def test_every_field_is_classified():
    """`class Privacy` puts each field of a model into exactly one class."""
    for model in case_models():
        if model._meta.auto_created:
            continue
        classes = {
            name: fields
            for name, fields in vars(getattr(model, "Privacy", object())).items()
            if isinstance(fields, list)
        }
        listed = [field for fields in classes.values() for field in fields]
        actual = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
        assert len(listed) == len(set(listed)), f"{model._meta.label}: a field is classified twice"
        assert actual == set(listed), f"{model._meta.label}: {sorted(actual ^ set(listed))} not classified or gone"


def test_what_triggers_do_for_each_row_does_not_grow_with_the_transaction(cast):
    """Else a long write takes four times as long for twice the rows (docs/operations.md, imports).

    `follow_merge` is planned by the citizens there are now; and pgtrigger's own setting is there, so that no trigger
    has an error to catch, which PostgreSQL takes back by way of every foreign key the transaction has yet to check.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select proconfig, current_setting('pgtrigger.ignore') from pg_proc where proname = 'follow_merge'"
        )
        assert cursor.fetchall() == [(["plan_cache_mode=force_custom_plan"], "{}")]
