"""Names, ways to reach the citizen, relations, children and representatives: each a list with a form, and a row's page.

Two people may edit the same row: the second sees both versions and chooses (`housingfirst.core.conflicts`).
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from housingfirst.core.forms import render_form

from .. import queries, services
from ..forms.people import (
    ChildEditForm,
    ChildForm,
    ContactWayForm,
    NameForm,
    RelationEditForm,
    RelationForm,
    RepresentativeForm,
)
from ..models import Child, CitizenName, ContactWay, Relation, Representative
from ..reading import groups_of
from .citizen_rows import editable, of_citizen
from .drafts import drafting

# What the draft of a form is called, by the list it belongs to.
DRAFTS = {
    "cases:citizen-names": "name",
    "cases:citizen-contact-ways": "contact-way",
    "cases:citizen-relations": "relation",
    "cases:citizen-children": "child",
    "cases:citizen-representatives": "representative",
}


def _add(request, citizen, form, service, template, address, **context):
    """The list with the form for one more; back to the list when it is saved."""
    desk = drafting(request, citizen, form, DRAFTS[address])
    if desk.handled:
        return redirect(request.path)
    if form.submit(service, by=request.user, citizen=citizen):
        desk.done()
        messages.success(request, _("Saved in the record."))
        return redirect(address, citizen.pk)
    return render_form(request, template, form, {"citizen": citizen, "drafting": desk, **context})


def _change(request, citizen, row, form_class, service, initial, template, address, offered=None, **keyword):
    """One row's form, with the version it was made from; `offered` is what it lets choose."""
    saved_by, saved_at = queries.last_change(row)
    saved = {"version": row.version, "saved_by": saved_by, "saved_at": saved_at}
    form = form_class(request.POST or None, initial=initial, **saved, **(offered or {}))
    desk = drafting(request, citizen, form, DRAFTS[address], row.pk)
    if desk.handled:
        return redirect(request.path)
    if form.submit(service, by=request.user, **keyword):
        desk.done()
        messages.success(request, _("The changes are saved."))
        return redirect(address, citizen.pk)
    return render_form(request, template, form, {"citizen": citizen, "row": row, "drafting": desk})


def _values(row, names):
    return {name: getattr(row, name) for name in names}


# ------------------------------------------------------------------ names


@require_http_methods(["GET", "POST"])
def names(request, pk):
    citizen = editable(request, pk)
    rows = queries.names_of(citizen, groups_of(request, citizen))
    form = NameForm(request.POST or None)
    return _add(request, citizen, form, services.add_name, "cases/names.html", "cases:citizen-names", names=rows)


@require_POST
def name_retire(request, pk, name_pk):
    citizen = editable(request, pk)
    services.retire_name(by=request.user, name=of_citizen(request, CitizenName, citizen, name_pk))
    messages.success(request, _("It is no longer used. The citizen is still found by it."))
    return redirect("cases:citizen-names", pk)


# ------------------------------------------------------------------ ways to reach the citizen


@require_http_methods(["GET", "POST"])
def contact_ways(request, pk):
    citizen = editable(request, pk)
    form = ContactWayForm(request.POST or None)
    context = {
        "ways": queries.contact_ways(request.user, citizen),
        "retired": queries.contact_ways(request.user, citizen, retired=True),
    }
    address = "cases:citizen-contact-ways"
    return _add(request, citizen, form, services.add_contact_way, "cases/contact_ways.html", address, **context)


@require_http_methods(["GET", "POST"])
def contact_way(request, pk, way_pk):
    citizen = editable(request, pk)
    way = of_citizen(request, ContactWay, citizen, way_pk)
    initial = _values(way, services.WAY_FIELDS) | {"may_be_used": "yes" if way.may_be_used else "no"}
    template, address = "cases/contact_way.html", "cases:citizen-contact-ways"
    return _change(
        request, citizen, way, ContactWayForm, services.change_contact_way, initial, template, address, way=way
    )


@require_POST
def contact_way_retire(request, pk, way_pk):
    citizen = editable(request, pk)
    services.retire_contact_way(by=request.user, way=of_citizen(request, ContactWay, citizen, way_pk))
    messages.success(request, _("It is no longer used. It stays in the record."))
    return redirect("cases:citizen-contact-ways", pk)


# ------------------------------------------------------------------ relations, children, representatives


@require_http_methods(["GET", "POST"])
def relations(request, pk):
    citizen = editable(request, pk)
    people = queries.relations(request.user, citizen, groups_of(request, citizen))
    form = RelationForm(request.POST or None, kinds=queries.relation_kinds(citizen))
    address = "cases:citizen-relations"
    return _add(request, citizen, form, services.add_relation, "cases/relations.html", address, people=people)


@require_http_methods(["GET", "POST"])
def relation(request, pk, row_pk):
    citizen = editable(request, pk)
    row = of_citizen(request, Relation, citizen, row_pk)
    initial = _values(row, services.RELATION_FIELDS)
    template, address = "cases/relation.html", "cases:citizen-relations"
    offered = {"kinds": queries.relation_kinds(citizen, row)}
    service = services.change_relation
    return _change(request, citizen, row, RelationEditForm, service, initial, template, address, offered, relation=row)


@require_http_methods(["GET", "POST"])
def children(request, pk):
    citizen = editable(request, pk)
    people = queries.children(request.user, citizen, groups_of(request, citizen))
    form, address = ChildForm(request.POST or None), "cases:citizen-children"
    return _add(request, citizen, form, services.add_child, "cases/children.html", address, people=people)


@require_http_methods(["GET", "POST"])
def child(request, pk, row_pk):
    citizen = editable(request, pk)
    row = of_citizen(request, Child, citizen, row_pk)
    initial = _values(row, services.CHILD_FIELDS)
    template, address = "cases/child.html", "cases:citizen-children"
    return _change(request, citizen, row, ChildEditForm, services.change_child, initial, template, address, child=row)


@require_http_methods(["GET", "POST"])
def representatives(request, pk):
    citizen = editable(request, pk)
    people = queries.representatives(request.user, citizen, groups_of(request, citizen))
    form, address = RepresentativeForm(request.POST or None), "cases:citizen-representatives"
    template = "cases/representatives.html"
    return _add(request, citizen, form, services.add_representative, template, address, people=people)


@require_http_methods(["GET", "POST"])
def representative(request, pk, row_pk):
    citizen = editable(request, pk)
    row = of_citizen(request, Representative, citizen, row_pk)
    initial = _values(row, services.REPRESENTATIVE_FIELDS)
    template, address = "cases/representative.html", "cases:citizen-representatives"
    service = services.change_representative
    return _change(request, citizen, row, RepresentativeForm, service, initial, template, address, representative=row)
