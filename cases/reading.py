"""Fetching is checking, and reading is noted: how views reach a citizen and what hangs on one."""

from collections.abc import Iterable

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404

from housingfirst.audit.models import ReadKind
from housingfirst.audit.services import log_read

from . import permissions
from .models import Citizen


def get_visible(request, model, pk, *, kind=ReadKind.PAGE, related=(), read=None, noted=True):
    """The row with `pk` if the user may reach it, else 404; a read of a citizen is noted in the access log.

    `model` is Citizen or any model with `visible_to`; where the row has a citizen, that read is noted. `related`: for
    select_related. `read`: a query function that reads more with the row. `noted=False`: for an answer that shows
    nothing of the citizen, or notes it itself.
    """
    rows = model.objects.visible_to(request.user)
    rows = read(rows) if read else rows
    row = get_object_or_404(rows.select_related(*related) if related else rows, pk=pk)
    citizen = row if isinstance(row, Citizen) else getattr(row, "citizen", None)
    if noted and citizen is not None:
        note_read(request, citizen, kind=kind)
    return row


def get_several_visible(request, *pks):
    """Several citizens of one page, in the order asked for; 404 where the user does not reach one of them."""
    rows = Citizen.objects.visible_to(request.user).in_bulk(pks)
    if len(rows) < len(set(pks)):
        raise Http404
    known = request.__dict__.setdefault("field_groups_by_citizen", {})
    known.update(permissions.field_groups_of_many(request.user, rows.values()))
    for groups in {known[pk] for pk in rows}:
        log_read(
            by=request.user,
            citizen_ids=[pk for pk in rows if known[pk] == groups],
            view=request.resolver_match.view_name,
            field_groups=groups,
        )
    return [rows[pk] for pk in pks]


def note_read(request, citizen, *, kind=ReadKind.PAGE):
    """Note one read with the field groups the user sees; remembers them on the request (`groups_of`)."""
    log_read(
        by=request.user,
        citizen_ids=[citizen.pk],
        view=request.resolver_match.view_name,
        kind=kind,
        field_groups=groups_of(request, citizen),
    )


def note_list(request, citizen_ids: Iterable[int], *, kind=ReadKind.LIST):
    """Note that these citizens were shown in a list, a search or an export: one row each, one statement."""
    log_read(by=request.user, citizen_ids=citizen_ids, view=request.resolver_match.view_name, kind=kind)


def note_number_search(request, citizen_ids: Iterable[int]):
    """Note whose CPR number was looked up. Where nobody has it a row is written and taken back: so the answer takes as
    long, whoever the number belongs to (CASE-16)."""
    ids = list(citizen_ids)
    with transaction.atomic():
        note_list(request, ids or [0], kind=ReadKind.SEARCH)
        if not ids:
            transaction.set_rollback(True)


def note_rows(request, rows, *, kind=ReadKind.LIST):
    """The same for rows with a `citizen`, as a ListPage hands them over (`on_page`)."""
    note_list(request, [row.citizen_id for row in rows if row.citizen_id], kind=kind)


def note_export(request, rows):
    """Rows with a `citizen` that leave in a file (`on_export`): the auditor tells it from a look at a page."""
    note_rows(request, rows, kind=ReadKind.EXPORT)


def groups_of(request, citizen):
    """The field groups the user sees of the citizen, asked once per request."""
    known = request.__dict__.setdefault("field_groups_by_citizen", {})
    if citizen.pk not in known:
        known[citizen.pk] = permissions.field_groups(request.user, citizen)
    return known[citizen.pk]
