"""Forms of leave, substitutes, the board of places and the work of somebody who leaves."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.core.formfields import ChoiceField, DateField, LongTextField
from housingfirst.core.forms import ServiceForm

from ..choices import LeaveKind
from ..models import Course, WaitingListEntry
from ..queries import LeaverPage, WorkRow
from ..rules.assignment import lacking_notes
from .teams import PeopleForm

NOBODY, FOLLOW = "0", "follow"
NOTE_MISSING = _("Write a hand-over note for all of them, or one at each course.")


class LeaveForm(PeopleForm):
    """Somebody of the team is away. The last day is typed, the day after it is stored."""

    worker = forms.ChoiceField(label=_("Who"))
    kind = ChoiceField(label=_("What is it?"), choices=LeaveKind.choices)
    starts_on = DateField(label=_("First day away"))
    last_day = DateField(label=_("Last day away"))

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        return data | {"ends_on": data.pop("last_day") + timedelta(days=1)}


class CoverForm(PeopleForm):
    """Who stands in: for one citizen, or for all nobody stands in for."""

    worker = forms.ChoiceField(label=_("Who stands in"))
    course = forms.ChoiceField(label=_("For whom"), required=False)

    def __init__(self, *args: Any, courses: Sequence[Course] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.courses = {str(course.pk): course for course in courses}
        names = [(str(course.pk), course.citizen.name) for course in courses]
        self.fields["course"].choices = [("", _("All who have nobody")), *names]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        return super().service_data() | {"course": self.courses.get(self.cleaned_data["course"])}


class PlaceForm(ServiceForm):
    """One who waits, and the worker whose place it is; empty where the team carries it together."""

    entry = forms.ChoiceField(label=_("Who waits"))
    worker = forms.ChoiceField(label=_("Worker"), required=False)

    def __init__(self, *args: Any, entries: Sequence[WaitingListEntry], people: Sequence[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.entries = {str(entry.pk): entry for entry in entries}
        self.people = {str(user.pk): user for user in people}
        self.fields["entry"].choices = [(key, key) for key in self.entries]  # type: ignore[attr-defined]
        self.fields["worker"].choices = [("", ""), *((key, key) for key in self.people)]  # type: ignore[attr-defined]

    def service_data(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {"entry": self.entries[data["entry"]], "worker": self.people.get(data["worker"])}


class LeaverForm(ServiceForm):
    """Who takes over each row of the open work, with hand-over notes; confirmed before it is sent.

    What hangs on a citizen whose course is moved follows the course unless somebody else is chosen. A row that is left
    empty takes whoever is chosen for all of them.
    """

    everyone = forms.ChoiceField(
        label=_("All of it to"),
        help_text=_("Holds for the rows where nobody is chosen. Choose somebody else at the rows that go elsewhere."),
        required=False,
    )
    note = LongTextField(
        label=_("Hand-over note for all of them"),
        help_text=_("What the next worker must know. Write what is special at each course below."),
        required=False,
        max_length=2_000,
    )
    confirmed = forms.BooleanField(
        label=_("I have looked through every row"),
        error_messages={"required": _("Look through every row, and set the mark.")},
    )

    def __init__(self, *args: Any, page: LeaverPage, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.page = page
        self.people = {str(taker.user.pk): taker.user for taker in page.takers}
        each = [("", _("Choose at each row")), *((str(one.user.pk), one.words) for one in page.takers)]
        self.fields["everyone"].choices = each  # type: ignore[attr-defined]
        self.fields["note"].needed_for = _("needed, unless you write one at each course")  # type: ignore[attr-defined]
        for row in page.work.courses:
            words = [(str(one.user.pk), f"{one.words} · {page.met_words(row, one)}") for one in page.takers]
            self._add(row, [*words, (NOBODY, _("Nobody yet: the course waits for a worker"))])
            note = LongTextField(
                label=gettext("Hand-over note, %(name)s") % {"name": row.title},
                required=False,
                max_length=2_900,
                rows=2,
            )
            self.fields[f"note-{row.row.pk}"] = note
        plain = [(str(one.user.pk), str(one.user)) for one in page.takers]
        for row in page.work.rest:
            follows = [(FOLLOW, _("Whoever takes the citizen's course"))] if row.course_id else []
            team = [(NOBODY, _("The team"))] if row.key.startswith("task-") else []
            self._add(row, [*follows, *plain, *team])
        self.order_fields([name for name in self.fields if name != "confirmed"] + ["confirmed"])

    def _add(self, row: WorkRow, choices: list[tuple[str, Any]]) -> None:
        label = gettext("Who takes over: %(what)s") % {"what": row.title}
        first = [] if choices and choices[0][0] == FOLLOW else [("", _("Choose"))]
        self.fields[row.key] = forms.ChoiceField(
            label=label,
            choices=[*first, *choices],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """What is missing is said at the first attempt, the hand-over note among it."""
        data = super().clean() or self.cleaned_data
        for row in self.page.work.rows:
            if row.key in data and not data[row.key]:
                data[row.key] = data.get("everyone", "")
            if row.key in data and not data[row.key]:
                self.add_error(row.key, gettext("Choose who takes this over: %(what)s.") % {"what": row.title})
        going = [row.row.pk for row in self.page.work.courses if data.get(row.key) != NOBODY]
        notes = {pk: data.get(f"note-{pk}", "") for pk in going}
        if "note" in data and lacking_notes(going, data["note"], notes):
            self.add_error("note", NOTE_MISSING)
        return data

    def rows(self, rows: Sequence[WorkRow]) -> list[dict[str, Any]]:
        """The rows with their fields, for the page."""
        return [
            {
                "row": row,
                "field": self[row.key],
                "note": self[f"note-{row.row.pk}"] if f"note-{row.row.pk}" in self.fields else None,
                "known": self.page.known_by(row),
                "gap": self.page.gap(row) if row.method else "",
                "changes": self.page.changes.get(row.row.pk, 0) if row.method else 0,
            }
            for row in rows
        ]

    def service_data(self) -> dict[str, Any]:
        data, work = self.cleaned_data, self.page.work
        of_course = {row.row.pk: self.people.get(data[row.key]) for row in work.courses}
        targets = {
            row.key: of_course[row.course_id] if data[row.key] == FOLLOW else self.people.get(data[row.key])  # type: ignore[index]
            for row in work.rows
        }
        notes = {row.row.pk: data[f"note-{row.row.pk}"] for row in work.courses}
        return {"targets": targets, "note": data["note"], "notes": notes}
