"""Keeping what somebody is typing until the form is sent."""

import json
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.errors import DomainError

from .. import permissions, rules
from ..models import Citizen, ConcernInquiry, FormDraft
from ..parameters import KEEP_DRAFTS_DAYS

LARGEST_DRAFT = 300_000  # characters; a form with every field full holds less


MOST_DRAFTS = 100  # of one writer; who writes in so many forms at once has forgotten some


class TooManyDrafts(DomainError):
    code = "too_many_drafts"
    message = _(
        "You have %(most)s drafts already, so this one is not kept. Everything still stands in the form. Save it, or "
        "send or throw away some of the others."
    )


class DraftTooLarge(DomainError):
    code = "draft_too_large"
    message = _("The draft is too long to be kept. Everything still stands in the form. Shorten it and save.")


@transaction.atomic
def keep_typed(
    *,
    by: User,
    citizen: Citizen | None = None,
    inquiry: ConcernInquiry | None = None,
    form: str,
    target: int = 0,
    typed: dict[str, list[str]],
) -> FormDraft:
    """Keep a form about a citizen, an inquiry or nobody known yet as typed, in the place of what was kept before.

    Only its writer ever sees it, and only who may write the form keeps one (CASE-168); no CPR number (CASE-167).
    """
    permissions.check_can_keep_draft(by, citizen or inquiry, form, target)
    clean = _without_numbers({name: [one.replace("\0", "") for one in values] for name, values in typed.items()})
    if len(json.dumps(clean)) > LARGEST_DRAFT:
        raise DraftTooLarge()
    others = FormDraft.objects.filter(user=by).exclude(citizen=citizen, inquiry=inquiry, form=form, target=target)
    if others.count() >= MOST_DRAFTS:
        raise TooManyDrafts(most=MOST_DRAFTS)
    draft, _created = FormDraft.objects.update_or_create(
        user=by,
        citizen=citizen,
        inquiry=inquiry,
        form=form,
        target=target,
        defaults={"municipality_id": by.municipality_id, "typed": clean, "saved_at": clock.now()},
    )
    return draft


def _without_numbers(typed: dict[str, list[str]]) -> dict[str, list[str]]:
    """CASE-167: the field of the CPR number is left out whole, half-typed too; elsewhere dots stand for the number."""
    today = clock.today()
    return {
        name: [rules.without_cpr(value, today) for value in values]
        for name, values in typed.items()
        if name.rpartition("-")[2] != "cpr"
    }


def forget_typed(
    *,
    by: User,
    citizen: Citizen | None = None,
    inquiry: ConcernInquiry | None = None,
    form: str,
    target: int = 0,
    until: datetime | None = None,
) -> int:
    """The form was sent (`until`: what is typed since is another one's), or thrown away; how many drafts went."""
    kept = FormDraft.objects.filter(user=by, citizen=citizen, inquiry=inquiry, form=form, target=target)
    if until is not None:
        kept = kept.filter(saved_at__lte=until)
    return kept.delete()[0]


def remove_old_drafts(*, municipality_id: int) -> int:
    """Drafts nobody came back to; returns how many went. Run daily."""
    days: Any = parameters.value(KEEP_DRAFTS_DAYS, municipality_id, clock.today())
    return FormDraft.objects.filter(
        municipality_id=municipality_id, saved_at__lt=clock.now() - timedelta(days=days)
    ).delete()[0]
