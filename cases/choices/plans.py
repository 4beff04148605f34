"""Code lists of plans and their documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlanKind(models.TextChoices):
    """What the carrying plan is in law (001 § 2.7; SEL § 141)."""

    ACTION_PLAN = "action_plan", _("Action plan (§ 141)")
    WHOLE_PERSON = "whole_person", _("Whole-person plan")


class PlanStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    AGREED = "agreed", _("Agreed")
    SUPERSEDED = "superseded", _("Replaced")


class Owner(models.TextChoices):
    """Who takes a step in the plan."""

    CITIZEN = "citizen", _("The citizen")
    WORKER = "worker", _("The support worker")
    OTHER = "other", _("Somebody else")


class DocumentStatus(models.TextChoices):
    REQUESTED = "requested", _("Waiting")
    RENDERING = "rendering", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Could not be made")


class DocumentPart(models.TextChoices):
    """The parts of a plan document; the citizen chooses which ones others get."""

    OWN_WORDS = "own_words", _("The citizen's own words")
    SINCE_LAST = "since_last", _("What has happened since last")
    GOALS = "goals", _("Goals and steps")
    QUESTIONS = "questions", _("What the citizen would like answered")
    SUPPORT = "support", _("The support right now")
    PURPOSE = "purpose", _("Purpose, duration and other conditions")
    PEOPLE = "people", _("Who takes part")
    SIGNATURES = "signatures", _("Lines for signatures")


class DisclosureGround(models.TextChoices):
    """Why a document may be handed over (D12). The law behind each is a reference row."""

    TO_CITIZEN = "to_citizen", _("Only for the citizen")
    CONSENT = "consent", _("The citizen's consent")
    LAW = "law", _("A legal basis")
