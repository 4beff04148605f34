"""Two records of one person made one, and the way back: nothing is lost (CASE-170 to CASE-178)."""

from contextlib import suppress
from datetime import date, timedelta
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import services
from cases.choices import ContactKind
from cases.models import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    Consent,
    FileAccessPart,
    FileAccessRequest,
    FormDraft,
    JournalNote,
    Merge,
    MergedRow,
    Redaction,
    SituationEpisode,
)
from cases.permissions import CannotReach
from cases.queries import duplicate_hints, duplicates
from cases.querysets import open_now
from cases.rules import ImportRow, Reply
from cases.rules import merging as rules
from cases.services import merging as steps
from cases.services.imports import import_rows
from cases.services.merging_consents import pointing_to
from housing import services as housing
from housingfirst.accounts.models import Unit
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.core.errors import DomainError, NotAllowed
from housingfirst.overview import file_access, merging
from housingfirst.tasks import services as tasks
from housingfirst.tasks.choices import TaskKind, TaskState
from housingfirst.tasks.models import Task
from support import services as support
from tests import access_world
from tests.cases.makers import make_citizen
from tests.cast import found_cast
from tests.conftest import persona
from tests.housing import home_world, stock_world
from tests.scale import NOT_ASKED

# What can hang on a citizen, by the makers of the access tests; each makes what it needs below it.
MAKERS = (
    *("annas_package", "annas_complaint", "annas_changed_plan", "annas_document"),
    *("annas_measurement", "annas_consent", "annas_referral", "sanction", "annas_course", "need_unmet", "deviation"),
    *("tenancy", "annas_application", "task_of_anna", "contact_way", "another_name", "relation", "child"),
    *("representative", "note", "attachment", "theme_note", "grant", "linked_inquiry", "screened_citizen"),
    *("annas_assessment", "other_plan", "situation"),
)


@pytest.fixture
def carla(cast):
    return cast["carla"]


@pytest.fixture
def build(cast, monkeypatch, settings, tmp_path):
    """`build(citizen, names)`: rows about this citizen by the makers of the access tests."""
    settings.MEDIA_ROOT = tmp_path

    def make(citizen, names):
        with monkeypatch.context() as patched:
            patched.setattr(access_world, "annas_citizen", lambda cast, **fields: Citizen.objects.get(pk=citizen.pk))
            patched.setattr(access_world, "offered_vacancy", home_world.vacancy)
            for name in names:
                # What stands there already, of another maker, is not made twice.
                with suppress(DomainError), transaction.atomic():
                    getattr(access_world, name)(cast)

    return make


def pair(by, **of_second):
    one = make_citizen(by, first_name="Jesper", last_name="Rugmark")
    return one, make_citizen(by, **{"first_name": "Jeppe", "last_name": "Rugmark", "alias": "Rug", **of_second})


def merge(by, keep, drop, **chosen):
    seen = steps.mark_of_pair(steps.states_of(keep.pk, drop.pk))
    return merging.merge_two(by=by, keep=keep, drop=drop, seen=seen, chosen=chosen)


def rows_of(*ids):
    """Every row about these citizens in every table, whole; the count of savings of the two records apart."""
    rows = {}
    with connection.cursor() as cursor:
        for model, key in [(Citizen, "id"), *steps.tables_of_citizens()]:
            table = model._meta.db_table
            cursor.execute(
                f'select to_jsonb(t)::text from "{table}" t where t."{key}" = any(%s) order by id', [list(ids)]
            )
            rows[table] = [row[0] for row in cursor.fetchall()]
    rows["cases_citizen"] = list(Citizen.objects.filter(pk__in=ids).order_by("pk").values())
    for row in rows["cases_citizen"]:
        del row["version"]
    return rows


# ------------------------------------------------------------------ merging and undoing


# What the makers above leave out, for a second record: a row in every other table that points to a citizen.
def live_on(cast, citizen):
    """An application, a choice, a stay, a met person, a contact and half a sentence."""
    bo, anna = cast["bo"], cast["anna"]
    home_world.admitted(cast, citizen, days_ago=3)
    nomination = home_world.approved(cast, who=citizen)
    home_world.asked(cast, who=citizen)
    housing.choose_candidate(
        by=cast["hanne"], vacancy=stock_world.vacancy(cast), nomination=nomination, reason="Bor ved"
    )
    services.link_person(by=bo, person=access_world.street_person(cast), citizen=citizen)
    access_world.annas_contact(cast, citizen)
    day = clock.now() + timedelta(days=1)
    support.plan_appointment(by=anna, citizen=citizen, starts_at=day, about="Kaffe")
    access_world.annas_warning(cast, citizen)
    access_world.annas_outing(cast, citizen)
    access_world.annas_aftercare(cast, citizen)
    access_world.annas_home(cast, citizen)
    services.keep_typed(by=cast["erik"], citizen=citizen, form="assessment", typed={"own_words": ["Halv"]})
    services.add_relation(by=anna, citizen=citizen, name="Onkel", kind="sibling")
    request = services.open_file_access(by=anna, citizen=citizen, kind="file", received_on=clock.today())
    common = {"municipality_id": citizen.municipality_id, "citizen": citizen, "request": request, "part": "people"}
    FileAccessPart.objects.create(content_sha256="0" * 64, looked_by=anna, **common)
    Redaction.objects.create(row="cases.relation:1", reason="other", redacted_by=anna, **common)


def test_everything_about_the_other_records_moves_and_comes_back_as_it_was(cast, carla, build):
    keep, drop = pair(carla)
    fourth, third = pair(carla)
    build(drop, MAKERS)
    build(third, ["annas_document"])
    live_on(cast, third)
    ids = (keep.pk, drop.pk, third.pk, fourth.pk)
    before = rows_of(*ids)
    first = merge(carla, fourth, third)
    done = merge(carla, keep, drop)
    assert {table for table, rows in rows_of(drop.pk, third.pk).items() if rows} == {"cases_citizen"}
    taken = MergedRow.objects.filter(what__in=["moved", "aside"]).values_list("table", flat=True)
    every = {model._meta.db_table for model, _column in steps.tables_of_citizens()}
    # A figure of a closed month.
    assert every - set(taken) == {"reporting_fidelityrow"}
    for one in (done, first):
        assert merging.why_not_undone(one) == ""
        merging.undo(by=carla, merge=one)
    assert rows_of(*ids) == before
    with pytest.raises(rules.AlreadyUndone):
        merging.undo(by=carla, merge=done)


@settings(max_examples=6, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(
    ours=st.lists(st.sampled_from(MAKERS), unique=True, max_size=4),
    theirs=st.lists(st.sampled_from(MAKERS), unique=True, max_size=4),
    chosen=st.dictionaries(st.sampled_from(rules.CHOSEN_FIELDS), st.sampled_from(["keep", "drop"])),
)
def test_merge_and_undo_restore_every_row_and_a_refusal_changes_none(carla, build, ours, theirs, chosen):
    with transaction.atomic():
        keep, drop = pair(carla, external_id="s-1")
        build(keep, ours)
        build(drop, theirs)
        before = rows_of(keep.pk, drop.pk)
        promised = merging.compare(carla, keep, drop)
        assert rows_of(keep.pk, drop.pk) == before
        if promised.refusals:
            with pytest.raises(rules.BothLive) as refusal, transaction.atomic():
                merge(carla, keep, drop, **chosen)
            assert refusal.value.sentences == promised.refusals
        else:
            done = merge(carla, keep, drop, **chosen)
            assert sum(kind.aside for kind in promised.kinds) == done.rows.filter(what="aside").count()
            merging.undo(by=carla, merge=done)
        assert rows_of(keep.pk, drop.pk) == before
        transaction.set_rollback(True)


def test_the_kept_record_is_found_by_every_name_and_nobody_reaches_the_other(carla, cast):
    keep, drop = pair(carla, cpr="670398-1234")
    merge(carla, keep, drop, first_name="drop")
    keep.refresh_from_db()
    drop.refresh_from_db()
    assert (keep.name, keep.cpr, drop.cpr, drop.merged_into_id) == ("Jeppe Rugmark", "6703981234", "", keep.pk)
    for word in ("Jesper", "Jeppe", "Rug", keep.temporary_id or "Rugmark"):
        assert list(Citizen.objects.visible_to(carla).search(word)) == [keep]
    for who in ("anna", "erik", "carla"):
        assert not Citizen.objects.visible_to(cast[who]).filter(pk=drop.pk).exists()
    assert duplicates.with_merged(keep.pk) == [keep.pk, drop.pk]


def test_a_file_that_still_tells_the_two_apart_writes_over_nothing(carla):
    keep, drop = pair(carla, external_id="s-2")
    services.update_citizen(by=carla, citizen=keep, version=keep.version, external_id="s-1")
    merge(carla, Citizen.objects.get(pk=keep.pk), drop)
    before = rows_of(keep.pk, drop.pk)
    row = ImportRow(2, "Birkedal", "", "s-2", "Jep", "Rug", "housed", clock.today(), "", "", "", "tysk", None, None)
    report = import_rows(by=carla, rows=[row], write=True)
    assert [(one.outcome, one.citizen_id) for one in report.results] == [("unchanged", keep.pk)]
    assert rows_of(keep.pk, drop.pk) == before


def test_a_situation_of_the_same_days_is_laid_aside_whole_and_can_be_read(carla):
    keep, drop = pair(carla, situation="housed")
    done = merge(carla, keep, drop)
    assert [row.situation for row in SituationEpisode.objects.filter(citizen__in=[keep, drop])] == ["street"]
    [(kind, said)] = merging.what_was_laid_aside(done)
    assert kind == "Boligsituation i en periode"
    assert "Egen bolig" in said or "bolig" in said.lower()


def test_a_number_that_leaves_a_record_out_of_reach_ends_no_way_back(cast, carla):
    """CASE-16: that the merge could no longer be undone would tell that somebody had the number."""
    hidden = make_citizen(cast["dorthe"], cpr="6703981234")
    keep, drop = pair(carla)
    services.edit_citizen(by=carla, citizen=drop, version=drop.version, cpr="6703981234")
    done = merge(carla, keep, drop)
    services.edit_citizen(by=cast["dorthe"], citizen=hidden, version=hidden.version, cpr="6703981242")
    assert merging.why_not_undone(done) == ""
    merging.undo(by=carla, merge=done)
    assert list(Citizen.objects.filter(cpr="6703981234").values_list("pk", flat=True)) == [drop.pk]


def test_a_second_draft_of_one_form_stays_its_writer_s_and_stands_again_when_undone(cast, carla, client_of):
    """CASE-168: not to the leader who merged, and not in the answer to whoever asks to see the record."""
    keep, drop = pair(carla)
    for citizen in (keep, drop):
        services.keep_typed(by=cast["anna"], citizen=citizen, form="note", typed={"text": ["Halvtenkt sætning"]})
    before = rows_of(keep.pk, drop.pk)
    done = merge(carla, keep, drop)
    assert not done.rows.filter(before__contains="Halvtenkt").exists(), "a copy would outlive the draft"
    assert FormDraft.objects.filter(citizen=keep, user=cast["anna"]).count() == 2
    assert "Halvtenkt" not in client_of("carla").get(reverse("overview:merge", args=[done.pk])).content.decode()
    request = FileAccessRequest(citizen=Citizen.objects.get(pk=keep.pk), municipality_id=keep.municipality_id)
    assert not any(
        "Halvtenkt" in str(file_access.read_part(request, part, ())) for part in file_access.PARTS if part.kinds
    )
    merging.undo(by=carla, merge=done)
    assert rows_of(keep.pk, drop.pk) == before


def jobcentre(by, citizen, answer, **more):
    unit = Unit.objects.get(name="Jobcenter Birkedal")
    said = {"said_on": clock.today(), "way": "oral", **more}
    asked = {"purpose": "work", "sectors": ["jobcentre"], "unit": unit}
    return services.ask_consent(by=by, citizen=citizen, answer=answer, **asked, **said)


@pytest.mark.parametrize("shared_by_kept", [True, False])
def test_of_two_answers_to_one_question_the_strictest_holds_and_what_it_does_not_carry_ends(
    cast, carla, build, shared_by_kept
):
    keep, drop = pair(carla)
    yes, no = (keep, drop) if shared_by_kept else (drop, keep)
    build(yes, ["annas_referral"])
    jobcentre(carla, no, "refused", own_words="Ikke jobcentret.")
    before = rows_of(keep.pk, drop.pk)
    promised = merging.compare(carla, keep, drop)
    assert promised.refusals == []
    assert "»Sagt nej«" in promised.consents[0]
    assert "1 deling ophører" in promised.consents[0]
    done = merge(carla, keep, drop)
    [asked] = Consent.objects.filter(citizen=keep)
    answers = list(asked.replies.order_by("number").values_list("number", "answer"))
    assert answers == [(1, "given"), (2, "refused")]
    assert asked.version == 2
    assert not AccessOpening.objects.filter(open_now(), citizen=keep, unit__isnull=False).exists()
    assert any("Job og uddannelse" in said for _kind, said in merging.what_was_laid_aside(done))
    merging.undo(by=carla, merge=done)
    assert rows_of(keep.pk, drop.pk) == before
    assert AccessOpening.objects.filter(open_now(), citizen=yes, unit__isnull=False).exists()


def test_a_later_no_to_all_in_one_record_ends_what_rests_on_a_yes_to_one_in_the_other(cast, carla, build):
    """CASE-155, 179: not one question, and still no more is shared than the citizen said last."""
    keep, drop = pair(carla)
    build(keep, ["annas_referral"])
    said = {"answer": "refused", "said_on": clock.today(), "way": "oral", "own_words": "Slet ikke jobcentret."}
    services.ask_consent(by=carla, citizen=drop, purpose="work", sectors=["jobcentre"], **said)
    before = rows_of(keep.pk, drop.pk)
    [promised] = merging.compare(carla, keep, drop).consents
    assert "1 deling ophører" in promised
    done = merge(carla, keep, drop)
    assert not AccessOpening.objects.filter(open_now(), citizen=keep, unit__isnull=False).exists()
    merging.undo(by=carla, merge=done)
    assert rows_of(keep.pk, drop.pk) == before
    assert AccessOpening.objects.filter(open_now(), citizen=keep, unit__isnull=False).exists()


def test_of_two_plans_the_kept_ones_goes_on_and_the_other_starts_again_when_undone(carla, build):
    keep, drop = pair(carla)
    for citizen in (keep, drop):
        build(citizen, ["annas_changed_plan"])
    [ours], [theirs] = keep.plans.all(), drop.plans.all()
    done = merge(carla, keep, drop)
    assert dict(keep.plans.values_list("pk", "ended_on")) == {ours.pk: None, theirs.pk: clock.today()}
    merging.undo(by=carla, merge=done)
    assert list(drop.plans.values_list("pk", "ended_on")) == [(theirs.pk, None)]


def test_after_the_next_write_it_is_not_undone_and_the_leader_reads_what_was_written(carla):
    keep, drop = pair(carla)
    done = merge(carla, keep, drop)
    services.write_note(by=carla, citizen=keep, text="Nyt fra i dag.")
    with pytest.raises(rules.WrittenSince) as refusal:
        merging.undo(by=carla, merge=done)
    assert "journalnotat" in str(refusal.value)
    assert Merge.objects.get(pk=done.pk).undone_at is None


def test_live_offers_and_courses_on_both_sides_are_refused_with_what_to_do(carla, build):
    keep, drop = pair(carla)
    build(keep, ["annas_offer", "annas_course"])
    build(drop, ["annas_offer", "annas_course"])
    with pytest.raises(rules.BothLive) as refusal:
        merge(carla, keep, drop)
    assert "Begge har et boligtilbud, der gælder" in str(refusal.value)
    assert "Luk det ene forløb først" in str(refusal.value)
    assert Citizen.objects.filter(merged_into__isnull=False).count() == 0


def test_two_numbers_an_old_comparison_and_somebody_without_the_right_are_refused(carla, cast):
    keep, drop = pair(carla)
    seen = steps.mark_of_pair(steps.states_of(keep.pk, drop.pk))
    services.write_note(by=carla, citizen=drop, text="Skrevet imens.")
    with pytest.raises(rules.SeenIsOld):
        merging.merge_two(by=carla, keep=keep, drop=drop, seen=seen, chosen={})
    with pytest.raises(NotAllowed):
        merge(cast["anna"], keep, drop)
    first, second = (make_citizen(carla, cpr=cpr) for cpr in ("670398-1234", "670398-2234"))
    with pytest.raises(rules.TwoNumbers):
        merge(carla, first, second)
    services.protect_record(by=cast["erik"], citizen=drop, protected=True)
    with pytest.raises(CannotReach):
        merge(carla, keep, drop)


def test_who_writes_in_the_other_record_while_it_is_merged_loses_nothing(own_database):
    people = found_cast()
    carla, anna = people["carla"], people["anna"]
    with municipality_scope(carla.municipality_id):
        keep, drop = pair(carla)
    held, answers = Event(), []

    def write():
        held.wait(10)
        try:
            with municipality_scope(anna.municipality_id):
                answers.append(services.write_note(by=anna, citizen=drop, text="Han ringede.").pk)
        finally:
            connection.close()

    writer = Thread(target=write)
    writer.start()
    with municipality_scope(carla.municipality_id):
        list(Citizen.objects.select_for_update().filter(pk__in=[keep.pk, drop.pk]))
        held.set()
        done = merge(carla, keep, drop)
        writer.join(1.5)  # it waits for the merge, or has not begun
    writer.join(10)
    with municipality_scope(carla.municipality_id):
        [note] = JournalNote.objects.filter(pk__in=answers)
        assert note.citizen_id == keep.pk
        assert merging.why_not_undone(done) != ""


POINTING = """
    select k.conrelid::regclass::text, a.attname, exists(
        select 1 from pg_trigger t where t.tgrelid = k.conrelid and t.tgname = 'follows_merge')
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'cases_citizen'::regclass and k.conrelid <> 'cases_citizen'::regclass
"""


@pytest.mark.django_db
def test_every_table_the_database_knows_to_point_to_a_citizen_takes_part():
    with connection.cursor() as cursor:
        cursor.execute(POINTING)
        rows = [row for row in cursor.fetchall() if row[0] not in ("cases_merge", "cases_notsameperson")]
    assert [row[:2] for row in rows if not row[2]] == [], "say FollowsMerge in a migration"
    assert {row[:2] for row in rows} == {(model._meta.db_table, key) for model, key in steps.tables_of_citizens()}


def test_nothing_points_to_a_row_that_is_laid_aside():
    for model, _column in steps.tables_of_citizens():
        # What names a consent goes over to the other one first.
        if model._meta.label in steps.LAID_ASIDE and model is not Consent:
            assert pointing_to(model) == []


ON = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        (Reply("given", ON, ("work",)), Reply("refused", ON), 1),
        (Reply("withdrawn", ON - timedelta(days=90)), Reply("given", ON, ("work",)), 0),
        (Reply("refused", ON), Reply("withdrawn", ON - timedelta(days=1)), 1),
        (Reply("given", ON, ("plan",)), Reply("limited", ON, ("plan", "contact"), "kun mandag"), 1),
        (Reply("given", ON, ("plan", "contact")), Reply("given", ON, ("plan",)), 1),
        (Reply("given", ON, ("plan",)), Reply("given", ON, ("plan",), "", ON + timedelta(days=30)), 1),
        (Reply("given", ON, ("plan",), "", ON - timedelta(days=1)), Reply("limited", ON, ("plan",), "kort"), 0),
        (Reply("refused", ON - timedelta(days=5)), Reply("refused", ON), 1),
        (None, Reply("given", ON, ("plan",)), 1),
        (Reply("refused", ON), Reply("refused", ON), 0),
    ],
)
def test_the_strictest_of_two_answers_holds_whichever_was_said_last(one, other, holds):
    assert rules.strictest([one, other], ON) == holds


# ------------------------------------------------------------------ who may be the same


def why(by, **known):
    hints = duplicate_hints(by, **{"first_name": "Oskar", "last_name": "Vinter", **known})
    return {hint.citizen.first_name: hint.why for hint in hints}


def test_at_registration_phone_and_nickname_point_to_who_it_may_be(carla, cast):
    row = make_citizen(carla, first_name="Jesper", last_name="Rugmark", alias="Mågen", cpr="670398-1234")
    services.add_contact_way(by=carla, citizen=row, kind=ContactKind.PHONE, value="+45 20 30 40 50")
    assert why(carla, phone="20304050") == {"Jesper": "samme telefon"}
    assert why(carla, alias="Maagen") == {"Jesper": "et navn, den anden går under"}
    born = Citizen.objects.get(pk=row.pk).born_on
    assert why(carla, first_name="Jeppe", last_name="Rugmark", born_on=born) == {
        "Jesper": "samme fødselsdag, og navnet ligner"
    }
    assert why(carla, phone="4050") == {}
    assert why(cast["hedelund-carla"], phone="20304050") == {}


def test_pairs_are_listed_until_somebody_says_they_are_two(carla):
    keep, drop = pair(carla)
    other = make_citizen(carla, first_name="Bo", last_name="Ask")
    for citizen in (keep, other):
        services.add_contact_way(by=carla, citizen=citizen, kind=ContactKind.PHONE, value="20304050")
    found = {(pair.one.pk, pair.other.pk): pair.why for pair in duplicates.likely_pairs(carla)[0]}
    assert found == {(keep.pk, other.pk): "samme telefon"}
    services.note_not_same(by=carla, one=other, other=keep, reason="Bror og søster.")
    assert duplicates.likely_pairs(carla) == ([], 0)
    assert drop.pk not in found


# ------------------------------------------------------------------ the pages


def test_comparing_two_full_records_makes_at_most_25_queries(cast, carla, build, client_of):
    keep, drop = pair(carla)
    build(keep, ["annas_referral", "annas_changed_plan", "contact_way", "annas_consent", "annas_package"])
    jobcentre(carla, drop, "refused")
    build(drop, MAKERS)
    for citizen in (keep, drop):
        services.add_contact_way(by=carla, citizen=citizen, kind="phone", value="20304050", preferred=True)
    client, address = client_of("carla"), reverse("overview:merge-compare", args=[keep.pk, drop.pk])
    client.get(address)  # what a process asks once and remembers is not the page's
    with CaptureQueriesContext(connection) as caught:
        page = client.get(address)
    assert len(page.context["comparison"].consents) == 2
    asked = [query["sql"] for query in caught if not query["sql"].upper().startswith(NOT_ASKED)]
    assert len(asked) <= 25, [sql[:90] for sql in asked]


def test_carla_compares_confirms_and_undoes_and_the_old_address_leads_to_the_kept_record(cast, carla, client_of):
    keep, drop = pair(carla, language="Dansk")
    services.update_citizen(by=carla, citizen=keep, version=keep.version, language="Grønlandsk")
    client = client_of("carla")
    page = client.get(reverse("overview:merge-compare", args=[keep.pk, drop.pk]))
    assert "Grønlandsk" in page.content.decode()
    query = {"seen": page.context["comparison"].seen, "language": "drop", "first_name": "keep"}
    confirm = reverse("overview:merge-confirm", args=[keep.pk, drop.pk], query=query)
    assert client.get(confirm).status_code == 200
    assert client.post(confirm, {"seen": query["seen"]}).status_code == 422
    assert Merge.objects.count() == 0
    answer = client.post(confirm, {"seen": query["seen"], "sure": "on"})
    done = Merge.objects.get()
    assert answer.url == reverse("overview:merge", args=[done.pk])
    keep.refresh_from_db()
    assert keep.language == "Dansk"
    assert client.get(drop.get_absolute_url()).url == keep.get_absolute_url()
    assert client_of("hedelund-carla").get(drop.get_absolute_url()).status_code == 404
    assert "Fortryd sammenlægningen" in client.get(answer.url).content.decode()
    assert client.post(reverse("overview:merge-undo", args=[done.pk])).status_code == 302
    assert client.post(reverse("overview:merge-undo", args=[done.pk])).status_code == 409
    assert client.get(drop.get_absolute_url()).status_code == 200
    services.protect_record(by=cast["erik"], citizen=drop, protected=True)
    assert client.get(answer.url).status_code == 404


def test_who_compares_locks_the_two_in_their_order_whichever_is_kept(carla):
    """Two leaders who compare the same pair the other way round must not wait for each other."""
    one, other = pair(carla)
    for keep, drop in ((one, other), (other, one)):
        with CaptureQueriesContext(connection) as asked:
            merging.compare(carla, keep, drop)
        locking = [row["sql"] for row in asked.captured_queries if "FOR UPDATE" in row["sql"]]
        assert "cases_citizen" in locking[0].split("FROM")[1]
        assert 'ORDER BY "cases_citizen"."id" ASC FOR UPDATE' in locking[0]


# ------------------------------------------------------------------ asking a leader (CASE-198)


@pytest.fixture
def two_teams(cast):
    """One person whom two teams know: Dorthe's record had the number, Anna's has it too."""
    numbered = {"cpr": "670398-1234", "situation": "street", "situation_from": clock.today(), "last_name": "Rugmark"}
    first = services.register_citizen(by=cast["dorthe"], first_name="Jesper", **numbered)
    return first, services.register_citizen(by=cast["anna"], first_name="Jeppe", **numbered)


def test_adviser_asks_a_leader_who_then_reaches_both_and_merges(cast, two_teams, client):
    first, second = two_teams
    client.force_login(cast["erik"])
    page = client.get(reverse("overview:duplicate-list"))
    assert "Jesper Rugmark" in page.text
    assert "Jeppe Rugmark" in page.text
    assert reverse("overview:merge-compare", args=[first.pk, second.pk]) + '"' not in page.text
    ask = reverse("overview:merge-ask", args=[first.pk, second.pk])
    assert ask in page.text
    for _twice in range(2):
        assert client.post(ask, {"leader": cast["carla"].pk}).status_code == 302
    assert ask not in client.get(reverse("overview:duplicate-list")).text
    carla = persona("carla")
    task = Task.objects.visible_to(carla).get(kind=TaskKind.MERGE)
    assert (task.assignee, task.url) == (carla, reverse("overview:duplicate-list"))
    given = CitizenUserObjectPermission.objects.filter(user=carla)
    assert [(row.content_object, row.ends_on) for row in given] == [(first, clock.today() + timedelta(days=14))]
    assert {pair.one.pk for pair in duplicates.likely_pairs(carla)[0]} == {first.pk}
    merge(carla, second, first)
    task.refresh_from_db()
    assert (task.state, task.settled_by) == (TaskState.DONE, carla)


def test_leader_who_put_the_task_aside_can_be_asked_again(cast, two_teams):
    first, second = two_teams
    erik, carla = cast["erik"], cast["carla"]
    task = merging.ask_to_merge(by=erik, one=first, other=second, leader=carla)
    tasks.drop_task(by=persona("carla"), task=task, reason="Jeg skal spørge Anna først")
    again = merging.ask_to_merge(by=erik, one=second, other=first, leader=carla)
    assert (again.state, again == task) == (TaskState.OPEN, False)


def test_only_who_reaches_both_asks_and_only_a_leader_is_asked(cast, two_teams):
    first, second = two_teams
    for by, leader in (("anna", "carla"), ("dorthe", "carla"), ("carla", "carla"), ("erik", "anna")):
        with pytest.raises(NotAllowed):
            merging.ask_to_merge(by=cast[by], one=first, other=second, leader=cast[leader])
    services.protect_record(by=cast["erik"], citizen=first, protected=True)
    dropped = CitizenTie.objects.filter(citizen=first, user=cast["erik"])
    dropped.update(ends_on=clock.today())
    with pytest.raises(NotAllowed):
        merging.ask_to_merge(by=persona("erik"), one=first, other=second, leader=cast["carla"])
    assert not Task.objects.filter(kind=TaskKind.MERGE).exists()
    assert duplicates.same_number_pairs(persona("erik")) == ([], 0)
