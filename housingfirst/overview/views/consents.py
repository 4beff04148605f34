"""Asking about something new, and a new answer: given, limited, refused, taken back; and what stops with it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from cases import permissions, rules
from cases.choices import ConsentAnswer
from cases.forms.consents import ConsentForm, ReplyForm
from cases.forms.drafts import take_up, typed_in
from cases.models import Citizen, Consent
from cases.queries import consents as queries
from cases.reading import get_visible
from cases.views.consents import after_answer, mark_of, parsed, same_for, sentence_for, shown_before, whom_of
from cases.views.drafts import drafting
from housingfirst.core import clock
from housingfirst.core.forms import render_form

from .. import services


@require_http_methods(["GET", "POST"])
def consent_create(request, pk):
    """Ask about something new. The sentence is shown before anything is saved, with script or without."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_edit_citizen(request.user, citizen)
    units = queries.units_to_name(request.user)
    show = "_show" in request.POST
    initial = {"said_on": clock.today(), "before_whom": str(request.user)}
    form = ConsentForm(None if show else request.POST or None, initial=initial, units=units)
    data, sentence, read_first = {}, "", False
    if request.method == "POST":
        data = parsed(ConsentForm(request.POST, units=units))
        sentence = sentence_for(data, name=citizen.first_name, purpose=data.get("purpose", ""), whom=whom_of(data))
        if show:
            take_up(form, typed_in(request.POST))
    desk = drafting(request, citizen, form, "consent")
    if desk.handled:
        return redirect(request.path)
    if request.method == "POST" and not show:
        read_first = form.is_valid() and bool(sentence) and not shown_before(request, sentence)
        if not read_first and form.submit(services.ask_consent, by=request.user, citizen=citizen):
            desk.done()
            messages.success(request, _told(form.result))
            return after_answer(form.result.consent.replies.last(), pk)
    context = {
        "citizen": citizen,
        "drafting": desk,
        "title": _("Ask for consent"),
        "sentence": sentence,
        "seen": mark_of(sentence) if sentence else "",
        "read_first": read_first,
        "same": same_for(data, name=citizen.first_name),
    }
    return render_form(request, "cases/consent_form.html", form, context)


@require_http_methods(["GET", "POST"])
def consent_answer(request, pk):
    """The sentence, what was shared before and what is open now stand there before anything is saved."""
    row = get_visible(request, Consent, pk, related=("citizen", "unit"))
    permissions.check_can_edit_citizen(request.user, row.citizen)
    citizen = row.citizen
    card = queries.consent_cards(citizen, Consent.objects.visible_to(request.user).filter(pk=row.pk))[0]
    show = "_show" in request.POST
    withdraw = request.GET.get("answer") == ConsentAnswer.WITHDRAWN and card.is_in_force
    choices = {
        "open_sources": queries.open_on(row),
        "bases": queries.bases_to_name(clock.today()),
        "withdraw": withdraw,
    }
    form = ReplyForm(
        None if show else request.POST or None,
        initial=_initial(request, card) | ({"answer": ConsentAnswer.WITHDRAWN} if withdraw else {}),
        version=row.version,
        saved_by=card.last.noted_by if card.last else "",
        saved_at=card.last.noted_at if card.last else None,
        **choices,
    )
    data, sentence, read_first = {}, "", False
    if withdraw or request.method == "POST":
        data = parsed(ReplyForm(request.POST, **choices)) if request.method == "POST" else {"answer": "withdrawn"}
        whom = rules.whom_words(row.sectors, str(row.unit) if row.unit else "", row.recipient)
        sentence = sentence_for(data, name=citizen.first_name, purpose=row.purpose, whom=whom)
        if show:
            take_up(form, typed_in(request.POST))
    desk = drafting(request, citizen, form, "consent-answer", row.pk)
    if desk.handled:
        return redirect(request.path)
    if request.method == "POST" and not show:
        fresh = request.POST.get("version") == str(row.version)
        read_first = fresh and form.is_valid() and bool(sentence) and not shown_before(request, sentence)
        if not read_first and form.submit(services.answer_consent, by=request.user, consent=row):
            desk.done()
            messages.success(request, _told(form.result))
            return after_answer(form.result.consent.replies.last(), citizen.pk)
    context = {
        "citizen": citizen,
        "card": card,
        "drafting": desk,
        "title": _("Take the consent back") if withdraw else _("A new answer"),
        "sentence": sentence,
        "seen": mark_of(sentence) if sentence else "",
        "read_first": read_first,
        "same": same_for(data, name=citizen.first_name),
        "shared": queries.shared_on(row),
        "withdraw": withdraw,
    }
    return render_form(request, "cases/consent_form.html", form, context)


def _initial(request, card):
    """As it was said last; the answer itself is always given anew."""
    last = card.last
    return {
        "topics": last.topics if last else [],
        "limited_to": last.limited_to if last else "",
        "said_on": clock.today(),
        "before_whom": str(request.user),
        "valid_until": last.valid_until if last and card.is_in_force else None,
    }


def _told(stopped):
    """What the answer did, in words."""
    said = [_("The answer is written down.")]
    if count := len(stopped.sources):
        text = ngettext("%(count)s sharing is stopped.", "%(count)s sharings are stopped.", count)
        said.append(text % {"count": count})
    if stopped.went_on:
        text = ngettext("%(count)s goes on by law.", "%(count)s go on by law.", len(stopped.went_on))
        said.append(text % {"count": len(stopped.went_on)})
    return " ".join(said)
