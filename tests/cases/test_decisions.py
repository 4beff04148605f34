"""Decisions: whole before they are made, unchangeable after; complaints with a clock."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse

from cases import permissions, rules, services
from cases.choices import ComplaintOutcome, DecisionType, WishAnswer
from cases.models import Complaint, Decision, LegalBasis
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from tests.cases.makers import WHOLE, days, make_assessment, make_citizen, make_decision, make_draft
from tests.conftest import persona


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


@pytest.fixture
def erik(cast):
    return cast["erik"]


def refused_fields(refusal):
    return [missing.field for missing in refusal.value.missing]


def test_draft_starts_with_complaint_guidance_in_danish(erik, citizen):
    draft = make_draft(erik, citizen)
    assert "Ankestyrelsen" in draft.complaint_guidance
    assert "4\u00a0uger" in draft.complaint_guidance
    refusal = make_draft(erik, citizen, type=DecisionType.SUPPORT_REFUSED, method="")
    assert "afslaget" in refusal.complaint_guidance


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"reasons": " \n"}, ["reasons"]),
        ({"legal_bases": []}, ["legal_bases"]),
        ({"method": ""}, ["method"]),
        ({"method": "P85"}, ["method"]),
        ({"type": DecisionType.SUPPORT_REFUSED}, ["method"]),
        ({"facts_against": "Udeblevet fra to samtaler."}, ["heard_on", "citizen_answer"]),
        ({"facts_against": "Udeblevet.", "citizen_answer": "Jeg var syg."}, ["heard_on"]),
        ({"provider_wish": "Gerne Mette fra boformen"}, ["wish_answer"]),
        ({"provider_wish": "Mette", "wish_answer": WishAnswer.NOT_FOLLOWED}, ["wish_reason"]),
    ],
)
def test_decision_that_lacks_something_is_not_made(erik, citizen, change, missing):
    draft = make_draft(erik, citizen, **change)
    with pytest.raises(rules.NotWhole) as refusal:
        services.finalise_decision(by=erik, decision=draft)
    assert refused_fields(refusal) == missing
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_decision_without_complaint_guidance_is_not_made(erik, citizen):
    draft = make_draft(erik, citizen)
    draft = services.revise_draft(by=erik, decision=draft, version=draft.version, complaint_guidance=" ")
    with pytest.raises(rules.NotWhole) as refusal:
        services.finalise_decision(by=erik, decision=draft)
    assert refused_fields(refusal) == ["complaint_guidance"]


def test_another_method_than_recommended_needs_a_reason(erik, citizen):
    assessment = make_assessment(erik, citizen, system_use="considerable")
    draft = make_draft(erik, citizen, assessment=assessment)
    with pytest.raises(rules.NotWhole) as refusal:
        services.finalise_decision(by=erik, decision=draft)
    assert refused_fields(refusal) == ["method_reason"]
    draft = services.revise_draft(
        by=erik, decision=draft, version=draft.version, method_reason="Ni måneder er for kort tid."
    )
    assert services.finalise_decision(by=erik, decision=draft).is_final


@pytest.mark.parametrize(
    "change",
    [
        {"reasons": ""},
        {"reasons": "   "},
        {"legal_bases": []},
        {"method": "P85"},
        {"facts_against": "Udeblevet.", "heard_on": date(2026, 1, 2)},
        {"complaint_guidance": ""},
        {"wish_answer": "not_followed"},
    ],
)
def test_database_refuses_a_final_decision_that_lacks_something(erik, citizen, change):
    draft = make_draft(erik, citizen)
    whole = {"status": "final", "decided_on": clock.today(), "decided_by": erik}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=draft.pk).update(**whole, **change)
    assert Decision.objects.filter(pk=draft.pk).update(**whole) == 1


def test_final_decision_never_changes_whatever_writes(erik, citizen):
    decision = make_decision(erik, citizen)
    with pytest.raises(rules.AlreadyFinal):
        services.revise_draft(by=erik, decision=decision, version=decision.version, reasons="Andet")
    with pytest.raises(rules.AlreadyFinal):
        services.finalise_decision(by=erik, decision=decision)
    with pytest.raises(rules.AlreadyFinal):
        services.discard_draft(by=erik, decision=decision)
    for change in ({"reasons": "Andet"}, {"status": "draft"}, {"delivered_on": None, "delivery_way": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.filter(pk=decision.pk).update(**change)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).delete()
    decision.refresh_from_db()
    assert decision.reasons == WHOLE["reasons"]


def test_draft_can_be_thrown_away(erik, citizen):
    draft = make_draft(erik, citizen)
    services.discard_draft(by=erik, decision=draft)
    assert not Decision.objects.exists()


def test_stale_draft_is_not_overwritten(erik, citizen):
    draft = make_draft(erik, citizen)
    services.revise_draft(by=erik, decision=draft, version=1, reasons="Først")
    with pytest.raises(StaleVersion):
        services.revise_draft(by=erik, decision=draft, version=1, reasons="Sidst")
    draft.refresh_from_db()
    assert draft.reasons == "Først"


def test_new_type_brings_its_own_guidance_unless_it_was_edited(erik, citizen):
    draft = make_draft(erik, citizen)
    draft = services.revise_draft(by=erik, decision=draft, version=1, type=DecisionType.SUPPORT_REFUSED, method="")
    assert "afslaget" in draft.complaint_guidance
    draft = services.revise_draft(by=erik, decision=draft, version=2, complaint_guidance="Ring til os.")
    draft = services.revise_draft(by=erik, decision=draft, version=3, type=DecisionType.SUPPORT_85A)
    assert draft.complaint_guidance == "Ring til os."


def test_decision_is_not_made_in_the_future_nor_before_the_hearing(erik, citizen):
    draft = make_draft(
        erik, citizen, facts_against="Udeblevet.", heard_on=clock.today(), citizen_answer="Svarede ikke."
    )
    with pytest.raises(rules.DecidedInFuture):
        services.finalise_decision(by=erik, decision=draft, decided_on=days(1))
    with pytest.raises(rules.HeardAfterDecision):
        services.finalise_decision(by=erik, decision=draft, decided_on=days(-1))
    assert services.finalise_decision(by=erik, decision=draft).decided_on == clock.today()


def test_decision_is_delivered_once_between_its_day_and_today(erik, citizen):
    decision = make_decision(erik, citizen, delivered=False)
    for day in (days(-1), days(1)):
        with pytest.raises(rules.DeliveredWrongDay):
            services.deliver_decision(by=erik, decision=decision, delivered_on=day, delivery_way="letter")
    with pytest.raises(ValidationError):
        services.deliver_decision(by=erik, decision=decision, delivered_on=days(0), delivery_way="pigeon")
    services.deliver_decision(by=erik, decision=decision, delivered_on=days(0), delivery_way="letter")
    with pytest.raises(rules.AlreadyDelivered):
        services.deliver_decision(by=erik, decision=decision, delivered_on=days(0), delivery_way="letter")
    with pytest.raises(rules.NotFinal):
        services.deliver_decision(
            by=erik, decision=make_draft(erik, citizen), delivered_on=days(0), delivery_way="letter"
        )


def test_changed_decision_is_a_new_one_that_points_to_the_old(erik, citizen):
    old = make_decision(erik, citizen)
    new = services.replace_decision(by=erik, decision=old)
    assert (new.replaces, new.status, new.reasons, new.decided_on) == (old, "draft", old.reasons, None)
    with pytest.raises(rules.AlreadyReplaced):
        services.replace_decision(by=erik, decision=old)
    with pytest.raises(rules.NotFinal):
        services.replace_decision(by=erik, decision=new)


def test_only_the_adviser_decides_and_drafts_are_seen_by_deciders_only(cast, erik, citizen):
    draft, final = make_draft(erik, citizen), make_decision(erik, citizen)
    for key in ("anna", "bo", "carla"):
        with pytest.raises(permissions.CannotDecide):
            services.finalise_decision(by=persona(key), decision=draft)
        assert list(Decision.objects.visible_to(persona(key))) == [final]
    assert set(Decision.objects.visible_to(erik)) == {draft, final}
    for key in set(cast) - {"anna", "bo", "carla", "erik"}:
        assert not Decision.objects.visible_to(persona(key)).exists(), key
        with pytest.raises(permissions.CannotReach):
            services.finalise_decision(by=persona(key), decision=draft)


def test_legal_bases_are_dated_and_read_only(cast):
    before, after = date(2023, 9, 30), date(2026, 7, 1)
    codes = lambda day: set(LegalBasis.objects.in_force(day).values_list("code", flat=True))  # noqa: E731
    assert "SEL-85a-1" not in codes(before)
    assert {"SEL-85a-1", "SEL-85a-3"} <= codes(after)
    assert LegalBasis.objects.get(code="SEL-85a-3").certainty == "unchecked"
    assert LegalBasis.objects.filter(code="SEL-85").update(title="Andet") == 0


# ------------------------------------------------------------------ complaints


@pytest.mark.parametrize(
    ("delivered", "received", "late"),
    [
        (date(2026, 3, 2), date(2026, 3, 30), False),
        (date(2026, 3, 2), date(2026, 3, 31), True),
        (None, date(2026, 3, 31), False),
    ],
)
def test_complaint_is_in_time_within_four_weeks_of_delivery(delivered, received, late):
    found = rules.complaint_clock(
        decided_on=date(2026, 3, 1),
        delivered_on=delivered,
        received_on=received,
        today=date(2026, 4, 1),
        weeks=4,
        reassess_days=28,
    )
    assert found.is_late is late
    assert found.reassess_by == received + timedelta(days=28)
    assert found.deadline_on == (delivered and date(2026, 3, 30))


def test_late_complaint_is_recorded_as_late_and_opens_a_reassessment(cast, erik, citizen):
    decision = make_decision(erik, citizen)
    clock.move_by(timedelta(days=29))
    complaint = services.file_complaint(
        by=persona("anna"), decision=decision, received_on=clock.today(), text="Jeg er uenig."
    )
    assert complaint.is_late
    assert complaint.reassess_by == clock.today() + timedelta(days=28)
    with pytest.raises(rules.ComplaintOpen):
        services.file_complaint(by=erik, decision=decision, received_on=clock.today(), text="Igen")
    assert Complaint.objects.count() == 1


def test_complaint_before_the_decision_or_in_the_future_is_refused(erik, citizen):
    decision = make_decision(erik, citizen)
    for day in (days(-1), days(1)):
        with pytest.raises(rules.ReceivedWrongDay):
            services.file_complaint(by=erik, decision=decision, received_on=day, text="Uenig")
    with pytest.raises(rules.NotFinal):
        services.file_complaint(by=erik, decision=make_draft(erik, citizen), received_on=days(0), text="Uenig")


def test_complaint_changed_needs_the_new_decision_first(erik, citizen):
    decision = make_decision(erik, citizen)
    complaint = services.file_complaint(by=erik, decision=decision, received_on=days(0), text="Uenig")
    changed = {"outcome": ComplaintOutcome.CHANGED, "outcome_reasons": "Nye oplysninger."}
    with pytest.raises(rules.NewDecisionMissing):
        services.settle_complaint(by=erik, complaint=complaint, **changed)
    draft = services.replace_decision(by=erik, decision=decision)
    with pytest.raises(rules.NewDecisionMissing):
        services.settle_complaint(by=erik, complaint=complaint, **changed)
    services.finalise_decision(by=erik, decision=draft)
    settled = services.settle_complaint(by=erik, complaint=complaint, **changed)
    assert settled.new_decision_id == draft.pk
    with pytest.raises(rules.AlreadySettled):
        services.settle_complaint(by=erik, complaint=complaint, **changed)


def test_settlement_needs_reasons_and_only_the_adviser_settles(cast, erik, citizen):
    decision = make_decision(erik, citizen)
    complaint = services.file_complaint(by=erik, decision=decision, received_on=days(0), text="Uenig")
    with pytest.raises(rules.OutcomeReasonsMissing):
        services.settle_complaint(by=erik, complaint=complaint, outcome="upheld", outcome_reasons=" ")
    with pytest.raises(rules.SettledWrongDay):
        services.settle_complaint(
            by=erik, complaint=complaint, outcome="upheld", outcome_reasons="Som før.", settled_on=days(-1)
        )
    with pytest.raises(permissions.CannotDecide):
        services.settle_complaint(by=persona("anna"), complaint=complaint, outcome="upheld", outcome_reasons="Som før.")
    assert services.settle_complaint(
        by=erik, complaint=complaint, outcome="upheld", outcome_reasons="Som før."
    ).settled_on == days(0)


# ---------------------------------------------------------------- a named worker from the shelter (L 50, CASE-37)


def test_choice_of_a_named_worker_is_asked_only_where_the_switch_is_on(cast, erik, citizen, client_of):
    draft = make_draft(erik, citizen, named_worker="Mette fra Boformen Engholm")
    assert draft.named_worker == "", "shipped off"
    page = f"/citizens/{citizen.pk}/decisions/new/"
    assert 'name="named_worker"' not in client_of("erik").get(page).content.decode()
    set_parameter(
        by=cast["sofie"],
        key="decision.named_shelter_worker",
        value=True,
        valid_from=clock.today(),
        source="L 50, når den er vedtaget",
    )
    assert 'name="named_worker"' in client_of("erik").get(page).content.decode()
    assert 'name="named_worker"' not in client_of("erik").get(f"{page}?type=support_85").content.decode()
    draft = services.revise_draft(by=erik, decision=draft, version=draft.version, named_worker="Mette")
    for answer, lacks in (("none", "named_worker_answer"), ("not_followed", "named_worker_reason")):
        draft = services.revise_draft(by=erik, decision=draft, version=draft.version, named_worker_answer=answer)
        with pytest.raises(rules.NotWhole) as refusal:
            services.finalise_decision(by=erik, decision=draft)
        assert refused_fields(refusal) == [lacks]
        with pytest.raises(IntegrityError, match="decision_final_answers_named_worker"), transaction.atomic():
            Decision.objects.filter(pk=draft.pk).update(status="final", decided_on=clock.today(), decided_by=erik)
    draft = services.revise_draft(
        by=erik, decision=draft, version=draft.version, named_worker_reason="Mette har ingen ledige timer."
    )
    made = services.finalise_decision(by=erik, decision=draft)
    text = client_of("anna").get(reverse("cases:decision", args=[made.pk])).content.decode()
    assert "Mette har ingen ledige timer." in text


def test_the_table_refuses_a_final_decision_with_an_unanswered_wish(erik, citizen):
    for wish in ({}, {"wish_answer": "not_followed", "wish_reason": " "}):
        draft = make_draft(erik, citizen, provider_wish="Gerne Mette", **wish)
        with pytest.raises(IntegrityError, match="decision_final_answers_wish"), transaction.atomic():
            Decision.objects.filter(pk=draft.pk).update(status="final", decided_on=clock.today(), decided_by=erik)
