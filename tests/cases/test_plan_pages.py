"""The pages of assessments, decisions, plans, documents and measurements: nothing typed lost, nothing leaked."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from cases import permissions, queries, rendering, services
from cases.choices import DisclosureGround, DocumentStatus, LifeArea
from cases.models import Assessment, Complaint, Decision, FormDraft, Measurement, PlanDocument, PlanGoal, PlanVersion
from cases.views import people
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Role
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from tests.cases import makers
from tests.cases.makers import (
    WHOLE,
    add_goal,
    days,
    make_agreed_plan,
    make_assessment,
    make_citizen,
    make_decision,
    make_draft,
    make_plan,
)
from tests.conftest import persona

SCRIPT = "<script>alert('x')</script>"


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


def url(name, *args):
    return reverse(f"cases:{name}", args=args)


def text(response):
    return response.content.decode()


def iso(day):
    return day.isoformat()


# ------------------------------------------------------------------ assessment


def test_recommendation_is_explained_before_and_after_saving(client_of, citizen):
    erik = client_of("erik")
    part = text(erik.get(url("assessment-recommendation"), {"complexity": "high", "system_use": "some"}))
    assert "ACT" in part
    assert "Kompleksiteten er høj" in part
    assert "Vælg begge dele" in text(erik.get(url("assessment-recommendation"), {"complexity": "huge"}))
    typed = {"complexity": "high", "system_use": "some", "complexity_reason": "Skrevet halvt", "assessed_on": "x"}
    shown = erik.post(url("assessment-create", citizen.pk), typed | {"_show": "1"})
    assert shown.status_code == 200
    assert "Skrevet halvt" in text(shown)
    assert "op fra ICM til ACT" in text(shown)
    assert not Assessment.objects.exists()
    saved = typed | {"system_use_reason": "Mister aftaler", "assessed_on": iso(days(0))}
    answer = erik.post(url("assessment-create", citizen.pk), saved, follow=True)
    assert "Anbefalet: ACT" in text(answer)
    assert "I nogen grad: ICM" in text(answer)


def test_wrong_assessment_says_why_and_keeps_what_was_typed(client_of, citizen):
    typed = {"complexity": "low", "complexity_reason": SCRIPT, "assessed_on": "32-13-2026", "system_use_reason": ""}
    answer = client_of("erik").post(url("assessment-create", citizen.pk), typed)
    assert answer.status_code == 422
    page = text(answer)
    assert SCRIPT not in page
    assert "alert(&#x27;x&#x27;)" in page
    assert "32-13-2026" in page
    assert not Assessment.objects.exists()


# ------------------------------------------------------------------ drafts of forms


def test_half_typed_form_comes_back_without_script_and_goes_when_it_is_sent(client_of, citizen):
    erik, form = client_of("erik"), url("assessment-create", citizen.pk)
    half = {"complexity": "high", "complexity_reason": "Halvt", "assessed_on": "i går", "_draft": "1"}
    assert "Kladden er gemt" in text(erik.post(form, half, follow=True))
    page = text(erik.get(form))
    assert "Halvt" in page
    assert "i går" in page, "also what cannot be read"
    assert re.search(r'value="high"[^>]* checked', page)
    whole = half | {"system_use": "some", "system_use_reason": "Ja", "assessed_on": iso(days(0))}
    del whole["_draft"]
    assert erik.post(form, whole).status_code == 302
    assert not FormDraft.objects.exists()


def test_draft_is_kept_in_the_background_and_only_for_its_writer(client_of, citizen):
    save = url("draft-save", citizen.pk, "assessment", 0)
    answer = client_of("erik").post(save, {"complexity_reason": SCRIPT, "csrfmiddlewaretoken": "t"})
    assert "Kladden er gemt i dag kl." in text(answer)
    assert FormDraft.objects.get().typed == {"complexity_reason": [SCRIPT]}
    assert client_of("dorthe").post(save, {"a": "b"}).status_code == 404
    assert client_of("erik").post(url("draft-save", citizen.pk, "x" * 41, 0), {"a": "b"}).status_code == 404
    huge = client_of("erik").post(url("draft-save", citizen.pk, "decision", 10**30), {"a": "b"})
    assert huge.status_code == 404
    assert client_of("erik").post(url("draft-save", citizen.pk, "complaint", 0), {"a": "b"}).status_code == 404
    assert client_of("anna").post(save, {"a": "b"}).status_code == 403, "she may not write that form"
    assert not AccessLog.objects.filter(view__contains="draft").exists()
    too_much = client_of("erik").post(save, {"complexity_reason": "x" * 1_000_000})
    assert too_much.status_code == 422, "said beside the form, which stays"
    assert "Kladden er for lang" in text(too_much)
    assert FormDraft.objects.get().typed == {"complexity_reason": [SCRIPT]}, "what was kept before is still there"
    assert "Smid kladden væk" in text(client_of("erik").get(url("assessment-create", citizen.pk)))
    client_of("erik").post(url("assessment-create", citizen.pk), {"_forget": "1"})
    assert not FormDraft.objects.exists()


def test_every_form_with_a_draft_is_known_with_who_may_write_it():
    root = Path(__file__).resolve().parents[2]
    files = [*root.glob("*/views/*.py"), *root.glob("housingfirst/*/views/*.py")]
    named = {name for path in files for name in re.findall(r'drafting\(.*?"([\w-]+)"', path.read_text())}
    known = {*permissions.OF_CITIZEN, *permissions.OF_INQUIRY, *permissions.OF_NOBODY_KNOWN}
    assert named | set(people.DRAFTS.values()) == known


def test_draft_of_an_edit_notices_that_somebody_saved_meanwhile(cast, client_of, citizen):
    draft = make_plan(cast["anna"], citizen)
    form = url("plan-update", draft.pk)
    page = text(client_of("anna").get(form))
    hidden = dict(re.findall(r'type="hidden" name="(version|base)" value="([^"]*)"', page))
    hidden["base"] = hidden["base"].replace("&quot;", '"')
    client_of("anna").post(form, {"purpose": "Annas formål", "_draft": "1", **hidden})
    services.revise_plan(by=persona("bo"), plan_version=draft, version=1, purpose="Bos formål")
    page = text(client_of("anna").get(form))
    assert "Annas formål" in page
    hidden = dict(re.findall(r'type="hidden" name="(version|base)" value="([^"]*)"', page))
    answer = client_of("anna").post(
        form, {"purpose": "Annas formål", "version": hidden["version"], "base": hidden["base"].replace("&quot;", '"')}
    )
    assert answer.status_code == 409
    assert "Bos formål" in text(answer)
    assert "Annas formål" in text(answer)


# ------------------------------------------------------------------ decisions and complaints


def test_decision_is_written_read_made_delivered_and_complained_about(cast, client_of, citizen):
    erik = client_of("erik")
    make_assessment(cast["erik"], citizen, system_use="considerable")
    page = text(erik.get(url("decision-create", citizen.pk)))
    assert "CTI (anbefalet)" in page
    assert "Ankestyrelsen" in page
    typed = {"type": "support_85a", "method": "ICM", "legal_bases": ["SEL-85a-1"], "complaint_guidance": "Ring."}
    draft = erik.post(url("decision-create", citizen.pk), typed, follow=True)
    decision = Decision.objects.get()
    assert "CTI var anbefalet" in text(draft)
    assert "Skriv begrundelsen." in text(draft)
    refused = erik.post(url("decision-finalise", decision.pk), {"decided_on": iso(days(0))})
    assert refused.status_code == 422
    assert "Alt, hvad du har skrevet, er gemt." in text(refused)
    edit = typed | {"reasons": "Fordi.", "method_reason": "For kort tid.", "wish_answer": "none", "version": "1"}
    erik.post(url("decision-update", decision.pk), edit)
    made = erik.post(url("decision-finalise", decision.pk), {"decided_on": iso(days(0))}, follow=True)
    assert "Truffet" in text(made)
    assert "Borgeren fik" not in text(made)
    assert erik.get(url("decision-update", decision.pk)).status_code == 302, "a made decision has no form"
    late = erik.post(url("decision-deliver", decision.pk), {"delivered_on": iso(days(1)), "delivery_way": "letter"})
    assert late.status_code == 422
    erik.post(url("decision-deliver", decision.pk), {"delivered_on": iso(days(0)), "delivery_way": "letter"})
    clock.move_by(timedelta(days=29))
    sent = {"received_on": iso(days(0)), "text": "Jeg er uenig."}
    answer = client_of("anna").post(url("complaint-create", decision.pk), sent, follow=True)
    assert "Modtaget for sent" in text(answer)
    complaint = Complaint.objects.get()
    changed = {"outcome": "changed", "outcome_reasons": "Nyt.", "settled_on": iso(days(0))}
    assert "Træf først den, der afløser denne" in text(erik.post(url("complaint", complaint.pk), changed))
    erik.post(url("decision-replace", decision.pk))
    new = Decision.objects.get(replaces=decision)
    erik.post(url("decision-finalise", new.pk), {"decided_on": iso(days(0))})
    assert erik.post(url("complaint", complaint.pk), changed).status_code == 302
    assert "Afløst af en nyere" in text(client_of("anna").get(url("decision", decision.pk)))


def test_changing_the_type_shows_what_fits_it_and_keeps_what_was_typed(client_of, citizen):
    erik, form = client_of("erik"), url("decision-create", citizen.pk)
    before = re.search(r'name="complaint_guidance"[^>]*>([^<]*)<', text(erik.get(form)))[1].strip()
    typed = {"type": "support_refused", "method": "CTI", "reasons": "Skrevet", "complaint_guidance": before}
    page = text(erik.post(form, typed | {"_show": "1"}))
    assert "Skrevet" in page
    assert "afslaget" in page
    assert 'name="method"' not in page
    assert not Decision.objects.exists()


def test_decision_of_somebody_else_is_not_there_and_who_may_only_read_sees_no_button(cast, client_of, citizen):
    decision, draft = make_decision(cast["erik"], citizen), make_draft(cast["erik"], citizen)
    page = text(client_of("anna").get(url("decision", decision.pk)))
    assert WHOLE["reasons"] in page
    assert url("decision-replace", decision.pk) not in page
    for key in ("dorthe", "mona", "hedelund-anna"):
        assert client_of(key).get(url("decision", decision.pk)).status_code == 404
    assert client_of("anna").get(url("decision", draft.pk)).status_code == 404


def test_who_came_through_an_opening_gets_no_assessment_decision_plan_or_measurement(cast, client_of, citizen):
    plan = make_agreed_plan(cast["anna"], citizen)
    rows = {
        "assessment": make_assessment(cast["erik"], citizen).pk,
        "decision": make_decision(cast["erik"], citizen).pk,
        "plan-version": plan.pk,
        "document-create": plan.pk,
    }
    for role in (Role.HOUSING_COORDINATOR, Role.BENEFITS_OFFICER):
        services.open_access(by=cast["erik"], citizen=citizen, source=f"x:{role}", role=role, field_groups=ALL_GROUPS)
    for key in ("hanne", "yrsa"):
        assert client_of(key).get(url("plan", citizen.pk)).status_code == 403
        assert client_of(key).get(url("measurement-create", citizen.pk)).status_code == 403
        for name, pk in rows.items():
            assert client_of(key).get(url(name, pk)).status_code == 404, name
        assert queries.plan_panel(persona(key), citizen) is None
        assert queries.decision_panel(persona(key), citizen) is None
        assert queries.measurement_panel(persona(key), citizen) is None
        assert queries.timeline_events(persona(key), citizen, frozenset({FieldGroup.IDENTITY})) == []


# ------------------------------------------------------------------ plan


def test_plan_is_begun_written_and_agreed_on_a_phone(client_of, citizen):
    anna, page = client_of("anna"), url("plan", citizen.pk)
    assert "Malthe har ingen plan endnu" in text(anna.get(page))
    refused = anna.post(page, {"kind": "whole_person", "consent_on": ""})
    assert refused.status_code == 422
    assert "Skriv den dag, det blev givet" in text(refused)
    assert "Hvad vil Malthe gerne?" in text(anna.post(page, {"kind": "action_plan"}, follow=True))
    draft = PlanVersion.objects.get()
    step = anna.post(
        url("goal-create", draft.pk), {"own_words": "At have Alma på besøg.", "area": "network"}, follow=True
    )
    goal = PlanGoal.objects.get()
    assert step.request["PATH_INFO"] == url("step-create", goal.pk), "the first small step is asked for at once"
    nobody = anna.post(url("step-create", goal.pk), {"text": "Ringe", "owner": "other"})
    assert nobody.status_code == 422
    assert "Skriv, hvem der tager skridtet." in text(nobody)
    anna.post(url("step-create", goal.pk), {"text": "Ringe", "owner": "citizen", "due_text": "Inden jul"})
    assert "Skriv formålet." in text(anna.get(page))
    words = {"own_words": "Fred.", "purpose": "Bo.", "effort": "Anna.", "duration": "Et år.", "version": "1"}
    anna.post(url("plan-update", draft.pk), words)
    draft.refresh_from_db()
    agree = {"agreed_on": iso(days(0)), "review_on": iso(days(90)), "version": str(draft.version)}
    agreed = text(anna.post(url("plan-agree", draft.pk), agree, follow=True))
    assert "Version 1, aftalt" in agreed
    assert "Inden jul" in agreed
    anna.post(url("step-tick", goal.actions.get().pk), {"done": "1"})
    assert "1 af 1 skridt" in text(anna.get(page))


def test_areas_that_were_not_chosen_do_not_appear(cast, client_of, citizen):
    make_agreed_plan(cast["anna"], citizen)
    page = text(client_of("anna").get(url("plan", citizen.pk)))
    for area in LifeArea:
        assert (str(area.label) in page) is (area == LifeArea.NETWORK), area


def test_reader_of_the_plan_sees_no_form_and_an_old_version_says_so(cast, client_of, citizen):
    plan = make_agreed_plan(cast["anna"], citizen)
    page = text(client_of("erik").get(url("plan", citizen.pk)))
    assert url("plan-change", plan.pk) not in page
    draft = services.change_plan(by=cast["anna"], plan=plan.plan)
    services.agree_plan(
        by=cast["anna"], plan_version=draft, version=draft.version, agreed_on=days(0), review_on=days(9)
    )
    assert "Denne version er afløst" in text(client_of("erik").get(url("plan-version", plan.pk)))


def test_script_and_a_megabyte_in_every_text_of_the_plan(cast, client_of, citizen):
    anna = client_of("anna")
    draft = make_plan(cast["anna"], citizen)
    add_goal(cast["anna"], draft, SCRIPT, steps=(SCRIPT,))
    names = ("own_words", "since_last", "purpose", "effort", "duration", "conditions")
    anna.post(url("plan-update", draft.pk), dict.fromkeys(names, SCRIPT) | {"version": "1"})
    page = text(anna.get(url("plan", citizen.pk)))
    assert SCRIPT not in page
    assert page.count("&lt;script&gt;") >= len(names)
    huge = anna.post(url("plan-update", draft.pk), {"purpose": "å" * 1_000_000, "version": "2"})
    assert huge.status_code == 422
    assert "for lang" in text(huge)
    draft.refresh_from_db()
    assert draft.purpose == SCRIPT
    assert anna.post(url("goal-create", draft.pk), {"own_words": "", "area": "love"}).status_code == 422


# ------------------------------------------------------------------ documents


def test_document_form_never_chooses_a_sensitive_goal_beforehand(cast, client_of, citizen):
    plan = make_agreed_plan(cast["anna"], citizen)
    draft = services.change_plan(by=cast["anna"], plan=plan.plan)
    goal = add_goal(cast["anna"], draft, "Færre dage om ugen", LifeArea.SUBSTANCES)
    page = text(client_of("anna").get(url("document-create", draft.pk)))
    assert re.search(rf'value="{goal.key}"[^>]* checked', page) is None
    assert re.search(rf'value="{draft.goals.first().key}"[^>]* checked', page)
    refused = client_of("anna").post(
        url("document-create", draft.pk),
        {"ground": "consent", "parts": ["goals"], "recipients": "Mødet", "consent_on": iso(days(0))},
    )
    assert refused.status_code == 422
    assert "kun udskrives til borgeren selv" in text(refused)
    more = client_of("anna").post(
        url("document-create", draft.pk), {"occasion": "Til mødet", "question_0": "Hvornår?", "_more": "1"}
    )
    assert "question_3" in text(more)
    assert "Hvornår?" in text(more)
    assert not PlanDocument.objects.exists()


def test_document_is_asked_for_waited_for_and_fetched_with_a_log_row(cast, client_of, citizen):
    anna = client_of("anna")
    plan = make_agreed_plan(cast["anna"], citizen)
    asked = {
        "ground": "consent",
        "recipients": "Dem på mødet",
        "sectors": ["jobcentre"],
        "consent_on": iso(days(0)),
        "parts": ["goals", "people", "questions"],
        "goals": [str(goal.key) for goal in plan.goals.all()],
        "question_0": "Hvornår?",
        "question_who_0": "Jobcentret",
        "person_0": "Vibeke",
    }
    waiting = anna.post(url("document-create", plan.pk), asked, follow=True)
    assert "er ved at blive lavet" in text(waiting)
    document = PlanDocument.objects.get()
    assert [line.text for line in document.lines.all()] == ["Vibeke", "Hvornår?"]
    assert anna.get(url("document-file", document.pk)).status_code == 404
    services.claim_document(document_id=document.pk)
    makers.make_document(document.pk)
    before = AccessLog.objects.count()
    poll = anna.get(url("document", document.pk), headers={"HX-Request": "true"})
    assert "Hent PDF" in text(poll)
    assert "<html" not in text(poll)
    assert AccessLog.objects.count() == before, "asking again whether it is ready is not reading it"
    answer = anna.get(url("document-file", document.pk))
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="plan-{plan.plan.number}-v1.pdf"'
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert AccessLog.objects.filter(kind="document", citizen_id=citizen.pk, view="cases:document-file").count() == 1
    paper = text(anna.get(url("document-print", document.pk)))
    assert "Malthes plan" in paper
    assert "Vibeke" in paper
    assert client_of("dorthe").get(url("document-file", document.pk)).status_code == 404


@pytest.mark.parametrize("of", ["plan", "decision"])
def test_page_and_each_look_whether_it_is_there_ask_for_the_same_as_the_file(cast, client_of, citizen, monkeypatch, of):
    if of == "plan":
        version, to_citizen = make_agreed_plan(cast["anna"], citizen), DisclosureGround.TO_CITIZEN
        document = services.request_document(by=cast["anna"], plan_version=version, parts=["goals"], ground=to_citizen)
    else:
        document = services.request_letter(by=cast["erik"], decision=make_decision(cast["erik"], citizen))
    services.claim_document(document_id=document.pk)
    makers.make_document(document.pk)
    anna, again = client_of("anna"), {"headers": {"HX-Request": "true"}}
    asked = [("document", {}), ("document", again), ("document-file", {}), ("document-print", {})]
    assert [anna.get(url(name, document.pk), **how).status_code for name, how in asked] == [200] * 4
    monkeypatch.setattr(permissions, "field_groups", lambda *_who: ALL_GROUPS - {FieldGroup.NOTES})
    assert [anna.get(url(name, document.pk), **how).status_code for name, how in asked] == [403] * 4


def test_document_that_could_not_be_made_says_why_and_what_to_do(cast, client_of, citizen, monkeypatch):
    def missing():
        raise rendering.PdfUnavailable()

    plan = make_agreed_plan(cast["anna"], citizen)
    document = services.request_document(
        by=cast["anna"], plan_version=plan, parts=["support"], ground=DisclosureGround.TO_CITIZEN
    )
    monkeypatch.setattr(rendering, "_weasyprint", missing)
    assert "libpango-1.0-0" in text(client_of("anna").get(url("document-create", plan.pk)))
    services.claim_document(document_id=document.pk)
    makers.make_document(document.pk)
    page = text(client_of("anna").get(url("document", document.pk)))
    assert "libpango-1.0-0" in page
    assert "Udskriv fra browseren" in page
    client_of("anna").post(url("document-retry", document.pk))
    document.refresh_from_db()
    assert document.status == DocumentStatus.REQUESTED


# ------------------------------------------------------------------ measurements


def test_measurement_is_prefilled_saved_and_corrected(cast, client_of, citizen):
    anna = client_of("anna")
    first = text(anna.get(url("measurement-create", citizen.pk)))
    assert re.search(r'value="sofa_street_unknown"[^>]* selected', first), "from the situation of the day"
    assert re.search(r'value="start"[^>]* checked', first)
    sent = {"kind": "start", "measured_on": iso(days(0)), "housing": "shelter_110", "conflict": "yes"}
    assert anna.post(url("measurement-create", citizen.pk), sent | {"housing": ""}).status_code == 422
    assert anna.post(url("measurement-create", citizen.pk), sent | {"measured_on": iso(days(1))}).status_code == 422
    anna.post(url("measurement-create", citizen.pk), sent | {"own_words": "Det går."})
    make_agreed_plan(cast["anna"], citizen)
    again = text(anna.get(url("measurement-create", citizen.pk) + "?kind=end"))
    assert re.search(r'name="kind" value="end"[^>]* checked', again)
    assert re.search(r'name="conflict" value="yes"[^>]* checked', again)
    assert re.search(r'name="has_plan" value="yes"[^>]* checked', again), "the plan was agreed since"
    assert "Det går." not in again, "the citizen's words belong to their day"
    wrong = Measurement.objects.get()
    fixed = {"correction_reason": "Forkert kryds", "measured_on": iso(days(0)), "housing": "shelter_110"}
    page = text(anna.post(url("measurement-correct", wrong.pk), fixed | {"conflict": "no"}, follow=True))
    assert "Forkert kryds" in page
    assert "Målingen er rettet" in text(anna.get(url("measurement", wrong.pk)))


# ------------------------------------------------------------------ every page


def test_titles_name_nobody_reads_are_logged_and_pages_stay_within_their_queries(
    cast, client_of, citizen, django_assert_max_num_queries
):
    """No page over 25 queries, and as many with 30 steps as with one."""
    assessment, decision = make_assessment(cast["erik"], citizen), make_decision(cast["erik"], citizen)
    plan = make_agreed_plan(cast["anna"], citizen)
    draft = services.change_plan(by=cast["anna"], plan=plan.plan)
    for number in range(5):
        add_goal(cast["anna"], draft, f"Mål {number}", steps=[f"Skridt {n}" for n in range(6)])
    measurement = services.record_measurement(by=cast["anna"], citizen=citizen, kind="start", housing="shelter_110")
    complaint = services.file_complaint(by=cast["erik"], decision=decision, received_on=days(0), text="Uenig")
    pages = [
        ("erik", "assessment-create", citizen.pk),
        ("erik", "assessment", assessment.pk),
        ("erik", "decision-create", citizen.pk),
        ("erik", "decision", decision.pk),
        ("erik", "complaint", complaint.pk),
        ("anna", "plan", citizen.pk),
        ("anna", "plan-version", plan.pk),
        ("anna", "plan-update", draft.pk),
        ("anna", "plan-agree", draft.pk),
        ("anna", "goal-update", draft.goals.first().pk),
        ("anna", "step-create", draft.goals.first().pk),
        ("anna", "document-create", plan.pk),
        ("anna", "measurement-create", citizen.pk),
        ("anna", "measurement", measurement.pk),
    ]
    for key, name, pk in pages:
        client = client_of(key)
        before = AccessLog.objects.filter(citizen_id=citizen.pk).count()
        with django_assert_max_num_queries(25):
            page = text(client.get(url(name, pk)))
        title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1]
        assert "Malthe" not in title, name
        assert "Stenløkke" not in title, name
        assert AccessLog.objects.filter(citizen_id=citizen.pk).count() == before + 1, name
