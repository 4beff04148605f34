"""Code lists of benefit applications, offers and tenancies."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BenefitKind(models.TextChoices):
    """What the benefits office is asked (002a 2.8; Sam. l. 293-305)."""

    AFFORDABILITY = "affordability", _("Can the citizen pay?")
    DEPOSIT_LOAN = "deposit_loan", _("Deposit loan")
    DEPOSIT = "deposit", _("Deposit for a private letting")
    MOVING_HELP = "moving_help", _("Moving help")
    ESTABLISHMENT = "establishment", _("Help to furnish the home")


class BenefitOutcome(models.TextChoices):
    """The benefits office's answer."""

    YES = "yes", _("Yes")
    NO = "no", _("No")


class AffordabilityLight(models.TextChoices):
    """The light of an affordability sum, in the codes of the contract."""

    OK = "ok", _("Can pay")
    CLOSE = "close", _("Close")
    NO = "no", _("Cannot pay")
    UNKNOWN = "unknown", _("No threshold set")


class OfferStatus(models.TextChoices):
    """Where an offer of a dwelling stands."""

    OPEN = "open", _("Waits for the citizen")
    ACCEPTED = "accepted", _("Yes")
    DECLINED = "declined", _("No, thank you")
    EXPIRED = "expired", _("No answer")
    WITHDRAWN = "withdrawn", _("Taken back")
    SIGNED = "signed", _("Lease signed")


class TenancyEnd(models.TextChoices):
    """Why a tenancy ended. Support is another matter: it goes on or ends by itself."""

    OTHER_HOME = "other_home", _("Moved to another home")
    MOVED_AWAY = "moved_away", _("Moved to another municipality")
    GIVEN_UP = "given_up", _("The citizen gave it up")
    EVICTED = "evicted", _("Evicted")
    DIED = "died", _("Died")
    NEVER_MOVED_IN = "never_moved_in", _("Never moved in")
    OTHER = "other", _("Other")
