"""Where a course starts from, asked as one question: the duration belongs to the homeless, and to nobody else."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.choices import HomelessDuration, SubTargetGroup
from cases.rules import Start
from housingfirst.core.forms import ServiceForm

LATER = ("", _("Not known yet: it is asked for on the course"))
START_CHOICES = [
    (SubTargetGroup.AT_RISK.value, SubTargetGroup.AT_RISK.label),
    *(
        (
            f"{SubTargetGroup.HOMELESS.value}:{duration.value}",
            format_lazy("{group}: {duration}", group=SubTargetGroup.HOMELESS.label, duration=duration.label),
        )
        for duration in HomelessDuration
    ),
]


def start_value(start: Start | None) -> str:
    """A suggestion as the select holds it."""
    if start is None:
        return ""
    return f"{start.group}:{start.duration}" if start.duration else str(start.group)


def start_field(**kwargs: Any) -> forms.ChoiceField:
    """The question, required or with the answer that it is not known yet."""
    kwargs.setdefault("label", _("Sub-target group at the start"))
    kwargs.setdefault("help_text", _("Fixed once it is saved. How long: completed months without a home of one's own."))
    first = ("", _("Choose")) if kwargs.get("required", True) else LATER
    return forms.ChoiceField(choices=[first, *START_CHOICES], **kwargs)


def split_start(data: dict[str, Any]) -> dict[str, Any]:
    """`start` as the services take it."""
    group, _colon, duration = (data.pop("start", "") or "").partition(":")
    return data | {"sub_target_group": group, "homeless_duration": duration}


class StartForm(ServiceForm):
    """Say where a course started from; once."""

    start = start_field()

    def service_data(self) -> dict[str, Any]:
        return split_start(super().service_data())
