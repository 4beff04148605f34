"""Citizens from a file: all or nothing, again changes nothing, municipalities apart; and the file in the browser."""

import io
import json
import time
from datetime import timedelta

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases import permissions, rules, services, tasks
from cases.choices import ImportState
from cases.models import Citizen, CitizenTie, ConcernInquiry, ContactWay, ImportJob, ImportLine, SituationEpisode
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import FieldGroup, Role
from housingfirst.accounts.services import give_role
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.test_citizen_access import make_citizen
from tests.cases.test_import_rules import GOOD, HEADER, with_cell
from tests.cast import found_cast
from tests.conftest import persona

PERSON = GOOD.replace("2026-03-31", "2026-01-31")


def csv_of(*rows):
    return "\n".join([HEADER, *rows]).encode()


def numbered(count, start=0, **cells):
    """Rows of invented people who all differ."""
    for number in range(start, start + count):
        line = with_cell("external_id", f"X{number:05d}").replace("670398-1234", "").replace("2026-03-31", "2026-01-31")
        yield line.replace("Rugmark", f"Nr {number:05d}")


def run(content, dry_run=False, **options):
    return services.import_file(content=content, dry_run=dry_run, **options).as_json()


def counts(answer):
    return answer["rows"], answer["created"], answer["updated"], answer["unchanged"], len(answer["errors"])


def test_rows_become_citizens_with_situation_and_ways_to_reach_them(cast):
    assert counts(run(csv_of(PERSON))) == (1, 1, 0, 0, 0)
    citizen = Citizen.objects.get()
    assert (citizen.name, citizen.cpr, citizen.created_by.is_system) == ("Jesper Rugmark", "6703981234", True)
    assert citizen.born_on.isoformat() == "1998-03-07"
    assert set(ContactWay.objects.values_list("kind", "value")) == {
        ("phone", "20601107"),
        ("email", "j@example.invalid"),
    }
    episode = SituationEpisode.objects.get()
    assert (episode.situation, episode.starts_on.isoformat(), episode.ends_on) == ("street", "2026-01-31", None)
    assert Citizen.objects.visible_to(persona("erik")).exists()
    assert not Citizen.objects.visible_to(persona("anna")).exists()


def test_same_file_again_changes_nothing(cast):
    content = csv_of(PERSON, *numbered(3))
    run(content)
    before = list(Citizen.objects.order_by("pk").values())
    assert counts(run(content)) == (4, 0, 0, 4, 0)
    assert list(Citizen.objects.order_by("pk").values()) == before
    assert (ContactWay.objects.count(), SituationEpisode.objects.count()) == (8, 4)


def test_dry_run_says_what_would_happen_and_changes_nothing(cast):
    assert counts(run(csv_of(PERSON), dry_run=True)) == (1, 1, 0, 0, 0)
    assert not Citizen.objects.exists()


def test_one_bad_row_changes_nothing_at_all(cast):
    answer = run(csv_of(*numbered(2), with_cell("situation_from", "i går"), *numbered(2, 5)))
    assert counts(answer) == (5, 0, 0, 0, 1)
    assert answer["errors"][0]["row"] == 4
    assert answer["errors"][0]["field"] == "situation_from"
    assert "2026-03-31" in answer["errors"][0]["message"]
    assert not Citizen.objects.exists()


def test_fault_found_late_takes_back_earlier_batches(cast, monkeypatch):
    monkeypatch.setattr("cases.services.imports.BATCH", 2)
    run(csv_of(PERSON))
    clash = PERSON.replace("2026-01-31", "2025-01-31")
    answer = run(csv_of(*numbered(4), clash))
    assert [error["field"] for error in answer["errors"]] == ["situation_from"]
    assert Citizen.objects.count() == 1


def test_changed_row_changes_the_citizen_and_ends_the_former_situation(cast):
    run(csv_of(PERSON))
    later = PERSON.replace("Rugmark", "Åbo").replace("street,2026-01-31", "hotel,2026-02-15").replace(",0,0", ",0,1")
    assert counts(run(csv_of(later))) == (1, 0, 1, 0, 0)
    citizen = Citizen.objects.get()
    assert (citizen.last_name, citizen.address_protected, citizen.version) == ("Åbo", True, 2)
    episodes = SituationEpisode.objects.order_by("starts_on").values_list("situation", "ends_on")
    assert [(code, end and end.isoformat()) for code, end in episodes] == [("street", "2026-02-15"), ("hotel", None)]
    assert counts(run(csv_of(later))) == (1, 0, 0, 1, 0)


def test_number_is_added_to_who_was_known_by_external_id(cast):
    run(csv_of(PERSON.replace("670398-1234", "")))
    assert counts(run(csv_of(PERSON))) == (1, 0, 1, 0, 0)
    assert Citizen.objects.get().cpr == "6703981234"


def test_rows_of_several_municipalities_go_to_each_in_one_transaction(cast):
    other = PERSON.replace("Birkedal Kommune", "Hedelund Kommune")
    assert counts(run(csv_of(PERSON, other))) == (2, 2, 0, 0, 0)
    assert Citizen.objects.count() == 1
    with municipality_scope(cast["hedelund-anna"].municipality_id):
        assert Citizen.objects.count() == 1
    answer = run(csv_of(PERSON.replace("Rugmark", "Ny"), other.replace("Hedelund", "Atlantis")))
    assert [(error["row"], error["field"]) for error in answer["errors"]] == [(3, "municipality")]
    assert Citizen.objects.get().last_name == "Rugmark"


def test_protected_rows_are_reached_by_whoever_is_named_and_by_nobody_else(cast):
    protected = PERSON.replace(",dansk,0", ",dansk,1")
    run(csv_of(protected))
    assert not any(Citizen.objects.visible_to(user).exists() for user in User.objects.all())
    Citizen.objects.update(record_protected=False)
    run(csv_of(protected), responsible="erik")
    assert [key for key in cast if Citizen.objects.visible_to(persona(key)).exists()] == ["erik"]
    answer = run(csv_of(protected.replace("Rugmark", "Ny")), responsible="nobody")
    assert answer["errors"][0]["field"] == "protected"


def test_import_never_lifts_a_protection(cast):
    run(csv_of(PERSON))
    services.protect_record(by=cast["erik"], citizen=Citizen.objects.get(), protected=True)
    assert counts(run(csv_of(PERSON))) == (1, 0, 0, 1, 0)
    assert Citizen.objects.get().record_protected


def test_batch_costs_the_same_however_many_rows(cast):
    def cost(content):
        with CaptureQueriesContext(connection) as queries:
            assert not run(content)["errors"]
        return len(queries)

    ten, four_hundred = cost(csv_of(*numbered(10))), cost(csv_of(*numbered(400, 100)))
    assert four_hundred == ten
    assert cost(csv_of(*numbered(400, 100))) <= ten


def test_command_prints_one_json_summary_and_exits_1_on_any_error(cast, tmp_path):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_bytes(csv_of(PERSON))
    bad.write_bytes(csv_of(with_cell("situation", "gade")))
    out = io.StringIO()
    call_command("import_citizens", str(good), "--dry-run", stdout=out)
    assert json.loads(out.getvalue()) == {"rows": 1, "created": 1, "updated": 0, "unchanged": 0, "errors": []}
    for path in (bad, tmp_path / "none.csv", tmp_path):
        out = io.StringIO()
        with pytest.raises(SystemExit) as exit_:
            call_command("import_citizens", str(path), stdout=out)
        assert exit_.value.code == 1
        assert set(json.loads(out.getvalue())["errors"][0]) == {"row", "field", "message"}
    assert not Citizen.objects.exists()


@pytest.mark.slow
def test_ten_thousand_rows_are_imported_in_reasonable_time(own_database):
    found_cast()
    content = csv_of(*numbered(10_000))
    started = time.monotonic()
    assert counts(run(content)) == (10_000, 10_000, 0, 0, 0)
    assert time.monotonic() - started < 90
    assert counts(run(content)) == (10_000, 0, 0, 10_000, 0)


# ------------------------------------------------------------------ in the browser


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def upload(cast, *rows, **options):
    return services.upload_import(by=persona("carla"), content=csv_of(*rows), file_name="borgere.csv", **options)


def check(job):
    tasks.check_import(job.municipality_id, job.pk)
    return ImportJob.objects.get(pk=job.pk)


def confirm(job):
    services.confirm_import(by=persona("carla"), job=job)
    tasks.run_import(job.municipality_id, job.pk)
    return ImportJob.objects.get(pk=job.pk)


def stored(media):
    return [path for path in media.rglob("*") if path.is_file()]


def team_of(key):
    from housingfirst.accounts.models import Team

    return Team.objects.get(pk__in=persona(key).access.team_ids)


def test_upload_is_checked_confirmed_and_imported(cast, media):
    known = make_citizen(cast["anna"], cpr="721187-2045", first_name="Kendt")
    row = (
        PERSON.replace("670398-1234", "721187-2045")
        .replace("A1", "A2")
        .replace("2026-01-31", clock.today().isoformat())
    )
    job = check(upload(cast, PERSON, row, team=team_of("carla")))
    assert (job.state, job.rows, job.created, job.updated) == (ImportState.READY, 2, 1, 1)
    assert list(ImportLine.objects.order_by("row").values_list("row", "outcome")) == [(2, "created"), (3, "updated")]
    assert Citizen.objects.count() == 1
    assert AccessLog.objects.filter(citizen_id=known.pk, user=cast["carla"]).exists()
    job = confirm(job)
    assert (job.state, job.created, job.updated, job.rows_done) == (ImportState.DONE, 1, 1, 2)
    assert Citizen.objects.visible_to(persona("anna")).count() == 2
    assert Citizen.objects.get(external_id="A1").created_by == cast["carla"]


def test_file_with_faults_is_told_row_by_row_and_cannot_be_confirmed(cast, media):
    other = PERSON.replace("Birkedal Kommune", "Hedelund Kommune")
    job = check(upload(cast, other, with_cell("situation", "gade")))
    assert (job.state, job.faults) == (ImportState.FAULTY, 2)
    assert list(ImportLine.objects.order_by("row").values_list("row", "field", "code")) == [
        (2, "municipality", "municipality_other"),
        (3, "situation", "situation_unknown"),
    ]
    with pytest.raises(rules.NotReadyToImport):
        services.confirm_import(by=persona("carla"), job=job)


def test_file_that_is_no_list_of_citizens_is_told_of_and_not_read_to_the_end(cast, media):
    """Ten megabytes of short lines would else become millions of rows of the report."""
    job = check(upload(cast, *["a,b"] * 5_000))
    assert (job.state, job.rows, job.faults) == (ImportState.FAULTY, 5_000, 1_001)
    assert ImportLine.objects.order_by("-row").first().code == "more_faults"


def test_file_too_large_is_refused_before_it_is_read(cast, client_of, media, monkeypatch):
    monkeypatch.setattr("cases.forms.imports.ImportForm.service_data", None)
    file = SimpleUploadedFile("borgere.csv", b"x" * 10_000_001)
    answer = client_of("carla").post(reverse("cases:citizen-import-list"), {"kind": "citizens", "file": file})
    assert answer.status_code == 422
    assert "11 MB" in answer.content.decode()


def test_request_with_a_file_larger_than_any_form_asks_for_is_not_kept(client, settings, db, monkeypatch):
    """Before anybody has logged in, at any address."""
    settings.UPLOAD_LIMIT = 1_000_000
    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.__init__", None)
    answer = client.post("/login/", {"file": SimpleUploadedFile("a.bin", b"x" * 3_000_000)})
    assert answer.status_code == 400
    assert answer.wsgi_request.FILES == {}


def test_what_no_longer_fits_when_confirmed_changes_nothing(cast, media):
    job = check(upload(cast, PERSON, *numbered(2)))
    make_citizen(cast["anna"], cpr="670398-1234")
    job = confirm(job)
    assert (job.state, job.faults) == (ImportState.FAULTY, 1)
    assert Citizen.objects.count() == 1


def test_person_cannot_gain_a_protected_record_by_protecting_it_from_a_file(cast, media):
    hidden = make_citizen(cast["dorthe"], cpr="670398-1234")
    row = PERSON.replace(",dansk,0", ",dansk,1").replace("2026-01-31", clock.today().isoformat())
    job = confirm(check(upload(cast, row)))
    assert job.state == ImportState.DONE
    hidden.refresh_from_db()
    assert not hidden.record_protected
    assert not CitizenTie.objects.filter(user=cast["carla"], citizen=hidden).exists()
    told = ConcernInquiry.objects.get(citizen=hidden).what_is_known
    assert not any(word in told for word in ("Jesper", "20601107", "j@example.invalid")), "the file's own is protected"


def lines_of(job):
    return list(ImportLine.objects.filter(job=job).values_list("row", "outcome", "field", "code", "changed"))


@pytest.mark.parametrize("cell", [("language", "somali"), ("situation_from", "1999-01-01"), ("external_id", "Q1")])
@pytest.mark.parametrize("is_protected", [True, False])
def test_file_tells_and_changes_nothing_of_a_record_out_of_reach(cast, media, cell, is_protected):
    """CASE-16: the report reads as if nobody had the number; what the file says goes to those who reach the record."""
    row = with_cell(*cell)
    unknown = lines_of(check(upload(cast, row)))
    hidden = make_citizen(cast["erik" if is_protected else "dorthe"], cpr="670398-1234")
    if is_protected:
        services.protect_record(by=cast["erik"], citizen=hidden, protected=True)
    before = Citizen.objects.values().get()
    job = check(upload(cast, row, team=team_of("carla")))
    assert lines_of(job) == unknown
    assert AccessLog.objects.filter(user=cast["carla"], citizen_id=hidden.pk).count() == 1
    assert confirm(job).state == ImportState.DONE
    assert Citizen.objects.values().get(pk=hidden.pk) == before
    assert (hidden.contact_ways.count(), hidden.situations.count()) == (0, 1)
    passed_on = ConcernInquiry.objects.get()
    assert passed_on.citizen == hidden
    assert not ConcernInquiry.objects.visible_to(persona("carla")).exists()
    assert ConcernInquiry.objects.visible_to(persona("erik")).exists()


@pytest.mark.parametrize("is_known", [False, True])
def test_after_an_import_nothing_tells_whether_somebody_out_of_reach_had_the_number(cast, media, is_known):
    """CASE-16: the list, the same file again, a registration and the next numbers answer the same in both cases."""
    if is_known:
        make_citizen(cast["dorthe"], cpr="670398-1234")
    own = make_citizen(cast["anna"], external_id="Q1", first_name="Ida")
    last = inquiry_number(cast)
    second = with_cell("external_id", "Q1").replace("670398-1234", "721187-2045").replace("2026-03-31", "2026-12-31")
    second = second.replace("2026-12-31", clock.today().isoformat())
    if is_known:
        make_citizen(cast["dorthe"], cpr="721187-2045")
    assert confirm(check(upload(cast, PERSON, second, team=team_of("carla")))).state == ImportState.DONE
    assert inquiry_number(cast) == last + 3, "one for each number that was written, and this one"
    mine = Citizen.objects.visible_to(persona("carla"))
    new = mine.get(cpr="6703981234")
    assert (new.name, new.external_id, new.pk > own.pk) == ("Jesper Rugmark", "A1", True)
    own.refresh_from_db()
    assert (own.cpr, own.born_on.isoformat(), own.language) == ("7211872045", "1987-11-12", "dansk")
    again = check(upload(cast, PERSON, second, "", team=team_of("carla")))
    assert [outcome for _row, outcome, *_rest in lines_of(again)] == ["unchanged", "unchanged"]
    for cpr in ("6703981234", "7211872045"):
        with pytest.raises(services.CprAmongYours):
            services.register_citizen(
                by=persona("carla"),
                first_name="X",
                last_name="Y",
                situation="street",
                situation_from=clock.today(),
                cpr=cpr,
            )
    assert ConcernInquiry.objects.filter(way="registration").count() == 2 * is_known


def inquiry_number(cast):
    """The number somebody reads who records an inquiry."""
    told = {"received_on": clock.today(), "source": "self", "reasons": ["housing"], "known_before": "no"}
    return services.record_inquiry(by=persona("carla"), **told).pk


def test_no_row_changes_or_probes_whom_one_sees_in_part_only(cast, media):
    """Carla works at the benefits office as well: an opening there shows her the name, and no file tells her more."""
    citizen = make_citizen(cast["dorthe"], cpr="670398-1234")
    services.add_contact_way(by=cast["dorthe"], citizen=citizen, kind="phone", value="20601107")
    services.open_access(
        by=cast["erik"], citizen=citizen, source="benefit:1", role=Role.BENEFITS_OFFICER,
        field_groups={FieldGroup.IDENTITY},
    )  # fmt: skip
    give_role(by=cast["sofie"], user=cast["carla"], role=Role.BENEFITS_OFFICER, starts_on=clock.today())
    for row in (PERSON, PERSON.replace("20601107", "12345678"), PERSON.replace("Rugmark", "Andet")):
        job = check(upload(cast, row))
        told = ImportLine.objects.filter(job=job).values_list("outcome", "field", "code", "changed")
        assert list(told) == [("error", "cpr", "citizen_not_yours_to_change", [])]


def test_new_protected_row_is_tied_to_who_imports(cast, media):
    confirm(check(upload(cast, PERSON.replace(",dansk,0", ",dansk,1"), team=team_of("carla"))))
    assert [key for key in cast if Citizen.objects.visible_to(persona(key)).exists()] == ["carla"]


def test_cancelled_upload_is_not_checked_nor_imported(cast, media):
    job = upload(cast, PERSON)
    services.cancel_import(by=persona("carla"), job=job)
    assert check(job).state == ImportState.CANCELLED
    ready = check(upload(cast, PERSON))
    services.cancel_import(by=persona("carla"), job=ready)
    with pytest.raises(rules.NotReadyToImport):
        services.confirm_import(by=persona("carla"), job=ready)
    assert not Citizen.objects.exists()


def test_done_import_cannot_be_cancelled(cast, media):
    job = confirm(check(upload(cast, PERSON)))
    with pytest.raises(rules.ImportOver):
        services.cancel_import(by=persona("carla"), job=job)


def test_import_in_the_middle_stops_when_cancelled_and_takes_everything_back(cast, media, monkeypatch):
    monkeypatch.setattr("cases.services.imports.BATCH", 2)
    job = check(upload(cast, *numbered(6)))
    services.confirm_import(by=persona("carla"), job=job)
    ImportJob.objects.filter(pk=job.pk).update(cancel_asked=True)
    with municipality_scope(job.municipality_id):
        ImportJob.objects.filter(pk=job.pk).update(state=ImportState.IMPORTING, claimed_at=clock.now())
    services.run_import(municipality_id=job.municipality_id, job_id=job.pk)
    job.refresh_from_db()
    assert job.state == ImportState.CANCELLED
    assert not Citizen.objects.exists()


def test_second_worker_leaves_an_import_to_the_one_that_is_in_the_middle_of_it(own_database, media):
    people = found_cast()
    municipality = people["carla"].municipality_id
    with municipality_scope(municipality):
        job = upload(people, *numbered(3))
    tasks.check_import(municipality, job.pk)
    with municipality_scope(municipality):
        services.confirm_import(by=persona("carla"), job=job)
        assert services.claim_import(job_id=job.pk, states=services.TO_RUN)
    with psycopg.connect(own_database["DATABASE_URL"]) as slow:
        slow.execute("select pg_advisory_lock(hashtextextended('import', %s))", [job.pk])
        services.run_import(municipality_id=municipality, job_id=job.pk)
    with municipality_scope(municipality):
        job.refresh_from_db()
        assert (job.state, Citizen.objects.count()) == (ImportState.IMPORTING, 0)
    services.run_import(municipality_id=municipality, job_id=job.pk)
    with municipality_scope(municipality):
        job.refresh_from_db()
        assert (job.state, Citizen.objects.count()) == (ImportState.DONE, 3)


def test_job_of_a_dead_worker_is_taken_again_three_times_and_then_given_up(cast, media):
    job = upload(cast, PERSON)
    for _attempt in range(3):
        assert services.claim_import(job_id=job.pk, states=services.TO_CHECK)
        assert not services.claim_import(job_id=job.pk, states=services.TO_CHECK), "somebody alive has it"
        assert services.unfinished_imports(municipality_id=job.municipality_id) == []
        clock.move_by(timedelta(minutes=3))
        assert services.unfinished_imports(municipality_id=job.municipality_id) == [(services.CHECK_TASK, job.pk)]
    assert not services.claim_import(job_id=job.pk, states=services.TO_CHECK)
    job.refresh_from_db()
    assert job.state == ImportState.FAULTY
    assert ImportLine.objects.get(job=job).code == "broken"


def test_upload_needs_the_permission_and_a_size(cast, media):
    with pytest.raises(permissions.CannotImport):
        services.upload_import(by=persona("anna"), content=b"", file_name="x.csv")
    with pytest.raises(rules.FileTooLarge):
        services.upload_import(by=persona("carla"), content=b"x" * 10_000_001, file_name="x.csv")
    with pytest.raises(services.ChosenTeamNotYours):
        upload(cast, PERSON, team=team_of("dorthe"))


@pytest.mark.slow
def test_whole_way_in_the_browser_with_a_real_worker(own_database, start_worker, settings):
    people = found_cast()
    settings.MEDIA_ROOT = f"{own_database['HF_VAR_DIR']}/media"
    start_worker()
    browser = Client()
    browser.force_login(people["carla"], backend="housingfirst.accounts.backends.PersonBackend")
    file = io.BytesIO(csv_of(*numbered(1200)))
    file.name = "borgere.csv"
    page = browser.post(reverse("cases:citizen-import-list"), {"kind": "citizens", "file": file})["Location"]

    def until(state):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with municipality_scope(people["carla"].municipality_id):
                job = ImportJob.objects.get()
            if job.state == state:
                return job
            time.sleep(0.2)
        raise AssertionError(job.state)

    assert until(ImportState.READY).created == 1200
    job = until(ImportState.READY)
    browser.post(reverse("cases:citizen-import-confirm", args=[job.pk]))
    assert until(ImportState.DONE).created == 1200
    assert "1.200" in browser.get(page).content.decode()
    with municipality_scope(people["carla"].municipality_id):
        assert Citizen.objects.count() == 1200
        assert ImportJob.objects.get().file.name == ""


def test_report_tells_row_by_row_the_names_of_the_file_and_never_those_of_the_record(client_of, cast, media):
    """CASE-192: before anything is confirmed one sees which row does what; masked, filtered, searched, in pages."""
    make_citizen(cast["anna"], cpr="670398-1234", first_name="Hemmelig", last_name="Kendt", language="dansk")
    make_citizen(cast["dorthe"], cpr="721187-2045", first_name="Skjult", last_name="Kendt")
    today = clock.today().isoformat()
    known = PERSON.replace("2026-01-31", today)
    hidden = with_cell("cpr", "721187-2045").replace("A1", "A9").replace("Rugmark", "Filnavn").replace("Jesper", "Ida")
    job = check(upload(cast, known, hidden, *numbered(120)))
    carla = client_of("carla")

    def page(query=""):
        return carla.get(reverse("cases:citizen-import", args=[job.pk]) + query).content.decode()

    first = page()
    for shown in (
        "Jesper Rugmark",
        "670398-•••• · A1",
        "fornavn, efternavn",
        "Ida Filnavn",
        "721187-••••",
        "Ny borger",
    ):
        assert shown in first, shown
    for never in ("Hemmelig", "Skjult", "Kendt", "6703981234", "670398-1234", "721187-2045"):
        assert never not in first, never
    assert "Nr 00119" not in first
    assert "Nr 00119" in page("?page=3")
    assert ("Jesper" in page("?outcome=updated"), "Filnavn" in page("?outcome=updated")) == (True, False)
    assert ("Filnavn" in page("?q=filnavn"), "Jesper Rugmark" in page("?q=filnavn")) == (True, False)
    assert "Nr 00005" in page("?q=9")
    assert "Ida Filnavn" in page("?export=csv")
    fragment = carla.get(reverse("cases:citizen-import", args=[job.pk]), headers={"HX-Request": "true"})
    assert "<html" not in fragment.content.decode()
    answer = carla.post(reverse("cases:citizen-import-cancel", args=[job.pk]), follow=True).content.decode()
    assert "Annulleret" in answer
    assert not ImportLine.objects.exists(), "what would have become of whom is nobody's business any more"


def test_report_costs_the_same_for_ten_rows_and_for_five_thousand(client_of, cast, media):
    few, many = (check(upload(cast, *numbered(count))) for count in (10, 5_000))
    carla = client_of("carla")

    def cost(job, query):
        with CaptureQueriesContext(connection) as queries:
            assert carla.get(reverse("cases:citizen-import", args=[job.pk]) + query).status_code == 200
        return len(queries)

    for query in ("", "?outcome=created&q=nr"):
        assert cost(many, query) == cost(few, query) <= 25


def test_faults_stand_first_with_the_name_of_the_file_and_the_other_rows_below(client_of, cast, media):
    job = check(upload(cast, *numbered(2), with_cell("situation", "6703981234"), "a,b"))
    assert list(ImportLine.objects.order_by("row").values_list("row", "outcome", "name", "value")) == [
        (2, "created", "Jesper Nr 00000", ""),
        (3, "created", "Jesper Nr 00001", ""),
        (4, "error", "Jesper Rugmark", "670398-••••"),
        (5, "error", "", ""),
    ]
    page = client_of("carla").get(reverse("cases:citizen-import", args=[job.pk])).content.decode()
    assert page.index("Jesper Rugmark") < page.index("Nr 00000")
    clock.move_by(timedelta(days=15))
    services.forget_old_imports(municipality_id=job.municipality_id)
    assert set(ImportLine.objects.values_list("name", "key", "value")) == {("", "", "")}


def test_file_without_rows_is_told_as_such(client_of, cast, media):
    job = check(upload(cast))
    assert job.state == ImportState.FAULTY
    page = client_of("carla").get(reverse("cases:citizen-import", args=[job.pk])).content.decode()
    assert "ingen rækker under overskrifterne" in page


def test_faults_are_shown_in_danish_with_row_and_column(client_of, cast, media):
    job = check(upload(cast, with_cell("situation", "<b>gade</b>")))
    page = client_of("carla").get(reverse("cases:citizen-import", args=[job.pk])).content.decode()
    assert "Situationen »&lt;b&gt;gade&lt;/b&gt;« er ukendt" in page


def test_waiting_file_asks_again_by_itself_and_file_lies_outside_the_web_root(client_of, cast, media, settings):
    job = upload(cast, PERSON)
    page = client_of("carla").get(reverse("cases:citizen-import", args=[job.pk])).content.decode()
    assert 'hx-trigger="every 1s"' in page
    (path,) = stored(media)
    assert not any(str(path).startswith(str(folder)) for folder in settings.STATICFILES_DIRS)
    assert "borgere" not in path.name
