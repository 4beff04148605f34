"""The two sides of a referral: the unit sees what was written to it and shared with it, and nothing else."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import services as cases
from cases.models import Citizen
from cases.permissions import field_groups
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from referrals import queries, services
from referrals.models import PartnerUnit, Referral

from ..access_world import annas_citizen
from ..conftest import persona
from .makers import make_citizen, refer, unit

LIST = reverse("referrals:referral-list")


def page_of(client_of, key, row):
    return client_of(key).get(reverse("referrals:referral", args=[row.pk]))


def planted(cast):
    citizen = annas_citizen(cast)
    review_on = clock.today() + timedelta(days=100)
    for group in ("economy", "health", "substances"):
        text = f"PLANT-{group.upper()}-note"
        cases.write_theme_note(by=cast["anna"], citizen=citizen, group=group, text=text, review_on=review_on)
    cases.write_note(by=cast["anna"], citizen=citizen, text="PLANT-NOTES-journal")
    return citizen


def test_unit_sees_identity_its_text_and_the_chosen_groups_only(cast, client_of):
    row = refer(cast, planted(cast), field_groups=["contact", "economy"])
    page = page_of(client_of, "jonas", row).content.decode()
    for seen in ("PLANT-IDENTITY-first", "PLANT-CONTACT-reach", "PLANT-ECONOMY-note", "Hun vil gerne arbejde"):
        assert seen in page
    for hidden in ("PLANT-HOUSING", "PLANT-HEALTH", "PLANT-SUBSTANCES", "PLANT-NOTES"):
        assert hidden not in page


def test_a_second_referral_does_not_widen_the_page_of_the_first(cast, client_of):
    citizen = planted(cast)
    first = refer(cast, citizen)
    refer(cast, citizen, field_groups=["health"], subject="Sygemelding")
    assert "PLANT-HEALTH" not in page_of(client_of, "jonas", first).content.decode()


def test_opening_the_page_is_a_row_in_the_log(cast, client_of):
    row = refer(cast, field_groups=["contact"])
    page_of(client_of, "jonas", row)
    entry = AccessLog.objects.get(user=cast["jonas"])
    assert (entry.citizen_id, entry.view) == (row.citizen_id, "referrals:referral")
    assert entry.field_groups == ["contact", "identity"]


def test_after_the_end_the_unit_gets_404_and_an_empty_list(cast, client_of):
    row = refer(cast)
    services.withdraw_referral(by=cast["anna"], referral=row, reason="Hun fortrød")
    assert page_of(client_of, "jonas", row).status_code == 404
    assert "Klitmark" not in client_of("jonas").get(LIST).content.decode()
    assert page_of(client_of, "anna", row).status_code == 200


def test_another_unit_and_another_team_see_nothing_of_it(cast):
    row = refer(cast)
    assert set(Referral.objects.visible_to(persona("jonas"))) == {row}
    for key in ("mona", "bent", "dorthe", "hanne", "yrsa", "lise", "frida", "sofie"):
        assert not Referral.objects.visible_to(persona(key)).exists(), key


def test_contacts_of_another_unit_are_never_visible(cast, client_of):
    """PC-06."""
    for name, person in (("Jobcenter Birkedal", "Jonas F."), ("Boformen Engholm", "Mona L.")):
        services.describe_unit(by=cast["carla"], unit=unit(name), contact_name=person, contact_phone="12 34 56 78")
    seen = {entry.contact_name for entry in PartnerUnit.objects.visible_to(persona("jonas"))}
    assert seen == {"Jonas F."}
    citizen = make_citizen(cast)
    mine = refer(cast, citizen)
    refer(cast, citizen, unit=unit("Boformen Engholm"))
    assert "Mona L." not in page_of(client_of, "jonas", mine).content.decode()
    assert client_of("jonas").get(reverse("referrals:unit-list")).status_code == 403
    assert "Mona L." in client_of("anna").get(reverse("referrals:unit-list")).content.decode()


def test_inbox_of_the_unit_has_what_waits_first(cast, client_of):
    done, late, new = (refer(cast, make_citizen(cast, last_name=name)) for name in ("Et", "To", "Tre"))
    services.answer_referral(by=cast["jonas"], referral=done, answer="accepted")
    Referral.objects.filter(pk=late.pk).update(answer_due_on=clock.today() - timedelta(days=2))
    rows = [line.row for line in client_of("jonas").get(LIST).context["listing"].lines]
    assert rows == [late, new, done]
    assert list(queries.waiting_for_unit(persona("jonas"))) == [late, new]


def test_form_sends_and_the_unit_answers_without_script(cast, client_of):
    citizen = make_citizen(cast)
    data = {
        "unit": unit().pk,
        "subject": "Praktik",
        "request": "Find en praktikplads.",
        "for_partner": "Hun vil gerne arbejde med cykler.",
        "field_groups": ["contact"],
        "ground": "consent",
        "consent_on": clock.today().strftime("%d-%m-%Y"),
        "answer_due_on": (clock.today() + timedelta(days=10)).strftime("%d-%m-%Y"),
    }
    url = reverse("referrals:referral-create", args=[citizen.pk])
    refused = client_of("anna").post(url, data | {"ground": "law"})
    assert refused.status_code == 422
    assert "Hun vil gerne arbejde med cykler." in refused.content.decode()
    assert client_of("anna").post(url, data).status_code == 302
    row = Referral.objects.get()
    answer = reverse("referrals:referral-answer", args=[row.pk])
    assert client_of("jonas").post(answer, {"answer": "declined", "text": ""}).status_code == 422
    assert client_of("jonas").post(answer, {"answer": "declined", "text": "Fuldt hold <script>"}).status_code == 302
    page = page_of(client_of, "anna", row).content.decode()
    assert "Fuldt hold &lt;script&gt;" in page
    assert [one.pk for one in queries.answers_that_came(persona("anna"), clock.now() - timedelta(days=1))] == [row.pk]


def test_timeline_tells_the_story_to_those_who_see_it(cast):
    row = refer(cast)
    services.answer_referral(by=cast["jonas"], referral=row, answer="accepted", text="Begynder 7. december")
    titles = [event.title for event in queries.timeline_events(persona("anna"), row.citizen)]
    assert titles == [
        "Jobcenter Birkedal svarede: accepteret",
        "Henvisning til Jobcenter Birkedal",
    ]
    assert queries.timeline_events(persona("dorthe"), row.citizen) == []


def test_number_of_queries_does_not_follow_the_number_of_referrals(cast, client_of):
    for key in ("anna", "jonas"):
        client = client_of(key)
        client.get(LIST)
        counts = []
        for number in (3, 12):
            for index in range(number):
                refer(cast, make_citizen(cast, last_name=f"{key} {number} {index}"))
            with CaptureQueriesContext(connection) as found:
                assert client.get(LIST).status_code == 200
            counts.append(len(found))
        assert counts[0] == counts[1] <= 25, key
    row = Referral.objects.first()
    for key in ("anna", "jonas"):
        client = client_of(key)
        client.get(LIST)
        with CaptureQueriesContext(connection) as found:
            assert client.get(reverse("referrals:referral", args=[row.pk])).status_code == 200
        assert len(found) <= 25, (key, len(found), "\n".join(query["sql"][:130] for query in found.captured_queries))


def test_the_unit_is_refused_the_list_of_contacts_with_the_reason(cast, client_of):
    row = refer(cast, planted(cast), field_groups=["contact"])
    answer = client_of("jonas").get(reverse("support:contact-list", args=[row.citizen_id]))
    assert answer.status_code == 403
    assert "myndighedsrådgiveren" in answer.content.decode()


def test_what_was_shared_ends_on_its_day_also_where_no_sweep_has_run(cast):
    """A worker that stands still must not keep a door open."""
    referral = refer(cast)
    services.answer_referral(by=cast["jonas"], referral=referral, answer="declined", text="Ikke her")
    referral.refresh_from_db()
    assert sees(persona("jonas"), referral)
    clock.move_by(timedelta(days=(referral.access_until - clock.today()).days))
    assert not sees(persona("jonas"), referral)
    assert not Referral.objects.visible_to(persona("jonas")).exists()
    assert not field_groups(persona("jonas"), referral.citizen)


def test_told_more_the_unit_sees_it_until_it_has_answered_again(cast):
    referral = refer(cast)
    services.answer_referral(by=cast["jonas"], referral=referral, answer="needs_more", text="Hvornår?")
    clock.move_by(timedelta(days=100))
    assert not sees(persona("jonas"), referral)
    services.tell_more(by=cast["anna"], referral=referral, text="Fra mandag")
    clock.move_by(timedelta(days=200))
    assert sees(persona("jonas"), referral)


def sees(user, referral):
    return Citizen.objects.visible_to(user).filter(pk=referral.citizen_id).exists()
