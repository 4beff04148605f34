"""The letter of a decision: whole, tagged, in Danish, to nobody but those with the record, never with a protected
address."""

import re
import shutil
import subprocess
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse

from cases import permissions, rules, services
from cases.choices import DecisionType, DeliveryWay, DocumentStatus
from cases.models import PlanDocument
from cases.parameters import COMPLAINT_WEEKS, LETTER_ADDRESS, LETTER_OFFICE
from cases.queries.letters import HEADINGS, letter_page
from housingfirst.accounts.services import set_parameter
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock, formats
from tests.cases import makers
from tests.cases.makers import days, make_citizen, make_decision, make_draft
from tests.cases.test_documents import structure
from tests.conftest import persona

HEARD = {
    "reasons": "Malthe har brug for én fast støtteperson.\n\nHan har søgt hjælpen selv.",
    "facts_against": "To samtaler i foråret blev aflyst.",
    "heard_on": None,
    "citizen_answer": "Jeg var indlagt. Det vidste I ikke. Æ, ø, å.",
}


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def erik(cast):
    return cast["erik"]


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"], address="Møllestræde 4, 2. tv., 0000 Birkedal")


def heard(erik, citizen, delivered=False, **fields):
    return make_decision(erik, citizen, delivered=delivered, **{**HEARD, "heard_on": days(0), **fields})


def page_of(by, decision):
    return letter_page(services.request_letter(by=by, decision=decision))


def made(by, decision):
    document = services.request_letter(by=by, decision=decision)
    assert services.claim_document(document_id=document.pk)
    return makers.make_document(document.pk)


def test_letter_is_a_tagged_pdf_in_danish_whose_title_names_nobody(erik, citizen):
    document = made(erik, heard(erik, citizen))
    assert (document.status, document.pages) == (DocumentStatus.READY, 1)
    with pikepdf.open(document.file.path) as pdf:
        assert str(pdf.Root.Lang) == "da"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.open_metadata().get("pdfuaid:part") == "1"
        day = formats.long_date(clock.today())
        assert str(pdf.docinfo["/Title"]) == f"Afgørelse nr. {document.decision_id}, {day}"
        kinds = [kind for kind, _node in structure(pdf.Root.StructTreeRoot.K)]
        assert kinds.count("/H1") == 1
        assert kinds.count("/H2") == 3
        assert {"/Table", "/TR", "/TH", "/TD", "/P"} <= set(kinds)
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
        assert {name.split("+")[-1] for name in fonts} == {"Plex-Doc", "Plex-Doc-Semi-Bold"}


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_letter_says_what_why_what_weighs_against_and_how_to_complain(erik, citizen):
    document = made(erik, heard(erik, citizen))
    answer = subprocess.run(["pdftotext", "-layout", document.file.path, "-"], capture_output=True, check=True)
    text = re.sub(r"[\s\u00a0]+", " ", answer.stdout.decode())
    for words in (
        "Birkedal Kommune",
        "Malthe Stenløkke",
        "Møllestræde 4",
        "Kære Malthe",
        "Du får støtte",
        "ICM (Intensive Case Management)",
        "Serviceloven § 85 a, stk. 1",
        "Derfor afgør vi det sådan",
        "Han har søgt hjælpen selv.",
        "To samtaler i foråret blev aflyst.",
        "»Jeg var indlagt. Det vidste I ikke. Æ, ø, å.«",
        "Ankestyrelsen",
        "senest 4 uger efter den dag, du får brevet",
        "Med venlig hilsen Erik Sandbæk",
        "Side 1 af 1",
    ):
        assert words in text, words


def test_delivered_decision_names_the_day_the_way_and_the_last_day_to_complain(erik, citizen):
    decision = heard(erik, citizen)
    clock.move_by(timedelta(days=2))
    decision = services.deliver_decision(
        by=erik, decision=decision, delivered_on=clock.today(), delivery_way=DeliveryWay.DIGITAL_POST
    )
    page = page_of(erik, decision)
    assert page.deadline == f"Din klage skal være hos os senest den {formats.long_date(days(28))}."
    assert f"{formats.long_date(days(0))}, digital post" in dict(page.facts)["Du fik den"]


def test_time_to_complain_is_the_municipalitys_on_the_day_of_the_decision(cast, erik, citizen):
    set_parameter(
        by=cast["sofie"], key=COMPLAINT_WEEKS, value=6, valid_from=days(1), source="Ny lov, gælder fra i morgen"
    )
    assert "4\u00a0uger" in page_of(erik, heard(erik, citizen)).deadline
    clock.move_by(timedelta(days=1))
    assert "6\u00a0uger" in page_of(erik, heard(erik, citizen)).deadline


def test_letterhead_is_the_municipalitys_own_and_leaves_out_what_is_not_set(cast, erik, citizen):
    decision = heard(erik, citizen)
    assert page_of(erik, decision).letterhead.lines == []
    for key, text in ((LETTER_OFFICE, "Boligsocial Myndighed"), (LETTER_ADDRESS, "Rådhustorvet 1, 0000 Birkedal")):
        set_parameter(by=cast["sofie"], key=key, value=text, valid_from=days(0), source="Os selv")
    page = page_of(erik, decision)
    assert page.letterhead.lines == ["Boligsocial Myndighed", "Rådhustorvet 1, 0000 Birkedal"]
    assert page.signed_by == ["Erik Sandbæk, Myndighedsrådgiver", "Boligsocial Myndighed, Birkedal Kommune"]


def test_protected_address_stands_on_no_letter_whoever_asks(cast, erik, citizen):
    decision = heard(erik, citizen)
    assert page_of(erik, decision).recipient == ["Malthe Stenløkke", "Møllestræde 4", "2. tv.", "0000 Birkedal"]
    services.update_citizen(by=erik, citizen=citizen, version=citizen.version, address_protected=True)
    for key in ("anna", "bo", "erik"):
        citizen.refresh_from_db()
        letter = services.request_letter(by=persona(key), decision=decision)
        letter.refresh_from_db()
        assert letter_page(PlanDocument.objects.get(pk=letter.pk)).recipient == ["Malthe Stenløkke"]


def test_new_decision_points_to_the_one_it_replaces(erik, citizen):
    old = heard(erik, citizen, delivered=True)
    clock.move_by(timedelta(days=3))
    new = services.finalise_decision(by=erik, decision=services.replace_decision(by=erik, decision=old))
    assert page_of(erik, new).replaces == f"Den træder i stedet for afgørelsen af {formats.long_date(days(-3))}."


def test_wish_for_who_gives_the_support_is_answered(erik, citizen):
    wish = {
        "provider_wish": "Gerne Bo.",
        "wish_answer": "not_followed",
        "wish_reason": "Bo har ikke plads før foråret.",
    }
    page = page_of(erik, make_decision(erik, citizen, **wish))
    assert (page.wish, page.wish_reasons) == (["Gerne Bo."], ["Bo har ikke plads før foråret."])
    assert page.wish_answer


def test_every_type_of_decision_has_a_heading():
    assert set(HEADINGS) == set(DecisionType)


def test_draft_has_no_letter(erik, citizen):
    with pytest.raises(rules.NotFinal):
        services.request_letter(by=erik, decision=make_draft(erik, citizen))


def test_asking_twice_makes_one_letter_and_a_new_one_once_it_is_made(erik, citizen):
    decision = heard(erik, citizen)
    first = services.request_letter(by=erik, decision=decision)
    assert services.request_letter(by=erik, decision=decision) == first
    assert services.claim_document(document_id=first.pk)
    makers.make_document(first.pk)
    assert services.request_letter(by=erik, decision=decision) != first


def test_only_those_with_the_whole_record_get_the_letter(cast, erik, citizen):
    decision = heard(erik, citizen)
    services.request_letter(by=persona("anna"), decision=decision)
    for key in ("dorthe", "hanne", "jonas", "mona", "yrsa", "hedelund-anna"):
        with pytest.raises(permissions.CannotReach):
            services.request_letter(by=persona(key), decision=decision)
    seen = {key for key in cast if PlanDocument.objects.visible_to(persona(key)).exists()}
    assert seen == {"anna", "bo", "carla", "erik"}


def test_letter_is_asked_for_on_the_decision_and_opening_it_is_logged(erik, citizen, client_of):
    decision = heard(erik, citizen)
    client = client_of("erik")
    page = client.get(reverse("cases:decision", args=[decision.pk])).content.decode()
    assert "Lav brevet" in page
    response = client.post(reverse("cases:decision-letter", args=[decision.pk]))
    letter = PlanDocument.objects.get(decision=decision)
    assert response.headers["Location"] == reverse("cases:document", args=[letter.pk])
    assert "Afgørelsen som brev" in client.get(response.headers["Location"]).content.decode()
    services.claim_document(document_id=letter.pk)
    makers.make_document(letter.pk)
    before = AccessLog.objects.count()
    answer = client.get(reverse("cases:document-file", args=[letter.pk]))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="afgoerelse-{decision.pk}.pdf"'
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) == 1
    read = AccessLog.objects.order_by("-pk").first()
    assert AccessLog.objects.count() == before + 1
    assert (read.user, read.citizen_id, read.kind) == (erik, citizen.pk, ReadKind.DOCUMENT)
    printed = client.get(reverse("cases:document-print", args=[letter.pk])).content.decode()
    assert "Malthe" not in re.search(r"<title>(.*?)</title>", printed)[1]
    assert "Kære Malthe" in printed


def test_letter_stands_on_the_timeline_when_it_is_made(erik, citizen, client_of):
    from cases.queries.plan_events import plan_events

    letter = made(erik, heard(erik, citizen))
    titles = {event.url: event.title for event in plan_events(erik, citizen)}
    assert titles[reverse("cases:document", args=[letter.pk])] == "Afgørelsen som brev"
