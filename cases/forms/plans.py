"""Forms of the plan, its goals and steps, its agreement and its documents."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.formfields import ChoiceField, DateField, LongTextField, MultipleChoiceField
from housingfirst.core.forms import ServiceForm

from ..choices import (
    SENSITIVE_AREAS,
    ConsentWay,
    DisclosureGround,
    DocumentPart,
    LifeArea,
    Owner,
    PlanKind,
    Sector,
)

QUESTION_ROWS, PEOPLE_ROWS, MOST_ROWS = 3, 4, 12


class StartPlanForm(ServiceForm):
    kind = ChoiceField(label=_("What kind of plan?"), choices=PlanKind.choices, initial=PlanKind.WHOLE_PERSON)
    consent_on = DateField(
        label=_("Consent given on"),
        required=False,
        help_text=_("A whole-person plan gathers everything in one and needs the citizen's consent."),
    )


class PlanWordsForm(ServiceForm):
    own_words = LongTextField(
        label=_("In the citizen's own words"),
        rows=3,
        required=False,
        help_text=_("What matters most right now? Write it as it was said, and read it aloud."),
    )
    own_words_on = DateField(label=_("Said on"), required=False)
    since_last = LongTextField(
        label=_("What has happened since last?"), rows=3, required=False, help_text=_("One line for each thing.")
    )
    purpose = LongTextField(
        label=_("Purpose"), rows=2, required=False, help_text=_("What is the support for? (SEL § 141, sec. 3)")
    )
    effort = LongTextField(
        label=_("The support right now"),
        rows=3,
        required=False,
        help_text=_("Who gives what support, and on what ground. It stands in the document."),
    )
    duration = LongTextField(label=_("How long do you expect it to last?"), rows=1, required=False, max_length=2_000)
    conditions = LongTextField(
        label=_("Other conditions"),
        rows=2,
        required=False,
        help_text=_("Home, work, treatment, aids: what else the plan must reckon with."),
    )


class GoalForm(ServiceForm):
    own_words = LongTextField(
        label=_("The goal in the citizen's own words"),
        rows=2,
        max_length=2_000,
        help_text=_("As it was said: »Have my daughter here every other weekend.«"),
    )
    area = ChoiceField(label=_("What is it about?"), choices=LifeArea.choices, layout="fill")
    agreed_text = LongTextField(label=_("What have you agreed?"), rows=2, required=False)
    sensitive = forms.BooleanField(
        label=_("Only in documents where it is chosen"),
        required=False,
        help_text=_("Goals about health and substances start like this."),
    )
    names_area = forms.BooleanField(
        label=_("Documents may name the area"),
        required=False,
        help_text=_("For example “Substances”: only when the citizen wants it to stand there."),
    )
    reached_on = DateField(label=_("Reached on"), required=False)

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if is_new:
            for name in ("sensitive", "names_area", "reached_on"):
                del self.fields[name]

    def service_data(self) -> dict[str, Any]:
        """A goal moved into a sensitive area becomes sensitive, whatever the box said a moment ago."""
        data = super().service_data()
        before = self.initial.get("area")
        if "sensitive" in data and data["area"] in SENSITIVE_AREAS and before not in SENSITIVE_AREAS:
            data["sensitive"] = None
        return data


class StepForm(ServiceForm):
    text = forms.CharField(label=_("Small step"), max_length=300, help_text=_("So small that it can be done."))
    owner = ChoiceField(label=_("Who?"), choices=Owner.choices, initial=Owner.CITIZEN, layout="first")
    owner_name = forms.CharField(
        label=_("Name, as it shall stand"),
        max_length=120,
        required=False,
        help_text=_("For example: Ida and her sister."),
    )
    due_on = DateField(label=_("When?"), required=False, help_text=_("For example 31-1-2027"))
    due_text = forms.CharField(
        label=_("Or in words"),
        max_length=80,
        required=False,
        help_text=_("For example: every Tuesday until spring."),
    )

    def __init__(self, *args: Any, citizen: Any, worker: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            (Owner.CITIZEN, citizen.first_name),
            (Owner.WORKER, worker.first_name),
            (Owner.OTHER, _("Somebody else")),
        ]


class AgreementForm(ServiceForm):
    agreed_on = DateField(label=_("Agreed on"))
    review_on = DateField(label=_("We look at it again on"))
    agreed_how = forms.CharField(
        label=_("How?"),
        max_length=200,
        required=False,
        help_text=_("For example: talked through at the kitchen table, read aloud and approved."),
    )


class OtherPlanForm(ServiceForm):
    name = forms.CharField(label=_("Plan"), max_length=120, help_text=_("For example: My plan, education plan."))
    owner = forms.CharField(label=_("Whose plan?"), max_length=120, help_text=_("Department, school or treatment."))
    system = forms.CharField(label=_("Where is it kept?"), max_length=120, required=False)
    dated = DateField(label=_("Dated"), required=False)


class DocumentForm(ServiceForm):
    """What a document shows, to whom, and why. Questions and people are rows; `_more` shows empty ones."""

    occasion = forms.CharField(
        label=_("What is it for?"),
        max_length=300,
        required=False,
        help_text=_("For example: For the network meeting on Wednesday at 13 in Ida's living room."),
    )
    ground = ChoiceField(label=_("Who is it for?"), choices=DisclosureGround.choices, layout="first")
    recipients = forms.CharField(
        label=_("Who gets it?"), max_length=300, required=False, help_text=_("For example: those at the meeting.")
    )
    sectors = MultipleChoiceField(
        label=_("Where do they come from?"),
        help_text=_("Each of them needs the citizen's consent, or the legal basis."),
        required=False,
        choices=Sector.choices,
    )
    consent_on = DateField(
        label=_("Consent given on"),
        help_text=_("A consent in force is found by itself. Write the day of a new one, given to this."),
        required=False,
    )
    way = ChoiceField(label=_("How was it given?"), choices=ConsentWay.choices, initial=ConsentWay.ORAL, required=False)
    legal_basis = forms.ChoiceField(label=_("Legal basis"), choices=(), required=False)
    parts = MultipleChoiceField(label=_("What shall it show?"), choices=DocumentPart.choices)
    goals = MultipleChoiceField(label=_("Which goals?"), choices=(), required=False)

    def __init__(self, *args: Any, plan_goals: list, bases: list, rows: tuple[int, int] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["goals"].choices = [  # type: ignore[attr-defined]
            (str(goal.key), f"{goal.get_area_display()}: »{goal.own_words.strip('»«')}«") for goal in plan_goals
        ]
        self.fields["legal_basis"].choices = [  # type: ignore[attr-defined]
            ("", _("None")),
            *((basis.code, f"{basis} · {basis.title}") for basis in bases),
        ]
        questions, people = rows or (QUESTION_ROWS, PEOPLE_ROWS)
        self.question_count, self.people_count = min(questions, MOST_ROWS), min(people, MOST_ROWS)
        for number in range(self.question_count):
            self._row(number, "question", _("Question"), 300)
            self._row(number, "question_who", _("From whom"), 120)
        for number in range(self.people_count):
            self._row(number, "person", _("Name"), 300)
            self._row(number, "person_from", _("From"), 120)
            self._row(number, "person_note", _("Gets the minutes"), 120)

    def _row(self, number: int, name: str, label: Any, limit: int) -> None:
        self.fields[f"{name}_{number}"] = forms.CharField(label=label, max_length=limit, required=False)

    def question_rows(self) -> list:
        return [(self[f"question_{n}"], self[f"question_who_{n}"]) for n in range(self.question_count)]

    def people_rows(self) -> list:
        names = ("person", "person_from", "person_note")
        return [tuple(self[f"{name}_{n}"] for name in names) for n in range(self.people_count)]

    def service_data(self) -> dict[str, Any]:
        data = super().service_data()
        rows = {
            "questions": [
                (data.pop(f"question_{n}"), data.pop(f"question_who_{n}")) for n in range(self.question_count)
            ],
            "people": [
                (data.pop(f"person_{n}"), data.pop(f"person_from_{n}"), data.pop(f"person_note_{n}"))
                for n in range(self.people_count)
            ],
        }
        data["way"] = data["way"] or ConsentWay.ORAL
        return data | rows
