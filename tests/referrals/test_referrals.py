"""Referrals: only with a ground, only what was chosen, answered in words, closed when the time is over."""

from datetime import timedelta

import pytest
from django.db import Error, transaction

from cases import rules as case_rules
from cases.models import AccessOpening
from cases.permissions import CannotReach, field_groups
from housingfirst.accounts.roles import FieldGroup
from housingfirst.accounts.services import system_user
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock
from housingfirst.tasks.models import OutboxMail, Task
from referrals import permissions, queries, rules, services, sweeps
from referrals.choices import Answer, ReferralState
from referrals.models import Referral, ReferralStep

from ..conftest import persona
from .makers import make_citizen, refer, unit


@pytest.fixture
def referral(cast):
    return refer(cast)


def answer(cast, referral, answer=Answer.ACCEPTED, text="", **kwargs):
    return services.answer_referral(by=cast["jonas"], referral=referral, answer=answer, text=text, **kwargs)


# ------------------------------------------------------------------ sent only with a ground


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"ground": ""}, rules.GroundMissing),
        ({"consent_on": None}, case_rules.NoConsent),
        ({"ground": "law"}, rules.LegalBasisMissing),
        ({"ground": "law", "legal_basis": "SEL-85a-1"}, rules.LegalBasisMissing),
        ({"field_groups": ["notes"]}, rules.NotShareable),
    ],
)
def test_without_a_ground_nothing_is_sent(cast, fields, refusal):
    with pytest.raises(refusal):
        refer(cast, **fields)
    assert not Referral.objects.exists()
    assert not AccessOpening.objects.filter(unit=unit()).exists()


def test_consent_and_deadline_are_days_that_make_sense(cast):
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(rules.ConsentInFuture):
        refer(cast, consent_on=tomorrow)
    with pytest.raises(rules.DeadlineNotAhead):
        refer(cast, answer_due_on=clock.today())


def test_housing_organisation_hears_of_a_citizen_on_consent_only(cast):
    with pytest.raises(rules.OnlyWithConsent):
        refer(cast, unit=unit("Boligforeningen Birkebo"), ground="law", legal_basis="FVL-28", consent_on=None)
    assert refer(cast, unit=unit("Boligforeningen Birkebo")).state == ReferralState.SENT


def test_named_provision_is_kept(cast):
    row = refer(cast, ground="law", legal_basis="FVL-28", consent_on=clock.today())
    assert (row.legal_basis, row.consent_on) == ("FVL-28", None)
    assert "Forvaltningsloven §§ 28-32" in queries.ground_words(row)


def test_answer_is_wanted_in_two_weeks_unless_told_otherwise(cast, referral):
    assert referral.answer_due_on == clock.today() + timedelta(days=14)


def test_only_those_who_see_the_whole_record_refer(cast):
    citizen = make_citizen(cast)
    for who in ("dorthe", "jonas", "sofie", "lise"):
        with pytest.raises(CannotReach):
            refer(cast, citizen, by=who)
    refer(cast, citizen)
    with pytest.raises(permissions.CannotRefer):
        refer(cast, citizen, by="jonas", unit=unit("Boformen Engholm"))


# ------------------------------------------------------------------ what is shared


def test_unit_sees_identity_and_the_groups_chosen_while_it_is_open(cast):
    row = refer(cast, field_groups=["housing"])
    assert field_groups(persona("jonas"), row.citizen) == {FieldGroup.IDENTITY, FieldGroup.HOUSING}
    assert not field_groups(persona("mona"), row.citizen)
    services.withdraw_referral(by=cast["anna"], referral=row, reason="Hun fortrød")
    assert not field_groups(persona("jonas"), row.citizen)


def test_protected_record_is_shared_by_the_referral_and_by_nothing_else(cast):
    citizen = make_citizen(cast, record_protected=True)
    refer(cast, citizen)
    assert field_groups(persona("jonas"), citizen) == {FieldGroup.IDENTITY}
    assert not field_groups(persona("bo"), citizen)


def test_sharing_is_in_the_log_with_its_groups(cast):
    row = refer(cast, field_groups=["contact", "economy"])
    entry = AccessLog.objects.get(kind=ReadKind.SHARED)
    assert (entry.citizen_id, entry.user) == (row.citizen_id, cast["anna"])
    assert entry.field_groups == ["contact", "economy", "identity"]


def test_what_was_sent_never_changes(cast, referral):
    for change in ({"for_partner": "Andet"}, {"field_groups": ["identity", "health"]}, {"subject": "Andet"}):
        with pytest.raises(Error), transaction.atomic():
            Referral.objects.filter(pk=referral.pk).update(**change)
    with pytest.raises(Error), transaction.atomic():
        ReferralStep.objects.update(text="Andet")
    with pytest.raises(Error), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(state="closed")


# ------------------------------------------------------------------ answered


def test_received_and_accepted(cast, referral):
    row = services.receive(by=cast["jonas"], referral=referral)
    assert (row.state, row.received_by) == (ReferralState.RECEIVED, cast["jonas"])
    assert services.receive(by=cast["jonas"], referral=row).received_at == row.received_at
    row = answer(cast, row, text="Begynder 7. december")
    assert (row.state, row.answer) == (ReferralState.ANSWERED, Answer.ACCEPTED)
    assert [step.step for step in row.steps.all()] == ["sent", "received", "answered"]
    assert row.access_until == clock.today() + timedelta(days=90)
    assert not Task.objects.open().exists()


@pytest.mark.parametrize("kind", [Answer.DECLINED, Answer.NEEDS_MORE])
def test_other_answers_come_with_words_and_give_the_sender_a_task(cast, referral, kind):
    with pytest.raises(rules.AnswerWordsMissing):
        answer(cast, referral, kind)
    answer(cast, referral, kind, "Mangler oplysning om tidligere forløb")
    task = Task.objects.open().get()
    assert (task.assignee, task.citizen, task.url) == (cast["anna"], referral.citizen, f"/referrals/{referral.pk}/")


def test_only_the_unit_answers(cast, referral):
    for who, refusal in (
        ("anna", permissions.CannotAnswerReferral),
        ("mona", permissions.NoSuchReferral),
        ("hedelund-anna", permissions.NoSuchReferral),
    ):
        with pytest.raises(refusal):
            services.answer_referral(by=cast[who], referral=referral, answer=Answer.ACCEPTED)


def test_more_told_starts_it_again_and_takes_the_task_away(cast, referral):
    answer(cast, referral, Answer.NEEDS_MORE, "Hvornår kan hun begynde?")
    row = services.tell_more(by=cast["bo"], referral=referral, text="Fra på mandag")
    assert (row.state, row.answer, row.access_until) == (ReferralState.SENT, "", None)
    assert not Task.objects.open().exists()
    with pytest.raises(rules.ReferralMoved):
        services.tell_more(by=cast["bo"], referral=row, text="Igen")
    answer(cast, row)
    with pytest.raises(rules.NothingToSupply):
        services.tell_more(by=cast["bo"], referral=row, text="Igen")


def test_a_later_answer_replaces_an_earlier_one_and_both_are_kept(cast, referral):
    answer(cast, referral, Answer.DECLINED, "Fuldt hold")
    row = answer(cast, referral, text="Der blev en plads")
    assert row.answer == Answer.ACCEPTED
    assert [step.answer for step in row.steps.exclude(answer="")] == ["declined", "accepted"]
    assert not Task.objects.open().exists()


def test_withdrawn_is_the_end(cast, referral):
    with pytest.raises(rules.WordsMissing):
        services.withdraw_referral(by=cast["anna"], referral=referral, reason=" ")
    services.withdraw_referral(by=cast["anna"], referral=referral, reason="Hun fortrød")
    with pytest.raises(permissions.NoSuchReferral):
        answer(cast, referral)
    with pytest.raises(rules.ReferralMoved):
        services.close_referral(by=cast["anna"], referral=referral)


@pytest.mark.parametrize(("kind", "text", "days"), [(Answer.ACCEPTED, "", 90), (Answer.DECLINED, "Fuldt hold", 14)])
def test_what_was_shared_closes_some_days_after_the_answer(cast, referral, kind, text, days):
    answer(cast, referral, kind, text)
    clock.move_by(timedelta(days=days - 1))
    sweep(cast)
    assert field_groups(persona("jonas"), referral.citizen)
    clock.move_by(timedelta(days=1))
    sweep(cast)
    assert not field_groups(persona("jonas"), referral.citizen)
    referral.refresh_from_db()
    assert referral.state == ReferralState.CLOSED
    assert not Task.objects.open().exists()


def sweep(cast):
    sweeps.sweep_referrals(by=system_user(cast["anna"].municipality_id))


def test_mails_say_that_something_waits_and_nothing_else(cast, referral):
    answer(cast, referral, text="Begynder 7. december")
    mails = list(OutboxMail.objects.order_by("pk"))
    assert [(mail.kind, mail.recipient) for mail in mails] == [
        ("referral_new", cast["jonas"]),
        ("referral_answered", cast["anna"]),
    ]
    words = " ".join(mail.subject + mail.sentence for mail in mails)
    assert not any(secret in words for secret in ("Lone", "Klitmark", "Praktik", "december"))
