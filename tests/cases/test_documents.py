"""The plan on paper: chosen parts only, tagged PDF, made by Celery, never lost, read only with access."""

import shutil
import subprocess
from datetime import timedelta

import pikepdf
import pytest

from cases import demo_plans, permissions, rendering, rules, services, tasks
from cases.choices import DisclosureGround, DocumentPart, DocumentStatus, LifeArea
from cases.models import PlanDocument
from cases.queries.documents import document_page
from housingfirst.core import clock, formats
from tests.cases import makers
from tests.cases.makers import add_goal, days, make_agreed_plan, make_citizen, make_decision, make_plan, write_plan
from tests.conftest import persona

ALL_PARTS = DocumentPart.values


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def anna(cast):
    return cast["anna"]


def agreed_with(anna, *goals):
    """An agreed plan with these (area, own words) beside the usual goal."""
    citizen = make_citizen(anna)
    draft = write_plan(anna, make_plan(anna, citizen))
    for area, words in goals:
        add_goal(anna, draft, words, area)
    return services.agree_plan(
        by=anna, plan_version=draft, version=draft.version, agreed_on=days(0), review_on=days(90)
    )


def ask(anna, plan, **fields):
    fields = {"parts": ALL_PARTS, "ground": DisclosureGround.TO_CITIZEN, "goals": keys(plan), **fields}
    fields.setdefault("sectors", ["shelter"])
    return services.request_document(by=anna, plan_version=plan, **fields)


def keys(plan):
    return [goal.key for goal in plan.goals.all()]


def make(document):
    assert services.claim_document(document_id=document.pk)
    return makers.make_document(document.pk)


def text_of(document):
    answer = subprocess.run(["pdftotext", "-layout", document.file.path, "-"], capture_output=True, check=True)
    return answer.stdout.decode()


def structure(node, found=None):
    """(type, node) of every structure element."""
    found = [] if found is None else found
    if isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append((str(node.S), node))
        structure(node.get("/K"), found)
    elif isinstance(node, pikepdf.Array):
        for child in node:
            structure(child, found)
    return found


def test_plan_of_the_mock_up_is_two_tagged_pages_in_danish(cast):
    for first, last in [*demo_plans.ASSESSMENTS, ("Lone-Marie", "Strandvig")]:
        make_citizen(cast["bo"], first_name=first, last_name=last)
    counts = demo_plans.load_plans(cast)
    assert demo_plans.load_plans(cast) == counts, "loading the demo twice changes nothing"
    document = make(PlanDocument.objects.get(citizen__first_name="Malthe"))
    assert (document.status, document.pages) == (DocumentStatus.READY, 2)
    with pikepdf.open(document.file.path) as pdf:
        assert str(pdf.Root.Lang) == "da"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.open_metadata().get("pdfuaid:part") == "1"
        day = formats.long_date(document.requested_at.astimezone(clock.DANISH_TIME).date())
        assert str(pdf.docinfo["/Title"]) == f"Plan, version {document.plan_version.number}, {day}", (
            "the title names nobody"
        )
        tags = structure(pdf.Root.StructTreeRoot.K)
        kinds = [kind for kind, _node in tags]
        assert kinds.count("/H1") == 1
        assert kinds.count("/H2") == 5
        assert kinds.count("/H3") == 3
        assert {"/Table", "/TR", "/TH", "/TD", "/L", "/LI"} <= set(kinds)
        assert all("/Alt" in node for kind, node in tags if kind == "/Figure")
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
        assert {name.split("+")[-1] for name in fonts} == {"Plex-Doc", "Plex-Doc-Semi-Bold"}
    if shutil.which("pdftotext"):
        text = text_of(document)
        for words in (
            "Malthes plan",
            "»At have Alma på besøg hver anden weekend.«",
            "Åbne post sammen",
            "Økonomi",
            "Vært",
            "Side 2 af 2",
        ):
            assert words in text, words


def test_letters_of_danish_and_mathematics_come_from_the_shipped_font(anna):
    plan = agreed_with(anna, (LifeArea.ECONOMY, "Æble, ørred, åben, é, ü, ½, ≥ 4.000 kr."))
    document = make(ask(anna, plan))
    with pikepdf.open(document.file.path) as pdf:
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert {name.split("+")[-1] for name in fonts} == {"Plex-Doc", "Plex-Doc-Semi-Bold"}
    if shutil.which("pdftotext"):
        assert "Æble, ørred, åben, é, ü, ½, ≥" in text_of(document)


def test_no_heading_names_a_problem_and_the_area_only_where_the_citizen_chose_it(anna):
    plan = agreed_with(
        anna,
        (LifeArea.SUBSTANCES, "Færre dage om ugen med hash"),
        (LifeArea.DAILY_LIFE, "Ikke drikke i hverdagen"),
        (LifeArea.HOUSING, "Min egen dør"),
    )
    page = document_page(ask(anna, plan))
    assert [goal.heading for goal in page.goals] == ["Mål 1", "Mål 2", "»Min egen dør«"]
    assert [goal.area for goal in page.goals] == ["", "Hverdag", "Bolig"]
    assert page.goals[0].quote == "»Færre dage om ugen med hash«", "shown as the citizen's words, chosen there and then"
    draft = services.change_plan(by=anna, plan=plan.plan)
    goal = draft.goals.get(area=LifeArea.SUBSTANCES)
    services.set_goal(by=anna, plan_version=draft, goal=goal, area=goal.area, own_words=goal.own_words, names_area=True)
    page = document_page(ask(anna, draft))
    assert (page.goals[0].area, page.goals[0].heading) == ("Rusmidler", "Mål 1")


def test_document_shows_the_chosen_parts_and_goals_and_nothing_else(anna):
    plan = agreed_with(anna, (LifeArea.NETWORK, "At se Alma"), (LifeArea.MENTAL_HEALTH, "Sove om natten"))
    shown = plan.goals.get(area=LifeArea.NETWORK)
    document = ask(anna, plan, parts=[DocumentPart.GOALS], goals=[shown.key])
    page = document_page(document)
    assert [goal.heading for goal in page.goals] == ["»At se Alma«"]
    assert (page.own_words, page.since_last, page.support, page.purpose, page.signatures) == ([], [], [], [], [])
    page = document_page(ask(anna, plan, parts=[DocumentPart.SUPPORT]))
    assert page.goals == []
    assert page.support == ["En fast medarbejder."]


def test_handing_over_needs_a_ground_and_a_recipient_and_a_draft_stays_with_the_citizen(anna):
    plan = make_agreed_plan(anna, make_citizen(anna))
    cases = [
        ({"parts": []}, rules.PartsMissing),
        ({"ground": DisclosureGround.CONSENT}, rules.RecipientsMissing),
        (
            {"ground": DisclosureGround.CONSENT, "recipients": "Mødet", "sectors": [], "consent_on": days(0)},
            rules.DocumentSectorsMissing,
        ),
        ({"ground": DisclosureGround.CONSENT, "recipients": "Mødet"}, rules.NoConsent),
        (
            {"ground": DisclosureGround.CONSENT, "recipients": "Mødet", "consent_on": days(1)},
            rules.ConsentInFuture,
        ),
        ({"ground": DisclosureGround.LAW, "recipients": "Boformen"}, rules.LegalBasisMissing),
        ({"goals": ["00000000-0000-0000-0000-000000000000"]}, rules.GoalNotInPlan),
    ]
    for fields, error in cases:
        with pytest.raises(error):
            ask(anna, plan, **fields)
    draft = services.change_plan(by=anna, plan=plan.plan)
    with pytest.raises(rules.DraftOnlyForCitizen):
        ask(anna, draft, ground=DisclosureGround.CONSENT, recipients="Mødet", consent_on=days(0))
    assert document_page(ask(anna, draft)).is_draft
    assert not PlanDocument.objects.exclude(plan_version=draft).exists()


def test_ground_stands_on_the_document(anna):
    plan = make_agreed_plan(anna, make_citizen(anna))
    law = ask(anna, plan, ground=DisclosureGround.LAW, recipients="Boformen Engholm", legal_basis="SEL-141-5")
    assert "gives til Boformen Engholm efter Serviceloven § 141" in document_page(law).fine
    assert "kun til Malthe" in document_page(ask(anna, plan)).fine


def test_what_somebody_writes_in_a_plan_is_text_and_loads_nothing(anna, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("PLANT")
    words = f'<img src="file://{secret}"><script>alert(1)</script><link rel="stylesheet" href="http://127.0.0.1:9/x">'
    document = make(ask(anna, agreed_with(anna, (LifeArea.HOUSING, words))))
    assert document.status == DocumentStatus.READY
    if shutil.which("pdftotext"):
        assert "<script>alert(1)</script>" in text_of(document).replace("\n", "")
    fetcher = rendering._fetcher()
    for url in (f"file://{secret}", "http://127.0.0.1:9/x", (rendering.STATIC / "../manage.py").as_uri()):
        with pytest.raises(ValueError):
            fetcher.fetch(url)


def test_without_pango_the_document_fails_with_a_sentence_and_the_application_lives(anna, monkeypatch):
    def missing():
        raise rendering.PdfUnavailable()

    monkeypatch.setattr(rendering, "_weasyprint", missing)
    assert not rendering.is_available()
    document = make(ask(anna, make_agreed_plan(anna, make_citizen(anna))))
    assert (document.status, document.failure) == (DocumentStatus.FAILED, "no_pango")
    assert "libpango-1.0-0" in str(rendering.PdfUnavailable())
    services.retry_document(by=anna, document=document)
    monkeypatch.undo()
    assert make(document).status == DocumentStatus.READY


def test_two_workers_never_make_one_document_twice_and_a_dead_ones_is_taken_over(anna):
    document = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    assert services.claim_document(document_id=document.pk)
    assert not services.claim_document(document_id=document.pk)
    clock.move_by(services.documents.LEASE + timedelta(seconds=1))
    assert services.unfinished_documents(municipality_id=document.municipality_id) == [document.pk]
    assert make(document).status == DocumentStatus.READY
    assert not services.claim_document(document_id=document.pk)
    assert services.unfinished_documents(municipality_id=document.municipality_id) == []


def test_document_that_kills_its_workers_is_given_up(anna):
    document = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    for _attempt in range(services.documents.MOST_ATTEMPTS):
        assert services.claim_document(document_id=document.pk)
        clock.move_by(services.documents.LEASE + timedelta(seconds=1))
    assert not services.claim_document(document_id=document.pk)
    document.refresh_from_db()
    assert (document.status, document.failure) == (DocumentStatus.FAILED, "attempts")


def test_drawing_asks_the_database_nothing(cast, anna, django_assert_num_queries):
    """It happens outside the transaction, where row security shows no row."""
    plan = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    letter = services.request_letter(by=cast["erik"], decision=make_decision(cast["erik"], make_citizen(anna)))
    for document in (plan, letter):
        assert services.claim_document(document_id=document.pk)
        prepared = services.prepare_document(document_id=document.pk)
        with django_assert_num_queries(0):
            assert services.draw_document(prepared).content.startswith(b"%PDF-")


def test_a_document_another_worker_took_over_is_left_to_it(anna):
    document = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    assert services.claim_document(document_id=document.pk)
    slow = services.prepare_document(document_id=document.pk)
    clock.move_by(services.documents.LEASE + timedelta(seconds=1))
    assert services.claim_document(document_id=document.pk)
    assert services.keep_document(slow, services.draw_document(slow)).status == DocumentStatus.RENDERING
    services.fail_document(document_id=document.pk, claimed_at=slow.claimed_at, failure="rendering")
    document.refresh_from_db()
    assert document.status == DocumentStatus.RENDERING, "the run that was taken over fails nobody else's"
    assert makers.make_document(document.pk).status == DocumentStatus.READY
    assert services.prepare_document(document_id=document.pk) is None


def test_a_fault_in_rendering_is_remembered_and_raised(anna, monkeypatch):
    document = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    monkeypatch.setattr(rendering, "pdf", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tasks.render_document(municipality_id=document.municipality_id, document_id=document.pk)
    document.refresh_from_db()
    assert (document.status, document.failure) == (DocumentStatus.FAILED, "rendering")


def test_only_team_and_adviser_print_and_nobody_else_sees_a_document(cast, anna):
    plan = make_agreed_plan(anna, make_citizen(anna))
    ask(persona("erik"), plan)
    for key in ("dorthe", "hanne", "jonas", "mona", "hedelund-anna"):
        with pytest.raises(permissions.CannotReach):
            ask(persona(key), plan)
    seen = {key for key in cast if PlanDocument.objects.visible_to(persona(key)).exists()}
    assert seen == {"anna", "bo", "carla", "erik"}


@pytest.mark.parametrize(
    ("name", "possessive"), [("Malthe", "Malthes"), ("Lars", "Lars'"), ("Max", "Max'"), ("Å", "Ås")]
)
def test_danish_genitive(name, possessive):
    assert rules.possessive(name) == possessive


@pytest.mark.slow
def test_worker_makes_the_document_and_the_sweep_finds_what_the_broker_lost(own_database, start_worker, settings):
    """Real commits, a real worker: asked for before the worker lives, found by the sweep, made once."""
    import time

    from django.db import connection

    from housingfirst.accounts.models import User
    from housingfirst.core.db import municipality_scope
    from housingfirst.core.jobs import send
    from tests.cast import found_cast

    found_cast()
    anna = User.objects.get(persona="anna")
    with municipality_scope(anna.municipality_id):
        document = ask(anna, make_agreed_plan(anna, make_citizen(anna)))
    start_worker(environment={"MEDIA_ROOT": str(settings.MEDIA_ROOT)})
    clock.move_by(timedelta(minutes=1))
    send("cases.sweep_documents")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with municipality_scope(anna.municipality_id):
            row = PlanDocument.objects.get(pk=document.pk)
        if row.status == DocumentStatus.READY:
            break
        time.sleep(0.3)
    connection.close()
    assert (row.status, row.attempts) == (DocumentStatus.READY, 1)


def test_the_occasion_ends_as_a_sentence_before_the_next_begins(anna):
    for typed, shown in (("Til mødet hos Malthe", "Til mødet hos Malthe."), ("Kommer du?", "Kommer du?"), ("", "")):
        document = ask(anna, make_agreed_plan(anna, make_citizen(anna)), occasion=typed)
        assert document_page(document).occasion == shown
