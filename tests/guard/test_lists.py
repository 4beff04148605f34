"""A list holds exactly what its pages open: no row more, no row less (house style § 5.3; PC-09)."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from cases import services as cases
from cases.choices import USUAL_PURPOSE, Sector, SharedTopic
from housingfirst.accounts.models import User
from housingfirst.core import clock, exports
from housingfirst.core.lists import ListPage
from tests.access_matrix import EVERYBODY
from tests.guard.answers import last_logged, no_trace, text_of, unlogged, wrong_in

# The page of one row, by model. A new page with nothing but an id in its address belongs here.
PAGES = {
    "overview:citizen": "cases.Citizen",
    "cases:inquiry": "cases.ConcernInquiry",
    "cases:actor": "cases.DetectionActor",
    "cases:outreach-person": "cases.OutreachPerson",
    "housing:nomination": "housing.Nomination",
    "housing:benefit": "housing.BenefitApplication",
    "housing:offer": "housing.Offer",
    "housing:tenancy": "housing.Tenancy",
    "housing:vacancy": "housing.Vacancy",
    "housing:dwelling": "housing.Dwelling",
    "housing:organisation": "housing.HousingOrganisation",
    "support:contact": "support.Contact",
    "support:appointment": "support.Appointment",
    "support:course": "support.Course",
    "support:activity": "support.GroupActivity",
    "support:session": "support.TeamSession",
    "tasks:task": "tasks.Task",
    "cases:assessment": "cases.Assessment",
    "cases:screening": "cases.Screening",
    "cases:complaint": "cases.Complaint",
    "cases:decision": "cases.Decision",
    "cases:document": "cases.PlanDocument",
    "cases:measurement": "cases.Measurement",
    "cases:move-package": "cases.MovePackage",
    "overview:merge": "cases.Merge",
    "referrals:referral": "referrals.Referral",
    "referrals:sanction": "referrals.SanctionNotice",
}
# Lists that show every row one may see, without a filter of their own to begin with.
WHOLE = {
    "cases:citizen-list": "overview:citizen",
    "cases:inquiry-list": "cases:inquiry",
    "cases:actor-list": "cases:actor",
    "housing:nomination-list": "housing:nomination",
    "housing:offer-list": "housing:offer",
    "housing:dwelling-list": "housing:dwelling",
    "housing:organisation-list": "housing:organisation",
}
OTHERS = {
    "overview:user": "people who log in; for the administrator only",
    "lease": "a step of an offer",
    "support:going": "a step before a visit, for whoever logs contacts only",
    "decide": "a step of a decision",
    "discharge": "a step of a stay",
    "reporting:fidelity": "a report of a team, about nobody",
    "housing:match": "a step of a vacancy, for the coordinator only",
}
DIFFERENT = ["anna", "carla", "dorthe", "erik", "hanne", "yrsa", "mona", "bent", "frida", "hedelund-carla"]
STAFF_OF_BIRKEDAL = [key for key in EVERYBODY.split() if not key.startswith("hedelund")]


# Lists that cannot be exported, each with the reason.
NOT_EXPORTED = {
    "housing/views/nominations.py": "a choice on the way to a nomination, no list to keep",
    "referrals/views.py": "a partner's inbox: what is shared ends with the referral, and leaves in no file",
    "housingfirst/core/styleguide.py": "an example of how a list looks",
}


def names(resolver=None, namespace=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", set(pattern.pattern.converters)


PRESENT = {name for name, _arguments in names()}
OPENED = [(name, model) for name, model in PAGES.items() if name in PRESENT]


def test_every_page_of_a_row_is_listed_here():
    singles = {name for name, arguments in names() if arguments == {"pk"} and "-" not in name.split(":")[-1]}
    forgotten = singles - set(PAGES) - set(OTHERS)
    assert not forgotten, f"add to PAGES: {forgotten}"


def opened(world, persona, name, pk):
    """The status of the page, and what it shows that it should not."""
    last = last_logged()
    with no_trace():
        response = world.clients[persona].get(reverse(name, args=[pk]))
        text = text_of(response)
        wrong = [*wrong_in(world, persona, response, text, frozenset)]
        wrong += [f"{key} unlogged" for key in unlogged(world, persona, text, last)]
    return response.status_code, wrong


@pytest.mark.parametrize(("name", "model"), OPENED)
def test_scope_equals_page(name, model, world):
    """A page opens for exactly the rows of `visible_to`; outside is the answer of a row that is not there."""
    model = apps.get_model(model)
    ids = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    ids = sorted({*ids[:2], *ids[-3:]})  # the first, and the protected, granted and address ones
    wrong = []
    for persona in DIFFERENT:
        closed = opened(world, persona, name, 2**31 - 9)[0]
        scope = model.objects.visible_to(User.objects.get(persona=persona))
        seen = set(scope.filter(pk__in=ids).values_list("pk", flat=True))
        if persona.startswith("hedelund"):
            seen = set()
        for pk in ids:
            answer, shown = opened(world, persona, name, pk)
            wrong += [(persona, pk, one) for one in shown]
            if (answer == 200) != (pk in seen) or (answer not in (200, closed)):
                wrong.append((persona, pk, answer, pk in seen))
    assert not wrong, wrong


@pytest.mark.parametrize(("name", "page"), [pair for pair in WHOLE.items() if pair[0] in PRESENT])
def test_list_equals_scope(name, page, world):
    model = apps.get_model(PAGES[page])
    link = re.compile(reverse(page, args=[987654321]).replace("987654321", r"(\d+)") + r'["?#]')
    wrong = []
    for persona in STAFF_OF_BIRKEDAL:
        scope = set(model.objects.visible_to(User.objects.get(persona=persona)).values_list("pk", flat=True))
        with no_trace():
            response = world.clients[persona].get(reverse(name))
        if response.status_code == 200:
            listed = {int(pk) for pk in link.findall(response.content.decode())}
            if listed - scope or (scope - listed and len(scope) <= 10):
                wrong.append((persona, "too many", listed - scope, "too few", scope - listed))
    assert not wrong, wrong


# ------------------------------------------------------------------ no answer about sharing changes a list (CASE-156)

# Every page without a key in its address belongs here by itself; these are left out, each with its reason.
NO_LISTS = {
    "cases:consent-list": "the answers themselves",
    "overview:access-log": "who has looked at whom, this test included",
    "accounts:login": "a page of nobody",
    "accounts:enrol": "a secret that is new each time",
    "styleguide": "examples, about nobody",
    "overview:calculators": "about nobody",
}
ASKING = ["anna", "carla", "erik", "hanne", "yrsa", "lise"]
NEW_EACH_TIME = re.compile(
    r'csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": ?"[^"]*"|nonce="[^"]*"|client_key" value="[^"]*"'
    r'|"csrf": "[^"]*"'
)


def bodies(world, pages):
    """What each persona reads on each list: rows, order, numbers and words."""
    found = {}
    for persona, name, arguments in pages:
        with no_trace():
            response = world.clients[persona].get(reverse(name, args=arguments))
        if response.status_code == 200 and not response.streaming:
            found[persona, name, arguments] = NEW_EACH_TIME.sub("", response.content.decode())
    return found


def test_no_answer_about_sharing_moves_anybody_on_any_list(world, monkeypatch):
    """PC-08: who says no to everything, and who takes everything back, stands where they stood, for everybody."""
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)  # what counts hours and minutes shall not count them here
    vacancy = world.rows["team"]["vacancy"]
    pages = [("housing:match", (vacancy.pk,)), ("housing:vacancy", (vacancy.pk,))]
    pages += sorted((name, ()) for name, arguments in names() if not arguments and name not in NO_LISTS)
    pages = [page for page in pages if not page[0].endswith("-create")]  # forms, about nobody yet
    before = bodies(world, [(persona, *page) for persona in ASKING for page in pages])
    for name in ("cases:citizen-list", "support:caseload", "housing:nomination-list", "overview:my-day"):
        assert any(key[1] == name for key in before), name
    assert ("hanne", "housing:match", (vacancy.pk,)) in before
    for key, answers in (
        ("offered", ["refused"]),
        ("nominated", ["given", "withdrawn"]),
        ("team", ["given", "withdrawn"]),
    ):
        for sector in Sector:
            _answer(world, world.citizens[key], sector, answers)
    after = bodies(world, before)
    assert set(after) == set(before)
    moved = [key for key, body in before.items() if after[key] != body]
    assert not moved, moved


def _answer(world, citizen, sector, answers):
    said = {"by": world.cast["anna"], "said_on": clock.today(), "way": "oral", "topics": list(SharedTopic)}
    first, *rest = answers
    consent = cases.ask_consent(
        citizen=citizen, sectors=[sector], purpose=USUAL_PURPOSE[sector], recipient="Vibeke", answer=first, **said
    )
    for answer in rest:
        cases.answer_consent(consent=consent, version=consent.version, answer=answer, **said)


def test_every_list_can_be_exported_or_says_why_not():
    """CSV and XLSX of what the list shows is the rule of the one list; whoever switches it off stands here."""
    assert set(exports.WRITERS) == {"csv", "xlsx"}
    assert ListPage.__dataclass_fields__["can_export"].default is True
    found = {
        str(path.relative_to(settings.BASE_DIR)): path.read_text(encoding="utf-8").count("can_export=False")
        for app in ("cases", "support", "housing", "referrals", "housingfirst")
        for path in (settings.BASE_DIR / app).rglob("*.py")
    }
    assert {name: count for name, count in found.items() if count} == dict.fromkeys(NOT_EXPORTED, 1)
