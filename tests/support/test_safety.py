"""Before the door: warnings with an owner and a review, and who is out, through services, sweep and pages."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from cases.permissions import CannotReach
from cases.services import protect_record
from housingfirst.accounts.services import system_user
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.tasks.models import Task
from support import permissions, queries, services, sweeps
from support.models import Outing, WarningNote
from support.rules import safety as rules
from tests.access_world import annas_citizen, annas_contact
from tests.conftest import persona
from tests.guard.answers import text_of
from tests.support import world


@pytest.fixture
def citizen(cast):
    return annas_citizen(cast, first_name="Malthe", last_name="Kvist")


def warn(by, citizen, **fields):
    fields = {"kind": "dog", "text": "Ring, før du går op.", "review_on": clock.today() + timedelta(days=30), **fields}
    return services.write_warning(by=by, citizen=citizen, **fields)


def sweep(cast):
    sweeps.sweep_support(by=system_user(cast["anna"].municipality_id))
    return list(Task.objects.filter(kind="warning_review", state="open"))


PLACES = ("support:contact-create", "support:going", "overview:citizen")


def test_a_warning_stands_before_every_visit_and_is_logged(cast, citizen, client_of):
    warn(cast["anna"], citizen)
    appointment = services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(days=1))
    pages = [reverse(name, args=[citizen.pk]) for name in PLACES]
    for page in [*pages, reverse("support:appointment", args=[appointment.pk])]:
        before = AccessLog.objects.count()
        text = client_of("anna").get(page).content.decode()
        assert "Ring, før du går op." in text, page
        assert "Hund" in text, page
        assert AccessLog.objects.count() > before, page
    services.plan_appointment(by=cast["anna"], citizen=citizen, starts_at=clock.now() + timedelta(seconds=30))
    assert "Læs advarslen, før du går" in client_of("anna").get("/").content.decode()


def test_a_warning_is_for_those_who_reach_the_citizen_and_no_partner(cast, citizen, client_of):
    row = warn(cast["anna"], citizen)
    for key in ("anna", "bo", "carla", "erik"):
        assert WarningNote.objects.visible_to(persona(key)).filter(pk=row.pk).exists(), key
    for key in ("dorthe", "hanne", "yrsa", "jonas", "mona", "bent", "hedelund-anna"):
        assert not WarningNote.objects.visible_to(persona(key)).exists(), key
        assert not queries.before_door(persona(key), citizen), key
    with pytest.raises(CannotReach):
        warn(cast["dorthe"], citizen)


def test_past_its_review_it_leaves_the_visit_form_until_its_owner_renews_it(cast, citizen, client_of):
    row = warn(cast["anna"], citizen, owner=cast["bo"])
    clock.move_by(timedelta(days=30))
    assert queries.before_door(persona("anna"), citizen).warnings
    assert sweep(cast) == []
    clock.move_by(timedelta(days=1))
    page = client_of("anna").get(reverse("support:going", args=[citizen.pk])).content.decode()
    assert "Ring, før du går op." not in page
    assert "1 ældre advarsel venter" in page
    (task,) = sweep(cast)
    assert (task.assignee, task.citizen) == (cast["bo"], citizen)
    again = reverse("support:warning-renew", args=[row.pk])
    form = client_of("bo").get(again).context["form"]
    sent = {name: form[name].value() for name in ("text", "owner", "version", "base")}
    sent["review_on"] = form["review_on"].field.prepare_value(form["review_on"].value())
    assert client_of("bo").post(again, sent | {"text": "Hunden er flyttet, men ring alligevel."}).status_code == 302
    assert sweep(cast) == []
    (shown,) = queries.before_door(persona("anna"), citizen).warnings
    assert shown.text == "Hunden er flyttet, men ring alligevel."
    said = shown.pgh_event_model.objects.filter(pgh_obj_id=row.pk).values_list("text", flat=True)
    assert "Ring, før du går op." in said


def test_an_ended_warning_is_kept_with_the_reason_and_shown_nowhere(cast, citizen):
    row = services.end_warning(by=cast["anna"], warning=warn(cast["anna"], citizen), reason="Hunden er flyttet")
    assert not queries.before_door(persona("anna"), citizen)
    assert [one.pk for one in queries.warnings_of(persona("anna"), citizen)] == [row.pk]
    with pytest.raises(services.WarningEnded):
        services.end_warning(by=cast["anna"], warning=row, reason="igen")


def test_a_warning_needs_an_owner_who_can_look_at_it_again_and_a_day_in_time(cast, citizen):
    with pytest.raises(services.OwnerCannotReview):
        warn(cast["anna"], citizen, owner=cast["dorthe"])
    with pytest.raises(rules.WarningReviewOff):
        warn(cast["anna"], citizen, review_on=clock.today() + timedelta(days=400))
    assert not WarningNote.objects.exists()


def test_of_two_who_renew_a_warning_the_second_is_asked(cast, citizen, client_of):
    row = warn(cast["anna"], citizen)
    page = reverse("support:warning-renew", args=[row.pk])
    form = client_of("bo").get(page).context["form"]
    sent = {name: form[name].value() for name in ("text", "owner", "version", "base")}
    sent["review_on"] = form["review_on"].field.prepare_value(form["review_on"].value())
    services.renew_warning(
        by=cast["anna"], warning=row, text="Ring to gange.", review_on=row.review_on, version=row.version
    )
    assert client_of("bo").post(page, sent | {"text": "Bank på."}).status_code == 409


def go(by, citizen, minutes=60):
    back = clock.now() + timedelta(minutes=minutes)
    return services.go_out(by=by, citizen=citizen, expected_back_at=back)


def test_the_team_sees_who_is_out_and_it_ends_with_the_logged_visit(cast, citizen, client_of):
    outing = go(cast["anna"], citizen)
    for key in ("anna", "bo", "carla"):
        text = text_of(client_of(key).get(reverse("overview:my-day")))
        assert "Ude nu" in text, key
        assert "Malthe Kvist" in text, key
    assert queries.out_now(persona("dorthe")) == []
    services.log_contact(
        by=cast["anna"], citizen=citizen, happened_at=clock.now() - timedelta(days=1), minutes=45,
        place="home", outcome="held", client_key=uuid4(),
    )  # fmt: skip
    assert queries.out_now(persona("bo"))  # yesterday's visit, written down now, says nothing of today
    contact = annas_contact(cast, citizen)
    outing.refresh_from_db()
    assert (outing.contact, outing.said_by) == (contact, cast["anna"])
    assert queries.out_now(persona("bo")) == []


def test_an_overdue_colleague_stands_out_for_the_team_and_the_leader(cast, citizen, client_of):
    go(cast["anna"], citizen, minutes=30)
    clock.move_by(timedelta(minutes=50))
    for key in ("bo", "carla"):
        (row,) = queries.out_now(persona(key))
        assert row.overdue
        assert row.words.endswith("over tiden")
        answer = client_of(key).get(reverse("overview:my-day"))
        lines = [line for panel in answer.context["day"].panels if panel.key == "out" for line in panel.lines]
        assert [line.kind for line in lines] == ["late"], key
        assert answer.context["day"].next.line == lines[0], key


def test_a_colleague_says_back_and_only_who_went_says_a_new_time(cast, citizen):
    outing = go(cast["anna"], citizen)
    with pytest.raises(permissions.OnlyYourOwnTime):
        services.change_back_time(by=cast["bo"], outing=outing, expected_back_at=clock.now() + timedelta(hours=2))
    services.change_back_time(by=cast["anna"], outing=outing, expected_back_at=clock.now() + timedelta(hours=2))
    assert outing.pgh_event_model.objects.filter(pgh_obj_id=outing.pk).count() == 2
    with pytest.raises(permissions.OnlyTeamSaysBack):
        services.say_back(by=cast["erik"], outing=outing)
    services.say_back(by=cast["carla"], outing=outing)
    with pytest.raises(services.AlreadyBack):
        services.say_back(by=cast["anna"], outing=outing)


def test_whoever_goes_on_to_the_next_is_back_from_the_last(cast, citizen):
    first, second = go(cast["anna"], citizen), go(cast["anna"], annas_citizen(cast))
    first.refresh_from_db()
    assert first.back_at is not None
    assert list(Outing.objects.under_way()) == [second]
    with pytest.raises(IntegrityError), transaction.atomic():
        Outing.objects.filter(pk=first.pk).update(back_at=None, said_by=None)


def test_that_a_colleague_is_out_is_known_where_the_citizen_is_not(cast, citizen, client_of):
    protect_record(by=cast["carla"], citizen=citizen, protected=True)
    with pytest.raises(CannotReach):
        go(cast["bo"], citizen)
    protect_record(by=cast["carla"], citizen=citizen, protected=False)
    go(cast["bo"], citizen)
    protect_record(by=cast["carla"], citizen=citizen, protected=True)
    (row,) = queries.out_now(persona("anna"))
    assert row.citizen is None
    assert not row.may_say_back
    text = text_of(client_of("anna").get(reverse("overview:my-day")))
    assert "Bo" in text
    assert "Malthe" not in text


def test_the_team_page_shows_who_is_out(cast, client_of):
    world.offer_methods(cast)
    course = world.course(cast)
    go(cast["anna"], course.citizen)
    text = text_of(client_of("carla").get(reverse("support:caseload")))
    assert "Ude nu" in text
    assert course.citizen.name in text


def test_who_is_out_can_say_so_when_the_record_has_been_protected_meanwhile(cast, citizen, client_of):
    outing = go(cast["anna"], citizen)
    protect_record(by=cast["erik"], citizen=citizen, protected=True)
    client = client_of("anna")
    assert client.get(reverse("overview:citizen", args=[citizen.pk])).status_code == 404
    page = client.get(reverse("support:outing-time", args=[outing.pk]))
    assert page.status_code == 200
    assert "Kvist" not in page.content.decode()
    assert client.post(reverse("support:outing-back", args=[outing.pk])).status_code == 302
    outing.refresh_from_db()
    assert outing.back_at is not None
