"""Saving while somebody writes: by htmx in the background, by a button without script."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from housingfirst.core.forms import ServiceForm

from .. import services
from ..forms.drafts import take_up, typed_in
from ..models import Citizen, FormDraft
from ..reading import get_visible

LONGEST_NAME = 40


@dataclass
class Drafting:
    """One form of one writer about one citizen, for `cases/_drafting.html`.

    `handled`: the request was about the draft alone, and the page is to be shown again.
    """

    request: Any
    citizen: Citizen
    form: str
    target: int = 0
    saved_at: datetime | None = None
    handled: bool = False

    @property
    def url(self) -> str:
        return reverse("cases:draft-save", args=[self.citizen.pk, self.form, self.target])

    def keep(self, form: ServiceForm) -> None:
        """The button "Save draft". A refusal stands above the form, which still holds everything."""
        typed = typed_in(self.request.POST)
        try:
            services.keep_typed(
                by=self.request.user, citizen=self.citizen, form=self.form, target=self.target, typed=typed
            )
        except services.DraftTooLarge as refusal:
            form.add_error(None, str(refusal))
            return
        messages.success(self.request, _("The draft is saved. Only you see it."))
        self.handled = True

    def done(self) -> None:
        """The form was sent."""
        services.forget_typed(by=self.request.user, citizen=self.citizen, form=self.form, target=self.target)


def drafting(request: Any, citizen: Citizen, form: ServiceForm, name: str, target: int = 0) -> Drafting:
    """Bring back what was typed, or keep or throw it away where that button was pressed."""
    desk = Drafting(request, citizen, name, target)
    if request.method == "POST":
        if "_draft" in request.POST:
            desk.keep(form)
        elif "_forget" in request.POST:
            desk.done()
            messages.success(request, _("The draft is thrown away."))
            desk.handled = True
        return desk
    kept = FormDraft.objects.visible_to(request.user).filter(citizen=citizen, form=name, target=target).first()
    if kept:
        take_up(form, kept.typed)
        desk.saved_at = kept.saved_at
    return desk


@require_POST
def draft_save(request, citizen_pk, form, target):
    """The background's door: keeps the form as it stands and says when."""
    citizen = get_visible(request, Citizen, citizen_pk)
    if len(form) > LONGEST_NAME:
        raise Http404
    kept = services.keep_typed(by=request.user, citizen=citizen, form=form, target=target, typed=typed_in(request.POST))
    return render(request, "cases/_draft_saved.html", {"saved_at": kept.saved_at})
