"""The public form, partners' inquiries, numbers out of reach, follow-up, and the counts."""

import re
import threading
from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from cases import permissions, queries, rules, services
from cases.choices import FollowUpEnd, InquiryState, InquiryWay
from cases.forms.public import new_token
from cases.models import Citizen, ConcernInquiry, PublicCount
from housingfirst.accounts.services import set_parameter, system_user
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import municipality_scope
from housingfirst.tasks import sweeps
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task
from tests.cases.test_citizen_access import make_citizen
from tests.cases.test_inquiry_services import attempt, record, settle
from tests.cast import found_cast
from tests.conftest import persona

TYPED = {
    "person_name": "En ung mand ved stationen",
    "person_whereabouts": "Bænken ved spor 2, om aftenen",
    "reasons": ["housing", "substances"],
    "what_is_known": "Han har sovet der tre nætter.",
    "source": "other",
    "sender_name": "",
    "sender_phone": "",
    "website": "",
}


def form_of(cast):
    return reverse("cases:concern-write", args=[cast["anna"].municipality_id])


def token_on(client, address):
    return re.search(r'name="token" value="([^"]+)"', client.get(address).content.decode())[1]


def send(client, address, token, *, wait=10, **changes):
    clock.move_by(timedelta(seconds=wait))
    return client.post(address, TYPED | {"token": token} | changes)


def number_in(response):
    return re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", response.content.decode())[0]


def test_stranger_writes_and_gets_a_number_and_staff_see_where_it_came_from(cast, client_of):
    stranger, address = Client(enforce_csrf_checks=True), form_of(cast)
    token = token_on(stranger, address)
    response = send(stranger, address, token, csrfmiddlewaretoken=stranger.cookies["csrftoken"].value)
    number = number_in(response)
    assert "sessionid" not in stranger.cookies
    row = ConcernInquiry.objects.get()
    assert (row.way, row.recorded_by.is_system, row.known_before) == (InquiryWay.PUBLIC, True, "unknown")
    assert row.reasons == ["housing", "substances"]
    assert row.due_on == clock.today() + timedelta(days=3)
    assert reverse("cases:inquiry", args=[row.pk]) not in response.content.decode()
    erik = client_of("erik")
    assert "Offentlig formular" in erik.get(reverse("cases:inquiry-list")).content.decode()
    found = erik.get(reverse("cases:inquiry-list"), {"q": number.lower()}).content.decode()
    assert TYPED["person_name"] in found
    assert number in erik.get(reverse("cases:inquiry", args=[row.pk])).content.decode()
    assert row.pgh_event_model.objects.get().pgh_context.metadata["user"] == row.recorded_by_id
    # Sent twice, it is one inquiry with one number.
    assert number_in(send(stranger, address, token, csrfmiddlewaretoken=stranger.cookies["csrftoken"].value)) == number
    assert ConcernInquiry.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"wait": 1}, "så hurtigt tilbage"),
        ({"wait": 90_000}, "åben for længe"),
        ({"website": "https://x.example"}, "var et menneske"),
        ({"what_is_known": "Han har sovet der tre nætter. 670398-1234"}, "CPR-nummer"),
        ({"reasons": []}, "Hvad er du bekymret for?"),
    ],
)
def test_what_a_machine_sends_is_refused_and_nothing_typed_is_lost(change, said, cast):
    client, address = Client(), form_of(cast)
    response = send(client, address, token_on(client, address), **change)
    text = response.content.decode()
    assert response.status_code == 422
    assert said in text
    assert "Han har sovet der tre nætter." in text
    assert "x.example" not in text, "the trap stands empty again, for a person behind it"
    assert not ConcernInquiry.objects.exists()
    assert [(row.count, row.failed) for row in PublicCount.objects.all()] == [(0, 1)]


def test_form_made_up_or_of_another_municipality_opens_nothing(cast):
    client, address = Client(), form_of(cast)
    theirs = reverse("cases:concern-write", args=[cast["hedelund-anna"].municipality_id])
    for token in ("", "x:y:z", token_on(client, theirs)):
        assert send(client, address, token).status_code == 422
    assert not ConcernInquiry.objects.exists()


def test_flood_uses_up_its_own_share_and_leaves_no_row_an_attempt(cast):
    client, address = Client(), form_of(cast)
    set_parameter(
        by=cast["sofie"], key="inquiry.public_per_address", value=2, valid_from=clock.today(), source="Kommunen"
    )
    tokens = [token_on(client, address) for _number in range(5)]
    statuses = [send(client, address, token).status_code for token in tokens]
    assert statuses == [200, 200, 429, 429, 429]
    rest = send(client, address, tokens[4])
    assert rest["Retry-After"]
    assert "Ring til hovednummeret i Birkedal" in rest.content.decode()
    assert TYPED["what_is_known"] in rest.content.decode()
    assert (ConcernInquiry.objects.count(), PublicCount.objects.count()) == (2, 2)
    other = Client(REMOTE_ADDR="10.9.8.7")
    assert send(other, address, token_on(other, address)).status_code == 200
    assert not PublicCount.objects.filter(address__contains="10.9").exists()
    # The next hour is a new one, and the counters of the last are forgotten.
    clock.move_by(timedelta(hours=1))
    assert send(client, address, token_on(client, address)).status_code == 200
    services.forget_public_counts(municipality_id=cast["anna"].municipality_id)
    assert {row.hour for row in PublicCount.objects.all()} == {rules.hour_of(clock.now())}


def test_what_was_taken_in_is_told_again_when_the_share_is_used_up(cast):
    client, address, today = Client(), form_of(cast), clock.today()
    set_parameter(by=cast["sofie"], key="inquiry.public_per_address", value=1, valid_from=today, source="Kommunen")
    token = token_on(client, address)
    first, second = send(client, address, token), send(client, address, token)
    assert (first.status_code, second.status_code) == (200, 200)
    assert number_in(first) == number_in(second)
    assert send(client, address, token_on(client, address)).status_code == 429


def test_posts_that_fail_use_up_a_share_of_their_own_whatever_they_fail_by(cast):
    client, address = Client(), form_of(cast)
    key = "inquiry.public_failed_per_address"
    set_parameter(by=cast["sofie"], key=key, value=4, valid_from=clock.today(), source="Kommunen")
    token = token_on(client, address)
    strict = Client(enforce_csrf_checks=True)
    statuses = [
        send(client, address, token, website="https://x.example").status_code,
        send(client, address, token, reasons=[]).status_code,
        send(client, address, "x:y:z").status_code,
        send(strict, address, token).status_code,
    ]
    assert statuses == [422, 422, 422, 403]
    assert [(row.count, row.failed) for row in PublicCount.objects.all()] == [(0, 4)]
    rest = send(client, address, token)
    assert rest.status_code == 429
    assert TYPED["what_is_known"] in rest.content.decode()
    assert send(strict, address, token).status_code == 429
    assert PublicCount.objects.get().failed == 4, "past the limit nothing is written"
    assert send(Client(REMOTE_ADDR="10.9.8.7"), address, token).status_code == 200
    clock.move_by(timedelta(hours=1))
    assert send(client, address, token_on(client, address)).status_code == 200


@pytest.mark.parametrize("most", [1, 10])
def test_one_form_sent_several_times_at_once_is_one_inquiry_with_one_number(own_database, most):
    cast = found_cast()
    municipality = cast["anna"].municipality_id
    with municipality_scope(municipality):
        key = "inquiry.public_per_address"
        set_parameter(by=cast["sofie"], key=key, value=most, valid_from=clock.today(), source="Kommunen")
        token, address = new_token(municipality), form_of(cast)
        clock.move_by(timedelta(seconds=10))
    answers, ready = [], threading.Barrier(5)

    def post():
        try:
            ready.wait(10)
            answers.append(Client().post(address, TYPED | {"token": token}))
        finally:
            connection.close()

    threads = [threading.Thread(target=post) for _number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({number_in(answer) for answer in answers}) == 1
    with municipality_scope(municipality):
        assert ConcernInquiry.objects.count() == 1
        assert {(row.count, row.failed) for row in PublicCount.objects.all()} == {(1, 0)}


def test_the_whole_municipality_has_a_limit_too(cast):
    key = "inquiry.public_per_hour"
    set_parameter(by=cast["sofie"], key=key, value=1, valid_from=clock.today(), source="Kommunen")
    statuses = []
    for place in range(2):
        client = Client(REMOTE_ADDR=f"10.0.0.{place}")
        statuses.append(send(client, form_of(cast), token_on(client, form_of(cast))).status_code)
    assert statuses == [200, 429]


def test_behind_a_proxy_the_last_address_counts_and_the_sender_s_own_word_does_not(settings, rf):
    from housingfirst.core.public import client_address

    request = rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="1.1.1.1, 10.0.0.9")
    assert client_address(request) == "127.0.0.1"
    settings.BEHIND_PROXY = True
    assert client_address(request) == "10.0.0.9"


def test_large_body_is_refused_by_its_size(cast):
    client, address = Client(enforce_csrf_checks=True), form_of(cast)
    response = client.post(address, data=b"x" * 2_000_001, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 400


def test_every_field_with_a_number_is_named_at_once_and_a_phone_has_figures(cast):
    client, address = Client(), form_of(cast)
    token = token_on(client, address)
    typed = {"person_name": "Ole 670398-1234", "what_is_known": "Nummeret er 670398-1234", "sender_phone": "ring bare"}
    answer = send(client, address, token, **typed)
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    assert set(errors) == {"person_name", "what_is_known", "sender_phone"}
    assert "»Hvem er du bekymret for?«" in errors["person_name"][0]
    assert "Der er ingen tal i telefonnummeret" in errors["sender_phone"][0]
    assert "Ole 670398-1234" in answer.content.decode(), "nothing typed is lost"
    assert not ConcernInquiry.objects.exists()


def test_public_reads_no_section_of_the_act(cast):
    page = Client().get(form_of(cast)).content.decode()
    assert "§" not in page
    assert "SKP" not in page
    assert "Støtte- og kontaktperson, der opsøger mennesker" in page


def test_partner_s_form_knows_where_they_work_and_sends(cast, client_of):
    answer = client_of("mona").get(reverse("cases:inquiry-create"))
    form = answer.context["form"]
    assert form["source"].value() == "shelter"
    assert form["sender_name"].value() == cast["mona"].get_full_name()
    assert "Send til kommunen" in answer.content.decode()
    assert not client_of("erik").get(reverse("cases:inquiry-create")).context["form"]["source"].value()


def test_closed_form_says_whom_to_call_and_takes_nothing(cast):
    today = clock.today()
    client, address = Client(), form_of(cast)
    token = token_on(client, address)
    set_parameter(by=cast["sofie"], key="inquiry.public_open", value=False, valid_from=today, source="Kommunen")
    set_parameter(by=cast["sofie"], key="inquiry.public_phone", value="20 60 10 00", valid_from=today, source="x")
    assert "Du kan ringe til os på 20 60 10 00" in send(client, address, token).content.decode()
    assert not ConcernInquiry.objects.exists()
    with pytest.raises(permissions.OnlyTheSystem):
        services.record_public_inquiry(
            by=cast["anna"], address="", opened_at=clock.now(), client_key=None, trap="", source="self", reasons=[]
        )


# ------------------------------------------------------------------ partners


@pytest.mark.parametrize("key", ["jonas", "mona", "bent"])
def test_partner_of_every_kind_sends_and_follows_the_state_only(key, cast, client_of):
    client = client_of(key)
    page = client.get(reverse("cases:inquiry-create")).content.decode()
    assert 'name="known_before"' not in page
    response = client.post(
        reverse("cases:inquiry-create"),
        {"source": "self", "reasons": ["economy"], "person_name": "Kaldes Bamse", "what_is_known": "Mødte ikke"},
        follow=True,
    )
    row = ConcernInquiry.objects.get()
    assert (row.way, row.sent_by_unit_id) == (InquiryWay.PARTNER, next(iter(persona(key).access.unit_ids)))
    assert "Kaldes Bamse" not in response.content.decode()
    clock.move_by(timedelta(days=1))
    settle(cast["erik"], row, note="PLANT-NOTES-outcome")
    text = client.get(reverse("cases:inquiry-list")).content.decode()
    assert "Afsluttet" in text
    assert "Kaldes Bamse" not in text
    assert "rådgivning" not in text.lower()
    day = client.get(reverse("overview:my-day")).content.decode()
    assert "nyt: ændret" in day
    assert reverse("cases:inquiry-create") in day


# ------------------------------------------------------------------ a number out of reach (CASE-97)

CPR = {"in reach": "6703981234", "out of reach": "6703981235", "protected": "6703981236", "Hedelund": "6703981237"}


def anonymous(response):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", response.content)


@pytest.fixture
def numbers(cast):
    """Citizens Dorthe reaches and does not, one protected, and one of the other municipality."""
    found = {
        "in reach": make_citizen(cast["dorthe"], cpr=CPR["in reach"]),
        "out of reach": make_citizen(cast["anna"], cpr=CPR["out of reach"]),
        "protected": make_citizen(cast["erik"], cpr=CPR["protected"]),
    }
    services.protect_record(by=cast["erik"], citizen=found["protected"], protected=True)
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        found["Hedelund"] = make_citizen(cast["hedelund-anna"], cpr=CPR["Hedelund"])
    return found


def sweep(cast):
    sweeps.sweep_cases(by=system_user(cast["anna"].municipality_id))
    return {task.citizen_id: task for task in Task.objects.open().filter(kind=TaskKind.JOIN_INQUIRY)}


@pytest.mark.parametrize("key", ["dorthe", "mona"])
def test_inquiry_with_a_number_gets_the_same_answer_byte_by_byte(key, cast, client_of, numbers):
    client, answers = client_of(key), set()
    for cpr in [*CPR.values(), CPR["out of reach"], "6703989999"]:
        today = clock.today().isoformat()
        typed = {"source": "self", "reasons": ["economy"], "known_before": "unknown", "received_on": today}
        sent = client.post(reverse("cases:inquiry-create"), typed | {"cpr": cpr})
        page = client.get(sent["Location"])
        answers.add((sent.status_code, sent["Location"], sent.content, page.status_code, anonymous(page)))
    assert len(answers) == 1
    assert "Modtaget" in next(iter(answers))[-1].decode()
    rows = ConcernInquiry.objects.order_by("pk")
    assert [row.citizen_id for row in rows] == [None] * 6
    # What the sender sees of them afterwards is the same as well.
    shown = [client.get(reverse("cases:inquiry", args=[row.pk])).content.decode() for row in rows]
    pages = {
        re.sub(
            rf"(/inquiries/|inquiry=|Henvendelse ){row.pk}\b|\d{{6}}-••••|csrfmiddlewaretoken\" value=\"[^\"]+\"",
            "",
            text,
        )
        for row, text in zip(rows, shown, strict=True)
    }
    assert len(pages) == 1
    tasks = sweep(cast)
    assert set(tasks) == {numbers[one].pk for one in ("in reach", "out of reach", "protected")}
    for citizen_id, task in tasks.items():
        holder = task.assignee or persona("erik")
        assert Citizen.objects.visible_to(persona(holder.persona)).filter(pk=citizen_id).exists()
        assert task in Task.objects.waiting_for(persona(holder.persona))
    assert not Task.objects.visible_to(persona("dorthe")).filter(kind=TaskKind.JOIN_INQUIRY).exists()


def test_task_leads_to_the_citizen_and_goes_when_they_are_joined(cast, client_of, numbers):
    row = record(cast["dorthe"], cpr=CPR["out of reach"], person_name="Ukendt")
    task = sweep(cast)[numbers["out of reach"].pk]
    page = client_of("erik").get(task.url).content.decode()
    assert numbers["out of reach"].last_name in page
    assert numbers["out of reach"].last_name not in client_of("dorthe").get(task.url).content.decode()
    services.link_citizen(by=cast["erik"], inquiry=row, citizen=numbers["out of reach"])
    row.refresh_from_db()
    assert row.person_cpr == ""
    assert sweep(cast) == {}


def told(client, citizen):
    """A record's page without what differs between any two: its number in addresses, the CPR number, the token."""
    page = anonymous(client.get(citizen.get_absolute_url())).decode()
    return re.sub(rf"(?<=[/=\-]){citizen.pk}\b|\d{{6}}-••••|\b\d+ år\b", "", page)


def test_registration_gets_one_answer_whoever_has_the_number_and_goes_to_who_may_see_both(cast, client_of, numbers):
    client, pages, made = client_of("dorthe"), set(), {}
    typed = {"first_name": "J", "last_name": "R", "situation": "street", "situation_from": clock.today().isoformat()}
    for kind, cpr in [(one, CPR[one]) for one in ("out of reach", "protected", "Hedelund")] + [("free", FREE)]:
        sent = client.post(reverse("cases:citizen-create"), typed | {"cpr": cpr, "is_new": "on"})
        assert sent.status_code == 302, kind
        made[kind] = Citizen.objects.visible_to(persona("dorthe")).get(cpr=cpr)
        assert sent["Location"] == made[kind].get_absolute_url()
        pages.add(told(client, made[kind]))
        # Nor does what can be done with the record afterwards tell it: found by number, shown, listed as a duplicate.
        assert client.post(reverse("cases:citizen-cpr-search"), {"cpr": cpr})["Location"] == sent["Location"]
        again = client.post(reverse("cases:citizen-create"), typed | {"cpr": cpr, "is_new": "on"})
        assert again.status_code == 422
        assert "J R har allerede" in again.content.decode(), kind
    assert len(pages) == 1
    # Each attempt stands in the log of whoever has the number, as a search does.
    tried = set(AccessLog.objects.filter(kind=ReadKind.SEARCH).values_list("citizen_id", flat=True))
    assert {numbers["out of reach"].pk, numbers["protected"].pk} < tried
    assert not ConcernInquiry.objects.visible_to(persona("dorthe")).exists()
    # Of another municipality nothing is asked and nothing told: it is a number nobody has.
    assert ConcernInquiry.objects.count() == 2
    tasks = sweep(cast)
    assert set(tasks) == {numbers["out of reach"].pk, numbers["protected"].pk}
    assert tasks[numbers["protected"].pk].assignee == cast["erik"]
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        assert not ConcernInquiry.objects.exists()
        assert not Task.objects.exists()


FREE = "6703989999"


def test_number_typed_into_a_record_gets_one_answer_whoever_has_it_and_the_rest_is_saved(cast, client_of, numbers):
    mine = make_citizen(cast["dorthe"], first_name="Egon")
    client, answers = client_of("dorthe"), set()
    edit = reverse("cases:citizen-edit", args=[mine.pk])

    def save(cpr, **fields):
        mine.refresh_from_db()
        page = client.get(edit).context["form"]
        typed = {name: page[name].value() or "" for name in page.fields} | {"cpr": cpr} | fields
        return client.post(edit, typed)

    for number, kind in enumerate(("out of reach", "protected", "out of reach", "Hedelund", "free")):
        sent = save(CPR.get(kind, FREE), reach_note=f"Forsøg {number}")
        messages = [str(one) for one in get_messages(sent.wsgi_request)]
        answers.add((sent.status_code, sent["Location"], sent.content, tuple(messages)))
        mine.refresh_from_db()
        assert mine.reach_note == f"Forsøg {number}"
        assert mine.cpr == CPR.get(kind, FREE), kind
        answers.add(re.sub(r"Forsøg \d", "", told(client, mine)))
    page, (status, _location, _content, messages) = sorted(answers, key=lambda one: isinstance(one, tuple))
    assert "CPR-nummer" in page
    assert status == 302
    assert messages == ("Rettelserne er gemt.",)
    # The same once, to who may see both; of another municipality nothing.
    sent_on = ConcernInquiry.objects.filter(way=InquiryWay.REGISTRATION)
    assert {row.citizen_id for row in sent_on} == {numbers["out of reach"].pk, numbers["protected"].pk}
    assert sent_on.count() == 2
    assert set(sweep(cast)) == {numbers["out of reach"].pk, numbers["protected"].pk}
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        assert not ConcernInquiry.objects.exists()
    refused = save(CPR["in reach"])
    assert refused.status_code == 422
    assert numbers["in reach"].name in refused.content.decode()


# ------------------------------------------------------------------ follow-up and what is counted


def gone(cast, outcome="no_contact", **fields):
    row = record(cast["erik"], **fields)
    attempt(cast["erik"], row)
    return settle(cast["erik"], row, outcome)


def test_follow_up_is_listed_and_reminded_until_somebody_says_why_not(cast, client_of):
    row, no = gone(cast), gone(cast, "declined")
    assert no.due_on == clock.today() + timedelta(days=90)
    assert queries.inbox_counts(persona("erik")).to_follow_up == 2
    clock.move_by(timedelta(days=30))
    sweeps.sweep_cases(by=system_user(cast["erik"].municipality_id))
    assert "skriv, hvorfor ingen gør det" in Task.objects.open().get(kind=TaskKind.INQUIRY).words
    with pytest.raises(IntegrityError), transaction.atomic():
        ConcernInquiry.objects.filter(pk=row.pk).update(due_on=None)
    client, end = client_of("erik"), reverse("cases:inquiry-end-follow-up", args=[row.pk])
    assert client.post(end, {"reason": "other", "happened_on": "", "note": ""}).status_code == 422
    ended = services.end_follow_up(
        by=cast["erik"], inquiry=row, reason=FollowUpEnd.MOVED, happened_on=clock.today(), note="Søsteren siger det"
    )
    assert (ended.due_on, ended.state) == (None, InquiryState.SETTLED)
    assert "Flyttet til en anden kommune" in client.get(reverse("cases:inquiry", args=[row.pk])).content.decode()
    sweeps.sweep_cases(by=system_user(cast["erik"].municipality_id))
    assert not Task.objects.open().filter(kind=TaskKind.INQUIRY).exists()
    with pytest.raises(rules.NothingToFollowUp):
        services.end_follow_up(by=cast["erik"], inquiry=row, reason="moved", happened_on=clock.today())
    assert attempt(cast["erik"], row).follow_up_end == ""


def test_two_who_correct_what_is_counted_see_each_other(cast):
    row = record(cast["mona"])
    fields = {"source": "school", "referred_by": "youth_guidance", "reasons": ["crime"], "known_before": "yes"}
    services.classify_inquiry(by=cast["erik"], inquiry=row, version=1, **fields)
    with pytest.raises(StaleVersion):
        services.classify_inquiry(by=cast["anna"], inquiry=row, version=1, **fields)
    row.refresh_from_db()
    assert (row.source, row.referred_by, row.known_before, row.version) == ("school", "youth_guidance", "yes", 2)


def figure(text, label):
    cell = re.search(rf'<th scope="row">{label}.*?</th><td class="hf-r">(.*?)</td>', text, re.DOTALL)[1]
    return re.sub("<[^>]+>", "", cell).split(":")[0].strip(), re.search(r'href="([^"]+)"', cell)


def test_every_figure_opens_the_list_it_counts(cast, client_of):
    for source, passed in (("school", "youth_guidance"), ("school", ""), ("shelter", "")):
        record(cast["erik"], source=source, referred_by=passed)
    attempt(cast["erik"], ConcernInquiry.objects.first(), reached=True)
    client = client_of("erik")
    text = client.get(reverse("reporting:inquiry-counts")).content.decode()
    links = set(re.findall(r'<a href="(/inquiries/\?[^"]+)">(\d+)<', text))
    assert len(links) >= 8
    for address, count in links:
        listed = client.get(address.replace("&amp;", "&"))
        assert listed.context["listing"].count == int(count), address
    assert figure(text, "Skole eller uddannelse")[0] == "2"
    assert "UU-vejledning" in text or "(UU) 1" in text
    exported = client.get(reverse("reporting:inquiry-counts"), {"export": "csv"}).content.decode()
    assert "Skole eller uddannelse;2" in exported


def test_counts_of_a_day_give_no_inquiry_away_that_the_reader_does_not_read(cast, client_of):
    record(cast["dorthe"], source="school")
    hidden = record(cast["dorthe"], source="shelter", referred_by="youth_guidance")
    client, today = client_of("anna"), clock.today().strftime("%d-%m-%Y")

    def counted(**period):
        page = client.get(reverse("reporting:inquiry-counts"), {"first": today, "last": today} | period)
        text = page.content.decode()
        return page.context["page"].total, figure(text, "Boform")[0], figure(text, "Skole eller uddannelse")[0]

    assert counted() == ("2", "1", "1")
    citizen = make_citizen(cast["erik"])
    services.link_citizen(by=cast["erik"], inquiry=hidden, citizen=citizen)
    services.protect_record(by=cast["erik"], citizen=citizen, protected=True)
    assert counted() == counted(first=f"01-01-{clock.today().year}") == ("1", "0", "1")
    text = client.get(reverse("reporting:inquiry-counts")).content.decode()
    assert "du ikke har adgang til" not in text


def test_fewer_than_five_are_not_shown_outside_the_team(cast, client_of):
    for _number in range(6):
        record(cast["erik"], source="school")
    record(cast["erik"], source="shelter")
    lise = client_of("lise").get(reverse("reporting:inquiry-counts"), {"first": "1-11-2026", "last": "1-11-2026"})
    text = lise.content.decode()
    assert figure(text, "Boform")[0] == "færre end 5"
    assert figure(text, "Skole eller uddannelse")[0] == "vises ikke", "else the total gives the other away"
    assert 'href="/inquiries/?' not in text
    assert 'name="first"' not in text
    assert figure(client_of("anna").get(reverse("reporting:inquiry-counts")).content.decode(), "Boform")[0] == "1"


def test_what_a_number_out_of_reach_passed_on_is_no_figure_of_the_municipality(cast, client_of):
    """CASE-16, CASE-99: else the head of department reads that somebody typed a known number."""
    for _number in range(6):
        record(cast["erik"], source="school")
    make_citizen(cast["dorthe"], cpr="670398-1234")
    services.register_citizen(
        by=cast["anna"],
        first_name="Jesper",
        last_name="Rugmark",
        cpr="670398-1234",
        situation="street",
        situation_from=clock.today(),
    )
    assert ConcernInquiry.objects.filter(way="registration").count() == 1
    assert client_of("lise").get(reverse("reporting:inquiry-counts")).context["page"].total == "6"
    assert client_of("erik").get(reverse("reporting:inquiry-counts")).context["page"].total == "7"
