"""The forms of a page as a browser would send them: every control with the value it holds."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Control:
    name: str
    kind: str
    value: str = ""
    choices: list[str] = field(default_factory=list)


@dataclass
class PageForm:
    action: str
    controls: list[Control] = field(default_factory=list)

    def buttons(self) -> list[Control | None]:
        """The ways to send it: Enter, and each button that says which it is."""
        return [None, *(control for control in self.controls if control.kind == "button")]

    def data(self, pressed: Control | None = None) -> dict[str, list[str]]:
        """What is sent when nothing is touched but that every choice is made."""
        sent: dict[str, list[str]] = {}
        for control in self.controls:
            if control.kind == "button" and control is not pressed:
                continue
            if control.kind in ("radio", "checkbox"):
                if control.value and (control.kind == "checkbox" or control.name not in sent):
                    sent.setdefault(control.name, []).append(control.value)
            elif control.kind == "select":
                sent[control.name] = [control.value or next((one for one in control.choices if one), "")]
            elif control.kind != "file":
                sent.setdefault(control.name, []).append(control.value)
        return sent

    def of_kind(self, *kinds: str) -> list[str]:
        return list(dict.fromkeys(control.name for control in self.controls if control.kind in kinds))


class _Reader(HTMLParser):
    def __init__(self, here: str):
        super().__init__()
        self.here, self.forms, self.form, self.area, self.select = here, [], None, None, None

    def handle_starttag(self, tag, attrs):
        got = dict(attrs)
        if tag == "form":
            self.form = None
            if (got.get("method") or "").lower() == "post":
                self.form = PageForm(got.get("action") or self.here)
                self.forms.append(self.form)
        name = got.get("name")
        if tag == "option" and self.select is not None:
            self.select.choices.append(got.get("value") or "")
            if "selected" in got:
                self.select.value = got.get("value") or ""
        if self.form is None or not name or name == "csrfmiddlewaretoken":
            return
        if tag == "textarea":
            self.area = Control(name, "textarea")
            self.form.controls.append(self.area)
        elif tag == "select":
            self.select = Control(name, "select")
            self.form.controls.append(self.select)
        elif tag in ("input", "button"):
            kind = "button" if tag == "button" else (got.get("type") or "text").lower()
            self.form.controls.append(Control(name, kind, got.get("value") or ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.area is not None:
            self.area.value += data


def forms_of(html: str, here: str) -> list[PageForm]:
    reader = _Reader(here)
    reader.feed(html)
    return reader.forms
