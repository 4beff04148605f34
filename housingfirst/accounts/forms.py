"""Logging in: password, token, enrolment, persona. Django's own forms, in the words of this house."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm, SetPasswordForm
from django.utils.translation import gettext_lazy as _

from housingfirst.core.forms import ServiceForm

from . import second_factor
from .models import User

NEW_PASSWORD = _("At least 12 characters: four words you remember are a good one. Not your name, not digits alone.")


class LoginForm(AuthenticationForm):
    """User name and password."""

    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": _("User name and password do not fit together. Mind capital and small letters."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self, "username", _("User name"), _("Write your user name."))
        _say(self, "password", _("Password"), _("Write your password."))


def _say(form, name, label, required, hint=""):
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.error_messages["required"] = required


def _say_new(form):
    form.error_messages["password_mismatch"] = _("The two passwords are not the same. Write the new one once more.")
    _say(form, "new_password1", _("New password"), _("Write a new password."), NEW_PASSWORD)
    _say(form, "new_password2", _("The new password once more"), _("Write the new password once more."))


class NewPasswordForm(SetPasswordForm):
    """The first password, or a new one by a link of the administrator."""

    error_messages = dict(SetPasswordForm.error_messages)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say_new(self)


class ChangePasswordForm(PasswordChangeForm):
    """Another password, by somebody who knows the present one."""

    error_messages = {
        **PasswordChangeForm.error_messages,
        "password_incorrect": _("That is not your present password."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self, "old_password", _("Present password"), _("Write your present password."))
        _say_new(self)


class TokenForm(forms.Form):
    """Six digits, checked and throttled by django-otp."""

    token = forms.CharField(
        label=_("Code from your authenticator application"),
        max_length=7,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "form-input"}),
    )

    def __init__(self, user, data=None):
        self.user, self.device = user, None
        super().__init__(data)

    def clean_token(self):
        typed = self.cleaned_data["token"].replace(" ", "")
        for device in second_factor.TOTPDevice.objects.devices_for_user(self.user, confirmed=True):
            allowed, _reason = device.verify_is_allowed()
            if not allowed:
                raise forms.ValidationError(_("Too many wrong codes. Wait a moment and use the next code."))
            if device.verify_token(typed):
                self.device = device
                return typed
        raise forms.ValidationError(_("The code does not fit. Wait for the next one and type it here."))


class EnrolForm(forms.Form):
    """The first code proves that the application has the key."""

    token = forms.CharField(
        label=_("The code the application shows now"),
        max_length=7,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "form-input"}),
    )

    def __init__(self, device, data=None):
        self.device = device
        super().__init__(data)

    def clean_token(self):
        typed = self.cleaned_data["token"].replace(" ", "")
        if not self.device.verify_token(typed):
            raise forms.ValidationError(_("The code does not fit. Check the clock of the phone and try the next code."))
        return typed


class PersonaForm(forms.Form):
    """Demo: the key of a persona."""

    persona = forms.CharField(max_length=30)

    def clean_persona(self):
        key = self.cleaned_data["persona"]
        self.user = User.objects.filter(persona=key, is_active=True).first() if key else None
        if self.user is None:
            raise forms.ValidationError(_("Choose one of the people on the page."))
        return key


class SavedViewForm(ServiceForm):
    """The name of a view; which list and which filters come from the page."""

    name = forms.CharField(label=_("Name of the view"), max_length=40)
    list_key = forms.CharField(max_length=40, widget=forms.HiddenInput)
    query = forms.CharField(max_length=1000, widget=forms.HiddenInput)
