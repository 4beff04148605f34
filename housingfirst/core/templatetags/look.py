"""The parts pages are built from. `{% load look %}`; every part is shown on the styleguide page.

Tags render templates in `templates/components/`; a tag that takes content ends with its own `end…`.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from housingfirst.core import charts, clock, formats
from housingfirst.core.templatetags import words

register = template.Library()
register.filters.update(words.register.filters)

SPRITE = "vendor/dkfds/img/all-svg-icons.svg"
STATUS_ICONS = {
    "ok": "success",
    "soon": "time",
    "late": "warning",
    "wait": "hourglass",
    "idle": "minus",
    "dev": "flag",
    "queue": "sync",
}
NOTE_ICONS = STATUS_ICONS | {"idle": "info", "late": "warning"}


# ------------------------------------------------------------------ icons and small parts


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """`{% icon "search" %}`: a symbol of the one sprite; decoration only, the words stand beside it. size: `sm`."""
    return format_html(
        '<svg class="hf-ico{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        f" hf-ico--{size}" if size else "",
        static(SPRITE),
        name,
    )


@register.inclusion_tag("components/status.html")
def status(kind: str, text: Any, icon: str = "") -> dict[str, Any]:
    """`{% status "late" "4 dage over" %}`: icon, word and colour. kind: ok soon late wait idle dev queue."""
    return {"kind": kind, "text": text, "icon": icon or STATUS_ICONS[kind]}


@register.inclusion_tag("components/status.html")
def due_status(day: date) -> dict[str, Any]:
    """`{% due_status task.due_on %}`: the deadline as a status: `4 dage over`, `I dag`, `Torsdag`."""
    kind, text = formats.due(day, clock.today())
    return {"kind": kind, "text": text, "icon": "calendar-month" if kind == "idle" else STATUS_ICONS[kind]}


@register.inclusion_tag("components/person.html")
def person(name: str, sub: Any = "", inline: bool = False, url: str = "") -> dict[str, Any]:
    """`{% person worker.name "37 timer" %}`: initials, name, relation. `inline=True` is the small one."""
    return {"name": name, "sub": sub, "inline": inline, "url": url, "initials": formats.initials(name)}


@register.inclusion_tag("components/voice.html")
def voice(text: str, said_by: Any = "", small: bool = False) -> dict[str, Any]:
    """`{% voice goal.own_words "Malthe, 11. november" %}`: the citizen's own words, verbatim, and nothing else."""
    return {"text": text, "said_by": said_by, "small": small}


@register.inclusion_tag("components/facts.html")
def facts(items: Any) -> dict[str, Any]:
    """`{% facts rows %}`: pairs of label and value."""
    return {"items": items.items() if hasattr(items, "items") else items}


@register.inclusion_tag("components/task_row.html", takes_context=True)
def task_row(context: Any, title: Any, **parts: Any) -> dict[str, Any]:
    """`{% task_row "Ring til …" url=… why=… due=task.due_on action=_("Done") action_url=… %}`.

    Left: `due` (a day) or `kind` with `status`, or `when` with `when_sub`. Right: `action` with `action_url`, a link,
    or a button that posts when `post=True`; `action_about` is read out after it. `now=True` tints the row.
    """
    if isinstance(parts.get("due"), date):
        parts["kind"], parts["status"] = formats.due(parts["due"], clock.today())
        if parts["kind"] == "idle":
            parts.setdefault("status_icon", "calendar-month")
    return {"title": title, "csrf_token": context.get("csrf_token"), **parts}


@register.inclusion_tag("components/clock.html")
def clock_left(started: datetime, deadline: datetime, paused: Any = "", done: bool = False) -> dict[str, Any]:
    """`{% clock_left app.started_at app.deadline_at paused=app.pause_reason %}`: what is left, the share used, the end.

    Under four hours is soon; after the deadline late, with how much; a paused clock says so and why.
    """
    now = clock.now()
    left = deadline - now
    used = 1.0 if left <= timedelta() else max(0.0, min(1.0, (now - started) / (deadline - started)))
    if paused:
        kind, left_words, meta = "wait", _("The clock stands still"), paused
    else:
        kind = "late" if left < timedelta() else "soon" if left < timedelta(hours=4) else "ok"
        left_words = formats.duration(left)
        if kind == "late":
            left_words = _("%(duration)s over") % {"duration": left_words}
        end = timezone.localtime(deadline)
        meta = _("deadline %(day)s %(time)s") % {
            "day": formats.relative_day(end.date(), clock.today()),
            "time": formats.at_time(end),
        }
    return {
        "kind": kind,
        "words": left_words,
        "meta": meta,
        "width": round(132 * used, 1),
        "icon": {"late": "warning", "wait": "hourglass"}.get(kind, "time"),
    }


@register.inclusion_tag("components/load_bar.html")
def load_bar(load: charts.LoadBar, numbers: bool = True) -> dict[str, Any]:
    """`{% load_bar row.load %}`: one block per citizen, the upright line is the limit (`charts.load_bar(…)`)."""
    return {"load": load, "numbers": numbers}


@register.inclusion_tag("components/chart.html")
def chart(figure: charts.Chart, table: bool = True) -> dict[str, Any]:
    """`{% chart figure %}`: server-made SVG, the table underneath (`charts.bar_chart(…)`)."""
    return {"figure": figure, "table": table}


# ------------------------------------------------------------------ parts with content


@register.simple_block_tag
def page_head(content: str, title: Any, sub: Any = "") -> str:
    """`{% page_head title sub %} buttons {% endpage_head %}`: the one h1; at most three actions, one primary."""
    return render_to_string("components/page_head.html", {"title": title, "sub": sub, "content": content})


@register.simple_block_tag
def panel(content: str, title: Any = "", count: Any = "", meta: Any = "", id: str = "", body: bool = False) -> str:
    """`{% panel title=_("Tasks") count=4 %}…{% endpanel %}`. `body=True` pads prose; rows and tables need none."""
    parts = {"title": title, "count": count, "meta": meta, "id": id, "body": body, "content": content}
    return render_to_string("components/panel.html", parts)


@register.simple_block_tag(takes_context=True)
def next_step(context: Any, content: str, title: Any, **parts: Any) -> str:
    """`{% next_step title action=_("Open the plan") url=… %}<p>why</p>{% endnext_step %}`: one thing, reason, button.

    `label` stands above the title (`Next step` unless told otherwise); `post=True` makes the button post to `url`.
    """
    parts = {"id": "next-step", "label": _("Next step"), **parts, "title": title, "content": content}
    return render_to_string("components/next_step.html", parts | {"csrf_token": context.get("csrf_token")})


@register.simple_block_tag
def note(content: str, title: Any, kind: str = "idle", icon: str = "", level: int = 2) -> str:
    """`{% note title kind="late" %}<p>…</p>{% endnote %}`: what happened, what is kept, what to do now."""
    parts = {"title": title, "kind": kind, "icon": icon or NOTE_ICONS[kind], "content": content, "level": level}
    return render_to_string("components/note.html", parts)


@register.simple_block_tag
def empty(content: str, title: Any) -> str:
    """`{% empty _("Nobody is waiting") %}<p>what will come here</p>{% endempty %}`: an empty page teaches."""
    return render_to_string("components/empty.html", {"title": title, "content": content})


# ------------------------------------------------------------------ forms


def _kind(widget: forms.Widget) -> str:
    """The template in components/fields/ that shows this widget."""
    if hasattr(widget, "kind"):
        return widget.kind
    for kind, classes in (
        ("checkboxes", forms.CheckboxSelectMultiple),  # before RadioSelect, which it inherits from
        ("segments", forms.RadioSelect),
        ("checkbox", forms.CheckboxInput),
        ("select", forms.Select),
        ("textarea", forms.Textarea),
        ("file", forms.FileInput),
    ):
        if isinstance(widget, classes):
            return kind
    return "text"


@register.simple_tag
def field(bound: forms.BoundField, label: Any = "", hint: Any = "", optional: Any = None, **attrs: Any) -> str:
    """`{% field form.note rows=2 %}`: label, hint, error, input; further names become attributes (`rows`, `autofocus`).

    Optional is said, required is not; `optional=_("can wait")` says it in other words, `optional=False` not at all.
    A field's `needed_for` says when it must be filled in after all.
    """
    if hint:
        bound.help_text = hint
    widget = bound.field.widget
    if optional is None:
        free = getattr(bound.field, "needed_for", "") or _("optional")
        optional = "" if bound.field.required or isinstance(widget, forms.CheckboxInput) else free
    kind = _kind(widget)
    if kind == "checkboxes":
        widget.attrs.setdefault("class", "form-checkbox")
    css = {"select": "form-select", "checkbox": "form-checkbox", "file": ""}.get(kind, "form-input")
    if kind not in ("segments", "checkboxes"):
        # A literal in a template counts as safe: its quotes would end the attribute (hx_vals).
        texts = {name: escape(value) if isinstance(value, str) else value for name, value in attrs.items()}
        attrs = {"class": css, **{name.replace("_", "-"): value for name, value in texts.items()}}
    parts = {
        "bound": bound,
        "widget": mark_safe(bound.as_widget(attrs=attrs)) if kind not in ("segments", "checkboxes") else "",
        "label": label or bound.label,
        "optional": optional,
        "kind": kind,
        "layout": getattr(widget, "layout", ""),
        "describedby": bound.aria_describedby or "",
    }
    return render_to_string(f"components/fields/{_template(kind)}.html", parts)


def _template(kind: str) -> str:
    return kind if kind in ("segments", "checkboxes", "checkbox", "amount") else "input"


@register.inclusion_tag("components/form_fields.html")
def form_fields(form: forms.BaseForm) -> dict[str, Any]:
    """`{% form_fields form %}`: error summary, hidden inputs and every field in order."""
    return {"form": form}


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    """`{% error_summary form %}`: first on the page, takes the focus, links to the fields."""
    problems = [("", text) for text in form.non_field_errors()]
    for bound in form:
        problems += [("" if bound.is_hidden else _target(bound), text) for text in bound.errors]
    heading = ngettext("There is one thing to correct", "There are %(count)s things to correct", len(problems)) % {
        "count": formats.number_word(len(problems))
    }
    return {"problems": problems, "heading": heading}


def _target(bound: forms.BoundField) -> str:
    """The id of the first input of a field."""
    first = isinstance(bound.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
    return f"{bound.auto_id}_0" if first else bound.id_for_label or bound.auto_id
