"""Saving while somebody writes: by htmx in the background, by a button without script."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from housingfirst.core.errors import DomainError, NotAllowed
from housingfirst.core.forms import ServiceForm

from .. import services
from ..forms.drafts import take_up, typed_in
from ..models import Citizen, ConcernInquiry, FormDraft
from ..reading import get_visible


@dataclass
class Drafting:
    """One form of one writer about a citizen, an inquiry or nobody known yet, for `components/drafting.html`.

    `handled`: the request was about the draft alone, and the page is to be shown again.
    """

    request: Any
    about: Citizen | ConcernInquiry | None
    form: str
    target: int = 0
    saved_at: datetime | None = None
    handled: bool = False
    asks_cpr: bool = False

    @property
    def url(self) -> str:
        if self.about is None:
            return reverse("cases:own-draft-save", args=[self.form, self.target])
        name = "cases:draft-save" if isinstance(self.about, Citizen) else "cases:inquiry-draft-save"
        return reverse(name, args=[self.about.pk, self.form, self.target])

    @property
    def place(self) -> dict[str, Any]:
        """Where the draft is kept."""
        return {
            "citizen": self.about if isinstance(self.about, Citizen) else None,
            "inquiry": self.about if isinstance(self.about, ConcernInquiry) else None,
            "form": self.form,
            "target": self.target,
        }

    def kept(self) -> FormDraft | None:
        """What was kept before, for who still reaches whom it is about."""
        return FormDraft.objects.visible_to(self.request.user).filter(**self.place).first()

    def keep(self, form: ServiceForm) -> None:
        """The button "Save draft". A refusal stands above the form, which still holds everything."""
        typed = typed_in(self.request.POST)
        try:
            services.keep_typed(by=self.request.user, typed=typed, **self.place)
        except (services.DraftTooLarge, services.TooManyDrafts) as refusal:
            form.add_error(None, str(refusal))
            return
        messages.success(self.request, _("The draft is saved. Only you see it."))
        self.handled = True

    def done(self) -> None:
        """The form was sent."""
        services.forget_typed(by=self.request.user, **self.place)


def drafting(
    request: Any,
    about: Citizen | ConcernInquiry | None,
    form: ServiceForm,
    name: str,
    target: int = 0,
    *,
    beside: ServiceForm | None = None,
) -> Drafting:
    """Bring back what was typed, or keep or throw it away where that button was pressed.

    `beside`: a second form sent together with the first.
    """
    desk = Drafting(request, about, name, target, asks_cpr="cpr" in form.fields)
    if request.method == "POST":
        if "_draft" in request.POST:
            desk.keep(form)
        elif "_forget" in request.POST:
            desk.done()
            messages.success(request, _("The draft is thrown away."))
            desk.handled = True
        return desk
    if kept := desk.kept():
        take_up(form, kept.typed)
        if beside is not None:
            take_up(beside, kept.typed)
        desk.saved_at = kept.saved_at
    return desk


@require_POST
def draft_save(request, citizen_pk, form, target):
    """The background's door: keeps the form as it stands and says when. It shows nothing, so no read is noted."""
    return _save(request, form, citizen=get_visible(request, Citizen, citizen_pk, noted=False), target=target)


@require_POST
def inquiry_draft_save(request, inquiry_pk, form, target):
    """The same for a form about an inquiry."""
    return _save(request, form, inquiry=get_visible(request, ConcernInquiry, inquiry_pk, noted=False), target=target)


@require_POST
def own_draft_save(request, form, target):
    """The same for a form about nobody known yet."""
    return _save(request, form, target=target)


def _save(request, form, **place):
    """A refusal stands beside the form. Whoever logged in meanwhile keeps nothing of what somebody else has typed."""
    if request.POST.get("_writer", str(request.user.pk)) != str(request.user.pk):
        refusal = _("Somebody else has logged in here meanwhile, so what you write is not kept. Log in again.")
        return render(request, "components/draft_saved.html", {"refusal": refusal}, status=422)
    try:
        kept = services.keep_typed(by=request.user, form=form, typed=typed_in(request.POST), **place)
    except NotAllowed:
        raise
    except DomainError as refusal:
        return render(request, "components/draft_saved.html", {"refusal": str(refusal)}, status=422)
    return render(request, "components/draft_saved.html", {"saved_at": kept.saved_at})
