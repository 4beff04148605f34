"""May this person do this, and what do they see? By topic; upper apps import from here."""

from .citizens import (
    CannotEdit,
    CannotGrant,
    CannotProtect,
    CannotReach,
    CannotRegister,
    can_see_address,
    check_can_edit_citizen,
    check_can_grant_access,
    check_can_protect_record,
    check_can_reach,
    check_can_register_citizen,
    field_groups,
)

__all__ = [
    "CannotEdit",
    "CannotGrant",
    "CannotProtect",
    "CannotReach",
    "CannotRegister",
    "can_see_address",
    "check_can_edit_citizen",
    "check_can_grant_access",
    "check_can_protect_record",
    "check_can_reach",
    "check_can_register_citizen",
    "field_groups",
]
