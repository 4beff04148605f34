"""Files: what may be attached is told from the content, who opens them from the record, and no file is left behind."""

import hashlib
import io
import os
import sys
import time
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from openpyxl import Workbook

from cases import permissions, rules, services, tasks
from cases.models import Attachment
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from tests.cases.makers import make_citizen
from tests.conftest import persona

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 40
HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 40
HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'
WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}


def packed(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in members.items():
            pack.writestr(name, content)
    return stream.getvalue()


def sheet():
    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [
        ("Brev.PDF", PDF, "Brev.PDF"),
        ("foto.png", PNG, "foto.png"),
        ("foto.jpeg", JPEG, "foto.jpeg"),
        ("IMG_1.heic", HEIC, "IMG_1.heic"),
        ("brev.docx", packed(WORD), "brev.docx"),
        ("tal.xlsx", sheet(), "tal.xlsx"),
        ("brev.odt", packed(ODT), "brev.odt"),
        ("note.txt", "Mødt ved åen".encode(), "note.txt"),
        ("gammel.txt", "Mødt ved åen".encode("cp1252"), "gammel.txt"),
        ("uden endelse", PDF, "uden endelse.pdf"),
        ("../../etc/passwd\0.pdf", PDF, "passwd.pdf"),
        (r"C:\Users\anna\fuldmagt.pdf", PDF, "fuldmagt.pdf"),
        ("gnp.\u202efdp.pdf", PDF, "gnp.fdp.pdf"),
        ("x" * 300 + ".pdf", PDF, "x" * 146 + ".pdf"),
    ],
)
def test_a_file_is_what_its_content_proves(name, content, shown):
    """CASE-165"""
    kind, clean = rules.checked_type(name, io.BytesIO(content))
    assert clean == shown
    assert clean.rpartition(".")[2].lower() in {
        "application/pdf": ("pdf",), "image/png": ("png",), "image/jpeg": ("jpeg",), "image/heic": ("heic",),
        "text/plain": ("txt",),
    }.get(kind, ("docx", "xlsx", "odt"))  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("brev.pdf", HTML, rules.AttachmentOtherContent),
        ("brev.pdf", PNG, rules.AttachmentOtherContent),
        ("side.html", HTML, rules.AttachmentTypeUnknown),
        ("side.txt", HTML, rules.AttachmentOtherContent),
        ("side.txt", b"\xef\xbb\xbf  " + SVG, rules.AttachmentOtherContent),
        ("billede.svg", SVG, rules.AttachmentTypeUnknown),
        ("billede.png", SVG, rules.AttachmentOtherContent),
        ("program.exe", b"MZ\x90\0", rules.AttachmentTypeUnknown),
        ("program.txt", b"MZ\x90\0", rules.AttachmentOtherContent),
        ("arkiv.zip", packed({"a.txt": b"a"}), rules.AttachmentTypeUnknown),
        ("brev.docx", packed({"a.txt": b"a"}), rules.AttachmentOtherContent),
        ("brev.docx", b"PK\x03\x04 not a pack", rules.AttachmentOtherContent),
        ("bombe.docx", packed(WORD | {"word/media/x.xml": b"0" * 30_000_000}), rules.AttachmentUnsafe),
        ("ud.docx", packed(WORD | {"../../evil": b"x"}), rules.AttachmentUnsafe),
        ("makro.docx", packed(WORD | {"word/vbaProject.bin": b"x"}), rules.AttachmentUnsafe),
        ("makro.odt", packed(ODT | {"Basic/Standard/x.xml": b"x"}), rules.AttachmentUnsafe),
        ("tal.docx", sheet(), rules.AttachmentOtherContent),
    ],
)
def test_a_file_that_pretends_is_refused(name, content, refusal):
    """CASE-165"""
    with pytest.raises(refusal) as told:
        rules.checked_type(name, io.BytesIO(content))
    assert "%" not in str(told.value)


@pytest.mark.parametrize(
    ("scan", "scanner", "withdrawn", "why"),
    [
        ("not_scanned", False, False, ""),
        ("not_scanned", True, False, "waiting"),
        ("waiting", True, False, "waiting"),
        ("waiting", False, False, "waiting"),
        ("clean", True, False, ""),
        ("infected", False, False, "infected"),
        ("clean", True, True, "withdrawn"),
    ],
)
def test_with_a_scanner_only_what_is_clean_is_opened(scan, scanner, withdrawn, why):
    """CASE-166"""
    assert rules.why_closed(scan=scan, scanner_on=scanner, withdrawn=withdrawn) == why


# ------------------------------------------------------------------ kept and served


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


def stored():
    return sorted(name for _folder, _folders, names in os.walk(default_storage.location) for name in names)


def attached(cast, citizen, name="Fuldmagt fra søster.pdf", content=PDF, **how):
    return services.attach_file(
        by=cast["anna"], citizen=citizen, upload=SimpleUploadedFile(name, content, "text/html"), **how
    )


def test_a_file_is_served_to_those_who_read_it_and_never_runs(cast, citizen, client_of):
    row = attached(cast, citizen)
    assert (row.sha256, row.size) == (hashlib.sha256(PDF).hexdigest(), len(PDF))
    assert "Fuldmagt" not in row.file.name
    address = reverse("cases:attachment-file", args=[row.pk])
    response = client_of("bo").get(address)
    assert response.content == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''Fuldmagt%20fra%20s%C3%B8ster.pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "no-store, private"
    assert AccessLog.objects.filter(citizen_id=citizen.pk, user=cast["bo"], kind="document").count() == 1
    for key in ("dorthe", "hanne", "frida", "hedelund-anna"):
        assert client_of(key).get(address).status_code == 404, key


def test_a_refused_file_leaves_nothing_and_keeps_what_was_typed(cast, citizen, client_of):
    address = reverse("cases:citizen-note-write", args=[citizen.pk])
    typed = {"text": "Mødt ved åen.", "note_type": "other", "sensitivity": "ordinary"}
    anna = client_of("anna")
    for name, content, words in (
        ("brev.pdf", HTML, "men filen indeholder noget andet"),
        ("stor.pdf", PDF + b"0" * 10_100_000, "der er plads til 10 MB"),
        ("tom.pdf", b"", "Filen er tom"),
        ("a.svg", SVG, "kan ikke vedhæftes"),
    ):
        answer = anna.post(address, typed | {"upload": SimpleUploadedFile(name, content)})
        page = answer.content.decode()
        assert answer.status_code == 422, name
        assert words in page, name
        assert "Mødt ved åen." in page
    assert not citizen.journal.exists()
    assert stored() == []
    assert anna.post(address, typed | {"upload": SimpleUploadedFile("brev.pdf", PDF)}).status_code == 302
    (note,) = citizen.journal.all()
    assert [one.original_name for one in note.attachments.all()] == ["brev.pdf"]


def test_the_file_of_a_rolled_back_step_is_swept_away(cast, citizen):
    kept = attached(cast, citizen)
    with transaction.atomic():
        attached(cast, citizen, "anden.pdf")
        transaction.set_rollback(True)
    assert len(stored()) == 2
    assert services.remove_orphan_files(municipality_id=citizen.municipality_id) == 0, "it may be a step still going on"
    clock.move_by(timedelta(days=2))
    assert services.remove_orphan_files(municipality_id=citizen.municipality_id) == 0, "the disk's own time counts"
    for name in stored():
        long_ago = time.time() - 2 * 24 * 3600
        os.utime(default_storage.path(f"attachments/{citizen.municipality_id}/{name}"), (long_ago, long_ago))
    assert services.remove_orphan_files(municipality_id=citizen.municipality_id) == 1
    assert stored() == [os.path.basename(kept.file.name)]


def test_a_file_is_withdrawn_with_a_reason_and_stays(cast, citizen, client_of):
    row = attached(cast, citizen)
    with pytest.raises(rules.WithdrawnWithoutReason):
        services.withdraw_attachment(by=cast["anna"], attachment=row, reason=" ")
    anna = client_of("anna")
    withdraw = reverse("cases:attachment-withdraw", args=[row.pk])
    assert client_of("bo").post(withdraw, {"reason": "x"}).status_code == 403
    assert anna.post(withdraw, {"reason": "Vedhæftet den forkerte borger"}).status_code == 302
    answer = anna.get(reverse("cases:attachment-file", args=[row.pk]))
    assert answer.status_code == 403
    assert "den er trukket tilbage" in answer.content.decode()
    assert len(stored()) == 1
    with pytest.raises(rules.AlreadyWithdrawn):
        services.withdraw_attachment(by=persona("carla"), attachment=row, reason="Igen")


@pytest.mark.parametrize(("code", "state"), [(0, "clean"), (1, "infected"), (2, "waiting")])
def test_a_scanner_decides_before_anybody_opens(cast, citizen, client_of, settings, code, state):
    settings.ATTACHMENT_SCANNER = f"{sys.executable} -c 'import sys; sys.exit({code})'"
    row = attached(cast, citizen)
    address = reverse("cases:attachment-file", args=[row.pk])
    anna = client_of("anna")
    assert (row.scan, anna.get(address).status_code) == ("waiting", 403)
    assert services.files_to_scan(municipality_id=citizen.municipality_id) == [row.pk]
    tasks.scan_attachment(citizen.municipality_id, row.pk)
    assert Attachment.objects.get(pk=row.pk).scan == state
    for _failure in range(9):  # a scanner that is away for long shuts no file for good
        clock.move_by(timedelta(minutes=6))
        left = services.files_to_scan(municipality_id=citizen.municipality_id)
        assert left == ([row.pk] if state == "waiting" else [])
        if left:
            tasks.scan_attachment(citizen.municipality_id, row.pk)
            assert services.files_to_scan(municipality_id=citizen.municipality_id) == [], "not again at once"
    assert anna.get(address).status_code == (200 if state == "clean" else 403)


def behind(cast, citizen, what):
    """A right or an answer that has a paper, the page that attaches it, and the page it then stands on."""
    today = clock.today()
    if what == "right":
        row = services.add_representative(
            by=cast["anna"], citizen=citizen, kind="power_of_attorney", name="Vibeke", document_on=today,
            document_place="Arkivet",
        )  # fmt: skip
        return "cases:citizen-representative-attach", row, "cases:citizen-representatives"
    consent = services.ask_consent(
        by=cast["anna"], citizen=citizen, purpose="work", sectors=["jobcentre"], answer="given", topics=["contact"],
        said_on=today, way="written",
    )  # fmt: skip
    return "cases:citizen-consent-attach", consent.replies.get(), "cases:citizen-consents"


@pytest.mark.parametrize("what", ["right", "answer"])
def test_the_paper_behind_a_right_or_an_answer_goes_through_the_same_door(cast, citizen, client_of, what):
    attach, row, page = behind(cast, citizen, what)
    address = reverse(attach, args=[citizen.pk, row.pk])
    anna = client_of("anna")
    refused = anna.post(address, {"upload": SimpleUploadedFile("brev.pdf", HTML), "sensitivity": "ordinary"})
    assert refused.status_code == 422
    assert stored() == []
    upload = SimpleUploadedFile("Underskrevet.pdf", PDF)
    assert anna.post(address, {"upload": upload, "sensitivity": "ordinary"}).status_code == 302
    file = row.attachments.get()
    shown = anna.get(reverse(page, args=[citizen.pk])).content.decode()
    assert reverse("cases:attachment-file", args=[file.pk]) in shown
    assert client_of("dorthe").get(address).status_code == 404
    assert client_of("dorthe").get(reverse("cases:attachment-file", args=[file.pk])).status_code == 404
    with pytest.raises(permissions.CannotReadNote):
        services.attach_file(by=cast["anna"], citizen=make_citizen(cast["anna"]), upload=upload, behind=row)


def test_who_writes_down_an_answer_on_paper_is_asked_for_the_paper_next(cast, citizen, client_of):
    url = reverse("cases:consent-create", args=[citizen.pk])
    data = {
        "sectors": ["jobcentre"], "purpose": "work", "answer": "given", "topics": ["contact"],
        "said_on": clock.today().isoformat(), "way": "written", "kept_where": "På sagen",
    }  # fmt: skip
    anna = client_of("anna")
    seen = anna.post(url, data).context["seen"]
    answer = anna.post(url, data | {"seen": seen})
    reply = citizen.consent_replies.get()
    assert answer["Location"] == reverse("cases:citizen-consent-attach", args=[citizen.pk, reply.pk])
