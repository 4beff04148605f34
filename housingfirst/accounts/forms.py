"""Logging in: token, enrolment, persona."""

from django import forms
from django.utils.translation import gettext_lazy as _

from housingfirst.core.forms import ServiceForm

from . import second_factor
from .models import User


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
