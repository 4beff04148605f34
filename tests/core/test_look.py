"""The parts of the interface: what they show, and that what people wrote stays text."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation

from housingfirst.core import charts, clock

NOW = datetime(2026, 11, 24, 8, 10, tzinfo=UTC)  # Tuesday, 9.10 in Denmark


@pytest.fixture(autouse=True)
def danish(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    with translation.override("da"):
        yield


def show(template, **context):
    return Template("{% load look %}" + template).render(Context(context))


def test_status_is_icon_word_and_colour():
    html = show('{% status "late" "4 dage over" %}')
    assert "hf-st--late" in html
    assert "#warning" in html
    assert "4 dage over" in html


def test_unknown_status_kind_is_an_error():
    with pytest.raises(KeyError):
        show('{% status "red" "x" %}')


def test_deadline_as_status():
    assert "I dag" in show("{% due_status day %}", day=clock.today())
    assert "hf-st--late" in show("{% due_status day %}", day=clock.today() - timedelta(days=4))


@pytest.mark.parametrize(
    "part",
    [
        '{% voice text "Malthe" %}',
        "{% person text %}",
        "{% status 'ok' text %}",
        "{% task_row text why=text %}",
        "{% note text %}{% endnote %}",
        "{% panel title=text %}{% endpanel %}",
        "{% page_head text text %}{% endpage_head %}",
        "{% next_step text %}{{ text }}{% endnext_step %}",
        "{% empty text %}{{ text }}{% endempty %}",
    ],
)
def test_what_people_wrote_stays_text(part):
    html = show(part, text="<img src=x onerror=alert(1)>")
    assert "<img" not in html
    assert "&lt;img" in html


def test_content_of_a_block_is_kept_as_markup():
    assert '<a class="button" href="/x">Gå</a>' in show(
        '{% page_head "T" %}<a class="button" href="/x">Gå</a>{% endpage_head %}'
    )


@pytest.mark.parametrize(
    ("left", "kind", "words"),
    [
        (timedelta(hours=23, minutes=30), "ok", "23\u00a0t 30\u00a0min"),
        (timedelta(hours=3, minutes=40), "soon", "3\u00a0t 40\u00a0min"),
        (timedelta(hours=-16, minutes=-40), "late", "16\u00a0t 40\u00a0min over"),
    ],
)
def test_clock_says_what_is_left(left, kind, words):
    html = show("{% clock_left start end %}", start=NOW - timedelta(hours=24), end=NOW + left)
    assert f"hf-clock--{kind}" in html
    assert words in html


def test_paused_clock_says_why():
    html = show("{% clock_left start end paused='venter på borger' %}", start=NOW, end=NOW + timedelta(hours=1))
    assert "Uret står stille" in html
    assert "venter på borger" in html


def test_clock_of_no_length_is_full():
    assert 'width="132.0"' in show("{% clock_left start start %}", start=NOW)


def test_cpr_is_masked_and_said():
    html = show("{{ cpr|cpr_masked }}", cpr="6703981234")
    assert "670398-••••" in html
    assert "1234" not in html
    assert "skjult" in html


def test_filters_of_nothing_are_empty():
    for name in (
        "kr",
        "dansk_dato",
        "klokken",
        "moment",
        "days_ago",
        "days_since",
        "number",
        "percent",
        "duration",
        "cpr_masked",
    ):
        assert show("{{ value|NAME }}".replace("NAME", name), value=None) == "", name


def test_moments_are_shown_in_danish_time():
    assert show("{{ now|klokken }}", now=NOW) == "kl.\u00a09.10"


def test_load_bar_widths_compare_and_the_block_over_the_limit_is_marked():
    bar = charts.load_bar("Ejnar", [("icm", "ICM", 10)] * 5 + [("cti", "CTI", Decimal(8))] * 2, 64)
    assert (bar.points, bar.capacity, bar.cap_x) == ("66", "64", "76.19%")
    assert [block.css for block in bar.blocks] == ["m-icm"] * 5 + ["m-cti", "m-over"]
    assert bar.words == "5\u00a0ICM · 2\u00a0CTI"
    html = show("{% load_bar bar %}", bar=bar)
    assert 'fill="#5a3278"' in html
    assert html.index("<title>") < html.index("<rect")


def test_load_bar_of_nobody():
    assert charts.load_bar("Ny", [], 80).words == "ingen borgere"
    assert charts.load_bar("Ny", [], 0).cap_x == "0.00%"


def test_chart_has_title_description_and_its_table():
    chart = charts.bar_chart("Ventetid", "Fra 41 til 19.", [("jun", 41, "41 dage"), ("nov", 19, "19 dage")])
    html = show("{% chart chart %}", chart=chart)
    assert "<title>Ventetid</title>" in html
    assert "<desc>Fra 41 til 19.</desc>" in html
    assert '<td class="hf-r">41 dage</td>' in html
    assert [line.label for line in chart.grid] == ["20", "40", "60"]


def test_chart_of_nothing_is_drawn():
    assert charts.bar_chart("Tom", "Ingen tal.", []).bars == []
    assert charts.bar_chart("Nul", "Nul.", [("jun", 0, "0")]).bars[0].height == "0.0"
