"""Likely duplicates, two records compared, the second confirmation, the merge and its undoing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import permissions, services
from cases.models import Merge
from cases.queries import duplicates
from cases.queries.citizens import in_list, people_who_merge
from cases.reading import get_several_visible, get_visible, note_list
from cases.rules.merging import CHOSEN_FIELDS
from housingfirst.accounts.roles import Permission
from housingfirst.core.errors import DomainError
from housingfirst.core.forms import render_form

from .. import merging
from ..forms import AskToMergeForm, MergeForm, NotSameForm


@require_safe
def duplicate_list(request):
    """Pairs that may be one person, among those the leader reaches, and the merges that were made.

    The adviser, who reaches the whole municipality and merges nothing, sees the pairs with one CPR number (CASE-198).
    """
    user = request.user
    permissions.check_may_see_pairs(user)
    merges = user.may(Permission.MERGE_CITIZENS)
    pairs, count = duplicates.likely_pairs(user) if merges else duplicates.same_number_pairs(user)
    merged = duplicates.merges_of(user) if merges else []
    shown = {one.pk for pair in pairs for one in (pair.one, pair.other)} | {merge.citizen_id for merge in merged}
    note_list(request, shown)
    asked = merging.asked_to_merge(pairs)
    rows = [(pair, asked.get((min(ids), max(ids)))) for pair in pairs if (ids := (pair.one.pk, pair.other.pk))]
    context = {"pairs": rows, "count": count, "merges": merged, "may_merge": merges}
    return render(request, "overview/duplicates.html", context)


def _pair(request, pk, other_pk):
    """The two records, reached and noted as read, with what tells them apart."""
    permissions.check_may_merge(request.user)
    keep, drop = get_several_visible(request, pk, other_pk)
    permissions.check_can_merge(request.user, keep, drop)
    in_list(request.user, [keep, drop])
    return keep, drop


@require_safe
def merge_compare(request, pk, other_pk):
    """What each of the two says, what is moved, what is in the way; nothing is changed."""
    keep, drop = _pair(request, pk, other_pk)
    comparison = merging.compare(request.user, keep, drop)
    return render(request, "overview/merge_compare.html", {"keep": keep, "drop": drop, "comparison": comparison})


@require_http_methods(["GET", "POST"])
def merge_confirm(request, pk, other_pk):
    """The second confirmation, on a page of its own."""
    keep, drop = _pair(request, pk, other_pk)
    chosen = {name: request.GET[name] for name in CHOSEN_FIELDS if request.GET.get(name) in ("keep", "drop")}
    form = MergeForm(request.POST or None, initial={"seen": request.GET.get("seen", "")[:64]})
    if form.submit(merging.merge_two, by=request.user, keep=keep, drop=drop, chosen=chosen):
        messages.success(request, _("The two records are one. You can undo it until somebody writes in it."))
        return redirect("overview:merge", form.result.pk)
    words = [
        (choice.label, choice.drop if chosen.get(choice.name) == "drop" else choice.keep)
        for choice in merging.choices(request.user, keep, drop)
    ]
    context = {"keep": keep, "drop": drop, "chosen": words}
    return render_form(request, "overview/merge_confirm.html", form, context)


@require_http_methods(["GET", "POST"])
def merge_not_same(request, pk, other_pk):
    """They are two people: why, so that they are not proposed again."""
    one, other = _pair(request, pk, other_pk)
    form = NotSameForm(request.POST or None)
    if form.submit(services.note_not_same, by=request.user, one=one, other=other):
        messages.success(request, _("It is noted that they are two people. They are not proposed again."))
        return redirect("overview:duplicate-list")
    return render_form(request, "overview/merge_not_same.html", form, {"one": one, "other": other})


@require_http_methods(["GET", "POST"])
def merge_ask(request, pk, other_pk):
    """Ask a leader to merge the two: whom, and the access that goes with it."""
    permissions.check_may_see_pairs(request.user)
    one, other = get_several_visible(request, pk, other_pk)
    for citizen in (one, other):
        permissions.check_can_grant_access(request.user, citizen)
    in_list(request.user, [one, other])
    form = AskToMergeForm(request.POST or None, people=people_who_merge(request.user))
    if form.submit(merging.ask_to_merge, by=request.user, one=one, other=other):
        messages.success(request, _("%(leader)s has got the task.") % {"leader": form.result.assignee})
        return redirect("overview:duplicate-list")
    context = {"one": one, "other": other, "days": merging.days_to_merge(request.user)}
    return render_form(request, "overview/merge_ask.html", form, context)


@require_safe
def merge(request, pk):
    """What was merged, by whom, what was laid aside, and whether it can still be undone."""
    return _page(request, get_visible(request, Merge, pk, related=("citizen", "dropped", "merged_by", "undone_by")))


@require_POST
def merge_undo(request, pk):
    """Put every row back; refused in words once somebody has written."""
    row = get_visible(request, Merge, pk, related=("citizen", "dropped", "merged_by", "undone_by"))
    try:
        row = merging.undo(by=request.user, merge=row)
    except permissions.CannotReach:
        raise
    except DomainError as refusal:
        return _page(request, row, refusal=str(refusal), status=409)
    messages.success(request, _("The merge is undone. Both records are as they were."))
    return redirect("overview:merge", row.pk)


def _page(request, row, refusal="", status=200):
    context = {
        "merge": row,
        "citizen": row.citizen,
        "aside": merging.what_was_laid_aside(row),
        "why_not": merging.why_not_undone(row),
        "refusal": refusal,
    }
    return render(request, "overview/merge.html", context, status=status)
