"""Logging in: password, then token; in the demo one press on a persona."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login as start_session
from django.contrib.auth import logout as end_session
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as verify_session

from . import second_factor, services
from .forms import (
    ChangePasswordForm,
    EnrolForm,
    LoginForm,
    NewPasswordForm,
    PersonaForm,
    SavedViewForm,
    TokenForm,
)
from .personas import personas_for_login


def _next(request):
    target = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        return target
    return reverse(settings.LOGIN_REDIRECT_URL)


def _onwards(request):
    """To the address asked for, as it stands: `redirect` would take a bare word for the name of a view, and crash."""
    return HttpResponseRedirect(_next(request))


@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def login(request):
    """Password first; the token follows (SecondFactorMiddleware)."""
    if request.user.is_authenticated:
        return _onwards(request)
    form = LoginForm(request, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        start_session(request, form.get_user())
        return _onwards(request)
    personas = personas_for_login() if settings.HF_DEMO else []
    context = {"form": form, "next": _next(request), "demo": settings.HF_DEMO, "personas": personas}
    return render(request, "accounts/login.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def token(request):
    """The six digits of the authenticator application; without a device yet, first the enrolment."""
    if request.user.is_verified():
        return _onwards(request)
    if not second_factor.has_device(request.user):
        return redirect("accounts:enrol")
    form = TokenForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        verify_session(request, form.device)
        return _onwards(request)
    return render(
        request, "accounts/token.html", {"form": form, "next": _next(request)}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def enrol(request):
    """Set up the authenticator application once: QR code, key in text, first token to confirm."""
    if second_factor.has_device(request.user):
        return redirect("accounts:token")
    device = second_factor.unconfirmed_device(request.user)
    form = EnrolForm(device, request.POST or None)
    if request.method == "POST" and form.is_valid():
        second_factor.confirm(device)
        verify_session(request, device)
        return _onwards(request)
    context = {"form": form, "qr": second_factor.qr_data_uri(device), "key": second_factor.readable_key(device)}
    return render(request, "accounts/enrol_second_factor.html", context, status=422 if form.errors else 200)


set_password = login_not_required(
    PasswordResetConfirmView.as_view(
        template_name="accounts/set_password.html",
        form_class=NewPasswordForm,
        success_url=reverse_lazy("accounts:login"),
    )
)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def change_password(request):
    """One's own password; who has none (the personas of the demo) finds nothing here."""
    if not request.user.has_usable_password():
        raise Http404
    form = ChangePasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, form.user)
        messages.success(request, _("The new password holds from now on. Other devices are logged out."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/change_password.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def logout(request):
    end_session(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


@login_not_required
@require_http_methods(["GET", "POST"])
def demo_login(request):
    """Demo only: choose who you are. 404 unless HF_DEMO=1."""
    if not settings.HF_DEMO:
        raise Http404
    form = PersonaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        start_session(request, form.user, backend="housingfirst.accounts.backends.PersonBackend")
        return redirect(settings.LOGIN_REDIRECT_URL)
    context = {"form": form, "personas": personas_for_login()}
    return render(request, "accounts/demo_login.html", context, status=422 if form.errors else 200)


@require_POST
def saved_view_add(request):
    """Keep the shown filters and order of a list; the pill appears above the list."""
    form = SavedViewForm(request.POST)
    if form.submit(services.save_view, by=request.user):
        messages.success(request, _("The view »%(name)s« is saved.") % {"name": form.result.name})
    else:
        for text in [error for errors in form.errors.values() for error in errors]:
            messages.error(request, text)
    return _onwards(request)


@require_POST
def saved_view_delete(request, pk):
    if not services.delete_view(by=request.user, view_id=pk):
        raise Http404
    messages.success(request, _("The view is deleted. The list itself is as it was."))
    return _onwards(request)
