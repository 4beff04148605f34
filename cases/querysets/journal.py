"""Which notes and files of the journal somebody may read: the record's scope, and then the class of each."""

from datetime import timedelta

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import Exists, F, OuterRef, Q, Value

from housingfirst.accounts.roles import Role
from housingfirst.core import clock

from ..choices import Sensitivity
from ..rules.journal import FOUND, FOUND_END, searchable
from .citizens import CitizenBoundQuerySet, _current, close_in_person

PARTED = " … "
NEWEST = 100


class JournalQuerySet(CitizenBoundQuerySet):
    """Notes, and rows that are read as notes are."""

    def visible_to(self, user):
        """CASE-161: notes of citizens whose whole record the user sees; “Only the closest” as its class says.

        Closest are who wrote it, who is tied to the citizen in person, a leader of the citizen's team, the authority
        adviser, and who was granted access. An addendum of that class guards the note it adds to as well, and the
        note's other addenda with it.
        """
        rows = super().visible_to(user)
        if Role.AUTHORITY_ADVISER in user.access.roles:
            return rows
        return rows.filter(~self._restricted() | Q(**{self.model.AUTHOR: user.pk}) | closest(self.model, user))

    def _restricted(self):
        return Q(sensitivity=Sensitivity.RESTRICTED)


class JournalNoteQuerySet(JournalQuerySet):
    def _restricted(self):
        """The note itself, an addendum to it, the note it adds to, or another addendum to that note."""
        restricted = self.model._base_manager.filter(sensitivity=Sensitivity.RESTRICTED)
        return (
            super()._restricted()
            | Exists(restricted.filter(corrects=OuterRef("pk")))
            | Exists(restricted.filter(pk=OuterRef("corrects")))
            | Exists(restricted.filter(corrects=OuterRef("corrects")))
        )

    def search(self, text):
        """Notes with every word of the text, inflections, compounds it begins and spelling variants included.

        Through the view `cases_notesearch`, because row security keeps `@@` from an index (ADR 0007).
        """
        words = searchable(text)
        return self.filter(found__search=danish_query(words)) if words else self.none()

    def search_newest(self, text, most=NEWEST):
        """The same among the newest `most` notes of the municipality that hold the words: for who reads nearly all.

        Of an order it has an index for, the database would go from the newest note backwards and trust that it soon has
        enough; words that never stand together would make it read every note there is. An order it must make itself
        lets it look the words up first.
        """
        words = searchable(text)
        if not words:
            return self.none()
        found = self.model._meta.get_field("found").related_model.objects.filter(search=danish_query(words))
        made = F("happened_at") + Value(timedelta(0))
        return self.filter(pk__in=found.order_by(made.desc()).values("pk")[:most])

    def with_headline(self, text):
        """`headline`: the part of the note where the words stand, each between FOUND and FOUND_END."""
        return self.annotate(
            headline=SearchHeadline(
                "text",
                danish_query(searchable(text)),
                config="danish",
                start_sel=FOUND,
                stop_sel=FOUND_END,
                max_words=30,
                min_words=12,
                max_fragments=2,
                fragment_delimiter=PARTED,
            )
        )


class AttachmentQuerySet(JournalQuerySet):
    def visible_to(self, user):
        """CASE-161: as notes; a file of a note is read by those who read the note."""
        notes = self.model._meta.get_field("note").related_model.objects.visible_to(user)
        return super().visible_to(user).filter(Q(note__isnull=True) | Q(note__in=notes))


def danish_query(words):
    """The words as the database looks them up: inflections, compounds and spelling variants (`dk_query`)."""
    query = SearchQuery(words)
    query.function = "dk_query"
    return query


def closest(model, user):
    """True where the user is among the closest round the citizen of the row (CASE-161)."""
    today, access = clock.today(), user.access
    citizens = model._meta.get_field("citizen").related_model
    ties = _current(citizens._meta.get_field("ties").related_model.objects, today).filter(citizen=OuterRef("citizen"))
    grants = citizens._meta.get_field("grants").related_model.objects.filter(
        content_object=OuterRef("citizen"),
        user_id=user.pk,
        starts_on__lte=today,
        ends_on__gt=today,
        permission__codename="view_citizen",
    )
    return Exists(ties.filter(close_in_person(user) | Q(team_id__in=access.led_team_ids))) | Exists(grants)
