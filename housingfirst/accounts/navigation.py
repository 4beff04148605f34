"""The menu, shaped by role. Entries whose page does not exist yet are left out by name."""

from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from .models import User
from .roles import Role, UnitKind


@dataclass(frozen=True)
class Entry:
    """`view` is the URL name; `prefix` marks the entry as current on pages whose view name begins with it."""

    label: Any
    view: str
    icon: str
    prefix: tuple[str, ...] = ()


MY_DAY = Entry(_("My day"), "overview:my-day", "home")
CITIZENS = Entry(
    _("Citizens"), "cases:citizen-list", "persons", ("cases:citizen", "overview:citizen", "overview:file-access")
)
BY_NAME = Entry(_("By-name list"), "overview:by-name", "list-check")
TEAM = Entry(
    _("The team"), "support:caseload", "groups", ("support:caseload", "support:waiting", "support:measurement")
)
INQUIRIES = Entry(
    _("Inquiries"), "cases:inquiry-list", "notifications", ("cases:inquiry", "cases:actor", "reporting:inquiry")
)
OUTREACH = Entry(_("On the street"), "cases:outreach", "map", ("cases:outreach",))
CALCULATORS = Entry(_("Calculators"), "overview:calculators", "calculator", ("overview:calculator",))
NOMINATIONS = Entry(_("Nominations"), "housing:nomination-list", "document", ("housing:nomination",))
RESIDENTS = Entry(_("Residents"), "housing:shelter-residents", "persons", ("housing:shelter",))
VACANCIES = Entry(_("Vacancies"), "housing:vacancy-list", "business", ("housing:vacancy", "housing:match"))
LEDGER = Entry(_("Quarter rule"), "housing:ledger", "list-check", ("housing:ledger",))
STOCK = Entry(_("Housing stock"), "housing:organisation-list", "apps", ("housing:organisation", "housing:dwelling"))
OFFERS = Entry(_("Offers"), "housing:offer-list", "email", ("housing:offer",))
FAST_TRACK = Entry(_("Fast track"), "housing:fast-track", "time", ("housing:fast-track", "housing:benefit"))
REFERRALS = Entry(_("Referrals"), "referrals:referral-list", "send", ("referrals:referral",))
DASHBOARD = Entry(_("Dashboard"), "reporting:dashboard", "analytics", ("reporting:dashboard", "reporting:flow"))
FIDELITY = Entry(_("Fidelity"), "reporting:fidelity-list", "checklist", ("reporting:fidelity",))
LOG = Entry(_("Access log"), "overview:access-log", "visibility", ("overview:access-log",))
PEOPLE = Entry(_("Users"), "overview:user-list", "persons", ("overview:user", "overview:team", "overview:unit"))
PARAMETERS = Entry(_("Parameters"), "overview:parameter-list", "settings", ("overview:parameter",))
METHODS = Entry(_("Methods"), "support:method-list", "list-check", ("support:method-list",))
UNMET = Entry(_("Unmet needs"), "support:unmet-list", "list-check", ("support:unmet",))
CODES = Entry(_("Code lists"), "overview:code-lists", "list-bulleted", ("overview:code",))
LOG_VISIT = Entry(_("Log visit"), "support:contact-choose", "plus", ("support:contact",))
TASKS = Entry(_("Tasks"), "tasks:task-list", "success", ("tasks:task",))

MENUS = {
    Role.SUPPORT_WORKER: (MY_DAY, CITIZENS, BY_NAME, OUTREACH, TASKS, REFERRALS, INQUIRIES, TEAM, CALCULATORS),
    Role.TEAM_LEADER: (
        MY_DAY,
        TEAM,
        CITIZENS,
        BY_NAME,
        INQUIRIES,
        TASKS,
        DASHBOARD,
        FIDELITY,
        REFERRALS,
        OUTREACH,
        CALCULATORS,
    ),
    Role.AUTHORITY_ADVISER: (MY_DAY, INQUIRIES, CITIZENS, BY_NAME, NOMINATIONS, REFERRALS, TASKS, UNMET, CALCULATORS),
    Role.HOUSING_COORDINATOR: (MY_DAY, VACANCIES, LEDGER, NOMINATIONS, OFFERS, STOCK, TASKS, CALCULATORS),
    Role.BENEFITS_OFFICER: (MY_DAY, FAST_TRACK, TASKS, CALCULATORS),
    Role.PARTNER: (MY_DAY, RESIDENTS, REFERRALS, NOMINATIONS, INQUIRIES, VACANCIES, LEDGER),
    Role.DEPARTMENT_HEAD: (MY_DAY, DASHBOARD, FIDELITY, CALCULATORS),
    Role.AUDITOR: (MY_DAY, LOG),
    Role.ADMINISTRATOR: (MY_DAY, PEOPLE, PARAMETERS, METHODS, CODES, CALCULATORS),
}
TABBARS = {
    Role.SUPPORT_WORKER: (MY_DAY, CITIZENS, LOG_VISIT, OUTREACH, TASKS, TEAM),
    Role.TEAM_LEADER: (MY_DAY, TEAM, CITIZENS, OUTREACH, DASHBOARD),
    Role.AUTHORITY_ADVISER: (MY_DAY, INQUIRIES, CITIZENS, NOMINATIONS),
    Role.HOUSING_COORDINATOR: (MY_DAY, VACANCIES, LEDGER, OFFERS),
    Role.BENEFITS_OFFICER: (MY_DAY, FAST_TRACK, TASKS, CALCULATORS),
    Role.PARTNER: (MY_DAY, RESIDENTS, VACANCIES, REFERRALS, INQUIRIES, NOMINATIONS, LEDGER),
    Role.DEPARTMENT_HEAD: (MY_DAY, DASHBOARD, FIDELITY),
    Role.AUDITOR: (MY_DAY, LOG),
    Role.ADMINISTRATOR: (MY_DAY, PEOPLE, PARAMETERS, CODES),
}
# What only some kinds of partner units need.
UNIT_VIEWS: dict[str, frozenset[str]] = {
    "housing:nomination-list": frozenset({UnitKind.SHELTER}),
    "housing:shelter-residents": frozenset({UnitKind.SHELTER}),
    "housing:vacancy-list": frozenset({UnitKind.HOUSING_ORGANISATION}),
    "housing:ledger": frozenset({UnitKind.HOUSING_ORGANISATION}),
}
ORDER = tuple(MENUS)
ROOM = 8  # entries that stand in one row at 1280 px
LONG_WORD = 10  # letters that stand in a fifth of 390 px
# Roles that reach no citizen, no inquiry and no home: there is nothing for them to search.
WITHOUT_RECORDS = frozenset({Role.DEPARTMENT_HEAD, Role.AUDITOR, Role.ADMINISTRATOR})


def can_search(user: User) -> bool:
    """Whether the header's search has anything to find for this person."""
    return bool(user.access.roles - WITHOUT_RECORDS)


def _items(user: User, entries, current_view):
    items, seen = [], set()
    for entry in entries:
        if entry.view in seen:
            continue
        try:
            url = reverse(entry.view)
        except NoReverseMatch:
            continue
        seen.add(entry.view)
        current = current_view == entry.view or any(current_view.startswith(part) for part in entry.prefix)
        items.append(
            {"label": entry.label, "url": url, "icon": entry.icon, "current": current, "do": entry is LOG_VISIT}
        )
    return items


def _entries(user: User, menus):
    roles = user.access.roles
    for role in ORDER:
        if role not in roles:
            continue
        for entry in menus.get(role, ()):
            needed = UNIT_VIEWS.get(entry.view) if roles == {Role.PARTNER} else None
            if entry is OUTREACH and not user.access.outreach_team_ids:
                continue
            if needed is None or needed & user.access.unit_kinds:
                yield entry


def navigation_for(user: User, current_view: str):
    """The header's menu: the entries of every role the user holds, in order, once each."""
    return _items(user, _entries(user, MENUS), current_view)


def tabbar_for(user: User, current_view: str):
    """The phone's tab bar: at most five, four where a long word needs the room."""
    items = _items(user, _entries(user, TABBARS), current_view)[:5]
    return items[:4] if any(len(str(item["label"])) > LONG_WORD for item in items) else items


def parted(navigation):
    """The menu as the header of a screen shows it: the first entries in a row, and what would wrap below “More”."""
    if len(navigation) <= ROOM:
        return navigation, []
    return navigation[: ROOM - 1], navigation[ROOM - 1 :]


def rest_of(navigation, tabbar):
    """What the menu has and the tab bar has no room for: on a phone it stands in the account's menu."""
    shown = {item["url"] for item in tabbar}
    return [item for item in navigation if item["url"] not in shown]
