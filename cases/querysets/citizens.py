"""Which rows somebody may reach. The one definition for lists, pages, exports, documents, API and search."""

from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Concat

from housingfirst.accounts.models import DatedQuerySet
from housingfirst.accounts.roles import OPENING_ROLES, Role
from housingfirst.core import clock

from ..choices import TieFunction


class CitizenQuerySet(models.QuerySet):
    def visible_to(self, user):
        """CASE-10: the citizens `user` may reach today (design.md § 1, D5).

        Team: ties of the teams one is in, a waiting list only for its leaders. Adviser: the municipality.
        Coordinator, benefits office, partner: openings.
        A protected record: only those tied to it in person or granted access, and openings made for it.
        A place, a tie or a grant counts as long as its holder has the role for it (`Access`); without any role, none.
        A record that was merged into another is reached by nobody: everything about the person is there (CASE-171).
        """
        today, access = clock.today(), user.access
        if access.municipality_id is None or not access.roles:
            return self.none()
        ties = _current(self._related("ties"), today)
        mine = ties.filter(of_person(user))
        grants = self._related("grants").filter(
            user_id=user.pk, starts_on__lte=today, ends_on__gt=today, permission__codename="view_citizen"
        )
        openings = self._openings_for(user)

        rows = Exists(mine) | Exists(grants) | Exists(openings.filter(includes_protected=True))
        if Role.AUTHORITY_ADVISER in access.roles:
            rows |= Q(record_protected=False)
        if access.team_ids:
            rows |= Q(record_protected=False) & Exists(ties.filter(of_teams(access)))
        if access.roles & OPENING_ROLES:
            rows |= Q(record_protected=False) & Exists(openings)
        if Role.AUTHORITY_ADVISER not in access.roles:
            rows &= Q(pk__in=self._around(user, today))
        return self.filter(rows, municipality_id=access.municipality_id, merged_into__isnull=True)

    def wholly_visible_to(self, user):
        """Those of them whose whole record the user sees, every field group: not through an opening alone."""
        whole = full_access(self.model._default_manager, user, Q(record_protected=False), of="pk")
        return self.visible_to(user).filter(whole)

    def _around(self, user, today):
        """Ids of everybody a tie, a grant or an opening leads to, whatever else is asked: where the database begins.

        The same ways in as above without what each is worth, so that it is no row more or less; the database would
        otherwise ask of every citizen there is which of them leads there.
        """
        model, access = self.model, user.access
        ties = model._meta.get_field("ties").related_model._default_manager
        grants = model._meta.get_field("grants").related_model._default_manager
        openings = model._meta.get_field("openings").related_model._default_manager
        return (
            _current(ties.filter(of_person(user) | Q(team_id__in=access.team_ids)), today)
            .values("citizen_id")
            .union(
                grants.filter(user_id=user.pk, starts_on__lte=today, ends_on__gt=today).values("content_object_id"),
                openings.filter(open_now(), self._whom(user)).values("citizen_id"),
                all=True,
            )
        )

    def _related(self, name):
        field = self.model._meta.get_field(name)
        return field.related_model._default_manager.filter(**{field.field.name: OuterRef("pk")})

    def _openings_for(self, user):
        return self._related("openings").filter(open_now(), self._whom(user))

    def _whom(self, user):
        """Openings for the user's units and roles."""
        access = user.access
        whom = Q(unit_id__in=access.unit_ids) if Role.PARTNER in access.roles else Q(pk__in=[])
        for role in access.roles & OPENING_ROLES - {Role.PARTNER}:
            whom |= Q(role=role)
        return whom

    def search(self, text):
        """By name or alias in any order, spelling variants included (å/aa, æ/ae, ø/oe, é/e). Never by CPR.

        Through the view `cases_citizensearch`, because row security keeps `like` from an index (ADR 0007).
        """
        rows = self
        for word in text.replace("\0", "").split()[:6]:
            rows = rows.filter(found__search_text__contains=_folded(Value(word)))
        return rows

    def by_name_found(self):
        """Those a search found in order of their names: by an expression no index serves.

        By the indexed column itself the database would walk through everybody in order of name and trust that it soon
        has enough; a name that stands late in the alphabet would make it read them all (ADR 0007).
        """
        return self.order_by(Concat("sort_name", Value("")), "pk")

    def called(self, first_name, last_name):
        """By the whole last name and the first of the first names, spelling variants included.

        For where the name must prove that somebody knows who a number belongs to: `search` is content with a letter.
        """
        return self.alias(
            folded_last=_folded(F("last_name")),
            folded_first=_first_word(_folded(F("first_name"))),
        ).filter(
            folded_last=_folded(Value(" ".join(last_name.split()))),
            folded_first=_first_word(_folded(Value(" ".join(first_name.split())))),
        )


def _folded(text):
    return Func(text, function="dk_fold", output_field=models.TextField())


def _first_word(text):
    return Func(text, Value(" "), Value(1), function="split_part", output_field=models.TextField())


def _current(rows, today):
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today), starts_on__lte=today)


def open_now():
    """Openings that are open: with no end, or one that is still to come. No sweep is needed for an end to count."""
    return Q(closed_at__isnull=True) | Q(closed_at__gt=clock.now())


def of_teams(access):
    """Ties of the teams somebody is in. A team's waiting list is its leaders' (design.md § 1)."""
    return Q(team_id__in=access.led_team_ids) | (Q(team_id__in=access.team_ids) & ~Q(function=TieFunction.WAITING))


def of_person(user):
    """Ties of somebody in person, who must still work with citizens: a tie outlives neither role nor post."""
    return Q(user_id=user.pk) if user.access.works_with_citizens else Q(pk__in=[])


def close_in_person(user):
    """The same without whoever only protected the record: that keeps it in reach and opens nothing more (CASE-12)."""
    return of_person(user) & ~Q(function=TieFunction.PROTECTOR)


class CitizenBoundQuerySet(models.QuerySet):
    """Rows with a `citizen`: reachable when the citizen is, and the user sees every field group."""

    def visible_to(self, user):
        """Rows of citizens the user reaches with every field group (the team, the adviser, a full grant).

        Who came through an opening gets rows of other kinds only by a scope of that model's own.
        """
        citizens = self.model._meta.get_field("citizen").related_model.objects
        return self.filter(full_access(citizens, user), citizen__in=citizens.visible_to(user))


def full_access(citizens, user, open_record=None, of="citizen"):
    """True where the user sees all groups: not through an opening alone.

    The same ways in as `field_groups`: of a protected record neither the team nor the adviser's role is one, so that
    somebody of two roles who came through an opening made for it sees what the opening lets through.
    `open_record`: another way to ask that the record is not protected. `of`: the row's column with the citizen's id.
    """
    open_record = Q(citizen__record_protected=False) if open_record is None else open_record
    access, today = user.access, clock.today()
    ties = _current(citizens.model._meta.get_field("ties").related_model.objects, today)
    ties = ties.filter(citizen=OuterRef(of))
    grants = citizens.model._meta.get_field("grants").related_model.objects.filter(
        content_object=OuterRef(of),
        user_id=user.pk,
        starts_on__lte=today,
        ends_on__gt=today,
        permission__codename="view_citizen",
    )
    whole = Q(Exists(ties.filter(of_person(user)))) | Q(Exists(grants))
    if Role.AUTHORITY_ADVISER in access.roles:
        return open_record | whole
    if access.team_ids:
        whole |= open_record & Q(Exists(ties.filter(of_teams(access))))
    return whole


class DatedCitizenBoundQuerySet(CitizenBoundQuerySet, DatedQuerySet):
    """The same with `current(on)`."""
