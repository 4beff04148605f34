"""Registering, duplicates, contact ways, circumstances, grants, protection and what a card may hold."""

import re
import threading
from datetime import timedelta
from functools import partial
from operator import sub

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from cases import permissions, queries, rules, services
from cases.models import Citizen, CitizenUserObjectPermission, ConcernInquiry, ContactWay, JournalNote
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Role
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.test_citizen_access import make_citizen
from tests.cast import found_cast
from tests.conftest import persona


def register(by, **fields):
    known = {"first_name": "Jesper", "last_name": "Rugmark", "situation": "street", "situation_from": clock.today()}
    return services.register_citizen(by=by, **(known | fields))


def hinted(by, first_name="Jesper", last_name="Rugmark", **known):
    return [hint.citizen for hint in queries.duplicate_hints(by, first_name=first_name, last_name=last_name, **known)]


def test_registering_saves_the_ways_to_reach_the_citizen(cast):
    citizen = register(cast["anna"], phone="20 60 11 07", email="jesper@example.invalid")
    assert set(ContactWay.objects.filter(citizen=citizen).values_list("kind", "value")) == {
        ("phone", "20 60 11 07"),
        ("email", "jesper@example.invalid"),
    }


def test_cpr_of_somebody_in_reach_is_refused_with_the_name(cast):
    register(cast["anna"], cpr="6703981234")
    with pytest.raises(services.CprAmongYours) as refusal:
        register(cast["bo"], first_name="Jes", cpr="670398-1234")
    assert "Jesper Rugmark" in str(refusal.value)
    assert not ConcernInquiry.objects.exists()


@pytest.mark.parametrize("protected", [False, True])
def test_cpr_of_somebody_out_of_reach_is_neither_refused_nor_confirmed(cast, protected):
    citizen = register(cast["erik"] if protected else cast["anna"], cpr="6703981234")
    if protected:
        services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    second = register(cast["dorthe"], first_name="J.", cpr="6703981234", phone="12 34 56 78")
    assert (second.cpr, second.born_on) == (citizen.cpr, citizen.born_on)
    assert queries.find_by_cpr(persona("dorthe"), "6703981234") == (second, [citizen.pk, second.pk])
    # What is searched in reach is told in reach: the second one counts there as the only one.
    with pytest.raises(services.CprAmongYours, match=r"J\. Rugmark"):
        register(persona("dorthe"), first_name="J.", cpr="6703981234")
    passed_on = ConcernInquiry.objects.get()
    assert passed_on.citizen == citizen
    assert "12 34 56 78" in passed_on.what_is_known
    assert not ConcernInquiry.objects.visible_to(persona("dorthe")).exists()
    assert ConcernInquiry.objects.visible_to(persona("erik")).exists()


def traces(by, write):
    """What writing leaves behind that somebody may see or measure: statements, and the numbers drawn meanwhile."""
    told = {"received_on": clock.today(), "source": "self", "reasons": ["housing"], "known_before": "no"}
    before = services.record_inquiry(by=by, **told).pk, register(by, first_name="A", last_name="B").pk
    with CaptureQueriesContext(connection) as queries:
        write()
    after = services.record_inquiry(by=by, **told).pk, register(by, first_name="C", last_name="D").pk
    kinds = [re.sub(r"\W.*", "", query["sql"]) for query in queries]
    return [one for one in kinds if one not in ("SAVEPOINT", "RELEASE", "ROLLBACK")], *map(sub, after, before)


def test_number_out_of_reach_leaves_the_traces_of_a_free_one(cast):
    """CASE-16: neither how much is asked of the database nor the next number of a citizen or an inquiry tells it."""
    for cpr in ("6703981234", "6703981242"):
        register(cast["anna"], cpr=cpr)
    dorthe = persona("dorthe")
    free, taken = (traces(dorthe, partial(register, dorthe, cpr=cpr)) for cpr in ("6703981250", "6703981234"))
    assert free == taken
    first, second = (register(dorthe, first_name="E", last_name=name) for name in ("F", "G"))
    free, taken = (
        traces(dorthe, partial(services.edit_citizen, by=dorthe, citizen=one, version=one.version, cpr=cpr))
        for one, cpr in ((first, "6703981269"), (second, "6703981242"))
    )
    assert free == taken
    assert ConcernInquiry.objects.filter(way="registration").count() == 2
    assert AccessLog.objects.filter(user=dorthe, kind=ReadKind.SEARCH).count() == 2


def test_where_two_left_each_other_the_number_the_elder_of_those_who_share_it_is_told(cast):
    """Two who swap numbers at once may both be marked as sharing; nothing is confirmed to a third for that."""
    first = register(cast["anna"], cpr="6703981234")
    Citizen.objects.update(shares_number=True)
    assert register(persona("dorthe"), first_name="J.", cpr="6703981234").shares_number
    assert ConcernInquiry.objects.get().citizen == first


def test_what_is_protected_in_the_second_record_is_told_to_nobody(cast):
    """Those who reach the first record are another team: an address one may not see is not written to them."""
    register(cast["anna"], cpr="6703981234")
    register(persona("dorthe"), cpr="6703981234", phone="12 34 56 78", address="Skjulevej 7", address_protected=True)
    told = ConcernInquiry.objects.get().what_is_known
    assert ("12 34 56 78" in told, "Skjulevej" in told) == (True, False)
    register(cast["dorthe"], cpr="6703981242")
    register(
        persona("carla"),
        cpr="6703981242",
        phone="87 65 43 21",
        address="Dækvej 8",
        record_protected=True,
        first_name="Ny",
    )
    told = ConcernInquiry.objects.latest("pk").what_is_known
    assert not any(word in told for word in ("87 65 43 21", "Dækvej", "Ny Rugmark"))


def test_a_number_that_its_record_leaves_is_the_eldest_s_of_those_that_shared_it(cast):
    """CASE-16: and where nobody shared it, it is free."""
    citizen = register(cast["anna"], cpr="6703981234")
    second = register(cast["dorthe"], first_name="J.", cpr="6703981234")
    services.edit_citizen(by=cast["anna"], citizen=citizen, version=citizen.version, cpr="6703981242")
    second.refresh_from_db()
    assert not second.shares_number
    services.edit_citizen(by=cast["dorthe"], citizen=second, version=second.version, cpr="")
    again = register(cast["erik"], first_name="Ny", cpr="6703981234")
    assert not again.shares_number


def test_duplicates_are_hinted_by_cpr_name_and_birth_date(cast):
    citizen = make_citizen(cast["anna"], cpr="6703981234", first_name="Søren", last_name="Åbo")
    anna = persona("anna")
    assert hinted(anna, "Soeren", "Aabo") == [citizen]
    assert hinted(anna, "Sørn", "Åboe", born_on=citizen.born_on) == [citizen]
    assert hinted(anna, "Helt", "Anden", cpr="6703981234") == [citizen]
    assert hinted(anna, "Helt", "Anden", born_on=citizen.born_on) == []
    assert hinted(anna, "Søren", "Åbo", besides=citizen) == []


def test_protected_record_is_hinted_to_those_tied_and_granted_only(cast):
    citizen = make_citizen(cast["anna"], cpr="6703981234")
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    services.grant(
        by=persona("erik"), citizen=citizen, user=cast["bo"], what="view_citizen", reason="Vikar",
        ends_on=clock.today() + timedelta(days=3),
    )  # fmt: skip
    for key in ("anna", "carla", "dorthe"):
        assert hinted(persona(key), cpr="6703981234") == [], key
        assert queries.like_names(persona(key), "Jesper Rugmark") == [], key
        assert queries.find_by_cpr(persona(key), "6703981234") == (None, [citizen.pk]), key
    for key in ("erik", "bo"):
        assert hinted(persona(key)) == [citizen], key
        assert queries.find_by_cpr(persona(key), "6703981234") == (citizen, [citizen.pk]), key


def test_citizen_of_another_municipality_is_not_found_by_number(cast):
    make_citizen(cast["anna"], cpr="6703981234")
    other = persona("hedelund-anna")
    with municipality_scope(other.municipality_id):
        assert queries.find_by_cpr(other, "6703981234") == (None, [])


def test_registering_in_a_team_one_is_not_in_is_refused(cast):
    from housingfirst.accounts.models import Team

    with pytest.raises(services.ChosenTeamNotYours):
        register(cast["anna"], team=Team.objects.get(name="Team Syd"))


def test_contact_way_is_retired_and_can_be_added_again(cast):
    citizen = make_citizen(cast["anna"])
    way = services.add_contact_way(by=cast["anna"], citizen=citizen, kind="phone", value="1")
    services.retire_contact_way(by=cast["bo"], way=way)
    again = services.add_contact_way(by=cast["anna"], citizen=citizen, kind="phone", value="1")
    assert queries.contact_ways(cast["anna"], citizen) == [again]
    assert [row.pk for row in queries.contact_ways(cast["anna"], citizen, retired=True)] == [way.pk]


def theme(cast, citizen, **fields):
    known = {"group": "health", "text": "Knæ", "review_on": clock.today() + timedelta(days=30)}
    return services.write_theme_note(by=cast["anna"], citizen=citizen, **(known | fields))


def test_circumstance_leaves_lists_past_its_review_date_until_renewed(cast):
    citizen = make_citizen(cast["anna"])
    note = theme(cast, citizen)
    assert queries.theme_notes(cast["anna"], citizen) == [note]
    clock.move_by(timedelta(days=30))
    assert queries.theme_notes(cast["anna"], citizen) == []
    assert queries.theme_notes(cast["anna"], citizen, past=True) == [note]
    services.renew_theme_note(by=cast["anna"], note=note, review_on=clock.today() + timedelta(days=30))
    assert queries.theme_notes(cast["anna"], citizen) == [note]
    services.end_theme_note(by=cast["anna"], note=note)
    assert queries.theme_notes(cast["anna"], citizen, past=True) == []
    with pytest.raises(services.ThemeNoteEnded):
        services.renew_theme_note(by=cast["anna"], note=note, review_on=clock.today() + timedelta(days=1))


def test_review_later_than_a_year_is_refused(cast):
    with pytest.raises(rules.ReviewDateOff):
        theme(cast, make_citizen(cast["anna"]), review_on=clock.today() + timedelta(days=400))


def test_circumstance_without_an_area_takes_the_one_of_its_theme(cast):
    citizen = make_citizen(cast["anna"])
    assert theme(cast, citizen, group="", theme="physical_health").group == "health"
    assert theme(cast, citizen, group="economy", theme="economic_situation").group == "economy"
    for without in ("", "housing_situation"):
        with pytest.raises(rules.AreaMissing):
            theme(cast, citizen, group="", theme=without)


def test_ended_grant_opens_nothing_and_keeps_its_history(cast):
    citizen = make_citizen(cast["anna"])
    grant = services.grant(
        by=cast["carla"], citizen=citizen, user=cast["dorthe"], what="view_citizen", reason="Vikar",
        ends_on=clock.today() + timedelta(days=30),
    )  # fmt: skip
    pk = grant.pk
    with pytest.raises(permissions.CannotGrant):
        services.end_grant(by=cast["anna"], grant=grant)
    services.end_grant(by=cast["carla"], grant=grant)
    assert not Citizen.objects.visible_to(persona("dorthe")).exists()
    events = CitizenUserObjectPermission.pgh_event_model.objects.filter(pgh_obj_id=pk).order_by("pgh_id")
    assert [(event.pgh_label, event.reason) for event in events] == [("insert", "Vikar"), ("delete", "Vikar")]


def test_grant_of_the_address_alone_opens_no_other_rows(cast):
    """Hanne comes through an opening; a grant of the protected address must not give her the notes."""
    citizen = make_citizen(cast["anna"], address="Skjult 1", address_protected=True)
    services.write_note(by=cast["anna"], citizen=citizen, text="Fortroligt")
    services.open_access(
        by=cast["erik"], citizen=citizen, source="nomination:1", role=Role.HOUSING_COORDINATOR,
        field_groups={FieldGroup.IDENTITY, FieldGroup.HOUSING},
    )  # fmt: skip
    services.grant(
        by=cast["erik"], citizen=citizen, user=cast["hanne"], what="view_protected_address", reason="Fremvisning",
        ends_on=clock.today() + timedelta(days=3),
    )  # fmt: skip
    hanne = persona("hanne")
    assert permissions.can_see_address(hanne, citizen)
    assert permissions.field_groups(hanne, citizen) == {FieldGroup.IDENTITY, FieldGroup.HOUSING}
    assert not JournalNote.objects.visible_to(hanne).exists()


def test_protecting_with_a_reason_writes_it_into_the_journal(cast):
    citizen = make_citizen(cast["anna"])
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True, reason="Trusler")
    services.protect_record(by=cast["erik"], citizen=citizen, protected=False, reason="Er flyttet")
    texts = JournalNote.objects.order_by("pk").values_list("text", flat=True)
    assert [("Trusler" in texts[0]), ("Er flyttet" in texts[1])] == [True, True]


def test_card_holds_only_the_groups_of_the_user(cast):
    citizen = make_citizen(cast["anna"], cpr="6703981234", address="Torvet 3", reach_note="SMS")
    services.add_contact_way(by=cast["anna"], citizen=citizen, kind="phone", value="20601107")
    theme(cast, citizen)
    services.write_note(by=cast["anna"], citizen=citizen, text="Note")
    full = queries.citizen_card(cast["anna"], citizen)
    assert (full.groups, full.name, full.address, len(full.ways), len(full.themes)) == (
        ALL_GROUPS, "Jesper Rugmark", "Torvet 3", 1, 1,
    )  # fmt: skip
    services.open_access(
        by=cast["erik"], citizen=citizen, source="benefit:1", role=Role.BENEFITS_OFFICER,
        field_groups={FieldGroup.IDENTITY},
    )  # fmt: skip
    yrsa = persona("yrsa")
    card = queries.citizen_card(yrsa, citizen)
    assert (card.name, card.address, card.situation, card.ways, card.themes, card.reach_note) == (
        "Jesper Rugmark", None, None, [], [], "",
    )  # fmt: skip
    assert queries.journal(yrsa, citizen) == []
    assert queries.situation_history(yrsa, citizen) == []
    assert queries.timeline_events(yrsa, citizen) == []
    none = queries.citizen_card(persona("dorthe"), citizen)
    assert (none.name, none.groups, none.around) == ("", frozenset(), [])


def test_protected_address_is_never_on_the_card(cast):
    citizen = make_citizen(cast["anna"], address="Skjult 1", address_protected=True)
    services.attach(citizen=citizen, function="primary_worker", user=cast["anna"], starts_on=clock.today())
    for key, may in (("anna", True), ("bo", False), ("erik", False)):
        card = queries.citizen_card(persona(key), citizen)
        assert (card.address, card.can_reveal_address) == ("", may), key


def test_timeline_tells_situations_notes_and_inquiries(cast):
    citizen = make_citizen(cast["anna"])
    note = services.write_note(by=cast["anna"], citizen=citizen, text="Mødt ved havnen")
    services.add_to_note(by=cast["anna"], note=note, text="Rettelse", reason="Forkert sted")
    services.record_inquiry(
        by=cast["erik"], received_on=clock.today(), source="self", reasons=["housing"], known_before="no",
        citizen=citizen,
    )  # fmt: skip
    kinds = sorted(str(event.kind) for event in queries.timeline_events(cast["anna"], citizen))
    assert kinds == ["housing", "inquiry", "note", "note"]
    (entry,) = queries.journal(cast["anna"], citizen)
    assert [row.text for row in entry.addenda] == ["Rettelse"]


def test_many_field_groups_agree_with_one(cast):
    citizens = [make_citizen(cast[key], first_name=key) for key in ("anna", "dorthe", "erik")]
    services.protect_record(by=cast["erik"], citizen=citizens[0], protected=True)
    services.open_access(
        by=cast["erik"], citizen=citizens[1], source="x:1", role=Role.HOUSING_COORDINATOR,
        field_groups={FieldGroup.IDENTITY},
    )  # fmt: skip
    rows = list(Citizen.objects.order_by("pk"))
    for key in ("anna", "dorthe", "erik", "hanne", "lise", "hedelund-anna"):
        user = persona(key)
        many = permissions.field_groups_of_many(user, rows)
        assert many == {row.pk: permissions.field_groups(user, row) for row in rows}, key
        reach = set(Citizen.objects.visible_to(user).values_list("pk", flat=True))
        assert {pk for pk, groups in many.items() if groups} == reach, key


def test_of_those_who_register_the_same_number_at_once_one_has_it_to_themselves(own_database):
    """And nobody is told of a record out of reach: the others share it, or reach the first one and read its name."""
    people = found_cast()
    municipality = people["anna"].municipality_id
    answers, start = [], threading.Barrier(4)

    def press(key):
        try:
            start.wait()
            with municipality_scope(municipality):
                answers.append(register(persona(key), cpr="6703981234"))
        except services.CprTaken as refusal:
            answers.append(refusal)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=[key]) for key in ("anna", "bo", "dorthe", "erik")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with municipality_scope(municipality):
        assert Citizen.objects.filter(shares_number=False).count() == 1
        assert Citizen.objects.count() == sum(isinstance(answer, Citizen) for answer in answers)
    assert len(answers) == 4
    connection.close()
