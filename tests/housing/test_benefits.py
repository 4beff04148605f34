"""The benefits office's fast track: clock, answer, the sum that is kept, and a door that closes."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import unescape

import pytest
from django.db import Error, transaction
from django.urls import reverse

from cases import services as cases
from cases.models import Citizen
from cases.permissions import CannotReach, field_groups
from housing import services
from housing.models import AffordabilityCheck, BenefitApplication
from housing.permissions.offers import CannotAnswerBenefits, CannotAskBenefits, NoSuchRow
from housing.rules import benefits as rules
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock
from tests.conftest import persona

from . import home_world as world

SUM = services.Sum(
    net_income=Decimal("7362"),
    rent=Decimal("3500"),
    utilities=Decimal("400"),
    housing_benefit=Decimal("525"),
    other_fixed=Decimal("0"),
)


def sees(key, model=BenefitApplication):
    return set(model.objects.visible_to(persona(key)).values_list("pk", flat=True))


def answer(cast, application, outcome="yes", **details):
    return services.answer_benefit_application(
        by=cast["yrsa"], application=application, outcome=outcome, **{"amounts": SUM, **details}
    )


# ------------------------------------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("asked", "deadline"),
    [
        ("2026-11-24 09:00", "2026-11-25 09:00"),  # Tuesday
        ("2026-11-27 15:30", "2026-11-30 15:30"),  # Friday: the weekend does not count
        ("2026-11-28 12:00", "2026-12-01 00:00"),  # Saturday: begins on Monday
        ("2026-03-27 12:00", "2026-03-30 11:00"),  # Danish summer time begins on the Sunday between
    ],
)
def test_fast_track_counts_hours_on_weekdays(asked, deadline):
    moments = [datetime.strptime(text, "%Y-%m-%d %H:%M") for text in (asked, deadline)]
    start = moments[0].replace(tzinfo=rules.DENMARK).astimezone(UTC)
    end = rules.fast_deadline(start, 24).astimezone(rules.DENMARK)
    expected = "2026-03-30 12:00" if asked.startswith("2026-03") else deadline
    assert end.strftime("%Y-%m-%d %H:%M") == expected


def test_a_dwelling_puts_the_question_on_the_fast_track(cast):
    fast = world.asked(cast)
    slow = services.apply_for_benefit(by=cast["anna"], citizen=fast.citizen, kind="establishment")
    assert fast.fast_track
    assert fast.deadline_at <= fast.requested_at + timedelta(hours=24 + 48)
    assert not slow.fast_track
    assert slow.deadline_at == slow.requested_at + timedelta(days=28)


def test_the_clock_stands_still_while_somebody_else_must_answer(cast):
    application = world.asked(cast)
    deadline = application.deadline_at
    with pytest.raises(rules.WhatIsMissing):
        services.pause_application(by=cast["yrsa"], application=application, waits_for="")
    services.pause_application(by=cast["yrsa"], application=application, waits_for="Kontoudtog for oktober")
    clock.move_by(timedelta(hours=5))
    resumed = services.resume_application(by=cast["yrsa"], application=application)
    assert abs(resumed.deadline_at - deadline - timedelta(hours=5)) < timedelta(minutes=1)
    assert resumed.waits_for == ""


# ------------------------------------------------------------------------------------------- the answer


def test_the_answer_keeps_the_sum_as_it_was(cast):
    application = answer(cast, world.asked(cast))
    kept = application.check_made
    assert (kept.net_housing, kept.burden_percent, kept.disposable) == (3375, 46, 3987)
    assert (kept.light, kept.threshold, kept.margin) == ("unknown", None, None), "no threshold is shipped"
    assert any("HOU-60" in sentence for sentence in kept.explanation)
    with pytest.raises(Error), transaction.atomic():
        AffordabilityCheck.objects.filter(pk=kept.pk).update(net_income=1)


def test_affordability_is_not_answered_without_a_sum_and_a_no_not_without_reasons(cast):
    application = world.asked(cast)
    with pytest.raises(rules.SumMissing):
        answer(cast, application, amounts=None)
    with pytest.raises(rules.NoNeedsReason):
        answer(cast, application, outcome="no")


def test_a_deposit_loan_is_granted_without_a_sum(cast):
    application = world.asked(cast, kind="deposit_loan", applied_amount=Decimal("21600"))
    done = answer(cast, application, amounts=None, granted_amount=Decimal("21600"))
    assert done.granted_amount == 21600


def test_it_is_answered_once(cast):
    application = world.asked(cast)
    answer(cast, application)
    with pytest.raises((rules.ApplicationClosed, NoSuchRow)):
        answer(cast, application)


def test_the_same_is_not_asked_twice(cast):
    application = world.asked(cast)
    with pytest.raises(rules.AlreadyAsked):
        world.asked(cast, who=application.citizen, at=application.vacancy)


def test_affordability_without_a_dwelling_is_no_question(cast):
    citizen = world.approved(cast).citizen
    with pytest.raises(rules.HomeMissing):
        services.apply_for_benefit(by=cast["anna"], citizen=citizen, kind="affordability")
    asked = services.apply_for_benefit(
        by=cast["anna"], citizen=citizen, kind="affordability", home="Torvet 3", rent=Decimal("3900"), fast_track=True
    )
    assert asked.dwelling_address == "Torvet 3"


def test_a_dwelling_lost_to_casework_is_counted(cast):
    application = world.asked(cast)
    services.note_lost_to_casework(by=cast["hanne"], application=application)
    application.refresh_from_db()
    assert application.lost_on == clock.today()


# ------------------------------------------------------------------------------------------- who


def test_the_benefits_office_sees_identity_and_economy_while_it_is_open(cast):
    application = world.asked(cast)
    assert sees("yrsa") == {application.pk}
    assert field_groups(persona("yrsa"), application.citizen) == {FieldGroup.IDENTITY, FieldGroup.ECONOMY}
    answer(cast, application)
    assert sees("yrsa") == set()
    assert not Citizen.objects.visible_to(persona("yrsa")).exists()


def test_a_question_given_up_closes_the_door(cast):
    application = world.asked(cast)
    services.give_up_application(by=cast["hanne"], application=application)
    assert sees("yrsa") == set()


def test_who_sees_an_application_and_who_the_sum(cast):
    application = world.asked(cast)
    assert {key for key in cast if sees(key)} == {"anna", "bo", "carla", "erik", "hanne", "yrsa"}
    answer(cast, application)
    assert {key for key in cast if sees(key, AffordabilityCheck)} == {"anna", "bo", "carla", "erik"}


def test_who_asks_and_who_answers(cast):
    citizen = world.approved(cast).citizen
    for key in ("dorthe", "bent", "yrsa", "mona"):
        with pytest.raises(CannotReach):
            services.apply_for_benefit(by=cast[key], citizen=citizen, kind="moving_help")
    world.admitted(cast, citizen)
    with pytest.raises(CannotAskBenefits):
        services.apply_for_benefit(by=cast["mona"], citizen=citizen, kind="moving_help")
    application = world.asked(cast, who=citizen)
    with pytest.raises(CannotAnswerBenefits):
        services.answer_benefit_application(by=cast["anna"], application=application, outcome="yes", amounts=SUM)


def test_a_protected_record_reaches_the_benefits_office_while_it_is_asked(cast):
    from cases import services as case_services

    application = world.asked(cast)
    case_services.protect_record(by=cast["erik"], citizen=application.citizen, protected=True)
    assert sees("yrsa") == {application.pk}


def test_the_income_of_the_record_is_proposed_and_can_be_changed(cast, client_of):
    application = world.asked(cast)
    page = reverse("housing:benefit", args=[application.pk])
    assert client_of("yrsa").get(page).context["form"]["net_income"].value() in (None, "")
    citizen, day = application.citizen, clock.today()
    for source, amount, is_main in (("UH", Decimal("7362.00"), True), ("WAGE", Decimal("800.50"), False)):
        cases.note_income(
            by=cast["anna"], citizen=citizen, source=source, starts_on=day, is_main=is_main, monthly_net=amount
        )
    shown = client_of("yrsa").get(page)
    text = unescape(shown.content.decode())
    assert 'value="8.162,50"' in text
    assert "Fra stamdata: " in text
    typed = {"net_income": "9.000", "rent": "4.000", "utilities": "0", "housing_benefit": "0", "other_fixed": "0"}
    reckoned = client_of("yrsa").post(page, typed | {"reckon": "1"})
    assert reckoned.context["amounts"].net_income == Decimal(9000)
    assert "HOU-" not in reckoned.content.decode(), "ids of rules are for the docs"
