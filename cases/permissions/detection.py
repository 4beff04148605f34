"""May this person work with the detection network, go out on the street, and screen an inquiry?"""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.errors import NotAllowed

from ..models import ConcernInquiry, DetectionActor, Screening
from ..rules import AlreadyScreened
from .inquiries import check_can_record_inquiry, check_can_take_inquiries, check_can_work_inquiry, takes_inquiries


class NotOnTheOutreachTeam(NotAllowed):
    message = _(
        "Places and people met on the street are for the outreach team. An administrator can give you a place in it."
    )


class NoSuchActor(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such actor in your network.")


def check_can_see_network(by: User, actor: DetectionActor | None = None) -> None:
    """CASE-112: support workers, leaders and advisers see and keep the network; partners never see it."""
    check_can_take_inquiries(by)
    if actor is not None and not DetectionActor.objects.visible_to(by).filter(pk=actor.pk).exists():
        raise NoSuchActor()


def check_can_screen_inquiry(by: User, inquiry: ConcernInquiry) -> None:
    """CASE-113: who works the inquiry; and who sends it from a partner's login, with it and only once."""
    own = inquiry.recorded_by_id == by.pk and inquiry.sent_by_unit_id in by.access.unit_ids
    if takes_inquiries(by) or not own:
        return check_can_work_inquiry(by, inquiry)
    if Screening.objects.filter(inquiry=inquiry).exists():
        raise AlreadyScreened()
    return None


def does_outreach(by: User) -> bool:
    """A member or leader of an outreach team today (CASE-115)."""
    return bool(by.access.outreach_team_ids)


def check_can_do_outreach(by: User) -> None:
    if not does_outreach(by):
        raise NotOnTheOutreachTeam()


class RecordThenScreen(NotAllowed):
    message = _("The circle on its own is for partners. Record the inquiry first, then screen it on its page.")


def check_can_send_circle(by: User) -> None:
    """CASE-113: whoever sends inquiries from a partner's login."""
    check_can_record_inquiry(by)
    if takes_inquiries(by):
        raise RecordThenScreen()
