"""Reading and writing the Danish way, in both languages."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from housingfirst.core import formats

N = "\u00a0"


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.650,00", "4650.00"),
        ("4650", "4650"),
        ("4650,5", "4650.5"),
        ("4.650", "4650"),
        ("1.234.567,89", "1234567.89"),
        ("4 650", "4650"),
        (f"4{N}650", "4650"),
        ("4.650 kr.", "4650"),
        ("kr. 4.650", "4650"),
        ("4.650 KR", "4650"),
        ("4.650,-", "4650"),
        (" 0,05 ", "0.05"),
        ("-200", "-200"),
        ("−200", "-200"),
    ],
)
def test_amount_is_read(text, value):
    assert formats.parse_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "46.50", "4650.50", "4,650.00", "1.23.456", "1,234", "abc", "4650,", "1e5", "٣", "NaN"]
)
def test_amount_that_could_be_misread_is_refused(text):
    with pytest.raises(ValueError):
        formats.parse_amount(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4650, f"4.650{N}kr."),
        (Decimal("4650.50"), f"4.650,50{N}kr."),
        (Decimal("4650.5"), f"4.650,50{N}kr."),
        (Decimal("0.005"), f"0,01{N}kr."),
        (Decimal("-1234567"), f"-1.234.567{N}kr."),
        (0, f"0{N}kr."),
    ],
)
def test_amount_is_written(value, text):
    assert formats.amount(value) == text


def test_amount_written_is_read_back():
    for value in (Decimal("0.01"), Decimal("999.99"), Decimal("1000"), Decimal("21600")):
        assert formats.parse_amount(formats.amount_input(value)) == value


@pytest.mark.parametrize(
    "text",
    ["03-03-2026", "3-3-2026", "3/3-2026", "3/3/2026", "3.3.2026", "3. 3. 2026", "3/3 2026", "03032026", "2026-03-03",
     "3. marts 2026", "3 march 2026", f"3.{N}marts 2026", "3/3-26", " 3.3.2026 "],
)  # fmt: skip
def test_date_is_read(text):
    assert formats.parse_date(text) == date(2026, 3, 3)


@pytest.mark.parametrize(
    "text",
    ["", "31-02-2026", "3-13-2026", "2026", "3/3", "i morgen", "0-1-2026", "3-3-0026", "3-3-20266", "3. foo 2026"],
)
def test_date_that_does_not_exist_is_refused(text):
    with pytest.raises(ValueError):
        formats.parse_date(text)


def test_two_digit_years_lie_between_1950_and_2049():
    assert formats.parse_date("1/1-49").year == 2049
    assert formats.parse_date("1/1-50").year == 1950


@pytest.mark.parametrize("text", ["9.30", "9:30", "09:30", "0930", "930", "kl. 9.30", "kl 9.30", "KL. 9:30"])
def test_time_is_read(text):
    assert formats.parse_time(text) == time(9, 30)


def test_time_on_the_hour_is_read():
    assert formats.parse_time("kl. 9") == formats.parse_time("9") == time(9, 0)


@pytest.mark.parametrize("text", ["", "24.00", "9.60", "9.3", "morgen", "12345", "9,30"])
def test_time_that_does_not_exist_is_refused(text):
    with pytest.raises(ValueError):
        formats.parse_time(text)


def test_days_and_times_are_written_in_danish():
    day = date(2026, 3, 3)
    assert formats.long_date(day) == f"3.{N}marts 2026"
    assert formats.short_date(day) == "03-03-2026"
    assert formats.day_month(day) == f"3.{N}marts"
    assert formats.day_month_short(date(2026, 11, 24)) == f"24.{N}nov."
    assert formats.weekday_date(date(2026, 11, 24)) == f"tirsdag 24.{N}november"
    assert formats.month(date(2026, 11, 24)) == f"november{N}2026"
    assert formats.at_time(time(9, 30)) == f"kl.{N}9.30"
    assert formats.at_time(time(9, 0)) == f"kl.{N}9"
    assert formats.clock_time(time(9, 0)) == "9.00"
    assert formats.moment(datetime(2026, 3, 3, 9, 30)) == f"3.{N}marts 2026 kl.{N}9.30"


def test_days_and_times_are_written_in_english():
    with translation.override("en"):
        assert formats.long_date(date(2026, 3, 3)) == f"3{N}March 2026"
        assert formats.at_time(time(9, 30)) == f"at{N}9:30"
        assert formats.at_time(time(9, 0)) == f"at{N}9:00"
        assert formats.amount(Decimal("4650.5")) == f"4.650,50{N}kr."
        assert formats.days_since(date(2026, 11, 9), date(2026, 11, 24)) == f"15{N}days since last"


TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("days", "kind", "text"),
    [
        (-4, "late", f"4{N}dage over"),
        (-1, "late", f"1{N}dag over"),
        (0, "soon", "I dag"),
        (1, "soon", "I morgen"),
        (2, "idle", "Torsdag"),
        (15, "idle", f"9.{N}december"),
        (400, "idle", f"29.{N}december 2027"),
    ],
)
def test_deadline_in_words(days, kind, text):
    assert formats.due(TODAY + timedelta(days=days), TODAY) == (kind, text)


@pytest.mark.parametrize(
    ("days", "text"), [(0, "set i dag"), (1, "set i går"), (2, f"2{N}dage siden sidst"), (15, f"15{N}dage siden sidst")]
)
def test_days_since_somebody_was_seen(days, text):
    assert formats.days_since(TODAY - timedelta(days=days), TODAY) == text


@pytest.mark.parametrize(
    ("days", "text"), [(0, "i dag"), (1, "i går"), (-1, "i morgen"), (15, f"for 15{N}dage siden"), (-3, f"om 3{N}dage")]
)
def test_days_ago(days, text):
    assert formats.days_ago(TODAY - timedelta(days=days), TODAY) == text


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(hours=23, minutes=30), f"23{N}t 30{N}min"),
        (timedelta(hours=-16, minutes=-40), f"16{N}t 40{N}min"),
        (timedelta(minutes=40), f"40{N}min"),
        (timedelta(hours=2), f"2{N}t"),
        (timedelta(0), f"0{N}min"),
        (timedelta(days=18, hours=5), f"18{N}dage"),
    ],
)
def test_duration(span, text):
    assert formats.duration(span) == text


def test_numbers_and_shares():
    assert formats.number(Decimal("7.75")) == "7,75"
    assert formats.number(Decimal("7.50")) == "7,5"
    assert formats.number(1048576) == "1.048.576"
    assert formats.number(Decimal("1E+3")) == "1.000"
    assert formats.percent(Decimal("0.914")) == f"91{N}%"
    assert formats.number_word(2) == "to"
    assert formats.number_word(12) == "12"


def test_people():
    assert formats.masked_cpr("6703981234") == "670398-••••"
    assert formats.masked_cpr("670398-1234") == "670398-••••"
    assert formats.initials("Anna Bo Møllegaard") == "AM"
    assert formats.initials("Samir") == "S"
    assert formats.initials("") == ""
