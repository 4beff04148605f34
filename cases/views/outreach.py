"""Street outreach: the start page made for the phone in the rain, rounds, places, and people met."""

from django.contrib import messages
from django.db.models import F, Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from housingfirst.accounts import codes
from housingfirst.accounts.roles import Permission
from housingfirst.audit.models import ReadKind
from housingfirst.core import clock
from housingfirst.core.forms import render_form
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, queries, services
from ..codes import OUTREACH_PLACE_KINDS
from ..forms.citizens import CitizenForm
from ..forms.outreach import MeetingForm, PersonForm, PlaceEditForm, PlaceForm, RoundCorrectForm, RoundForm
from ..models import Citizen, OutreachMeeting, OutreachPerson, OutreachPlace, OutreachRound
from ..reading import get_visible, note_export, note_list, note_read, note_rows
from .drafts import Drafting, drafting

YES, NO = "1", "0"
YES_NO = [(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No"))]


def _known_kinds(request):
    return codes.known(OUTREACH_PLACE_KINDS, request.user.municipality_id)


def _kinds(request, keep=()):
    return codes.choices(OUTREACH_PLACE_KINDS, request.user.municipality_id, clock.today(), keep=keep)


def _with_kinds(_request, rows):
    codes.name_rows(rows, "kind", OUTREACH_PLACE_KINDS)


@require_http_methods(["GET", "POST"])
def outreach(request):
    """Log a round: where, nobody or whom, save."""
    permissions.check_can_do_outreach(request.user)
    again, kept = request.GET.get("person", ""), Drafting(request, None, "round").kept()
    form = RoundForm(
        request.POST or None,
        places=queries.places_to_choose(request.user),
        people=queries.people_to_choose(request.user, _wanted(again, request.POST or (kept.typed if kept else {}))),
        again=again,
    )
    desk = drafting(request, None, form, "round")
    if desk.handled:
        return redirect(request.get_full_path())
    form.tick(again)
    if form.submit(services.log_round, by=request.user):
        desk.done()
        messages.success(request, _("The round is saved."))
        return redirect("cases:outreach")
    rounds = queries.newest_rounds(request.user)
    people = [line["person"] for line in form.lines()] + [one.person for row in rounds for one in row.met]
    note_rows(request, people)
    context = {"rounds": rounds, "months": queries.months_of_outreach(request.user)}
    context["drafting"] = desk
    return render_form(request, "cases/outreach.html", form, context)


def _wanted(again, typed):
    """The people asked for by id: in the address (“met again”), or ticked in a form that is shown anew."""
    asked = [again, *(name[4:] for name in typed if name.startswith("met-"))]
    return [int(text) for text in asked[:50] if text.isascii() and text.isdigit() and len(text) < 19]


ROUNDS = ListPage(
    key="rounds",
    title=gettext_lazy("Rounds"),
    columns=[
        Column(
            "when",
            gettext_lazy("When"),
            "happened_at",
            sort="happened_at",
            link=lambda row: reverse("cases:outreach-round", args=[row.pk]),
            header=True,
            phone="wide",
            css="hf-num",
        ),
        Column("place", pgettext_lazy("outreach", "Place"), "place.name", sort="place__name", phone="wide"),
        Column("met", gettext_lazy("Met"), lambda row: [one.person.nickname for one in row.met] or _("Nobody")),
        Column("seen", gettext_lazy("What was seen"), "seen"),
        Column("next", gettext_lazy("Next step"), "next_step"),
        Column("by", gettext_lazy("Noted by"), lambda row: str(row.noted_by)),
    ],
    filters=[
        Filter(
            "nobody",
            gettext_lazy("Met nobody"),
            YES_NO,
            lambda rows, value: rows.filter(met_nobody=value == YES),
        ),
        Filter("kind", gettext_lazy("Kind of place"), _known_kinds, "place__kind"),
        Filter("since", gettext_lazy("Since"), kind="date", apply="happened_at__date__gte"),
    ],
    search=lambda rows, text: rows.filter(place__name__icontains=text),
    search_label=gettext_lazy("Search by place"),
    default_sort="-when",
    views=[View(gettext_lazy("Met nobody"), "nobody=1")],
    counted=ngettext_lazy("%(count)s round", "%(count)s rounds", "count"),
    empty=(
        gettext_lazy("No rounds yet"),
        gettext_lazy("Every round stands here, also when nobody was met: going there is the work."),
    ),
    on_page=lambda request, rows: note_rows(request, [one.person for row in rows for one in row.met]),
    on_export=lambda request, rows: note_export(request, [one.person for row in rows for one in row.met]),
)


@require_safe
def round_list(request):
    permissions.check_can_do_outreach(request.user)
    return ROUNDS.respond(request, queries.rounds(request.user), "cases/outreach_list.html")


def _saved(row, noted_by, noted_at):
    """For the conflict page: who saved last, and when."""
    return {
        "version": row.version,
        "saved_by": row.corrected_by or noted_by,
        "saved_at": row.corrected_at or noted_at,
    }


@require_http_methods(["GET", "POST"])
def round_correct(request, pk):
    """A round written down wrong: tracked, and the second of two who correct it sees both."""
    row = get_visible(request, OutreachRound, pk, related=("place", "noted_by", "corrected_by"))
    at = row.happened_at.astimezone(clock.DANISH_TIME)
    initial = {"place": str(row.place_id), "day": at.date(), "moment": at.time().replace(second=0, microsecond=0)}
    form = RoundCorrectForm(
        request.POST or None,
        initial=initial | {"seen": row.seen, "next_step": row.next_step},
        places=queries.places_to_correct(request.user, row),
        **_saved(row, row.noted_by, row.noted_at),
    )
    if form.submit(services.correct_round, by=request.user, round_=row):
        messages.success(request, _("The round is put right. What it said before is in its history."))
        return redirect("cases:outreach-round-list")
    context = {"round": row, "meetings": queries.meetings_on(request.user, row)}
    note_rows(request, [one.person for one in context["meetings"]])
    return render_form(request, "cases/outreach_round.html", form, context)


@require_http_methods(["GET", "POST"])
def meeting_correct(request, pk):
    """A meeting written down wrong: it was somebody else, or the note."""
    related = ("person", "round__place", "round__noted_by", "corrected_by")
    row = get_visible(request, OutreachMeeting, pk, related=related)
    form = MeetingForm(
        request.POST or None,
        initial={"person": str(row.person_id), "note": row.note},
        people=queries.people_to_correct(request.user, row),
        **_saved(row, row.round.noted_by, row.round.noted_at),
    )
    if form.submit(services.correct_meeting, by=request.user, meeting=row):
        messages.success(request, _("The meeting is put right. What it said before is in its history."))
        return redirect("cases:outreach-person", form.result.person_id)
    return _form(request, form, _("Correct the meeting"), _("Save changes"), row.person)


PLACES = ListPage(
    key="outreach-places",
    title=pgettext_lazy("outreach", "Places"),
    columns=[
        Column(
            "name",
            pgettext_lazy("outreach", "Place"),
            "name",
            sort="name",
            link=lambda row: reverse("cases:outreach-place-edit", args=[row.pk]),
            header=True,
            phone="wide",
        ),
        Column("kind", gettext_lazy("Kind"), "kind_label", phone="inline"),
        Column("note", gettext_lazy("What to know about the place"), "note", phone="wide"),
        Column("rounds", gettext_lazy("Rounds"), "round_count", sort=F("round_count"), css="hf-r", phone="inline"),
        Column("last", gettext_lazy("Last there"), "last_round", sort=F("last_round"), phone="inline"),
        Column("active", gettext_lazy("In use"), "is_active", phone="inline"),
    ],
    filters=[
        Filter("kind", gettext_lazy("Kind"), _known_kinds),
        Filter("active", gettext_lazy("In use"), YES_NO, lambda rows, value: rows.filter(is_active=value == YES)),
    ],
    search=lambda rows, text: rows.filter(name__icontains=text),
    search_label=gettext_lazy("Search by place"),
    default_sort="name",
    counted=ngettext_lazy("%(count)s place", "%(count)s places", "count"),
    empty=(
        gettext_lazy("No places yet"),
        gettext_lazy("Add the first place. Nobody outside the outreach team sees it."),
    ),
    on_page=_with_kinds,
    on_export=_with_kinds,
)


@require_safe
def place_list(request):
    permissions.check_can_do_outreach(request.user)
    context = {"add_url": reverse("cases:outreach-place-add"), "add_words": _("New place")}
    return PLACES.respond(request, queries.places(request.user), "cases/outreach_list.html", context)


def _form(request, form, title, button, person=None, hint=""):
    context = {"title": title, "button": button, "person": person, "hint": hint}
    return render_form(request, "cases/outreach_form.html", form, context)


@require_http_methods(["GET", "POST"])
def place_add(request):
    permissions.check_can_do_outreach(request.user)
    form = PlaceForm(request.POST or None, kinds=_kinds(request))
    if form.submit(services.add_place, by=request.user):
        messages.success(request, _("The place is saved."))
        return redirect("cases:outreach-place-list")
    return _form(request, form, _("New place"), _("Save place"))


@require_http_methods(["GET", "POST"])
def place_edit(request, pk):
    row = get_visible(request, OutreachPlace, pk)
    initial = {name: getattr(row, name) for name in ("name", "kind", "note", "is_active")}
    form = PlaceEditForm(
        request.POST or None, initial=initial, version=row.version, kinds=_kinds(request, keep=[row.kind])
    )
    if form.submit(services.update_place, by=request.user, place=row):
        messages.success(request, _("The changes are saved."))
        return redirect("cases:outreach-place-list")
    return _form(request, form, _("Edit the place"), _("Save changes"))


PEOPLE = ListPage(
    key="outreach-people",
    title=gettext_lazy("People met"),
    columns=[
        Column(
            "nickname",
            gettext_lazy("Nickname"),
            "nickname",
            sort="nickname",
            link=lambda row: reverse("cases:outreach-person", args=[row.pk]),
            header=True,
            phone="wide",
        ),
        Column("description", gettext_lazy("How to know the person"), "description", phone="wide"),
        Column("language", gettext_lazy("Language"), "language", phone="inline"),
        Column(
            "meetings",
            gettext_lazy("Meetings"),
            "meeting_count",
            sort=F("meeting_count"),
            css="hf-r",
            phone="inline",
        ),
        Column("first", gettext_lazy("First met"), "first_met_on", sort="first_met_on", phone="inline"),
        Column("last", gettext_lazy("Last met"), "last_met", sort=F("last_met"), phone="inline"),
        Column("citizen", gettext_lazy("Citizen"), lambda row: row.citizen_id is not None, phone="inline"),
    ],
    filters=[
        Filter(
            "citizen",
            gettext_lazy("Citizen"),
            YES_NO,
            lambda rows, value: rows.filter(citizen__isnull=value == NO),
        ),
    ],
    search=lambda rows, text: rows.filter(Q(nickname__icontains=text) | Q(description__icontains=text)),
    search_label=gettext_lazy("Search by nickname or description"),
    default_sort="-last",
    views=[View(gettext_lazy("Not citizens yet"), f"citizen={NO}")],
    counted=ngettext_lazy("%(count)s person", "%(count)s people", "count"),
    empty=(
        gettext_lazy("Nobody met yet"),
        gettext_lazy("Whoever you meet on a round stands here under the nickname, until the person wants more."),
    ),
    on_page=note_rows,
    on_export=note_export,
)


@require_safe
def person_list(request):
    permissions.check_can_do_outreach(request.user)
    return PEOPLE.respond(request, queries.people_met(request.user), "cases/outreach_list.html")


@require_safe
def person(request, pk):
    """Every meeting with somebody, and the way to becoming a citizen."""
    row = get_visible(request, OutreachPerson, pk)
    context = {
        "person": row,
        "meetings": queries.meetings_of(request.user, row),
        "citizen": queries.visible_citizen(request.user, row),
    }
    return render(request, "cases/outreach_person.html", context)


@require_http_methods(["GET", "POST"])
def person_edit(request, pk):
    row = get_visible(request, OutreachPerson, pk)
    initial = {name: getattr(row, name) for name in ("nickname", "description", "language")}
    form = PersonForm(request.POST or None, initial=initial, version=row.version)
    if form.submit(services.update_person, by=request.user, person=row):
        messages.success(request, _("The changes are saved."))
        return redirect("cases:outreach-person", pk)
    return _form(request, form, _("Edit the person"), _("Save changes"), row)


@require_safe
def person_citizen(request, pk):
    """Who is it? Those one reaches with a like name, or a search."""
    row = get_visible(request, OutreachPerson, pk)
    text = " ".join(request.GET.get("q", "").split())[:200]
    found = queries.candidates_for(request.user, text or row.nickname)
    note_list(request, [citizen.pk for citizen in found], kind=ReadKind.SEARCH)
    return render(request, "cases/outreach_link.html", {"person": row, "found": found, "q": text})


@require_POST
def person_link(request, pk, citizen_pk):
    row = get_visible(request, OutreachPerson, pk)
    citizen = get_visible(request, Citizen, citizen_pk)
    services.link_person(by=request.user, person=row, citizen=citizen)
    messages.success(request, _("Every meeting now stands on the citizen's timeline, without the place."))
    return redirect("cases:outreach-person", pk)


@require_POST
def person_unlink(request, pk):
    row = get_visible(request, OutreachPerson, pk)
    services.unlink_person(by=request.user, person=row)
    messages.success(request, _("The meetings are with the outreach team only again."))
    return redirect("cases:outreach-person", pk)


@require_http_methods(["GET", "POST"])
def person_register(request, pk):
    """The person wants to be a citizen: the form of a new citizen, and every meeting comes along."""
    row = get_visible(request, OutreachPerson, pk)
    permissions.check_can_register_citizen(request.user)
    form = CitizenForm(
        request.POST or None,
        initial={"alias": row.nickname, "language": row.language},
        teams=queries.own_teams(request.user),
        reasons=queries.at_risk_reasons(request.user.municipality_id),
        may_protect=request.user.may(Permission.PROTECT_RECORD),
        find_duplicates=lambda **known: queries.duplicate_hints(request.user, **known),
    )
    desk = drafting(request, None, form, "citizen-from-street", row.pk)
    if desk.handled:
        return redirect(request.get_full_path())
    if form.submit(services.register_person, by=request.user, person=row):
        desk.done()
        note_read(request, form.result)
        messages.success(request, _("The citizen is registered, and every meeting has come along."))
        return redirect("cases:outreach-person", pk)
    note_list(request, [hint.citizen.pk for hint in form.duplicates], kind=ReadKind.SEARCH)
    context = {"title": _("Register as citizen"), "person": row, "drafting": desk}
    return render_form(request, "cases/outreach_register.html", form, context)
