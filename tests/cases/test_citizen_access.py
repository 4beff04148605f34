"""Who reaches a citizen: the scope, the field groups, row security, history and the access log."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from cases import permissions, services
from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Role
from housingfirst.accounts.services import give_role
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.conftest import persona


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


def make_citizen(by, **fields):
    fields = {"first_name": "Jesper", "last_name": "Rugmark", "situation": "street", **fields}
    return services.create_citizen(by=by, situation_from=clock.today(), **fields)


def reach(key):
    return set(Citizen.objects.visible_to(persona(key)).values_list("pk", flat=True))


def test_team_and_adviser_reach_a_new_citizen_and_nobody_else(citizen):
    reached = {key for key in ("anna", "bo", "carla", "erik") if citizen.pk in reach(key)}
    assert reached == {"anna", "bo", "carla", "erik"}
    for key in ("dorthe", "hanne", "yrsa", "jonas", "mona", "bent", "lise", "frida", "sofie"):
        assert reach(key) == set(), key
        assert permissions.field_groups(persona(key), citizen) == frozenset(), key


def test_other_municipality_sees_nothing_even_without_the_filter(cast, citizen):
    hedelund = cast["hedelund-anna"].municipality_id
    with municipality_scope(hedelund):
        assert Citizen.objects.count() == 0
        assert not Citizen.objects.filter(pk=citizen.pk).exists()
    assert Citizen.objects.count() == 1


def test_tests_run_as_a_role_that_row_security_binds(cast):
    with connection.cursor() as cursor:
        cursor.execute("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
        assert cursor.fetchone()[0] is False


def test_opening_lets_the_coordinator_in_with_its_groups_only(cast, citizen):
    services.open_access(
        by=cast["erik"],
        citizen=citizen,
        source="nomination:1",
        role=Role.HOUSING_COORDINATOR,
        field_groups={FieldGroup.IDENTITY, FieldGroup.HOUSING, FieldGroup.HEALTH},
    )
    assert reach("hanne") == {citizen.pk}
    groups = permissions.field_groups(persona("hanne"), citizen)
    assert groups == {FieldGroup.IDENTITY, FieldGroup.HOUSING}, "health never goes through to a coordinator"
    assert reach("yrsa") == set()
    services.close_access(source="nomination:1")
    assert reach("hanne") == set()


def test_protected_record_is_out_of_reach_of_the_team_and_other_advisers(cast):
    citizen = make_citizen(cast["anna"])
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    assert reach("erik") == {citizen.pk}
    for key in ("anna", "bo", "carla"):
        assert reach(key) == set(), key
    services.grant(
        by=persona("erik"),
        citizen=citizen,
        user=cast["bo"],
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=7),
        reason="Vikar i uge 48",
    )
    assert reach("bo") == {citizen.pk}
    assert permissions.field_groups(persona("bo"), citizen) == ALL_GROUPS


def test_grant_ends_on_its_day(cast, citizen):
    services.grant(
        by=cast["erik"],
        citizen=citizen,
        user=cast["dorthe"],
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=2),
        reason="Vikar",
    )
    assert reach("dorthe") == {citizen.pk}
    clock.move_by(timedelta(days=2))
    assert reach("dorthe") == set()


def test_history_is_written_by_the_database_whatever_wrote_the_row(citizen):
    Citizen.objects.filter(pk=citizen.pk).update(first_name="Jes")
    from cases.models.citizen import Citizen as Model

    events = Model.pgh_event_model.objects.filter(pgh_obj_id=citizen.pk).order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["insert", "update"]
    assert events[1].first_name == "Jes"


def test_history_and_access_log_cannot_be_rewritten_by_the_application(citizen):
    from django.db import ProgrammingError, transaction

    for table in ("cases_citizenevent", "audit_accesslog"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"delete from {table}")


def test_search_finds_spelling_variants_and_both_orders(cast):
    citizen = make_citizen(cast["anna"], first_name="Søren", last_name="Åbo", alias="Buller")
    for typed in ("soeren", "sören", "aabo søren", "Åbo", "buller"):
        found = Citizen.objects.visible_to(persona("anna")).search(typed)
        assert list(found) == [citizen], typed
    assert not Citizen.objects.visible_to(persona("dorthe")).search("søren").exists()


def test_names_sort_in_danish_order(cast):
    for last_name in ("Åse", "Zoe", "Ærø", "Aalborg", "Øland", "andersen"):
        make_citizen(cast["anna"], last_name=last_name, first_name="A")
    names = Citizen.objects.order_by("sort_name").values_list("last_name", flat=True)
    assert list(names) == ["andersen", "Zoe", "Ærø", "Øland", "Aalborg", "Åse"]


def test_one_cpr_one_citizen(cast):
    make_citizen(cast["anna"], cpr="670398-1234")
    with pytest.raises(services.CprTaken):
        make_citizen(cast["dorthe"], cpr="6703981234")
    assert Citizen.objects.count() == 1


def test_log_rows_name_user_citizen_and_groups(cast, citizen):
    from housingfirst.audit.services import log_read

    log_read(by=cast["anna"], citizen_ids=[citizen.pk, citizen.pk], view="cases:citizen", field_groups=ALL_GROUPS)
    row = AccessLog.objects.get()
    assert (row.user, row.citizen_id, len(row.field_groups)) == (cast["anna"], citizen.pk, 7)
    assert AccessLog.objects.visible_to(persona("frida")).count() == 1
    assert AccessLog.objects.visible_to(User.objects.get(persona="carla")).count() == 0


def test_nobody_grants_more_than_one_has_nor_anything_to_oneself(cast):
    """A leader who is the housing coordinator too, and came through a nomination's opening."""
    citizen = make_citizen(cast["dorthe"])
    open_housing = {"role": Role.HOUSING_COORDINATOR, "field_groups": {FieldGroup.IDENTITY, FieldGroup.HOUSING}}
    services.open_access(by=cast["erik"], citizen=citizen, source="nomination:1", **open_housing)
    give_role(by=cast["sofie"], user=cast["carla"], role=Role.HOUSING_COORDINATOR, starts_on=clock.today())
    carla = persona("carla")
    facts = {"citizen": citizen, "reason": "Vikar", "ends_on": clock.today() + timedelta(days=3)}
    assert permissions.field_groups(carla, citizen) == {FieldGroup.IDENTITY, FieldGroup.HOUSING}
    with pytest.raises(permissions.CannotGrant):
        services.grant(by=carla, user=cast["bo"], what="view_citizen", **facts)
    with pytest.raises(permissions.CannotGrant):
        services.grant(by=persona("erik"), user=cast["erik"], what="view_protected_address", **facts)
    services.grant(by=persona("erik"), user=cast["bo"], what="view_protected_address", **facts)


@pytest.mark.parametrize("key", ["sofie", "lise", "frida"])
def test_nobody_who_does_not_work_with_citizens_is_let_into_a_record(cast, citizen, client_of, key):
    """The administrator, the head of department and the auditor see figures, users and the log, and no record."""
    facts = {"what": "view_citizen", "reason": "Se med", "ends_on": clock.today() + timedelta(days=3)}
    with pytest.raises(services.GrantToOutsider):
        services.grant(by=persona("erik"), citizen=citizen, user=persona(key), **facts)
    page = client_of("erik").get(reverse("cases:citizen-access", args=[citizen.pk])).content.decode()
    assert f'<option value="{cast["bo"].pk}"' in page
    assert f'<option value="{cast[key].pk}"' not in page
