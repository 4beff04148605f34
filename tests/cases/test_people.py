"""Names, ways, relations, children and representatives through the services, and the page that gathers them."""

from datetime import time, timedelta
from threading import Event, Thread
from time import sleep

import pytest
from django.db import connection
from django.urls import reverse

from cases import queries, rules, services
from cases.choices import DocumentStatus, LetterKind
from cases.models import Citizen, ContactWay
from cases.queries.letters import letter_page
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import municipality_scope
from housingfirst.core.errors import NotAllowed
from tests.cases.makers import make_citizen, make_decision
from tests.cast import found_cast
from tests.conftest import persona

VIBEKE = {"kind": "power_of_attorney", "name": "Vibeke Stenløkke"}
VIBEKE |= {"address": "Solbakken 12", "document_place": "Nr. 12"}


@pytest.fixture
def anna(cast):
    return cast["anna"]


@pytest.fixture
def citizen(anna):
    return make_citizen(anna, first_name="Jesper", last_name="Rugmark", alias="Rug")


def attorney(by, citizen, **fields):
    today = clock.today()
    return services.add_representative(by=by, citizen=citizen, document_on=today, **{**VIBEKE, **fields})


def found(by, text):
    return list(Citizen.objects.visible_to(by).search(text).values_list("pk", flat=True))


# ------------------------------------------------------------------ identity and names


def test_without_a_number_a_citizen_has_a_temporary_id_and_is_found_by_it_ever_after(anna):
    row = make_citizen(anna, cpr="")
    other = make_citizen(anna, cpr="", first_name="Ole")
    assert [row.temporary_id, other.temporary_id] == ["M-000001", "M-000002"]
    row = services.update_citizen(by=anna, citizen=row, version=row.version, cpr="670398-1234")
    assert found(anna, "M-000001") == [row.pk]
    identity = queries.record_sections(anna, row, ALL_GROUPS)[0].part
    assert (identity["cpr_masked"], identity["temporary_id"]) == ("670398-••••", "M-000001")


def test_two_names_added_at_once_are_both_searched_for(own_database):
    people = found_cast()
    municipality_id = people["anna"].municipality_id
    with municipality_scope(municipality_id):
        citizen = make_citizen(people["anna"])
    first_is_in = Event()

    def add(name, holds_on):
        try:
            with municipality_scope(municipality_id):
                services.add_name(by=persona("anna"), citizen=citizen, kind="nickname", name=name)
                if holds_on:
                    first_is_in.set()
                    sleep(0.5)
        finally:
            connection.close()

    first, second = Thread(target=add, args=["Bamse", True]), Thread(target=add, args=["Tulle", False])
    first.start()
    assert first_is_in.wait(10)
    second.start()
    first.join()
    second.join()
    with municipality_scope(municipality_id):
        row = Citizen.objects.get(pk=citizen.pk)
        assert {"Bamse", "Tulle"} <= set(row.other_names.split())
    connection.close()


def test_two_at_once_never_get_the_same_temporary_id(own_database):
    municipality_id, given = found_cast()["anna"].municipality_id, []

    def take():
        with municipality_scope(municipality_id):
            given.extend(services.next_temporary_ids(municipality_id=municipality_id, count=3))
        connection.close()

    threads = [Thread(target=take) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == [rules.temporary_id(number) for number in range(1, 13)]


def test_old_and_other_names_find_the_citizen(anna, citizen):
    services.add_name(by=anna, citizen=citizen, kind="nickname", name="Havne-Jesper")
    services.update_citizen(
        by=anna, citizen=citizen, version=citizen.version, alias="Jes", last_name="Lund", keep_former_name=True
    )
    for text in ("havne", "rug", "Rugmark", "jes lund"):
        assert found(anna, text) == [citizen.pk], text
    kept = {(row.kind, row.name) for row in citizen.names.all()}
    assert kept == {("nickname", "Havne-Jesper"), ("nickname", "Rug"), ("former", "Jesper Rugmark")}
    assert found(persona("hedelund-anna"), "havne") == []


# ------------------------------------------------------------------ ways to reach the citizen


def test_one_way_is_the_best_and_a_new_best_takes_its_place(anna, citizen):
    first = services.add_contact_way(by=anna, citizen=citizen, kind="phone", value="20 60 11 07", preferred=True)
    second = services.add_contact_way(
        by=anna, citizen=citizen, kind="sms", value="20 60 11 08", preferred=True, not_after=time(20)
    )
    assert [way.pk for way in queries.contact_ways(anna, citizen)] == [second.pk, first.pk]
    assert list(ContactWay.objects.filter(preferred=True)) == [second]
    with pytest.raises(rules.BestMayNotBeUsed):
        services.change_contact_way(by=anna, way=second, version=1, may_be_used=False)
    with pytest.raises(StaleVersion):  # from a form that still says it is the best
        services.change_contact_way(by=anna, way=first, version=1, preferred=True, note="Efter kl. 12")


def test_what_may_not_be_used_says_so_wherever_it_is_shown(anna, citizen, client_of):
    services.add_contact_way(
        by=anna, citizen=citizen, kind="phone", value="20 60 11 99", may_be_used=False, message_allowed="no"
    )
    for name in ("cases:citizen-record", "overview:citizen", "cases:citizen-contact-ways", "support:contact-create"):
        page = client_of("anna").get(reverse(name, args=[citizen.pk])).content.decode()
        where = page.index("20 60 11 99")
        assert "Må ikke bruges" in page[where : where + 300], name


# ------------------------------------------------------------------ relations, children, representatives


def test_relation_against_the_wish_is_refused_and_nothing_typed_is_lost(citizen, client_of):
    typed = {"name": "Karsten", "kind": "father", "wish": "no_contact", "may_contact": "yes", "quality": "broken"}
    typed |= {"phone": "20 60 12 95", "starts_on": clock.today().isoformat()}
    address = reverse("cases:citizen-relations", args=[citizen.pk])
    answer = client_of("anna").post(address, typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Borgeren ønsker ingen kontakt" in page
    for word in ("Karsten", "20 60 12 95"):
        assert f'value="{word}"' in page
    assert client_of("anna").post(address, typed | {"may_contact": "no"}).status_code == 302
    assert "Vi må ikke kontakte" in client_of("anna").get(address).content.decode()


def test_second_editor_of_a_relation_sees_both_versions(anna, citizen, client_of):
    row = services.add_relation(by=anna, citizen=citizen, kind="mother", name="Dorrit")
    services.change_relation(by=anna, relation=row, version=1, phone="20 60 12 93", note="Ring efter kl. 17")
    with pytest.raises(StaleVersion):
        services.change_relation(by=anna, relation=row, version=1, note="Andet")
    address = reverse("cases:citizen-relation", args=[citizen.pk, row.pk])
    typed = {"version": "1", "name": "Dorrit", "kind": "mother", "wish": "pause", "may_contact": "ask"}
    typed |= {"quality": "unknown", "note": "Bor i Odense", "starts_on": clock.today().isoformat()}
    answer = client_of("anna").post(address, typed)
    assert answer.status_code == 409
    for words in ("Ring efter kl. 17", "Bor i Odense"):
        assert words in answer.content.decode()


def test_duty_to_notify_is_called_to_mind_on_every_page_about_the_child(anna, citizen, client_of):
    pages = [reverse(name, args=[citizen.pk]) for name in ("cases:citizen-record", "overview:citizen-panels")]
    pages.append(reverse("cases:citizen-children", args=[citizen.pk]))
    for page in pages:
        assert "barnets lov" not in client_of("anna").get(page).content.decode()
    child = services.add_child(by=anna, citizen=citizen, name="Alma", born_year=clock.today().year - 3, home="shared")
    for page in pages:
        assert "barnets lov" in client_of("anna").get(page).content.decode(), page
    services.change_child(by=anna, child=child, version=1, home="other_parent")
    assert not queries.children(anna, citizen, ALL_GROUPS).reminds


def test_expected_child_is_for_those_who_see_the_health_too(anna, citizen):
    services.add_child(by=anna, citizen=citizen, expected_on=clock.today() + timedelta(days=90))
    assert queries.children(anna, citizen, ALL_GROUPS).reminds
    assert not queries.children(anna, citizen, frozenset({FieldGroup.NOTES}))
    assert not queries.children(anna, citizen, ALL_GROUPS - {FieldGroup.NOTES})


def test_copies_of_letters_go_to_those_in_force_and_vanish_with_the_right(cast, citizen, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    today = clock.today()
    row = attorney(cast["anna"], citizen, letters=["decisions"], ends_on=today + timedelta(days=10))
    attorney(cast["anna"], citizen, name="Kun planer", letters=["plans"])
    attorney(cast["anna"], citizen, name="Senere", letters=["decisions"], starts_on=today + timedelta(days=5))
    attorney(cast["anna"], citizen, name="Før", letters=["decisions"], ends_on=today)
    decision = make_decision(cast["erik"], citizen)
    letter = services.request_letter(by=cast["erik"], decision=decision)
    assert letter_page(letter).copies == ["Vibeke Stenløkke (fuldmagt)"]
    assert queries.copies_of(letter) == [row]
    clock.move_by(timedelta(days=12))
    assert queries.copies_of(letter) == []
    assert letter_page(letter).copies == ["Vibeke Stenløkke (fuldmagt)"]  # what stands on the paper that was made
    assert [one.name for one in queries.letter_recipients(citizen, LetterKind.DECISIONS, clock.today())] == ["Senere"]
    part = queries.representatives(cast["anna"], citizen, ALL_GROUPS)
    assert {one.name for one in part.ended} == {"Vibeke Stenløkke", "Før"}
    assert letter.status == DocumentStatus.REQUESTED


def test_who_comes_through_an_opening_sees_the_right_but_not_its_scope(anna, citizen):
    attorney(anna, citizen, scope="Gæld og bank", matters=["economy"])
    part = queries.representatives(anna, citizen, frozenset({FieldGroup.CONTACT}))
    assert len(part.current) == 1
    assert not part.shows_scope
    assert not queries.representatives(anna, citizen, frozenset({FieldGroup.IDENTITY}))


def test_only_who_may_edit_the_record_writes_in_it(citizen):
    for service, fields in (
        (services.add_name, {"kind": "nickname", "name": "X"}),
        (services.add_relation, {"kind": "mother", "name": "X"}),
        (services.add_child, {"name": "X"}),
        (services.add_representative, {"kind": "companion", "name": "X"}),
    ):
        for key in ("hanne", "dorthe", "hedelund-anna"):
            with pytest.raises(NotAllowed):
                service(by=persona(key), citizen=citizen, **fields)
