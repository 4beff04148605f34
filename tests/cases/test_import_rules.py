"""CASE-70 to CASE-73 without a database: reading a file of citizens, and what a row changes."""

import unicodedata
from datetime import date

import pytest
from django.utils import translation

from cases import rules
from cases.rules import import_headings

TODAY = date(2026, 11, 24)
HEADER = (
    "cpr,external_id,first_name,last_name,municipality,situation,situation_from,at_risk_reason,"
    "phone,email,language,protected,protected_address"
)
GOOD = "670398-1234,A1,Jesper,Rugmark,Birkedal Kommune,street,2026-03-31,,20601107,j@example.invalid,dansk,0,0"


def read(*rows, header=HEADER):
    return rules.read_sheet("\n".join([header, *rows]).encode(), TODAY)


def faults(sheet):
    return [(fault.row, fault.field, fault.code) for fault in sheet.faults]


def with_cell(name, value):
    cells = dict(zip(HEADER.split(","), GOOD.split(","), strict=True)) | {name: value}
    return ",".join(cells.values())


def test_good_row_is_read():
    sheet = read(GOOD)
    assert faults(sheet) == []
    (row,) = sheet.rows
    assert (row.row, row.cpr, row.situation_from, row.protected) == (2, "6703981234", date(2026, 3, 31), False)


@pytest.mark.parametrize(
    "content",
    [
        "\ufeff" + HEADER + "\n" + GOOD,
        HEADER.replace(",", ";") + "\r\n" + GOOD.replace(",", ";") + "\r\n",
        HEADER.upper() + "\n\n" + GOOD.replace("2026-03-31", "31-03-2026") + "\n\n",
        HEADER + "\n" + GOOD.replace("Rugmark", '"Rug, mark"'),
    ],
)
def test_mark_semicolon_capitals_empty_lines_danish_dates_and_quotes_are_read(content):
    sheet = rules.read_sheet(content.encode(), TODAY)
    assert faults(sheet) == []
    assert sheet.rows[0].situation_from == date(2026, 3, 31)
    assert sheet.count == 1


def test_danish_letters_survive():
    assert read(with_cell("last_name", "Åbo-Ærø")).rows[0].last_name == "Åbo-Ærø"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("cpr", "320398-1234", "cpr_format"),
        ("cpr", "670398123", "cpr_format"),
        ("first_name", "", "missing"),
        ("last_name", " ", "missing"),
        ("last_name", "x" * 101, "too_long"),
        ("municipality", "", "missing"),
        ("situation", "", "missing"),
        ("situation", "gade", "situation_unknown"),
        ("situation", "at_risk", ""),
        ("situation_from", "", "missing"),
        ("situation_from", "31/03/2026", "date"),
        ("situation_from", "2026-02-30", "date"),
        ("situation_from", "0001-01-01", "date"),
        ("situation_from", "2026-11-25", "future"),
        ("situation_from", "1980-01-01", "before_birth"),
        ("at_risk_reason", "arrears", "reason_elsewhere"),
        ("at_risk_reason", "weather", "reason_unknown"),
        ("phone", "ring", "phone"),
        ("email", "nej", "email"),
        ("protected", "ja", "flag"),
        ("protected_address", "2", "flag"),
        ("language", "a\x07b", "characters"),
    ],
)
def test_wrong_cell_is_told_with_row_and_column(name, value, code):
    sheet = read(GOOD, with_cell(name, value).replace("A1", "A2").replace("670398-1234", "721187-2045"))
    expected = (3, "at_risk_reason", "reason_missing") if not code else (3, name, code)
    assert faults(sheet) == [expected]
    assert len(sheet.rows) == 1
    assert str(sheet.faults[0].message)


def test_row_without_a_key_is_a_fault():
    row = with_cell("cpr", "").replace("A1", "")
    assert faults(read(row)) == [(2, "cpr", "no_key")]


def test_same_citizen_twice_in_the_file_is_a_fault_but_not_in_two_municipalities():
    other = GOOD.replace("Birkedal", "Hedelund")
    sheet = read(GOOD, other, GOOD.replace("A1", "A2"), GOOD.replace("670398-1234", "721187-2045"))
    assert faults(sheet) == [(4, "cpr", "twice"), (5, "external_id", "twice")]
    assert sheet.faults[0].value == "2"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER.replace("phone,", ""), (1, "phone", "column_missing")),
        (HEADER.replace("last_name", "surname"), (1, "surname", "column_unknown")),
        (HEADER + ",phone", (1, "phone", "column_twice")),
        (HEADER.replace("cpr,external_id,", ""), (1, "cpr", "key_missing")),
        (HEADER.replace("last_name", "Efternavnet"), (1, "Efternavnet", "column_unknown")),
        (HEADER.replace("last_name", "efternavn,last_name"), (1, "last_name", "column_twice")),
        (HEADER.replace("last_name", "last_name,"), (1, "", "heading_empty")),
        (HEADER.replace("last_name", "Afsender"), (1, "Afsender", "column_unknown")),
        ("a", (1, "", "no_headings")),
        (GOOD, (1, "", "no_headings")),
    ],
)
def test_wrong_header_is_told_by_column(header, expected):
    sheet = read(GOOD, header=header)
    assert expected in faults(sheet)
    assert sheet.rows == []
    assert sheet.count == 1


DANISH = (
    "CPR-nr.;Nummer i et andet system; FORNAVN ;efternavne;Kommune;situation;Situation fra;hvorfor  i risiko;"
    "Tlf.;e-mail;Sprog;Beskyttet sag;adressebeskyttelse"
)


@pytest.mark.parametrize(
    "header", [DANISH, DANISH.upper().replace(" ", ""), unicodedata.normalize("NFD", DANISH), f"{DANISH};;"]
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_danish_headings_read_as_the_codes_do(header, language):
    """CASE-191: whatever language the page is shown in; empty columns at the end are no columns."""
    with translation.override(language):
        sheet = rules.read_sheet(f"{header}\n{GOOD.replace(',', ';')}".encode(), TODAY)
    assert faults(sheet) == []
    assert sheet.rows == read(GOOD).rows


def test_each_heading_stands_for_one_column_and_every_column_has_a_danish_one():
    layouts = [rules.citizens_layout(), rules.situations_layout({}), rules.inquiries_layout({}, {})]
    assert {name for layout in layouts for name in layout.columns} == set(import_headings.HEADINGS)
    with translation.override("da"):
        words = {
            (import_headings._plain(one), name)
            for name in import_headings.HEADINGS
            for one in (name, *import_headings.written(name))
        }
        assert not any(rules.heading(name) == name for name in import_headings.HEADINGS if "_" in name)
    assert len({plain for plain, _name in words}) == len(words)
    assert all(rules.column_of(plain) == name for plain, name in words)
    with translation.override("en"):
        assert rules.heading("first_name") == "first_name"


def test_unknown_heading_is_told_in_danish_by_its_own_name_and_no_number_of_a_person():
    with translation.override("da"):
        sheet = read(GOOD, header=HEADER.replace("language", "Modersmål"))
        assert sheet.faults[0].message == (
            "Overskriften »Modersmål« kendes ikke her. Skriv den som i skabelonen, eller fjern kolonnen."
        )
        told = read(GOOD, header=HEADER.replace("language", "670398-1234")).faults[0]
    assert (told.field, "1234" in told.message) == ("670398-••••", False)


def test_row_is_told_by_the_name_and_masked_numbers_of_the_file():
    """CASE-192: also where the row is wrong, with what cannot be shown left out."""
    sheet = read(GOOD, with_cell("first_name", "Jes\x07per 6703981234"), with_cell("cpr", "98-1234"), "x,y")
    assert [(row, one.name, one.key) for row, one in sheet.about.items()] == [
        (2, "Jesper Rugmark", "670398-•••• · A1"),
        (3, "Jes per 670398-•••• Rugmark", "670398-•••• · A1"),
        (4, "Jesper Rugmark", "••••••-•••• · A1"),
        (5, "", "••••••-•••• · y"),
    ]


@pytest.mark.parametrize("missing", ["at_risk_reason", "protected_address", "cpr", "external_id"])
def test_optional_columns_may_be_left_out(missing):
    names = [name for name in HEADER.split(",") if name != missing]
    cells = dict(zip(HEADER.split(","), GOOD.split(","), strict=True))
    assert faults(read(",".join(cells[name] for name in names), header=",".join(names))) == []


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_empty_file_is_told(content):
    assert faults(rules.read_sheet(content, TODAY)) == [(1, "", "empty_file")]


def test_other_encodings_are_told_once_for_the_file_and_never_guessed_at():
    rows = [with_cell("last_name", "Åbo"), with_cell("first_name", "Åse"), GOOD]
    sheet = rules.read_sheet("\n".join([HEADER, *rows]).encode("latin-1"), TODAY)
    assert faults(sheet) == [(2, "last_name", "not_utf8")]
    assert [row.row for row in sheet.rows] == [4]
    assert faults(rules.read_sheet(b"\x89PNG\r\n\x1a\n\x00\xff", TODAY)) == [(1, "", "not_utf8")]
    sheet = rules.read_sheet((HEADER + "\n" + with_cell("last_name", "Åbo")).encode("latin-1"), TODAY)
    assert faults(sheet) == [(2, "last_name", "not_utf8")]
    assert rules.read_sheet((HEADER + "\n" + GOOD).encode("utf-16"), TODAY).faults


def test_too_many_and_too_few_cells_are_told():
    assert faults(read(GOOD + ",x", GOOD[:-2])) == [(2, "", "cells"), (3, "", "cells")]


@pytest.mark.parametrize("row", ['"unfinished', '"a"b,c', GOOD + "\n" + "x" * 200_000])
def test_broken_csv_is_told(row):
    assert any(code in ("unreadable", "cells") for _row, _field, code in faults(read(row)))


def test_messages_hold_no_number_of_a_person():
    sheet = read(with_cell("cpr", "999999-9999"), GOOD, GOOD)
    assert not any("9999" in fault.message or "1234" in fault.message for fault in sheet.faults)


# ------------------------------------------------------------------ changes

KNOWN = rules.Known(
    7,
    {
        "cpr": "6703981234", "external_id": "A1", "first_name": "Jesper", "last_name": "Rugmark", "language": "dansk",
        "record_protected": False, "address_protected": True,
    },
    episodes=((date(2026, 3, 31), None, "street", ""),),
    ways=frozenset({("phone", "20601107"), ("email", "j@example.invalid")}),
)  # fmt: skip


def change(**cells):
    line = GOOD
    for name, value in cells.items():
        values = dict(zip(HEADER.split(","), line.split(","), strict=True)) | {name: value}
        line = ",".join(values.values())
    return rules.change_of(read(line).rows[0], KNOWN)


def test_same_row_changes_nothing():
    assert change().names == []


def test_empty_cells_and_noughts_take_nothing_away():
    assert change(language="", phone="", email="", protected="", protected_address="0").names == []


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ({"first_name": "Jes"}, ["first_name"]),
        ({"protected": "1"}, ["protected"]),
        ({"phone": "11111111"}, ["phone"]),
        ({"situation": "hotel", "situation_from": "2026-10-01"}, ["situation"]),
        ({"last_name": "Åbo", "language": "engelsk"}, ["last_name", "language"]),
    ],
)
def test_what_differs_is_changed(cells, names):
    assert change(**cells).names == names


def test_situation_of_the_same_day_or_earlier_is_a_fault():
    for cells in ({"situation": "hotel"}, {"situation_from": "2026-01-01"}):
        assert change(**cells).code == "overlap"


def test_keys_that_disagree_are_faults():
    assert change(external_id="B2").code == "other_external_id"
    assert change(cpr="721187-2045").code == "other_cpr"
    assert rules.whose(read(GOOD).rows[0], 1, 2).code == "two_citizens"
    assert rules.whose(read(GOOD).rows[0], 1, 1) is None
