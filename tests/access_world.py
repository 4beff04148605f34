"""The rows the access matrix needs, made through the services: citizens of Anna's team, and what hangs on them.

A function per `setup` name; each takes the cast and returns (url kwargs, POST data).
"""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from cases import services as cases
from cases.choices import ConcernDomain
from cases.models import ConcernInquiry, OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from cases.services import merging as case_merging
from housing import services as housing
from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team, Unit, User
from housingfirst.audit.services import log_read
from housingfirst.core import clock
from housingfirst.core.calculation import add_months
from housingfirst.overview import file_access as record
from housingfirst.overview import merging
from housingfirst.reporting import services as reporting
from housingfirst.reporting.rules.months import last_month
from housingfirst.tasks import services as tasks
from referrals import services as referrals
from support import services as support
from support.models import Appointment, Course, TransferAgreement, WorkerLeave
from tests.cases import makers
from tests.housing import home_world, stock_world
from tests.overview import answers
from tests.support import world as support_world


def nothing(cast):
    return {}, {}


def saved_view(cast):
    return {}, {"list_key": "citizens", "name": "Mine", "query": "team=1"}


def saved_view_of_anna(cast):
    view = accounts.save_view(by=cast["anna"], list_key="citizens", name="Anna's", query="team=1")
    return {"pk": view.pk}, {}


def annas_citizen(cast, **fields):
    """A citizen of Anna's team, with a planted string in every field group a citizen's own row holds."""
    fields = {
        "first_name": "PLANT-IDENTITY-first",
        "last_name": "PLANT-IDENTITY-last",
        "reach_note": "PLANT-CONTACT-reach",
        "address": "PLANT-HOUSING-address",
        **fields,
    }
    return cases.create_citizen(by=cast["anna"], situation="street", situation_from=clock.today(), **fields)


def search(cast):
    annas_citizen(cast)
    return {}, {"q": "PLANT"}


def person(cast):
    return {"pk": cast["anna"].pk}, {}


def role_of_person(cast):
    return {"pk": cast["anna"].pk, "kind": "role", "row_pk": cast["anna"].role_rows.get().pk}, {}


def parameter(cast):
    return {"key": "roles.support_and_authority"}, {}


def code_list(cast):
    return {"key": "themes"}, {}


def code(cast):
    return {"key": "themes", "code": "trauma"}, {"label": "Traumer"}


def code_switched_off(cast):
    return {"key": "themes", "code": "trauma", "act": "off"}, {"version": "0"}


def log_of_citizen(cast):
    row = annas_citizen(cast)
    log_read(by=cast["anna"], citizen_ids=[row.pk], view="overview:citizen")
    return {"citizen_id": row.pk}, {}


def password_link(cast):
    return {"uidb64": "MQ", "token": "abc-def"}, {}


def calculator(cast):
    return {"name": "cti-phases"}, {"phase1_start": "31-01-2026"}


def citizen_to_nominate(cast):
    return {"citizen_pk": annas_citizen(cast).pk}, {}


def annas_nomination(cast, **wishes):
    wishes = {
        "own_words": "PLANT-HOUSING-words",
        "near": "PLANT-HOUSING-near",
        "assessment": "PLANT-NOTES-assessment",
        **wishes,
    }
    return housing.nominate(by=cast["anna"], citizen=annas_citizen(cast), **wishes)


def nomination(cast):
    return {"pk": annas_nomination(cast).pk}, {}


def nomination_to_decide(cast):
    return {"pk": annas_nomination(cast).pk}, {"outcome": "approved", "basis": "holistic"}


def nomination_returned(cast):
    row = annas_nomination(cast)
    housing.decide_nomination(by=cast["erik"], nomination=row, outcome="returned", document="Opholdsbevis")
    return {"pk": row.pk}, {}


def missing_document(cast):
    row = annas_nomination(cast, missing_documents=["Opholdsbevis"])
    return {"pk": row.documents.get().pk}, {}


# ------------------------------------------------------------------ housing stock and the ledger


def organisation(cast):
    return {"pk": stock_world.vacancy(cast).organisation_id}, {}


def other_organisation(cast):
    return {"pk": stock_world.organisation(cast, "Fjordbo").pk}, {}


def two_ledgers(cast):
    stock_world.vacancy(cast)
    stock_world.organisation(cast, "Fjordbo")
    return {}, {}


def new_department(cast):
    return organisation(cast)[0], {"name": "Afd. 9", "district": "Havnen", "is_active": "on"}


def housing_department(cast):
    return {"pk": stock_world.vacancy(cast).department_id}, {}


def dwelling(cast):
    return {"pk": stock_world.vacancy(cast).dwelling_id}, {}


def vacancy(cast):
    return {"pk": stock_world.vacancy(cast).pk}, {}


def vacancy_of_another_organisation(cast):
    return {"pk": stock_world.vacancy(cast, "Fjordbo", at="").pk}, {}


def vacancy_to_report(cast):
    """A dwelling of an organisation that is not Bent's."""
    place = stock_world.department(cast, stock_world.organisation(cast, "Fjordbo"))
    today = clock.today().isoformat()
    return {}, {"dwelling": stock_world.dwelling(cast, place).pk, "reported_on": today, "available_from": today}


def vacancy_outcome(cast):
    made = {"outcome": "unusable", "reason": "too_dear", "note": "", "happened_on": clock.today().isoformat()}
    return vacancy(cast)[0], made


def citizen(cast):
    return {"pk": annas_citizen(cast).pk}, {}


def annas_contact(cast, citizen):
    return support.log_contact(
        by=cast["anna"],
        citizen=citizen,
        happened_at=clock.now() - timedelta(hours=1),
        minutes=45,
        place="home",
        outcome="held",
        note="PLANT-NOTES-contact",
        own_words="PLANT-NOTES-words",
        client_key=uuid4(),
    )


def contact(cast):
    return {"pk": annas_contact(cast, annas_citizen(cast)).pk}, {}


def appointment(cast):
    row = support.plan_appointment(
        by=cast["anna"],
        citizen=annas_citizen(cast),
        starts_at=clock.now() + timedelta(days=1),
        about="PLANT-NOTES-about",
    )
    return {"pk": row.pk}, {}


def calendar_secret(cast):
    """Anna's calendar address, which anybody who has it may read; nothing of the citizen stands behind it."""
    appointment(cast)
    _feed, secret = support.make_calendar_feed(by=cast["anna"])
    return {"pk": cast["anna"].municipality_id, "secret": secret}, {}


def begun_appointment(cast):
    row = support.plan_appointment(
        by=cast["anna"], citizen=annas_citizen(cast), starts_at=clock.now() + timedelta(minutes=5)
    )
    # Its time has come, without moving everybody's clock.
    Appointment.objects.filter(pk=row.pk).update(starts_at=clock.now() - timedelta(minutes=15))
    return {"pk": row.pk}, {}


def missed_contact(cast):
    kwargs, _data = begun_appointment(cast)
    row = support.miss_appointment(by=cast["anna"], appointment=Appointment.objects.get(**kwargs))
    return {"pk": row.pk}, {}


def annas_warning(cast, citizen=None):
    return support.write_warning(
        by=cast["anna"],
        citizen=citizen or annas_citizen(cast),
        kind="two_together",
        text="PLANT-NOTES-warning",
        review_on=clock.today() + timedelta(days=30),
    )


def warned_citizen(cast):
    return {"pk": annas_warning(cast).citizen_id}, {}


def warning(cast):
    return {"pk": annas_warning(cast).pk}, {}


def annas_outing(cast, citizen=None):
    return support.go_out(
        by=cast["anna"],
        citizen=citizen or annas_citizen(cast),
        expected_back_at=clock.now() + timedelta(hours=1),
    )


def outing(cast):
    return {"pk": annas_outing(cast).pk}, {}


def group_activity(cast):
    row = support.log_activity(
        by=cast["anna"],
        title="PLANT-NOTES-activity",
        citizens=[annas_citizen(cast), annas_citizen(cast)],
        workers=[cast["bo"]],
        happened_at=clock.now() - timedelta(hours=2),
        minutes=90,
        place="outside",
        client_key=uuid4(),
        note="PLANT-NOTES-common",
    )
    return {"pk": row.pk}, {}


def place_of_person(cast):
    return {"pk": cast["anna"].pk, "row_pk": cast["anna"].team_memberships.get().pk}, {"on": "1"}


def nominated_citizen(cast):
    return {"citizen_pk": annas_nomination(cast).citizen_id}, {}


def approved_nomination(cast):
    row = annas_nomination(cast)
    return housing.decide_nomination(by=cast["erik"], nomination=row, outcome="approved")


def offered_vacancy(cast):
    """A dwelling at the municipality's disposal."""
    owner = stock_world.organisation(cast, "Boligselskabet", agreement=False)
    return stock_world.report(cast, stock_world.department(cast, owner))


def annas_application(cast):
    citizen = approved_nomination(cast).citizen
    return housing.apply_for_benefit(
        by=cast["hanne"], citizen=citizen, kind="deposit_loan", vacancy=offered_vacancy(cast), what_waits="Torsdag"
    )


def application(cast):
    return {"pk": annas_application(cast).pk}, {}


def application_to_answer(cast):
    return {"pk": annas_application(cast).pk}, {"outcome": "no", "reason": "PLANT-ECONOMY-reason"}


def approved_and_vacancy(cast):
    nomination = approved_nomination(cast)
    return {"vacancy_pk": offered_vacancy(cast).pk, "nomination_pk": nomination.pk}, {}


def annas_offer(cast):
    today = clock.today()
    return housing.make_offer(
        by=cast["hanne"],
        vacancy=offered_vacancy(cast),
        nomination=approved_nomination(cast),
        answer_by=clock.now() + timedelta(days=2),
        move_in_on=today + timedelta(days=7),
        support_method="ICM",
        support_contact=cast["anna"],
        first_visit_on=today + timedelta(days=7),
    )


def offer(cast):
    return {"pk": annas_offer(cast).pk}, {}


def tenancy(cast):
    row = housing.answer_offer(
        by=cast["anna"], offer=annas_offer(cast), accepted=True, own_words="PLANT-HOUSING-answer"
    )
    return {"pk": housing.sign_lease(by=cast["hanne"], offer=row).pk}, {}


def task_of_anna(cast):
    citizen = annas_citizen(cast)
    task = tasks.raise_task(
        by=cast["anna"],
        key=f"test:{citizen.pk}",
        kind="other",
        title="Look at the plan again with %(citizen)s",
        due_on=clock.today(),
        citizen=citizen,
        assignee=cast["anna"],
    )
    return {"pk": task.pk}, {}


def cpr_search(cast):
    return {}, {"cpr": "6703981234"}


def reveal_cpr(cast):
    return {"pk": annas_citizen(cast, cpr="6703981234").pk}, {"kind": "cpr"}


def situation(cast):
    row = annas_citizen(cast)
    episode = cases.correct_situation(
        by=cast["anna"], episode=row.situations.get(), version=1, situation="street", starts_on=clock.today(),
        whereabouts="PLANT-HOUSING-whereabouts", reason="PLANT-HOUSING-change",
    )  # fmt: skip
    return {"pk": row.pk, "row_pk": episode.pk}, {}


def contact_way(cast):
    row = annas_citizen(cast)
    way = cases.add_contact_way(by=cast["anna"], citizen=row, kind="phone", value="PLANT-CONTACT-way")
    return {"pk": row.pk, "way_pk": way.pk}, {}


def another_name(cast):
    row = annas_citizen(cast)
    name = cases.add_name(by=cast["anna"], citizen=row, kind="nickname", name="PLANT-IDENTITY-nickname")
    return {"pk": row.pk, "name_pk": name.pk}, {}


def relation(cast):
    row = annas_citizen(cast)
    relation = cases.add_relation(
        by=cast["anna"], citizen=row, kind="mother", name="PLANT-NOTES-mother", phone="PLANT-NOTES-phone"
    )
    return {"pk": row.pk, "row_pk": relation.pk}, {}


def child(cast):
    row = annas_citizen(cast)
    child = cases.add_child(by=cast["anna"], citizen=row, name="PLANT-NOTES-child", born_year=clock.today().year - 4)
    return {"pk": row.pk, "row_pk": child.pk}, {}


def representative(cast):
    row = annas_citizen(cast)
    one = cases.add_representative(
        by=cast["anna"],
        citizen=row,
        kind="letter_recipient",
        name="PLANT-CONTACT-reader",
        letters=["decisions"],
        address="PLANT-CONTACT-postal",
        scope="PLANT-NOTES-scope",
    )
    return {"pk": row.pk, "row_pk": one.pk}, {}


def note(cast):
    row = annas_citizen(cast)
    return {"pk": row.pk, "note_pk": cases.write_note(by=cast["anna"], citizen=row, text="PLANT-NOTES-note").pk}, {}


def journal_words(cast):
    row = annas_citizen(cast)
    return {"pk": row.pk}, {"q": "PLANT-NOTES-words"}


def attachment(cast):
    row = annas_citizen(cast)
    note = cases.write_note(by=cast["anna"], citizen=row, text="PLANT-NOTES-note")
    # The name is no plant: who saves the file is told it, in a header (RFC 6266).
    upload = SimpleUploadedFile("brev.txt", b"PLANT-NOTES-content")
    return {"pk": cases.attach_file(by=cast["anna"], citizen=row, upload=upload, kind="journal", note=note).pk}, {}


def consent_reply(cast):
    row = annas_consent(cast)
    return {"pk": row.citizen_id, "row_pk": row.replies.get().pk}, {}


def theme_note(cast):
    row = annas_citizen(cast)
    note = cases.write_theme_note(
        by=cast["anna"],
        citizen=row,
        group="health",
        text="PLANT-HEALTH-note",
        review_on=clock.today() + timedelta(days=30),
    )
    return {"pk": row.pk, "note_pk": note.pk}, {}


def grant(cast):
    row = annas_citizen(cast)
    ends_on = clock.today() + timedelta(days=7)
    grant = cases.grant(
        by=cast["erik"], citizen=row, user=cast["hanne"], what="view_protected_address", ends_on=ends_on, reason="Vikar"
    )
    return {"pk": row.pk, "grant_pk": grant.pk}, {}


INQUIRY = {
    "source": "shelter",
    "reasons": ["housing"],
    "known_before": "no",
    "person_name": "PLANT-IDENTITY-person",
    "person_whereabouts": "PLANT-CONTACT-whereabouts",
    "sender_phone": "PLANT-CONTACT-sender",
    "what_is_known": "PLANT-NOTES-known",
}


def sent_inquiry(cast):
    """An inquiry Mona's shelter sent; no citizen is linked."""
    row = cases.record_inquiry(by=cast["mona"], received_on=clock.today(), **INQUIRY)
    return {"pk": row.pk}, {}


def inquiry_to_follow_up(cast):
    """Mona's inquiry, ended without contact."""
    kwargs, _data = sent_inquiry(cast)
    row = ConcernInquiry.objects.get(pk=kwargs["pk"])
    cases.note_attempt(by=cast["erik"], inquiry=row, happened_on=clock.today(), how="phone", reached=False)
    cases.settle_inquiry(by=cast["erik"], inquiry=row, outcome="no_contact", happened_on=clock.today())
    return kwargs, {}


def inquiries_to_count(cast):
    """One of each that counts: an inquiry and a short contact."""
    linked_inquiry(cast)
    cases.note_short_contact(
        by=cast["erik"], happened_on=clock.today(), inquirer="relative", source="other", text="PLANT-NOTES-short"
    )
    return {}, {}


def birkedal(cast):
    """The public form of Anna's municipality."""
    return {"pk": cast["anna"].municipality_id}, {}


def linked_inquiry(cast):
    """An inquiry Erik recorded about a citizen of Anna's team."""
    row = cases.record_inquiry(by=cast["erik"], received_on=clock.today(), **INQUIRY, citizen=annas_citizen(cast))
    return {"pk": row.pk}, {}


def sent_inquiry_to_list(cast):
    sent_inquiry(cast)
    return {}, {}


def typed_inquiry(cast):
    return {"form": "inquiry", "target": 0}, {"what_is_known": "PLANT-NOTES-typed"}


def typed_screening(cast):
    kwargs, _data = sent_inquiry(cast)
    return {"inquiry_pk": kwargs["pk"], "form": "screening", "target": 0}, {"summary": "PLANT-NOTES-typed"}


def annas_screening(cast, citizen=None, note="PLANT-NOTES-note"):
    domains = {
        domain: {"concern": True, "risk_factors": "PLANT-NOTES-risk", "protective_factors": "", "note": note}
        for domain in ConcernDomain.values
    }
    return cases.screen_person(
        by=cast["anna"],
        citizen=citizen or annas_citizen(cast),
        screened_on=clock.today(),
        domains=domains,
        summary="PLANT-NOTES-summary",
    )


def screening(cast):
    return {"pk": annas_screening(cast).pk}, {}


def screened_citizen(cast):
    return {"pk": annas_screening(cast).citizen_id}, {}


def two_screenings(cast):
    first = annas_screening(cast)
    return {"pk": first.pk, "other_pk": annas_screening(cast, first.citizen, "PLANT-NOTES-later").pk}, {}


def linked_inquiry_again(cast):
    citizen = annas_citizen(cast)
    row = cases.record_inquiry(by=cast["erik"], received_on=clock.today(), **INQUIRY, citizen=citizen)
    return {"pk": row.pk, "citizen_pk": citizen.pk}, {}


def match_candidate(cast):
    """The only one on the need list, and an open vacancy of Bent's organisation."""
    nomination = home_world.approved(cast)
    return {"pk": stock_world.vacancy(cast).pk, "nomination_pk": nomination.pk}, {"reason": ""}


def match_choice(cast):
    row = housing.choose_candidate(
        by=cast["hanne"], vacancy=stock_world.vacancy(cast), nomination=home_world.approved(cast)
    )
    return {"pk": row.pk}, {}


# ---------------------------------------------------------------- courses, caseload and waiting list


def nord():
    return Team.objects.get(name="Team Nord")


def annas_entry(cast, method="ICM", **fields):
    """A citizen of Anna's team on the team's waiting list."""
    if not nord().methods.filter(method=method).exists():
        support.offer_method(by=cast["sofie"], team=nord(), method=method)
    return support.enlist(
        by=cast["erik"], citizen=annas_citizen(cast), method=method, need_note="PLANT-NOTES-need", **fields
    )


def annas_course(cast, method="ICM"):
    entry = annas_entry(cast, method)
    support_world.decide(cast, entry.citizen, method)
    return support.start_course(by=cast["carla"], entry=entry, worker=cast["anna"])


def waiting_entry(cast):
    return {"pk": annas_entry(cast).pk}, {}


def waiting_entry_to_assign(cast):
    entry = annas_entry(cast)
    support_world.decide(cast, entry.citizen)
    return {"pk": entry.pk}, {"worker": cast["anna"].pk}


def team_nord(cast):
    return {"pk": nord().pk}, {}


def team_nord_at_work(cast):
    annas_course(cast)
    annas_entry(cast)
    return {"pk": nord().pk}, {}


def leave_of_team(cast):
    """Anna is away next week, and Bo stands in for one citizen of hers."""
    row, _data = leave_of_anna(cast)
    return {"pk": row["pk"]}, {}


def leave_of_anna(cast):
    course = annas_course(cast)
    annas_course(cast)
    first = clock.today() + timedelta(days=7)
    row = WorkerLeave.objects.counting().filter(worker=cast["anna"]).first() or support.plan_leave(
        by=cast["carla"],
        team=nord(),
        worker=cast["anna"],
        kind="holiday",
        starts_on=first,
        ends_on=first + timedelta(days=7),
    )
    support.stand_in(by=cast["carla"], course=course, worker=cast["bo"], starts_on=row.starts_on, ends_on=row.ends_on)
    return {"pk": nord().pk, "leave_pk": row.pk}, {}


def anna_leaves(cast):
    """Her work: a course taken over with a note, one more, an appointment."""
    course = annas_course(cast)
    support.change_worker(by=cast["carla"], course=course, worker=cast["bo"])
    support.change_worker(by=cast["carla"], course=course, worker=cast["anna"], hand_over="PLANT-NOTES-hand-over")
    return {"pk": nord().pk, "user_pk": cast["anna"].pk}, {}


def team_nord_method(cast):
    return {"pk": support.offer_method(by=cast["sofie"], team=nord(), method="ICM").pk}, {}


def function_holder(cast):
    row = support.hold_function(
        by=cast["sofie"],
        team=nord(),
        name="Skov holder",
        functions=["nurse"],
        employer="Region",
        hours=9,
        starts_on=clock.today(),
    )
    return {"pk": row.pk}, {}


def team_with_board(cast):
    row = annas_course(cast)
    support.write_board_line(by=cast["anna"], course=row, version=0, plan="PLANT-NOTES-plan")
    return {"pk": row.team_id}, {}


def team_meeting(cast):
    keys, _data = team_with_board(cast)
    team = Team.objects.get(**keys)
    row = support.save_minutes(
        by=cast["anna"],
        team=team,
        shown={},
        client_key=uuid4(),
        people=[cast["anna"]],
        others=["Skov guest"],
        note="PLANT-NOTES-meeting",
    )
    return {"pk": row.pk}, {}


def citizen_for_deviation(cast):
    return {"team_pk": nord().pk, "citizen_pk": annas_citizen(cast).pk}, {}


def deviation(cast):
    row = support.grant_deviation(
        by=cast["carla"],
        citizen=annas_citizen(cast),
        worker=cast["anna"],
        reason="PLANT-NOTES-deviation",
        ends_on=clock.today() + timedelta(days=30),
    )
    return {"pk": row.pk}, {}


def course(cast):
    return {"pk": annas_course(cast).pk}, {}


def cti_course(cast):
    row = annas_course(cast, "CTI")
    support.agree_transfer(
        by=cast["anna"], course=row, takes_over="PLANT-NOTES-transfer", own_words="PLANT-NOTES-transfer-words"
    )
    return {"pk": row.pk}, {}


def phase(cast):
    row = support.start_phase_one(by=cast["anna"], course=annas_course(cast, "CTI"), event="lease")
    return {"pk": row.phases.first().pk}, {}


def signal(cast):
    """A phase without focus areas: CHK-11 has something to say."""
    row = support.start_phase_one(by=cast["anna"], course=annas_course(cast, "CTI"), event="lease")
    return {"pk": row.pk, "code": "CHK-11"}, {}


def begun_cti(cast):
    """A CTI course with everything that is written inside it."""
    row = support.start_phase_one(by=cast["anna"], course=annas_course(cast, "CTI"), event="lease")
    phase = row.phases.first()
    support.set_focus_areas(by=cast["anna"], phase=phase, focus_areas=["economy"])
    support.plan_phase(by=cast["anna"], phase=phase, goals={"economy": "PLANT-NOTES-phase-goal"}, version=0)
    support.plan_contacts(by=cast["anna"], phase=phase, contacts=8, reason="PLANT-NOTES-more-contact")
    return row


def cti_phase(cast):
    return {"pk": begun_cti(cast).pk, "number": 1}, {}


def phase_step(cast):
    return {"pk": begun_cti(cast).pk, "number": 1}, {"step": "services"}


def phase_in_focus(cast):
    return {"pk": begun_cti(cast).phases.first().pk}, {}


def interruption(cast):
    row = support.note_interruption(
        by=cast["anna"],
        course=annas_course(cast, "CTI"),
        reason="other",
        starts_on=clock.today(),
        note="PLANT-NOTES-interruption",
    )
    return {"pk": row.pk}, {}


def network_member(cast):
    row = support.add_to_network(
        by=cast["anna"],
        course=annas_course(cast, "CTI"),
        name="PLANT-NOTES-network",
        kind="friend",
        life_area="network",
        strength=3,
        takes_over="PLANT-NOTES-network-takes-over",
    )
    return {"pk": row.pk}, {}


def network_course(cast):
    network_member(cast)
    return {"pk": Course.objects.latest("pk").pk}, {}


def transfer_row(cast):
    keys, _data = transfer(cast)
    row = support.add_transfer_row(
        by=cast["anna"],
        agreement=TransferAgreement.objects.get(**keys),
        life_area="economy",
        takes_over="PLANT-NOTES-line",
        who="PLANT-CONTACT-line",
        starts_on=clock.today(),
    )
    return {"pk": row.pk}, {}


def transfer(cast):
    row = support.agree_transfer(by=cast["anna"], course=annas_course(cast, "CTI"), takes_over="PLANT-NOTES-transfer")
    return {"pk": row.pk}, {}


def closed_course(cast):
    row = annas_course(cast)
    support.write_closing_exception(
        by=cast["carla"], course=row, exempt_from="end_measurement", reason="PLANT-NOTES-exception"
    )
    support.close_course(by=cast["anna"], course=row, reason="need_met", note="PLANT-NOTES-closing")
    return {"pk": row.pk}, {}


def session(cast):
    course = annas_course(cast)
    row = support.plan_session(by=cast["anna"], team=course.team, kind="supervision", planned_on=clock.today())
    support.write_session(
        by=cast["anna"], session=row, version=1, workers=[cast["anna"]], courses=[course], note="PLANT-NOTES-session"
    )
    return {"pk": row.pk}, {}


def team_that_closed(cast):
    closed_course(cast)
    return {}, {}


def check_in(cast):
    pk = closed_course(cast)[0]["pk"]
    row = Course.objects.get(pk=pk).check_ins.first()
    return {"pk": row.pk}, {}


def annas_aftercare(cast, citizen=None):
    return support.note_aftercare(
        by=cast["anna"],
        citizen=citizen or annas_citizen(cast),
        shelter="PLANT-HOUSING-shelter",
        discharged_on=clock.today(),
        until=clock.today(),
        does="PLANT-NOTES-aftercare",
        beside="p85",
        support_does="PLANT-NOTES-beside",
    )


def aftercare(cast):
    return {"pk": annas_aftercare(cast).pk}, {}


def cared_for(cast):
    return {"pk": annas_aftercare(cast).citizen_id}, {}


def annas_home(cast, citizen=None):
    """One row of each kind of making a home; the wish."""
    by = {"by": cast["anna"], "citizen": citizen or annas_citizen(cast)}
    today = clock.today()
    support.note_furnishing(
        **by, kind="bed", what="PLANT-HOUSING-bed", priority="now", price=Decimal("1234.50"), needed_on=today
    )
    support.tick_home_step(**by, step="keys")
    support.note_skill(**by, skill="cooking", rung="together", seen_on=today, note="PLANT-NOTES-skill")
    support.note_safe_place(**by, own_words="PLANT-NOTES-safe", said_on=today)
    return support.note_activity(
        **by, kind="sport", wish="PLANT-NOTES-wish", wished_on=today, barrier="PLANT-NOTES-barrier"
    )


def at_home(cast):
    return {"pk": annas_home(cast).citizen_id}, {}


def home_step(cast):
    return {"pk": annas_citizen(cast).pk}, {"step": "keys"}


def home_activity_new(cast):
    return {"pk": annas_citizen(cast).pk, "part": "activity"}, {}


def home_activity(cast):
    return {"pk": annas_home(cast).pk, "part": "activity"}, {}


def home_item(cast):
    return {"pk": annas_home(cast).citizen.furnishing.get().pk}, {}


def team_at_work(cast):
    """A caseload with a course, a deviation and a waiting list, for the pages without a key."""
    annas_course(cast)
    deviation(cast)
    return {}, {}


def team_to_ask(cast):
    row = annas_course(cast)
    return {"pk": row.team_id}, {"drawn_on": clock.today().isoformat()}


def need_unmet(cast):
    support.note_unmet_need(by=cast["erik"], citizen=annas_citizen(cast), method="M-ACT", reason="no_team")
    return {}, {}


def annas_referral(cast, citizen=None):
    return referrals.refer(
        by=cast["anna"],
        citizen=citizen or annas_citizen(cast),
        unit=Unit.objects.get(name="Jobcenter Birkedal"),
        subject="Praktik",
        request="Find en praktikplads to dage om ugen.",
        ground="consent",
        consent_on=clock.today(),
    )


def annas_consent(cast):
    return cases.ask_consent(
        by=cast["anna"],
        citizen=annas_citizen(cast),
        purpose="health",
        sectors=["psychiatry"],
        answer="limited",
        topics=["health"],
        limited_to="PLANT-NOTES-limit",
        own_words="PLANT-NOTES-words",
        kept_where="PLANT-NOTES-kept",
        said_on=clock.today(),
        way="written",
    )


def consent(cast):
    return {"pk": annas_consent(cast).pk}, {}


def citizen_sharing(cast):
    """A citizen with a consent to one and a referral to another."""
    row = annas_consent(cast)
    referrals.refer(
        by=cast["anna"],
        citizen=row.citizen,
        unit=Unit.objects.get(name="Jobcenter Birkedal"),
        subject="Praktik",
        request="Find en praktikplads.",
        ground="consent",
        consent_on=clock.today(),
    )
    return {"pk": row.citizen_id}, {}


def referral(cast):
    return {"pk": annas_referral(cast).pk}, {}


def sanction(cast):
    row = annas_referral(cast)
    notice = referrals.warn_of_sanction(by=cast["jonas"], referral=row, what="Samtale", falls_on=clock.today())
    return {"pk": notice.pk}, {}


def jobcentre(cast):
    return {"pk": Unit.objects.get(name="Jobcenter Birkedal").pk}, {}


def fidelity_report(cast):
    """Last month of Anna's team, made."""
    month = last_month(clock.today())
    team = cast["anna"].team_memberships.get().team
    report = reporting.request_report(by=cast["carla"], team=team, month=month)
    reporting.claim_report(report_id=report.pk)
    reporting.make_report(report_id=report.pk)
    return {"pk": report.pk}, {}


def upload(cast):
    """A file Carla uploaded; it holds nothing."""
    return {"pk": cases.upload_import(by=cast["carla"], content=b"", file_name="borgere.csv").pk}, {}


def import_template(cast):
    return {"kind": "situations", "form": "xlsx"}, {}


# ------------------------------------------------------------------ what holds over time, and what goes along


def annas_citizen_over_time(cast):
    row = annas_citizen(cast)
    ago = clock.today() - timedelta(days=30)
    common = {"by": cast["anna"], "citizen": row}
    cases.note_income(source="KH", starts_on=ago, note="PLANT-ECONOMY-income", **common)
    cases.note_education(kind="job", starts_on=ago, place="PLANT-ECONOMY-place", **common)
    cases.note_municipality(
        kind="previous", name="PLANT-IDENTITY-town", ends_on=ago, arrived_on=ago, source="PLANT-IDENTITY-how", **common
    )
    return row


def citizen_over_time(cast):
    return {"pk": annas_citizen_over_time(cast).pk}, {}


def income(cast):
    row = annas_citizen_over_time(cast)
    return {"pk": row.pk, "row_pk": row.incomes.get().pk}, {}


def education(cast):
    row = annas_citizen_over_time(cast)
    return {"pk": row.pk, "row_pk": row.occupations.get().pk}, {}


def municipality_link(cast):
    row = annas_citizen_over_time(cast)
    return {"pk": row.pk, "row_pk": row.municipality_links.get().pk}, {}


def annas_package(cast):
    row = annas_citizen_over_time(cast)
    note = cases.write_note(by=cast["anna"], citizen=row, text="PLANT-NOTES-packed")
    theme = cases.write_theme_note(
        by=cast["anna"],
        citizen=row,
        group="health",
        text="PLANT-HEALTH-packed",
        review_on=clock.today() + timedelta(days=90),
    )
    return cases.choose_package(
        by=cast["anna"],
        citizen=row,
        to_municipality="Fjordby",
        recipient="PLANT-NOTES-recipient",
        ground="law",
        legal_basis="FVL-28",
        fields=["name", "situation", "income", "municipalities"],
        themes=[theme.pk],
        notes=[note.pk],
    )


def move_package(cast):
    return {"pk": annas_package(cast).pk}, {}


def move_package_seen(cast):
    package = annas_package(cast)
    return {"pk": package.pk}, {"seen": makers.seen_of(package)}


def move_package_made(cast):
    return {"pk": makers.make_package(cast["anna"], annas_package(cast)).pk}, {}


# ------------------------------------------------------------------ somebody asks to see the record


def annas_request(cast):
    row = annas_citizen_over_time(cast)
    cases.add_relation(
        by=cast["anna"], citizen=row, name="PLANT-IDENTITY-uncle", kind="sibling", note="PLANT-NOTES-uncle"
    )
    return cases.open_file_access(by=cast["anna"], citizen=row, kind="file", received_on=clock.today())


def file_access(cast):
    return {"pk": annas_request(cast).pk}, {}


def file_access_in_list(cast):
    annas_request(cast)
    return {}, {}


def file_access_part(cast):
    request = annas_request(cast)
    return {"pk": request.pk, "part": "people"}, {"version": request.version}


def file_access_seen(cast):
    request = annas_request(cast)
    read = record.read_part(request, answers.BY_CODE["people"])
    return {"pk": request.pk, "part": "people"}, {"seen": record.fingerprint(read)}


def file_access_row(cast):
    request = annas_request(cast)
    relation = request.citizen.relations.get()
    return {"pk": request.pk, "part": "people", "label": "cases.relation", "number": relation.pk}, {}


def file_access_lift(cast):
    row, _posted = file_access_row(cast)
    return row, {"version": 1}


def file_access_made(cast):
    request = annas_request(cast)
    answers.go_through(cast["anna"], request)
    return {"pk": answers.make(cast["anna"], request).pk}, {}


# ------------------------------------------------------------------ assessments, decisions, plans, measurements


def typed_form(cast):
    return {"citizen_pk": annas_citizen(cast).pk, "form": "note", "target": 0}, {"text": "PLANT-NOTES-typed"}


def half_an_assessment(cast):
    return {"citizen_pk": annas_citizen(cast).pk}, {"complexity": "low"}


def annas_assessment(cast, citizen=None):
    return cases.assess(
        by=cast["erik"],
        citizen=citizen or annas_citizen(cast),
        complexity="high",
        complexity_reason="PLANT-NOTES-complexity",
        system_use="some",
        system_use_reason="PLANT-NOTES-use",
        own_words="PLANT-NOTES-view",
    )


def assessment(cast):
    return {"pk": annas_assessment(cast).pk}, {}


def annas_decision_draft(cast):
    row = annas_assessment(cast)
    return cases.draft_decision(
        by=cast["erik"],
        citizen=row.citizen,
        type="support_85a",
        assessment=row,
        method="ACT",
        legal_bases=["SEL-85a-1"],
        reasons="PLANT-NOTES-reasons",
        facts_against="PLANT-NOTES-against",
        heard_on=clock.today(),
        citizen_answer="PLANT-NOTES-answer",
    )


def annas_decision(cast):
    return cases.finalise_decision(by=cast["erik"], decision=annas_decision_draft(cast))


def new_decision(cast):
    return {"citizen_pk": annas_citizen(cast).pk}, {"type": "other", "reasons": "PLANT-NOTES-reasons"}


def decision_draft(cast):
    return {"pk": annas_decision_draft(cast).pk}, {"decided_on": clock.today().isoformat()}


def decision(cast):
    return {"pk": annas_decision(cast).pk}, {"delivered_on": clock.today().isoformat(), "delivery_way": "letter"}


def annas_letter(cast):
    return cases.request_letter(by=cast["erik"], decision=annas_decision(cast))


def decision_letter(cast):
    return {"pk": annas_letter(cast).pk}, {}


def decision_letter_made(cast):
    row = annas_letter(cast)
    assert cases.claim_document(document_id=row.pk)
    return {"pk": makers.make_document(row.pk).pk}, {}


def new_complaint(cast):
    return decision(cast)[0], {"received_on": clock.today().isoformat(), "text": "PLANT-NOTES-complaint"}


def annas_complaint(cast):
    return cases.file_complaint(
        by=cast["erik"], decision=annas_decision(cast), received_on=clock.today(), text="PLANT-NOTES-complaint"
    )


def complaint(cast):
    return {"pk": annas_complaint(cast).pk}, {}


def complaint_to_settle(cast):
    settled = {"outcome": "upheld", "outcome_reasons": "PLANT-NOTES-outcome", "settled_on": clock.today().isoformat()}
    return complaint(cast)[0], settled


def new_plan(cast):
    return {"citizen_pk": annas_citizen(cast).pk}, {"kind": "action_plan"}


def annas_plan(cast):
    """An agreed plan with one goal and one step."""
    anna = cast["anna"]
    draft = cases.start_plan(by=anna, citizen=annas_citizen(cast), kind="action_plan")
    words = {name: f"PLANT-NOTES-{name}" for name in ("own_words", "purpose", "effort", "duration", "since_last")}
    draft = cases.revise_plan(by=anna, plan_version=draft, version=draft.version, **words)
    goal = cases.set_goal(by=anna, plan_version=draft, area="network", own_words="PLANT-NOTES-goal")
    cases.set_action(by=anna, goal=goal, text="PLANT-NOTES-step")
    return cases.agree_plan(
        by=anna,
        plan_version=draft,
        version=draft.version,
        agreed_on=clock.today(),
        review_on=clock.today() + timedelta(days=90),
    )


def citizen_with_plan(cast):
    return {"citizen_pk": annas_plan(cast).citizen_id}, {}


def other_plan(cast):
    row = cases.note_other_plan(by=cast["anna"], citizen=annas_citizen(cast), name="PLANT-NOTES-plan", owner="Skole")
    return {"pk": row.pk}, {}


def plan_agreed(cast):
    return {"pk": annas_plan(cast).pk}, {}


def annas_changed_plan(cast):
    """The draft of a second version."""
    return cases.change_plan(by=cast["anna"], plan=annas_plan(cast).plan)


def plan_changed(cast):
    return {"pk": annas_changed_plan(cast).pk}, {}


def new_goal(cast):
    return plan_changed(cast)[0], {"own_words": "PLANT-NOTES-goal", "area": "work"}


def goal(cast):
    return {"pk": annas_changed_plan(cast).goals.get().pk}, {}


def step(cast):
    return {"pk": annas_changed_plan(cast).goals.get().actions.get().pk}, {"done": "1"}


def new_document(cast):
    return plan_agreed(cast)[0], {"ground": "to_citizen", "parts": ["own_words"]}


def annas_document(cast):
    plan = annas_plan(cast)
    return cases.request_document(
        by=cast["anna"],
        plan_version=plan,
        parts=["own_words", "goals", "support"],
        goals=[one.key for one in plan.goals.all()],
        ground="to_citizen",
    )


def plan_document(cast):
    return {"pk": annas_document(cast).pk}, {}


def plan_document_made(cast):
    row = annas_document(cast)
    assert cases.claim_document(document_id=row.pk)
    return {"pk": makers.make_document(row.pk).pk}, {}


def annas_measurement(cast):
    return cases.record_measurement(
        by=cast["anna"],
        citizen=annas_citizen(cast),
        kind="start",
        housing="shelter_110",
        trauma="high",
        own_words="PLANT-NOTES-measured",
    )


def new_measurement(cast):
    answers = {"kind": "start", "measured_on": clock.today().isoformat(), "housing": "shelter_110"}
    return {"citizen_pk": annas_citizen(cast).pk}, answers


def measurement(cast):
    return {"pk": annas_measurement(cast).pk}, {}


def engholm():
    return Unit.objects.get(name="Boformen Engholm")


def resident(cast):
    stay = housing.admit(by=cast["mona"], citizen=annas_citizen(cast), unit=engholm(), admitted_on=clock.today())
    return {"pk": stay.pk}, {}


def reported_person(cast):
    stay = housing.report_admission(
        by=cast["mona"],
        unit=engholm(),
        first_name="PLANT-IDENTITY-reported",
        last_name="Ukendt",
        admitted_on=clock.today(),
    )
    return {"pk": stay.pk}, {}


# ------------------------------------------------------------------ detection network and street outreach


def actor(cast):
    row = cases.add_actor(by=cast["anna"], kind="school", name=f"Skolen {uuid4()}", contact_person="Lone")
    cases.note_activity(by=cast["anna"], actor=row, kind="visit", happened_on=clock.today(), note="Kaffe og pjecer")
    return {"pk": row.pk}, {}


def actor_in_list(cast):
    actor(cast)
    return {}, {}


def activity(cast):
    row = cases.add_actor(by=cast["anna"], kind="police", name=f"Politiet {uuid4()}")
    done = cases.note_activity(by=cast["anna"], actor=row, kind="call", happened_on=clock.today())
    return {"pk": row.pk, "activity_pk": done.pk}, {}


def young_person(cast):
    """Somebody of Anna's team in placement, who turns 18 in three months."""
    cases.create_citizen(
        by=cast["anna"],
        first_name="PLANT-IDENTITY-young",
        last_name="PLANT-IDENTITY-last",
        born_on=add_months(clock.today(), 3 - 12 * 18),
        situation="at_risk",
        at_risk_reason="leaving_placement",
        situation_from=clock.today(),
    )
    return {}, {}


def out_on_the_street(cast):
    """Bo, who goes out for Gadeplan beside his work in Team Nord; fresh, so that he knows it."""
    team = Team.objects.get(name="Gadeplan")
    if not team.is_outreach:
        accounts.set_outreach(by=cast["sofie"], team=team, is_outreach=True)
        accounts.join_team(by=cast["sofie"], user=cast["bo"], team=team, fraction=0, starts_on=clock.today())
    return User.objects.get(persona="bo")


def street_person(cast):
    bo = out_on_the_street(cast)
    place = cases.add_place(by=bo, name=f"PLANT-CONTACT-place {uuid4()}", kind="park", note="PLANT-CONTACT-way")
    cases.log_round(
        by=bo,
        place=place,
        happened_at=clock.now() - timedelta(hours=1),
        met_nobody=False,
        new_person="PLANT-IDENTITY-nickname",
        new_description="PLANT-NOTES-hat",
        new_note="PLANT-NOTES-talk",
        seen="PLANT-NOTES-seen",
        client_key=uuid4(),
    )
    return OutreachPerson.objects.order_by("pk").last()


def met_on_the_street(cast):
    street_person(cast)
    return {}, {}


def outreach_round(cast):
    street_person(cast)
    return {}, {"met": "nobody"}


def outreach_place(cast):
    street_person(cast)
    return {"pk": OutreachPlace.objects.order_by("pk").last().pk}, {}


def outreach_one_round(cast):
    met_on_the_street(cast)
    return {"pk": OutreachRound.objects.order_by("pk").first().pk}, {}


def outreach_meeting(cast):
    met_on_the_street(cast)
    return {"pk": OutreachMeeting.objects.order_by("pk").first().pk}, {}


def outreach_person(cast):
    return {"pk": street_person(cast).pk}, {}


def outreach_person_and_citizen(cast):
    return {"pk": street_person(cast).pk, "citizen_pk": annas_citizen(cast).pk}, {}


def outreach_citizen(cast):
    """Somebody met on the street who became a citizen of Anna's team."""
    person = street_person(cast)
    cases.link_person(by=User.objects.get(persona="bo"), person=person, citizen=annas_citizen(cast))
    return {"pk": person.pk}, {}


# ------------------------------------------------------------------ two records of one person


def two_records(cast):
    """Two of Anna's citizens that look alike."""
    return {"pk": annas_citizen(cast).pk, "other_pk": annas_citizen(cast).pk}, {}


def merged_records(cast):
    keep, drop = annas_citizen(cast), annas_citizen(cast)
    seen = case_merging.mark_of_pair(case_merging.states_of(keep.pk, drop.pk))
    return {"pk": merging.merge_two(by=cast["carla"], keep=keep, drop=drop, seen=seen, chosen={}).pk}, {}
