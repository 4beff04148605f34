"""What each figure is called, asks, counts and leaves out: one text for the dashboard, the report and the paper."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .choices import Indicator


@dataclass(frozen=True)
class Definition:
    """`question` heads a tile; `definition` says what is counted, `population` of whom and who is left out."""

    question: Any
    definition: Any
    population: Any
    rule: str


TIME_TO_KEY = Definition(
    _("How long until one's own key?"),
    _("Median of the days from the nomination to the day of moving in, for those who moved in within the period."),
    _("A citizen counts for the team whose course ran that day. Those who still wait for a home are not counted."),
    "REP-33",
)

FIGURES = {
    "caseload": Definition(
        _("Do the workers have time enough?"),
        _("The points of the courses carried, of the points the workers have by their employment that day."),
        _("Courses under way with a worker, or carried by the team together. Courses that wait for a worker are not."),
        "REP-40",
    ),
    "waiting": Definition(
        _("How long does one wait for a place?"),
        _("Median of the days since the citizen came on the waiting list, for those who wait that day."),
        _("Everybody with a decision on support who waits for a worker."),
        "REP-42",
    ),
    "seen": Definition(
        _("Are the citizens seen?"),
        _("Courses whose last held contact lies within the norm of the method and phase that day (CHK-09, CHK-16)."),
        _("Courses that somebody carries. Methods without a norm, and courses that wait for a worker, are left out."),
        "REP-41",
    ),
    "key": TIME_TO_KEY,
    "turns": Definition(
        _("Do we use our quarter?"),
        _("The turns the quarter rule gave the municipality among this year's vacancies, by what became of them."),
        _("All housing organisations with an agreement that counts, corrections of the ledger included."),
        "HOU-10",
    ),
    "benefits": Definition(
        _("Does the benefits office answer in time?"),
        _("Fast-track questions answered within their deadline, of those answered in the month."),
        _("The clock stands still while somebody else must answer. Questions given up are not counted."),
        "REP-45",
    ),
    "unmet": Definition(
        _("What support is missing?"),
        _("Methods that were recommended or decided, and that nobody can give today."),
        _("Citizens with an open unmet need; the same citizen once for each method."),
        "REP-43",
    ),
    "offers": Definition(
        _("Which offers became no home?"),
        _("Offers that ended in the month without a lease, by how they ended."),
        _("A no or silence costs the citizen nothing: place, waiting time and rank stay."),
        "HOU-142",
    ),
}

INDICATORS = {
    Indicator.CASELOAD_CTI: Definition(
        _("Do the workers have time enough?"),
        _("CTI courses on the last day of the month, per full-time position that carries them."),
        _(
            "A worker's position is shared over what the worker carries, by points. "
            "Courses that wait for a worker are left out."
        ),
        "REP-31",
    ),
    Indicator.CASELOAD_OTHERS: Definition(
        _("Do the workers have time enough?"),
        _("ICM, ACT and M-ACT courses on the last day of the month, per full-time position that carries them."),
        _(
            "A worker's position is shared over what the worker carries, by points. "
            "Courses that wait for a worker are left out."
        ),
        "REP-31",
    ),
    Indicator.FIRST_CONTACT: Definition(
        _("Does the support begin at once?"),
        _("Median of the days from the decision on support to the first held contact."),
        _(
            "Courses begun in the period. Who has not been seen yet counts with the days so far; who is still in time "
            "and who came back without a new decision are left out."
        ),
        "REP-32",
    ),
    Indicator.TIME_TO_KEY: TIME_TO_KEY,
    Indicator.SUPPORT_FIRST: Definition(
        _("Is support decided before the home?"),
        _("Those with a decision on support on or before the day they moved in or left the shelter."),
        _("Citizens who moved in or left a shelter in the period, once each, by the first such day."),
        "REP-35",
    ),
    Indicator.CONTACT_NORM: Definition(
        _("Are the citizens seen?"),
        _(
            "Courses without a day on which the last held contact lay further back than norm and tolerance allow; "
            "ACT and M-ACT: with enough visits a week."
        ),
        _("Courses somebody carried in the month. Methods without a norm are left out."),
        "REP-37",
    ),
}
