"""Rules of street outreach."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError


class RoundInFuture(DomainError):
    code, field = "round_in_future", "day"
    message = _("The round lies in the future. Choose a day and a time that have been.")


class NobodyAndSomebody(DomainError):
    code, field = "nobody_and_somebody", "met"
    message = _("You chose “Nobody” and also whom you met. Choose one of the two.")


class WhomMissing(DomainError):
    code, field = "whom_missing", "met"
    message = _("Choose whom you met, or write the nickname of somebody new.")


class PlaceNotInUse(DomainError):
    code, field = "place_not_in_use", "place"
    message = _("That place is no longer in use. Choose another, or take it up again in the list of places.")


class IsCitizen(DomainError):
    code = "is_citizen"
    message = _("%(name)s is linked to a citizen already. Nothing was changed.")


class NotLinked(DomainError):
    code = "not_linked"
    message = _("%(name)s is not linked to a citizen. Nothing was changed.")


class MetAlready(DomainError):
    code, field = "met_already", "person"
    message = _("%(name)s stands on the round already. Choose somebody else, or correct that meeting.")


class NicknameKnown(DomainError):
    code, field = "nickname_known", "new_person"
    message = _(
        "Somebody called %(name)s has been met before. Choose them above, or write below how to know the new person."
    )


def check_round(met_nobody: bool, met: Sequence[object], happened_at: datetime, now: datetime) -> None:
    """CASE-116: a round has been, and either nobody was met or somebody is named; met nobody counts as work as well.

    Source: issue 3, line 5; attempts are work (methods-fidelity-law § 1.0, persistence is the method) [V]; the form
    is ours.
    """
    if met_nobody and met:
        raise NobodyAndSomebody()
    if not met_nobody and not met:
        raise WhomMissing()
    check_been(happened_at, now)


def check_nickname(nickname: str, description: str, is_known: bool) -> None:
    """CASE-116: two people of one nickname are told apart by how to know them, so that nobody is met as two.

    `is_known`: somebody of that nickname has been met. Source: OURS.
    """
    if is_known and not description.strip():
        raise NicknameKnown(name=nickname)


def check_been(happened_at: datetime, now: datetime) -> None:
    """CASE-119: a round that is put right has been, as when it was written down first. Source: OURS."""
    if happened_at > now:
        raise RoundInFuture()
