"""A citizen's consents, the sentence their forms show, the form on paper, and the list of those to look at."""

import hashlib

from django.db.models import F
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_safe

from housingfirst.audit.models import ReadKind
from housingfirst.core import clock
from housingfirst.core.lists import Column, Filter, ListPage, View

from .. import permissions, rules
from ..choices import NO, YES, ConsentAnswer, ConsentPurpose, ConsentWay
from ..models import Citizen, Consent
from ..queries import consents as queries
from ..reading import get_visible, note_export, note_rows


@require_safe
def citizen_consents(request, pk):
    """What is in force, what was, and everything that was shared."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_read_consents(request.user, citizen)
    page = queries.consents_page(request.user, citizen)
    return render(request, "cases/consents.html", {"citizen": citizen, "page": page})


# ------------------------------------------------------------------ the sentence


def sentence_for(data, *, name, purpose="", whom=""):
    """The sentence of half a form, or of a whole one; empty until there is enough to say."""
    answer, topics = data.get("answer", ""), data.get("topics") or []
    if not answer or not purpose or not whom or (answer in YES and not topics):
        return ""
    return rules.who_sees_what(
        name=name,
        answer=answer,
        purpose=purpose,
        whom=whom,
        topics=topics,
        limited_to=data.get("limited_to", "") if answer == ConsentAnswer.LIMITED else "",
        valid_until=data.get("valid_until"),
    )


def same_for(data, *, name):
    """What stays whatever the answer is; the sentence of a no says it itself."""
    return "" if data.get("answer") in NO else rules.stays_the_same(name)


def mark_of(sentence):
    """What the form sends back to show that this very sentence was seen before saving."""
    return hashlib.sha256(sentence.encode()).hexdigest()[:16]


def whom_of(data):
    unit = data.get("unit")
    return rules.whom_words(data.get("sectors") or [], str(unit) if unit else "", data.get("recipient", ""))


def parsed(form):
    """What can be read of a posted form, errors or not."""
    form.is_valid()
    return form.cleaned_data


def shown_before(request, sentence):
    return request.POST.get("seen", "") == mark_of(sentence)


def after_answer(reply, citizen_pk):
    """Who has it in writing is asked for the paper next; everybody else is back at the consents."""
    if reply.way == ConsentWay.WRITTEN:
        return redirect("cases:citizen-consent-attach", citizen_pk, reply.pk)
    return redirect("cases:citizen-consents", citizen_pk)


# ------------------------------------------------------------------ on paper


@require_safe
def consent_print(request, pk):
    """The consent as a form to sign, in Danish: the same sentence, the citizen's rights, two lines for names."""
    row = get_visible(request, Consent, pk, kind=ReadKind.DOCUMENT, related=("citizen", "unit", "municipality"))
    permissions.check_can_read_consents(request.user, row.citizen)
    with translation.override("da"):
        card = queries.consent_cards(row.citizen, Consent.objects.visible_to(request.user).filter(pk=pk))[0]
        context = {"card": card, "citizen": row.citizen, "consent": row, "today": clock.today(), "worker": request.user}
        context["same"] = rules.stays_the_same(row.citizen.first_name)
        return render(request, "pdf/consent.html", context)


# ------------------------------------------------------------------ the list


def _page(row):
    return reverse("cases:citizen-consents", args=[row.citizen_id])


def _with_state(rows, value):
    today = clock.today()
    if value == "live":
        return queries.in_force(rows, today)
    if value == "soon":
        return queries.in_force(rows, today).filter(last_valid_until__isnull=False)
    if value == "over":
        return rows.filter(last_answer__in=YES, last_valid_until__lt=today)
    return rows.filter(last_answer=value)


def _whom(row):
    text = rules.whom_words(row.sectors, str(row.unit) if row.unit else "", row.recipient)
    return text[:1].upper() + text[1:]


def _state(row):
    reply = rules.Reply(row.last_answer, row.last_said_on, (), "", row.last_valid_until) if row.last_answer else None
    return rules.status_of(reply, clock.today(), row.remind)


CONSENTS = ListPage(
    key="consents",
    title=gettext_lazy("Consents"),
    columns=[
        Column(
            "name",
            gettext_lazy("Citizen"),
            "citizen.name",
            sort="citizen__sort_name",
            link=_page,
            header=True,
            phone="wide",
        ),
        Column("state", gettext_lazy("State"), _state, kind="status", phone="inline"),
        Column("whom", gettext_lazy("To whom"), _whom),
        Column("purpose", gettext_lazy("What for"), "get_purpose_display", phone="skip"),
        Column("said", gettext_lazy("Last answer"), "last_said_on", sort=F("last_said_on")),
        Column("until", gettext_lazy("Holds to and with"), "last_valid_until", sort=F("last_valid_until")),
    ],
    filters=[
        Filter(
            "state",
            gettext_lazy("State"),
            [
                ("live", gettext_lazy("In force")),
                ("soon", gettext_lazy("In force with an end")),
                ("over", gettext_lazy("Run out")),
                (ConsentAnswer.WITHDRAWN, ConsentAnswer.WITHDRAWN.label),
                (ConsentAnswer.REFUSED, ConsentAnswer.REFUSED.label),
            ],
            _with_state,
        ),
        Filter("purpose", gettext_lazy("What for"), ConsentPurpose.choices),
    ],
    views=[
        View(gettext_lazy("Run out"), "state=over"),
        View(gettext_lazy("With an end"), "state=soon&sort=until"),
        View(ConsentAnswer.WITHDRAWN.label, "state=withdrawn"),
    ],
    search=queries.by_citizen_name,
    search_label=gettext_lazy("Find citizen"),
    default_sort="-said",
    counted=ngettext_lazy("%(count)s consent", "%(count)s consents", "count"),
    on_page=note_rows,
    on_export=note_export,
    empty=(
        gettext_lazy("No consents yet"),
        gettext_lazy("Ask from the citizen's page under Consents. What the citizen answers comes here."),
    ),
)


@require_safe
def consent_list(request):
    permissions.check_can_register_citizen(request.user)
    rows = queries.with_last_reply(Consent.objects.visible_to(request.user)).select_related("citizen", "unit")
    rows = queries.with_reminder(rows, queries.reminder_days(request.user.municipality_id))
    return CONSENTS.respond(request, rows)
