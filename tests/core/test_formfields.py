"""Fields read what people write, and keep it when they cannot."""

from datetime import date, time
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from housingfirst.core import formfields


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return caught.value.messages[0]


def test_date_field_reads_and_shows_the_danish_way():
    field = formfields.DateField()
    assert field.clean("3/3-2026") == date(2026, 3, 3)
    assert field.clean(date(2026, 3, 3)) == date(2026, 3, 3)
    assert field.prepare_value(date(2026, 3, 3)) == "03-03-2026"
    assert field.prepare_value("3/3-202") == "3/3-202"


def test_date_field_says_what_to_write():
    assert refusal(formfields.DateField(), "31-02-2026") == (
        "»31-02-2026« kan ikke læses som en dato. Skriv dag, måned og år, for eksempel 31-01-2027."
    )


@pytest.mark.parametrize("field_class", [formfields.DateField, formfields.TimeField, formfields.AmountField])
def test_blank_is_none_where_it_may_be_left_out(field_class):
    assert field_class(required=False).clean("  ") is None
    assert refusal(field_class(), "") == "Dette felt er påkrævet."


def test_time_field_reads_and_shows_the_danish_way():
    field = formfields.TimeField()
    assert field.clean("kl. 9.30") == time(9, 30)
    assert field.prepare_value(time(9, 5)) == "9.05"
    assert "9.60" in refusal(field, "9.60")


def test_amount_field_reads_and_shows_the_danish_way():
    field = formfields.AmountField()
    assert field.clean("4.650,50 kr.") == Decimal("4650.50")
    assert field.prepare_value(Decimal("4650.50")) == "4.650,50"
    assert field.prepare_value("4.65") == "4.65"
    assert "komma" in refusal(field, "46.50")
    assert refusal(field, "-1") == "Skriv et beløb på mindst 0 kr."
    assert refusal(field, "100.000.000") == "Skriv et beløb på højst 99.999.999 kr."
    assert "læses" in refusal(field, "9" * 500)


def test_number_field_limits_decimals():
    field = formfields.NumberField(min_value=0, max_value=37, decimals=1)
    assert field.clean("29,6") == Decimal("29.6")
    assert refusal(field, "29,65") == "Skriv højst 1 decimaler."
    assert refusal(field, "37,5") == "Skriv et tal på højst 37."


def test_long_text_refuses_a_megabyte_with_the_numbers():
    message = refusal(formfields.LongTextField(), "å" * 1_048_576)
    assert "1.048.576 tegn" in message
    assert "20.000" in message


def test_long_text_keeps_the_text_and_one_kind_of_line_break():
    field = formfields.LongTextField()
    assert field.clean("Første linje\r\nAnden linje") == "Første linje\nAnden linje"
    assert "maxlength" not in field.widget.attrs


def test_choice_field_is_real_radio_inputs():
    class VisitForm(forms.Form):
        outcome = formfields.ChoiceField(choices=[("held", "Gennemført"), ("away", "Ikke hjemme")], layout="fill")

    from django.template import Context, Template

    html = Template("{% load look %}{% field form.outcome %}").render(Context({"form": VisitForm()}))
    assert html.count('type="radio"') == 2
    assert "hf-seg--fill" in html
    assert "<legend>" in html
