"""Keeping what somebody is typing until the form is sent."""

import json
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts import parameters
from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.errors import DomainError

from .. import permissions
from ..models import Citizen, ConcernInquiry, FormDraft
from ..parameters import KEEP_DRAFTS_DAYS

LARGEST_DRAFT = 300_000  # characters; a form with every field full holds less


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
    """Keep a form about a citizen or an inquiry as typed, in the place of what was kept before.

    Only its writer ever sees it.
    """
    if citizen is not None:
        permissions.check_can_reach(by, citizen)
    if inquiry is not None:
        permissions.check_can_reach_inquiry(by, inquiry)
    clean = {name: [value.replace("\0", "") for value in values] for name, values in typed.items()}
    if len(json.dumps(clean)) > LARGEST_DRAFT:
        raise DraftTooLarge()
    draft, _created = FormDraft.objects.update_or_create(
        user=by,
        citizen=citizen,
        inquiry=inquiry,
        form=form,
        target=target,
        defaults={"municipality_id": by.municipality_id, "typed": clean, "saved_at": clock.now()},
    )
    return draft


def forget_typed(
    *, by: User, citizen: Citizen | None = None, inquiry: ConcernInquiry | None = None, form: str, target: int = 0
) -> int:
    """The form was sent, or its writer threw it away; returns how many drafts went."""
    kept = FormDraft.objects.filter(user=by, citizen=citizen, inquiry=inquiry, form=form, target=target)
    return kept.delete()[0]


def remove_old_drafts(*, municipality_id: int) -> int:
    """Drafts nobody came back to; returns how many went. Run daily."""
    days: Any = parameters.value(KEEP_DRAFTS_DAYS, municipality_id, clock.today())
    return FormDraft.objects.filter(
        municipality_id=municipality_id, saved_at__lt=clock.now() - timedelta(days=days)
    ).delete()[0]
