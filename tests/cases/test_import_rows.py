"""Situations and inquiries from a file: the pages' own rules, all or nothing, once, nothing told of the hidden."""

import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from cases import rules, services, tasks
from cases.choices import ImportKind, ImportState
from cases.models import ConcernInquiry, ImportJob, ImportLine, SituationEpisode
from cases.services import workbooks
from housingfirst.audit.models import AccessLog
from housingfirst.core import clock
from tests.cases.makers import days, make_citizen
from tests.conftest import persona

SITUATION = "cpr;temporary_id;situation;situation_from;situation_until;at_risk_reason;outcome;grey_zone;whereabouts"
INQUIRY = "received_on;source;reasons;what_is_known;person_name;cpr;sender_name"
CPR = "6703981234"
STREET = "På gaden, i trappeopgang, i skur eller lignende"
HOTEL = "Hotel, vandrehjem eller lignende på grund af hjemløshed"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def malthe(cast):
    return make_citizen(cast["anna"], cpr=CPR)


def day(count):
    return days(count).isoformat()


def upload(cast, kind, header, *rows, content=None):
    content = content or "\n".join([header, *rows]).encode()
    team = cast["carla"].team_memberships.get().team
    job = services.upload_import(by=persona("carla"), content=content, file_name="fil.csv", kind=kind, team=team)
    tasks.check_import(job.municipality_id, job.pk)
    return ImportJob.objects.get(pk=job.pk)


def confirm(job):
    services.confirm_import(by=persona("carla"), job=job)
    tasks.run_import(job.municipality_id, job.pk)
    return ImportJob.objects.get(pk=job.pk)


def faults(job):
    rows = ImportLine.objects.filter(job=job, outcome="error").order_by("row", "pk")
    return list(rows.values_list("row", "field", "code"))


def episodes(citizen):
    return [
        (row.situation, (row.starts_on - clock.today()).days, row.ends_on and (row.ends_on - clock.today()).days)
        for row in SituationEpisode.objects.filter(citizen=citizen).order_by("starts_on")
    ]


# ------------------------------------------------------------------ situations


def test_situations_are_noted_as_the_pages_do_and_again_change_nothing(cast, malthe):
    clock.move_by(timedelta(days=10))
    rows = [
        f"{CPR};;hotel;{day(-2)};;;;;",
        f"{CPR};;{STREET};{day(-400)};{day(-300)};;;;Ved havnen",
        f"{CPR};;at_risk;{day(-300)};;arrears;almen_family;1;",
    ]
    job = upload(cast, "situations", SITUATION, *rows)
    assert (job.state, job.created, faults(job)) == (ImportState.READY, 3, [])
    assert episodes(malthe) == [("street", -10, None)], "a check changes nothing"
    assert ImportLine.objects.get(job=job, row=2).changed == ["present_ends"]
    assert AccessLog.objects.filter(citizen_id=malthe.pk, user=cast["carla"]).exists()
    job = confirm(job)
    assert (job.state, job.created) == (ImportState.DONE, 3)
    assert episodes(malthe) == [
        ("street", -400, -300),
        ("at_risk", -300, -10),
        ("street", -10, -2),
        ("hotel", -2, None),
    ]
    told = SituationEpisode.objects.get(citizen=malthe, situation="at_risk")
    assert (told.outcome, told.grey_zone, told.noted_by) == ("almen_family", True, cast["carla"])
    again = upload(cast, "situations", SITUATION, *rows, "")  # another file of the same rows
    assert (again.state, again.created, again.unchanged) == (ImportState.READY, 0, 3)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((f"{CPR};;hotel;-30;-20;;;;", f"{CPR};;street;-25;;;;;"), [(3, "situation_from", "overlap_row")]),
        ((f"{CPR};;hotel;-30;-5;;;;",), [(2, "situation_from", "overlap_noted")]),
        ((f"{CPR};;hotel;-10;;;;;",), [(2, "situation_from", "overlap_noted")]),
        ((f"{CPR};;hotel;-20;-21;;;;",), [(2, "situation_until", "ends_before_start")]),
        ((f"{CPR};;hotel;1;;;;;",), [(2, "situation_from", "future")]),
        ((f"{CPR};;hotel;-20000;-19000;;;;",), [(2, "situation_from", "impossible_day")]),
        ((f"{CPR};;at_risk;-5;;;;;",), [(2, "at_risk_reason", "reason_missing")]),
        ((f"{CPR};;housed;-5;;;shelter_110;;",), [(2, "outcome", "outcome_does_not_fit")]),
        ((f"{CPR};;street;-5;;;;1;",), [(2, "grey_zone", "grey_zone_elsewhere")]),
        ((f"{CPR};;gade;-5;;;;;",), [(2, "situation", "situation_unknown")]),
        ((";;street;-5;;;;;",), [(2, "cpr", "nobody")]),
        ((f"{CPR};M-000009;street;-5;;;;;",), [(2, "temporary_id", "citizen_unknown")]),
    ],
)
def test_one_row_that_does_not_fit_is_told_and_changes_nothing(cast, malthe, rows, expected):
    clock.move_by(timedelta(days=10))
    good = make_citizen(cast["anna"], cpr="7211872045")
    before = list(SituationEpisode.objects.order_by("pk").values())

    def dated(row):
        cells = row.split(";")
        for place in (3, 4):
            cells[place] = day(int(cells[place])) if cells[place] else ""
        return ";".join(cells)

    job = upload(cast, "situations", SITUATION, *map(dated, rows), f"{good.cpr};;hotel;{day(0)};;;;;")
    assert (job.state, faults(job)[: len(expected)]) == (ImportState.FAULTY, expected)
    assert list(SituationEpisode.objects.order_by("pk").values()) == before


def test_row_about_somebody_out_of_reach_is_answered_as_one_about_nobody(cast):
    """CASE-16: the report, the log and what is noted are the same."""
    row = f"{CPR};;hotel;{day(0)};;;;;"
    unknown = faults(upload(cast, "situations", SITUATION, row))
    hidden = make_citizen(cast["dorthe"], cpr=CPR)
    before = episodes(hidden)
    job = upload(cast, "situations", SITUATION, row)
    assert faults(job) == unknown == [(2, "cpr", "citizen_unknown")]
    assert not ImportLine.objects.filter(job=job).exclude(value="").exists()
    assert not AccessLog.objects.filter(citizen_id=hidden.pk, user=cast["carla"]).exists()
    assert episodes(hidden) == before


def test_what_was_noted_since_the_check_refuses_the_whole_file(cast, malthe):
    clock.move_by(timedelta(days=10))
    other = make_citizen(cast["anna"], cpr="7211872045")
    clock.move_by(timedelta(days=10))
    rows = (f"{CPR};;hotel;{day(-2)};;;;;", f"{other.cpr};;hotel;{day(-2)};;;;;")
    job = upload(cast, "situations", SITUATION, *rows)
    services.record_situation(by=cast["anna"], citizen=other, situation="housed", starts_on=days(-1))
    before = episodes(other)
    job = confirm(job)
    assert (job.state, faults(job)) == (ImportState.FAULTY, [(3, "situation_from", "overlap_noted")])
    assert (episodes(malthe), episodes(other)) == ([("street", -20, None)], before)


def file_of(kind, numbers):
    """The header and rows that are all new, of citizens or about them."""
    if kind == "citizens":
        head = "external_id;first_name;last_name;municipality;situation;situation_from;phone;email;language;protected"
        place = f"Birkedal Kommune;street;{day(-30)};20601107"
        return [head, *(f"X{one};Nr;{one};{place};a{one}@example.invalid;;" for one in numbers)]
    if kind == "situations":
        return ["external_id;situation;situation_from", *(f"X{one};hotel;{day(-9)}" for one in numbers)]
    return [INQUIRY, *(f"{day(-3)};jobcentre;housing;Sover i bil.;Nr {one};;" for one in numbers)]


@pytest.mark.parametrize("kind", ImportKind.values)
def test_batch_costs_the_same_number_of_statements_however_many_rows(cast, kind):
    """From the upload to the end: checked, reported, confirmed, written."""
    if kind == "situations":
        confirm(upload(cast, "citizens", *file_of("citizens", range(240))))

    def cost(numbers):
        with CaptureQueriesContext(connection) as queries:
            assert confirm(upload(cast, kind, *file_of(kind, numbers))).created == len(numbers)
        return len(queries)

    assert cost(range(200, 240)) == cost(range(200))


# ------------------------------------------------------------------ inquiries


def test_inquiries_are_recorded_once_whatever_file_they_come_in(cast):
    rows = [
        f"{day(-3)};jobcentre;housing|economy;Sover i bil.;Kaj;{CPR};Mette Lund",
        f"{day(-1)};Skole eller uddannelse;Økonomi;Kommer ikke mere.;Ida;;",
    ]
    job = upload(cast, "inquiries", INQUIRY, *rows)
    assert (job.state, job.created, faults(job)) == (ImportState.READY, 2, [])
    assert not ConcernInquiry.objects.exists()
    assert confirm(job).state == ImportState.DONE
    first, second = ConcernInquiry.objects.order_by("received_on")
    assert (first.reasons, first.person_cpr, first.sender_name, first.recorded_by) == (
        ["housing", "economy"], CPR, "Mette Lund", cast["carla"],
    )  # fmt: skip
    assert (second.source, second.reasons, second.state) == ("school", ["economy"], "new")
    assert first.steps.count() == 1
    with pytest.raises(rules.FileImportedBefore):
        upload(cast, "inquiries", INQUIRY, *rows)
    more = upload(cast, "inquiries", INQUIRY, *reversed(rows), f"{day(0)};other;other;Ny;;;")
    assert (more.created, more.unchanged) == (1, 2)
    confirm(more)
    assert ConcernInquiry.objects.count() == 3


def test_file_checked_twice_is_imported_by_whoever_confirms_first(cast):
    row = f"{day(-3)};jobcentre;housing;Sover i bil.;Kaj;;"
    first, second = (upload(cast, "inquiries", INQUIRY, row) for _time in range(2))
    confirm(first)
    with pytest.raises(rules.FileImportedBefore):
        confirm(second)
    assert ConcernInquiry.objects.count() == 1


def test_report_is_the_same_whether_the_number_is_known_or_not(cast):
    """CASE-97: it is not looked up."""
    row = f"{day(-3)};jobcentre;housing;Sover i bil.;Kaj;{CPR};"

    def report():
        return list(
            ImportLine.objects.filter(job=upload(cast, "inquiries", INQUIRY, row)).values_list("row", "outcome")
        )

    unknown = report()
    hidden = make_citizen(cast["dorthe"], cpr=CPR)
    assert report() == unknown == [(2, "created")]
    assert not AccessLog.objects.filter(citizen_id=hidden.pk, user=cast["carla"]).exists()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("-1;jobcentre;vejret;;;;", (2, "reasons", "code_unknown")),
        ("-1;jobcentre;;;;;", (2, "reasons", "missing")),
        ("-1;månen;housing;;;;", (2, "source", "code_unknown")),
        ("1;jobcentre;housing;;;;", (2, "received_on", "future")),
        ("-1;jobcentre;housing;;;3203981234;", (2, "cpr", "cpr_format")),
    ],
)
def test_inquiry_that_does_not_fit_is_told_and_none_is_recorded(cast, row, expected):
    number, rest = row.split(";", 1)
    good = f"{day(-1)};other;other;God;;;"
    job = upload(cast, "inquiries", INQUIRY, f"{day(int(number))};{rest}", good, good)
    assert faults(job) == [expected, (4, "received_on", "row_twice")]
    assert not ConcernInquiry.objects.exists()


# ------------------------------------------------------------------ files and templates


def test_file_of_another_kind_is_told_as_such(cast):
    job = upload(cast, "situations", INQUIRY, f"{day(-1)};other;other;;;;")
    assert faults(job) == [(1, "", "other_kind")]


def test_too_many_rows_at_once_are_refused(cast, monkeypatch):
    monkeypatch.setattr("cases.rules.MOST_ROWS", 2)
    job = upload(cast, "inquiries", INQUIRY, *(f"{day(-1)};other;other;{number};;;" for number in range(3)))
    assert faults(job) == [(4, "", "too_many_rows")]


@pytest.mark.parametrize("kind", ImportKind.values)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_template_can_be_filled_in_and_is_about_nobody(client_of, cast, malthe, kind, form):
    clock.move_by(timedelta(days=1))
    answer = client_of("carla").get(reverse("cases:citizen-import-template", args=[kind, form]))
    assert answer["Content-Disposition"].endswith(f'.{form}"')
    filled = {
        "citizens": {"cpr": "7211872045", "first_name": "Ny", "last_name": "Borger", "municipality": "Birkedal Kommune",
                     "situation": HOTEL, "situation_from": day(0)},
        "situations": {"cpr": CPR, "situation": "Boform (§ 110)", "situation_from": day(0)},
        "inquiries": {"received_on": day(0), "source": "Jobcenter", "reasons": "Boligforhold|Økonomi"},
    }[kind]  # fmt: skip
    if form == "csv":
        content = answer.content
        headings = content.decode("utf-8-sig").splitlines()[0].split(";")
        names = [rules.column_of(one) for one in headings]
        content += ";".join(filled.get(name, "") for name in names).encode()
    else:
        book = load_workbook(io.BytesIO(answer.content))
        assert len(book.sheetnames) == 3
        headings = [cell.value for cell in book.worksheets[0][1]]
        names = [rules.column_of(one) for one in headings]
        book.worksheets[0].append([filled.get(name) for name in names])
        stream = io.BytesIO()
        book.save(stream)
        content = stream.getvalue()
    job = upload(cast, kind, "", content=content)
    assert (faults(job), job.state, job.created) == ([], ImportState.READY, 1)
    assert "CPR-nummer" in headings, "a Danish reader gets Danish headings"


def test_workbook_of_situations_with_cells_of_dates_is_read(cast, malthe):
    book = Workbook()
    book.active.append(["Personnummer", "Situation", "situation fra"])
    book.active.append([int(CPR), "hotel", days(0)])
    stream = io.BytesIO()
    book.save(stream)
    clock.move_by(timedelta(days=1))
    assert workbooks.is_workbook(stream.getvalue())
    job = upload(cast, "situations", "", content=stream.getvalue())
    assert (faults(job), job.state) == ([(2, "situation_from", "overlap_noted")], ImportState.FAULTY)


def test_page_asks_what_the_file_holds_and_keeps_the_choice(client_of, cast):
    carla = client_of("carla")
    page = carla.get(f"{reverse('cases:citizen-import-list')}?kind=inquiries").content.decode()
    chosen = [tag for tag in page.split("<input") if 'name="kind"' in tag and " checked" in tag]
    assert ['value="inquiries"' in tag for tag in chosen] == [True]
    answer = carla.post(reverse("cases:citizen-import-list"), {"kind": "situations"})
    assert answer.status_code == 422
    assert "situation_until" in answer.content.decode()
    assert client_of("anna").get(reverse("cases:citizen-import-template", args=["citizens", "csv"])).status_code == 403
    assert carla.get(reverse("cases:citizen-import-template", args=["plans", "csv"])).status_code == 404
