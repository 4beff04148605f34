"""The one list: search, filter, sort, page, saved views and export, all in the address."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Value
from django.utils import translation
from openpyxl import load_workbook

from housingfirst.accounts import services
from housingfirst.accounts.models import SavedView, Team, User
from housingfirst.audit.models import AccessLog
from housingfirst.core import exports
from housingfirst.core.cells import cell_text, cell_value
from housingfirst.core.lists import Column, Filter, Listing, ListPage, View

TEAMS = ListPage(
    key="teams",
    title="Teams på listen",
    columns=[
        Column("name", "Navn", "name", sort="name", link=lambda team: f"/teams/{team.pk}", header=True),
        Column("active", "I brug", "is_active", phone="inline", css="hf-r"),
        Column("length", "Længde", lambda team: len(team.name), sort=F("length")),
        Column("act", "", lambda team: "", export=False),
    ],
    filters=[
        Filter(
            "active", "I brug", [("1", "Ja"), ("0", "Nej")], lambda rows, value: rows.filter(is_active=value == "1")
        ),
        Filter("pk", "Nummer", lambda request: [(7, "Syv")], "pk"),
    ],
    search=lambda rows, text: rows.filter(name__icontains=text),
    default_sort="name",
    per_page=10,
    views=[View("Nedlagte", "active=0")],
    empty=("Ingen teams endnu", "Her kommer de, når lederen opretter dem."),
)


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


@pytest.fixture
def teams(cast):
    """Thirty more teams, of which the last is closed."""
    municipality = cast["anna"].municipality
    return [
        Team.objects.create(municipality=municipality, name=f"Hold {number:02d}", is_active=number != 30)
        for number in range(1, 31)
    ]


@pytest.fixture
def get(rf, cast):
    def answer(query="", user="anna", page=TEAMS, template="components/list_alone.html"):
        request = rf.get(f"/teams/{query}")
        request.user = cast[user] if user else AnonymousUser()
        request.resolver_match = None
        from django.db.models.functions import Length

        rows = Team.objects.annotate(length=Length("name") + Value(0))
        return page.respond(request, rows, template, {"municipality": None, "navigation": [], "tabbar": []})

    return answer


def listing(rf, query="", page=TEAMS, rows=None, user=None):
    request = rf.get(f"/teams/{query}")
    request.user = user or AnonymousUser()
    return Listing(page, request, Team.objects.all() if rows is None else rows)


def names(one):
    return [row.name for row in one.page_rows]


def test_pages_are_counted_and_the_span_is_said(teams, rf):
    one = listing(rf, "?q=hold")
    assert one.count == 30
    assert one.span_words == "Viser 1–10 af 30"
    assert names(one)[0] == "Hold 01"
    second = listing(rf, "?q=hold&page=3")
    assert second.span_words == "Viser 21–30 af 30"
    assert second.next_url == ""
    assert second.previous_url == "/teams/?q=hold&page=2"
    assert listing(rf, "?q=hold&page=2").previous_url == "/teams/?q=hold"


@pytest.mark.parametrize(("page", "number"), [("0", 1), ("-1", 1), ("x", 1), ("99999999999", 1), ("٣", 1), ("900", 3)])
def test_page_out_of_range_is_the_nearest(teams, rf, page, number):
    assert listing(rf, f"?q=hold&page={page}").number == number


def test_sort_is_read_from_the_address_and_unknown_ones_are_ignored(teams, rf):
    assert names(listing(rf, "?q=hold&sort=-name"))[0] == "Hold 30"
    assert listing(rf, "?sort=municipality__name").sort == "name"
    head = listing(rf, "?sort=name&q=hold").headers[0]
    assert (head["direction"], head["url"]) == ("ascending", "/teams/?sort=-name&q=hold")


def test_text_is_sorted_as_danes_do(cast, rf):
    Team.objects.all().update(is_active=False)
    for name in ("Åen", "Ørebro", "Zebra", "Ærø", "Aarhus"):
        Team.objects.create(municipality=cast["anna"].municipality, name=name)
    assert names(listing(rf, "?active=1")) == ["Zebra", "Ærø", "Ørebro", "Åen", "Aarhus"]


def test_filters_narrow_and_are_shown_as_chips(teams, rf):
    one = listing(rf, "?active=0&q=hold")
    assert names(one) == ["Hold 30"]
    assert [(chip["shown"], chip["url"]) for chip in one.chips] == [
        ("»hold«", "/teams/?active=0"),
        ("Nej", "/teams/?q=hold"),
    ]
    assert one.clear_url == "/teams/"


def test_filters_asked_for_seldom_stand_behind_more_and_open_while_one_is_set(teams, get):
    seldom = replace(TEAMS, filters=[TEAMS.filters[0], replace(TEAMS.filters[1], more=True)])
    shut, opened = (get(query, page=seldom).content.decode() for query in ("?active=0", "?pk=7"))
    assert "Flere filtre" in shut
    assert 'class="hf-more hf-filter__more">' in shut
    assert 'class="hf-more hf-filter__more" open>' in opened
    assert shut.index('id="list-active"') < shut.index("Flere filtre") < shut.index('id="list-pk"')
    assert "Flere filtre" not in get("").content.decode()


def test_filter_values_that_are_no_choice_are_ignored(teams, rf):
    assert listing(rf, "?active=2&pk=8").values == {}


def test_date_filter_reads_danish_dates(rf, db):
    page = ListPage(columns=TEAMS.columns, filters=[Filter("day", "Dag", kind="date", apply=lambda rows, day: rows)])
    one = listing(rf, "?day=3/3-2026", page)
    assert one.values == {"day": date(2026, 3, 3)}
    assert one.choices[0].selected == "03-03-2026"
    assert listing(rf, "?day=31-02-2026", page).values == {}


def test_page_shows_rows_links_and_labels_for_phones(teams, get):
    html = get("?q=hold").content.decode()
    assert f'<a href="/teams/{teams[0].pk}">Hold 01</a>' in html
    assert '<th scope="row" data-title="Navn">' in html
    assert '<td class="hf-r" data-inline data-title="I brug">Ja</td>' in html
    assert 'aria-sort="ascending"' in html
    assert "30 rækker" in html


def test_no_hits_and_nothing_yet_are_different(teams, get):
    html = get("?q=findes+ikke").content.decode()
    assert "Intet passer på »findes ikke«" in html
    Team.objects.update(is_active=False)
    assert "Ingen teams endnu" not in get("?active=1").content.decode()


def test_empty_list_teaches(cast, rf, get):
    request = rf.get("/teams/")
    request.user, request.resolver_match = cast["anna"], None
    html = TEAMS.respond(request, Team.objects.none()).content.decode()
    assert "Ingen teams endnu" in html
    assert "når lederen opretter dem" in html


def test_number_of_queries_does_not_grow(teams, get, cast, django_assert_num_queries):
    cast["anna"].access  # noqa: B018  (the menu's own reads)
    with django_assert_num_queries(3):  # count, page, the user's saved views
        get("?q=hold")
    with django_assert_num_queries(3):
        get("?q=hold+30")


def test_a_list_without_search_does_not_say_that_it_searched(rf, teams):
    one = listing(rf, "?q=hold", page=replace(TEAMS, search=None))
    assert (one.chips, one.is_narrowed, one.count) == ([], False, Team.objects.count())
    assert listing(rf, "?q=hold").chips


def test_hostile_search_text_is_shown_as_text(get, teams):
    html = get("?q=<script>alert(1)</script>%00").content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(("rows", "path", "last"), [(AccessLog, "at", False), (User, "last_login", True)])
def test_only_what_may_be_empty_is_put_last_so_that_an_index_serves_the_rest(rf, cast, rows, path, last):
    request = rf.get(f"/?sort=-{path}")
    request.user = cast["anna"]
    page = ListPage(columns=[Column(path, "Tid", path, sort=path)])
    assert ("NULLS LAST" in str(Listing(page, request, rows.objects.all()).queryset.query)) == last


@pytest.mark.parametrize("sort", ["name", "-name", "seen", "-seen"])
def test_all_pages_together_are_the_list_whichever_end_a_page_is_read_from(rf, cast, sort):
    User.objects.filter(pk__in=[cast[key].pk for key in ("anna", "bo", "erik")]).update(last_login=datetime.now(UTC))
    columns = [Column("name", "Navn", "first_name", sort="first_name"), Column("seen", "Set", sort="last_login")]
    page = ListPage(columns=columns, per_page=4)
    first = listing(rf, f"?sort={sort}", page, User.objects.all())
    assert first.pages > 3
    pages = [listing(rf, f"?sort={sort}&page={number + 1}", page, User.objects.all()) for number in range(first.pages)]
    assert [row for one in pages for row in one.page_rows] == list(first.queryset)


def test_callers_hooks_see_the_rows(teams, rf, cast):
    seen = []
    page = ListPage(
        columns=TEAMS.columns, default_sort="name", per_page=5, on_page=lambda request, rows: seen.append(rows)
    )
    request = rf.get("/")
    request.user, request.resolver_match = cast["anna"], None
    page.respond(request, Team.objects.filter(name__startswith="Hold"))
    assert [len(rows) for rows in seen] == [5]


# ------------------------------------------------------------------ export


def test_csv_holds_all_filtered_rows_for_danish_excel(teams, get):
    response = get("?q=hold&export=csv&page=2")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="teams-pa-listen-')
    assert (response["Content-Security-Policy"], response["Cache-Control"]) == (
        "default-src 'none'; sandbox", "no-store, private",
    )  # fmt: skip
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Navn", "I brug", "Længde"]
    assert len(rows) == 31
    assert rows[30] == ["Hold 30", "Nej", "7"]


def test_xlsx_holds_all_filtered_rows(teams, get):
    sheet = load_workbook(io.BytesIO(get("?q=hold&export=xlsx").content)).active
    assert sheet.max_row == 31
    assert sheet["C2"].value == 7
    assert sheet["A1"].font.bold


@pytest.mark.parametrize("text", ["=1+1", "+45 12", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])
def test_formulas_are_made_harmless(text, db):
    column = SimpleNamespace(label="Navn", kind="", of=lambda row: row)
    assert exports.csv_cell(text).startswith("'")
    sheet = load_workbook(io.BytesIO(exports.write_xlsx("x", [column], [text]).content)).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value.startswith("'")


def test_values_in_files_can_be_counted_with():
    local = datetime(2026, 3, 3, 9, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert exports.csv_cell(Decimal("-4650.50"), "amount") == "-4650,50"
    assert exports.csv_cell(date(2026, 3, 3)) == "03-03-2026"
    assert exports.csv_cell(local) == "03-03-2026 9.30"
    assert exports.csv_cell(True) == "Ja"
    assert exports.csv_cell(("late", "4 dage over"), "status") == "4 dage over"
    assert exports.xlsx_cell(local) == datetime(2026, 3, 3, 9, 30)
    assert exports.xlsx_cell(Decimal("4650.50"), "amount") == Decimal("4650.50")
    assert exports.xlsx_cell("a\x0bb") == "ab"


def test_cells_follow_paths_and_show_the_danish_way():
    row = SimpleNamespace(worker=SimpleNamespace(name="Anna"), team=None, get_kind_display=lambda: "Bostøtte")
    assert cell_value(row, "worker.name") == "Anna"
    assert cell_value(row, "team.name") is None
    assert cell_value(row, "get_kind_display") == "Bostøtte"
    assert cell_text(Decimal("4650"), "amount") == "4.650\u00a0kr."
    assert cell_text(None) == ""
    assert cell_text(["a", "b"]) == "a, b"


# ------------------------------------------------------------------ saved views


def test_saved_view_keeps_filters_and_order_but_not_the_search(teams, rf, cast):
    one = listing(rf, "?active=0&sort=-name&q=hold", user=cast["anna"])
    assert one.view_query == "active=0&sort=-name"
    assert one.can_save_view
    services.save_view(by=cast["anna"], list_key="teams", name="Mine", query=one.view_query)
    again = listing(rf, "?sort=-name&active=0", user=cast["anna"])
    assert [(pill["label"], pill["current"]) for pill in again.pills] == [
        ("Alle", False),
        ("Nedlagte", False),
        ("Mine", True),
    ]
    assert not again.can_save_view
    assert again.own_current_view["label"] == "Mine"


def test_saved_views_are_ones_own(teams, rf, cast):
    services.save_view(by=cast["anna"], list_key="teams", name="Mine", query="active=0")
    assert len(listing(rf, user=cast["bo"]).pills) == 2
    assert not services.delete_view(by=cast["bo"], view_id=SavedView.objects.get().pk)


def test_view_name_is_used_once(teams, cast):
    services.save_view(by=cast["anna"], list_key="teams", name="Mine", query="active=0")
    with pytest.raises(services.ViewNameTaken):
        services.save_view(by=cast["anna"], list_key="teams", name="Mine", query="active=1")
    services.save_view(by=cast["anna"], list_key="others", name="Mine", query="active=1")


def test_view_is_saved_and_deleted_from_the_page(client_of):
    anna = client_of("anna")
    data = {"list_key": "teams", "name": "Mine", "query": "active=0", "next": "/?active=0"}
    assert anna.post("/views/save/", data)["Location"] == "/?active=0"
    view = SavedView.objects.get()
    assert anna.post("/views/save/", data | {"next": "https://evil.example"})["Location"] == "/"
    assert SavedView.objects.count() == 1
    assert client_of("bo").post(f"/views/{view.pk}/delete/").status_code == 404
    assert anna.post(f"/views/{view.pk}/delete/", {"next": "/"})["Location"] == "/"
    assert not SavedView.objects.exists()
