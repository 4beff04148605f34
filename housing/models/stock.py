"""Housing organisations, their departments and dwellings. Nobody lives in these tables."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, Unit, track

from ..choices import DwellingCategory, ExemptionReason, PetRule, Tenure
from ..querysets import StockQuerySet
from ..rules import wording


@track(exclude=["last_registration_number"])
class HousingOrganisation(MunicipalityBound):
    """A housing organisation (boligorganisation), a private landlord, or the municipality's own letting office.

    `unit`: where its clerks work, when they log in here. `last_registration_number` is the row every report locks.
    """

    path_to_organisation = ""

    name = models.CharField(_("name"), max_length=120)
    unit = models.OneToOneField(
        Unit, on_delete=models.PROTECT, related_name="housing_organisation", null=True, blank=True
    )
    contact = models.CharField(_("whom the municipality calls"), max_length=200, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)
    last_registration_number = models.PositiveIntegerField(default=0, editable=False)

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("housing organisation")
        verbose_name_plural = _("housing organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="housingorganisation_name_once",
                violation_error_message=_("There is already a housing organisation with that name."),
            )
        ]

    def __str__(self):
        return self.name

    class Privacy:
        operational = ["id", "municipality", "name", "unit", "is_active", "last_registration_number"]
        staff = ["contact"]


@track()
class Department(MunicipalityBound):
    """A department (afdeling) of an organisation, with the district it lies in.

    Exempt: nobody is allocated there in that period, and its vacancies are not counted (HOU-10).
    `exempt_until` is the first day that no longer belongs, empty while open.
    """

    path_to_organisation = "organisation__"

    organisation = models.ForeignKey(HousingOrganisation, on_delete=models.PROTECT, related_name="departments")
    name = models.CharField(_("name"), max_length=120)
    district = models.CharField(_("district"), max_length=80)
    exempt_reason = models.CharField(_("exempt because"), max_length=20, choices=ExemptionReason, blank=True)
    exempt_from = models.DateField(_("exempt from"), null=True, blank=True)
    exempt_until = models.DateField(_("exempt until"), null=True, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="department_name_once",
                violation_error_message=_("The organisation already has a department with that name."),
            ),
            models.CheckConstraint(
                condition=Q(exempt_reason="", exempt_from=None, exempt_until=None)
                | (~Q(exempt_reason="") & Q(exempt_from__isnull=False)),
                name="department_exempt_with_reason",
                violation_error_message=_("An exemption needs both a reason and the day it begins."),
            ),
            models.CheckConstraint(
                condition=Q(exempt_until=None) | Q(exempt_until__gt=F("exempt_from")),
                name="department_exempt_ends_after_start",
                violation_error_message=_("The exemption ends before it begins. Choose a later end date."),
            ),
        ]

    def __str__(self):
        return self.name

    def is_exempt(self, on):
        """Whether nobody is allocated here on the day."""
        return (
            self.exempt_from is not None
            and self.exempt_from <= on
            and (self.exempt_until is None or on < self.exempt_until)
        )

    @property
    def exempt_last_day(self):
        """The last day that belongs, as people say it."""
        return self.exempt_until and self.exempt_until - timedelta(days=1)

    class Privacy:
        operational = ["id", "municipality", "organisation", "name", "district", "exempt_reason", "exempt_from"]
        operational += ["exempt_until", "is_active"]


@track()
class Dwelling(MunicipalityBound):
    """One dwelling (bolig). Its rent is in dated rows; its condition carries the day somebody saw it."""

    path_to_organisation = "department__organisation__"

    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="dwellings")
    address = models.CharField(_("address"), max_length=200)
    category = models.CharField(_("category"), max_length=6, choices=DwellingCategory, default=DwellingCategory.FAMILY)
    tenure = models.CharField(_("let by"), max_length=9, choices=Tenure, default=Tenure.ALMEN)
    rooms = models.PositiveSmallIntegerField(_("rooms"))
    area_m2 = models.PositiveSmallIntegerField(_("area in m²"))
    deposit = models.DecimalField(_("deposit"), max_digits=10, decimal_places=2, default=0)
    floor = models.SmallIntegerField(_("floor"), default=0, help_text=_("0 is the ground floor."))
    has_lift = models.BooleanField(_("lift"), default=False)
    pets = models.CharField(_("pets"), max_length=7, choices=PetRule, default=PetRule.NONE)
    own_kitchen = models.BooleanField(_("own kitchen"), default=True)
    own_bath = models.BooleanField(_("own bathroom"), default=True)
    condition_note = models.TextField(_("condition"), max_length=2_000, blank=True)
    condition_on = models.DateField(_("condition seen on"), null=True, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["address"]
        verbose_name = _("dwelling")
        verbose_name_plural = _("dwellings")
        constraints = [
            models.UniqueConstraint(
                fields=["department", "address"],
                name="dwelling_address_once",
                violation_error_message=_("That address is already registered in the department."),
            ),
            models.CheckConstraint(
                condition=Q(rooms__gte=1, rooms__lte=20),
                name="dwelling_rooms_1_to_20",
                violation_error_message=_("A dwelling has from 1 to 20 rooms."),
            ),
            models.CheckConstraint(
                condition=Q(area_m2__gte=5, area_m2__lte=500),
                name="dwelling_area_5_to_500",
                violation_error_message=_("The area is from 5 to 500 m²."),
            ),
            models.CheckConstraint(
                condition=Q(floor__gte=-2, floor__lte=40),
                name="dwelling_floor",
                violation_error_message=_("The floor is a number from −2 to 40; 0 is the ground floor."),
            ),
            models.CheckConstraint(
                condition=Q(deposit__gte=0),
                name="dwelling_deposit_not_negative",
                violation_error_message=_("The deposit cannot be less than 0 kr."),
            ),
            models.CheckConstraint(
                condition=Q(condition_note="", condition_on=None)
                | (~Q(condition_note="") & Q(condition_on__isnull=False)),
                name="dwelling_condition_dated",
                violation_error_message=_("Write both what the condition is and the day it was seen."),
            ),
        ]

    def __str__(self):
        return self.address

    @property
    def size_words(self):
        return wording.size_words(self.rooms, self.area_m2)

    @property
    def floor_words(self):
        return wording.floor_words(self.floor, has_lift=self.has_lift)

    class Privacy:
        operational = ["id", "municipality", "department", "address", "category", "tenure", "rooms", "area_m2"]
        operational += ["deposit", "floor", "has_lift", "pets", "own_kitchen", "own_bath", "condition_note"]
        operational += ["condition_on", "is_active"]


@track()
class DwellingRent(MunicipalityBound):
    """What a dwelling costs a month from a day on; never edited, a new day is a new row."""

    path_to_organisation = "dwelling__department__organisation__"

    dwelling = models.ForeignKey(Dwelling, on_delete=models.PROTECT, related_name="rents")
    valid_from = models.DateField(_("valid from"))
    rent = models.DecimalField(_("rent a month"), max_digits=10, decimal_places=2)
    on_account = models.DecimalField(_("on account for heating, water and power"), max_digits=10, decimal_places=2)

    objects = StockQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["dwelling", "valid_from"],
                name="dwellingrent_once_a_day",
                violation_error_message=_("The dwelling already has a rent from that day."),
            ),
            models.CheckConstraint(
                condition=Q(rent__gte=0, on_account__gte=0),
                name="dwellingrent_not_negative",
                violation_error_message=_("Rent and on-account amounts cannot be less than 0 kr."),
            ),
        ]

    def __str__(self):
        return f"rent of dwelling {self.dwelling_id} from {self.valid_from}"

    class Privacy:
        operational = ["id", "municipality", "dwelling", "valid_from", "rent", "on_account"]
