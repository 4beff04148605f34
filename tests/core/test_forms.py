"""The service form: refusals become errors, nothing typed is lost, two editors never overwrite each other."""

import json
from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.utils import translation

from housingfirst.core import conflicts, formfields
from housingfirst.core.errors import DomainError, NotAllowed
from housingfirst.core.forms import ServiceForm, render_form


class PlanForm(ServiceForm):
    step = formfields.LongTextField(label="Næste skridt")
    who = forms.CharField(label="Hvem", required=False)
    due_on = formfields.DateField(label="Hvornår", required=False)
    agreed = forms.BooleanField(label="Aftalt", required=False)


class NoPlace(DomainError):
    code, field = "no_place", "who"
    message = "Der er ikke plads hos %(name)s."


@pytest.fixture(autouse=True)
def danish():
    with translation.override("da"):
        yield


def recorder():
    calls = []

    def service(**kwargs):
        calls.append(kwargs)
        return "saved"

    service.calls = calls
    return service


def refusing(error):
    def service(**kwargs):
        raise error

    return service


def show(template, form):
    return Template("{% load look %}" + template).render(Context({"form": form}))


def test_submit_hands_the_cleaned_data_to_the_service():
    service = recorder()
    form = PlanForm({"step": "Ring", "due_on": "2/12-2026"})
    assert form.submit(service, by="bo")
    assert form.result == "saved"
    assert service.calls == [{"step": "Ring", "who": "", "due_on": date(2026, 12, 2), "agreed": False, "by": "bo"}]


def test_unbound_form_is_not_submitted():
    service = recorder()
    assert not PlanForm(None).submit(service)
    assert not service.calls


def test_invalid_form_does_not_reach_the_service_and_keeps_what_was_typed():
    service = recorder()
    form = PlanForm({"step": "Ring til Malthe", "due_on": "32-12-2026"})
    assert not form.submit(service)
    assert not service.calls
    html = show("{% form_fields form %}", form)
    assert "Ring til Malthe" in html
    assert 'value="32-12-2026"' in html


def test_refusal_lands_on_its_field():
    form = PlanForm({"step": "Ring", "who": "Anna"})
    assert not form.submit(refusing(NoPlace(name="Anna")))
    assert form.errors["who"] == ["Der er ikke plads hos Anna."]
    assert form.errors.as_data()["who"][0].code == "no_place"


def test_refusal_of_a_field_the_form_does_not_show_lands_above_it():
    form = PlanForm({"step": "Ring"})
    assert not form.submit(refusing(DomainError("Ikke nu.", field="caseload")))
    assert form.non_field_errors() == ["Ikke nu."]


def test_validation_errors_of_the_model_land_on_their_fields():
    form = PlanForm({"step": "Ring"})
    error = ValidationError({"who": ["Ukendt."], "caseload": ["Fuld."]})
    assert not form.submit(refusing(error))
    assert form.errors["who"] == ["Ukendt."]
    assert form.non_field_errors() == ["Fuld."]
    form = PlanForm({"step": "Ring"})
    assert not form.submit(refusing(ValidationError("Det går ikke.")))
    assert form.non_field_errors() == ["Det går ikke."]


def test_missing_permission_passes_through():
    with pytest.raises(NotAllowed):
        PlanForm({"step": "Ring"}).submit(refusing(NotAllowed("Kun en leder.")))


def test_nul_is_removed_and_control_characters_are_refused():
    service = recorder()
    assert PlanForm({"step": "Ri\0ng\tnu\r\ntak"}).submit(service)
    assert service.calls[0]["step"] == "Ring\tnu\ntak"
    form = PlanForm({"step": "Ring\x1b[2J"})
    assert not form.submit(service)
    assert "U+001B" in form.errors["step"][0]
    assert not PlanForm({"step": "abc\u202etxt"}).submit(service)


def test_error_summary_counts_and_links_to_the_fields():
    html = show("{% error_summary form %}", PlanForm({"due_on": "x"}))
    assert "Der er to ting at rette" in html
    assert 'href="#id_step"' in html
    assert 'href="#id_due_on"' in html
    assert show("{% error_summary form %}", PlanForm(None)).strip() == ""


def test_field_ties_label_hint_and_error_to_the_input():
    form = PlanForm({"step": "Ring", "due_on": "x"})
    html = show('{% field form.due_on hint="For eksempel 31-1-2027" %}', form)
    assert '<label class="form-label" for="id_due_on">Hvornår <span class="hf-meta">kan udelades</span></label>' in html
    assert 'aria-describedby="id_due_on_helptext id_due_on_error"' in html
    assert 'id="id_due_on_helptext"' in html
    assert 'id="id_due_on_error"' in html
    assert 'aria-invalid="true"' in html


# ------------------------------------------------------------------ two editors

SHOWN = {"step": "Aftale samvær", "who": "Bo", "due_on": date(2026, 12, 2), "agreed": True}


def posted(version="1", base=None, **changes):
    """What the browser sends from a form shown with SHOWN and changed as given."""
    data = {"step": "Aftale samvær", "who": "Bo", "due_on": "2/12-2026", "agreed": "on", "version": version}
    return data | {"base": base or PlanForm(None, initial=SHOWN, version=1).initial["base"]} | changes


def test_service_gets_the_version_to_check_under_its_lock():
    service = recorder()
    assert PlanForm(posted(), initial=SHOWN, version=1).submit(service)
    assert service.calls[0]["version"] == 1
    assert "base" not in service.calls[0]


def test_stale_form_does_not_reach_the_service():
    service = recorder()
    theirs = SHOWN | {"step": "Samvær på mødet"}
    form = PlanForm(posted(step="Samvær fire gange"), initial=theirs, version=2, saved_by="Bo")
    assert not form.submit(service)
    assert not service.calls
    (row,) = form.conflict.differing
    assert (row.label, row.mine_shown, row.theirs_shown) == ("Næste skridt", "Samvær fire gange", "Samvær på mødet")


def test_fields_only_one_side_changed_are_put_together():
    theirs = SHOWN | {"step": "Samvær på mødet", "who": "Malthe"}
    form = PlanForm(posted(step="Samvær fire gange", due_on="9-12-2026"), initial=theirs, version=2)
    form.submit(recorder())
    assert dict(form.conflict.choice("mine")) == {
        "step": "Samvær fire gange",
        "who": "Malthe",
        "due_on": "09-12-2026",
        "agreed": "on",
    }
    assert dict(form.conflict.choice("theirs"))["step"] == "Samvær på mødet"
    assert dict(form.conflict.choice("both"))["step"] == "Samvær fire gange\n\nSamvær på mødet"
    assert dict(form.conflict.choice("theirs"))["due_on"] == "09-12-2026"


def test_same_day_written_in_another_way_is_no_difference():
    form = PlanForm(posted(due_on="2. december 2026"), initial=SHOWN, version=2)
    form.submit(recorder())
    assert not form.conflict.differing


def test_version_found_stale_under_the_lock_is_a_conflict_too():
    form = PlanForm(posted(), initial=SHOWN, version=1)
    assert not form.submit(refusing(conflicts.StaleVersion()))
    assert form.conflict
    assert not form.non_field_errors()


def test_spoilt_base_treats_every_difference_as_a_choice():
    form = PlanForm(posted(base="not json", step="Mit"), initial=SHOWN | {"step": "Deres"}, version=2)
    form.submit(recorder())
    assert [row.name for row in form.conflict.differing] == ["step"]


class Locked:
    version = 3


def test_check_version_refuses_an_old_one():
    conflicts.check_version(Locked(), 3)
    with pytest.raises(conflicts.StaleVersion):
        conflicts.check_version(Locked(), 2)


def test_conflict_page_shows_both_and_posts_the_choice_again(rf):
    theirs = SHOWN | {"step": "Samvær <på mødet>"}
    data = posted(step="Samvær fire gange")
    request = rf.post("/plans/1/edit", data)
    form = PlanForm(data, initial=theirs, version=2, saved_by="Bo")
    form.submit(recorder())
    response = render_form(request, "unused.html", form)
    html = response.content.decode()
    assert response.status_code == 409
    assert "Bo gemte, mens du skrev" in html
    assert "Ét felt er forskelligt" in html
    assert "Samvær &lt;på mødet&gt;" in html
    assert 'action="/plans/1/edit"' in html
    assert html.count('name="version" value="2"') == 3


def test_chosen_version_is_saved_and_editing_again_shows_the_form(rf):
    theirs = SHOWN | {"step": "Samvær på mødet"}
    stale = PlanForm(posted(step="Samvær fire gange"), initial=theirs, version=2)
    stale.submit(recorder())
    again = dict(stale.conflict.choice("both")) | {"version": "2", "base": stale.conflict.current()}
    service = recorder()
    assert PlanForm(again, initial=theirs, version=2).submit(service)
    assert service.calls[0]["step"] == "Samvær fire gange\n\nSamvær på mødet"
    editing = PlanForm(again | {"_edit": "1"}, initial=theirs, version=2)
    assert not editing.submit(service)
    assert not editing.conflict
    html = show("{% form_fields form %}", editing)
    assert "Samvær fire gange" in html
    assert 'name="version" value="2"' in html


def test_a_third_editor_during_the_choice_is_noticed():
    theirs = SHOWN | {"step": "Samvær på mødet"}
    stale = PlanForm(posted(step="Mit"), initial=theirs, version=2)
    stale.submit(recorder())
    again = dict(stale.conflict.choice("mine")) | {"version": "2", "base": stale.conflict.current()}
    form = PlanForm(again, initial=theirs | {"step": "Carlas"}, version=3)
    assert not form.submit(recorder())
    assert form.conflict.differing[0].theirs == ["Carlas"]


def test_base_holds_what_was_shown():
    form = PlanForm(None, initial=SHOWN, version=1)
    assert json.loads(form.initial["base"]) == {
        "step": ["Aftale samvær"],
        "who": ["Bo"],
        "due_on": ["02-12-2026"],
        "agreed": ["on"],
    }
