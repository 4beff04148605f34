"""The second factor: a time-based one-time password (TOTP), by django-otp, throttled by it."""

import base64

import segno
from django_otp.plugins.otp_totp.models import TOTPDevice

from .models import User


def has_device(user: User) -> bool:
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).exists()


def unconfirmed_device(user: User) -> TOTPDevice:
    """The device being set up: the same on every load of the page until it is confirmed."""
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # the page opened twice at once makes one device
    rows = TOTPDevice.objects.filter(user=user, confirmed=False).order_by("pk")
    return rows.first() or TOTPDevice.objects.create(user=user, confirmed=False, name="TOTP")


def confirm(device: TOTPDevice) -> None:
    device.confirmed = True
    device.save(update_fields=["confirmed"])


def qr_data_uri(device: TOTPDevice) -> str:
    return segno.make(device.config_url, error="m").svg_data_uri(scale=5, border=2)


def readable_key(device: TOTPDevice) -> str:
    """The key in groups of four, for typing where no camera is at hand."""
    key = base64.b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(key[i : i + 4] for i in range(0, len(key), 4))
