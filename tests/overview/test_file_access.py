"""A citizen asks to see the record: everything is in it or excepted, what is left out is left out, nothing else is."""

import json
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cases import parameters, permissions, rules, services
from cases.models import Citizen, FileAccessRequest, JournalNote, Relation
from housingfirst.accounts.models import ParameterValue
from housingfirst.accounts.services import system_user
from housingfirst.audit.models import AccessLog
from housingfirst.audit.services import log_read
from housingfirst.core import clock, formats
from housingfirst.core.conflicts import StaleVersion
from housingfirst.overview import file_access
from housingfirst.overview.file_access.forms import RedactForm
from housingfirst.overview.file_access.reading import _columns
from housingfirst.overview.file_access.sections import COLUMNS
from housingfirst.tasks.choices import TaskKind
from housingfirst.tasks.models import Task
from housingfirst.tasks.sweeps import sweep_cases
from tests.cases.makers import days, make_agreed_plan, make_citizen
from tests.housing import home_world
from tests.overview.answers import go_through, make
from tests.support import world as support_world

BY_CODE = {part.code: part for part in file_access.PARTS}


@pytest.fixture(autouse=True)
def files(tmp_path):
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        yield tmp_path


@pytest.fixture
def malthe(cast):
    return make_citizen(cast["anna"], address="Havnegade 3")


def asks(cast, citizen, **said):
    return services.open_file_access(
        by=cast["erik"], citizen=citizen, **{"kind": "file", "received_on": days(0), **said}
    )


def relation_of(cast, citizen):
    return services.add_relation(
        by=cast["anna"], citizen=citizen, name="Onkel Preben", kind="sibling", note="Skylder Malthe 4.000 kr."
    )


def said_in(request):
    with request.data_file.open("rb") as data:
        return json.loads(data.read())


# ------------------------------------------------------------------ nothing is forgotten


def test_every_row_about_a_citizen_is_in_the_answer_or_excepted_with_a_reason():
    models = [model for model in apps.get_models() if not model._meta.label.endswith("Event")]
    inside = {kind.label for part in file_access.PARTS for kind in part.kinds}
    known = inside | set(file_access.EXCEPTIONS)
    about = {
        model._meta.label
        for model in models
        for field in model._meta.concrete_fields
        if field.related_model and (field.related_model is Citizen or field.related_model._meta.label in inside)
    }
    # A row of the housing stock points to nobody; a dwelling or a vacancy does not hang on a citizen.
    assert about - known == set(), "put it into a part, or except it with a reason"
    assert set(file_access.EXCEPTIONS) <= {model._meta.label for model in models}
    assert all(file_access.EXCEPTIONS.values())


def test_every_column_of_the_answer_has_a_name_in_danish():
    with translation.override("da"):
        for part in file_access.PARTS:
            for kind in part.kinds:
                for name, field in _columns(kind):
                    named = not isinstance(field.verbose_name, str) or name in COLUMNS
                    assert named, f"{kind.label}.{name} needs a name in COLUMNS, or to be left out"


def test_answer_holds_the_record_in_words(cast, malthe):
    make_agreed_plan(cast["anna"], malthe)
    services.write_note(by=cast["anna"], citizen=malthe, text="Vil gerne have hund.")
    relation_of(cast, malthe)
    request = asks(cast, malthe)
    text = json.dumps(
        [value.text for part in file_access.PARTS for group in file_access.read_part(request, part).groups
         for entry in group.entries for value in entry.values], ensure_ascii=False,
    )  # fmt: skip
    for said in ("Malthe", "Havnegade 3", malthe.cpr_shown, "Vil gerne have hund.", "Onkel Preben", "Anna"):
        assert said in text, said
    counts = file_access.count_entries(malthe)
    assert counts["journal"] == 1
    assert counts["people"] >= 2


def test_moments_stand_in_danish_time_and_the_data_tells_their_distance_from_utc(cast, malthe):
    note = services.write_note(by=cast["anna"], citizen=malthe, text="Vil gerne have hund.")
    request = asks(cast, malthe)
    go_through(cast["erik"], request)
    make(cast["erik"], request)
    request.refresh_from_db()
    data = said_in(request)
    assert data["time_zone"] == "Europe/Copenhagen"
    entries = [entry for part in data["parts"] for group in part["groups"] for entry in group["entries"]]
    [entry] = [one for one in entries if one["key"] == f"cases.journalnote:{note.pk}"]
    moments = {one["code"]: one for one in entry["values"] if "at" in one}
    here = note.written_at.astimezone(clock.DANISH_TIME)
    with translation.override("da"):
        assert moments["written_at"]["text"] == formats.moment(here)
    assert moments["written_at"]["at"] == here.isoformat(timespec="seconds")
    assert here.utcoffset() > timedelta(0)
    assert all("at" not in one for one in entry["values"] if one["code"] == "text")


# ------------------------------------------------------------------ rules


@pytest.mark.parametrize(
    ("kind", "received", "due"),
    [
        ("file", date(2026, 3, 2), date(2026, 3, 11)),  # a Monday
        ("file", date(2026, 3, 6), date(2026, 3, 17)),  # a Friday
        ("file", date(2026, 3, 7), date(2026, 3, 17)),  # a Saturday
        ("data", date(2026, 1, 31), date(2026, 2, 28)),
        ("data", date(2026, 3, 7), date(2026, 4, 7)),
    ],
)
def test_deadline_counts_working_days_for_the_file_and_a_month_for_data(kind, received, due):
    assert rules.answer_due_on(kind, received, 7, 1) == due


WORDS = st.lists(st.sampled_from(["Mor", "ringede", "igår", "og", "sagde", "nej."]), min_size=1, max_size=12)


@given(words=WORDS, cuts=st.sets(st.integers(0, 11), max_size=4), extra=st.sampled_from(["Sten", "x", "JA"]))
def test_redaction_takes_away_and_never_adds(words, cuts, extra):
    original = " ".join(words)
    edited = " ".join(rules.OMITTED if number in cuts else word for number, word in enumerate(words))
    assert rules.is_redaction_of(original, edited)
    assert not rules.is_redaction_of(original, f"{edited} {extra}")
    assert not rules.is_redaction_of(original, f"{extra} {edited}")
    assert not rules.is_redaction_of(original, f"{original} {rules.OMITTED}")


def test_whoever_asks_for_the_citizen_has_a_document_for_it_today(cast, malthe, client_of):
    with pytest.raises(rules.AskerUnknown):
        asks(cast, malthe, asked_by="representative", representative=999_999)
    with pytest.raises(rules.DateInFuture):
        asks(cast, malthe, received_on=days(1))
    right = {"document_on": days(-9), "document_place": "På sagen"}
    named = {"by": cast["anna"], "citizen": malthe}
    proxy = services.add_representative(
        **named, kind="power_of_attorney", name="Mette Lund", matters=["meetings", "record"], **right
    )
    along = services.add_representative(**named, kind="companion", name="Ole Kær", matters=["meetings"])
    letters = services.add_representative(
        by=cast["anna"], citizen=malthe, kind="letter_recipient", name="Eva", address="Torvet 1", letters=["plans"]
    )
    for without in (along, letters):
        with pytest.raises(rules.AskerWithoutRight):
            asks(cast, malthe, asked_by="representative", representative=without.pk)
    page = client_of("erik").get(reverse("overview:file-access-create", args=[malthe.pk]))
    offered = dict(page.context["form"].fields["representative"].choices)
    assert set(offered) == {"", str(proxy.pk)}
    request = asks(cast, malthe, asked_by="representative", representative=proxy.pk)
    assert request.representative == proxy
    assert request.due_on == rules.answer_due_on("file", days(0), 7, 1)


ALL_MATTERS = ["economy", "housing", "support", "health", "work"]


@pytest.mark.parametrize(
    ("matters", "scope", "sees"),
    [
        ([], "", True),
        (["record"], "Kun aktindsigt", True),
        (ALL_MATTERS, "", True),
        (ALL_MATTERS[1:], "", False),
        (["meetings"], "", False),
        ([], "Regninger og bank, ikke boligen", False),
    ],
)
def test_a_right_to_act_covers_the_record_only_where_it_says_so_or_has_no_limit(matters, scope, sees):
    assert rules.sees_record(matters, scope) is sees


def test_a_power_of_attorney_for_other_matters_is_refused_with_what_to_do_and_weighed_again_at_the_end(
    cast, malthe, client_of
):
    proxy = services.add_representative(
        by=cast["anna"], citizen=malthe, kind="power_of_attorney", name="Mette Lund", matters=["economy"],
        scope="Regninger og bank", document_on=days(-9), document_place="På sagen",
    )  # fmt: skip
    erik, address = client_of("erik"), reverse("overview:file-access-create", args=[malthe.pk])
    offered = dict(erik.get(address).context["form"].fields["representative"].choices)
    assert offered[str(proxy.pk)] == "Mette Lund, fuldmagt (begrænset: økonomi og ydelser; »Regninger og bank«)"
    sent = {"kind": "file", "received_on": days(0).strftime("%d-%m-%Y")}
    sent |= {"asked_by": "representative", "representative": proxy.pk}
    refused = erik.post(address, sent)
    assert refused.status_code == 422
    assert "sæt flueben ved »Indsigt i sagen (aktindsigt)«" in unescape(refused.content.decode())
    assert not FileAccessRequest.objects.exists()

    changed = {"by": cast["anna"], "representative": proxy}
    services.change_representative(**changed, version=1, matters=["economy", "record"])
    noted = erik.post(address, sent)
    request = FileAccessRequest.objects.get()
    assert noted["Location"] == request.get_absolute_url()
    go_through(cast["erik"], request)
    make(cast["erik"], request)
    services.change_representative(**changed, version=2, ends_on=days(0))
    handed = {"by": cast["erik"], "request": request, "handed_over_on": days(0), "handed_over_how": "Digital Post"}
    with pytest.raises(rules.AskerNoLonger):
        services.hand_over_answer(**handed)
    request.refresh_from_db()
    assert request.handed_over_on is None


# ------------------------------------------------------------------ the paper


def paper_of(made):
    """The words of the PDF without the foot of each page; blank space does not count."""
    page = ["-x", "0", "-y", "0", "-W", "595", "-H", "780"]
    drawn = subprocess.run(["pdftotext", "-raw", *page, made.file.path, "-"], capture_output=True, check=True)
    return pressed(drawn.stdout.decode())


def set_parameter(cast, key, said):
    ParameterValue.objects.create(
        municipality_id=cast["sofie"].municipality_id, key=key, value=said, valid_from=days(0), source="Udvalgsmøde",
        set_by=cast["sofie"],
    )  # fmt: skip


def pressed(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_every_word_of_the_data_stands_on_the_paper_and_no_number_of_the_database(cast, client_of):
    """A way through the system: relations, notes of several pages, plan, course, application, offer and home."""
    support_world.offer_methods(cast)
    citizen = a_way_through(cast)
    make_agreed_plan(cast["anna"], citizen)
    relation = relation_of(cast, citizen)
    for number in range(4):
        services.write_note(
            by=cast["anna"], citizen=citizen, text=f"Notat {number}.\n\n" + "Vil gerne have hund. " * 90
        )
    log_read(by=cast["anna"], citizen_ids=[citizen.pk], view="cases:citizen-journal", field_groups=["notes"])
    clock.move_by(timedelta(minutes=1))
    set_parameter(cast, parameters.RIGHTS_OF_FILE, "Skriv til os, hvis du er uenig.")
    request = asks(cast, citizen)
    services.leave_out_rows(
        by=cast["erik"], request=request, version=1, part="people", rows=[f"cases.relation:{relation.pk}"],
        reason="others",
    )  # fmt: skip
    go_through(cast["erik"], FileAccessRequest.objects.get(pk=request.pk))
    made = make(cast["erik"], FileAccessRequest.objects.get(pk=request.pk))
    data, paper = said_in(made), paper_of(made)
    entries = [entry for part in data["parts"] for group in part["groups"] for entry in group["entries"]]
    assert len(entries) > 40
    texts = {value["text"] for entry in entries for value in entry["values"]}
    texts |= {part["title"] for part in data["parts"]} | {one["why"] for one in data["left_out"]}
    texts |= {data["municipality"], "Skriv til os, hvis du er uenig.", "Indhold"}
    assert {text for text in texts if pressed(text) not in paper} == set()
    assert "OnkelPreben" not in paper
    pointing = [value for entry in entries for value in entry["values"] if "refers" in value]
    assert {"support.course", "housing.nomination"} <= {value["refers"].rpartition(":")[0] for value in pointing}
    for value in pointing:
        assert re.fullmatch(r"(Nr\. [1-6], )?\d{1,2}\.\s\w+\s\d{4}(\skl\.\s[\d.]+)?|Nr\. [1-6]", value["text"]), value
    for group in (group for part in data["parts"][:-1] for group in part["groups"]):
        assert [entry["number"] for entry in group["entries"]] == [f"Nr. {n + 1}" for n in range(len(group["entries"]))]
    assert made.pages <= 8, "a row for each field made it more than twice as long"


def test_entries_are_counted_within_their_kind_and_pointed_to_by_number_and_day(cast, malthe):
    first = services.write_note(by=cast["anna"], citizen=malthe, text="Første sal.")
    services.add_to_note(by=cast["anna"], note=first, text="Anden sal.", reason="Skrevet forkert.")
    read = file_access.read_part(asks(cast, malthe), BY_CODE["journal"])
    one, two = read.groups[0].entries
    assert (one.number, two.number) == ("Nr. 1", "Nr. 2")
    [points] = [value for value in two.values if value.code == "corrects"]
    with translation.override("da"):
        moment = formats.moment(first.happened_at.astimezone(clock.DANISH_TIME))
    assert (points.text, points.refers) == (f"Nr. 1, {moment}", f"cases.journalnote:{first.pk}")
    assert two.head_text.startswith(moment)


def test_whoever_makes_the_answer_is_told_what_the_municipality_has_not_written(cast, malthe, client_of):
    request = asks(cast, malthe, kind="data")
    page = unescape(client_of("erik").get(request.get_absolute_url()).content.decode())
    assert "Der mangler noget på papiret" in page
    with translation.override("da"):
        missing = file_access.missing_on_paper(request)
    assert len(missing) == 4
    assert all(label in page for label in missing)
    for key in (*parameters.LETTERHEAD, parameters.RIGHTS_OF_DATA):
        set_parameter(cast, key, "Rådhustorvet 1")
    assert file_access.missing_on_paper(request) == []
    assert file_access.answer_page(request, []).letterhead.lines[:2] == ["Rådhustorvet 1", "Rådhustorvet 1"]
    assert file_access.answer_page(request, []).rights == ["Rådhustorvet 1"]


# ------------------------------------------------------------------ leaving out


def test_many_entries_are_left_out_in_as_many_statements_as_few(cast, malthe):
    request = asks(cast, malthe)

    def cost(number):
        with CaptureQueriesContext(connection) as caught:
            services.leave_out_rows(
                by=cast["erik"], request=request, version=number, part="people", reason="others",
                rows=[f"cases.relation:{one}" for one in range(300 if number > 1 else 3)],
            )  # fmt: skip
        return len(caught)

    assert cost(1) == cost(2)
    assert request.redactions.count() == 300


def test_what_is_left_out_is_in_neither_file_and_stands_in_its_list(cast, malthe):
    relation = relation_of(cast, malthe)
    note = services.write_note(by=cast["anna"], citizen=malthe, text="Faster Gerda ringede. Malthe sover godt.")
    request = asks(cast, malthe)
    services.leave_out_rows(
        by=cast["erik"], request=request, version=1, part="people", rows=[f"cases.relation:{relation.pk}"],
        reason="others",
    )  # fmt: skip
    request.refresh_from_db()
    services.redact_row(
        by=cast["erik"], request=request, version=request.version, part="journal", row=f"cases.journalnote:{note.pk}",
        originals={"text": note.text}, texts={"text": "[udeladt] Malthe sover godt."}, reason="other",
        words="Faster har bedt om det.",
    )  # fmt: skip
    request = FileAccessRequest.objects.get(pk=request.pk)
    go_through(cast["erik"], request)
    request = make(cast["erik"], request)
    assert (request.state, request.failure) == ("ready", "")
    said = said_in(request)
    text = json.dumps(said, ensure_ascii=False)
    for gone in ("Onkel Preben", "Skylder", "Gerda"):
        assert gone not in text, gone
    assert "[udeladt] Malthe sover godt." in text
    assert [one["why"] for one in said["left_out"]] == [
        str(one) for one in ("Det handler om en anden person", "En anden grund: Faster har bedt om det.")
    ]
    with request.file.open("rb") as paper:
        assert paper.read(5) == b"%PDF-"
    note.refresh_from_db()
    assert note.text.startswith("Faster Gerda")
    assert Relation.objects.get(pk=relation.pk).name == "Onkel Preben"


def test_text_that_is_not_the_records_own_is_refused_and_a_reason_is_asked_for(cast, malthe):
    note = services.write_note(by=cast["anna"], citizen=malthe, text="Faster ringede.")
    request = asks(cast, malthe)

    def redact(text, reason="others", version=1, whole=False):
        return services.redact_row(
            by=cast["erik"], request=request, version=version, part="journal", row=f"cases.journalnote:{note.pk}",
            originals={"text": note.text}, texts={"text": text}, whole=whole, reason=reason,
        )  # fmt: skip

    for text, reason, refusal in [
        ("[udeladt] skrev.", "others", rules.NotARedaction),
        ("Faster ringede.", "others", rules.NothingLeftOut),
        ("[udeladt] ringede.", "other", rules.ReasonWordsMissing),
    ]:
        with pytest.raises(refusal):
            redact(text, reason)
    redact("[udeladt] ringede.")
    with pytest.raises(StaleVersion):
        redact("Faster [udeladt]", version=1)
    assert [one.text for one in request.redactions.all()] == ["[udeladt] ringede."]


def test_what_somebody_else_left_out_meanwhile_is_never_taken_back_without_a_word(cast, malthe, client_of):
    relation = relation_of(cast, malthe)
    other = services.add_relation(by=cast["anna"], citizen=malthe, name="Tante Else", kind="sibling")
    request, key = asks(cast, malthe), f"cases.relation:{relation.pk}"
    part = reverse("overview:file-access-part", args=[request.pk, "people"])
    lift = reverse("overview:file-access-lift", args=[request.pk, "people", "cases.relation", relation.pk])
    erik, clara = client_of("erik"), client_of("anna")
    shown = erik.get(part).context["form"].initial["version"]
    typed = {"version": shown, "reason": "other", "words": "Faster har bedt om det."}
    assert clara.post(part, typed | {"rows": [key]}).status_code == 302
    second = erik.post(part, typed | {"rows": [key, f"cases.relation:{other.pk}"], "words": "Min egen grund."})
    assert second.status_code == 409
    text = second.content.decode()
    assert "Min egen grund." in text
    assert f'value="cases.relation:{other.pk}"' in text
    assert second.context["chosen"] == {key, f"cases.relation:{other.pk}"}
    assert [one.words for one in request.redactions.all()] == ["Faster har bedt om det."]
    with pytest.raises(StaleVersion):
        services.leave_out_rows(
            by=cast["erik"], request=request, version=shown, part="people", rows=[key], reason="others"
        )
    for stale in ({"version": shown}, {}, {"version": "x"}):
        assert erik.post(lift, stale).status_code == 409
    assert request.redactions.count() == 1
    again = second.context["form"].initial["version"]
    rows = [f"cases.relation:{other.pk}"]
    assert erik.post(part, typed | {"rows": rows, "version": again}).status_code == 302
    request.refresh_from_db()
    assert request.redactions.count() == 2
    assert erik.post(lift, {"version": request.version}).status_code == 302
    assert request.redactions.count() == 1


def test_redaction_that_no_longer_fits_leaves_all_of_the_text_out(cast, malthe):
    relation = relation_of(cast, malthe)
    request = asks(cast, malthe)
    services.redact_row(
        by=cast["erik"], request=request, version=1, part="people", row=f"cases.relation:{relation.pk}",
        originals={"note": relation.note}, texts={"note": "[udeladt] 4.000 kr."}, reason="others",
    )  # fmt: skip
    Relation.objects.filter(pk=relation.pk).update(note="Bor nu hos Tove.")
    text = str(file_access.read_part(request, BY_CODE["people"]))
    assert "Tove" not in text
    assert "[udeladt]" in text


# ------------------------------------------------------------------ exactly what was looked at


def test_answer_is_made_of_exactly_what_was_gone_through(cast, malthe):
    erik = cast["erik"]
    request = asks(cast, malthe)
    go_through(erik, request, but=["journal"])
    with pytest.raises(rules.PartsNotLookedAt):
        services.request_answer(by=erik, request=request, parts=list(BY_CODE))
    with pytest.raises(rules.PartChanged):
        services.look_at_part(by=erik, request=request, part="journal", seen="x", content_sha256="y")
    go_through(erik, request)
    services.write_note(by=cast["anna"], citizen=malthe, text="Kom til imens.")
    made = make(erik, request)
    assert (made.state, made.failure, made.changed_parts, made.file.name) == ("failed", "changed", ["journal"], "")
    with pytest.raises(rules.PartsNotLookedAt):
        services.request_answer(by=erik, request=request, parts=list(BY_CODE))
    go_through(erik, FileAccessRequest.objects.get(pk=request.pk))
    made = make(erik, request)
    assert made.state == "ready"
    assert "Kom til imens." in json.dumps(said_in(made), ensure_ascii=False)
    with pytest.raises(rules.RequestClosed):
        services.lift_redaction(by=erik, request=made, version=made.version, row="cases.relation:1")
    with pytest.raises(rules.AnsweredTooEarly):
        services.hand_over_answer(by=erik, request=made, handed_over_on=days(-1), handed_over_how="Digital Post")
    services.hand_over_answer(by=erik, request=made, handed_over_on=days(0), handed_over_how="Digital Post")
    with pytest.raises(rules.AnswerHandedOver):
        services.withdraw_file_access(by=erik, request=made)


def test_who_may_not_read_a_note_cannot_answer_for_all_of_it(cast, malthe, client_of):
    services.write_note(by=cast["carla"], citizen=malthe, text="Kun de nærmeste.", sensitivity="restricted")
    request = asks(cast, malthe)
    assert JournalNote.objects.visible_to(cast["erik"]).filter(citizen=malthe).exists()
    with pytest.raises(permissions.CannotReadAll):
        services.leave_out_rows(by=cast["bo"], request=request, version=1, part="people", rows=["x:1"], reason="others")
    page = client_of("bo").get(request.get_absolute_url())
    assert page.status_code == 200, "the page says why, and who can"
    assert str(permissions.CannotReadAll().text) in unescape(page.content.decode())


def test_request_about_a_protected_address_names_who_can_go_through_it_before_it_is_noted(cast, malthe, client_of):
    """The adviser reaches the record and not its address: he is told whom to ask, and never to ask himself."""
    services.update_citizen(by=cast["anna"], citizen=malthe, version=malthe.version, address_protected=True)
    erik, address = client_of("erik"), reverse("overview:file-access-create", args=[malthe.pk])

    def said(response):
        return unescape(response.content.decode())

    form = said(erik.get(address))
    assert "Du kan notere den, men ikke gå den igennem" in form
    assert "Ingen kan i dag." in form
    services.grant(
        by=cast["carla"], citizen=malthe, user=cast["bo"], what="view_protected_address", ends_on=days(30),
        reason="Aktindsigt",
    )  # fmt: skip
    form = said(erik.get(address))
    assert f"Det kan: {cast['bo']}." in form
    noted = erik.post(address, {"kind": "file", "received_on": days(0).strftime("%d-%m-%Y"), "asked_by": "citizen"})
    assert noted.status_code == 302
    page = said(erik.get(noted["Location"]))
    assert f"Det kan: {cast['bo']}." in page
    assert "Spørg myndighedsrådgiveren" not in page
    assert "Du kan notere den" not in said(client_of("bo").get(address))


def test_codes_of_the_municipality_s_lists_are_read_as_their_words(cast, malthe):
    """A code is no word to the citizen, and no passage to leave out."""
    services.write_note(by=cast["anna"], citizen=malthe, text="Talte om nøgler.", note_type="conversation")
    services.add_relation(by=cast["anna"], citizen=malthe, kind="mother", name="Ulla")
    request = asks(cast, malthe)
    texts = {
        value.code: value.text
        for part in file_access.PARTS
        for group in file_access.read_part(request, part).groups
        for entry in group.entries
        if entry.label in ("cases.journalnote", "cases.relation")
        for value in entry.values
    }
    assert (texts["note_type"], texts["kind"]) == ("Samtale med borgeren", "Mor")


def test_a_worker_whose_time_ran_out_fails_nobody_elses_run(cast, malthe):
    request = asks(cast, malthe)
    go_through(cast["erik"], request)
    services.request_answer(by=cast["erik"], request=request, parts=list(BY_CODE))
    first = services.claim_answer(request_id=request.pk)
    clock.move_by(timedelta(minutes=4))
    second = services.claim_answer(request_id=request.pk)
    services.fail_answer(request_id=request.pk, claimed_at=first, failure="rendering")
    assert FileAccessRequest.objects.get(pk=request.pk).state == "making"
    services.fail_answer(request_id=request.pk, claimed_at=second, failure="rendering")
    assert FileAccessRequest.objects.get(pk=request.pk).state == "failed"


def test_who_cannot_answer_does_not_see_how_far_it_is_by_asking_again(cast, malthe, client_of):
    services.write_note(by=cast["carla"], citizen=malthe, text="Kun de nærmeste.", sensitivity="restricted")
    request = asks(cast, malthe)
    again = {"headers": {"HX-Request": "true"}}
    assert client_of("bo").get(request.get_absolute_url(), **again).status_code == 403
    assert client_of("erik").get(request.get_absolute_url(), **again).status_code == 200


# ------------------------------------------------------------------ who has seen it, and the deadline


def test_extract_says_day_role_and_what_without_codes(cast, malthe):
    for _number in range(2):
        log_read(by=cast["anna"], citizen_ids=[malthe.pk], view="cases:citizen-journal", field_groups=["notes"])
    clock.move_by(timedelta(minutes=1))
    request = asks(cast, malthe)
    text = str(file_access.read_part(request, BY_CODE["seen"]))
    assert str(cast["anna"]) in text
    assert "2 gange" in text
    assert "cases:" not in text
    before = file_access.fingerprint(file_access.read_part(request, BY_CODE["seen"]))
    log_read(by=cast["erik"], citizen_ids=[malthe.pk], view="overview:file-access-part")
    assert file_access.fingerprint(file_access.read_part(request, BY_CODE["seen"])) == before
    request.names_staff = False
    assert str(cast["anna"]) not in str(file_access.read_part(request, BY_CODE["seen"]))


def test_unanswered_request_is_a_task_by_its_deadline_and_goes_when_it_is_taken_back(cast, malthe):
    request = asks(cast, malthe)
    sweep_cases(by=system_user(malthe.municipality_id))
    task = Task.objects.get(kind=TaskKind.FILE_ACCESS)
    assert (task.due_on, task.state) == (request.due_on, "open")
    services.withdraw_file_access(by=cast["erik"], request=request)
    sweep_cases(by=system_user(malthe.municipality_id))
    task.refresh_from_db()
    assert task.state != "open"


def test_extract_of_who_has_seen_the_record_is_a_paper_of_its_own_and_getting_it_is_logged(cast, malthe, client_of):
    log_read(by=cast["anna"], citizen_ids=[malthe.pk], view="cases:citizen-journal", field_groups=["notes"])
    before = AccessLog.objects.filter(user=cast["erik"]).count()
    page = f"{reverse('overview:seen-by', args=[malthe.pk])}?export=pdf"
    answer = client_of("erik").get(page)
    assert answer.content.startswith(b"%PDF-")
    assert (
        answer["Content-Disposition"] == f'attachment; filename="hvem-der-har-set-sagen-{clock.today():%Y-%m-%d}.pdf"'
    )
    assert "no-store" in answer["Cache-Control"]
    assert malthe.last_name.encode() not in answer.content[:2_000]
    read = AccessLog.objects.filter(user=cast["erik"]).latest("pk")
    assert (AccessLog.objects.filter(user=cast["erik"]).count(), read.kind) == (before + 1, "export")
    assert client_of("dorthe").get(page).status_code == 404


def a_way_through(cast):
    """A course with method, phase and worker; an application, an offer with its answers, a home and a stay."""
    citizen = home_world.citizen(cast)
    support_world.course(cast, "CTI", citizen=citizen)
    nomination = home_world.decide(cast, home_world.nominate(cast, who=citizen))
    home_world.admitted(cast, citizen)
    home_world.asked(cast, who=citizen)
    home_world.moved_in(cast, nomination=nomination)
    return citizen


def cost_of(cast, part):
    """Queries and entries of the part, read as if everybody in the municipality were one citizen."""
    municipality = cast["anna"].municipality_id
    kinds = tuple(replace(kind, path=kind.path.replace("citizen", "citizen__municipality")) for kind in part.kinds)
    everybody = SimpleNamespace(citizen=SimpleNamespace(pk=municipality, municipality_id=municipality))
    with CaptureQueriesContext(connection) as caught:
        read = file_access.read_part(everybody, replace(part, kinds=kinds), [])
    return len(caught), {group.title: len(group.entries) for group in read.groups}


@pytest.mark.parametrize(("code", "kinds"), [("support", 5), ("housing", 6)])
def test_largest_parts_of_an_answer_cost_the_same_however_many_rows(cast, code, kinds):
    support_world.offer_methods(cast)
    a_way_through(cast)
    queries, few = cost_of(cast, BY_CODE[code])
    for _citizen in range(3):
        a_way_through(cast)
    again, many = cost_of(cast, BY_CODE[code])
    assert len(few) >= kinds, few
    assert all(many[title] >= 4 * count for title, count in few.items()), (few, many)
    assert again == queries <= 25


def test_a_redaction_without_a_reason_says_which_field_is_missing():
    with translation.override("da"):
        form = RedactForm({}, texts=[("note", "Notat", "Ord")])
    assert form.errors["reason"] == ["Vælg »Hvorfor?«."]
    assert list(form.fields) == ["whole", "text_note", "reason", "words"]
